/* succession.c - see succession.h */
#include <stdio.h>

#include "across/similarity.h"
#include "across/succession.h"
#include "base/writer.h"
#include "check/finding.h"
#include "check/rule_catalogue.h"
#include "check/sides.h"
#include "form/cell_names.h"

/* Two reports being judged; the judge's report is the current one. */
typedef struct pair
{
	gai_judge	judge;
	const gai_report *previous;
	const gai_report *current;
} pair;

/* ---- relations over two years ----------------------------------------------------------------------------------- */

/* A cell of one of the reports, added to the right side of a relation or subtracted from it. */
typedef struct pair_term
{
	const gai_report *report;
	const gai_form_row *row;
	const gai_form_column *column;
	int			sign;
} pair_term;

static const gai_cell *
cell_of(const pair_term *it)
{
	return &it->report->cells[it->row->base + it->column->offset];
}

/* "2024年报告" when the years are known, else "上年报告" or "本年报告". */
static void
put_report(gai_writer *out, const pair *self, const gai_report *report)
{
	if (self->previous->year > 0 && self->current->year > 0)
	{
		gai_put_count(out, report->year);
		gai_put_string(out, "年报告");
	}
	else
		gai_put_string(out, report == self->previous ? "上年报告" : "本年报告");
}

/* Appends a term, e.g. "2023年报告 现行有效件数 420"; what all terms have in common was put before them. */
static void
put_term(gai_writer *out, const pair *self, const pair_term *it, bool down_column)
{
	int64_t		count;

	put_report(out, self, it->report);
	gai_put_string(out, " ");
	gai_put_name(out, down_column ? it->row->label : it->column->label);
	gai_put_string(out, " ");
	if (gai_count_of(cell_of(it), &count))
		gai_put_count(out, count);
	else
		gai_put_string(out, "空");
}

/* "行政规范性文件: 2024年报告 现行有效件数 422 = 2023年报告 现行有效件数 420 + 2024年报告 本年制发件数 61 - … = 422" */
static const char *
explain(const pair *self, const pair_term *lhs, const pair_term *rhs, int nrhs, gai_sum sum, gai_verdict verdict)
{
	gai_writer	out = {.arena = self->judge.arena};
	bool		down_column = nrhs == 1;

	gai_put_name(&out, down_column ? lhs->column->label : lhs->row->label);
	gai_put_string(&out, ": ");
	put_term(&out, self, lhs, down_column);
	gai_put_string(&out, verdict == GAI_UNVERIFIABLE ? ", " : verdict == GAI_FAIL ? " ≠ " : " = ");
	for (int i = 0; i < nrhs; i++)
	{
		gai_put_string(&out, i == 0 ? "" : rhs[i].sign < 0 ? " - " : " + ");
		put_term(&out, self, &rhs[i], down_column);
	}
	if (nrhs > 1 && !sum.open)
	{
		gai_put_string(&out, " = ");
		gai_put_count(&out, sum.value);
	}
	return out.bytes;
}

/* Only cells of the current report: those of the report before are on another page. */
static void
list_current(const pair *self, gai_slots *list, const pair_term *it)
{
	if (it->report == self->current)
		gai_list_slot(self->judge.arena, list, it->row->base + it->column->offset);
}

/*
 * Judges lhs = sum of rhs.  Subtracted terms are moved to the other side, because unknown counts can only add to a
 * side.  An unknown change may be negative, too.
 */
