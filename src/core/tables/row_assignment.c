/* row_assignment.c - which entries of a unit are the form's cells; see row_candidates.h */
#include "tables/row_candidates.h"

#include "base/number.h"

/* ---- what an entry is ------------------------------------------------------------------------------------------- */

static bool
is_value(const gai_marks *marks, size_t i)
{
	return marks->items[i].kind == GAI_MARK_VALUE;
}

static bool
same_number(const gai_marks *marks, size_t a, size_t b)
{
	gai_reading x = gai_read_value(gai_mark_text(marks, a)),
				y = gai_read_value(gai_mark_text(marks, b));

	return x.kind == y.kind && x.value.digits == y.value.digits && x.value.scale == y.value.scale;
}

/* ---- learning from complete rows -------------------------------------------------------------------------------- */

/* The columns of a complete row, counted from base; once two rows differ nothing is known. */
static void
learn_columns(const gai_marks *marks, const size_t *cells, int expected, int base, gai_head *seen)
{
	if (seen->ncolumns == 0)
	{
		seen->ncolumns = expected;
		seen->known = true;
		for (int c = 0; c < expected; c++)
			seen->column[c] = gai_piece_of(marks, cells[c])->column - base;
		return;
	}
	for (int c = 0; c < expected; c++)
		if (seen->column[c] != gai_piece_of(marks, cells[c])->column - base)
			seen->known = false;
}

static void
learn_extents(const gai_marks *marks, const size_t *cells, int expected, gai_layout *layout)
{
	for (int c = 0; c < expected; c++)
	{
		const gai_piece *piece = gai_piece_of(marks, cells[c]);
		gai_extent *extent = &layout->extents[c];

		if (!layout->aligned || piece->left < extent->left)
			extent->left = piece->left;
		if (!layout->aligned || piece->right > extent->right)
			extent->right = piece->right;
	}
	layout->aligned = true;
}

void
gai_learn_row(const gai_marks *marks, const gai_unit *unit, int expected, gai_layout *layout)
{
	size_t		cells[GAI_MOST_COLUMNS];
	int			found = 0;
	gai_separator separator;

	if (!unit->one_line || unit->overflow || unit->nvalues != expected || unit->ntexts > 0 ||
		expected > GAI_MOST_COLUMNS)
		return;
	for (int e = 0; e < unit->nentries; e++)
		if (is_value(marks, unit->entries[e]))
			cells[found++] = unit->entries[e];
	separator = gai_line_of(marks, cells[0])->separator;
	if (gai_is_structural(separator))
	{
		learn_columns(marks, cells, expected, 0, &layout->seen);
		learn_columns(marks, cells, expected, gai_piece_of(marks, unit->label_end)->column, &layout->after_label);
		/* the words of the head are believed only if complete rows stand under them */
		for (int c = 0; layout->head.known && c < expected; c++)
			if (gai_piece_of(marks, cells[c])->column != layout->head.column[c])
				layout->head.known = false;
	}
	else if (separator == GAI_GAPS)
		learn_extents(marks, cells, expected, layout);
}

/* ---- by columns ------------------------------------------------------------------------------------------------- */

/* Whether the choice has the entry. */
static bool
is_chosen(const gai_choice *choice, int expected, size_t entry)
{
	for (int c = 0; c < expected; c++)
		if (choice->cells[c] == entry)
			return true;
	return false;
}

/* Whether the row's line ends in a bar, behind which the last cell is empty if bars part cells. */
static bool
ends_in_bar(const gai_marks *marks, const gai_unit *unit)
{
	const gai_line *line = gai_line_of(marks, unit->nentries > 0 ? unit->entries[0] : unit->label_end);
	const char *end = line->text.bytes + line->text.length;

	return line->separator == GAI_BARS && line->text.length >= 3 &&
		(end[-1] == '|' || gai_bar_length(end - 3, end) == 3);
}

/*
 * In a grid the cells of a row begin where its label ends.  Where a rowspan is missing or wrong, the row stands beside
 * the columns of the head.
 */
