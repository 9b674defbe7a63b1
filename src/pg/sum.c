/*
 * sum.c - the aggregate gai_sum, and the counts of parts in a sum.
 *
 * In the field extra of a sum, parts is the number of reports, tables how many of them have each table, by form, and
 * unknown how many state no value of a cell that has a sum.  With these a sum of sums is the same as the sum of all.
 */
#include "pg_gaireport.h"

#include "lib/stringinfo.h"
#include "utils/builtins.h"
#include "utils/jsonb.h"
#include "utils/numeric.h"

PG_FUNCTION_INFO_V1(gaireport_sum_step);
PG_FUNCTION_INFO_V1(gaireport_sum_remove);
PG_FUNCTION_INFO_V1(gaireport_sum_combine);
PG_FUNCTION_INFO_V1(gaireport_sum_final);

/* ---- parts ------------------------------------------------------------------------------------------------------ */

static void
raise_bad_parts(const char *name)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("extra.%s of a report is not what gai_sum writes there", name),
			 errhint("A report that is no sum has no extra.parts.")));
}

/* A whole number from 0 to most. */
static int64
part_count(const JsonbValue *value, int64 most, const char *name)
{
	gai_decimal count;

	if (value->type != jbvNumeric || !gaipg_decimal(NumericGetDatum(value->val.numeric), &count) ||
		count.scale != 0 || count.digits < 0 || count.digits > most)
		raise_bad_parts(name);
	return count.digits;
}

/* A member of an object; false if it is not there. */
static bool
get_member(JsonbContainer *object, const char *key, JsonbValue *value)
{
	JsonbValue *found = NULL;

	if (JsonContainerIsObject(object))
		found = getKeyJsonValueFromContainer(object, key, strlen(key), value);
	return found != NULL;
}

static JsonbContainer *
get_object(JsonbContainer *object, const char *key)
{
	JsonbValue	value;

	if (!get_member(object, key, &value))
		return NULL;
	if (value.type != jbvBinary || !JsonContainerIsObject(value.val.binary.data))
		raise_bad_parts(key);
	return value.val.binary.data;
}

static void
read_tables(JsonbContainer *tables, gai_parts *parts)
{
	memset(parts->tables, 0, sizeof parts->tables);
	for (int t = 0; t < GAI_TABLES; t++)
	{
		JsonbContainer *table = get_object(tables, gaipg_table_layout((gai_table_id) t)->code);
		int64		left = parts->count;

		for (int f = 0; table != NULL && gai_forms[f] != NULL; f++)
		{
			char		edition[16];
			JsonbValue	value;

			snprintf(edition, sizeof edition, "%d", gai_forms[f]->edition);
			if (get_member(table, edition, &value))
				parts->tables[t][f] = part_count(&value, left, "tables");
			left -= parts->tables[t][f];
		}
	}
}

static void
read_unknown(JsonbContainer *unknown, gai_parts *parts)
{
	JsonbIterator *iterator = JsonbIteratorInit(unknown);
	JsonbValue	key;
	JsonbValue	value;

	(void) JsonbIteratorNext(&iterator, &key, true);
	while (JsonbIteratorNext(&iterator, &key, true) == WJB_KEY)
	{
		int			slot = gaipg_find_slot(key.val.string.val, key.val.string.len);

		(void) JsonbIteratorNext(&iterator, &value, true);
		if (slot < 0)
			raise_bad_parts("unknown");
		parts->unknown[slot] = part_count(&value, parts->count, "unknown");
	}
}

/* Reads the counts in the extra field of a sum into parts, which begin as those of a single report. */
static void
read_extra(Jsonb *extra, gai_parts *parts)
{
	JsonbValue	value;
	JsonbContainer *member;

	if (!get_member(&extra->root, "parts", &value))
		return;
	parts->count = part_count(&value, GAI_MOST_REPORTS, "parts");
	if (parts->count == 0)
		raise_bad_parts("parts");
	for (int slot = 0; slot < GAI_SLOTS; slot++)
		parts->unknown[slot] *= parts->count;
	for (int t = 0; t < GAI_TABLES; t++)
		for (int f = 0; f < GAI_MAX_EDITIONS; f++)
			parts->tables[t][f] *= parts->count;
	if ((member = get_object(&extra->root, "tables")) != NULL)
		read_tables(member, parts);
	if ((member = get_object(&extra->root, "unknown")) != NULL)
		read_unknown(member, parts);
}

