/* find.c - see find.h */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE				/* memmem(), which is POSIX from 2024 on */
#endif
#include "base/find.h"

/* So often may the last byte of a phrase mislead; memmem(), slower in usual text, then looks at the rest. */
#define MOST_MISLEADING 500

size_t
gai_find_from(gai_text text, const char *phrase, size_t from)
{
	size_t		length = strlen(phrase);
	const char *end = text.bytes + text.length,
			   *at;

	if (length == 0 || from > text.length || text.length - from < length)
		return GAI_NOWHERE;
	/* look for its last byte: most Chinese characters share their first */
	at = text.bytes + from + length - 1;
	for (int tries = 0; tries < MOST_MISLEADING; tries++)
	{
		if (at >= end || (at = memchr(at, phrase[length - 1], (size_t) (end - at))) == NULL)
			return GAI_NOWHERE;
		if (memcmp(at - (length - 1), phrase, length - 1) == 0)
			return (size_t) (at - (length - 1) - text.bytes);
		at++;
	}
	at -= length - 1;
	at = memmem(at, (size_t) (end - at), phrase, length);
	return at != NULL ? (size_t) (at - text.bytes) : GAI_NOWHERE;
}

const char *
gai_begins_any(gai_text text, const char *const *phrases)
{
	char		second = text.length > 1 ? text.bytes[1] : '\0';

	if (text.length == 0)
		return NULL;
	/* by the second byte too: the first ones of Chinese characters are much alike */
	for (; *phrases != NULL; phrases++)
		if ((*phrases)[0] == text.bytes[0] && ((*phrases)[1] == second || (*phrases)[1] == '\0') &&
			gai_begins(text, *phrases))
			return *phrases;
	return NULL;
}

const char *
gai_ends_any(gai_text text, const char *const *phrases)
{
	for (; *phrases != NULL; phrases++)
		if (gai_ends(text, *phrases))
			return *phrases;
	return NULL;
}

/* In a text of so many bytes it is worth while to see which bytes it has, before phrases are looked for. */
#define SHORT_TEXT 128

const char *
gai_find_any(gai_text text, const char *const *phrases)
{
	uint64_t	has[4] = {0, 0, 0, 0};
	bool		brief = text.length <= SHORT_TEXT;

	for (size_t i = 0; brief && i < text.length; i++)
		has[(unsigned char) text.bytes[i] >> 6] |= UINT64_C(1) << ((unsigned char) text.bytes[i] & 63);
	for (; *phrases != NULL; phrases++)
	{
		/* the last byte of a Chinese character, which tells most of them apart; of other phrases the first */
		const char *phrase = *phrases;
		unsigned char byte = (unsigned char) ((unsigned char) phrase[0] >= 0xE0 ? phrase[2] : phrase[0]);

		if ((!brief || (has[byte >> 6] >> (byte & 63) & 1)) && gai_contains(text, phrase))
			return phrase;
	}
	return NULL;
}

/* Whether a blank may begin with this byte: hardly any letter does, so few have to be decoded. */
static bool
may_begin_blank(unsigned char c)
{
	if (c < 0x80)
		return c <= ' ' || c == 0x7F;
	return c == 0xC2 || (c >= 0xE1 && c <= 0xE3) || c == 0xEF;
}

size_t
gai_find_blank(gai_text text, size_t *length)
{
	for (size_t at = 0; at < text.length; at++)
	{
		unsigned char c = (unsigned char) text.bytes[at];
		uint32_t	character;

		if (may_begin_blank(c))
		{
			*length = (size_t) gai_decode(text.bytes + at, text.bytes + text.length, &character);
			if (gai_is_blank(character))
				return at;
		}
		/* Chinese characters have three bytes */
		else if (c >= 0xE4 && c < 0xEF)
			at += 2;
	}
	*length = 0;
	return text.length;
}

gai_text
gai_skip_blanks(gai_text text)
{
	while (text.length > 0)
	{
		uint32_t	c;
		int			length;

		if (!gai_blank_bytes[(unsigned char) text.bytes[0]])
			break;
		length = gai_decode(text.bytes, text.bytes + text.length, &c);
		if (!gai_is_blank(c))
			break;
		text = gai_from(text, (size_t) length);
	}
	return text;
}

