/* sort.c - see sort.h */
#include "base/sort.h"

#include <string.h>

static bool
is_sorted(gai_arena *arena, const char *array, size_t count, size_t size, gai_order order)
{
	for (size_t i = 1; i < count; i++)
	{
		gai_step(arena);
		if (order(array + (i - 1) * size, array + i * size) > 0)
			return false;
	}
	return true;
}

/* Lets the thing at the top of a heap of count sink to where it belongs; the largest comes to the top. */
static void
sink(gai_arena *arena, char *heap, size_t top, size_t count, size_t size, gai_order order)
{
	char		thing[GAI_SORTED_SIZE];

	memcpy(thing, heap + top * size, size);
	while (2 * top + 1 < count)
	{
		size_t		below = 2 * top + 1;

		gai_step(arena);
		if (below + 1 < count && order(heap + below * size, heap + (below + 1) * size) < 0)
			below++;
		if (order(thing, heap + below * size) >= 0)
			break;
		memcpy(heap + top * size, heap + below * size, size);
		top = below;
	}
	memcpy(heap + top * size, thing, size);
}

void
gai_sort(gai_arena *arena, void *array, size_t count, size_t size, gai_order order)
{
	char	   *heap = array;
	char		last[GAI_SORTED_SIZE];

	if (is_sorted(arena, array, count, size, order))
		return;
	for (size_t top = count / 2; top > 0; top--)
		sink(arena, heap, top - 1, count, size, order);
	for (size_t left = count - 1; left > 0; left--)
	{
		memcpy(last, heap + left * size, size);
		memcpy(heap + left * size, heap, size);
		memcpy(heap, last, size);
		sink(arena, heap, 0, left, size, order);
	}
}
