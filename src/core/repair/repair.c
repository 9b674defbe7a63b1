/*
 * repair.c - see repair.h
 *
 * Candidates come from failing equations: each changes a cell by exactly the amount that its equation is off.
 */
#include "repair/repair.h"

#include "repair/repair_edits.h"

/* Proposes an edit of several cells if it is an improvement, and keeps it to combine with others. */
static void
consider(gai_search *self, gai_proposal *edit)
{
	gai_assess(self, edit);
	if (edit->remaining >= self->failing)
		return;
	gai_propose(self, edit);
	gai_keep_edit(self->beam, &self->nbeam, GAI_BEAM, edit);
}

/* ---- one cell --------------------------------------------------------------------------------------------------- */

static void
try_cell(gai_search *self, int slot)
{
	const gai_sheet_cell *cell = &self->cells[slot];

	for (int u = 0; u < cell->nuses; u++)
	{
		gai_proposal edit = {0};

		if (!self->equations[cell->uses[u].equation].fails ||
			!gai_change_cell(self, &edit, slot, cell->count + gai_lack_of(self, cell->uses[u])))
			continue;
		edit.doubt = gai_doubt_of(self, &edit.changes[0]);
		gai_assess(self, &edit);
		if (edit.remaining >= self->failing)
			continue;
		gai_propose(self, &edit);
		gai_keep_edit(self->singles, &self->nsingles, GAI_MAX_SINGLES, &edit);
	}
}

/* ---- two cells of a line ---------------------------------------------------------------------------------------- */

/* Whether a failing equation without the other cell is off by exactly this amount. */
static bool
lacks(const gai_search *self, const gai_sheet_cell *cell, const gai_sheet_cell *other, int64_t lack)
{
	for (int u = 0; u < cell->nuses; u++)
		if (self->equations[cell->uses[u].equation].fails && !gai_is_in(other, cell->uses[u].equation) &&
			gai_lack_of(self, cell->uses[u]) == lack)
			return true;
	return false;
}

/* Moves what one cell has too much to another that lacks as much. */
static void
try_transfer(gai_search *self, int from, int to)
{
	const gai_sheet_cell *giver = &self->cells[from];
	const gai_sheet_cell *taker = &self->cells[to];

	for (int u = 0; u < taker->nuses; u++)
	{
		gai_proposal edit = {0};
		int64_t		moved = gai_lack_of(self, taker->uses[u]);

		if (moved <= 0 || !self->equations[taker->uses[u].equation].fails ||
			gai_is_in(giver, taker->uses[u].equation) || !lacks(self, giver, taker, -moved))
			continue;
		if (!gai_change_cell(self, &edit, from, giver->count - moved) ||
			!gai_change_cell(self, &edit, to, taker->count + moved))
			continue;
		/* the usual case: the whole count is in the wrong place, or two counts changed places */
		edit.doubt = giver->count == taker->count + moved ? 1 : 3;
		consider(self, &edit);
	}
}

/* ---- a whole row ------------------------------------------------------------------------------------------------ */

/* Joins the digits of two counts, 2 and 0 to 20; -1 if the result is too large. */
static int64_t
joined(int64_t left, int64_t right)
{
	int64_t		power = 10;

	while (right >= power)
		power *= 10;
	return left <= (GAI_MOST_COUNT - right) / power ? left * power + right : -1;
}

static void
try_row(gai_search *self, const gai_form_row *row, const int64_t *counts)
{
	gai_proposal edit = {.doubt = 1};

	for (int c = 0; c < row->ncolumns; c++)
		if (counts[c] < 0 || counts[c] > GAI_MOST_COUNT)
			return;
	for (int c = 0; c < row->ncolumns; c++)
		if (counts[c] != self->cells[row->base + row->columns[c].offset].count)
			(void) gai_change_cell(self, &edit, row->base + row->columns[c].offset, counts[c]);
	if (edit.nchanges > 1)
		consider(self, &edit);
}

/* Sets the last cell, the total, to the sum of the others. */
static void
close_row(int64_t *counts, int ncolumns)
{
	counts[ncolumns - 1] = 0;
	for (int c = 0; c < ncolumns - 1; c++)
		counts[ncolumns - 1] += counts[c];
}

/* Reads the counts of a row; false unless it states them all. */
static bool
read_row(const gai_search *self, const gai_form_row *row, int64_t *counts)
{
	for (int c = 0; c < row->ncolumns; c++)
	{
		const gai_sheet_cell *cell = &self->cells[row->base + row->columns[c].offset];

		if (!cell->known || cell->count < 0)
			return false;
		counts[c] = cell->count;
	}
	return true;
}

static void
copy_counts(int64_t *to, const int64_t *from, int count)
{
	memcpy(to, from, (size_t) count * sizeof *from);
}

/* Tries the row shifted by one cell to either side, with the total shifted too or left in place. */
static void
try_shifts(gai_search *self, const gai_form_row *row, const int64_t *stated)
{
	int			last = row->ncolumns - 1;
	int64_t		counts[GAI_MAX_CHANGES];

	counts[0] = 0;
	copy_counts(counts + 1, stated, last);
	try_row(self, row, counts);
	counts[last] = stated[last];
	try_row(self, row, counts);

	copy_counts(counts, stated + 1, last);
	close_row(counts, row->ncolumns);
	try_row(self, row, counts);
	counts[last - 1] = 0;
	counts[last] = stated[last];
	try_row(self, row, counts);
}

