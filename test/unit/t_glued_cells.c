/*
 * t_glued_cells.c - tables whose cells stand side by side with nothing between: what can be parted, and what is said of
 * the rest
 */
#include <stdio.h>
#include <string.h>

#include "fixture.h"
#include "read/parse.h"
#include "tap.h"

#define HEAD_2021 "信息内容本年制发件数本年废止件数现行有效件数\n"
#define DECISIONS "信息内容本年处理决定数量\n"
#define HEAD_2019 "信息内容上一年项目数量本年增/减处理决定数量\n"
#define ZEROS "一、本年新收政府信息公开申请数量0000000\n(一)予以公开0000000\n(七)总计0000000\n"
#define WORDS_OF_FOUR "结果维持结果纠正其他结果尚未审结总计"
#define FOUR "行政复议行政诉讼\n" WORDS_OF_FOUR "未经复议直接起诉复议后起诉\n" WORDS_OF_FOUR WORDS_OF_FOUR "\n"

/* A text, a row, and its values; - for NULL. */
static const struct
{
	const char *what;
	const char *text;
	const char *row;
	const char *values;
}			cases[] = {
	{"so many noughts as cells", ZEROS, "applications.received", "0 0 0 0 0 0 0"},
	{"behind a group and a row", ZEROS "三、本年度办理结果(三)不予公开1.属于国家秘密0000003\n",
		"applications.denied_secret", "0 0 0 0 0 0 3"},
	{"brackets and quotes at a label's end", ZEROS "3.危及“三安全一稳定”0000000\n", "applications.denied_safety",
		"0 0 0 0 0 0 0"},
	{"a number that may go on", ZEROS "2.其他法律行政法规禁止公开1000001\n", "applications.denied_law", "- - - - - - -"},
	{"one digit too few", ZEROS "2.其他法律行政法规禁止公开000000\n", "applications.denied_law", "- - - - - - -"},
	{"one too many", ZEROS "2.其他法律行政法规禁止公开00000000\n", "applications.denied_law", "- - - - - - -"},
	{"a unit each", ZEROS "2.其他法律行政法规禁止公开0件12件0件0件0件3件15件\n", "applications.denied_law", "0 12 0 0 0 3 15"},
	{"a unit too few", ZEROS "2.其他法律行政法规禁止公开0件12件0件0件0件315件\n", "applications.denied_law",
		"- - - - - - -"},
	{"units, and a digit that belongs to none", ZEROS "2.其他法律行政法规禁止公开0件012件0件0件0件3件15件\n",
		"applications.denied_law", "- - - - - - -"},
	{"slashes", ZEROS "2.其他法律行政法规禁止公开0/0/000\n", "applications.denied_law", "0 0 0 0 0 0 0"},
	{"dashes, which may be one", ZEROS "2.其他法律行政法规禁止公开-------\n", "applications.denied_law", "- - - - - - -"},
	{"a single value", ZEROS HEAD_2021 DECISIONS "行政许可1203\n", "disclosure.licences", "1203"},
	{"a single value, when the form may be another's", ZEROS DECISIONS "行政许可1203\n", "disclosure.licences", "-"},
	{"three cells", ZEROS HEAD_2021 "规章001\n行政规范性文件1203\n", "disclosure.regulations", "0 0 1"},
	{"three cells of other numbers", ZEROS HEAD_2021 "规章001\n行政规范性文件1203\n", "disclosure.normative_documents",
		"- - -"},
	{"the form of 2019", ZEROS "信息内容本年新制作数量本年新公开数量对外公开总数量\n规章000\n" HEAD_2019 "行政许可1203\n",
		"disclosure.licences", "- - -"},
	{"table four", ZEROS FOUR "000000000000004\n", "disputes.post_review", "0 0 0 0 4"},
	{"table four, when a number may go on", ZEROS FOUR "000000100000004\n", "disputes.review", "- - - - -"},
	{"all on one line", "某局2023年政府信息公开工作年度报告一、总体情况我局认真贯彻条例。二、主动公开政府信息情况第二十条第(一)项"
		"信息内容本年制发件数本年废止件数现行有效件数规章000行政规范性文件120第二十条第(五)项信息内容本年处理决定数量行政许可12"
		"三、收到和处理政府信息公开申请情况申请人情况一、本年新收政府信息公开申请数量0000000二、上年结转政府信息公开申请数量0000000"
		"三、本年度办理结果(一)予以公开0000000(三)不予公开1.属于国家秘密00000002.其他法律行政法规禁止公开0000000五、存在的主要问题"
		"及改进情况我局的工作还有不足，下一步将加强培训，提高水平。", "applications.denied_secret", "0 0 0 0 0 0 0"},
};

static gai_arena arena;

static gai_report *
read_text(const char *text)
{
	gai_arena_free(&arena);
	gai_arena_open(&arena, &gai_malloc_host);
	if (gai_try(&arena) != GAI_OK)
		return NULL;
	return gai_parse(&arena, text, strlen(text));
}

/* The values of the row of that code, - for NULL. */
static void
say_row(const gai_report *report, const char *code, char *out, size_t size)
{
	const gai_cell *cells[GAI_SLOTS];
	int			count = report != NULL ? list_row(report, code, cells) : 0;
	size_t		length = 0;

	out[0] = '\0';
	for (int c = 0; c < count; c++)
		length += (size_t) snprintf(out + length, size - length, gai_has_value(cells[c]) ? "%s%lld" : "%s-",
									c > 0 ? " " : "", (long long) cells[c]->value.digits);
}

static void
test_cases(void)
{
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
	{
		char		said[200];

		say_row(read_text(cases[i].text), cases[i].row, said, sizeof said);
		is_string(said, cases[i].values, "%s", cases[i].what);
	}
}

/* Rows that cannot be parted are not blank; a note shows their text and says what would help. */
static void
test_notes(void)
{
	static const char text[] = ZEROS "2.其他法律行政法规禁止公开1000001\n";
	const gai_report *report = read_text(text);
	int			found = 0,
				blank = 0;

	for (size_t i = 0; i < report->nnotes; i++)
	{
		const gai_note *note = &report->notes[i];

		blank += note->code == GAI_NOTE_BLANK && strncmp(note->cell, "applications.denied_law", 23) == 0;
		if (note->code != GAI_NOTE_UNPLACED)
			continue;
		found++;
		is_string(note->cell, "applications.denied_law.*", "a row that cannot be parted is noted");
		is_string(note->message,
				  "各单元格连写而无间隔, 加上分隔符即可区分",
				  "with what would help");
		ok(note->position == (size_t) (strstr(text, "1000001") - text) && note->raw.length == 7, "and where it stands");
	}
	is_integer(found, 1, "once");
	is_integer(blank, 0, "it is not called blank");
}

/* A text with few such lines is read as before. */
static void
test_few(void)
{
	const gai_report *report = read_text("二、主动公开政府信息情况\n"
										 "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n规章 | 1 | 2 | 3\n行政许可52\n行政处罚3\n");
	char		said[200];

	say_row(report, "disclosure.regulations", said, sizeof said);
	is_string(said, "1 2 3", "other rows are read");
	say_row(report, "disclosure.licences", said, sizeof said);
	is_string(said, "-", "two lines of labels with numbers are not parted");
}

int
main(void)
{
	gai_arena_open(&arena, &gai_malloc_host);
	test_cases();
	test_notes();
	test_few();
	gai_arena_free(&arena);
	return done_testing();
}
