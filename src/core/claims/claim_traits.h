/*
 * claim_traits.h - what holds for a number besides its words: where they stand, what it counts, whose it is.
 */
#ifndef GAI_CLAIM_TRAITS_H
#define GAI_CLAIM_TRAITS_H

#include "claims/claim_frames.h"
#include "claims/claim_item.h"

/* The traits of a number, as bits of gai_trait: those that the frames of its topic ask for. */
uint32_t	gai_traits_of(const gai_item *it);

/* Outcomes that the words tell, as columns; 0 = none.  其他 is one where disputes were counted before. */
uint32_t	gai_outcomes_of(const gai_claim_reader *reader, const gai_area *area);

/* Cells of table two: columns of the kinds of documents. */
uint32_t	gai_document_cells(uint32_t kinds, uint32_t columns);

/* Whether 其中 or 含 made the number a part of what was told before. */
bool		gai_is_behind_among(const gai_item *it);

#endif
