/*
 * claim_counts.h - a count as a claim: the frame that fits it, and the cells that the frame names.
 */
#ifndef GAI_CLAIM_COUNTS_H
#define GAI_CLAIM_COUNTS_H

#include "claims/claim_item.h"

/* Makes a claim of a number, if a frame of its topic fits; sets used where its words are spent. */
void		gai_read_count(gai_item *it);

#endif
