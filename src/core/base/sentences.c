/* sentences.c - see sentences.h */
#include "base/sentences.h"

#include "base/find.h"

/* Whether a stop of any width begins at an offset. */
static inline bool
is_stop(gai_text text, size_t at, bool commas)
{
	switch (text.bytes[at])
	{
		case '\n':
		case '\r':
		case ';':
		case '!':
		case '?':
			return true;
		case ',':
			return commas;
		case '\xE3':
			return gai_begins_at(text, at, "。");
		case '\xEF':
			return gai_begins_at(text, at, "\xEF\xBC\x9B") || gai_begins_at(text, at, "\xEF\xBC\x81") ||
				gai_begins_at(text, at, "\xEF\xBC\x9F") || (commas && gai_begins_at(text, at, "\xEF\xBC\x8C"));
		default:
			return false;
	}
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
		if (is_stop(text, previous, commas))
			break;
		begin = previous;
	}
	while (end < last && !is_stop(text, end, commas))
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
