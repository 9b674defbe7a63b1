/*
 * t_edition_2026.c - an edition that is data only (edition_2026.c): reading, rows, checks, repair, indicators, sums and
 * claims need no code for it
 */
#include <stdio.h>
#include <string.h>

#include "across/indicators.h"
#include "across/rollup.h"
#include "across/succession.h"
#include "across/sum.h"
#include "check/rule_catalogue.h"
#include "claim_cases.h"
#include "fixture.h"
#include "form/label_path.h"
#include "read/parse.h"
#include "render/html_page.h"
#include "render/reread.h"
#include "render/text_form.h"
#include "repair/repair.h"
#include "tap.h"

static gai_arena arena;

static gai_report
zero_report(int edition)
{
	gai_report	report = empty_report(edition);

	fill_zero(&report);
	report.year = edition;
	return report;
}

static int
slot_of(const char *code)
{
	return gai_find_cell(code, strlen(code), NULL, NULL, NULL);
}

static int64_t
value_of(const gai_report *report, const char *code)
{
	const gai_cell *cell = &report->cells[slot_of(code)];

	return cell->kind == GAI_NUMBER ? cell->value.digits : -1;
}

/* Rule and scope of all that fails, then its words; a line each. */
static const char *
failures(const gai_findings *found)
{
	static char buffer[8192];
	size_t		length = 0;

	buffer[0] = '\0';
	for (size_t i = 0; i < found->count && length < sizeof buffer - 512; i++)
		if (found->items[i].verdict == GAI_FAIL)
			length += (size_t) snprintf(buffer + length, sizeof buffer - length, "%s%s %s | %s", length > 0 ? "\n" : "",
										found->items[i].rule->code, found->items[i].scope, found->items[i].message);
	return buffer;
}

static const char *
broken(const gai_report *report)
{
	gai_findings found = gai_check(&arena, report, false);

	return failures(&found);
}

/* A request that was granted, denied or the like: the row, in the column of natural persons and in the total. */
static void
set_row(gai_report *report, const char *row, int64_t count)
{
	static const char *const columns[] = {"natural_person", "total"};

	for (int c = 0; c < 2; c++)
	{
		char		code[GAI_CELL_CODE_MAX];

		snprintf(code, sizeof code, "applications.%s.%s", row, columns[c]);
		set_cell(report, code, count);
	}
}

/* Ten requests: three denied for a reason that is new, two for one that is not, five granted. */
static gai_report
ten_requests(void)
{
	gai_report	report = zero_report(2026);

	set_row(&report, "received", 10);
	set_row(&report, "granted", 5);
	set_row(&report, "denied_minors", 3);
	set_row(&report, "denied_law", 2);
	set_row(&report, "total", 10);
	return report;
}

/* ---- rows and cells --------------------------------------------------------------------------------------------- */

static void
test_cells(void)
{
	static const char *const order[] = {
		"disclosure.coercions.decisions", "disclosure.penalties.decisions", "disclosure.rulings.decisions",
		"disclosure.fees.amount", "disclosure.fees.waived",
	};
	const gai_form *form = gai_form_of(2026);
	bool		taken[GAI_SLOTS] = {false};
	int			slots[GAI_SLOTS];
	int			nslots = gai_order_slots(slots);
	int			place = -1;
	int			wrong = 0;
	const gai_form_column *column;

	ok(gai_newest_form() == form, "2026 is the newest form");
	is_integer(gai_count_cells(&form->tables[GAI_DISCLOSURE]), 12, "table two has 12 cells");
	is_integer(gai_count_cells(&form->tables[GAI_APPLICATIONS]), 26 * 7, "table three has 26 rows of 7");
	for (int t = 0; t < GAI_TABLES; t++)
		for (int r = 0; r < form->tables[t].nrows; r++)
			for (int c = 0; c < form->tables[t].rows[r].ncolumns; c++)
			{
				const gai_form_row *row = &form->tables[t].rows[r];
				int			slot = row->base + row->columns[c].offset;
				char		code[GAI_CELL_CODE_MAX];

				snprintf(code, sizeof code, "%s.%s.%s", form->tables[t].code, row->code, row->columns[c].code);
				wrong += taken[slot] || gai_slot_table(slot) != (gai_table_id) t || slot_of(code) != slot;
				taken[slot] = true;
			}
	is_integer(wrong, 0, "each cell has a slot of its own, in its table, under its code");
	ok(gai_is_extra(slot_of("applications.denied_minors.total")) && gai_is_extra(slot_of("disclosure.fees.waived")) &&
	   gai_is_extra(slot_of("disclosure.rulings.decisions")), "new cells are extra");
	ok(!gai_is_extra(slot_of("applications.carried_out.total")) &&
	   !gai_is_extra(slot_of("disputes.post_review.total")) &&
	   !gai_is_extra(slot_of("disclosure.procurement.amount")), "those of the other editions are not");
	gai_find_cell("disputes.direct.corrected", 25, NULL, NULL, &column);
	is_string(column->label, "结果撤销、变更或确认违法", "a column has another name for the same cell");
	is_integer(nslots, 219 + 1 + 1 + 7, "all editions have these cells");
	for (int i = 0; i < nslots; i++)
		if (slots[i] == slot_of("applications.denied_law.total"))
			place = i;
	is_integer(slots[place + 1], slot_of("applications.denied_minors.natural_person"),
			   "in the order of all slots a new row stands where its edition has it");
	place = 0;
	for (int r = 0; r < form->tables[GAI_DISCLOSURE].nrows; r++)
		for (int c = 0; c < form->tables[GAI_DISCLOSURE].rows[r].ncolumns; c++)
		{
			char		code[GAI_CELL_CODE_MAX];

			gai_cell_code(form->tables[GAI_DISCLOSURE].rows[r].base +
						  form->tables[GAI_DISCLOSURE].rows[r].columns[c].offset, code);
			if (place < 5 && strcmp(code, order[place]) == 0)
				place++;
		}
	is_integer(place, 5, "in the form a row stands where it was moved to");
}

