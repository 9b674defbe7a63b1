/*
 * relation_words.h - writes a relation with its numbers, in the form's words.
 */
#ifndef GAI_RELATION_WORDS_H
#define GAI_RELATION_WORDS_H

#include "check/finding.h"
#include "check/relations.h"

/* "自然人: 总计 10 ≠ 予以公开 9 + 部分公开 2 = 11"; sums are the sums of its two sides. */
const char *gai_explain_relation(gai_arena *arena, const gai_relation *self, const gai_cell *cells,
								 const gai_sum sums[2], gai_verdict verdict);

#endif
