/*
 * damage.c - see damage.h.  The layouts here are plain, and the numbers mostly unlike each other and without relation,
 * so that neither luck nor a sum hides a value in a wrong place.
 */
#include <stdio.h>
#include <string.h>

#include "canvas.h"
#include "compare.h"
#include "damage.h"
#include "pool.h"
#include "read/parse.h"
#include "sheet.h"
#include "spelling.h"
#include "tap.h"

typedef enum damage
{
	NO_DAMAGE,
	LOST,						/* with its cell */
	DOUBLED,
	MERGED,						/* with the value behind it */
	MERGED_BY_BLANK,
	SPLIT,						/* into two cells */
	BLANK_INSERTED,
	VALUE_INSERTED,
	VALUE_DAMAGES,
	LABEL_LOST = VALUE_DAMAGES, /* with its cell */
	LABEL_BLANK,				/* its cell is there */
	COLUMNS_SWAPPED,			/* with their words */
	DAMAGES
} damage;

static const char *const damage_names[DAMAGES] = {"none", "a value lost", "a value doubled", "two values merged",
"two values merged with a blank between", "a value split", "a blank cell inserted", "a value inserted", "a label lost",
"a label left blank", "two columns in the other order"};

/* How a sheet is written. */
typedef struct plain_layout
{
	const char *name;
	const char *open_row,
			   *between,		/* two cells */
			   *close_row;
	const char *behind;			/* for each place that a merged cell covers, at the end of the row */
	const char *unit;			/* behind every third value */
	bool		covers;			/* such a place is an empty cell where it is */
	bool		html;
	int			width;			/* of a column, which cells are aligned to; 0 = they are not */
} plain_layout;

static const plain_layout plain_layouts[] = {
	{"a cell a line with bars", "", " |\n", " |\n", "", "", false, false, 0},
	{"a cell a line with bars, merged cells behind", "", " |\n", " |", "|", "", false, false, 0},
	{"bars", "", " | ", " |", "", "", false, false, 0},
	{"bars, merged cells behind", "", " | ", " |", " |", "", false, false, 0},
	{"bars, merged cells in place", "| ", " | ", " |", "", "", true, false, 0},
	{"a cell a line", "", "\n", "", "", "", false, false, 0},
	{"a paragraph a cell", "", "\n\n", "\n", "", "", false, false, 0},
	{"tabs", "", "\t", "", "", "", false, false, 0},
	{"blanks", "", " ", "", "", "", false, false, 0},
	{"blanks, and before units", "", " ", "", "", " 件", false, false, 0},
	{"blanks, and units on the next line", "", " ", "", "", "\n件", false, false, 0},
	{"aligned", "", "", "", "", "", false, false, 16},
	{"HTML", "", "", "", "", "", false, true, 0},
};

enum
{
	LABEL_WIDTH = 70,			/* of a column, where cells are aligned */
	LAYOUTS = sizeof plain_layouts / sizeof plain_layouts[0]
};

/* A place for a damage. */
typedef struct blow
{
	damage		kind;
	int			slot;			/* of a value; -1 = none */
	const sheet_cell *label;
} blow;

/* ---- writing ---------------------------------------------------------------------------------------------------- */

typedef struct row_writer
{
	const plain_layout *how;
	builder    *out;
	int			written;		/* cells of this row */
	int			nlabels;		/* columns of labels */
	int			at;				/* columns of a terminal that it has taken */
} row_writer;

/* Where its column begins if that is not passed, else behind two blanks; a cell that was put in stands there, too. */
static void
put_aligned(row_writer *row, const char *text, const sheet_cell *cell)
{
	int			column = cell != NULL ? cell->column : 0;
	int			left = column < row->nlabels ? column * LABEL_WIDTH :
		row->nlabels * LABEL_WIDTH + (column - row->nlabels) * row->how->width;

	for (int blanks = row->at > 0 ? 2 : 0; blanks > 0 || row->at < left; blanks--)
	{
		add(row->out, " ");
		row->at++;
	}
	add(row->out, text);
	row->at += display_width(text);
}

static void
put_cell(row_writer *row, const char *text, const sheet_cell *cell)
{
	if (row->how->html)
		add_print(row->out, "<td colspan=%d rowspan=%d>%s</td>", cell != NULL ? cell->width : 1,
				  cell != NULL ? cell->height : 1, text);
	else if (row->how->width > 0)
		put_aligned(row, text, cell);
	else
	{
		add(row->out, row->written > 0 ? row->how->between : row->how->open_row);
		add(row->out, text);
		if (cell != NULL && cell->slot >= 0 && cell->slot % 3 == 0)
			add(row->out, row->how->unit);
	}
	row->written++;
}

