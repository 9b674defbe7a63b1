/*
 * layout_xlsx.c - SpreadsheetML: merged cells, strings that are shared or in their cells, numbers as binary fractions,
 * and what a workbook keeps without showing it.  Columns are certain, so nothing is loosened.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "layout.h"

enum
{
	MOST_SHEETS = 12
};

typedef struct xlsx_style
{
	int			shared;			/* percent of texts that are shared strings */
	int			torn;			/* percent of places between characters of a shared string where a run ends */
	int			numbers;		/* percent of plain numbers that are stored as such */
	int			broken;			/* percent of labels over two lines */
	bool		merged;			/* prose and headings over the width of the tables */
	bool		bordered;		/* blank cells are in the file */
	bool		unplaced;		/* rows and cells without their places */
	int			left;			/* empty columns on the left */
	int			above;			/* empty rows at the top of each sheet */
	int			between;		/* percent of blocks with an empty row behind them */
	int			behind;			/* empty columns behind the last */
	int			hidden_column;	/* the column in front of which a hidden one is; -1 = none */
	int			hidden_rows;	/* percent of rows of tables that a hidden one follows */
	int			new_sheet;		/* percent of headings that begin another sheet */
} xlsx_style;

/* The workbook in the making. */
typedef struct book
{
	dice	   *d;
	xlsx_style	style;
	builder		strings;
	int			nstrings;
	builder		sheets[MOST_SHEETS];	/* finished ones */
	int			nsheets;
	builder		rows,			/* of the open sheet */
				merges;
	int			row;			/* its rows so far */
	int			width;			/* columns of the widest table */
} book;

static const char head[] = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

#define MAIN "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
#define RELATED "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\""
#define RELATIONSHIPS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

static const char *
escape_xml(const char *text)
{
	return replace(replace(replace(text, "&", "&amp;"), "<", "&lt;"), ">", "&gt;");
}

/* ---- cells ------------------------------------------------------------------------------------------------------ */

/* The column of the file for one of a table. */
static int
column_of(const book *self, int column)
{
	int			hidden = self->style.hidden_column;

	return self->style.left + column + (hidden >= 0 && column >= hidden);
}

static const char *
place(int row, int column)
{
	return column < 26 ? pool_print("%c%d", 'A' + column, row + 1) :
		pool_print("%c%c%d", 'A' + column / 26 - 1, 'A' + column % 26, row + 1);
}

static void
merge(book *self, int row, int column, int height, int width)
{
	if (height > 1 || width > 1)
		add_print(&self->merges, "<mergeCell ref=\"%s:%s\"/>", place(row, column_of(self, column)),
				  place(row + height - 1, column_of(self, column + width - 1)));
}

/* Whether a text is what a spreadsheet shows of a number, which keeps 15 digits. */
static bool
is_number(const char *text)
{
	const char *at = text + (*text == '-');
	size_t		digits = strspn(at, "0123456789"),
				behind = 0;

	if (digits == 0 || (at[0] == '0' && digits > 1) || strcmp(text, "-0") == 0)
		return false;
	if (at[digits] == '.')
	{
		behind = strspn(at + digits + 1, "0123456789");
		if (behind == 0 || at[digits + behind] == '0')
			return false;
		digits++;
	}
	return at[digits + behind] == '\0' && digits + behind <= 15;
}

/* The number as programs store it: with 17 digits, sometimes with an exponent. */
static const char *
store_number(const char *text, dice *d)
{
	if (strchr(text, '.') == NULL && !chance(d, 10))
		return text;
	return pool_print(chance(d, 80) ? "%.17g" : "%.16E", strtod(text, NULL));
}

/* A shared string, torn into runs with what does not show between them. */
static int
share(book *self, const char *text)
{
	static const char *const things[] = {
		"<rPh sb=\"0\" eb=\"1\"><t>7</t></rPh>", "<r><rPr><strike/></rPr><t>8</t></r>", "<phoneticPr fontId=\"1\"/>",
		"<r><t></t></r>",
	};
	const char *begin = text;
	dice	   *d = self->d;

	if (self->style.torn == 0)
		add_print(&self->strings, "<si><t xml:space=\"preserve\">%s</t></si>", escape_xml(text));
	else
	{
		add(&self->strings, "<si>");
		for (const char *at = text; *at != '\0';)
		{
			at += character_length(at);
			if (*at != '\0' && !chance(d, self->style.torn))
				continue;
			add_between(&self->strings, "<r><rPr><sz val=\"11\"/><strike val=\"0\"/></rPr><t xml:space=\"preserve\">",
						escape_xml(pool_copy(begin, (size_t) (at - begin))), "</t></r>");
			add(&self->strings, chance(d, 10) ? pick(d, things) : "");
			begin = at;
		}
		add(&self->strings, "</si>");
	}
	return self->nstrings++;
}

