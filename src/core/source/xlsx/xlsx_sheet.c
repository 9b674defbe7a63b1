/* xlsx_sheet.c - see xlsx.h */
#include "base/find.h"
#include "source/xlsx/xlsx.h"
#include "source/xlsx/xlsx_path.h"
#include "source/xlsx/xlsx_value.h"

enum
{
	E_STRING = 1,				/* of the shared ones */
	E_INLINE,					/* a text in its cell */
	E_RUN,
	E_RUN_PROPERTIES,
	E_STRIKE,
	E_TEXT,
	E_ROW,
	E_CELL,
	E_VALUE,
	E_COLUMN,
	E_MERGE,
	E_SKIPPED
};

static const gai_xlsx_element elements[] = {
	{"c", E_CELL}, {"v", E_VALUE}, {"row", E_ROW}, {"is", E_INLINE}, {"si", E_STRING}, {"t", E_TEXT}, {"r", E_RUN},
	{"rPr", E_RUN_PROPERTIES}, {"strike", E_STRIKE}, {"rPh", E_SKIPPED}, {"col", E_COLUMN}, {"mergeCell", E_MERGE},
	{NULL, 0}
};

/* What a cell's value is, by its first letters. */
typedef enum cell_type
{
	A_NUMBER,
	A_SHARED_STRING,
	A_BOOLEAN,
	AS_IT_IS					/* a text, an error, a day as a text */
} cell_type;

typedef struct reader
{
	gai_package *package;
	gai_xlsx   *workbook;
	gai_status	status;
	gai_xlsx_sheet *sheet;		/* NULL = these are the shared strings */
	gai_xlsx_path path;
	int			skipped;		/* open elements that are skipped */
	bool		struck;			/* the open run is struck out, which no longer holds */
	/* the open cell or string */
	uint32_t	begin;			/* of its text */
	uint32_t	row,			/* of the open or last row, and cell, from 1; 0 = none yet */
				column;
	cell_type	type;
	uint8_t		style;
	bool		has_value;
	/* of the open row */
	bool		any_text;
	gai_xlsx_blanks blanks;		/* first > last = none yet */
} reader;

/* ---- growing, without jumps ------------------------------------------------------------------------------------- */

static void *
add_to(reader *self, void *array, size_t *count, size_t *room, size_t size, const void *thing)
{
	void	   *grown = gai_arena_try_grow(self->workbook->arena, array, *count, 1, size, room, &self->status);

	if (grown == NULL)
		return array;
	memcpy((char *) grown + *count * size, thing, size);
	++*count;
	return grown;
}

/* Adds a thing to an array; gives GAI_OK or why it cannot. */
#define ADD(self, array, count, room, thing) \
	((array) = add_to(self, array, &(count), &(room), sizeof *(array), &(thing)), (self)->status)

static gai_status
add_text(gai_xlsx *workbook, const char *bytes, size_t length)
{
	gai_status	status;
	char	   *text = gai_arena_try_grow(workbook->arena, workbook->text, workbook->length, length, 1, &workbook->room,
										  &status);

	if (status != GAI_OK)
		return status;
	workbook->text = text;
	memcpy(text + workbook->length, bytes, length);
	workbook->length += length;
	/* the parts are bounded, and a number grows little; so this is never seen */
	return workbook->length < UINT32_MAX ? GAI_OK : GAI_TOO_LARGE;
}

/* ---- places ----------------------------------------------------------------------------------------------------- */

/* Reads a place such as C12, both from 1.  Returns its length, 0 if there is none in any sheet. */
static size_t
read_place(gai_text text, uint32_t *row, uint32_t *column)
{
	size_t		at = 0;

	*row = *column = 0;
	for (; at < text.length && text.bytes[at] >= 'A' && text.bytes[at] <= 'Z' && *column <= GAI_XLSX_COLUMNS; at++)
		*column = *column * 26 + (uint32_t) (text.bytes[at] - 'A' + 1);
	for (; at < text.length && text.bytes[at] >= '0' && text.bytes[at] <= '9' && *row <= GAI_XLSX_ROWS; at++)
		*row = *row * 10 + (uint32_t) (text.bytes[at] - '0');
	return *row >= 1 && *row <= GAI_XLSX_ROWS && *column >= 1 && *column <= GAI_XLSX_COLUMNS ? at : 0;
}

