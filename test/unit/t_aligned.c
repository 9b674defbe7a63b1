/*
 * t_aligned.c - tables aligned with blanks, as pdftotext -layout prints them: kinds of rows that are hard, and tables
 * of random widths.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/find.h"
#include "fixture.h"
#include "form/form.h"
#include "random_text.h"
#include "read/parse.h"
#include "row_cases.h"
#include "tap.h"

/* ---- kinds of rows ---------------------------------------------------------------------------------------------- */

#define TITLE "某县2021年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n"
#define HEAD "                         自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他  总计\n"
#define RECEIVED TITLE HEAD "一、本年新收政府信息公开申请数量         14    15    16    17    18    19    99\n"
#define CARRIED "二、上年结转政府信息公开申请数量         0     0     0     0     0     0     0\n" \
	"1.属于国家秘密                 0     0     0     0     0     0     0\n"
#define REPEAT "2.重复申请                    0     0     0     0     0     0     0\n"

#define CUT_HEAD(rest) "四、政府信息公开行政复议、行政诉讼情况\n" \
	"           行政复议                                   行政诉讼\n" \
	"                   未经复议直接起诉          复议后起诉\n结果 结果\n" \
	"            总计      结果\n维持 纠正 其他 尚未    结果            总计 结果 结果         总\n" rest \
	"            （件      纠正 其他 尚未            其他 尚未\n（件 （件 结果 审结\n" \
	"             ） 维持 （件 结果 审结 （件 维持 纠正 结果 审结 （\n" \
	" ）  ）          (件)            ） (件) (件)        ）\n" \
	" 5     3    5     5   18    77   7       6   56   146   0   25   0       10   35\n五、存在的主要问题及改进情况\n"

static const row_case cases[] = {
	{"columns of the next page", RECEIVED CARRIED "\f"
		"(一)予以公开       1   2   3   4   5   6   21\n1.属于国家秘密       1       3   4       6   14\n"
		"2.重复申请        7   7   7   7   7   7   42\n", "applications.denied_secret", "1 _ 3 4 _ 6 14"},
	{"units below their numbers", RECEIVED CARRIED
		"                                 1234\n(一)予以公开                   3           5     6     7     0     1255\n"
		"                                 件\n" REPEAT, "applications.granted", "3 1234 5 6 7 0 1255"},
	{"units below some of the numbers of the line above", RECEIVED CARRIED
		"(一)予以公开                   3     1234  5     6     7     0     1255\n"
		"                                 件\n" REPEAT,
		"applications.granted", "3 1234 5 6 7 0 1255"},
	{"a number over two lines around its row", RECEIVED CARRIED
		"                                 123\n(一)予以公开                   3           5     6     7     0     1255\n"
		"                                 4\n" REPEAT, "applications.granted", "3 1234 5 6 7 0 1255"},
	{"a word for none over two lines", RECEIVED CARRIED
		"(一)予以公开                   3     不涉    5     6     7     0     21\n                                 及\n" REPEAT,
		"applications.granted", "3 0/ 5 6 7 0 21"},
	{"the same over three lines", RECEIVED CARRIED
		"                                 不\n(一)予以公开                   3     涉     5     6     7     0     21\n"
		"                                 及\n" REPEAT, "applications.granted", "3 0/ 5 6 7 0 21"},
	{"a unit on top of its number", RECEIVED CARRIED
		"(一)予以公开                   件3    0     5     6     7     件0    件21\n" REPEAT, "applications.granted",
		"3 0 5 6 7 0 21"},
	{"a number over three lines, the label of a group beside its middle", RECEIVED CARRIED REPEAT
		"               2.申请人逾期未按收费     2\n"
		"       (六)其他处理 通知要求缴纳费用、行  7     0     0     0     0     0     27\n"
		"               政机关不再处理其政府     6                             6\n               信息公开申请\n"
		"               3.其他           0     0     0     0     0     0     0\n",
		"applications.other_unpaid", "- - - - - - -"},
	{"the rest of a number beside the label, where single blanks part cells", TITLE
		"自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计\n一、本年新收政府信息公开申请数量 14 15 16 17 18 19 99\n"
		"1.申请人无正\n当理由逾期不\n补正、行政机 0 0 0 0 0 1 11\n关不再处理其 1\n政府信息公开\n申请\n"
		"四、结转下年度继续办理 0 0 0 0 0 0 0\n", "applications.other_uncorrected", "0 0 0 0 0 - -"},
	{"the last number, where the page's edge cut the word above it", RECEIVED CARRIED CUT_HEAD(""),
		"disputes.post_review", "0 25 0 10 -"},
	{"the same with the rest of that word", RECEIVED CARRIED CUT_HEAD("                              计\n"),
		"disputes.post_review", "0 25 0 10 35"},
	{"a row that lacks values, where one blank parts the columns, however far apart they are", TITLE
		"                         自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计\n"
		"一、本年新收政府信息公开申请数量      0 0 0 0 0 0 0\n二、上年结转政府信息公开申请数量      0 0 0 0 0 0 0\n"
		"(一)予以公开               0 0 0 0 0 0 0\n1.属于国家秘密                  2 0 0 0 0\n"
		"2.重复申请               1366 0 439      0 0\n"
		"(七)总计                 0 0 0 0 0 0 0\n", "applications.denied_secret", "- - - - - - -"},
	{"the same where gaps part them in one row", TITLE
		"                         自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计\n"
		"一、本年新收政府信息公开申请数量      0  0  0  0  0  0  0\n二、上年结转政府信息公开申请数量      0  0  0  0  0  0  0\n"
		"(一)予以公开               0  0  0  0  0  0  0\n1.属于国家秘密                     2  0  0  0  0\n"
		"(七)总计                 0  0  0  0  0  0  0\n", "applications.denied_secret", "_ _ 2 0 0 0 0"},
	{"several numbers without a blank", RECEIVED CARRIED "(一)予以公开                   3           4644832597\n" REPEAT,
		"applications.granted", "- - - - - - -"},
};

