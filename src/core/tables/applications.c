/*
 * applications.c - table three, by aligning the labels that were met with the rows that the form expects, in order.
 *
 * 1. candidates: every label that may be a row, with its unit and the table head above it
 * 2. the layout: what complete rows show about heads and surplus cells
 * 3. alignment: the best chain of candidates in the form's order (weights below)
 * 4. the rows of the chain are placed; gaps that misprinted labels fill exactly are guessed, with a note
 */
#include "tables/fill.h"

#include "base/letters.h"
#include "base/number.h"
#include "form/notes.h"
#include "tables/applicant_head.h"

enum
{
	ROWS = GAI_APPLICATION_ROWS,
	COLUMNS = GAI_APPLICANT_COLUMNS,
	MOST_HEADS = 64,			/* pieces of one table that repeat its head */
	ROWS_OF_TABLE = 10,			/* with so many different rows a table is one, whatever can be read of it */
	GUESS_LIKENESS = 30			/* of a guess to the label of the row whose place it takes */
};

/* What a candidate is worth to the chain. */
enum
{
	WORTH_STRONG = 100,
	WORTH_FAIR = 90,
	WORTH_WEAK = 30,
	WORTH_READ = 15				/* more, when its cells are certain */
};

/* There may be one for every word of the source, so they are small. */
typedef struct candidate
{
	uint32_t	mark;
	int			head;			/* index of the head above it, -1 = none */
	int			worth;
	int			chain;			/* worth of the best chain that ends here */
	int			before;			/* the candidate before it in that chain, -1 = none */
	int8_t		row;			/* 0 … 24 in the order of all editions' rows */
	bool		certain;		/* its cells can be told */
	bool		bare;			/* nothing follows the label */
	bool		apart;			/* what follows stands on other lines */
	bool		short_of_values;	/* what follows is nothing but values, too few of them */
	bool		adopted;		/* its cells stand before the label */
} candidate;

typedef struct alignment
{
	gai_matcher *matcher;
	candidate  *items;
	size_t		count,
				room;
	gai_layout *heads;
	int			nheads;			/* MOST_HEADS at most */
	size_t		heads_room;
	gai_layout	layout;			/* for candidates without a head */
	int			chosen[ROWS];	/* the candidate of a row, -1 = none */
	gai_choice	choices[ROWS];	/* its cells, when they can be told */
	bool		adrift[MOST_HEADS]; /* values stand between a head and its first label: they belong nowhere */
} alignment;

/* ---- candidates ------------------------------------------------------------------------------------------------- */

static void
add_candidate(alignment *rows, size_t mark, const gai_label *label, int head)
{
	gai_arena  *arena = rows->matcher->arena;
	int			likeness = rows->matcher->marks->items[mark].likeness;
	candidate  *item;

	if (rows->room == 0)
	{
		rows->room = 2 * ROWS;
		rows->items = gai_alloc(arena, rows->room, sizeof *rows->items);
	}
	if (rows->count == rows->room)
		rows->items = gai_grow(arena, rows->items, rows->count, sizeof *rows->items, &rows->room);
	item = &rows->items[rows->count++];
	*item = (candidate) {.mark = (uint32_t) mark, .row = (int8_t) ((label->place - GAI_APPLICATIONS_BASE) / COLUMNS),
		.head = head, .before = -1};
	item->worth = likeness < 100 ? likeness - 20 : label->strength == GAI_STRONG ? WORTH_STRONG :
		label->strength == GAI_FAIR ? WORTH_FAIR : WORTH_WEAK;
}

/* Finds all candidates and the heads above them. */
static void
find_candidates(alignment *rows)
{
	const gai_marks *marks = rows->matcher->marks;
	gai_head_words	words;
	int			head = -1;
	int			adrift = 0;

	gai_clear_head(&words);
	for (size_t i = 0; i < marks->count; i++)
	{
		const gai_mark *mark = &marks->items[i];
		const gai_label *row = gai_label_meaning(marks, mark, GAI_APPLICATIONS, GAI_LABEL_ROW),
				   *column = gai_label_meaning(marks, mark, GAI_APPLICATIONS, GAI_LABEL_COLUMN);

		gai_step(rows->matcher->arena);
		if (column != NULL)
		{
			gai_add_head_word(&words, marks, i, column);
			adrift = 0;
		}
		else if (gai_label_meaning(marks, mark, GAI_DISPUTES, GAI_LABEL_COLUMN) != NULL)
			gai_clear_head(&words);	/* table four, whose 总计 is a word of this table's head too */
		else if (mark->kind == GAI_MARK_VALUE)
			adrift++;
		if (row == NULL)
			continue;
		if (row->strength >= GAI_FAIR)
		{
			if (!words.closed && words.words >= 3)
			{
				head = -1;
				if (rows->nheads < MOST_HEADS)
				{
					if ((size_t) rows->nheads == rows->heads_room)
						rows->heads = gai_grow(rows->matcher->arena, rows->heads, (size_t) rows->nheads,
											   sizeof *rows->heads, &rows->heads_room);
					head = rows->nheads++;
					rows->adrift[head] = adrift >= COLUMNS;
					rows->heads[head] = (gai_layout) {.head = gai_finish_head(&words), .breaks = rows->matcher->breaks};
				}
			}
			words.closed = true;
		}
		add_candidate(rows, i, row, head);
	}
}

