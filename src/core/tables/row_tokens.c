/* row_tokens.c - see row_tokens.h */
#include "tables/row_tokens.h"

#include "base/ascii.h"
#include "base/find.h"
#include "base/number.h"
#include "tables/wrapped_values.h"

/* No word of a page stands behind so many blanks. */
#define MOST_INDENTED 400

/* ---- gathering -------------------------------------------------------------------------------------------------- */

/* The kinds of marks that end a unit, a bit each. */
#define ENDS_UNIT (1u << GAI_MARK_LABEL | 1u << GAI_MARK_HEADING | 1u << GAI_MARK_PROSE)

/*
 * Adds tokens from a mark on, before another one, up to a mark of a kind that ends it; only those of one line if it is
 * given.
 */
static void
gather_until(const gai_marks *marks, gai_unit *unit, size_t from, size_t to, unsigned ends, const uint32_t *line)
{
	size_t		i = from;
	int			count[GAI_MARK_KINDS] = {0},
				ntokens = unit->ntokens;

	for (; i < to; i++)
	{
		unsigned	kind = marks->items[i].kind;

		if ((1u << kind & ends) || (line != NULL && gai_piece_of(marks, i)->line != *line))
			break;
		if (kind == GAI_MARK_PART)
			continue;
		if (ntokens == GAI_MOST_TOKENS)
		{
			unit->overflow = true;
			i++;
			break;
		}
		unit->tokens[ntokens++] = (uint32_t) i;
		count[kind]++;
	}
	unit->end = i;
	unit->ntokens = ntokens;
	unit->nvalues += count[GAI_MARK_VALUE];
	unit->nblanks += count[GAI_MARK_BLANK];
	unit->ntexts += count[GAI_MARK_TEXT];
}

/* Up to the next label, heading or prose. */
static void
gather(const gai_marks *marks, gai_unit *unit, size_t from, const uint32_t *line)
{
	gather_until(marks, unit, from, marks->count, ENDS_UNIT, line);
}

static void
clear_unit(gai_unit *unit, size_t label)
{
	unit->label = unit->label_end = label;
	unit->end = label;
	unit->ntokens = unit->nvalues = unit->nblanks = unit->ntexts = 0;
	unit->one_line = unit->overflow = false;
}

void
gai_find_unit_from(const gai_marks *marks, size_t from, gai_unit *unit)
{
	clear_unit(unit, from);
	gather(marks, unit, from, NULL);
}

void
gai_find_unit_on_line(const gai_marks *marks, size_t from, gai_unit *unit)
{
	clear_unit(unit, from);
	if (from < marks->count)
		gather(marks, unit, from, &gai_piece_of(marks, from)->line);
	unit->one_line = true;
}

bool
gai_has_doubted(const gai_marks *marks, const gai_unit *unit)
{
	for (int t = 0; t < unit->ntokens && unit->ntexts > 0; t++)
		if (gai_ends(gai_mark_text(marks, unit->tokens[t]), GAI_REPLACEMENT))
			return true;
	return false;
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
	unit->one_line = unit->nvalues > 0 || gai_has_doubted(marks, unit) ||
		(gai_line_of(marks, label)->separator == GAI_GRID && unit->nblanks > 0);
	if (!unit->one_line)
	{
		clear_unit(unit, label);
		gather(marks, unit, first, NULL);
	}
	unit->label_end = first - 1;
}

void
gai_find_unit_of_head(const gai_marks *marks, size_t from, size_t to, gai_unit *unit)
{
	clear_unit(unit, from);
	/* a blank in front of the row's label is the row's */
	while (to > from && gai_piece_of(marks, to - 1)->line != gai_piece_of(marks, from)->line &&
		   marks->items[to - 1].kind == GAI_MARK_BLANK &&
		   to < marks->count && gai_piece_of(marks, to - 1)->line == gai_piece_of(marks, to)->line)
		to--;
	gather_until(marks, unit, from, to, 0, NULL);
	unit->end = to;
	unit->one_line = to > from && gai_piece_of(marks, from)->line == gai_piece_of(marks, to - 1)->line;
}

/* ---- measuring -------------------------------------------------------------------------------------------------- */

bool
gai_begins_with_bar(const gai_marks *marks, const gai_line *line)
{
	return line->separator == GAI_BARS && line->count > 0 && marks->document->pieces[line->first].length == 0;
}

