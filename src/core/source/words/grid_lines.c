/* grid_lines.c - the rows of a table as lines of the document */
#include <stdlib.h>

#include "source/words/grid.h"

/* ---- lines ------------------------------------------------------------------------------------------------------ */

static gai_piece *
add_piece(gai_grid *self, const gai_cell_box *cell, int from, int to)
{
	gai_document *document = self->boxes->document;
	gai_piece  *piece = gai_add_piece(self->boxes->arena, document);

	piece->bytes = cell->text.bytes;
	piece->length = (uint32_t) cell->text.length;
	piece->column = (uint16_t) from;
	piece->span = (uint16_t) (to - from + 1 < GAI_MOST_SPAN ? to - from + 1 : GAI_MOST_SPAN) & GAI_MOST_SPAN;
	if (cell->text.bytes != document->body.bytes + cell->place.position)
		gai_add_origin(self->boxes->arena, document, document->npieces - 1, cell->place);
	return piece;
}

static void
begin_line(gai_grid *self, uint32_t table)
{
	gai_line   *line = gai_add_line(self->boxes->arena, self->boxes->document);

	line->separator = GAI_GRID;
	line->measured = true;
	line->table = table;
	line->breaks = 1;
}

static void
end_line(gai_grid *self)
{
	gai_document *document = self->boxes->document;
	gai_line   *line = &document->lines[document->nlines - 1];

	if (line->count == 0)
		gai_drop_line(document);
	else
		line->text = gai_join_cells(self->boxes->arena, &document->pieces[line->first], line->count);
}

typedef struct place
{
	int16_t		column;
	size_t		cell;
} place;

static int
compare_places(const void *left, const void *right)
{
	const place *a = left,
			   *b = right;

	if (a->column != b->column)
		return a->column < b->column ? -1 : 1;
	return (a->cell > b->cell) - (a->cell < b->cell);
}

static void
sort_by_column(gai_grid *self, size_t *cells, size_t count)
{
	place	   *places = gai_alloc(self->boxes->arena, count + 1, sizeof *places);

	for (size_t i = 0; i < count; i++)
		places[i] = (place) {self->cells[cells[i]].from, cells[i]};
	qsort(places, count, sizeof *places, compare_places);
	for (size_t i = 0; i < count; i++)
		cells[i] = places[i].cell;
}

/* Adds cells without values, such as a table's head, which do not form rows: in as many lines as needed. */
static void
add_layers(gai_grid *self, size_t *cells, size_t count, uint32_t table)
{
	size_t		left = count;

	while (left > 0)
	{
		int			column = -1;

		begin_line(self, table);
		for (size_t i = count <= GAI_MOST_BESIDE ? 0 : count - left; i < count; i++)
		{
			const gai_cell_box *cell = cells[i] != GAI_NOWHERE ? &self->cells[cells[i]] : NULL;

			gai_step(self->boxes->arena);
			if (cell == NULL || cell->from <= column)
				continue;
			add_piece(self, cell, cell->from, cell->to);
			/* with too many cells it is not a head: each cell gets a line */
			column = count <= GAI_MOST_BESIDE ? cell->to : INT16_MAX;
			cells[i] = GAI_NOWHERE;
			left--;
			if (column == INT16_MAX)
				break;
		}
		end_line(self);
	}
}

/* Whether two of these cells, which are sorted, are in the same column. */
static bool
is_crowded(const gai_grid *self, const size_t *cells, size_t count)
{
	for (size_t i = 1; i < count; i++)
		if (self->cells[cells[i]].from <= self->cells[cells[i - 1]].to)
			return true;
	return false;
}

/*
 * A row with two cells in one column has two readings.  Its values are dropped; its labels stay, to show that the row
 * is there.
 */
static size_t
drop_values(const gai_grid *self, size_t *cells, size_t count)
{
	size_t		left = 0;

	for (size_t i = 0; i < count; i++)
		if (!self->cells[cells[i]].value)
			cells[left++] = cells[i];
	return left;
}

/* Adds a row as a line, with blank pieces where a column of values is empty. */
static void
add_filled(gai_grid *self, const size_t *cells, size_t count, uint32_t table)
{
	int			next = self->leaf + 1;

	begin_line(self, table);
	for (size_t i = 0; i < count; i++)
	{
		const gai_cell_box *cell = &self->cells[cells[i]];
		int			to = cell->to;
		gai_cell_box blank = {.text = gai_slice(self->boxes->document->body.bytes + cell->place.position, 0),
			.place = {cell->place.position, 0}};

		gai_step(self->boxes->arena);
		/* stretch the row's own label to where its values begin */
		if (to < self->leaf && (i + 1 == count || self->cells[cells[i + 1]].from > self->leaf))
			to = self->leaf;
		for (; next < cell->from; next++)
			add_piece(self, &blank, next, next);
		add_piece(self, cell, cell->from, to);
		if (to >= next)
			next = to + 1;
		if (i + 1 == count)
			for (; next < self->ncolumns; next++)
				add_piece(self, &blank, next, next);
	}
	end_line(self);
}

static void
add_row(gai_grid *self, const gai_grid_row *it, const size_t *groups, size_t ngroups, uint32_t table)
{
	size_t	   *cells = gai_alloc(self->boxes->arena, it->end - it->first + ngroups + 1, sizeof *cells),
				count = 0;
	bool		opens = false,
				only_label = self->leaf >= 0,
				has_own = self->leaf < 0 || it->start <= self->leaf;

	for (size_t g = 0; g < ngroups; g++)
		cells[count++] = self->groups[groups[g]];
	for (size_t i = it->first; i < it->end; i++)
	{
		const gai_cell_box *cell = &self->cells[self->members[i]];

		if (cell->text.length == 0)
			continue;
		cells[count++] = self->members[i];
		opens |= cell->opens;
		only_label &= cell->from <= self->leaf;
	}
	/* values without any label: there is no telling which row they are */
	if (!has_own)
		count = drop_values(self, cells, count);
	sort_by_column(self, cells, count);
	if (count == 0)
		return;
	if (is_crowded(self, cells, count))
		add_layers(self, cells, drop_values(self, cells, count), table);
	else if (has_own && (it->values > 0 || (opens && only_label)))
		add_filled(self, cells, count, table);
	else
		add_layers(self, cells, count, table);
}

void
gai_add_grid_lines(gai_grid *self, uint32_t table)
{
	size_t	   *count = gai_alloc_zero(self->boxes->arena, self->nrows + 2, sizeof *count),
			   *sorted = gai_alloc(self->boxes->arena, self->ngroups + 1, sizeof *sorted),
				beside = 0;

	/* a counting sort of the groups by row */
	for (size_t g = 0; g < self->ngroups; g++)
	{
		if (self->row_of[g] == GAI_NOWHERE)
		{
			/* beside no row: goes with the first row that follows */
			const gai_cell_box *cell = &self->cells[self->groups[g]];

			while (beside + 1 < self->nrows &&
				   (self->rows[beside].page < cell->page ||
					(self->rows[beside].page == cell->page && self->rows[beside].bottom <= cell->top)))
			{
				gai_step(self->boxes->arena);
				beside++;
			}
			self->row_of[g] = beside;
		}
		count[self->row_of[g] + 1]++;
	}
	for (size_t r = 0; r < self->nrows; r++)
		count[r + 1] += count[r];
	for (size_t g = 0; g < self->ngroups; g++)
		sorted[count[self->row_of[g]]++] = g;
	for (size_t r = 0, from = 0; r < self->nrows; r++)
	{
		add_row(self, &self->rows[r], &sorted[from], count[r] - from, table);
		from = count[r];
	}
}

