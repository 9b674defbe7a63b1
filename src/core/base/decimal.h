/*
 * decimal.h - a number as a report states it, exactly.
 */
#ifndef GAI_DECIMAL_H
#define GAI_DECIMAL_H

#include <stdint.h>

/* digits / 10^scale.  |digits| < 10^18, scale <= 18. */
typedef struct gai_decimal
{
	int64_t		digits;
	int			scale;
} gai_decimal;

/* The order of two decimals >= 0: negative, 0 or positive. */
int			gai_compare_decimals(gai_decimal a, gai_decimal b);

#endif
