/*
 * sides.h - adds up the two sides of a relation and judges whether they can be equal.
 */
#ifndef GAI_SIDES_H
#define GAI_SIDES_H

#include "base/int128.h"
#include "check/finding.h"

typedef struct gai_side
{
	gai_wide	total;			/* of the cells that have a value */
	int			known;			/* how many have one, and how many have none */
	int			unknown;
} gai_side;

static inline void
gai_side_add(gai_side *side, const gai_cell *cell)
{
	int64_t		count;

	if (!gai_count_of(cell, &count))
	{
		side->unknown++;
		return;
	}
	side->known++;
	gai_wide_add(&side->total, gai_widen(count));
}

static inline gai_sum
gai_side_sum(const gai_side *side)
{
	return (gai_sum) {side->known > 0, side->unknown > 0, gai_wide_nearest(side->total)};
}

/* Unknown cells are counts, so they can only add to a side. */
static inline gai_verdict
gai_judge_sides(const gai_side *lhs, const gai_side *rhs)
{
	int			order = gai_wide_compare(lhs->total, rhs->total);

	if (order == 0)
		return GAI_PASS;
	return (order < 0 ? lhs : rhs)->unknown > 0 ? GAI_UNVERIFIABLE : GAI_FAIL;
}

#endif
