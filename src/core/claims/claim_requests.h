/*
 * claim_requests.h - rows and columns of table three that words name.
 */
#ifndef GAI_CLAIM_REQUESTS_H
#define GAI_CLAIM_REQUESTS_H

#include "claims/claim_draft.h"
#include "claims/claim_frames.h"

/* Each of the rows as a meaning, up to the first 0 or GAI_MOST_READINGS of them. */
void		gai_mean_rows(gai_draft *draft, const uint32_t *rows, uint32_t columns);

/* What results mean, the likeliest first. */
void		gai_mean_results(const gai_claim_reader *reader, gai_draft *draft, const gai_area *area, uint32_t columns);

/* Columns that the area's applicants are, 0 = none named.  All kinds together are the total. */
uint32_t	gai_columns_of(const gai_area *area);

#endif
