/*
 * aggregate.c - states of aggregates.
 *
 * Any bytea can be handed in from SQL, so a state is looked at before it is believed.
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

/* A state that is an argument, aligned; where it stands if that may be. */
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

/* The first argument as a state to be changed, in place where an aggregate owns it; an empty one if it is NULL. */
void *
gaipg_own_state(FunctionCallInfo fcinfo, const GaiStateKind *kind)
{
	MemoryContext memory;
	GaiState   *given = NULL;
	GaiState   *state;

	if (!PG_ARGISNULL(0))
		given = gaipg_state_arg(fcinfo, 0, kind);
	if (AggCheckCallContext(fcinfo, &memory) == 0)
		memory = CurrentMemoryContext;	/* called by somebody: the argument is not ours to change */
	else if (given != NULL && given == (GaiState *) PG_GETARG_POINTER(0))
		return given;
	state = MemoryContextAllocZero(memory, kind->size);
	SET_VARSIZE(state, kind->size);
	state->version = kind->version;
	if (given != NULL)
		memcpy(state, given, kind->size);
	return state;
}
