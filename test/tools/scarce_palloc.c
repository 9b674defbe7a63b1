/*
 * scarce_palloc.c - allocations of the server that fail when they are told to, for test/trials/allocations.sh: the
 * extension is linked with --wrap for each of these functions.
 *
 *   scarce_palloc(fail_at integer, for_good boolean) RETURNS bigint
 *
 * From now on call number fail_at that the extension makes of these fails, as the server does without memory; with
 * for_good so do all behind it.  0: none fails any more.  Gives how many were counted since the last call.
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "executor/spi.h"
#include "fmgr.h"
#include "lib/stringinfo.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/datum.h"
#include "utils/jsonb.h"
#include "utils/memutils.h"
#include "utils/numeric.h"
#include "utils/tuplestore.h"

static struct
{
	int64		asked;
	int64		fail_at;
	bool		for_good;
}			scarce;

static bool
runs_out(void)
{
	return scarce.fail_at != 0 &&
		(++scarce.asked == scarce.fail_at || (scarce.for_good && scarce.asked > scarce.fail_at));
}

static void
fail_if_due(void)
{
	if (runs_out())
		ereport(ERROR, (errcode(ERRCODE_OUT_OF_MEMORY), errmsg("out of memory, by scarce_palloc")));
}

/* name is what --wrap is said, arguments with and without their types. */
#define WRAP(type, name, declared, given) \
	type		__real_##name declared; \
	type		__wrap_##name declared; \
	type \
	__wrap_##name declared \
	{ \
		fail_if_due(); \
		return __real_##name given; \
	}

/* The block that a process keeps is always refused, so that calls ask for every block. */
#define KEPT_SIZE ((Size) 320 * 1024)

#define WRAP_SOFT(name, declared, given) \
	void	   *__real_##name declared; \
	void	   *__wrap_##name declared; \
	void * \
	__wrap_##name declared \
	{ \
		if (size == KEPT_SIZE || runs_out()) \
		{ \
			if ((flags & MCXT_ALLOC_NO_OOM) != 0) \
				return NULL; \
			ereport(ERROR, (errcode(ERRCODE_OUT_OF_MEMORY), errmsg("out of memory, by scarce_palloc"))); \
		} \
		return __real_##name given; \
	}

WRAP(void *, palloc, (Size size), (size))
WRAP(void *, palloc0, (Size size), (size))
WRAP(void *, repalloc, (void *block, Size size), (block, size))
WRAP(void *, repalloc_huge, (void *block, Size size), (block, size))
WRAP(void *, MemoryContextAlloc, (MemoryContext context, Size size), (context, size))
WRAP(void *, MemoryContextAllocZero, (MemoryContext context, Size size), (context, size))
WRAP_SOFT(palloc_extended, (Size size, int flags), (size, flags))
WRAP_SOFT(MemoryContextAllocExtended, (MemoryContext context, Size size, int flags), (context, size, flags))
WRAP_SOFT(repalloc_extended, (void *block, Size size, int flags), (block, size, flags))

WRAP(char *, pstrdup, (const char *from), (from))
WRAP(char *, pnstrdup, (const char *from, Size length), (from, length))
WRAP(text *, cstring_to_text, (const char *from), (from))
WRAP(text *, cstring_to_text_with_len, (const char *from, int length), (from, length))
WRAP(char *, text_to_cstring, (const text *from), (from))
WRAP(void, initStringInfo, (StringInfo out), (out))
WRAP(void, appendStringInfoString, (StringInfo out, const char *from), (out, from))
WRAP(HeapTuple, heap_form_tuple, (TupleDesc desc, Datum *values, bool *nulls), (desc, values, nulls))
WRAP(Datum, HeapTupleHeaderGetDatum, (HeapTupleHeader tuple), (tuple))
WRAP(ArrayType *, construct_empty_array, (Oid type), (type))
WRAP(ArrayBuildState *, accumArrayResult,
	 (ArrayBuildState *state, Datum value, bool null, Oid type, MemoryContext context),
	 (state, value, null, type, context))
WRAP(Datum, makeArrayResult, (ArrayBuildState *state, MemoryContext context), (state, context))
WRAP(Datum, datumCopy, (Datum value, bool by_value, int length), (value, by_value, length))
WRAP(TupleDesc, CreateTupleDescCopy, (TupleDesc desc), (desc))
WRAP(Numeric, int64_to_numeric, (int64 value), (value))
WRAP(Jsonb *, JsonbValueToJsonb, (JsonbValue *value), (value))
WRAP(struct varlena *, pg_detoast_datum, (struct varlena *value), (value))
WRAP(struct varlena *, pg_detoast_datum_copy, (struct varlena *value), (value))
WRAP(struct varlena *, pg_detoast_datum_packed, (struct varlena *value), (value))
WRAP(void, tuplestore_putvalues, (Tuplestorestate *state, TupleDesc desc, Datum *values, bool *nulls),
	 (state, desc, values, nulls))

PG_FUNCTION_INFO_V1(scarce_palloc_set);

Datum
scarce_palloc_set(PG_FUNCTION_ARGS)
{
	int64		asked = scarce.asked;

	scarce.asked = 0;
	scarce.for_good = PG_GETARG_BOOL(1);
	scarce.fail_at = PG_GETARG_INT32(0);
	PG_RETURN_INT64(asked);
}
