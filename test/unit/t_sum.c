/* t_sum.c - reports added up in any order and subtracted again, and a region compared with the sum of its agencies */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "../generate/random.h"
#include "across/rollup.h"
#include "across/sum.h"
#include "fixture.h"
#include "tap.h"

static gai_arena arena;

static int
slot_of(const char *code)
{
	return gai_find_cell(code, strlen(code), NULL, NULL, NULL);
}

static bool
add(gai_totals *totals, const gai_report *report)
{
	gai_parts	parts;

	gai_single_part(report, &parts);
	return gai_totals_add(totals, report, &parts);
}

static bool
take_away(gai_totals *totals, const gai_report *report)
{
	gai_parts	parts;

	gai_single_part(report, &parts);
	return gai_totals_remove(totals, report, &parts);
}

/* A report of any edition with tables of any, cells of any kind, most of them numbers. */
static gai_report
random_report(dice *d)
{
	gai_report	report = empty_report(2021);

	report.year = chance(d, 80) ? 2024 : chance(d, 50) ? 2023 : 0;
	for (int t = 0; t < GAI_TABLES; t++)
		report.table_form[t] = chance(d, 10) ? 0 : t != GAI_DISPUTES && chance(d, 40) ? 2019 : 2021;
	for (int t = 0; t < GAI_TABLES; t++)
	{
		const gai_form_table *table = gai_form_table_of(report.table_form[t], (gai_table_id) t);

		for (int r = 0; r < table->nrows && report.table_form[t] != 0; r++)
			for (int c = 0; c < table->rows[r].ncolumns; c++)
			{
				const gai_form_column *column = &table->rows[r].columns[c];
				gai_cell   *cell = &report.cells[table->rows[r].base + column->offset];

				cell->kind = (gai_kind) (chance(d, 85) ? GAI_NUMBER : below(d, GAI_UNREADABLE + 1));
				if (cell->kind == GAI_NUMBER)
					cell->value = (gai_decimal) {between(d, column->is_signed ? -50 : 0, 5000),
						column->money ? below(d, 6) : 0};
			}
	}
	return report;
}

static const char *
value_of(const gai_report *report, const char *code)
{
	static char buffer[64];
	const gai_cell *cell = &report->cells[slot_of(code)];

	if (cell->kind != GAI_NUMBER && cell->kind != GAI_PLACEHOLDER)
		return "unknown";
	snprintf(buffer, sizeof buffer, "%lld/%d", (long long) cell->value.digits, cell->value.scale);
	return buffer;
}

/* Notes, one a line. */
static const char *
notes_of(const gai_report *report)
{
	static char buffer[65536];
	size_t		length = 0;

	buffer[0] = '\0';
	for (size_t i = 0; i < report->nnotes && length < sizeof buffer - 512; i++)
		length += (size_t) snprintf(buffer + length, sizeof buffer - length, "%s%s %s: %s", i > 0 ? "\n" : "",
									gai_note_codes[report->notes[i].code], report->notes[i].cell,
									report->notes[i].message);
	return buffer;
}

/* ---- order ------------------------------------------------------------------------------------------------------ */

enum
{
	MOST = 60
};

/* However reports come together, the totals are the same bytes. */
static void
test_order(void)
{
	dice		d = {1};
	gai_report *reports = gai_alloc(&arena, MOST, sizeof(gai_report));
	bool		joined = true;
	bool		removed = true;
	bool		sound = true;

	for (int round = 0; round < 20; round++)
	{
		int			count = 1 + below(&d, MOST);
		gai_totals	all = {0};
		gai_totals	halves[2] = {{0}, {0}};
		gai_totals	moving = {0};
		gai_totals	last = {0};

		for (int i = 0; i < count; i++)
		{
			reports[i] = random_report(&d);
			sound = sound && add(&all, &reports[i]) && add(&moving, &reports[i]) &&
				add(&halves[below(&d, 2)], &reports[i]);
		}
		sound = sound && gai_totals_join(&halves[1], &halves[0]);
		joined = joined && memcmp(&halves[1], &all, sizeof all) == 0;
		for (int i = 0; i + 1 < count; i++)
			sound = sound && take_away(&moving, &reports[i]);
		sound = sound && add(&last, &reports[count - 1]);
		removed = removed && memcmp(&moving, &last, sizeof last) == 0;
	}
	ok(sound, "the totals are sound all the time");
	ok(joined, "two halves joined are the whole");
	ok(removed, "what is left after all others were taken away is the last");
}

