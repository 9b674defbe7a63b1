/*
 * rollup.h - a region's report against the sum of those of its agencies.
 */
#ifndef GAI_ROLLUP_H
#define GAI_ROLLUP_H

#include "across/sum.h"
#include "check/rule_catalogue.h"

/*
 * The rule rollup: compares each cell of the parent with that of the sum, where both count the same; findings as in
 * gai_check().  parts tells how many reports the sum is of, and how many of them state no value of a cell.
 */
gai_findings gai_check_rollup(gai_arena *arena, const gai_report *parent, const gai_report *sum, const gai_parts *parts,
							  bool all_rules);

#endif