/* ---- checks ----------------------------------------------------------------------------------------------------- */

static void
test_rules(void)
{
	gai_report	report = ten_requests();

	ok(gai_is_valid(&report, true), "a report of 2026 is valid, and complete");
	is_string(broken(&report), "", "no rule fails");
	set_cell(&report, "applications.denied_minors.natural_person", 4);
	ok(!gai_is_valid(&report, false), "a new row takes part in the relations");
	is_string(broken(&report),
			  "results applications.*.natural_person | 公民: 总计 10 ≠ 予以公开 5 + 其他法律行政法规禁止公开 2 + 涉及未成年人 4 = 11\n"
			  "applicants applications.denied_minors.* | 涉及未成年人: 合计 3 ≠ 公民 4", "down and across");
	report = ten_requests();
	clear_cell(&report, "applications.denied_minors.business");
	clear_cell(&report, "disclosure.rulings.decisions");
	ok(gai_is_valid(&report, false) && !gai_is_valid(&report, true), "a new cell that is blank is missed");
	is_string(broken(&report),
			  "complete disclosure | 主动公开政府信息情况: 11 / 12, 空: 行政裁决·本年处理决定数量\n"
			  "complete applications | 收到和处理政府信息公开申请情况: 181 / 182, 空: 涉及未成年人·商业企业", "it is said which");
	report = ten_requests();
	set_cell(&report, "disclosure.rulings.decisions", -1);
	set_cell(&report, "disclosure.normative_documents.issued", 5);
	set_cell(&report, "disclosure.normative_documents.in_force", 4);
	is_string(broken(&report),
			  "whole_numbers disclosure.rulings.decisions | 行政裁决·本年处理决定数量: -1\n"
			  "in_force disclosure.normative_documents.* | 行政规范性文件: 年末现行有效件数 4, 本年制发件数 5, 本年废止件数 0",
			  "rules on columns find them by their codes");
}

/* ---- repair ----------------------------------------------------------------------------------------------------- */

static const char *
best_edit(const gai_report *report)
{
	gai_proposals found = gai_repair(&arena, report);

	return found.count > 0 ? gai_explain_proposal(&arena, report, &found.items[0]) : "";
}

static void
test_repair(void)
{
	gai_report	report = ten_requests();

	is_string(best_edit(&report), "", "nothing to repair");
	set_cell(&report, "applications.denied_minors.natural_person", 0);
	set_cell(&report, "applications.denied_minors.business", 3);
	is_string(best_edit(&report), "涉及未成年人·公民 0 → 3, 涉及未成年人·商业企业 3 → 0", "a count in the wrong column of a new row");
	report = ten_requests();
	set_cell(&report, "applications.denied_minors.total", 0);
	is_string(best_edit(&report), "涉及未成年人·合计 0 → 3", "its total was forgotten");
	/* two cells of a column: the changes come in the order of the form, in which the new row is not the last */
	report = ten_requests();
	set_row(&report, "denied_query", 4);
	set_row(&report, "total", 14);
	set_row(&report, "received", 14);
	set_cell(&report, "applications.denied_minors.natural_person", 7);
	set_cell(&report, "applications.denied_query.natural_person", 0);
	is_string(best_edit(&report), "涉及未成年人·公民 7 → 3, 属于行政查询事项·公民 0 → 4", "edits are in the order of the form");
}

