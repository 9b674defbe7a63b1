/*
 * grid_rows.c - puts the cells of a table into rows.
 *
 * A row is as high as its tallest cell, and its other cells stand at its middle, top or bottom.  So cells of one row
 * overlap vertically, and cells of different rows do not.  Labels of groups stand in columns before the rows' own
 * labels and span several rows, so they are treated separately: each goes to the first row that it spans.
 */
#include "base/find.h"
#include "source/words/grid.h"

/* ---- columns of labels ------------------------------------------------------------------------------------------ */

/* Values at one height, and the last column with text before them; -1 = none. */
typedef struct strip
{
	uint32_t	page;
	int32_t		top,
				bottom;
	int16_t		first,			/* column of the first value */
				label;
} strip;

static strip *
find_strips(const gai_grid *self, size_t *count)
{
	strip	   *strips = gai_alloc(self->boxes->arena, self->ncells + 1, sizeof *strips),
			   *last = NULL;

	*count = 0;
	for (size_t i = 0; i < self->ncells; i++)
	{
		const gai_cell_box *cell = &self->cells[i];

		gai_step(self->boxes->arena);
		if (!cell->value)
			continue;
		if (last == NULL || last->page != cell->page || cell->top >= last->bottom)
		{
			last = &strips[(*count)++];
			*last = (strip) {cell->page, cell->top, cell->bottom, cell->from, -1};
		}
		if (cell->bottom > last->bottom)
			last->bottom = cell->bottom;
		if (cell->from < last->first)
			last->first = cell->from;
	}
	return strips;
}

static bool
is_above(const strip *it, const gai_cell_box *cell)
{
	return it->page < cell->page || (it->page == cell->page && it->bottom <= cell->top);
}

/* The column of the rows' own labels: the last one with text to the left of values at the same height. */
static int
find_leaf(const gai_grid *self)
{
	size_t		count,
				most = 0;
	strip	   *strips = find_strips(self, &count);
	size_t	   *rows = gai_alloc_zero(self->boxes->arena, (size_t) self->ncolumns + 1, sizeof *rows);

	for (size_t i = 0; i < self->ncells; i++)
	{
		const gai_cell_box *cell = &self->cells[i];
		size_t		low = 0,
					high = count;

		while (low < high)
		{
			size_t		middle = low + (high - low) / 2;

			if (is_above(&strips[middle], cell))
				low = middle + 1;
			else
				high = middle;
		}
		if (cell->value)
			continue;
		for (; low < count && strips[low].page == cell->page && strips[low].top < cell->bottom; low++)
		{
			gai_step(self->boxes->arena);
			if (cell->to < strips[low].first && cell->to > strips[low].label)
				strips[low].label = cell->to;
		}
	}
	for (size_t i = 0; i < count; i++)
		rows[strips[i].label + 1]++;
	for (int c = 0; c <= self->ncolumns; c++)
		if (rows[c] > most)
			most = rows[c];
	/* a few rows may have other text before their values, so a column needs more of them */
	for (int c = self->ncolumns; c > 0; c--)
		if (rows[c] > 0 && rows[c] * 4 >= most)
			return c - 1;
	return most > 0 ? -1 : self->ncolumns - 1;
}

/* ---- rows ------------------------------------------------------------------------------------------------------- */

static void
find_rows(gai_grid *self)
{
	gai_grid_row *last = NULL;

	for (size_t i = 0; i < self->ncells; i++)
	{
		const gai_cell_box *cell = &self->cells[i];

		gai_step(self->boxes->arena);
		if (cell->to < self->leaf)
		{
			self->groups[self->ngroups++] = i;
			continue;
		}
		if (last == NULL || last->page != cell->page || cell->top >= last->bottom)
		{
			last = &self->rows[self->nrows++];
			*last = (gai_grid_row) {.first = self->nmembers, .page = cell->page, .top = cell->top,
				.bottom = cell->bottom, .start = (int16_t) (self->leaf + 1)};
		}
		self->members[self->nmembers++] = i;
		last->end = self->nmembers;
		if (cell->bottom > last->bottom)
			last->bottom = cell->bottom;
		last->values += cell->value;
		if (!cell->value && cell->from < last->start)
			last->start = cell->from;
	}
}

/* ---- values that may belong to another column ------------------------------------------------------------------- */

