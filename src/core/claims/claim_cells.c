/* claim_cells.c - see claim_cells.h */
#include <stdio.h>

#include "claims/claim_cells.h"

enum
{
	MOST_ROWS = 32				/* bits of a set */
};

/* Where the slots of a table begin, and how many columns a row has there. */
static const struct
{
	int			base;
	int			width;
}			places[GAI_TABLES] = {
	[GAI_DISCLOSURE] = {0, 1},
	[GAI_APPLICATIONS] = {GAI_APPLICATIONS_BASE, GAI_APPLICANT_COLUMNS},
	[GAI_DISPUTES] = {GAI_DISPUTES_BASE, GAI_OUTCOME_COLUMNS},
};

int
gai_list_cells(gai_cell_set cells, int *slots)
{
	int			count = 0;

	for (int r = 0; r < MOST_ROWS && cells.rows >> r != 0; r++)
		for (int c = 0; (cells.rows >> r & 1) && cells.columns >> c != 0; c++)
			if (cells.columns >> c & 1)
				slots[count++] = places[cells.table].base + r * places[cells.table].width + c;
	return count;
}

static const gai_form_table *
table_of(const gai_report *report, gai_table_id id)
{
	return gai_form_table_of(report->table_form[id] != 0 ? report->table_form[id] : report->form, id);
}

/* The bit of a cell's row; of table two, of the cell.  0 where there is none: no word speaks of what came so late. */
static uint32_t
bit_of(gai_table_id table, int slot)
{
	int			row = (slot - places[table].base) / places[table].width;

	return row < MOST_ROWS ? UINT32_C(1) << row : 0;
}

/* The rows of table three that a set stands for: what has all of a group has the rows that an edition added to it. */
static uint32_t
with_later_rows(const gai_form_table *table, uint32_t rows)
{
	static const uint32_t groups[GAI_GROUPS] = {
		[GAI_GROUP_DENIED] = GAI_DENIED,
		[GAI_GROUP_UNABLE] = GAI_UNABLE,
		[GAI_GROUP_REJECTED] = GAI_REJECTED,
		[GAI_GROUP_OTHERWISE] = GAI_OTHERWISE,
	};
	uint32_t	later = 0;

	for (const gai_form_row *row = table->rows; row < table->rows + table->nrows; row++)
		if (row->group != GAI_GROUP_NONE && (rows & groups[row->group]) == groups[row->group])
			later |= bit_of(GAI_APPLICATIONS, row->base);
	return rows | later;
}

gai_cell_set
gai_cells_of_form(const gai_report *report, gai_cell_set cells)
{
	const gai_form_table *table = table_of(report, cells.table);
	uint32_t	rows = 0;

	/* where a row's columns are bits of their own, its first cell tells of all */
	for (const gai_form_row *row = table->rows; row < table->rows + table->nrows; row++)
		for (int c = 0; c < (places[cells.table].width == 1 ? row->ncolumns : 1); c++)
			rows |= bit_of(cells.table, row->base + row->columns[c].offset);
	if (cells.table == GAI_APPLICATIONS)
		cells.rows = with_later_rows(table, cells.rows);
	cells.rows &= rows;
	return cells;
}

/* Adds a count; false when it is no whole number or the sum gets too large. */
static bool
add_count(gai_decimal *sum, gai_decimal value)
{
	for (; value.scale > 0; value.scale--)
	{
		if (value.digits % 10 != 0)
			return false;
		value.digits /= 10;
	}
	if (value.digits < 0 || sum->digits > INT64_C(1000000000000000000) - value.digits)
		return false;
	sum->digits += value.digits;
	return true;
}

gai_cell_total
gai_add_cells(const gai_report *report, gai_cell_set cells)
{
	gai_cell_total total = {.known = true};
	int			slots[GAI_SLOTS];
	int			count = gai_list_cells(cells, slots);

	for (int i = 0; i < count; i++)
	{
		const gai_cell *cell = &report->cells[slots[i]];

		if (cell->kind != GAI_NUMBER && cell->kind != GAI_PLACEHOLDER)
		{
			total.known = false;
			continue;
		}
		if (count == 1 && cell->value.digits >= 0)
			total.value = cell->value;
		else if (!add_count(&total.value, cell->value))
		{
			total.known = false;
			continue;
		}
		total.any = true;
	}
	return total;
}

/* The place of a part of a cell's code: 0 = table, 1 = row, 2 = column. */
static gai_text
part_of(const char *code, int n)
{
	while (n-- > 0)
		code = strchr(code, '.') + 1;
	return gai_slice(code, strcspn(code, "."));
}

const char *
gai_scope_of_cells(gai_arena *arena, gai_cell_set cells)
{
	int			slots[GAI_SLOTS];
	int			count = gai_list_cells(cells, slots);
	char	   *scope = gai_alloc(arena, GAI_CELL_CODE_MAX, 1);
	char		first[GAI_CELL_CODE_MAX];
	char		code[GAI_CELL_CODE_MAX];
	bool		differs[3] = {false, false, false};

	gai_cell_code(slots[0], first);
	for (int i = 1; i < count; i++)
	{
		gai_cell_code(slots[i], code);
		for (int n = 1; n < 3; n++)
			differs[n] = differs[n] || !gai_text_equal(part_of(first, n), part_of(code, n));
	}
	scope[0] = '\0';
	for (int n = 0; n < 3; n++)
	{
		gai_text	part = differs[n] ? gai_literal("*") : part_of(first, n);
		size_t		length = strlen(scope);

		snprintf(scope + length, GAI_CELL_CODE_MAX - length, "%s%.*s", n > 0 ? "." : "", (int) part.length, part.bytes);
	}
	return scope;
}