static gai_arena arena;

/* Reads a report; NULL if it is none. */
static const gai_report *
read_report(const char *source, size_t length)
{
	gai_arena_open(&arena, &gai_malloc_host);
	return gai_try(&arena) == GAI_OK ? gai_parse(&arena, source, length) : NULL;
}

/* ---- tables of random widths ------------------------------------------------------------------------------------ */

enum
{
	ROWS = 32,
	COLUMNS = 7,
	TABLES = 400,
	PAGE_WIDTH = 200,
	LINES = 64,					/* of a row */
	BLANK = -1
};

/* A table and how it is printed: a column for each character. */
typedef struct table
{
	const gai_form_table *form;
	int			values[ROWS][COLUMNS];
	uint32_t	state;
	int			label_left,
				label_width,
				widths[COLUMNS],	/* of cells, in characters */
				lefts[COLUMNS];
	uint32_t	blanks,			/* one cell in so many is blank; 0 = none */
				units;			/* one number in so many has a unit */
	bool		centred,
				lined;			/* an empty line between rows */
	char		text[1 << 16];
	size_t		length;
} table;

static void
append(table *self, const char *text, size_t length)
{
	if (self->length + length >= sizeof self->text)
		abort();
	memcpy(self->text + self->length, text, length);
	self->length += length;
	self->text[self->length] = '\0';
}

/* What stands on the half lines of a row, from left to right. */
typedef struct canvas
{
	char		text[LINES][PAGE_WIDTH * 4];
	int			column[LINES];	/* characters on it */
} canvas;

static void
put(canvas *self, int line, int left, const char *text, size_t length)
{
	char	   *at = self->text[line] + strlen(self->text[line]);

	for (; self->column[line] < left; self->column[line]++)
		*at++ = ' ';
	memcpy(at, text, length);
	at[length] = '\0';
	for (size_t i = 0; i < length; i++)
		self->column[line] += ((unsigned char) text[i] & 0xC0) != 0x80;
}

/* How many bytes so many characters of a text take, all if it has less. */
static size_t
bytes_of(const char *text, int characters)
{
	size_t		i = 0;

	while (text[i] != '\0')
	{
		if (((unsigned char) text[i] & 0xC0) != 0x80 && characters-- == 0)
			break;
		i++;
	}
	return i;
}

