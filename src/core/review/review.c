/* review.c - see review.h */
#include "review/review.h"

#include "base/writer.h"
#include "check/rule_catalogue.h"
#include "form/cell_names.h"
#include "repair/repair.h"

enum
{
	MOST_PROPOSALS = 3			/* of equally good ones */
};

typedef struct review
{
	gai_arena  *arena;
	const gai_report *report;
	gai_remark *list;
	gai_remarks *remarks;
} review;

/* Adds a remark; returns its number. */
static int
add_remark(review *self, const char *kind, const char *words, bool is_error, int slot)
{
	self->list[self->remarks->count++] = (gai_remark) {kind, words, is_error, slot};
	return (int) self->remarks->count;
}

/* Says something of a cell, behind what was said of it before. */
static void
say_of_cell(review *self, int slot, const char *words, int number)
{
	gai_writer	out = {.arena = self->arena};

	if (self->remarks->of_cell[slot] != NULL)
	{
		gai_put_string(&out, self->remarks->of_cell[slot]);
		gai_put_string(&out, "；");
	}
	gai_put_string(&out, words);
	self->remarks->of_cell[slot] = out.bytes;
	if (self->remarks->number[slot] == 0)
		self->remarks->number[slot] = number;
}

/* ---- findings --------------------------------------------------------------------------------------------------- */

/*
 * What fails goes into the list.  Cells are marked if a relation is broken, or if the finding is about one cell only:
 * what is said of a whole table, such as its blanks, would colour half of the page.
 */
static void
review_finding(review *self, const gai_finding *finding)
{
	bool		is_error = finding->rule->severity == GAI_ERROR;
	size_t		marked = is_error || finding->cells.count == 1 ? finding->cells.count : 0;
	int			number = add_remark(self, is_error ? "勾稽关系不成立" : "提示", finding->message, is_error,
									marked > 0 ? finding->cells.items[0] : -1);

	for (size_t i = 0; i < marked; i++)
		say_of_cell(self, finding->cells.items[i], finding->message, number);
}

static void
review_findings(review *self, const gai_findings *findings, gai_severity severity)
{
	for (size_t i = 0; i < findings->count; i++)
	{
		gai_step(self->arena);
		if (findings->items[i].verdict == GAI_FAIL && findings->items[i].rule->severity == severity)
			review_finding(self, &findings->items[i]);
	}
}

/* ---- repair ----------------------------------------------------------------------------------------------------- */

static void
review_proposal(review *self, const gai_proposals *proposals, const gai_proposal *it)
{
	gai_writer	out = {.arena = self->arena};
	int			number;

	gai_put_string(&out, gai_explain_proposal(self->arena, self->report, it));
	gai_put_string(&out, "（不成立的 ");
	gai_put_count(&out, proposals->failing);
	gai_put_string(&out, " 处关系中, ");
	gai_put_count(&out, it->resolves);
	gai_put_string(&out, " 处因此成立）");
	number = add_remark(self, "建议先核对", out.bytes, false, it->changes[0].slot);
	for (int i = 0; i < it->nchanges; i++)
	{
		gai_writer	words = {.arena = self->arena};

		gai_put_string(&words, "建议先核对: ");
		gai_put_string(&words, out.bytes);
		say_of_cell(self, it->changes[i].slot, words.bytes, number);
		self->remarks->suspect[it->changes[i].slot] = true;
	}
}

static void
review_repairs(review *self)
{
	gai_proposals proposals = gai_repair(self->arena, self->report);

	for (size_t i = 0; i < proposals.count && i < MOST_PROPOSALS && proposals.items[i].rank == 1; i++)
		review_proposal(self, &proposals, &proposals.items[i]);
}

/* ---- the whole -------------------------------------------------------------------------------------------------- */

gai_remarks *
gai_review(gai_arena *arena, const gai_report *report)
{
	review		self = {.arena = arena, .report = report};
	gai_findings findings = gai_check(arena, report, false);

	self.remarks = gai_alloc_zero(arena, 1, sizeof *self.remarks);
	self.list = gai_alloc(arena, findings.count + MOST_PROPOSALS, sizeof *self.list);
	self.remarks->list = self.list;
	review_findings(&self, &findings, GAI_ERROR);
	review_repairs(&self);
	review_findings(&self, &findings, GAI_WARNING);
	return self.remarks;
}

void
gai_limit_remarks(gai_arena *arena, const gai_report *report, const bool wanted[GAI_SLOTS], gai_remarks *remarks)
{
	gai_remark *kept = gai_alloc(arena, remarks->count, sizeof *kept);
	int		   *number = gai_alloc_zero(arena, remarks->count + 1, sizeof *number);
	size_t		count = 0;

	for (size_t i = 0; i < remarks->count; i++)
		if (remarks->list[i].slot >= 0 && wanted[remarks->list[i].slot])
		{
			kept[count++] = remarks->list[i];
			number[i + 1] = (int) count;
		}
	remarks->list = kept;
	remarks->count = count;
	for (int slot = 0; slot < GAI_SLOTS; slot++)
	{
		const gai_form_row *row;
		const gai_form_column *column;
		gai_writer	out = {.arena = arena};

		remarks->number[slot] = number[remarks->number[slot]];
		if (!wanted[slot])
			remarks->of_cell[slot] = NULL;
		else if (remarks->of_cell[slot] == NULL &&
				 gai_find_slot(gai_table_of(report, gai_slot_table(slot)), slot, &row, &column))
		{
			gai_put_cell_name(&out, row, column);
			remarks->of_cell[slot] = out.bytes;
		}
	}
}
