/*
 * relation_rules.h - relations judged: in words for findings, and at a glance for constraints.
 */
#ifndef GAI_RELATION_RULES_H
#define GAI_RELATION_RULES_H

#include "check/finding.h"

/* Visits with a gai_judge as context: judges the relation. */
void		gai_judge_relation(void *judge, const gai_relation *relation);

/*
 * A quick look, for constraints: nearly every report is right.  The counts of tables three and four, those
 * that are unknown as 0, and the sums of the rows of table three by role.
 */
typedef struct gai_counts
{
	int64_t		of_slot[GAI_SLOTS];
	int64_t		of_role[GAI_ROLES][GAI_MAX_COLUMNS];
	bool		hold;			/* no relation visited so far had sides that differ */
} gai_counts;

/* False when a value is no whole number, or so large that sums might not fit; then relations are to be judged. */
bool		gai_take_counts(const gai_report *report, gai_counts *counts);

/* Visits with gai_counts as context: whether gai_judge_relation() would say GAI_PASS, without a word. */
void		gai_test_relation(void *counts, const gai_relation *relation);

#endif
