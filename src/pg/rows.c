/*
 * rows.c - results of set-returning functions: a tuplestore, filled in one go.
 *
 * Rows go where the catalog's type has an attribute of that name, so that a library newer than the script still fits.
 */
#include "pg_gaireport.h"

#include "miscadmin.h"
#include "utils/tuplestore.h"

#if PG_VERSION_NUM < 150000
static void
InitMaterializedSRF(FunctionCallInfo fcinfo, bits32 flags)
{
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	MemoryContext caller;

	if (result == NULL || !IsA(result, ReturnSetInfo))
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("set-valued function called in context that cannot accept a set")));
	if (!(result->allowedModes & SFRM_Materialize))
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("materialize mode required, but it is not allowed in this context")));
	caller = MemoryContextSwitchTo(result->econtext->ecxt_per_query_memory);
	if (get_call_result_type(fcinfo, NULL, &result->setDesc) != TYPEFUNC_COMPOSITE)
		elog(ERROR, "return type must be a row type");
	result->returnMode = SFRM_Materialize;
	result->setResult = tuplestore_begin_heap((result->allowedModes & SFRM_Materialize_Random) != 0, false, work_mem);
	MemoryContextSwitchTo(caller);
}
#endif

void
gaipg_begin_rows(FunctionCallInfo fcinfo, GaiCall *call, const GaiField *fields, int nfields)
{
	ReturnSetInfo *result;

	InitMaterializedSRF(fcinfo, 0);
	result = (ReturnSetInfo *) fcinfo->resultinfo;
	if (call->row == NULL)
		call->row = gaipg_row_type(call->memory, result->setDesc, fields, nfields);
}

void
gaipg_put_row(FunctionCallInfo fcinfo, GaiCall *call, const Datum *values, const bool *nulls)
{
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	Datum		out[MaxTupleAttributeNumber];
	bool		out_nulls[MaxTupleAttributeNumber];

	gaipg_scatter(call->row, values, nulls, out, out_nulls);
	tuplestore_putvalues(result->setResult, result->setDesc, out, out_nulls);
}
