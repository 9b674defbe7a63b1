/*
 * repair_edits.h - edits of a report and their effects, for the two files of the repair search only.
 *
 * Each relation becomes an equation of two sums.  Every cell knows the equations it is in, at most three, so that the
 * effect of an edit is computed without adding up anything again.
 */
#ifndef GAI_REPAIR_EDITS_H
#define GAI_REPAIR_EDITS_H

#include "check/relations.h"
#include "repair/proposal.h"

/* The largest count; no sum of such counts overflows. */
#define GAI_MOST_COUNT INT64_C(1000000000000000)

enum
{
	GAI_MAX_USES = 3,			/* equations that a cell is in */
	GAI_MAX_SINGLES = 64,		/* edits of one cell that are combined with others */
	GAI_BEAM = 16				/* edits of several cells that are combined with others */
};

typedef struct gai_equation
{
	int64_t		sum[2];
	int			unknown[2];		/* cells without a count */
	bool		fails;
} gai_equation;

typedef struct gai_use
{
	int			equation;
	int			side;
} gai_use;

typedef struct gai_sheet_cell
{
	bool		known;
	int64_t		count;
	int			place;			/* in the order of the form */
	bool		is_total;		/* alone on its side of a relation: it closes a row or a column */
	int			nuses;
	gai_use		uses[GAI_MAX_USES];
} gai_sheet_cell;

typedef struct gai_search
{
	gai_arena  *arena;
	const gai_report *report;
	gai_sheet_cell cells[GAI_SLOTS];
	int			slots[GAI_SLOTS];	/* of the cells of tables three and four, in the order of the form */
	int			nslots;
	gai_equation equations[GAI_MAX_RELATIONS];
	int			nequations;
	int			failing;
	bool		too_large;		/* there is a count beyond GAI_MOST_COUNT */
	gai_proposal singles[GAI_MAX_SINGLES];
	int			nsingles;
	gai_proposal best[GAI_MAX_PROPOSALS];
	int			nbest;
	gai_proposal beam[GAI_BEAM];	/* edits of several cells to combine further */
	int			nbeam;
	int			least[GAI_MAX_CHANGES + 1]; /* fewest remaining after an edit of so many cells or fewer */
} gai_search;

/* Sets up the equations of self->report. */
void		gai_set_up_equations(gai_search *self);

/* The amount to add to a cell so that one of its equations holds. */
int64_t		gai_lack_of(const gai_search *self, gai_use it);

/* Whether a cell is in an equation, and whether one that it is in fails. */
bool		gai_is_in(const gai_sheet_cell *cell, int number);
bool		gai_has_failing(const gai_search *self, int slot);

/* Adds a change to an edit, in the order of the form; false when the cell cannot have that count or has it already. */
bool		gai_change_cell(const gai_search *self, gai_proposal *edit, int slot, int64_t suggested);

/* Counts what the edit mends and what it breaks. */
void		gai_assess(gai_search *self, gai_proposal *edit);

/* How unusual the misprint is that a change would undo: 0 = a total left 0, 1 = a slip in the digits, 2 = any other. */
int			gai_doubt_of(const gai_search *self, const gai_change *it);

/* Order of quality; equally good edits compare equal. */
int			gai_compare_quality(const gai_proposal *a, const gai_proposal *b);

/* Keeps an edit among the best proposals, unless one of fewer cells does as much. */
void		gai_propose(gai_search *self, const gai_proposal *edit);

/* Keeps an edit if it is among the best of a sorted list with this room. */
void		gai_keep_edit(gai_proposal *list, int *count, int room, const gai_proposal *edit);

#endif
