/*
 * disputes.c - table four: a head of three groups and, below it, one row of fifteen values; or a row a group.
 *
 * 1. the head: labels of this table that stand together, enough different ones of them
 * 2. a row a group, if every group's label is followed by its five cells
 * 3. else the fifteen cells that follow the head
 */
#include "tables/fill.h"

#include "base/number.h"
#include "form/notes.h"

enum
{
	GROUPS = GAI_DISPUTE_EXTRA,
	OUTCOMES = GAI_OUTCOME_COLUMNS,
	CELLS = GROUPS * OUTCOMES,
	ALL_WORDS = 6,				/* nearly all of the eight: the head is whole */
	ENOUGH_WORDS = 3,			/* this many different words of the head make it table four's */
	MOST_NOISE = 12				/* pieces that are no label within the head */
};

/* The labels of one table four. */
typedef struct dispute_head
{
	size_t		first,			/* marks */
				last;			/* of its labels */
	size_t		group[GROUPS];	/* the label of each group, GAI_NOWHERE = not met */
	unsigned	words;			/* a bit for each different word */
	int			column[CELLS];	/* of the words for outcomes, in the order they are met */
	int			place[CELLS];
	int			noutcomes;		/* more than CELLS = too many to be told apart */
} dispute_head;

static bool
is_own_label(const gai_marks *marks, const gai_mark *mark)
{
	return gai_label_meaning(marks, mark, GAI_DISPUTES, GAI_LABEL_COLUMN) != NULL ||
		gai_label_meaning(marks, mark, GAI_DISPUTES, GAI_LABEL_ROW) != NULL ||
		gai_label_meaning(marks, mark, GAI_DISPUTES, GAI_LABEL_GROUP) != NULL;
}

static int
count_bits(unsigned bits)
{
	int			count = 0;

	for (; bits != 0; bits &= bits - 1)
		count++;
	return count;
}

/* ---- the head --------------------------------------------------------------------------------------------------- */

static void
clear_head(dispute_head *head, size_t first)
{
	head->first = head->last = first;
	head->words = 0;
	head->noutcomes = 0;
	for (int g = 0; g < GROUPS; g++)
		head->group[g] = GAI_NOWHERE;
}

static void
add_label(dispute_head *head, const gai_marks *marks, size_t i, bool before_values)
{
	const gai_label *column = gai_label_meaning(marks, &marks->items[i], GAI_DISPUTES, GAI_LABEL_COLUMN),
			   *row = gai_label_meaning(marks, &marks->items[i], GAI_DISPUTES, GAI_LABEL_ROW);

	if (row != NULL)
	{
		int			group = (row->place - GAI_DISPUTES_BASE) / OUTCOMES;

		head->words |= 1u << (OUTCOMES + group);
		if (head->group[group] == GAI_NOWHERE)
			head->group[group] = i;
	}
	if (column != NULL)
		head->words |= 1u << column->place;
	if (column != NULL && before_values && head->noutcomes <= CELLS)
	{
		if (head->noutcomes < CELLS)
		{
			head->column[head->noutcomes] = gai_piece_of(marks, i)->column;
			head->place[head->noutcomes] = column->place;
		}
		head->noutcomes++;
	}
	head->last = i;
}

/* The labels that stand together from mark i on; *end receives where they end. */
static dispute_head
read_head(gai_matcher *matcher, size_t i, size_t *end)
{
	const gai_marks *marks = matcher->marks;
	dispute_head head;
	int			noise = 0;
	bool		values = false;

	clear_head(&head, i);
	for (; i < marks->count && noise <= MOST_NOISE; i++)
	{
		const gai_mark *mark = &marks->items[i];

		gai_step(matcher->arena);
		if (mark->kind == GAI_MARK_PROSE || mark->kind == GAI_MARK_HEADING)
			break;
		if (mark->kind == GAI_MARK_LABEL)
		{
			if (!is_own_label(marks, mark))
				break;
			add_label(&head, marks, i, !values);
			noise = 0;
		}
		else if (mark->kind == GAI_MARK_VALUE)
			values = true;
		else if (mark->kind == GAI_MARK_TEXT)
			noise++;
	}
	*end = i;
	return head;
}