static void
judge_terms(pair *self, const char *scope, const pair_term *lhs, const pair_term *rhs, int nrhs)
{
	gai_side	left = {{0, 0}, 0, 0};
	gai_side	right = {{0, 0}, 0, 0};
	gai_side	shown = {{0, 0}, 0, 0};
	bool		open_change = false;
	gai_sum		stated;
	gai_sum		computed;
	gai_slots	cells = {NULL, 0, 0};
	gai_verdict verdict;

	gai_side_add(&left, cell_of(lhs));
	stated = gai_side_sum(&left);
	for (int i = 0; i < nrhs; i++)
	{
		int64_t		count;

		gai_side_add(rhs[i].sign < 0 ? &left : &right, cell_of(&rhs[i]));
		if (!gai_count_of(cell_of(&rhs[i]), &count))
			shown.unknown++;
		else
		{
			gai_wide	value = gai_widen(count);

			shown.known++;
			gai_wide_add(&shown.total, rhs[i].sign < 0 ? gai_wide_negative(value) : value);
		}
		open_change = open_change || (rhs[i].column->is_signed && !gai_count_of(cell_of(&rhs[i]), &count));
	}
	computed = gai_side_sum(&shown);
	verdict = gai_judge_sides(&left, &right);
	if (verdict == GAI_FAIL && open_change)
		verdict = GAI_UNVERIFIABLE;
	if (!gai_is_wanted(&self->judge, verdict))
		return;
	list_current(self, &cells, lhs);
	for (int i = 0; i < nrhs; i++)
		list_current(self, &cells, &rhs[i]);
	gai_add_finding(&self->judge, (gai_finding) {
		.verdict = verdict,
		.scope = scope,
		.lhs = stated,
		.rhs = computed,
		.message = explain(self, lhs, rhs, nrhs, computed, verdict),
		.cells = cells,
	});
}

static const char *
scope_of(gai_arena *arena, const pair_term *it)
{
	return gai_cell_code(it->row->base + it->column->offset, gai_alloc(arena, GAI_CELL_CODE_MAX, 1));
}

static const gai_form_row *
row_of_role(const gai_form_table *table, gai_role role)
{
	const gai_form_row *row = table->rows;

	while (row->role != role)
		row++;
	return row;
}

static void
judge_carried_over(pair *self)
{
	const gai_form_row *in = row_of_role(gai_table_of(self->current, GAI_APPLICATIONS), GAI_ROLE_CARRIED_IN);
	const gai_form_row *out = row_of_role(gai_table_of(self->previous, GAI_APPLICATIONS), GAI_ROLE_CARRIED_OUT);

	for (int c = 0; c < in->ncolumns; c++)
	{
		const pair_term lhs = {self->current, in, &in->columns[c], 1};
		const pair_term rhs = {self->previous, out, gai_find_column(out, in->columns[c].code), 1};

		if (rhs.column != NULL)
			judge_terms(self, scope_of(self->judge.arena, &lhs), &lhs, &rhs, 1);
	}
}

/*
 * Whether the forms of the reports have all cells of a relation.  Columns that the editions name differently count
 * different things, so they are not compared.
 */
static bool
have_cells(const pair_term *terms, int count)
{
	for (int i = 0; i < count; i++)
	{
		int			edition = terms[i].report->table_form[GAI_DISCLOSURE];

		if (terms[i].column == NULL ||
			!gai_form_has(gai_form_table_of(edition, GAI_DISCLOSURE), terms[i].row->base + terms[i].column->offset))
			return false;
	}
	return true;
}

/* in_force = in_force of the previous year + issued - repealed, for rows that have these columns. */
static void
judge_documents(pair *self, const gai_form_row *row)
{
	const gai_form_column *in_force = gai_find_column(row, "in_force");
	const pair_term lhs = {self->current, row, in_force, 1};
	const pair_term rhs[] = {
		{self->previous, row, in_force, 1},
		{self->current, row, gai_find_column(row, "issued"), 1},
		{self->current, row, gai_find_column(row, "repealed"), -1},
	};

	if (have_cells(&lhs, 1) && have_cells(rhs, 3))
		judge_terms(self, scope_of(self->judge.arena, &lhs), &lhs, rhs, 3);
}

/* previous_items = previous_items of the previous year + their change in that year. */
static void
judge_items(pair *self, const gai_form_row *row)
{
	const gai_form_column *items = gai_find_column(row, "previous_items");
	const pair_term lhs = {self->current, row, items, 1};
	const pair_term rhs[] = {
		{self->previous, row, items, 1},
		{self->previous, row, gai_find_column(row, "change"), 1},
	};

	if (have_cells(&lhs, 1) && have_cells(rhs, 2))
		judge_terms(self, scope_of(self->judge.arena, &lhs), &lhs, rhs, 2);
}

