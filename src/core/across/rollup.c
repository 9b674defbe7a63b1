/* rollup.c - see rollup.h */
#include <stdio.h>

#include "across/rollup.h"
#include "base/writer.h"
#include "check/finding.h"
#include "check/rule_catalogue.h"
#include "check/sides.h"
#include "form/cell_names.h"
#include "form/notes.h"

/* A region and the sum of its parts being judged. */
typedef struct rollup
{
	gai_judge	judge;			/* its report is the parent */
	const gai_report *sum;
	const gai_parts *parts;
	const gai_form_table *of_parent;
	const gai_form_table *of_sum;
} rollup;

/* One side of a comparison. */
typedef struct amount
{
	gai_side	side;			/* unknown counts cells without a value; for a sum, parts without a value */
	int			scale;			/* decimals of its total */
} amount;

/* Multiplies by a power of ten: 18 digits and 18 more decimals fit into 128 bits. */
static gai_wide
shift(gai_wide value, int decimals)
{
	for (; decimals > 0; decimals--)
	{
		gai_wide	twice = value;

		gai_wide_add(&twice, value);
		value = twice;
		gai_wide_add(&value, twice);
		gai_wide_add(&value, value);
		gai_wide_add(&value, twice);
	}
	return value;
}

static void
align(amount *a, int scale)
{
	a->side.total = shift(a->side.total, scale - a->scale);
	a->scale = scale;
}

/*
 * The value of a cell as the edition of the other table counts it.  unknown: for each cell the parts without a value.
 */
static amount
add_up(const gai_report *report, const gai_form_table *own, const gai_form_table *other, int slot,
	   const int64_t *unknown)
{
	amount		sum = {{{0, 0}, 0, 0}, 0};
	int			slots[GAI_MAX_ROWS];
	int			nslots = gai_matching_slots(own, other, slot, slots);

	for (int i = 0; i < nslots; i++)
	{
		const gai_cell *cell = &report->cells[slots[i]];
		int64_t		missing = unknown != NULL ? unknown[slots[i]] : !gai_has_value(cell);

		if (gai_has_value(cell))
		{
			sum.side.known++;
			sum.scale = cell->value.scale; /* only cells of money have decimals, and those come alone */
			gai_wide_add(&sum.side.total, gai_widen(cell->value.digits));
		}
		else if (missing == 0)
			missing = 1;
		sum.side.unknown = missing > sum.side.unknown ? (int) missing : sum.side.unknown;
	}
	return sum;
}

static void
put_value(gai_writer *out, const amount *a)
{
	int64_t		value = gai_wide_nearest(a->side.total);
	uint64_t	digits = value < 0 ? (uint64_t) 0 - (uint64_t) value : (uint64_t) value;
	uint64_t	unit = 1;
	char		text[48];

	for (int i = 0; i < a->scale; i++)
		unit *= 10;
	if (a->side.known == 0)
		snprintf(text, sizeof text, "空");
	else if (a->scale == 0)
		snprintf(text, sizeof text, "%lld", (long long) value);
	else
		snprintf(text, sizeof text, "%s%llu.%0*llu", value < 0 ? "-" : "", (unsigned long long) (digits / unit),
				 a->scale, (unsigned long long) (digits % unit));
	gai_put_string(out, text);
}

/* "12份报告" */
static void
put_parts(gai_writer *out, const rollup *self)
{
	gai_put_count(out, self->parts->count);
	gai_put_string(out, "份报告");
}

/* "予以公开·总计: 本报告 12 ≠ 5份报告合计 11", or "…, 5份报告合计 ≥ 11 (2份空)" */
static const char *
explain(const rollup *self, const gai_form_row *row, const gai_form_column *column, const amount *lhs,
		const amount *rhs, gai_verdict verdict)
{
	gai_writer	out = {.arena = self->judge.arena};

	gai_put_cell_name(&out, row, column);
	gai_put_string(&out, ": 本报告 ");
	put_value(&out, lhs);
	gai_put_string(&out, verdict == GAI_UNVERIFIABLE ? ", " : verdict == GAI_FAIL ? " ≠ " : " = ");
	put_parts(&out, self);
	gai_put_string(&out, rhs->side.known > 0 && rhs->side.unknown > 0 && verdict != GAI_PASS ? "合计 ≥ " : "合计 ");
	put_value(&out, rhs);
	if (rhs->side.known > 0 && rhs->side.unknown > 0)
	{
		gai_put_string(&out, " (");
		gai_put_count(&out, rhs->side.unknown);
		gai_put_string(&out, "份空)");
	}
	return out.bytes;
}

