/*
 * words.c - the words of the forms as Datums, a dozen for each of 200 cells.
 *
 * They are made once in each backend: that takes four times as long as to read the cells of a report, and each
 * statement has call sites of its own.
 */
#include "pg_gaireport.h"

#include "utils/memutils.h"

#include "form/groups.h"
#include "render/drawing.h"

static Datum
word(const char *utf8)
{
	return PointerGetDatum(gaipg_text_of(utf8));
}

static Datum
word_or_null(const char *utf8)
{
	return utf8 != NULL ? word(utf8) : (Datum) 0;
}

/* Cells of a row share the words of the row. */
static void
fill_row(Datum *words, const gai_form_table *table, int r)
{
	const gai_form_row *row = &table->rows[r];
	const gai_row_group group = gai_group_of_row(row);
	Datum		of_row[GAI_CELL_WORDS];

	of_row[GAI_C_TABLE] = word(table->code);
	of_row[GAI_C_ROW_NO] = Int16GetDatum(r + 1);
	of_row[GAI_C_ROW_CODE] = word(row->code);
	of_row[GAI_C_ROW_LABEL] = word(row->label);
	of_row[GAI_C_GROUP_CODE] = word_or_null(group.code);
	of_row[GAI_C_GROUP_LABEL] = word_or_null(group.label);
	of_row[GAI_C_ROW_SHORT] = PointerGetDatum(gaipg_text(gai_short_row(row)));
	of_row[GAI_C_ITEM] = word_or_null(row->item[0] != '\0' ? row->item : NULL);
	for (int c = 0; c < row->ncolumns; c++, words += GAI_CELL_WORDS)
	{
		const gai_form_column *column = &row->columns[c];

		memcpy(words, of_row, sizeof of_row);
		words[GAI_C_CELL] = word(gaipg_slot_code(row->base + column->offset));
		words[GAI_C_COL_NO] = Int16GetDatum(c + 1);
		words[GAI_C_COL_CODE] = word(column->code);
		words[GAI_C_COL_LABEL] = word(column->label);
		words[GAI_C_UNIT] = word(column->unit);
		words[GAI_C_IS_TOTAL] = BoolGetDatum(gai_is_total(row, column));
		words[GAI_C_COL_SHORT] = PointerGetDatum(gaipg_text(gai_short_column(column)));
		words[GAI_C_OUTCOME] = word_or_null(gai_outcome_of(row, column));
	}
}

static Datum *
make_words(const gai_form_table *table)
{
	MemoryContext caller = CurrentMemoryContext;
	MemoryContext memory = AllocSetContextCreate(caller, "gaireport words", ALLOCSET_SMALL_SIZES);
	Datum	   *words;
	Datum	   *next;

	MemoryContextSwitchTo(memory);
	words = palloc0(gai_count_cells(table) * GAI_CELL_WORDS * sizeof(Datum));
	next = words;
	for (int r = 0; r < table->nrows; r++)
	{
		fill_row(next, table, r);
		next += table->rows[r].ncolumns * GAI_CELL_WORDS;
	}
	MemoryContextSwitchTo(caller);
	/* kept now that no error can come in between */
	MemoryContextSetParent(memory, TopMemoryContext);
	return words;
}

void
gaipg_mark_nulls(const Datum *words, bool *nulls)
{
	nulls[GAI_C_GROUP_CODE] = words[GAI_C_GROUP_CODE] == (Datum) 0;
	nulls[GAI_C_GROUP_LABEL] = words[GAI_C_GROUP_LABEL] == (Datum) 0;
	nulls[GAI_C_OUTCOME] = words[GAI_C_OUTCOME] == (Datum) 0;
}

const Datum *
gaipg_words(int edition, gai_table_id table)
{
	static Datum *kept[GAI_MAX_EDITIONS][GAI_TABLES];
	int			f = gai_edition_index(edition);

	Assert(f < GAI_MAX_EDITIONS);
	if (kept[f][table] == NULL)
		kept[f][table] = make_words(&gai_forms[f]->tables[table]);
	return kept[f][table];
}

/* Adds rows of a table; a cell that two blocks share is listed once. */
static int
list_rows(GaiCall *call, int edition, gai_table_id id, int first, int nrows, GaiListedCell *cells, int count)
{
	const gai_form_table *table = gai_form_table_of(edition, id);
	const Datum *words = gaipg_words(edition, id);

	for (int r = 0; r < first + nrows; r++)
		for (int c = 0; c < table->rows[r].ncolumns; c++, words += GAI_CELL_WORDS)
		{
			int			slot = table->rows[r].base + table->rows[r].columns[c].offset;
			bool		known = false;

			for (int i = 0; id == GAI_DISCLOSURE && i < count; i++)
				known |= cells[i].slot == slot;
			if (r >= first && !known)
				cells[count++] = (GaiListedCell) {slot, words};
		}
	return count;
}

int
gaipg_list_cells(GaiCall *call, const gai_report *report, GaiListedCell cells[GAI_SLOTS])
{
	int			count = 0;

	for (int t = 0; t < GAI_TABLES; t++)
	{
		int			edition = report->table_form[t] != 0 ? report->table_form[t] : report->form;
		gai_block	blocks[GAI_MAX_BLOCKS];

		if (t != GAI_DISCLOSURE || report->table_form[t] == 0)
			count = list_rows(call, edition, (gai_table_id) t, 0, gai_table_of(report, (gai_table_id) t)->nrows, cells,
							  count);
		else
			for (int b = 0, nblocks = gai_list_blocks(report, blocks); b < nblocks; b++)
				count = list_rows(call, blocks[b].edition, GAI_DISCLOSURE, blocks[b].first, blocks[b].count, cells,
								  count);
	}
	return count;
}

Datum
gaipg_kind(gai_kind kind)
{
	static const char *const names[] = {
		[GAI_ABSENT] = "absent",
		[GAI_NUMBER] = "number",
		[GAI_PLACEHOLDER] = "placeholder",
		[GAI_BLANK] = "blank",
		[GAI_UNREADABLE] = "text",
	};
	static Datum kept[GAI_UNREADABLE + 1];

	if (kept[kind] == (Datum) 0)
	{
		MemoryContext caller = MemoryContextSwitchTo(TopMemoryContext);

		kept[kind] = word(names[kind]);
		MemoryContextSwitchTo(caller);
	}
	return kept[kind];
}
