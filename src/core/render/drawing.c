/* drawing.c - see drawing.h */
#include "render/drawing.h"

#include <string.h>

#include "form/label_path.h"

/* What the form prints in corners of its tables. */
#define REMARK "(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)"
#define CONTENT "信息内容"
#define APPLICANTS "申请人情况"

/* ---- drawing ---------------------------------------------------------------------------------------------------- */

static gai_drawing_cell *
draw(gai_arena *arena, gai_drawing *self, gai_drawing_kind kind, gai_text label, int row, int place, int height,
	 int width)
{
	if (self->count == self->room)
		self->cells = gai_grow(arena, self->cells, self->count, sizeof *self->cells, &self->room);
	self->cells[self->count] = (gai_drawing_cell)
	{
		.kind = kind, .label = label, .slot = -1, .row = row, .place = place, .height = height, .width = width
	};
	return &self->cells[self->count++];
}

static void
draw_value(gai_arena *arena, gai_drawing *self, const gai_form_row *row, int c, int at_row, int place, int width)
{
	gai_drawing_cell *cell = draw(arena, self, GAI_DRAWING_VALUE, gai_slice("", 0), at_row, place, 1, width);

	cell->column = &row->columns[c];
	cell->slot = row->base + row->columns[c].offset;
}

/* Begins the next row; returns its number. */
static int
begin_row(gai_arena *arena, gai_drawing *self, bool begins_group)
{
	if ((size_t) self->nrows == self->rows_room)
		self->begins_group = gai_grow(arena, self->begins_group, (size_t) self->nrows, sizeof *self->begins_group,
									  &self->rows_room);
	self->begins_group[self->nrows] = begins_group;
	return self->nrows++;
}

/* ---- table two -------------------------------------------------------------------------------------------------- */

/* Whether the block has something that the table, or the block if it is not NULL, cannot show. */
static bool
shows_more(const gai_report *report, const gai_block *block, const gai_form_table *table, const gai_block *other)
{
	for (int r = block->first; r < block->first + block->count; r++)
		for (int c = 0; c < block->table->rows[r].ncolumns; c++)
		{
			int			slot = block->table->rows[r].base + block->table->rows[r].columns[c].offset;
			gai_form_table part = *table;

			if (other != NULL)
			{
				part.rows += other->first;
				part.nrows = other->count;
			}
			if (report->cells[slot].kind != GAI_ABSENT && !gai_form_has(&part, slot))
				return true;
		}
	return false;
}

/* Adds the blocks of other editions that show more of this item than the table can; item NULL: of items it lacks. */
static int
add_foreign(const gai_report *report, const gai_form_table *own, const char *item, gai_block *blocks, int count)
{
	for (int f = 0; gai_forms[f] != NULL; f++)
	{
		const gai_form_table *table = &gai_forms[f]->tables[GAI_DISCLOSURE];

		for (int r = 0; r < table->nrows && table != own && count < GAI_MAX_BLOCKS; r += gai_count_block(table, r))
		{
			gai_block	block = {table, gai_forms[f]->edition, true, r, gai_count_block(table, r)};
			bool		has_item = false;

			for (int i = 0; i < own->nrows; i++)
				has_item |= strcmp(own->rows[i].item, table->rows[r].item) == 0;
			if ((item != NULL ? strcmp(item, table->rows[r].item) == 0 : !has_item) &&
				shows_more(report, &block, own, NULL))
				blocks[count++] = block;
		}
	}
	return count;
}

int
gai_list_blocks(const gai_report *report, gai_block blocks[GAI_MAX_BLOCKS])
{
	int			edition = report->table_form[GAI_DISCLOSURE];
	const gai_form_table *own = gai_form_table_of(edition, GAI_DISCLOSURE);
	int			count = 0;

	for (int r = 0; r < own->nrows && count < GAI_MAX_BLOCKS; r += gai_count_block(own, r))
	{
		gai_block	block = {own, edition, false, r, gai_count_block(own, r)};
		int			after = add_foreign(report, own, own->rows[r].item, blocks, count);

		/* in the place of a block of another edition, unless that cannot show all of it */
		if (after == count || shows_more(report, &block, blocks[count].table, &blocks[count]))
		{
			if (after == GAI_MAX_BLOCKS)
				after--;
			memmove(&blocks[count + 1], &blocks[count], (size_t) (after - count) * sizeof *blocks);
			blocks[count] = block;
			after++;
		}
		count = after;
	}
	return add_foreign(report, own, NULL, blocks, count);
}

