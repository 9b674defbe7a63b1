/*
 * letters.h - short texts as labels and titles compare them, and how much two of them resemble each other.
 */
#ifndef GAI_LETTERS_H
#define GAI_LETTERS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"

/* A label never has more letters; longer text is prose. */
enum
{
	GAI_LABEL_LETTERS = 64
};

/* A text as labels compare it: folded characters, blanks and punctuation left out. */
typedef struct gai_letters
{
	uint16_t	letter[GAI_LABEL_LETTERS];
	int			count;
	bool		too_long;
} gai_letters;

void		gai_letters_begin(gai_letters *letters);

/* Appends a text; call again to join pieces. */
void		gai_letters_add(gai_letters *letters, gai_text text);

/* How much of two texts is equal in order, 0 … 100; whole = false: the shorter may be the beginning of the longer. */
int			gai_likeness(const uint16_t *a, int na, const uint16_t *b, int nb, bool whole);

#endif
