/*
 * judge.h - what the files that evaluate rules share.
 *
 * A rule's function looks at judge->report and, for each scope that the rule has in it, decides on a verdict, asks
 * gai_is_wanted(), and only if so says in words what it saw and hands it to gai_add_finding().
 */
#ifndef GAI_JUDGE_H
#define GAI_JUDGE_H

#include "check/rule_catalogue.h"

/* What the rules find goes here.  Without an arena only the worst verdict is kept. */
typedef struct gai_judge
{
	const gai_report *report;
	const gai_rule *rule;		/* the one being evaluated */
	gai_arena  *arena;
	bool		all_rules;
	gai_findings findings;
	gai_verdict worst;
} gai_judge;

/* Takes note of a verdict; true when the finding is to be written down. */
static inline bool
gai_is_wanted(gai_judge *judge, gai_verdict verdict)
{
	if (verdict > judge->worst)
		judge->worst = verdict;
	return judge->arena != NULL && (judge->all_rules || verdict != GAI_PASS);
}

/* The rule is the one being evaluated. */
void		gai_add_finding(gai_judge *judge, gai_finding finding);

/* Appends to a list in the arena; for those who find without a judge. */
void		gai_append_finding(gai_arena *arena, gai_findings *list, gai_finding finding);

/* A table counts by its own edition; by the report's where it is missing. */
const gai_form_table *gai_table_of(const gai_report *report, gai_table_id id);

/* Whether a cell states a value, and the count that it states: a fraction is none. */
static inline bool
gai_has_value(const gai_cell *cell)
{
	return cell->kind == GAI_NUMBER || cell->kind == GAI_PLACEHOLDER;
}

static inline bool
gai_count_of(const gai_cell *cell, int64_t *count)
{
	if (!gai_has_value(cell))
		return false;
	*count = cell->value.digits;
	for (int scale = cell->value.scale; scale > 0; scale--)
	{
		if (*count % 10 != 0)
			return false;
		*count /= 10;
	}
	return true;
}

/* cell_rules.c */
void		gai_evaluate_complete(gai_judge *judge);
void		gai_evaluate_whole_numbers(gai_judge *judge);
void		gai_evaluate_in_force(gai_judge *judge);

/* header_rules.c */
void		gai_evaluate_sections(gai_judge *judge);
void		gai_evaluate_period(gai_judge *judge);
void		gai_evaluate_deadline(gai_judge *judge);

/* prose_rules.c */
void		gai_evaluate_stale_year(gai_judge *judge);
void		gai_evaluate_problems_empty(gai_judge *judge);
void		gai_evaluate_fee_statement(gai_judge *judge);

/* claim_rules.c */
void		gai_evaluate_claims(gai_judge *judge);

#endif
