/* row_assignment.c - see row_assignment.h */
#include "tables/row_assignment.h"

#include "base/number.h"
#include "tables/orphans.h"

/* What the steps of an assignment cost. */
enum
{
	COST_BLANK = 1,				/* a blank as a cell */
	COST_TEXT = 2,				/* text as a cell: it will be unreadable */
	COST_MISSING = 2,			/* a cell that left no trace */
	COST_LEFT_OUT = 1,			/* a blank or text in front of the cells or behind them that is none */
	COST_PAGE_NUMBER = 1,
	COST_JOINED = 2,			/* two values as one number */
	MARGIN = 2,					/* assignments that cost so much more than the best are considered */
	NEVER = 1000
};

enum
{
	MOST_JOINED = 3				/* values behind the first one of a number */
};

/* A row with what is known about it. */
typedef struct row
{
	const gai_marks *marks;
	const gai_unit *unit;
	int			count;			/* columns */
	gai_ruling	ruling;
} row;

static bool
is_value(const row *it, int t)
{
	return it->marks->items[it->unit->tokens[t]].kind == GAI_MARK_VALUE;
}

static gai_text
token_text(const row *it, int t)
{
	return gai_mark_text(it->marks, it->unit->tokens[t]);
}

static bool
same_number(const row *it, int a, int b)
{
	gai_reading x = gai_read_value(token_text(it, a)),
				y = gai_read_value(token_text(it, b));

	return x.kind == y.kind && x.value.digits == y.value.digits && x.value.scale == y.value.scale;
}

/* ---- what a step costs ------------------------------------------------------------------------------------------ */

/* Column c has token t. */
static int
cost_of_taking(const row *it, int c, int t)
{
	gai_mark_kind kind = it->marks->items[it->unit->tokens[t]].kind;

	if (it->ruling.verdict == GAI_RULED)
		return it->ruling.column[t] >= 0 && c >= it->ruling.column[t] && c <= it->ruling.until[t] ? 0 : NEVER;
	if (kind == GAI_MARK_VALUE)
		return 0;
	if (it->ruling.verdict >= GAI_CONTRADICTED || it->ruling.column[t] == GAI_FOREIGN_CELL)
		return NEVER;
	return kind == GAI_MARK_BLANK ? COST_BLANK : COST_TEXT;
}

/* The number of a page, alone on its line behind the cells, before the head of table three on the next page. */
static bool
is_page_number(const row *it, int t)
{
	const gai_marks *marks = it->marks;
	size_t		end = it->unit->end;

	return t == it->unit->ntokens - 1 && end < marks->count &&
		gai_has_meaning(&marks->items[end], GAI_APPLICATIONS, GAI_LABEL_CAPTION) &&
		gai_line_of(marks, it->unit->tokens[t])->count == 1 && it->unit->nblanks == 0;
}

/* One cell that spans columns, its number repeated in each of them, where no head says so: three times at least. */
static bool
is_repeated(const row *it, int t)
{
	const gai_unit *unit = it->unit;

	return it->count == 1 && it->ruling.verdict == GAI_UNRULED && unit->one_line && unit->nvalues >= 3 &&
		unit->ntexts == 0 && t > 0 && same_number(it, t, t - 1);
}

/* Token t is no cell; c columns have theirs. */
static int
cost_of_leaving_out(const row *it, int c, int t)
{
	bool		between = c > 0 && c < it->count;

	if (is_value(it, t))
	{
		/* the number of a cell that spans columns, repeated in each of them */
		if (it->ruling.verdict == GAI_RULED && t > 0 && it->ruling.column[t] >= 0 &&
			it->ruling.column[t] == it->ruling.column[t - 1] && it->ruling.until[t] == it->ruling.column[t] &&
			!it->ruling.traceless && same_number(it, t - 1, t))
			return 0;
		if (it->ruling.verdict == GAI_RULED && it->ruling.column[t] != GAI_NO_CELL)
			return it->ruling.column[t] == GAI_FOREIGN_CELL ? 0 : NEVER;
		if (c == it->count && is_repeated(it, t))
			return 0;
		return !between && is_page_number(it, t) ? COST_PAGE_NUMBER : NEVER;
	}
	if (it->ruling.verdict == GAI_RULED)
		return it->ruling.column[t] < 0 || (t > 0 && it->ruling.column[t] == it->ruling.column[t - 1]) ? 0 : NEVER;
	if (it->ruling.column[t] == GAI_FOREIGN_CELL && !between)
		return 0;
	if (it->marks->items[it->unit->tokens[t]].kind == GAI_MARK_BLANK && it->ruling.verdict == GAI_BROKEN)
		return NEVER;
	return between ? NEVER : COST_LEFT_OUT;
}

