/* analyse.c - gai_indicators and gai_diff: rates of a report, and two reports compared cell by cell. */
#include "pg_gaireport.h"

#include "catalog/pg_type.h"
#include "utils/builtins.h"
#include "utils/numeric.h"

#include "across/indicators.h"

enum
{
	INDICATOR_CODE,
	INDICATOR_LABEL,
	INDICATOR_NUMERATOR,
	INDICATOR_DENOMINATOR,
	INDICATOR_VALUE,
	INDICATOR_KNOWN,
	INDICATOR_REPORTS,
	INDICATOR_FIELDS
};

static const GaiField indicator_fields[INDICATOR_FIELDS] = {
	[INDICATOR_CODE] = {"code", TEXTOID},
	[INDICATOR_LABEL] = {"label", TEXTOID},
	[INDICATOR_NUMERATOR] = {"numerator", NUMERICOID},
	[INDICATOR_DENOMINATOR] = {"denominator", NUMERICOID},
	[INDICATOR_VALUE] = {"value", NUMERICOID},
	[INDICATOR_KNOWN] = {"known", INT4OID},
	[INDICATOR_REPORTS] = {"reports", INT4OID},
};

enum
{
	CHANGE_CELL,
	CHANGE_A,
	CHANGE_B,
	CHANGE_CHANGE,
	CHANGE_FIELDS
};

static const GaiField change_fields[CHANGE_FIELDS] = {
	[CHANGE_CELL] = {"cell", TEXTOID},
	[CHANGE_A] = {"a", NUMERICOID},
	[CHANGE_B] = {"b", NUMERICOID},
	[CHANGE_CHANGE] = {"change", NUMERICOID},
};

PG_FUNCTION_INFO_V1(gaireport_indicators);
PG_FUNCTION_INFO_V1(gaireport_diff);

/* ---- gai_indicators --------------------------------------------------------------------------------------------- */

/* A sum beyond 64 bits is treated as unknown: no agency has such counts. */
static Datum
part_datum(const gai_part *part, bool *isnull)
{
	*isnull = !part->known || !gai_wide_fits(part->value);
	return *isnull ? (Datum) 0 : NumericGetDatum(int64_to_numeric(gai_wide_nearest(part->value)));
}

static void
put_indicator(FunctionCallInfo fcinfo, GaiCall *call, const gai_indicator *it)
{
	Datum		values[INDICATOR_FIELDS];
	bool		nulls[INDICATOR_FIELDS] = {false};

	values[INDICATOR_CODE] = PointerGetDatum(gaipg_text_of(it->code));
	values[INDICATOR_LABEL] = PointerGetDatum(gaipg_text_of(it->label));
	values[INDICATOR_NUMERATOR] = part_datum(&it->numerator, &nulls[INDICATOR_NUMERATOR]);
	values[INDICATOR_DENOMINATOR] = part_datum(&it->denominator, &nulls[INDICATOR_DENOMINATOR]);
	nulls[INDICATOR_VALUE] = nulls[INDICATOR_NUMERATOR] ||
		(it->is_ratio && (nulls[INDICATOR_DENOMINATOR] || gai_wide_nearest(it->denominator.value) == 0));
	if (!nulls[INDICATOR_VALUE])
		values[INDICATOR_VALUE] = !it->is_ratio ? values[INDICATOR_NUMERATOR] :
			DirectFunctionCall2(numeric_div, values[INDICATOR_NUMERATOR], values[INDICATOR_DENOMINATOR]);
	values[INDICATOR_KNOWN] = Int32GetDatum((int32) it->known);
	values[INDICATOR_REPORTS] = Int32GetDatum((int32) it->reports);
	gaipg_put_row(fcinfo, call, values, nulls);
}

/* The only frame that the core's failures jump to. */
static gai_status
run_indicators(gai_arena *arena, const gai_report *report, const gai_parts *parts, gai_indicator *list, int *count)
{
	gai_status	status = gai_try(arena);

	if (status == GAI_OK)
		*count = gai_get_indicators(arena, report, parts, list);
	return status;
}

Datum
gaireport_indicators(PG_FUNCTION_ARGS)
{
	HeapTupleHeader datum = PG_GETARG_HEAPTUPLEHEADER(0);
	GaiCall    *call = gaipg_call(fcinfo);
	GaiReportType *type = gaipg_argument_type(call, datum);
	GaiReading	reading;
	gai_parts	parts;
	gai_indicator list[GAI_MAX_INDICATORS];
	int			count = 0;
	GaiArena	arena;
	gai_status	status;

	gaipg_read_report(type, datum, GAI_READ_CELLS, &reading);
	gaipg_count_parts(type, datum, &reading.report, &parts);
	gaipg_begin_rows(fcinfo, call, indicator_fields, INDICATOR_FIELDS);
	gaipg_arena_open(&arena, call);
	status = run_indicators(&arena.arena, &reading.report, &parts, list, &count);
	for (int i = 0; i < count; i++)
		put_indicator(fcinfo, call, &list[i]);
	gaipg_arena_close(&arena);
	if (status != GAI_OK)
		gaipg_raise(status);
	PG_RETURN_NULL();
}

/* ---- gai_diff --------------------------------------------------------------------------------------------------- */

static bool
has_cell(const gai_report *report, int slot)
{
	int			edition = report->table_form[gai_slot_table(slot)];

	return gaipg_form_has_slot(edition != 0 ? edition : report->form, slot);
}

static void
put_change(FunctionCallInfo fcinfo, GaiCall *call, int slot, const GaiReading *a, const GaiReading *b)
{
	Datum		values[CHANGE_FIELDS];
	bool		nulls[CHANGE_FIELDS] = {false};

	values[CHANGE_CELL] = PointerGetDatum(gaipg_text_of(gaipg_slot_code(slot)));
	nulls[CHANGE_A] = !gaipg_value(a, slot, &values[CHANGE_A]);
	nulls[CHANGE_B] = !gaipg_value(b, slot, &values[CHANGE_B]);
	nulls[CHANGE_CHANGE] = nulls[CHANGE_A] || nulls[CHANGE_B];
	if (!nulls[CHANGE_CHANGE])
		values[CHANGE_CHANGE] = DirectFunctionCall2(numeric_sub, values[CHANGE_B], values[CHANGE_A]);
	gaipg_put_row(fcinfo, call, values, nulls);
}

Datum
gaireport_diff(PG_FUNCTION_ARGS)
{
	HeapTupleHeader first = PG_GETARG_HEAPTUPLEHEADER(0);
	HeapTupleHeader second = PG_GETARG_HEAPTUPLEHEADER(1);
	GaiCall    *call = gaipg_call(fcinfo);
	GaiReading	a;
	GaiReading	b;
	const int  *slots;
	int			nslots = gaipg_slots(&slots);

	gaipg_read_report(gaipg_argument_type(call, first), first, GAI_READ_AMOUNTS, &a);
	gaipg_read_report(gaipg_argument_type(call, second), second, GAI_READ_AMOUNTS, &b);
	gaipg_begin_rows(fcinfo, call, change_fields, CHANGE_FIELDS);
	for (int i = 0; i < nslots; i++)
		if (has_cell(&a.report, slots[i]) || has_cell(&b.report, slots[i]))
			put_change(fcinfo, call, slots[i], &a, &b);
	PG_RETURN_NULL();
}
