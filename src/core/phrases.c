/* phrases.c - see phrases.h */
#include "phrases.h"

bool
gai_begins(gai_text text, const char *phrase)
{
	size_t		length = strlen(phrase);

	return text.length >= length && memcmp(text.bytes, phrase, length) == 0;
}

bool
gai_ends(gai_text text, const char *phrase)
{
	size_t		length = strlen(phrase);

	return text.length >= length && memcmp(text.bytes + text.length - length, phrase, length) == 0;
}

size_t
gai_find(gai_text text, const char *phrase)
{
	size_t		length = strlen(phrase);

	/* the first bytes of Chinese characters are much alike, the last of a phrase is rarer */
	for (size_t i = 0; i + length <= text.length; i++)
		if (text.bytes[i + length - 1] == phrase[length - 1] && memcmp(text.bytes + i, phrase, length) == 0)
			return i;
	return GAI_NOT_THERE;
}

const char *
gai_begins_any(gai_text text, const char *const *phrases)
{
	for (; *phrases != NULL; phrases++)
		if (gai_begins(text, *phrases))
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

const char *
gai_find_any(gai_text text, const char *const *phrases)
{
	for (; *phrases != NULL; phrases++)
		if (gai_find(text, *phrases) != GAI_NOT_THERE)
			return *phrases;
	return NULL;
}

gai_text
gai_from(gai_text text, size_t offset)
{
	return gai_slice(text.bytes + offset, text.length - offset);
}

gai_text
gai_skip_blanks(gai_text text)
{
	while (text.length > 0)
	{
		uint32_t	c;
		int			length = gai_decode(text.bytes, text.bytes + text.length, &c);

		if (!gai_is_blank(c))
			break;
		text = gai_from(text, (size_t) length);
	}
	return text;
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
	{
		const char *at = texts[i].bytes,
				   *end = at + texts[i].length;

		while (at < end)
		{
			uint32_t	c;
			int			bytes = gai_decode(at, end, &c);

			gai_step(arena);
			if (!gai_is_blank(c))
			{
				memcpy(copy + length, at, (size_t) bytes);
				length += (size_t) bytes;
			}
			at += bytes;
		}
	}
	return gai_slice(copy, length);
}