/* Column c left no trace. */
static int
cost_of_missing(const row *it, int c)
{
	if (it->ruling.verdict == GAI_UNRULED)
		return COST_MISSING;
	if (it->ruling.verdict == GAI_RULED && (it->ruling.traceless || (it->ruling.open_end && c == it->count - 1)))
		return 0;
	return NEVER;
}

/* Whether the row is a cell a line: as many lines as columns, below that of the label. */
static bool
is_cell_a_line(const row *it)
{
	int			lines = it->unit->ntokens > 0;

	for (int t = 1; t < it->unit->ntokens; t++)
		lines += gai_piece_of(it->marks, it->unit->tokens[t])->line !=
			gai_piece_of(it->marks, it->unit->tokens[t - 1])->line;
	return !it->unit->one_line && lines == it->count && it->unit->ntokens > 0 &&
		gai_piece_of(it->marks, it->unit->tokens[0])->line != gai_piece_of(it->marks, it->unit->label_end)->line;
}

/* Whether a value was joined from several lines already: its text is not the source's. */
static bool
is_copy(const row *it, int t)
{
	return it->marks->items[it->unit->tokens[t]].piece >= it->marks->document->npieces;
}

/* Whether a text has digits of both widths: nobody writes a number so. */
static bool
is_of_two_widths(gai_text text)
{
	bool		wide = false,
				narrow = false;

	for (const char *at = text.bytes; at < text.bytes + text.length;)
	{
		uint32_t	c;

		at += gai_decode(at, text.bytes + text.length, &c);
		narrow |= gai_is_digit(c);
		wide |= !gai_is_digit(c) && gai_is_digit(gai_fold_width(c));
	}
	return wide && narrow;
}

/*
 * Whether a row of several lines has no more values on this one than columns, and more than these: then what is too
 * much stands on the others, and no values of the line are one number.
 */
static bool
has_no_parts(const row *it, int t, int more)
{
	const gai_unit *unit = it->unit;
	uint32_t	line = gai_piece_of(it->marks, unit->tokens[t])->line;
	int			values = 0,
				others = 0;

	for (int i = 0; i < unit->ntokens; i++)
	{
		bool		same = gai_piece_of(it->marks, unit->tokens[i])->line == line;

		values += same && is_value(it, i);
		others += !same && is_value(it, i);
	}
	return others > 0 && values > more + 1 && values <= it->count;
}

/* Column c has tokens t … t + more as one number. */
static int
cost_of_joining(const row *it, int c, int t, int more)
{
	gai_text	first = token_text(it, t),
				last = token_text(it, t + more),
				whole;

	for (int i = t; i <= t + more; i++)
		if (!is_value(it, i) || is_copy(it, i) ||
			(i > t && !gai_piece_of(it->marks, it->unit->tokens[i])->after_blank) ||
			(it->ruling.verdict == GAI_RULED && it->ruling.column[i] != it->ruling.column[t]))
			return NEVER;
	/* where single blanks part the cells of a line, none is within a number */
	if (it->ruling.verdict != GAI_RULED && gai_line_of(it->marks, it->unit->tokens[t])->separator == GAI_BLANKS &&
		!is_cell_a_line(it))
		return NEVER;
	whole = gai_slice(first.bytes, (size_t) (last.bytes + last.length - first.bytes));
	if (gai_read_value(whole).kind != GAI_NUMBER || is_of_two_widths(whole) || has_no_parts(it, t, more) ||
		(it->ruling.verdict == GAI_RULED && it->ruling.column[t] != c))
		return NEVER;
	return it->ruling.verdict == GAI_RULED ? 0 : COST_JOINED * more;
}