static void
judge_disclosure(pair *self)
{
	const gai_form_table *table = gai_form_table_of(self->current->table_form[GAI_DISCLOSURE], GAI_DISCLOSURE);

	if (self->current->table_form[GAI_DISCLOSURE] == 0 || self->previous->table_form[GAI_DISCLOSURE] == 0)
		return;
	for (int r = 0; r < table->nrows; r++)
	{
		judge_documents(self, &table->rows[r]);
		judge_items(self, &table->rows[r]);
	}
}

/* ---- repetition ------------------------------------------------------------------------------------------------- */

enum
{
	PROSE_SECTIONS = 3,
	MOST_REPEATED = 50,			/* percent */
	SHORT_SECTION = 60			/* runs; a shorter section can hardly be worded in another way */
};

static void
get_prose(const gai_report *report, gai_text sections[PROSE_SECTIONS])
{
	sections[0] = report->overview;
	sections[1] = report->problems;
	sections[2] = report->other_matters;
}

static const char *
explain_repetition(const pair *self, const char *what, const gai_overlap *overlap, int64_t tenths)
{
	gai_writer	out = {.arena = self->judge.arena};
	char		percent[32];

	gai_put_string(&out, what);
	gai_put_string(&out, ": ");
	if (overlap->first == 0 || overlap->second == 0)
	{
		put_report(&out, self, overlap->first == 0 ? self->previous : self->current);
		gai_put_string(&out, "无文字可比");
		return out.bytes;
	}
	snprintf(percent, sizeof percent, "%d.%d%%", (int) (tenths / 10), (int) (tenths % 10));
	gai_put_string(&out, percent);
	gai_put_string(&out, "的文字与");
	put_report(&out, self, self->previous);
	gai_put_string(&out, "相同, 限");
	gai_put_count(&out, MOST_REPEATED);
	gai_put_string(&out, "%");
	return out.bytes;
}

/* Judges how much of a section stood in the report of the year before. */
static void
judge_overlap(pair *self, const char *scope, const char *what, const gai_overlap *overlap)
{
	bool		known = overlap->first > 0 && overlap->second > 0;
	bool		repeated = overlap->common * 100 > overlap->second * MOST_REPEATED;
	gai_verdict verdict = !known ? GAI_UNVERIFIABLE : repeated ? GAI_FAIL : GAI_PASS;
	/* rounded up, so that a share just above the limit is shown as above it */
	int64_t		tenths = known ? (int64_t) ((overlap->common * 1000 + overlap->second - 1) / overlap->second) : 0;

	if (gai_is_wanted(&self->judge, verdict))
		gai_add_finding(&self->judge, (gai_finding) {
			.verdict = verdict,
			.scope = scope,
			.lhs = {known, false, tenths},
			.rhs = {true, false, MOST_REPEATED * 10},
			.decimals = 1,
			.message = explain_repetition(self, what, overlap, tenths),
		});
}

static void
judge_repetition(pair *self)
{
	static const char *const scopes[] = {"overview", "problems", "other_matters"};
	static const char *const names[] = {"总体情况", "存在的主要问题及改进情况", "其他需要报告的事项"};
	gai_text	previous[PROSE_SECTIONS];
	gai_text	current[PROSE_SECTIONS];
	gai_overlap whole;

	get_prose(self->previous, previous);
	get_prose(self->current, current);
	for (int i = 0; i < PROSE_SECTIONS; i++)
	{
		gai_overlap overlap = gai_compare_prose(self->judge.arena, &previous[i], 1, &current[i], 1);

		if (overlap.first > 0 && overlap.second >= SHORT_SECTION)
			judge_overlap(self, scopes[i], names[i], &overlap);
	}
	whole = gai_compare_prose(self->judge.arena, previous, PROSE_SECTIONS, current, PROSE_SECTIONS);
	judge_overlap(self, "report", "全文", &whole);
}

/* ---- whether the two belong together ---------------------------------------------------------------------------- */

