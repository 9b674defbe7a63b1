/*
 * similarity.h - how much of two proses is the same.
 */
#ifndef GAI_SIMILARITY_H
#define GAI_SIMILARITY_H

#include "base/arena.h"
#include "base/text.h"

/*
 * Prose is compared by its runs of six characters.  Blanks, punctuation, digits and Chinese numerals are left out
 * first, so last year's text with this year's numbers is the same text.
 */
typedef struct gai_overlap
{
	size_t		first,			/* runs of each prose; 0 = it says nothing */
				second,
				common;			/* runs that both have, each counted as often as in the one that has it less often */
} gai_overlap;

/* Each prose is a number of texts, those with bytes NULL being none; no run goes from one into the next. */
gai_overlap gai_compare_prose(gai_arena *arena, const gai_text *first, int nfirst,
							  const gai_text *second, int nsecond);

/* Twice the common runs among all of both: 0 to 1, the same both ways.  Neither prose may be empty. */
static inline double
gai_similarity(const gai_overlap *overlap)
{
	return 2.0 * (double) overlap->common / (double) (overlap->first + overlap->second);
}

#endif
