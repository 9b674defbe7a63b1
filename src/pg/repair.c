/* repair.c - gai_repair: small edits that would make broken relations hold. */
#include "pg_gaireport.h"

#include "catalog/pg_type.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/numeric.h"

#include "repair/repair.h"

#ifndef NUMERICARRAYOID
#define NUMERICARRAYOID 1231
#endif

enum
{
	PROPOSAL_NUMBER,
	PROPOSAL_RANK,
	PROPOSAL_CELLS,
	PROPOSAL_STATED,
	PROPOSAL_SUGGESTED,
	PROPOSAL_RESOLVES,
	PROPOSAL_REMAINING,
	PROPOSAL_FIELDS
};

static const GaiField proposal_fields[PROPOSAL_FIELDS] = {
	[PROPOSAL_NUMBER] = {"proposal", INT4OID},
	[PROPOSAL_RANK] = {"rank", INT4OID},
	[PROPOSAL_CELLS] = {"cells", TEXTARRAYOID},
	[PROPOSAL_STATED] = {"stated", NUMERICARRAYOID},
	[PROPOSAL_SUGGESTED] = {"suggested", NUMERICARRAYOID},
	[PROPOSAL_RESOLVES] = {"resolves", INT4OID},
	[PROPOSAL_REMAINING] = {"remaining", INT4OID},
};

PG_FUNCTION_INFO_V1(gaireport_repair);

/* The only frame that the core's failures jump to.  Finds proposals, and writes the best one in words. */
static gai_status
run_repair(gai_arena *arena, const gai_report *report, gai_proposals *proposals, const char **best)
{
	gai_status	status = gai_try(arena);

	if (status != GAI_OK)
		return status;
	*proposals = gai_repair(arena, report);
	*best = proposals->count > 0 ? gai_explain_proposal(arena, report, &proposals->items[0]) : NULL;
	return GAI_OK;
}

static void
put_proposal(FunctionCallInfo fcinfo, GaiCall *call, const gai_proposal *proposal, int number)
{
	Datum		cells[GAI_MAX_CHANGES];
	Datum		stated[GAI_MAX_CHANGES];
	Datum		suggested[GAI_MAX_CHANGES];
	Datum		values[PROPOSAL_FIELDS];
	bool		nulls[PROPOSAL_FIELDS] = {false};
	int			count = proposal->nchanges;

	for (int i = 0; i < count; i++)
	{
		cells[i] = PointerGetDatum(gaipg_text_of(gaipg_slot_code(proposal->changes[i].slot)));
		stated[i] = NumericGetDatum(int64_to_numeric(proposal->changes[i].stated));
		suggested[i] = NumericGetDatum(int64_to_numeric(proposal->changes[i].suggested));
	}
	values[PROPOSAL_NUMBER] = Int32GetDatum(number);
	values[PROPOSAL_RANK] = Int32GetDatum(proposal->rank);
	values[PROPOSAL_CELLS] = PointerGetDatum(construct_array(cells, count, TEXTOID, -1, false, TYPALIGN_INT));
	values[PROPOSAL_STATED] = PointerGetDatum(construct_array(stated, count, NUMERICOID, -1, false, TYPALIGN_INT));
	values[PROPOSAL_SUGGESTED] = PointerGetDatum(construct_array(suggested, count, NUMERICOID, -1, false,
																 TYPALIGN_INT));
	values[PROPOSAL_RESOLVES] = Int32GetDatum(proposal->resolves);
	values[PROPOSAL_REMAINING] = Int32GetDatum(proposal->remaining);
	gaipg_put_row(fcinfo, call, values, nulls);
}

Datum
gaireport_repair(PG_FUNCTION_ARGS)
{
	HeapTupleHeader datum = PG_GETARG_HEAPTUPLEHEADER(0);
	GaiCall    *call = gaipg_call(fcinfo);
	GaiReading	reading;
	gai_proposals proposals;
	const char *best;
	GaiArena	arena;
	gai_status	status;

	gaipg_read_report(gaipg_argument_type(call, datum), datum, GAI_READ_CELLS, &reading);
	gaipg_begin_rows(fcinfo, call, proposal_fields, PROPOSAL_FIELDS);
	gaipg_arena_open(&arena, call);
	status = run_repair(&arena.arena, &reading.report, &proposals, &best);
	if (status == GAI_OK)
		for (size_t i = 0; i < proposals.count; i++)
			put_proposal(fcinfo, call, &proposals.items[i], (int) i + 1);
	gaipg_arena_close(&arena);
	if (status != GAI_OK)
		gaipg_raise(status);
	PG_RETURN_NULL();
}

gai_status
gaipg_best_repair(gai_arena *arena, const gai_report *report, GaiRepair *repair)
{
	gai_proposals proposals;
	const char *best;
	gai_status	status = run_repair(arena, report, &proposals, &best);

	memset(repair, 0, sizeof *repair);
	if (status != GAI_OK || best == NULL)
		return status;
	repair->edit = pstrdup(gaipg_cstring(best));
	repair->failing = proposals.failing;
	repair->resolves = proposals.items[0].resolves;
	while (repair->equals < proposals.count && proposals.items[repair->equals].rank == 1)
		repair->equals++;
	return GAI_OK;
}
