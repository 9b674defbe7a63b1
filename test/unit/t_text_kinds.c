/*
 * t_text_kinds.c - texts that are lines and cells in other ways: CR alone, tags among text, the range of a word
 * processor, all on one line
 */
#include <stdio.h>

#include "tap.h"
#include "text_checks.h"

#define ROW "规章 0 0 0 "
#define FILLER "全年未收到政府信息公开申请。"
#define LONG FILLER FILLER FILLER FILLER FILLER FILLER FILLER FILLER FILLER FILLER FILLER FILLER FILLER FILLER FILLER

/*
 * A text, and its lines: what parts the cells of each, and the cells in brackets.  A number in brackets: so many line
 * ends stand before the line.  A / stands for a line feed in a cell.
 */
static const text_case cases[] = {
	/* line ends */
	{"CR alone ends lines", "甲\r乙 | 1\r\r丙", "whole[甲] bars[乙][1] whole[丙](2)"},
	{"CR and CR LF", "甲\r乙\r\n丙\n丁\r", "whole[甲] whole[乙] whole[丙] whole[丁]"},
	{"two CR before an LF, or a blank, are one line end", "甲\r\r\n乙\r \n丙", "whole[甲] whole[乙] whole[丙]"},
	{"two CR before an LF elsewhere", "甲\r乙\r\r\n丙", "whole[甲] whole[乙] whole[丙]"},
	{"CR LF", "甲\r\n乙\r\n", "whole[甲] whole[乙]"},

	/* tags */
	{"tags in cells", "| <span style=\"a b\">规章</span> | <b>1</b> | <font color='|'>2</font> |", "bars[][规章][1][2][]"},
	{"a number in pieces", "规章|1<b>2</b>|3", "bars[规章][12][3]"},
	{"paragraphs in a cell", "| 规章 | <p>1</p><p>2</p> |", "bars[][规章][1/2][]"},
	{"a line break in a cell of Markdown is left to those who read labels", "| 规<br>章 | 1 |", "bars[][规<br>章][1][]"},
	{"a comment", "规章<!-- 1 | 2 -->|3", "bars[规章][3]"},
	{"what is struck out", "规章|<s>12</s>11|<del>3</del>|<strike>4</strike>5", "bars[规章][11][][5]"},
	{"lines that end in tags", "规章<br/>\n1<br>\n2<br />\n", "whole[规章] whole[1] whole[2]"},
	{"tags that begin lines", "<p>规章 1 2<br>文件 3 4</p><div>后</div>", "blanks[规章][1][2] blanks[文件][3][4] whole[后]"},
	{"lines of tags alone", "甲\n<div>\n\n乙  1\n\n</div>\n丙", "whole[甲] gaps[乙][1](3) whole[丙](3)"},
	{"no tags", "a < b, c<5, <甲>, <abc>, <b", "whole[a < b, c<5, <甲>, <abc>, <b]"},

	/* blanks */
	{"single no-break spaces", "规章\xC2\xA0" "0\xC2\xA0" "12", "blanks[规章][0][12]"},
	{"single blanks of half a character, and of a whole one",
		"规章\xE2\x80\x82" "0\xE2\x80\x83" "12", "blanks[规章][0][12]"},
	{"narrow blanks part the digits of a number", "规章 1\xE2\x80\xAF" "234 12", "blanks[规章][1\xE2\x80\xAF" "234][12]"},

	/* a range */
	{"rows of a range", "甲\r内容\r\a数\r\a\r\a规章\r\a0\r\a\r\a后\r", "whole[甲] tabs[内容][数] tabs[规章][0] whole[后]"},
	{"blank cells before values", "规章\r\a\r\a1\r\a2\r\a\r\a", "tabs[规章][][1][2]"},
	{"blank cells at the end, as long as the row before",
		"规章\r\a0\r\a1\r\a\r\a文件\r\a1\r\a\r\a\r\a后", "tabs[规章][0][1] tabs[文件][1][] whole[后]"},
	{"blank cells at the beginning", "甲\r\a乙\r\a1\r\a\r\a\r\a丙\r\a2\r\a\r\a", "tabs[甲][乙][1] tabs[][丙][2]"},
	{"a head before a row of values", "甲\r\a乙\r\a丙\r\a丁\r\a戊\r\a\r\a" "1\r\a2\r\a3\r\a4\r\a5\r\a\r\a",
		"tabs[甲][乙][丙][丁][戊] tabs[1][2][3][4][5]"},
	{"several paragraphs in a cell", "规章\r\a1\r2\r\a3\r\a\r\a", "tabs[规章][1/2][3]"},
	{"a row without an end", "规章\r\a1\r" LONG "\r" LONG "\r甲\r", "tabs[规章] whole[1] whole whole whole[甲]"},
	{"nothing but blank cells", "\r\a\r\a\r\a", ""},

	/* separated values */
	{"records", "规章,0,1,2\n文件,1,2,3\n许可,12,,\n", "tabs[规章][0][1][2] tabs[文件][1][2][3] tabs[许可][12][][]"},
	{"semicolons", "规章;0;1,5\n文件;1;2\n许可;12;\n处罚;3;\n",
		"tabs[规章][0][1,5] tabs[文件][1][2] tabs[许可][12][] tabs[处罚][3][]"},
	{"a separator that is stated", "sep=;\r\n规章;0\r\n", "tabs[规章][0]"},
	{"quotes", "规章,\"1,024\",1\n\"文\"\"件\"\"\" ,1,2\n\"许\n可\",12,\"\"\n",
		"tabs[规章][1,024][1] tabs[文\"件\"][1][2] tabs[许/可][12][]"},
	{"tabs with quotes", "\"规章\"\t0\t1\n文件\t1\t2\n\"许\n可\"\t12\t\n", "tabs[规章][0][1] tabs[文件][1][2] tabs[许/可][12][]"},
	{"a quote that nothing closes", "规章,0,1\n文件,1,2\n\"许可,12,\n", "tabs[规章][0][1] tabs[文件][1][2] tabs[\"许可][12][]"},
	{"a row of many values", "维持,纠正\n1,2,3,4,5,6,7,8,9,10\n", "tabs[维持][纠正] tabs[1][2][3][4][5][6][7][8][9][10]"},
	{"empty records", "规章,0,1\n,,\n\n文件,1,2\n许可,12,\n", "tabs[规章][0][1] tabs[文件][1][2](3) tabs[许可][12][]"},
	{"sentences among records", "规章,0,1\n文件,1,2\n许可,12,\n今年,共收到,1件。\n\"甲,乙\n丙\",,\n",
		"tabs[规章][0][1] tabs[文件][1][2] tabs[许可][12][] whole[今年,共收到,1件。] tabs[甲,乙/丙][][]"},
	{"a long text in a cell is a paragraph", "规章,0,1\n文件,1,2\n许可,12,\n\"甲\n" LONG "\",,\n",
		"tabs[规章][0][1] tabs[文件][1][2] tabs[许可][12][] whole[甲] whole"},
	{"commas of numbers", "规章 1,234,567\n文件 1,234,567\n许可 1,234,567\n强制 1,234,567\n",
		"blanks[规章][1,234,567] blanks[文件][1,234,567] blanks[许可][1,234,567] blanks[强制][1,234,567]"},
	{"commas of sentences", "甲,1,乙。\n甲,2,乙。\n甲,3,乙。\n甲,,乙。\n",
		"whole[甲,1,乙。] whole[甲,2,乙。] whole[甲,3,乙。] whole[甲,,乙。]"},

	/* all on one line */
	{"rows on one line", "年度报告 二、主动公开 " ROW LONG " " ROW,
		"whole[年度报告] whole[二、主动公开] whole[规章] whole[0] whole[0] whole[0] "
		"whole whole[规章] whole[0] whole[0] whole[0]"},
	{"values on one line", LONG " 总计 0 0 0 0 0 0 0 0 0 12",
		"whole whole[总计] whole[0] whole[0] whole[0] whole[0] whole[0] "
		"whole[0] whole[0] whole[0] whole[0] whole[12]"},
	{"long prose with numbers", LONG " 5 6 7 " LONG, "whole"},
};

