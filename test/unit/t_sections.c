/* t_sections.c - the prose of sections one, five and six, and the notes on the six headings */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "read/parse.h"
#include "tap.h"

#define TABLE_TWO \
	"第二十条第（一）项 |\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n" \
	"规章 | 0 | 0 | 0 |\n行政规范性文件 | 1 | 2 | 3 |\n"

#define TABLE_THREE \
	"三、收到和处理政府信息公开申请情况\n" \
	"一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n" \
	"二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n" \
	"四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n"

#define ONE "一、总体情况\n"
#define TWO "二、主动公开政府信息情况\n" TABLE_TWO
#define FOUR "四、政府信息公开行政复议、行政诉讼情况\n无。\n"
#define FIVE "五、存在的主要问题及改进情况\n"
#define SIX "六、其他需要报告的事项\n"
#define MIDDLE TWO TABLE_THREE FOUR
#define OUTLINE "一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n" \
	"四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n六、其他需要报告的事项\n"

/* Texts are NULL where the section is not found. */
typedef struct expectation
{
	const char *what;
	const char *source;
	const char *overview,
			   *problems,
			   *other_matters;
	const char *notes;			/* messages of code section, joined by "; " */
} expectation;

static const expectation cases[] = {
	{"as the form has it", ONE "甲。\n(一)主动公开。乙。\n\n(二)依申请公开。丙。\n" MIDDLE FIVE "丁。\n\n戊。\n" SIX "己。\n",
		"甲。\n(一)主动公开。乙。\n\n(二)依申请公开。丙。", "丁。\n\n戊。", "己。", ""},
	{"a preface that lists the titles",
		"本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项组成。\n"
		ONE "甲。\n" MIDDLE FIVE "丁。\n" SIX "己。\n", "甲。", "丁。", "己。", ""},
	{"a preface that lists them with numerals",
		"一、总体情况；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况；四、政府信息公开行政复议、行政诉讼情况；五、存在的主要问题及改进情况；六、其他需要报告的事项。\n"
		ONE "甲。\n" MIDDLE FIVE "丁。\n" SIX "己。\n", "甲。", "丁。", "己。", ""},
	{"a table of contents", OUTLINE ONE "甲。\n" MIDDLE FIVE "丁。\n" SIX "己。\n", "甲。", "丁。", "己。", ""},
	{"an outline without tables before", ONE "旧一。\n二、主动公开政府信息情况\n旧二。\n三、收到和处理政府信息公开申请情况\n旧三。\n"
		"五、存在的主要问题及改进情况\n旧五。\n" ONE "甲。\n" MIDDLE FIVE "丁。\n" SIX "己。\n", "甲。", "丁。", "己。", ""},
	{"a list of the titles behind", ONE "甲。\n" MIDDLE FIVE "丁。\n" SIX "己。\n打印 关闭\n" OUTLINE, "甲。", "丁。",
		"己。", ""},
	{"two reports, the first of them read", ONE "甲。\n" MIDDLE FIVE "丁。\n" SIX "己。\n" ONE "辛。\n" MIDDLE FIVE
		"壬。\n" SIX "癸。\n",
		"甲。", "丁。", "己。", ""},
	{"text on the headings' lines", "一、总体情况 2024年,甲。\n乙。\n" MIDDLE "五、存在的主要问题及改进情况：丁。\n六、其他需要报告的事项：无。\n",
		"2024年,甲。\n乙。", "丁。", "无。", ""},
	{"joined headings", "一、总体情况\n甲。\n二、主动公开政府信息情况三、收到和处理政府信息公开申请情况四、政府信息公开行政复议、行政诉讼情况\n" TABLE_TWO
		FIVE "丁。\n" SIX "己。\n", "甲。", "丁。", "己。", ""},
	{"headings at the ends of paragraphs", "本报告的统计期限为2024年。一、总体情况\n甲。二、主动公开政府信息情况\n" TABLE_TWO TABLE_THREE
		FOUR FIVE "丁。\n戊。六、其他需要报告的事项\n己。\n", "甲。", "丁。\n戊。", "己。", ""},
	{"a sentence that ends in a title", ONE "甲。\n" MIDDLE FIVE "丁。\n详见其他需要报告的事项\n" SIX "己。\n",
		"甲。", "丁。\n详见其他需要报告的事项", "己。", ""},
	{"titles that stand twice", "一、总体情况\n总体情况\n甲。\n" MIDDLE FIVE "存在的主要问题及改进情况\n丁。\n" SIX "其他需要报告的事项\n己。\n",
		"甲。", "丁。", "己。", ""},
	{"Markdown", "## 一、总体情况\n\n甲。\n\n" MIDDLE "## 五、存在的主要问题及改进情况\n\n丁。\n\n**六、其他需要报告的事项**\n\n己。\n",
		"甲。", "丁。", "己。", ""},
	{"a remark in the heading", "一、总体情况(宋体加粗小四号字)\n甲。\n" MIDDLE FIVE "丁。\n" SIX "己。\n", "甲。", "丁。", "己。", ""},
	{"a lost title", "一、\n甲。\n" MIDDLE FIVE "丁。\n" SIX "己。\n", "甲。", "丁。", "己。", ""},
	{"lost numerals", "总体情况\n甲。\n" MIDDLE "存在的主要问题及改进情况\n丁。\n其他需要报告的事项\n己。\n", "甲。", "丁。", "己。", ""},
	{"wrong numerals", ONE "甲。\n" MIDDLE "四、存在的主要问题及改进情况\n丁。\n五、其他需要报告的事项\n己。\n", "甲。", "丁。", "己。", ""},
	{"a heading on two lines", ONE "甲。\n" MIDDLE "五、存在的主要问题及改进\n情况\n丁。\n" SIX "己。\n", "甲。", "丁。", "己。", ""},
	{"a misprinted heading and a short text", ONE "甲。\n" MIDDLE FIVE "丁。\n" "六、其他需耍报告事顶\n无\n", "甲。", "丁。",
		"无", ""},
	{"traditional letters", "一、總體情況\n甲。\n" MIDDLE "五、存在的主要問題及改進情況\n丁。\n六、其他需要報告的事項\n己。\n", "甲。", "丁。", "己。",
		""},
	{"the form's words in prose", ONE "甲。\n行政许可\n规章\n行政处罚\n乙。\n" MIDDLE FIVE "丁。\n" SIX "己。\n",
		"甲。\n行政许可\n规章\n行政处罚\n乙。", "丁。", "己。", ""},

	/* ---- empty, missing, misplaced ---- */
	{"empty sections", ONE MIDDLE FIVE SIX, "", "", "", ""},
	{"no headings", TABLE_TWO, NULL, NULL, NULL,
		"overview: 第一部分没有标题; disclosure: 第二部分没有标题; "
		"applications: 第三部分没有标题; disputes: 第四部分没有标题; "
		"problems: 第五部分没有标题; other_matters: 第六部分没有标题"},
	{"no heading two: the table ends section one", ONE "甲。\n" TABLE_TWO TABLE_THREE FOUR FIVE "丁。\n" SIX "己。\n",
		"甲。", "丁。", "己。", "disclosure: 第二部分没有标题"},
	{"no section six", ONE "甲。\n" MIDDLE FIVE "丁。\n戊。\n扫一扫在手机上查看当前页面\n", "甲。", "丁。\n戊。", NULL,
		"other_matters: 第六部分没有标题"},
	{"five before four", ONE "甲。\n" TWO TABLE_THREE FIVE "丁。\n" FOUR SIX "己。\n", "甲。", "丁。", "己。",
		"problems: 第五部分次序不对"},
	{"six before five", ONE "甲。\n" MIDDLE SIX "己。\n" FIVE "丁。\n", "甲。", "丁。", "己。",
		"problems: 第五部分次序不对"},

	/* ---- what is left out ---- */
	{"a table inside section five", ONE "甲。\n" TWO FOUR FIVE "丁。\n" TABLE_THREE "戊。\n" SIX "己。\n", "甲。",
		"丁。", "己。",
		"applications: 第三部分次序不对"},
	{"a table without heading inside section five", ONE "甲。\n二、主动公开政府信息情况\n" FIVE "丁。\n" TABLE_TWO
		"戊己庚辛,壬癸。\n" SIX "己。\n",
		"甲。", "丁。\n戊己庚辛,壬癸。", "己。", "applications: 第三部分没有标题; disputes: 第四部分没有标题"},
	{"a table of something else", ONE "甲。\n类别 | 数量(条) | 占比(%)\n规划计划 | 69 | 18.6\n政务动态 | 813 | 30.1\n乙。\n" MIDDLE
		FIVE "丁。\n" SIX "己。\n", "甲。\n乙。", "丁。", "己。", ""},
	{"a table of words is text", ONE "甲。\n" MIDDLE FIVE "问题 | 措施\n广度不够 | 拓宽范围\n" SIX "己。\n",
		"甲。", "问题 | 措施\n广度不够 | 拓宽范围", "己。", ""},
	{"buttons in traditional letters", ONE "甲。\n" MIDDLE FIVE "丁。\n" SIX "己。\n相關鏈接\n主辦單位：某局\n", "甲。", "丁。", "己。", ""},
	{"buttons", ONE "甲。\n" MIDDLE FIVE "丁。\n" SIX "己。\n【打印】 【关闭】\n相关链接\n", "甲。", "丁。", "己。", ""},
	{"attachments", ONE "甲。\n" MIDDLE FIVE "丁。\n" SIX "己。\n\n附件：1.统计表.xls\n", "甲。", "丁。", "己。", ""},
	{"file names", ONE "甲。\n" MIDDLE FIVE "丁。\n" SIX "己。\n\n图解.jpg\n某局年度报告(1).doc\n", "甲。", "丁。", "己。", ""},
	{"file boxes", ONE "甲。\n" MIDDLE FIVE "丁。\n" SIX "己。\n文件下载:\n关联文件:\n", "甲。", "丁。", "己。", ""},
	{"links to other reports", ONE "甲。\n" MIDDLE FIVE "丁。\n" SIX "己。\n某局2021年政府信息公开工作年度报告\n首页\n",
		"甲。", "丁。", "己。", ""},
	{"sentences that begin like buttons", ONE "甲。\n" MIDDLE FIVE "丁。\n"
		SIX "承办人大代表建议20件。\n相关信息均已公开。\n附件制作情况良好。\n", "甲。", "丁。",
		"承办人大代表建议20件。\n相关信息均已公开。\n附件制作情况良好。", ""},
	{"keys", ONE "甲。\n" MIDDLE FIVE "丁。\n" SIX "己。\n来源：某市某局\n", "甲。", "丁。", "己。", ""},
	{"a page number", ONE "甲。\n" MIDDLE FIVE "丁。\n" SIX "己。\n- 7 -\n", "甲。", "丁。", "己。", ""},
	{"a signature", ONE "甲。\n" MIDDLE FIVE "丁。\n" SIX "己。\n忠县民政局\n2023年1月18日\n", "甲。", "丁。", "己。", ""},
	{"a signature's last line only when it is a day", ONE "甲。\n" MIDDLE FIVE "丁。\n" SIX "己。\n"
		"2023年1月18日发布\n", "甲。", "丁。", "己。\n2023年1月18日发布", ""},
	{"a number that is the text stays with words", ONE "甲。\n" MIDDLE FIVE "丁。\n" SIX "收取信息处理费0元\n", "甲。",
		"丁。", "收取信息处理费0元", ""},
};

