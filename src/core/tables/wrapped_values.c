/* wrapped_values.c - see wrapped_values.h */
#include "tables/wrapped_values.h"

#include "base/number.h"

enum
{
	MOST_LINES = 3,				/* of a word for none, which has as many characters */
	LONGEST_VALUE = 64			/* bytes, without line ends */
};

/* Whether a piece is plain text of the body, on a line without columns. */
static bool
is_of_text(const gai_document *document, size_t piece)
{
	const gai_piece *it = &document->pieces[piece];

	return !gai_is_structural(document->lines[it->line].separator) &&
		gai_place_of(document, piece).length == it->length;
}

bool
gai_is_wrapped_unit(const gai_document *document, size_t piece)
{
	return is_of_text(document, piece) && gai_is_unit(gai_text_of(&document->pieces[piece]));
}

/* Whether the next piece begins the line below the one that this piece ends. */
static bool
goes_on_below(const gai_document *document, size_t piece)
{
	return piece + 1 < document->npieces && document->pieces[piece + 1].line == document->pieces[piece].line + 1 &&
		is_of_text(document, piece + 1);
}

bool
gai_find_wrapped_value(const gai_document *document, size_t piece, size_t *last)
{
	gai_text	text = gai_text_of(&document->pieces[piece]);
	bool		none;
	char		whole[LONGEST_VALUE];
	size_t		length = text.length;

	if (length > LONGEST_VALUE || !is_of_text(document, piece))
		return false;
	none = gai_begins_none(text);
	if (!none && !gai_begins_thousands(text))
		return false;
	memcpy(whole, text.bytes, length);
	for (*last = piece; goes_on_below(document, *last) && *last + 1 < piece + MOST_LINES;)
	{
		gai_reading reading;

		text = gai_text_of(&document->pieces[++*last]);
		if (text.length > LONGEST_VALUE - length)
			return false;
		memcpy(whole + length, text.bytes, text.length);
		length += text.length;
		reading = gai_read_value(gai_slice(whole, length));
		if (reading.kind == (none ? GAI_PLACEHOLDER : GAI_NUMBER))
			return true;
		if (!none)
			return false;
	}
	return false;
}
