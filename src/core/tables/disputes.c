/*
 * disputes.c - table four: three groups of five values, laid out in one of three ways.
 *
 * 1. the head: labels of this table that stand together, enough different ones of them
 * 2. a table a group, if words for outcomes follow each group's label, and their values these
 * 3. a row a group, if every group's label is followed by its five cells
 * 4. else the fifteen cells that follow the head, in the order of its words; without a head see headless_disputes.c
 */
#include "tables/disputes.h"

#include "base/number.h"
#include "form/notes.h"

enum
{
	GROUPS = GAI_DISPUTE_GROUPS,
	OUTCOMES = GAI_OUTCOME_COLUMNS,
	CELLS = GAI_DISPUTE_CELLS,
	MOST_PARTS = 4				/* of a number with blanks in it */
};

/* ---- columns ---------------------------------------------------------------------------------------------------- */

/* Five different outcomes in any order. */
static bool
is_permutation(const int outcomes[OUTCOMES])
{
	unsigned	seen = 0;

	for (int i = 0; i < OUTCOMES; i++)
		seen |= 1u << outcomes[i];
	return seen == (1u << OUTCOMES) - 1;
}

static int
column_of(const gai_marks *marks, size_t mark)
{
	return gai_piece_of(marks, mark)->column;
}

/* The head's words from left to right; gives whether each has a column of its own. */
static bool
sort_words(const gai_marks *marks, const gai_dispute_head *head, int order[CELLS])
{
	bool		columns = true;

	for (int i = 0; i < CELLS; i++)
		columns &= gai_is_structural(gai_line_of(marks, head->mark[i])->separator);
	for (int i = 0; i < CELLS && columns; i++)
		for (int k = 0; k < i; k++)
			columns &= column_of(marks, head->mark[i]) != column_of(marks, head->mark[k]);
	for (int i = 0; i < CELLS; i++)
	{
		int			at = i;

		for (; at > 0; at--)
		{
			size_t		before = head->mark[order[at - 1]];

			if (columns ? column_of(marks, head->mark[i]) >= column_of(marks, before)
				: !gai_stands_before(marks, head->mark[i], before))
				break;
			order[at] = order[at - 1];
		}
		order[at] = i;
	}
	return columns;
}

/* The groups in the order of the source: those of lawsuits stand where the label above them does. */
static void
order_groups(const gai_marks *marks, const gai_dispute_head *head, int order[GROUPS])
{
	bool		apart = head->lawsuits != GAI_NOWHERE && head->group[0] != GAI_NOWHERE;
	bool		lawsuits_first = apart && gai_stands_before(marks, head->lawsuits, head->group[0]);

	for (int g = 0; g < GROUPS; g++)
	{
		int			at = g;

		for (; at > 0; at--)
		{
			int			before = order[at - 1];
			bool		swap;

			if (head->group[g] == GAI_NOWHERE || head->group[before] == GAI_NOWHERE)
				break;
			swap = before == GAI_DISPUTE_review && apart ? lawsuits_first
				: gai_stands_before(marks, head->group[g], head->group[before]);
			if (!swap)
				break;
			order[at] = before;
		}
		order[at] = g;
	}
}

/* Where the words stand and how long their lines are, for the row of values below. */
static void
learn_words(const gai_marks *marks, const gai_dispute_head *head, const int order[CELLS], gai_columns *columns)
{
	int			places[CELLS],
				length = 0;

	for (int i = 0; i < head->noutcomes; i++)
	{
		int			line = gai_line_length(marks, gai_line_of(marks, head->mark[i]));

		length = line > length ? line : length;
		places[i] = column_of(marks, head->mark[order[i]]);
	}
	gai_learn_head(columns, GAI_FROM_LINE, places);
	gai_learn_head_length(columns, GAI_FROM_LINE, length);
}

/*
 * Where merged cells of the head left nothing, its words do not stand above the values: a line of values between bars
 * as the head's last line has them, with as many cells as there are columns, shows the places itself.
 */
