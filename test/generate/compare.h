/* compare.h - what was read against what was written. */
#ifndef COMPARE_H
#define COMPARE_H

#include "truth.h"

typedef struct score
{
	int64_t		reports,
				cells;
	int64_t		right;			/* the value, or the NULL that is due */
	int64_t		loose;			/* NULL where the layout lost what is needed to tell: counted as right */
	int64_t		lost_noted,		/* NULL where a number is due */
				lost_silently;
	int64_t		wrong;			/* a value that the source does not state there */
	int64_t		refused;		/* reports with tables that were not taken for reports */
	int64_t		kinds;			/* cells whose kind is another one than the source shows; values are right */
	int64_t		notes;			/* cells whose note is missing */
	int64_t		places;			/* values that do not stand where the reader says */
	int64_t		editions;		/* tables whose edition is another one */
} score;

typedef enum outcome
{
	CELL_RIGHT,
	CELL_LOOSE,
	CELL_LOST_NOTED,
	CELL_LOST_SILENTLY,
	CELL_WRONG
} outcome;

bool		has_value(const gai_cell *cell);

/* Whether what is shown where the reader says is what was written, or its beginning: layouts may break remarks. */
bool		is_in_place(const truth_cell *due, const gai_cell *read, const char *body);

/* One cell; report NULL = the body was refused. */
outcome		judge_cell(const truth *facts, const gai_report *report, int slot);

/* Adds all cells of a report to a score; says each cell that is not right when loud.  The body is what was read. */
void		judge_report(score *total, const truth *facts, const gai_report *report, const char *body, bool loud);

/* Cells that both have a value for, and not the same. */
int			count_contradictions(const gai_report *a, const gai_report *b);

void		add_score(score *total, const score *part);

void		print_score_head(const char *what);
void		print_score(const char *name, const score *it);

#endif
