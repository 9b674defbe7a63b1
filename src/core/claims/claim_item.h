/*
 * claim_item.h - a number with the words around it, on its way to become a claim; shared by those who know what the
 * words of one topic mean.
 */
#ifndef GAI_CLAIM_ITEM_H
#define GAI_CLAIM_ITEM_H

#include "claims/claim_reader.h"

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

/* claim_items.c: a further meaning of a draft; the item's claim; whether only fillers part a token from the number. */
void		gai_add_meaning(gai_draft *draft, gai_cell_set cells, gai_cell_set base);
void		gai_claim_item(gai_item *it, const gai_draft *draft);
bool		gai_is_near(const gai_item *it, size_t token);

/* claim_requests.c */
void		gai_read_requests(gai_item *it);

/* Columns that the area's applicants are, 0 = none named.  All kinds together are the total. */
uint32_t	gai_columns_of(const gai_area *area);

/* What the verb tells, or the lack of one. */
void		gai_mean_verb(gai_draft *draft, const gai_area *key, uint32_t columns);

/* claim_disputes.c */
void		gai_read_disputes(gai_item *it);

/* claim_disclosure.c: table two */
void		gai_read_documents(gai_item *it);
void		gai_read_decisions(gai_item *it);
void		gai_read_fee(gai_item *it);

#endif
