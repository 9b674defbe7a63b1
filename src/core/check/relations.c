/* relations.c - see relations.h */
#include <stdio.h>
#include <string.h>

#include "check/relation_words.h"
#include "check/relations.h"
#include "check/sides.h"

/* ---- relations -------------------------------------------------------------------------------------------------- */

#define ROLE(role) (1u << (role))

int
gai_count_terms(const gai_relation *self)
{
	return self->row != NULL ? self->row->ncolumns : self->table->nrows;
}

gai_term
gai_get_term(const gai_relation *self, int n)
{
	gai_term	it;
	unsigned	bit;

	it.row = self->row != NULL ? self->row : &self->table->rows[n];
	it.column = &it.row->columns[self->row != NULL ? n : self->column];
	it.slot = it.row->base + it.column->offset;
	bit = self->row != NULL ? 1u << n : ROLE(it.row->role);
	it.side = bit & self->mask[GAI_LHS] ? GAI_LHS : bit & self->mask[GAI_RHS] ? GAI_RHS : -1;
	return it;
}

/* Both sides added up: gai_get_term() would say the same, more slowly. */
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
	cells += self->table->rows[0].columns[self->column].offset; /* all rows of table three have the same columns */
	for (const gai_form_row *row = self->table->rows; row < self->table->rows + self->table->nrows; row++)
		if (left >> row->role & 1)
			gai_side_add(lhs, &cells[row->base]);
		else if (right >> row->role & 1)
			gai_side_add(rhs, &cells[row->base]);
}

static const char *
scope_of(gai_arena *arena, const gai_relation *self)
{
	char	   *scope = gai_alloc(arena, GAI_CELL_CODE_MAX, 1);

	snprintf(scope, GAI_CELL_CODE_MAX, "%s.%s.%s", self->table->code, self->row != NULL ? self->row->code : "*",
			 self->row != NULL ? "*" : self->table->rows[0].columns[self->column].code);
	return scope;
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
		});
	}
}

/* ---- a quick look ----------------------------------------------------------------------------------------------- */

/* However many counts below this there are, 64 bits hold their sum. */
#define SMALL_COUNT (INT64_C(1) << 54)

bool
gai_take_counts(const gai_report *report, gai_counts *counts)
{
	const gai_form_table *table = gai_table_of(report, GAI_APPLICATIONS);

	for (int slot = GAI_APPLICATIONS_BASE; slot < GAI_SLOTS; slot++)
	{
		const gai_cell *cell = &report->cells[slot];
		int64_t		count = gai_has_value(cell) ? cell->value.digits : 0;

		if (count >= SMALL_COUNT || count <= -SMALL_COUNT || (count != 0 && cell->value.scale != 0))
			return false;
		counts->of_slot[slot] = count;
	}
	memset(counts->of_role, 0, sizeof counts->of_role);
	for (const gai_form_row *row = table->rows; row < table->rows + table->nrows; row++)
		for (int c = 0; c < GAI_APPLICANT_COLUMNS; c++)
			counts->of_role[row->role][c] += counts->of_slot[row->base + row->columns[c].offset];
	counts->hold = true;
	return true;
}

/* A count for the side that has the bit, else 0. */
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

/* ---- what the rules demand -------------------------------------------------------------------------------------- */

/* lhs = rhs among the rows of these roles, in every column of table three. */
static void
visit_columns(const gai_report *report, unsigned lhs, unsigned rhs, gai_relation_visitor visit, void *context)
{
	gai_relation it = {.table = gai_table_of(report, GAI_APPLICATIONS), .mask = {lhs, rhs}};

	for (it.column = 0; it.column < GAI_APPLICANT_COLUMNS; it.column++)
		visit(context, &it);
}

/* The last column is the sum of the others, in every row. */
static void
visit_rows(const gai_report *report, gai_table_id id, gai_relation_visitor visit, void *context)
{
	gai_relation it = {.table = gai_table_of(report, id)};

	for (int r = 0; r < it.table->nrows; r++)
	{
		it.row = &it.table->rows[r];
		it.mask[GAI_LHS] = 1u << (it.row->ncolumns - 1);
		it.mask[GAI_RHS] = it.mask[GAI_LHS] - 1;
		visit(context, &it);
	}
}

void
gai_balance_relations(const gai_report *report, gai_relation_visitor visit, void *context)
{
	visit_columns(report, ROLE(GAI_ROLE_RECEIVED) | ROLE(GAI_ROLE_CARRIED_IN),
				  ROLE(GAI_ROLE_TOTAL) | ROLE(GAI_ROLE_CARRIED_OUT), visit, context);
}

void
gai_result_relations(const gai_report *report, gai_relation_visitor visit, void *context)
{
	visit_columns(report, ROLE(GAI_ROLE_TOTAL), ROLE(GAI_ROLE_RESULT), visit, context);
}

void
gai_applicant_relations(const gai_report *report, gai_relation_visitor visit, void *context)
{
	visit_rows(report, GAI_APPLICATIONS, visit, context);
}

void
gai_dispute_relations(const gai_report *report, gai_relation_visitor visit, void *context)
{
	visit_rows(report, GAI_DISPUTES, visit, context);
}
