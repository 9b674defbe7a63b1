/*
 * relation_rules.h - judges relations: with messages for findings, or quickly for constraints.
 */
#ifndef GAI_RELATION_RULES_H
#define GAI_RELATION_RULES_H

#include "check/finding.h"

/* A visitor that judges a relation; its context is a gai_judge. */
void		gai_judge_relation(void *judge, const gai_relation *relation);

/*
 * For a quick test in constraints, since most reports are right: the counts of tables three and four, with 0 for
 * unknown ones, and the sums of the rows of table three by role.
 */
typedef struct gai_counts
{
	int64_t		of_slot[GAI_SLOTS];
	int64_t		of_role[GAI_ROLES][GAI_MAX_COLUMNS];
	bool		hold;			/* both sides of all relations visited so far are equal */
} gai_counts;

/* Reads the counts.  False when a value is not a whole number or too large: then the relations have to be judged. */
bool		gai_take_counts(const gai_report *report, gai_counts *counts);

/* A visitor that only finds out whether gai_judge_relation() would pass the relation; its context is gai_counts. */
void		gai_test_relation(void *counts, const gai_relation *relation);

#endif
