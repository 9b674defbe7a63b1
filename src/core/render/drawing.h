/*
 * drawing.h - a table of the form as it is drawn: cells with places and spans, worked out from the form's data.
 *
 * What the labels of cells next to each other have in common (see label_path.h) is merged.
 * Table two is drawn in blocks, one for each item of the 条例, table three a row a line, table four in a single row.
 */
#ifndef GAI_DRAWING_H
#define GAI_DRAWING_H

#include "base/arena.h"
#include "form/report.h"

typedef enum gai_drawing_kind
{
	GAI_DRAWING_VALUE,
	GAI_DRAWING_REMARK,			/* words that head nothing */
	GAI_DRAWING_COLUMN_HEAD,
	GAI_DRAWING_COLUMNS_HEAD,		/* over several columns */
	GAI_DRAWING_ROW_HEAD,
	GAI_DRAWING_ROWS_HEAD			/* beside several rows, or above all rows of a group */
} gai_drawing_kind;

typedef struct gai_drawing_cell
{
	gai_drawing_kind kind;
	gai_text	label;			/* of all kinds but values */
	int			slot;			/* of a value */
	const gai_form_column *column;	/* of a value */
	int			row,
				place,			/* column of the drawing, from 0 */
				height,
				width;
} gai_drawing_cell;

typedef struct gai_drawing
{
	gai_drawing_cell *cells;		/* by row, then by place */
	size_t		count,
				room;
	int			width;			/* in columns */
	int			nhead;			/* rows of its head; 0 = each group of rows has its own */
	int			nlabels;		/* columns of labels; 0 = none */
	bool	   *begins_group;	/* of each row: whether a group of rows begins with it */
	size_t		rows_room;
	int			nrows;
} gai_drawing;

/* Rows of table two that stand under one head: an item of the 条例. */
typedef struct gai_block
{
	const gai_form_table *table;	/* that of another edition in a table of mixed editions */
	int			edition;
	bool		foreign;		/* the edition is not the table's */
	int			first,
				count;			/* rows */
} gai_block;

enum
{
	GAI_MAX_BLOCKS = 2 * GAI_MAX_EDITIONS * 8
};

/* The blocks of table two that are to be drawn: its own, and those of other editions that have values. */
int			gai_list_blocks(const gai_report *report, gai_block blocks[GAI_MAX_BLOCKS]);

/* Draws a table that the report has. */
gai_drawing gai_draw_table(gai_arena *arena, const gai_report *report, gai_table_id id);

#endif
