/*
 * claim_traits.h - what holds for a number besides its words: where they stand, what it counts, whose it is.
 */
#ifndef GAI_CLAIM_TRAITS_H
#define GAI_CLAIM_TRAITS_H

#include "claims/claim_frames.h"
#include "claims/claim_item.h"

/* The traits of a number, as bits of gai_trait: those that the frames of its topic ask for. */
uint32_t	gai_traits_of(const gai_item *it);

static inline uint32_t
gai_trait_if(bool holds, uint32_t trait)
{
	return holds ? trait : 0;
}

/* Outcomes that the words tell, as columns, 0 = none.  With a number 其他 is one too, if disputes were named before. */
uint32_t	gai_outcomes_told(const gai_area *area);
uint32_t	gai_outcomes_of(const gai_claim_reader *reader, const gai_area *area);

/* Cells of table two: columns of the kinds of documents. */
uint32_t	gai_document_cells(uint32_t kinds, uint32_t columns);

/* Whether much stands before the number, from the last one on, that no word of the lexicon knows. */
bool		gai_is_obscure(const gai_item *it);

/* Whether 其中 or 含 made the number a part of what was told before. */
bool		gai_is_behind_among(const gai_item *it);

#endif
