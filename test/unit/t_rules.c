/* t_rules.c - the 勾稽关系: what fails, passes or is unverifiable, and the messages */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "check/rule_catalogue.h"
#include "../generate/truth.h"
#include "fixture.h"
#include "tap.h"

static gai_arena arena;

/* The finding of a rule on a scope, or NULL; all of them are asked for. */
static const gai_finding *
find(const gai_report *report, const char *rule, const char *scope)
{
	gai_findings all = gai_check(&arena, report, true);

	for (size_t i = 0; i < all.count; i++)
		if (strcmp(all.items[i].rule->code, rule) == 0 && strcmp(all.items[i].scope, scope) == 0)
			return &all.items[i];
	return NULL;
}

static const char *
say(const gai_report *report, const char *rule, const char *scope)
{
	static const char *const verdicts[] = {"pass", "unverifiable", "fail"};
	static char buffer[2048];
	const gai_finding *found = find(report, rule, scope);

	if (found == NULL)
		return "(no finding)";
	snprintf(buffer, sizeof buffer, "%s %lld%s %lld%s | %s", verdicts[found->verdict],
			 (long long) found->lhs.value, found->lhs.open ? "+" : "",
			 (long long) found->rhs.value, found->rhs.open ? "+" : "", found->message);
	return buffer;
}

/* Rule and scope of everything that fails, one a line. */
static const char *
broken(const gai_report *report)
{
	static char buffer[8192];
	gai_findings found = gai_check(&arena, report, false);
	size_t		length = 0;

	buffer[0] = '\0';
	for (size_t i = 0; i < found.count && length < sizeof buffer - 256; i++)
		if (found.items[i].verdict == GAI_FAIL)
			length += (size_t) snprintf(buffer + length, sizeof buffer - length, "%s%s %s", length > 0 ? "\n" : "",
										found.items[i].rule->code, found.items[i].scope);
	return buffer;
}

static gai_report
zero_report(int edition)
{
	gai_report	report = empty_report(edition);

	fill_zero(&report);
	return report;
}

static void
test_catalogue(void)
{
	static const char *const expected[] = {"balance", "results", "applicants", "disputes", "complete"};
	size_t		n = 0;
	gai_report	report = zero_report(2021);
	gai_report	older = zero_report(2019);

	for (; gai_rules[n].code != NULL; n++)
	{
		ok(gai_rules[n].formula && gai_rules[n].description && gai_rules[n].source, "%s is described",
		   gai_rules[n].code);
		if (n < 5)
		{
			is_string(gai_rules[n].code, expected[n], "rule %zu", n);
			ok((gai_rules[n].severity == GAI_ERROR) == (n < 4), "%s has its severity", gai_rules[n].code);
		}
	}
	ok(n >= 5, "%zu rules", n);
	is_integer((int64_t) gai_check(&arena, &report, true).count, 7 + 7 + 25 + 3 + 3 + 3 + 2 + 6 + 4,
			   "findings on a report of 2021");
	is_integer((int64_t) gai_check(&arena, &older, true).count, 7 + 7 + 23 + 3 + 3 + 3 + 6 + 4,
			   "findings on a report of 2019");
	is_string(broken(&report), "", "zeros pass");
	ok(gai_is_valid(&report, false) && gai_is_valid(&report, true), "zeros are valid, strictly too");
	ok(gai_is_valid(&older, true), "of 2019 too");
}

/* Findings come in the order of the catalogue, then of the form. */
static void
test_order(void)
{
	gai_report	report = zero_report(2021);
	gai_findings all = gai_check(&arena, &report, true);

	is_string(all.items[0].scope, "applications.*.natural_person", "first column first");
	is_string(all.items[6].scope, "applications.*.total", "last column last");
	is_string(all.items[14].scope, "applications.received.*", "first row first");
	is_string(all.items[38].scope, "applications.carried_out.*", "last row last");
	is_string(all.items[39].scope, "disputes.review.*", "first group first");
	is_string(all.items[44].scope, "disputes", "then the tables");
}