/* ---- layout ----------------------------------------------------------------------------------------------------- */

static gai_layout *
layout_of(alignment *rows, const candidate *item)
{
	return item->head >= 0 ? &rows->heads[item->head] : &rows->layout;
}

static void
learn_layout(alignment *rows)
{
	const gai_marks *marks = rows->matcher->marks;
	int			votes[3] = {0};
	gai_unit	unit;
	gai_surplus surplus = GAI_SURPLUS_UNKNOWN;

	for (size_t i = 0; i < rows->count; i++)
	{
		candidate  *item = &rows->items[i];

		gai_step(rows->matcher->arena);
		gai_find_unit(marks, item->mark, &unit);
		item->bare = unit.nvalues + unit.nblanks == 0;
		item->apart = !unit.one_line;
		item->short_of_values = unit.nvalues > 0 && unit.nvalues < COLUMNS && unit.nblanks + unit.ntexts == 0;
		if (item->worth <= WORTH_WEAK)
			continue;
		votes[gai_surplus_of(marks, &unit, COLUMNS)]++;
		gai_learn_row(marks, &unit, COLUMNS, layout_of(rows, item));
	}
	if (votes[GAI_SURPLUS_FRONT] == 0 && votes[GAI_SURPLUS_BEHIND] > 0)
		surplus = GAI_SURPLUS_BEHIND;
	if (votes[GAI_SURPLUS_BEHIND] == 0 && votes[GAI_SURPLUS_FRONT] > 0)
		surplus = GAI_SURPLUS_FRONT;
	rows->layout.surplus = surplus;
	for (int h = 0; h < rows->nheads; h++)
		rows->heads[h].surplus = surplus;
}

/* ---- alignment -------------------------------------------------------------------------------------------------- */

static bool
is_adrift(const alignment *rows, const candidate *item)
{
	return item->head >= 0 && rows->adrift[item->head];
}

static gai_choice
choose(alignment *rows, const candidate *item)
{
	gai_unit	unit;

	gai_find_unit(rows->matcher->marks, item->mark, &unit);
	return gai_choose(rows->matcher->marks, &unit, COLUMNS, layout_of(rows, item));
}

/* A label that is a group in one edition and a row in another is a row only where values follow. */
static bool
may_stand(const alignment *rows, const candidate *item)
{
	const gai_marks *marks = rows->matcher->marks;

	if (item->certain)
		return true;
	return item->worth > WORTH_WEAK &&
		gai_label_meaning(marks, &marks->items[item->mark], GAI_APPLICATIONS, GAI_LABEL_GROUP) == NULL;
}

/*
 * How many candidates are of the first table: a body may hold another report behind.  A table ends with its last rows
 * and another begins with its first.
 */
static size_t
count_first_table(const alignment *rows)
{
	unsigned	seen = 0;
	int			different = 0;

	for (size_t i = 0; i < rows->count; i++)
	{
		const candidate *item = &rows->items[i];

		if (item->worth < WORTH_FAIR)
			continue;
		if (item->row == GAI_ROW_received && different >= ROWS_OF_TABLE &&
			(seen & (1u << GAI_ROW_total | 1u << GAI_ROW_carried_out)) != 0)
			return i;
		different += !(seen >> item->row & 1);
		seen |= 1u << item->row;
	}
	return rows->count;
}

