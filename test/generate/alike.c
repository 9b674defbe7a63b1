/* alike.c - see alike.h */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../tools/iconv_decoder.h"
#include "alike.h"
#include "compare.h"
#include "hazards.h"
#include "read/file.h"
#include "read/parse.h"
#include "same_report.h"
#include "tap.h"

/* ---- charsets --------------------------------------------------------------------------------------------------- */

static void
encode(builder *body, const char *charset, const char *mark, size_t mark_length)
{
	iconv_t		converter = iconv_open(charset, "UTF-8");
	size_t		left = body->length,
				room = body->length * 4 + 16;
	char	   *from = body->bytes,
			   *to = pool_take(room);
	builder		out = {.bytes = to, .room = room};

	memcpy(to, mark, mark_length);
	to += mark_length;
	room -= mark_length;
	if (converter == (iconv_t) -1 || iconv(converter, &from, &left, &to, &room) == (size_t) -1)
	{
		printf("Bail out! iconv does not write %s behind byte %zu\n", charset, body->length - left);
		exit(1);
	}
	iconv_close(converter);
	out.length = (size_t) (to - out.bytes);
	*body = out;
}

static void
encode_gb18030(builder *body, dice *d)
{
	(void) d;
	encode(body, "GB18030", "", 0);
}

static void
encode_utf16le(builder *body, dice *d)
{
	(void) d;
	encode(body, "UTF-16LE", "\xFF\xFE", 2);
}

static void
encode_utf16be(builder *body, dice *d)
{
	(void) d;
	encode(body, "UTF-16BE", "\xFE\xFF", 2);
}

/* Every character of a page that is not ASCII as a reference; in comments and scripts, too: nobody sees them. */
static void
refer_to_characters(builder *body, dice *d)
{
	const char *end = body->bytes + body->length;
	builder		out = {0};

	for (const char *at = body->bytes; at < end;)
	{
		uint32_t	character;
		int			length = gai_decode(at, end, &character);

		if (character < 0x80 || character == 0xFEFF)
			add_bytes(&out, at, (size_t) length);
		else
			add_print(&out, chance(d, 50) ? "&#%u;" : "&#x%x;", (unsigned) character);
		at += length;
	}
	*body = out;
}

/* ---- what is tried ---------------------------------------------------------------------------------------------- */

typedef struct disguise
{
	const char *name;
	void		(*put_on) (builder *body, dice *d);
	int			every;			/* which reports it is tried on */
	bool		bytes;			/* a file to be decoded, else text */
	bool		pages_only;
} disguise;

static const disguise disguises[] = {
	{"CRLF", end_lines_with_crlf, 12, false, false},
	{"a byte order mark", begin_with_mark, 12, false, false},
	{"blanks at the ends of lines", end_lines_with_blanks, 12, false, false},
	{"GB18030", encode_gb18030, 10, true, false},
	{"UTF-16LE", encode_utf16le, 20, true, false},
	{"UTF-16BE", encode_utf16be, 20, true, false},
	{"UTF-8 as bytes with a mark", begin_with_mark, 20, true, false},
	{"character references", refer_to_characters, 3, false, true},
};

enum
{
	DISGUISES = sizeof disguises / sizeof disguises[0]
};

static int64_t tried[DISGUISES];
static int64_t altered[DISGUISES];

/* Reads the changed bytes and compares, with an arena of its own: they may be refused. */
static bool
reads_alike(const gai_report *read, const builder *changed, bool bytes)
{
	gai_arena	arena;
	/* a copy of exactly its length, so that a read behind the end is noticed */
	char	   *copy = malloc(changed->length);
	gai_file	file = {.bytes = copy, .length = changed->length, .decoder = iconv_decoder};
	volatile bool same = false;

	memcpy(copy, changed->bytes, changed->length);
	gai_arena_open(&arena, &gai_malloc_host);
	if (gai_try(&arena) == GAI_OK)
	{
		gai_text	text;

		same = is_same_reading(read, bytes ? gai_parse_file(&arena, &file, &text)
							   : gai_parse(&arena, copy, changed->length));
	}
	gai_arena_free(&arena);
	free(copy);
	return same;
}

bool
is_read_alike(const gai_report *read, const builder *body, const layout *as, uint64_t seed, dice *d)
{
	bool		alike = true;

	for (int i = 0; i < DISGUISES; i++)
	{
		const disguise *it = &disguises[i];
		builder		changed = *body;

		if (as->pack != NULL || (it->pages_only && !as->markup) || (seed + (uint64_t) i) % (uint64_t) it->every != 0)
			continue;
		it->put_on(&changed, d);
		tried[i]++;
		if (reads_alike(read, &changed, it->bytes))
			continue;
		altered[i]++;
		alike = false;
		printf("#   seed %llu is read otherwise with %s\n", (unsigned long long) seed, it->name);
	}
	return alike;
}

void
test_alikeness(bool all)
{
	for (int i = 0; i < DISGUISES; i++)
		ok(altered[i] == 0 && (tried[i] > 0 || !all), "%s changes nothing in %lld reports", disguises[i].name,
		   (long long) tried[i]);
}
