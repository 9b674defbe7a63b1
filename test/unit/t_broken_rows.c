/*
 * t_broken_rows.c - numbers that narrow cells broke over lines: rows of table three made by chance, with cells of other
 * widths, in aligned text of any geometry, in bars and in HTML; and what looks like it, but is not.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "chance_report.h"
#include "fixture.h"
#include "read/parse.h"
#include "row_cases.h"
#include "tap.h"

enum
{
	COLUMNS = 7,
	ROWS = 6,
	MOST_PARTS = 5,
	ROOM = 40000,
	WIDE_LABEL = 44				/* columns before the first cell */
};

static const char *const labels[ROWS] = {"一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "(一)予以公开", "1.属于国家秘密",
	"(七)总计", "四、结转下年度继续办理"};
static const char *const codes[ROWS] = {"received", "carried_in", "granted", "denied_secret", "total", "carried_out"};
static const char *const heads[COLUMNS] = {"自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"};

/* How a table is written. */
typedef enum form
{
	ALIGNED,					/* parts of a number below it */
	AROUND,						/* the unit of a number below it, both around the row's own line */
	BARS,
	HTML,
	FORMS
} form;

typedef struct table
{
	form		form;
	int			width[COLUMNS];	/* digits that a cell holds */
	int			left[COLUMNS];	/* where it begins */
	int			align;			/* 0 left, 1 in the middle, 2 right */
	int			drift;			/* what a wide character takes beyond one column, in tenths */
	bool		full_width;		/* digits */
	int			value[ROWS][COLUMNS];
	int			lost;			/* the row whose label is not there; ROWS = none */
	char		text[ROOM];
	size_t		length;
} table;

static void
add(table *it, const char *text)
{
	size_t		length = strlen(text);

	if (it->length + length >= ROOM)
		exit(1);
	memcpy(it->text + it->length, text, length + 1);
	it->length += length;
}

/* ---- one line of aligned text ----------------------------------------------------------------------------------- */

static int
count_wide(const char *text, int *characters)
{
	int			wide = 0;

	for (*characters = 0; *text != '\0'; text++)
	{
		*characters += ((unsigned char) *text & 0xC0) != 0x80;
		wide += (unsigned char) *text >= 0xE3;
	}
	return wide;
}

typedef struct line
{
	char		text[1000];
	bool		any;
} line;

/* Writes a word where it stands on paper, in columns of narrow characters. */
static void
put_word(const table *it, line *out, int column, const char *word)
{
	int			characters,
				wide = count_wide(out->text, &characters),
				place = column - wide * it->drift / 10,
				blanks = place - characters;

	if (blanks < 1 && characters > 0)
		blanks = 1;
	sprintf(out->text + strlen(out->text), "%*s%s", blanks > 0 ? blanks : 0, "", word);
	out->any = true;
}

static void
put_digits(const table *it, line *out, int c, const char *digits)
{
	char		word[100] = "";
	int			step = it->full_width ? 10 + it->drift : 10,
				free = it->width[c] - (int) strlen(digits),
				before = it->align == 0 || free < 0 ? 0 : it->align == 1 ? free / 2 : free;

	for (const char *at = digits; *at != '\0'; at++)
		if (it->full_width)
			sprintf(word + strlen(word), "\xEF\xBC%c", 0x90 + *at - '0');
		else
			sprintf(word + strlen(word), "%c", *at);
	put_word(it, out, it->left[c] + before * step / 10, word);
}

/* ---- rows ------------------------------------------------------------------------------------------------------- */

/* The digits of a cell's line; empty behind the last one. */
static void
part_of(const table *it, int r, int c, int part, char *digits)
{
	char		all[20];
	int			length = sprintf(all, "%d", it->value[r][c]),
				from = part * it->width[c];

	digits[0] = '\0';
	if (from < length)
		sprintf(digits, "%.*s", it->width[c], all + from);
}

static void
write_aligned_row(table *it, int r)
{
	for (int part = 0; part < MOST_PARTS; part++)
	{
		line		out = {.text = ""};

		if (part == 0 && r != it->lost)
			put_word(it, &out, 0, labels[r]);
		for (int c = 0; c < COLUMNS; c++)
		{
			char		digits[20];

			part_of(it, r, c, part, digits);
			if (digits[0] != '\0')
				put_digits(it, &out, c, digits);
		}
		if (!out.any)
			break;
		add(it, out.text);
		add(it, "\n");
	}
}

