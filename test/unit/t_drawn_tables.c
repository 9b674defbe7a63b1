/* t_drawn_tables.c - tables drawn with characters as rows of a grid: bars and rules, and rules that show columns */
#include <stdio.h>
#include <string.h>

#include "tap.h"
#include "text_checks.h"

/*
 * A text, and its lines: those of a table as cells in brackets, with =N behind one that covers N columns and @N behind
 * one that does not follow the one before; other lines as what parts them.  A / stands for a line feed in a cell.
 */
static const text_case cases[] = {
	/* lines of the box */
	{"a box",
		"┌────┬──┐\n"
		"│规章│ 1│\n"
		"├────┼──┤\n"
		"│文件│ 2│\n"
		"└────┴──┘\n"
		"后", "[规章][1] [文件][2] whole"},
	{"merged columns",
		"┌───────┐\n"
		"│第一项 │\n"
		"├────┬──┤\n"
		"│规章│ 1│\n"
		"├────┴──┤\n"
		"│第五项 │\n"
		"└───────┘", "[第一项=2] [规章][1] [第五项=2]"},
	{"merged rows: a label in the middle of those it stands beside",
		"┌──┬────┬──┐\n"
		"│  │甲  │ 1│\n"
		"│组├────┼──┤\n"
		"│  │乙  │ 2│\n"
		"├──┴────┼──┤\n"
		"│总计   │ 3│\n"
		"└───────┴──┘", "[组][甲][1] [乙@1][2] [总计=2][3]"},
	{"cells of several lines",
		"┌────┬────┬──┐\n"
		"│一、│    │  │\n"
		"│本年│  3 │ 4│\n"
		"│新收│    │  │\n"
		"├────┼────┼──┤\n"
		"│    │ 5  │  │\n"
		"└────┴────┴──┘", "[一、本年新收][3][4] [][5][]"},
	{"text that is shown wider than it is counted",
		"┌────────┬──┐\n"
		"│“三”  │ 1│\n"
		"├──┬─────┼──┤\n"
		"│“”│甲 │ 2│\n"
		"└──┴─────┴──┘", "[“三”=2][1] [“”][甲][2]"},
	{"double and thick lines",
		"╔══╤══╗\n"
		"║甲│ 1║\n"
		"╟──┼──╢\n"
		"║乙│ 2║\n"
		"╚══╧══╝\n"
		"┏━━┳━━┓\n"
		"┃丙┃ 3┃\n"
		"┗━━┻━━┛", "[甲][1] [乙][2] [丙][3]"},
	{"full-width digits go on in the next line of a narrow cell",
		"┌────┬────┬────┐\n"
		"│ 甲 │ ３ │ 总 │\n"
		"│    │ ４ │ 计 │\n"
		"├────┼────┼────┤\n"
		"│ 乙 │ 12 │ 1  │\n"
		"└────┴────┴────┘", "[甲][３４][总计] [乙][12][1]"},
	{"in a wide one they are two numbers",
		"┌────┬───────┐\n"
		"│ 甲 │ ３    │\n"
		"│    │ ４    │\n"
		"├────┼───────┤\n"
		"│ 乙 │ 1234  │\n"
		"└────┴───────┘", "[甲][３/４] [乙][1234]"},
	{"other digits are not broken where words are whole",
		"┌────┬────┐\n"
		"│ 甲 │ 12 │\n"
		"│    │ 34 │\n"
		"├────┼────┤\n"
		"│ 乙 │ 0  │\n"
		"└────┴────┘", "[甲][12/34] [乙][0]"},
	{"another cell shows that the column is no wider",
		"┌────┬────┐\n"
		"│ 甲 │ 12 │\n"
		"│    │ 3  │\n"
		"├────┼────┤\n"
		"│ 乙 │ 件 │\n"
		"└────┴────┘", "[甲][123] [乙][件]"},
	{"where one cell has two numbers, none of its row goes on",
		"┌────┬────┬──────┐\n"
		"│ 甲 │ １ │ 0    │\n"
		"│    │ ２ │ 5    │\n"
		"├────┼────┼──────┤\n"
		"│ 乙 │ 总 │ 总计 │\n"
		"└────┴────┴──────┘", "[甲][１/２][0/5] [乙][总][总计]"},
	{"a unit below its number",
		"┌────┬────┐\n"
		"│ 甲 │494 │\n"
		"│    │ 件 │\n"
		"└────┴────┘", "[甲][494件]"},
	{"no number begins with the sign that parts thousands",
		"┌────┬─────────┐\n"
		"│ 甲 │ 5       │\n"
		"│    │ ，433   │\n"
		"└────┴─────────┘", "[甲][5，433]"},
	{"one sign for all corners",
		"┼──┼──┼\n"
		"│甲│ 1│\n"
		"┼──┼──┼\n"
		"│乙│ 2│\n"
		"┼──┼──┼\n"
		"后", "[甲][1] [乙][2] whole"},
	{"indented",
		"   ┌──┬──┐\n"
		"   │甲│ 1│\n"
		"   └──┴──┘", "[甲][1]"},

	/* grids of + - | */
	{"rows of placeholders that are not ruled off",
		"+------+----+----+\n"
		"| 甲   | /  | -  |\n"
		"| 乙   | -  | 无 |\n"
		"| 丙   | 无 | /  |\n"
		"| 丁   | /  | -  |\n"
		"+------+----+----+\n", "bars bars bars bars bars bars"},
	{"a grid",
		"+------+-----+\n"
		"| 规章 | 1   |\n"
		"+======+=====+\n"
		"| 文件 | 2   |\n"
		"+------+-----+\n"
		"\n"
		"后", "[规章][1] [文件][2] whole(2)"},
	{"ends with the text",
		"+----+---+\n"
		"| 甲 | 1 |\n"
		"+----+---+", "[甲][1]"},
	{"signs of alignment",
		"+----+---+\n"
		"| 甲 | 1 |\n"
		"+:===+==:+\n"
		"| 乙 | 2 |\n"
		"+----+---+", "[甲][1] [乙][2]"},
	{"merged cells of a grid",
		"+----+-----+-----+\n"
		"| 组 | 甲  | 1   |\n"
		"|    +-----+-----+\n"
		"|    | 乙  | 2   |\n"
		"+----+-----+-----+\n"
		"| 总计     | 3   |\n"
		"+----------+-----+", "[组][甲][1] [乙@1][2] [总计=2][3]"},
	{"columns that are too narrow for their text",
		"+----+---+---+\n"
		"|    | 结 | 总 |\n"
		"|    | 果 | 计 |\n"
		"+====+===+===+\n"
		"| 甲 | 1 | 1 |\n"
		"|    | 2 |   |\n"
		"+----+---+---+", "[][结果][总计] [甲][12][1]"},
	{"numbers with the full lines last",
		"+------+------+\n"
		"| 本   | 自   |\n"
		"| 年度 | 然人 |\n"
		"+------+------+\n"
		"| 甲   | 1    |\n"
		"|      | 4743 |\n"
		"+------+------+", "[本年度][自然人] [甲][14743]"},
	{"with no full line they are two",
		"+------+------+\n"
		"| 本   | 自   |\n"
		"| 年度 | 然人 |\n"
		"+------+------+\n"
		"| 甲   | 1    |\n"
		"|      | 474  |\n"
		"+------+------+", "[本年度][自然人] [甲][1/474]"},
	{"a bar in a text",
		"+--------+---+\n"
		"| 甲 | 乙 | 1 |\n"
		"+--------+---+\n"
		"| a | b  | 2 |\n"
		"+--------+---+", "bars bars [a | b][2]"},
	{"a bar in a text whose columns are counted right",
		"+---------+---+\n"
		"| 甲 | 乙 | 1 |\n"
		"+---------+---+", "[甲 | 乙][1]"},
	{"a placeholder that is chopped",
		"+---+---+\n"
		"| 总 | N |\n"
		"| 计 | / |\n"
		"|   | A |\n"
		"+---+---+", "[总计][N/A]"},
	{"an escaped sign over two lines",
		"+---+---+\n"
		"| 总 | \\ |\n"
		"| 计 | * |\n"
		"+---+---+", "[总计][\\*]"},

	/* what is left to those who read lines */
	{"rules only around the rows",
		"+--------+------+------+\n"
		"| 内容   | 制发 | 废止 |\n"
		"+--------+------+------+\n"
		"| 规章   | 1    | 2    |\n"
		"| 文件   | 3    | 4    |\n"
		"| 规范性 | 5    |      |\n"
		"+--------+------+------+", "bars bars bars bars bars bars bars"},
	{"the same in narrow columns",
		"+--------+---+---+\n"
		"| 规章   | 1 | 2 |\n"
		"| 规范性 | 3 | 4 |\n"
		"| 文件   | 5 | 6 |\n"
		"+--------+---+---+", "bars bars bars bars bars"},
	{"a rule that is missing at the end", "┌──┬──┐\n│甲│ 1│\n后", "bars bars whole"},
	{"a bar that is missing", "┌──┬──┐\n│甲  1│\n└──┴──┘", "bars bars bars"},
	{"a cell that loses its bar", "┌──┬──┐\n│甲│ 1│\n├──┘──┤\n│乙  2│\n└─────┘", "bars bars bars bars bars"},
	{"a rule alone", "┌──┬──┐", "bars"},
	{"no columns", "+------+\n", "bars"},

	/* rules that show columns */
	{"a head between rules, rows apart",
		"  ------------------\n"
		"  信息内容   制发数\n"
		"  ---------- -------\n"
		"  规章       0\n"
		"\n"
		"  行政规范   12\n"
		"  性文件\n"
		"  ------------------\n"
		"后", "[信息内容][制发数] [规章][0] [行政规范性文件][12] whole"},
	{"without a head, rows apart",
		"---- ---\n"
		"规章 0\n"
		"\n"
		"文件   2\n"
		"---- ---", "[规章][0] [文件][2]"},
	{"without a head, a line a row",
		"---- ---\n"
		"规章   0\n"
		"文件   2\n"
		"---- ---\n", "[规章][0] [文件][2]"},
	{"a head above, up to an empty line",
		"前\n"
		"\n"
		"内容    数\n"
		"----  ----\n"
		"规章     0\n"
		"文件    12\n"
		"\n"
		"后 1", "whole [内容][数] [规章][0] [文件][12] blanks(2)"},
	{"simple tables of reStructuredText",
		"====  ====\n"
		"内容  数\n"
		"====  ====\n"
		"规章  0\n"
		"行政  12\n"
		"      件\n"
		"      3\n"
		"====  ====\n", "[内容][数] [规章][0] [行政][12件3]"},
	{"a row without a first cell",
		"====  ==  ===\n"
		"组    甲  1\n"
		"      乙  2\n"
		"====  ==  ===\n", "[组][甲][1] [][乙][2]"},
	{"empty lines that part rows of several lines",
		"====  ===\n"
		"规章  1\n"
		"制度\n"
		"\n"
		"文件  123\n"
		"      4\n"
		"\n"
		"许可  234\n"
		"事项  5\n"
		"====  ===\n", "[规章制度][1] [文件][1234] [许可事项][2345]"},
	{"empty lines that do not",
		"====  ===\n"
		"规章  1\n"
		"文件  123\n"
		"\n"
		"许可  2\n"
		"处罚  3\n"
		"====  ===\n", "[规章][1] [文件][123] [许可][2] [处罚][3]"},
	{"the same without a head", "===  ==\n甲   1\n===  ==\n", "[甲][1]"},
	{"a head between dashes",
		"---- ---\n"
		"规章 数\n"
		"---- ---\n"
		"甲   1\n"
		"---- ---\n", "[规章][数] [甲][1]"},
	{"two such tables, one below the other, and no rule behind",
		"---- ---\n"
		"规章 1\n"
		"---- ---\n"
		"后 1", "[规章][1] blanks"},
	{"empty cells", "---- --- ---\n规章       1\n文件   2\n---- --- ---\n", "[规章][][1] [文件][2][]"},
	{"wide signs as two columns, others as one", "---- --- ---\n“三”   1   2\n---- --- ---\n", "[“三”][1][2]"},
	{"as two", "------ --- ---\n“三” 1   2\n------ --- ---\n", "[“三”][1][2]"},
	{"each as one", "--- --- ---\n三三三 1   2\n--- --- ---\n", "[三三三][1][2]"},
	{"text across columns", "---- ---\n规章制度文件 1\n---- ---\n", "blanks blanks blanks"},
	{"a row of placeholders", "结果维持  结果纠正\n---       ---\n\n后", "gaps gaps whole(2)"},
	{"a heading with a rule below", "一、总体情况\n==========\n全年 5 件", "whole bars blanks"},
};