static bool
is_beside_head(const gai_marks *marks, const gai_unit *unit, const gai_head *head)
{
	const gai_piece *label = gai_piece_of(marks, unit->label_end);

	return gai_line_of(marks, unit->label_end)->separator == GAI_GRID && head->known && unit->nentries > 0 &&
		gai_piece_of(marks, unit->entries[0])->line == label->line && label->column + label->span != head->column[0];
}

/*
 * Every expected cell must be on the line, in its column, and no value may stand elsewhere: but for the last cell's
 * own number repeated behind it, which is how some sources write a cell that spans columns.
 */
static bool
choose_by_columns(const gai_marks *marks, const gai_unit *unit, int expected, const gai_head *head, int base,
				  gai_choice *choice)
{
	if (!head->known || !unit->one_line || head->ncolumns != expected)
		return false;
	for (int c = 0; c < expected; c++)
	{
		choice->cells[c] = GAI_NOWHERE;
		for (int e = 0; e < unit->nentries; e++)
			if (gai_piece_of(marks, unit->entries[e])->column == head->column[c] + base)
				choice->cells[c] = unit->entries[e];
		if (choice->cells[c] == GAI_NOWHERE && (c < expected - 1 || !ends_in_bar(marks, unit)))
			return false;
	}
	for (int e = 0; e < unit->nentries; e++)
	{
		size_t		entry = unit->entries[e],
					last = choice->cells[expected - 1];

		if (is_value(marks, entry) && !is_chosen(choice, expected, entry) &&
			(last == GAI_NOWHERE || entry < last || !is_value(marks, last) || !same_number(marks, entry, last)))
			return false;
	}
	return choice->certain = true;
}

/* Aligned text: every entry must stand under exactly one column of the complete rows, in order. */
static bool
choose_by_extents(const gai_marks *marks, const gai_unit *unit, int expected, const gai_layout *layout,
				  gai_choice *choice)
{
	int			last = -1;

	if (!layout->aligned || !unit->one_line || unit->nvalues == 0 ||
		gai_line_of(marks, unit->entries[0])->separator != GAI_GAPS)
		return false;
	for (int c = 0; c < expected; c++)
		choice->cells[c] = GAI_NOWHERE;
	for (int e = 0; e < unit->nentries; e++)
	{
		const gai_piece *piece = gai_piece_of(marks, unit->entries[e]);
		int			under = -1;

		if (marks->items[unit->entries[e]].kind == GAI_MARK_BLANK)
			return false;
		for (int c = 0; c < expected; c++)
			if (piece->left < layout->extents[c].right && piece->right > layout->extents[c].left)
			{
				if (under >= 0)
					return false;
				under = c;
			}
		if (under <= last)
			return false;
		choice->cells[last = under] = unit->entries[e];
	}
	return choice->certain = true;
}

/* ---- by number -------------------------------------------------------------------------------------------------- */

#define KIND(kind) (1u << (kind))

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

/* As many values as expected: they are it, unless other entries between them say that one is none of this row. */
static bool
choose_values(const gai_marks *marks, const gai_unit *unit, int expected, gai_choice *choice)
{
	int			seen = 0;

	for (int e = 0; e < unit->nentries; e++)
	{
		gai_mark_kind kind = marks->items[unit->entries[e]].kind;

		seen += kind == GAI_MARK_VALUE;
		if (seen > 0 && seen < expected && (kind == GAI_MARK_TEXT || (kind == GAI_MARK_BLANK && !unit->one_line)))
			return false;
	}
	return choose_kinds(marks, unit, expected, KIND(GAI_MARK_VALUE), choice);
}

/* Numbers that only single blanks part may be one number: when joining these gives the expected count. */
static bool
choose_joined(const gai_marks *marks, const gai_unit *unit, int expected, gai_choice *choice)
{
	int			found = 0;

	for (int e = 0; e < unit->nentries; e++)
	{
		if (!is_value(marks, unit->entries[e]))
			continue;
		if (gai_piece_of(marks, unit->entries[e])->after_blank && found > 0)
			choice->joined[found - 1]++;
		else if (found == expected)
			return false;
		else
			choice->cells[found++] = unit->entries[e];
	}
	return choice->certain = found == expected;
}