static bool
same_sum(const gai_report *a, const gai_parts *a_parts, const gai_report *b, const gai_parts *b_parts)
{
	bool		same = a->year == b->year && a->form == b->form && a_parts->count == b_parts->count &&
		memcmp(a->table_form, b->table_form, sizeof a->table_form) == 0 &&
		memcmp(a_parts->tables, b_parts->tables, sizeof a_parts->tables) == 0;

	for (int slot = 0; slot < GAI_SLOTS; slot++)
	{
		/* of (六) a sum says which items are unknown, not how often any of them is */
		bool		other = slot >= slot_of("applications.other.natural_person") &&
			slot <= slot_of("applications.other.total");

		same = same && a->cells[slot].kind == b->cells[slot].kind &&
			a->cells[slot].value.digits == b->cells[slot].value.digits &&
			a->cells[slot].value.scale == b->cells[slot].value.scale &&
			(other ? a_parts->unknown[slot] >= b_parts->unknown[slot] :
			 a_parts->unknown[slot] == b_parts->unknown[slot]);
	}
	return same;
}

static void
test_sums_of_sums(void)
{
	dice		d = {2};
	bool		same = true;
	int			mixed = 0;

	for (int round = 0; round < 40; round++)
	{
		gai_totals	all = {0};
		gai_totals	outer = {0};
		gai_report	flat;
		gai_report	nested;
		gai_parts	flat_parts;
		gai_parts	nested_parts;

		for (int group = 0; group < 4; group++)
		{
			int			size = 1 + below(&d, 5);
			gai_totals	inner = {0};
			gai_report	sum;
			gai_parts	parts;

			for (int i = 0; i < size; i++)
			{
				gai_report	report = random_report(&d);

				same = same && add(&all, &report) && add(&inner, &report);
			}
			same = same && gai_totals_report(&arena, &inner, &sum, &parts) < 0 && gai_totals_add(&outer, &sum, &parts);
		}
		same = same && gai_totals_report(&arena, &all, &flat, &flat_parts) < 0 &&
			gai_totals_report(&arena, &outer, &nested, &nested_parts) < 0 &&
			same_sum(&flat, &flat_parts, &nested, &nested_parts);
		mixed += flat_parts.tables[GAI_APPLICATIONS][0] > 0 && flat_parts.tables[GAI_APPLICATIONS][1] > 0;
	}
	ok(same, "a sum of sums is the sum of all");
	ok(mixed > 10, "of several editions too (%d)", mixed);
}

/* ---- what a sum says -------------------------------------------------------------------------------------------- */

static gai_report
zero_report(int edition)
{
	gai_report	report = empty_report(edition);

	fill_zero(&report);
	report.year = 2024;
	return report;
}