static size_t
say_cell(const gai_piece *piece, uint32_t column, char *buffer, size_t size)
{
	size_t		length = 0,
				used;

	buffer[length++] = '[';
	for (uint32_t i = 0; i < piece->length && length + 20 < size; i++)
		buffer[length++] = piece->bytes[i] == '\n' ? '/' : piece->bytes[i];
	used = length;
	length += (size_t) snprintf(buffer + used, size - used, piece->span > 1 ? "=%u" : "", piece->span);
	used = length;
	length += (size_t) snprintf(buffer + used, size - used, piece->column != column ? "@%u" : "", piece->column);
	buffer[length++] = ']';
	return length;
}

/* The lines as the cases above write them. */
static void
say(const gai_document *document, char *buffer, size_t size)
{
	static const char *const names[] = {"whole", "bars", "tabs", "gaps", "blanks"};
	size_t		length = 0;

	buffer[0] = '\0';
	for (size_t l = 0; l < document->nlines && length + 300 < size; l++)
	{
		const gai_line *line = &document->lines[l];
		uint32_t	column = 0;

		if (l > 0)
			buffer[length++] = ' ';
		for (size_t p = line->first; line->separator == GAI_GRID && p < line->first + line->count; p++)
		{
			length += say_cell(&document->pieces[p], column, buffer + length, size - length);
			column = (uint32_t) document->pieces[p].column + document->pieces[p].span;
		}
		if (line->separator != GAI_GRID)
			length += (size_t) snprintf(buffer + length, size - length, "%s", names[line->separator]);
		if (line->separator != GAI_GRID && line->breaks != 1)
			length += (size_t) snprintf(buffer + length, size - length, "(%u)", line->breaks);
		buffer[length] = '\0';
	}
}

