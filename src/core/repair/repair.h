/*
 * repair.h - which small edits would make broken relations hold.
 *
 * Nothing is changed: a proposal says where a reviewer may look first.  An edit touches only cells that state a count
 * and replaces it by another count: one cell; two cells of a line that were taken for each other or share a count; a
 * row that was shifted, or a number of it split in two; and up to three such single cells together.
 */
#ifndef GAI_REPAIR_H
#define GAI_REPAIR_H

#include "repair/proposal.h"

/*
 * Best first: fewest remaining, then fewest changes, then least doubt.  None for a report on which no relation fails,
 * for one that no small edit makes better, and where a count is beyond 10^15.
 */
gai_proposals gai_repair(gai_arena *arena, const gai_report *report);

#endif
