/* t_row_assignment.c - which tokens of a row are its cells, and when that cannot be told. */
#include <stdio.h>
#include <string.h>

#include "marks_fixture.h"
#include "tables/row_assignment.h"
#include "tap.h"

#define A "1.属于国家秘密"
#define B "2.其他法律行政法规禁止公开"
#define C "3.危及“三安全一稳定”"

/* "1 _ 3": the cells; "." for none, "?" for one that cannot be told, "!" for a column that the table lacks. */
static const char *
say_choice(const marked_text *it, const gai_choice *choice, int ncolumns)
{
	static char words[512];
	size_t		length = 0;

	if (!choice->certain)
		return "nothing";
	for (int c = 0; c < ncolumns; c++)
	{
		size_t		cell = choice->cells[c];
		gai_text	first = cell != GAI_NOWHERE ? gai_mark_text(&it->marks, cell) : gai_slice("", 0),
					last = cell != GAI_NOWHERE ? gai_mark_text(&it->marks, cell + choice->joined[c]) : first;
		int			bytes = (int) (last.bytes + last.length - first.bytes);
		const char *sign = choice->unnamed >> c & 1 ? "!" : choice->unplaced >> c & 1 ? "?"
			: cell == GAI_NOWHERE ? "." : bytes == 0 ? "_" : NULL;

		length += (size_t) snprintf(words + length, sizeof words - length, "%s%.*s", c > 0 ? " " : "",
									sign != NULL ? 1 : bytes, sign != NULL ? sign : first.bytes);
	}
	return words;
}

/* All rows of a text teach a table of three columns; the cells of the last one. */
static const struct
{
	const char *what,
			   *text,
			   *cells;
}			cases[] = {
	/* ---- order alone ---- */
	{"as many values as columns", A " 1 2 3\n", "1 2 3"},
	{"placeholders are values", A " 1 / 3\n", "1 / 3"},
	{"a value too few", A " 1 3\n", "nothing"},
	{"a value too many", A " 1 2 3 4\n", "nothing"},
	{"a value and a blank too few", A "\n1\n", "nothing"},
	{"text in the place of a value, where nothing else can be", A "\n1\n若干\n3\n", "1 若干 3"},
	{"a number with a blank in it, a cell a line", A "\n1 234\n2\n3\n", "1 234 2 3"},
	{"two numbers that a blank parts are not one", A "\n1 2\n2\n3\n", "nothing"},
	{"either of two numbers may have a blank in it", A "    1 234 567    8\n", "nothing"},
	{"nothing but blanks", A " | | | |\n", "_ _ _"},

	/* ---- columns ---- */
	{"a blank between bars", A " | 1 | 2 | 3\n" B " | 4 | 5 | 6\n" C " | 7 | | 9\n", "7 _ 9"},
	{"text there", A " | 1 | 2 | 3\n" B " | 4 | 5 | 6\n" C " | 7 | 若干 | 9\n", "7 若干 9"},
	{"a cell lost, another blank", A " | 1 | 2 | 3\n" B " | 4 | 5 | 6\n" C " | 7 |\n", "nothing"},
	{"a cell too many, one blank", A " | 1 | 2 | 3\n" B " | 4 | 5 | 6\n" C " | 7 | 8 | | 9\n", "nothing"},
	{"blanks behind what rows have are no cells", A " | 1 | 2 | 3 | |\n" B " | 4 | 5 | 6 | |\n" C " | 7 | | 9 | |\n",
		"7 _ 9"},
	{"a value where rows have none", A " | 1 | 2 | 3 | |\n" B " | 4 | 5 | 6 | |\n" C " | 7 | 8 | | 9 |\n", "nothing"},
	{"a cell that spans columns and repeats its number", "<table><tr><td>" A "<td>1<td>2<td>3<tr><td>" B
		"<td>4<td>5<td>6<tr><td>" C "<td>7<td>8<td></table>", "7 8 _"},
	{"a number with a blank in it, in its column", A "              1 234    2    3\n" B "    400    5    6\n"
		C "      7 654    8    9\n", "7 654 8 9"},
	{"a value under one column", A "              1    2    3\n" B "  4    5    6\n" C "      7         9\n", "7 . 9"},
	{"a value under two", A "              10   20   30\n" B "       40   50   60\n" C "            70      90\n",
		"? ? 90"},

	/* ---- what belongs to no row ---- */
	{"a number below that may be a part of one", A "    1    2    3\n" B "    4    5    6\n" C "    7    8    9\n1\n",
		"nothing"},
	{"text behind the cells, a line each", A "\n1\n2\n3\n若干\n", "1 2 3"},
};

