/* relation_rules.c - see relation_rules.h */
#include "check/relation_rules.h"

#include <string.h>

#include "check/finding.h"
#include "check/relation_words.h"
#include "check/relations.h"
#include "check/sides.h"
#include "form/notes.h"

/* Adds up both sides.  The same as with gai_get_term(), but faster. */
static inline void
add_up(const gai_relation *self, const gai_cell *cells, gai_side *lhs, gai_side *rhs)
{
	const unsigned left = self->mask[GAI_LHS];
	const unsigned right = self->mask[GAI_RHS];

	if (self->row != NULL)
	{
		cells += self->row->base;
		for (int i = 0; i < self->row->ncolumns; i++)
			if (left >> i & 1)
				gai_side_add(lhs, &cells[self->row->columns[i].offset]);
			else if (right >> i & 1)
				gai_side_add(rhs, &cells[self->row->columns[i].offset]);
		return;
	}
	cells += self->table->rows[0].columns[self->column].offset; /* the same in all rows of table three */
	for (const gai_form_row *row = self->table->rows; row < self->table->rows + self->table->nrows; row++)
		if (left >> row->role & 1)
			gai_side_add(lhs, &cells[row->base]);
		else if (right >> row->role & 1)
			gai_side_add(rhs, &cells[row->base]);
}

static const char *
scope_of(gai_arena *arena, const gai_relation *self)
{
	return gai_scope(arena, self->table->code, self->row != NULL ? self->row->code : "*",
					 self->row != NULL ? "*" : self->table->rows[0].columns[self->column].code);
}

/* The cells of both sides. */
static gai_slots
list_terms(gai_arena *arena, const gai_relation *self)
{
	gai_slots	list = {NULL, 0, 0};

	for (int i = 0; i < gai_count_terms(self); i++)
	{
		gai_term	it = gai_get_term(self, i);

		if (it.side >= 0)
			gai_list_slot(arena, &list, it.slot);
	}
	return list;
}

void
gai_judge_relation(void *context, const gai_relation *self)
{
	gai_judge  *judge = context;
	const gai_cell *cells = judge->report->cells;
	gai_side	lhs = {{0, 0}, 0, 0};
	gai_side	rhs = {{0, 0}, 0, 0};
	gai_verdict verdict;

	add_up(self, cells, &lhs, &rhs);
	verdict = gai_judge_sides(&lhs, &rhs);
	if (gai_is_wanted(judge, verdict))
	{
		const gai_sum sums[2] = {gai_side_sum(&lhs), gai_side_sum(&rhs)};

		gai_add_finding(judge, (gai_finding) {
			.verdict = verdict,
			.scope = scope_of(judge->arena, self),
			.lhs = sums[GAI_LHS],
			.rhs = sums[GAI_RHS],
			.message = gai_explain_relation(judge->arena, self, cells, sums, verdict),
			.cells = list_terms(judge->arena, self),
		});
	}
}

/* ---- a quick look ----------------------------------------------------------------------------------------------- */

/* The sum of as many counts below this as a relation can have fits into 64 bits. */
#define SMALL_COUNT (INT64_C(1) << 54)

/* Reads the counts of a row; false when one is not a whole number or too large. */
static inline bool
take_row(const gai_report *report, const gai_form_row *row, gai_counts *counts)
{
	for (int c = 0; c < row->ncolumns; c++)
	{
		int			slot = row->base + row->columns[c].offset;
		const gai_cell *cell = &report->cells[slot];
		int64_t		count = gai_has_value(cell) ? cell->value.digits : 0;

		if (count >= SMALL_COUNT || count <= -SMALL_COUNT || (count != 0 && cell->value.scale != 0))
			return false;
		counts->of_slot[slot] = count;
		counts->of_role[row->role][c] += count;
	}
	return true;
}

bool
gai_take_counts(const gai_report *report, gai_counts *counts)
{
	memset(counts->of_role, 0, sizeof counts->of_role);
	for (int id = GAI_APPLICATIONS; id < GAI_TABLES; id++)
	{
		const gai_form_table *table = gai_table_of(report, (gai_table_id) id);

		for (const gai_form_row *row = table->rows; row < table->rows + table->nrows; row++)
			if (!take_row(report, row, counts))
				return false;
	}
	counts->hold = true;
	return true;
}

/* The count if the mask has the bit, else 0. */
static inline int64_t
share(unsigned mask, int bit, int64_t count)
{
	return -(int64_t) (mask >> bit & 1) & count;
}

void
gai_test_relation(void *context, const gai_relation *self)
{
	gai_counts *counts = context;
	const unsigned left = self->mask[GAI_LHS];
	const unsigned right = self->mask[GAI_RHS];
	int64_t		difference = 0;

	if (self->row == NULL)
		for (int role = 0; role < GAI_ROLES; role++)
		{
			int64_t		count = counts->of_role[role][self->column];

			difference += share(left, role, count) - share(right, role, count);
		}
	else
		for (int i = 0; i < self->row->ncolumns; i++)
		{
			int64_t		count = counts->of_slot[self->row->base + self->row->columns[i].offset];

			difference += share(left, i, count) - share(right, i, count);
		}
	counts->hold = counts->hold && difference == 0;
}
