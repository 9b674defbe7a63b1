/* check.c - gai_rules, gai_check, gai_valid and gai_assert. */
#include "pg_gaireport.h"

#include "catalog/pg_type.h"
#include "lib/stringinfo.h"
#include "mb/pg_wchar.h"
#include "utils/builtins.h"
#include "utils/numeric.h"

#include "check/rule_catalogue.h"

enum
{
	RULE_RULE,
	RULE_SEVERITY,
	RULE_FORM,
	RULE_FORMULA,
	RULE_DESCRIPTION,
	RULE_SOURCE,
	RULE_FIELDS
};

static const GaiField rule_fields[RULE_FIELDS] = {
	[RULE_RULE] = {"rule", TEXTOID},
	[RULE_SEVERITY] = {"severity", TEXTOID},
	[RULE_FORM] = {"form", INT2OID},
	[RULE_FORMULA] = {"formula", TEXTOID},
	[RULE_DESCRIPTION] = {"description", TEXTOID},
	[RULE_SOURCE] = {"source", TEXTOID},
};

enum
{
	FINDING_RULE,
	FINDING_SEVERITY,
	FINDING_STATUS,
	FINDING_SCOPE,
	FINDING_LHS,
	FINDING_RHS,
	FINDING_DIFFERENCE,
	FINDING_MESSAGE,
	FINDING_CELLS,
	FINDING_FIELDS
};

static const GaiField finding_fields[FINDING_FIELDS] = {
	[FINDING_RULE] = {"rule", TEXTOID},
	[FINDING_SEVERITY] = {"severity", TEXTOID},
	[FINDING_STATUS] = {"status", TEXTOID},
	[FINDING_SCOPE] = {"scope", TEXTOID},
	[FINDING_LHS] = {"lhs", NUMERICOID},
	[FINDING_RHS] = {"rhs", NUMERICOID},
	[FINDING_DIFFERENCE] = {"difference", NUMERICOID},
	[FINDING_MESSAGE] = {"message", TEXTOID},
	[FINDING_CELLS] = {"cells", TEXTARRAYOID},
};

static const char *const severities[] = {[GAI_ERROR] = "error", [GAI_WARNING] = "warning"};
static const char *const statuses[] = {[GAI_PASS] = "pass", [GAI_UNVERIFIABLE] = "unverifiable", [GAI_FAIL] = "fail"};

PG_FUNCTION_INFO_V1(gaireport_rules);
PG_FUNCTION_INFO_V1(gaireport_check);
PG_FUNCTION_INFO_V1(gaireport_valid);
PG_FUNCTION_INFO_V1(gaireport_assert);

static void
set_words(Datum *values, bool *nulls, int field, const char *utf8)
{
	nulls[field] = utf8 == NULL;
	if (utf8 != NULL)
		values[field] = PointerGetDatum(gaipg_text_of(utf8));
}

static void
set_translated(Datum *values, bool *nulls, int field, const char *utf8)
{
	nulls[field] = false;
	values[field] = PointerGetDatum(gaipg_translated(utf8));
}

Datum
gaireport_rules(PG_FUNCTION_ARGS)
{
	GaiCall    *call = gaipg_call(fcinfo);

	gaipg_begin_rows(fcinfo, call, rule_fields, RULE_FIELDS);
	for (const gai_rule *rule = gai_rules; rule->code != NULL; rule++)
	{
		Datum		values[RULE_FIELDS];
		bool		nulls[RULE_FIELDS];

		set_words(values, nulls, RULE_RULE, rule->code);
		set_words(values, nulls, RULE_SEVERITY, severities[rule->severity]);
		values[RULE_FORM] = Int16GetDatum(rule->edition);
		nulls[RULE_FORM] = rule->edition == 0;
		set_translated(values, nulls, RULE_FORMULA, rule->formula);
		set_translated(values, nulls, RULE_DESCRIPTION, rule->description);
		set_translated(values, nulls, RULE_SOURCE, rule->source);
		gaipg_put_row(fcinfo, call, values, nulls);
	}
	PG_RETURN_NULL();
}

/* The only frame that the core's failures jump to. */
static gai_status
run_check(gai_arena *arena, const gai_report *report, bool all_rules, gai_findings *findings)
{
	gai_status	status = gai_try(arena);

	if (status == GAI_OK)
		*findings = gai_check(arena, report, all_rules);
	return status;
}

