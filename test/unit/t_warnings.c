/*
 * t_warnings.c - warnings in cases that SQL cannot make: fractions, broken text, hosts that stop; see
 * pgtap/checks.sql
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/find.h"
#include "base/sentences.h"
#include "check/rule_catalogue.h"
#include "fixture.h"
#include "tap.h"

static gai_arena arena;

static gai_text
text_of(const char *string)
{
	return gai_slice(string, strlen(string));
}

/* A report of 2023 with prose, all cells 0. */
static gai_report
some_report(void)
{
	gai_report	report = empty_report(2021);

	fill_zero(&report);
	report.title = text_of("某局2023年政府信息公开工作年度报告");
	report.year = 2023;
	report.period_first = (gai_date) {2023, 1, 1};
	report.period_last = (gai_date) {2023, 12, 31};
	report.published = (gai_date) {2024, 1, 20};
	report.overview = text_of("2023年,我局共收到申请0件,未收取信息处理费。");
	report.problems = text_of("公开不够及时。");
	report.other_matters = text_of("无。");
	return report;
}

/* "rule scope: message" of everything that does not pass, one a line. */
static const char *
found(const gai_report *report)
{
	static char buffer[4096];
	gai_findings list = gai_check(&arena, report, false);
	size_t		length = 0;

	buffer[0] = '\0';
	for (size_t i = 0; i < list.count; i++)
		length += (size_t) snprintf(buffer + length, sizeof buffer - length, "%s%s %s: %s", i > 0 ? "\n" : "",
									list.items[i].rule->code, list.items[i].scope, list.items[i].message);
	return buffer;
}

static void
test_catalogue(void)
{
	gai_report	report = some_report();
	gai_findings all = gai_check(&arena, &report, true);

	is_string(found(&report), "", "a right report");
	for (const gai_rule *rule = gai_rules; rule->code != NULL; rule++)
	{
		bool		evaluated = rule->relations != NULL || rule->evaluate != NULL;
		bool		seen = false;

		for (size_t i = 0; i < all.count; i++)
			seen = seen || all.items[i].rule == rule;
		ok(gai_find_rule(rule->code) == rule, "%s is found by its code", rule->code);
		ok(seen == evaluated, "%s is %s by gai_check", rule->code, evaluated ? "evaluated" : "left to others");
	}
}

static void
test_fractions(void)
{
	gai_report	report = some_report();
	gai_cell   *cell = &report.cells[gai_find_cell("disputes.review.upheld", 22, NULL, NULL, NULL)];

	cell->value = (gai_decimal) {-25, 1};
	is_string(found(&report), "whole_numbers disputes.review.upheld: 行政复议·结果维持: -2.5", "half a case");
	cell->value = (gai_decimal) {20, 1};
	set_cell(&report, "disputes.review.total", 2);
	is_string(found(&report), "", "2.0 cases are two");
	cell->value = (gai_decimal) {5, 3};
	ok(strstr(found(&report), "whole_numbers disputes.review.upheld: 行政复议·结果维持: 0.005") != NULL,
	   "a fraction below one");
}

static void
test_section_notes(void)
{
	gai_report	report = some_report();
	gai_note	notes[] = {
		{.code = GAI_NOTE_SECTION, .cell = "applications", .message = "第五部分没有标题"},
		{.code = GAI_NOTE_SECTION, .cell = "", .message = "第一部分没有标题"},
		{.code = GAI_NOTE_HEADER, .cell = "overview", .message = "第一部分没有标题"},
	};

	report.notes = notes;
	report.nnotes = 3;
	is_string(found(&report), "sections applications: 收到和处理政府信息公开申请情况: 标题缺失或次序有误",
			  "what the reader missed of a heading, by code and scope of the note");
}

/* ---- prose ------------------------------------------------------------------------------------------------------ */

static bool
is_utf8(const char *string)
{
	const char *end = string + strlen(string);

	while (string < end)
	{
		uint32_t	character;

		string += gai_decode(string, end, &character);
		if (character == 0xFFFD)
			return false;
	}
	return true;
}

/* Sentences of every length around the borders where they are cut, without a stop between. */
static void
test_cuts(void)
{
	gai_report	report = some_report();
	char		prose[3000];
	int			wrong = 0;
	int			stale = 0;

	for (size_t fill = 0; fill < 640; fill++)
	{
		gai_findings list;
		size_t		length = 0;

		/* one, two or three bytes a character */
		for (size_t i = 0; i < fill; i++)
			length += (size_t) snprintf(prose + length, sizeof prose - length, "%s",
										i % 3 == fill % 3 ? "\xC2\xB7" : "甲");
		length += (size_t) snprintf(prose + length, sizeof prose - length, ")2022年,我局未收到申请");
		for (size_t i = 0; i < fill % 40; i++)
			length += (size_t) snprintf(prose + length, sizeof prose - length, "乙");
		report.overview = report.problems = report.other_matters = gai_slice(prose, length);
		list = gai_check(&arena, &report, false);
		for (size_t i = 0; i < list.count; i++)
		{
			wrong += !is_utf8(list.items[i].message);
			stale += strcmp(list.items[i].rule->code, "stale_year") == 0;
		}
	}
	is_integer(wrong, 0, "what is quoted is cut between characters");
	is_integer(stale, 3 * 640, "and found however far the sentence reaches");
}

