/* t_succession.c - the reports of two years: what must agree, what need not, and the messages */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "across/succession.h"
#include "fixture.h"
#include "tap.h"

static gai_arena arena;

static gai_report
zero_report(int edition, int year)
{
	gai_report	report = empty_report(edition);

	fill_zero(&report);
	report.year = year;
	return report;
}

/* Findings but those on prose, one a line: status, rule, scope, and with words the message. */
static const char *
found(const gai_report *previous, const gai_report *current, bool all_rules, bool words)
{
	static const char *const verdicts[] = {"pass", "unverifiable", "fail"};
	static char buffer[16384];
	gai_findings all = gai_check_succession(&arena, previous, current, all_rules);
	size_t		length = 0;

	buffer[0] = '\0';
	for (size_t i = 0; i < all.count && length < sizeof buffer - 1024; i++)
	{
		const gai_finding *it = &all.items[i];

		if (strcmp(it->rule->code, "repetition") != 0)
			length += (size_t) snprintf(buffer + length, sizeof buffer - length, "%s%s %s %s%s%s",
										length > 0 ? "\n" : "", verdicts[it->verdict], it->rule->code, it->scope,
										words ? ": " : "", words ? it->message : "");
	}
	return buffer;
}

/* The one finding of that rule and scope, "status lhs rhs | message". */
static const char *
say(const gai_report *previous, const gai_report *current, const char *rule, const char *scope)
{
	static const char *const verdicts[] = {"pass", "unverifiable", "fail"};
	static char buffer[2048];
	gai_findings all = gai_check_succession(&arena, previous, current, true);

	for (size_t i = 0; i < all.count; i++)
	{
		const gai_finding *it = &all.items[i];

		if (strcmp(it->rule->code, rule) != 0 || strcmp(it->scope, scope) != 0)
			continue;
		snprintf(buffer, sizeof buffer, "%s %lld%s %lld%s | %s", verdicts[it->verdict], (long long) it->lhs.value,
				 it->lhs.known ? "" : "?", (long long) it->rhs.value, it->rhs.known ? "" : "?", it->message);
		return buffer;
	}
	return "(no finding)";
}

static void
set_row(gai_report *report, const char *row, const int64_t *values)
{
	static const char *const columns[] = {
		"natural_person", "business", "research", "welfare", "legal_service", "other", "total",
	};

	for (int c = 0; c < 7; c++)
	{
		char		code[GAI_CELL_CODE_MAX];

		snprintf(code, sizeof code, "applications.%s.%s", row, columns[c]);
		set_cell(report, code, values[c]);
	}
}

