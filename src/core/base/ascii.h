/*
 * ascii.h - classes of ASCII characters, independent of the locale.  Other characters are in none of them.
 */
#ifndef GAI_ASCII_H
#define GAI_ASCII_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/text.h"

static inline bool
gai_is_digit(uint32_t c)
{
	return c >= '0' && c <= '9';
}

/* Whether a digit stands at an offset, which may be behind the text's end. */
static inline bool
gai_digit_at(gai_text text, size_t at)
{
	return at < text.length && gai_is_digit((unsigned char) text.bytes[at]);
}

static inline bool
gai_is_ascii_letter(uint32_t c)
{
	return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

static inline char
gai_lower(char c)
{
	return (char) (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
}

/* Whether a text is this word, in any case.  The word itself must be in lower case. */
static inline bool
gai_is_word(gai_text text, const char *word)
{
	if (text.length != strlen(word))
		return false;
	for (size_t i = 0; i < text.length; i++)
		if (gai_lower(text.bytes[i]) != word[i])
			return false;
	return true;
}

#endif