/* Whether pieces stand in the body, those of one line in order, and begin and end with what their places do. */
static bool
is_sound(const gai_document *document, const char *body, size_t length)
{
	for (size_t l = 0; l < document->nlines; l++)
	{
		const gai_line *line = &document->lines[l];
		unsigned	column = 0;

		for (size_t p = line->first; p < line->first + line->count; p++)
		{
			const gai_piece *piece = &document->pieces[p];
			gai_place	place = gai_place_of(document, p);

			if (place.position + place.length > length || piece->column < column || piece->span == 0 ||
				(piece->length > 0 && (place.length == 0 || body[place.position] != piece->bytes[0])))
				return false;
			column = piece->column + piece->span;
		}
	}
	return true;
}

static const text_view view = {say, is_sound};

/* Where the text of a cell stands: from its first line to its last, a number without the unit below it. */
static void
test_places(void)
{
	static const char text[] = "+--+----+\n|甲| 49 |\n|乙| 件 |\n+--+----+\n|丙| 7  |\n+--+----+\n";
	static const char *const wanted[] = {"甲| 49 |\n|乙", "49", "丙", "7"};
	gai_arena	arena;
	gai_document document = {0};

	gai_arena_open(&arena, &gai_malloc_host);
	gai_read_text(&arena, text, sizeof text - 1, &document);
	is_integer((int64_t) document.npieces, 4, "four cells");
	for (size_t p = 0; p < document.npieces && p < 4; p++)
	{
		gai_place	place = gai_place_of(&document, p);
		char		there[64];

		snprintf(there, sizeof there, "%.*s", (int) place.length, text + place.position);
		is_string(there, wanted[p], "the place of cell %zu", p);
	}
	gai_arena_free(&arena);
}

