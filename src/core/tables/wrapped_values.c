/* wrapped_values.c - see wrapped_values.h */
#include "tables/wrapped_values.h"

#include "base/number.h"

/* A word for none has three characters, so it stands on three lines at most. */
#define MOST_LINES 3

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
	return gai_is_unit(gai_text_of(&document->pieces[piece])) && is_of_text(document, piece);
}

/* Whether the next piece begins the line below the one that this piece ends. */
static bool
goes_on_below(const gai_document *document, size_t piece)
{
	return piece + 1 < document->npieces && document->pieces[piece + 1].line == document->pieces[piece].line + 1 &&
		is_of_text(document, piece + 1);
}

bool
gai_find_wrapped_none(const gai_document *document, size_t piece, size_t *last)
{
	gai_text	text = gai_text_of(&document->pieces[piece]);

	if (!gai_begins_none(text) || !is_of_text(document, piece))
		return false;
	for (*last = piece; goes_on_below(document, *last) && *last + 1 < piece + MOST_LINES;)
	{
		const gai_piece *next = &document->pieces[++*last];

		text.length = (size_t) (next->bytes + next->length - text.bytes);
		if (gai_read_value(text).kind == GAI_PLACEHOLDER)
			return true;
	}
	return false;
}
