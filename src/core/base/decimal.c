/* decimal.c - see decimal.h */
#include "base/decimal.h"

int
gai_compare_decimals(gai_decimal a, gai_decimal b)
{
	int64_t		power_a = 1,
				power_b = 1;

	/* compare the whole parts, then the fractions, both scaled to 18 places */
	for (int i = 0; i < a.scale; i++)
		power_a *= 10;
	for (int i = 0; i < b.scale; i++)
		power_b *= 10;
	if (a.digits / power_a != b.digits / power_b)
		return a.digits / power_a < b.digits / power_b ? -1 : 1;
	a.digits %= power_a;
	b.digits %= power_b;
	for (; a.scale < 18; a.scale++)
		a.digits *= 10;
	for (; b.scale < 18; b.scale++)
		b.digits *= 10;
	return a.digits < b.digits ? -1 : a.digits > b.digits;
}