bool
gai_ends_with_bar(const gai_line *line)
{
	const char *end = line->text.bytes + line->text.length;

	return line->separator == GAI_BARS && line->text.length >= 3 &&
		(end[-1] == '|' || gai_bar_length(end - 3, end) == 3);
}

/* Whether a line ends in a bar behind which the reader saw no cell. */
static bool
ends_in_bar(const gai_marks *marks, const gai_line *line)
{
	return gai_ends_with_bar(line) && !gai_begins_with_bar(marks, line);
}

int
gai_line_length(const gai_marks *marks, const gai_line *line)
{
	const gai_piece *last = &marks->document->pieces[line->first + line->count - 1];

	return last->column + last->span + ends_in_bar(marks, line);
}

/* Where a word of aligned text begins, in columns; alone on its line, behind its blanks.  -1 = nothing tells it. */
static int
left_of(const gai_marks *marks, size_t i)
{
	const gai_piece *piece = gai_piece_of(marks, i);
	const char *begin = marks->document->body.bytes,
			   *at = begin + gai_mark_place(marks, i).position;
	int			left = 0;

	if (piece->right > 0)
		return piece->left;
	if (gai_line_of(marks, i)->separator != GAI_WHOLE)
		return -1;
	for (; at > begin && at[-1] == ' ' && left <= MOST_INDENTED; at--)
		left++;
	return left <= MOST_INDENTED && (at == begin || at[-1] == '\n' || at[-1] == '\f') ? left : -1;
}

/* Whether two lines are rows of one grid, so that their columns can be compared. */
static bool
is_same_grid(const gai_line *a, const gai_line *b)
{
	return a->separator == GAI_GRID && b->separator == GAI_GRID && a->table == b->table;
}

bool
gai_stands_before(const gai_marks *marks, size_t a, size_t b)
{
	bool		aligned = gai_piece_of(marks, a)->right > 0 || gai_piece_of(marks, b)->right > 0;
	int			one = aligned ? left_of(marks, a) : -1,
				other = aligned ? left_of(marks, b) : -1;

	/* a head whose words stand at several heights is several rows */
	if (gai_piece_of(marks, a)->column != gai_piece_of(marks, b)->column &&
		is_same_grid(gai_line_of(marks, a), gai_line_of(marks, b)))
		return gai_piece_of(marks, a)->column < gai_piece_of(marks, b)->column;
	/* words that share a piece have no columns of their own where the line has none */
	return one >= 0 && other >= 0 ? one < other : a < b;
}

/* All tokens stand on one line whose cells have columns. */
static void
measure_line(const gai_marks *marks, const gai_unit *unit, gai_measures *measures)
{
	const gai_piece *first = gai_piece_of(marks, unit->tokens[0]),
			   *label = gai_piece_of(marks, unit->label_end);
	const gai_line *line = &marks->document->lines[first->line];
	/* where several rows stand on a line, this one ends at the next label */
	bool		shared = unit->end < marks->count && gai_piece_of(marks, unit->end)->line == first->line;
	int			end = shared ? gai_piece_of(marks, unit->end)->column : gai_line_length(marks, line),
				behind = label->column + label->span;

	measures->known[GAI_FROM_LINE] = !shared;
	measures->known[GAI_FROM_LABEL] = label->line == first->line && unit->label_end < unit->tokens[0];
	measures->length[GAI_FROM_LINE] = end;
	measures->length[GAI_FROM_LABEL] = end - behind;
	for (int t = 0; t < unit->ntokens; t++)
	{
		int			column = gai_piece_of(marks, unit->tokens[t])->column;

		measures->place[GAI_FROM_LINE][t] = column;
		measures->place[GAI_FROM_LABEL][t] = column - behind;
	}
	measures->by_bars = line->separator != GAI_GRID;
}

/* How many labels stand before the cells: that of the row, and those of groups right before it. */
static int
count_labels(const gai_marks *marks, size_t label)
{
	int			count = 1;

	while (label > 0 && (marks->items[label - 1].kind == GAI_MARK_PART ||
						 gai_has_meaning(&marks->items[label - 1], GAI_APPLICATIONS, GAI_LABEL_GROUP)))
		count += marks->items[--label].kind == GAI_MARK_LABEL;
	return count;
}

