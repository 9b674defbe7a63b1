/*
 * succession.h - the reports of one agency in two years that follow each other.
 */
#ifndef GAI_SUCCESSION_H
#define GAI_SUCCESSION_H

#include "check/rule_catalogue.h"

/*
 * The rules succession, carried_over, in_force_succession and repetition; findings as those of gai_check().  Reports
 * of years that do not follow each other are said not to, and only their prose is compared.  The prose of both is read:
 * overview, problems and other_matters.
 */
gai_findings gai_check_succession(gai_arena *arena, const gai_report *previous, const gai_report *current,
								  bool all_rules);

#endif
