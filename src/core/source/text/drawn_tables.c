/* drawn_tables.c - see drawn_tables.h */
#include "base/ascii.h"
#include "base/find.h"
#include "source/text/drawn.h"
#include "source/text/drawn_tables.h"

unsigned
gai_drawn_sides(uint32_t c)
{
	/* U+2500 to U+257F, a hexadecimal digit each */
	static const char sides[] = "cc33cc33cc33aaaa666699995555bbbbbbbb77777777eeeeeeeeddddddddffffffffffffffff"
		"cc33c3aaa666999555bbb777eeedddfffa65900041824182c3c3";
	char		digit;

	if (c == '|')
		return GAI_UP | GAI_DOWN;
	if (c == '-' || c == '=')
		return GAI_LEFT | GAI_RIGHT;
	if (c < 0x2500 || c > 0x257F)
		return 0;
	digit = sides[c - 0x2500];
	return (unsigned) (gai_is_digit((unsigned char) digit) ? digit - '0' : digit - 'a' + 10);
}

bool
gai_may_begin_drawn(const char *at, const char *end)
{
	uint32_t	c;

	if (end - at < 3)
		return false;
	if (*at == '+' || *at == '-' || *at == '=')
		return at[1] == '-' || at[1] == '=';
	if ((unsigned char) *at != 0xE2)
		return false;
	gai_decode(at, end, &c);
	return (gai_drawn_sides(c) & (GAI_DOWN | GAI_RIGHT | GAI_LEFT)) == (GAI_DOWN | GAI_RIGHT) ||
		gai_drawn_sides(c) == (GAI_UP | GAI_DOWN | GAI_LEFT | GAI_RIGHT);
}

gai_drawn_line
gai_drawn_line_at(gai_drawn *self, const char *at, const char *end)
{
	const char *stop = memchr(at, '\n', (size_t) (end - at));

	gai_step(self->arena);
	self->lines++;
	if (stop == NULL)
		return (gai_drawn_line) {gai_trim_long(self->arena, gai_slice(at, (size_t) (end - at))), end};
	return (gai_drawn_line) {gai_trim_long(self->arena, gai_slice(at, (size_t) (stop - at))), stop + 1};
}

/* ---- filling ---------------------------------------------------------------------------------------------------- */

static uint32_t
offset_of(const gai_drawn *self, const char *at)
{
	return (uint32_t) (at - self->document->body.bytes);
}

size_t
gai_add_drawn_cell(gai_drawn *self, int32_t left, int32_t right, const char *at)
{
	gai_step(self->arena);
	if (self->ncells == self->cells_room)
		self->cells = gai_grow(self->arena, self->cells, self->ncells, sizeof *self->cells, &self->cells_room);
	self->cells[self->ncells] = (gai_drawn_cell) {.left = left, .right = right, .row = self->rows,
		.position = offset_of(self, at)};
	return self->ncells++;
}

void
gai_add_drawn_text(gai_drawn *self, size_t cell, const char *from, const char *to)
{
	gai_text	text = gai_trim_long(self->arena, gai_slice(from, (size_t) (to - from)));
	gai_drawn_cell *it = &self->cells[cell];

	gai_step(self->arena);
	if (text.length == 0)
		return;
	if (self->ntexts + 1 >= self->texts_room)
		self->texts = gai_grow(self->arena, self->texts, self->ntexts + 1, sizeof *self->texts, &self->texts_room);
	self->texts[++self->ntexts] = (gai_drawn_text)
	{
		offset_of(self, text.bytes), (uint32_t) text.length, 0, self->lines
	};
	if (it->first == 0)
		it->first = (uint32_t) self->ntexts;
	else
		self->texts[it->last].next = (uint32_t) self->ntexts;
	it->last = (uint32_t) self->ntexts;
	self->padded &= *from == ' ' && to[-1] == ' ';
}

/* ---- lines of the document -------------------------------------------------------------------------------------- */

static void
add_piece(const gai_drawn_grid *self, size_t cell)
{
	gai_drawn  *of = self->of;
	gai_document *document = of->document;
	const gai_drawn_cell *it = &of->cells[cell];
	gai_piece  *piece = gai_add_piece(of->arena, document);
	gai_text	text = gai_slice(document->body.bytes + it->position, 0);

	piece->column = (uint16_t) gai_drawn_column_at(self, it->left);
	piece->span = (uint16_t) gai_drawn_span(self, it) & GAI_MOST_SPAN;
	if (it->first != 0)
		text = gai_join_drawn_lines(self, cell);
	piece->bytes = text.bytes;
	piece->length = (uint32_t) text.length;
	if (it->first != it->last)
		gai_add_origin(of->arena, document, document->npieces - 1, gai_drawn_place(of, it));
}

/* The line has its pieces; one with a single blank one shows nothing. */
static void
end_row(gai_drawn *self)
{
	gai_document *document = self->document;
	gai_line   *line = &document->lines[document->nlines - 1];

	if (line->count == 1 && document->pieces[line->first].length == 0)
		gai_drop_line(document);
	else
		line->text = gai_join_cells(self->arena, &document->pieces[line->first], line->count);
}

/* Adds the cells to the document; false, and nothing is added, if these are no rows. */
static bool
add_rows(gai_drawn *self)
{
	gai_drawn_grid *it = self->grid;

	if (it == NULL)
		it = self->grid = gai_alloc(self->arena, 1, sizeof *it);
	it->of = self;
	it->ncolumns = 0;
	it->narrow = false;
	it->doubtful = gai_alloc_zero(self->arena, self->rows + 1, sizeof *it->doubtful);
	if (!gai_settle_drawn(it))
		return false;
	self->tables++;
	for (size_t i = 0; i < self->ncells; i++)
	{
		if (i == 0 || self->cells[i].row != self->cells[i - 1].row)
		{
			gai_line   *line;

			if (i > 0)
				end_row(self);
			line = gai_add_line(self->arena, self->document);
			line->separator = GAI_GRID;
			line->table = self->tables;
			line->breaks = 1;
		}
		add_piece(it, i);
	}
	end_row(self);
	return true;
}

gai_drawn *
gai_begin_drawn(gai_arena *arena, gai_document *document)
{
	gai_drawn  *self = gai_alloc_zero(arena, 1, sizeof *self);

	self->arena = arena;
	self->document = document;
	return self;
}

const char *
gai_read_drawn(gai_drawn *self, const char *at, const char *end)
{
	const char *stop = at,
			   *behind;
	gai_text	text = gai_drawn_line_at(self, at, end).text;

	if (at < self->tried)
		return NULL;
	if (self->texts == NULL)
	{
		self->texts_room = 64;
		self->texts = gai_alloc(self->arena, self->texts_room, sizeof *self->texts);
	}
	self->ncells = self->ntexts = 0;
	self->rows = 0;
	self->padded = true;
	self->chops = false;
	self->barred = *text.bytes != '-' && *text.bytes != '=';
	if (!self->barred)
		behind = gai_read_drawn_dashes(self, at, end, &stop);
	else
		behind = gai_read_drawn_bars(self, at, end, &stop);
	if (behind != NULL && self->ncells > 0 && add_rows(self))
		return behind;
	self->tried = behind != NULL ? behind : stop;
	return NULL;
}
