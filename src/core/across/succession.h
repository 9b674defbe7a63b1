/*
 * succession.h - compares the reports of one agency for two successive years.
 */
#ifndef GAI_SUCCESSION_H
#define GAI_SUCCESSION_H

#include "check/rule_catalogue.h"

/*
 * The rules succession, carried_over, in_force_succession and repetition; findings as in gai_check().  If the years do
 * not follow each other, a finding says so and only the prose is compared: overview, problems and other_matters.
 */
gai_findings gai_check_succession(gai_arena *arena, const gai_report *previous, const gai_report *current,
								  bool all_rules);

#endif