/* Fifteen words for outcomes, each in a column of its own, in the form's order, give the columns of the values. */
static gai_head
columns_of(const dispute_head *words)
{
	gai_head	head = {.ncolumns = CELLS};
	int			order[CELLS];

	if (words->noutcomes != CELLS)
		return head;
	for (int i = 0; i < CELLS; i++)
	{
		int			at = i;

		while (at > 0 && words->column[order[at - 1]] > words->column[i])
		{
			order[at] = order[at - 1];
			at--;
		}
		order[at] = i;
	}
	for (int i = 0; i < CELLS; i++)
	{
		head.column[i] = words->column[order[i]];
		if (words->place[order[i]] != i % OUTCOMES || (i > 0 && head.column[i] <= head.column[i - 1]))
			return head;
	}
	head.known = true;
	return head;
}

/* ---- a row a group ---------------------------------------------------------------------------------------------- */

/* The cells of each group behind its label; false unless the table is a row a group, which a complete one shows. */
static bool
read_groups(const gai_matcher *matcher, const dispute_head *head, gai_choice choices[GROUPS], bool bare[GROUPS])
{
	const gai_marks *marks = matcher->marks;
	gai_layout	layout = {.surplus = GAI_SURPLUS_BEHIND, .breaks = matcher->breaks};
	gai_unit	units[GROUPS];
	bool		complete = false;

	for (int g = 0; g < GROUPS; g++)
	{
		if (head->group[g] == GAI_NOWHERE)
			return false;
		units[g] = gai_unit_at(marks, head->group[g]);
		bare[g] = units[g].nentries == 0;
		complete |= units[g].nvalues == OUTCOMES || (units[g].nvalues > 0 && units[g].nentries == OUTCOMES);
		gai_learn_row(marks, &units[g], OUTCOMES, &layout);
	}
	for (int g = 0; g < GROUPS; g++)
		choices[g] = gai_choose(marks, &units[g], OUTCOMES, &layout);
	return complete;
}

/* Places what can be told of the groups, and says of the others what became of them. */
static bool
place_groups(gai_matcher *matcher, const gai_form_table *table, const dispute_head *head)
{
	gai_choice	choices[GROUPS];
	bool		bare[GROUPS];

	if (!read_groups(matcher, head, choices, bare))
		return false;
	for (int g = 0; g < GROUPS; g++)
	{
		size_t		label = head->group[g];

		if (choices[g].certain)
			gai_place_row(matcher, table, &table->rows[g], &choices[g]);
		else if (bare[g])
			gai_place_blank_row(matcher, &table->rows[g], gai_mark_place(matcher->marks, label).position);
		else
			gai_note_mark(matcher, GAI_NOTE_UNPLACED, gai_row_scope(matcher->arena, table, &table->rows[g]), label,
						  "which values belong to this row cannot be told");
	}
	return true;
}

/* ---- one row ---------------------------------------------------------------------------------------------------- */

/*
 * The first cell below the head: the head's last line may have bars that merged cells left, and lines with the rest of
 * broken words may follow.
 */
static size_t
first_value(const gai_marks *marks, size_t label)
{
	size_t		i = label + 1;

	while (i < marks->count && (marks->items[i].kind == GAI_MARK_PART ||
								(marks->items[i].kind == GAI_MARK_TEXT &&
								 !gai_is_structural(gai_line_of(marks, i)->separator)) ||
								(gai_piece_of(marks, i)->line == gai_piece_of(marks, label)->line &&
								 marks->items[i].kind == GAI_MARK_BLANK)))
		i++;
	return i;
}

static bool
begins_with_bar(const gai_marks *marks, size_t i)
{
	const gai_line *line = gai_line_of(marks, i);

	return line->separator == GAI_BARS && line->count > 0 && marks->document->pieces[line->first].length == 0;
}

/*
 * Where every line of the table begins with a bar, the bar opens the first cell: the empty cells in front and, if there
 * is one too many, behind are none.
 */
static void
drop_opening_bars(const gai_marks *marks, const dispute_head *head, gai_unit *unit)
{
	if (!unit->one_line || unit->nentries <= CELLS || !begins_with_bar(marks, head->first) ||
		!begins_with_bar(marks, unit->entries[0]) || marks->items[unit->entries[0]].kind != GAI_MARK_BLANK)
		return;
	unit->nentries--;
	unit->nblanks--;
	memmove(unit->entries, unit->entries + 1, sizeof unit->entries[0] * (size_t) unit->nentries);
	if (unit->nentries == CELLS + 1 && marks->items[unit->entries[CELLS]].kind == GAI_MARK_BLANK)
	{
		unit->nentries--;
		unit->nblanks--;
	}
}

