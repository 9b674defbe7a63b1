/*
 * disclosure.c - table two: rows in any order, each under its own small head.
 */
#include "form/notes.h"
#include "tables/fill.h"

/* The columns that the last head line of table two names, by offset. */
typedef struct columns
{
	int			column[6];		/* line's column of the offset, -1 = not named */
	bool		closed;			/* a row came since: the next column label begins a new head */
} columns;

/* What the labels say about the edition, by index in gai_forms[]. */
typedef struct evidence
{
	int			votes[8];
	bool		caption;		/* at least one word of the table's own head */
} evidence;

static void
clear(columns *head)
{
	for (int i = 0; i < 6; i++)
		head->column[i] = -1;
	head->closed = false;
}

static void
vote(evidence *seen, const gai_label *label)
{
	if (label->strength >= GAI_FAIR)
		for (int f = 0; f < 8; f++)
			if (label->editions == 1u << f)
				seen->votes[f]++;
}

static int
edition_of(const evidence *seen)
{
	int			best = 0,
				most = 0;

	for (int f = 0; gai_forms[f] != NULL; f++)
		if (seen->votes[f] > most)
		{
			most = seen->votes[f];
			best = gai_forms[f]->edition;
		}
	return best;
}

/* Text that ends a table: prose, a heading, the own words of another table. */
static bool
leaves_table(const gai_marks *marks, const gai_mark *mark)
{
	if (mark->kind == GAI_MARK_PROSE || mark->kind == GAI_MARK_HEADING)
		return true;
	return mark->kind == GAI_MARK_LABEL && gai_label_of(marks, mark)->strength == GAI_STRONG &&
		gai_label_meaning(marks, mark, GAI_DISCLOSURE, GAI_LABEL_ROW) == NULL &&
		gai_label_meaning(marks, mark, GAI_DISCLOSURE, GAI_LABEL_COLUMN) == NULL &&
		gai_label_meaning(marks, mark, GAI_DISCLOSURE, GAI_LABEL_CAPTION) == NULL;
}

static gai_head
head_for(const columns *head, const gai_form_row *row)
{
	gai_head	result = {.known = true, .ncolumns = row->ncolumns};

	for (int c = 0; c < row->ncolumns; c++)
	{
		result.column[c] = head->column[row->columns[c].offset];
		if (result.column[c] < 0 || (c > 0 && result.column[c] <= result.column[c - 1]))
			result.known = false;
	}
	return result;
}

static const gai_form_row *
row_of(const gai_form_table *table, int base)
{
	for (int r = 0; r < table->nrows; r++)
		if (table->rows[r].base == base)
			return &table->rows[r];
	return NULL;
}

/* A line's head words, remembered by their columns. */
static void
note_column(columns *head, const gai_marks *marks, size_t i, const gai_label *label)
{
	gai_separator separator = gai_line_of(marks, i)->separator;

	if (head->closed)
		clear(head);
	if (gai_is_structural(separator) && label->place < 6 &&
		head->column[label->place] < 0)
		head->column[label->place] = gai_piece_of(marks, i)->column;
}

typedef struct row_state
{
	bool		labelled;		/* the label was met */
	bool		placed;
	bool		empty;			/* the label was met with nothing behind it */
	size_t		label;
} row_state;

/* Reads a row's unit, or notes why not. */
static void
read_row(gai_matcher *matcher, const gai_form_table *table, const gai_form_row *row, size_t label,
		 const columns *head, row_state *state)
{
	gai_unit	unit = gai_unit_at(matcher->marks, label);
	gai_layout	layout = {.head = head_for(head, row), .surplus = GAI_SURPLUS_BEHIND, .breaks = matcher->breaks};
	gai_choice	choice = gai_choose(matcher->marks, &unit, row->ncolumns, &layout);

	if (state->placed)
	{
		if (choice.certain && !gai_same_row(matcher, row, &choice))
			gai_note_mark(matcher, GAI_NOTE_DUPLICATE, gai_row_scope(matcher->arena, table, row), label,
						  "the row stands again with other values; the first was taken");
		return;
	}
	if (!state->labelled || choice.certain)
	{
		state->label = label;
		state->empty = unit.nentries == unit.ntexts;
	}
	state->labelled = true;
	if (!choice.certain)
		return;
	gai_place_row(matcher, table, row, &choice);
	state->placed = true;
	if (matcher->marks->items[label].likeness < 100)
		gai_note_mark(matcher, GAI_NOTE_LABEL, gai_row_scope(matcher->arena, table, row), label,
					  "the label is misprinted; the row was guessed");
}

/*
 * Where all labels but the last have nothing behind them, what stands below the last one may be the values of any:
 * labels and values were printed apart.
 */