/* The five seeds by their truth: 镇巴 2024 has one wrong cell and three findings. */
static void
test_seeds(void)
{
	gai_report	good[] = {
		read_cells("test/seeds/000_d7e6bacd7eea9ab0.cells.tsv"),
		read_cells("test/seeds/002_dc1aad2bc0c64257.cells.tsv"),
		read_cells("test/seeds/004_52998ea85ee1706a.cells.tsv"),
	};
	gai_report	misprint = read_cells("test/seeds/001_873059f99be5ef02.cells.tsv");
	gai_report	gaps = read_cells("test/seeds/003_02c6609157ceda09.cells.tsv");

	for (int i = 0; i < 3; i++)
		ok(gai_is_valid(&good[i], true), "a right seed is strictly valid");
	is_string(broken(&misprint), "balance applications.*.natural_person\nresults applications.*.natural_person\n"
			  "applicants applications.total.*", "镇巴 2024 fails three relations");
	ok(!gai_is_valid(&misprint, false), "and is not valid");
	is_string(say(&misprint, "balance", "applications.*.natural_person"),
			  "fail 11 0 | 自然人: 本年新收政府信息公开申请数量 11 + 上年结转政府信息公开申请数量 0 = 11, "
			  "总计 0 + 结转下年度继续办理 0 = 0", "balance says so");
	is_string(say(&misprint, "results", "applications.*.natural_person"), "fail 0 11 | 自然人: 总计 0 ≠ 予以公开 11",
			  "results says so");
	is_string(say(&misprint, "applicants", "applications.total.*"), "fail 11 0 | 总计: 总计 11 ≠ 0", "applicants says so");
	is_string(broken(&gaps), "complete applications", "blank cells of 济源 break no relation");
	ok(gai_is_valid(&gaps, false) && !gai_is_valid(&gaps, true), "it is valid, but not strictly");
	is_string(say(&gaps, "complete", "applications"),
			  "fail 169 175 | 收到和处理政府信息公开申请情况: 169 / 175, 空: 本年新收政府信息公开申请数量·自然人, "
			  "上年结转政府信息公开申请数量·自然人, 予以公开·自然人, …", "complete counts and names them");
}

/* An unknown cell can make its side larger, and nothing else. */
static void
test_unknown(void)
{
	gai_report	report = zero_report(2021);

	clear_cell(&report, "disputes.review.other");
	is_string(say(&report, "disputes", "disputes.review.*"), "pass 0 0+ | 行政复议: 总计 0 = 其他结果 空",
			  "holds with the unknown part 0: pass");
	set_cell(&report, "disputes.review.upheld", 2);
	is_string(say(&report, "disputes", "disputes.review.*"),
			  "fail 0 2+ | 行政复议: 总计 0 ≠ 结果维持 2 + 其他结果 空 ≥ 2", "parts exceed the total whatever is unknown: fail");
	set_cell(&report, "disputes.review.total", 5);
	is_string(say(&report, "disputes", "disputes.review.*"),
			  "unverifiable 5 2+ | 行政复议: 总计 5, 结果维持 2 + 其他结果 空 ≥ 2", "the unknown part may be 3: unverifiable");
	set_cell(&report, "disputes.review.other", 1);
	clear_cell(&report, "disputes.review.total");
	is_string(say(&report, "disputes", "disputes.review.*"),
			  "unverifiable 0+ 3 | 行政复议: 总计 空, 结果维持 2 + 其他结果 1 = 3", "an unknown total: unverifiable");
	ok(gai_is_valid(&report, false) && !gai_is_valid(&report, true), "unverifiable is valid, but not strictly");
	clear_cell(&report, "disputes.review.other");
	ok(find(&report, "disputes", "disputes.review.*")->verdict == GAI_UNVERIFIABLE,
	   "unknown on both sides: unverifiable");
	clear_cell(&report, "disputes.review.upheld");
	ok(find(&report, "disputes", "disputes.review.*")->verdict == GAI_PASS, "both sides 0 and open: pass");
}

static void
test_kinds(void)
{
	gai_report	report = zero_report(2021);
	int			slot = gai_find_cell("disputes.direct.total", 21, NULL, NULL, NULL);
	gai_cell   *total = &report.cells[slot];

	set_cell(&report, "disputes.direct.upheld", 3);
	*total = (gai_cell) {.kind = GAI_PLACEHOLDER};
	ok(find(&report, "disputes", "disputes.direct.*")->verdict == GAI_FAIL, "a placeholder is a known 0");
	*total = (gai_cell) {.kind = GAI_UNREADABLE, .value = {77, 0}};
	ok(find(&report, "disputes", "disputes.direct.*")->verdict == GAI_UNVERIFIABLE, "unreadable text is unknown");
	*total = (gai_cell) {.kind = GAI_ABSENT};
	ok(find(&report, "disputes", "disputes.direct.*")->verdict == GAI_UNVERIFIABLE, "an absent cell is unknown");
	*total = (gai_cell) {.kind = GAI_NUMBER, .value = {300, 2}};
	ok(find(&report, "disputes", "disputes.direct.*")->verdict == GAI_PASS, "3.00 is 3");
	*total = (gai_cell) {.kind = GAI_NUMBER, .value = {305, 2}};
	ok(find(&report, "disputes", "disputes.direct.*")->verdict == GAI_UNVERIFIABLE, "a fraction is no count");
	set_cell(&report, "disputes.direct.total", 3);
	set_cell(&report, "disputes.direct.pending", -1);
	is_string(say(&report, "disputes", "disputes.direct.*"),
			  "fail 3 2 | 未经复议直接起诉: 总计 3 ≠ 结果维持 3 + 尚未审结 -1 = 2", "negative counts are added as they stand");
}