static void
learn_line(const gai_marks *marks, const gai_dispute_head *head, const gai_unit *unit, gai_columns *columns)
{
	const gai_line *line,
			   *above = gai_line_of(marks, head->last);
	int			places[CELLS],
				first,
				length;
	bool		closed;

	if (!unit->one_line || unit->ntokens < CELLS)
		return;
	line = gai_line_of(marks, unit->tokens[0]);
	first = gai_begins_with_bar(marks, line);
	closed = gai_ends_with_bar(line);
	length = gai_line_length(marks, line);
	if (line->separator != GAI_BARS || above->separator != GAI_BARS || first != gai_begins_with_bar(marks, above) ||
		closed != gai_ends_with_bar(above) || length != first + (int) CELLS + closed)
		return;
	for (int i = 0; i < CELLS; i++)
		places[i] = first + i;
	gai_learn_head(columns, GAI_FROM_LINE, places);
	gai_learn_head_length(columns, GAI_FROM_LINE, length);
}

/*
 * The outcomes in the order of the head's words.  False if these are not all five in each group, as where words are cut
 * and look alike; *same receives whether the groups have the same order.
 */
static bool
order_outcomes(const gai_dispute_head *head, const int order[CELLS], int outcomes[CELLS], bool *same)
{
	bool		complete = true;

	*same = true;
	for (int i = 0; i < CELLS; i++)
	{
		outcomes[i] = head->outcome[order[i]];
		*same &= outcomes[i] == outcomes[i % OUTCOMES];
	}
	for (int g = 0; g < GROUPS; g++)
		complete &= is_permutation(outcomes + g * OUTCOMES);
	return complete;
}

/* Whether a word of the head is broken, so that parts of others may be taken for it. */
static bool
are_words_broken(const gai_marks *marks, const gai_dispute_head *head)
{
	for (size_t i = head->first; i <= head->last + 1 && i < marks->count; i++)
		if (marks->items[i].kind == GAI_MARK_PART || (marks->items[i].kind == GAI_MARK_TEXT && i < head->last))
			return true;
	return false;
}

/* Whether words of aligned text are on several lines, of which only blanks tell how they stand to each other. */
static bool
are_words_apart(const gai_marks *marks, const gai_dispute_head *head)
{
	for (int i = 0; i < head->noutcomes; i++)
		if (gai_line_of(marks, head->mark[i])->separator == GAI_GAPS &&
			gai_line_of(marks, head->mark[i]) != gai_line_of(marks, head->mark[0]))
			return true;
	return false;
}

/*
 * The fifteen columns: the groups in the order of their labels, the outcomes in that of their words.  Where words are
 * broken, another order in one of the groups is only that of their parts: then it is the form's.
 */
static void
begin_cells(const gai_matcher *matcher, const gai_dispute_head *head, const gai_unit *unit, gai_columns *columns)
{
	const gai_marks *marks = matcher->marks;
	int			order[CELLS],
				groups[GROUPS];
	int			outcomes[CELLS];
	bool		whole = head->noutcomes == CELLS,
				sorted = whole && sort_words(marks, head, order),
				same = false,
				named = whole && order_outcomes(head, order, outcomes, &same);

	gai_columns_begin(columns, CELLS, matcher->breaks);
	order_groups(marks, head, groups);
	if (named && !same && !sorted)
	{
		named = !are_words_broken(marks, head);
		columns->refused = named && are_words_apart(marks, head);
	}
	for (int i = 0; i < CELLS; i++)
		columns->column[i] = (int8_t) (groups[i / OUTCOMES] * OUTCOMES + (named ? outcomes[i] : i % OUTCOMES));
	if (sorted)
		learn_words(marks, head, order, columns);
	else
		learn_line(marks, head, unit, columns);
}

