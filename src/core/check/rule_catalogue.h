/*
 * rule_catalogue.h - the 勾稽关系 and other rules: their catalogue, and what they find in a report.
 *
 * To add a rule, add an entry to the table of rule_catalogue.c.  Rules that compare reports are listed there too.
 * gai_check() cannot evaluate these; the files of across/ do, and get the entry for their findings by gai_find_rule().
 */
#ifndef GAI_RULE_CATALOGUE_H
#define GAI_RULE_CATALOGUE_H

#include "check/finding.h"

/* All rules; ends with code NULL. */
extern const gai_rule gai_rules[];

/* The rule of that code; NULL if there is none. */
const gai_rule *gai_find_rule(const char *code);

/* Every finding that does not pass; all of them with all_rules.  In the order of the catalogue, then of the form. */
gai_findings gai_check(gai_arena *arena, const gai_report *report, bool all_rules);

/* No error rule fails; strict: none is unverifiable and no cell is missing either.  Allocates nothing. */
bool		gai_is_valid(const gai_report *report, bool strict);

#endif
