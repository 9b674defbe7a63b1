/*
 * word_range.c - see word_range.h
 *
 * A blank cell and the end of a row are written alike.  Which is which follows from what stands behind: a value goes on
 * with a row, a label begins one.
 */
#include "source/text/word_range.h"

#include "base/find.h"
#include "base/number.h"

/* A cell with more bytes in several paragraphs is none. */
#define LONGEST_CELL 400

/* A row with so many texts before its first value is a head; its end is the first that can be one. */
#define MOST_LABELS 4

/* One paragraph, without blanks around. */
typedef struct paragraph
{
	gai_text	text;
	bool		cell;			/* it ends a cell */
	const char *next;
} paragraph;

typedef struct range
{
	gai_arena  *arena;
	gai_document *document;
	const char *end;
	bool		open;			/* a row is */
	bool		values;			/* it has some */
	uint32_t	cells,			/* in it */
				before;			/* in the last row that had values */
} range;

static paragraph
take_paragraph(const range *self, const char *at)
{
	const char *stop = memchr(at, '\r', (size_t) (self->end - at));
	paragraph	it = {.next = self->end};

	gai_step(self->arena);
	if (stop != NULL)
	{
		it.cell = stop + 1 < self->end && stop[1] == '\a';
		it.next = stop + 1 + it.cell;
	}
	else
		stop = self->end;
	it.text = gai_trim_long(self->arena, gai_slice(at, (size_t) (stop - at)));
	return it;
}

static void
end_row(range *self)
{
	gai_document *document = self->document;
	gai_line   *line;

	if (!self->open)
		return;
	self->open = false;
	line = &document->lines[document->nlines - 1];
	if (self->values)
		self->before = self->cells;
	line->text = gai_join_cells(self->arena, &document->pieces[line->first], line->count);
	if (line->text.length == 0)
		gai_drop_line(document);
}

/* Adds a cell to the open row, which begins with it if there is none. */
static void
add_cell(range *self, gai_text text)
{
	gai_piece  *piece;

	if (!self->open)
	{
		gai_line   *line = gai_add_line(self->arena, self->document);

		line->separator = GAI_TABS;
		line->breaks = 1;
		self->open = true;
		self->values = false;
		self->cells = 0;
	}
	piece = gai_add_piece(self->arena, self->document);
	piece->bytes = text.bytes;
	piece->length = (uint32_t) text.length;
	self->values |= gai_is_short_value(text);
	self->cells++;
}

/*
 * Cells without text, and what stands behind them.  One of them is the row's end, unless a value follows: then it is
 * that only where the row is a head.  If the row has its values, the others belong to it as far as it is as long as
 * the row before then.
 */
static void
add_blanks(range *self, const char *at, size_t count, bool value_follows)
{
	size_t		own = count - 1;

	if (value_follows)
		own = !self->values && self->cells > MOST_LABELS ? 0 : count;
	else if (self->values && self->cells + own > self->before)
		own = self->before > self->cells ? self->before - self->cells : 0;
	for (size_t i = 0; i < count; i++)
	{
		gai_step(self->arena);
		if (i == own)
			end_row(self);
		else
			add_cell(self, gai_slice(at, 0));
	}
}

/* A paragraph outside of tables. */
static void
add_paragraph(range *self, gai_text text)
{
	gai_split_line(self->arena, self->document, text.bytes, text.bytes + text.length, 1);
}

/*
 * Adds a cell of several paragraphs, whose first is given, and returns where to read on.  Line feeds stand between
 * them, which no number goes across.  What is too long for a cell is a line behind a table whose end was not seen.
 */
static const char *
add_long_cell(range *self, paragraph it)
{
	gai_text	text = it.text;
	const char *at = it.next;
	char	   *bytes;

	while (!it.cell && at < self->end && text.length <= LONGEST_CELL)
	{
		it = take_paragraph(self, at);
		at = it.next;
		if (it.text.length > 0)
			text.length = (size_t) (it.text.bytes + it.text.length - text.bytes);
	}
	if (!it.cell || text.length > LONGEST_CELL)
	{
		end_row(self);
		it = take_paragraph(self, text.bytes);
		add_paragraph(self, it.text);
		return it.next;
	}
	bytes = gai_alloc(self->arena, text.length, 1);
	for (size_t i = 0; i < text.length; i++)
	{
		gai_step(self->arena);
		bytes[i] = text.bytes[i];
		if (bytes[i] == '\r')
			bytes[i] = '\n';
	}
	add_cell(self, gai_slice(bytes, text.length));
	gai_add_origin(self->arena, self->document, self->document->npieces - 1,
				   (gai_place) {(size_t) (text.bytes - self->document->body.bytes), text.length});
	return at;
}

void
gai_read_word_range(gai_arena *arena, const char *body, size_t length, gai_document *document)
{
	range		self = {.arena = arena, .document = document, .end = body + length};
	const char *at = body;

	document->body = gai_slice(body, length);
	while (at < self.end)
	{
		paragraph	it = take_paragraph(&self, at);
		const char *from = at;
		size_t		blanks = 0;

		at = it.next;
		if (it.text.length > 0 && !it.cell && !self.open)
			add_paragraph(&self, it.text);
		else if (it.text.length > 0 && it.cell)
			add_cell(&self, it.text);
		else if (it.text.length > 0)
			at = add_long_cell(&self, it);
		if (it.text.length > 0 || !it.cell)
			continue;
		for (blanks = 1; at < self.end; blanks++, at = it.next)
		{
			it = take_paragraph(&self, at);
			if (it.text.length > 0 || !it.cell)
				break;
		}
		add_blanks(&self, from, blanks, at < self.end && it.cell && gai_is_short_value(it.text));
	}
	end_row(&self);
}

bool
gai_is_word_range(gai_arena *arena, const char *body, size_t length)
{
	const char *end = body + length;

	for (const char *at = body; at < end && (at = memchr(at, '\a', (size_t) (end - at))) != NULL; at++)
	{
		gai_step(arena);
		if (at > body && at[-1] == '\r')
			return true;
	}
	return false;
}