/*
 * What is known of a column: how far its texts reach, and whether rows with a value in it have values beside it, too.
 */
typedef struct company
{
	int32_t		left,			/* of its texts; left > right = it has none */
				right;
	bool		before,			/* of a value left of the texts, the column before has one in the same row */
				behind;
} company;

/* Where a value is relative to the texts of its column: -1 left of them, 1 right of them, 0 below them. */
static int
side_of(const company *column, const gai_cell_box *cell)
{
	if (column->left > column->right)
		return 0;
	return cell->right <= column->left ? -1 : cell->left >= column->right ? 1 : 0;
}

/* seen: for each column the number (from 1) of the last row with a value in it. */
static void
note_sides(const gai_grid *self, company *columns, size_t r, size_t *seen)
{
	const gai_grid_row *it = &self->rows[r];

	for (size_t i = it->first; i < it->end; i++)
		if (self->cells[self->members[i]].value)
			seen[self->cells[self->members[i]].from] = r + 1;
	for (size_t i = it->first; i < it->end; i++)
	{
		const gai_cell_box *cell = &self->cells[self->members[i]];
		int			side = cell->value && cell->from == cell->to ? side_of(&columns[cell->from], cell) : 0,
					next = cell->from + side;

		gai_step(self->boxes->arena);
		if (side != 0 && next >= 0 && next < self->ncolumns && seen[next] == r + 1)
			*(side < 0 ? &columns[cell->from].before : &columns[cell->from].behind) = true;
	}
}

/*
 * Drops values that stand beside the texts of their column, not below them.  Such a value may belong to the next
 * column, unless some row has values in both.
 */
static void
drop_adrift(gai_grid *self)
{
	company    *columns = gai_alloc(self->boxes->arena, (size_t) self->ncolumns, sizeof *columns);
	size_t	   *seen = gai_alloc_zero(self->boxes->arena, (size_t) self->ncolumns, sizeof *seen);

	for (int c = 0; c < self->ncolumns; c++)
		columns[c] = (company) {INT32_MAX, INT32_MIN, c - 1 <= self->leaf, c + 1 == self->ncolumns};
	for (size_t i = 0; i < self->ncells; i++)
	{
		const gai_cell_box *cell = &self->cells[i];

		gai_step(self->boxes->arena);
		if (cell->value || cell->from != cell->to)
			continue;
		if (cell->left < columns[cell->from].left)
			columns[cell->from].left = cell->left;
		if (cell->right > columns[cell->from].right)
			columns[cell->from].right = cell->right;
	}
	for (size_t r = 0; r < self->nrows; r++)
		note_sides(self, columns, r, seen);
	for (size_t i = 0; i < self->nmembers; i++)
	{
		gai_cell_box *cell = &self->cells[self->members[i]];
		int			side = cell->value && cell->from == cell->to ? side_of(&columns[cell->from], cell) : 0;

		if ((side < 0 && !columns[cell->from].before) || (side > 0 && !columns[cell->from].behind))
			cell->text.length = 0;
	}
}

/* ---- rows that a page cuts -------------------------------------------------------------------------------------- */

/* The row's cell in the column of labels if it is the row's only text, or GAI_NOWHERE. */
static size_t
label_in(const gai_grid *self, const gai_grid_row *it)
{
	size_t		found = GAI_NOWHERE;

	for (size_t i = it->first; i < it->end; i++)
	{
		const gai_cell_box *cell = &self->cells[self->members[i]];

		if (cell->value)
			continue;
		if (found != GAI_NOWHERE || cell->from > self->leaf)
			return GAI_NOWHERE;
		found = self->members[i];
	}
	return found;
}

/* Joins the two parts of a label that a page cuts; the second cell disappears. */
static void
join_labels(gai_grid *self, gai_cell_box *first, gai_cell_box *second)
{
	char	   *bytes = gai_alloc(self->boxes->arena, first->text.length + second->text.length, 1);

	memcpy(bytes, first->text.bytes, first->text.length);
	memcpy(bytes + first->text.length, second->text.bytes, second->text.length);
	first->text = gai_slice(bytes, first->text.length + second->text.length);
	second->text.length = 0;
}

/*
 * Marks the values of a row that a page cuts within its cells: the first row of the next page has values but no text,
 * so each may be the rest of the number in its column.
 */
