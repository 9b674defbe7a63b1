/*
 * support.c - what the planner is told of functions.
 *
 * PostgreSQL gives a call with a text argument the collation of the database, whether the function looks at it or not.
 * postgres_fdw asks another server for such a call only if the collation comes from a column there: gai_cell(report,
 * 'applications.received.total') would bring every report over, to be read here.
 */
#include "pg_gaireport.h"

#include "nodes/supportnodes.h"

PG_FUNCTION_INFO_V1(gaireport_without_collation);

/*
 * The support function of functions whose text arguments are codes, compared byte by byte: plans the call without a
 * collation.  Takes a request of the planner; gives the call to use in place of its own, or NULL for other requests and
 * for calls that have none.
 */
Datum
gaireport_without_collation(PG_FUNCTION_ARGS)
{
	Node	   *request = (Node *) PG_GETARG_POINTER(0);
	FuncExpr   *call;

	if (!IsA(request, SupportRequestSimplify))
		PG_RETURN_POINTER(NULL);
	call = castNode(SupportRequestSimplify, request)->fcall;
	if (!OidIsValid(call->inputcollid))
		PG_RETURN_POINTER(NULL);
	call = copyObject(call);
	call->inputcollid = InvalidOid;
	PG_RETURN_POINTER(call);
}
