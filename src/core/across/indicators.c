/* indicators.c - see indicators.h */
#include "across/indicators.h"
#include "base/writer.h"
#include "form/cell_names.h"
#include "form/groups.h"

/*
 * A term is a slot, of the column 总计 in table three.  A term of GAI_SLOTS or more is a group of rows of table three:
 * the rows that the table's edition has, in the same column.
 */
#define ROW(code) (GAI_APPLICATION_SLOT(GAI_ROW_##code) + GAI_APPLICANT_total)
#define GROUP(name) (GAI_SLOTS + GAI_GROUP_##name)
#define DISPUTE(group, outcome) (GAI_DISPUTE_SLOT(GAI_DISPUTE_##group) + GAI_OUTCOME_##outcome)
#define RECEIVED ROW(received)
#define RECEIVED_FROM_PERSONS (GAI_APPLICATION_SLOT(GAI_ROW_received) + GAI_APPLICANT_natural_person)
#define REVIEWS DISPUTE(review, total)
#define LAWSUITS DISPUTE(direct, total), DISPUTE(post_review, total)
#define CORRECTED DISPUTE(review, corrected), DISPUTE(direct, corrected), DISPUTE(post_review, corrected)

enum
{
	ISSUED = GAI_SLOT_normative_documents + GAI_DOCUMENTS_issued,
	REPEALED = GAI_SLOT_normative_documents + GAI_DOCUMENTS_repealed,
	IN_FORCE = GAI_SLOT_normative_documents + GAI_DOCUMENTS_in_force,
	LICENCES = GAI_SLOT_licences + GAI_DECISIONS_decisions,
	PENALTIES = GAI_SLOT_penalties + GAI_DECISIONS_decisions,
	COERCIONS = GAI_SLOT_coercions + GAI_DECISIONS_decisions,
	MOST_TERMS = 4
};

/* Terms end with 0, a slot that no indicator uses; negative terms are subtracted. */
static const struct
{
	const char *code;
	const char *label;
	short		numerator[MOST_TERMS + 1];
	short		denominator[MOST_TERMS + 1];
}			rates[] = {
	{"completion_rate", "办结率", {ROW(total)}, {RECEIVED, ROW(carried_in)}},
	{"carry_over_rate", "结转率", {ROW(carried_out)}, {RECEIVED, ROW(carried_in)}},
	{"grant_rate", "予以公开率", {ROW(granted)}, {ROW(total)}},
	{"disclosure_rate", "公开率", {ROW(granted), ROW(partial)}, {ROW(total)}},
	{"denial_rate", "不予公开率", {GROUP(DENIED)}, {ROW(total)}},
	{"unable_rate", "无法提供率", {GROUP(UNABLE)}, {ROW(total)}},
	{"rejection_rate", "不予处理率", {GROUP(REJECTED)}, {ROW(total)}},
	{"other_rate", "其他处理率", {GROUP(OTHERWISE)}, {ROW(total)}},
	{"natural_person_share", "自然人占比", {RECEIVED_FROM_PERSONS}, {RECEIVED}},
	{"review_rate", "复议率", {REVIEWS}, {ROW(total)}},
	{"litigation_rate", "诉讼率", {LAWSUITS}, {ROW(total)}},
	{"dispute_rate", "争议转化率", {REVIEWS, LAWSUITS}, {RECEIVED}},
	{"review_correction_rate", "复议纠错率(占审结)", {DISPUTE(review, corrected)}, {REVIEWS, -DISPUTE(review, pending)}},
	{"review_correction_share", "复议纠错率(占全部)", {DISPUTE(review, corrected)}, {REVIEWS}},
	{"litigation_loss_rate", "败诉率(占审结)", {DISPUTE(direct, corrected), DISPUTE(post_review, corrected)},
	{LAWSUITS, -DISPUTE(direct, pending), -DISPUTE(post_review, pending)}},
	{"correction_rate", "纠错率(占全部)", {CORRECTED},
	{REVIEWS, LAWSUITS}},
	{"correction_conversion_rate", "纠错转化率", {CORRECTED},
	{RECEIVED}},
	{"direct_litigation_share", "直接起诉占比", {DISPUTE(direct, total)}, {LAWSUITS}},
	{"documents_net_increase", "规范性文件净增", {ISSUED, -REPEALED}, {0}},
	{"documents_repeal_rate", "规范性文件清理率", {REPEALED}, {IN_FORCE, REPEALED}},
	{"penalties_per_licence", "罚许比", {PENALTIES}, {LICENCES}},
	{"licences_per_enforcement", "监管服务结构比", {LICENCES}, {PENALTIES, COERCIONS}},
};

/* A report or a sum of reports, whose rates are wanted. */
typedef struct source
{
	const gai_report *report;
	const gai_parts *parts;
} source;

enum
{
	MOST_CELLS = MOST_TERMS + GAI_MAX_ROWS
};

