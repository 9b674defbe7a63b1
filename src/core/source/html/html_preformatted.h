/*
 * html_preformatted.h - the preformatted text of a page, read as plain text is: tables that are drawn with characters,
 * columns that are aligned with blanks.
 *
 * Such tables need all their lines at once, and each may be a paragraph of its own.  So all preformatted paragraphs
 * that are not in cells are joined to one text; what stands between two of them parts its tables.
 */
#ifndef GAI_HTML_PREFORMATTED_H
#define GAI_HTML_PREFORMATTED_H

#include "source/html/html_flow.h"

typedef struct gai_html_preformatted gai_html_preformatted;

/* Reads the preformatted text in the flow of this document's body; NULL if it has none. */
gai_html_preformatted *gai_html_read_preformatted(gai_arena *arena, const gai_document *document,
												  const gai_html_item *flow);

/*
 * Adds the lines of the paragraphs that follow each other from this one on to the document.  False if it is not one of
 * those that were read; nothing is added if they began before it.  To be asked in the order of the flow.  *tables is
 * the number of the last table so far.
 */
bool		gai_html_add_preformatted(gai_html_preformatted *self, const gai_html_item *item, gai_document *document,
									  uint32_t *tables);

/* Gives back what was read. */
void		gai_html_end_preformatted(gai_html_preformatted *self);

#endif