static void
draw_block(gai_arena *arena, gai_drawing *self, const gai_block *block, bool with_item)
{
	const gai_form_row *rows = &block->table->rows[block->first];
	int			n = rows->ncolumns,
				at;

	if (with_item)
		draw(arena, self, GAI_DRAWING_ROWS_HEAD, gai_label_level(rows->item, 0), begin_row(arena, self, true), 0, 1,
			 self->width);
	at = begin_row(arena, self, !with_item);
	draw(arena, self, GAI_DRAWING_COLUMN_HEAD, gai_literal(CONTENT), at, 0, 1, 1);
	for (int c = 0; c < n; c++)
		draw(arena, self, GAI_DRAWING_COLUMN_HEAD, gai_slice(rows->columns[c].label, strlen(rows->columns[c].label)),
			 at, 1 + c, 1, c < n - 1 ? 1 : self->width - n);
	for (int r = 0; r < block->count; r++)
	{
		at = begin_row(arena, self, false);
		draw(arena, self, GAI_DRAWING_ROW_HEAD, gai_slice(rows[r].label, strlen(rows[r].label)), at, 0, 1, 1);
		for (int c = 0; c < n; c++)
			draw_value(arena, self, &rows[r], c, at, 1 + c, c < n - 1 ? 1 : self->width - n);
	}
}

static void
draw_blocks(gai_arena *arena, gai_drawing *self, const gai_report *report)
{
	gai_block	blocks[GAI_MAX_BLOCKS];
	int			count = gai_list_blocks(report, blocks);

	self->nlabels = 1;
	for (int b = 0; b < count; b++)
		if (blocks[b].table->rows[blocks[b].first].ncolumns >= self->width)
			self->width = 1 + blocks[b].table->rows[blocks[b].first].ncolumns;
	for (int b = 0; b < count; b++)
		draw_block(arena, self, &blocks[b], blocks[b].table->rows[blocks[b].first].item[0] != '\0');
}

/* ---- heads of columns whose labels are paths -------------------------------------------------------------------- */

static int
deepest_column(const gai_form_row *row)
{
	int			most = 1;

	for (int c = 0; c < row->ncolumns; c++)
		if (gai_count_levels(row->columns[c].label) > most)
			most = gai_count_levels(row->columns[c].label);
	return most;
}

static int
deepest_row(const gai_form_table *table)
{
	int			most = 1;

	for (int r = 0; r < table->nrows; r++)
		if (gai_count_levels(table->rows[r].label) > most)
			most = gai_count_levels(table->rows[r].label);
	return most;
}

/* One level of the heads over the columns of a row, in a row of the drawing. */
static void
draw_column_level(gai_arena *arena, gai_drawing *self, const gai_form_row *row, int level, int deepest, int place)
{
	for (int c = 0, width; c < row->ncolumns; c += width)
	{
		const char *label = row->columns[c].label;
		bool		last = gai_count_levels(label) == level + 1;

		width = 1;
		if (gai_count_levels(label) <= level)
			continue;
		while (!last && c + width < row->ncolumns && gai_share_level(label, row->columns[c + width].label, level))
			width++;
		draw(arena, self, width > 1 ? GAI_DRAWING_COLUMNS_HEAD : GAI_DRAWING_COLUMN_HEAD, gai_label_level(label, level),
			 self->nrows - 1, place + c, last ? deepest - level : 1, width);
	}
}

/* ---- table three ------------------------------------------------------------------------------------------------ */