/* 宿迁 as published: three years of documents, the applications carried from 2023 to 2024. */
static void
test_real_figures(void)
{
	static const int64_t carried[] = {118, 3, 0, 0, 0, 0, 121};
	gai_report	first = zero_report(2021, 2022);
	gai_report	second = zero_report(2021, 2023);
	gai_report	third = zero_report(2021, 2024);

	set_cell(&first, "disclosure.regulations.in_force", 11);
	set_cell(&first, "disclosure.normative_documents.in_force", 597);
	set_cell(&second, "disclosure.regulations.issued", 2);
	set_cell(&second, "disclosure.regulations.repealed", 1);
	set_cell(&second, "disclosure.regulations.in_force", 12);
	set_cell(&second, "disclosure.normative_documents.issued", 50);
	set_cell(&second, "disclosure.normative_documents.repealed", 227);
	set_cell(&second, "disclosure.normative_documents.in_force", 420);
	set_cell(&third, "disclosure.regulations.issued", 3);
	set_cell(&third, "disclosure.regulations.in_force", 15);
	set_cell(&third, "disclosure.normative_documents.issued", 61);
	set_cell(&third, "disclosure.normative_documents.repealed", 59);
	set_cell(&third, "disclosure.normative_documents.in_force", 422);
	set_row(&second, "carried_out", carried);
	set_row(&third, "carried_in", carried);

	is_string(found(&first, &second, false, true), "", "2022 to 2023 holds");
	is_string(found(&second, &third, false, true), "", "2023 to 2024 holds");
	is_string(found(&second, &third, true, false),
			  "pass succession year\n"
			  "pass carried_over applications.carried_in.natural_person\n"
			  "pass carried_over applications.carried_in.business\n"
			  "pass carried_over applications.carried_in.research\npass carried_over applications.carried_in.welfare\n"
			  "pass carried_over applications.carried_in.legal_service\n"
			  "pass carried_over applications.carried_in.other\n"
			  "pass carried_over applications.carried_in.total\n"
			  "pass in_force_succession disclosure.regulations.in_force\n"
			  "pass in_force_succession disclosure.normative_documents.in_force", "ten findings of these rules");
	is_string(say(&second, &third, "carried_over", "applications.carried_in.natural_person"),
			  "pass 118 118 | 自然人: 2024年报告 上年结转政府信息公开申请数量 118 = 2023年报告 结转下年度继续办理 118",
			  "carried over, in words");
	is_string(say(&second, &third, "in_force_succession", "disclosure.normative_documents.in_force"),
			  "pass 422 422 | 行政规范性文件: 2024年报告 现行有效件数 422 = 2023年报告 现行有效件数 420 + "
			  "2024年报告 本年制发件数 61 - 2024年报告 本年废止件数 59 = 422", "in force, in words");

	set_cell(&third, "applications.carried_in.business", 2);
	set_cell(&third, "disclosure.normative_documents.repealed", 58);
	is_string(found(&second, &third, false, true),
			  "fail carried_over applications.carried_in.business: 商业企业: 2024年报告 上年结转政府信息公开申请数量 2 ≠ "
			  "2023年报告 结转下年度继续办理 3\n"
			  "fail in_force_succession disclosure.normative_documents.in_force: 行政规范性文件: 2024年报告 现行有效件数 422 ≠ "
			  "2023年报告 现行有效件数 420 + 2024年报告 本年制发件数 61 - 2024年报告 本年废止件数 58 = 423",
			  "what does not follow");
}

static void
test_unknown(void)
{
	gai_report	previous = zero_report(2021, 0);
	gai_report	current = zero_report(2021, 0);
	const char *const scope = "disclosure.regulations.in_force";

	set_cell(&previous, "applications.carried_out.total", 4);
	clear_cell(&current, "applications.carried_in.total");
	is_string(found(&previous, &current, false, true),
			  "unverifiable succession year: 年度不详, 按相邻两年核对\n"
			  "unverifiable carried_over applications.carried_in.total: 总计: 本年报告 上年结转政府信息公开申请数量 空, "
			  "上年报告 结转下年度继续办理 4", "unknown years are taken on trust, an unknown count may be what it should");
	clear_cell(&previous, "disclosure.regulations.in_force");
	set_cell(&current, scope, 7);
	is_string(say(&previous, &current, "in_force_succession", scope),
			  "unverifiable 7 0 | 规章: 本年报告 现行有效件数 7, 上年报告 现行有效件数 空 + 本年报告 本年制发件数 0 - "
			  "本年报告 本年废止件数 0", "last year's may have been 7");
	set_cell(&current, "disclosure.regulations.issued", 9);
	is_string(say(&previous, &current, "in_force_succession", scope),
			  "fail 7 9 | 规章: 本年报告 现行有效件数 7 ≠ 上年报告 现行有效件数 空 + 本年报告 本年制发件数 9 - "
			  "本年报告 本年废止件数 0", "but not when more were issued and none repealed");
	clear_cell(&current, "disclosure.regulations.repealed");
	is_string(say(&previous, &current, "in_force_succession", scope),
			  "unverifiable 7 9 | 规章: 本年报告 现行有效件数 7, 上年报告 现行有效件数 空 + 本年报告 本年制发件数 9 - "
			  "本年报告 本年废止件数 空", "two may have been repealed");
	set_cell(&previous, scope, 0);
	set_cell(&current, scope, 10);
	is_string(say(&previous, &current, "in_force_succession", scope),
			  "fail 10 9 | 规章: 本年报告 现行有效件数 10 ≠ 上年报告 现行有效件数 0 + 本年报告 本年制发件数 9 - "
			  "本年报告 本年废止件数 空", "which makes no more of them");
	previous.table_form[GAI_DISCLOSURE] = 0;
	is_string(say(&previous, &current, "in_force_succession", scope), "(no finding)", "nothing follows from no table");
}

