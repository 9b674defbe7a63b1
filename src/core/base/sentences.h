/*
 * sentences.h - the sentence and the clause that a place in running text belongs to.
 */
#ifndef GAI_SENTENCES_H
#define GAI_SENTENCES_H

#include "base/text.h"

/*
 * The stretch around an offset that no stop divides: a sentence, or with commas as stops a clause.  Stretches are cut
 * GAI_STRETCH_MAX bytes from the offset: what is longer was not written by an office.
 */
gai_text	gai_sentence_around(gai_text text, size_t at);
gai_text	gai_clause_around(gai_text text, size_t at);

enum
{
	GAI_STRETCH_MAX = 600
};

#endif