gai_text
gai_skip_blanks_long(gai_arena *arena, gai_text text)
{
	for (;;)
	{
		gai_text	near = gai_slice(text.bytes, text.length < GAI_STRETCH ? text.length : GAI_STRETCH);
		size_t		blanks = near.length - gai_skip_blanks(near).length;

		text = gai_from(text, blanks);
		/* the last three bytes may be part of a blank that the stretch cuts */
		if (blanks < GAI_STRETCH - 3)
			return text;
		gai_step(arena);
	}
}

static bool
continues(char byte)
{
	return ((unsigned char) byte & 0xC0) == 0x80;
}

gai_status
gai_shorten(gai_arena *arena, gai_text *text)
{
	while (text->length > GAI_STRETCH)
	{
		size_t		cut = GAI_STRETCH;

		while (cut > GAI_STRETCH - 4 && continues(text->bytes[cut]))
			cut--;
		if (gai_trim(gai_slice(text->bytes, cut)).length > 0)
			break;
		*text = gai_from(*text, cut);
		if (!gai_arena_try_step(arena))
			return GAI_CANCELLED;
	}
	while (text->length > GAI_STRETCH)
	{
		size_t		cut = text->length - GAI_STRETCH;

		while (cut < text->length - GAI_STRETCH + 4 && continues(text->bytes[cut]))
			cut++;
		if (gai_trim(gai_from(*text, cut)).length > 0)
			break;
		text->length = cut;
		if (!gai_arena_try_step(arena))
			return GAI_CANCELLED;
	}
	return GAI_OK;
}

size_t
gai_copy_compact(gai_arena *arena, gai_text text, char *copy)
{
	const char *at = text.bytes,
			   *end = text.length > 0 ? at + text.length : at;	/* an empty text may have no bytes to count from */
	size_t		length = 0;

	while (at < end)
	{
		const char *from = at,
				   *stop = gai_stretch(at, end);

		gai_step(arena);
		while (at < stop && !gai_blank_bytes[(unsigned char) *at])
			at++;
		memcpy(copy + length, from, (size_t) (at - from));
		length += (size_t) (at - from);
		if (at == stop)
			continue;
		from = at;
		at = gai_skip_blanks(gai_slice(at, (size_t) (end - at))).bytes;
		if (at == from)
			copy[length++] = *at++;
	}
	return length;
}

gai_text
gai_compact(gai_arena *arena, const gai_text *texts, int count)
{
	size_t		room = 0,
				length = 0;
	char	   *copy;

	for (int i = 0; i < count; i++)
		room += texts[i].length;
	copy = gai_alloc(arena, room + 1, 1);
	for (int i = 0; i < count; i++)
		length += gai_copy_compact(arena, texts[i], copy + length);
	return gai_slice(copy, length);
}

gai_text
gai_join_texts(gai_arena *arena, gai_text a, gai_text b)
{
	char	   *bytes = gai_alloc(arena, a.length + b.length, 1);

	memcpy(bytes, a.bytes, a.length);
	memcpy(bytes + a.length, b.bytes, b.length);
	return gai_slice(bytes, a.length + b.length);
}

gai_text
gai_folded(gai_arena *arena, gai_text text)
{
	char	   *copy = gai_alloc(arena, text.length + 1, 1);
	const char *end = text.bytes + text.length;

	memcpy(copy, text.bytes, text.length);
	for (const char *at = text.bytes; at < end;)
	{
		uint32_t	c,
					simple;
		int			bytes = gai_decode(at, end, &c);

		gai_step(arena);
		simple = gai_is_han(c) ? gai_simplify(c) : c;
		if (simple != c)
		{
			/* it is in the same block, so it has three bytes too */
			char	   *to = copy + (at - text.bytes);

			to[0] = (char) (0xE0 | simple >> 12);
			to[1] = (char) (0x80 | (simple >> 6 & 0x3F));
			to[2] = (char) (0x80 | (simple & 0x3F));
		}
		at += bytes;
	}
	return gai_slice(copy, text.length);
}
