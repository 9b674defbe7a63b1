/* sentences.c - see sentences.h */
#include "base/sentences.h"

#include "base/chinese_numerals.h"
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

/* ---- line ends within sentences ---------------------------------------------------------------------------------- */

/* An item that is longer, has a comma or a year, or goes on behind a blank, is no heading. */
#define LONGEST_HEADING 60

static bool
ends_in_stop(gai_text text)
{
	static const char *const stops[] = {"。", ";", "；", "!", "！", "?", "？", NULL};

	return text.length == 0 || gai_ends_any(text, stops) != NULL;
}

static bool
is_heading(gai_text line)
{
	static const char *const others[] = {",", "，", " ", "年", NULL};

	return line.length <= LONGEST_HEADING && gai_begins_with_ordinal(line) && !gai_contains_any(line, others);
}

gai_text
gai_join_sentences(gai_arena *arena, gai_text text)
{
	const char *at = text.bytes,
			   *end = at + text.length;
	char	   *copy;
	size_t		length = 0;
	gai_text	before = {text.bytes, 0};

	if (memchr(text.bytes, '\n', text.length) == NULL)
		return text;
	copy = gai_alloc(arena, text.length, 1);
	while (at < end)
	{
		const char *stop = memchr(at, '\n', (size_t) (end - at));
		gai_text	line = gai_trim_long(arena, gai_slice(at, (size_t) ((stop != NULL ? stop : end) - at)));

		gai_step(arena);
		at = stop != NULL ? stop + 1 : end;
		if (line.length == 0)
			continue;
		if (length > 0 && (ends_in_stop(before) || gai_begins_with_ordinal(line) ||
						   is_heading(gai_sentence_around(before, before.length))))
			copy[length++] = '\n';
		memcpy(copy + length, line.bytes, line.length);
		length += line.length;
		before = line;
	}
	return gai_slice(copy, length);
}

/* ---- around a place ---------------------------------------------------------------------------------------------- */

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
