/*
 * claim_disclosure.h - numbers of table two: documents, decisions, fees.
 */
#ifndef GAI_CLAIM_DISCLOSURE_H
#define GAI_CLAIM_DISCLOSURE_H

#include "claims/claim_item.h"

/* Reads a number of documents, of decisions, an amount of fees. */
void		gai_read_documents(gai_item *it);
void		gai_read_decisions(gai_item *it);
void		gai_read_fee(gai_item *it);

#endif