/* The five columns of a group, by the words from .. to - 1 if they name all. */
static void
begin_outcomes(const gai_matcher *matcher, const gai_dispute_head *head, size_t from, size_t to, gai_columns *columns)
{
	int			outcomes[OUTCOMES],
				found = 0;

	gai_columns_begin(columns, OUTCOMES, matcher->breaks);
	for (int i = 0; i < head->noutcomes && i < CELLS; i++)
		if (head->mark[i] >= from && head->mark[i] < to)
		{
			if (found < OUTCOMES)
				outcomes[found] = head->outcome[i];
			found++;
		}
	for (int o = 0; o < OUTCOMES && found == OUTCOMES && is_permutation(outcomes); o++)
		columns->column[o] = (int8_t) outcomes[o];
}

/* ---- a row a group, or a table a group --------------------------------------------------------------------------- */

/* A group's label with its cells. */
typedef struct group_row
{
	gai_unit	unit;
	gai_columns columns;
	gai_choice	choice;
	bool		own_words;		/* words for outcomes stand between the label and the cells */
	bool		bare;
} group_row;

/* Behind the words for outcomes that follow a group's label, if there are at least nearly all of them. */
static size_t
behind_own_words(const gai_marks *marks, size_t label)
{
	size_t		end = label + 1;
	int			words = 0;

	for (size_t i = label + 1; i < marks->count; i++)
	{
		const gai_mark *mark = &marks->items[i];

		if (gai_has_meaning(mark, GAI_DISPUTES, GAI_LABEL_COLUMN))
		{
			words++;
			end = i + 1;
		}
		else if (mark->kind != GAI_MARK_BLANK && mark->kind != GAI_MARK_PART && mark->kind != GAI_MARK_TEXT)
			break;
	}
	return words == OUTCOMES ? end : label;
}

/*
 * Whether the values are those of all groups, printed below their labels: more of them than one or two groups have
 * follow one label, or the only ones that there are follow the last label, on lines of their own.
 */
static bool
are_values_apart(const group_row rows[GROUPS])
{
	int			last = 0,
				bare = 0;

	for (int g = 0; g < GROUPS; g++)
	{
		if (rows[g].unit.nvalues > 2 * OUTCOMES)
			return true;
		if (rows[g].unit.label > rows[last].unit.label)
			last = g;
		bare += rows[g].bare;
	}
	return bare == GROUPS - 1 && !rows[last].bare && !rows[last].unit.one_line && !rows[last].own_words;
}

/* The cells of each group behind its label; false unless the table has them there, which a complete row shows. */
static bool
read_groups(const gai_matcher *matcher, const gai_dispute_head *head, group_row rows[GROUPS])
{
	const gai_marks *marks = matcher->marks;
	bool		complete = false;

	for (int g = 0; g < GROUPS; g++)
	{
		group_row  *row = &rows[g];
		size_t		label = head->group[g],
					words;

		if (label == GAI_NOWHERE)
			return false;
		words = behind_own_words(marks, label);
		row->own_words = words > label;
		if (row->own_words)
			gai_find_unit_from(marks, words, &row->unit);
		else
			gai_find_unit(marks, label, &row->unit);
		gai_settle_unit(marks, &row->unit, OUTCOMES);
		row->bare = row->unit.ntokens == 0;
		complete |= row->unit.nvalues == OUTCOMES || (row->unit.nvalues > 0 && row->unit.ntokens == OUTCOMES);
	}
	if (are_values_apart(rows))
		return false;
	for (int g = 0; g < GROUPS && complete; g++)
	{
		group_row  *row = &rows[g];

		begin_outcomes(matcher, head, row->own_words ? head->group[g] : head->first,
					   row->own_words ? row->unit.label : head->last + 1, &row->columns);
		for (int other = 0; other < GROUPS; other++)
			if (rows[other].own_words == row->own_words)
				gai_learn_row(&row->columns, marks, &rows[other].unit);
		row->choice = gai_assign_row(marks, &row->unit, OUTCOMES, &row->columns);
	}
	return complete;
}