static int
count_lines(const char *text, int width)
{
	int			lines = 0;

	for (; *text != '\0'; lines++)
		text += bytes_of(text, width);
	return lines;
}

static int
count_characters(const char *text, size_t length)
{
	int			count = 0;

	for (size_t i = 0; i < length; i++)
		count += ((unsigned char) text[i] & 0xC0) != 0x80;
	return count;
}

/* Prints a cell in the middle of a row of so many lines. */
static void
put_cell(canvas *page, const char *text, int left, int width, int height, bool centred)
{
	int			half = height - count_lines(text, width);

	for (; *text != '\0'; half += 2)
	{
		size_t		length = bytes_of(text, width);
		int			spare = width - count_characters(text, length);

		put(page, half, left + (centred ? spare / 2 : 0), text, length);
		text += length;
	}
}

static void
print_row(table *self, int r)
{
	canvas		page = {.column = {0}};
	const char *label = strrchr(self->form->rows[r].label, '/');
	char		cells[COLUMNS][32];
	int			height;

	label = label != NULL ? label + 2 : self->form->rows[r].label;
	height = count_lines(label, self->label_width);
	for (int c = 0; c < COLUMNS; c++)
	{
		bool		unit = random_below(&self->state, self->units) == 0;

		cells[c][0] = '\0';
		if (self->values[r][c] != BLANK)
			snprintf(cells[c], sizeof cells[c], "%d%s", self->values[r][c], unit ? "件" : "");
		if (count_lines(cells[c], self->widths[c]) > height)
			height = count_lines(cells[c], self->widths[c]);
	}
	put_cell(&page, label, self->label_left, self->label_width, height, false);
	for (int c = 0; c < COLUMNS; c++)
		put_cell(&page, cells[c], self->lefts[c], self->widths[c], height, self->centred);
	for (int line = 0; line < LINES; line++)
		if (page.column[line] > 0)
		{
			append(self, page.text[line], strlen(page.text[line]));
			append(self, "\n", 1);
		}
	if (self->lined)
		append(self, "\n", 1);
}

/* Each page has its own columns. */
static void
place_columns(table *self)
{
	int			left;

	self->label_left = (int) random_below(&self->state, 12);
	left = self->label_left + self->label_width + 2 + (int) random_below(&self->state, 4);
	for (int c = 0; c < COLUMNS; c++)
	{
		self->lefts[c] = left;
		left += self->widths[c] + 2 + (int) random_below(&self->state, 4);
	}
}

/* A value of up to five digits; most are 0. */
static int
random_value(table *self)
{
	static const uint32_t bounds[] = {1, 1, 1, 10, 100, 1000, 10000, 100000};

	if (self->blanks > 0 && random_below(&self->state, self->blanks) == 0)
		return BLANK;
	return (int) random_below(&self->state, bounds[random_below(&self->state, 8)]);
}

static void
make_table(table *self, uint32_t seed)
{
	static const uint32_t blanks[] = {0, 40, 20},
				units[] = {1000000, 1000000, 2};

	*self = (table) {.form = gai_form_table_of(2021, GAI_APPLICATIONS), .state = seed};
	self->label_width = 6 + (int) random_below(&self->state, 16);
	self->blanks = blanks[random_below(&self->state, 3)];
	self->units = units[random_below(&self->state, 3)];
	self->centred = random_below(&self->state, 2) == 0;
	self->lined = random_below(&self->state, 3) == 0;
	for (int c = 0; c < COLUMNS; c++)
		self->widths[c] = 5 + (int) random_below(&self->state, 5);
	for (int r = 0; r < self->form->nrows; r++)
		for (int c = 0; c < COLUMNS; c++)
			self->values[r][c] = random_value(self);
	append(self, TITLE, strlen(TITLE));
	place_columns(self);
	append(self, HEAD, strlen(HEAD));
	for (int r = 0; r < self->form->nrows; r++)
	{
		if (r > 0 && random_below(&self->state, 15) == 0)
		{
			append(self, "\f", 1);
			place_columns(self);
		}
		print_row(self, r);
	}
	append(self, "四、政府信息公开行政复议、行政诉讼情况\n", strlen("四、政府信息公开行政复议、行政诉讼情况\n"));
}

