/*
 * rules.h - the 勾稽关系 and other rules, evaluated over a report.
 */
#ifndef GAI_RULES_H
#define GAI_RULES_H

#include "arena.h"
#include "report.h"

typedef enum gai_severity
{
	GAI_ERROR,
	GAI_WARNING
} gai_severity;

typedef enum gai_verdict
{
	GAI_PASS,
	GAI_UNVERIFIABLE,
	GAI_FAIL
} gai_verdict;

typedef struct gai_judge gai_judge;

/* One entry of the catalogue.  Rule and scope together identify a finding for ever. */
typedef struct gai_rule
{
	const char *code;
	gai_severity severity;
	int			edition;		/* 0 = every edition */
	const char *formula;
	const char *description;
	const char *source;
	void		(*evaluate) (gai_judge *judge, const struct gai_rule *rule);	/* private to rules.c */
} gai_rule;

/* All rules; ends with code NULL. */
extern const gai_rule gai_rules[];

/* One side of a relation: the sum of the known cells. */
typedef struct gai_sum
{
	bool		known;			/* at least one cell has a value */
	bool		open;			/* at least one cell has none: the sum may be larger */
	int64_t		value;			/* of the known cells; beyond the type's range, its nearest bound */
} gai_sum;

typedef struct gai_finding
{
	const gai_rule *rule;
	gai_verdict verdict;
	const char *scope;
	gai_sum		lhs,
				rhs;
	const char *message;		/* the relation in the form's words with its numbers */
} gai_finding;

typedef struct gai_findings
{
	gai_finding *items;
	size_t		count,
				room;
} gai_findings;

/* Every finding that does not pass; all of them with all_rules.  In the order of the catalogue, then of the form. */
gai_findings gai_check(gai_arena *arena, const gai_report *report, bool all_rules);

/* No error rule fails; strict: none is unverifiable and no cell is missing either.  Allocates nothing. */
bool		gai_is_valid(const gai_report *report, bool strict);

#endif
