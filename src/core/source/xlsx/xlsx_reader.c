/* xlsx_reader.c - see xlsx.h */
#include "base/find.h"
#include "source/package/cell_text.h"
#include "source/xlsx/xlsx.h"
#include "source/xlsx/xlsx_layout.h"

/* Few cells may stand for many: a text that is shared, and blank cells that only have a place. */
#define LONGEST_TEXT ((size_t) 64 * 1024 * 1024)
#define MOST_BLANKS ((size_t) 1000000)

/* The document in the making. */
typedef struct maker
{
	gai_arena  *arena;
	const gai_xlsx *workbook;
	gai_document *document;
	char	   *text;			/* of the whole document; has room for all of it */
	size_t		length;
	uint32_t	tables;			/* of the sheets before */
} maker;

/* ---- room ------------------------------------------------------------------------------------------------------- */

/* The last column of a table in which blank cells are counted. */
static uint32_t
last_counted(const gai_xlsx_table *table)
{
	uint32_t	most = table->left + GAI_XLSX_FOLLOWED - 1;

	return table->right < most ? table->right : most;
}

/* The bytes that the text of a sheet may need, behind so many; fails when that is too much, or its blank cells are. */
static size_t
add_room(gai_arena *arena, const gai_xlsx *workbook, const gai_xlsx_layout *layout, size_t room, size_t *blanks)
{
	for (size_t i = 0; i < layout->sheet->ncells; i++)
	{
		gai_text	text = gai_xlsx_text(workbook, layout->sheet->cells[i].text);

		gai_step(arena);
		room += text.length + GAI_CELL_ROOM;
		if (room > LONGEST_TEXT)
			gai_fail(arena, GAI_TOO_LARGE);
		room += gai_cell_room(arena, text) - text.length;
	}
	for (size_t i = 0; i < layout->nrows; i++)
	{
		const gai_xlsx_row *row = &layout->rows[i];
		uint32_t	columns;

		gai_step(arena);
		room++;
		if (row->table == 0)
			continue;
		columns = last_counted(&layout->tables[row->table - 1]) - layout->tables[row->table - 1].left + 1;
		*blanks += columns > row->count ? columns - row->count : 0;
		if (*blanks > MOST_BLANKS)
			gai_fail(arena, GAI_TOO_LARGE);
	}
	return room;
}

/* ---- lines ------------------------------------------------------------------------------------------------------ */

static void
put(maker *self, const char *bytes, size_t length)
{
	memcpy(self->text + self->length, bytes, length);
	self->length += length;
}

/* Each text of the row is read like plain text. */
static void
make_paragraphs(maker *self, const gai_xlsx_sheet *sheet, const gai_xlsx_row *row)
{
	for (uint32_t i = row->first; i < row->first + row->count; i++)
	{
		const char *begin = self->text + self->length;
		gai_text	text = gai_xlsx_text(self->workbook, sheet->cells[i].text);

		gai_step(self->arena);
		put(self, text.bytes, text.length);
		gai_split_line(self->arena, self->document, begin, begin + text.length, 1);
		put(self, "\n", 1);
	}
}

/* Adds a cell to the row's line, a blank one if text is empty; columns count from the left end of the table. */
static void
make_cell(maker *self, gai_text text, size_t column, uint32_t width)
{
	gai_document *document = self->document;
	bool		first = document->lines[document->nlines - 1].count == 0;
	size_t		begin;
	gai_piece  *piece;

	if (!first)
		put(self, "\t", 1);
	begin = self->length;
	self->length = gai_put_cell_lines(self->arena, self->text, begin, begin, text);
	piece = gai_add_piece(self->arena, document);
	piece->bytes = self->text + begin;
	piece->length = (uint32_t) (self->length - begin);
	piece->column = (uint16_t) (column < UINT16_MAX ? column : UINT16_MAX);
	piece->span = (uint16_t) (width < GAI_MOST_SPAN ? width : GAI_MOST_SPAN) & GAI_MOST_SPAN;
}

static void
make_row(maker *self, const gai_xlsx_sweep *sweep, const gai_xlsx_row *row, const gai_xlsx_table *table)
{
	const gai_xlsx_cell *cell = &sweep->sheet->cells[row->first],
			   *end = cell + row->count;
	size_t		begin = self->length,
				line = self->document->nlines;
	uint32_t	column = table->left;
	gai_line   *made;

	gai_add_line(self->arena, self->document);
	while (cell < end || column <= last_counted(table))
	{
		bool		here = cell < end && (cell->column <= column || column > last_counted(table));

		gai_step(self->arena);
		if (here)
			column = cell->column;
		else if (gai_xlsx_is_covered(sweep, column))
		{
			column++;
			continue;
		}
		make_cell(self, here ? gai_xlsx_text(self->workbook, cell->text) : gai_slice("", 0), column - table->left,
				  gai_xlsx_width(sweep, column));
		column += gai_xlsx_width(sweep, column);
		cell += here;
	}
	made = &self->document->lines[line];
	made->text = gai_trim_long(self->arena, gai_slice(self->text + begin, self->length - begin));
	made->breaks = 1;
	made->separator = GAI_GRID;
	made->table = self->tables + row->table;
	put(self, "\n", 1);
}

static void
make_sheet(maker *self, const gai_xlsx_layout *layout)
{
	gai_xlsx_sweep *sweep = gai_alloc_zero(self->arena, 1, sizeof *sweep);

	sweep->arena = self->arena;
	sweep->sheet = layout->sheet;
	for (size_t i = 0; i < layout->nrows; i++)
	{
		const gai_xlsx_row *row = &layout->rows[i];

		gai_step(self->arena);
		gai_xlsx_move_to(sweep, row->row);
		if (row->table == 0)
			make_paragraphs(self, layout->sheet, row);
		else
			make_row(self, sweep, row, &layout->tables[row->table - 1]);
	}
	self->tables += (uint32_t) layout->ntables;
}

gai_text
gai_read_xlsx(gai_arena *arena, const char *bytes, size_t length, gai_document *document)
{
	gai_xlsx	workbook;
	maker		self = {.arena = arena, .workbook = &workbook, .document = document};
	gai_xlsx_layout *layouts;
	size_t		room = 1,
				blanks = 0;

	gai_load_package(arena, bytes, length, gai_xlsx_load, &workbook);
	layouts = gai_alloc(arena, workbook.nsheets + 1, sizeof *layouts);
	for (size_t i = 0; i < workbook.nsheets; i++)
	{
		layouts[i] = gai_xlsx_lay_out(arena, &workbook, &workbook.sheets[i]);
		room = add_room(arena, &workbook, &layouts[i], room, &blanks);
	}
	room += blanks;
	self.text = gai_alloc(arena, room, 1);
	document->body = gai_slice(self.text, room);
	for (size_t i = 0; i < workbook.nsheets; i++)
		make_sheet(&self, &layouts[i]);
	document->body.length = self.length;
	return gai_slice(self.text, self.length);
}
