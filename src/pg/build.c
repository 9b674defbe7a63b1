/* build.c - gai_build and gai_collect: reports from numbers. */
#include "pg_gaireport.h"

#include "catalog/pg_type.h"
#include "utils/builtins.h"
#include "utils/jsonb.h"
#include "utils/lsyscache.h"
#include "utils/numeric.h"

#include "given.h"

PG_FUNCTION_INFO_V1(gaireport_build);
PG_FUNCTION_INFO_V1(gaireport_collect_step);
PG_FUNCTION_INFO_V1(gaireport_collect_combine);
PG_FUNCTION_INFO_V1(gaireport_collect_final);

/* ---- editions --------------------------------------------------------------------------------------------------- */

/* The first given slot of a table that the edition lacks; -1 if it has them all. */
static int
misfit(const Given *given, gai_table_id table, int edition)
{
	for (int slot = 0; slot < GAI_SLOTS; slot++)
		if (given->named[slot] && gai_slot_table(slot) == table && !gaipg_form_has_slot(edition, slot))
			return slot;
	return -1;
}

static bool
has_any(const Given *given, gai_table_id table)
{
	if (given->has_table[table])
		return true;
	for (int slot = 0; slot < GAI_SLOTS; slot++)
		if (given->named[slot] && gai_slot_table(slot) == table)
			return true;
	return false;
}

/* Every given cell of a table that the edition lacks is a problem. */
static void
tell_misfits(Given *given, gai_table_id table, int edition)
{
	for (int slot = 0; slot < GAI_SLOTS; slot++)
		if (given->named[slot] && gai_slot_table(slot) == table && !gaipg_form_has_slot(edition, slot))
		{
			const char *code = gaipg_slot_code(slot);

			gaipg_given_problem(given, code, strlen(code),
								psprintf(gaipg_translate("the form of %d has no such cell"), edition));
		}
}

/*
 * The edition of a table: the requested one if it has all given cells, else the one with the fewest cells that has
 * them.  So the cells of any report, even of mixed forms, give the same report again.
 */
static int
fitting_edition(Given *given, gai_table_id table)
{
	int			best = 0;
	int			fewest = 0;

	if (given->table_edition[table] != 0 && misfit(given, table, given->table_edition[table]) < 0)
		return given->table_edition[table];
	if (given->edition != 0 && misfit(given, table, given->edition) < 0)
		return given->edition;
	for (int f = 0; gai_forms[f] != NULL; f++)
	{
		int			cells = gai_count_cells(&gai_forms[f]->tables[table]);

		if (misfit(given, table, gai_forms[f]->edition) >= 0 || (best != 0 && cells >= fewest))
			continue;
		best = gai_forms[f]->edition;
		fewest = cells;
	}
	if (best == 0)
	{
		best = given->edition != 0 ? given->edition : gai_newest_form()->edition;
		tell_misfits(given, table, best);
	}
	return best;
}

static void
choose_editions(Given *given)
{
	gai_report *report = &given->report;

	report->form = 0;
	for (int t = 0; t < GAI_DISPUTES; t++)
		if (has_any(given, (gai_table_id) t))
		{
			report->table_form[t] = fitting_edition(given, (gai_table_id) t);
			report->form = Max(report->form, report->table_form[t]);
		}
	if (report->form == 0)
		report->form = given->edition != 0 ? given->edition : gai_newest_form()->edition;
	/* table four is the same in all forms: it takes the report's edition */
	if (has_any(given, GAI_DISPUTES))
	{
		if (misfit(given, GAI_DISPUTES, report->form) >= 0)
			report->form = Max(report->form, fitting_edition(given, GAI_DISPUTES));
		tell_misfits(given, GAI_DISPUTES, report->form);
		report->table_form[GAI_DISPUTES] = report->form;
	}
	gaipg_raise_problems(given);
}

/* ---- gai_build -------------------------------------------------------------------------------------------------- */

