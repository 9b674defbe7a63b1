/*
 * layout.c - the layout of the composite types, which combine all editions of the form.
 *
 * A composite type serves all editions: gai_documents of table two has the columns of 2019 beside those of 2021.  The
 * layout is computed from the forms once in each process and never changes.  Extra cells, which the types do not have,
 * have a code and a column here, but no row.
 */
#include "pg_gaireport.h"

#include "catalog/pg_type.h"
#include "lib/stringinfo.h"
#include "mb/pg_wchar.h"
#include "utils/array.h"
#include "utils/builtins.h"

static struct
{
	bool		ready;
	GaiTableLayout tables[GAI_TABLES];
	char		codes[GAI_SLOTS][GAI_CELL_CODE_MAX];
	const GaiRowLayout *rows[GAI_SLOTS];
	const gai_form_column *columns[GAI_SLOTS];
	int			slots[GAI_SLOTS];	/* of all editions, see gai_order_slots() */
	int			sorted[GAI_SLOTS];	/* the same in the order of their codes */
	int			nslots;
}			layout;

/* The row with this base slot; adds it at the end if there is none. */
static GaiRowLayout *
row_of(GaiTableLayout *table, const gai_form_row *row)
{
	GaiRowLayout *found = table->rows;

	while (found < table->rows + table->nrows && found->base != row->base)
		found++;
	if (found == table->rows + table->nrows)
	{
		Assert(table->nrows < GAI_MAX_ROWS);
		table->nrows++;
		found->code = row->code;
		found->base = row->base;
	}
	return found;
}

static void
lay_row(GaiTableLayout *table, const gai_form_row *row)
{
	for (int c = 0; c < row->ncolumns; c++)
	{
		const gai_form_column *column = &row->columns[c];
		int			slot = row->base + column->offset;
		GaiRowLayout *found;

		snprintf(layout.codes[slot], GAI_CELL_CODE_MAX, "%s.%s.%s", table->code, row->code, column->code);
		layout.columns[slot] = column;
		if (gai_is_extra(slot))
			continue;
		Assert(column->offset < GAIPG_MAX_COLUMNS);
		found = row_of(table, row);
		found->columns[column->offset] = column;
		found->ncolumns = Max(found->ncolumns, column->offset + 1);
		layout.rows[slot] = found;
	}
}

static int
compare_codes(const void *a, const void *b)
{
	return strcmp(layout.codes[*(const int *) a], layout.codes[*(const int *) b]);
}

static void
lay_out(void)
{
	for (int f = 0; gai_forms[f] != NULL; f++)
		for (int t = 0; t < GAI_TABLES; t++)
		{
			const gai_form_table *table = &gai_forms[f]->tables[t];

			layout.tables[t].code = table->code;
			for (int r = 0; r < table->nrows; r++)
				lay_row(&layout.tables[t], &table->rows[r]);
		}
	layout.nslots = gai_order_slots(layout.slots);
	memcpy(layout.sorted, layout.slots, sizeof layout.sorted);
	qsort(layout.sorted, layout.nslots, sizeof(int), compare_codes);
	layout.ready = true;
}

static inline void
require_layout(void)
{
	if (unlikely(!layout.ready))
		lay_out();
}

const GaiTableLayout *
gaipg_table_layout(gai_table_id table)
{
	require_layout();
	return &layout.tables[table];
}

int
gaipg_slots(const int **slots)
{
	require_layout();
	*slots = layout.slots;
	return layout.nslots;
}

const GaiRowLayout *
gaipg_slot_row(int slot)
{
	require_layout();
	return layout.rows[slot];
}

const gai_form_column *
gaipg_slot_column(int slot)
{
	require_layout();
	return layout.columns[slot];
}

const char *
gaipg_slot_code(int slot)
{
	require_layout();
	return layout.codes[slot];
}

/* The codes of cells as text[]. */
Datum
gaipg_slot_codes(const int *slots, int count)
{
	Datum		codes[GAI_SLOTS];

	for (int i = 0; i < count; i++)
		codes[i] = CStringGetTextDatum(gaipg_slot_code(slots[i]));
	return PointerGetDatum(construct_array(codes, count, TEXTOID, -1, false, TYPALIGN_INT));
}

/* As gai_find_cell(), but by binary search: a report may have hundreds of notes that name cells. */
int
gaipg_find_slot(const char *code, size_t length)
{
	int			low = 0;
	int			high;

	require_layout();
	high = layout.nslots;
	while (low < high)
	{
		int			middle = (low + high) / 2;
		const char *candidate = layout.codes[layout.sorted[middle]];
		int			order = strncmp(code, candidate, length);

		if (order == 0)
			order = candidate[length] == '\0' ? 0 : -1;
		if (order == 0)
			return layout.sorted[middle];
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return -1;
}

/* "2019, 2021" */
static char *
list_forms(void)
{
	StringInfoData out;

	initStringInfo(&out);
	for (int f = 0; gai_forms[f] != NULL; f++)
		appendStringInfo(&out, "%s%d", f > 0 ? ", " : "", gai_forms[f]->edition);
	return out.data;
}

/* The slot of a cell that a user names; an error if there is none. */
int
gaipg_require_slot(text *cell)
{
	int			length = VARSIZE_ANY_EXHDR(cell);
	int			slot = gaipg_find_slot(VARDATA_ANY(cell), length);

	if (slot < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("no form has a cell \"%.*s\"",
						pg_mbcliplen(VARDATA_ANY(cell), length, GAI_CELL_CODE_MAX), VARDATA_ANY(cell)),
				 errhint("A cell is written table.row.column, such as \"applications.granted.total\"; "
						 "gai_form() lists those of a form: %s.", list_forms())));
	return slot;
}

/* The edition that a user names; an error if there is none. */
int
gaipg_require_form(int edition)
{
	if (gai_form_of(edition) == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("there is no form of %d", edition),
				 errhint("The forms are: %s. The form of a report is not its year.", list_forms())));
	return edition;
}

bool
gaipg_form_has_slot(int edition, int slot)
{
	return gai_form_has(gai_form_table_of(edition, gai_slot_table(slot)), slot);
}

/* Raises the error for a cell that some form has, but not this one. */
void
gaipg_raise_no_such_cell(int edition, int slot)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("the form of %d has no cell \"%s\"", edition, gaipg_slot_code(slot)),
			 errhint("gai_form(%d) lists its cells.", edition)));
}

/* Takes the part up to the next dot off *rest. */
static gai_text
next_part(const char **rest, const char *end)
{
	const char *begin = *rest;
	const char *dot = memchr(begin, '.', end - begin);

	*rest = dot != NULL ? dot + 1 : end;
	return gai_slice(begin, (dot != NULL ? dot : end) - begin);
}

/* Whether a scope covers a cell: "table.row.column" with * for any, or only a table, or a table and a row. */
bool
gaipg_scope_covers(const char *scope, size_t length, int slot)
{
	const char *end = scope + length;
	const char *code = gaipg_slot_code(slot);
	const char *code_end = code + strlen(code);

	if (length == 0)
		return false;
	while (scope < end)
	{
		gai_text	wanted = next_part(&scope, end);
		gai_text	part;

		if (code == code_end)
			return false;
		part = next_part(&code, code_end);
		if (!gai_text_equal(wanted, part) && !gai_text_equal(wanted, gai_literal("*")))
			return false;
	}
	return true;
}