/* ---- all assignments -------------------------------------------------------------------------------------------- */

/* The cost of the cheapest way to and from each state: so many columns have their cell, so many tokens are behind. */
typedef struct ways
{
	uint16_t	to[GAI_MOST_COLUMNS + 1][GAI_MOST_TOKENS + 1],
				from[GAI_MOST_COLUMNS + 1][GAI_MOST_TOKENS + 1];
} ways;

static void
lower(uint16_t *cost, int by)
{
	if (by < *cost)
		*cost = (uint16_t) by;
}

/* How many tokens behind t may belong to the same number as it. */
static int
most_joined(const row *it, int t)
{
	int			count = 0;

	while (count < MOST_JOINED && t + count + 1 < it->unit->ntokens &&
		   gai_piece_of(it->marks, it->unit->tokens[t + count + 1])->after_blank)
		count++;
	return count;
}

static void
find_ways(const row *it, ways *costs)
{
	int			n = it->count,
				m = it->unit->ntokens;

	for (int c = 0; c <= n; c++)
		for (int t = 0; t <= m; t++)
			costs->to[c][t] = costs->from[c][t] = NEVER;
	costs->to[0][0] = costs->from[n][m] = 0;
	for (int c = 0; c <= n; c++)
		for (int t = 0; t <= m; t++)
		{
			int			here = costs->to[c][t];

			if (here >= NEVER)
				continue;
			if (t < m)
				lower(&costs->to[c][t + 1], here + cost_of_leaving_out(it, c, t));
			if (c == n)
				continue;
			lower(&costs->to[c + 1][t], here + cost_of_missing(it, c));
			if (t == m)
				continue;
			lower(&costs->to[c + 1][t + 1], here + cost_of_taking(it, c, t));
			for (int more = 1; more <= most_joined(it, t); more++)
				lower(&costs->to[c + 1][t + 1 + more], here + cost_of_joining(it, c, t, more));
		}
	for (int c = n; c >= 0; c--)
		for (int t = m; t >= 0; t--)
		{
			uint16_t   *here = &costs->from[c][t];

			/* the way to no column leads through a state that nothing leads to */
			if (costs->to[c][t] >= NEVER)
				continue;
			if (t < m)
				lower(here, cost_of_leaving_out(it, c, t) + costs->from[c][t + 1]);
			if (c < n)
				lower(here, cost_of_missing(it, c) + costs->from[c + 1][t]);
			if (c < n && t < m)
			{
				lower(here, cost_of_taking(it, c, t) + costs->from[c + 1][t + 1]);
				for (int more = 1; more <= most_joined(it, t); more++)
					lower(here, cost_of_joining(it, c, t, more) + costs->from[c + 1][t + 1 + more]);
			}
		}
}

/* What column c has in one of the assignments. */
typedef struct reading
{
	int			token;			/* -1 = nothing */
	int			joined;
	bool		seen;
	bool		unclear;		/* another assignment has something else */
} reading;

static bool
is_blank(const row *it, int t)
{
	return t < 0 || it->marks->items[it->unit->tokens[t]].kind == GAI_MARK_BLANK;
}

static void
add_reading(const row *it, reading *column, int token, int joined)
{
	/* which of two blanks, or of two equal numbers, it is makes no difference */
	if (column->seen && column->token != token && joined == column->joined &&
		((is_blank(it, column->token) && is_blank(it, token)) ||
		 (token >= 0 && column->token >= 0 && is_value(it, token) && is_value(it, column->token) &&
		  same_number(it, token, column->token))))
		return;
	column->unclear |= column->seen && (column->token != token || column->joined != joined);
	*column = (reading) {token, joined, true, column->unclear};
}

