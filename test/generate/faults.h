/* faults.h - which relations a report must fail, worked out without the core's rules. */
#ifndef FAULTS_H
#define FAULTS_H

#include "check/rule_catalogue.h"
#include "truth.h"

typedef struct fault
{
	const char *rule;
	char		scope[GAI_CELL_CODE_MAX];
	bool		found;			/* the core said so, too */
} fault;

enum
{
	MOST_FAULTS = 80			/* 7 + 7 + 25 + 3 relations */
};

/*
 * The relations that no value of the unknown cells could mend.  Unknown are the cells that the source leaves blank, and
 * those that the reader did not read where it was allowed not to.
 */
int			expect_faults(const truth *facts, const gai_report *read, fault faults[MOST_FAULTS]);

typedef struct fault_score
{
	int64_t		expected,
				found,
				invented;		/* failures that are none */
} fault_score;

/* Compares them with what gai_check() says; true when they are the same. */
bool		judge_faults(fault_score *total, const truth *facts, gai_arena *arena, const gai_report *read, bool loud);

#endif
