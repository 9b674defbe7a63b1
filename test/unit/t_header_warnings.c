/*
 * t_header_warnings.c - the warnings period, deadline and sections on reports made by chance: of each rule 1,000 that
 * deserve none and 100 that do.  Their wordings differ, their lines are broken anywhere, headings stand with their
 * sentences on one line or alone, and there are brackets of every kind.
 */
#include <stdio.h>
#include <string.h>

#include "chance_report.h"
#include "tap.h"

enum
{
	ROOM = ROOM_OF_REPORT,
	SECTIONS = SECTIONS_OF_REPORT
};

/* What is wrong with a report. */
typedef enum fault
{
	NOTHING = NO_FAULT,
	NO_PERIOD,
	OTHER_PERIOD,
	LATE,
	NO_HEADING,
	SWAPPED
} fault;

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

/* ---- reports ---------------------------------------------------------------------------------------------------- */

/* A report of a year with a fault or none, in chance's words. */
static size_t
write_report(char *out, int what)
{
	char		text[ROOM];
	int			year = 2019 + (int) chance_below(6);
	bool		government = chance_below(3) == 0;
	const char *agency = government ? chance_pick(governments) : chance_pick(departments);
	const char *const *pair = chance_pick(chance_brackets);
	int			period = what == OTHER_PERIOD ? year - 1 : year;
	int			month = what == LATE ? (government ? 4 : 2) + (int) chance_below(6) : 1;
	size_t		at,
				key;
	unsigned	missing = what == NO_HEADING ? chance_below(SECTIONS) : SECTIONS,
				swapped = what == SWAPPED ? 4 : SECTIONS;

	snprintf(text, sizeof text, chance_pick(titles), agency, year);
	at = add_broken(out, text, (int) chance_below(2));
	snprintf(text, sizeof text, chance_pick(days), year + 1, month, 1 + (int) chance_below(28));
	/* a key is whole */
	key = strcspn(text, "0123456789");
	at += (size_t) sprintf(out + at, "%.*s", (int) key, text);
	at += add_broken(out + at, text + key, (int) chance_below(2));
	if (what != NO_PERIOD)
	{
		unsigned	last = sizeof periods / sizeof *periods - (what == OTHER_PERIOD ? 1 : 0);

		snprintf(text, sizeof text, periods[chance_below(last)], period, pair[0], pair[1]);
		at += add_broken(out + at, text, (int) chance_below(3));
		out[at++] = '\n';
	}
	for (unsigned i = 0; i < SECTIONS; i++)
	{
		unsigned	section = i == swapped ? i + 1 : i == swapped + 1 ? i - 1 : i;
		bool		prose = section == 0 || section > 3;

		if (section != missing)
		{
			bool		enclosed = chance_below(8) == 0;

			snprintf(text, sizeof text, "%s%s%s", enclosed ? pair[0] : "", chance_pick(heads[section]),
					 enclosed ? pair[1] : "");
			at += add_broken(out + at, text, chance_below(4) == 0);
			at += (size_t) sprintf(out + at, "%s", prose && chance_below(2) == 0 ? "" : "\n");
		}
		if (section == 0 && chance_below(3) == 0)
			at += (size_t) sprintf(out + at, "%s一%s主动公开。", pair[0], pair[1]);
		at += prose ? add_broken(out + at, proses[section], (int) chance_below(2)) :
			(size_t) sprintf(out + at, "%s", chance_tables[section]);
		out[at++] = '\n';
	}
	out[at] = '\0';
	return at;
}

int
main(void)
{
	read_chance_tables();
	try_rule("period", write_report, NO_PERIOD, OTHER_PERIOD);
	try_rule("deadline", write_report, LATE, LATE);
	try_rule("sections", write_report, NO_HEADING, SWAPPED);
	return done_testing();
}
