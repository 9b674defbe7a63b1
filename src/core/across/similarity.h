/*
 * similarity.h - how much of the prose of two reports is the same.
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
	size_t		first,			/* number of runs in each prose; 0 = it is empty */
				second,
				common;			/* runs that both have; one that occurs m and n times counts min(m, n) times */
} gai_overlap;

/* Each prose is an array of texts; those with bytes NULL are skipped.  No run extends from one text into the next. */
gai_overlap gai_compare_prose(gai_arena *arena, const gai_text *first, int nfirst,
							  const gai_text *second, int nsecond);

/* 2 * common / (first + second): 0 to 1, the same in both directions.  Neither prose may be empty. */
static inline double
gai_similarity(const gai_overlap *overlap)
{
	return 2.0 * (double) overlap->common / (double) (overlap->first + overlap->second);
}

#endif
