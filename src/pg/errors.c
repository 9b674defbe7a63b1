/* errors.c - raises failures of the core as errors. */
#include "pg_gaireport.h"

/* Raises the error for a status of the core. */
void
gaipg_raise(gai_status status)
{
	switch (status)
	{
		case GAI_TOO_LARGE:
			ereport(ERROR,
					(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
					 errmsg("text is too large to be read as a report"),
					 errhint("A report has less than 1 MB; cut the text to the report itself.")));
			break;
		case GAI_NO_MEMORY:
			ereport(ERROR,
					(errcode(ERRCODE_OUT_OF_MEMORY),
					 errmsg("out of memory"),
					 errdetail("Failed while reading or checking a report.")));
			break;
		case GAI_CANCELLED:		/* see gaipg_arena_close() */
		case GAI_NOT_A_REPORT:	/* see gaipg_raise_unread() */
		case GAI_REFUSED:
		case GAI_OK:
			break;
	}
	elog(ERROR, "unexpected gaireport status %d", (int) status);
	pg_unreachable();
}