/* Whether the last of each group's five values is the sum of the others, when they follow each other by this step. */
static bool
adds_up(const gai_marks *marks, const gai_choice *choice, int group_step, int outcome_step)
{
	for (int g = 0; g < GROUPS; g++)
	{
		int64_t		sum = 0;

		for (int o = 0; o < OUTCOMES; o++)
		{
			size_t		cell = choice->cells[g * group_step + o * outcome_step];
			gai_reading value = {.kind = GAI_BLANK};

			if (cell != GAI_NOWHERE)
				value = gai_read_value(gai_mark_text(marks, cell));
			sum += o < OUTCOMES - 1 ? value.value.digits : -value.value.digits;
		}
		if (sum != 0)
			return false;
	}
	return true;
}

/*
 * Values that only add up when they are read down the columns were printed so: then nothing is certain.  Nor is it
 * where the other tables have their values apart from the labels.
 */
static bool
is_transposed(const gai_matcher *matcher, const gai_unit *unit, const gai_choice *choice)
{
	return !unit->one_line && adds_up(matcher->marks, choice, 1, GROUPS) &&
		(matcher->apart || !adds_up(matcher->marks, choice, OUTCOMES, 1));
}

/* The line of all fifteen values, if one of those that follow has them; else the first line, or whatever follows. */
static gai_unit
find_row(const gai_marks *marks, size_t first)
{
	gai_unit	unit = gai_unit_on_line(marks, first);

	for (gai_unit next = unit; next.nentries > 0; next = gai_unit_on_line(marks, next.end))
		if (next.nvalues == CELLS)
			return next;
	return unit.nvalues + unit.nblanks >= CELLS ? unit : gai_unit_from(marks, first);
}

static gai_choice
read_row(const gai_matcher *matcher, const dispute_head *head)
{
	const gai_marks *marks = matcher->marks;
	gai_layout	layout = {.head = columns_of(head), .breaks = matcher->breaks};
	gai_unit	unit = find_row(marks, first_value(marks, head->last));
	gai_choice	choice;

	unit.label = unit.label_end = head->last;
	drop_opening_bars(marks, head, &unit);
	if (unit.nvalues == 0 && unit.nblanks < CELLS)
		return (gai_choice) {.certain = false};
	choice = gai_choose(marks, &unit, CELLS, &layout);
	choice.certain = choice.certain && !is_transposed(matcher, &unit, &choice);
	return choice;
}

/* ---- the table -------------------------------------------------------------------------------------------------- */

/* Places what can be told; false when nothing can. */
static bool
place_table(gai_matcher *matcher, const gai_form_table *table, const dispute_head *head)
{
	gai_choice	all;

	if (place_groups(matcher, table, head))
		return true;
	all = read_row(matcher, head);
	if (!all.certain)
		return false;
	for (int g = 0; g < GROUPS; g++)
	{
		gai_choice	part = {.certain = true};

		memcpy(part.cells, all.cells + g * OUTCOMES, sizeof all.cells[0] * OUTCOMES);
		memcpy(part.joined, all.joined + g * OUTCOMES, sizeof all.joined[0] * OUTCOMES);
		gai_place_row(matcher, table, &table->rows[g], &part);
	}
	return true;
}

void
gai_match_disputes(gai_matcher *matcher)
{
	const gai_marks *marks = matcher->marks;
	const gai_form_table *table = gai_form_table_of(0, GAI_DISPUTES);
	size_t		found = GAI_NOWHERE;
	bool		complete = false;

	for (size_t i = 0; i < matcher->end;)
	{
		dispute_head head;
		size_t		next = i + 1;

		gai_step(matcher->arena);
		if (is_own_label(marks, &marks->items[i]))
		{
			head = read_head(matcher, i, &next);
			if (count_bits(head.words) >= ENOUGH_WORDS)
			{
				if (found == GAI_NOWHERE)
					found = head.first;
				else if (complete)
					break;			/* another report's, behind a table that is this one's */
				complete = count_bits(head.words) >= ALL_WORDS;
				if (place_table(matcher, table, &head))
				{
					/* the same in every edition: parse.c gives it the report's */
					matcher->report->table_form[GAI_DISPUTES] = gai_newest_form()->edition;
					return;
				}
			}
		}
		i = next > i ? next : i + 1;
	}
	if (found == GAI_NOWHERE)
		return;
	matcher->report->table_form[GAI_DISPUTES] = gai_newest_form()->edition;
	gai_note_mark(matcher, GAI_NOTE_UNPLACED, "disputes.*.*", found,
				  "the values of this table could not be told apart");
}
