/*
 * markup.h - tags of HTML in a line of text, as in cells of Markdown: taken off, with the way back to the source.
 */
#ifndef GAI_MARKUP_H
#define GAI_MARKUP_H

#include "source/document.h"

/* From a place in the stripped text on, its source stands so much further. */
typedef struct gai_cut
{
	uint32_t	at;
	uint32_t	removed;
} gai_cut;

typedef struct gai_stripped
{
	gai_text	text;			/* the arena's; a line feed stands for what begins a new line */
	const char *source;			/* of its first byte */
	gai_cut    *cuts;			/* in order; the first is at 0 */
	size_t		ncuts;
	size_t		room;
} gai_stripped;

/* Whether a text has a tag or a comment other than <br>; breaks: or one of these. */
bool		gai_has_markup(gai_arena *arena, gai_text text, bool breaks);

/* The text without tags and comments, and without what is struck out.  self is empty or of another text. */
void		gai_strip_markup(gai_arena *arena, gai_text text, gai_stripped *self);

/* Where a stretch of the stripped text stands in a body. */
gai_place	gai_stripped_place(const gai_stripped *self, gai_text body, gai_text stretch);

#endif
