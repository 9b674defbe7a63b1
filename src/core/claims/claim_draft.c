/* claim_draft.c - see claim_draft.h */
#include "claims/claim_draft.h"

void
gai_add_meaning(gai_draft *draft, gai_cell_set cells, gai_cell_set base)
{
	for (int i = 0; i < draft->nmeanings; i++)
		if (draft->meanings[i].cells.rows == cells.rows && draft->meanings[i].cells.columns == cells.columns &&
			draft->meanings[i].base.rows == base.rows)
			return;
	if (draft->nmeanings < GAI_MOST_MEANINGS && cells.rows != 0 && cells.columns != 0)
		draft->meanings[draft->nmeanings++] = (gai_claim_meaning) {cells, base};
}

void
gai_mean(gai_draft *draft, gai_table_id table, uint32_t rows, uint32_t columns)
{
	gai_add_meaning(draft, (gai_cell_set) {table, rows, columns}, (gai_cell_set) {table, 0, 0});
}

/* A sum is never more. */
#define MOST_IN_SUM INT64_C(1000000000000000000)

static bool
tells_rows(const gai_claim_reader *reader, const gai_draft *draft, bool more)
{
	const gai_cell_set *cells = &draft->meanings[0].cells;

	for (size_t i = reader->first_claim; i < reader->whole_claims && draft->nmeanings > 0; i++)
	{
		const gai_claim_meaning *told = &reader->claims.items[i].meanings[0];

		gai_step(reader->arena);
		if (told->base.rows != 0 || told->cells.table != cells->table || told->cells.columns != cells->columns)
			continue;
		if (told->cells.rows == cells->rows || (more && (told->cells.rows & cells->rows) == cells->rows))
			return true;
	}
	return false;
}

bool
gai_is_told(const gai_claim_reader *reader, const gai_draft *draft)
{
	return tells_rows(reader, draft, false);
}

bool
gai_is_within_told(const gai_claim_reader *reader, const gai_draft *draft)
{
	return tells_rows(reader, draft, true);
}

void
gai_claim_value(gai_claim_reader *reader, const gai_draft *draft, const gai_quantity *quantity)
{
	gai_claims *list = &reader->claims;
	gai_claim	claim = {
		.section = reader->section,
		.sentence = reader->sentence,
		.claimed = quantity->value,
		.low = quantity->low,
		.high = draft->part ? (gai_decimal) {MOST_IN_SUM, 0} : quantity->high,
	};

	reader->last = GAI_NOWHERE;
	for (int i = 0; i < draft->nmeanings; i++)
	{
		gai_claim_meaning meaning = draft->meanings[i];

		meaning.cells = gai_cells_of_form(reader->report, meaning.cells);
		if (meaning.cells.rows != 0)
			claim.meanings[claim.nmeanings++] = meaning;
	}
	if (claim.nmeanings == 0)
		return;
	gai_judge_claim(reader->report, &claim);
	if ((draft->doubtful || quantity->doubtful || reader->owner == GAI_PERHAPS_OWN) && claim.agreement != GAI_AGREES)
		return;
	if (list->count == list->room)
		list->items = gai_grow(reader->arena, list->items, list->count, sizeof(gai_claim), &list->room);
	reader->last = list->count;
	list->items[list->count++] = claim;
}

void
gai_claim_count(gai_claim_reader *reader, const gai_draft *draft, int64_t count)
{
	gai_quantity quantity = {.value = {count, 0}, .low = {count, 0}, .high = {count, 0}};

	gai_claim_value(reader, draft, &quantity);
}
