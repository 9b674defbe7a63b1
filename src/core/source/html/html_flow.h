/*
 * html_flow.h - the flow of an HTML page: its paragraphs in order, and where tables, rows and cells begin and end.
 */
#ifndef GAI_HTML_FLOW_H
#define GAI_HTML_FLOW_H

#include "source/document.h"
#include "source/html/html_text_runs.h"

typedef enum gai_html_item_kind
{
	GAI_HTML_ITEM_PARAGRAPH,
	GAI_HTML_ITEM_GROUP,		/* rowspans end here */
	GAI_HTML_ITEM_ROW,
	GAI_HTML_ITEM_CELL,
	GAI_HTML_ITEM_ROW_END
} gai_html_item_kind;

typedef struct gai_html_item
{
	struct gai_html_item *next;
	struct gai_html_table *table;	/* of group, row, cell, end of row */
	uint32_t	position;		/* of a cell: where its content begins */
	uint16_t	rowspan;		/* of a cell; 0 = all rows that follow */
	uint8_t		colspan;		/* of a cell */
	uint8_t		kind:4;			/* gai_html_item_kind */
	bool		seen_through:1; /* of a row: it only lays out the page; the paragraphs in it become lines */
	bool		heading:1;		/* of a paragraph */
	bool		preformatted:1; /* of a paragraph */
	bool		several:1;		/* of a preformatted paragraph: it has more than one line */
} gai_html_item;

/* An item that is a paragraph.  Other items have no words. */
typedef struct gai_html_paragraph
{
	gai_html_item item;
	gai_html_words words;
} gai_html_paragraph;

/* What the page says of itself. */
typedef struct gai_html_meta
{
	struct gai_html_meta *next;
	gai_meta	meta;
} gai_html_meta;

/* A table while it is read, and again while its rows become lines. */
typedef struct gai_html_table
{
	struct gai_html_table *parent;
	bool		implied;		/* rows or cells without a table around them */
	bool		inlined;		/* within a cell, with one cell at most: its text is part of the outer cell */
	bool		has_tables;		/* contains tables that are not inlined */
	/* while it is read */
	size_t		depth;			/* of the element that opened it */
	size_t		cells;			/* so far */
	gai_html_item *row;			/* that is open */
	gai_html_item *before_row;
	uint64_t	row_number;		/* of the open row, in the whole page */
	uint64_t	cell_number;	/* of the open cell; 0 = none */
	size_t		row_cells;
	struct gai_html_content
	{
		size_t		paragraphs;
		size_t		bytes;
		bool		heading;
	}			cell,			/* what the open cell has */
				row_most;		/* what the fullest cell of the open row has */
	/* while it becomes lines */
	uint32_t	number;			/* 0 = no line yet */
	uint32_t	rows;
	unsigned	column;			/* the next one of the row */
	uint32_t   *taken;			/* for each column the last row that a rowspan takes */
	size_t		ntaken,
				taken_room;
} gai_html_table;

/* A page. */
typedef struct gai_html_flow
{
	gai_html_item *items;
	gai_html_meta *metas;
	size_t		rows;			/* how many there are of each */
	size_t		cells;
	size_t		paragraphs;
} gai_html_flow;

#endif
