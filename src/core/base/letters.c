/* letters.c - see letters.h */
#include "base/letters.h"

void
gai_letters_begin(gai_letters *letters)
{
	letters->count = 0;
	letters->too_long = false;
}

void
gai_letters_add(gai_letters *letters, gai_text text)
{
	const char *at = text.bytes,
			   *end = at + text.length;

	while (at < end)
	{
		uint32_t	character;
		int			bytes = *at == '<' ? gai_break_tag(at, end) : 0;

		if (bytes > 0)
		{
			at += bytes;
			continue;
		}
		at += gai_decode(at, end, &character);
		character = gai_fold(character);
		if (character == 0)
			continue;
		if (letters->count == GAI_LABEL_LETTERS)
		{
			letters->too_long = true;
			return;
		}
		letters->letter[letters->count++] = (uint16_t) character;
	}
}

/* Where each letter of a text stands: a bit for each place.  Twice as many slots as letters, so that some are free. */
typedef struct places
{
	uint16_t	letter[2 * GAI_LABEL_LETTERS]; /* 0 = free */
	uint64_t	at[2 * GAI_LABEL_LETTERS];
} places;

/* The slot that has the letter, or is free for it. */
static inline unsigned
slot_of(const places *self, uint16_t letter)
{
	unsigned	slot = (letter * 40503u >> 8) % (2 * GAI_LABEL_LETTERS);

	while (self->letter[slot] != 0 && self->letter[slot] != letter)
		slot = (slot + 1) % (2 * GAI_LABEL_LETTERS);
	return slot;
}

/* Length of the longest common subsequence, bit-parallel (Hyyrö 2004); na <= 64. */
static int
common_letters(const uint16_t *a, int na, const uint16_t *b, int nb)
{
	places		in_a;
	uint64_t	row = ~(uint64_t) 0;
	int			common = 0;

	memset(in_a.letter, 0, sizeof in_a.letter);
	for (int i = 0; i < na; i++)
	{
		unsigned	slot = slot_of(&in_a, a[i]);

		in_a.at[slot] = (in_a.letter[slot] != 0 ? in_a.at[slot] : 0) | (uint64_t) 1 << i;
		in_a.letter[slot] = a[i];
	}
	for (int j = 0; j < nb; j++)
	{
		unsigned	slot = slot_of(&in_a, b[j]);
		uint64_t	match = in_a.letter[slot] != 0 ? in_a.at[slot] : 0,
					u;

		u = row & match;
		row = (row + u) | (row - u);
	}
	for (int i = 0; i < na; i++)
		common += !(row >> i & 1);
	return common;
}

int
gai_likeness(const uint16_t *a, int na, const uint16_t *b, int nb, bool whole)
{
	if (!whole && nb > na + 1)
		nb = na + 1;
	if (na + nb == 0)
		return 100;
	if (!whole && nb >= na)
		return 100 * common_letters(a, na, b, nb) / (na > 0 ? na : 1);
	return 200 * common_letters(a, na, b, nb) / (na + nb);
}
