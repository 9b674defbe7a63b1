/* indicators.c - see indicators.h */
#include "across/indicators.h"
#include "base/writer.h"
#include "form/cell_names.h"

/* Slots of the column 总计 of table three, of table four, and of what is used of table two. */
#define ROW(n) (GAI_APPLICATIONS_BASE + (n) * GAI_APPLICANT_COLUMNS + GAI_APPLICANT_TOTAL)
#define DISPUTE(group, outcome) (GAI_DISPUTES_BASE + (group) * GAI_OUTCOME_COLUMNS + (outcome))
#define RECEIVED ROW(0)
#define RECEIVED_FROM_PERSONS (ROW(0) - GAI_APPLICANT_TOTAL)
#define CARRIED_IN ROW(1)
#define GRANTED ROW(2)
#define PARTIAL ROW(3)
#define DENIED ROW(4), ROW(5), ROW(6), ROW(7), ROW(8), ROW(9), ROW(10), ROW(11)
#define UNABLE ROW(12), ROW(13), ROW(14)
#define REJECTED ROW(15), ROW(16), ROW(17), ROW(18), ROW(19)
#define OTHERWISE ROW(20), ROW(21), ROW(22)
#define TOTAL ROW(23)
#define CARRIED_OUT ROW(24)
#define REVIEWS DISPUTE(0, 4)
#define LAWSUITS DISPUTE(1, 4), DISPUTE(2, 4)

enum
{
	CORRECTED = 1,				/* outcomes in table four */
	PENDING = 3,
	ISSUED = 6,					/* normative documents and decisions in table two */
	REPEALED = 7,
	IN_FORCE = 8,
	LICENCES = 12,
	PENALTIES = 18,
	COERCIONS = 21,
	MOST_TERMS = 8
};

/* Terms end with 0, a slot that no indicator uses; negative ones are taken away. */
static const struct
{
	const char *code;
	const char *label;
	short		numerator[MOST_TERMS + 1];
	short		denominator[MOST_TERMS + 1];
}			rates[] = {
	{"completion_rate", "办结率", {TOTAL}, {RECEIVED, CARRIED_IN}},
	{"carry_over_rate", "结转率", {CARRIED_OUT}, {RECEIVED, CARRIED_IN}},
	{"grant_rate", "予以公开率", {GRANTED}, {TOTAL}},
	{"disclosure_rate", "公开率", {GRANTED, PARTIAL}, {TOTAL}},
	{"denial_rate", "不予公开率", {DENIED}, {TOTAL}},
	{"unable_rate", "无法提供率", {UNABLE}, {TOTAL}},
	{"rejection_rate", "不予处理率", {REJECTED}, {TOTAL}},
	{"other_rate", "其他处理率", {OTHERWISE}, {TOTAL}},
	{"natural_person_share", "自然人占比", {RECEIVED_FROM_PERSONS}, {RECEIVED}},
	{"review_rate", "复议率", {REVIEWS}, {TOTAL}},
	{"litigation_rate", "诉讼率", {LAWSUITS}, {TOTAL}},
	{"dispute_rate", "争议转化率", {REVIEWS, LAWSUITS}, {RECEIVED}},
	{"review_correction_rate", "复议纠错率(占审结)", {DISPUTE(0, CORRECTED)}, {REVIEWS, -DISPUTE(0, PENDING)}},
	{"review_correction_share", "复议纠错率(占全部)", {DISPUTE(0, CORRECTED)}, {REVIEWS}},
	{"litigation_loss_rate", "败诉率(占审结)", {DISPUTE(1, CORRECTED), DISPUTE(2, CORRECTED)},
	{LAWSUITS, -DISPUTE(1, PENDING), -DISPUTE(2, PENDING)}},
	{"correction_rate", "纠错率(占全部)", {DISPUTE(0, CORRECTED), DISPUTE(1, CORRECTED), DISPUTE(2, CORRECTED)},
	{REVIEWS, LAWSUITS}},
	{"correction_conversion_rate", "纠错转化率", {DISPUTE(0, CORRECTED), DISPUTE(1, CORRECTED), DISPUTE(2, CORRECTED)},
	{RECEIVED}},
	{"direct_litigation_share", "直接起诉占比", {DISPUTE(1, 4)}, {LAWSUITS}},
	{"documents_net_increase", "规范性文件净增", {ISSUED, -REPEALED}, {0}},
	{"documents_repeal_rate", "规范性文件清理率", {REPEALED}, {IN_FORCE, REPEALED}},
	{"penalties_per_licence", "罚许比", {PENALTIES}, {LICENCES}},
	{"licences_per_enforcement", "监管服务结构比", {LICENCES}, {PENALTIES, COERCIONS}},
};

/* Outcomes of table three, each a share of its group. */
static const struct
{
	const char *label;
	short		slots[MOST_TERMS + 1];
}			groups[] = {
	{"不予公开", {DENIED}},
	{"无法提供", {UNABLE}},
	{"不予处理", {REJECTED}},
	{"其他处理", {OTHERWISE}},
};

static const gai_form_table *
table_of(const gai_report *report, int slot)
{
	return gai_table_of(report, gai_slot_table(slot));
}

/* The sum of terms; those that the table's edition does not have are none, unless it has none of them. */
static gai_part
add_up(const gai_report *report, const short *terms)
{
	gai_part	sum = {false, {0, 0}};

	for (; *terms != 0; terms++)
	{
		int			slot = *terms < 0 ? -*terms : *terms;
		int64_t		count;

		if (!gai_form_has(table_of(report, slot), slot))
			continue;
		if (!gai_count_of(&report->cells[slot], &count))
			return (gai_part) {false, {0, 0}};
		sum.known = true;
		gai_wide_add(&sum.value, *terms < 0 ? gai_wide_negative(gai_widen(count)) : gai_widen(count));
	}
	return sum;
}

static const gai_form_row *
row_of(const gai_form_table *table, int slot)
{
	for (int r = 0; r < table->nrows; r++)
		if (slot >= table->rows[r].base && slot < table->rows[r].base + GAI_APPLICANT_COLUMNS)
			return &table->rows[r];
	return NULL;
}

/* "denied_secret_share", "属于国家秘密占不予公开" */
static gai_indicator
share_of(gai_arena *arena, const gai_report *report, int group, int n)
{
	const short *slots = groups[group].slots;
	const gai_form_row *row = row_of(table_of(report, slots[n]), slots[n]);
	gai_writer	code = {.arena = arena};
	gai_writer	label = {.arena = arena};

	gai_put_string(&code, row->code);
	gai_put_string(&code, "_share");
	gai_put_name(&label, row->label);
	gai_put_string(&label, "占");
	gai_put_string(&label, groups[group].label);
	return (gai_indicator) {
		.code = code.bytes,
		.label = label.bytes,
		.numerator = add_up(report, (short[]) {slots[n], 0}),
		.denominator = add_up(report, slots),
		.is_ratio = true,
	};
}

int
gai_get_indicators(gai_arena *arena, const gai_report *report, gai_indicator *list)
{
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
	for (int g = 0; g < (int) (sizeof groups / sizeof groups[0]); g++)
		for (int n = 0; groups[g].slots[n] != 0 && gai_form_has(table_of(report, ROW(0)), groups[g].slots[0]); n++)
			list[count++] = share_of(arena, report, g, n);
	return count;
}
