/*
 * html_flow_builder.h - makes the flow of a page from what begins and ends in it, in whatever order broken
 * markup has it.
 *
 * Nothing here jumps: it runs below libxml2.  The first failure stays in status and makes the rest do nothing useful.
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
	uint64_t	numbers;		/* given to rows and cells so far */
	size_t		rows;			/* added so far, as the others */
	size_t		cells;
	size_t		paragraphs;
	bool		tables_in_text;
} gai_html_builder;

/* Cleared memory, or NULL. */
void	   *gai_html_take(gai_html_builder *self, size_t size);

/* An array with room for one more, or NULL. */
void	   *gai_html_grow(gai_html_builder *self, void *array, size_t count, size_t size, size_t *room);

/* Adds text that source_length bytes at source in the body stand for. */
void		gai_html_build_text(gai_html_builder *self, const char *bytes, size_t length, size_t source,
								size_t source_length);

/* The open paragraph ends, or its text is taken for something else. */
void		gai_html_end_paragraph(gai_html_builder *self);
gai_html_words gai_html_take_words(gai_html_builder *self);

/*
 * Tables, rows and cells begin; what is missing around them is made up, what cannot be around them ends.  depth: how
 * many elements are open, with the one that begins.
 */
void		gai_html_open_table(gai_html_builder *self, size_t depth);
void		gai_html_open_group(gai_html_builder *self, size_t depth);
void		gai_html_open_row(gai_html_builder *self, size_t depth);
void		gai_html_open_cell(gai_html_builder *self, size_t depth, gai_html_item cell);

/* They end if they are still open; rows and cells are known by the value that numbers had when they were opened. */
void		gai_html_close_table(gai_html_builder *self, const gai_html_table *table);
void		gai_html_close_group(gai_html_builder *self, const gai_html_table *table);
void		gai_html_close_row(gai_html_builder *self, const gai_html_table *table, uint64_t number);
void		gai_html_close_cell(gai_html_builder *self, const gai_html_table *table, uint64_t number);

/* Only so many elements are open now: made-up tables of deeper ones end. */
void		gai_html_leave(gai_html_builder *self, size_t depth);

#endif