/* The heaviest chain of candidates whose rows ascend; among equals the one that stands first in the source. */
static void
align(alignment *rows)
{
	int			best[ROWS];		/* the candidate that ends the best chain with this row */
	int			last = -1;
	size_t		first_table = count_first_table(rows);

	if (first_table < rows->count)
		rows->matcher->end = rows->items[first_table].mark;
	for (int r = 0; r < ROWS; r++)
		best[r] = rows->chosen[r] = -1;
	for (size_t i = 0; i < rows->count; i++)
	{
		candidate  *item = &rows->items[i];

		gai_step(rows->matcher->arena);
		item->certain = choose(rows, item).certain && !is_adrift(rows, item);
		if (i >= first_table || !may_stand(rows, item))
			continue;
		item->worth += item->certain ? WORTH_READ : 0;
		item->chain = item->worth;
		for (int r = 0; r < item->row; r++)
			if (best[r] >= 0 && rows->items[best[r]].mark < item->mark &&
				rows->items[best[r]].chain + item->worth > item->chain)
			{
				item->chain = rows->items[best[r]].chain + item->worth;
				item->before = best[r];
			}
		if (best[item->row] < 0 || item->chain > rows->items[best[item->row]].chain)
			best[item->row] = (int) i;
	}
	for (int r = 0; r < ROWS; r++)
		if (best[r] >= 0 && (last < 0 || rows->items[best[r]].chain > rows->items[last].chain))
			last = best[r];
	for (; last >= 0; last = rows->items[last].before)
	{
		rows->chosen[rows->items[last].row] = last;
		rows->choices[rows->items[last].row] = choose(rows, &rows->items[last]);
	}
}

/* ---- values beside their labels --------------------------------------------------------------------------------- */

/* Behind the label and the cells of a row. */
static size_t
end_of(const alignment *rows, int row)
{
	const candidate *item = &rows->items[rows->chosen[row]];
	const gai_choice *choice = &rows->choices[row];
	size_t		end = item->mark;

	for (int c = 0; c < COLUMNS && item->certain; c++)
		if (choice->cells[c] != GAI_NOWHERE && choice->cells[c] + choice->joined[c] > end)
			end = choice->cells[c] + choice->joined[c];
	return end + 1;
}

/* A character of a group's label such as （四）无法提供, printed one to a line, that looks like a placeholder. */
static bool
is_lone_fragment(const gai_marks *marks, size_t i)
{
	return gai_line_of(marks, i)->count <= 2 && gai_text_equal(gai_mark_text(marks, i), gai_literal("无"));
}

/*
 * A label with nothing behind it, and right before it a line of seven values that are no other row's: in print they
 * stand beside the label, a little higher.
 */
static void
adopt(alignment *rows, int row, size_t from)
{
	const gai_marks *marks = rows->matcher->marks;
	candidate  *item = &rows->items[rows->chosen[row]];
	gai_choice	choice = {.certain = true};
	int			found = 0;

	for (size_t i = from; i < item->mark; i++)
	{
		const gai_mark *mark = &marks->items[i];

		gai_step(rows->matcher->arena);
		if (mark->kind == GAI_MARK_TEXT || mark->kind == GAI_MARK_PART || is_lone_fragment(marks, i) ||
			gai_label_meaning(marks, mark, GAI_APPLICATIONS, GAI_LABEL_GROUP) != NULL)
			continue;
		if (mark->kind != GAI_MARK_VALUE || found == COLUMNS ||
			(found > 0 && gai_piece_of(marks, i)->line != gai_piece_of(marks, choice.cells[0])->line))
			return;
		choice.cells[found++] = i;
	}
	if (found != COLUMNS)
		return;
	rows->choices[row] = choice;
	item->certain = true;
	item->adopted = true;
}

static void
adopt_values(alignment *rows)
{
	int			before = -1;

	for (int r = 0; r < ROWS; r++)
	{
		if (rows->chosen[r] < 0)
			continue;
		if (before >= 0 && rows->items[rows->chosen[r]].bare && rows->items[rows->chosen[before]].certain &&
			!is_adrift(rows, &rows->items[rows->chosen[r]]))
			adopt(rows, r, end_of(rows, before));
		before = r;
	}
}

/* ---- values that cannot be all of the row's ---------------------------------------------------------------------- */

/*
 * Where a cell stands on each line and blank ones leave no trace, a page number can take the place of one: seven values
 * that do not add up are not certain there.
 */