static void
test_seeds(void)
{
	static const char *const files[] = {
		"test/seeds/000_d7e6bacd7eea9ab0.cells.tsv", "test/seeds/001_873059f99be5ef02.cells.tsv",
		"test/seeds/002_dc1aad2bc0c64257.cells.tsv", "test/seeds/003_02c6609157ceda09.cells.tsv",
		"test/seeds/004_52998ea85ee1706a.cells.tsv",
	};
	gai_totals	totals = {0};
	gai_report	sum;
	gai_parts	parts;
	int64_t		expected[GAI_SLOTS] = {0};
	bool		same = true;

	for (int i = 0; i < 5; i++)
	{
		gai_report	report = read_cells(files[i]);

		same = same && add(&totals, &report);
		for (int slot = 0; slot < GAI_SLOTS; slot++)
			expected[slot] += report.cells[slot].value.digits;
	}
	is_integer(gai_totals_report(&arena, &totals, &sum, &parts), -1, "five reports have a sum");
	for (int slot = 0; slot < GAI_SLOTS; slot++)
		if (slot != slot_of("disclosure.fees.amount"))
			same = same && sum.cells[slot].value.digits == expected[slot];
	ok(same, "every count is the sum of five");
	is_string(value_of(&sum, "disclosure.fees.amount"), "36054242/5", "the decimals of amounts are kept");
	is_integer(parts.count, 5, "parts");
	is_integer(parts.unknown[slot_of("applications.granted.natural_person")], 1, "one of them leaves a cell blank");
	is_integer(parts.unknown[slot_of("applications.granted.total")], 0, "none this one");
	is_integer((int64_t) sum.nnotes, 6, "six cells have a note");
	is_integer(sum.year, 0, "reports that do not state their year have none in common");
}

static void
test_unknown(void)
{
	gai_totals	totals = {0};
	gai_report	reports[3] = {zero_report(2021), zero_report(2021), zero_report(2021)};
	gai_report	sum;
	gai_parts	parts;

	set_cell(&reports[0], "disputes.review.upheld", 4);
	clear_cell(&reports[1], "disputes.review.upheld");
	set_cell(&reports[2], "disputes.review.upheld", 5);
	for (int i = 0; i < 3; i++)
	{
		clear_cell(&reports[i], "disputes.direct.pending");
		reports[i].cells[slot_of("disputes.direct.total")] = (gai_cell) {.kind = GAI_PLACEHOLDER};
	}
	for (int c = 0; c < GAI_APPLICANT_COLUMNS; c++)
		reports[2].cells[slot_of("applications.granted.natural_person") + c].kind = GAI_ABSENT;
	memset(reports[1].table_form, 0, sizeof(int));	/* no table two */
	for (int slot = 0; slot < GAI_DISCLOSURE_SLOTS; slot++)
		reports[1].cells[slot].kind = GAI_ABSENT;
	ok(add(&totals, &reports[0]) && add(&totals, &reports[1]) && add(&totals, &reports[2]), "three reports");
	gai_totals_report(&arena, &totals, &sum, &parts);
	is_string(value_of(&sum, "disputes.review.upheld"), "9/0", "a sum of the values that are known");
	is_string(value_of(&sum, "disputes.direct.pending"), "unknown", "none is known: unknown");
	is_string(value_of(&sum, "disputes.direct.total"), "0/0", "placeholders are 0");
	is_integer(parts.unknown[slot_of("disputes.review.upheld")], 1, "one is not known");
	is_integer(parts.unknown[slot_of("disputes.direct.pending")], 3, "three are not");
	is_integer(parts.unknown[slot_of("disclosure.licences.decisions")], 1, "a missing table is unknown cells");
	is_integer(sum.year, 2024, "the year that all have");
	is_string(notes_of(&sum),
			  "missing_table disclosure.*.*: 3份报告中的1份没有该表\n"
			  "absent applications.granted.*: 3份报告中的1份未填此项, 合计不含\n"
			  "absent disputes.review.upheld: 3份报告中的1份未填此项, 合计不含\n"
			  "absent disputes.direct.pending: 3份报告中的3份未填此项, 合计不含",
			  "notes say so, one a row where it is the whole row");
}

