/* t_claims_limits.c - prose of any length and kind: time in proportion, memory given back, claims that hold together */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "claim_cases.h"
#include "claims/claim_reader.h"
#include "fixture.h"
#include "random_text.h"
#include "tap.h"

static char *
repeat(const char *unit, size_t count)
{
	size_t		length = strlen(unit);
	char	   *text = malloc(length * count + 1);

	for (size_t i = 0; i < count; i++)
		memcpy(text + i * length, unit, length);
	text[length * count] = '\0';
	return text;
}

static double
seconds_for(const char *unit, size_t count, size_t *claims)
{
	gai_arena	own;
	char	   *text = repeat(unit, count);
	gai_report	report = claim_report(2021, "received 5,total 5");
	clock_t		begin = clock();
	gai_claims	list;

	report.overview = text_of(text);
	gai_arena_open(&own, &gai_malloc_host);
	if (try_claims(&own, &report, &list) == GAI_OK)
		*claims = list.count;
	gai_arena_free(&own);
	free(text);
	return (double) (clock() - begin) / CLOCKS_PER_SEC;
}

/* Ten times the text takes about ten times as long, whatever it repeats. */
static void
test_linear(void)
{
	static const char *const units[] = {
		"5", "5,", "(", "收到", "未", "未收到申请", "收到政府信息公开申请5件,", "收到政府信息公开申请5件。", "收到政府信息公开申请5件",
		"予以公开5件不予公开", "不予公开4件无法提供2件", "(含5件", "(二)", "《", "一", "十", "、", "均为自然人", "行政复议5件、", "2024年", "\n",
		"1,000,", "申请", "局收到", "没有未", "占5%", "制发规范性文件5件废止", "全市", "其中", "\xE4\xBA", "万", "百分之",
	};

	for (size_t i = 0; i < sizeof units / sizeof units[0]; i++)
	{
		size_t		claims = 0;
		double		small = seconds_for(units[i], 2000, &claims);
		double		large = seconds_for(units[i], 20000, &claims);

		ok(large < 40 * small + 0.05, "%s: %.4f s, ten times of it %.4f s, %zu claims", units[i], small, large, claims);
	}
}

static void
test_failures(void)
{
	gai_report	report = claim_report(2021, "received 5,total 5");
	char	   *text = repeat("收到政府信息公开申请6件,予以公开3件。未收到申请。", 2000);
	gai_status	status = GAI_NO_MEMORY;
	gai_claims	list;
	int			failures = 0;
	int			lost = 0;
	test_host	host;
	gai_arena	own;

	report.overview = text_of(text);
	test_host_init(&host, 0);
	host.stop = true;
	gai_arena_open(&own, &host.host);
	is_integer(try_claims(&own, &report, &list), GAI_CANCELLED, "it stops when it is asked to");
	gai_arena_free(&own);
	is_integer(host.outstanding, 0, "and gives all memory back");

	for (int at = 1; status != GAI_OK && at < 1000; at++)
	{
		test_host_init(&host, at);
		gai_arena_open(&own, &host.host);
		status = try_claims(&own, &report, &list);
		gai_arena_free(&own);
		failures += status == GAI_NO_MEMORY;
		lost += host.outstanding;
	}
	is_integer(status, GAI_OK, "with enough memory it is read");
	is_integer(lost, 0, "whichever allocation fails, nothing is lost");
	ok(failures > 3, "memory ran out at %d places", failures);
	free(text);
}

/* A claim quotes the prose and says of the report what judging it once more says. */
static bool
holds_together(const gai_claim *claim, const char *text, const gai_report *report)
{
	gai_claim	again = *claim;
	const char *end = claim->sentence.bytes + claim->sentence.length;

	gai_judge_claim(report, &again);
	return claim->sentence.bytes >= text && end <= text + strlen(text) && end > claim->sentence.bytes &&
		claim->nmeanings > 0 && again.agreement == claim->agreement && again.chosen == claim->chosen;
}

/* Words of the trade in any order: whatever comes, claims quote the prose and say of themselves what holds. */
static void
test_any_order(void)
{
	static const char *const words[] = {
		"收到", "政府信息公开申请", "依申请公开", "5件", "12", "三件", "其中", "予以公开", "不予公开", "(", ")", ",", "。", "、", ";", "占", "54%",
		"上年", "结转", "下年度", "2024年", "2022年", "均", "未", "行政复议", "行政诉讼", "维持", "规范性文件", "制发", "废止", "现行有效", "行政许可",
		"行政事业性收费", "47.1万元", "自然人", "企业", "全市", "本级", "市公安局", "累计", "同比", "增长", "办结率", "100%", "\n", "(二)", "一、", "的",
		"共", "为", "约", "余", "1,234", "百分之七", "《", "》", "\xE5", "撤回", "不存在", "告知", "无法提供", "网络", "等方式",
		"9999999999999", "0",
	};
	uint32_t	seed = 20240131;
	size_t		claims = 0,
				wrong = 0;

	for (int round = 0; round < 3000; round++)
	{
		char		text[2048];
		gai_arena	own;
		gai_claims	list;
		gai_report	report = claim_report(2021, "received 5,total 12,granted 3,review 5,licences 12,fees.amount 47.1,"
										  "partial ?");

		random_text(&seed, words, sizeof words / sizeof words[0], 60, text);
		report.overview = text_of(text);
		report.year = round % 2 ? 2024 : 0;
		report.agency = text_of(round % 3 ? "" : "嘉兴市公安局");
		gai_arena_open(&own, &gai_malloc_host);
		if (try_claims(&own, &report, &list) == GAI_OK)
			for (size_t i = 0; i < list.count; i++)
			{
				claims++;
				wrong += !holds_together(&list.items[i], text, &report);
			}
		gai_arena_free(&own);
	}
	ok(claims > 500, "%zu claims in 3000 texts", claims);
	is_integer((int64_t) wrong, 0, "each holds together");
}

int
main(void)
{
	test_linear();
	test_failures();
	test_any_order();
	return done_testing();
}
