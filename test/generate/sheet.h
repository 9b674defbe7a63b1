/* sheet.h - the three tables as an office draws them: cells with spans, which every layout writes in its own way. */
#ifndef SHEET_H
#define SHEET_H

#include "truth.h"

typedef struct sheet_cell
{
	const char *text;
	int			slot;			/* the truth's cell; -1 = a label */
	int			row,
				column,
				height,
				width;
} sheet_cell;

typedef struct sheet
{
	gai_table_id table;			/* GAI_TABLES = none of the form's */
	int			nrows,
				ncolumns;
	int			nhead;			/* rows that are repeated where the table is split */
	int			nlabels;		/* columns for labels before the values; 0 = the values have a row of their own */
	sheet_cell *cells;			/* by row, then by column */
	int			ncells,
				room;
} sheet;

/* The way in which the 15 values of table four are laid out. */
typedef enum dispute_shape
{
	DISPUTES_IN_A_ROW,			/* the form: all values in one row under a head of three levels */
	DISPUTES_BY_GROUP			/* a row a group */
} dispute_shape;

/* The table with what the truth shows in its cells; numbers must be spelled before.  Rows of table two may be mixed. */
sheet	   *make_disclosure_sheet(const truth *facts, dice *d, bool mixed);
sheet	   *make_applications_sheet(const truth *facts);
sheet	   *make_disputes_sheet(const truth *facts, dispute_shape shape);

/* The rows first .. last - 1, with the head rows before them when asked.  Cells that are cut show in both parts. */
sheet	   *cut_sheet(const sheet *whole, int first, int last, bool with_head);

/* The cell that covers this place; its own row and column tell where it begins.  NULL = no cell. */
const sheet_cell *sheet_at(const sheet *self, int row, int column);

/* The cell that begins at this place, or NULL. */
const sheet_cell *sheet_begins_at(const sheet *self, int row, int column);

/* Layouts that lose blank cells, or where text may be no cell: what stands in a row with one of them may be NULL. */
void		loosen_rows_with_gaps(truth *facts, const sheet *self);

/* Layouts that part values from their labels: every value of the table may be NULL. */
void		loosen_table(truth *facts, const sheet *self);

sheet_cell *add_cell(sheet *self, int row, int column, int height, int width, const char *text, int slot);

#endif
