/*
 * row_assignment.h - which tokens of a row are the form's cells.
 *
 * All ways to give the columns of a table the tokens of a row in order, each with a cost: what is known of the columns
 * forbids most of them, a blank or a text costs more than a value, a cell without trace more than a blank.  Ways that
 * cost little more than the best are considered: what they all give a column is read, where they differ nothing is.
 */
#ifndef GAI_ROW_ASSIGNMENT_H
#define GAI_ROW_ASSIGNMENT_H

#include "tables/column_model.h"

/*
 * The cells of a row, by the form's columns: for each the mark, or GAI_NOWHERE.  joined tells how many further marks
 * belong to the same number ("1 234" without a sign of where cells end).
 */
typedef struct gai_choice
{
	bool		certain;		/* at least one cell can be told */
	uint16_t	unplaced;		/* a bit for each column whose cell cannot */
	uint16_t	unnamed;		/* a bit for each column that the table does not have */
	size_t		cells[GAI_MOST_COLUMNS];
	uint8_t		joined[GAI_MOST_COLUMNS];
} gai_choice;

/* The cells of a unit in a row of so many columns of the form. */
gai_choice	gai_assign_row(const gai_marks *marks, const gai_unit *unit, int ncolumns, const gai_columns *columns);

/* Takes a row's numbers away, whose rests may stand elsewhere; a zero has none. */
void		gai_doubt_numbers(const gai_marks *marks, int ncolumns, gai_choice *choice);

#endif