/* Tries to join a number that was split over two cells, with the cells behind it shifted by one or in place. */
static void
try_splits(gai_search *self, const gai_form_row *row, const int64_t *stated)
{
	int			last = row->ncolumns - 1;
	int64_t		counts[GAI_MAX_CHANGES];

	for (int c = 0; c < last - 1; c++)
	{
		if (stated[c] == 0)
			continue;
		copy_counts(counts, stated, row->ncolumns);
		counts[c] = joined(stated[c], stated[c + 1]);
		counts[c + 1] = 0;
		try_row(self, row, counts);
		copy_counts(counts + c + 1, stated + c + 2, last - c - 1);
		close_row(counts, row->ncolumns);
		try_row(self, row, counts);
	}
}

/* ---- the search ------------------------------------------------------------------------------------------------- */

static void
try_pairs_of_row(gai_search *self, const gai_form_row *row)
{
	int64_t		stated[GAI_MAX_CHANGES];
	bool		failing = false;

	for (int a = 0; a < row->ncolumns; a++)
	{
		int			from = row->base + row->columns[a].offset;

		if (!gai_has_failing(self, from))
			continue;
		failing = true;
		for (int b = 0; b < row->ncolumns; b++)
			if (a != b)
				try_transfer(self, from, row->base + row->columns[b].offset);
	}
	if (!failing || !read_row(self, row, stated))
		return;
	try_shifts(self, row, stated);
	try_splits(self, row, stated);
}

static void
try_pairs_of_column(gai_search *self, const gai_form_table *table, int column)
{
	for (int a = 0; a < table->nrows; a++)
	{
		int			from = table->rows[a].base + table->rows[a].columns[column].offset;

		if (!gai_has_failing(self, from))
			continue;
		for (int b = 0; b < table->nrows; b++)
			if (a != b)
				try_transfer(self, from, table->rows[b].base + table->rows[b].columns[column].offset);
	}
}

static void
try_pairs(gai_search *self)
{
	const gai_form_table *applications = gai_table_of(self->report, GAI_APPLICATIONS);

	for (int id = GAI_APPLICATIONS; id < GAI_TABLES; id++)
	{
		const gai_form_table *table = gai_table_of(self->report, (gai_table_id) id);

		for (int r = 0; r < table->nrows; r++)
			try_pairs_of_row(self, &table->rows[r]);
	}
	for (int c = 0; c < applications->rows[0].ncolumns; c++)
		try_pairs_of_column(self, applications, c);
}

/* Combines each of the edits with an edit of one more cell, and proposes those that do more than either alone. */
static void
combine(gai_search *self, const gai_proposal *edits, int count)
{
	for (int i = 0; i < count; i++)
		for (int s = edits == self->singles ? i + 1 : 0; s < self->nsingles; s++)
		{
			const gai_proposal *single = &self->singles[s];
			gai_proposal edit = edits[i];

			if (!gai_change_cell(self, &edit, single->changes[0].slot, single->changes[0].suggested))
				continue;
			edit.doubt += single->doubt;
			gai_assess(self, &edit);
			if (edit.remaining >= edits[i].remaining || edit.remaining >= single->remaining)
				continue;
			gai_propose(self, &edit);
			gai_keep_edit(self->beam, &self->nbeam, GAI_BEAM, &edit);
		}
}

static bool
is_solved(const gai_search *self)
{
	return self->nbest > 0 && self->best[0].remaining == 0;
}

static void
look_for_edits(gai_search *self)
{
	gai_proposal beam[GAI_BEAM];
	int			nbeam;

	for (int i = 0; i < self->nslots; i++)
		if (gai_has_failing(self, self->slots[i]))
			try_cell(self, self->slots[i]);
	if (is_solved(self))
		return;
	try_pairs(self);
	combine(self, self->singles, self->nsingles);
	if (is_solved(self))
		return;
	nbeam = self->nbeam;
	memcpy(beam, self->beam, sizeof beam);
	combine(self, beam, nbeam);
}

/* Drops edits for which a smaller edit, perhaps found later, leaves as few relations failing. */
static void
drop_dear_edits(gai_search *self)
{
	int			kept = 0;

	for (int i = 0; i < self->nbest; i++)
		if (self->best[i].remaining < self->least[self->best[i].nchanges - 1])
			self->best[kept++] = self->best[i];
	self->nbest = kept;
}

gai_proposals
gai_repair(gai_arena *arena, const gai_report *report)
{
	gai_search *self = gai_alloc_zero(arena, 1, sizeof(gai_search));
	gai_proposals found;

	self->arena = arena;
	self->report = report;
	gai_set_up_equations(self);
	if (self->failing > 0 && !self->too_large)
		look_for_edits(self);
	drop_dear_edits(self);
	for (int i = 0; i < self->nbest; i++)
		self->best[i].rank = i > 0 && gai_compare_quality(&self->best[i], &self->best[i - 1]) == 0 ?
			self->best[i - 1].rank : i + 1;
	found.items = self->best;
	found.count = (size_t) self->nbest;
	found.failing = self->failing;
	return found;
}
