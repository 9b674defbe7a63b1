/* application_doubts.c - see application_doubts.h */
#include "tables/application_doubts.h"

#include "base/find.h"
#include "base/letters.h"
#include "base/number.h"
#include "form/label_path.h"

enum
{
	ROWS = GAI_APPLICATION_ROWS,
	COLUMNS = GAI_APPLICANT_COLUMNS,
	MOST_SHIFTED = 3,			/* rows whose values stand one label too high or too low, at most */
	GUESS_LIKENESS = 30			/* guesses need this likeness to the label of the row whose place they take */
};

/* The candidate that is a row of the form, NULL if it was not met. */
static gai_candidate *
candidate_of(const gai_candidates *rows, const gai_form_row *row)
{
	int			i = rows->chosen[gai_application_row(row)];

	return i >= 0 ? &rows->items[i] : NULL;
}

/* ---- values that cannot be all of the row's ---------------------------------------------------------------------- */

static bool
adds_up(const gai_marks *marks, const gai_choice *choice)
{
	int64_t		sum = 0;

	for (int c = 0; c < COLUMNS; c++)
	{
		gai_reading value = {.kind = GAI_BLANK};

		if (choice->cells[c] != GAI_NOWHERE)
			value = gai_read_value(gai_joined_text(marks, choice->cells[c], choice->joined[c]));
		sum += c < GAI_APPLICANT_total ? value.value.digits : -value.value.digits;
	}
	return sum == 0;
}

/*
 * Whether the values below a candidate's label may be those of any row above: it is the last one before the table ends
 * or its head comes again, and the labels of two rows right above it have no values.
 */
static bool
may_be_apart(const gai_candidates *rows, size_t item)
{
	const gai_marks *marks = rows->matcher->marks;
	size_t		end = rows->items[item].end;
	const gai_mark *behind = end < marks->count ? &marks->items[end] : NULL;

	if (rows->items[item].one_line || item < 2 || !rows->items[item - 1].bare || !rows->items[item - 2].bare)
		return false;
	return behind == NULL || behind->kind != GAI_MARK_LABEL ||
		(!gai_has_meaning(behind, GAI_APPLICATIONS, GAI_LABEL_ROW) &&
		 !gai_has_meaning(behind, GAI_APPLICATIONS, GAI_LABEL_GROUP));
}

/* Whether a row lists its cells and has too few of them: blank ones leave no trace. */
static bool
is_traceless(gai_candidates *rows)
{
	for (size_t i = 0; i < rows->count; i++)
	{
		const gai_candidate *item = &rows->items[i];

		gai_step(rows->matcher->arena);
		if (item->worth >= GAI_WORTH_FAIR && !item->certain && item->short_list)
			return true;
	}
	return false;
}

/* Whether fewer values than a row's stand on the line above a candidate's cells, and nothing else. */
static bool
has_parts_above(const gai_candidates *rows, const gai_candidate *item)
{
	const gai_marks *marks = rows->matcher->marks;
	uint32_t	line = gai_piece_of(marks, item->mark)->line;
	size_t		i = item->mark;
	int			values = 0;

	if (!item->one_line || marks->document->lines[line].breaks > 1)
		return false;
	for (; i > 0 && gai_piece_of(marks, i - 1)->line + 1 >= line && values <= COLUMNS; i--)
	{
		gai_step(rows->matcher->arena);
		if (gai_piece_of(marks, i - 1)->line == line)
			continue;
		/* a number that the reader of aligned text could not place has a sign behind it */
		if (marks->items[i - 1].kind != GAI_MARK_VALUE && !gai_ends(gai_mark_text(marks, i - 1), GAI_REPLACEMENT))
			return false;
		values++;
	}
	return values > 0 && values < COLUMNS;
}

/*
 * A page number can take the place of a cell where blank ones leave no trace, and a number too many is one of a page
 * perhaps: seven values that do not add up are not certain there.
 */
static void
doubt_row(gai_candidates *rows, gai_candidate *item, bool traceless)
{
	if (!item->certain || item->adopted)
		return;
	if (!item->one_line && (traceless || item->long_list) &&
		!adds_up(rows->matcher->marks, &rows->choices[item->row]))
		item->certain = false;
	if (may_be_apart(rows, (size_t) (item - rows->items)))
		item->certain = false;
	/* the upper parts of its numbers, if they do not add up without */
	if (has_parts_above(rows, item) && !adds_up(rows->matcher->marks, &rows->choices[item->row]))
		gai_doubt_numbers(rows->matcher->marks, COLUMNS, &rows->choices[item->row]);
}

/* The numbers of a row behind which the head comes again, and then values that no label stands before. */
static void
doubt_cut(gai_candidates *rows, const gai_candidate *item)
{
	const gai_candidate *next = item + 1;

	for (; next < rows->items + rows->count && (next->worth < GAI_WORTH_FAIR || next->head < 0); next++)
		gai_step(rows->matcher->arena);
	if (next < rows->items + rows->count && next->head != item->head && rows->heads[next->head].rests)
		gai_doubt_numbers(rows->matcher->marks, COLUMNS, &rows->choices[item->row]);
}

