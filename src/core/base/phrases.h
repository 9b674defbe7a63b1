/*
 * phrases.h - small questions about slices: what they begin with, end in, contain.  Phrases are NUL-terminated.
 */
#ifndef GAI_PHRASES_H
#define GAI_PHRASES_H

#include "base/arena.h"
#include "base/text.h"

#define GAI_NOT_THERE ((size_t) -1)

static inline bool
gai_begins(gai_text text, const char *phrase)
{
	size_t		length = strlen(phrase);

	return text.length >= length && memcmp(text.bytes, phrase, length) == 0;
}

static inline bool
gai_ends(gai_text text, const char *phrase)
{
	size_t		length = strlen(phrase);

	return text.length >= length && memcmp(text.bytes + text.length - length, phrase, length) == 0;
}

/* Where the phrase first stands in the text, in bytes; GAI_NOT_THERE if it does not. */
size_t		gai_find(gai_text text, const char *phrase);

/* The first of the phrases (the list ends with NULL) that the text begins with, ends in, contains; NULL if none. */
const char *gai_begins_any(gai_text text, const char *const *phrases);
const char *gai_ends_any(gai_text text, const char *const *phrases);
const char *gai_find_any(gai_text text, const char *const *phrases);

/* What is left from offset on. */
static inline gai_text
gai_from(gai_text text, size_t offset)
{
	return gai_slice(text.bytes + offset, text.length - offset);
}

/* Without the blanks at its beginning. */
gai_text	gai_skip_blanks(gai_text text);

/* The texts joined without any blanks, in the arena. */
gai_text	gai_compact(gai_arena *arena, const gai_text *texts, int count);

/* The text with simplified characters for traditional ones, byte for byte at the same places, in the arena. */
gai_text	gai_folded(gai_arena *arena, gai_text text);

#endif
