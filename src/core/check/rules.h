/*
 * rules.h - the rules that are not relations: one function each, called as finding.h describes.
 */
#ifndef GAI_RULES_H
#define GAI_RULES_H

#include "check/finding.h"

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
