/*
 * row_candidates.h - a row's label with the cells that follow it, and the decision which of them are the form's cells.
 *
 * Where the source keeps columns, the head decides; where it does not, the number of cells that the form expects does.
 * What cannot be decided is not read.
 */
#ifndef GAI_ROW_CANDIDATES_H
#define GAI_ROW_CANDIDATES_H

#include "tables/marks.h"

/* More cells than any row has. */
enum
{
	GAI_MOST_ENTRIES = 96,
	GAI_MOST_COLUMNS = 15		/* table four */
};

/* A label and the marks that may be its cells. */
typedef struct gai_unit
{
	size_t		label;			/* index of the mark */
	size_t		label_end;		/* of its last part before the cells */
	size_t		end;			/* the mark that stopped it, or the number of marks */
	uint32_t	entries[GAI_MOST_ENTRIES];	/* marks of kind value, blank, text; the first nentries are set */
	int			nentries;
	int			nvalues,
				nblanks,
				ntexts;
	bool		one_line;		/* all cells stand on the label's own line */
	bool		overflow;		/* there were more */
} gai_unit;

/* The unit of the label at this mark; the second form spares a copy. */
gai_unit	gai_unit_at(const gai_marks *marks, size_t label);
void		gai_find_unit(const gai_marks *marks, size_t label, gai_unit *unit);

/* The cells from a mark on, for a table whose values follow its head; label and one_line are not set. */
gai_unit	gai_unit_from(const gai_marks *marks, size_t from);

/* The same, of that mark's line only. */
gai_unit	gai_unit_on_line(const gai_marks *marks, size_t from);

/* Where a table's head puts its columns; column[i] is the line's column of the i-th cell. */
typedef struct gai_head
{
	bool		known;
	int			ncolumns;
	int			column[GAI_MOST_COLUMNS];
} gai_head;

/* Where merged cells leave empty ones: in front of the values, behind them, or nobody knows. */
typedef enum gai_surplus
{
	GAI_SURPLUS_UNKNOWN,
	GAI_SURPLUS_FRONT,
	GAI_SURPLUS_BEHIND
} gai_surplus;

/* Where the values of a column begin and end, in display columns. */
typedef struct gai_extent
{
	int			left,
				right;
} gai_extent;

/* What is known of the table that a unit belongs to: from the words of its head, and from its complete rows. */
typedef struct gai_layout
{
	gai_head	head;			/* by its words */
	gai_head	seen;			/* by complete rows; ncolumns 0 = there was none yet */
	gai_head	after_label;	/* the same, counted from the column of the label */
	bool		aligned;		/* complete rows of aligned text were seen: their extents are known */
	gai_extent	extents[GAI_MOST_COLUMNS];
	gai_surplus surplus;
	unsigned	breaks;			/* line ends between neighbouring cells of a cell-a-line layout, 0 = unknown */
} gai_layout;

/*
 * The cells of a unit: for each expected one the mark, or GAI_NOWHERE for a blank that left no trace.  joined tells
 * how many further marks belong to the same number ("1 234" without a sign of where cells end).
 */
typedef struct gai_choice
{
	bool		certain;
	size_t		cells[GAI_MOST_COLUMNS];
	uint8_t		joined[GAI_MOST_COLUMNS];
} gai_choice;

/* Decides which entries are the expected cells; not certain when that cannot be told. */
gai_choice	gai_choose(const gai_marks *marks, const gai_unit *unit, int expected, const gai_layout *layout);

/* What a row teaches about its table, if it is complete. */
void		gai_learn_row(const gai_marks *marks, const gai_unit *unit, int expected, gai_layout *layout);

/* What this unit alone tells about the surplus of its table. */
gai_surplus gai_surplus_of(const gai_marks *marks, const gai_unit *unit, int expected);

/* Whether the six kinds of applicants of a row that was chosen add up to its total; blanks count as nothing. */
bool		gai_applicants_add_up(const gai_marks *marks, const gai_choice *choice);

#endif