/* Where a cell is a line, values on it that only a blank parts are one: perhaps a number with a blank in it. */
static bool
is_same_cell(const gai_marks *marks, const gai_unit *unit, int t)
{
	const gai_piece *piece = gai_piece_of(marks, unit->tokens[t]);

	return piece->after_blank && piece->line == gai_piece_of(marks, unit->tokens[t - 1])->line;
}

/*
 * A cell a line: each one ends in a bar, or stands alone where blank cells leave a bar of their own.  Further bars on a
 * line are what merged cells left.  All of these and the labels are the whole row.
 */
static void
measure_bars(const gai_marks *marks, const gai_unit *unit, gai_measures *measures)
{
	int			count = 0,
				parts = 0;		/* of numbers with blanks in them, but for the first ones */
	const gai_piece *before = NULL;

	for (int t = 0; t < unit->ntokens; t++)
	{
		const gai_piece *piece = gai_piece_of(marks, unit->tokens[t]);
		bool		blank = marks->items[unit->tokens[t]].kind == GAI_MARK_BLANK,
					beside = before != NULL && before->line == piece->line,
					same = beside && piece->after_blank,
					left = blank && marks->document->lines[piece->line].count > 1;	/* by a merged cell */

		if (beside && !blank && !same)
		{
			measures->unclear = true;
			return;
		}
		count -= same;
		parts += same;
		measures->place[GAI_FROM_LINE][t] = measures->place[GAI_FROM_LABEL][t] = left ? GAI_NO_CELL : count;
		count += !left;
		before = piece;
	}
	measures->length[GAI_FROM_LABEL] = count;
	measures->length[GAI_FROM_LINE] = count_labels(marks, unit->label) + unit->ntokens - parts;
	measures->known[GAI_FROM_LABEL] = measures->known[GAI_FROM_LINE] = true;
	measures->by_bars = true;
}

/*
 * A cell is a paragraph, and blank ones leave only line ends: these are counted, up to the next label.  A last token
 * behind some other number of line ends may be a page's number.
 */
static void
measure_breaks(const gai_marks *marks, const gai_unit *unit, unsigned breaks, gai_measures *measures)
{
	unsigned	at = 0;

	if (breaks == 0 || unit->end >= marks->count)
		return;
	for (int t = 0; t <= unit->ntokens; t++)
	{
		const gai_line *line = gai_line_of(marks, t < unit->ntokens ? unit->tokens[t] : unit->end);

		if (t == unit->ntokens || t == 0 || !is_same_cell(marks, unit, t))
		{
			measures->astray = line->breaks % breaks != 0 && line->breaks > breaks && t > 0 && t == unit->ntokens - 1;
			if (line->breaks % breaks != 0 || line->breaks == 0)
				return;
			at += line->breaks / breaks;
		}
		if (t < unit->ntokens)
			measures->place[GAI_FROM_LABEL][t] = (int) at - 1;
	}
	measures->length[GAI_FROM_LABEL] = (int) at - 1;
	measures->known[GAI_FROM_LABEL] = true;
}

static bool
is_on_one_line(const gai_marks *marks, const gai_unit *unit)
{
	return gai_piece_of(marks, unit->tokens[0])->line == gai_piece_of(marks, unit->tokens[unit->ntokens - 1])->line;
}

bool
gai_is_measured(const gai_marks *marks, const gai_unit *unit)
{
	return unit->ntokens > 0 && is_on_one_line(marks, unit) && gai_line_of(marks, unit->tokens[0])->measured;
}

int
gai_told_columns(const gai_marks *marks, const gai_unit *unit)
{
	return unit->ntokens > 0 && is_on_one_line(marks, unit) ? gai_line_of(marks, unit->tokens[0])->columns : 0;
}

void
gai_measure_unit(const gai_marks *marks, const gai_unit *unit, unsigned breaks, gai_measures *measures)
{
	bool		bars = false;

	measures->known[GAI_FROM_LINE] = measures->known[GAI_FROM_LABEL] = false;
	measures->by_bars = measures->unclear = measures->astray = false;
	if (unit->ntokens == 0 || unit->overflow)
		return;
	if (is_on_one_line(marks, unit) && gai_is_structural(gai_line_of(marks, unit->tokens[0])->separator) &&
		(unit->one_line || gai_line_of(marks, unit->tokens[0])->count > 1))
	{
		measure_line(marks, unit, measures);
		return;
	}
	if (unit->one_line)
		return;
	for (int t = 0; t < unit->ntokens && !bars; t++)
		bars = gai_line_of(marks, unit->tokens[t])->separator == GAI_BARS;
	if (bars)
		measure_bars(marks, unit, measures);
	else if (unit->nblanks == 0)
		measure_breaks(marks, unit, breaks, measures);
}