static void
put_finding(FunctionCallInfo fcinfo, GaiCall *call, const gai_finding *finding)
{
	Datum		values[FINDING_FIELDS];
	bool		nulls[FINDING_FIELDS];

	set_words(values, nulls, FINDING_RULE, finding->rule->code);
	set_words(values, nulls, FINDING_SEVERITY, severities[finding->rule->severity]);
	set_words(values, nulls, FINDING_STATUS, statuses[finding->verdict]);
	set_words(values, nulls, FINDING_SCOPE, finding->scope);
	set_words(values, nulls, FINDING_MESSAGE, finding->message);
	nulls[FINDING_LHS] = !finding->lhs.known;
	nulls[FINDING_RHS] = !finding->rhs.known;
	nulls[FINDING_DIFFERENCE] = nulls[FINDING_LHS] || nulls[FINDING_RHS];
	values[FINDING_LHS] = gaipg_numeric((gai_decimal) {finding->lhs.value, finding->decimals});
	values[FINDING_RHS] = gaipg_numeric((gai_decimal) {finding->rhs.value, finding->decimals});
	values[FINDING_DIFFERENCE] = DirectFunctionCall2(numeric_sub, values[FINDING_LHS], values[FINDING_RHS]);
	values[FINDING_CELLS] = gaipg_slot_codes(finding->cells.items, (int) finding->cells.count);
	nulls[FINDING_CELLS] = false;
	gaipg_put_row(fcinfo, call, values, nulls);
}

void
gaipg_begin_findings(FunctionCallInfo fcinfo, GaiCall *call)
{
	gaipg_begin_rows(fcinfo, call, finding_fields, FINDING_FIELDS);
}

void
gaipg_put_findings(FunctionCallInfo fcinfo, GaiCall *call, const gai_findings *findings)
{
	for (size_t i = 0; i < findings->count; i++)
		put_finding(fcinfo, call, &findings->items[i]);
}

Datum
gaireport_check(PG_FUNCTION_ARGS)
{
	HeapTupleHeader datum = PG_GETARG_HEAPTUPLEHEADER(0);
	GaiCall    *call = gaipg_call(fcinfo);
	GaiReading	reading;
	gai_findings findings;
	GaiArena	arena;
	gai_status	status;

	gaipg_read_report(gaipg_argument_type(call, datum), datum,
					  GAI_READ_AMOUNTS | GAI_READ_KINDS | GAI_READ_PROSE, &reading);
	gaipg_begin_findings(fcinfo, call);
	gaipg_arena_open(&arena, call);
	status = run_check(&arena.arena, &reading.report, PG_GETARG_BOOL(1), &findings);
	if (status == GAI_OK)
		gaipg_put_findings(fcinfo, call, &findings);
	gaipg_arena_close(&arena);
	if (status != GAI_OK)
		gaipg_raise(status);
	PG_RETURN_NULL();
}

/* The GaiReadFlags for what gai_is_valid() looks at. */
static int
flags_for(bool strict)
{
	return strict ? GAI_READ_CELLS : GAI_READ_RELATED;
}

Datum
gaireport_valid(PG_FUNCTION_ARGS)
{
	HeapTupleHeader datum = PG_GETARG_HEAPTUPLEHEADER(0);
	GaiCall    *call = gaipg_call(fcinfo);
	bool		strict = PG_GETARG_BOOL(1);
	GaiReading	reading;

	gaipg_read_report(gaipg_argument_type(call, datum), datum, flags_for(strict), &reading);
	PG_RETURN_BOOL(gai_is_valid(&reading.report, strict));
}

/* ---- gai_assert ------------------------------------------------------------------------------------------------- */

/* Whether a finding is a reason to refuse the report, by the same criterion as gai_is_valid(). */
static bool
is_objection(const gai_finding *finding, bool strict)
{
	if (finding->rule->severity == GAI_ERROR)
		return strict ? finding->verdict != GAI_PASS : finding->verdict == GAI_FAIL;
	return strict && finding->verdict == GAI_FAIL && strcmp(finding->rule->code, "complete") == 0;
}

static char *
sum_words(gai_sum sum)
{
	if (!sum.known)
		return pstrdup(gaipg_translate("unknown"));
	return psprintf("%s" INT64_FORMAT, sum.open ? ">= " : "", sum.value);
}

/* What an error about a report says. */
typedef struct Objections
{
	char	   *subject;		/* agency and year of the report, as far as they are known, in the server's encoding */
	int			count;
	const char *rule;			/* of the first one, and its scope */
	const char *scope;
	StringInfoData detail;
} Objections;