/* Tables of such signs, of any shape. */
static void
test_any_text(void)
{
	static const char *const parts[] = {"┌", "─", "┬", "┐", "├", "┼", "┤", "└", "┴", "┘", "│", "\n│", "│\n", "\n├",
		"┤\n", "+", "-", "---", "+---+", "|", "\n|", "|\n", "\n+", "+\n", "=", "====", " ", "\n", "\n\n",
		"1", "12", "甲", "“", "---- ---\n", "\r\n", "\xE2", "\xE2\x94", "\x80"};

	check_any_text(&view, parts, sizeof parts / sizeof parts[0], 30);
}

/* A table has 256 columns at most, a line 1024 bars. */
static void
test_limits(void)
{
	for (int columns = 255; columns <= 257; columns++)
	{
		char		text[4096],
				   *at = text;
		char		words[4096];

		for (int row = 0; row < 3; row++)
		{
			for (int i = 0; i < columns; i++)
				at += sprintf(at, row == 1 ? "|1" : "+-");
			at += sprintf(at, row == 1 ? "|\n" : "+\n");
		}
		ok(read_copy(&view, text, strlen(text), words, sizeof words), "%d columns", columns);
		ok((words[0] == '[') == (columns <= 256), "%d columns are %s table", columns, columns <= 256 ? "a" : "no");
	}
}

int
main(void)
{
	check_text_cases(&view, cases, sizeof cases / sizeof cases[0]);
	test_places();
	test_any_text();
	test_limits();
	return done_testing();
}
