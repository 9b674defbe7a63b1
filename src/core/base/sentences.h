/*
 * sentences.h - the sentence or clause around a place in running text.
 */
#ifndef GAI_SENTENCES_H
#define GAI_SENTENCES_H

#include "base/text.h"

/*
 * The sentence around an offset; a clause ends at commas too.  Both reach at most GAI_STRETCH_MAX bytes to either side
 * of the offset; what offices write is shorter.
 */
gai_text	gai_sentence_around(gai_text text, size_t at);
gai_text	gai_clause_around(gai_text text, size_t at);

enum
{
	GAI_STRETCH_MAX = 600
};

#endif