/* What the assignments have in column c that cost no more than the limit. */
static reading
read_column(const row *it, const ways *costs, int c, int limit)
{
	reading		column = {.token = -1};

	for (int t = 0; t <= it->unit->ntokens; t++)
	{
		int			here = costs->to[c][t];

		if (here > limit)
			continue;
		if (here + cost_of_missing(it, c) + costs->from[c + 1][t] <= limit)
			add_reading(it, &column, -1, 0);
		if (t == it->unit->ntokens)
			continue;
		if (here + cost_of_taking(it, c, t) + costs->from[c + 1][t + 1] <= limit)
			add_reading(it, &column, t, 0);
		for (int more = 1; more <= most_joined(it, t); more++)
			if (here + cost_of_joining(it, c, t, more) + costs->from[c + 1][t + 1 + more] <= limit)
				add_reading(it, &column, t, more);
	}
	return column;
}

/* ---- the row ---------------------------------------------------------------------------------------------------- */

static void
clear_choice(gai_choice *choice, int ncolumns, const gai_columns *columns)
{
	*choice = (gai_choice) {.certain = false};
	choice->unnamed = (uint16_t) ((1u << ncolumns) - 1);
	for (int c = 0; c < ncolumns; c++)
		choice->cells[c] = GAI_NOWHERE;
	for (int c = 0; c < columns->count; c++)
		if (columns->column[c] >= 0)
			choice->unnamed &= (uint16_t) ~(1u << columns->column[c]);
}

/* Nothing but blanks, and enough of them: whichever are the cells. */
static bool
is_empty(const row *it)
{
	return it->unit->nvalues + it->unit->ntexts == 0 && it->unit->nblanks >= it->count;
}

/* A blank that is but a place without words, or that merged cells left in front of the cells or behind them. */
static bool
is_nothing(const row *it, int t, int next)
{
	return is_blank(it, t) &&
		(gai_is_measured(it->marks, it->unit) ||
		 (it->ruling.verdict != GAI_RULED && it->ruling.column[t] == GAI_FOREIGN_CELL &&
		  (next == 0 || next == it->count)));
}

/*
 * As many values as columns and nothing else, each where its column is: there is but one assignment.  Finds the values.
 */
static bool
is_complete(const row *it, int tokens[GAI_MOST_COLUMNS])
{
	const gai_unit *unit = it->unit;
	bool		ruled = it->ruling.verdict == GAI_RULED;
	int			next = 0;

	if (unit->nvalues != it->count || unit->ntexts > 0)
		return false;
	for (int t = 0; t < unit->ntokens; t++)
	{
		if (unit->nblanks == 0 || is_value(it, t))
		{
			if (ruled && (it->ruling.column[t] < 0 || it->ruling.column[t] > next || it->ruling.until[t] < next))
				return false;
			tokens[next++] = t;
		}
		else if (!is_nothing(it, t, next))
			return false;
	}
	return true;
}

/*
 * More values than columns can take, even if all that may be parts of a number are, and one is the number of a page:
 * there is no assignment.
 */
static bool
is_too_long(const row *it)
{
	const gai_unit *unit = it->unit;
	int			values = unit->nvalues - 1;

	if (it->ruling.verdict == GAI_RULED || it->count == 1)
		return false;
	for (int t = 1; t < unit->ntokens && values > it->count; t++)
		values -= is_value(it, t) && gai_piece_of(it->marks, unit->tokens[t])->after_blank;
	return values > it->count;
}

/* Nearly every row is so: a token for each column that has one, in order.  Finds them; false if it is another row. */
static bool
is_plain(const row *it, int tokens[GAI_MOST_COLUMNS])
{
	int			next = 0;		/* columns before it have theirs, or left no trace */

	if (it->ruling.verdict != GAI_RULED)
		return false;
	for (int t = 0; t <= it->unit->ntokens; t++)
	{
		bool		end = t == it->unit->ntokens;
		int			column = end ? it->count : it->ruling.column[t];

		if (column < 0 && (column == GAI_FOREIGN_CELL || !is_value(it, t)))
			continue;
		if (column < next || (!end && it->ruling.until[t] != column))
			return false;
		for (; next < column; next++)
		{
			if (cost_of_missing(it, next) > 0)
				return false;
			tokens[next] = -1;
		}
		if (!end)
			tokens[next++] = t;
	}
	return true;
}

