/*
 * claim.h - one statement of the prose against the tables: what it may mean, and whether one of its meanings fits.
 */
#ifndef GAI_CLAIM_H
#define GAI_CLAIM_H

#include "claims/claim_cells.h"

enum
{
	GAI_MOST_MEANINGS = 12
};

/* One reading: the sum of cells, or their share of a base in percent. */
typedef struct gai_claim_meaning
{
	gai_cell_set cells;
	gai_cell_set base;			/* rows 0 = no share but a sum */
} gai_claim_meaning;

typedef enum gai_agreement
{
	GAI_AGREES,
	GAI_DISAGREES,
	GAI_INCOMPARABLE			/* cells that decide it have no value */
} gai_agreement;

typedef struct gai_claim
{
	int			section;		/* 1 总体情况, 5 存在的主要问题, 6 其他需要报告的事项 */
	gai_text	sentence;		/* of the prose */
	gai_claim_meaning meanings[GAI_MOST_MEANINGS];	/* the likeliest first, never none */
	int			nmeanings;
	int			chosen;			/* the first that agrees, else the first that cannot be compared, else the first */
	gai_decimal claimed;		/* a count, an amount in 万元, or percent */
	gai_decimal low,			/* what the words allow: 约, 余, 万 */
				high;
	bool		known;			/* the chosen meaning's cells state something */
	gai_decimal stated;			/* their sum or share */
	gai_agreement agreement;
	bool		dropped;		/* while reading: it is not one after all */
} gai_claim;

typedef struct gai_claims
{
	gai_claim  *items;
	size_t		count,
				room;
} gai_claims;

/* Compares a claim with the report: sets chosen, known, stated and agreement. */
void		gai_judge_claim(const gai_report *report, gai_claim *claim);

/* Where a claim stands in the tables, for a finding: the cells of its chosen meaning as a scope. */
const char *gai_claim_scope(gai_arena *arena, const gai_claim *claim);

#endif
