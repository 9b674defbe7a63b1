/*
 * orphans.h - values below a row, or above it, that belong to no label.
 */
#ifndef GAI_ORPHANS_H
#define GAI_ORPHANS_H

#include "tables/row_tokens.h"

/*
 * Whether values that belong to no label stand below a unit of one line: parts of its numbers perhaps, which narrow
 * cells broke.  A line of as many values as a row has is the next row's.
 */
bool		gai_has_orphans(const gai_marks *marks, const gai_unit *unit, int expected);

/*
 * Whether the line below a row whose cells but a blank parts goes on with its label, and behind it has less values than
 * a row: the rest of numbers that broke, whose places say nothing there.
 */
bool		gai_has_rests_below(const gai_marks *marks, const gai_unit *unit, int expected);

/* Whether a number begins on the line above a unit of one line that cannot end there: 2, as the first part of 2,385. */
bool		gai_has_beginning_above(const gai_marks *marks, const gai_unit *unit);

#endif
