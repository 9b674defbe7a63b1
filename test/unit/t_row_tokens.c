/* t_row_tokens.c - what belongs to a row's label, and where it stands. */
#include <stdio.h>
#include <string.h>

#include "marks_fixture.h"
#include "tables/orphans.h"
#include "tap.h"

#define LABEL "1.属于国家秘密"
#define NEXT "2.其他法律行政法规禁止公开"

/* ---- gathering -------------------------------------------------------------------------------------------------- */

static const struct
{
	const char *what,
			   *text,
			   *tokens;
	bool		one_line;
}			gathered[] = {
	{"cells on the label's line", LABEL " | 1 | | 3\n" NEXT " | 4 | 5 | 6\n", "1 _ 3", true},
	{"only these, when there are some", LABEL " | 1 | 2\n7\n", "1 2", true},
	{"cells below a label that is alone", LABEL "\n1\n2\n3\n" NEXT "\n4\n5\n6\n", "1 2 3", false},
	{"cells below a label with bars that merged cells left", LABEL " | |\n1 |\n2 |\n" NEXT " |\n", "_ 1 2", false},
	{"a label's second line is no cell", "4.保护第三方\n合法权益\n1\n2\n", "1 2", false},
	{"text is a token", LABEL " | 1 | 若干 | 3\n", "1 若干 3", true},
	{"prose ends a row", LABEL "\n1\n2\n本机关高度重视政府信息公开工作，全年围绕群众关切推进重点领域信息公开，不断完善制度建设，取得了积极的成效。\n3\n",
		"1 2", false},
	{"a grid's blank cells stand on its line", "<table><tr><td>" LABEL "<td><td><td></table>", "_ _ _", true},
};

static void
test_gathering(void)
{
	for (size_t i = 0; i < sizeof gathered / sizeof gathered[0]; i++)
	{
		marked_text it;
		gai_unit	unit;

		open_text(&it, gathered[i].text);
		gai_find_unit(&it.marks, first_label(&it), &unit);
		is_string(say_tokens(&it, &unit), gathered[i].tokens, "%s", gathered[i].what);
		ok(unit.one_line == gathered[i].one_line, "%s: %s line", gathered[i].what,
		   gathered[i].one_line ? "on one" : "not on one");
		close_text(&it);
	}
}

static void
test_other_units(void)
{
	marked_text it;
	gai_unit	unit;
	char		many[4096] = LABEL;

	open_text(&it, "本年制发件数 | 本年废止件数\n1 | 2\n3 | 4\n");
	gai_find_unit_from(&it.marks, find_mark(&it, "1", 0), &unit);
	is_string(say_tokens(&it, &unit), "1 2 3 4", "from a mark on");
	gai_find_unit_on_line(&it.marks, find_mark(&it, "1", 0), &unit);
	is_string(say_tokens(&it, &unit), "1 2", "the rest of a mark's line");
	gai_find_unit_of_head(&it.marks, find_mark(&it, "本年制发件数", 0), find_mark(&it, "1", 0), &unit);
	is_integer(unit.ntokens, 2, "the words of a head are tokens");
	close_text(&it);

	for (int i = 0; i <= GAI_MOST_TOKENS; i++)
		strcat(many, " | 1");
	open_text(&it, many);
	gai_find_unit(&it.marks, 0, &unit);
	ok(unit.overflow && unit.ntokens == GAI_MOST_TOKENS, "more tokens than any row has are not kept");
	close_text(&it);
}

/* ---- measuring -------------------------------------------------------------------------------------------------- */

/* Lengths and places by both rulers, "-" where one is not known. */
static const char *
say_measures(const gai_unit *unit, const gai_measures *measures)
{
	static char words[1024];
	size_t		length = 0;

	for (int r = 0; r < GAI_RULERS; r++)
	{
		length += (size_t) snprintf(words + length, sizeof words - length, "%s", r > 0 ? "; " : "");
		if (!measures->known[r])
		{
			length += (size_t) snprintf(words + length, sizeof words - length, "-");
			continue;
		}
		length += (size_t) snprintf(words + length, sizeof words - length, "%d:", measures->length[r]);
		for (int t = 0; t < unit->ntokens; t++)
			length += (size_t) snprintf(words + length, sizeof words - length, " %d", measures->place[r][t]);
	}
	return words;
}

