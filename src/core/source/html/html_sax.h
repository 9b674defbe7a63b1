/*
 * html_sax.h - receives libxml2's events and makes the flow of a page from them.
 */
#ifndef GAI_HTML_SAX_H
#define GAI_HTML_SAX_H

#include "source/html/html_flow.h"

/* Reads a body.  tables_in_text: outside of tables it is plain text, so line ends count.  Fails as gai_read_html(). */
gai_html_flow gai_html_read_flow(gai_arena *arena, const char *body, size_t length, bool tables_in_text);

#endif