/* ---- indicators ------------------------------------------------------------------------------------------------- */

static const char *
indicator(const gai_report *report, const char *code)
{
	static char buffer[256];
	gai_indicator list[GAI_MAX_INDICATORS];
	int			count = indicators_of(&arena, report, list);

	for (int i = 0; i < count; i++)
		if (strcmp(list[i].code, code) == 0)
		{
			snprintf(buffer, sizeof buffer, "%s %lld/%lld", list[i].label,
					 list[i].numerator.known ? (long long) gai_wide_nearest(list[i].numerator.value) : -1,
					 list[i].denominator.known ? (long long) gai_wide_nearest(list[i].denominator.value) : -1);
			return buffer;
		}
	return "";
}

static void
test_indicators(void)
{
	gai_report	report = ten_requests();
	gai_indicator list[GAI_MAX_INDICATORS];

	is_integer(indicators_of(&arena, &report, list), 22 + 9 + 3 + 5 + 3, "one share more");
	is_string(indicator(&report, "denial_rate"), "不予公开率 5/10", "a group counts its new row");
	is_string(indicator(&report, "denied_minors_share"), "涉及未成年人占不予公开 3/5", "which has a share of it");
	is_string(indicator(&report, "denied_law_share"), "其他法律行政法规禁止公开占不予公开 2/5", "as the others have");
	is_string(indicator(&report, "grant_rate"), "予以公开率 5/10", "and counts in the total");
}

/* ---- sums ------------------------------------------------------------------------------------------------------- */

static gai_report
sum_of(const gai_report *reports, int count, gai_parts *parts)
{
	static gai_totals totals;
	gai_report	sum;

	memset(&totals, 0, sizeof totals);
	for (int i = 0; i < count; i++)
	{
		gai_parts	single;

		gai_single_part(&reports[i], &single);
		ok(gai_totals_add(&totals, &reports[i], &single), "a report of %d is added", reports[i].form);
	}
	is_integer(gai_totals_report(&arena, &totals, &sum, parts), -1, "the sum fits");
	return sum;
}

static void
test_sums(void)
{
	gai_report	reports[3] = {ten_requests(), ten_requests(), zero_report(2021)};
	gai_report	sum;
	gai_parts	parts;
	gai_findings found;

	set_cell(&reports[0], "disclosure.rulings.decisions", 6);
	set_cell(&reports[0], "disclosure.fees.amount", 11);
	reports[0].cells[slot_of("disclosure.fees.waived")].value = (gai_decimal) {125, 2};
	reports[1].cells[slot_of("disclosure.fees.waived")].value = (gai_decimal) {15, 1};
	sum = sum_of(reports, 2, &parts);
	is_integer(sum.table_form[GAI_APPLICATIONS], 2026, "the sum of reports of 2026 is one of 2026");
	is_integer(value_of(&sum, "applications.denied_minors.total"), 6, "a new row is added up");
	is_integer(value_of(&sum, "disclosure.rulings.decisions"), 6, "in table two too");
	is_integer(value_of(&sum, "disclosure.fees.waived"), 275, "a new amount is, by its decimals");
	is_integer(value_of(&sum, "disclosure.fees.amount"), 11, "and is not mixed up with another");
	ok(gai_is_valid(&sum, true), "its relations hold");

	set_row(&reports[2], "received", 4);
	set_row(&reports[2], "denied_law", 4);
	set_row(&reports[2], "total", 4);
	sum = sum_of(reports, 3, &parts);
	is_integer(sum.table_form[GAI_APPLICATIONS], 2021, "with one of 2021 it is one of 2021");
	is_integer(value_of(&sum, "applications.denied_law.total"), 2 + 3 + 2 + 3 + 4,
			   "what 2021 has no row for is counted where 2021 counted it");
	is_integer(value_of(&sum, "applications.denied_minors.total"), -1, "and nowhere else");
	is_integer(value_of(&sum, "applications.total.total"), 24, "the total is that of all");
	ok(gai_is_valid(&sum, false), "so its relations hold");
	is_integer(parts.unknown[slot_of("applications.denied_law.total")], 0, "all parts state it");

	found = gai_check_rollup(&arena, &sum, &sum, &parts, false);
	is_string(failures(&found), "", "a region of 2021 against it");
	clear_cell(&reports[0], "applications.denied_minors.total");
	sum = sum_of(reports, 3, &parts);
	is_integer(parts.unknown[slot_of("applications.denied_law.total")], 1,
			   "a part that lacks one of the two lacks the whole");

	/* a region that reports by the new form against its agencies by the old one */
	sum = sum_of(&reports[2], 1, &parts);
	reports[1] = zero_report(2026);
	set_row(&reports[1], "received", 4);
	set_row(&reports[1], "denied_law", 1);
	set_row(&reports[1], "denied_minors", 3);
	set_row(&reports[1], "total", 4);
	sum.year = reports[1].year;
	found = gai_check_rollup(&arena, &reports[1], &sum, &parts, false);
	is_string(failures(&found), "", "a region of 2026 against agencies of 2021");
	set_row(&reports[1], "denied_minors", 2);
	found = gai_check_rollup(&arena, &reports[1], &sum, &parts, false);
	is_string(failures(&found),
			  "rollup applications.denied_law.natural_person | 其他法律行政法规禁止公开·自然人: 本报告 3 ≠ 1份报告合计 4\n"
			  "rollup applications.denied_law.total | 其他法律行政法规禁止公开·总计: 本报告 3 ≠ 1份报告合计 4", "one that differs");
}

