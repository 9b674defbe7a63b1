/*
 * disputes.c - table four: a head of three groups and, below it, one row of fifteen values; or a row a group.
 */
#include "place.h"

/* This many different words of the head make it table four's. */
#define ENOUGH_WORDS 3

static bool
is_own_label(const gai_mark *mark)
{
	return gai_meaning(mark, GAI_DISPUTES, GAI_LABEL_COLUMN) != NULL ||
		gai_meaning(mark, GAI_DISPUTES, GAI_LABEL_ROW) != NULL ||
		gai_meaning(mark, GAI_DISPUTES, GAI_LABEL_GROUP) != NULL;
}

/* A bit for each word of the head; groups have none of their own. */
static unsigned
word_of(const gai_mark *mark)
{
	const gai_label *column = gai_meaning(mark, GAI_DISPUTES, GAI_LABEL_COLUMN),
			   *row = gai_meaning(mark, GAI_DISPUTES, GAI_LABEL_ROW);

	if (row != NULL)
		return 1u << (8 + (row->place - GAI_DISPUTES_BASE) / GAI_OUTCOME_COLUMNS);
	return column != NULL ? 1u << column->place : 0;
}

static int
count_bits(unsigned bits)
{
	int			count = 0;

	for (; bits != 0; bits &= bits - 1)
		count++;
	return count;
}

/* Fifteen outcome words in the form's order on one grid line give the columns of the values. */
static gai_head
head_on_line(const gai_marks *marks, size_t label)
{
	gai_head	head = {.ncolumns = GAI_DISPUTE_ROWS * GAI_OUTCOME_COLUMNS};
	const gai_line *line = gai_line_of(marks, label);
	int			found = 0;
	size_t		first = label;

	if (line->separator != GAI_BARS && line->separator != GAI_TABS && line->separator != GAI_GRID)
		return head;
	while (first > 0 && marks->items[first - 1].piece.line == marks->items[label].piece.line)
		first--;
	for (size_t i = first; i < marks->count && marks->items[i].piece.line == marks->items[label].piece.line; i++)
	{
		const gai_label *column = gai_meaning(&marks->items[i], GAI_DISPUTES, GAI_LABEL_COLUMN);

		if (column == NULL)
			continue;
		if (found == head.ncolumns || column->place != found % GAI_OUTCOME_COLUMNS)
			return head;
		head.column[found++] = marks->items[i].piece.column;
	}
	head.known = found == head.ncolumns;
	return head;
}

/* The head's last line may have bars that merged cells left: the values begin on a later line. */
static size_t
first_value(const gai_marks *marks, size_t label)
{
	size_t		i = label + 1;

	while (i < marks->count && (marks->items[i].kind == GAI_MARK_PART ||
								(marks->items[i].piece.line == marks->items[label].piece.line &&
								 marks->items[i].kind == GAI_MARK_BLANK)))
		i++;
	return i;
}

static void
place_all(gai_matcher *matcher, const gai_form_table *table, const gai_choice *choice)
{
	for (int r = 0; r < table->nrows; r++)
	{
		gai_choice	part = {.certain = true};

		memcpy(part.cells, choice->cells + r * GAI_OUTCOME_COLUMNS, sizeof(size_t) * GAI_OUTCOME_COLUMNS);
		memcpy(part.joined, choice->joined + r * GAI_OUTCOME_COLUMNS, GAI_OUTCOME_COLUMNS);
		gai_place_row(matcher, table, &table->rows[r], &part);
	}
}

/* A row of a group: label and five values on one line. */
static bool
place_group(gai_matcher *matcher, const gai_form_table *table, size_t label)
{
	const gai_label *meaning = gai_meaning(&matcher->marks->items[label], GAI_DISPUTES, GAI_LABEL_ROW);
	gai_unit	unit;
	gai_choice	choice;
	gai_layout	layout = {.surplus = GAI_SURPLUS_UNKNOWN};

	if (meaning == NULL)
		return false;
	unit = gai_unit_at(matcher->marks, label);
	if (!unit.one_line)
		return false;
	choice = gai_choose(matcher->marks, &unit, GAI_OUTCOME_COLUMNS, &layout);
	if (!choice.certain)
		return false;
	gai_place_row(matcher, table, &table->rows[(meaning->place - GAI_DISPUTES_BASE) / GAI_OUTCOME_COLUMNS], &choice);
	return true;
}

void
gai_match_disputes(gai_matcher *matcher)
{
	const gai_marks *marks = matcher->marks;
	const gai_form_table *table = gai_form_table_of(0, GAI_DISPUTES);
	unsigned	words = 0;
	size_t		head_at = GAI_NO_ENTRY;
	bool		placed = false;
	int			groups = 0;

	for (size_t i = 0; i < marks->count && !placed; i++)
	{
		const gai_mark *mark = &marks->items[i];

		if (mark->kind == GAI_MARK_PROSE || mark->kind == GAI_MARK_HEADING ||
			(mark->kind == GAI_MARK_LABEL && !is_own_label(mark)))
		{
			words = 0;
			continue;
		}
		if (mark->kind != GAI_MARK_LABEL)
			continue;
		words |= word_of(mark);
		if (count_bits(words) < ENOUGH_WORDS)
			continue;
		if (head_at == GAI_NO_ENTRY)
			head_at = i;
		if (place_group(matcher, table, i))
			groups++;
		else
		{
			gai_unit	unit = gai_unit_from(marks, first_value(marks, i));
			gai_layout	layout = {.surplus = GAI_SURPLUS_UNKNOWN, .breaks = matcher->breaks};
			gai_choice	choice;

			if (unit.nvalues == 0 && (unit.end >= marks->count || marks->items[unit.end].kind == GAI_MARK_LABEL ||
									  unit.nblanks < GAI_DISPUTE_ROWS * GAI_OUTCOME_COLUMNS))
				continue;
			layout.head = head_on_line(marks, i);
			unit.one_line = unit.nentries > 0 && marks->items[unit.entries[0]].piece.line ==
				marks->items[unit.entries[unit.nentries - 1]].piece.line;
			unit.label = i;
			choice = gai_choose(marks, &unit, GAI_DISPUTE_ROWS * GAI_OUTCOME_COLUMNS, &layout);
			if (choice.certain)
			{
				place_all(matcher, table, &choice);
				placed = true;
			}
		}
	}
	if (head_at == GAI_NO_ENTRY)
		return;
	/* table four is the same in every edition: parse.c gives it the report's */
	matcher->report->table_form[GAI_DISPUTES] = gai_newest_form()->edition;
	if (!placed && groups < GAI_DISPUTE_ROWS)
		gai_add_note(matcher->arena, matcher->report, groups > 0 ? GAI_NOTE_ABSENT : GAI_NOTE_UNPLACED, "disputes.*.*",
					 marks->items[head_at].piece.text, marks->items[head_at].piece.position,
					 "the values of this table could not be told apart");
}
