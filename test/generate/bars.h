/* bars.h - what the reader has to reach with each layout, spelling and hazard. */
#ifndef BARS_H
#define BARS_H

#include "compare.h"

typedef enum bar_kind
{
	BAR_OF_LAYOUT,
	BAR_OF_SPELLING,
	BAR_OF_HAZARD
} bar_kind;

void		print_bar_head(const char *what);

/*
 * Prints the score beside its bar.  False when the score is below it, when a value is wrong or lost without a note, and
 * when there is no bar of that name.
 */
bool		reaches_bar(bar_kind kind, const char *name, const score *it);

#endif