static void
draw_row_labels(gai_arena *arena, gai_drawing *self, const gai_form_table *table, int r)
{
	const char *label = table->rows[r].label;
	int			levels = gai_count_levels(label);

	for (int level = 0; level < levels; level++)
	{
		bool		last = level == levels - 1;
		int			height = 1;

		if (!last && r > 0 && gai_share_level(label, table->rows[r - 1].label, level))
			continue;
		while (!last && r + height < table->nrows && gai_share_level(label, table->rows[r + height].label, level))
			height++;
		draw(arena, self, height > 1 ? GAI_DRAWING_ROWS_HEAD : GAI_DRAWING_ROW_HEAD, gai_label_level(label, level),
			 self->nrows - 1, level, height, last ? self->nlabels - level : 1);
	}
}

static void
draw_rows(gai_arena *arena, gai_drawing *self, const gai_form_table *table)
{
	int			deepest = deepest_column(&table->rows[0]);

	self->nlabels = deepest_row(table);
	self->width = self->nlabels + table->rows[0].ncolumns;
	self->nhead = 1 + deepest;
	begin_row(arena, self, true);
	draw(arena, self, GAI_DRAWING_REMARK, gai_literal(REMARK), 0, 0, self->nhead, self->nlabels);
	draw(arena, self, GAI_DRAWING_COLUMNS_HEAD, gai_literal(APPLICANTS), 0, self->nlabels, 1, table->rows[0].ncolumns);
	for (int level = 0; level < deepest; level++)
	{
		begin_row(arena, self, false);
		draw_column_level(arena, self, &table->rows[0], level, deepest, self->nlabels);
	}
	for (int r = 0; r < table->nrows; r++)
	{
		begin_row(arena, self, r == 0);
		draw_row_labels(arena, self, table, r);
		for (int c = 0; c < table->rows[r].ncolumns; c++)
			draw_value(arena, self, &table->rows[r], c, self->nrows - 1, self->nlabels + c, 1);
	}
}

/* ---- table four ------------------------------------------------------------------------------------------------- */

/* How many columns the rows from r on take that share a level. */
static int
width_of_level(const gai_form_table *table, int r, int level)
{
	int			width = table->rows[r].ncolumns;

	for (int i = r + 1; i < table->nrows && gai_share_level(table->rows[r].label, table->rows[i].label, level); i++)
		width += table->rows[i].ncolumns;
	return width;
}

static void
draw_in_one_row(gai_arena *arena, gai_drawing *self, const gai_form_table *table)
{
	int			deepest = deepest_row(table);

	self->nhead = deepest + 1;
	self->width = gai_count_cells(table);
	for (int level = 0; level <= deepest; level++)
	{
		begin_row(arena, self, level == 0);
		for (int r = 0, place = 0; r < table->nrows; place += table->rows[r++].ncolumns)
		{
			const gai_form_row *row = &table->rows[r];
			int			levels = gai_count_levels(row->label);

			if (level == levels)
				for (int c = 0; c < row->ncolumns; c++)
					draw(arena, self, GAI_DRAWING_COLUMN_HEAD,
						 gai_slice(row->columns[c].label, strlen(row->columns[c].label)), level, place + c,
						 deepest + 1 - level, 1);
			else if (level < levels && (r == 0 || !gai_share_level(row->label, table->rows[r - 1].label, level)))
				draw(arena, self, GAI_DRAWING_COLUMNS_HEAD, gai_label_level(row->label, level), level, place, 1,
					 width_of_level(table, r, level));
		}
	}
	begin_row(arena, self, true);
	for (int r = 0, place = 0; r < table->nrows; place += table->rows[r++].ncolumns)
		for (int c = 0; c < table->rows[r].ncolumns; c++)
			draw_value(arena, self, &table->rows[r], c, deepest + 1, place + c, 1);
}

gai_drawing
gai_draw_table(gai_arena *arena, const gai_report *report, gai_table_id id)
{
	const gai_form_table *table = gai_form_table_of(report->table_form[id], id);
	gai_drawing self = {.width = 0};

	if (id == GAI_DISCLOSURE)
		draw_blocks(arena, &self, report);
	else if (id == GAI_APPLICATIONS)
		draw_rows(arena, &self, table);
	else
		draw_in_one_row(arena, &self, table);
	return self;
}
