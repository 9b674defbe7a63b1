/* repair_edits.c - see repair_edits.h */
#include <stdlib.h>

#include "check/finding.h"
#include "check/relations.h"
#include "check/rule_catalogue.h"
#include "repair/repair_edits.h"

/* ---- equations -------------------------------------------------------------------------------------------------- */

/* Unknown cells are counts, so they can only add to a side. */
static bool
fails(const gai_equation *self, int64_t lhs, int64_t rhs)
{
	if (lhs == rhs)
		return false;
	return self->unknown[lhs < rhs ? GAI_LHS : GAI_RHS] == 0;
}

static void
add_relation(void *context, const gai_relation *relation)
{
	gai_search *self = context;
	gai_equation *sums = &self->equations[self->nequations];
	int			terms[2] = {0, 0};
	int			last[2] = {0, 0};

	*sums = (gai_equation) {.fails = false};
	for (int i = 0; i < gai_count_terms(relation); i++)
	{
		gai_term	it = gai_get_term(relation, i);
		gai_sheet_cell *cell = &self->cells[it.slot];

		if (it.side < 0)
			continue;
		terms[it.side]++;
		last[it.side] = it.slot;
		cell->known = gai_count_of(&self->report->cells[it.slot], &cell->count);
		if (!cell->known)
		{
			sums->unknown[it.side]++;
			continue;
		}
		if (cell->count > GAI_MOST_COUNT || cell->count < -GAI_MOST_COUNT)
		{
			self->too_large = true;
			continue;
		}
		sums->sum[it.side] += cell->count;
		cell->uses[cell->nuses++] = (gai_use) {self->nequations, it.side};
	}
	for (int side = GAI_LHS; side <= GAI_RHS; side++)
		if (terms[side] == 1)
			self->cells[last[side]].is_total = true;
	sums->fails = fails(sums, sums->sum[GAI_LHS], sums->sum[GAI_RHS]);
	self->failing += sums->fails;
	self->nequations++;
}

/* Lists the cells of tables three and four in the order of the form. */
static void
list_cells(gai_search *self, const gai_form_table *table)
{
	for (int r = 0; r < table->nrows; r++)
		for (int c = 0; c < table->rows[r].ncolumns; c++)
		{
			int			slot = table->rows[r].base + table->rows[r].columns[c].offset;

			self->cells[slot].place = self->nslots;
			self->slots[self->nslots++] = slot;
		}
}

void
gai_set_up_equations(gai_search *self)
{
	list_cells(self, gai_table_of(self->report, GAI_APPLICATIONS));
	list_cells(self, gai_table_of(self->report, GAI_DISPUTES));
	for (const gai_rule *rule = gai_rules; rule->code != NULL; rule++)
		if (rule->relations != NULL)
			rule->relations(self->report, add_relation, self);
	for (int n = 0; n <= GAI_MAX_CHANGES; n++)
		self->least[n] = self->failing;
}

int64_t
gai_lack_of(const gai_search *self, gai_use it)
{
	const gai_equation *sums = &self->equations[it.equation];
	int64_t		lack = sums->sum[GAI_RHS] - sums->sum[GAI_LHS];

	return it.side == GAI_LHS ? lack : -lack;
}

bool
gai_is_in(const gai_sheet_cell *cell, int number)
{
	for (int i = 0; i < cell->nuses; i++)
		if (cell->uses[i].equation == number)
			return true;
	return false;
}

bool
gai_has_failing(const gai_search *self, int slot)
{
	const gai_sheet_cell *cell = &self->cells[slot];

	for (int u = 0; u < cell->nuses; u++)
		if (self->equations[cell->uses[u].equation].fails)
			return true;
	return false;
}

/* ---- edits ------------------------------------------------------------------------------------------------------ */

bool
gai_change_cell(const gai_search *self, gai_proposal *edit, int slot, int64_t suggested)
{
	const gai_sheet_cell *cell = &self->cells[slot];
	int			at = edit->nchanges;

	if (!cell->known || suggested < 0 || suggested > GAI_MOST_COUNT || suggested == cell->count ||
		edit->nchanges == GAI_MAX_CHANGES)
		return false;
	for (; at > 0 && edit->changes[at - 1].place >= cell->place; at--)
	{
		if (edit->changes[at - 1].slot == slot)
			return false;
		edit->changes[at] = edit->changes[at - 1];
	}
	edit->changes[at] = (gai_change) {slot, cell->count, suggested, cell->place};
	edit->nchanges++;
	return true;
}

/* What an edit does to an equation. */
typedef struct effect
{
	const gai_equation *equation;
	int64_t		sum[2];
} effect;

