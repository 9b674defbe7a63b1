/*
 * tags.h - the tags of XHTML that programs print: a look-out for them and for their attributes.
 */
#ifndef GAI_WORDS_TAGS_H
#define GAI_WORDS_TAGS_H

#include "base/arena.h"
#include "base/text.h"

/* The next tag at or behind *at, from its < to its >; *at goes behind it.  bytes NULL = there is no other. */
gai_text	gai_next_tag(gai_arena *arena, gai_text body, size_t *at);

/* Whether it is the tag of such an element: "word", "/page". */
bool		gai_tag_is(gai_text tag, const char *name);

/* The value of its attribute, between quotes of either kind; length 0 if it has none. */
gai_text	gai_tag_attribute(gai_text tag, const char *name);

/*
 * The number at the beginning of a text, in hundredths, cut at a hundred million of them; *length is how long it is, 0
 * when there is none.
 */
int32_t		gai_read_hundredths(gai_text text, size_t *length);

#endif
