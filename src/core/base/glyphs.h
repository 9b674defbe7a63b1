/*
 * glyphs.h - running text as glyphs: characters as words compare them, each with its place.  Blanks and quotation marks
 * are gone, full-width forms are ASCII, traditional characters simplified; what parts sentences and numbers is kept.
 */
#ifndef GAI_GLYPHS_H
#define GAI_GLYPHS_H

#include <uchar.h>

#include "base/arena.h"
#include "base/text.h"

/* What stood in front of a glyph in the source. */
typedef enum gai_gap
{
	GAI_NO_GAP,
	GAI_BLANK_GAP,
	GAI_LINE_GAP,				/* one line end: perhaps only a wrapped line */
	GAI_EMPTY_LINE_GAP
} gai_gap;

typedef struct gai_glyph
{
	uint32_t	code;
	uint32_t	position;		/* byte of the text where it stands */
	uint8_t		length;			/* in bytes */
	uint8_t		gap;			/* a gai_gap */
	bool		wide;			/* full-width in the source */
} gai_glyph;

typedef struct gai_prose
{
	gai_arena  *arena;			/* for steps of those who read it */
	gai_text	text;
	gai_glyph  *glyphs;			/* ends with a glyph of code 0 that is not counted */
	size_t		count;
} gai_prose;

/* The text must outlive the prose; texts of 4 GB and more fail with GAI_TOO_LARGE. */
gai_prose	gai_read_prose(gai_arena *arena, gai_text text);

/* Whether a glyph is a letter or a digit of any script. */
static inline bool
gai_is_letter(uint32_t code)
{
	return gai_fold(code) != 0;
}

/* Whether a code is one of the characters. */
static inline bool
gai_is_one_of(uint32_t code, const char16_t *characters)
{
	for (; *characters != 0; characters++)
		if (*characters == code)
			return true;
	return false;
}

/* The code at an index that may lie outside: 0 there. */
static inline uint32_t
gai_glyph_at(const gai_prose *prose, size_t index)
{
	return index < prose->count ? prose->glyphs[index].code : 0;
}

/* How many glyphs from at on spell the word; 0 = they do not. */
static inline size_t
gai_spells(const gai_prose *prose, size_t at, const char16_t *word)
{
	size_t		count = 0;

	/* the glyph behind the last one is 0 and spells nothing */
	while (word[count] != 0)
	{
		if (prose->glyphs[at + count].code != word[count])
			return 0;
		count++;
	}
	return count;
}

#endif
