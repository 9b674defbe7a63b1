/*
 * text.h - slices of UTF-8 and the folding that makes labels comparable.  No locale is ever asked.
 */
#ifndef GAI_TEXT_H
#define GAI_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* A slice; not NUL-terminated.  bytes NULL = there is no text, length 0 = the text is empty. */
typedef struct gai_text
{
	const char *bytes;
	size_t		length;
} gai_text;

/* A character of valid or invalid UTF-8: its length (1 for a byte that begins none), U+FFFD if invalid. */
int			gai_decode(const char *bytes, const char *end, uint32_t *character);

/* Blanks of every width, no-break, ideographic, zero-width, BOM, line ends. */
bool		gai_is_blank(uint32_t character);

/*
 * A character as labels compare it: 0 for blanks, punctuation, brackets and quotes; full-width forms as ASCII lower
 * case; traditional characters that occur in labels as simplified.
 */
uint32_t	gai_fold(uint32_t character);

/* Without blanks at both ends. */
gai_text	gai_trim(gai_text text);

static inline gai_text
gai_slice(const char *bytes, size_t length)
{
	return (gai_text) {bytes, length};
}

#define gai_literal(s) gai_slice((s), sizeof(s) - 1)

static inline bool
gai_text_equal(gai_text a, gai_text b)
{
	return a.length == b.length && (a.length == 0 || memcmp(a.bytes, b.bytes, a.length) == 0);
}

#endif
