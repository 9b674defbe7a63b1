/*
 * rule_catalogue.h - the 勾稽关系 and other rules: their catalogue, and what they find in a report.
 *
 * To add a rule, add an entry to the table of rule_catalogue.c.  Rules that gai_check() does not evaluate (they compare two
 * reports, say) are listed there too, without a way to evaluate them: whoever does gets the entry by gai_find_rule()
 * and puts it into the findings.
 */
#ifndef GAI_RULE_CATALOGUE_H
#define GAI_RULE_CATALOGUE_H

#include "base/arena.h"
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

/* Marks a text that whoever shows it may look up in the catalogs of src/po. */
#define GAI_TRANSLATABLE(text) text

struct gai_judge;
struct gai_relation;

/* Called with each relation that a rule demands of a report. */
typedef void (*gai_relation_visitor) (void *context, const struct gai_relation *relation);

/* One entry of the catalogue.  Rule and scope together identify a finding for ever. */
typedef struct gai_rule
{
	const char *code;
	gai_severity severity;
	int			edition;		/* 0 = every edition */
	const char *formula;
	const char *description;	/* translatable */
	const char *source;

	/* How gai_check() evaluates it: relations.h, judge.h.  Both NULL = another function does. */
	void		(*relations) (const gai_report *report, gai_relation_visitor visit, void *context);
	void		(*evaluate) (struct gai_judge *judge);
} gai_rule;

/* All rules; ends with code NULL. */
extern const gai_rule gai_rules[];

/* The rule of that code, which must exist. */
const gai_rule *gai_find_rule(const char *code);

/* One side of a finding: the sum of the known cells, or another number. */
typedef struct gai_sum
{
	bool		known;			/* there is a number: for a sum, at least one cell has a value */
	bool		open;			/* at least one cell has none: the sum may be larger */
	int64_t		value;			/* of the known cells; beyond the type's range, its nearest bound */
} gai_sum;

typedef struct gai_finding
{
	const gai_rule *rule;
	gai_verdict verdict;
	const char *scope;			/* cell, cell with *, table, or field of the report */
	gai_sum		lhs,
				rhs;
	int			decimals;		/* of both sides: 634 with 1 decimal is 63.4 */
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
