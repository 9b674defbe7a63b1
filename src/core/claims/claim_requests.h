/*
 * claim_requests.h - numbers of requests: received, handled, answered in this way or that, carried over.
 */
#ifndef GAI_CLAIM_REQUESTS_H
#define GAI_CLAIM_REQUESTS_H

#include "claims/claim_item.h"

/* Reads a number of requests. */
void		gai_read_requests(gai_item *it);

/* What results mean, the likeliest first. */
void		gai_mean_results(const gai_claim_reader *reader, gai_draft *draft, const gai_area *area, uint32_t columns);

/* Columns that the area's applicants are, 0 = none named.  All kinds together are the total. */
uint32_t	gai_columns_of(const gai_area *area);

/* What the verb tells, or the lack of one. */
void		gai_mean_verb(gai_draft *draft, const gai_area *key, uint32_t columns);

#endif
