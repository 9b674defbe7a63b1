/*
 * html_flow_builder.h - builds the flow of a page from the tags that open and close, even if broken markup has them in
 * the wrong order.
 *
 * It runs below libxml2, so nothing here jumps.  The first failure is kept in status; what is built after it is not
 * used.
 */
#ifndef GAI_HTML_FLOW_BUILDER_H
#define GAI_HTML_FLOW_BUILDER_H

#include "source/html/html_flow.h"

typedef struct gai_html_builder
{
	gai_arena  *arena;
	gai_status	status;
	gai_html_item *first;
	gai_html_item *last;
	gai_html_table *table;		/* the innermost open one */
	gai_html_text text;			/* of the open paragraph */
	size_t		headings;		/* open h1 … h6 */
	size_t		preformatted;	/* open pre */
	uint64_t	numbers;		/* the last number given to a row or cell */
	size_t		rows;			/* added so far, as the others */
	size_t		cells;
	size_t		paragraphs;
	bool		tables_in_text;
} gai_html_builder;

/* Cleared memory, or NULL. */
void	   *gai_html_take(gai_html_builder *self, size_t size);

/* An array with room for one more, or NULL. */
void	   *gai_html_grow(gai_html_builder *self, void *array, size_t count, size_t size, size_t *room);

/* Adds text that was made from source_length bytes at offset source of the body. */
void		gai_html_build_text(gai_html_builder *self, const char *bytes, size_t length, size_t source,
								size_t source_length);

/* Both end the open paragraph.  The first adds it to the flow, the second returns its text for something else. */
void		gai_html_end_paragraph(gai_html_builder *self);
gai_html_words gai_html_take_words(gai_html_builder *self);

/*
 * Begin a table, row or cell.  Missing elements around it are implied, and elements that cannot contain it are closed.
 * depth: the number of open elements, including this one.
 */
void		gai_html_open_table(gai_html_builder *self, size_t depth);
void		gai_html_open_group(gai_html_builder *self, size_t depth);
void		gai_html_open_row(gai_html_builder *self, size_t depth);
void		gai_html_open_cell(gai_html_builder *self, size_t depth, gai_html_item cell);

/* End a table, row or cell if it is still open.  Rows and cells are identified by the number they were opened with. */
void		gai_html_close_table(gai_html_builder *self, const gai_html_table *table);
void		gai_html_close_group(gai_html_builder *self, const gai_html_table *table);
void		gai_html_close_row(gai_html_builder *self, const gai_html_table *table, uint64_t number);
void		gai_html_close_cell(gai_html_builder *self, const gai_html_table *table, uint64_t number);

/* Ends the implied tables of elements deeper than this: only so many are open now. */
void		gai_html_leave(gai_html_builder *self, size_t depth);

#endif
