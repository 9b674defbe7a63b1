/*
 * claim_item.h - a number with the words around it, on its way to become a claim.
 */
#ifndef GAI_CLAIM_ITEM_H
#define GAI_CLAIM_ITEM_H

#include "claims/claim_draft.h"

/* A number being read. */
typedef struct gai_item
{
	gai_claim_reader *reader;
	const gai_quantity *quantity;
	gai_area	lead,			/* from the number before, or the clause's beginning, to the number */
				tail;			/* from the number to the next, or to a 、 or the clause's end */
	const gai_area *key;		/* the one that tells what is counted */
	gai_topic	topic;
	uint32_t	set;
	bool		weak;			/* the topic is 申请 alone, of nobody knows what */
	bool		behind;			/* the topic stands behind the number */
	bool		used;			/* the words told what the number is: they are spent */
	size_t		number;			/* token */
} gai_item;

/* Adds the draft as the number's claim; the words around it are spent if it has a meaning. */
void		gai_claim_item(gai_item *it, const gai_draft *draft);

/* Whether nothing stands between a token and the number but letters that change nothing: 申请件数共为12件. */
bool		gai_is_near(const gai_item *it, size_t token);

#endif
