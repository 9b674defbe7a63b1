/*
 * fuzz_charset.c - bytes of any charset.  The first byte says which one they are said to be in; whatever they are, what
 * comes out is valid UTF-8 without NUL.
 */
#include <stdlib.h>

#include "../tools/iconv_decoder.h"
#include "file.h"

int			LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
check(gai_text text)
{
	bool		valid = true;

	for (size_t at = 0; at < text.length && valid;)
		at += (size_t) gai_utf8_step(text.bytes + at, text.length - at, &valid);
	if (!valid)
		abort();
}

static void
read_one(gai_arena *arena, const gai_file *file)
{
	gai_text	text;

	if (gai_try(arena) != GAI_OK)
		return;
	check(gai_extract(arena, file));
	gai_parse_file(arena, file, &text);
	check(text);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	gai_file	file = {.bytes = (const char *) data + 1, .length = size - 1, .decoder = iconv_decoder};
	gai_arena	arena;

	/* archives are the business of another fuzzer */
	if (size == 0 || (size > 2 && data[1] == 'P' && data[2] == 'K'))
		return 0;
	file.charset = (gai_charset) (data[0] % GAI_CHARSET_OTHER);
	gai_arena_open(&arena, &gai_malloc_host);
	read_one(&arena, &file);
	gai_arena_free(&arena);
	return 0;
}