static gai_status
add_merge(reader *self, gai_text range)
{
	uint32_t	top,
				left,
				bottom,
				right;
	size_t		first = read_place(range, &top, &left);
	gai_xlsx_merge merge;

	/* what is no range merges nothing */
	if (first == 0 || first >= range.length || range.bytes[first] != ':' ||
		read_place(gai_slice(range.bytes + first + 1, range.length - first - 1), &bottom, &right) == 0 ||
		bottom < top || right < left)
		return GAI_OK;
	merge = (gai_xlsx_merge) {top - 1, bottom - 1, (uint16_t) (left - 1), (uint16_t) (right - 1)};
	return ADD(self, self->sheet->merges, self->sheet->nmerges, self->sheet->merges_room, merge);
}

/* ---- hidden rows and columns ------------------------------------------------------------------------------------ */

/* Whether a row or column does not show: it is called hidden, or has no extent. */
static bool
is_hidden(const gai_xml_tag *tag, const char *extent)
{
	gai_text	hidden = gai_xml_attribute(tag, "hidden");

	return (hidden.bytes != NULL && gai_xml_is_on(hidden)) ||
		gai_text_equal(gai_xml_attribute(tag, extent), gai_literal("0"));
}

static gai_status
hide_columns(reader *self, const gai_xml_tag *tag)
{
	gai_xlsx_sheet *sheet = self->sheet;
	uint32_t	first = gai_xml_number(gai_xml_attribute(tag, "min"), GAI_XLSX_COLUMNS + 1),
				last = gai_xml_number(gai_xml_attribute(tag, "max"), GAI_XLSX_COLUMNS);
	gai_status	status;

	if (first == 0 || first > last || !is_hidden(tag, "width"))
		return GAI_OK;
	if (sheet->hidden_columns == NULL)
	{
		sheet->hidden_columns = gai_arena_try_alloc(self->workbook->arena, GAI_XLSX_COLUMNS, 1, &status);
		if (sheet->hidden_columns == NULL)
			return status;
		memset(sheet->hidden_columns, 0, GAI_XLSX_COLUMNS);
	}
	memset(sheet->hidden_columns + first - 1, true, last - first + 1);
	return GAI_OK;
}

/* ---- cells ------------------------------------------------------------------------------------------------------ */

static gai_status
open_row(reader *self, const gai_xml_tag *tag)
{
	gai_text	number = gai_xml_attribute(tag, "r");
	uint32_t	row = number.bytes != NULL ? gai_xml_number(number, GAI_XLSX_ROWS + 1) : self->row + 1;
	gai_xlsx_rows hidden = {row - 1, row - 1};

	if (row == 0 || row > GAI_XLSX_ROWS)
		return gai_refuse_damaged(self->package);
	self->row = row;
	self->column = 0;
	self->any_text = false;
	self->blanks = (gai_xlsx_blanks) {row - 1, UINT16_MAX, 0};
	return is_hidden(tag, "ht") ?
		ADD(self, self->sheet->hidden_rows, self->sheet->nhidden, self->sheet->hidden_room, hidden) : GAI_OK;
}

static gai_status
close_row(reader *self)
{
	return self->any_text && self->blanks.first <= self->blanks.last ?
		ADD(self, self->sheet->blanks, self->sheet->nblanks, self->sheet->blanks_room, self->blanks) : GAI_OK;
}

static cell_type
type_of(gai_text type)
{
	if (type.bytes == NULL || gai_text_equal(type, gai_literal("n")))
		return A_NUMBER;
	if (gai_text_equal(type, gai_literal("s")))
		return A_SHARED_STRING;
	return gai_text_equal(type, gai_literal("b")) ? A_BOOLEAN : AS_IT_IS;
}

