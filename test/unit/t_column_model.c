/* t_column_model.c - what rows teach about columns, and what these say of a row. */
#include <stdio.h>
#include <string.h>

#include "marks_fixture.h"
#include "tables/column_model.h"
#include "tap.h"

/* Labels of rows; only what stands behind them differs. */
#define A "1.属于国家秘密"
#define B "2.其他法律行政法规禁止公开"
#define C "3.危及“三安全一稳定”"
#define D "4.保护第三方合法权益"

/* "ruled 0 1 2": the verdict, and the column of each token if there is one; "0-1" where it may be several. */
static const char *
say_ruling(const gai_unit *unit, const gai_ruling *ruling)
{
	static const char *const verdicts[] = {"unruled", "ruled", "contradicted", "broken", "forbidden"};
	static char words[512];
	size_t		length = (size_t) snprintf(words, sizeof words, "%s", verdicts[ruling->verdict]);

	for (int t = 0; t < unit->ntokens && ruling->verdict == GAI_RULED; t++)
	{
		int			column = ruling->column[t],
					until = ruling->until[t];

		if (column == GAI_FOREIGN_CELL)
			length += (size_t) snprintf(words + length, sizeof words - length, " foreign");
		else if (column < 0)
			length += (size_t) snprintf(words + length, sizeof words - length, " none");
		else if (until > column)
			length += (size_t) snprintf(words + length, sizeof words - length, " %d-%d", column, until);
		else
			length += (size_t) snprintf(words + length, sizeof words - length, " %d", column);
	}
	if (ruling->verdict == GAI_RULED && ruling->traceless)
		snprintf(words + length, sizeof words - length, ", blanks leave nothing");
	return words;
}

/* All rows of a text teach a table of three columns; what it says of row C. */
static const struct
{
	const char *what,
			   *text,
			   *ruling;
	unsigned	breaks;
}			cases[] = {
	{"complete rows show the places", A " | 1 | 2 | 3\n" B " | 4 | 5 | 6\n" C " | 7 | | 9\n", "ruled 0 1 2", 0},
	{"a row that is longer than they is broken", A " | 1 | 2 | 3\n" B " | 4 | 5 | 6\n" C " | 7 | | | 9\n",
		"broken", 0},
	{"so is a shorter one", A " | 1 | 2 | 3\n" B " | 4 | 5 | 6\n" C " | 7 | 8\n", "broken", 0},
	{"a complete one may lack what merged cells leave", A " | 1 | 2 | 3 | |\n" B " | 4 | 5 | 6 | |\n"
		D " | 4 | 5 | 6 | |\n" C " | 7 | 8 | 9\n", "ruled 0 1 2", 0},
	{"rows of different lengths say nothing of blanks", A " | 1 | 2 | 3\n" B " | 4 | 5 | 6 | |\n" C " | 7 | | 9\n",
		"contradicted", 0},
	{"no row is complete, all are as long as the table is wide", A " | 1 | | 3\n" B " | | 5 | 6\n" C " | 7 | | 9\n",
		"ruled 0 1 2", 0},
	{"they fill as many places", A " | 1 | | 3 |\n" B " | 1 | 5 | |\n" C " | 7 | | 9 |\n", "ruled 0 1 2", 0},
	{"they fill fewer", A " | | 2 | | |\n" B " | | 5 | | |\n" C " | 7 | | | |\n", "unruled", 0},
	{"labels in two columns: the places count from the label", "甲 | " A " | 1 | 2 | 3\n" B " | 4 | 5 | 6\n"
		C " | 7 | | 9\n", "ruled 0 1 2", 0},
	{"tabs", A "\t1\t2\t3\n" B "\t4\t5\t6\n" C "\t7\t\t9\n", "ruled 0 1 2", 0},
	{"a grid", "<table><tr><td>" A "<td>1<td>2<td>3<tr><td>" B "<td>4<td>5<td>6<tr><td>" C "<td>7<td><td>9</table>",
		"ruled 0 1 2", 0},
	{"a grid with a cell too many in each row, none complete", "<table><tr><td>" A "<td>1<td><td><td>3<tr><td>" B
		"<td>4<td><td><td>6<tr><td>" C "<td><td>7<td><td>9</table>", "contradicted", 0},
	{"a cell a line with bars", A " |\n1 |\n2 |\n3 |\n" B " |\n4 |\n5 |\n6 |\n" C " |\n7 |\n|\n9 |\n",
		"ruled 0 1 2", 0},
	{"a bar lost there", A " |\n1 |\n2 |\n3 |\n" B " |\n4 |\n5 |\n6 |\n" C " |\n7 |\n9 |\n", "broken", 0},
	{"several lines of several cells", A " |\n1 |\n2 |\n3 |\n" B " |\n4 |\n5 |\n6 |\n" C " |\n7 | 8 |\n9 |\n",
		"contradicted", 0},
	{"a cell a line alone says nothing", A "\n1\n2\n3\n" B "\n4\n5\n6\n" C "\n7\n9\n", "unruled", 0},
	{"line ends between cells do", A "\n\n1\n\n2\n\n3\n\n" B "\n\n4\n\n5\n\n6\n\n" C "\n\n7\n\n\n\n9\n\n" D,
		"ruled 0 2, blanks leave nothing", 2},
	{"aligned text: the columns that complete rows have", A "              1    2    3\n"
		B "  4    5    6\n" C "      7         9\n", "ruled 0 2, blanks leave nothing", 0},
	{"under two of them", A "              10   20   30\n" B "       40   50   60\n"
		C "            70      90\n", "ruled 0-1 2, blanks leave nothing", 0},
	{"under none of them", A "              1    2    3\n" B "  4    5    6\n" C "        7    9\n", "broken", 0},
};