/* Counts the cells that were read right and wrong. */
static void
compare(const table *self, uint32_t seed, const gai_report *report, int *right, int *wrong)
{
	for (int r = 0; r < self->form->nrows; r++)
		for (int c = 0; c < COLUMNS; c++)
		{
			const gai_form_row *row = &self->form->rows[r];
			const gai_cell *cell = &report->cells[row->base + row->columns[c].offset];
			int			due = self->values[r][c];

			if (gai_has_value(cell) ? cell->value.digits == due : due == BLANK)
				++*right;
			else if (gai_has_value(cell))
			{
				++*wrong;
				note("seed %u: %s.%s: %lld, but %d is there", (unsigned) seed, row->code, row->columns[c].code,
					 (long long) cell->value.digits, due);
			}
		}
}

static void
test_random(void)
{
	static table one;
	int			cells = 0,
				right = 0,
				wrong = 0;

	for (uint32_t seed = 1; seed <= TABLES; seed++)
	{
		const gai_report *report;

		make_table(&one, seed);
		report = read_report(one.text, one.length);
		cells += one.form->nrows * COLUMNS;
		if (report != NULL)
			compare(&one, seed, report, &right, &wrong);
		gai_arena_free(&arena);
	}
	note("%d of %d cells right, %d wrong", right, cells, wrong);
	is_integer(wrong, 0, "no value is wrong");
	ok(right * 100.0 >= cells * 98.0, "98 %% of the cells are right");
}

/* ---- between columns -------------------------------------------------------------------------------------------- */

/* A row of two-digit numbers, the first of which is moved; where there is none, nothing. */
static void
add_line(char *text, const char *label, int label_width, const char *const *numbers, int pitch, int moved)
{
	int			at = label_width;

	strcat(text, label);
	for (int c = 0; c < COLUMNS; c++)
	{
		int			left = 36 + c * pitch + (c == 0 ? moved : 0);

		if (numbers[c] == NULL)
			continue;
		sprintf(text + strlen(text), "%*s", left - at + 2, numbers[c]);
		at = left + 2;
	}
	strcat(text, "\n");
}

/* Blanks between two numbers of two digits; negative if one is below the other. */
static int
blanks_between(int a, int b)
{
	return abs(a - b) - 2;
}

static void
test_between(void)
{
	static const char *const whole[COLUMNS] = {"12", "13", "10", "10", "10", "10", "65"};
	static const char *const lacking[COLUMNS] = {"40", NULL, "10", "10", "10", "10", "80"};

	/* where one blank parts all numbers of all complete rows, it does not tell how far apart they are */
	for (int pitch = 4; pitch <= 12; pitch++)
		for (int moved = 0; moved <= pitch; moved++)
		{
			char		text[4000] = "";
			int			near[2] = {blanks_between(moved, 0), blanks_between(moved, pitch)};
			const gai_report *report;

			add_line(text, "一、本年新收政府信息公开申请数量", 32, whole, pitch, 0);
			add_line(text, "(一)予以公开", 12, whole, pitch, 0);
			add_line(text, "1.属于国家秘密", 14, lacking, pitch, moved);
			add_line(text, "2.其他法律行政法规禁止公开", 26, whole, pitch, 0);
			report = read_report(text, strlen(text));
			for (int c = 0; c < 2; c++)
			{
				bool		alone = near[c] < 0 || near[1 - c] - near[c] > 1;
				const gai_cell *cell;

				cell = &report->cells[GAI_APPLICATION_SLOT(GAI_ROW_denied_secret) + c];
				ok(gai_has_value(cell) ? alone : near[c] > -2,
				   "columns %d apart: a number moved by %d is in column %d if no other is as near", pitch, moved, c);
			}
			gai_arena_free(&arena);
		}
}

int
main(int argc, char **argv)
{
	/* with a number: prints that table */
	if (argc > 1)
	{
		static table one;

		make_table(&one, (uint32_t) atoi(argv[1]));
		fputs(one.text, stdout);
		return 0;
	}
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
		test_row(&cases[i]);
	test_random();
	test_between();
	return done_testing();
}