static void
add_c(book *self, int column, const char *text)
{
	builder    *out = &self->rows;
	const char *at = self->style.unplaced ? "" : pool_print(" r=\"%s\"", place(self->row, column));
	dice	   *d = self->d;

	if (text[0] == '\0')
		add_print(out, "<c%s s=\"1\"/>", at);
	else if (is_number(text) && chance(d, self->style.numbers))
		add_print(out, "<c%s s=\"1\">%s<v>%s</v></c>", at, chance(d, 20) ? "<f>SUM(A1:A9)+5</f>" : "",
				  store_number(text, d));
	else if (chance(d, self->style.shared))
		add_print(out, "<c%s t=\"s\"><v>%d</v></c>", at, share(self, text));
	else if (chance(d, 20))
		add_between(out, pool_print("<c%s t=\"str\"><f>A1&amp;6</f><v>", at), escape_xml(text), "</v></c>");
	else
		add_between(out, pool_print("<c%s t=\"inlineStr\"><is><t xml:space=\"preserve\">", at), escape_xml(text),
					"</t></is></c>");
}

/* ---- rows ------------------------------------------------------------------------------------------------------- */

static void
begin_row(book *self, const char *attributes)
{
	if (self->style.unplaced)
		add_print(&self->rows, "<row%s>", attributes);
	else
		add_print(&self->rows, "<row r=\"%d\"%s>", self->row + 1, attributes);
	for (int c = 0; self->style.unplaced && c < self->style.left; c++)
		add(&self->rows, "<c/>");
}

static void
end_row(book *self)
{
	add(&self->rows, "</row>");
	self->row++;
}

static void
add_empty_rows(book *self, int count)
{
	for (; count > 0; count--)
	{
		if (self->style.unplaced)
			add(&self->rows, "<row/>");
		self->row++;
	}
}

/* A row that nobody sees, though it has digits. */
static void
add_hidden_row(book *self)
{
	begin_row(self, chance(self->d, 50) ? " hidden=\"1\"" : " ht=\"0\" customHeight=\"1\"");
	for (int c = self->style.left; c < self->style.left + 5; c++)
		add_c(self, c, c == self->style.left ? "规章" : "9");
	end_row(self);
}

/* The cells of a row that stand for no text of the report: in the hidden column, and behind the last one. */
static void
add_hidden_cell(book *self, int column)
{
	if (column == self->style.hidden_column)
		add_c(self, self->style.left + column, "8");
}

static void
add_table_row(book *self, const sheet *table, int r)
{
	begin_row(self, "");
	for (int c = 0; c < table->ncolumns + self->style.behind; c++)
	{
		const sheet_cell *cell = c < table->ncolumns ? sheet_at(table, r, c) : NULL;
		bool		begins = cell != NULL && cell->row == r && cell->column == c;
		const char *text = begins ? cell->text : "";

		add_hidden_cell(self, c);
		if (begins)
			merge(self, self->row, c, cell->height, cell->width);
		if (begins && cell->slot < 0 && count_characters(text) >= 4 && chance(self->d, self->style.broken))
			text = break_label(text, self->d, "\n");
		if (text[0] != '\0' || self->style.bordered)
			add_c(self, column_of(self, c), text);
	}
	end_row(self);
}

static void
add_paragraph(book *self, const char *text)
{
	if (text[0] == '\0')
	{
		add_empty_rows(self, 1);
		return;
	}
	begin_row(self, "");
	add_c(self, column_of(self, 0), text);
	if (self->style.merged && self->width > 1)
		merge(self, self->row, 0, 1, self->width);
	end_row(self);
}

/* ---- sheets ----------------------------------------------------------------------------------------------------- */

static void
end_sheet(book *self)
{
	builder    *out = &self->sheets[self->nsheets++];

	add_print(out, "%s<worksheet " MAIN "><dimension ref=\"A1\"/><sheetFormatPr defaultRowHeight=\"15\"/>", head);
	if (self->style.hidden_column >= 0)
	{
		int			hidden = self->style.left + self->style.hidden_column + 1;

		add_print(out, "<cols><col min=\"%d\" max=\"%d\" width=\"9\" hidden=\"1\"/></cols>", hidden, hidden);
	}
	add_between(out, "<sheetData>", self->rows.bytes, "</sheetData>");
	if (self->merges.length > 0)
		add_between(out, "<mergeCells>", self->merges.bytes, "</mergeCells>");
	add(out, "<pageMargins left=\"0.7\"/></worksheet>");
	self->rows = self->merges = (builder) {0};
	add(&self->rows, "");
	self->row = 0;
}

/* Both of the format in which pack_workbook() takes parts. */
static void
add_part(builder *out, const char *name, const builder *content)
{
	add_print(out, "%s\f", name);
	add_bytes(out, content->bytes, content->length);
	add(out, "\f");
}

