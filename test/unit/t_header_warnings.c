/*
 * t_header_warnings.c - the warnings period, deadline and sections on reports made by chance: of each rule 1,000 that
 * deserve none and 100 that do.  Their wordings differ, their lines are broken anywhere, headings stand with their
 * sentences on one line or alone, and there are brackets of every kind.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check/rule_catalogue.h"
#include "fixture.h"
#include "read/parse.h"
#include "tap.h"

enum
{
	GOOD = 1000,
	BAD = 100,
	ROOM = 16000,
	MOST_SHOWN = 5,
	SECTIONS = 6
};

/* What is wrong with a report. */
typedef enum fault
{
	NOTHING,
	NO_PERIOD,
	OTHER_PERIOD,
	LATE,
	NO_HEADING,
	SWAPPED
} fault;

static unsigned state = 7;

static unsigned
below(unsigned bound)
{
	state = state * 1103515245u + 12345u;
	return (state >> 16) % bound;
}

#define pick(list) ((list)[below(sizeof (list) / sizeof *(list))])

/* ---- wordings --------------------------------------------------------------------------------------------------- */

/* %1$d is the year, %2$s an opening bracket, %3$s its closing one. */
static const char *const periods[] = {
	"本报告所列数据的统计期限自%1$d年1月1日起至%1$d年12月31日止。", "统计期限为%1$d年1月1日至12月31日。",
	"数据统计期限%2$s%1$d年1月1日—12月31日%3$s。", "%2$s统计期限：%1$d年1月1日至%1$d年12月31日%3$s",
	"统计期限自%1$d年1月1日始至%1$d年12月31日止。", "统计期限自%1$d年1月1日零时起至12月31日24时止。",
	"统计时限为%1$d.1.1-%1$d.12.31。", "统计期限为%1$d年1月至12月。", "统计期限为%1$d年全年。", "统计期限：%1$d-01-01至%1$d-12-31。",
	"报告数据统计时间从%1$d年1月1日到%1$d年12月31日。", "统计期限为%1$d年度。", "统计期限为%1$d年1月1日（含当日）至当年12月31日。",
	"统计期限自%1$d1月1日起至%1$d12月31日止。", "统计期限自%1$d年月日起至年月日止。",
};

static const char *const brackets[][2] = {
	{"（", "）"}, {"(", ")"}, {"〔", "〕"}, {"[", "]"}, {"【", "】"}, {"﹝", "﹞"}, {"「", "」"}, {"“", "”"}
};

static const char *const departments[] = {"某县水利局", "宜城市教育局", "云南省公安厅", "武汉市发展和改革委员会", "某市某区某局"};
static const char *const governments[] = {"某县人民政府", "广东省人民政府", "太平镇人民政府"};

static const char *const titles[] = {
	"%s%d年政府信息公开工作年度报告\n", "%s%d年度政府信息公开工作年度报告\n", "%s\n%d年政府信息公开工作年度报告\n",
	"现将%s%d年政府信息公开工作年度报告公布如下：\n", "首页\n政务公开\n%s%d年政府信息公开工作年度报告\n",
};

/* Of day %1$d-%2$02d-%3$02d. */
static const char *const days[] = {
	"发布日期：%1$d-%2$02d-%3$02d\n", "发布时间：%1$d年%2$d月%3$d日 来源：某网\n", "%1$d-%2$02d-%3$02d 10:27:52 某网 字体：\n",
	"（%1$d年%2$d月%3$d日）\n", "【%1$d年%2$d月%3$d日】\n", "时间：%1$d/%2$02d/%3$02d 17:33\n",
};

static const char *const heads[SECTIONS][3] = {
	{"一、总体情况", "一、 总体情况", "一、概述"},
	{"二、主动公开政府信息情况", "二、主动公开政府信息的情况", "二、 主动公开政府信息情况"},
	{"三、收到和处理政府信息公开申请情况", "三、 收到和处理政府信息公开申请情况", "三、收到和处理政府信息公开申请情况"},
	{"四、政府信息公开行政复议、行政诉讼情况", "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况",
		"四、政府信息公开行政复议、行政诉讼情况"},
	{"五、存在的主要问题及改进情况", "五、政府信息公开工作存在的主要问题及改进情况", "五、存在的主要问题及改进情况"},
	{"六、其他需要报告的事项", "六、其他需要报告事项", "六、 其他需要报告的事项"},
};

static const char *const proses[SECTIONS] = {
	"我局坚持以公开为常态，认真落实各项要求。", NULL, NULL, NULL, "公开还不够及时，下一步将加强培训。", "本年度未收取信息处理费。"
};

/* The tables of sections two to four, of a report of test/cases. */
static char tables[SECTIONS][ROOM];

static void
read_tables(void)
{
	static const char *const begins[] = {"二、主动", "三、收到", "四、政府", "五、存在"};
	size_t		length;
	char	   *body = read_file("test/cases/52_period_words_1.txt", &length);

	body = realloc(body, length + 1);
	body[length] = '\0';
	for (int i = 0; i < 3; i++)
	{
		char	   *from = strchr(strstr(body, begins[i]), '\n') + 1,
				   *to = strstr(from, begins[i + 1]) - 1;

		snprintf(tables[i + 1], ROOM, "%.*s", (int) (to - from), from);
	}
	free(body);
}