static void
test_words(void)
{
	gai_report	report = zero_report(2021);

	set_cell(&report, "applications.granted.other", 9);
	set_cell(&report, "applications.partial.other", 2);
	set_cell(&report, "applications.total.other", 10);
	set_cell(&report, "applications.received.other", 10);
	is_string(say(&report, "results", "applications.*.other"),
			  "fail 10 11 | 法人或其他组织/其他: 总计 10 ≠ 予以公开 9 + 部分公开 2 = 11", "parts that are 0 are left out");
	is_string(say(&report, "balance", "applications.*.other"),
			  "pass 10 10 | 法人或其他组织/其他: 本年新收政府信息公开申请数量 10 + 上年结转政府信息公开申请数量 0 = 10, "
			  "总计 10 + 结转下年度继续办理 0 = 10", "a balance shows its four numbers");
	is_string(say(&report, "applicants", "applications.partial.*"), "fail 0 2 | 部分公开: 总计 0 ≠ 法人或其他组织/其他 2",
			  "a row's name goes without explanation in brackets");
	set_cell(&report, "applications.other.total", 1);
	is_string(say(&report, "applicants", "applications.other.*"), "fail 1 0 | 其他处理/其他: 总计 1 ≠ 0",
			  "其他 is said with what it belongs to");
	report.table_form[GAI_APPLICATIONS] = 2019;
	is_string(say(&report, "applicants", "applications.other.*"), "fail 1 0 | 其他处理: 总计 1 ≠ 0",
			  "a row is named by its own edition");
	for (int r = 0; r < GAI_APPLICATION_EXTRA; r++)
		report.cells[GAI_APPLICATIONS_BASE + r * GAI_APPLICANT_COLUMNS].kind = GAI_BLANK;
	set_cell(&report, "applications.total.natural_person", 4);
	set_cell(&report, "applications.granted.natural_person", 3);
	is_string(say(&report, "results", "applications.*.natural_person"),
			  "unverifiable 4 3+ | 自然人: 总计 4, 予以公开 3 + 空 × 18 ≥ 3", "a crowd of unknown cells is counted");
}

/* Sums beyond 64 bits are compared exactly and shown as the nearest that fits. */
static void
test_large(void)
{
	const int64_t large = 999999999999999999;
	gai_report	report = zero_report(2021);
	const gai_form_table *table = gai_form_table_of(2021, GAI_APPLICATIONS);
	const gai_finding *found;

	for (int r = 0; r < table->nrows; r++)
		if (table->rows[r].role == GAI_ROLE_RESULT)
			report.cells[table->rows[r].base].value.digits = large;
	set_cell(&report, "applications.total.natural_person", large);
	found = find(&report, "results", "applications.*.natural_person");
	ok(found->verdict == GAI_FAIL && found->rhs.value == INT64_MAX, "21 parts of almost 10^18 saturate and fail");
	for (int r = 0; r < table->nrows; r++)
		report.cells[table->rows[r].base].value.digits = -large;
	found = find(&report, "results", "applications.*.natural_person");
	ok(found->verdict == GAI_FAIL && found->rhs.value == INT64_MIN, "so do negative ones");
	set_cell(&report, "applications.received.natural_person", large);
	set_cell(&report, "applications.carried_in.natural_person", -large);
	set_cell(&report, "applications.total.natural_person", -large);
	set_cell(&report, "applications.carried_out.natural_person", large);
	ok(find(&report, "balance", "applications.*.natural_person")->verdict == GAI_PASS,
	   "large numbers that cancel out pass");
}

/* A table counts by its own edition, a missing one by the report's. */
static void
test_editions(void)
{
	gai_report	report = zero_report(2021);
	gai_report	missing = empty_report(2019);

	report.table_form[GAI_APPLICATIONS] = 2019;
	clear_cell(&report, "applications.other_unpaid.total");
	ok(gai_is_valid(&report, true), "a row that the table's edition lacks is not missed");
	set_cell(&report, "applications.other_unpaid.natural_person", 5);
	ok(gai_is_valid(&report, true), "nor counted");

	memset(missing.table_form, 0, sizeof missing.table_form);
	is_string(broken(&missing), "complete disclosure\ncomplete applications\ncomplete disputes",
			  "missing tables break no relation");
	is_string(say(&missing, "complete", "applications"), "fail 0 161 | 收到和处理政府信息公开申请情况: 0 / 161",
			  "they count by the report's edition");
	missing.form = 0;
	is_integer(find(&missing, "complete", "disclosure")->rhs.value, 10, "without one, by the newest");
}

