/*
 * claim_shares.h - percentages: 占97.6%, 公开率80%, 办结率100%, 34件(27.42%).
 */
#ifndef GAI_CLAIM_SHARES_H
#define GAI_CLAIM_SHARES_H

#include "claims/claim_item.h"

/* Adds the claim that a percentage makes, if it is one of a share. */
void		gai_read_share(gai_item *it);

#endif