static void
doubt_traceless(alignment *rows)
{
	const gai_marks *marks = rows->matcher->marks;
	bool		traceless = false;

	for (size_t i = 0; i < rows->count && !traceless; i++)
	{
		const candidate *item = &rows->items[i];

		gai_step(rows->matcher->arena);
		traceless = item->worth >= WORTH_FAIR && !item->certain && item->apart && item->short_of_values;
	}
	for (int r = 0; traceless && r < ROWS; r++)
	{
		candidate  *item = rows->chosen[r] >= 0 ? &rows->items[rows->chosen[r]] : NULL;

		if (item != NULL && item->certain && !item->adopted && item->apart &&
			!gai_applicants_add_up(marks, &rows->choices[r]))
			item->certain = false;
	}
}

/* ---- the edition ------------------------------------------------------------------------------------------------ */

/* The items of (六)其他处理 exist in 2021 only, which has "other" as "3.其他"; 2019 gives (六)其他处理 itself values. */
static int
edition_of(const alignment *rows)
{
	const gai_marks *marks = rows->matcher->marks;
	int			edition = 0;
	size_t		first = SIZE_MAX,
				last = 0;

	if (rows->chosen[GAI_ROW_other_uncorrected] >= 0 || rows->chosen[GAI_ROW_other_unpaid] >= 0)
		return 2021;
	for (int r = 0; r < ROWS; r++)
		if (rows->chosen[r] >= 0)
		{
			size_t		mark = rows->items[rows->chosen[r]].mark;

			first = mark < first ? mark : first;
			last = mark > last ? mark : last;
		}
	for (size_t i = 0; i < rows->count; i++)
	{
		const candidate *item = &rows->items[i];
		const gai_mark *mark = &marks->items[item->mark];
		gai_strength strength;

		if (item->mark < first || item->mark > last || mark->guessed ||
			item->row < GAI_ROW_other_uncorrected || item->row > GAI_ROW_other)
			continue;
		/* without its ordinal the row of 2021 is but 其他, which says nothing */
		strength = gai_label_meaning(marks, mark, GAI_APPLICATIONS, GAI_LABEL_ROW)->strength;
		if (gai_label_meaning(marks, mark, GAI_APPLICATIONS, GAI_LABEL_GROUP) != NULL || strength == GAI_FAIR)
			edition = edition == 0 ? 2019 : edition;
		else if (strength == GAI_STRONG)
			edition = 2021;
	}
	return edition;
}

/* ---- placing ---------------------------------------------------------------------------------------------------- */

static int
row_number(const gai_form_row *row)
{
	return (row->base - GAI_APPLICATIONS_BASE) / COLUMNS;
}

static void
note_row(alignment *rows, const gai_form_table *table, const gai_form_row *row, gai_note_code code, size_t mark,
		 const char *message)
{
	gai_note_mark(rows->matcher, code, gai_row_scope(rows->matcher->arena, table, row), mark, message);
}

static void
place_row(alignment *rows, const gai_form_table *table, const gai_form_row *row, bool scattered)
{
	int			r = row_number(row);
	const candidate *item = &rows->items[rows->chosen[r]];

	if (item->certain)
	{
		gai_place_row(rows->matcher, table, row, &rows->choices[r]);
		if (rows->matcher->marks->items[item->mark].likeness < 100)
			note_row(rows, table, row, GAI_NOTE_LABEL, item->mark, "the label is misprinted; the row was guessed");
		if (item->adopted)
			note_row(rows, table, row, GAI_NOTE_LABEL, item->mark, "the values stand before the label");
		return;
	}
	if (item->bare && !scattered && !is_adrift(rows, item))
	{
		gai_place_blank_row(rows->matcher, row, gai_mark_place(rows->matcher->marks, item->mark).position);
		return;
	}
	note_row(rows, table, row, GAI_NOTE_UNPLACED, item->mark, "which values belong to this row cannot be told");
}

/* Rows that stand again with other values. */
static void
note_duplicates(alignment *rows, const gai_form_table *table)
{
	for (int r = 0; r < table->nrows; r++)
	{
		const gai_form_row *row = &table->rows[r];
		int			chosen = rows->chosen[row_number(row)];

		for (size_t i = 0; chosen >= 0 && i < rows->count; i++)
		{
			const candidate *item = &rows->items[i];
			gai_choice	choice;

			gai_step(rows->matcher->arena);
			if ((int) i == chosen || item->row != row_number(row) || !item->certain || item->worth < WORTH_FAIR)
				continue;
			choice = choose(rows, item);
			if (!gai_same_row(rows->matcher, row, &choice))
			{
				note_row(rows, table, row, GAI_NOTE_DUPLICATE, item->mark,
						 "the row stands again with other values; the first was taken");
				break;
			}
		}
	}
}

/* ---- guessing --------------------------------------------------------------------------------------------------- */

