/*
 * review.h - what is to be said of a report when its page goes back to the agency: every finding that fails, the cells
 * that it is about, and the best repair.
 */
#ifndef GAI_REVIEW_H
#define GAI_REVIEW_H

#include "base/arena.h"
#include "render/remarks.h"

/* Checks and repairs the report; the remarks are the arena's. */
gai_remarks *gai_review(gai_arena *arena, const gai_report *report);

/* Leaves only what is about these cells; those of them about which there is nothing to say get their name. */
void		gai_limit_remarks(gai_arena *arena, const gai_report *report, const bool wanted[GAI_SLOTS],
							  gai_remarks *remarks);

#endif