/* ---- reports ---------------------------------------------------------------------------------------------------- */

/* Writes a text with so many line ends between its characters. */
static size_t
add_broken(char *out, const char *text, int breaks)
{
	size_t		length = strlen(text),
				at = 0;

	for (size_t i = 0; i < length; i++)
	{
		bool		begins = ((unsigned char) text[i] & 0xC0) != 0x80;

		if (breaks > 0 && i > 0 && begins && text[i] != '\n' && text[i - 1] != '\n' && text[i] != ' ' &&
			below((unsigned) length / 3) == 0)
		{
			out[at++] = '\n';
			breaks--;
		}
		out[at++] = text[i];
	}
	out[at] = '\0';
	return at;
}

/* A report of a year with a fault or none, in chance's words. */
static size_t
write_report(char *out, fault what)
{
	char		text[ROOM];
	int			year = 2019 + (int) below(6);
	bool		government = below(3) == 0;
	const char *agency = government ? pick(governments) : pick(departments);
	const char *const *pair = pick(brackets);
	int			period = what == OTHER_PERIOD ? year - 1 : year;
	int			month = what == LATE ? (government ? 4 : 2) + (int) below(6) : 1;
	size_t		at,
				key;
	unsigned	missing = what == NO_HEADING ? below(SECTIONS) : SECTIONS,
				swapped = what == SWAPPED ? 4 : SECTIONS;

	snprintf(text, sizeof text, pick(titles), agency, year);
	at = add_broken(out, text, (int) below(2));
	snprintf(text, sizeof text, pick(days), year + 1, month, 1 + (int) below(28));
	/* a key is whole */
	key = strcspn(text, "0123456789");
	at += (size_t) sprintf(out + at, "%.*s", (int) key, text);
	at += add_broken(out + at, text + key, (int) below(2));
	if (what != NO_PERIOD)
	{
		unsigned	last = sizeof periods / sizeof *periods - (what == OTHER_PERIOD ? 1 : 0);

		snprintf(text, sizeof text, periods[below(last)], period, pair[0], pair[1]);
		at += add_broken(out + at, text, (int) below(3));
		out[at++] = '\n';
	}
	for (unsigned i = 0; i < SECTIONS; i++)
	{
		unsigned	section = i == swapped ? i + 1 : i == swapped + 1 ? i - 1 : i;
		bool		prose = section == 0 || section > 3;

		if (section != missing)
		{
			bool		enclosed = below(8) == 0;

			snprintf(text, sizeof text, "%s%s%s", enclosed ? pair[0] : "", pick(heads[section]),
					 enclosed ? pair[1] : "");
			at += add_broken(out + at, text, below(4) == 0);
			at += (size_t) sprintf(out + at, "%s", prose && below(2) == 0 ? "" : "\n");
		}
		if (section == 0 && below(3) == 0)
			at += (size_t) sprintf(out + at, "%s一%s主动公开。", pair[0], pair[1]);
		at += prose ? add_broken(out + at, proses[section], (int) below(2)) :
			(size_t) sprintf(out + at, "%s", tables[section]);
		out[at++] = '\n';
	}
	out[at] = '\0';
	return at;
}

/* Whether a rule fails on the report; stops the program when it is not read. */
static bool
fails(const char *body, size_t length, const char *rule)
{
	gai_arena	arena;
	volatile bool failed = false;
	char	   *copy = malloc(length);

	memcpy(copy, body, length);
	gai_arena_open(&arena, &gai_malloc_host);
	if (gai_try(&arena) == GAI_OK)
	{
		const gai_report *report = gai_parse(&arena, copy, length);
		gai_findings findings = gai_check(&arena, report, false);

		for (size_t i = 0; i < findings.count; i++)
			failed |= findings.items[i].verdict == GAI_FAIL && strcmp(findings.items[i].rule->code, rule) == 0;
	}
	else
	{
		printf("Bail out! a report is not read: %.*s\n", (int) length, body);
		exit(1);
	}
	gai_arena_free(&arena);
	free(copy);
	return failed;
}

static void
test_rule(const char *rule, fault one, fault other)
{
	static char body[2 * ROOM];
	int			alarms = 0,
				found = 0;

	for (int i = 0; i < GOOD; i++)
	{
		size_t		length = write_report(body, NOTHING);

		if (fails(body, length, rule) && alarms++ < MOST_SHOWN)
			note("%s fails on %s", rule, body);
	}
	is_integer(alarms, 0, "%s: no false alarm on %d reports", rule, GOOD);
	for (int i = 0; i < BAD; i++)
	{
		size_t		length = write_report(body, i % 2 == 0 ? one : other);

		if (fails(body, length, rule))
			found++;
		else if (i - found < MOST_SHOWN)
			note("%s misses %s", rule, body);
	}
	is_integer(found, BAD, "%s: it is found on %d reports that deserve it", rule, BAD);
}

int
main(void)
{
	read_tables();
	test_rule("period", NO_PERIOD, OTHER_PERIOD);
	test_rule("deadline", LATE, LATE);
	test_rule("sections", NO_HEADING, SWAPPED);
	return done_testing();
}
