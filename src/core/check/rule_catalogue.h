/*
 * rule_catalogue.h - the catalogue of all rules, and the check of a report by them.
 *
 * To add a rule, add an entry to the table in rule_catalogue.c.  Rules that compare two reports are listed there, too.
 * They are evaluated in across/, which gets their entries by gai_find_rule().
 */
#ifndef GAI_RULE_CATALOGUE_H
#define GAI_RULE_CATALOGUE_H

#include "check/finding.h"

/* All rules; ends with code NULL. */
extern const gai_rule gai_rules[];

/* The rule of that code; NULL if there is none. */
const gai_rule *gai_find_rule(const char *code);

/* The findings that do not pass, or all with all_rules, in the order of the catalogue and then of the form. */
gai_findings gai_check(gai_arena *arena, const gai_report *report, bool all_rules);

/* Whether no error rule fails.  strict: moreover, none is unverifiable and no cell is missing.  Allocates nothing. */
bool		gai_is_valid(const gai_report *report, bool strict);

#endif