/* ---- another row's label beyond recognition ---------------------------------------------------------------------- */

/* Keeps only the first tokens. */
static void
shorten(const gai_marks *marks, gai_unit *unit, int ntokens)
{
	unit->end = unit->tokens[ntokens];
	unit->ntokens = ntokens;
	unit->nvalues = unit->nblanks = unit->ntexts = 0;
	for (int t = 0; t < ntokens; t++)
	{
		gai_mark_kind kind = marks->items[unit->tokens[t]].kind;

		unit->nvalues += kind == GAI_MARK_VALUE;
		unit->nblanks += kind == GAI_MARK_BLANK;
		unit->ntexts += kind == GAI_MARK_TEXT;
	}
}

/*
 * A complete row with more blanks behind its values than a row has cells: an empty row, and what merged cells left in
 * front of the next label.
 */
static bool
has_more_behind(const gai_marks *marks, const gai_unit *unit, int expected)
{
	int			values = 0;

	if (unit->ntokens <= 2 * expected || unit->ntexts > 0)
		return false;
	for (int t = 0; t < expected; t++)
		values += marks->items[unit->tokens[t]].kind == GAI_MARK_VALUE;
	return expected > 1 && values == expected && unit->nvalues == expected;
}

/* A row, and what merged cells left, with the number of a page behind it: no bar ends that, as it does all cells. */
static bool
has_page_number_behind(const gai_marks *marks, const gai_unit *unit, int expected)
{
	int			last = unit->ntokens - 1;

	if (last < expected || unit->ntexts > 0 || marks->items[unit->tokens[last]].kind != GAI_MARK_VALUE ||
		gai_line_of(marks, unit->tokens[last])->separator == GAI_BARS)
		return false;
	for (int t = 0; t < last; t++)
		if (gai_line_of(marks, unit->tokens[t])->separator != GAI_BARS)
			return false;
	return true;
}

bool
gai_is_rest_of_number(gai_text text)
{
	const char *at = text.bytes,
			   *end = text.bytes + text.length;
	int			digits = -1;
	uint32_t	character;

	for (; at < end; digits++)
	{
		at += gai_decode(at, end, &character);
		character = character == 0xFF0C ? ',' : character == 0xFF0E ? '.' :
			character < 0x80 ? character : gai_fold_width(character);
		if (digits < 0 ? character != ',' && character != '.' : !gai_is_digit(character))
			return false;
	}
	return digits > 0;
}

static void
cut_unknown_row(const gai_marks *marks, gai_unit *unit, int expected)
{
	gai_measures measures;
	int			values = 0,
				blanks = 0,
				line_starts = -1,	/* the first token of this line, if it is not the label's */
				values_before = 0,	/* before this line */
				blanks_before = 0;

	if (has_more_behind(marks, unit, expected))
		shorten(marks, unit, expected);
	else if (has_page_number_behind(marks, unit, expected))
		shorten(marks, unit, unit->ntokens - 1);
	if (unit->ntexts == 0)
		return;
	/* where bars leave a trace of every cell and there are just as many as expected, text is one of them */
	gai_measure_unit(marks, unit, 0, &measures);
	if (measures.by_bars && measures.known[GAI_FROM_LABEL] && measures.length[GAI_FROM_LABEL] == expected)
		return;
	for (int t = 0; t < unit->ntokens; t++)
	{
		gai_mark_kind kind = marks->items[unit->tokens[t]].kind;

		if (gai_piece_of(marks, unit->tokens[t])->line !=
			gai_piece_of(marks, t > 0 ? unit->tokens[t - 1] : unit->label_end)->line)
		{
			line_starts = t;
			values_before = values;
			blanks_before = blanks;
		}
		if (kind == GAI_MARK_TEXT && line_starts >= 0 && values == values_before &&
			!gai_is_rest_of_number(gai_mark_text(marks, unit->tokens[t])) &&
			(values == 0 || values == expected || values + blanks_before == expected))
		{
			shorten(marks, unit, line_starts);
			return;
		}
		values += kind == GAI_MARK_VALUE;
		blanks += kind == GAI_MARK_BLANK;
	}
}