/* The first sheet is the last file; a hidden one is among them. */
static void
add_parts(const book *self, builder *out)
{
	builder		workbook = {0},
				relationships = {0},
				strings = {0},
				styles = {0},
				hidden = {0};

	add_print(&workbook, "%s<workbook " MAIN " xmlns:r=\"" RELATIONSHIPS "\"><workbookPr/><sheets>"
			  "<sheet name=\"暗\" sheetId=\"99\" state=\"hidden\" r:id=\"rId99\"/>", head);
	add_print(&relationships, "%s<Relationships " RELATED ">"
			  "<Relationship Id=\"rId98\" Type=\"" RELATIONSHIPS "/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>"
			  "<Relationship Id=\"rId97\" Type=\"" RELATIONSHIPS "/styles\" Target=\"styles.xml\"/>"
			  "<Relationship Id=\"rId99\" Type=\"" RELATIONSHIPS "/worksheet\" Target=\"worksheets/hidden.xml\"/>",
			  head);
	for (int i = 0; i < self->nsheets; i++)
	{
		add_print(&workbook, "<sheet name=\"表%d\" sheetId=\"%d\" r:id=\"rId%d\"/>", i + 1, i + 1, i + 1);
		add_print(&relationships, "<Relationship Id=\"rId%d\" Type=\"" RELATIONSHIPS "/worksheet\" "
				  "Target=\"worksheets/sheet%d.xml\"/>", i + 1, self->nsheets - i);
	}
	add(&workbook, "</sheets></workbook>");
	add(&relationships, "</Relationships>");
	add_print(&strings, "%s<sst " MAIN ">", head);
	add(&strings, self->strings.length > 0 ? self->strings.bytes : "");
	add(&strings, "</sst>");
	add_print(&styles, "%s<styleSheet " MAIN "><fonts><font/></fonts><cellXfs><xf numFmtId=\"0\" fontId=\"0\"/>"
			  "<xf numFmtId=\"1\" fontId=\"0\"/></cellXfs></styleSheet>", head);
	add_print(&hidden, "%s<worksheet " MAIN "><sheetData><row r=\"1\">"
			  "<c r=\"A1\" t=\"inlineStr\"><is><t>规章</t></is></c><c r=\"B1\"><v>7</v></c></row>"
			  "</sheetData></worksheet>", head);
	add_part(out, "xl/workbook.xml", &workbook);
	add_part(out, "xl/_rels/workbook.xml.rels", &relationships);
	add_part(out, "xl/sharedStrings.xml", &strings);
	add_part(out, "xl/styles.xml", &styles);
	add_part(out, "xl/worksheets/hidden.xml", &hidden);
	for (int i = 0; i < self->nsheets; i++)
		add_part(out, pool_print("xl/worksheets/sheet%d.xml", self->nsheets - i), &self->sheets[i]);
}

static xlsx_style
choose_style(dice *d)
{
	xlsx_style	style = {
		.shared = chance(d, 70) ? 100 : below(d, 100),
		.torn = chance(d, 30) ? below(d, 60) : 0,
		.numbers = chance(d, 70) ? 100 : below(d, 100),
		.broken = chance(d, 30) ? 20 : 0,
		.merged = chance(d, 60),
		.bordered = chance(d, 80),
		.unplaced = chance(d, 10),
		.left = chance(d, 20) ? 1 + below(d, 2) : 0,
		.above = chance(d, 20) ? 1 + below(d, 2) : 0,
		.between = chance(d, 30) ? below(d, 100) : 0,
		.behind = chance(d, 8) ? 1 + below(d, 2) : 0,
		.hidden_column = chance(d, 10) ? 1 + below(d, 5) : -1,
		.hidden_rows = chance(d, 15) ? 10 : 0,
		.new_sheet = chance(d, 40) ? below(d, 100) : 0,
	};

	style.bordered |= style.unplaced;
	return style;
}

void
render_xlsx(const paper *report, truth *facts, dice *d, builder *out)
{
	book		self = {.d = d, .style = choose_style(d)};

	(void) facts;
	add(&self.rows, "");
	for (int i = 0; i < report->count; i++)
		if (report->blocks[i].kind == BLOCK_TABLE && report->blocks[i].table->ncolumns > self.width)
			self.width = report->blocks[i].table->ncolumns;
	for (int i = 0; i < report->count; i++)
	{
		const block *it = &report->blocks[i];

		if (it->kind == BLOCK_HEADING && self.nsheets < MOST_SHEETS - 1 && chance(d, self.style.new_sheet))
			end_sheet(&self);
		if (self.row == 0)
			add_empty_rows(&self, self.style.above);
		if (it->kind == BLOCK_TABLE)
			for (int r = 0; r < it->table->nrows; r++)
			{
				add_table_row(&self, it->table, r);
				if (r >= it->table->nhead && r + 1 < it->table->nrows && chance(d, self.style.hidden_rows))
					add_hidden_row(&self);
			}
		else
			add_paragraph(&self, it->text);
		if (chance(d, self.style.between))
			add_empty_rows(&self, 1);
	}
	end_sheet(&self);
	add_parts(&self, out);
}