static void
test_rulings(void)
{
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
	{
		marked_text it;
		gai_columns columns;
		gai_ruling	ruling;
		gai_unit	unit;

		open_text(&it, cases[i].text);
		gai_columns_begin(&columns, 3, cases[i].breaks);
		learn_rows(&it, &columns);
		gai_find_unit(&it.marks, find_mark(&it, C, 0), &unit);
		gai_rule_row(&columns, &it.marks, &unit, &ruling);
		is_string(say_ruling(&unit, &ruling), cases[i].ruling, "%s", cases[i].what);
		close_text(&it);
	}
}

/* ---- heads ------------------------------------------------------------------------------------------------------ */

/* What a head at these places says of the one row of a text. */
static void
test_head(const char *what, const char *text, const int places[3], uint64_t foreign, int repeats, const char *expected)
{
	marked_text it;
	gai_columns columns;
	gai_ruling	ruling;
	gai_unit	unit;

	open_text(&it, text);
	gai_find_unit(&it.marks, first_label(&it), &unit);
	gai_columns_begin(&columns, 3, 0);
	columns.foreign = foreign;
	columns.repeats = repeats;
	gai_learn_head(&columns, GAI_FROM_LINE, places);
	gai_learn_row(&columns, &it.marks, &unit);
	gai_rule_row(&columns, &it.marks, &unit, &ruling);
	is_string(say_ruling(&unit, &ruling), expected, "%s", what);
	close_text(&it);
}

static void
test_heads(void)
{
	static const int places[3] = {1, 2, 3},
				apart[3] = {1, 3, 4};

	test_head("a row below a head", A " | 1 | | 3\n", places, 0, 0, "ruled 0 1 2");
	test_head("a column that the form does not have", A " | 1 | 7 | 2 | 3\n", apart, 1u << 2, 0,
			  "ruled 0 foreign 1 2");
	test_head("as many values as columns, one of them there", A " | 1 | 7 | | 3\n", apart, 1u << 2, 0,
			  "ruled 0 foreign 1 2");
	test_head("rows that do not say where their cells are, then", A "\n1\n7\n2\n3\n", apart, 1u << 2, 0, "forbidden");
	test_head("a place without a word", A " | 1 | 7 | 2 | 3\n", apart, 0, 0, "ruled 0 none 1 2");
	test_head("a last column that spans several", A " | 1 | 2 | 3 | 3\n", places, 0, 1, "ruled 0 1 2 2");
	test_head("a grid whose head stands beside its rows: as many cells as columns", "<table><tr><td colspan=2>" A
			  "<td>1<td><td>3</table>", places, 0, 0, "ruled 0 1 2");
	test_head("and other than that", "<table><tr><td colspan=2>" A "<td>1<td><td><td></table>", places, 0, 0,
			  "contradicted");
}

static void
test_refusal(void)
{
	marked_text it;
	gai_columns columns;
	gai_ruling	ruling;
	gai_unit	unit;

	open_text(&it, A " | 1 | 2 | 3\n");
	gai_find_unit(&it.marks, 0, &unit);
	gai_columns_begin(&columns, 3, 0);
	gai_learn_row(&columns, &it.marks, &unit);
	columns.refused = true;
	gai_rule_row(&columns, &it.marks, &unit, &ruling);
	is_string(say_ruling(&unit, &ruling), "forbidden", "columns in an order that cannot be told");
	unit.ntokens = 0;
	columns.refused = false;
	gai_rule_row(&columns, &it.marks, &unit, &ruling);
	is_string(say_ruling(&unit, &ruling), "unruled", "a row without cells");
	close_text(&it);
}

int
main(void)
{
	test_rulings();
	test_heads();
	test_refusal();
	return done_testing();
}