/* The header fields, in the order of gai_build's arguments after form and cells. */
static const GaiReportField header_fields[] = {
	GAI_F_TITLE, GAI_F_AGENCY, GAI_F_YEAR, GAI_F_PERIOD, GAI_F_ISSUER, GAI_F_INDEX_NUMBER, GAI_F_DOCUMENT_NUMBER,
	GAI_F_PUBLISHED, GAI_F_OVERVIEW, GAI_F_PROBLEMS, GAI_F_OTHER_MATTERS,
};

/* A header field that stands in the object, as its type reads it. */
static Datum
read_header(GaiReportField field, const JsonbValue *value)
{
	char	   *string = value->type == jbvString ? pnstrdup(value->val.string.val, value->val.string.len) :
		DatumGetCString(DirectFunctionCall1(numeric_out, NumericGetDatum(value->val.numeric)));
	Oid			type = field == GAI_F_YEAR ? INT4OID : field == GAI_F_PERIOD ? DATERANGEOID :
		field == GAI_F_PUBLISHED ? DATEOID : TEXTOID;
	Oid			input;
	Oid			parameter;

	getTypeInputInfo(type, &input, &parameter);
	return OidInputFunctionCall(input, string, parameter, -1);
}

/* Arguments come before what stands in the object. */
static void
set_header(FunctionCallInfo fcinfo, const Given *given, Datum *values, bool *nulls)
{
	for (int i = 0; i < lengthof(header_fields); i++)
	{
		GaiReportField field = header_fields[i];

		values[field] = PG_GETARG_DATUM(2 + i);
		nulls[field] = PG_ARGISNULL(2 + i);
		if (nulls[field] && given->header[field] != NULL)
		{
			values[field] = read_header(field, given->header[field]);
			nulls[field] = false;
		}
	}
	if (!nulls[GAI_F_YEAR])
	{
		int32		year = DatumGetInt32(values[GAI_F_YEAR]);

		if (year < 1 || year > 9999)
			ereport(ERROR,
					(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
					 errmsg("year %d is out of range", year)));
		values[GAI_F_YEAR] = Int16GetDatum(year);
	}
	nulls[GAI_F_EXTRA] = true;
}

Datum
gaireport_build(PG_FUNCTION_ARGS)
{
	GaiCall    *call = gaipg_call(fcinfo);
	GaiReportType *type = gaipg_result_type(call, fcinfo);
	Given		given;
	Datum		values[GAI_REPORT_FIELDS];
	bool		nulls[GAI_REPORT_FIELDS];

	if (PG_ARGISNULL(1))
		PG_RETURN_NULL();
	gaipg_given_init(&given, PG_ARGISNULL(0) ? 0 : gaipg_require_form(PG_GETARG_INT32(0)));
	gaipg_give_object(&given, PG_GETARG_JSONB_P(1));
	choose_editions(&given);
	set_header(fcinfo, &given, values, nulls);
	PG_RETURN_DATUM(gaipg_build_tables(type, &given.report, values, nulls));
}

/* ---- gai_collect ------------------------------------------------------------------------------------------------ */

/* The cells that were collected so far. */
typedef struct Collected
{
	GaiState	head;
	int32		edition;		/* 0 = none was given */
	uint8		state[GAI_SLOTS];
	int8		scale[GAI_SLOTS];
	int64		digits[GAI_SLOTS];
} Collected;

enum
{
	NOT_NAMED,
	NAMED_NULL,
	NAMED_VALUE
};

static bool
is_sound_cell(const Collected *state, int slot)
{
	const gai_form_column *column = gaipg_slot_column(slot);
	gai_decimal value = {state->digits[slot], state->scale[slot]};

	if (column == NULL)			/* no form has a cell in this slot */
		return state->state[slot] == NOT_NAMED;
	return state->state[slot] <= NAMED_VALUE && value.scale >= 0 && value.scale <= 18 &&
		(value.scale == 0 || column->money) &&
		value.digits > -INT64CONST(1000000000000000000) && value.digits < INT64CONST(1000000000000000000);
}