/* Places what can be told of the groups, and says of the others what became of them. */
static bool
place_groups(gai_matcher *matcher, const gai_form_table *table, const gai_dispute_head *head)
{
	group_row	rows[GROUPS];

	if (!read_groups(matcher, head, rows))
		return false;
	for (int g = 0; g < GROUPS; g++)
	{
		size_t		label = head->group[g];

		if (rows[g].choice.certain)
			gai_place_row(matcher, table, &table->rows[g], label, &rows[g].choice);
		else if (rows[g].bare)
			gai_place_blank_row(matcher, &table->rows[g], gai_mark_place(matcher->marks, label).position);
		else
			gai_note_mark(matcher, GAI_NOTE_UNPLACED, gai_row_scope(matcher->arena, table, &table->rows[g]), label,
						  "无法判定哪些数值属于该行");
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

int64_t
gai_dispute_excess(const gai_marks *marks, const gai_choice *choice, int first, int step, int *numbers)
{
	int64_t		excess = 0;

	*numbers = 0;
	for (int o = 0; o < OUTCOMES; o++)
	{
		size_t		cell = choice->cells[first + o * step];
		gai_reading value = {.kind = GAI_BLANK};

		if (cell != GAI_NOWHERE)
			value = gai_read_value(gai_mark_text(marks, cell));
		*numbers += value.kind == GAI_NUMBER;
		excess += o < OUTCOMES - 1 ? value.value.digits : -value.value.digits;
	}
	return excess;
}

/* In how many groups the last of the five values is the sum of the others, when they follow each other by this step. */
static int
count_sums(const gai_marks *marks, const gai_choice *choice, int group_step, int outcome_step)
{
	int			right = 0,
				numbers;

	for (int g = 0; g < GROUPS; g++)
		right += gai_dispute_excess(marks, choice, g * group_step, outcome_step, &numbers) == 0;
	return right;
}

/*
 * Values of which more add up when they are read down the columns were printed so, perhaps with an error in one group:
 * then nothing is certain.  Nor is it where the other tables have their values apart from the labels.
 */
static bool
is_transposed(const gai_matcher *matcher, const gai_unit *unit, const gai_choice *choice)
{
	int			down = count_sums(matcher->marks, choice, 1, GROUPS),
				across = count_sums(matcher->marks, choice, OUTCOMES, 1);

	return !unit->one_line && (down > across || (matcher->apart && down == GROUPS));
}

/* Whether lines of aligned text have several cells each, and not as many: broken cells perhaps. */
static bool
is_uneven(const gai_marks *marks, const gai_unit *unit)
{
	int			first = 0,		/* cells of the first line, and of this one so far */
				here = 0,
				most = 0;
	bool		uneven = false;

	for (int t = 0; t < unit->ntokens; t++)
	{
		bool		begins = t == 0 ||
			gai_piece_of(marks, unit->tokens[t])->line != gai_piece_of(marks, unit->tokens[t - 1])->line;

		if (gai_is_structural(gai_line_of(marks, unit->tokens[t])->separator))
			return false;
		if (begins && t > 0)
		{
			first = first == 0 ? here : first;
			uneven |= here != first;
			here = 0;
		}
		here++;
		/* not parts of a number with a blank in it */
		if (here > most && (gai_line_of(marks, unit->tokens[t])->separator == GAI_GAPS || here > MOST_PARTS))
			most = here;
	}
	return first > 0 && most > 1 && (uneven || here != first);
}

/* The line of all fifteen values, if one of those that follow has them; else the first line, or whatever follows. */
static void
find_row(const gai_marks *marks, size_t first, gai_unit *unit)
{
	gai_find_unit_on_line(marks, first, unit);
	while (unit->ntokens > 0 && unit->nvalues != CELLS)
		gai_find_unit_on_line(marks, unit->end, unit);
	if (unit->ntokens > 0)
		return;
	gai_find_unit_on_line(marks, first, unit);
	if (unit->nvalues + unit->nblanks < CELLS && (unit->nvalues == 0 || unit->ntokens < CELLS))
		gai_find_unit_from(marks, first, unit);
}

/* Whether numbers stand between the labels of the head: values of a group perhaps, which the row below contradicts. */
static bool
has_values_inside(const gai_marks *marks, const gai_dispute_head *head)
{
	for (size_t i = head->first; i < head->last; i++)
		if (marks->items[i].kind == GAI_MARK_VALUE && !gai_is_lone_fragment(marks, i))
			return true;
	return false;
}

static gai_choice
read_row(const gai_matcher *matcher, const gai_dispute_head *head)
{
	const gai_marks *marks = matcher->marks;
	gai_unit	unit;
	gai_columns columns;
	gai_choice	choice = {.certain = false};

	find_row(marks, first_value(marks, head->last), &unit);
	unit.label = unit.label_end = head->last;
	if (unit.nvalues == 0 && unit.nblanks < CELLS)
		return choice;
	begin_cells(matcher, head, &unit, &columns);
	gai_settle_unit(marks, &unit, CELLS);
	choice = gai_assign_row(marks, &unit, CELLS, &columns);
	if (gai_is_dispute_head_cut_off(matcher, head, unit.tokens[0]))
		choice.unplaced |= 1u << (CELLS - 1);
	choice.certain = choice.certain && !has_values_inside(marks, head) && !is_transposed(matcher, &unit, &choice) &&
		(!(is_uneven(marks, &unit) || (matcher->traceless && gai_is_list(&unit))) ||
		 count_sums(marks, &choice, OUTCOMES, 1) == GROUPS);
	return choice;
}

/* ---- the table -------------------------------------------------------------------------------------------------- */

void
gai_place_disputes(gai_matcher *matcher, const gai_form_table *table, const gai_choice *all,
				   const size_t labels[GROUPS])
{
	for (int g = 0; g < GROUPS; g++)
	{
		gai_choice	part = {.certain = true, .unplaced = (all->unplaced >> g * OUTCOMES) & ((1u << OUTCOMES) - 1)};

		memcpy(part.cells, all->cells + g * OUTCOMES, sizeof all->cells[0] * OUTCOMES);
		memcpy(part.joined, all->joined + g * OUTCOMES, sizeof all->joined[0] * OUTCOMES);
		gai_place_row(matcher, table, &table->rows[g], labels[g], &part);
	}
}

/* Places what can be told; false when nothing can. */
static bool
place_table(gai_matcher *matcher, const gai_form_table *table, const gai_dispute_head *head)
{
	gai_choice	all;
	size_t		labels[GROUPS];

	if (place_groups(matcher, table, head))
		return true;
	all = read_row(matcher, head);
	for (int g = 0; g < GROUPS; g++)
		labels[g] = head->group[g] != GAI_NOWHERE ? head->group[g] : head->first;
	if (all.certain)
		gai_place_disputes(matcher, table, &all, labels);
	return all.certain;
}

void
gai_match_disputes(gai_matcher *matcher)
{
	const gai_marks *marks = matcher->marks;
	const gai_form_table *table = gai_form_table_of(0, GAI_DISPUTES);
	size_t		found = GAI_NOWHERE;
	bool		complete = false;

	for (size_t i = 0, next; i < matcher->end; i = next)
	{
		gai_dispute_head head;

		gai_step(matcher->arena);
		next = i + 1;
		if (!gai_is_dispute_label(&marks->items[i]))
			continue;
		head = gai_read_dispute_head(matcher, i, &next);
		if (!gai_is_dispute_head(&head))
			continue;
		if (found == GAI_NOWHERE)
			found = head.first;
		else if (complete)
			break;				/* another report's, behind a table that is this one's */
		complete = gai_is_whole_dispute_head(&head);
		if (place_table(matcher, table, &head))
		{
			/* the same in every edition: parse.c gives it the report's */
			matcher->report->table_form[GAI_DISPUTES] = gai_newest_form()->edition;
			return;
		}
	}
	if (found == GAI_NOWHERE && !gai_match_headless_disputes(matcher, table))
		return;
	matcher->report->table_form[GAI_DISPUTES] = gai_newest_form()->edition;
	if (found != GAI_NOWHERE)
		gai_note_mark(matcher, GAI_NOTE_UNPLACED, "disputes.*.*", found,
					  "无法区分该表的各个数值");
}
