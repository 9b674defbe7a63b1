/* document.c - see document.h */
#include "source/document.h"

/* No more is reserved in advance: growing is cheap, and unused room counts as memory. */
#define MOST_RESERVED 8192

void
gai_reserve(gai_arena *arena, gai_document *document, size_t lines, size_t pieces)
{
	if (document->nlines > 0 || document->npieces > 0 || document->lines_room > lines)
		return;
	lines = lines < MOST_RESERVED ? lines : MOST_RESERVED;
	pieces = pieces < MOST_RESERVED ? pieces : MOST_RESERVED;
	document->lines = gai_alloc(arena, lines, sizeof *document->lines);
	document->lines_room = lines;
	document->pieces = gai_alloc(arena, pieces, sizeof *document->pieces);
	document->pieces_room = pieces;
}

void
gai_close_document(gai_arena *arena, gai_document *document)
{
	document->lines = gai_fit(arena, document->lines, document->nlines, sizeof *document->lines,
							  &document->lines_room);
	document->pieces = gai_fit(arena, document->pieces, document->npieces, sizeof *document->pieces,
							   &document->pieces_room);
	document->origins = gai_fit(arena, document->origins, document->norigins, sizeof *document->origins,
								&document->origins_room);
}

gai_line *
gai_add_line(gai_arena *arena, gai_document *document)
{
	gai_line   *line;

	gai_step(arena);
	if (document->nlines == document->lines_room)
		document->lines = gai_grow(arena, document->lines, document->nlines, sizeof *document->lines,
								   &document->lines_room);
	line = &document->lines[document->nlines++];
	*line = (gai_line) {.first = (uint32_t) document->npieces};
	return line;
}

gai_piece *
gai_add_piece(gai_arena *arena, gai_document *document)
{
	gai_line   *line = &document->lines[document->nlines - 1];
	gai_piece  *piece;

	gai_step(arena);
	if (document->npieces == document->pieces_room)
		document->pieces = gai_grow(arena, document->pieces, document->npieces, sizeof *document->pieces,
									&document->pieces_room);
	piece = &document->pieces[document->npieces++];
	*piece = (gai_piece) {.bytes = "", .line = (uint32_t) (document->nlines - 1), .span = 1,
		.column = (uint16_t) (line->count < UINT16_MAX ? line->count : UINT16_MAX)};
	line->count++;
	return piece;
}

gai_meta *
gai_add_meta(gai_arena *arena, gai_document *document)
{
	gai_step(arena);
	if (document->nmetas == document->metas_room)
		document->metas = gai_grow(arena, document->metas, document->nmetas, sizeof *document->metas,
								   &document->metas_room);
	return &document->metas[document->nmetas++];
}

void
gai_add_origin(gai_arena *arena, gai_document *document, size_t piece, gai_place place)
{
	gai_step(arena);
	if (document->norigins == document->origins_room)
		document->origins = gai_grow(arena, document->origins, document->norigins, sizeof *document->origins,
									 &document->origins_room);
	document->origins[document->norigins++] = (gai_origin)
	{
		(uint32_t) piece, (uint32_t) place.position, (uint32_t) place.length
	};
}

gai_text
gai_join_cells(gai_arena *arena, const gai_piece *pieces, size_t count)
{
	size_t		length = 0;
	char	   *bytes;

	if (count == 1)
		return gai_text_of(pieces);
	for (size_t i = 0; i < count; i++)
	{
		gai_step(arena);
		length += pieces[i].length + 1;
	}
	bytes = gai_alloc(arena, length, 1);
	length = 0;
	for (size_t i = 0; i < count; i++)
	{
		gai_step(arena);
		if (pieces[i].length > 0)
		{
			if (length > 0)
				bytes[length++] = ' ';
			memcpy(bytes + length, pieces[i].bytes, pieces[i].length);
			length += pieces[i].length;
		}
	}
	return gai_slice(bytes, length);
}

void
gai_drop_line(gai_document *document)
{
	document->npieces = document->lines[--document->nlines].first;
	while (document->norigins > 0 && document->origins[document->norigins - 1].piece >= document->npieces)
		document->norigins--;
}

/* ---- places ----------------------------------------------------------------------------------------------------- */

/* Whether a text is part of the body; an empty one may stand at its end. */
static bool
is_own(const gai_document *document, gai_text text)
{
	size_t		offset = (size_t) ((uintptr_t) text.bytes - (uintptr_t) document->body.bytes);

	return offset < document->body.length || (offset == document->body.length && text.length == 0);
}

gai_place
gai_place_of(const gai_document *document, size_t piece)
{
	const gai_piece *it = &document->pieces[piece];
	size_t		low = 0,
				high = document->norigins;

	/* binary search: the first origin whose piece is not less than this one */
	while (low < high)
	{
		size_t		middle = low + (high - low) / 2;

		if (document->origins[middle].piece < piece)
			low = middle + 1;
		else
			high = middle;
	}
	if (low < document->norigins && document->origins[low].piece == piece)
		return (gai_place) {document->origins[low].position, document->origins[low].length};
	if (is_own(document, gai_text_of(it)))
		return (gai_place) {(size_t) (it->bytes - document->body.bytes), it->length};
	return (gai_place) {0, 0};
}

size_t
gai_line_position(const gai_document *document, const gai_line *line)
{
	if (is_own(document, line->text))
		return (size_t) (line->text.bytes - document->body.bytes);
	return line->first < document->npieces ? gai_place_of(document, line->first).position : document->body.length;
}

size_t
gai_position_in_line(const gai_document *document, const gai_line *line, size_t offset)
{
	return gai_line_position(document, line) + (is_own(document, line->text) ? offset : 0);
}
