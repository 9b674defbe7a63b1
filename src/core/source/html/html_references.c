/* html_references.c - see html_references.h */
#include "source/html/html_references.h"

#include <libxml/HTMLparser.h>

/* Names of HTML 4 have at most eight bytes. */
#define LONGEST_NAME 8

/* The replacement for numbers that are not characters. */
#define REPLACEMENT 0xFFFD

/* The value of a digit; 16 for all other bytes. */
static unsigned
digit_of(char c)
{
	if (c >= '0' && c <= '9')
		return (unsigned) (c - '0');
	return (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (unsigned) ((c | 0x20) - 'a' + 10) : 16;
}

static bool
is_character(uint32_t c)
{
	return c == '\t' || c == '\n' || c == '\r' || (c >= ' ' && c < 0xD800) || (c > 0xDFFF && c < 0xFFFE) ||
		(c > 0xFFFF && c < 0x110000);
}

size_t
gai_html_read_number(const char *at, size_t left, uint32_t *character)
{
	bool		hexadecimal = left > 2 && (at[2] | 0x20) == 'x';
	size_t		first = hexadecimal ? 3 : 2,
				i = first;
	unsigned	base = hexadecimal ? 16 : 10;

	*character = 0;
	if (left < 2 || at[1] != '#')
		return 0;
	if (left > GAI_HTML_LONGEST_REFERENCE)
		left = GAI_HTML_LONGEST_REFERENCE;
	for (; i < left && digit_of(at[i]) < base; i++)
		if (*character < 0x110000)
			*character = *character * base + digit_of(at[i]);
	if (i == first || i == GAI_HTML_LONGEST_REFERENCE)
		return 0;
	if (!is_character(*character))
		*character = 0;
	return i < left && at[i] == ';' ? i + 1 : i;
}

/* Newer versions deprecate their table of names without offering another way to it. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
static uint32_t
character_named(const char *name)
{
	const htmlEntityDesc *entity = htmlEntityLookup((const xmlChar *) name);

	return entity != NULL ? entity->value : 0;
}
#pragma GCC diagnostic pop

/* Reads a reference by name; returns its length, or 0. */
static size_t
read_name(const char *at, size_t left, uint32_t *character)
{
	char		name[LONGEST_NAME + 1];
	size_t		length = 0;

	while (length < LONGEST_NAME && length + 1 < left && at[length + 1] != ';')
	{
		name[length] = at[length + 1];
		length++;
	}
	if (length == 0 || length + 1 == left || at[length + 1] != ';')
		return 0;
	name[length] = '\0';
	*character = character_named(name);
	return *character != 0 ? length + 2 : 0;
}

/* As character_named(); of some names there are also capital forms. */
static bool
names(const char *at, size_t length, uint32_t character)
{
	char		name[LONGEST_NAME + 1];

	memcpy(name, at, length);
	name[length] = '\0';
	if (character_named(name) == character)
		return true;
	for (size_t i = 0; i < length; i++)
		name[i] = (char) (name[i] | 0x20);
	return character_named(name) == character;
}

size_t
gai_html_named_length(const char *at, size_t left, uint32_t character)
{
	size_t		length = 0;

	while (length < LONGEST_NAME && length + 1 < left &&
		   ((at[length + 1] >= '0' && at[length + 1] <= '9') ||
			((at[length + 1] | 0x20) >= 'a' && (at[length + 1] | 0x20) <= 'z')))
		length++;
	for (; length >= 2 && character != 0; length--)
		if (names(at + 1, length, character))
			return length + 1 < left && at[length + 1] == ';' ? length + 2 : length + 1;
	return 0;
}

gai_status
gai_html_resolve(gai_arena *arena, gai_text value, gai_text *resolved)
{
	const char *at = value.bytes,
			   *end = at + value.length;
	gai_status	failure;
	char	   *copy,
			   *to;

	*resolved = value;
	if (value.length == 0 || memchr(at, '&', value.length) == NULL)
		return GAI_OK;
	/* a reference is never shorter than its character, so the copy fits */
	copy = to = gai_arena_try_alloc(arena, value.length, 1, &failure);
	if (copy == NULL)
		return failure;
	while (at < end)
	{
		size_t		left = (size_t) (end - at),
					length = 0;
		uint32_t	character;

		if (*at == '&' && left > 2)
			length = at[1] == '#' ? gai_html_read_number(at, left, &character) : read_name(at, left, &character);
		if (length > 0)
			to += gai_encode(character != 0 ? character : REPLACEMENT, to);
		else
			*to++ = *at;
		at += length > 0 ? length : 1;
	}
	*resolved = gai_slice(copy, (size_t) (to - copy));
	return GAI_OK;
}