/* The parts of a report that is read: those that its extra field tells of, or itself. */
static void
count_parts(const Datum *values, const bool *nulls, const gai_report *report, gai_parts *parts)
{
	gai_single_part(report, parts);
	if (!nulls[GAI_F_EXTRA])
		read_extra(DatumGetJsonbP(values[GAI_F_EXTRA]), parts);
}

void
gaipg_count_parts(GaiReportType *type, HeapTupleHeader datum, const gai_report *report, gai_parts *parts)
{
	Datum		values[GAI_REPORT_FIELDS];
	bool		nulls[GAI_REPORT_FIELDS];

	gaipg_deform(type->type, datum, values, nulls);
	count_parts(values, nulls, report, parts);
}

/* Reads a report and its parts.  An amount that cannot be kept exactly is an error. */
void
gaipg_read_parts(GaiReportType *type, HeapTupleHeader datum, GaiReading *reading, gai_parts *parts)
{
	gai_report *report = &reading->report;
	Datum		values[GAI_REPORT_FIELDS];
	bool		nulls[GAI_REPORT_FIELDS];

	gaipg_read_report(type, datum, GAI_READ_AMOUNTS | GAI_READ_KINDS | GAI_READ_UNITS, reading);
	for (int slot = 0; slot < GAI_SLOTS; slot++)
		if (report->cells[slot].kind == GAI_NUMBER && gaipg_slot_column(slot)->money)
			report->cells[slot].value = gaipg_cell_value(reading->amounts[slot], slot);
	gaipg_deform(type->type, datum, values, nulls);
	report->year = nulls[GAI_F_YEAR] ? 0 : DatumGetInt16(values[GAI_F_YEAR]);
	count_parts(values, nulls, report, parts);
}

/* ---- the aggregate ---------------------------------------------------------------------------------------------- */

typedef struct Summed
{
	GaiState	head;
	gai_totals	totals;
} Summed;

static bool
is_sound(const void *state)
{
	return gai_totals_sound(&((const Summed *) state)->totals);
}

static const GaiStateKind summed_kind = {"gai_sum", sizeof(Summed), 2, is_sound};

static void
raise_too_many(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
			 errmsg("gai_sum cannot add up more than %d reports", GAI_MOST_REPORTS)));
}

static void
read_part(FunctionCallInfo fcinfo, GaiReading *reading, gai_parts *parts)
{
	HeapTupleHeader datum = PG_GETARG_HEAPTUPLEHEADER(1);

	gaipg_read_parts(gaipg_argument_type(gaipg_call(fcinfo), datum), datum, reading, parts);
}

Datum
gaireport_sum_step(PG_FUNCTION_ARGS)
{
	Summed	   *state = gaipg_own_state(fcinfo, &summed_kind);
	GaiReading	reading;
	gai_parts	parts;

	/* the state of a moving aggregate must not become NULL, so even a NULL row makes one */
	if (!PG_ARGISNULL(1))
	{
		read_part(fcinfo, &reading, &parts);
		if (!gai_totals_add(&state->totals, &reading.report, &parts))
			raise_too_many();
	}
	PG_RETURN_POINTER(state);
}

/* Takes away a report that leaves the frame of a window. */
Datum
gaireport_sum_remove(PG_FUNCTION_ARGS)
{
	Summed	   *state = gaipg_own_state(fcinfo, &summed_kind);
	GaiReading	reading;
	gai_parts	parts;

	if (!PG_ARGISNULL(1))
	{
		read_part(fcinfo, &reading, &parts);
		if (!gai_totals_remove(&state->totals, &reading.report, &parts))
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("a report was taken from a sum that it is no part of")));
	}
	PG_RETURN_POINTER(state);
}