bool
gai_is_list(const gai_unit *unit)
{
	return !unit->one_line && unit->nvalues > 0 && unit->nblanks + unit->ntexts == 0;
}

bool
gai_unit_adds_up(const gai_marks *marks, const gai_unit *unit)
{
	int64_t		sum = 0;

	for (int t = 0; t < unit->ntokens; t++)
	{
		gai_reading reading = gai_read_value(gai_mark_text(marks, unit->tokens[t]));

		if ((reading.kind != GAI_NUMBER && reading.kind != GAI_PLACEHOLDER) || reading.value.scale != 0 ||
			reading.value.digits > INT32_MAX)
			return false;
		if (t == unit->ntokens - 1)
			return sum == reading.value.digits;
		sum += reading.value.digits;
	}
	return false;
}

/* ---- rows that go on below their line ---------------------------------------------------------------------------- */

/* Whether a line of text has no columns and nothing before it, as in a print whose words follow each other. */
static bool
is_bare_line(const gai_marks *marks, const gai_line *line)
{
	gai_separator separator = (gai_separator) line->separator;

	return (separator == GAI_WHOLE || separator == GAI_BLANKS) && line->text.bytes > marks->document->body.bytes &&
		memchr("\n\r\f", line->text.bytes[-1], 3) != NULL;
}

bool
gai_is_wrapped_unit_mark(const gai_marks *marks, size_t i)
{
	return marks->items[i].kind == GAI_MARK_PART && gai_is_wrapped_unit(marks->document, marks->items[i].piece);
}

/* Whether a value takes several lines: a narrow cell broke it, so that it is joined, or its unit stands below. */
static bool
is_broken_value(const gai_marks *marks, size_t i)
{
	return marks->items[i].piece >= marks->document->npieces ||
		(i + 1 < marks->count && gai_is_wrapped_unit_mark(marks, i + 1));
}

/*
 * The marks from one on that are values on the lines below, up to the next label.  GAI_NOWHERE unless each line end
 * among them, and the first one, is beside a value that takes several lines.
 */
static size_t
find_end_below(const gai_marks *marks, size_t last, size_t from)
{
	size_t		i = from;

	for (; i < marks->count; i++)
	{
		gai_mark_kind kind = (gai_mark_kind) marks->items[i].kind;

		if (kind == GAI_MARK_PART)
			continue;
		if (kind != GAI_MARK_VALUE)
			return kind == GAI_MARK_LABEL || kind == GAI_MARK_HEADING ? i : GAI_NOWHERE;
		if (!is_bare_line(marks, gai_line_of(marks, i)) || gai_line_of(marks, i)->breaks > 1)
			return GAI_NOWHERE;
		if (gai_piece_of(marks, i)->line != gai_piece_of(marks, last)->line &&
			!is_broken_value(marks, last) && !is_broken_value(marks, i))
			return GAI_NOWHERE;
		last = i;
	}
	return i;
}

/* Adds the values below a line that has fewer than a row. */
static void
go_on_below(const gai_marks *marks, gai_unit *unit, int expected)
{
	gai_unit	longer;
	size_t		end,
				last;

	if (unit->nvalues == 0 || unit->nvalues >= expected || unit->nblanks + unit->ntexts > 0 ||
		!is_bare_line(marks, gai_line_of(marks, unit->tokens[0])))
		return;
	end = find_end_below(marks, unit->tokens[unit->ntokens - 1], unit->end);
	if (end == GAI_NOWHERE)
		return;
	longer = *unit;
	gather(marks, &longer, unit->end, NULL);
	last = longer.tokens[longer.ntokens - 1];
	/* a number alone on the last line may be that of the page */
	if (gai_line_of(marks, last)->count == 1 && !is_broken_value(marks, last) && !gai_unit_adds_up(marks, &longer))
		return;
	longer.one_line = false;
	*unit = longer;
}

void
gai_settle_unit(const gai_marks *marks, gai_unit *unit, int expected)
{
	if (unit->overflow)
		return;
	if (unit->one_line)
		go_on_below(marks, unit, expected);
	else
		cut_unknown_row(marks, unit, expected);
}

bool
gai_is_lone_fragment(const gai_marks *marks, size_t i)
{
	return gai_line_of(marks, i)->count <= 2 && gai_text_equal(gai_mark_text(marks, i), gai_literal("无"));
}
