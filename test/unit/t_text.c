/* t_text.c - the quick look whether a character is traditional agrees with the table of those that are */
#include <stdio.h>

#include "base/text.h"
#include "tap.h"

int
main(void)
{
	uint64_t	bits[16] = {0};
	int			missed = 0,
				listed = 0;

	for (uint32_t c = 0x3000; c < 0x10000; c++)
	{
		uint32_t	simple = gai_simplify_listed(c);

		missed += gai_simplify(c) != simple;
		listed += simple != c;
		if (simple != c)
			bits[c >> 6 & 15] |= (uint64_t) 1 << (c & 63);
	}
	ok(listed > 200, "%d characters are simplified", listed);
	is_integer(missed, 0, "and the quick look lets all of them through");
	for (int i = 0; i < 16; i++)
		if (!ok(bits[i] == gai_traditional_bits[i], "bits %d of gai_traditional_bits are those of the table", i))
			note("0x%016llX", (unsigned long long) bits[i]);
	return done_testing();
}
