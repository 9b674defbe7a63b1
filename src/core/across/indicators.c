/* indicators.c - see indicators.h */
#include "across/indicators.h"
#include "base/writer.h"
#include "form/cell_names.h"

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

/* Outcomes of table three, each a share of its group. */
static const char *const groups[GAI_GROUPS] = {
	[GAI_GROUP_DENIED] = "不予公开",
	[GAI_GROUP_UNABLE] = "无法提供",
	[GAI_GROUP_REJECTED] = "不予处理",
	[GAI_GROUP_OTHERWISE] = "其他处理",
};

static const gai_form_table *
table_of(const gai_report *report, int slot)
{
	return gai_table_of(report, gai_slot_table(slot));
}

/* Adds a cell to a sum, or subtracts it; false when it has no count. */
static bool
add_cell(gai_part *sum, const gai_cell *cell, bool negative)
{
	int64_t		count;

	if (!gai_count_of(cell, &count))
		return false;
	sum->known = true;
	gai_wide_add(&sum->value, negative ? gai_wide_negative(gai_widen(count)) : gai_widen(count));
	return true;
}

/* Adds the rows of a group, in the column 总计. */
static bool
add_group(gai_part *sum, const gai_report *report, gai_group group)
{
	const gai_form_table *table = gai_table_of(report, GAI_APPLICATIONS);

	for (int r = 0; r < table->nrows; r++)
		if (table->rows[r].group == group &&
			!add_cell(sum, &report->cells[table->rows[r].base + GAI_APPLICANT_total], false))
			return false;
	return true;
}

/* The sum of the terms that the table's edition has; unknown if one of them is, or if it has none of them. */
static gai_part
add_up(const gai_report *report, const short *terms)
{
	gai_part	sum = {false, {0, 0}};
	bool		known = true;

	for (; *terms != 0 && known; terms++)
	{
		int			slot = *terms < 0 ? -*terms : *terms;

		if (slot >= GAI_SLOTS)
			known = add_group(&sum, report, (gai_group) (slot - GAI_SLOTS));
		else if (gai_form_has(table_of(report, slot), slot))
			known = add_cell(&sum, &report->cells[slot], *terms < 0);
	}
	return known ? sum : (gai_part) {false, {0, 0}};
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
share_of(gai_arena *arena, const gai_report *report, const gai_form_row *row)
{
	gai_writer	code = {.arena = arena};
	gai_writer	label = {.arena = arena};

	gai_put_string(&code, row->code);
	gai_put_string(&code, "_share");
	gai_put_name(&label, row->label);
	gai_put_string(&label, "占");
	gai_put_string(&label, groups[row->group]);
	return (gai_indicator) {
		.code = code.bytes,
		.label = label.bytes,
		.numerator = add_up(report, (short[]) {(short) (row->base + GAI_APPLICANT_total), 0}),
		.denominator = add_up(report, (short[]) {(short) (GAI_SLOTS + row->group), 0}),
		.is_ratio = true,
	};
}

int
gai_get_indicators(gai_arena *arena, const gai_report *report, gai_indicator *list)
{
	const gai_form_table *table = gai_table_of(report, GAI_APPLICATIONS);
	int			count = 0;

	for (size_t i = 0; i < sizeof rates / sizeof rates[0]; i++)
		list[count++] = (gai_indicator) {
			.code = rates[i].code,
			.label = rates[i].label,
			.numerator = add_up(report, rates[i].numerator),
			.denominator = add_up(report, rates[i].denominator),
			.is_ratio = rates[i].denominator[0] != 0,
		};
	/* (六) of 2019 is not divided: no shares */
	for (const gai_form_row *row = table->rows; row < table->rows + table->nrows && count < GAI_MAX_INDICATORS; row++)
		if (row->group != GAI_GROUP_NONE && count_rows(table, row->group) > 1)
			list[count++] = share_of(arena, report, row);
	return count;
}
