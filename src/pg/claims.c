/* claims.c - gai_claims: numbers of the prose, compared with the tables. */
#include "pg_gaireport.h"

#include "catalog/pg_type.h"
#include "utils/array.h"
#include "utils/builtins.h"

#include "claims/claims.h"

enum
{
	CLAIM_SECTION,
	CLAIM_SENTENCE,
	CLAIM_CELLS,
	CLAIM_CLAIMED,
	CLAIM_STATED,
	CLAIM_AGREES,
	CLAIM_FIELDS
};

static const GaiField claim_fields[CLAIM_FIELDS] = {
	[CLAIM_SECTION] = {"section", INT2OID},
	[CLAIM_SENTENCE] = {"sentence", TEXTOID},
	[CLAIM_CELLS] = {"cells", TEXTARRAYOID},
	[CLAIM_CLAIMED] = {"claimed", NUMERICOID},
	[CLAIM_STATED] = {"stated", NUMERICOID},
	[CLAIM_AGREES] = {"agrees", BOOLOID},
};

PG_FUNCTION_INFO_V1(gaireport_claims);

/* The only frame that the core's failures jump to. */
static gai_status
run_claims(gai_arena *arena, const gai_report *report, gai_claims *claims)
{
	gai_status	status = gai_try(arena);

	if (status == GAI_OK)
		*claims = gai_read_claims(arena, report);
	return status;
}

static Datum
cell_codes(gai_cell_set cells)
{
	int			slots[GAI_SLOTS];

	return gaipg_slot_codes(slots, gai_list_cells(cells, slots));
}

static void
put_claim(FunctionCallInfo fcinfo, GaiCall *call, const gai_claim *claim)
{
	Datum		values[CLAIM_FIELDS];
	bool		nulls[CLAIM_FIELDS] = {false};

	values[CLAIM_SECTION] = Int16GetDatum(claim->section);
	values[CLAIM_SENTENCE] = PointerGetDatum(gaipg_text(claim->sentence));
	values[CLAIM_CELLS] = cell_codes(claim->meanings[claim->chosen].cells);
	values[CLAIM_CLAIMED] = gaipg_numeric(claim->claimed);
	nulls[CLAIM_STATED] = !claim->known;
	if (claim->known)
		values[CLAIM_STATED] = gaipg_numeric(claim->stated);
	nulls[CLAIM_AGREES] = claim->agreement == GAI_INCOMPARABLE;
	values[CLAIM_AGREES] = BoolGetDatum(claim->agreement == GAI_AGREES);
	gaipg_put_row(fcinfo, call, values, nulls);
}

Datum
gaireport_claims(PG_FUNCTION_ARGS)
{
	HeapTupleHeader datum = PG_GETARG_HEAPTUPLEHEADER(0);
	GaiCall    *call = gaipg_call(fcinfo);
	GaiReading	reading;
	gai_claims	claims;
	GaiArena	arena;
	gai_status	status;

	gaipg_read_report(gaipg_argument_type(call, datum), datum, GAI_READ_AMOUNTS | GAI_READ_PROSE, &reading);
	gaipg_begin_rows(fcinfo, call, claim_fields, CLAIM_FIELDS);
	gaipg_arena_open(&arena, call);
	status = run_claims(&arena.arena, &reading.report, &claims);
	if (status == GAI_OK)
		for (size_t i = 0; i < claims.count; i++)
			put_claim(fcinfo, call, &claims.items[i]);
	gaipg_arena_close(&arena);
	if (status != GAI_OK)
		gaipg_raise(status);
	PG_RETURN_NULL();
}
