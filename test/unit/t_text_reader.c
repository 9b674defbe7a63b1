/* t_text_reader.c - plain text as lines and cells, whatever they mean */
#include <stdio.h>
#include <string.h>

#include "tap.h"
#include "text_checks.h"

/*
 * A text, and its lines: the separator of each, and its cells in brackets.  A + behind a cell: only one blank
 * separates it from the cell before.  A number in brackets: the line ends before the line.
 */
static const text_case cases[] = {
	{"nothing", "", ""},
	{"blanks", " \n\t\n　\n", ""},
	{"a line", "一、总体情况", "whole[一、总体情况]"},
	{"lines", "甲\n乙\r\n丙\n", "whole[甲] whole[乙] whole[丙]"},
	{"line ends with a CR too many", "甲\r\r\n乙\r \r\n丙\r　\n丁\r戊", "whole[甲] whole[乙] whole[丙] whole[丁] whole[戊]"},
	{"no line end at the end", "甲\n乙", "whole[甲] whole[乙]"},
	{"empty lines", "甲\n\n\n乙", "whole[甲] whole[乙](3)"},
	{"empty lines in front", "\n\n甲", "whole[甲](3)"},
	{"blanks around", "  甲　\n\t乙", "whole[甲] whole[乙]"},

	/* bars */
	{"bars", "规章 | 1 | 0", "bars[规章][1][0]"},
	{"bars without blanks", "规章|1|0", "bars[规章][1][0]"},
	{"a bar at the end", "规章 | 1 | 0 |", "bars[规章][1][0]"},
	{"bars around", "| 规章 | 1 |", "bars[][规章][1][]"},
	{"an empty cell between bars", "规章 | | 0", "bars[规章][][0]"},
	{"full-width bars", "规章｜1｜0", "bars[规章][1][0]"},
	{"drawn bars", "│规章│ 1 │ 0 │", "bars[][规章][1][0][]"},
	{"thick and double bars", "规章┃1║0", "bars[规章][1][0]"},
	{"a bar alone in a long line", "我局认真贯彻落实《条例》，以公开为常态、不公开为例外|全年公开信息。",
		"bars[我局认真贯彻落实《条例》，以公开为常态、不公开为例外][全年公开信息。]"},
	{"a line of bars ends the cell of the line before", "规章\n| 1 | 0", "whole[规章] bars[][1][0]"},
	{"a line of nothing but bars", "规章\n| | |", "whole[规章] bars[][]"},
	{"the same behind an empty line", "规章\n\n| | |", "whole[规章] bars[][][](2)"},

	/* rules */
	{"Markdown's rule", "甲 | 乙\n--- | ---\n1 | 2", "bars[甲][乙] bars bars[1][2]"},
	{"with colons", "|:--|--:|", "bars"},
	{"drawn with signs", "+------+-----+", "bars"},
	{"drawn with lines", "├───┼───┤", "bars"},
	{"drawn with double lines", "══════════", "bars"},
	{"long", "----------", "bars"},
	{"few dashes are a placeholder", "----", "whole[----]"},
	{"dashes in cells are placeholders", "-- | 5 | --", "bars[--][5][--]"},
	{"dashes between words", "—— 7 ——", "blanks[——][7]+[——]+"},

	/* tabs */
	{"tabs", "规章\t1\t0", "tabs[规章][1][0]"},
	{"empty cells between tabs", "规章\t\t0\t", "tabs[规章][][0][]"},
	{"a tab in front of two cells", "\t1\t0", "tabs[][1][0]"},
	{"an indentation", "\t本报告由某局编制。", "whole[本报告由某局编制。]"},
	{"tabs and blanks", "规章\t 1 \t0", "tabs[规章][1][0]"},

	/* gaps */
	{"gaps", "规章    1    0", "gaps[规章][1][0]"},
	{"wide blanks", "规章　　1　　0", "gaps[规章][1][0]"},
	{"one wide blank is a gap, or within a number", "规章　1　0", "gaps[规章][1]+[0]+"},
	{"a no-break space and a blank", "规章\u00a0 1", "gaps[规章][1]"},
	{"words in gaps", "结果维持   结果纠正   其他结果", "gaps[结果维持][结果纠正][其他结果]"},
	{"values behind a gap", "规章   1 0 2", "gaps[规章][1][0]+[2]+"},

	/* single blanks before values */
	{"values", "规章 1 0", "blanks[规章][1]+[0]+"},
	{"values alone", "1 0 /", "blanks[1][0]+[/]+"},
	{"words", "结果维持 结果纠正 总计", "whole[结果维持 结果纠正 总计]"},
	{"a word and a value", "第三方 5", "blanks[第三方][5]+"},
	{"a value before a word", "5 第三方", "whole[5 第三方]"},
	{"what is no number among values", "规章 1 3～5 0", "blanks[规章][1]+[3～5]+[0]+"},
	{"what is no number in front of them", "规章 3～5 0", "blanks[规章 3～5][0]+"},
	{"a sentence that ends in a number", "全年公开 5", "blanks[全年公开][5]+"},
	{"a sentence", "全年公开 5 条。", "whole[全年公开 5 条。]"},
};

