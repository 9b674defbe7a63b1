/* across.c - functions of two reports: of two years, of two agencies, or of a region and the sum of its agencies. */
#include "pg_gaireport.h"

#include "across/rollup.h"
#include "across/similarity.h"
#include "across/succession.h"

PG_FUNCTION_INFO_V1(gaireport_check_succession);
PG_FUNCTION_INFO_V1(gaireport_check_rollup);
PG_FUNCTION_INFO_V1(gaireport_similarity);

enum
{
	PROSE_SECTIONS = 3
};

static void
read_prose(FunctionCallInfo fcinfo, int n, int flags, GaiReading *reading)
{
	HeapTupleHeader datum = PG_GETARG_HEAPTUPLEHEADER(n);

	gaipg_read_report(gaipg_argument_type(gaipg_call(fcinfo), datum), datum, flags | GAI_READ_PROSE, reading);
}

/* The run_… functions are the only frames that the core's failures jump to. */
static gai_status
run_succession(gai_arena *arena, const gai_report *previous, const gai_report *current, bool all_rules,
			   gai_findings *findings)
{
	gai_status	status = gai_try(arena);

	if (status == GAI_OK)
		*findings = gai_check_succession(arena, previous, current, all_rules);
	return status;
}

static gai_status
run_rollup(gai_arena *arena, const gai_report *parent, const gai_report *sum, const gai_parts *parts, bool all_rules,
		   gai_findings *findings)
{
	gai_status	status = gai_try(arena);

	if (status == GAI_OK)
		*findings = gai_check_rollup(arena, parent, sum, parts, all_rules);
	return status;
}

static gai_status
run_comparison(gai_arena *arena, const gai_report *a, const gai_report *b, gai_overlap *overlap)
{
	const gai_text first[PROSE_SECTIONS] = {a->overview, a->problems, a->other_matters};
	const gai_text second[PROSE_SECTIONS] = {b->overview, b->problems, b->other_matters};
	gai_status	status = gai_try(arena);

	if (status == GAI_OK)
		*overlap = gai_compare_prose(arena, first, PROSE_SECTIONS, second, PROSE_SECTIONS);
	return status;
}

/* Returns the findings as rows, or raises the failure; ends the call. */
static Datum
return_findings(FunctionCallInfo fcinfo, GaiArena *arena, gai_status status, const gai_findings *findings)
{
	if (status == GAI_OK)
		gaipg_put_findings(fcinfo, arena->call, findings);
	gaipg_arena_close(arena);
	if (status != GAI_OK)
		gaipg_raise(status);
	PG_RETURN_NULL();
}

Datum
gaireport_check_succession(PG_FUNCTION_ARGS)
{
	GaiCall    *call = gaipg_call(fcinfo);
	GaiReading	previous;
	GaiReading	current;
	gai_findings findings;
	GaiArena	arena;
	gai_status	status;

	read_prose(fcinfo, 0, GAI_READ_KINDS, &previous);
	read_prose(fcinfo, 1, GAI_READ_KINDS, &current);
	gaipg_begin_findings(fcinfo, call);
	gaipg_arena_open(&arena, call);
	status = run_succession(&arena.arena, &previous.report, &current.report, PG_GETARG_BOOL(2), &findings);
	return return_findings(fcinfo, &arena, status, &findings);
}

Datum
gaireport_check_rollup(PG_FUNCTION_ARGS)
{
	HeapTupleHeader parent_datum = PG_GETARG_HEAPTUPLEHEADER(0);
	HeapTupleHeader sum_datum = PG_GETARG_HEAPTUPLEHEADER(1);
	GaiCall    *call = gaipg_call(fcinfo);
	GaiReading	parent;
	GaiReading	sum;
	gai_parts	parts;
	gai_findings findings;
	GaiArena	arena;
	gai_status	status;

	gaipg_read_parts(gaipg_argument_type(call, parent_datum), parent_datum, &parent, &parts);
	gaipg_read_parts(gaipg_argument_type(call, sum_datum), sum_datum, &sum, &parts);
	gaipg_begin_findings(fcinfo, call);
	gaipg_arena_open(&arena, call);
	status = run_rollup(&arena.arena, &parent.report, &sum.report, &parts, PG_GETARG_BOOL(2), &findings);
	return return_findings(fcinfo, &arena, status, &findings);
}

Datum
gaireport_similarity(PG_FUNCTION_ARGS)
{
	GaiReading	a;
	GaiReading	b;
	gai_overlap overlap;
	GaiArena	arena;
	gai_status	status;

	read_prose(fcinfo, 0, GAI_READ_CELLS, &a);
	read_prose(fcinfo, 1, GAI_READ_CELLS, &b);
	gaipg_arena_open(&arena, gaipg_call(fcinfo));
	status = run_comparison(&arena.arena, &a.report, &b.report, &overlap);
	gaipg_arena_close(&arena);
	if (status != GAI_OK)
		gaipg_raise(status);
	if (overlap.first == 0 || overlap.second == 0)
		PG_RETURN_NULL();
	PG_RETURN_FLOAT4((float4) gai_similarity(&overlap));
}
