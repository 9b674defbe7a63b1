/* support.c - see fuzz.h */
#include "fuzz.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

_Noreturn void
fuzz_fail(const char *file, int line, const char *condition)
{
	fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, condition);
	abort();
}

/* ---- inputs ----------------------------------------------------------------------------------------------------- */

enum
{
	CHOICE,
	TROUBLE,					/* below 128 none; below 224 an allocation fails; else the host says stop */
	WHICH,						/* the allocation, or the time that the host is asked */
	CUT
};

/* See gai_host. */
#define SHORTEST_CUT 100

fuzz_input
fuzz_take(const uint8_t *data, size_t size)
{
	fuzz_input	input = {0};
	int			which;

	if (size < FUZZ_HEAD)
		return input;
	which = 1 + data[WHICH] + 256 * (data[TROUBLE] / 2 % 16);
	input.choice = data[CHOICE];
	if (data[TROUBLE] >= 224)
		input.stop_at = 1 + data[WHICH];
	else if (data[TROUBLE] >= 128)
		input.fail_at = which;
	input.small = data[TROUBLE] % 2 != 0;
	input.cut = data[CUT] != 0 ? (size_t) data[CUT] + SHORTEST_CUT - 1 : 0;
	input.bytes = data + FUZZ_HEAD;
	input.size = size - FUZZ_HEAD;
	return input;
}

char *
fuzz_make_text(const uint8_t *bytes, size_t size)
{
	char	   *text = malloc(size),
			   *out = text;
	const char *at = (const char *) bytes,
			   *end = size > 0 ? at + size : at;

	while (at < end)
	{
		uint32_t	c;
		int			length = gai_decode(at, end, &c);

		/* the core's own decoding lets some pass that is not UTF-8: surrogates, what is longer than it need be */
		if ((c == 0xFFFD && length == 1) || (length == 3 && (c < 0x800 || (c >= 0xD800 && c < 0xE000))) ||
			(length == 4 && (c < 0x10000 || c > 0x10FFFF)))
			length = 1;
		memcpy(out, at, (size_t) length);
		if (length == 1 && (unsigned char) *at >= 0x80)
			*out = '?';
		out += length;
		at += length;
	}
	return text;
}

fuzz_input
fuzz_take_text(const uint8_t *data, size_t size)
{
	fuzz_input	input = fuzz_take(data, size);

	input.length = input.size;
	input.body = fuzz_make_text(input.bytes, input.size);
	return input;
}