Datum
gaireport_sum_combine(PG_FUNCTION_ARGS)
{
	Summed	   *state = gaipg_own_state(fcinfo, &summed_kind);
	Summed	   *other = gaipg_state_arg(fcinfo, 1, &summed_kind);

	if (!gai_totals_join(&state->totals, &other->totals))
		raise_too_many();
	PG_RETURN_POINTER(state);
}

/* ---- the sum ---------------------------------------------------------------------------------------------------- */

static void
append_table(StringInfo out, const gai_parts *parts, gai_table_id table, int *said)
{
	const char *separator = "";
	int64		count = 0;

	for (int f = 0; gai_forms[f] != NULL; f++)
		count += parts->tables[table][f];
	if (count == 0)
		return;
	appendStringInfo(out, "%s\"%s\": {", (*said)++ > 0 ? ", " : "", gaipg_table_layout(table)->code);
	for (int f = 0; gai_forms[f] != NULL; f++)
		if (parts->tables[table][f] > 0)
		{
			appendStringInfo(out, "%s\"%d\": " INT64_FORMAT, separator, gai_forms[f]->edition, parts->tables[table][f]);
			separator = ", ";
		}
	appendStringInfoChar(out, '}');
}

static Datum
build_extra(const gai_report *report, const gai_parts *parts)
{
	StringInfoData out;
	int			said = 0;

	initStringInfo(&out);
	appendStringInfo(&out, "{\"parts\": " INT64_FORMAT ", \"tables\": {", parts->count);
	for (int t = 0; t < GAI_TABLES; t++)
		append_table(&out, parts, (gai_table_id) t, &said);
	appendStringInfoString(&out, "}, \"unknown\": {");
	said = 0;
	for (int slot = 0; slot < GAI_SLOTS; slot++)
		if (report->cells[slot].kind == GAI_NUMBER && parts->unknown[slot] > 0)
			appendStringInfo(&out, "%s\"%s\": " INT64_FORMAT, said++ > 0 ? ", " : "", gaipg_slot_code(slot),
							 parts->unknown[slot]);
	appendStringInfoString(&out, "}}");
	return DirectFunctionCall1(jsonb_in, CStringGetDatum(out.data));
}

typedef struct Sum
{
	gai_report	report;
	gai_parts	parts;
	int			misfit;
} Sum;

/* The only frame that the core's failures jump to. */
static gai_status
run_sum(gai_arena *arena, const gai_totals *totals, Sum *sum)
{
	gai_status	status = gai_try(arena);

	if (status == GAI_OK)
		sum->misfit = gai_totals_report(arena, totals, &sum->report, &sum->parts);
	return status;
}

static Datum
build_sum(GaiReportType *type, const Sum *sum)
{
	Datum		values[GAI_REPORT_FIELDS];
	bool		nulls[GAI_REPORT_FIELDS];

	memset(nulls, true, sizeof nulls);
	values[GAI_F_YEAR] = Int16GetDatum(sum->report.year);
	nulls[GAI_F_YEAR] = sum->report.year == 0;
	values[GAI_F_EXTRA] = build_extra(&sum->report, &sum->parts);
	nulls[GAI_F_EXTRA] = false;
	return gaipg_build_tables(type, &sum->report, values, nulls);
}

Datum
gaireport_sum_final(PG_FUNCTION_ARGS)
{
	Summed	   *state = gaipg_state_arg(fcinfo, 0, &summed_kind);
	GaiCall    *call = gaipg_call(fcinfo);
	GaiReportType *type = gaipg_result_type(call, fcinfo);
	GaiArena	arena;
	gai_status	status;
	Datum		result = (Datum) 0;
	Sum			sum;

	if (state->totals.parts == 0)
		PG_RETURN_NULL();
	gaipg_arena_open(&arena, call);
	status = run_sum(&arena.arena, &state->totals, &sum);
	if (status == GAI_OK && sum.misfit < 0)
		result = build_sum(type, &sum);
	gaipg_arena_close(&arena);
	if (status != GAI_OK)
		gaipg_raise(status);
	if (sum.misfit >= 0)
		ereport(ERROR,
				(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				 errmsg("sum of cell \"%s\" is out of range", gaipg_slot_code(sum.misfit))));
	PG_RETURN_DATUM(result);
}
