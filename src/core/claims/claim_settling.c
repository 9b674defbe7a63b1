/* claim_settling.c - see claim_settling.h */
#include "claims/claim_settling.h"

/* Sets of cells that reports split in their own ways. */
static const gai_cell_set wholes[] = {
	{GAI_APPLICATIONS, GAI_DENIED, GAI_ALL_APPLICANTS},
	{GAI_APPLICATIONS, GAI_UNABLE, GAI_ALL_APPLICANTS},
	{GAI_APPLICATIONS, GAI_REJECTED, GAI_ALL_APPLICANTS},
	{GAI_APPLICATIONS, GAI_OTHERWISE, GAI_ALL_APPLICANTS},
	{GAI_DISPUTES, GAI_REVIEW, GAI_CORRECTED},
	{GAI_DISPUTES, GAI_LAWSUITS, GAI_CORRECTED},
	{GAI_DISPUTES, GAI_REVIEW, GAI_OTHER_OUTCOME},
	{GAI_DISPUTES, GAI_LAWSUITS, GAI_OTHER_OUTCOME},
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
	const gai_claim_meaning *meaning = &claim->meanings[0];

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

		gai_step(reader->arena);
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
	{
		gai_step(reader->arena);
		if (is_part_of(&list->items[i], whole) && &list->items[i] != first)
			list->items[i].dropped = true;
	}
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
drop_claims(gai_arena *arena, gai_claims *list, size_t from)
{
	size_t		kept = from;

	for (size_t i = from; i < list->count; i++)
	{
		gai_step(arena);
		if (!list->items[i].dropped)
			list->items[kept++] = list->items[i];
	}
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

		gai_step(reader->arena);
		if (claim->agreement != GAI_AGREES &&
			(counts_only_this_year(reader->report, claim) || may_lack_odd_parts(reader, claim)))
			claim->dropped = true;
	}
	drop_claims(reader->arena, list, reader->first_claim);
	reader->last = GAI_NOWHERE;
}

static bool
is_about_carried_out(const gai_claim *claim)
{
	return claim->meanings[0].cells.table == GAI_APPLICATIONS && claim->meanings[0].cells.rows == GAI_CARRIED_OUT &&
		claim->meanings[0].base.rows == 0;
}

/* 均已办结 beside 结转2件: all that were to be finished. */
void
gai_settle_claims(gai_arena *arena, gai_claims *list)
{
	bool		carried_out = false;

	for (size_t i = 0; i < list->count && !carried_out; i++)
	{
		gai_step(arena);
		carried_out = carried_out || (is_about_carried_out(&list->items[i]) && list->items[i].claimed.digits > 0);
	}
	for (size_t i = 0; i < list->count && carried_out; i++)
	{
		gai_step(arena);
		list->items[i].dropped = is_about_carried_out(&list->items[i]) && list->items[i].claimed.digits == 0 &&
			list->items[i].agreement == GAI_DISAGREES;
	}
	drop_claims(arena, list, 0);
}