/* ---- what was read, as text ------------------------------------------------------------------------------------- */

static void
check_text(const char *what, const char *field, gai_text got, const char *wanted)
{
	char		buffer[2000];

	if (got.bytes == NULL)
		snprintf(buffer, sizeof buffer, "(none)");
	else
		snprintf(buffer, sizeof buffer, "%.*s", (int) got.length, got.bytes);
	is_string(buffer, wanted != NULL ? wanted : "(none)", "%s: %s", what, field);
}

static void
check_report(const expectation *expected, const gai_report *report, const char *body)
{
	char		notes[2000] = "";
	size_t		length = 0;

	check_text(expected->what, "section one", report->overview, expected->overview);
	check_text(expected->what, "section five", report->problems, expected->problems);
	check_text(expected->what, "section six", report->other_matters, expected->other_matters);
	for (size_t i = 0; i < report->nnotes; i++)
	{
		const gai_note *note = &report->notes[i];

		if (note->code != GAI_NOTE_SECTION)
			continue;
		length += (size_t) snprintf(notes + length, sizeof notes - length, "%s%s: %s", length > 0 ? "; " : "",
									 note->cell, note->message);
		ok(note->position == GAI_NOWHERE ? note->raw.length == 0 :
		   body == NULL || memcmp(body + note->position, note->raw.bytes, note->raw.length) == 0,
		   "%s: the note quotes what stands at its place", expected->what);
	}
	is_string(notes, expected->notes, "%s: notes", expected->what);
}

