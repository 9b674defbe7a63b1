/*
 * find.h - what a text begins with, ends in, contains.  Phrases are NUL-terminated and never empty.
 */
#ifndef GAI_FIND_H
#define GAI_FIND_H

#include "base/arena.h"
#include "base/text.h"

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

/* Whether the phrase begins (gai_begins_at) or ends (gai_ends_at) at an offset of the text. */
static inline bool
gai_begins_at(gai_text text, size_t at, const char *phrase)
{
	size_t		length = strlen(phrase);

	return at <= text.length && text.length - at >= length && memcmp(text.bytes + at, phrase, length) == 0;
}

static inline bool
gai_ends_at(gai_text text, size_t at, const char *phrase)
{
	size_t		length = strlen(phrase);

	return at <= text.length && at >= length && memcmp(text.bytes + at - length, phrase, length) == 0;
}

/* The first place of the phrase at or behind an offset, in bytes, or GAI_NOWHERE. */
size_t		gai_find_from(gai_text text, const char *phrase, size_t from);

static inline size_t
gai_find(gai_text text, const char *phrase)
{
	return gai_find_from(text, phrase, 0);
}

static inline bool
gai_contains(gai_text text, const char *phrase)
{
	return gai_find_from(text, phrase, 0) != GAI_NOWHERE;
}

/* The first of the phrases (the list ends with NULL) that the text begins with, ends in, contains; NULL if none. */
const char *gai_begins_any(gai_text text, const char *const *phrases);
const char *gai_ends_any(gai_text text, const char *const *phrases);
const char *gai_find_any(gai_text text, const char *const *phrases);

static inline bool
gai_contains_any(gai_text text, const char *const *phrases)
{
	return gai_find_any(text, phrases) != NULL;
}

/* The text from offset on. */
static inline gai_text
gai_from(gai_text text, size_t offset)
{
	return gai_slice(text.bytes + offset, text.length - offset);
}

/* Where the first blank of a text begins, and its length in bytes; the text's length if there is none. */
size_t		gai_find_blank(gai_text text, size_t *length);

/* Without the blanks at its beginning. */
gai_text	gai_skip_blanks(gai_text text);

/* The same in steps, for texts of any length. */
gai_text	gai_skip_blanks_long(gai_arena *arena, gai_text text);

/* Takes most of the blanks off both ends of a long text, in steps; GAI_OK or GAI_CANCELLED, without a jump. */
gai_status	gai_shorten(gai_arena *arena, gai_text *text);

/* gai_trim() for texts of any length. */
static inline gai_text
gai_trim_long(gai_arena *arena, gai_text text)
{
	if (text.length > GAI_STRETCH && gai_shorten(arena, &text) != GAI_OK)
		gai_fail(arena, GAI_CANCELLED);
	return gai_trim(text);
}

/* The same without a jump: GAI_OK or GAI_CANCELLED. */
static inline gai_status
gai_try_trim(gai_arena *arena, gai_text *text)
{
	gai_status	status = text->length > GAI_STRETCH ? gai_shorten(arena, text) : GAI_OK;

	*text = gai_trim(*text);
	return status;
}

/* The texts joined without any blanks, in the arena. */
gai_text	gai_compact(gai_arena *arena, const gai_text *texts, int count);

/* Copies a text without its blanks to where there is room for it; gives the length of the copy. */
size_t		gai_copy_compact(gai_arena *arena, gai_text text, char *copy);

/* Two texts, one behind the other, in the arena. */
gai_text	gai_join_texts(gai_arena *arena, gai_text a, gai_text b);

/* A copy in the arena with traditional characters simplified; all offsets stay the same. */
gai_text	gai_folded(gai_arena *arena, gai_text text);

#endif
