/*
 * rows.c - results of set-returning functions: a tuplestore, filled in one go.
 *
 * Values are matched to attributes of the catalog's type by name, so that an attribute which was dropped shifts none.
 */
#include "pg_gaireport.h"

#include "utils/tuplestore.h"

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
