/* sheet.c - see sheet.h */
#include <string.h>

#include "pool.h"
#include "sheet.h"

sheet_cell *
add_cell(sheet *self, int row, int column, int height, int width, const char *text, int slot)
{
	sheet_cell *cell;

	if (self->ncells == self->room)
	{
		sheet_cell *larger;

		self->room = self->room * 2 + 64;
		larger = pool_take((size_t) self->room * sizeof *larger);
		if (self->ncells > 0)
			memcpy(larger, self->cells, (size_t) self->ncells * sizeof *larger);
		self->cells = larger;
	}
	cell = &self->cells[self->ncells++];
	*cell = (sheet_cell) {text, slot, row, column, height, width};
	if (row + height > self->nrows)
		self->nrows = row + height;
	return cell;
}

static sheet *
new_sheet(gai_table_id table, int ncolumns, int nhead, int nlabels)
{
	sheet	   *self = pool_take(sizeof *self);

	self->table = table;
	self->ncolumns = ncolumns;
	self->nhead = nhead;
	self->nlabels = nlabels;
	return self;
}

/* The last level of a label, or the one above it. */
static const char *
level_of(const char *label, int from_the_end)
{
	const char *levels[4] = {label};
	int			n = 1;

	for (const char *at = strstr(label, " / "); at != NULL; at = strstr(at + 3, " / "))
		levels[n++] = at + 3;
	if (from_the_end >= n)
		return NULL;
	label = levels[n - 1 - from_the_end];
	return from_the_end == 0 ? label : pool_copy(label, (size_t) (strstr(label, " / ") - label));
}

/* ---- table two -------------------------------------------------------------------------------------------------- */

/* Where the value column number c of n begins in the three that table two has, and how wide it is. */
static void
add_values_of_row(sheet *self, const truth *facts, const gai_form_row *row, int r, bool head)
{
	for (int c = 0; c < row->ncolumns; c++)
	{
		int			slot = row->base + row->columns[c].offset;
		int			width = c == row->ncolumns - 1 ? 3 - c : 1;

		if (head)
			add_cell(self, r, 1 + c, 1, width, row->columns[c].label, -1);
		else
			add_cell(self, r, 1 + c, 1, width, facts->cells[slot].shown, slot);
	}
}

sheet *
make_disclosure_sheet(const truth *facts, dice *d, bool mixed)
{
	const gai_form_table *table = gai_form_table_of(facts->table_form[GAI_DISCLOSURE], GAI_DISCLOSURE);
	sheet	   *self = new_sheet(GAI_DISCLOSURE, 4, 0, 1);
	int			groups[16],
				ngroups = 0,
				r = 0;

	for (int i = 0; i < table->nrows; i++)
		if (i == 0 || strcmp(table->rows[i].item, table->rows[i - 1].item) != 0)
			groups[ngroups++] = i;
	for (int g = 0; g < ngroups && mixed; g++)
	{
		int			other = below(d, ngroups);
		int			swap = groups[g];

		groups[g] = groups[other];
		groups[other] = swap;
	}
	for (int g = 0; g < ngroups; g++)
	{
		const gai_form_row *first = &table->rows[groups[g]];

		add_cell(self, r++, 0, 1, 4, first->item, -1);
		add_cell(self, r, 0, 1, 1, "信息内容", -1);
		add_values_of_row(self, facts, first, r++, true);
		for (int i = groups[g]; i < table->nrows && strcmp(table->rows[i].item, first->item) == 0; i++)
		{
			add_cell(self, r, 0, 1, 1, table->rows[i].label, -1);
			add_values_of_row(self, facts, &table->rows[i], r++, false);
		}
	}
	return self;
}

/* ---- table three ------------------------------------------------------------------------------------------------ */

/* How many rows from r on share the level of their labels that is so far from the end of r's. */
static int
rows_that_share(const gai_form_table *table, int r, const char *group)
{
	int			n = 0;

	while (r + n < table->nrows && strstr(table->rows[r + n].label, group) != NULL)
		n++;
	return n;
}

sheet *
make_applications_sheet(const truth *facts)
{
	const gai_form_table *table = gai_form_table_of(facts->table_form[GAI_APPLICATIONS], GAI_APPLICATIONS);
	const gai_form_column *columns = table->rows[0].columns;
	sheet	   *self = new_sheet(GAI_APPLICATIONS, 10, 3, 3);
	const char *open_group = NULL;
	bool		results_open = false;

	add_cell(self, 0, 0, 3, 3, "(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)", -1);
	add_cell(self, 0, 3, 1, 7, "申请人情况", -1);
	add_cell(self, 1, 3, 2, 1, columns[0].label, -1);
	add_cell(self, 1, 4, 1, 5, level_of(columns[1].label, 1), -1);
	add_cell(self, 1, 9, 2, 1, columns[GAI_APPLICANT_total].label, -1);
	for (int c = 1; c < GAI_APPLICANT_total; c++)
		add_cell(self, 2, 3 + c, 1, 1, level_of(columns[c].label, 0), -1);

	for (int r = 0; r < table->nrows; r++)
	{
		const char *leaf = level_of(table->rows[r].label, 0);
		const char *above = level_of(table->rows[r].label, 1);
		bool		in_group = level_of(table->rows[r].label, 2) != NULL;

		if (above != NULL && !results_open)
		{
			const char *results = in_group ? level_of(table->rows[r].label, 2) : above;

			add_cell(self, 3 + r, 0, rows_that_share(table, r, results), 1, results, -1);
			results_open = true;
		}
		if (in_group && (open_group == NULL || strcmp(above, open_group) != 0))
		{
			open_group = above;
			add_cell(self, 3 + r, 1, rows_that_share(table, r, above), 1, above, -1);
		}
		if (in_group)
			add_cell(self, 3 + r, 2, 1, 1, leaf, -1);
		else
			add_cell(self, 3 + r, above == NULL ? 0 : 1, 1, above == NULL ? 3 : 2, leaf, -1);
		for (int c = 0; c < GAI_APPLICANT_COLUMNS; c++)
			add_cell(self, 3 + r, 3 + c, 1, 1, facts->cells[table->rows[r].base + c].shown, table->rows[r].base + c);
	}
	return self;
}

