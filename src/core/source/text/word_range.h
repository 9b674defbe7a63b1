/*
 * word_range.h - what a word processor gives as the text of a range: paragraphs end in CR, cells in CR BEL, and so does
 * a row once more.
 */
#ifndef GAI_WORD_RANGE_H
#define GAI_WORD_RANGE_H

#include "source/document.h"

/* Whether the text is of that kind. */
bool		gai_is_word_range(gai_arena *arena, const char *body, size_t length);

/* Its paragraphs as lines, its rows as lines of GAI_TABS. */
void		gai_read_word_range(gai_arena *arena, const char *body, size_t length, gai_document *document);

#endif
