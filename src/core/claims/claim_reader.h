/*
 * claim_reader.h - the prose of a section, sentence by sentence and clause by clause.
 */
#ifndef GAI_CLAIM_READER_H
#define GAI_CLAIM_READER_H

#include "claims/claim_context.h"

/* Reads one section. */
void		gai_read_section_claims(gai_claim_reader *reader, int section, gai_text prose);

#endif
