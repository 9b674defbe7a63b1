/* random_text.c - see random_text.h */
#include <string.h>

#include "random_text.h"

uint32_t
random_below(uint32_t *state, uint32_t bound)
{
	*state = *state * 1664525 + 1013904223;
	/* the lowest bits repeat themselves too soon */
	return (*state >> 8) % bound;
}

size_t
random_text(uint32_t *state, const char *const *parts, size_t nparts, int count, char *text)
{
	size_t		length = 0;

	for (int i = 0; i < count; i++)
	{
		const char *part = parts[random_below(state, (uint32_t) nparts)];

		strcpy(text + length, part);
		length += strlen(part);
	}
	return length;
}
