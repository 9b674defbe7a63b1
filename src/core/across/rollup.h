/*
 * rollup.h - a region's report against the sum of those of its agencies.
 */
#ifndef GAI_ROLLUP_H
#define GAI_ROLLUP_H

#include "across/sum.h"
#include "check/rule_catalogue.h"

/*
 * The rule rollup: every cell of the parent against the same of the sum, where both count the same; findings as those
 * of gai_check().  parts says what the sum is of, and how many of those state no value.
 */
gai_findings gai_check_rollup(gai_arena *arena, const gai_report *parent, const gai_report *sum, const gai_parts *parts,
							  bool all_rules);

#endif
