/*
 * drawn_bars.c - tables drawn with bars between cells and rules between rows: ┌─┬─┐ of browsers for terminals, the grid
 * tables of reStructuredText and Markdown.
 *
 * A bar is known by the rule that it hangs from.  So the bars of a line are found in their order, and how wide its
 * text is shown does not matter; only where their number does not fit are columns counted.  A + does not say whether a
 * bar goes on below it: the next line does.
 */
#include "source/text/display.h"
#include "source/text/drawn.h"

#define NONE UINT32_MAX
#define ALL_SIDES (GAI_UP | GAI_DOWN | GAI_LEFT | GAI_RIGHT)

typedef struct bar
{
	int32_t		column;			/* counted in signs of the rules */
	bool		unsure;			/* of a +: perhaps none begins there */
	uint32_t	mark;			/* on the line that is read; NONE */
} bar;

/* A sign of a line that can be a bar or end one. */
typedef struct mark
{
	const char *at;
	int32_t		columns[GAI_COUNTINGS];
	uint8_t		length;
	uint8_t		sides;
	bool		corner;			/* its sides are not known */
} mark;

/* A cell that goes on below the line that was read. */
typedef struct open_cell
{
	int32_t		left,
				right;
	uint32_t	cell;
	bool		closed;			/* by a rule on that line */
} open_cell;

struct gai_bars
{
	bool		ascii;			/* + - |; else those of the box */
	bool		same;			/* all corners are one sign, + or ┼, so that it does not tell where bars go on */
	bar			bars[GAI_MOST_EDGES];
	uint32_t	nbars;
	open_cell	open[GAI_MOST_EDGES];
	uint32_t	nopen;
	mark		marks[GAI_MOST_MARKS];
	uint32_t	nmarks;
	bool		pending;		/* a rule was read: cells begin with the next line */
};

static bool
is_stroke(char c)
{
	return c == '-' || c == '=';
}

/* ---- the marks of a line ---------------------------------------------------------------------------------------- */

/* Whether a + belongs to a rule. */
static bool
is_corner(gai_text line, const char *at)
{
	const char *end = line.bytes + line.length;

	return (at > line.bytes && (is_stroke(at[-1]) || at[-1] == ':')) ||
		(at + 1 < end && (is_stroke(at[1]) || at[1] == ':'));
}

/* Finds them; false if there are too many, or none at one of the line's ends. */
static bool
find_marks(gai_drawn *self, gai_text line)
{
	struct gai_bars *it = self->bars;
	const char *end = line.bytes + line.length;
	int32_t		columns[GAI_COUNTINGS] = {0};
	int			length;

	it->nmarks = 0;
	for (const char *at = line.bytes; at < end; at += length)
	{
		uint32_t	c;
		unsigned	sides;
		bool		corner;

		gai_step(self->arena);
		length = gai_decode(at, end, &c);
		sides = it->ascii != (c < 0x80) ? 0 : c == '+' ? is_corner(line, at) ? ALL_SIDES : 0 : gai_drawn_sides(c);
		corner = it->same && sides == ALL_SIDES;
		if (sides & (GAI_UP | GAI_DOWN))
		{
			mark	   *found = &it->marks[it->nmarks];

			if (++it->nmarks > GAI_MOST_MARKS)
				return false;
			*found = (mark) {.at = at, .length = (uint8_t) length, .sides = (uint8_t) sides, .corner = corner};
			memcpy(found->columns, columns, sizeof columns);
		}
		for (int counting = 0; counting < GAI_COUNTINGS; counting++)
			columns[counting] += gai_display_width(c, (gai_counting) counting);
	}
	return it->nmarks > 0 && it->marks[0].at == line.bytes &&
		it->marks[it->nmarks - 1].at + it->marks[it->nmarks - 1].length == end;
}

/* Whether a mark can be a bar that comes from above. */
static bool
hangs(const mark *it)
{
	return (it->sides & GAI_UP) != 0;
}

/* ---- bars and marks --------------------------------------------------------------------------------------------- */

/*
 * Finds each bar's mark in the column where it is due.  An unsure one may have none.  strict: there are no other marks.
 */
