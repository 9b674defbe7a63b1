/*
 * label_spellings.h - how else than in the form one of its labels may be written.
 */
#ifndef GAI_LABEL_SPELLINGS_H
#define GAI_LABEL_SPELLINGS_H

#include "base/arena.h"
#include "base/text.h"

/* The part of a label before a bracket that explains it; all of it when the bracket opens the label. */
gai_text	gai_without_explanation(gai_text label);

/* A label without "一、", "(一)", "1." before it; length 0 when it has none of these. */
gai_text	gai_without_ordinal(gai_text label);

/* A label with brackets, commas and colons of full width, in the arena. */
gai_text	gai_with_wide_signs(gai_arena *arena, gai_text label);

#endif