static void
say(const gai_document *document, char *buffer, size_t size)
{
	static const char *const separators[] = {"whole", "bars", "tabs", "gaps", "blanks", "grid"};
	size_t		length = 0;

	buffer[0] = '\0';
	for (size_t l = 0; l < document->nlines; l++)
	{
		const gai_line *line = &document->lines[l];

		length += (size_t) snprintf(buffer + length, size - length, "%s%s", l > 0 ? " " : "",
									separators[line->separator]);
		for (size_t p = line->first; p < line->first + line->count; p++)
			length += (size_t) snprintf(buffer + length, size - length, "[%.*s]%s",
										(int) document->pieces[p].length, document->pieces[p].bytes,
										document->pieces[p].after_blank ? "+" : "");
		if (line->breaks != 1)
			length += (size_t) snprintf(buffer + length, size - length, "(%u)", line->breaks);
	}
}

/* What holds of the lines and pieces of any text: they stand where they say, in order, and are trimmed. */
static bool
is_sound(const gai_document *document, const char *body, size_t length)
{
	size_t		next = 0,
				place = 0;

	for (size_t l = 0; l < document->nlines; l++)
	{
		const gai_line *line = &document->lines[l];

		if (line->first != next || line->text.length == 0 ||
			line->text.bytes != body + gai_line_position(document, line) ||
			gai_line_position(document, line) + line->text.length > length || line->breaks == 0 ||
			memchr(line->text.bytes, '\n', line->text.length) != NULL)
			return false;
		next += line->count;
		for (size_t p = line->first; p < next; p++)
		{
			const gai_piece *piece = &document->pieces[p];
			gai_place	at = gai_place_of(document, p);

			if (piece->line != l || piece->column != p - line->first || piece->length != at.length ||
				piece->bytes != body + at.position || at.position < place || at.position + at.length > length ||
				gai_trim(gai_text_of(piece)).length != piece->length ||
				piece->left > piece->right)
				return false;
			place = at.position + at.length;
		}
	}
	return next == document->npieces;
}

static const text_view view = {say, is_sound};

/* Cells of aligned text know their display columns: a Chinese character takes two. */
static void
test_columns(void)
{
	static const char text[] = "规章      1   20\n  批准   300 4\n";
	static const int wanted[][2] = {{0, 4}, {10, 11}, {14, 16}, {2, 6}, {9, 12}, {13, 14}};
	gai_arena	arena;
	gai_document document = {0};
	int			wrong = 0;

	gai_arena_open(&arena, &gai_malloc_host);
	gai_read_text(&arena, text, sizeof text - 1, &document);
	for (size_t p = 0; p < document.npieces && p < 6; p++)
		if (document.pieces[p].left != wanted[p][0] || document.pieces[p].right != wanted[p][1])
			note("cell %zu stands in %d to %d (%d)", p, document.pieces[p].left, document.pieces[p].right, ++wrong);
	is_integer((int64_t) document.npieces, 6, "six cells");
	is_integer(wrong, 0, "in their columns");
	gai_arena_free(&arena);
}

/* Any text at all, of the signs that matter and of bytes that are no characters. */
static void
test_any_text(void)
{
	static const char *const parts[] = {"|", "｜", "│", "\t", "  ", " ", "　", "\n", "\r\n", "-", "---", "═", "+", ":",
		"5", "12", "/", "规章", "a", "无", "件", "(", "\xE2", "\xEF\xBC", "\x80", "\xC2", "\x01", "."};

	check_any_text(&view, parts, sizeof parts / sizeof parts[0], 24);
}

int
main(void)
{
	check_text_cases(&view, cases, sizeof cases / sizeof cases[0]);
	test_columns();
	test_any_text();
	return done_testing();
}