static gai_status
check_with(const gai_host *host, const gai_report *report)
{
	gai_arena	own;
	volatile gai_status status;

	gai_arena_open(&own, host);
	status = gai_try(&own);
	if (status == GAI_OK)
		for (int i = 0; i < 20; i++)	/* more than one block */
			gai_check(&own, report, true);
	gai_arena_free(&own);
	return status;
}

static void
test_no_memory(void)
{
	gai_report	report = zero_report(2021);
	test_host	host;
	int			needed;
	bool		clean = true;

	test_host_init(&host, 0);
	check_with(&host.host, &report);
	needed = host.allocations;
	for (int n = 1; n <= needed; n++)
	{
		test_host_init(&host, n);
		clean = clean && check_with(&host.host, &report) == GAI_NO_MEMORY && host.outstanding == 0;
	}
	ok(clean, "each of %d allocations may fail", needed);
}

static void
test_fast(void)
{
	gai_report	report = zero_report(2021);
	clock_t		begin = clock();
	int			valid = 0;

	for (int i = 0; i < 20000; i++)
		valid += gai_is_valid(&report, false);
	note("gai_is_valid: %.2f us with sanitizers", (double) (clock() - begin) / CLOCKS_PER_SEC / 20000 * 1e6);
	is_integer(valid, 20000, "gai_is_valid gives the same each time");
}

/* What is unusual in a cell, and where the quick look has to give up or to count as the rules do. */
static void
spoil(gai_cell *cell, int how)
{
	switch (how % 8)
	{
		case 0:
			cell->kind = GAI_BLANK;
			break;
		case 1:
			cell->kind = GAI_UNREADABLE;	/* with a number that must not be used */
			break;
		case 2:
			cell->value = (gai_decimal) {cell->value.digits * 10, 1};
			break;
		case 3:
			cell->value = (gai_decimal) {5, 1};
			break;
		case 4:
			cell->value.digits = how % 3 == 0 ? INT64_MAX : INT64_MIN + 1;
			break;
		case 5:
			cell->value.digits++;
			break;
		case 6:
			cell->kind = GAI_PLACEHOLDER;
			cell->value.digits = 0;
			break;
		default:
			break;
	}
}

/* gai_is_valid() takes a short way with reports that are right; it must say what the findings say. */
static void
test_short_way(void)
{
	static const char *const rows[] = {"received", "granted", "total"};
	int			differ = 0;
	int			valid = 0;
	int			rounds = 4000;
	int			slots[GAI_SLOTS];
	int			nslots = list_relation_slots(slots);

	srand(20250131);
	for (int i = 0; i < rounds; i++)
	{
		gai_report	report = zero_report(i % 3 == 0 ? 2019 : 2021);
		gai_verdict worst = GAI_PASS;
		gai_findings found;

		for (int r = 0; r < 3; r++)
		{
			char		code[GAI_CELL_CODE_MAX];

			snprintf(code, sizeof code, "applications.%s.natural_person", rows[r]);
			set_cell(&report, code, 7);
			snprintf(code, sizeof code, "applications.%s.total", rows[r]);
			set_cell(&report, code, 7);
		}
		for (int spoilt = rand() % 3; spoilt > 0; spoilt--)
			spoil(&report.cells[slots[rand() % nslots]], rand());
		found = gai_check(&arena, &report, true);
		for (size_t f = 0; f < found.count; f++)
			if (found.items[f].rule->severity == GAI_ERROR && found.items[f].verdict > worst)
				worst = found.items[f].verdict;
		valid += worst != GAI_FAIL;
		differ += gai_is_valid(&report, false) != (worst != GAI_FAIL);
		differ += gai_is_valid(&report, true) && worst != GAI_PASS;
		gai_arena_free(&arena);
	}
	is_integer(differ, 0, "gai_is_valid says what the findings say");
	ok(valid > rounds / 10 && valid < rounds * 9 / 10, "of reports of both kinds");
	note("%d of %d valid", valid, rounds);
}

int
main(void)
{
	gai_arena_open(&arena, &gai_malloc_host);
	if (gai_try(&arena) != GAI_OK)
		return 1;
	test_catalogue();
	test_order();
	test_seeds();
	test_unknown();
	test_kinds();
	test_words();
	test_large();
	test_editions();
	test_no_memory();
	test_fast();
	test_short_way();
	gai_arena_free(&arena);
	return done_testing();
}