/* Reads a copy of the source that ends where its memory does. */
static void
check_text_source(const expectation *expected)
{
	gai_arena	arena;
	size_t		length = strlen(expected->source);
	char	   *copy = malloc(length);
	gai_status	status;

	memcpy(copy, expected->source, length);
	gai_arena_open(&arena, &gai_malloc_host);
	status = gai_try(&arena);
	if (status == GAI_OK)
		check_report(expected, gai_parse(&arena, copy, length), copy);
	is_integer(status, GAI_OK, "%s: is read", expected->what);
	gai_arena_free(&arena);
	free(copy);
}

/* ---- lines that are not the body's own,
as readers of markup make them ------------------------------------------- */

static void
add_line(gai_arena *arena, gai_document *document, char *copy, const char *text, size_t position)
{
	size_t		length = strlen(text);
	gai_line   *line = gai_add_line(arena, document);
	gai_piece  *piece;

	memcpy(copy, text, length);
	line->text = gai_slice(copy, length);
	line->breaks = 1;
	piece = gai_add_piece(arena, document);
	piece->bytes = copy;
	piece->length = (uint32_t) length;
	gai_add_origin(arena, document, document->npieces - 1, (gai_place) {position, length});
}

/* apart: how far from each other the copies are; their places in the source are 100 bytes from each other. */
static void
test_markup(const char *what, size_t apart)
{
	static const char *const lines[] = {
		"一、总体情况", "甲。", "乙。", "二、主动公开政府信息情况", "本年制发件数", "规章", "0", "0", "0", "行政规范性文件", "1", "2", "3",
		"五、存在的主要问题及改进情况", "丁。", "六、其他需要报告的事项", "己。", "庚。", NULL
	};
	const expectation expected = {what, NULL, "甲。\n乙。", "丁。", "己。\n庚。",
		"applications: 第三部分没有标题; disputes: 第四部分没有标题"};
	gai_arena	arena;

	gai_arena_open(&arena, &gai_malloc_host);
	if (gai_try(&arena) == GAI_OK)
	{
		gai_document document = {0};
		char	   *copies = gai_alloc(&arena, apart * sizeof lines / sizeof lines[0], 1);

		memset(copies, 0, apart * sizeof lines / sizeof lines[0]);
		for (size_t i = 0; lines[i] != NULL; i++)
			add_line(&arena, &document, copies + apart * i, lines[i], 100 * i);
		check_report(&expected, gai_read_report(&arena, &document), NULL);
	}
	else
		ok(false, "%s are read", what);
	gai_arena_free(&arena);
}

int
main(void)
{
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
		check_text_source(&cases[i]);
	test_markup("lines of markup", 60);
	test_markup("copies that are as far from each other as the lines", 100);
	return done_testing();
}
