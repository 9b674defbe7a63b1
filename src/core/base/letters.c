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

		if (*at == '<' && gai_break_tag(at, end) > 0)
		{
			at += gai_break_tag(at, end);
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

/* Length of the longest common subsequence, bit-parallel (Hyyrö 2004); na <= 64. */
static int
common_letters(const uint16_t *a, int na, const uint16_t *b, int nb)
{
	uint64_t	row = ~(uint64_t) 0;
	int			common = 0;

	for (int j = 0; j < nb; j++)
	{
		uint64_t	match = 0,
					u;

		for (int i = 0; i < na; i++)
			match |= (uint64_t) (a[i] == b[j]) << i;
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
