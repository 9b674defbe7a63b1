/* units.c - see units.h */
#include "units.h"

#include "number.h"

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

/* Text behind values and before values on a later line may be a label beyond recognition: it ends the unit. */
static bool
begins_unknown_row(const gai_marks *marks, const gai_unit *unit, size_t i)
{
	return marks->items[i].kind == GAI_MARK_TEXT && unit->nvalues > 0 && i + 1 < marks->count &&
		marks->items[i + 1].kind == GAI_MARK_VALUE &&
		marks->items[i].piece.line != marks->items[unit->entries[unit->nentries - 1]].piece.line;
}

/* Adds entries from a mark on, up to the next label, heading or prose; only those of one line if it is given. */
static void
gather(const gai_marks *marks, gai_unit *unit, size_t from, const uint32_t *line)
{
	size_t		i = from;

	for (; i < marks->count && !unit->overflow; i++)
	{
		const gai_mark *mark = &marks->items[i];

		if (line != NULL && mark->piece.line != *line)
			break;
		if (mark->kind == GAI_MARK_LABEL || mark->kind == GAI_MARK_HEADING || mark->kind == GAI_MARK_PROSE)
			break;
		if (line == NULL && begins_unknown_row(marks, unit, i))
			break;
		if (mark->kind != GAI_MARK_PART)
			add_entry(unit, mark, i);
	}
	unit->end = i;
}