static gai_status
open_cell(reader *self, const gai_xml_tag *tag)
{
	gai_text	place = gai_xml_attribute(tag, "r"),
				style = gai_xml_attribute(tag, "s");
	uint32_t	row = self->row,
				column = self->column + 1;

	/* cells without a place follow each other */
	if (place.bytes != NULL && read_place(place, &row, &column) != place.length)
		return gai_refuse_damaged(self->package);
	if (row != self->row || column > GAI_XLSX_COLUMNS)
		return gai_refuse_damaged(self->package);
	self->column = column;
	self->type = type_of(gai_xml_attribute(tag, "t"));
	self->style = 0;
	if (self->workbook->nstyles > 0)
	{
		/* a cell that names no style has the first one */
		uint32_t	index = style.bytes != NULL ? gai_xml_number(style, UINT32_MAX) : 0;

		self->style = index < self->workbook->nstyles ? self->workbook->styles[index] : 0;
	}
	self->begin = (uint32_t) self->workbook->length;
	self->has_value = false;
	return GAI_OK;
}

/* A second value would make one number of two. */
static gai_status
open_value(reader *self)
{
	if (self->has_value)
		return gai_refuse_damaged(self->package);
	self->has_value = true;
	return GAI_OK;
}

/* Puts a short text, which is no part of the workbook's, in place of that of the open cell. */
static gai_status
rewrite(reader *self, gai_text text)
{
	self->workbook->length = self->begin;
	return add_text(self->workbook, text.bytes, text.length);
}

/* Makes a string of what is behind the open cell's or string's begin, without blanks at its ends. */
static gai_status
settle_string(reader *self, gai_xlsx_string *string)
{
	gai_xlsx   *workbook = self->workbook;
	size_t		length = workbook->length - self->begin;
	gai_status	status = gai_xlsx_unescape(workbook->arena, workbook->text + self->begin, &length);
	gai_text	text = gai_slice(workbook->text + self->begin, length);

	if (status == GAI_OK)
		status = gai_try_trim(workbook->arena, &text);
	workbook->length = self->begin + length;
	string->begin = (uint32_t) (text.bytes - workbook->text);
	string->length = (uint32_t) text.length;
	return status;
}

/* Makes the text of the open cell what shows of it; it may be that of a shared string. */
static gai_status
settle_text(reader *self, gai_xlsx_string *text)
{
	gai_xlsx   *workbook = self->workbook;
	gai_text	stored = gai_xlsx_text(workbook, *text);
	char		buffer[GAI_XLSX_LONGEST];
	gai_text	shown;

	if (self->type == A_SHARED_STRING)
	{
		uint32_t	index = gai_xml_number(stored, UINT32_MAX);

		if (index >= workbook->nstrings)
			return gai_refuse_damaged(self->package);
		workbook->length = self->begin;
		*text = workbook->strings[index];
		return GAI_OK;
	}
	if (self->type == A_BOOLEAN)
		shown = gai_text_equal(stored, gai_literal("0")) ? gai_literal("FALSE") : gai_literal("TRUE");
	else if (self->type == AS_IT_IS)
		return settle_string(self, text);
	else if (self->style & GAI_XLSX_DATE)
		shown = gai_xlsx_day(stored, workbook->from_1904, buffer);
	else if (self->style & GAI_XLSX_TIME)
		shown = gai_xlsx_time(stored, buffer);
	else
		shown = gai_xlsx_number(stored, buffer);
	if (shown.bytes == stored.bytes)
		return GAI_OK;
	text->length = (uint32_t) shown.length;
	return rewrite(self, shown);
}

static void
note_blank(reader *self)
{
	uint16_t	column = (uint16_t) (self->column - 1);

	if (column < self->blanks.first)
		self->blanks.first = column;
	if (column > self->blanks.last)
		self->blanks.last = column;
}

static gai_status
close_cell(reader *self)
{
	gai_xlsx   *workbook = self->workbook;
	gai_xlsx_string text = {self->begin, (uint32_t) workbook->length - self->begin};
	gai_xlsx_cell cell = {self->row - 1, self->column - 1, text};
	bool		shows = !(self->style & GAI_XLSX_NO_TEXT) &&
		!(self->type == A_NUMBER && self->style & GAI_XLSX_NO_NUMBER);
	gai_status	status;

	if (text.length > 0 && shows)
	{
		status = settle_text(self, &cell.text);
		if (status != GAI_OK)
			return status;
	}
	if (cell.text.length == 0 || !shows)
	{
		workbook->length = self->begin;
		note_blank(self);
		return GAI_OK;
	}
	self->any_text = true;
	return ADD(self, self->sheet->cells, self->sheet->ncells, self->sheet->cells_room, cell);
}