static bool
match_columns(gai_drawn *self, gai_counting counting, bool strict)
{
	struct gai_bars *it = self->bars;
	uint32_t	m = 0;

	for (uint32_t b = 0; b < it->nbars; b++)
	{
		bar		   *due = &it->bars[b];

		for (; m < it->nmarks && (it->marks[m].columns[counting] < due->column || !hangs(&it->marks[m])); m++)
		{
			gai_step(self->arena);
			if (strict)
				return false;
		}
		due->mark = m < it->nmarks && it->marks[m].columns[counting] == due->column ? m++ : NONE;
		if (due->mark == NONE && (!due->unsure || b == 0 || b + 1 == it->nbars))
			return false;
	}
	return m == it->nmarks || !strict;
}

/* Finds the bars' marks one by one; false if there are more or fewer. */
static bool
match_in_order(gai_drawn *self)
{
	struct gai_bars *it = self->bars;
	uint32_t	b = 0;

	for (uint32_t m = 0; m < it->nmarks; m++)
	{
		gai_step(self->arena);
		if (!hangs(&it->marks[m]))
			continue;
		if (b == it->nbars)
			return false;
		it->bars[b++].mark = m;
	}
	return b == it->nbars;
}

static bool
has_corners(const struct gai_bars *it)
{
	for (uint32_t m = 0; m < it->nmarks; m++)
		if (it->marks[m].corner)
			return true;
	return false;
}

/* Finds the bars' marks on the line, both ends of the line among them; an unsure one without a mark is gone. */
static bool
match_bars(gai_drawn *self)
{
	struct gai_bars *it = self->bars;
	bool		corners = has_corners(it),
				found = !it->same && match_in_order(self);
	uint32_t	kept = 0;

	for (int counting = 0; it->same && !found && counting < GAI_COUNTINGS; counting++)
		found = match_columns(self, (gai_counting) counting, !corners);
	if (!found && it->same)
		found = match_in_order(self);
	for (int counting = 0; it->same && !found && counting < GAI_COUNTINGS; counting++)
		found = match_columns(self, (gai_counting) counting, false);
	if (!found)
		return false;
	for (uint32_t b = 0; b < it->nbars; b++)
		if (it->bars[b].mark != NONE)
		{
			it->bars[kept] = it->bars[b];
			it->bars[kept++].unsure = false;
		}
	it->nbars = kept;
	return kept > 1 && it->bars[0].mark == 0 && it->bars[kept - 1].mark == it->nmarks - 1;
}

/* ---- cells ------------------------------------------------------------------------------------------------------ */

/* Below a rule: cells between bars that no cell from above fills.  False if one from above has lost a bar. */
static bool
open_cells(gai_drawn *self)
{
	struct gai_bars *it = self->bars;
	open_cell	above[GAI_MOST_EDGES];
	uint32_t	nabove = 0,
				next = 0;

	for (uint32_t i = 0; i < it->nopen; i++)
		if (!it->open[i].closed)
			above[nabove++] = it->open[i];
	it->nopen = 0;
	for (uint32_t b = 0; b + 1 < it->nbars; b++)
	{
		open_cell	cell = {it->bars[b].column, it->bars[b + 1].column, NONE, false};

		gai_step(self->arena);
		if (next < nabove && above[next].left < cell.right)
		{
			if (above[next].left != cell.left || above[next].right != cell.right)
				return false;
			cell.cell = above[next++].cell;
		}
		else
			cell.cell = (uint32_t) gai_add_drawn_cell(self, cell.left, cell.right, it->marks[it->bars[b].mark].at +
													  it->marks[it->bars[b].mark].length);
		it->open[it->nopen++] = cell;
	}
	it->pending = false;
	return next == nabove;
}

/* Whether a rule goes from one bar's mark to the next one's. */
static bool
is_ruled(gai_drawn *self, const mark *from, const mark *to)
{
	const struct gai_bars *it = self->bars;
	int			length;

	if (it->same ? !from->corner && !to->corner : !(from->sides & GAI_RIGHT) || !(to->sides & GAI_LEFT))
		return false;
	for (const char *at = from->at + from->length; at < to->at; at += length)
	{
		uint32_t	c;
		unsigned	sides = GAI_LEFT | GAI_RIGHT;

		gai_step(self->arena);
		length = gai_decode(at, to->at, &c);
		if (!it->ascii || (c != '+' && c != ':'))
			sides = it->ascii != (c < 0x80) ? 0 : gai_drawn_sides(c);
		if ((sides & (GAI_LEFT | GAI_RIGHT)) != (GAI_LEFT | GAI_RIGHT))
			return false;
	}
	return true;
}