/* Whether all values lie in the window of cells that begins at front. */
static bool
window_holds(const gai_marks *marks, const size_t *cells, int count, int front, int expected)
{
	for (int i = 0; i < count; i++)
		if (is_value(marks, cells[i]) && (i < front || i >= front + expected))
			return false;
	return true;
}

/* The entries in order, those before the first value or blank left out if they are text; gives their number. */
static int
cells_of(const gai_marks *marks, const gai_unit *unit, bool leading_text, size_t *cells)
{
	int			count = 0;

	for (int e = 0; e < unit->nentries; e++)
		if (leading_text || count > 0 || marks->items[unit->entries[e]].kind != GAI_MARK_TEXT)
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
	bool		front,
				behind;

	if (unit->overflow || unit->nvalues != expected || unit->nblanks == 0 || unit->ntexts > 0)
		return GAI_SURPLUS_UNKNOWN;
	front = !is_value(marks, unit->entries[0]);
	behind = !is_value(marks, unit->entries[unit->nentries - 1]);
	if (front == behind)
		return GAI_SURPLUS_UNKNOWN;
	return front ? GAI_SURPLUS_FRONT : GAI_SURPLUS_BEHIND;
}

/* Which cells count, by their number and by where merged cells leave empty ones. */
static bool
choose_window(const gai_marks *marks, const gai_unit *unit, int expected, gai_surplus surplus, bool leading_text,
			  gai_choice *choice)
{
	size_t		cells[GAI_MOST_ENTRIES];
	int			count = cells_of(marks, unit, leading_text, cells),
				front = -1,
				readings = 0;

	if (count > expected)
	{
		size_t		kept[GAI_MOST_ENTRIES];
		int			nkept;

		memcpy(kept, cells, (size_t) count * sizeof *cells);
		nkept = drop_shared_bars(marks, unit, kept, count);
		if (nkept == expected || (!leading_text && unit->ntexts > 0 && nkept < expected))
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
	if (readings > 1 && unit->nvalues + unit->ntexts > 0)
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

/* Fewer values than expected, with blanks or text among them.  Text in front may be a cell or the rest of the label. */
static bool
choose_among_blanks(const gai_marks *marks, const gai_unit *unit, int expected, gai_surplus surplus,
					gai_choice *choice)
{
	gai_choice	other = {.certain = false};

	choose_window(marks, unit, expected, surplus, true, choice);
	if (unit->nentries == 0 || marks->items[unit->entries[0]].kind != GAI_MARK_TEXT)
		return choice->certain;
	if (choose_window(marks, unit, expected, surplus, false, &other))
	{
		if (choice->certain)
			return choice->certain = false;
		*choice = other;
	}
	return choice->certain;
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
	line = gai_piece_of(marks, unit->label)->line;
	for (int c = 0; c < expected; c++)
		choice->cells[c] = GAI_NOWHERE;
	for (int e = 0; e <= unit->nentries; e++)
	{
		size_t		entry = e < unit->nentries ? unit->entries[e] : unit->end;
		const gai_line *here = gai_line_of(marks, entry);

		if (gai_piece_of(marks, entry)->line == line || here->count != 1 || here->breaks % breaks != 0)
			return false;
		line = gai_piece_of(marks, entry)->line;
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

	if (expected != GAI_APPLICANT_COLUMNS || unit->nvalues != expected + 1 || unit->end >= marks->count ||
		unit->nblanks > 0)
		return false;
	last = unit->entries[unit->nentries - 1];
	if (!is_value(marks, last) || marks->items[unit->end].kind != GAI_MARK_LABEL ||
		gai_label_of(marks, &marks->items[unit->end])->kind != GAI_LABEL_CAPTION ||
		gai_line_of(marks, last)->count != 1)
		return false;
	for (int e = 0; e < unit->nentries - 1; e++)
		if (is_value(marks, unit->entries[e]) && found < expected)
			choice->cells[found++] = unit->entries[e];
	return choice->certain = found == expected;
}

/*
 * Text on a later line, behind all cells of a row and before more of them, or before any number, may be a label beyond
 * recognition: the unit without it and what follows.
 */
static gai_unit
without_unknown_row(const gai_marks *marks, const gai_unit *unit, int expected)
{
	gai_unit	cut = *unit,
				start;
	size_t		cells[GAI_MOST_ENTRIES];
	bool		complete;

	/* where bars leave a trace of every cell and there are just as many as expected, text is one of them */
	complete = gai_line_of(marks, unit->entries[0])->separator == GAI_BARS &&
		drop_shared_bars(marks, unit, cells, cells_of(marks, unit, true, cells)) == expected;
	cut.nentries = cut.nvalues = cut.nblanks = cut.ntexts = 0;
	cut.end = unit->entries[0];
	start = cut;
	for (int e = 0; e < unit->nentries; e++)
	{
		const gai_mark *mark = &marks->items[unit->entries[e]];
		uint32_t	line = gai_piece_of(marks, unit->entries[e])->line,
					line_before = gai_piece_of(marks, e > 0 ? unit->entries[e - 1] : unit->label_end)->line;

		if (line != line_before)
			start = cut;		/* what stands before this line */
		if (mark->kind == GAI_MARK_TEXT && !complete && start.end == unit->entries[start.nentries] &&
			gai_piece_of(marks, start.end)->line == line && cut.nvalues == start.nvalues &&
			(start.nvalues == 0 || start.nvalues == expected || start.nvalues + start.nblanks == expected))
			return start;
		cut.nvalues += mark->kind == GAI_MARK_VALUE;
		cut.nblanks += mark->kind == GAI_MARK_BLANK;
		cut.ntexts += mark->kind == GAI_MARK_TEXT;
		cut.nentries = e + 1;
		cut.end = e + 1 < unit->nentries ? unit->entries[e + 1] : unit->end;
	}
	return *unit;
}

/* gai_choose() for a unit that is of one row. */
static gai_choice
choose(const gai_marks *marks, const gai_unit *unit, int expected, const gai_layout *layout)
{
	gai_choice	choice = {.certain = false};
	int			label_column = gai_piece_of(marks, unit->label_end)->column;

	if (!is_beside_head(marks, unit, &layout->head) &&
		choose_by_columns(marks, unit, expected, &layout->head, 0, &choice))
		return choice;
	if (unit->nvalues == expected)
	{
		choose_values(marks, unit, expected, &choice);
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
	if (choose_by_columns(marks, unit, expected, &layout->seen, 0, &choice) ||
		choose_by_columns(marks, unit, expected, &layout->after_label, label_column, &choice) ||
		choose_by_extents(marks, unit, expected, layout, &choice))
		return choice;
	choice = (gai_choice) {.certain = false};
	/* a head whose columns the row contradicts leaves only guesses */
	if (layout->head.known && unit->one_line && unit->nentries != expected)
		return choice;
	if (unit->nblanks > 0)
		choose_among_blanks(marks, unit, expected, layout->surplus, &choice);
	else if (!choose_by_breaks(marks, unit, expected, layout->breaks, &choice) &&
			 unit->nvalues + unit->ntexts == expected)
		choose_kinds(marks, unit, expected, KIND(GAI_MARK_VALUE) | KIND(GAI_MARK_TEXT), &choice);
	return choice;
}

gai_choice
gai_choose(const gai_marks *marks, const gai_unit *unit, int expected, const gai_layout *layout)
{
	gai_unit	row;

	if (unit->overflow || expected > GAI_MOST_COLUMNS)
		return (gai_choice) {.certain = false};
	if (unit->one_line || unit->ntexts == 0)
		return choose(marks, unit, expected, layout);
	row = without_unknown_row(marks, unit, expected);
	return choose(marks, &row, expected, layout);
}

bool
gai_applicants_add_up(const gai_marks *marks, const gai_choice *choice)
{
	int64_t		sum = 0;

	for (int c = 0; c < GAI_APPLICANT_COLUMNS; c++)
	{
		gai_reading value = {.kind = GAI_BLANK};

		if (choice->cells[c] != GAI_NOWHERE)
			value = gai_read_value(gai_mark_text(marks, choice->cells[c]));
		sum += c < GAI_APPLICANT_total ? value.value.digits : -value.value.digits;
	}
	return sum == 0;
}