/* The lines as the cases above write them; long cells are left out. */
static void
say(const gai_document *document, char *buffer, size_t size)
{
	static const char *const names[] = {"whole", "bars", "tabs", "gaps", "blanks"};
	size_t		length = 0;

	for (size_t l = 0; l < document->nlines && length + 200 < size; l++)
	{
		const gai_line *line = &document->lines[l];

		length += (size_t) snprintf(buffer + length, size - length, "%s%s", l > 0 ? " " : "", names[line->separator]);
		for (size_t p = line->first; p < line->first + line->count && length + 100 < size; p++)
		{
			const gai_piece *piece = &document->pieces[p];

			if (piece->length > 80)
				continue;
			buffer[length++] = '[';
			for (uint32_t i = 0; i < piece->length; i++)
				buffer[length++] = piece->bytes[i] == '\n' ? '/' : piece->bytes[i];
			buffer[length++] = ']';
		}
		if (line->breaks != 1)
			length += (size_t) snprintf(buffer + length, size - length, "(%u)", line->breaks);
	}
	buffer[length] = '\0';
}

/* Whether pieces stand in the body one behind the other, and begin and end with what stands there. */
static bool
is_sound(const gai_document *document, const char *body, size_t length)
{
	size_t		behind = 0;

	for (size_t p = 0; p < document->npieces; p++)
	{
		const gai_piece *piece = &document->pieces[p];
		gai_place	place = gai_place_of(document, p);

		if (place.position < behind || place.position + place.length > length)
			return false;
		if (piece->length > 0 && (place.length < piece->length || body[place.position] != piece->bytes[0] ||
								  body[place.position + place.length - 1] != piece->bytes[piece->length - 1]))
			return false;
		behind = place.position + place.length;
	}
	return true;
}

static const text_view view = {say, is_sound};

/* Any text at all, of the signs that matter. */
static void
test_any_text(void)
{
	static const char *const parts[] = {"\r", "\r\n", "\n", "\a", "\r\a", "<b>", "</b>", "<br>", "<p>", "<s>",
		"</s>", "<!--", "-->", "<span a='", "'>", "|", " ", "\xC2\xA0", "1", "12", "甲", "规章", "<", ">", "/", "\x80"};

	check_any_text(&view, parts, sizeof parts / sizeof parts[0], 24);
}

int
main(void)
{
	check_text_cases(&view, cases, sizeof cases / sizeof cases[0]);
	test_any_text();
	return done_testing();
}
