/* parse.c - gai_parse and gai_try_parse of text, and gai_trace. */
#include "pg_gaireport.h"

#include "catalog/pg_type.h"
#include "utils/builtins.h"

#include "read/parse.h"

enum
{
	TRACE_CELL,
	TRACE_RAW,
	TRACE_POSITION,
	TRACE_LENGTH,
	TRACE_VALUE,
	TRACE_KIND,
	TRACE_FIELDS
};

static const GaiField trace_fields[TRACE_FIELDS] = {
	[TRACE_CELL] = {"cell", TEXTOID},
	[TRACE_RAW] = {"raw", TEXTOID},
	[TRACE_POSITION] = {"position", INT4OID},
	[TRACE_LENGTH] = {"length", INT4OID},
	[TRACE_VALUE] = {"value", NUMERICOID},
	[TRACE_KIND] = {"kind", TEXTOID},
};

PG_FUNCTION_INFO_V1(gaireport_parse_text);
PG_FUNCTION_INFO_V1(gaireport_try_parse_text);
PG_FUNCTION_INFO_V1(gaireport_trace_text);

/* Lists one label of each table, for a message that says what was looked for in a text. */
static void
raise_not_a_report(void)
{
	const char *labels[GAI_TABLES];
	const char *older = gai_forms[0]->tables[GAI_DISCLOSURE].rows[0].columns[0].label;

	for (int t = 0; t < GAI_TABLES; t++)
	{
		const gai_form_row *row = &gai_newest_form()->tables[t].rows[0];

		labels[t] = gaipg_cstring(t == GAI_APPLICATIONS ? row->label : row->columns[0].label);
	}
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
			 errmsg("text is no annual report on government information disclosure"),
			 errdetail("None of the three statutory tables was found in it; looked for labels such as \"%s\" or \"%s\" "
					   "(table two), \"%s\" (table three) and \"%s\" (table four).",
					   labels[GAI_DISCLOSURE], gaipg_cstring(older), labels[GAI_APPLICATIONS], labels[GAI_DISPUTES]),
			 errhint("Give the whole text with its tables; tables that are pictures cannot be read. "
					 "gai_try_parse() returns NULL in place of this error.")));
}

/* Raises the error for what is not a report or cannot be read: what it is, and how to convert it. */
void
gaipg_raise_unread(gai_status status, const gai_refusal *refusal)
{
	if (status == GAI_NOT_A_REPORT)
		raise_not_a_report();
	if (status == GAI_REFUSED)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("cannot read a report from %s", gaipg_translate(refusal->what)),
				 errhint("%s", gaipg_translate(refusal->hint))));
	gaipg_raise(status);
}

/* The only frame that the core's failures jump to.  It has no local variables that the jump could clobber. */
static gai_status
run_parse(gai_arena *arena, GaiInput *input, gai_report **report)
{
	gai_status	status = gai_try(arena);

	if (status == GAI_OK && input->file != NULL)
		*report = gai_parse_file(arena, input->file, &input->body);
	else if (status == GAI_OK)
		*report = gai_parse(arena, input->body.bytes, input->body.length);
	return status;
}

/* The report as a value; lenient: NULL instead of an error for what is not a report. */
Datum
gaipg_parse(FunctionCallInfo fcinfo, GaiInput *input, bool lenient)
{
	GaiCall    *call = gaipg_call(fcinfo);
	GaiReportType *type = gaipg_result_type(call, fcinfo);
	gai_report *report;
	GaiArena	arena;
	gai_status	status;
	Datum		result = (Datum) 0;

	gaipg_arena_open(&arena, call);
	status = run_parse(&arena.arena, input, &report);
	if (status == GAI_OK)
		result = gaipg_build_report(type, report, input->body);
	gaipg_arena_close(&arena);

	if (status == GAI_OK)
		PG_RETURN_DATUM(result);
	if ((status == GAI_NOT_A_REPORT || status == GAI_REFUSED) && lenient)
		PG_RETURN_NULL();
	gaipg_raise_unread(status, arena.arena.refusal);
}