static void
test_succession(void)
{
	gai_report	previous = zero_report(2021);
	gai_report	current = zero_report(2026);
	gai_findings found;

	previous.year = 2025;
	set_cell(&previous, "disclosure.normative_documents.in_force", 7);
	set_cell(&previous, "applications.carried_out.natural_person", 2);
	set_cell(&current, "disclosure.normative_documents.in_force", 9);
	set_cell(&current, "disclosure.normative_documents.issued", 1);
	set_cell(&current, "applications.carried_in.natural_person", 1);
	found = gai_check_succession(&arena, &previous, &current, false);
	is_string(failures(&found),
			  "carried_over applications.carried_in.natural_person | 公民: 2026年报告 上年结转政府信息公开申请数量 1 ≠ "
			  "2025年报告 结转下年度继续办理 2\n"
			  "in_force_succession disclosure.normative_documents.in_force | 行政规范性文件: 2026年报告 年末现行有效件数 9 ≠ "
			  "2025年报告 年末现行有效件数 7 + 2026年报告 本年制发件数 1 - 2026年报告 本年废止件数 0 = 8",
			  "what both editions have is compared");
}

/* ---- claims ----------------------------------------------------------------------------------------------------- */

static void
test_claims(void)
{
	gai_report	report = claim_report(2026, "received 10,granted 5,denied_minors 3,denied_law 2,total 10");
	gai_claims	claims;

	report.overview = text_of("(二)依申请公开。全年收到政府信息公开申请10件,不予公开5件。");
	ok(try_claims(&arena, &report, &claims) == GAI_OK, "the prose is read");
	is_string(claims_as_text(&arena, &claims), "applications.received.total 10=10; applications.*.total 5=5",
			  "a group named in prose has its new row");
}

/* ---- pages ------------------------------------------------------------------------------------------------------ */

static void
test_pages(void)
{
	gai_report	report = zero_report(2026);
	gai_writer	html = {.arena = &arena},
				plain = {.arena = &arena};
	const gai_report *read;

	set_row(&report, "denied_minors", 4);
	gai_emit_html(&(gai_sink) {.arena = &arena, .out = &html}, &report, true, NULL);
	gai_emit_plain(&(gai_sink) {.arena = &arena, .out = &plain}, &report);
	ok(strstr(html.bytes, "<td data-cell=\"applications.denied_minors.total\">4</td>") != NULL,
	   "a page has the new row");
	read = gai_reread(&arena, html.bytes, html.length);
	ok(read != NULL && value_of(read, "applications.denied_minors.total") == 4, "which comes back from it");
	read = gai_reread(&arena, plain.bytes, plain.length);
	ok(read != NULL && value_of(read, "applications.denied_minors.total") == 4, "and from a text");
}

/* ---- reading ---------------------------------------------------------------------------------------------------- */

/* How a cell is written between others. */
typedef struct cell_style
{
	const char *table,			/* before a table, */
			   *row,			/* a row, */
			   *cell,			/* a cell */
			   *end;			/* and behind a table */
} cell_style;

static const cell_style between_bars = {"\n", "\n|", " | ", "\n"};
static const cell_style page_cells = {"<table>", "<tr>", "<td>", "</table>"};

static void
put_text(gai_writer *out, const cell_style *style, const char *text)
{
	gai_put_string(out, style->cell);
	gai_put_string(out, text);
}

/* A value of its own for each cell. */
static int
value_at(const gai_form_row *row, int column)
{
	return 1 + (row->base + row->columns[column].offset) * 7 % 97;
}