/* The effects of an edit, one for each equation that it touches; returns how many. */
static int
find_effects(const gai_search *self, const gai_proposal *edit, effect *effects)
{
	int			count = 0;

	for (int i = 0; i < edit->nchanges; i++)
	{
		const gai_sheet_cell *cell = &self->cells[edit->changes[i].slot];

		for (int u = 0; u < cell->nuses; u++)
		{
			const gai_equation *equation = &self->equations[cell->uses[u].equation];
			int			e = 0;

			while (e < count && effects[e].equation != equation)
				e++;
			if (e == count)
				effects[count++] = (effect) {equation, {equation->sum[GAI_LHS], equation->sum[GAI_RHS]}};
			effects[e].sum[cell->uses[u].side] += edit->changes[i].suggested - edit->changes[i].stated;
		}
	}
	return count;
}

void
gai_assess(gai_search *self, gai_proposal *edit)
{
	effect		effects[GAI_MAX_CHANGES * GAI_MAX_USES];
	int			count = find_effects(self, edit, effects);
	int			broken = 0;

	gai_step(self->arena);
	edit->resolves = 0;
	for (int e = 0; e < count; e++)
	{
		bool		failed = fails(effects[e].equation, effects[e].sum[GAI_LHS], effects[e].sum[GAI_RHS]);

		edit->resolves += effects[e].equation->fails && !failed;
		broken += !effects[e].equation->fails && failed;
	}
	edit->remaining = self->failing - edit->resolves + broken;
}

int
gai_compare_quality(const gai_proposal *a, const gai_proposal *b)
{
	if (a->remaining != b->remaining)
		return a->remaining - b->remaining;
	if (a->nchanges != b->nchanges)
		return a->nchanges - b->nchanges;
	return a->doubt - b->doubt;
}

/* Compares by quality, and equally good edits by the order of the form. */
static int
compare_edits(const gai_proposal *a, const gai_proposal *b)
{
	int			order = gai_compare_quality(a, b);

	for (int i = 0; order == 0 && i < a->nchanges; i++)
	{
		const gai_change *x = &a->changes[i];
		const gai_change *y = &b->changes[i];

		order = x->place != y->place ? x->place - y->place :
			(x->suggested > y->suggested) - (x->suggested < y->suggested);
	}
	return order;
}

static bool
is_same_edit(const gai_proposal *a, const gai_proposal *b)
{
	if (a->nchanges != b->nchanges)
		return false;
	for (int i = 0; i < a->nchanges; i++)
		if (a->changes[i].slot != b->changes[i].slot || a->changes[i].suggested != b->changes[i].suggested)
			return false;
	return true;
}

void
gai_keep_edit(gai_proposal *list, int *count, int room, const gai_proposal *edit)
{
	int			at;

	for (int i = 0; i < *count; i++)
		if (is_same_edit(&list[i], edit))
		{
			if (gai_compare_quality(&list[i], edit) <= 0)
				return;
			/* the same edit is listed already as a less usual misprint: replace it */
			memmove(&list[i], &list[i + 1], (size_t) (*count - i - 1) * sizeof *list);
			--*count;
			break;
		}
	for (at = *count; at > 0 && compare_edits(edit, &list[at - 1]) < 0; at--)
		;
	if (at == room)
		return;
	if (*count == room)
		--*count;
	memmove(&list[at + 1], &list[at], (size_t) (*count - at) * sizeof *list);
	list[at] = *edit;
	++*count;
}

void
gai_propose(gai_search *self, const gai_proposal *edit)
{
	if (edit->remaining >= self->least[edit->nchanges - 1])
		return;
	gai_keep_edit(self->best, &self->nbest, GAI_MAX_PROPOSALS, edit);
	for (int n = edit->nchanges; n <= GAI_MAX_CHANGES; n++)
		if (self->least[n] > edit->remaining)
			self->least[n] = edit->remaining;
}

/* ---- misprints -------------------------------------------------------------------------------------------------- */

static int
digits_of(int64_t count, char digits[20])
{
	int			length = 0;

	do
	{
		digits[length++] = (char) (count % 10);
		count /= 10;
	}
	while (count > 0);
	return length;
}

/* Whether two digits changed places, one digit is wrong, or the first or last digit was lost or added. */
static bool
is_slip(int64_t stated, int64_t suggested)
{
	char		a[20],
				b[20];
	int			length,
				other,
				differ = 0,
				first = -1,
				last = -1;

	if (stated < 0)
		return false;
	length = digits_of(stated, a);
	other = digits_of(suggested, b);
	if (length != other)
		return stated > 0 && suggested > 0 && abs(length - other) == 1 &&
			(memcmp(a, b, (size_t) (length < other ? length : other)) == 0 ||
			 stated / 10 == suggested || suggested / 10 == stated);
	for (int i = 0; i < length; i++)
		if (a[i] != b[i])
		{
			differ++;
			first = first < 0 ? i : first;
			last = i;
		}
	if (differ == 1)
		return length > 1;
	return differ == 2 && a[first] == b[last] && a[last] == b[first];
}

int
gai_doubt_of(const gai_search *self, const gai_change *it)
{
	if (it->stated == 0 && self->cells[it->slot].is_total)
		return 0;
	return is_slip(it->stated, it->suggested) ? 1 : 2;
}