/* Adds a line for each: "balance applications.*.total: … (12 against 11)". */
static void
list_objections(Objections *self, const gai_findings *findings, bool strict)
{
	StringInfo	out = &self->detail;

	for (size_t i = 0; i < findings->count; i++)
	{
		const gai_finding *finding = &findings->items[i];

		if (!is_objection(finding, strict))
			continue;
		if (self->count++ == 0)
		{
			self->rule = finding->rule->code;
			self->scope = pstrdup(finding->scope);
		}
		appendStringInfo(out, "%s%s %s: %s (", self->count > 1 ? "\n" : "", finding->rule->code, finding->scope,
						 gaipg_cstring(finding->message));
		/* translator: the two sides of a relation */
		appendStringInfo(out, gaipg_translate("%s against %s"), sum_words(finding->lhs), sum_words(finding->rhs));
		appendStringInfoChar(out, ')');
	}
}

/* The most bytes of an agency's name that a message shows. */
#define NAME_SHOWN 120

/* "某某县人民政府 2023" of a report, so that a statement over many tells which one it failed at; "" = unknown. */
static char *
subject_of(const GaiReportType *type, HeapTupleHeader datum)
{
	Datum		values[GAI_REPORT_FIELDS];
	bool		nulls[GAI_REPORT_FIELDS];
	StringInfoData out;

	initStringInfo(&out);
	gaipg_deform(type->type, datum, values, nulls);
	if (!nulls[GAI_F_AGENCY])
	{
		char	   *agency = TextDatumGetCString(values[GAI_F_AGENCY]);

		appendBinaryStringInfo(&out, agency, pg_mbcliplen(agency, strlen(agency), NAME_SHOWN));
	}
	if (!nulls[GAI_F_YEAR])
		appendStringInfo(&out, "%s%d", out.len > 0 ? " " : "", DatumGetInt16(values[GAI_F_YEAR]));
	return out.data;
}

static int
hint_at(const GaiRepair *repair)
{
	if (repair->edit == NULL)
		return errhint("Compare the cells with the published page: gai_trace() tells where each was read, "
					   "gai_check() lists every finding.");
	if (repair->equals == 1)
		return errhint("The smallest edit that makes %d of %d broken relations hold: %s. "
					   "Compare it with the published page: gai_trace() tells where each cell was read.",
					   repair->resolves, repair->failing, repair->edit);
	return errhint("One of %d equally small edits that make %d of %d broken relations hold: %s. "
				   "gai_repair() lists them; compare them with the published page.",
				   repair->equals, repair->resolves, repair->failing, repair->edit);
}

/* Programs find rule and scope of the first broken relation in the error's fields for constraint and column. */
static void
raise_objections(GaiCall *call, const gai_report *report, bool strict, char *subject)
{
	gai_findings findings = {0};
	GaiRepair	repair = {0};
	Objections	it = {.subject = subject, .rule = "", .scope = ""};
	GaiArena	arena;
	gai_status	status;

	initStringInfo(&it.detail);
	gaipg_arena_open(&arena, call);
	status = run_check(&arena.arena, report, false, &findings);
	if (status == GAI_OK)
		list_objections(&it, &findings, strict);
	if (status == GAI_OK)
		status = gaipg_best_repair(&arena.arena, report, &repair);
	gaipg_arena_close(&arena);
	if (status != GAI_OK)
		gaipg_raise(status);
	ereport(ERROR,
			(errcode(ERRCODE_CHECK_VIOLATION),
			 it.subject[0] == '\0' ?
			 errmsg_plural("report breaks %d relation of its form", "report breaks %d relations of its form",
						   it.count, it.count) :
			 errmsg_plural("report of %s breaks %d relation of its form",
						   "report of %s breaks %d relations of its form", it.count, it.subject, it.count),
			 errdetail_internal("%s", it.detail.data),
			 hint_at(&repair),
			 err_generic_string(PG_DIAG_CONSTRAINT_NAME, it.rule),
			 err_generic_string(PG_DIAG_COLUMN_NAME, it.scope)));
}

Datum
gaireport_assert(PG_FUNCTION_ARGS)
{
	HeapTupleHeader datum = PG_GETARG_HEAPTUPLEHEADER(0);
	bool		strict = PG_GETARG_BOOL(1);
	GaiCall    *call = gaipg_call(fcinfo);
	GaiReportType *type = gaipg_argument_type(call, datum);
	GaiReading	reading;

	gaipg_read_report(type, datum, flags_for(strict), &reading);
	if (!gai_is_valid(&reading.report, strict))
	{
		/* read it again, with everything that the messages may mention */
		gaipg_read_report(type, datum, GAI_READ_AMOUNTS | GAI_READ_KINDS, &reading);
		raise_objections(call, &reading.report, strict, subject_of(type, datum));
	}
	PG_RETURN_BOOL(true);
}
