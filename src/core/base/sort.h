/* sort.h - puts an array in order, in steps. */
#ifndef GAI_SORT_H
#define GAI_SORT_H

#include "base/arena.h"

/* Negative, 0 or positive when a comes before, with or behind b. */
typedef int (*gai_order) (const void *a, const void *b);

/*
 * Sorts things of size bytes, at most GAI_SORTED_SIZE.  One that is in order takes a look at each thing.  Takes no
 * memory, and can be cancelled, unlike qsort().  Equal things come out in any order.
 */
void		gai_sort(gai_arena *arena, void *array, size_t count, size_t size, gai_order order);

#define GAI_SORTED_SIZE 64

#endif
