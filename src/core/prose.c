/* prose.c - see prose.h */
#include "prose.h"

/*
 * By the last byte of the word: the first ones of Chinese characters are all alike, the last ones differ.
 */
size_t
gai_find_phrase(gai_text text, gai_text word, size_t from)
{
	const char *end = text.bytes + text.length;
	const char *at;

	if (word.length == 0 || from > text.length || text.length - from < word.length)
		return GAI_NO_PHRASE;
	at = text.bytes + from + word.length - 1;
	while ((at = memchr(at, word.bytes[word.length - 1], (size_t) (end - at))) != NULL)
	{
		const char *begin = at - (word.length - 1);

		if (memcmp(begin, word.bytes, word.length) == 0)
			return (size_t) (begin - text.bytes);
		if (++at == end)
			break;
	}
	return GAI_NO_PHRASE;
}

bool
gai_has_any_phrase(gai_text text, const char *const *words)
{
	for (; *words != NULL; words++)
		if (gai_has_phrase(text, *words))
			return true;
	return false;
}

/* Length of the stop that begins at an offset, 0 if none does. */
static size_t
stop_at(gai_text text, size_t at, bool commas)
{
	static const char *const stops[] = {"。", ";", "!", "?", "\n", "\r", NULL};
	static const char *const wide[] = {"\xEF\xBC\x9B", "\xEF\xBC\x81", "\xEF\xBC\x9F", NULL};	/* full-width ; ! ? */
	static const char *const pauses[] = {",", "\xEF\xBC\x8C", NULL};	/* the second full-width */
	const char *const *const lists[] = {stops, wide, commas ? pauses : NULL};

	for (int i = 0; i < 3; i++)
		for (const char *const *stop = lists[i]; stop != NULL && *stop != NULL; stop++)
			if (gai_phrase_begins(text, at, *stop))
				return strlen(*stop);
	return 0;
}

static gai_text
stretch_around(gai_text text, size_t at, bool commas)
{
	size_t		first = at > GAI_STRETCH_MAX ? at - GAI_STRETCH_MAX : 0;
	size_t		last = text.length - at > GAI_STRETCH_MAX ? at + GAI_STRETCH_MAX : text.length;
	size_t		begin = at;
	size_t		end = at;

	while (first < at && (text.bytes[first] & 0xC0) == 0x80)
		first++;
	while (last > at && last < text.length && (text.bytes[last] & 0xC0) == 0x80)
		last--;
	while (begin > first)
	{
		size_t		previous = begin - 1;

		while (previous > first && (text.bytes[previous] & 0xC0) == 0x80)
			previous--;
		if (stop_at(text, previous, commas) > 0)
			break;
		begin = previous;
	}
	while (end < last && stop_at(text, end, commas) == 0)
		end++;
	return gai_slice(text.bytes + begin, end - begin);
}

gai_text
gai_sentence_around(gai_text text, size_t at)
{
	return stretch_around(text, at, false);
}

gai_text
gai_clause_around(gai_text text, size_t at)
{
	return stretch_around(text, at, true);
}
