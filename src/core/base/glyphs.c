/* glyphs.c - see glyphs.h */
#include "base/glyphs.h"

/* Marks without meaning here: quotation marks and what Markdown puts around words. */
static bool
is_silent(uint32_t c)
{
	switch (c)
	{
		case '"':
		case '\'':
		case '*':
		case '`':
		case 0x2018:
		case 0x2019:
		case 0x201C:
		case 0x201D:
		case 0x300C:
		case 0x300D:
		case 0x300E:
		case 0x300F:
			return true;
	}
	return false;
}

static uint32_t
glyph_code(uint32_t c)
{
	uint32_t	folded;

	if (gai_is_han(c))
		return gai_simplify(c);

	/* circled numbers number the items of a list; they are not counts */
	if (c >= 0x2460 && c <= 0x2473)
		return ',';
	folded = gai_fold(c);
	if (folded != 0)
		return folded;
	return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
}

gai_prose
gai_read_prose(gai_arena *arena, gai_text text)
{
	gai_prose	prose = {.arena = arena, .text = text};
	const char *at = text.bytes;
	const char *end = text.bytes + text.length;
	size_t		room = text.length / 3 + 16;
	gai_gap		gap = GAI_EMPTY_LINE_GAP;

	if (text.length >= UINT32_MAX)
		gai_fail(arena, GAI_TOO_LARGE);
	prose.glyphs = gai_alloc(arena, room, sizeof(gai_glyph));
	while (at < end)
	{
		uint32_t	c;
		int			length = gai_decode(at, end, &c);

		gai_step(arena);
		/* the usual case first, a Chinese character: neither blank nor silent */
		if (!gai_is_han(c) && c == '\n')
			gap = gap >= GAI_LINE_GAP ? GAI_EMPTY_LINE_GAP : GAI_LINE_GAP;
		else if (!gai_is_han(c) && (gai_is_blank(c) || is_silent(c)))
			gap = gap == GAI_NO_GAP && !is_silent(c) ? GAI_BLANK_GAP : gap;
		else
		{
			if (prose.count + 1 >= room)
				prose.glyphs = gai_grow(arena, prose.glyphs, prose.count, sizeof(gai_glyph), &room);
			prose.glyphs[prose.count++] = (gai_glyph) {
				.code = glyph_code(c),
				.position = (uint32_t) (at - text.bytes),
				.length = (uint8_t) length,
				.gap = (uint8_t) gap,
				.wide = length > 1,
			};
			gap = GAI_NO_GAP;
		}
		at += length;
	}
	prose.glyphs[prose.count] = (gai_glyph) {.position = (uint32_t) text.length, .gap = GAI_EMPTY_LINE_GAP};
	return prose;
}