static bool
is_apart(const gai_marks *marks, const row_state *states, int nrows, int row)
{
	int			empty = 0;

	if (!states[row].placed || gai_unit_at(marks, states[row].label).one_line)
		return false;
	for (int r = 0; r < nrows; r++)
	{
		if (r != row && states[r].labelled && (states[r].placed || states[r].label > states[row].label))
			return false;
		empty += states[r].labelled && !states[r].placed && states[r].empty;
	}
	return empty > 2;
}

/* With this many different rows a table two is one, whatever can be read of it. */
#define ROWS_OF_TABLE 3

static bool
begins_table_three(const gai_marks *marks, const gai_mark *mark)
{
	const gai_label *row = gai_label_meaning(marks, mark, GAI_APPLICATIONS, GAI_LABEL_ROW);

	return row != NULL && row->place == GAI_APPLICATIONS_BASE && row->strength >= GAI_FAIR;
}

/* First pass: is there a table two, and of which edition? */
static evidence
look(const gai_matcher *matcher, bool *found)
{
	const gai_marks *marks = matcher->marks;
	evidence	seen = {0};
	bool		inside = false;
	int			rows = 0;

	for (size_t i = 0; i < marks->count; i++)
	{
		const gai_mark *mark = &marks->items[i];
		const gai_label *column = gai_label_meaning(marks, mark, GAI_DISCLOSURE, GAI_LABEL_COLUMN),
				   *caption = gai_label_meaning(marks, mark, GAI_DISCLOSURE, GAI_LABEL_CAPTION),
				   *row = gai_label_meaning(marks, mark, GAI_DISCLOSURE, GAI_LABEL_ROW);

		gai_step(matcher->arena);
		if (leaves_table(marks, mark))
			inside = false;
		if (column != NULL || caption != NULL)
			inside = true;
		if (column != NULL)
			vote(&seen, column);
		seen.caption |= (column != NULL && column->strength >= GAI_FAIR) ||
			(caption != NULL && caption->strength == GAI_STRONG);
		if (row != NULL && inside)
		{
			vote(&seen, row);
			rows++;
		}
	}
	*found = seen.caption && rows > 0;
	return seen;
}

void
gai_match_disclosure(gai_matcher *matcher)
{
	const gai_marks *marks = matcher->marks;
	bool		found;
	evidence	seen = look(matcher, &found);
	int			edition = edition_of(&seen);
	const gai_form_table *table;
	row_state	states[16] = {{0}};
	columns		head;
	bool		inside = false,
				adrift = false, /* values stand before the labels: they belong nowhere */
				closed = false; /* table three came behind this one */
	int			met = 0;		/* different rows */

	if (!found)
		return;
	if (edition == 0)
		edition = gai_newest_form()->edition;
	table = gai_form_table_of(edition, GAI_DISCLOSURE);
	matcher->report->table_form[GAI_DISCLOSURE] = edition;
	clear(&head);

	for (size_t i = 0; i < marks->count; i++)
	{
		const gai_mark *mark = &marks->items[i];
		const gai_label *column = gai_label_meaning(marks, mark, GAI_DISCLOSURE, GAI_LABEL_COLUMN),
				   *row_label = gai_label_meaning(marks, mark, GAI_DISCLOSURE, GAI_LABEL_ROW);
		const gai_form_row *row = row_label != NULL ? row_of(table, row_label->place) : NULL;

		gai_step(matcher->arena);
		if (leaves_table(marks, mark))
			inside = false;
		closed |= met >= ROWS_OF_TABLE && begins_table_three(marks, mark);
		if (column != NULL || gai_label_meaning(marks, mark, GAI_DISCLOSURE, GAI_LABEL_CAPTION) != NULL)
		{
			inside = true;
			adrift = false;
		}
		if (column != NULL)
			note_column(&head, marks, i, column);
		if (mark->kind == GAI_MARK_VALUE && inside && !head.closed)
			adrift = true;
		if (row != NULL && inside)
		{
			head.closed = true;
			met += !states[row - table->rows].labelled;
			if (closed)
				continue;		/* another report behind this one */
			if (!adrift)
				read_row(matcher, table, row, i, &head, &states[row - table->rows]);
			else if (!states[row - table->rows].placed)
				states[row - table->rows] = (row_state) {.labelled = true, .label = i};
		}
	}
	for (int r = 0; r < table->nrows; r++)
	{
		bool		apart = is_apart(marks, states, table->nrows, r);

		if (!states[r].labelled || (states[r].placed && !apart))
			continue;
		if (states[r].empty && !states[r].placed)
		{
			gai_place_blank_row(matcher, &table->rows[r], gai_mark_place(marks, states[r].label).position);
			continue;
		}
		matcher->apart = true;
		for (int c = 0; c < table->rows[r].ncolumns; c++)
			matcher->report->cells[table->rows[r].base + table->rows[r].columns[c].offset] =
				(gai_cell) {.kind = GAI_ABSENT};
		gai_note_mark(matcher, GAI_NOTE_UNPLACED, gai_row_scope(matcher->arena, table, &table->rows[r]),
					  states[r].label, "which values belong to this row cannot be told");
	}
}
