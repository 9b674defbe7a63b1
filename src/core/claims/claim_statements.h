/*
 * claim_statements.h - sentences without a number that state one: denials, "all of them".
 */
#ifndef GAI_CLAIM_STATEMENTS_H
#define GAI_CLAIM_STATEMENTS_H

#include "claims/claim_context.h"

/* Reads what has no number in it: denials, "all of them". */
void		gai_read_statement(gai_claim_reader *reader, size_t begin, size_t end);

#endif