/* Text between two placed rows that seven certain cells follow: perhaps a label beyond recognition. */
static size_t
find_unknown(alignment *rows, size_t from, size_t to, const gai_layout *layout, gai_choice *choice, int *found)
{
	const gai_marks *marks = rows->matcher->marks;
	size_t		first = GAI_NOWHERE;

	*found = 0;
	for (size_t i = from; i < to; i++)
	{
		gai_unit	unit;
		gai_choice	cells;

		gai_step(rows->matcher->arena);
		if (marks->items[i].kind != GAI_MARK_TEXT || i + 1 >= to)
			continue;
		unit = gai_unit_at(marks, i);
		if (unit.nentries == 0 || unit.ntexts > 0 || unit.nvalues == 0)
			continue;
		cells = gai_choose(marks, &unit, COLUMNS, layout);
		if (!cells.certain)
			continue;
		if ((*found)++ == 0)
		{
			first = i;
			*choice = cells;
		}
	}
	return first;
}

/* One row missing between two that were found, and one unknown label with values there that looks a little like it. */
static void
guess_row(alignment *rows, const gai_form_table *table, int r)
{
	const gai_marks *marks = rows->matcher->marks;
	const gai_form_row *row = &table->rows[r];
	int			above = rows->chosen[row_number(row - 1)],
				below = rows->chosen[row_number(row + 1)];
	const char *label = strrchr(row->label, '/');
	gai_letters wanted,
				met;
	gai_choice	choice;
	int			found;
	size_t		mark;

	if (above < 0 || below < 0 || is_adrift(rows, &rows->items[above]))
		return;
	mark = find_unknown(rows, rows->items[above].mark + 1, rows->items[below].mark,
						layout_of(rows, &rows->items[above]), &choice, &found);
	if (found != 1)
		return;
	label = label != NULL ? label + 2 : row->label;
	gai_letters_begin(&wanted);
	gai_letters_add(&wanted, gai_slice(label, strlen(label)));
	gai_letters_begin(&met);
	gai_letters_add(&met, gai_mark_text(marks, mark));
	if (wanted.count == 0 || met.count == 0 ||
		(gai_likeness(met.letter, met.count, wanted.letter, wanted.count, false) < GUESS_LIKENESS &&
		 met.letter[0] != wanted.letter[0]))
		return;
	gai_place_row(rows->matcher, table, row, &choice);
	note_row(rows, table, row, GAI_NOTE_LABEL, mark, "the label is illegible; the row was guessed from its place");
}

/* ---- the table -------------------------------------------------------------------------------------------------- */

/* Fewer rows than this are no table; rows with all their cells below a head of the table are certain sooner. */
#define ENOUGH_ROWS 3
#define ENOUGH_CERTAIN_ROWS 2

void
gai_match_applications(gai_matcher *matcher)
{
	alignment	rows = {.matcher = matcher, .layout = {.breaks = matcher->breaks}};
	const gai_form_table *table;
	int			edition,
				found = 0,
				found_certain = 0;
	bool		scattered = false,
				certain = false;

	find_candidates(&rows);
	learn_layout(&rows);
	align(&rows);
	adopt_values(&rows);
	doubt_traceless(&rows);
	for (int r = 0; r < ROWS; r++)
	{
		int			i = rows.chosen[r];
		bool		strong = i >= 0 && rows.items[i].worth > WORTH_WEAK + WORTH_READ;

		found += strong;
		found_certain += strong && rows.items[i].certain && rows.items[i].head >= 0;
		scattered |= i >= 0 && !rows.items[i].certain && !rows.items[i].bare;
		certain |= i >= 0 && rows.items[i].certain;
	}
	if (found < ENOUGH_ROWS && found_certain < ENOUGH_CERTAIN_ROWS)
		return;
	matcher->apart |= scattered && !certain;
	edition = edition_of(&rows);
	if (edition == 0)
		edition = matcher->report->table_form[GAI_DISCLOSURE];
	if (edition == 0)
		edition = gai_newest_form()->edition;
	table = gai_form_table_of(edition, GAI_APPLICATIONS);
	matcher->report->table_form[GAI_APPLICATIONS] = edition;

	for (int r = 0; r < table->nrows; r++)
	{
		if (rows.chosen[row_number(&table->rows[r])] >= 0)
			place_row(&rows, table, &table->rows[r], scattered);
		else if (r > 0 && r + 1 < table->nrows)
			guess_row(&rows, table, r);
	}
	note_duplicates(&rows, table);
}
