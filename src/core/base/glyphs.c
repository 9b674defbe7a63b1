/* glyphs.c - see glyphs.h */
#include "base/glyphs.h"

/* As many Chinese characters as a stretch of bytes has at most. */
#define HAN_IN_STRETCH (GAI_STRETCH / 3 + 1)

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

/* A character that is neither blank nor silent. */
static uint32_t
glyph_code(uint32_t c)
{
	uint32_t	folded;

	/* circled numbers number the items of a list; they are not counts */
	if (c >= 0x2460 && c <= 0x2473)
		return ',';
	folded = gai_fold(c);
	if (folded != 0)
		return folded;
	return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
}

/* Adds a glyph, for which there is room; the next one has no gap in front of it so far. */
static inline void
add_glyph(gai_prose *prose, uint32_t code, const char *at, int length, gai_gap *gap)
{
	prose->glyphs[prose->count++] = (gai_glyph) {
		.code = code,
		.position = (uint32_t) (at - prose->text.bytes),
		.length = (uint8_t) length,
		.gap = (uint8_t) *gap,
		.wide = length > 1,
	};
	*gap = GAI_NO_GAP;
}

/* Adds the common Chinese characters that stand here, the most part of any text, and gives what is behind them. */
static const char *
add_han(gai_prose *prose, const char *at, const char *end, gai_gap *gap)
{
	while (end - at >= 3 && (unsigned char) *at >= 0xE4 && (unsigned char) *at <= 0xE9)
	{
		uint32_t	c;

		if (gai_decode(at, end, &c) != 3 || !gai_is_han(c))
			break;
		add_glyph(prose, gai_simplify(c), at, 3, gap);
		at += 3;
	}
	return at;
}

gai_prose
gai_read_prose(gai_arena *arena, gai_text text)
{
	gai_prose	prose = {.arena = arena, .text = text};
	const char *at = text.bytes;
	const char *end = text.bytes + text.length;
	size_t		room = text.length / 3 + HAN_IN_STRETCH + 3;
	gai_gap		gap = GAI_EMPTY_LINE_GAP;

	if (text.length >= UINT32_MAX)
		gai_fail(arena, GAI_TOO_LARGE);
	prose.glyphs = gai_alloc(arena, room, sizeof(gai_glyph));
	while (at < end)
	{
		uint32_t	c;
		int			length;

		gai_step(arena);
		/* for these, for the character behind them, and for the last glyph */
		while (prose.count + HAN_IN_STRETCH + 2 > room)
			prose.glyphs = gai_grow(arena, prose.glyphs, prose.count, sizeof(gai_glyph), &room);
		at = add_han(&prose, at, gai_stretch(at, end), &gap);
		if (at == end)
			break;
		length = gai_decode(at, end, &c);
		if (c == '\n')
			gap = gap >= GAI_LINE_GAP ? GAI_EMPTY_LINE_GAP : GAI_LINE_GAP;
		else if (gai_is_blank(c))
			gap = gap == GAI_NO_GAP ? GAI_BLANK_GAP : gap;
		else if (!is_silent(c))
			add_glyph(&prose, glyph_code(c), at, length, &gap);
		at += length;
	}
	prose.glyphs[prose.count] = (gai_glyph) {.position = (uint32_t) text.length, .gap = GAI_EMPTY_LINE_GAP};
	return prose;
}
