/*
 * claim_disputes.h - numbers of reviews and lawsuits.
 */
#ifndef GAI_CLAIM_DISPUTES_H
#define GAI_CLAIM_DISPUTES_H

#include "claims/claim_item.h"

/* Reads a number of disputes. */
void		gai_read_disputes(gai_item *it);

#endif
