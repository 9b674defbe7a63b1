/*
 * aggregate.c - states of aggregates.
 *
 * SQL can pass any bytea as a state, so every state is checked before it is used.
 */
#include "pg_gaireport.h"

static void
check_state(const GaiState *state, const GaiStateKind *kind)
{
	if (VARSIZE(state) != kind->size || state->version != kind->version || !kind->is_sound(state))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("invalid state of the aggregate %s", kind->aggregate),
				 errhint("Only the aggregate itself calls this function.")));
}

/* A state given as an argument, copied only if it is not aligned. */
void *
gaipg_state_arg(FunctionCallInfo fcinfo, int n, const GaiStateKind *kind)
{
	GaiState   *state = (GaiState *) PG_GETARG_BYTEA_P(n);

	if (PointerGetDatum(state) % MAXIMUM_ALIGNOF != 0)
	{
		Size		size = VARSIZE(state);

		state = memcpy(palloc(size), state, size);
	}
	check_state(state, kind);
	return state;
}

/* The first argument as a state that may be changed: in place if an aggregate owns it, else a copy; empty if NULL. */
void *
gaipg_own_state(FunctionCallInfo fcinfo, const GaiStateKind *kind)
{
	MemoryContext memory;
	GaiState   *given = NULL;
	GaiState   *state;

	if (!PG_ARGISNULL(0))
		given = gaipg_state_arg(fcinfo, 0, kind);
	if (AggCheckCallContext(fcinfo, &memory) == 0)
		memory = CurrentMemoryContext;	/* not called by an aggregate, so the argument must not be changed */
	else if (given != NULL && given == (GaiState *) PG_GETARG_POINTER(0))
		return given;
	state = MemoryContextAllocZero(memory, kind->size);
	SET_VARSIZE(state, kind->size);
	state->version = kind->version;
	if (given != NULL)
		memcpy(state, given, kind->size);
	return state;
}
