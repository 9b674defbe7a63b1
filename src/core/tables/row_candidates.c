/* row_candidates.c - see row_candidates.h */
#include "tables/row_candidates.h"

/* ---- gathering -------------------------------------------------------------------------------------------------- */

static void
add_entry(gai_unit *unit, const gai_mark *mark, size_t index)
{
	if (unit->nentries == GAI_MOST_ENTRIES)
	{
		unit->overflow = true;
		return;
	}
	unit->entries[unit->nentries++] = (uint32_t) index;
	unit->nvalues += mark->kind == GAI_MARK_VALUE;
	unit->nblanks += mark->kind == GAI_MARK_BLANK;
	unit->ntexts += mark->kind == GAI_MARK_TEXT;
}

/* Adds entries from a mark on, up to the next label, heading or prose; only those of one line if it is given. */
static void
gather(const gai_marks *marks, gai_unit *unit, size_t from, const uint32_t *line)
{
	size_t		i = from;

	for (; i < marks->count && !unit->overflow; i++)
	{
		const gai_mark *mark = &marks->items[i];

		if (line != NULL && gai_piece_of(marks, i)->line != *line)
			break;
		if (mark->kind == GAI_MARK_LABEL || mark->kind == GAI_MARK_HEADING || mark->kind == GAI_MARK_PROSE)
			break;
		if (mark->kind != GAI_MARK_PART)
			add_entry(unit, mark, i);
	}
	unit->end = i;
}

static void
clear_unit(gai_unit *unit, size_t label)
{
	unit->label = unit->label_end = label;
	unit->end = label;
	unit->nentries = unit->nvalues = unit->nblanks = unit->ntexts = 0;
	unit->one_line = unit->overflow = false;
}

gai_unit
gai_unit_from(const gai_marks *marks, size_t from)
{
	gai_unit	unit;

	clear_unit(&unit, from);
	gather(marks, &unit, from, NULL);
	return unit;
}

gai_unit
gai_unit_on_line(const gai_marks *marks, size_t from)
{
	gai_unit	unit;

	clear_unit(&unit, from);
	if (from < marks->count)
		gather(marks, &unit, from, &gai_piece_of(marks, from)->line);
	unit.one_line = true;
	return unit;
}

void
gai_find_unit(const gai_marks *marks, size_t label, gai_unit *unit)
{
	size_t		first = label + 1;

	clear_unit(unit, label);
	while (first < marks->count && marks->items[first].kind == GAI_MARK_PART)
		first++;
	gather(marks, unit, first, &gai_piece_of(marks, first - 1)->line);
	/* a label alone on its line, or followed by nothing but what merged cells left: the cells are on the next lines */
	unit->one_line = unit->nvalues > 0 || (gai_line_of(marks, label)->separator == GAI_GRID && unit->nblanks > 0);
	if (!unit->one_line)
	{
		clear_unit(unit, label);
		gather(marks, unit, first, NULL);
	}
	unit->label_end = first - 1;
}

gai_unit
gai_unit_at(const gai_marks *marks, size_t label)
{
	gai_unit	unit;

	gai_find_unit(marks, label, &unit);
	return unit;
}
