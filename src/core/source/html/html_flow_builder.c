/* html_flow_builder.c - see html_flow_builder.h */
#include "source/html/html_flow_builder.h"
#include "source/html/html_source_map.h"

/* Lines of preformatted text that are further apart, in bytes, are separate paragraphs. */
#define WIDEST_GAP 4096

/* The content of a row's only cell is a paragraph of its own, not a label, from so many bytes on … */
#define LONG_LABEL 120

/* … of one of a few cells, or of one of many. */
#define LONG_CELL 240
#define LONG_NOTE 3000

static void
fail(gai_html_builder *self, gai_status status)
{
	if (self->status == GAI_OK)
		self->status = status;
}

void *
gai_html_take(gai_html_builder *self, size_t size)
{
	gai_status	failure;
	void	   *result = gai_arena_try_alloc(self->arena, 1, size, &failure);

	if (result == NULL)
		fail(self, failure);
	else
		memset(result, 0, size);
	return result;
}

void *
gai_html_grow(gai_html_builder *self, void *array, size_t count, size_t size, size_t *room)
{
	gai_status	failure;
	void	   *result = gai_arena_try_grow(self->arena, array, count, 1, size, room, &failure);

	if (result == NULL)
		fail(self, failure);
	return result;
}

/* ---- items ------------------------------------------------------------------------------------------------------ */

/* Puts an item behind another, NULL = before all. */
static void
insert(gai_html_builder *self, gai_html_item *item, gai_html_item *after)
{
	gai_html_item **link = after != NULL ? &after->next : &self->first;

	item->next = *link;
	*link = item;
	if (item->next == NULL)
		self->last = item;
}

static gai_html_item *
add_item(gai_html_builder *self, gai_html_item_kind kind)
{
	gai_html_item *item = gai_html_take(self, sizeof *item);

	if (item == NULL)
		return NULL;
	item->kind = kind;
	item->table = self->table;
	insert(self, item, self->last);
	return item;
}

static bool
in_cell(const gai_html_builder *self)
{
	return self->table != NULL && self->table->cell_number != 0;
}

static bool
is_preformatted(const gai_html_builder *self)
{
	return self->preformatted > 0 || (self->tables_in_text && self->table == NULL);
}

static void close_table(gai_html_builder *self);

gai_html_words
gai_html_take_words(gai_html_builder *self)
{
	gai_html_words words = {.bytes = ""};
	gai_status	status = gai_html_take_text(self->arena, &self->text, &words);

	if (status != GAI_OK)
		fail(self, status);
	return words;
}

/* Whether only blank lines, and only a few, stand between the end of one line and the beginning of another. */
static bool
parts_lines(const char *at, const char *end)
{
	if (at >= end || end - at > WIDEST_GAP || !gai_html_is_line_end(*at) || !gai_html_is_line_end(end[-1]))
		return false;
	while (at < end && (*at == ' ' || *at == '\t' || gai_html_is_line_end(*at)))
		at++;
	return at == end;
}

/*
 * Whether a paragraph is the next line of preformatted text before it, with only blank lines between.  Such lines share
 * one item, because there may be a line every few bytes.
 */
static bool
goes_on(const gai_html_builder *self, const gai_html_item *before, const gai_html_words *words)
{
	const gai_html_words *upper;

	if (!self->text.preformatted || before == NULL || before->kind != GAI_HTML_ITEM_PARAGRAPH ||
		!before->preformatted || before->heading != (self->headings > 0))
		return false;
	upper = &((const gai_html_paragraph *) before)->words;
	if (words->runs != NULL || upper->runs != NULL)
		return false;
	return parts_lines(upper->bytes + upper->length, words->bytes);
}