static bool
is_sound(const void *bytes)
{
	const Collected *state = bytes;
	bool		sound = state->edition == 0 || gai_form_of(state->edition) != NULL;

	for (int slot = 0; slot < GAI_SLOTS && sound; slot++)
		sound = is_sound_cell(state, slot);
	return sound;
}

static const GaiStateKind collected_kind = {"gai_collect", sizeof(Collected), 2, is_sound};

static void
collect_edition(Collected *state, int edition)
{
	if (edition == 0 || state->edition == edition)
		return;
	if (state->edition != 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("one report cannot be collected for the forms of both %d and %d", Min(state->edition, edition),
						Max(state->edition, edition)),
				 errhint("Group by report, and give the same form for all of its cells.")));
	state->edition = edition;
}

static void
collect_cell(Collected *state, int slot, bool isnull, gai_decimal value)
{
	if (state->state[slot] != NOT_NAMED)
		ereport(ERROR,
				(errcode(ERRCODE_CARDINALITY_VIOLATION),
				 errmsg("cell \"%s\" was given more than once", gaipg_slot_code(slot)),
				 errhint("Group by report, so that each cell comes once.")));
	state->state[slot] = isnull ? NAMED_NULL : NAMED_VALUE;
	state->digits[slot] = value.digits;
	state->scale[slot] = (int8) value.scale;
}

Datum
gaireport_collect_step(PG_FUNCTION_ARGS)
{
	Collected  *state = gaipg_own_state(fcinfo, &collected_kind);
	gai_decimal value = {0, 0};
	int			slot;

	if (PG_ARGISNULL(2))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("code of a cell is null")));
	slot = gaipg_require_slot(PG_GETARG_TEXT_PP(2));
	if (!PG_ARGISNULL(3))
		value = gaipg_cell_value(PG_GETARG_DATUM(3), slot);
	if (!PG_ARGISNULL(1))
		collect_edition(state, gaipg_require_form(PG_GETARG_INT32(1)));
	collect_cell(state, slot, PG_ARGISNULL(3), value);
	PG_RETURN_POINTER(state);
}

Datum
gaireport_collect_combine(PG_FUNCTION_ARGS)
{
	Collected  *state = gaipg_own_state(fcinfo, &collected_kind);
	Collected  *other = gaipg_state_arg(fcinfo, 1, &collected_kind);

	collect_edition(state, other->edition);
	for (int slot = 0; slot < GAI_SLOTS; slot++)
		if (other->state[slot] != NOT_NAMED)
			collect_cell(state, slot, other->state[slot] == NAMED_NULL,
						 (gai_decimal) {other->digits[slot], other->scale[slot]});
	PG_RETURN_POINTER(state);
}

Datum
gaireport_collect_final(PG_FUNCTION_ARGS)
{
	Collected  *state = gaipg_state_arg(fcinfo, 0, &collected_kind);
	GaiReportType *type = gaipg_result_type(gaipg_call(fcinfo), fcinfo);
	Given		given;
	Datum		values[GAI_REPORT_FIELDS];
	bool		nulls[GAI_REPORT_FIELDS];

	gaipg_given_init(&given, state->edition);
	for (int slot = 0; slot < GAI_SLOTS; slot++)
	{
		given.named[slot] = state->state[slot] != NOT_NAMED;
		if (state->state[slot] != NAMED_VALUE)
			continue;
		given.report.cells[slot].kind = GAI_NUMBER;
		given.report.cells[slot].value = (gai_decimal) {state->digits[slot], state->scale[slot]};
	}
	choose_editions(&given);
	memset(nulls, true, sizeof nulls);
	PG_RETURN_DATUM(gaipg_build_tables(type, &given.report, values, nulls));
}