/* Pieces of words and of characters, and NUL, in any order: the same findings each time, and nothing read beyond. */
static void
test_broken_text(void)
{
	static const char *const pieces[] = {
		"2022年", "费", "无", "\xE5", "\xB9\xB4", "\x80", "收取", "。", "\n", "我局", ",", "处理", "2", "\xE3\x80", "年", "0",
	};
	gai_report	report = some_report();
	unsigned	state = 2021;
	int			differ = 0;

	for (int n = 0; n < 2000; n++)
	{
		size_t		room = 1 + (state / 65536) % 300;
		char	   *bytes = malloc(room);	/* of just that size, for the sanitizer */
		size_t		length = 0;
		char		first[4096];

		while (length < room)
		{
			const char *piece;
			size_t		size;

			state = state * 1103515245u + 12345u;
			piece = pieces[state / 65536 % (sizeof pieces / sizeof pieces[0])];
			size = state / 65536 % 11 == 0 ? 1 : strlen(piece);
			if (state / 65536 % 11 == 0)
				piece = "";		/* its NUL */
			size = size < room - length ? size : room - length;
			memcpy(bytes + length, piece, size);
			length += size;
		}
		report.overview = report.problems = report.other_matters = gai_slice(bytes, length);
		snprintf(first, sizeof first, "%s", found(&report));
		differ += strcmp(first, found(&report)) != 0;
		free(bytes);
	}
	is_integer(differ, 0, "broken text gives the same findings each time");
}

static gai_status
check_with(const gai_host *host, const gai_report *report)
{
	gai_arena	own;
	volatile gai_status status;

	gai_arena_open(&own, host);
	status = gai_try(&own);
	if (status == GAI_OK)
		for (int i = 0; i < 20; i++)
			gai_check(&own, report, true);
	gai_arena_free(&own);
	return status;
}

/* Nothing but the words that rules look for, without a stop: in linear time, and it stops when asked to. */
static void
test_long_text(void)
{
	static const char *const words[] = {"2022年", "费", "无", "问题", "2021年,", "处理费"};
	gai_report	report = some_report();
	test_host	host;

	for (size_t w = 0; w < sizeof words / sizeof words[0]; w++)
	{
		size_t		size = strlen(words[w]);
		size_t		count = 100000 / size;
		char	   *prose = malloc(count * size);
		clock_t		begin;

		for (size_t i = 0; i < count; i++)
			memcpy(prose + i * size, words[w], size);
		report.overview = report.problems = report.other_matters = gai_slice(prose, count * size);
		begin = clock();
		(void) gai_check(&arena, &report, true);
		ok((double) (clock() - begin) / CLOCKS_PER_SEC < 5, "300 KB of %s: %.0f ms with sanitizers", words[w],
		   (double) (clock() - begin) / CLOCKS_PER_SEC * 1e3);
		if (w == 1)
		{
			test_host_init(&host, 0);
			host.stop = true;
			ok(check_with(&host.host, &report) == GAI_CANCELLED && host.outstanding == 0, "it stops when asked to");
		}
		free(prose);
	}
}

static void
test_no_memory(void)
{
	gai_report	report = some_report();
	test_host	host;
	int			needed;
	bool		clean = true;

	report.overview = report.problems = report.other_matters = text_of("2022年,我局未收到申请。");
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

/* ---- phrases ---------------------------------------------------------------------------------------------------- */

static void
test_phrases(void)
{
	gai_text	text = text_of("甲,乙。丙;丁");

	is_integer((int64_t) gai_find_from(text, "乙", 0), 4, "a phrase is found");
	ok(gai_find_from(text, "乙", 5) == GAI_NOWHERE, "not before an offset");
	ok(gai_find_from(text, "戊", 0) == GAI_NOWHERE, "nor where it is not");
	is_integer((int64_t) gai_find_from(text, "丁", 0), (int64_t) text.length - 3, "at the end");
	ok(gai_find_from(text, "", 0) == GAI_NOWHERE &&
	   gai_find_from(gai_slice("", 0), "甲", 0) == GAI_NOWHERE,
	   "nothing is nowhere");
	ok(gai_text_equal(gai_sentence_around(text, 5), text_of("甲,乙")), "a sentence ends at stops");
	ok(gai_text_equal(gai_clause_around(text, 5), text_of("乙")), "a clause at commas too");
	ok(gai_text_equal(gai_sentence_around(text, text.length), text_of("丁")), "the last one at the end");
}

int
main(void)
{
	gai_arena_open(&arena, &gai_malloc_host);
	if (gai_try(&arena) != GAI_OK)
		return 1;
	test_catalogue();
	test_fractions();
	test_section_notes();
	test_cuts();
	test_broken_text();
	test_long_text();
	test_no_memory();
	test_phrases();
	gai_arena_free(&arena);
	return done_testing();
}