/* Adds a paragraph at the place where a browser shows it. */
static void
add_paragraph(gai_html_builder *self, const gai_html_words *words)
{
	gai_html_table *table;
	gai_html_item *before;
	gai_html_paragraph *paragraph;
	bool		between;

	/* rows without a table around them end where other text begins */
	while (self->table != NULL && self->table->implied && self->table->row == NULL)
		close_table(self);
	table = self->table;
	/* text between cells is shown before the row */
	between = table != NULL && table->row != NULL && !in_cell(self);
	before = between ? table->before_row : self->last;
	if (in_cell(self))
	{
		table->cell.paragraphs++;
		table->cell.bytes += words->length;
		table->cell.heading |= self->headings > 0;
	}
	if (goes_on(self, before, words))
	{
		paragraph = (gai_html_paragraph *) before;
		paragraph->words.length = (uint32_t) (words->bytes + words->length - paragraph->words.bytes);
		before->several = true;
		return;
	}
	paragraph = gai_html_take(self, sizeof *paragraph);
	if (paragraph == NULL)
		return;
	paragraph->words = *words;
	paragraph->item.kind = GAI_HTML_ITEM_PARAGRAPH;
	paragraph->item.heading = self->headings > 0;
	paragraph->item.preformatted = self->text.preformatted;
	self->paragraphs++;
	insert(self, &paragraph->item, before);
	if (between)
		table->before_row = &paragraph->item;
}

void
gai_html_end_paragraph(gai_html_builder *self)
{
	gai_html_words words;

	if (self->text.length == 0 && self->text.blank == 0)
		return;
	words = gai_html_take_words(self);
	if (words.length > 0 && self->status == GAI_OK)
		add_paragraph(self, &words);
}

/* Adds text that has no line ends, or whose line ends have no meaning. */
static void
add_text(gai_html_builder *self, const char *bytes, size_t length, size_t source, size_t source_length)
{
	gai_status	status;

	if (self->text.length == 0)
		self->text.preformatted = is_preformatted(self);
	status = gai_html_add_text(self->arena, &self->text, bytes, length, source, source_length);
	if (status != GAI_OK)
		fail(self, status);
}

void
gai_html_build_text(gai_html_builder *self, const char *bytes, size_t length, size_t source, size_t source_length)
{
	const char *stop;

	while (length == source_length && is_preformatted(self) && (stop = memchr(bytes, '\n', length)) != NULL)
	{
		size_t		line = (size_t) (stop - bytes);

		if (!gai_arena_try_step(self->arena))
			fail(self, GAI_CANCELLED);
		if (self->status != GAI_OK)
			return;
		add_text(self, bytes, line, source, line);
		gai_html_end_paragraph(self);
		bytes += line + 1;
		length -= line + 1;
		source += line + 1;
		source_length -= line + 1;
	}
	if (length > 0)
		add_text(self, bytes, length, source, source_length);
}

/* ---- tables ----------------------------------------------------------------------------------------------------- */

static void
note_content(struct gai_html_content *most, const struct gai_html_content *cell)
{
	if (cell->paragraphs > 1 && (most->paragraphs < 2 || cell->bytes > most->bytes))
		*most = *cell;
	most->heading |= cell->heading;
}

static void
close_cell(gai_html_builder *self)
{
	gai_html_table *table = self->table;

	if (table->cell_number == 0)
		return;
	note_content(&table->row_most, &table->cell);
	table->cell_number = 0;
}

/* Whether the cells of the open row are parts of a page rather than of a table. */
static bool
lays_out(const gai_html_table *table)
{
	const struct gai_html_content *most = &table->row_most;

	if (most->paragraphs < 2)
		return false;
	if (table->row_cells == 1)
		return most->heading || most->bytes > LONG_LABEL;
	return most->bytes > (table->row_cells < 4 ? LONG_CELL : LONG_NOTE);
}

static void
close_row(gai_html_builder *self)
{
	gai_html_table *table = self->table;

	if (table->row == NULL)
		return;
	gai_html_end_paragraph(self);
	close_cell(self);
	table->row->seen_through |= lays_out(table);
	table->row = NULL;
	add_item(self, GAI_HTML_ITEM_ROW_END);
}