static void
keep_bar(bar *bars, uint32_t *count, const mark *it, int32_t column)
{
	if ((it->sides & GAI_DOWN) && *count < GAI_MOST_EDGES)
		bars[(*count)++] = (bar) {.column = column, .unsure = it->corner, .mark = NONE};
}

/*
 * Reads a line between its bars: text goes to the open cells, rules close them.  Then the bars are those below.  False
 * if there are too many.
 */
static bool
read_between(gai_drawn *self)
{
	struct gai_bars *it = self->bars;
	bar			below[GAI_MOST_EDGES];
	uint32_t	nbelow = 0;
	bool		ruled = false;

	for (uint32_t b = 0; b < it->nbars; b++)
	{
		const mark *from = &it->marks[it->bars[b].mark],
				   *to = b + 1 < it->nbars ? &it->marks[it->bars[b + 1].mark] : NULL;

		keep_bar(below, &nbelow, from, it->bars[b].column);
		if (to == NULL)
			break;
		if (!is_ruled(self, from, to))
		{
			gai_add_drawn_text(self, it->open[b].cell, from->at + from->length, to->at);
			continue;
		}
		it->open[b].closed = ruled = true;
		for (const mark *inner = from + 1; inner < to; inner++)
			keep_bar(below, &nbelow, inner, it->bars[b].column + inner->columns[0] - from->columns[0]);
	}
	if (!ruled)
		return true;
	self->rows++;
	it->pending = true;
	it->nbars = nbelow;
	memcpy(it->bars, below, nbelow * sizeof *below);
	for (uint32_t b = 1; b < nbelow; b++)
		if (below[b].column <= below[b - 1].column)
			return false;
	return nbelow < GAI_MOST_EDGES;
}

/* ---- tables ----------------------------------------------------------------------------------------------------- */

/* The line that a table begins with: a rule and nothing else. */
static bool
read_first(gai_drawn *self, gai_text line)
{
	struct gai_bars *it = self->bars;
	const mark *last;
	uint32_t	c = 0;

	it->ascii = self->chops = line.length > 0 && *line.bytes == '+';
	if (line.length > 0)
		gai_decode(line.bytes, line.bytes + line.length, &c);
	it->same = it->ascii || gai_drawn_sides(c) == ALL_SIDES;
	it->nbars = it->nopen = 0;
	if (!find_marks(self, line) || it->nmarks < 2 || it->nmarks >= GAI_MOST_EDGES)
		return false;
	last = &it->marks[it->nmarks - 1];
	if ((!it->same && (hangs(it->marks) || hangs(last))) || !is_ruled(self, it->marks, last))
		return false;
	for (uint32_t m = 0; m < it->nmarks; m++)
		keep_bar(it->bars, &it->nbars, &it->marks[m], it->marks[m].columns[0]);
	it->pending = true;
	return it->nbars > 1;
}

/* Whether all cells are closed, so that the table may end. */
static bool
all_closed(const struct gai_bars *it)
{
	for (uint32_t i = 0; i < it->nopen; i++)
		if (!it->open[i].closed)
			return false;
	return it->pending && it->nopen > 0;
}

const char *
gai_read_drawn_bars(gai_drawn *self, const char *at, const char *end, const char **stop)
{
	gai_drawn_line line = gai_drawn_line_at(self, at, end);
	struct gai_bars *it = self->bars;

	if (it == NULL)
		it = self->bars = gai_alloc(self->arena, 1, sizeof *it);
	*stop = line.next;
	if (!read_first(self, line.text))
		return NULL;
	for (at = line.next; at < end; at = line.next)
	{
		bool		fits;

		line = gai_drawn_line_at(self, at, end);
		fits = find_marks(self, line.text) && match_bars(self) && (!it->pending || open_cells(self));
		if (!fits && it->same && all_closed(it))
			return at;
		*stop = line.next;
		if (!fits || !read_between(self))
			return NULL;
		if (!it->same && it->nbars == 0)
			return all_closed(it) ? line.next : NULL;
	}
	return it->same && all_closed(it) ? end : NULL;
}
