/* cells.c - gai_form, gai_cells and gai_cell: cells as rows, and one cell by its code. */
#include "pg_gaireport.h"

#include "catalog/pg_type.h"
#include "utils/builtins.h"
#include "utils/numeric.h"

#define FORM_FIELDS \
	[GAI_C_CELL] = {"cell", TEXTOID}, \
	[GAI_C_TABLE] = {"form_table", TEXTOID}, \
	[GAI_C_ROW_NO] = {"row_no", INT2OID}, \
	[GAI_C_ROW_CODE] = {"row_code", TEXTOID}, \
	[GAI_C_ROW_LABEL] = {"row_label", TEXTOID}, \
	[GAI_C_COL_NO] = {"col_no", INT2OID}, \
	[GAI_C_COL_CODE] = {"col_code", TEXTOID}, \
	[GAI_C_COL_LABEL] = {"col_label", TEXTOID}, \
	[GAI_C_UNIT] = {"unit", TEXTOID}, \
	[GAI_C_IS_TOTAL] = {"is_total", BOOLOID}, \
	[GAI_C_GROUP_CODE] = {"group_code", TEXTOID}, \
	[GAI_C_GROUP_LABEL] = {"group_label", TEXTOID}, \
	[GAI_C_ROW_SHORT] = {"row_short", TEXTOID}, \
	[GAI_C_COL_SHORT] = {"col_short", TEXTOID}, \
	[GAI_C_OUTCOME] = {"outcome", TEXTOID}

static const GaiField form_fields[GAI_CELL_WORDS] = {
	FORM_FIELDS,
	[GAI_C_ITEM] = {"item", TEXTOID},
};

/* Columns of gai_cell_value besides those that it shares with gai_form_cell. */
enum
{
	CELL_VALUE = GAI_C_ITEM,
	CELL_KIND,
	CELL_FIELDS
};

static const GaiField cell_fields[CELL_FIELDS] = {
	FORM_FIELDS,
	[CELL_VALUE] = {"value", NUMERICOID},
	[CELL_KIND] = {"kind", TEXTOID},
};

PG_FUNCTION_INFO_V1(gaireport_form);
PG_FUNCTION_INFO_V1(gaireport_cells);
PG_FUNCTION_INFO_V1(gaireport_cell);

Datum
gaireport_form(PG_FUNCTION_ARGS)
{
	const gai_form *form = gai_form_of(gaipg_require_form(PG_GETARG_INT32(0)));
	GaiCall    *call = gaipg_call(fcinfo);

	gaipg_begin_rows(fcinfo, call, form_fields, GAI_CELL_WORDS);
	for (int t = 0; t < GAI_TABLES; t++)
	{
		const Datum *words = gaipg_words(form->edition, (gai_table_id) t);
		bool		nulls[GAI_CELL_WORDS] = {false};

		nulls[GAI_C_ITEM] = t != GAI_DISCLOSURE;
		for (int i = 0; i < gai_count_cells(&form->tables[t]); i++, words += GAI_CELL_WORDS)
		{
			gaipg_mark_nulls(words, nulls);
			gaipg_put_row(fcinfo, call, words, nulls);
		}
	}
	PG_RETURN_NULL();
}

/* The value of a cell; false when it has none. */
bool
gaipg_value(const GaiReading *reading, int slot, Datum *value)
{
	const gai_cell *cell = &reading->report.cells[slot];

	if (cell->kind != GAI_NUMBER && cell->kind != GAI_PLACEHOLDER)
		return false;
	*value = gaipg_slot_column(slot)->money ? reading->amounts[slot] :
		NumericGetDatum(int64_to_numeric(cell->value.digits));
	return true;
}

Datum
gaireport_cells(PG_FUNCTION_ARGS)
{
	HeapTupleHeader datum = PG_GETARG_HEAPTUPLEHEADER(0);
	GaiCall    *call = gaipg_call(fcinfo);
	GaiReading	reading;
	GaiListedCell cells[GAI_SLOTS];
	int			count;

	gaipg_read_report(gaipg_argument_type(call, datum), datum, GAI_READ_AMOUNTS | GAI_READ_KINDS, &reading);
	gaipg_begin_rows(fcinfo, call, cell_fields, CELL_FIELDS);
	count = gaipg_list_cells(call, &reading.report, cells);
	for (int i = 0; i < count; i++)
	{
		Datum		values[CELL_FIELDS];
		bool		nulls[CELL_FIELDS] = {false};

		memcpy(values, cells[i].words, CELL_VALUE * sizeof(Datum));
		gaipg_mark_nulls(cells[i].words, nulls);
		nulls[CELL_VALUE] = !gaipg_value(&reading, cells[i].slot, &values[CELL_VALUE]);
		values[CELL_KIND] = gaipg_kind(reading.report.cells[cells[i].slot].kind);
		gaipg_put_row(fcinfo, call, values, nulls);
	}
	PG_RETURN_NULL();
}

/* The slot of a code, cached: a call site usually asks for the same one each time. */
static int
slot_of(GaiCall *call, text *code)
{
	int			length = VARSIZE_ANY_EXHDR(code);

	if (call->code == NULL || VARSIZE_ANY_EXHDR(call->code) != length ||
		memcmp(VARDATA_ANY(call->code), VARDATA_ANY(code), length) != 0)
	{
		call->slot = gaipg_require_slot(code);
		if (call->code != NULL)
			pfree(call->code);
		call->code = NULL;
		call->code = MemoryContextAlloc(call->memory, VARHDRSZ + length);
		SET_VARSIZE(call->code, VARHDRSZ + length);
		memcpy(VARDATA(call->code), VARDATA_ANY(code), length);
	}
	return call->slot;
}

Datum
gaireport_cell(PG_FUNCTION_ARGS)
{
	HeapTupleHeader datum = PG_GETARG_HEAPTUPLEHEADER(0);
	GaiCall    *call = gaipg_call(fcinfo);
	int			slot = slot_of(call, PG_GETARG_TEXT_PP(1));
	bool		isnull;
	Datum		value = gaipg_read_cell(gaipg_argument_type(call, datum), datum, slot, &isnull);

	if (isnull)
		PG_RETURN_NULL();
	PG_RETURN_DATUM(value);
}
