/* cell_text.c - see cell_text.h */
#include "source/package/cell_text.h"

#include "base/ascii.h"
#include "base/find.h"

/* Put between two lines of a cell that otherwise could be read as one number. */
#define LINE_END "\xE2\x86\xB5" /* ↵ */

/* A Chinese character or punctuation mark: lines break anywhere in Chinese, so no blank is due beside one. */
static bool
is_chinese(uint32_t c)
{
	return c >= 0x2E80 && c < 0xFF00 && c != 0x3007;
}

static uint32_t
last_character(const char *begin, const char *end)
{
	const char *at = end - 1;
	uint32_t	c;

	while (at > begin && ((unsigned char) *at & 0xC0) == 0x80)
		at--;
	gai_decode(at, end, &c);
	return c;
}

/* What separates two lines of a cell: nothing next to Chinese or before a bracket, a blank between words. */
static const char *
joint(gai_text before, gai_text next)
{
	uint32_t	left = last_character(before.bytes, before.bytes + before.length),
				right;

	gai_decode(next.bytes, next.bytes + next.length, &right);
	if (is_chinese(left) || is_chinese(right) || right == '(' || right == 0xFF08)
		return "";
	return gai_is_ascii_letter(left) && gai_is_ascii_letter(right) ? " " : LINE_END;
}

size_t
gai_put_cell_lines(gai_arena *arena, char *text, size_t begin, size_t length, gai_text lines)
{
	const char *at = lines.bytes,
			   *end = at + lines.length;

	while (at < end)
	{
		const char *stop = memchr(at, '\n', (size_t) (end - at));
		gai_text	line = gai_trim_long(arena, gai_slice(at, (size_t) ((stop != NULL ? stop : end) - at)));
		size_t		from;

		gai_step(arena);
		if (line.length > 0)
		{
			if (length > begin)
			{
				const char *between = joint(gai_slice(text + begin, length - begin), line);

				memcpy(text + length, between, strlen(between));
				length += strlen(between);
			}
			from = length;
			memcpy(text + length, line.bytes, line.length);
			length += line.length;
			for (char *tab; (tab = memchr(text + from, '\t', length - from)) != NULL; *tab = ' ')
				gai_step(arena);
		}
		at = stop != NULL ? stop + 1 : end;
	}
	return length;
}

size_t
gai_cell_room(gai_arena *arena, gai_text lines)
{
	size_t		room = lines.length;
	const char *at = lines.bytes,
			   *end = at + lines.length;

	while (at < end && (at = memchr(at, '\n', (size_t) (end - at))) != NULL)
	{
		gai_step(arena);
		room += sizeof LINE_END;
		at++;
	}
	return room;
}
