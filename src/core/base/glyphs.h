/*
 * glyphs.h - running text as glyphs: normalised characters, each with its place in the source.  Blanks and quotation
 * marks are dropped, full-width forms become ASCII, traditional characters simplified ones.  Punctuation that separates
 * sentences and numbers is kept.
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
	uint32_t	position;		/* byte offset in the text */
	uint8_t		length;			/* in bytes */
	uint8_t		gap;			/* a gai_gap */
	bool		wide;			/* full-width in the source */
} gai_glyph;

typedef struct gai_prose
{
	gai_arena  *arena;			/* for gai_step() in loops over the glyphs */
	gai_text	text;
	gai_glyph  *glyphs;			/* followed by a glyph of code 0 that is not counted */
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

/* The code at an index; 0 if the index is out of range. */
static inline uint32_t
gai_glyph_at(const gai_prose *prose, size_t index)
{
	return index < prose->count ? prose->glyphs[index].code : 0;
}

/* The length of the word in glyphs if it stands at this place, else 0. */
static inline size_t
gai_spells(const gai_prose *prose, size_t at, const char16_t *word)
{
	size_t		count = 0;

	/* the final glyph of code 0 ends the comparison */
	while (word[count] != 0)
	{
		if (prose->glyphs[at + count].code != word[count])
			return 0;
		count++;
	}
	return count;
}

#endif