/* Column c, if it is one of the form's, has this token, none if it is below 0. */
static void
put(const row *it, const gai_columns *columns, int c, int token, gai_choice *choice)
{
	if (columns->column[c] < 0)
		return;
	if (token >= 0)
		choice->cells[columns->column[c]] = it->unit->tokens[token];
	choice->certain = true;
}

/* The cheapest assignments, and what they agree on. */
static void
assign(const row *it, const gai_columns *columns, gai_choice *choice)
{
	ways		costs;
	int			limit;

	find_ways(it, &costs);
	limit = costs.from[0][0] + MARGIN;
	if (costs.from[0][0] >= NEVER)
		return;
	for (int c = 0; c < columns->count; c++)
	{
		reading		column = read_column(it, &costs, c, limit);
		int			at = columns->column[c];

		if (at < 0)
			continue;
		if (column.unclear)
			choice->unplaced |= (uint16_t) (1u << at);
		else
		{
			put(it, columns, c, column.token, choice);
			choice->joined[at] = (uint8_t) column.joined;
		}
	}
	/* without knowledge of columns one doubt is a doubt about all */
	if (it->ruling.verdict != GAI_RULED && choice->unplaced != 0)
		choice->certain = false;
}

/* Whether a part of a number is among the tokens: then another one lacks it. */
static bool
has_broken_number(const row *it)
{
	for (int t = 0; t < it->unit->ntokens && it->unit->ntexts > 0; t++)
		if (it->marks->items[it->unit->tokens[t]].kind == GAI_MARK_TEXT &&
			(gai_is_rest_of_number(token_text(it, t)) || gai_begins_thousands(token_text(it, t))))
			return true;
	return false;
}

void
gai_doubt_numbers(const gai_marks *marks, int ncolumns, gai_choice *choice)
{
	for (int c = 0; c < ncolumns && choice->certain; c++)
	{
		gai_reading value = {.kind = GAI_BLANK};

		if (choice->cells[c] != GAI_NOWHERE)
			value = gai_read_value(gai_mark_text(marks, choice->cells[c]));
		if (value.kind != GAI_NUMBER || value.value.digits == 0)
			continue;
		choice->cells[c] = GAI_NOWHERE;
		choice->joined[c] = 0;
		choice->unplaced |= (uint16_t) (1u << c);
	}
}

gai_choice
gai_assign_row(const gai_marks *marks, const gai_unit *unit, int ncolumns, const gai_columns *columns)
{
	row			it;
	gai_choice	choice;
	int			tokens[GAI_MOST_COLUMNS];

	clear_choice(&choice, ncolumns, columns);
	if (unit->overflow || columns->count == 0)
		return choice;
	it.marks = marks;
	it.unit = unit;
	it.count = columns->count;
	gai_rule_row(columns, marks, unit, &it.ruling);
	if (it.ruling.verdict == GAI_FORBIDDEN || has_broken_number(&it) || gai_has_orphans(marks, unit, columns->count) ||
		(it.ruling.verdict != GAI_RULED && unit->nvalues + unit->ntexts == 0 && unit->nblanks < columns->count))
		return choice;
	if (is_empty(&it))
		for (int c = 0; c < columns->count; c++)
			put(&it, columns, c, c, &choice);
	else if (is_complete(&it, tokens) || is_plain(&it, tokens))
		for (int c = 0; c < columns->count; c++)
			put(&it, columns, c, tokens[c], &choice);
	else if (!is_too_long(&it))
		assign(&it, columns, &choice);
	if (gai_has_rests_below(marks, unit, columns->count) || gai_has_beginning_above(marks, unit))
		gai_doubt_numbers(marks, ncolumns, &choice);
	return choice;
}
