/*
 * claim_draft.h - a claim in the making: what a number or a statement may mean, likeliest first.
 */
#ifndef GAI_CLAIM_DRAFT_H
#define GAI_CLAIM_DRAFT_H

#include "base/quantity.h"
#include "claims/claim_context.h"

/* A claim in the making. */
typedef struct gai_draft
{
	gai_claim_meaning meanings[GAI_MOST_MEANINGS];
	int			nmeanings;
	bool		doubtful;		/* it counts only if it agrees */
	bool		part;			/* the number is some of what the cells hold: it is at most their sum */
} gai_draft;

/* A further meaning: the sum of cells, or their share of a base.  The likeliest is added first; none is added twice. */
void		gai_add_meaning(gai_draft *draft, gai_cell_set cells, gai_cell_set base);
void		gai_mean(gai_draft *draft, gai_table_id table, uint32_t rows, uint32_t columns);

/*
 * Whether the sentence told, before it said 其中, a number of the draft's cells: of just these, or of rows that they are
 * among.
 */
bool		gai_is_told(const gai_claim_reader *reader, const gai_draft *draft);
bool		gai_is_within_told(const gai_claim_reader *reader, const gai_draft *draft);

/* Adds the draft as a claim of a value, unless it is doubtful and does not agree, or none of its cells exists. */
void		gai_claim_value(gai_claim_reader *reader, const gai_draft *draft, const gai_quantity *quantity);
void		gai_claim_count(gai_claim_reader *reader, const gai_draft *draft, int64_t count);

#endif