static const struct
{
	const char *what,
			   *text,
			   *measures;		/* from the line; from the label */
	unsigned	breaks;
}			measured[] = {
	{"bars", LABEL " | 1 | 2 | 3\n", "4: 1 2 3; 3: 0 1 2", 0},
	{"a bar at the end opens a cell", LABEL " | 1 | 2 | 3 |\n", "5: 1 2 3; 4: 0 1 2", 0},
	{"bars on both sides: blank cells without", "| " LABEL " | 1 | 2 | 3 |\n", "6: 2 3 4 5; 4: 0 1 2 3", 0},
	{"blank cells count", LABEL " | 1 | | 3\n", "4: 1 2 3; 3: 0 1 2", 0},
	{"two rows on a line", LABEL " | 1 | 2 | " NEXT " | 3 | 4\n", "-; 2: 0 1", 0},
	{"a grid with spans", "<table><tr><td colspan=2>" LABEL "<td>1<td colspan=3>2<td>3</table>",
		"7: 2 3 6; 5: 0 1 4", 0},
	{"gaps have no places", LABEL "    1    2    3\n", "-; -", 0},
	{"a cell a line with bars", LABEL " |\n1 |\n2 |\n3 |\n" NEXT " |\n", "4: 0 1 2; 3: 0 1 2", 0},
	{"the same with a blank one", LABEL " |\n1 |\n|\n3 |\n" NEXT " |\n", "4: 0 1 2; 3: 0 1 2", 0},
	{"a cell a line alone: blank ones may be missing", LABEL "\n1\n2\n" NEXT "\n", "-; -", 0},
	{"line ends count where they part cells", LABEL "\n\n1\n\n\n\n3\n\n" NEXT "\n\n", "-; 3: 0 2", 2},
	{"a line end too many: nothing is known", LABEL "\n\n1\n\n\n3\n\n" NEXT "\n\n", "-; -", 2},
};

static void
test_measuring(void)
{
	for (size_t i = 0; i < sizeof measured / sizeof measured[0]; i++)
	{
		marked_text it;
		gai_measures measures;
		gai_unit	unit;

		open_text(&it, measured[i].text);
		gai_find_unit(&it.marks, first_label(&it), &unit);
		gai_measure_unit(&it.marks, &unit, measured[i].breaks, &measures);
		is_string(say_measures(&unit, &measures), measured[i].measures, "%s", measured[i].what);
		close_text(&it);
	}
}

/* ---- lines ------------------------------------------------------------------------------------------------------ */

static void
test_lines(void)
{
	static const struct
	{
		const char *text;
		bool		begins,
					ends;
		int			length;
	}			lines[] = {
		{LABEL " | 1 | 2", false, false, 3},
		{LABEL " | 1 | 2 |", false, true, 4},
		{"| " LABEL " | 1 | 2 |", true, true, 5},
		{"│ " LABEL " │ 1 │ 2 │", true, true, 5},
		{LABEL "\t1\t2", false, false, 3},
	};

	for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++)
	{
		marked_text it;
		const gai_line *line;

		open_text(&it, lines[i].text);
		line = &it.document.lines[0];
		ok(gai_begins_with_bar(&it.marks, line) == lines[i].begins, "%s: %s bar in front", lines[i].text,
		   lines[i].begins ? "a" : "no");
		ok(gai_ends_with_bar(line) == lines[i].ends, "%s: %s bar behind", lines[i].text, lines[i].ends ? "a" : "no");
		is_integer(gai_line_length(&it.marks, line), lines[i].length, "%s: %d cells", lines[i].text, lines[i].length);
		close_text(&it);
	}
}

