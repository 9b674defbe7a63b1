/*
 * given.h - cells that a user gives for a new report, before it is known which edition of the form they fit.
 */
#ifndef GAIPG_GIVEN_H
#define GAIPG_GIVEN_H

#include "pg_gaireport.h"

#include "lib/stringinfo.h"
#include "utils/jsonb.h"

typedef struct Given
{
	int			edition;		/* the form that is asked for; 0 = any */
	int			table_edition[GAI_TABLES];	/* that an object of a table names; 0 = none */
	bool		has_table[GAI_TABLES];	/* an object of the table was given, even if all in it is null */
	bool		named[GAI_SLOTS];
	gai_report	report;
	const JsonbValue *header[GAI_REPORT_FIELDS];	/* header fields in the object */
	StringInfoData problems;	/* a line for each; see gaipg_given_problem() */
	int			nproblems;
	bool		only_range;		/* all of them are numbers out of range */
} Given;

extern void gaipg_given_init(Given *self, int edition);

/* Takes cells and header fields out of a JSON object, flat or nested.  What cannot be taken becomes a problem. */
extern void gaipg_give_object(Given *self, Jsonb *object);

/* Adds a problem: the cell or key (in the server's encoding), and what is wrong with it. */
extern void gaipg_given_problem(Given *self, const char *key, int length, const char *what);

/* Raises one error for all problems, if there are any. */
extern void gaipg_raise_problems(const Given *self);

#endif