/* Lists the cells of terms that the table's edition has, subtracted ones with a minus; returns how many. */
static int
list_cells(const gai_report *report, const short *terms, int cells[MOST_CELLS])
{
	int			count = 0;

	for (; *terms != 0; terms++)
	{
		int			slot = *terms < 0 ? -*terms : *terms;
		const gai_form_table *table = gai_table_of(report, slot >= GAI_SLOTS ? GAI_APPLICATIONS : gai_slot_table(slot));

		for (int r = 0; r < table->nrows && slot >= GAI_SLOTS; r++)
			if (table->rows[r].group == (gai_group) (slot - GAI_SLOTS))
				cells[count++] = table->rows[r].base + GAI_APPLICANT_total;
		if (slot < GAI_SLOTS && gai_form_has(table, slot))
			cells[count++] = *terms;
	}
	return count;
}

/* How many parts of a sum do not state the cells of a rate. */
typedef struct gaps
{
	bool		any;			/* there are cells */
	bool		whole;			/* all are of one table, and unknown only where that table is missing */
	int			table;
	int64_t		most;			/* of the cell that the fewest state */
} gaps;

static int64_t
count_without(const gai_parts *parts, int table)
{
	int64_t		without = parts->count;

	for (int f = 0; f < GAI_MAX_EDITIONS; f++)
		without -= parts->tables[table][f];
	return without;
}

static void
add_gaps(gaps *self, const gai_parts *parts, const int *cells, int count)
{
	for (int i = 0; i < count; i++)
	{
		int			slot = cells[i] < 0 ? -cells[i] : cells[i];
		int			table = gai_slot_table(slot);
		int64_t		unknown = parts->unknown[slot];

		if (!self->any)
		{
			self->table = table;
			self->whole = true;
			self->any = true;
		}
		self->most = unknown > self->most ? unknown : self->most;
		self->whole = self->whole && table == self->table && unknown == count_without(parts, table);
	}
}

/* Whether all cells are stated by the same parts.  Elsewhere a rate would compare some reports with others. */
static bool
are_alike(const gaps *self)
{
	return self->most == 0 || self->whole;
}

/* The sum of the cells; unknown if one of them is, or if there are none.  complete: all parts must state them. */
static gai_part
add_up(const source *self, const int *cells, int count, bool complete)
{
	gai_part	sum = {false, {0, 0}};

	for (int i = 0; i < count; i++)
	{
		int			slot = cells[i] < 0 ? -cells[i] : cells[i];
		int64_t		value;

		if (!gai_count_of(&self->report->cells[slot], &value) || (complete && self->parts->unknown[slot] > 0))
			return (gai_part) {false, {0, 0}};
		sum.known = true;
		gai_wide_add(&sum.value, cells[i] < 0 ? gai_wide_negative(gai_widen(value)) : gai_widen(value));
	}
	return sum;
}

/* Makes an indicator of its terms; a denominator without terms means that it is no ratio. */
static gai_indicator
make_indicator(const source *self, const char *code, const char *label, const short *numerator,
			   const short *denominator)
{
	int			upper[MOST_CELLS];
	int			lower[MOST_CELLS];
	int			nupper = list_cells(self->report, numerator, upper);
	int			nlower = list_cells(self->report, denominator, lower);
	gaps		found = {.any = false};
	gai_indicator it = {.code = code, .label = label, .is_ratio = denominator[0] != 0, .reports = self->parts->count};

	add_gaps(&found, self->parts, upper, nupper);
	add_gaps(&found, self->parts, lower, nlower);
	it.numerator = add_up(self, upper, nupper, !are_alike(&found));
	it.denominator = add_up(self, lower, nlower, !are_alike(&found));
	it.known = found.any && nupper > 0 && (nlower > 0 || !it.is_ratio) ? it.reports - found.most : 0;
	return it;
}

static int
count_rows(const gai_form_table *table, gai_group group)
{
	int			count = 0;

	for (int r = 0; r < table->nrows; r++)
		count += table->rows[r].group == group;
	return count;
}

/* The share of a row in its group, e.g. "denied_secret_share", "属于国家秘密占不予公开". */
static gai_indicator
share_of(gai_arena *arena, const source *self, const gai_form_row *row)
{
	gai_writer	code = {.arena = arena};
	gai_writer	label = {.arena = arena};

	gai_put_string(&code, row->code);
	gai_put_string(&code, "_share");
	gai_put_name(&label, row->label);
	gai_put_string(&label, "占");
	gai_put_string(&label, gai_group_of_row(row).label);
	return make_indicator(self, code.bytes, label.bytes, (short[]) {(short) (row->base + GAI_APPLICANT_total), 0},
						  (short[]) {(short) (GAI_SLOTS + row->group), 0});
}

int
gai_get_indicators(gai_arena *arena, const gai_report *report, const gai_parts *parts, gai_indicator *list)
{
	const gai_form_table *table = gai_table_of(report, GAI_APPLICATIONS);
	const source self = {report, parts};
	int			count = 0;

	for (size_t i = 0; i < sizeof rates / sizeof rates[0]; i++)
		list[count++] = make_indicator(&self, rates[i].code, rates[i].label, rates[i].numerator, rates[i].denominator);
	/* (六) of 2019 is not divided: no shares */
	for (const gai_form_row *row = table->rows; row < table->rows + table->nrows && count < GAI_MAX_INDICATORS; row++)
		if (row->group != GAI_GROUP_NONE && count_rows(table, row->group) > 1)
			list[count++] = share_of(arena, &self, row);
	return count;
}
