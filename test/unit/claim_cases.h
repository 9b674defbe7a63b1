/* claim_cases.h - reports of a few cells and some prose, and their claims as text, for tests of claims */
#ifndef CLAIM_CASES_H
#define CLAIM_CASES_H

#include <string.h>

#include "claims/claims.h"

/*
 * The slot of a cell without its table: "received.business"; a row alone is its total.  Stops the program without
 * one.
 */
int			claim_slot(const char *name);

/*
 * A report of an edition whose cells are 0 but for those that the list names: "received 12, granted.business 3,
 * review.total 2, fees.amount 47.10, partial ?" where ? is a blank cell and a row without a column means its total.
 */
gai_report	claim_report(int edition, const char *cells);

/*
 * All claims in the order of the prose, parted by "; ": "applications.received.total 12=12", with != where they
 * disagree, ? where nothing can be said, and % behind a share.  The text is overwritten by the next call.
 */
const char *claims_as_text(gai_arena *arena, const gai_claims *claims);

/* A claim's reading in an arena of its own: what gai_read_claims() gives, or why it failed. */
gai_status	try_claims(gai_arena *arena, const gai_report *report, gai_claims *claims);

static inline gai_text
text_of(const char *string)
{
	return gai_slice(string, strlen(string));
}

#endif