static void
judge_cell(rollup *self, const gai_form_row *row, const gai_form_column *column)
{
	int			slot = row->base + column->offset;
	amount		lhs = add_up(self->judge.report, self->of_parent, self->of_sum, slot, NULL);
	amount		rhs = add_up(self->sum, self->of_sum, self->of_parent, slot, self->parts->unknown);
	int			scale = lhs.scale > rhs.scale ? lhs.scale : rhs.scale;
	int			slots[GAI_MAX_ROWS];
	int			nslots = gai_matching_slots(self->of_parent, self->of_sum, slot, slots);
	gai_slots	cells = {NULL, 0, 0};
	gai_verdict verdict;

	align(&lhs, scale);
	align(&rhs, scale);
	verdict = gai_judge_sides(&lhs.side, &rhs.side);
	/* an unknown change may be negative */
	if (verdict == GAI_FAIL && column->is_signed && lhs.side.unknown + rhs.side.unknown > 0)
		verdict = GAI_UNVERIFIABLE;
	if (!gai_is_wanted(&self->judge, verdict))
		return;
	for (int i = 0; i < nslots; i++)
		gai_list_slot(self->judge.arena, &cells, slots[i]);
	gai_add_finding(&self->judge, (gai_finding) {
		.verdict = verdict,
		.scope = gai_cell_code(slot, gai_alloc(self->judge.arena, GAI_CELL_CODE_MAX, 1)),
		.lhs = gai_side_sum(&lhs.side),
		.rhs = gai_side_sum(&rhs.side),
		.decimals = scale,
		.message = explain(self, row, column, &lhs, &rhs, verdict),
		.cells = cells,
	});
}

/* A table that one of the two lacks gives one finding, not one for each cell. */
static void
judge_missing(rollup *self, gai_table_id id)
{
	bool		in_sum = self->sum->table_form[id] == 0;
	gai_writer	out = {.arena = self->judge.arena};

	if (!gai_is_wanted(&self->judge, GAI_UNVERIFIABLE))
		return;
	if (in_sum)
		put_parts(&out, self);
	else
		gai_put_string(&out, "本报告");
	gai_put_string(&out, "无此表, 不能核对");
	gai_add_finding(&self->judge, (gai_finding) {
		.verdict = GAI_UNVERIFIABLE,
		.scope = gai_form_table_of(0, id)->code,
		.message = out.bytes,
	});
}

/* Compares the cells that both editions count. */
static void
judge_table(rollup *self, gai_table_id id)
{
	const gai_report *parent = self->judge.report;
	const gai_form_table *smaller;

	self->of_parent = gai_form_table_of(parent->table_form[id], id);
	self->of_sum = gai_form_table_of(self->sum->table_form[id], id);
	smaller = gai_count_cells(self->of_parent) < gai_count_cells(self->of_sum) ? self->of_parent : self->of_sum;
	for (int r = 0; r < smaller->nrows; r++)
		for (int c = 0; c < smaller->rows[r].ncolumns; c++)
		{
			const gai_form_row *row = &smaller->rows[r];
			int			slot = row->base + row->columns[c].offset;

			if (!row->columns[c].any_unit && gai_form_has(self->of_parent, slot) && gai_form_has(self->of_sum, slot))
				judge_cell(self, row, &row->columns[c]);
		}
}

/* Whether cells may be compared; adds a finding if not. */
static bool
judge_years(rollup *self)
{
	int			parent = self->judge.report->year;
	int			sum = self->sum->year;
	gai_writer	out = {.arena = self->judge.arena};

	if (parent <= 0 || sum <= 0 || parent == sum)
		return true;
	if (gai_is_wanted(&self->judge, GAI_UNVERIFIABLE))
	{
		gai_put_string(&out, "本报告 ");
		gai_put_count(&out, parent);
		gai_put_string(&out, "年, ");
		put_parts(&out, self);
		gai_put_string(&out, " ");
		gai_put_count(&out, sum);
		gai_put_string(&out, "年: 不核对");
		gai_add_finding(&self->judge, (gai_finding) {
			.verdict = GAI_UNVERIFIABLE,
			.scope = "year",
			.lhs = {true, false, parent},
			.rhs = {true, false, sum},
			.message = out.bytes,
		});
	}
	return false;
}

gai_findings
gai_check_rollup(gai_arena *arena, const gai_report *parent, const gai_report *sum, const gai_parts *parts,
				 bool all_rules)
{
	rollup		self = {
		.judge = {.report = parent, .rule = gai_find_rule("rollup"), .arena = arena, .all_rules = all_rules},
		.sum = sum,
		.parts = parts,
	};
	bool		comparable = judge_years(&self);

	for (int t = 0; t < GAI_TABLES && comparable; t++)
	{
		int			tables = (parent->table_form[t] != 0) + (sum->table_form[t] != 0);

		if (tables == 2)
			judge_table(&self, (gai_table_id) t);
		else if (tables == 1)
			judge_missing(&self, (gai_table_id) t);
	}
	return self.judge.findings;
}
