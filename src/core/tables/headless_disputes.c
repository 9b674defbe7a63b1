/* headless_disputes.c - see gai_match_headless_disputes() */
#include "base/number.h"
#include "tables/disputes.h"

/* Whether a line is the only row of a table of the source's markup and has a cell for each of the form's. */
static bool
is_only_row(const gai_document *document, const gai_line *line)
{
	const gai_line *lines = document->lines;
	size_t		l = (size_t) (line - lines);

	if (line->separator != GAI_GRID || line->measured || line->table == 0 || line->count != GAI_DISPUTE_CELLS)
		return false;
	for (uint32_t p = 0; p < line->count; p++)
		if (document->pieces[line->first + p].span != 1 || document->pieces[line->first + p].column != p)
			return false;
	return (l == 0 || lines[l - 1].table != line->table) &&
		(l + 1 == document->nlines || lines[l + 1].table != line->table);
}

/* The first mark of that row behind a heading of section four, whose mark is set, too; GAI_NOWHERE = none. */
static size_t
find_row(gai_matcher *matcher, size_t *heading)
{
	const gai_marks *marks = matcher->marks;
	bool		inside = false;

	for (size_t i = 0; i < matcher->end; i++)
	{
		const gai_mark *mark = &marks->items[i];

		gai_step(matcher->arena);
		if (mark->kind == GAI_MARK_HEADING)
		{
			inside = mark->section == 4;
			*heading = i;
		}
		else if (inside && is_only_row(marks->document, gai_line_of(marks, i)))
			return i;
		else if (mark->kind == GAI_MARK_LABEL || gai_line_of(marks, i)->table != 0)
			inside = false;
	}
	return GAI_NOWHERE;
}

/* Whether a group of five numbers does not add up. */
static bool
contradicts(const gai_marks *marks, const gai_choice *all)
{
	for (int g = 0; g < GAI_DISPUTE_GROUPS; g++)
	{
		int			numbers;

		if (gai_dispute_excess(marks, all, g * GAI_OUTCOME_COLUMNS, 1, &numbers) != 0 &&
			numbers == GAI_OUTCOME_COLUMNS)
			return true;
	}
	return false;
}

bool
gai_match_headless_disputes(gai_matcher *matcher, const gai_form_table *table)
{
	size_t		heading = 0,
				first = find_row(matcher, &heading),
				labels[GAI_DISPUTE_GROUPS];
	gai_unit	unit;
	gai_columns columns;
	gai_choice	all;
	int			places[GAI_DISPUTE_CELLS];

	if (first == GAI_NOWHERE)
		return false;
	gai_find_unit_on_line(matcher->marks, first, &unit);
	unit.label = unit.label_end = heading;
	if (unit.nvalues == 0 || unit.nvalues + unit.nblanks != GAI_DISPUTE_CELLS)
		return false;
	/* a cell a column, blank ones included */
	gai_columns_begin(&columns, GAI_DISPUTE_CELLS, matcher->breaks);
	for (int c = 0; c < GAI_DISPUTE_CELLS; c++)
		places[c] = c;
	gai_learn_head(&columns, GAI_FROM_LINE, places);
	gai_learn_head_length(&columns, GAI_FROM_LINE, GAI_DISPUTE_CELLS);
	all = gai_assign_row(matcher->marks, &unit, GAI_DISPUTE_CELLS, &columns);
	if (!all.certain || all.unplaced != 0)
		return false;
	if (contradicts(matcher->marks, &all))
		gai_note_mark(matcher, GAI_NOTE_UNPLACED, "disputes.*.*", heading,
					  "表没有表头, 数值按规定顺序加总不符");
	else
	{
		for (int g = 0; g < GAI_DISPUTE_GROUPS; g++)
			labels[g] = heading;
		gai_place_disputes(matcher, table, &all, labels);
	}
	return true;
}
