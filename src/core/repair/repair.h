/*
 * repair.h - finds small edits that would make broken relations hold.
 *
 * Nothing is changed: a proposal tells a reviewer where to look first.  An edit replaces only stated counts, by other
 * counts.  It may change one cell; two cells of a line that changed places or share a count; a row that was shifted or
 * has a number split over two cells; or up to three single cells together.
 */
#ifndef GAI_REPAIR_H
#define GAI_REPAIR_H

#include "repair/proposal.h"

/*
 * The proposals, best first: fewest remaining, then fewest changes, then least doubt.  There are none if no relation
 * fails, if no small edit is an improvement, or if a count is beyond 10^15.
 */
gai_proposals gai_repair(gai_arena *arena, const gai_report *report);

#endif
