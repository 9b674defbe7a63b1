/*
 * layout.h - the data that the steps of the layout stage pass on: runs of words, columns, cells.
 *
 * Distances are measured in heights: 1.3 times the size of letters, see heights.c.
 */
#ifndef GAI_LAYOUT_H
#define GAI_LAYOUT_H

#include "source/words/boxes.h"

/* Words side by side on one line that seem to be in one cell: consecutive boxes in reading order. */
typedef struct gai_run
{
	gai_text	text;
	uint32_t	first,			/* boxes */
				count;
	uint32_t	page,
				line,			/* counted through all pages */
				phrase;			/* likewise: runs no further apart than words of prose */
	int32_t		left,
				right,
				top,
				bottom;
	int16_t		from,			/* the columns that it covers, in its table */
				to;
	bool		lonely;			/* only runs of its own phrase stand beside it */
	bool		value;			/* may be a number or a placeholder */
	bool		unit;			/* a unit alone, such as 件 */
	bool		opens;			/* begins with an ordinal, as labels do: 一、 (二) 3. */
} gai_run;

typedef struct gai_runs
{
	gai_run    *items;			/* in reading order: page, line, left to right */
	size_t		count;
} gai_runs;

/* Consecutive runs that are one table or no table. */
typedef struct gai_region
{
	size_t		first,
				end;			/* runs */
	int32_t    *borders;		/* between columns, ascending */
	int			nborders;
	bool		table;
} gai_region;

typedef struct gai_cell_box
{
	gai_text	text;
	gai_place	place;
	uint32_t	page;
	int32_t		top,			/* the middle of its first line, less a fifth of a height */
				bottom;			/* and of its last one, and a fifth more */
	int32_t		left,			/* of its text */
				right;
	int32_t		height;			/* of a line */
	int16_t		from,
				to;				/* columns */
	uint16_t	lines;
	bool		value,
				opens;
} gai_cell_box;

typedef struct gai_cell_boxes
{
	gai_cell_box *items;		/* by page and top, then from left to right */
	size_t		count;
} gai_cell_boxes;

static inline int32_t
gai_run_middle(const gai_run *run)
{
	return run->top / 2 + run->bottom / 2;
}

static inline int32_t
gai_run_height(const gai_run *run)
{
	return run->bottom - run->top;
}

/* How many runs to search for those beside one; no line of a page has more. */
#define GAI_MOST_BESIDE 512

/* Two runs stand beside each other if their middles are less than this apart. */
static inline int32_t
gai_beside(const gai_run *a, const gai_run *b)
{
	return (gai_run_height(a) + gai_run_height(b)) * 3 / 10;
}

/* Splits boxes that hold a number's lines in a narrow cell into a box for each line. */
void		gai_split_tall_boxes(gai_boxes *boxes);

/* Gives all boxes heights that can be compared. */
void		gai_even_heights(gai_boxes *boxes);

/* The number of characters of a word if all are Chinese, else 0. */
int			gai_count_chinese(gai_text text);

/* Sorts the boxes into reading order and joins those that stand close. */
gai_runs	gai_make_runs(gai_boxes *boxes);

/*
 * Words further apart in the body, in bytes, have another word between them: one takes about 100 bytes with its tags.
 */
#define GAI_FAR 160

/* The place of consecutive boxes in the body: of all of them if they are there in one piece. */
gai_place	gai_place_of_boxes(const gai_boxes *boxes, size_t first, size_t count);

/* Moves the words of the second run to the first; the second disappears.  Call gai_settle_run() when all are moved. */
static inline void
gai_join_runs(gai_run *run, gai_run *next)
{
	run->count += next->count;
	run->right = next->right > run->right ? next->right : run->right;
	run->to = next->to;
	run->value |= next->value;
	next->count = 0;
}

/* Sets the fields of a run from its boxes, after these have changed. */
void		gai_settle_run(const gai_boxes *boxes, gai_run *run);

/* The space between two texts side by side, with a border between columns in it. */
typedef struct gai_column_gap
{
	int32_t		left,
				right;
	int32_t		begins;			/* where the text left of it begins */
	int32_t		slack;			/* how far a text may reach across a border */
} gai_column_gap;

/* Finds gaps between words of a head that stand on different lines: at most one a run; gives their number. */
size_t		gai_find_head_gaps(gai_boxes *boxes, const gai_runs *runs, const gai_region *region, gai_column_gap *gaps);

/* Finds the columns of a region, whether it is a table, and which columns each run covers; joins runs of one cell. */
void		gai_find_columns(gai_boxes *boxes, gai_runs *runs, gai_region *region);

/* The distance of lines within a cell, learned from all tables of the source. */
typedef struct gai_leading gai_leading;
gai_leading *gai_learn_leading(gai_boxes *boxes, const gai_runs *runs, const gai_region *regions, size_t nregions);

/* The cells of a table. */
gai_cell_boxes gai_make_cells(gai_boxes *boxes, const gai_runs *runs, const gai_region *region, gai_leading *leading);

/* Adds the rows of a table to the document. */
void		gai_add_grid_rows(gai_boxes *boxes, const gai_region *region, gai_cell_boxes cells, uint32_t table);

#endif