static void
doubt_cut_values(gai_grid *self, const gai_grid_row *cut, const gai_grid_row *rests)
{
	for (size_t i = rests->first; i < rests->end; i++)
		for (size_t k = cut->first; k < cut->end; k++)
		{
			const gai_cell_box *rest = &self->cells[self->members[i]];
			gai_cell_box *cell = &self->cells[self->members[k]];

			gai_step(self->boxes->arena);
			if (cell->value && cell->from <= rest->to && rest->from <= cell->to)
				cell->text = gai_join_texts(self->boxes->arena, cell->text, gai_literal(GAI_REPLACEMENT));
		}
}

/*
 * Finds rows that a page cuts within their cells.  Repeated heads may stand between the parts; what follows has nothing
 * but values, and fewer than the row: they are not a row's.
 */
static void
doubt_cut_rows(gai_grid *self)
{
	for (size_t r = 1; r < self->nrows; r++)
	{
		const gai_grid_row *last = &self->rows[r - 1],
				   *next = &self->rows[r];

		if (last->page == next->page)
			continue;
		while (next->values == 0 && next + 1 < self->rows + self->nrows && next[1].page == next->page)
		{
			gai_step(self->boxes->arena);
			next++;
		}
		if (next->values > 0 && (size_t) next->values == next->end - next->first && next->values < last->values)
			doubt_cut_values(self, last, next);
	}
}

/*
 * The first row behind the head that is repeated on a page: what has no values and is not one text in the column of
 * labels, and what stands between such rows.
 */
static gai_grid_row *
behind_head(const gai_grid *self, gai_grid_row *first)
{
	gai_grid_row *found = first;

	for (gai_grid_row *it = first; it->values == 0; it++)
	{
		gai_step(self->boxes->arena);
		if (it + 1 == self->rows + self->nrows || it[1].page != first->page)
			break;
		if (label_in(self, it) == GAI_NOWHERE)
			found = it + 1;
	}
	return found;
}

/*
 * Joins a row that a page cuts: the label begins on one page and continues on the next without an ordinal, and the
 * values stand on either page.  Repeated heads may stand between the two parts.
 */
static void
join_pages(gai_grid *self)
{
	for (size_t r = 1; r < self->nrows; r++)
	{
		gai_grid_row *last = &self->rows[r - 1],
				   *next = &self->rows[r];
		size_t		label = label_in(self, last),
					rest;

		gai_step(self->boxes->arena);
		if (last->page == next->page || label == GAI_NOWHERE || !self->cells[label].opens ||
			gai_begins(self->cells[label].text, "第"))
			continue;
		next = behind_head(self, next);
		rest = label_in(self, next);
		if (rest == GAI_NOWHERE || self->cells[rest].opens || (last->values > 0) == (next->values > 0))
			continue;
		if (last->values > 0)
			join_labels(self, &self->cells[label], &self->cells[rest]);
		else
		{
			gai_cell_box *whole = &self->cells[rest],
						rest_of_it = *whole;

			*whole = self->cells[label];
			join_labels(self, whole, &rest_of_it);
			whole->page = rest_of_it.page;
			whole->top = rest_of_it.top;
			whole->bottom = rest_of_it.bottom;
			self->cells[label].text.length = 0;
		}
	}
}

void
gai_add_grid_rows(gai_boxes *boxes, const gai_region *region, gai_cell_boxes cells, uint32_t table)
{
	gai_grid	self = {.boxes = boxes, .cells = cells.items, .ncells = cells.count, .ncolumns = region->nborders + 1,
		.members = gai_alloc(boxes->arena, cells.count + 1, sizeof *self.members),
		.groups = gai_alloc(boxes->arena, cells.count + 1, sizeof *self.groups),
		.row_of = gai_alloc(boxes->arena, cells.count + 1, sizeof *self.row_of),
		.rows = gai_alloc(boxes->arena, cells.count + 1, sizeof *self.rows)};

	self.leaf = find_leaf(&self);
	find_rows(&self);
	for (size_t g = 0; g < self.ngroups; g++)
		self.row_of[g] = GAI_NOWHERE;
	drop_adrift(&self);
	doubt_cut_rows(&self);
	join_pages(&self);
	gai_find_own_labels(&self);
	gai_place_groups(&self);
	gai_add_grid_lines(&self, table);
}
