/* grid_groups.c - labels that span rows, and which rows they span */
#include "source/words/grid.h"

/* The most rows in one search, longer tables are searched in parts; and the most columns of groups. */
#define MOST_SEARCHED 64

static int32_t
middle_of(const gai_cell_box *cell)
{
	return cell->top + (cell->bottom - cell->top) / 2;
}

/* Whether an adjacent row, one line away, is a label without values: the values in question may be its own. */
static bool
is_label_alone(const gai_grid *self, size_t r, int step)
{
	const gai_grid_row *it = &self->rows[r],
			   *other = it + step;
	int32_t		height = self->cells[self->members[it->first]].height;

	if ((step < 0 && r == 0) || (step > 0 && r + 1 == self->nrows) || other->page != it->page || other->values > 0 ||
		(step < 0 ? it->top - other->bottom : other->top - it->bottom) > height / 2)
		return false;
	for (size_t i = other->first; i < other->end; i++)
		if (self->cells[self->members[i]].from > self->leaf)
			return false;
	return true;
}

/* A row with values but without a label of its own takes the nearest label to its left at its height. */
void
gai_find_own_labels(gai_grid *self)
{
	size_t		from = 0;

	for (size_t r = 0; r < self->nrows; r++)
	{
		gai_grid_row *it = &self->rows[r];
		size_t		best = GAI_NOWHERE;

		while (from < self->ngroups && (self->cells[self->groups[from]].page < it->page ||
										(self->cells[self->groups[from]].page == it->page &&
										 self->cells[self->groups[from]].bottom <= it->top - 64 *
										 (int64_t) self->cells[self->groups[from]].height)))
			from++;
		if (it->values == 0 || it->start <= self->leaf)
			continue;
		for (size_t g = from; g < self->ngroups; g++)
		{
			const gai_cell_box *cell = &self->cells[self->groups[g]];

			gai_step(self->boxes->arena);
			if (cell->page != it->page || cell->top >= it->bottom)
				break;
			if (self->row_of[g] == GAI_NOWHERE && cell->bottom > it->top &&
				(best == GAI_NOWHERE || cell->to > self->cells[self->groups[best]].to))
				best = g;
		}
		if (best == GAI_NOWHERE || is_label_alone(self, r, -1) || is_label_alone(self, r, 1))
			continue;
		it->start = self->cells[self->groups[best]].from;
		self->row_of[best] = r;
	}
}

/* ---- groups ----------------------------------------------------------------------------------------------------- */

/* The height of the boundary between two rows; outside the first and the last row it is extrapolated. */
static int32_t
line_above(const gai_grid *self, size_t r)
{
	const gai_grid_row *rows = self->rows;

	if (r > 0 && r < self->nrows && rows[r - 1].page == rows[r].page)
		return rows[r - 1].bottom + (rows[r].top - rows[r - 1].bottom) / 2;
	if (r + 1 < self->nrows && (r == 0 || rows[r - 1].page != rows[r].page) && rows[r + 1].page == rows[r].page)
		return rows[r].top - (rows[r + 1].top - rows[r].bottom) / 2;
	if (r > 1 && rows[r - 2].page == rows[r - 1].page)
		return rows[r - 1].bottom + (rows[r - 1].top - rows[r - 2].bottom) / 2;
	return r < self->nrows ? rows[r].top : rows[r - 1].bottom;
}

/* The cost of a group's label spanning the rows from first to end: it should stand in their middle or at their top. */
static int64_t
misfit(const gai_grid *self, const gai_cell_box *cell, size_t first, size_t end)
{
	int64_t		top = line_above(self, first),
				bottom = end < self->nrows && self->rows[end].page == self->rows[first].page ? line_above(self, end) :
		self->rows[end - 1].bottom + (self->rows[first].top - top),
				middle = (top + bottom) / 2 - middle_of(cell),
				upper = self->rows[first].top - cell->top;

	middle = middle < 0 ? -middle : middle;
	upper = upper < 0 ? -upper : upper;
	return middle < upper ? middle : upper;
}

/* Divides the rows from first to end among the groups, in order, at least cost; sets the first row of each group. */
static void
part_rows(gai_grid *self, size_t first, size_t end, const size_t *groups, size_t ngroups)
{
	size_t		n = end - first + 1;
	int64_t    *cost = gai_alloc(self->boxes->arena, (ngroups + 1) * n, sizeof *cost);
	size_t	   *choice = gai_alloc_zero(self->boxes->arena, (ngroups + 1) * n, sizeof *choice);
	size_t		at = end - first;

	/* the first rows may belong to a group that began on the page before */
	for (size_t i = 0; i < n; i++)
		cost[i] = i == 0 ? 0 : first == 0 || self->rows[first - 1].page != self->rows[first].page ? 1 : INT64_MAX;
	for (size_t g = 1; g <= ngroups; g++)
		for (size_t j = 0; j < n; j++)
		{
			cost[g * n + j] = INT64_MAX;
			for (size_t i = 0; i < j; i++)
			{
				int64_t		sum;

				gai_step(self->boxes->arena);
				if (cost[(g - 1) * n + i] == INT64_MAX)
					continue;
				sum = cost[(g - 1) * n + i] +
					misfit(self, &self->cells[self->groups[groups[g - 1]]], first + i, first + j);
				if (sum < cost[g * n + j])
				{
					cost[g * n + j] = sum;
					choice[g * n + j] = i;
				}
			}
		}
	if (cost[ngroups * n + at] == INT64_MAX)
		return;
	for (size_t g = ngroups; g > 0; g--)
	{
		at = choice[g * n + at];
		self->row_of[groups[g - 1]] = first + at;
	}
}

/* Divides rows among the groups that begin in this column; only rows whose own labels begin behind it take part. */
static void
place_groups(gai_grid *self, int16_t column)
{
	size_t	   *found = gai_alloc(self->boxes->arena, self->ngroups + 1, sizeof *found);
	size_t		g = 0;

	for (size_t first = 0, end; first < self->nrows; first = end)
	{
		const gai_grid_row *rows = self->rows;
		size_t		count = 0;
		int64_t		bottom;

		end = first + 1;
		gai_step(self->boxes->arena);
		if (rows[first].start <= column)
			continue;
		while (end < self->nrows && end - first < MOST_SEARCHED && rows[end].page == rows[first].page &&
			   rows[end].start > column)
			end++;
		bottom = line_above(self, end) > rows[end - 1].bottom ? line_above(self, end) : rows[end - 1].bottom;
		for (; g < self->ngroups; g++)
		{
			const gai_cell_box *cell = &self->cells[self->groups[g]];

			gai_step(self->boxes->arena);
			if (cell->page > rows[first].page || (cell->page == rows[first].page && middle_of(cell) > bottom))
				break;
			if (cell->from == column && self->row_of[g] == GAI_NOWHERE && cell->page == rows[first].page &&
				count < MOST_SEARCHED)
				found[count++] = g;
		}
		if (count > 0 && count <= end - first)
			part_rows(self, first, end, found, count);
	}
}

void
gai_place_groups(gai_grid *self)
{
	for (int c = 0; c < self->leaf && c < MOST_SEARCHED; c++)
		place_groups(self, (int16_t) c);
}