static void
test_rows(void)
{
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
	{
		marked_text it;
		gai_columns columns;
		gai_choice	choice;
		gai_unit	unit;

		open_text(&it, cases[i].text);
		gai_columns_begin(&columns, 3, 0);
		unit = learn_rows(&it, &columns);
		choice = gai_assign_row(&it.marks, &unit, 3, &columns);
		is_string(say_choice(&it, &choice, 3), cases[i].cells, "%s", cases[i].what);
		close_text(&it);
	}
}

/* ---- tables that are not as the form is ------------------------------------------------------------------------- */

/* The row of a text under columns that are these of the form's three. */
static void
test_columns(const char *what, const char *text, int count, const int8_t *which, const char *expected)
{
	marked_text it;
	gai_columns columns;
	gai_choice	choice;
	gai_unit	unit;

	open_text(&it, text);
	gai_find_unit(&it.marks, 0, &unit);
	gai_columns_begin(&columns, count, 0);
	memcpy(columns.column, which, (size_t) count);
	gai_learn_row(&columns, &it.marks, &unit);
	choice = gai_assign_row(&it.marks, &unit, 3, &columns);
	is_string(say_choice(&it, &choice, 3), expected, "%s", what);
	close_text(&it);
}

static void
test_other_tables(void)
{
	test_columns("another order", A " | 1 | 2 | 3\n", 3, (const int8_t[]) {2, 0, 1}, "2 3 1");
	test_columns("a column that the form does not have", A " | 1 | 9 | 2 | 3\n", 4, (const int8_t[]) {0, -1, 1, 2},
				 "1 2 3");
	test_columns("columns that the table lacks", A " | 1 | 3\n", 2, (const int8_t[]) {0, 2}, "1 ! 3");
	test_columns("no columns at all", A " | 1\n", 0, (const int8_t[]) {0}, "nothing");
	test_columns("one number in each column that a merged cell covered", A " | 5 | 5 | 5\n", 1, (const int8_t[]) {0},
				 "5 ! !");
	test_columns("two are two", A " | 5 | 5\n", 1, (const int8_t[]) {0}, "nothing");
}

/* ---- columns told by where words stand --------------------------------------------------------------------------- */

/* The last row of a grid, perhaps with a head above its cells: with columns of a markup, and with measured ones. */
static void
test_measured(const char *what, const char *text, int count, bool head, const char *of_markup, const char *of_words)
{
	for (int measured = 0; measured < 2; measured++)
	{
		marked_text it;
		gai_columns columns;
		gai_choice	choice;
		gai_unit	unit;

		open_text(&it, text);
		for (size_t i = 0; i < it.document.nlines; i++)
			it.document.lines[i].measured = measured == 1;
		gai_columns_begin(&columns, count, 0);
		if (head)
		{
			gai_learn_head(&columns, GAI_FROM_LINE, (const int[]) {1, 2, 3, 4});
			gai_learn_head(&columns, GAI_FROM_LABEL, (const int[]) {0, 1, 2, 3});
		}
		unit = learn_rows(&it, &columns);
		choice = gai_assign_row(&it.marks, &unit, count, &columns);
		is_string(say_choice(&it, &choice, count), measured == 1 ? of_words : of_markup, "%s, %s", what,
				  measured == 1 ? "measured" : "of a markup");
		close_text(&it);
	}
}

static void
test_places_of_words(void)
{
#define ROWS "<table><tr><td>" A "<td>1<td>2<td>3<td>4<tr><td>" B "<td>5<td>6<td>7<td>8<tr><td>" C

	test_measured("a value right of its head, a blank where the head is",
				  "<table><tr><td>" A "<td>5<td><td>7</table>", 2, true, "nothing", "5 7");
	test_measured("a value too few, and blanks",
				  "<table><tr><td>" A "<td>5<td><td></table>", 2, true, "5 _", "5 _");
	test_measured("a wide value covers its column and one beside it that this table does not have",
				  "<table><tr><td>" A "<td>1<td><td>3<tr><td>" B "<td>5<td><td>7<tr><td>" C "<td>1<td><td>3<tr><td>"
				  "4.保护第三方合法权益<td>8<td colspan=2>9</table>", 2, false, "nothing", "8 9");
	test_measured("one that covers two columns may be either's",
				  ROWS "<td>9<td colspan=2>10<td>12</table>", 4, false, "nothing", "nothing");
	test_measured("text is no blank", "<table><tr><td>" A "<td>5<td>若干<td>7</table>", 2, true,
				  "nothing", "nothing");
}

int
main(void)
{
	test_rows();
	test_places_of_words();
	test_other_tables();
	return done_testing();
}