/* The form of 2019 has other relations, and from it to the form of 2021 only the applications go over. */
static void
test_editions(void)
{
	gai_report	first = zero_report(2019, 2019);
	gai_report	second = zero_report(2019, 2020);
	gai_report	third = zero_report(2021, 2021);

	set_cell(&first, "disclosure.licences.previous_items", 40);
	set_cell(&first, "disclosure.licences.change", -8);
	set_cell(&second, "disclosure.licences.previous_items", 32);
	set_cell(&second, "disclosure.normative_documents.published_total", 255);
	set_cell(&second, "applications.carried_out.total", 5);
	set_cell(&third, "disclosure.normative_documents.in_force", 12);
	set_cell(&third, "applications.carried_in.total", 6);
	is_string(found(&first, &second, false, true), "", "items of 2020 are those of 2019 and their change");
	is_string(say(&first, &second, "in_force_succession", "disclosure.licences.previous_items"),
			  "pass 32 32 | 行政许可: 2020年报告 上一年项目数量 32 = 2019年报告 上一年项目数量 40 + 2019年报告 本年增/减 -8 = 32",
			  "in words");
	is_string(found(&second, &third, false, true),
			  "fail carried_over applications.carried_in.total: 总计: 2021年报告 上年结转政府信息公开申请数量 6 ≠ "
			  "2020年报告 结转下年度继续办理 5", "applications go over, published in all is not in force");
	clear_cell(&first, "disclosure.licences.change");
	is_string(say(&first, &second, "in_force_succession", "disclosure.licences.previous_items"),
			  "unverifiable 32 40 | 行政许可: 2020年报告 上一年项目数量 32, 2019年报告 上一年项目数量 40 + 2019年报告 本年增/减 空",
			  "an unknown change may be a loss");
}

static gai_text
text_of(const char *string)
{
	return gai_slice(string, strlen(string));
}

static void
test_pairs(void)
{
	gai_report	previous = zero_report(2021, 2021);
	gai_report	current = zero_report(2021, 2024);

	set_cell(&current, "applications.carried_in.total", 6);
	is_string(found(&previous, &current, true, true),
			  "unverifiable succession year: 2021年之后是2022年, 不是2024年: 上下年数据不核对",
			  "years that do not follow each other: their numbers are not compared");
	is_string(found(&current, &current, true, true),
			  "unverifiable succession year: 2024年之后是2025年, 不是2024年: 上下年数据不核对", "nor those of one year");
	current.year = 2022;
	previous.agency = text_of("某市财政局");
	current.agency = text_of("财政局");
	is_string(say(&previous, &current, "succession", "agency"), "pass 0? 0? | 同一机关: 某市财政局, 财政局",
			  "an agency is the same with and without its place");
	current.agency = text_of("某市教育局");
	is_string(found(&previous, &current, false, true),
			  "unverifiable succession agency: 机关名称不同: 某市财政局, 某市教育局\n"
			  "fail carried_over applications.carried_in.total: 总计: 2022年报告 上年结转政府信息公开申请数量 6 ≠ "
			  "2021年报告 结转下年度继续办理 0", "another name is said, and compared all the same");
	current.agency = text_of("某市（财政局）");
	is_string(say(&previous, &current, "succession", "agency"), "pass 0? 0? | 同一机关: 某市财政局, 某市（财政局）",
			  "brackets make no other name");
}

#define PARAGRAPH "坚持以公开为常态、不公开为例外,围绕重点领域持续做好信息发布,全面提升服务群众的能力和水平," \
	"建立健全审查机制和保密制度,定期组织业务培训,推动各项任务落到实处,加强平台建设和日常管理。"
#define OTHER_WORDS "本机关认真贯彻新修订的条例,畅通受理渠道,规范答复文书,强化与申请人的沟通,"\
	"对疑难事项逐一会商研判,办理质量稳步提高,全年未发生因答复不当被纠错的情形,社会反响良好。"

