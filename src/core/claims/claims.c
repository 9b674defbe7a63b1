/* claims.c - see claims.h */
#include "claims/claims.h"

#include "claims/claim_reader.h"

/* ---- judging ---------------------------------------------------------------------------------------------------- */

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
judge_share(const gai_report *report, const gai_claim *claim, const gai_meaning *meaning, bool *known,
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
judge_sum(const gai_report *report, const gai_claim *claim, const gai_meaning *meaning, bool *known,
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
		const gai_meaning *meaning = &claim->meanings[i];
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

/* ---- parts that agree only together ----------------------------------------------------------------------------- */

/* Sets of cells that reports split in their own ways. */
static const gai_cell_set wholes[] = {
	{GAI_APPLICATIONS, GAI_DENIED, GAI_ALL_APPLICANTS},
	{GAI_APPLICATIONS, GAI_UNABLE, GAI_ALL_APPLICANTS},
	{GAI_APPLICATIONS, GAI_REJECTED, GAI_ALL_APPLICANTS},
	{GAI_APPLICATIONS, GAI_OTHERWISE, GAI_ALL_APPLICANTS},
	{GAI_DISCLOSURE, GAI_ISSUED << GAI_REGULATIONS_SLOT, 1},
	{GAI_DISCLOSURE, GAI_REPEALED << GAI_REGULATIONS_SLOT, 1},
	{GAI_DISCLOSURE, GAI_IN_FORCE << GAI_REGULATIONS_SLOT, 1},
	{GAI_DISCLOSURE, GAI_ISSUED << GAI_NORMATIVE_SLOT, 1},
	{GAI_DISCLOSURE, GAI_REPEALED << GAI_NORMATIVE_SLOT, 1},
	{GAI_DISCLOSURE, GAI_IN_FORCE << GAI_NORMATIVE_SLOT, 1},
};

/* No list of parts is longer. */
#define MOST_PARTS 32

static bool
is_part_of(const gai_claim *claim, const gai_cell_set *whole)
{
	const gai_meaning *meaning = &claim->meanings[0];

	return meaning->base.rows == 0 && meaning->cells.table == whole->table &&
		meaning->cells.columns == whole->columns && (meaning->cells.rows & ~whole->rows) == 0;
}

/*
 * 本机关不掌握 4, 无法提供 2 where the table has 6 in one row: where parts speak of the same cells, disagree, and their sum
 * is that of the whole, they become one claim.
 */
static void
join_parts(gai_claim_reader *reader, const gai_cell_set *whole)
{
	gai_claims *list = &reader->claims;
	gai_claim  *first = NULL;
	gai_claim	joined;
	int			parts = 0;
	bool		disagrees = false,
				overlap = false;
	uint32_t	rows = 0;
	int64_t		sum = 0;

	for (size_t i = reader->first_claim; i < list->count; i++)
	{
		gai_claim  *claim = &list->items[i];

		if (claim->dropped || !is_part_of(claim, whole))
			continue;
		first = first != NULL ? first : claim;
		disagrees = disagrees || claim->agreement == GAI_DISAGREES;
		overlap = overlap || (rows & claim->meanings[0].cells.rows) != 0;
		rows |= claim->meanings[0].cells.rows;
		sum += parts < MOST_PARTS ? claim->claimed.digits : 0;
		parts++;
	}
	if (!overlap || !disagrees || parts > MOST_PARTS)
		return;
	joined = *first;
	joined.meanings[0].cells = gai_cells_of_form(reader->report, *whole);
	joined.nmeanings = 1;
	joined.claimed = joined.low = joined.high = (gai_decimal) {sum, 0};
	gai_judge_claim(reader->report, &joined);
	if (joined.agreement != GAI_AGREES)
		return;
	for (size_t i = reader->first_claim; i < list->count; i++)
		if (is_part_of(&list->items[i], whole) && &list->items[i] != first)
			list->items[i].dropped = true;
	*first = joined;
}

/* ---- what explains a difference --------------------------------------------------------------------------------- */

static int64_t
count_in(const gai_report *report, uint32_t rows)
{
	return gai_add_cells(report, (gai_cell_set) {GAI_APPLICATIONS, rows, GAI_ALL_APPLICANTS}).value.digits;
}

/* 收到5件,办结4件,结转1件 says nothing of one carried in and answered too. */
static bool
counts_only_this_year(const gai_report *report, const gai_claim *claim)
{
	int64_t		claimed = claim->claimed.digits;

	if (claim->meanings[0].cells.table != GAI_APPLICATIONS || claim->meanings[0].cells.rows != GAI_TOTAL ||
		claim->meanings[0].base.rows != 0)
		return false;
	return claimed == count_in(report, GAI_TOTAL) - count_in(report, GAI_CARRIED_IN) ||
		claimed == count_in(report, GAI_RECEIVED) - count_in(report, GAI_CARRIED_OUT);
}

/* A result in a list that has parts unknown to the form: the table may have counted some of those here. */
static bool
may_lack_odd_parts(const gai_claim_reader *reader, const gai_claim *claim)
{
	uint32_t	rows = claim->meanings[0].cells.rows;

	return reader->odd_parts && claim->meanings[0].cells.table == GAI_APPLICATIONS && (rows & GAI_RESULTS) != 0;
}

/* Takes out the claims that were dropped. */
static void
drop_claims(gai_claims *list, size_t from)
{
	size_t		kept = from;

	for (size_t i = from; i < list->count; i++)
		if (!list->items[i].dropped)
			list->items[kept++] = list->items[i];
	list->count = kept;
}

void
gai_settle_sentence(gai_claim_reader *reader)
{
	gai_claims *list = &reader->claims;

	if (list->count == reader->first_claim)
		return;
	for (size_t i = 0; i < sizeof wholes / sizeof wholes[0]; i++)
		join_parts(reader, &wholes[i]);
	for (size_t i = reader->first_claim; i < list->count; i++)
	{
		gai_claim  *claim = &list->items[i];

		if (claim->agreement != GAI_AGREES &&
			(counts_only_this_year(reader->report, claim) || may_lack_odd_parts(reader, claim)))
			claim->dropped = true;
	}
	drop_claims(list, reader->first_claim);
	reader->last = GAI_NO_TOKEN;
}

static bool
is_about_carried_out(const gai_claim *claim)
{
	return claim->meanings[0].cells.table == GAI_APPLICATIONS && claim->meanings[0].cells.rows == GAI_CARRIED_OUT &&
		claim->meanings[0].base.rows == 0;
}

/* 均已办结 beside 结转2件: all that were to be finished. */
static void
drop_what_is_excepted(gai_claims *list)
{
	bool		carried_out = false;

	for (size_t i = 0; i < list->count; i++)
		carried_out = carried_out || (is_about_carried_out(&list->items[i]) && list->items[i].claimed.digits > 0);
	for (size_t i = 0; i < list->count && carried_out; i++)
		list->items[i].dropped = is_about_carried_out(&list->items[i]) && list->items[i].claimed.digits == 0 &&
			list->items[i].agreement == GAI_DISAGREES;
	drop_claims(list, 0);
}

/* ---- the whole -------------------------------------------------------------------------------------------------- */

/* The year that a text names most often, 0 = none. */
static int
usual_year(const gai_claim_reader *reader)
{
	enum
	{
		FIRST = 2000,
		YEARS = 100
	};
	int			count[YEARS] = {0};
	int			best = 0;

	for (size_t i = 0; i < reader->tokens.count; i++)
	{
		const gai_token *token = &reader->tokens.items[i];

		if (token->kind == GAI_TOKEN_YEAR && token->argument >= FIRST && token->argument < FIRST + YEARS)
			count[token->argument - FIRST]++;
	}
	for (int i = 0; i < YEARS; i++)
		if (count[i] > count[best])
			best = i;
	return count[best] > 0 ? FIRST + best : 0;
}

static int
year_of(gai_claim_reader *reader)
{
	if (reader->report->year != 0 || reader->report->overview.bytes == NULL)
		return reader->report->year;
	reader->prose = gai_read_prose(reader->arena, reader->report->overview);
	reader->tokens = gai_read_tokens(reader->arena, &reader->prose);
	return usual_year(reader);
}

gai_claims
gai_read_claims(gai_arena *arena, const gai_report *report)
{
	gai_claim_reader reader = {.arena = arena, .report = report};

	if (report->agency.bytes != NULL)
		reader.agency = gai_read_prose(arena, report->agency);
	reader.year = year_of(&reader);
	gai_read_section_claims(&reader, 1, report->overview);
	gai_read_section_claims(&reader, 5, report->problems);
	gai_read_section_claims(&reader, 6, report->other_matters);
	drop_what_is_excepted(&reader.claims);
	return reader.claims;
}

const char *
gai_claim_scope(gai_arena *arena, const gai_claim *claim)
{
	return gai_scope_of_cells(arena, claim->meanings[claim->chosen].cells);
}