/* Whether a row's values stand on the line behind a candidate, with letters of a group's label at most. */
static bool
has_row_behind(const gai_candidates *rows, const gai_candidate *item)
{
	const gai_marks *marks = rows->matcher->marks;
	size_t		i = item->end;
	int			values = 0;

	for (; i > 0 && i < marks->count && gai_piece_of(marks, i - 1)->line == gai_piece_of(marks, i)->line; i++)
		gai_step(rows->matcher->arena);
	for (uint32_t line = i < marks->count ? gai_piece_of(marks, i)->line : 0;
		 i < marks->count && gai_piece_of(marks, i)->line == line && values <= COLUMNS; i++)
	{
		const gai_mark *mark = &marks->items[i];

		gai_step(rows->matcher->arena);
		if (mark->kind != GAI_MARK_VALUE && mark->kind != GAI_MARK_PART &&
			!gai_has_meaning(mark, GAI_APPLICATIONS, GAI_LABEL_GROUP))
			return false;
		values += mark->kind == GAI_MARK_VALUE;
	}
	return values == COLUMNS;
}

/*
 * A label without values near a row of values without a label: in print these can stand higher or lower than their
 * labels, and then those between have the values of the next label.
 */
static void
doubt_shifted(gai_candidates *rows)
{
	int			bare = -1,		/* the rows where either was met last */
				orphan = -1;

	for (int r = 0; r < ROWS; r++)
	{
		gai_candidate *item = rows->chosen[r] >= 0 ? &rows->items[rows->chosen[r]] : NULL;
		int			from = -1;

		if (item == NULL || item->adopted)
			continue;
		if (item->bare)
		{
			from = orphan >= 0 && r - orphan <= MOST_SHIFTED ? orphan + 1 : -1;
			bare = r;
		}
		else if (has_row_behind(rows, item))
		{
			from = bare >= 0 && r - bare <= MOST_SHIFTED ? bare : -1;
			orphan = r;
		}
		for (int s = from; s >= 0 && s <= r; s++)
			if (rows->chosen[s] >= 0)
				rows->items[rows->chosen[s]].bare = rows->items[rows->chosen[s]].certain = false;
	}
}

void
gai_doubt_applications(gai_candidates *rows)
{
	bool		traceless = is_traceless(rows);

	rows->matcher->traceless |= traceless;
	doubt_shifted(rows);
	for (int r = 0; r < ROWS; r++)
	{
		if (rows->chosen[r] < 0)
			continue;
		doubt_row(rows, &rows->items[rows->chosen[r]], traceless);
		doubt_cut(rows, &rows->items[rows->chosen[r]]);
	}
}

/* ---- unknown labels ---------------------------------------------------------------------------------------------- */

/* The next text from a mark on that is no label and that a value follows; to if there is none. */
static size_t
next_unknown(const gai_candidates *rows, size_t from, size_t to)
{
	const gai_marks *marks = rows->matcher->marks;

	for (size_t i = from; i < to; i++)
	{
		size_t		next = i + 1;

		gai_step(rows->matcher->arena);
		if (marks->items[i].kind != GAI_MARK_TEXT)
			continue;
		while (next < to && (marks->items[next].kind == GAI_MARK_BLANK || marks->items[next].kind == GAI_MARK_PART))
		{
			gai_step(rows->matcher->arena);
			next++;
		}
		if (next < to && marks->items[next].kind == GAI_MARK_VALUE)
			return i;
	}
	return to;
}

static int
count_unknown(const gai_candidates *rows, size_t from, size_t to)
{
	int			count = 0;

	for (size_t i = next_unknown(rows, from, to); i < to; i = next_unknown(rows, i + 1, to))
		count++;
	return count;
}

void
gai_doubt_rivals(gai_candidates *rows, const gai_form_table *table)
{
	gai_candidate *before = NULL;
	int			missing = 0;	/* rows behind it that were not met */

	for (int r = 0; r < table->nrows; r++)
	{
		gai_candidate *item = candidate_of(rows, &table->rows[r]);

		if (item == NULL)
		{
			missing++;
			continue;
		}
		if (before != NULL && item->mark > before->end && count_unknown(rows, before->end, item->mark) > missing)
		{
			if (rows->matcher->marks->items[item->mark].likeness < 100)
				item->certain = false;
			if (rows->matcher->marks->items[before->mark].likeness < 100)
				before->certain = false;
		}
		before = item;
		missing = 0;
	}
}

/* ---- guessing --------------------------------------------------------------------------------------------------- */

/* Whether a text looks a little like the label of a row, or begins as it does. */
static bool
is_alike(gai_text text, const gai_form_row *row)
{
	const char *label = gai_label_leaf(row->label);
	gai_letters wanted,
				met;

	gai_letters_begin(&wanted);
	gai_letters_add(&wanted, gai_slice(label, strlen(label)));
	gai_letters_begin(&met);
	gai_letters_add(&met, text);
	return wanted.count > 0 && met.count > 0 &&
		(gai_likeness(met.letter, met.count, wanted.letter, wanted.count, false) >= GUESS_LIKENESS ||
		 met.letter[0] == wanted.letter[0]);
}

size_t
gai_guess_application(const gai_candidates *rows, const gai_form_row *row, gai_choice *choice)
{
	const gai_marks *marks = rows->matcher->marks;
	const gai_candidate *above = candidate_of(rows, row - 1),
			   *below = candidate_of(rows, row + 1);
	gai_unit	unit;
	size_t		mark;

	if (above == NULL || below == NULL || gai_is_adrift(rows, above) || below->mark <= above->mark ||
		count_unknown(rows, above->mark + 1, below->mark) != 1)
		return GAI_NOWHERE;
	mark = next_unknown(rows, above->mark + 1, below->mark);
	gai_find_unit(marks, mark, &unit);
	if (unit.ntexts > 0 || !is_alike(gai_mark_text(marks, mark), row))
		return GAI_NOWHERE;
	*choice = gai_assign_row(marks, &unit, COLUMNS, gai_columns_above(rows, above));
	return choice->certain ? mark : GAI_NOWHERE;
}
