/*
 * finding.h - findings: what rules find in a report.
 *
 * The function of a rule decides on a verdict for each of its scopes in judge->report and calls gai_is_wanted().
 * Only if that is true it writes the message and calls gai_add_finding().
 */
#ifndef GAI_FINDING_H
#define GAI_FINDING_H

#include "base/arena.h"
#include "check/relations.h"
#include "form/report.h"

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

struct gai_judge;

/* One entry of the catalogue.  Rule and scope together identify a finding for ever. */
typedef struct gai_rule
{
	const char *code;
	gai_severity severity;
	int			edition;		/* 0 = every edition */
	const char *formula;
	const char *description;	/* translatable */
	const char *source;

	/* How gai_check() evaluates it, see relations.h and rules.h.  Both NULL = gai_check() does not. */
	void		(*relations) (const gai_report *report, gai_relation_visitor visit, void *context);
	void		(*evaluate) (struct gai_judge *judge);
} gai_rule;

/* One side of a finding: the sum of the known cells, or another number. */
typedef struct gai_sum
{
	bool		known;			/* at least one cell has a value */
	bool		open;			/* at least one cell has no value: the sum may be larger */
	int64_t		value;			/* of the known cells, clamped to the range of the type */
} gai_sum;

/* Cells, in the order of the form. */
typedef struct gai_slots
{
	int		   *items;
	size_t		count,
				room;
} gai_slots;

typedef struct gai_finding
{
	const gai_rule *rule;
	gai_verdict verdict;
	const char *scope;			/* cell, cell with *, table, or field of the report */
	gai_sum		lhs,
				rhs;
	int			decimals;		/* of both sides: 634 with 1 decimal is 63.4 */
	const char *message;		/* the relation in the form's words with its numbers */
	gai_slots	cells;			/* what it is about: both sides of a relation; none for prose and header */
} gai_finding;

typedef struct gai_findings
{
	gai_finding *items;
	size_t		count,
				room;
} gai_findings;

/* The state of a check.  It collects the findings; without an arena it only keeps the worst verdict. */
typedef struct gai_judge
{
	const gai_report *report;
	const gai_rule *rule;		/* the one being evaluated */
	gai_arena  *arena;
	bool		all_rules;
	gai_findings findings;
	gai_verdict worst;
	gai_text	prose[GAI_PARTS];	/* see gai_prose_of(); bytes NULL = not asked for yet, or there is none */
} gai_judge;

/* Records a verdict; true when the caller has to add a finding for it. */
static inline bool
gai_is_wanted(gai_judge *judge, gai_verdict verdict)
{
	if (verdict > judge->worst)
		judge->worst = verdict;
	return judge->arena != NULL && (judge->all_rules || verdict != GAI_PASS);
}

/* gai_step() of a loop over the report's prose. */
static inline void
gai_judge_step(gai_judge *judge)
{
	if (judge->arena != NULL)
		gai_step(judge->arena);
}

/* Adds a cell to those that a finding is about.  The list, in the arena, begins as zeros. */
void		gai_list_slot(gai_arena *arena, gai_slots *list, int slot);

/* The prose of a part of the report without the line ends within its sentences; bytes NULL if it has none. */
gai_text	gai_prose_of(gai_judge *judge, int part);

/* Adds a finding of the rule that is being evaluated. */
void		gai_add_finding(gai_judge *judge, gai_finding finding);

#endif
