/*
 * tags.h - finds tags and their attributes in XHTML that programs print.
 */
#ifndef GAI_WORDS_TAGS_H
#define GAI_WORDS_TAGS_H

#include "base/arena.h"
#include "base/text.h"

/* The next tag at or behind *at, from its < to its >; moves *at behind it.  bytes NULL = there is none. */
gai_text	gai_next_tag(gai_arena *arena, gai_text body, size_t *at);

/* Whether a tag has this name: "word", "/page". */
bool		gai_tag_is(gai_text tag, const char *name);

/* The value of an attribute, in quotes of either kind; length 0 if the tag has no such attribute. */
gai_text	gai_tag_attribute(gai_text tag, const char *name);

/*
 * Reads the number at the beginning of a text, in hundredths, capped at a hundred million.  *length is its length in
 * bytes, 0 when there is none.
 */
int32_t		gai_read_hundredths(gai_text text, size_t *length);

#endif
