/*
 * drawn_cells.c - the cells of a drawn table once all are there: their columns, and their lines as one text.
 */
#include "base/ascii.h"
#include "base/number.h"
#include "source/text/display.h"
#include "source/text/drawn.h"

/* A column has so much more room than its widest text at most where texts are wrapped to fit: blanks on both sides. */
#define MOST_PADDING 4

/* ---- columns ---------------------------------------------------------------------------------------------------- */

int
gai_drawn_column_at(const gai_drawn_grid *self, int32_t edge)
{
	int			low = 0,
				high = self->ncolumns;

	while (low < high)
	{
		int			middle = (low + high) / 2;

		if (self->columns[middle].edge < edge)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Adds an edge unless it is there; false if there are too many. */
static bool
add_edge(gai_drawn_grid *self, int32_t edge)
{
	int			place = gai_drawn_column_at(self, edge);

	if (place < self->ncolumns && self->columns[place].edge == edge)
		return true;
	if (self->ncolumns == GAI_MOST_EDGES)
		return false;
	memmove(&self->columns[place + 1], &self->columns[place],
			(size_t) (self->ncolumns - place) * sizeof *self->columns);
	self->columns[place] = (gai_drawn_column) {.edge = edge};
	self->ncolumns++;
	return true;
}

static int32_t
width_of(const gai_drawn_grid *self, gai_text text)
{
	const char *end = text.bytes + text.length;
	int32_t		width = 0;

	for (const char *at = text.bytes; at < end;)
	{
		uint32_t	c;

		gai_step(self->of->arena);
		at += gai_decode(at, end, &c);
		width += gai_display_width(c, GAI_COUNT_NARROW);
	}
	return width;
}

static bool
find_columns(gai_drawn_grid *self)
{
	gai_drawn  *of = self->of;

	for (size_t i = 0; i < of->ncells; i++)
	{
		gai_step(of->arena);
		if (!add_edge(self, of->cells[i].left) || !add_edge(self, of->cells[i].right))
			return false;
	}
	for (size_t i = 0; i < of->ncells; i++)
	{
		const gai_drawn_cell *cell = &of->cells[i];
		gai_drawn_column *it = &self->columns[gai_drawn_column_at(self, cell->left)];

		gai_step(of->arena);
		if (gai_drawn_span(self, cell) != 1)
			continue;
		for (uint32_t t = cell->first; t != 0; t = of->texts[t].next)
		{
			int32_t		width = width_of(self, gai_drawn_text_of(of, t));

			if (width > it->widest)
			{
				if (it->cell != i)
					it->second = it->widest;
				it->widest = width;
				it->cell = (uint32_t) i;
			}
			else if (it->cell != i && width > it->second)
				it->second = width;
		}
	}
	return true;
}

/* ---- cells of several lines ------------------------------------------------------------------------------------- */

static uint32_t
last_character(gai_text text)
{
	const char *at = text.bytes + text.length - 1;
	uint32_t	c;

	while (at > text.bytes && ((unsigned char) *at & 0xC0) == 0x80)
		at--;
	gai_decode(at, text.bytes + text.length, &c);
	return c;
}

static uint32_t
first_character(gai_text text)
{
	uint32_t	c;

	gai_decode(text.bytes, text.bytes + text.length, &c);
	return c;
}

/* The columns that a wrapped text has in a cell: those between its padding where that is known. */
static int32_t
room_in(const gai_drawn_grid *self, const gai_drawn_cell *cell)
{
	int32_t		room = cell->right - cell->left - 1,
				widest = self->columns[gai_drawn_column_at(self, cell->left)].widest;

	if (gai_drawn_span(self, cell) != 1 || room - widest > MOST_PADDING)
		return INT32_MAX;
	return self->of->padded && room - 2 < widest ? room - 2 : widest;
}

/* Whether what the next line begins with would not have fitted into this one: a wide sign, or signs up to the next. */
static bool
is_full(const gai_drawn_grid *self, gai_text line, gai_text next, int32_t room)
{
	const char *end = next.bytes + next.length;
	int32_t		width = width_of(self, line);

	for (const char *at = next.bytes; at < end && width <= room;)
	{
		uint32_t	c;

		gai_step(self->of->arena);
		at += gai_decode(at, end, &c);
		if (at > next.bytes && gai_is_wide(c) && width > width_of(self, line))
			break;
		width += gai_display_width(c, GAI_COUNT_NARROW);
		if (gai_is_wide(c))
			break;
	}
	return width > room;
}

/* A line end of a cell with digits on both sides, or with other narrow signs where anything may be cut. */
static bool
is_in_number(const gai_drawn *of, uint32_t text)
{
	uint32_t	before = last_character(gai_drawn_text_of(of, text)),
				behind = first_character(gai_drawn_text_of(of, of->texts[text].next));

	return (gai_is_of_number(before) && gai_is_of_number(behind)) || (of->chops && before < 0x80 && behind < 0x80);
}

/*
 * Whether a number goes on over a cell's lines: the column is as narrow as its texts allow, and what follows would not
 * have fitted.  Programs break full-width digits as they break Chinese text.  Others are chopped by those that draw
 * grids with + when they wrap texts: all lines are full but the last, or but the first.  Elsewhere another cell must
 * show that the column is no wider.
 */
static bool
goes_on(const gai_drawn_grid *self, size_t cell)
{
	const gai_drawn *of = self->of;
	const gai_drawn_cell *it = &of->cells[cell];
	const gai_drawn_column *in = &self->columns[gai_drawn_column_at(self, it->left)];
	int32_t		room = room_in(self, it),
				first = 0,
				last = 0;
	bool		front = true,
				back = true;
	int			narrow = 0;

	for (uint32_t t = it->first; t != it->last; t = of->texts[t].next)
	{
		gai_text	line = gai_drawn_text_of(of, t),
					next = gai_drawn_text_of(of, of->texts[t].next);
		uint32_t	behind = first_character(next);

		gai_step(of->arena);
		if (of->texts[of->texts[t].next].line != of->texts[t].line + 1)
			return false;
		/* no number begins with a full-width sign that parts digits */
		if (!is_in_number(of, t) || behind == 0xFF0C || behind == 0xFF0E)
			continue;
		if (gai_is_wide(behind) || gai_is_wide(last_character(line)))
		{
			if (!is_full(self, line, next, room))
				return false;
			continue;
		}
		last = width_of(self, next);
		if (narrow++ == 0)
			first = width_of(self, line);
		front &= width_of(self, line) >= room;
		back &= last == room;
	}
	if (narrow == 0 || (of->chops && of->padded && self->narrow))
		return narrow == 0 || front || back;
	return front && (in->cell != cell ? in->widest : in->second) >= first && (narrow > 1 || last < first);
}

/*
 * What stands for the line end between two lines of a cell: nothing next to a Chinese character, since labels are
 * broken anywhere; a blank between words; a line feed between anything else, which no number goes across.
 */
static char
joint(const gai_drawn *of, uint32_t text, bool number_goes_on)
{
	uint32_t	before = last_character(gai_drawn_text_of(of, text)),
				behind = first_character(gai_drawn_text_of(of, of->texts[text].next));

	if (is_in_number(of, text))
		return number_goes_on ? 0 : '\n';
	/* a \ belongs to the sign behind it, and dashes stay dashes */
	if (gai_is_wide(before) || gai_is_wide(behind) || before == '\\' || (before >= 0x80 && behind >= 0x80))
		return 0;
	return gai_is_ascii_letter(before) && gai_is_ascii_letter(behind) ? ' ' : '\n';
}

/*
 * Whether a cell has a wrapped text: Chinese, all its lines are full but the last, or but the first.  Labels of several
 * rows are not all of one width.
 */
static bool
is_wrapped_text(const gai_drawn_grid *self, const gai_drawn_cell *cell)
{
	const gai_drawn *of = self->of;
	int32_t		room = room_in(self, cell);
	bool		front = true,
				back = true;

	for (uint32_t t = cell->first; t != cell->last; t = of->texts[t].next)
	{
		gai_text	line = gai_drawn_text_of(of, t),
					next = gai_drawn_text_of(of, of->texts[t].next);

		gai_step(of->arena);
		if (!gai_is_wide(first_character(next)))
			return false;
		front &= is_full(self, line, next, room);
		back &= width_of(self, next) + 1 >= room;
	}
	return cell->first != cell->last && (front || back);
}

/* Marks the rows with a cell of two numbers that are not one. */
static void
find_doubtful(gai_drawn_grid *self)
{
	const gai_drawn *of = self->of;

	for (size_t i = 0; i < of->ncells; i++)
	{
		const gai_drawn_cell *cell = &of->cells[i];
		int			values = 0,
					numbers = 0;

		gai_step(of->arena);
		for (uint32_t t = cell->first; t != 0; t = of->texts[t].next)
		{
			gai_step(of->arena);
			values += gai_is_of_number(first_character(gai_drawn_text_of(of, t))) &&
				gai_is_short_value(gai_drawn_text_of(of, t));
			numbers += t != cell->last && is_in_number(of, t);
		}
		if (values > 1 && (numbers == 0 || !goes_on(self, i)))
			self->doubtful[cell->row] = true;
	}
}

/* Of so many placeholders in one cell each is another's. */
#define MANY_PLACEHOLDERS 4

/*
 * Whether each line is a row, as programs draw them that rule off the head alone: of at most two rows with numbers one
 * has several in two cells, or many placeholders, and texts beside them.
 */
static bool
has_no_rules(const gai_drawn_grid *self)
{
	const gai_drawn *of = self->of;
	int			with_values = 0,
				cells = 0,
				texts = 0;
	bool		counted = false,
				found = false;

	for (size_t i = 0; i < of->ncells; i++)
	{
		const gai_drawn_cell *cell = &of->cells[i];
		int			values = 0,
					placeholders = 0,
					lines = 0;

		gai_step(of->arena);
		if (i > 0 && cell->row != cell[-1].row)
		{
			cells = texts = 0;
			counted = false;
		}
		for (uint32_t t = cell->first; t != 0; t = of->texts[t].next, lines++)
		{
			gai_step(of->arena);
			values += gai_is_short_value(gai_drawn_text_of(of, t));
			placeholders += gai_is_short_value(gai_drawn_text_of(of, t)) &&
				!gai_is_of_number(first_character(gai_drawn_text_of(of, t)));
		}
		with_values += values > 0 && !counted;
		counted |= values > 0;
		cells += (values > 1 && self->doubtful[cell->row]) || placeholders >= MANY_PLACEHOLDERS;
		texts += values == 0 && lines > 1;
		found |= texts > 0 && cells > 1;
	}
	return found && with_values <= 2;
}

bool
gai_settle_drawn(gai_drawn_grid *self)
{
	if (!find_columns(self))
		return false;
	for (size_t i = 0; i < self->of->ncells && !self->narrow; i++)
	{
		gai_step(self->of->arena);
		self->narrow = is_wrapped_text(self, &self->of->cells[i]);
	}
	find_doubtful(self);
	return !self->of->barred || !has_no_rules(self);
}

gai_text
gai_join_drawn_lines(const gai_drawn_grid *self, size_t cell)
{
	const gai_drawn *of = self->of;
	const gai_drawn_cell *it = &of->cells[cell];
	gai_text	text = gai_drawn_text_of(of, it->first);
	size_t		room = 0;
	char	   *bytes;
	bool		whole = false;

	if (it->first == it->last)
		return text;
	for (uint32_t t = it->first; t != 0; t = of->texts[t].next)
	{
		gai_step(of->arena);
		room += of->texts[t].length + 1;
	}
	bytes = gai_alloc(of->arena, room, 1);
	whole = !self->doubtful[it->row] && goes_on(self, cell);
	room = 0;
	for (uint32_t t = it->first; t != 0; t = of->texts[t].next)
	{
		char		between = t == it->last ? 0 : joint(of, t, whole);

		gai_step(of->arena);
		text = gai_drawn_text_of(of, t);
		memcpy(bytes + room, text.bytes, text.length);
		room += text.length;
		if (between != 0)
			bytes[room++] = between;
	}
	return gai_slice(bytes, room);
}

gai_place
gai_drawn_place(const gai_drawn *of, const gai_drawn_cell *cell)
{
	const gai_drawn_text *first = &of->texts[cell->first],
			   *last = first;

	for (uint32_t t = first->next; t != 0; t = of->texts[t].next)
	{
		gai_step(of->arena);
		if (!gai_is_short_value(gai_drawn_text_of(of, cell->first)) ||
			gai_is_of_number(first_character(gai_drawn_text_of(of, t))))
			last = &of->texts[t];
	}
	return (gai_place) {first->position, last->position + last->length - first->position};
}
