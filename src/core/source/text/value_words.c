/* value_words.c - see value_words.h */
#include "source/text/value_words.h"

#include "base/find.h"
#include "base/number.h"

/* Longer words are no numbers side by side: table four has fifteen. */
#define LONGEST_RUN 200

/* Digits and signs that are no number, such as 3～5: no word of a label. */
static bool
is_garbled_value(gai_text text)
{
	const char *end = text.bytes + text.length;

	if (text.length == 0 || text.length > 24)
		return false;
	for (const char *at = text.bytes; at < end;)
	{
		uint32_t	character;

		at += gai_decode(at, end, &character);
		character = gai_fold_width(character);
		if (character >= 0x80 || (character >= 'a' && character <= 'z'))
			return false;
	}
	return true;
}

/* Whether a word at the end of a line is one for none but for its last character, which no label has there. */
static bool
is_most_of_none(gai_text word)
{
	return gai_begins_none(word) && word.length > sizeof "不" - 1;
}

/*
 * The length of the number with its unit that a word begins with, where more follows: behind a unit another cell
 * begins, as in 530件0.  A unit alone may be that of a number on the line above.  0 = there is none.
 */
static size_t
first_of_several(gai_text word)
{
	for (size_t at = 0; at < word.length; at++)
	{
		size_t		unit = gai_leading_unit(gai_from(word, at)).length;

		if (unit == 0)
			continue;
		if (at > 0 && gai_read_value(gai_slice(word.bytes, at)).kind != GAI_NUMBER)
			return 0;
		return at + unit < word.length ? at + unit : 0;
	}
	return 0;
}

/* Whether a word is several numbers that only their units part. */
static bool
is_several_values(gai_text word)
{
	size_t		first;

	if (word.length > LONGEST_RUN || (!gai_may_be_value(word) && gai_leading_unit(word).length == 0) ||
		(first = first_of_several(word)) == 0)
		return false;
	while (first > 0)
	{
		word = gai_from(word, first);
		first = first_of_several(word);
	}
	return gai_is_short_value(word) || gai_is_unit(word);
}

/* Whether a word that is no value may stand among values: a unit, or a word for none that goes on in the next line. */
static bool
may_stand_among_values(gai_text word)
{
	return is_garbled_value(word) || gai_is_unit(word) || gai_begins_none(word) || is_several_values(word);
}

/*
 * The length of a single blank between words at a place; 0 = there is none.  It may be a no-break space, or one as wide
 * as half a character or a whole one.  Narrower ones part the digits of a number.
 */
static inline size_t
blank_length(const char *at, const char *end)
{
	if (at < end && *at == ' ')
		return 1;
	if (end - at >= 2 && memcmp(at, "\xC2\xA0", 2) == 0)
		return 2;
	return end - at >= 3 && (memcmp(at, "\xE2\x80\x82", 3) == 0 || memcmp(at, "\xE2\x80\x83", 3) == 0) ? 3 : 0;
}

/* The same of the one that ends there. */
static inline size_t
blank_before(const char *from, const char *at)
{
	if (at > from && at[-1] == ' ')
		return 1;
	if (at - from >= 2 && blank_length(at - 2, at) == 2)
		return 2;
	return at - from >= 3 && blank_length(at - 3, at) == 3 ? 3 : 0;
}

const char *
gai_trailing_values(const char *from, const char *to)
{
	const char *begin = to,
			   *at = to;

	while (at > from)
	{
		const char *word = at;
		gai_text	text;

		for (size_t blank; (blank = blank_before(from, word)) > 0;)
			word -= blank;
		while (word > from && blank_before(from, word) == 0)
			word--;
		text = gai_trim(gai_slice(word, (size_t) (at - word)));
		if (text.length == 0 || gai_is_short_value(text) ||
			(at == to && (is_most_of_none(text) || gai_begins_thousands(text))) ||
			(gai_leading_unit(text).length == 0 && is_several_values(text)))
			begin = word;
		else if (!may_stand_among_values(text))
			break;
		at = word;
	}
	return begin;
}

/* The next word at or behind a place; length 0 if there is none. */
static gai_text
next_word(const char *at, const char *to)
{
	const char *word = at;

	for (size_t blank; (blank = blank_length(word, to)) > 0;)
		word += blank;
	for (at = word; at < to && blank_length(at, to) == 0;)
		at++;
	return gai_slice(word, (size_t) (at - word));
}

gai_text
gai_take_value(const char **at, const char *to)
{
	gai_text	word = next_word(*at, to),
				unit;

	if (is_several_values(word))
	{
		word.length = first_of_several(word);
		*at = word.bytes + word.length;
		return word;
	}
	*at = word.bytes + word.length;
	unit = next_word(*at, to);
	if (unit.length > 0 && gai_leading_unit(unit).length == unit.length)
	{
		gai_reading number = gai_read_value(word);

		if (number.kind == GAI_NUMBER && number.unit.length == 0 && !number.annotated)
		{
			*at = unit.bytes + unit.length;
			word.length = (size_t) (*at - word.bytes);
		}
	}
	return word;
}