static void
clear_unit(gai_unit *unit, size_t label)
{
	unit->label = label;
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
gai_unit_at(const gai_marks *marks, size_t label)
{
	gai_unit	unit;
	size_t		first = label + 1;
	uint32_t	line;

	clear_unit(&unit, label);

	while (first < marks->count && marks->items[first].kind == GAI_MARK_PART)
		first++;
	line = marks->items[first - 1].piece.line;
	gather(marks, &unit, first, &line);
	if (unit.nvalues > 0)
	{
		unit.one_line = true;
		return unit;
	}
	/* a label alone on its line, or followed by nothing but what merged cells left: the cells are on the next lines */
	{
		bool		complete = gai_line_of(marks, label)->separator == GAI_GRID && unit.nblanks > 0;

		if (complete)
		{
			unit.one_line = true;
			return unit;
		}
	}
	clear_unit(&unit, label);
	gather(marks, &unit, first, NULL);
	return unit;
}

/* ---- choosing --------------------------------------------------------------------------------------------------- */

static bool
is_value(const gai_marks *marks, size_t i)
{
	return marks->items[i].kind == GAI_MARK_VALUE;
}

static bool
same_number(const gai_marks *marks, size_t a, size_t b)
{
	gai_reading x = gai_read_value(marks->items[a].piece.text),
				y = gai_read_value(marks->items[b].piece.text);

	return x.kind == y.kind && x.value.digits == y.value.digits && x.value.scale == y.value.scale;
}

/* By the head: every value must stand in a column of the head, and no cell may be missing from the line. */
static bool
choose_by_head(const gai_marks *marks, const gai_unit *unit, int expected, const gai_head *head, gai_choice *choice)
{
	int			placed = 0;

	if (!head->known || !unit->one_line || head->ncolumns != expected)
		return false;
	for (int c = 0; c < expected; c++)
	{
		choice->cells[c] = GAI_NO_ENTRY;
		for (int e = 0; e < unit->nentries; e++)
			if (marks->items[unit->entries[e]].piece.column == head->column[c])
			{
				choice->cells[c] = unit->entries[e];
				placed += is_value(marks, unit->entries[e]);
			}
		if (choice->cells[c] == GAI_NO_ENTRY)
			return false;
	}
	/* a spanned cell may be repeated behind its column; any other value outside contradicts the head */
	if (placed < unit->nvalues)
		for (int e = 0; e < unit->nentries; e++)
		{
			size_t		entry = unit->entries[e];

			if (is_value(marks, entry) &&
				(marks->items[entry].piece.column <= head->column[expected - 1] ||
				 choice->cells[expected - 1] == GAI_NO_ENTRY ||
				 !is_value(marks, choice->cells[expected - 1]) ||
				 !same_number(marks, entry, choice->cells[expected - 1])))
			{
				bool		in_head = false;

				for (int c = 0; c < expected; c++)
					in_head |= choice->cells[c] == entry;
				if (!in_head)
					return false;
			}
		}
	return choice->certain = true;
}

/* The expected cells are the entries of these kinds, in order, skipping all others. */
static bool
choose_kinds(const gai_marks *marks, const gai_unit *unit, int expected, unsigned kinds, gai_choice *choice)
{
	int			found = 0;

	for (int e = 0; e < unit->nentries; e++)
		if (kinds >> marks->items[unit->entries[e]].kind & 1)
		{
			if (found == expected)
				return false;
			choice->cells[found++] = unit->entries[e];
		}
	return choice->certain = found == expected;
}

#define KIND(kind) (1u << (kind))


/* Numbers that only single blanks part may be one number: when joining these gives the expected count. */
static bool
choose_joined(const gai_marks *marks, const gai_unit *unit, int expected, gai_choice *choice)
{
	int			found = 0;

	for (int e = 0; e < unit->nentries; e++)
	{
		if (!is_value(marks, unit->entries[e]))
			continue;
		if (marks->items[unit->entries[e]].piece.after_blank && found > 0)
			choice->joined[found - 1]++;
		else if (found == expected)
			return false;
		else
			choice->cells[found++] = unit->entries[e];
	}
	return choice->certain = found == expected;
}

/* Whether all values lie in the window of entries, blanks and values counted, that begins at front. */
static bool
window_holds(const gai_marks *marks, const size_t *cells, int count, int front, int expected)
{
	for (int i = 0; i < count; i++)
		if (is_value(marks, cells[i]) && (i < front || i >= front + expected))
			return false;
	return true;
}

/* Values and blanks of a unit in order; gives their number. */
static int
cells_of(const gai_marks *marks, const gai_unit *unit, size_t *cells)
{
	int			count = 0;

	for (int e = 0; e < unit->nentries; e++)
		if (marks->items[unit->entries[e]].kind != GAI_MARK_TEXT)
			cells[count++] = unit->entries[e];
	return count;
}

/*
 * In a cell-a-line layout a blank cell is a bar alone on its line; bars that share a line are what merged cells left.
 * Gives how many cells remain without those.
 */
static int
drop_shared_bars(const gai_marks *marks, const gai_unit *unit, size_t *cells, int count)
{
	int			kept = 0;

	if (unit->one_line)
		return count;
	for (int i = 0; i < count; i++)
	{
		const gai_line *line = gai_line_of(marks, cells[i]);

		if (marks->items[cells[i]].kind != GAI_MARK_BLANK || line->count == 1)
			cells[kept++] = cells[i];
	}
	return kept;
}

gai_surplus
gai_surplus_of(const gai_marks *marks, const gai_unit *unit, int expected)
{
	size_t		cells[GAI_MOST_ENTRIES];
	int			count = cells_of(marks, unit, cells);
	bool		front,
				behind;

	if (unit->overflow || unit->nvalues == 0 || count <= expected)
		return GAI_SURPLUS_UNKNOWN;
	behind = window_holds(marks, cells, count, 0, expected);
	front = window_holds(marks, cells, count, count - expected, expected);
	if (front == behind)
		return GAI_SURPLUS_UNKNOWN;
	return front ? GAI_SURPLUS_FRONT : GAI_SURPLUS_BEHIND;
}

/* Fewer values than expected, with blank cells among them: the blanks that count are found by number. */
static bool
choose_among_blanks(const gai_marks *marks, const gai_unit *unit, int expected, gai_surplus surplus,
					gai_choice *choice)
{
	size_t		cells[GAI_MOST_ENTRIES];
	int			count = cells_of(marks, unit, cells),
				front = -1,
				readings = 0;

	if (count > expected)
	{
		size_t		kept[GAI_MOST_ENTRIES];
		int			nkept;

		memcpy(kept, cells, (size_t) count * sizeof *cells);
		nkept = drop_shared_bars(marks, unit, kept, count);
		if (nkept == expected)
		{
			memcpy(cells, kept, (size_t) nkept * sizeof *cells);
			count = nkept;
		}
	}
	if (count < expected)
		return false;
	for (int f = 0; f <= count - expected; f++)
		if (window_holds(marks, cells, count, f, expected))
		{
			front = f;
			readings++;
		}
	if (readings == 0)
		return false;
	if (readings > 1 && unit->nvalues > 0)
	{
		if (surplus == GAI_SURPLUS_UNKNOWN)
			return false;
		front = surplus == GAI_SURPLUS_BEHIND ? 0 : count - expected;
		if (!window_holds(marks, cells, count, front, expected))
			return false;
	}
	for (int c = 0; c < expected; c++)
		choice->cells[c] = cells[front + c];
	return choice->certain = true;
}

/*
 * Where a cell is a paragraph, blank ones leave only line ends: cells are found by counting these, if the count up to
 * the next label fits exactly.
 */
static bool
choose_by_breaks(const gai_marks *marks, const gai_unit *unit, int expected, unsigned breaks, gai_choice *choice)
{
	unsigned	at = 0;
	uint32_t	line;

	if (breaks == 0 || unit->one_line || unit->nblanks > 0 || unit->ntexts > 0 || unit->end >= marks->count)
		return false;
	line = marks->items[unit->label].piece.line;
	for (int c = 0; c < expected; c++)
		choice->cells[c] = GAI_NO_ENTRY;
	for (int e = 0; e <= unit->nentries; e++)
	{
		size_t		entry = e < unit->nentries ? unit->entries[e] : unit->end;
		const gai_line *here = gai_line_of(marks, entry);

		if (marks->items[entry].piece.line == line || here->count != 1 || here->breaks % breaks != 0)
			return false;
		line = marks->items[entry].piece.line;
		at += here->breaks / breaks;
		if (at > (unsigned) expected + 1 || (e < unit->nentries && at > (unsigned) expected))
			return false;
		if (e < unit->nentries)
			choice->cells[at - 1] = entry;
	}
	return choice->certain = at == (unsigned) expected + 1;
}

/* More values than expected, all equal on one line: a merged cell that was repeated for every column it spans. */
static bool
choose_repeated(const gai_marks *marks, const gai_unit *unit, int expected, gai_choice *choice)
{
	if (expected != 1 || !unit->one_line || unit->nvalues > 8)
		return false;
	for (int e = 0; e < unit->nentries; e++)
		if (is_value(marks, unit->entries[e]))
		{
			if (!choice->certain)
				choice->cells[0] = unit->entries[e];
			else if (!same_number(marks, choice->cells[0], unit->entries[e]))
				return choice->certain = false;
			choice->certain = true;
		}
	return choice->certain;
}

/*
 * One value too many at the end of a unit that a repeated table head stops, on a line of its own: a page number.
 */
static bool
choose_before_page_number(const gai_marks *marks, const gai_unit *unit, int expected, gai_choice *choice)
{
	size_t		last;
	int			found = 0;

	if (unit->nvalues != expected + 1 || unit->end >= marks->count || unit->nblanks > 0)
		return false;
	last = unit->entries[unit->nentries - 1];
	if (!is_value(marks, last) || marks->items[unit->end].kind != GAI_MARK_LABEL ||
		marks->items[unit->end].label->kind != GAI_LABEL_CAPTION || gai_line_of(marks, last)->count != 1)
		return false;
	for (int e = 0; e < unit->nentries - 1; e++)
		if (is_value(marks, unit->entries[e]) && found < expected)
			choice->cells[found++] = unit->entries[e];
	return choice->certain = found == expected;
}

gai_choice
gai_choose(const gai_marks *marks, const gai_unit *unit, int expected, const gai_layout *layout)
{
	gai_choice	choice = {.certain = false};

	if (unit->overflow || expected > GAI_MOST_COLUMNS)
		return choice;
	if (choose_by_head(marks, unit, expected, &layout->head, &choice))
		return choice;
	if (unit->nvalues == expected)
	{
		choose_kinds(marks, unit, expected, KIND(GAI_MARK_VALUE), &choice);
		return choice;
	}
	if (unit->nvalues > expected)
	{
		if (choose_repeated(marks, unit, expected, &choice))
			return choice;
		if (choose_before_page_number(marks, unit, expected, &choice))
			return choice;
		choice = (gai_choice) {.certain = false};
		choose_joined(marks, unit, expected, &choice);
		return choice;
	}
	if (unit->nblanks > 0)
	{
		if (choose_among_blanks(marks, unit, expected, layout->surplus, &choice))
			return choice;
		choose_kinds(marks, unit, expected, KIND(GAI_MARK_VALUE) | KIND(GAI_MARK_BLANK) | KIND(GAI_MARK_TEXT), &choice);
		return choice;
	}
	if (choose_by_breaks(marks, unit, expected, layout->breaks, &choice))
		return choice;
	if (unit->nvalues + unit->ntexts == expected)
		choose_kinds(marks, unit, expected, KIND(GAI_MARK_VALUE) | KIND(GAI_MARK_TEXT), &choice);
	return choice;
}
