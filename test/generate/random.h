/*
 * random.h - a small generator of our own, so that a seed means the same report on every machine.  Compilers may roll
 * the dice of one expression in another order, so the promise holds for one compiler.
 */
#ifndef RANDOM_H
#define RANDOM_H

#include <stdbool.h>
#include <stdint.h>

typedef struct dice
{
	uint64_t	state;
} dice;

/* splitmix64 */
static inline uint64_t
roll(dice *d)
{
	uint64_t	z = (d->state += 0x9E3779B97F4A7C15u);

	z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
	z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
	return z ^ (z >> 31);
}

/* 0 .. n - 1 */
static inline int
below(dice *d, int n)
{
	return (int) (roll(d) % (uint64_t) n);
}

/* first .. last, both included */
static inline int64_t
between(dice *d, int64_t first, int64_t last)
{
	return first + (int64_t) (roll(d) % (uint64_t) (last - first + 1));
}

static inline bool
chance(dice *d, int percent)
{
	return below(d, 100) < percent;
}

#define pick(d, array) ((array)[below((d), (int) (sizeof(array) / sizeof((array)[0])))])

#endif
