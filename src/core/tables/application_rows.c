/* application_rows.c - see application_rows.h */
#include "tables/application_rows.h"

enum
{
	ROWS = GAI_APPLICATION_ROWS,
	COLUMNS = GAI_APPLICANT_COLUMNS,
	MOST_HEADS = 64,			/* pieces of one table that repeat its head */
	ALL_HEADS = -2
};

/* ---- candidates ------------------------------------------------------------------------------------------------- */

static void
add_candidate(gai_candidates *rows, size_t mark, const gai_label *label, int head)
{
	gai_arena  *arena = rows->matcher->arena;
	int			likeness = rows->matcher->marks->items[mark].likeness;
	gai_candidate *item;

	if (rows->room == 0)
	{
		rows->room = 2 * ROWS;
		rows->items = gai_alloc(arena, rows->room, sizeof *rows->items);
	}
	if (rows->count == rows->room)
		rows->items = gai_grow(arena, rows->items, rows->count, sizeof *rows->items, &rows->room);
	item = &rows->items[rows->count++];
	*item = (gai_candidate) {.mark = (uint32_t) mark, .head = head, .before = -1};
	item->row = (int8_t) ((label->place - GAI_APPLICATIONS_BASE) / COLUMNS);
	item->worth = likeness < 100 ? likeness - 20 : label->strength == GAI_STRONG ? GAI_WORTH_STRONG :
		label->strength == GAI_FAIR ? GAI_WORTH_FAIR : GAI_WORTH_WEAK;
}

/* A row came: a head of three words at least, and so many values, stand above it, unless another row did so before. */
static void
close_head(gai_candidates *rows, gai_applicant_head *words, int values, int *head)
{
	if (!words->closed && words->words >= 3)
	{
		*head = -1;
		if (rows->nheads < MOST_HEADS)
		{
			if ((size_t) rows->nheads == rows->heads_room)
				rows->heads = gai_grow(rows->matcher->arena, rows->heads, (size_t) rows->nheads, sizeof *rows->heads,
									   &rows->heads_room);
			*head = rows->nheads++;
			rows->heads[*head].words = *words;
			rows->heads[*head].adrift = values >= COLUMNS;
			rows->heads[*head].rests = values > 0 && values < COLUMNS;
			gai_begin_applicants(words, rows->matcher->breaks, &rows->heads[*head].columns);
		}
	}
	words->closed = true;
}

/* What stands in no head of this table: prose, headings, words of the others, of whose heads 总计 is one, too. */
static bool
interrupts_head(const gai_mark *mark)
{
	return mark->kind == GAI_MARK_PROSE || mark->kind == GAI_MARK_HEADING ||
		gai_has_meaning(mark, GAI_DISPUTES, GAI_LABEL_COLUMN) ||
		gai_has_meaning(mark, GAI_DISCLOSURE, GAI_LABEL_COLUMN) ||
		gai_has_meaning(mark, GAI_DISCLOSURE, GAI_LABEL_ROW);
}

/* Finds all labels of rows and the heads above them. */
static void
find_labels(gai_candidates *rows)
{
	const gai_marks *marks = rows->matcher->marks;
	gai_applicant_head words;
	int			head = -1;
	int			adrift = 0;

	gai_clear_applicant_head(&words);
	for (size_t i = 0; i < marks->count; i++)
	{
		const gai_mark *mark = &marks->items[i];
		const gai_label *row,
				   *column;

		gai_step(rows->matcher->arena);
		if (mark->kind == GAI_MARK_VALUE)
		{
			adrift++;
			continue;
		}
		row = gai_label_meaning(marks, mark, GAI_APPLICATIONS, GAI_LABEL_ROW);
		column = gai_label_meaning(marks, mark, GAI_APPLICATIONS, GAI_LABEL_COLUMN);
		if (column != NULL)
		{
			gai_add_applicant(&words, marks, i, column->place);
			adrift = 0;
		}
		else if (interrupts_head(mark))
			gai_clear_applicant_head(&words);
		else if (gai_has_meaning(mark, GAI_APPLICATIONS, GAI_LABEL_CAPTION))
			gai_add_upper_word(&words);
		else if (mark->kind == GAI_MARK_TEXT)
			gai_add_foreign_word(&words, marks, i);
		if (row == NULL)
			continue;
		if (row->strength >= GAI_FAIR)
			close_head(rows, &words, adrift, &head);
		add_candidate(rows, i, row, head);
	}
}

/* ---- columns ---------------------------------------------------------------------------------------------------- */

const gai_columns *
gai_columns_above(const gai_candidates *rows, const gai_candidate *item)
{
	return item->head >= 0 ? &rows->heads[item->head].columns : &rows->columns;
}

/* What the rows below a head show about its columns; ALL_HEADS: all rows about theirs, without a head, too. */
static void
learn_rows(gai_candidates *rows, int head)
{
	for (size_t i = 0; i < rows->count; i++)
	{
		const gai_candidate *item = &rows->items[i];
		gai_unit	unit;

		gai_step(rows->matcher->arena);
		if (item->worth <= GAI_WORTH_WEAK || (head != ALL_HEADS && item->head != head))
			continue;
		gai_find_unit(rows->matcher->marks, item->mark, &unit);
		gai_settle_unit(rows->matcher->marks, &unit, COLUMNS);
		gai_learn_row(item->head >= 0 ? &rows->heads[item->head].columns : &rows->columns, rows->matcher->marks, &unit);
	}
}

static void
learn_columns(gai_candidates *rows)
{
	learn_rows(rows, ALL_HEADS);
	for (int h = 0; h < rows->nheads; h++)
		if (gai_settle_applicants(&rows->heads[h].words, &rows->heads[h].columns))
			learn_rows(rows, h);
}

void
gai_find_candidates(gai_candidates *rows)
{
	gai_columns_begin(&rows->columns, COLUMNS, rows->matcher->breaks);
	find_labels(rows);
	learn_columns(rows);
}

bool
gai_is_table_of_one(const gai_candidates *rows, const gai_candidate *item)
{
	const gai_marks *marks = rows->matcher->marks;
	size_t		i = item->mark;

	if (!item->certain || item->worth < GAI_WORTH_FAIR + GAI_WORTH_READ || rows->choices[item->row].unplaced != 0 ||
		marks->items[item->mark].likeness < 100)
		return false;
	if (item->head >= 0)
		return true;
	while (i > 0 && marks->items[i - 1].kind != GAI_MARK_HEADING)
	{
		gai_step(rows->matcher->arena);
		i--;
	}
	return i > 0 && marks->items[i - 1].section == 3;
}