/* Units fit beside short numbers; else they stand below, and both around the middle of the row. */
static void
write_row_around(table *it, int r)
{
	line		above = {.text = ""},
				middle = {.text = ""},
				below = {.text = ""};

	if (r != it->lost)
		put_word(it, &middle, 0, labels[r]);
	for (int c = 0; c < COLUMNS; c++)
	{
		char		digits[20];
		bool		tall = sprintf(digits, "%d", it->value[r][c]) >= it->width[c];

		put_digits(it, tall ? &above : &middle, c, digits);
		if (tall)
			put_word(it, &below, it->left[c] + 1, "件");
		else
			strcat(middle.text, "件");
	}
	for (int l = 0; l < 3; l++)
	{
		const line *out = l == 0 ? &above : l == 1 ? &middle : &below;

		if (out->any)
		{
			add(it, out->text);
			add(it, "\n");
		}
	}
}

static void
write_marked_row(table *it, int r)
{
	bool		bars = it->form == BARS;

	for (int part = 0; part < MOST_PARTS; part++)
	{
		bool		any = false;
		char		digits[20];

		for (int c = 0; c < COLUMNS; c++)
		{
			part_of(it, r, c, part, digits);
			any |= digits[0] != '\0';
		}
		if (!any)
			break;
		add(it, bars ? "| " : "<tr><td>");
		add(it, part == 0 && r != it->lost ? labels[r] : "");
		for (int c = 0; c < COLUMNS; c++)
		{
			part_of(it, r, c, part, digits);
			add(it, bars ? " | " : "</td><td>");
			add(it, digits);
		}
		add(it, bars ? " |\n" : "</td></tr>");
	}
}

/* ---- tables ----------------------------------------------------------------------------------------------------- */

/* A number of so many digits. */
static int
number_of(int digits)
{
	int			least = 1;

	for (int i = 1; i < digits; i++)
		least *= 10;
	return least + (int) chance_below((unsigned) (9 * least));
}

/* One row in ten does not add up as published. */
static void
choose_values(table *it, int widest)
{
	for (int r = 0; r < ROWS; r++)
	{
		int			sum = 0;

		for (int c = 0; c + 1 < COLUMNS; c++)
		{
			int			most = c == 0 ? 5 : widest;

			it->value[r][c] = chance_below(3) == 0 || c == 0 ? number_of(1 + (int) chance_below((unsigned) most)) : 0;
			sum += it->value[r][c];
		}
		it->value[r][COLUMNS - 1] = chance_below(10) == 0 ? sum + 1 + (int) chance_below(100) : sum;
	}
}

static void
begin_table(table *it, form how)
{
	int			least = 2 + (int) chance_below(3),
				gap = 2 + (int) chance_below(4);

	*it = (table) {.form = how, .align = (int) chance_below(3), .lost = ROWS,
		.drift = chance_below(2) == 0 ? 10 : (int) chance_below(11),
		.full_width = how == ALIGNED && chance_below(4) == 0};
	choose_values(it, least);
	for (int c = 0, left = WIDE_LABEL; c < COLUMNS; c++)
	{
		it->width[c] = least + (int) chance_below(2);
		it->left[c] = left;
		/* a cell of some units is wider */
		left += it->width[c] * (it->full_width ? 2 : 1) + gap + (how == AROUND ? 2 : 0);
	}
}

static void
write_table(table *it)
{
	it->length = 0;
	add(it, "某县某局2024年政府信息公开工作年度报告\n");
	if (it->form == HTML)
		add(it, "<p>三、收到和处理政府信息公开申请情况</p><table><tr><td></td>");
	else
		add(it, "三、收到和处理政府信息公开申请情况\n");
	for (int c = 0; c < COLUMNS; c++)
	{
		add(it, it->form == HTML ? "<td>" : it->form == BARS ? " | " : c == 0 ? "            " : "  ");
		add(it, heads[c]);
	}
	add(it, it->form == HTML ? "</tr>" : it->form == BARS ? " |\n" : "\n");
	for (int r = 0; r < ROWS; r++)
		if (it->form == ALIGNED)
			write_aligned_row(it, r);
		else if (it->form == AROUND)
			write_row_around(it, r);
		else
			write_marked_row(it, r);
	add(it, it->form == HTML ? "</table>" : "四、政府信息公开行政复议、行政诉讼情况\n无。\n");
}

/* ---- reading ---------------------------------------------------------------------------------------------------- */

typedef struct tally
{
	int			due,
				right,
				wrong;
} tally;

static void
compare(const table *it, const gai_report *report, tally *count)
{
	for (int r = 0; r < ROWS; r++)
	{
		const gai_cell *cells[GAI_SLOTS];
		char		code[64];

		sprintf(code, "applications.%s", codes[r]);
		if (list_row(report, code, cells) != COLUMNS)
			exit(1);
		for (int c = 0; c < COLUMNS; c++)
		{
			bool		right = cells[c]->value.digits == it->value[r][c];

			count->due++;
			if (!gai_has_value(cells[c]))
				continue;
			count->right += right && r != it->lost;
			count->wrong += !right || r == it->lost;
			if (!right || r == it->lost)
				note("%s.%s: %d, got %lld in\n%s", code, heads[c], it->value[r][c], (long long) cells[c]->value.digits,
					 it->text);
		}
	}
}