static void
test_editions(void)
{
	gai_totals	totals = {0};
	gai_report	older = zero_report(2019);
	gai_report	newer = zero_report(2021);
	gai_report	sum;
	gai_parts	parts;

	set_cell(&older, "disclosure.licences.decisions", 10);
	set_cell(&older, "disclosure.licences.previous_items", 3);
	set_cell(&older, "disclosure.procurement.amount", 251000);
	set_cell(&older, "applications.other.total", 7);
	set_cell(&newer, "disclosure.licences.decisions", 5);
	set_cell(&newer, "disclosure.regulations.in_force", 12);
	set_cell(&newer, "applications.other_uncorrected.total", 1);
	clear_cell(&newer, "applications.other_unpaid.total");
	set_cell(&newer, "applications.other.total", 2);
	older.year = 2020;

	ok(add(&totals, &older), "one of 2019");
	gai_totals_report(&arena, &totals, &sum, &parts);
	is_integer(sum.form, 2019, "its sum has its form");
	is_string(value_of(&sum, "disclosure.licences.previous_items"), "3/0", "and what only that form has");
	is_string(value_of(&sum, "disclosure.procurement.amount"), "unknown",
			  "amounts in yuan or 10,000 yuan are not summed");

	ok(add(&totals, &newer), "and one of 2021");
	is_integer(gai_totals_report(&arena, &totals, &sum, &parts), -1, "have a sum");
	is_integer(sum.table_form[GAI_DISCLOSURE], 2021, "table two as 2021 has it, for that has fewer cells");
	is_integer(sum.table_form[GAI_APPLICATIONS], 2019, "table three as 2019 has it");
	is_integer(sum.form, 2021, "the form is the newest");
	is_string(value_of(&sum, "disclosure.licences.decisions"), "15/0", "what both count is summed");
	is_string(value_of(&sum, "disclosure.regulations.in_force"), "unknown", "what only one counts is not");
	is_string(value_of(&sum, "disclosure.licences.previous_items"), "unknown", "nor what only the other does");
	is_string(value_of(&sum, "applications.other.total"), "10/0", "(六)其他处理 is the sum of its items");
	is_integer(parts.unknown[slot_of("applications.other.total")], 1, "of which one is unknown in one report");
	is_integer(parts.unknown[slot_of("applications.other.business")], 0, "and known in the other columns");
	is_string(value_of(&sum, "applications.other_unpaid.total"), "unknown", "the items are not there");
	is_integer(sum.year, 0, "years differ");
	is_string(notes_of(&sum),
			  "mixed_form disclosure.*.*: 跨版本格式合计 (2019: 1, 2021: 1): "
			  "只含各版本都统计的内容\n"
			  "mixed_form applications.*.*: 跨版本格式合计 (2019: 1, 2021: 1): "
			  "只含各版本都统计的内容\n"
			  "absent applications.other.total: 2份报告中的1份未填此项, 合计不含",
			  "notes say so");
}

static void
test_amounts(void)
{
	static const gai_decimal amounts[] = {{36054242, 5}, {188710, 4}, {7, 0}, {-5, 1}};
	const int	fees = slot_of("disclosure.fees.amount");
	gai_totals	totals = {0};
	gai_report	report = zero_report(2021);
	gai_report	sum;
	gai_parts	parts;

	for (int i = 0; i < 4; i++)
	{
		report.cells[fees].value = amounts[i];
		ok(add(&totals, &report), "an amount with %d decimals", amounts[i].scale);
	}
	gai_totals_report(&arena, &totals, &sum, &parts);
	is_string(value_of(&sum, "disclosure.fees.amount"), "38591342/5", "are added up exactly");
	report.cells[fees].value = amounts[0];
	ok(take_away(&totals, &report), "without the one with most decimals");
	gai_totals_report(&arena, &totals, &sum, &parts);
	is_string(value_of(&sum, "disclosure.fees.amount"), "253710/4", "the sum has no more than the others");
}

