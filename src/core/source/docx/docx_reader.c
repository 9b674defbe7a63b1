/* docx_reader.c - see docx.h */
#include "source/docx/docx.h"

#include "base/find.h"
#include "source/package/cell_text.h"

/* The document in the making. */
typedef struct maker
{
	gai_arena  *arena;
	const gai_docx *docx;
	gai_document *document;
	char	   *text;			/* of the whole document; has room for all of it */
	size_t		length;
	uint32_t	tables;
} maker;

static void make_items(maker *self, size_t from, size_t to);

static const gai_docx_item *
item_at(const maker *self, size_t index)
{
	return &self->docx->items[index];
}

/* The bytes that the whole text may need: that of the paragraphs, and what is put between them. */
static size_t
room_for(gai_arena *arena, const gai_docx *docx)
{
	return gai_cell_room(arena, gai_slice(docx->text, docx->length)) + docx->nitems * GAI_CELL_ROOM + 1;
}

static void
put(maker *self, const char *bytes, size_t length)
{
	memcpy(self->text + self->length, bytes, length);
	self->length += length;
}

/* ---- paragraphs ------------------------------------------------------------------------------------------------- */

/* A paragraph outside of tables is read like plain text. */
static void
make_paragraph(maker *self, const gai_docx_item *item)
{
	const char *begin = self->text + self->length;
	size_t		line = self->document->nlines;

	put(self, self->docx->text + item->text, item->length);
	gai_split_line(self->arena, self->document, begin, begin + item->length, 1);
	for (; line < self->document->nlines; line++)
	{
		gai_step(self->arena);
		self->document->lines[line].heading = item->heading;
	}
	put(self, "\n", 1);
}

/* ---- cells ------------------------------------------------------------------------------------------------------ */

static void
make_cell(maker *self, size_t index, size_t column)
{
	size_t		begin = self->length;
	gai_piece  *piece = gai_add_piece(self->arena, self->document);
	const gai_docx_item *cell = item_at(self, index);

	for (size_t i = index + 1; i < cell->next; i = item_at(self, i)->next)
	{
		const gai_docx_item *item = item_at(self, i);

		self->length = gai_put_cell_lines(self->arena, self->text, begin, self->length,
										  gai_slice(self->docx->text + item->text, item->length));
	}
	piece->bytes = self->text + begin;
	piece->length = (uint32_t) (self->length - begin);
	piece->column = (uint16_t) (column < UINT16_MAX ? column : UINT16_MAX);
	piece->span = (uint16_t) (cell->columns & GAI_MOST_SPAN);
}

/* ---- rows and tables -------------------------------------------------------------------------------------------- */

static void
make_row(maker *self, size_t index, uint32_t table)
{
	const gai_docx_item *row = item_at(self, index);
	size_t		begin = self->length,
				column = row->columns,
				line = self->document->nlines;

	gai_add_line(self->arena, self->document);
	for (size_t i = index + 1; i < row->next; i = item_at(self, i)->next)
	{
		const gai_docx_item *cell = item_at(self, i);

		gai_step(self->arena);
		if (cell->kind != GAI_DOCX_CELL || cell->dropped)
			continue;
		if (cell->merge == GAI_DOCX_OWN)
		{
			if (self->length > begin)
				put(self, "\t", 1);
			make_cell(self, i, column);
		}
		else if (cell->merge == GAI_DOCX_BEFORE && self->document->lines[line].count > 0)
		{
			gai_piece  *before = &self->document->pieces[self->document->npieces - 1];
			size_t		span = before->span + cell->columns;

			before->span = span < GAI_MOST_SPAN ? (uint16_t) span & GAI_MOST_SPAN : GAI_MOST_SPAN;
		}
		column += cell->columns;
	}
	{
		gai_line   *made = &self->document->lines[line];

		made->text = gai_trim_long(self->arena, gai_slice(self->text + begin, self->length - begin));
		made->breaks = 1;
		made->separator = GAI_GRID;
		made->table = table;
	}
	put(self, "\n", 1);
}

/* Whether a cell of the row contains a table: then the row only lays out the page. */
static bool
holds_table(const maker *self, size_t index)
{
	for (size_t i = index + 1; i < item_at(self, index)->next; i++)
	{
		gai_step(self->arena);
		if (item_at(self, i)->kind == GAI_DOCX_TABLE)
			return true;
	}
	return false;
}

/* Whether a table has a single cell: then it is a frame around text. */
static bool
is_frame(const maker *self, size_t index)
{
	size_t		end = item_at(self, index)->next;

	return index + 2 < end && item_at(self, index + 1)->kind == GAI_DOCX_ROW && item_at(self, index + 1)->next == end &&
		item_at(self, index + 2)->kind == GAI_DOCX_CELL && item_at(self, index + 2)->next == end;
}

static void
make_table(maker *self, size_t index)
{
	const gai_docx_item *table = item_at(self, index);
	bool		frame = is_frame(self, index);
	uint32_t	number = ++self->tables;

	for (size_t i = index + 1; i < table->next; i = item_at(self, i)->next)
	{
		const gai_docx_item *row = item_at(self, i);

		gai_step(self->arena);
		if (row->dropped)
			continue;
		if (row->kind == GAI_DOCX_ROW && !frame && !holds_table(self, i))
			make_row(self, i, number);
		else
			make_items(self, row->kind == GAI_DOCX_ROW ? i + 1 : i, row->next);
	}
}

/*
 * Makes the items of a range.  Cells that are not part of a table row are seen through.  The recursion is as deep as
 * the document, which docx_xml.c limits.
 */
static void
make_items(maker *self, size_t from, size_t to)
{
	while (from < to)
	{
		const gai_docx_item *item = item_at(self, from);

		gai_step(self->arena);
		if (item->kind == GAI_DOCX_PARAGRAPH)
			make_paragraph(self, item);
		else if (item->kind == GAI_DOCX_TABLE)
			make_table(self, from);
		else if (!item->dropped)
			make_items(self, from + 1, item->next);
		from = item->next;
	}
}

gai_text
gai_read_docx(gai_arena *arena, const char *bytes, size_t length, gai_document *document)
{
	gai_docx	docx = {0};
	maker		self = {.arena = arena, .docx = &docx, .document = document};
	size_t		room;

	gai_load_package(arena, bytes, length, gai_docx_load, &docx);
	room = room_for(arena, &docx);
	self.text = gai_alloc(arena, room, 1);
	document->body = gai_slice(self.text, room);
	make_items(&self, 0, docx.nitems);
	document->body.length = self.length;
	return gai_slice(self.text, self.length);
}