static void
put_values(gai_writer *out, const cell_style *style, const gai_form_row *row)
{
	for (int c = 0; c < row->ncolumns; c++)
	{
		char		value[16];

		snprintf(value, sizeof value, "%d", value_at(row, c));
		put_text(out, style, value);
	}
}

/* Tables two and three: a head above rows with the same columns, if they are of one article. */
static void
put_table(gai_writer *out, const cell_style *style, const gai_form_table *table)
{
	gai_put_string(out, style->table);
	for (int r = 0; r < table->nrows; r++)
	{
		const gai_form_row *row = &table->rows[r];

		if (r == 0 || row->columns != row[-1].columns || strcmp(row->item, row[-1].item) != 0)
		{
			gai_put_string(out, style->row);
			put_text(out, style, *row->item != '\0' ? "信息内容" : "");
			for (int c = 0; c < row->ncolumns; c++)
				put_text(out, style, gai_label_leaf(row->columns[c].label));
		}
		gai_put_string(out, style->row);
		put_text(out, style, gai_label_leaf(row->label));
		put_values(out, style, row);
	}
	gai_put_string(out, style->end);
}

/* Table four: a row a group. */
static void
put_disputes(gai_writer *out, const cell_style *style, const gai_form_table *table)
{
	gai_put_string(out, style->table);
	gai_put_string(out, style->row);
	put_text(out, style, "");
	for (int c = 0; c < table->rows[0].ncolumns; c++)
		put_text(out, style, table->rows[0].columns[c].label);
	for (int r = 0; r < table->nrows; r++)
	{
		gai_put_string(out, style->row);
		put_text(out, style, gai_label_leaf(table->rows[r].label));
		put_values(out, style, &table->rows[r]);
	}
	gai_put_string(out, style->end);
}

/* An agency's report of an edition, written from the form's data. */
static const gai_report *
read_edition(const gai_form *form, const cell_style *style)
{
	gai_writer *out = gai_alloc_zero(&arena, 1, sizeof *out);

	out->arena = &arena;
	gai_put_string(out, "清河县财政局政府信息公开工作年度报告\n二、主动公开政府信息情况\n");
	put_table(out, style, &form->tables[GAI_DISCLOSURE]);
	gai_put_string(out, "三、收到和处理政府信息公开申请情况\n");
	put_table(out, style, &form->tables[GAI_APPLICATIONS]);
	gai_put_string(out, "四、政府信息公开行政复议、行政诉讼情况\n");
	put_disputes(out, style, &form->tables[GAI_DISPUTES]);
	return gai_parse(&arena, out->bytes, out->length);
}

/* How many cells have the values that were written. */
static int
count_right(const gai_report *report, const gai_form *form)
{
	int			right = 0;

	for (int t = 0; t < GAI_TABLES; t++)
		for (int r = 0; r < form->tables[t].nrows; r++)
			for (int c = 0; c < form->tables[t].rows[r].ncolumns; c++)
			{
				const gai_form_row *row = &form->tables[t].rows[r];
				const gai_cell *cell = &report->cells[row->base + row->columns[c].offset];

				right += cell->kind == GAI_NUMBER && cell->value.scale == 0 && cell->value.digits == value_at(row, c);
			}
	return right;
}

static void
test_reading(void)
{
	for (int f = 0; gai_forms[f] != NULL; f++)
		for (int html = 0; html < 2; html++)
		{
			const gai_form *form = gai_forms[f];
			const gai_report *report = read_edition(form, html ? &page_cells : &between_bars);
			int			cells = 0;

			for (int t = 0; t < GAI_TABLES; t++)
				cells += gai_count_cells(&form->tables[t]);
			is_integer(report->form, form->edition, "a %s with the tables of %d follows that edition",
					   html ? "page" : "text", form->edition);
			ok(report->table_form[GAI_DISCLOSURE] == form->edition &&
			   report->table_form[GAI_APPLICATIONS] == form->edition, "in both tables");
			is_integer(count_right(report, form), cells, "all of its cells are read");
			for (int slot = 0; slot < GAI_SLOTS; slot++)
				cells -= report->cells[slot].kind == GAI_NUMBER;
			is_integer(cells, 0, "and no others");
		}
}

int
main(void)
{
	test_host	host;

	test_host_init(&host, 0);
	gai_arena_open(&arena, &host.host);
	if (gai_try(&arena) != GAI_OK)
		return 1;
	test_cells();
	test_rules();
	test_repair();
	test_indicators();
	test_sums();
	test_succession();
	test_claims();
	test_pages();
	test_reading();
	gai_arena_free(&arena);
	is_integer(host.outstanding, 0, "all memory is given back");
	return done_testing();
}