static void
test_overflow(void)
{
	const int	slot = slot_of("applications.received.total");
	const int	fees = slot_of("disclosure.fees.amount");
	gai_totals	totals = {0};
	gai_report	report = zero_report(2021);
	gai_report	sum;
	gai_parts	parts;

	report.cells[slot].value.digits = INT64_MAX;
	ok(add(&totals, &report), "the largest count");
	is_integer(gai_totals_report(&arena, &totals, &sum, &parts), -1, "is its own sum");
	ok(sum.cells[slot].value.digits == INT64_MAX, "exactly");
	report.cells[slot].value.digits = 1;
	ok(add(&totals, &report), "one more");
	is_integer(gai_totals_report(&arena, &totals, &sum, &parts), slot, "does not fit");
	report.cells[slot].value.digits = INT64_MIN;
	ok(add(&totals, &report), "but with the smallest");
	is_integer(gai_totals_report(&arena, &totals, &sum, &parts), -1, "it does again");
	is_integer(sum.cells[slot].value.digits, 0, "for nothing is lost on the way");

	report = zero_report(2021);
	report.cells[fees].value = (gai_decimal) {999999999999999999, 0};
	ok(add(&totals, &report), "the largest amount");
	is_integer(gai_totals_report(&arena, &totals, &sum, &parts), -1, "is its own sum");
	report.cells[fees].value = (gai_decimal) {1, 18};
	ok(add(&totals, &report), "and the smallest");
	is_integer(gai_totals_report(&arena, &totals, &sum, &parts), fees, "have more than 18 digits");

	gai_single_part(&report, &parts);
	parts.count = GAI_MOST_REPORTS;
	memset(parts.unknown, 0, sizeof parts.unknown);
	memset(&totals, 0, sizeof totals);
	ok(gai_totals_add(&totals, &report, &parts), "two billion reports");
	ok(!add(&totals, &report), "and no more");
	memset(&totals, 0, sizeof totals);
	ok(!take_away(&totals, &report), "nothing can be taken from nothing");
}

/* Totals from anywhere: unsound ones are recognized, and sound ones have a sum or none, but nothing worse. */
static void
test_hostile(void)
{
	dice		d = {3};
	gai_totals	good = {0};
	gai_report	report = random_report(&d);
	int			sound = 0;
	int			unsound = 0;

	for (int i = 0; i < 10; i++)
		add(&good, &report);
	for (int i = 0; i < 3000; i++)
	{
		gai_totals	bad = good;
		unsigned char *bytes = (unsigned char *) &bad;
		gai_report	sum;
		gai_parts	parts;

		for (int n = 1 + below(&d, 3); n > 0; n--)
			bytes[roll(&d) % sizeof bad] = (unsigned char) (chance(&d, 50) ? below(&d, 256) : below(&d, 12));
		if (!gai_totals_sound(&bad))
		{
			unsound++;
			continue;
		}
		sound++;
		gai_totals_join(&bad, &bad);
		if (bad.parts > 0 && gai_totals_sound(&bad))
			gai_totals_report(&arena, &bad, &sum, &parts);
	}
	ok(unsound > 1000, "%d changed states are recognized", unsound);
	ok(sound > 100, "%d others do no harm", sound);
}

/* ---- a region and its agencies ---------------------------------------------------------------------------------- */

/* The findings of a roll-up, one a line. */
static const char *
rolled_up(const gai_report *parent, const gai_totals *totals, bool all_rules)
{
	static const char *const verdicts[] = {"pass", "unverifiable", "fail"};
	static char buffer[16384];
	gai_report	sum;
	gai_parts	parts;
	gai_findings found;
	size_t		length = 0;

	gai_totals_report(&arena, totals, &sum, &parts);
	found = gai_check_rollup(&arena, parent, &sum, &parts, all_rules);
	if (all_rules)
	{
		snprintf(buffer, sizeof buffer, "%zu", found.count);
		return buffer;
	}
	buffer[0] = '\0';
	for (size_t i = 0; i < found.count && length < sizeof buffer - 512; i++)
		length += (size_t) snprintf(buffer + length, sizeof buffer - length, "%s%s %s: %s", i > 0 ? "\n" : "",
									verdicts[found.items[i].verdict], found.items[i].scope, found.items[i].message);
	return buffer;
}