Datum
gaireport_parse_text(PG_FUNCTION_ARGS)
{
	GaiInput	input = {.body = gaipg_utf8(PG_GETARG_TEXT_PP(0))};

	return gaipg_parse(fcinfo, &input, false);
}

Datum
gaireport_try_parse_text(PG_FUNCTION_ARGS)
{
	GaiInput	input = {.body = gaipg_utf8(PG_GETARG_TEXT_PP(0))};

	return gaipg_parse(fcinfo, &input, true);
}

/* ---- trace ------------------------------------------------------------------------------------------------------ */

static bool
has_place(const gai_cell *cell)
{
	return cell->length > 0 || cell->position > 0;
}

/* The begin and end of each cell in characters; GAI_NOWHERE for cells without a place. */
static void
find_places(const gai_report *report, gai_text body, size_t places[GAI_SLOTS][2])
{
	for (int slot = 0; slot < GAI_SLOTS; slot++)
	{
		const gai_cell *cell = &report->cells[slot];

		places[slot][0] = has_place(cell) ? cell->position : GAI_NOWHERE;
		places[slot][1] = has_place(cell) ? cell->position + cell->length : GAI_NOWHERE;
	}
	gaipg_positions(body, &places[0][0], GAI_SLOTS * 2);
}

static void
put_place(FunctionCallInfo fcinfo, GaiCall *call, const gai_cell *cell, gai_text body, int slot, Datum code,
		  const size_t place[2])
{
	Datum		values[TRACE_FIELDS];
	bool		nulls[TRACE_FIELDS] = {false};

	values[TRACE_CELL] = code;
	nulls[TRACE_RAW] = nulls[TRACE_POSITION] = nulls[TRACE_LENGTH] = !has_place(cell);
	if (has_place(cell))
	{
		values[TRACE_RAW] = PointerGetDatum(gaipg_text(gai_slice(body.bytes + cell->position, cell->length)));
		values[TRACE_POSITION] = Int32GetDatum((int32) place[0]);
		values[TRACE_LENGTH] = Int32GetDatum((int32) (place[1] - place[0]));
	}
	nulls[TRACE_VALUE] = cell->kind != GAI_NUMBER && cell->kind != GAI_PLACEHOLDER;
	if (!nulls[TRACE_VALUE])
		values[TRACE_VALUE] = gaipg_numeric(cell->value);
	values[TRACE_KIND] = gaipg_kind(cell->kind);
	gaipg_put_row(fcinfo, call, values, nulls);
}

/* Every cell of the report's forms, in order, as gai_cells has them. */
static void
put_trace(FunctionCallInfo fcinfo, GaiCall *call, const gai_report *report, gai_text body)
{
	size_t		places[GAI_SLOTS][2];
	GaiListedCell cells[GAI_SLOTS];
	int			count = gaipg_list_cells(call, report, cells);

	find_places(report, body, places);
	for (int i = 0; i < count; i++)
		put_place(fcinfo, call, &report->cells[cells[i].slot], body, cells[i].slot, cells[i].words[GAI_C_CELL],
				  places[cells[i].slot]);
}

Datum
gaireport_trace_text(PG_FUNCTION_ARGS)
{
	GaiCall    *call = gaipg_call(fcinfo);
	GaiInput	input = {.body = gaipg_utf8(PG_GETARG_TEXT_PP(0))};
	gai_report *report;
	GaiArena	arena;
	gai_status	status;

	gaipg_begin_rows(fcinfo, call, trace_fields, TRACE_FIELDS);
	gaipg_arena_open(&arena, call);
	status = run_parse(&arena.arena, &input, &report);
	if (status == GAI_OK)
		put_trace(fcinfo, call, report, input.body);
	gaipg_arena_close(&arena);
	if (status != GAI_OK)
		gaipg_raise_unread(status, arena.arena.refusal);
	PG_RETURN_NULL();
}