static void
close_table(gai_html_builder *self)
{
	gai_html_table *table = self->table,
			   *parent = table->parent;

	close_row(self);
	self->table = parent;
	if (!in_cell(self))
		return;
	table->inlined = table->cells <= 1 && !table->has_tables;
	if (table->inlined)
	{
		/* table->cell still holds what its only cell had; empty if there was none */
		parent->cell.paragraphs += table->cell.paragraphs;
		parent->cell.bytes += table->cell.bytes;
		parent->cell.heading |= table->cell.heading;
	}
	else
	{
		parent->has_tables = true;
		parent->row->seen_through = true;
	}
}

static void
add_table(gai_html_builder *self, size_t depth, bool implied)
{
	gai_html_table *table = gai_html_take(self, sizeof *table);

	if (table == NULL)
		return;
	table->parent = self->table;
	table->implied = implied;
	table->depth = depth;
	self->table = table;
}

void
gai_html_open_table(gai_html_builder *self, size_t depth)
{
	gai_html_end_paragraph(self);
	/* a table outside of a cell ends the one it is in, as in browsers */
	while (self->table != NULL && !in_cell(self))
		close_table(self);
	add_table(self, depth, false);
}

/* Closes the open row, and opens a table if there is none; false when there is no memory. */
static bool
reach_table(gai_html_builder *self, size_t depth)
{
	gai_html_end_paragraph(self);
	if (self->table == NULL)
		add_table(self, depth, true);
	else
		close_row(self);
	return self->table != NULL;
}

void
gai_html_open_group(gai_html_builder *self, size_t depth)
{
	if (reach_table(self, depth))
		add_item(self, GAI_HTML_ITEM_GROUP);
}

void
gai_html_open_row(gai_html_builder *self, size_t depth)
{
	gai_html_table *table;

	if (!reach_table(self, depth))
		return;
	table = self->table;
	table->before_row = self->last;
	table->row = add_item(self, GAI_HTML_ITEM_ROW);
	table->row_number = ++self->numbers;
	self->rows++;
	table->row_cells = 0;
	table->row_most = (struct gai_html_content) {0};
}

void
gai_html_open_cell(gai_html_builder *self, size_t depth, gai_html_item cell)
{
	gai_html_item *item;

	gai_html_end_paragraph(self);
	if (self->table == NULL || self->table->row == NULL)
		gai_html_open_row(self, depth);
	if (self->table == NULL || self->table->row == NULL)
		return;
	close_cell(self);
	item = add_item(self, GAI_HTML_ITEM_CELL);
	if (item == NULL)
		return;
	item->colspan = cell.colspan;
	item->rowspan = cell.rowspan;
	item->position = cell.position;
	self->table->cell_number = ++self->numbers;
	self->table->cell = (struct gai_html_content) {0};
	self->table->cells++;
	self->cells++;
	self->table->row_cells++;
}

/* ---- ends ------------------------------------------------------------------------------------------------------- */

void
gai_html_close_table(gai_html_builder *self, const gai_html_table *table)
{
	const gai_html_table *open = self->table;

	gai_html_end_paragraph(self);
	while (open != NULL && open != table)
		open = open->parent;
	if (open == NULL)
		return;
	while (self->table != table)
		close_table(self);
	close_table(self);
}

void
gai_html_close_group(gai_html_builder *self, const gai_html_table *table)
{
	gai_html_end_paragraph(self);
	if (self->table == NULL || self->table != table)
		return;
	close_row(self);
	add_item(self, GAI_HTML_ITEM_GROUP);
}

void
gai_html_close_row(gai_html_builder *self, const gai_html_table *table, uint64_t number)
{
	gai_html_end_paragraph(self);
	if (self->table != NULL && self->table == table && table->row_number == number)
		close_row(self);
}

void
gai_html_close_cell(gai_html_builder *self, const gai_html_table *table, uint64_t number)
{
	gai_html_end_paragraph(self);
	if (self->table != NULL && self->table == table && table->cell_number == number)
		close_cell(self);
}

void
gai_html_leave(gai_html_builder *self, size_t depth)
{
	while (self->table != NULL && self->table->implied && depth + 1 < self->table->depth)
		close_table(self);
}
