/*
 * orphans.h - values below a row that belong to no label.
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

#endif