static void
test_rollup(void)
{
	gai_totals	totals = {0};
	gai_report	parent = zero_report(2021);
	gai_report	parts[2] = {zero_report(2021), zero_report(2021)};

	set_cell(&parts[0], "applications.granted.total", 5);
	set_cell(&parts[1], "applications.granted.total", 6);
	set_cell(&parts[0], "applications.partial.total", 3);
	clear_cell(&parts[1], "applications.partial.total");
	parts[0].cells[slot_of("disclosure.fees.amount")].value = (gai_decimal) {15, 1};
	parts[1].cells[slot_of("disclosure.fees.amount")].value = (gai_decimal) {225, 2};
	ok(add(&totals, &parts[0]) && add(&totals, &parts[1]), "two agencies");
	set_cell(&parent, "applications.granted.total", 11);
	set_cell(&parent, "applications.partial.total", 3);
	parent.cells[slot_of("disclosure.fees.amount")].value = (gai_decimal) {375, 2};
	is_string(rolled_up(&parent, &totals, false), "", "a region that is the sum of its agencies");
	is_string(rolled_up(&parent, &totals, true), "200", "in all 200 cells");

	set_cell(&parent, "applications.granted.total", 12);
	set_cell(&parent, "applications.partial.total", 4);
	parent.cells[slot_of("disclosure.fees.amount")].value = (gai_decimal) {38, 1};
	is_string(rolled_up(&parent, &totals, false),
			  "fail disclosure.fees.amount: 行政事业性收费·本年收费金额: 本报告 3.80 ≠ 2份报告合计 3.75\n"
			  "fail applications.granted.total: 予以公开·总计: 本报告 12 ≠ 2份报告合计 11\n"
			  "unverifiable applications.partial.total: 部分公开·总计: 本报告 4, 2份报告合计 ≥ 3 (1份空)",
			  "what differs, what may differ");
	set_cell(&parent, "applications.partial.total", 2);
	clear_cell(&parent, "applications.granted.total");
	clear_cell(&parent, "disclosure.fees.amount");
	is_string(rolled_up(&parent, &totals, false),
			  "unverifiable disclosure.fees.amount: 行政事业性收费·本年收费金额: 本报告 空, 2份报告合计 3.75\n"
			  "unverifiable applications.granted.total: 予以公开·总计: 本报告 空, 2份报告合计 11\n"
			  "fail applications.partial.total: 部分公开·总计: 本报告 2 ≠ 2份报告合计 ≥ 3 (1份空)",
			  "less than the known parts can not be right");
}

