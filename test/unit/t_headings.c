/* t_headings.c - which lines are headings of which section, how surely, and where they end */
#include <stdio.h>
#include <string.h>

#include "form/headings.h"
#include "tap.h"

static gai_text
text(const char *s)
{
	return gai_slice(s, strlen(s));
}

/* Whole lines: the section, or 0. */
static const struct
{
	const char *line;
	int			section;
}			lines[] = {
	{"一、总体情况", 1},
	{"二、主动公开政府信息情况", 2},
	{"三、收到和处理政府信息公开申请情况", 3},
	{"四、政府信息公开行政复议、行政诉讼情况", 4},
	{"五、存在的主要问题及改进情况", 5},
	{"六、其他需要报告的事项", 6},
	/* wordings met */
	{"一、概述", 1},
	{"一、政府信息公开工作的总体情况", 1},
	{"二、主动公开政府信息的情况", 2},
	{"二、行政机关主动公开政府信息情况", 2},
	{"三、行政机关收到和处理政府信息公开申请情况", 3},
	{"四、因政府信息公开工作被申请行政复议、提起行政诉讼情况", 4},
	{"四、因政府信息公开工作被申请行政复议和提起行政诉讼情况", 4},
	{"四、政府信息公开行政复议和行政诉讼情况", 4},
	{"四、政府信息公开行政复议及行政诉讼情况", 4},
	{"五、政府信息公开工作存在的主要问题及改进情况", 5},
	{"五、存在问题及改进情况", 5},
	{"五、存在的主要问题和改进措施", 5},
	{"六、其他报告的事项", 6},
	{"六、其他需要报告事项", 6},
	{"六、其它需要报告的事项", 6},
	/* other numerals, signs, markup, remarks */
	{"1.总体情况", 1},
	{"5、存在的主要问题及改进情况", 5},
	{"第六部分 其他需要报告的事项", 6},
	{"## 一、总体情况", 1},
	{"**五、存在的主要问题及改进情况**", 5},
	{"一、 总 体 情 况", 1},
	{"一、总体情况(宋体加粗小四号字)", 1},
	{"六、其他需要报告的事项：", 6},
	{"㈠总体情况", 1},
	/* no numeral, wrong numeral */
	{"总体情况", 1},
	{"其他需要报告的事项", 6},
	{"四、存在的主要问题及改进情况", 5},
	{"七、其他需要报告的事项", 6},
	/* misprints, lost and additional letters, traditional letters */
	{"五、存在的主耍问题及改进情况", 5},
	{"三、收到和处理政府信息公开申情况", 3},
	{"六、其他需要报吿的事顶", 6},
	{"二、动公开政府信息情况", 2},
	{"府信息公开行政复议、行政诉讼情况", 4},
	{"二、主動公開政府信息情況", 2},
	{"六、其他需要報告的事項", 6},
	{"三、收到和處理政府信息公開申請情況", 3},
	/* none of these is a heading */
	{"概述", 0},
	{"基本情况", 0},
	{"二、基本情况", 0},
	{"(一)主动公开", 0},
	{"(一)主动公开政府信息情况", 0},
	{"（二）依申请公开政府信息情况", 0},
	{"(五)监督保障", 0},
	{"一、本年新收政府信息公开申请数量", 0},
	{"二、上年结转政府信息公开申请数量", 0},
	{"三、本年度办理结果", 0},
	{"四、结转下年度继续办理", 0},
	{"三、", 0},
	{"一是信息公开的广度深度仍需进一步深化;", 0},
	{"十一、总体情况", 0},
	{"2024年总体情况", 0},
	{"主动公开", 0},
	{"政府信息公开", 0},
	{"政府信息公开年报", 0},
	{"存在", 0},
	{"", 0},
	{"、、、", 0},
	{"一", 0},
	{"本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况组成", 0},
	{"总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况", 0},
};

/* Beginnings of lines: how sure, and what is left behind the heading. */
static const struct
{
	const char *line;
	int			section;
	gai_certainty certainty;
	const char *rest;
}			beginnings[] = {
	{"一、总体情况 2024年,我局认真", 1, GAI_WHOLE_HEADING, "2024年,我局认真"},
	{"一、总体情况。2024年,我局认真", 1, GAI_WHOLE_HEADING, "2024年,我局认真"},
	{"六、其他需要报告的事项:无。", 6, GAI_WHOLE_HEADING, "无。"},
	{"**六、其他需要报告的事项** 无", 6, GAI_WHOLE_HEADING, "无"},
	{"其他需要报告的事项：无。", 6, GAI_TITLE_ALONE, "无。"},
	{"二、主动公开政府信息情况三、收到和处理政府信息公开申请情况", 2, GAI_WHOLE_HEADING, "三、收到和处理政府信息公开申请情况"},
	{"五、存在的主要问题及改进情况(一)存在的问题。一是", 5, GAI_WHOLE_HEADING, "(一)存在的问题。一是"},
	{"五、存在的主要问题及改进情况(附件)", 5, GAI_WHOLE_HEADING, ""},
	{"六、其他需要报告的事项“无”", 6, GAI_WHOLE_HEADING, "“无”"},
	{"五、存在的主耍问题及改进情况", 5, GAI_WHOLE_HEADING, ""},
	{"五、存在的主耍间题及改迸情况", 5, GAI_MISPRINTED, ""},
	{"三、", 3, GAI_BARE_NUMERAL, ""},
	{"(六)其他需要报告的事项", 6, GAI_BARE_NUMERAL, ""},
	{"总体情况良好,未发生问题", 0, GAI_NO_HEADING, NULL},
	{"其他需要报告的事项包括收费", 0, GAI_NO_HEADING, NULL},
	{"存在的主要问题及改进情况,以及其他需要报告的事项。", 0, GAI_NO_HEADING, NULL},
	{"1.2 总体情况", 0, GAI_NO_HEADING, NULL},
};

int
main(void)
{
	char		longest[4000];

	for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++)
		is_integer(gai_heading_of(text(lines[i].line)), lines[i].section, "'%s'", lines[i].line);
	for (size_t i = 0; i < sizeof beginnings / sizeof beginnings[0]; i++)
	{
		gai_heading heading = gai_read_heading(text(beginnings[i].line));

		is_integer(heading.section, beginnings[i].section, "section of '%s'", beginnings[i].line);
		is_integer(heading.certainty, beginnings[i].certainty, "certainty of '%s'", beginnings[i].line);
		if (beginnings[i].rest != NULL)
			is_string(beginnings[i].line + heading.length, beginnings[i].rest, "behind '%s'", beginnings[i].line);
	}

	/* no byte behind the text is looked at, whatever it is cut in */
	for (size_t length = 0; length <= strlen(lines[3].line); length++)
	{
		char		cut[100];

		memcpy(cut, lines[3].line, length);
		ok(gai_read_heading(gai_slice(cut, length)).length <= length, "cut after %zu bytes", length);
	}
	memset(longest, '#', sizeof longest);
	is_integer(gai_heading_of(gai_slice(longest, sizeof longest)), 0, "signs only");
	return done_testing();
}
