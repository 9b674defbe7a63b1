/*
 * claim_denials.h - 未收到申请, 无行政复议: clauses that say that there was none.
 */
#ifndef GAI_CLAIM_DENIALS_H
#define GAI_CLAIM_DENIALS_H

#include "claims/claim_context.h"

/* Reads what the tokens from begin to before end deny; true when they deny something, whether or not it is a claim. */
bool		gai_read_denials(gai_claim_reader *reader, size_t begin, size_t end);

#endif
