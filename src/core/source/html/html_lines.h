/*
 * html_lines.h - the flow of a page as lines, pieces and metas of a document.
 */
#ifndef GAI_HTML_LINES_H
#define GAI_HTML_LINES_H

#include "source/html/html_flow.h"

/* Adds the lines, pieces and metas of the page to the document. */
void		gai_html_make_lines(gai_arena *arena, const char *body, size_t length, gai_html_flow flow,
								gai_document *document);

#endif