static void
test_rollup_of_unlike(void)
{
	gai_totals	totals = {0};
	gai_report	older = zero_report(2019);
	gai_report	newer = zero_report(2021);
	gai_report	parent = zero_report(2021);

	set_cell(&older, "applications.other.total", 7);
	set_cell(&older, "disclosure.penalties.decisions", 2);
	set_cell(&older, "disclosure.penalties.previous_items", 9);
	set_cell(&older, "disclosure.procurement.amount", 251000);
	set_cell(&parent, "applications.other_unpaid.total", 3);
	set_cell(&parent, "applications.other.total", 4);
	set_cell(&parent, "disclosure.penalties.decisions", 2);
	set_cell(&parent, "disclosure.regulations.in_force", 5);
	ok(add(&totals, &older), "an agency of 2019");
	is_string(rolled_up(&parent, &totals, false), "", "what both editions count is compared");
	set_cell(&parent, "applications.other.total", 5);
	is_string(rolled_up(&parent, &totals, false),
			  "fail applications.other.total: 其他处理·总计: 本报告 8 ≠ 1份报告合计 7", "(六)其他处理 as a whole");
	ok(add(&totals, &newer), "and one of 2021");
	is_string(rolled_up(&parent, &totals, false),
			  "unverifiable disclosure.regulations.in_force: 规章·现行有效件数: 本报告 5, 2份报告合计 空\n"
			  "fail applications.other.total: 其他处理·总计: 本报告 8 ≠ 2份报告合计 7",
			  "what only one of them counts can not be told");

	older.table_form[GAI_DISPUTES] = 0;
	memset(&totals, 0, sizeof totals);
	ok(add(&totals, &older), "without table four");
	parent.table_form[GAI_APPLICATIONS] = 0;
	parent.table_form[GAI_DISCLOSURE] = 2019;
	parent.cells[slot_of("disclosure.penalties.previous_items")].value.digits = 9;
	parent.cells[slot_of("disclosure.coercions.change")].kind = GAI_BLANK;
	for (int slot = 0; slot < GAI_DISCLOSURE_SLOTS; slot++)
		parent.cells[slot].kind = slot == slot_of("disclosure.coercions.change") ? GAI_BLANK : GAI_NUMBER;
	older.cells[slot_of("disclosure.coercions.change")].value.digits = -4;
	memset(&totals, 0, sizeof totals);
	ok(add(&totals, &older), "with a negative change");
	is_string(rolled_up(&parent, &totals, false),
			  "unverifiable disclosure.coercions.change: 行政强制·本年增/减: 本报告 空, 1份报告合计 -4\n"
			  "unverifiable applications: 本报告无此表, 不能核对\n"
			  "unverifiable disputes: 1份报告无此表, 不能核对", "a missing table is one finding");
	parent.year = 2023;
	is_string(rolled_up(&parent, &totals, false), "unverifiable year: 本报告 2023年, 1份报告 2024年: 不核对",
			  "another year is not compared");
}

static gai_status
sum_with(const gai_host *host, const gai_totals *totals)
{
	gai_arena	own;
	volatile gai_status status;

	gai_arena_open(&own, host);
	status = gai_try(&own);
	if (status == GAI_OK)
		for (int i = 0; i < 20; i++)	/* more than one block */
		{
			gai_report	sum;
			gai_parts	parts;

			gai_totals_report(&own, totals, &sum, &parts);
			gai_check_rollup(&own, &sum, &sum, &parts, true);
		}
	gai_arena_free(&own);
	return status;
}

static void
test_no_memory(void)
{
	dice		d = {5};
	gai_totals	totals = {0};
	test_host	host;
	int			needed;
	bool		clean = true;

	for (int i = 0; i < 5; i++)
	{
		gai_report	report = random_report(&d);

		add(&totals, &report);
	}
	test_host_init(&host, 0);
	ok(sum_with(&host.host, &totals) == GAI_OK, "a sum");
	needed = host.allocations;
	for (int n = 1; n <= needed; n++)
	{
		test_host_init(&host, n);
		clean = clean && sum_with(&host.host, &totals) == GAI_NO_MEMORY && host.outstanding == 0;
	}
	ok(clean, "each of %d allocations may fail", needed);
}

static void
test_fast(void)
{
	gai_totals	totals = {0};
	gai_report	report = zero_report(2021);
	clock_t		begin = clock();
	bool		good = true;

	for (int i = 0; i < 2000; i++)
		good = good && add(&totals, &report);
	note("adding a report: %.2f us with sanitizers", (double) (clock() - begin) / CLOCKS_PER_SEC / 2000 * 1e6);
	ok(good && totals.parts == 2000, "2,000 reports");
}

int
main(void)
{
	gai_arena_open(&arena, &gai_malloc_host);
	if (gai_try(&arena) != GAI_OK)
		return 1;
	test_order();
	test_sums_of_sums();
	test_seeds();
	test_unknown();
	test_editions();
	test_amounts();
	test_overflow();
	test_hostile();
	test_rollup();
	test_rollup_of_unlike();
	test_no_memory();
	test_fast();
	gai_arena_free(&arena);
	return done_testing();
}
