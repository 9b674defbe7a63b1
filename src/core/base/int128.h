/*
 * int128.h - sums of counts in 128 bits, two's complement.
 *
 * A column of table three, or the reports of a province, may add up to more than 64 bits hold.  Not every compiler has
 * __int128.
 */
#ifndef GAI_INT128_H
#define GAI_INT128_H

#include <stdbool.h>
#include <stdint.h>

typedef struct gai_wide
{
	int64_t		high;
	uint64_t	low;
} gai_wide;

static inline gai_wide
gai_widen(int64_t value)
{
	return (gai_wide) {value < 0 ? -1 : 0, (uint64_t) value};
}

/* Negative, 0 or positive when a is less than, equal to or greater than b. */
static inline int
gai_wide_compare(gai_wide a, gai_wide b)
{
	if (a.high != b.high)
		return a.high < b.high ? -1 : 1;
	return a.low == b.low ? 0 : a.low < b.low ? -1 : 1;
}

static inline gai_wide
gai_wide_negative(gai_wide value)
{
	uint64_t	low = ~value.low + 1;

	return (gai_wide) {(int64_t) (~(uint64_t) value.high + (low == 0)), low};
}

/* Wraps around on overflow, which takes at least 2^64 values of 64 bits. */
static inline void
gai_wide_add(gai_wide *sum, gai_wide value)
{
	sum->low += value.low;
	sum->high = (int64_t) ((uint64_t) sum->high + (uint64_t) value.high + (sum->low < value.low));
}

/* The value, clamped to 64 bits. */
static inline int64_t
gai_wide_nearest(gai_wide value)
{
	if (value.high == 0 && value.low <= INT64_MAX)
		return (int64_t) value.low;
	if (value.high == -1 && value.low > INT64_MAX)
		return -(int64_t) ~value.low - 1;
	return value.high < 0 ? INT64_MIN : INT64_MAX;
}

/* Whether the value fits into 64 bits. */
static inline bool
gai_wide_fits(gai_wide value)
{
	return value.high == (value.low > INT64_MAX ? -1 : 0);
}

#endif