/* A value, with what is done to it; gives whether the next one was taken with it. */
static bool
put_value(row_writer *row, const sheet_cell *cell, const sheet_cell *next, damage kind)
{
	switch (kind)
	{
		case LOST:
			return false;
		case DOUBLED:
			put_cell(row, cell->text, cell);
			put_cell(row, cell->text, NULL);
			return false;
		case MERGED:
		case MERGED_BY_BLANK:
			if (next == NULL || next->slot < 0)
				break;
			put_cell(row, pool_print("%s%s%s", cell->text, kind == MERGED ? "" : " ", next->text), cell);
			return true;
		case SPLIT:
			if (strlen(cell->text) < 2)
				break;
			put_cell(row, pool_print("%.1s", cell->text), cell);
			put_cell(row, cell->text + 1, NULL);
			return false;
		case BLANK_INSERTED:
		case VALUE_INSERTED:
			put_cell(row, kind == BLANK_INSERTED ? "" : "7", NULL);
			break;
		default:
			break;
	}
	put_cell(row, cell->text, cell);
	return false;
}

static void
write_sheet(builder *out, const sheet *table, const plain_layout *how, blow where)
{
	add(out, how->html ? "<table>" : "");
	for (int r = 0; r < table->nrows; r++)
	{
		row_writer	row = {how, out, 0, table->nlabels, 0};
		int			behind = 0;

		add(out, how->html ? "<tr>" : "");
		for (int c = 0; c < table->ncolumns; c++)
		{
			const sheet_cell *cell = sheet_begins_at(table, r, c),
					   *next = c + 1 < table->ncolumns ? sheet_begins_at(table, r, c + 1) : NULL;

			if (cell == NULL)
			{
				behind++;
				if (how->covers)
					put_cell(&row, "", NULL);
			}
			else if (cell == where.label && where.kind == LABEL_LOST)
				continue;
			else if (cell->slot < 0)
				put_cell(&row, cell == where.label ? "" : cell->text, cell);
			else if (put_value(&row, cell, next, cell->slot == where.slot ? where.kind : NO_DAMAGE))
				c++;
		}
		add(out, how->html ? "</tr>" : how->close_row);
		for (; behind > 0; behind--)
			add(out, how->behind);
		add(out, "\n");
	}
	add(out, how->html ? "</table>" : "");
}

static void
write_heading(builder *out, const plain_layout *how, const char *text)
{
	add_print(out, how->html ? "<p>%s</p>\n" : "%s\n\n", text);
}

static void
write_damaged(builder *out, sheet *const sheets[GAI_TABLES], const plain_layout *how, blow where)
{
	static const char *const titles[] = {"二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
	"四、政府信息公开行政复议、行政诉讼情况"};

	write_heading(out, how, "某市某局2023年政府信息公开工作年度报告");
	for (int t = 0; t < GAI_TABLES; t++)
	{
		write_heading(out, how, titles[t]);
		write_sheet(out, sheets[t], how, where);
	}
	write_heading(out, how, "五、存在的主要问题及改进情况");
	write_heading(out, how, "无。");
}

/* ---- judging ---------------------------------------------------------------------------------------------------- */

/* Every value that was read is the true one; counts those read. */
static int
count_wrong(const truth *facts, const plain_layout *how, sheet *const sheets[GAI_TABLES], blow where, bool loud,
			int64_t *read)
{
	gai_arena	arena;
	builder		body = {0};
	volatile int wrong = 0;

	write_damaged(&body, sheets, how, where);
	gai_arena_open(&arena, &gai_malloc_host);
	if (gai_try(&arena) == GAI_OK)
	{
		const gai_report *report = gai_parse(&arena, body.bytes, body.length);

		for (int slot = 0; slot < GAI_SLOTS; slot++)
		{
			outcome		is = judge_cell(facts, report, slot);

			*read += is == CELL_RIGHT && has_value(&report->cells[slot]);
			wrong += is == CELL_WRONG;
		}
	}
	if (wrong > 0 && loud)
	{
		char		code[GAI_CELL_CODE_MAX];

		note("%s, %s at %s (%s): %d wrong", how->name, damage_names[where.kind],
			 where.slot >= 0 ? gai_cell_code(where.slot, code) : "no cell", where.slot >= 0 ?
			 facts->cells[where.slot].shown : where.label != NULL ? where.label->text : "", wrong);
	}
	gai_arena_free(&arena);
	return wrong;
}

static void
make_facts(truth *facts, uint64_t seed)
{
	dice		d = {seed};

	make_truth(facts, &d);
	for (int slot = 0; slot < GAI_SLOTS; slot++)
	{
		truth_cell *cell = &facts->cells[slot];

		if (seed % 3 > 0)
			cell->value = (gai_decimal) {seed % 3 == 1 ? between(&d, 1, 999) : between(&d, 0, 12), 0};
		cell->shown = spell_plainly(cell->value);
	}
}

