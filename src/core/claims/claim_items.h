/*
 * claim_items.h - a number and the words around it as a claim.
 */
#ifndef GAI_CLAIM_ITEMS_H
#define GAI_CLAIM_ITEMS_H

#include "claims/claim_context.h"

/* Reads a number with what stands before and behind it; true when the words behind it were used. */
bool		gai_read_item(gai_claim_reader *reader, size_t begin, size_t number, size_t end);

#endif