static const char *
repetition(const gai_report *previous, const gai_report *current, const char *scope)
{
	return say(previous, current, "repetition", scope);
}

static void
test_repetition(void)
{
	gai_report	previous = zero_report(2021, 2023);
	gai_report	current = zero_report(2021, 2024);

	is_string(repetition(&previous, &current, "report"), "unverifiable 0? 500 | 全文: 2023年报告无文字可比",
			  "no prose, nothing to compare");
	previous.overview = text_of("2023年," PARAGRAPH);
	is_string(repetition(&previous, &current, "report"), "unverifiable 0? 500 | 全文: 2024年报告无文字可比", "in either");
	current.overview = text_of("2024年," PARAGRAPH);
	is_string(repetition(&previous, &current, "overview"),
			  "fail 1000 500 | 总体情况: 100.0%的文字与2023年报告相同, 限50%", "a section with another year is the same");
	is_string(repetition(&previous, &current, "report"),
			  "fail 1000 500 | 全文: 100.0%的文字与2023年报告相同, 限50%", "so is all prose");
	current.overview = text_of(OTHER_WORDS);
	is_string(repetition(&previous, &current, "overview"),
			  "pass 0 500 | 总体情况: 0.0%的文字与2023年报告相同, 限50%", "other words are not");
	current.problems = text_of(PARAGRAPH);
	is_string(repetition(&previous, &current, "problems"), "(no finding)",
			  "a section is compared with the same section");
	ok(strncmp(repetition(&previous, &current, "report"), "pass 4", 6) == 0 ||
	   strncmp(repetition(&previous, &current, "report"), "fail 5", 6) == 0, "all prose finds it wherever it stands");
	previous.other_matters = current.other_matters = text_of("本年度未收取信息处理费。");
	is_string(repetition(&previous, &current, "other_matters"), "(no finding)",
			  "a sentence that can hardly be said in another way is not copied");
	/* last year's prose and as much again and more: what was said before is less than half of it */
	current.overview = text_of(PARAGRAPH OTHER_WORDS OTHER_WORDS "另有其他若干新的情况需要说明");
	is_string(found(&previous, &current, false, false), "", "numbers hold");
	ok(strncmp(repetition(&previous, &current, "overview"), "pass 3", 6) == 0,
	   "it is the share of this year's prose that counts: %s", repetition(&previous, &current, "overview"));
	previous.overview = text_of(PARAGRAPH);
	ok(strncmp(repetition(&current, &previous, "overview"), "fail 1000", 9) == 0,
	   "an excerpt of last year's is copied as a whole");
}

static gai_status
check_with(const gai_host *host, const gai_report *previous, const gai_report *current)
{
	gai_arena	own;
	volatile gai_status status;

	gai_arena_open(&own, host);
	status = gai_try(&own);
	if (status == GAI_OK)
		for (int i = 0; i < 20; i++)	/* more than one block */
			gai_check_succession(&own, previous, current, true);
	gai_arena_free(&own);
	return status;
}

static void
test_no_memory(void)
{
	gai_report	previous = zero_report(2021, 2023);
	gai_report	current = zero_report(2021, 2024);
	test_host	host;
	int			needed;
	bool		clean = true;

	previous.overview = current.overview = text_of(PARAGRAPH);
	previous.agency = current.agency = text_of("某市财政局");
	test_host_init(&host, 0);
	ok(check_with(&host.host, &previous, &current) == GAI_OK, "with memory");
	needed = host.allocations;
	for (int n = 1; n <= needed; n++)
	{
		test_host_init(&host, n);
		clean = clean && check_with(&host.host, &previous, &current) == GAI_NO_MEMORY && host.outstanding == 0;
	}
	ok(needed > 1 && clean, "each of %d allocations may fail", needed);
}

int
main(void)
{
	gai_arena_open(&arena, &gai_malloc_host);
	if (gai_try(&arena) != GAI_OK)
		return 1;
	test_real_figures();
	test_unknown();
	test_editions();
	test_pairs();
	test_repetition();
	test_no_memory();
	gai_arena_free(&arena);
	return done_testing();
}