/* How often damages were done, and how many wrong values they gave. */
typedef struct tally
{
	int64_t		tried[DAMAGES],
				wrong[DAMAGES];
} tally;

static void
damage_values(const truth *facts, const plain_layout *how, sheet *const sheets[GAI_TABLES], bool loud, tally *all)
{
	int64_t		ignored = 0;

	for (int slot = 0; slot < GAI_SLOTS; slot++)
		for (int kind = LOST; facts->cells[slot].exists && kind < VALUE_DAMAGES; kind++)
		{
			/* aligned, that is a number in one column and a blank cell in the next */
			if (kind == MERGED && how->width > 0)
				continue;
			all->wrong[kind] += count_wrong(facts, how, sheets, (blow) {(damage) kind, slot, NULL}, loud, &ignored);
			all->tried[kind]++;
		}
}

static void
damage_labels(const truth *facts, const plain_layout *how, sheet *const sheets[GAI_TABLES], bool loud, tally *all)
{
	int64_t		ignored = 0;

	for (int t = 0; t < GAI_TABLES; t++)
		for (int c = 0; c < sheets[t]->ncells; c++)
			for (int kind = LABEL_LOST; sheets[t]->cells[c].slot < 0 && kind <= LABEL_BLANK; kind++)
			{
				all->wrong[kind] += count_wrong(facts, how, sheets, (blow) {(damage) kind, -1, &sheets[t]->cells[c]},
												loud, &ignored);
				all->tried[kind]++;
			}
}

/* Cells that lie in one of two columns change places; back again when done twice. */
static void
swap_columns(sheet *self, int column)
{
	for (int c = 0; c < self->ncells; c++)
	{
		sheet_cell *cell = &self->cells[c];

		if (cell->width == 1 && (cell->column == column || cell->column == column + 1))
			cell->column = cell->column == column ? column + 1 : column;
	}
}

/* Whether all cells of two columns lie in one of them, or have both. */
static bool
may_swap(const sheet *self, int column)
{
	for (int c = 0; c < self->ncells; c++)
	{
		const sheet_cell *cell = &self->cells[c];
		bool		one = cell->column <= column && cell->column + cell->width > column,
					other = cell->column <= column + 1 && cell->column + cell->width > column + 1;

		if (cell->width > 1 && one != other)
			return false;
	}
	return true;
}

static void
damage_columns(const truth *facts, const plain_layout *how, sheet *const sheets[GAI_TABLES], bool loud, tally *all)
{
	int64_t		ignored = 0;

	for (int t = 0; t < GAI_TABLES; t++)
		for (int column = sheets[t]->nlabels; column + 1 < sheets[t]->ncolumns; column++)
		{
			if (!may_swap(sheets[t], column))
				continue;
			swap_columns(sheets[t], column);
			all->wrong[COLUMNS_SWAPPED] += count_wrong(facts, how, sheets, (blow) {COLUMNS_SWAPPED, -1, NULL}, loud,
													   &ignored);
			all->tried[COLUMNS_SWAPPED]++;
			swap_columns(sheets[t], column);
		}
}

void
test_damages(long count, uint64_t seed, bool loud)
{
	static truth facts;
	tally		all = {{0}, {0}};
	int64_t		read = 0,
				due = 0;

	for (long i = 0; i < count; i++)
		for (int l = 0; l < LAYOUTS; l++)
		{
			dice		d = {seed + (uint64_t) i};
			sheet	   *sheets[GAI_TABLES];

			pool_reset();
			make_facts(&facts, seed + (uint64_t) i);
			sheets[GAI_DISCLOSURE] = make_disclosure_sheet(&facts, &d, false);
			sheets[GAI_APPLICATIONS] = make_applications_sheet(&facts);
			sheets[GAI_DISPUTES] = make_disputes_sheet(&facts, chance(&d, 50) ? DISPUTES_IN_A_ROW : DISPUTES_BY_GROUP);
			all.wrong[NO_DAMAGE] += count_wrong(&facts, &plain_layouts[l], sheets, (blow) {NO_DAMAGE, -1, NULL}, loud,
												&read);
			all.tried[NO_DAMAGE]++;
			for (int slot = 0; slot < GAI_SLOTS; slot++)
				due += facts.cells[slot].exists;
			damage_values(&facts, &plain_layouts[l], sheets, loud, &all);
			damage_labels(&facts, &plain_layouts[l], sheets, loud, &all);
			damage_columns(&facts, &plain_layouts[l], sheets, loud, &all);
		}
	for (int kind = NO_DAMAGE; kind < DAMAGES; kind++)
		ok(all.tried[kind] > 0 && all.wrong[kind] == 0, "damage: %s, %lld reports, %lld wrong values",
		   damage_names[kind], (long long) all.tried[kind], (long long) all.wrong[kind]);
	is_integer(read, due, "every value of the undamaged reports is read");
}
