/*
 * letters.h - labels and titles reduced to their letters, and how similar two of them are.
 */
#ifndef GAI_LETTERS_H
#define GAI_LETTERS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"

/* No label has more letters; longer text is prose. */
enum
{
	GAI_LABEL_LETTERS = 64
};

/* The letters of a text: folded (see text.h), without blanks and punctuation. */
typedef struct gai_letters
{
	uint16_t	letter[GAI_LABEL_LETTERS];
	int			count;
	bool		too_long;
} gai_letters;

void		gai_letters_begin(gai_letters *letters);

/* Appends the letters of a text. */
void		gai_letters_add(gai_letters *letters, gai_text text);

/* The similarity of two texts, 0 … 100.  whole = false: the shorter may be the beginning of the longer. */
int			gai_likeness(const uint16_t *a, int na, const uint16_t *b, int nb, bool whole);

#endif
