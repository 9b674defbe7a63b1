/*
 * xlsx_layout.h - what a sheet shows, row by row: which cells, where and how wide, and whether the row is prose or
 * a row of a table.
 */
#ifndef GAI_XLSX_LAYOUT_H
#define GAI_XLSX_LAYOUT_H

#include "source/xlsx/xlsx.h"

/* Merged cells and blank ones are followed in so many columns; real tables have fewer than 40. */
#define GAI_XLSX_FOLLOWED 256

/* A row that shows text. */
typedef struct gai_xlsx_row
{
	uint32_t	row;			/* its number in the sheet */
	uint32_t	first;			/* its cells */
	uint32_t	count;
	uint32_t	left,			/* the columns that these reach over, first and last included */
				right;
	bool		beside;			/* merged cells from above stand in the row, too */
	uint32_t	table;			/* of the sheet's, from 1; 0 = its cells are paragraphs */
} gai_xlsx_row;

/* A run of rows that are a table: the columns that it reaches over, first and last included. */
typedef struct gai_xlsx_table
{
	uint32_t	left;
	uint32_t	right;
} gai_xlsx_table;

/* A sheet of which only the cells that show are left, in order, with columns numbered without the hidden ones. */
typedef struct gai_xlsx_layout
{
	const gai_xlsx_sheet *sheet;
	gai_xlsx_row *rows;
	size_t		nrows,
				rows_room;
	gai_xlsx_table *tables;
	size_t		ntables,
				tables_room;
} gai_xlsx_layout;

/* Lays out a sheet of the workbook, and changes it for that.  Fails with GAI_REFUSED if two cells are at one place. */
gai_xlsx_layout gai_xlsx_lay_out(gai_arena *arena, const gai_xlsx *workbook, gai_xlsx_sheet *sheet);

/*
 * Goes through the rows of a layout from the top, for what merged cells cover.  For the row that it is at:
 * width[column] is that of the merged cells that begin there, 0 = none; until[column] is the number of the row behind
 * the last that merged cells from above or before cover.
 */
typedef struct gai_xlsx_sweep
{
	gai_arena  *arena;
	const gai_xlsx_sheet *sheet;
	size_t		merge;			/* the next one */
	uint32_t	row;
	bool		beside;			/* merged cells from above stand in the row */
	uint16_t	width[GAI_XLSX_FOLLOWED];
	uint32_t	until[GAI_XLSX_FOLLOWED];
} gai_xlsx_sweep;

/* Moves on to a row further down; begin with a sweep that has arena and sheet only. */
void		gai_xlsx_move_to(gai_xlsx_sweep *self, uint32_t row);

/* Whether merged cells that begin elsewhere cover a place in the row. */
static inline bool
gai_xlsx_is_covered(const gai_xlsx_sweep *self, uint32_t column)
{
	return column < GAI_XLSX_FOLLOWED && self->until[column] > self->row && self->width[column] == 0;
}

/* How many columns the cell at a place in the row has. */
static inline uint32_t
gai_xlsx_width(const gai_xlsx_sweep *self, uint32_t column)
{
	return column < GAI_XLSX_FOLLOWED && self->width[column] > 0 ? self->width[column] : 1;
}

#endif
