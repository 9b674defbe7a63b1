/*
 * disputes.h - table four's fifteen cells, and the table without its head.
 */
#ifndef GAI_DISPUTES_H
#define GAI_DISPUTES_H

#include "tables/dispute_head.h"

/* Places the fifteen cells of the table's row; labels are the marks of its groups. */
void		gai_place_disputes(gai_matcher *matcher, const gai_form_table *table, const gai_choice *all,
							   const size_t labels[GAI_DISPUTE_GROUPS]);

/*
 * By how much the first four of five cells exceed the fifth, their total; the first is at an index, the others follow
 * by this step.  *numbers receives how many of them are numbers.
 */
int64_t		gai_dispute_excess(const gai_marks *marks, const gai_choice *choice, int first, int step, int *numbers);

/*
 * Reads a table four of which a converter dropped the head: behind the heading of its section a table of the source's
 * markup with a single row, of exactly fifteen cells.  That their order is the form's is a guess: a group whose total
 * is not the sum of the others contradicts it, then nothing is placed.  False if there is no such table.
 */
bool		gai_match_headless_disputes(gai_matcher *matcher, const gai_form_table *table);

#endif
