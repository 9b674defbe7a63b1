/* form.c - look-ups in the editions of the form */
#include <stdio.h>
#include <string.h>

#include "form/form.h"

const char *const gai_table_names[GAI_TABLES] = {"表二", "表三", "表四"};

const gai_form *
gai_form_of(int edition)
{
	for (int i = 0; gai_forms[i] != NULL; i++)
		if (gai_forms[i]->edition == edition)
			return gai_forms[i];
	return NULL;
}

int
gai_edition_index(int edition)
{
	int			f = 0;

	while (gai_forms[f]->edition != edition)
		f++;
	return f;
}

const gai_form *
gai_newest_form(void)
{
	int			f = 0;

	while (gai_forms[f + 1] != NULL)
		f++;
	return gai_forms[f];
}

const gai_form_table *
gai_form_table_of(int edition, gai_table_id table)
{
	const gai_form *form = gai_form_of(edition);

	return &(form != NULL ? form : gai_newest_form())->tables[table];
}

/* Takes the part of a cell code up to the next dot off *rest; false when that part is not the word. */
static bool
take_word(const char **rest, const char *end, const char *word)
{
	size_t		length = strlen(word);

	if ((size_t) (end - *rest) < length || memcmp(*rest, word, length) != 0)
		return false;
	if (*rest + length != end && (*rest)[length] != '.')
		return false;
	*rest += length + (*rest + length != end);
	return true;
}

int
gai_find_cell(const char *code, size_t length, gai_table_id *table,
			  const gai_form_row **row, const gai_form_column **column)
{
	const char *end = code + length;
	int			slot = -1;

	/* oldest edition first: the newest one that has the cell is found last, and kept */
	for (int f = 0; gai_forms[f] != NULL; f++)
		for (int t = 0; t < GAI_TABLES; t++)
		{
			const gai_form_table *candidate = &gai_forms[f]->tables[t];
			const char *after_table = code;

			if (!take_word(&after_table, end, candidate->code))
				continue;
			for (int r = 0; r < candidate->nrows; r++)
			{
				const char *after_row = after_table;

				if (!take_word(&after_row, end, candidate->rows[r].code))
					continue;
				for (int c = 0; c < candidate->rows[r].ncolumns; c++)
				{
					const gai_form_column *found = &candidate->rows[r].columns[c];
					const char *after_column = after_row;

					if (!take_word(&after_column, end, found->code) || after_column != end || end[-1] == '.')
						continue;
					slot = candidate->rows[r].base + found->offset;
					if (table != NULL)
						*table = (gai_table_id) t;
					if (row != NULL)
						*row = &candidate->rows[r];
					if (column != NULL)
						*column = found;
				}
			}
		}
	return slot;
}

int
gai_count_cells(const gai_form_table *table)
{
	int			count = 0;

	for (int r = 0; r < table->nrows; r++)
		count += table->rows[r].ncolumns;
	return count;
}

int
gai_count_block(const gai_form_table *table, int first)
{
	int			count = 1;

	while (first + count < table->nrows && table->rows[first + count].columns == table->rows[first].columns &&
		   strcmp(table->rows[first + count].item, table->rows[first].item) == 0)
		count++;
	return count;
}

bool
gai_find_slot(const gai_form_table *table, int slot, const gai_form_row **row, const gai_form_column **column)
{
	for (const gai_form_row *r = table->rows; r < table->rows + table->nrows; r++)
		for (const gai_form_column *c = r->columns; c < r->columns + r->ncolumns; c++)
			if (r->base + c->offset == slot)
			{
				if (row != NULL)
					*row = r;
				if (column != NULL)
					*column = c;
				return true;
			}
	return false;
}

const gai_form_row *
gai_find_row(const gai_form_table *table, int base)
{
	for (int r = 0; r < table->nrows; r++)
		if (table->rows[r].base == base)
			return &table->rows[r];
	return NULL;
}

const gai_form_column *
gai_find_column(const gai_form_row *row, const char *code)
{
	for (int c = 0; c < row->ncolumns; c++)
		if (strcmp(row->columns[c].code, code) == 0)
			return &row->columns[c];
	return NULL;
}

char *
gai_cell_code(int slot, char *buffer)
{
	gai_table_id id = gai_slot_table(slot);

	buffer[0] = '\0';
	for (int f = 0; gai_forms[f] != NULL; f++)
	{
		const gai_form_table *table = &gai_forms[f]->tables[id];
		const gai_form_row *row;
		const gai_form_column *column;

		if (gai_find_slot(table, slot, &row, &column))
			snprintf(buffer, GAI_CELL_CODE_MAX, "%s.%s.%s", table->code, row->code, column->code);
	}
	return buffer;
}

/* ---- the order of all slots ------------------------------------------------------------------------------------- */

/* The rows of a table of all editions, merged into one order. */
typedef struct row_order
{
	int			bases[GAI_MAX_ROWS];
	int			count;
} row_order;

static int
place_of(const row_order *rows, int base)
{
	int			at = 0;

	while (at < rows->count && rows->bases[at] != base)
		at++;
	return at;
}

static void
add_rows(row_order *rows, const gai_form_table *table)
{
	int			after = -1;		/* place of the row before */

	for (int r = 0; r < table->nrows; r++)
	{
		int			at = place_of(rows, table->rows[r].base);

		if (at == rows->count)
		{
			at = after + 1;
			memmove(&rows->bases[at + 1], &rows->bases[at], (size_t) (rows->count++ - at) * sizeof rows->bases[0]);
			rows->bases[at] = table->rows[r].base;
		}
		after = at;
	}
}

/* The slots that a row has in any edition, ascending; returns how many. */
static int
list_slots(gai_table_id id, int base, int *slots)
{
	int			count = 0;

	for (int f = 0; gai_forms[f] != NULL; f++)
		for (int r = 0; r < gai_forms[f]->tables[id].nrows; r++)
		{
			const gai_form_row *row = &gai_forms[f]->tables[id].rows[r];

			for (int c = 0; c < row->ncolumns && row->base == base; c++)
			{
				int			slot = base + row->columns[c].offset;
				int			at = 0;

				while (at < count && slots[at] < slot)
					at++;
				if (at < count && slots[at] == slot)
					continue;
				memmove(&slots[at + 1], &slots[at], (size_t) (count++ - at) * sizeof *slots);
				slots[at] = slot;
			}
		}
	return count;
}

int
gai_order_slots(int slots[GAI_SLOTS])
{
	int			count = 0;

	for (int t = 0; t < GAI_TABLES; t++)
	{
		row_order	rows = {.count = 0};

		for (int f = 0; gai_forms[f] != NULL; f++)
			add_rows(&rows, &gai_forms[f]->tables[t]);
		for (int r = 0; r < rows.count; r++)
			count += list_slots((gai_table_id) t, rows.bases[r], slots + count);
	}
	return count;
}