static const char *
explain_years(const pair *self, bool known)
{
	gai_writer	out = {.arena = self->judge.arena};

	if (!known)
		return "年度不详, 按相邻两年核对";
	gai_put_count(&out, self->previous->year);
	gai_put_string(&out, "年之后是");
	gai_put_count(&out, self->previous->year + 1);
	gai_put_string(&out, "年");
	if (self->current->year != self->previous->year + 1)
	{
		gai_put_string(&out, ", 不是");
		gai_put_count(&out, self->current->year);
		gai_put_string(&out, "年: 上下年数据不核对");
	}
	return out.bytes;
}

/* Judges the years.  Returns whether cells may be compared; unknown years are taken to follow each other. */
static bool
judge_years(pair *self)
{
	bool		known = self->previous->year > 0 && self->current->year > 0;
	bool		follows = self->current->year == self->previous->year + 1;
	gai_verdict verdict = known && follows ? GAI_PASS : GAI_UNVERIFIABLE;

	if (gai_is_wanted(&self->judge, verdict))
		gai_add_finding(&self->judge, (gai_finding) {
			.verdict = verdict,
			.scope = "year",
			.lhs = {self->current->year > 0, false, self->current->year},
			.rhs = {self->previous->year > 0, false, self->previous->year + 1},
			.message = explain_years(self, known),
		});
	return !known || follows;
}

/* The part of a name that is compared. */
static gai_text
fold_name(gai_arena *arena, gai_text name)
{
	gai_writer	out = {.arena = arena};

	while (name.length > 0)
	{
		uint32_t	character;
		int			length = gai_decode(name.bytes, name.bytes + name.length, &character);

		gai_step(arena);
		character = gai_fold(character);
		if (character != 0)
			gai_put(&out, (const char *) &character, sizeof character);
		name.bytes += length;
		name.length -= (size_t) length;
	}
	return gai_slice(out.bytes, out.length);
}

static bool
contains(gai_arena *arena, gai_text name, gai_text part)
{
	for (size_t at = 0; at + part.length <= name.length; at += sizeof(uint32_t))
	{
		gai_step(arena);
		if (part.length == 0 || memcmp(name.bytes + at, part.bytes, part.length) == 0)
			return true;
	}
	return false;
}

/* Judges the names of the agencies: another name may mean a wrong pair.  省财政厅 and 财政厅 count as the same. */
static void
judge_agencies(pair *self)
{
	gai_arena  *arena = self->judge.arena;
	gai_writer	out = {.arena = arena};
	gai_text	previous;
	gai_text	current;
	gai_verdict verdict;

	if (self->previous->agency.bytes == NULL || self->current->agency.bytes == NULL)
		return;
	previous = fold_name(arena, self->previous->agency);
	current = fold_name(arena, self->current->agency);
	verdict = contains(arena, previous, current) || contains(arena, current, previous) ? GAI_PASS : GAI_UNVERIFIABLE;
	if (!gai_is_wanted(&self->judge, verdict))
		return;
	gai_put_string(&out, verdict == GAI_PASS ? "同一机关: " : "机关名称不同: ");
	gai_put(&out, self->previous->agency.bytes, self->previous->agency.length);
	gai_put_string(&out, ", ");
	gai_put(&out, self->current->agency.bytes, self->current->agency.length);
	gai_add_finding(&self->judge, (gai_finding) {.verdict = verdict, .scope = "agency", .message = out.bytes});
}

gai_findings
gai_check_succession(gai_arena *arena, const gai_report *previous, const gai_report *current, bool all_rules)
{
	pair		self = {
		.judge = {.report = current, .arena = arena, .all_rules = all_rules},
		.previous = previous,
		.current = current,
	};
	bool		follows;

	self.judge.rule = gai_find_rule("succession");
	follows = judge_years(&self);
	judge_agencies(&self);
	if (follows)
	{
		self.judge.rule = gai_find_rule("carried_over");
		judge_carried_over(&self);
		self.judge.rule = gai_find_rule("in_force_succession");
		judge_disclosure(&self);
	}
	self.judge.rule = gai_find_rule("repetition");
	judge_repetition(&self);
	return self.judge.findings;
}