static gai_status
close_string(reader *self)
{
	gai_xlsx   *workbook = self->workbook;
	gai_xlsx_string string = {self->begin, 0};
	gai_status	status = workbook->length > self->begin ? settle_string(self, &string) : GAI_OK;

	return status == GAI_OK ? ADD(self, workbook->strings, workbook->nstrings, workbook->strings_room, string) : status;
}

/* ---- elements --------------------------------------------------------------------------------------------------- */

static gai_status
on_open(void *context, const gai_xml_tag *tag)
{
	reader	   *self = context;
	uint8_t		element = gai_xlsx_enter(&self->path, tag, elements),
				parent = gai_xlsx_around(&self->path, 1);

	if (element == E_SKIPPED || self->skipped > 0)
	{
		self->skipped++;
		return GAI_OK;
	}
	if (element == E_RUN)
		self->struck = false;
	else if (element == E_STRIKE && parent == E_RUN_PROPERTIES)
		self->struck = gai_xml_is_on(gai_xml_attribute(tag, "val"));
	else if (element == E_STRING)
	{
		self->begin = (uint32_t) self->workbook->length;
		self->struck = false;
	}
	if (self->sheet == NULL)
		return GAI_OK;
	switch (element)
	{
		case E_ROW:
			return open_row(self, tag);
		case E_CELL:
			self->struck = false;
			return parent == E_ROW ? open_cell(self, tag) : gai_refuse_damaged(self->package);
		case E_VALUE:
		case E_INLINE:
			return parent == E_CELL ? open_value(self) : GAI_OK;
		case E_COLUMN:
			return hide_columns(self, tag);
		case E_MERGE:
			return add_merge(self, gai_xml_attribute(tag, "ref"));
		default:
			return GAI_OK;
	}
}

static gai_status
on_close(void *context)
{
	reader	   *self = context;
	uint8_t		element = gai_xlsx_around(&self->path, 0);

	self->path.depth--;
	if (self->skipped > 0)
	{
		self->skipped--;
		return GAI_OK;
	}
	if (element == E_STRING && self->sheet == NULL)
		return close_string(self);
	if (element == E_CELL && self->sheet != NULL)
		return close_cell(self);
	if (element == E_ROW && self->sheet != NULL)
		return close_row(self);
	return GAI_OK;
}

static gai_status
on_text(void *context, const char *bytes, size_t length)
{
	reader	   *self = context;
	uint8_t		element = gai_xlsx_around(&self->path, 0),
				parent = gai_xlsx_around(&self->path, 1),
				holder = parent == E_RUN ? gai_xlsx_around(&self->path, 2) : parent;
	bool		in_text = element == E_TEXT && holder == (self->sheet != NULL ? E_INLINE : E_STRING) && !self->struck,
				in_value = element == E_VALUE && parent == E_CELL && self->sheet != NULL;

	return self->skipped == 0 && (in_text || in_value) ? add_text(self->workbook, bytes, length) : GAI_OK;
}

static const gai_xml_events events = {.open = on_open, .close = on_close, .text = on_text};

gai_status
gai_xlsx_read_strings(gai_package *package, int64_t part, gai_xlsx *workbook)
{
	reader		self = {.package = package, .workbook = workbook};

	return gai_parse_part(package, part, &events, &self);
}

gai_status
gai_xlsx_read_sheet(gai_package *package, int64_t part, gai_xlsx *workbook)
{
	static const gai_xlsx_sheet none;
	reader		self = {.package = package, .workbook = workbook};
	gai_status	status = ADD(&self, workbook->sheets, workbook->nsheets, workbook->sheets_room, none);

	if (status != GAI_OK)
		return status;
	self.sheet = &workbook->sheets[workbook->nsheets - 1];
	return gai_parse_part(package, part, &events, &self);
}
