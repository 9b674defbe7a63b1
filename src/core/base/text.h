/*
 * text.h - slices of UTF-8, and the folding that makes labels comparable.  Nothing depends on the locale.
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

/* gai_decode() for what is neither ASCII nor three bytes long. */
int			gai_decode_rare(const char *bytes, const char *end, uint32_t *character);

/*
 * Reads a character and returns its length.  Invalid UTF-8 gives U+FFFD; a byte that begins no character has length
 * 1.
 */
static inline int
gai_decode(const char *bytes, const char *end, uint32_t *character)
{
	const unsigned char *s = (const unsigned char *) bytes;

	if (s[0] < 0x80)
	{
		*character = s[0];
		return 1;
	}
	if ((s[0] & 0xF0) == 0xE0 && end - bytes >= 3 && (s[1] & 0xC0) == 0x80 && (s[2] & 0xC0) == 0x80)
	{
		*character = (uint32_t) (s[0] & 0x0F) << 12 | (uint32_t) (s[1] & 0x3F) << 6 | (s[2] & 0x3F);
		return 3;
	}
	return gai_decode_rare(bytes, end, character);
}

/* Writes a character as UTF-8; returns its length in bytes. */
size_t		gai_encode(uint32_t character, char bytes[4]);

/* Whether it is a blank: of any width, no-break, ideographic or zero-width, a BOM or a line end. */
bool		gai_is_blank(uint32_t character);

/* The character that stands for what cannot be read; a text with it is no value. */
#define GAI_REPLACEMENT "\xEF\xBF\xBD"

/* Whether a character is a bar that separates cells: ASCII, full-width, half-width or box-drawing. */
static inline bool
gai_is_bar(uint32_t character)
{
	return character == '|' || character == 0xFF5C || character == 0xFFE8 || character == 0x2502 ||
		character == 0x2503 || character == 0x2551;
}

/* The length of the bar at this place, or 0. */
static inline size_t
gai_bar_length(const char *at, const char *end)
{
	uint32_t	character;
	int			length;

	if (*at == '|')
		return 1;
	if ((unsigned char) *at != 0xEF && (unsigned char) *at != 0xE2)
		return 0;
	length = gai_decode(at, end, &character);
	return gai_is_bar(character) ? (size_t) length : 0;
}

/* The simplified form of a traditional character that occurs in labels, headings and page furniture; else itself. */
uint32_t	gai_simplify_listed(uint32_t character);

/* For the last ten bits of a character: whether one of the traditional characters has them. */
extern const uint64_t gai_traditional_bits[16];

/* gai_simplify_listed() for any character: most have no entry, which their last bits tell. */
static inline uint32_t
gai_simplify(uint32_t character)
{
	bool		may_be_listed = gai_traditional_bits[character >> 6 & 15] >> (character & 63) & 1;

	return may_be_listed ? gai_simplify_listed(character) : character;
}

/* Whether it is a common Chinese character: of the block of unified ideographs, three bytes long in UTF-8. */
static inline bool
gai_is_han(uint32_t character)
{
	return character >= 0x4E00 && character < 0xA000;
}

/* gai_fold_width() for all but common Chinese characters. */
uint32_t	gai_fold_rare(uint32_t character);

/*
 * A character without its typography: 0 for blanks, punctuation, brackets and quotes; full-width forms become ASCII in
 * lower case.
 */
static inline uint32_t
gai_fold_width(uint32_t character)
{
	return gai_is_han(character) ? character : gai_fold_rare(character);
}

/* A character as labels compare it: the same, and simplified. */
static inline uint32_t
gai_fold(uint32_t character)
{
	return gai_is_han(character) ? gai_simplify(character) : gai_fold_rare(character);
}

/* 1 for a byte that is a blank or may begin one. */
extern const unsigned char gai_blank_bytes[256];

/* gai_trim() for a text that may have blanks at its ends. */
gai_text	gai_trim_blanks(gai_text text);

/* No such offset, index or place. */
#define GAI_NOWHERE ((size_t) -1)

static inline gai_text
gai_slice(const char *bytes, size_t length)
{
	return (gai_text) {bytes, length};
}

/* Without blanks at both ends. */
static inline gai_text
gai_trim(gai_text text)
{
	const unsigned char *bytes;

	while (text.length > 0 && text.bytes[text.length - 1] == ' ')
		text.length--;
	while (text.length > 0 && *text.bytes == ' ')
	{
		text.bytes++;
		text.length--;
	}
	bytes = (const unsigned char *) text.bytes;
	/* a blank of up to three bytes at either end has a byte in this table; most texts have none */
	if (text.length > 0 && (gai_blank_bytes[bytes[0]] | gai_blank_bytes[bytes[text.length - 1]] |
							(text.length > 1 ? gai_blank_bytes[bytes[text.length - 2]] : 0) |
							(text.length > 2 ? gai_blank_bytes[bytes[text.length - 3]] : 0)))
		return gai_trim_blanks(text);
	return text;
}

/* The length of a tag such as <br/>, which Markdown keeps for a line break in a cell; 0 when none begins here. */
int			gai_break_tag(const char *at, const char *end);

#define gai_literal(s) gai_slice((s), sizeof(s) - 1)

static inline bool
gai_text_equal(gai_text a, gai_text b)
{
	return a.length == b.length && (a.length == 0 || memcmp(a.bytes, b.bytes, a.length) == 0);
}

#endif