/* ---- table four ------------------------------------------------------------------------------------------------- */

static void
add_outcomes(sheet *self, const gai_form_row *row, int r, int column, int height)
{
	for (int c = 0; c < GAI_OUTCOME_COLUMNS; c++)
		add_cell(self, r, column + c, height, 1, row->columns[c].label, -1);
}

sheet *
make_disputes_sheet(const truth *facts, dispute_shape shape)
{
	const gai_form_row *rows = gai_form_table_of(facts->table_form[GAI_DISPUTES], GAI_DISPUTES)->rows;
	sheet	   *self;

	if (shape == DISPUTES_BY_GROUP)
	{
		self = new_sheet(GAI_DISPUTES, 6, 1, 1);
		add_cell(self, 0, 0, 1, 1, "", -1);
		add_outcomes(self, &rows[0], 0, 1, 1);
		for (int g = 0; g < GAI_DISPUTE_EXTRA; g++)
		{
			add_cell(self, 1 + g, 0, 1, 1, level_of(rows[g].label, 0), -1);
			for (int c = 0; c < GAI_OUTCOME_COLUMNS; c++)
				add_cell(self, 1 + g, 1 + c, 1, 1, facts->cells[rows[g].base + c].shown, rows[g].base + c);
		}
		return self;
	}
	self = new_sheet(GAI_DISPUTES, 15, 3, 0);
	add_cell(self, 0, 0, 1, 5, "行政复议", -1);
	add_cell(self, 0, 5, 1, 10, "行政诉讼", -1);
	add_outcomes(self, &rows[0], 1, 0, 2);
	add_cell(self, 1, 5, 1, 5, level_of(rows[1].label, 0), -1);
	add_cell(self, 1, 10, 1, 5, level_of(rows[2].label, 0), -1);
	add_outcomes(self, &rows[1], 2, 5, 1);
	add_outcomes(self, &rows[2], 2, 10, 1);
	for (int g = 0; g < GAI_DISPUTE_EXTRA; g++)
		for (int c = 0; c < GAI_OUTCOME_COLUMNS; c++)
			add_cell(self, 3, g * GAI_OUTCOME_COLUMNS + c, 1, 1, facts->cells[rows[g].base + c].shown,
					 rows[g].base + c);
	return self;
}

/* ---- what layouts ask ------------------------------------------------------------------------------------------- */

const sheet_cell *
sheet_at(const sheet *self, int row, int column)
{
	for (int i = 0; i < self->ncells; i++)
	{
		const sheet_cell *cell = &self->cells[i];

		if (row >= cell->row && row < cell->row + cell->height &&
			column >= cell->column && column < cell->column + cell->width)
			return cell;
	}
	return NULL;
}

const sheet_cell *
sheet_begins_at(const sheet *self, int row, int column)
{
	const sheet_cell *cell = sheet_at(self, row, column);

	return cell != NULL && cell->row == row && cell->column == column ? cell : NULL;
}

/* Copies the part of the cells that lies in the rows first .. last - 1 to the rows from to on. */
static void
copy_rows(sheet *part, const sheet *whole, int first, int last, int to)
{
	for (int i = 0; i < whole->ncells; i++)
	{
		const sheet_cell *cell = &whole->cells[i];
		int			top = cell->row > first ? cell->row : first;
		int			bottom = cell->row + cell->height < last ? cell->row + cell->height : last;

		if (top < bottom)
			add_cell(part, to + top - first, cell->column, bottom - top, cell->width, cell->text, cell->slot);
	}
}

sheet *
cut_sheet(const sheet *whole, int first, int last, bool with_head)
{
	sheet	   *part = new_sheet(whole->table, whole->ncolumns, first == 0 || with_head ? whole->nhead : 0,
								 whole->nlabels);

	if (first > 0 && with_head)
		copy_rows(part, whole, 0, whole->nhead, 0);
	copy_rows(part, whole, first, last, first > 0 && with_head ? whole->nhead : 0);
	return part;
}

void
loosen_table(truth *facts, const sheet *self)
{
	for (int i = 0; i < self->ncells; i++)
		if (self->cells[i].slot >= 0 && facts->cells[self->cells[i].slot].answer == ANSWER_VALUE)
			facts->cells[self->cells[i].slot].answer = ANSWER_EITHER;
}

void
loosen_rows_with_gaps(truth *facts, const sheet *self)
{
	bool		has_gap[256] = {false};

	for (int i = 0; i < self->ncells; i++)
		if (self->cells[i].slot >= 0 && facts->cells[self->cells[i].slot].answer == ANSWER_NULL)
			has_gap[self->cells[i].row] = true;
	for (int i = 0; i < self->ncells; i++)
		if (self->cells[i].slot >= 0 && has_gap[self->cells[i].row] &&
			facts->cells[self->cells[i].slot].answer == ANSWER_VALUE)
			facts->cells[self->cells[i].slot].answer = ANSWER_EITHER;
}
