/* claim.c - see claim.h */
#include "claims/claim.h"

/* Sums of more are not compared as shares: the products would not fit. */
#define MOST_IN_SHARE INT64_C(1000000000000)
#define MOST_SHARE_DECIMALS 2

static int64_t
power_of_ten(int n)
{
	int64_t		power = 1;

	while (n-- > 0)
		power *= 10;
	return power;
}

/* The share in percent, rounded, with two decimals more than were claimed; false when it is not known. */
static bool
share_of(gai_decimal part, gai_decimal whole, int scale, gai_decimal *share)
{
	int64_t		scaled;

	if (part.digits > MOST_IN_SHARE || whole.digits > MOST_IN_SHARE || whole.digits <= 0)
		return false;
	scaled = part.digits * 100 * power_of_ten(scale + 2);
	*share = (gai_decimal) {(scaled + whole.digits / 2) / whole.digits, scale + 2};
	return true;
}

/* Whether a claimed share is that of the two numbers: within half a unit of its last digit, or as 约 allows. */
static bool
is_share(const gai_claim *claim, gai_decimal part, gai_decimal whole)
{
	int64_t		factor = power_of_ten(claim->claimed.scale) * 200;
	int64_t		difference = part.digits * factor;
	int64_t		low = 2 * claim->low.digits - 1;
	int64_t		high = 2 * claim->high.digits + 1;

	return difference >= low * whole.digits && difference <= high * whole.digits;
}

static gai_agreement
judge_share(const gai_report *report, const gai_claim *claim, const gai_claim_meaning *meaning, bool *known,
			gai_decimal *stated)
{
	gai_cell_total part = gai_add_cells(report, meaning->cells);
	gai_cell_total whole = gai_add_cells(report, meaning->base);

	*known = claim->claimed.scale <= MOST_SHARE_DECIMALS && claim->claimed.digits <= 100000 && part.known &&
		whole.known && share_of(part.value, whole.value, claim->claimed.scale, stated);
	/* of nothing there is no share */
	if (!*known)
		return part.known && whole.known && whole.value.digits == 0 ? GAI_DISAGREES : GAI_INCOMPARABLE;
	return is_share(claim, part.value, whole.value) ? GAI_AGREES : GAI_DISAGREES;
}

/* A cell without a value is a count that nobody knows: it can only make the sum larger. */
static gai_agreement
judge_sum(const gai_report *report, const gai_claim *claim, const gai_claim_meaning *meaning, bool *known,
		  gai_decimal *stated)
{
	gai_cell_total total = gai_add_cells(report, meaning->cells);

	*known = total.any;
	*stated = total.value;
	if (gai_compare_decimals(total.value, claim->high) > 0)
		return total.any ? GAI_DISAGREES : GAI_INCOMPARABLE;
	if (!total.known)
		return GAI_INCOMPARABLE;
	return gai_compare_decimals(total.value, claim->low) < 0 ? GAI_DISAGREES : GAI_AGREES;
}

void
gai_judge_claim(const gai_report *report, gai_claim *claim)
{
	for (int i = 0; i < claim->nmeanings; i++)
	{
		const gai_claim_meaning *meaning = &claim->meanings[i];
		bool		known;
		gai_decimal stated = {0, 0};
		gai_agreement agreement = meaning->base.rows != 0 ? judge_share(report, claim, meaning, &known, &stated) :
			judge_sum(report, claim, meaning, &known, &stated);
		bool		better = i == 0 || agreement == GAI_AGREES ||
			(agreement == GAI_INCOMPARABLE && claim->agreement == GAI_DISAGREES);

		if (better)
		{
			claim->chosen = i;
			claim->known = known;
			claim->stated = stated;
			claim->agreement = agreement;
		}
		if (agreement == GAI_AGREES)
			break;
	}
}

const char *
gai_claim_scope(gai_arena *arena, const gai_claim *claim)
{
	return gai_scope_of_cells(arena, claim->meanings[claim->chosen].cells);
}