static void
test_order(void)
{
	marked_text it;

	open_text(&it, "行政复议 | 行政诉讼\n结果维持    结果纠正    其他结果\n          尚未审结    总计\n");
	ok(gai_stands_before(&it.marks, find_mark(&it, "行政复议", 0), find_mark(&it, "行政诉讼", 0)), "the cell before");
	ok(!gai_stands_before(&it.marks, find_mark(&it, "行政诉讼", 0), find_mark(&it, "行政复议", 0)), "the cell behind");
	ok(gai_stands_before(&it.marks, find_mark(&it, "尚未审结", 0), find_mark(&it, "结果纠正", 0)),
	   "aligned text: a word of a later line may stand left");
	close_text(&it);
}

/* ---- rows beyond recognition, values without a label ------------------------------------------------------------- */

static void
test_cutting(void)
{
	static const struct
	{
		const char *what,
				   *text,
				   *left;
	}			cut[] = {
		{"text behind a complete row begins another", LABEL "\n1\n2\n3\n某某某某\n4\n5\n6\n" NEXT "\n", "1 2 3"},
		{"text before any value does, too", LABEL "\n某某某某\n4\n5\n6\n" NEXT "\n", ""},
		{"text on the row's own line is a cell", LABEL " | 1 | 若干 | 3\n", "1 若干 3"},
		{"text where each cell leaves a bar and none is missing", LABEL " |\n若干 |\n2 |\n3 |\n" NEXT " |\n", "若干 2 3"},
		{"a page's number behind cells that bars end", LABEL "\n1 |\n2 |\n3 |\n17\n" NEXT "\n", "1 2 3"},
		{"the bars of a blank row behind", LABEL "\n1 |\n2 |\n3 |\n|\n|\n|\n|\n" NEXT "\n", "1 2 3"},
	};

	for (size_t i = 0; i < sizeof cut / sizeof cut[0]; i++)
	{
		marked_text it;
		gai_unit	unit;

		open_text(&it, cut[i].text);
		gai_find_unit(&it.marks, 0, &unit);
		gai_settle_unit(&it.marks, &unit, 3);
		is_string(say_tokens(&it, &unit), cut[i].left, "%s", cut[i].what);
		close_text(&it);
	}
}

static void
test_orphans(void)
{
	static const struct
	{
		const char *what,
				   *text;
		bool		orphans;
	}			below[] = {
		{"the next row", LABEL " | 1 | 2 | 3\n" NEXT " | 4 | 5 | 6\n", false},
		{"parts of two numbers", LABEL "    12    2    34\n              1     5\n" NEXT "    4    5    6\n", true},
		{"a line of as many values as a row has", LABEL "    1    2    3\n    4    5    6\n" NEXT " 4 5 6\n", false},
		{"a number behind a blank line", LABEL "    1    2    3\n\n          7\n" NEXT "    4    5    6\n", false},
		{"a number below a line that bars close", LABEL " | 1 | 2 | 3 |\n7\n" NEXT " | 4 | 5 | 6 |\n", false},
		{"a number alone", LABEL "    12    2    34\n                  1\n" NEXT "    4    5    6\n", true},
		{"a number behind a page's table", "<table><tr><td>" LABEL "<td>12<td>2<td>34</table><p>7</p>", false},
		{"a number below a row that adds up", LABEL " 12 2 14\n7\n" NEXT " 4 5 9\n", false},
		{"a number below a row that does not", LABEL " 12 2 13\n7\n" NEXT " 4 5 9\n", true},
	};

	for (size_t i = 0; i < sizeof below / sizeof below[0]; i++)
	{
		marked_text it;
		gai_unit	unit;

		open_text(&it, below[i].text);
		gai_find_unit(&it.marks, 0, &unit);
		ok(gai_has_orphans(&it.marks, &unit, 3) == below[i].orphans, "%s: %s of the row above", below[i].what,
		   below[i].orphans ? "perhaps" : "not");
		close_text(&it);
	}
}

int
main(void)
{
	test_gathering();
	test_other_units();
	test_measuring();
	test_lines();
	test_order();
	test_cutting();
	test_orphans();
	return done_testing();
}
