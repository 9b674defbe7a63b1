/* document_text.c - see document_text.h */
#include <stdio.h>

#include "document_text.h"

static bool
stands_at(gai_text text, gai_place place, gai_text part)
{
	return place.position + place.length <= text.length && place.length == part.length &&
		memcmp(text.bytes + place.position, part.bytes, part.length) == 0;
}

bool
describe_document(const gai_document *document, gai_text text, char *lines, size_t size)
{
	char	   *at = lines,
			   *end = at + size;
	bool		true_places = true;

	*at = '\0';
	for (size_t i = 0; i < document->nlines && end - at > 200; i++)
	{
		const gai_line *line = &document->lines[i];
		gai_place	whole = {gai_line_position(document, line), line->text.length};

		at += snprintf(at, (size_t) (end - at), "%s%c", line->heading ? "#" : "",
					   line->separator == GAI_GRID ? '0' + (int) line->table : '.');
		true_places &= stands_at(text, whole, line->text);
		for (size_t p = line->first; p < line->first + line->count; p++)
		{
			const gai_piece *piece = &document->pieces[p];

			at += snprintf(at, (size_t) (end - at), " %d+%d:%.*s", piece->column, piece->span,
						   (int) (piece->length < 100 ? piece->length : 100), piece->bytes);
			true_places &= piece->line == i && stands_at(text, gai_place_of(document, p), gai_text_of(piece));
		}
		at += snprintf(at, (size_t) (end - at), "\n");
	}
	return true_places;
}