static void
read_table(const table *it, tally *count)
{
	gai_arena	arena;

	gai_arena_open(&arena, &gai_malloc_host);
	if (gai_try(&arena) == GAI_OK)
		compare(it, gai_parse(&arena, it->text, it->length), count);
	gai_arena_free(&arena);
}

/* ---- tests ------------------------------------------------------------------------------------------------------ */

static const char *const names[FORMS] = {"aligned text", "units around their row", "bars", "HTML"};

/* Tables as they are, of which so many percent of the cells are read; and with a label lost. */
static void
test_form(form how, int least)
{
	static table it;
	tally		whole = {0, 0, 0},
				lost = {0, 0, 0};

	for (int i = 0; i < 500; i++)
	{
		begin_table(&it, how);
		write_table(&it);
		read_table(&it, &whole);
		it.lost = (int) chance_below(ROWS);
		write_table(&it);
		read_table(&it, &lost);
	}
	is_integer(whole.wrong, 0, "%s: no value is wrong", names[how]);
	ok(100 * whole.right >= least * whole.due, "%s: %d of %d values, %d %% at least", names[how], whole.right,
	   whole.due, least);
	is_integer(lost.wrong, 0, "%s: no value is wrong where a label is lost, %d of %d are read", names[how], lost.right,
			   lost.due);
}

#define TITLE "某县某局2024年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n"
#define LABEL "一、本年新收政府信息公开申请数量"
#define OTHERS "二、上年结转政府信息公开申请数量    53    6    0    1    0    0    60\n" \
	"(一)予以公开                          20    6    0    1    0    0    27\n" \
	"(七)总计                              20    6    0    1    0    0    27\n"

static const row_case cases[] = {
	{"parts below two of the numbers", TITLE LABEL "    136   25    0    45    0    0    143\n"
		"                                      2                                2\n" OTHERS,
		"applications.received", "1362 25 0 45 0 0 1432"},
	{"the same without the numbers adding up", TITLE LABEL "    136   25    0    45    0    0    143\n"
		"                                      2                                3\n" OTHERS,
		"applications.received", "? ? ? ? ? ? ?"},
	{"thousands that a cell broke", TITLE LABEL "    1,36  25    0    45    0    0    1,43\n"
		"                                      2                                  2\n" OTHERS,
		"applications.received", "1362 25 0 45 0 0 1432"},
	{"rows that add up before and after, where another row shows how cells break",
		TITLE LABEL "    136   25    0    45    0    0    143\n"
		"                                      2                                2\n"
		"(一)予以公开                          120    0    0     0    0    0    120\n"
		"                                      5                                5\n"
		"(七)总计                               20    6    0    1    0    0    27\n",
		"applications.granted", "1205 0 0 0 0 0 1205"},
	{"such a row alone", TITLE LABEL "    120    0    0     0    0    0    120\n"
		"                                      5                                5\n" OTHERS,
		"applications.received", "? ? ? ? ? ? ?"},
	{"a part that stands under none of the numbers", TITLE LABEL "    136   25    0    45    0    0    143\n"
		"                                   2                            2\n" OTHERS,
		"applications.received", "? ? ? ? ? ? ?"},
	{"the parts of three lines", TITLE LABEL "    13   25    0    45    0    0    13\n"
		"                                    62                              69\n"
		"                                    1                               1\n" OTHERS,
		"applications.received", "13621 25 0 45 0 0 13691"},
	{"parts below all of the numbers", TITLE LABEL "    136  25    30   45   11   12    143\n"
		"                                      2    1     1    1    1    1      7\n" OTHERS,
		"applications.received", "- - - - - - -"},
	{"values without a label below a row that adds up", TITLE LABEL "    136  25    30   45   11   12    259\n"
		"                                      2    1     1    1    1    1      7\n" OTHERS,
		"applications.received", "136 25 30 45 11 12 259"},
	{"values whose label stands below them", TITLE LABEL "    136  25    30   45   11   12    143\n"
		"                                      2    1     1    1    1    1      7\n"
		"二、上年结转政府信息公开申请数量\n"
		"(一)予以公开                          20    6    0    1    0    0    27\n",
		"applications.received", "136 25 30 45 11 12 143"},
};

int
main(void)
{
	test_form(ALIGNED, 87);
	test_form(AROUND, 63);
	test_form(BARS, 94);
	test_form(HTML, 94);
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
		test_row(&cases[i]);
	return done_testing();
}
