/*
 * html_sax.h - a page as libxml2's events tell it, made into its flow.
 */
#ifndef GAI_HTML_SAX_H
#define GAI_HTML_SAX_H

#include "source/html/html_flow.h"

/* Reads a body; tables_in_text: line ends outside of tables end lines.  Fails as gai_read_html does. */
gai_html_flow gai_html_read_flow(gai_arena *arena, const char *body, size_t length, bool tables_in_text);

#endif
