/*
 * claim_settling.h - claims seen together: parts that agree only as a sum, and what other words of the prose explain.
 */
#ifndef GAI_CLAIM_SETTLING_H
#define GAI_CLAIM_SETTLING_H

#include "claims/claim_context.h"

/* When a sentence is read: joins parts that agree only together, and takes out what its own words explain. */
void		gai_settle_sentence(gai_claim_reader *reader);

/* When all prose is read: takes out "all are finished" where what is carried over is told too. */
void		gai_settle_claims(gai_arena *arena, gai_claims *list);

#endif
