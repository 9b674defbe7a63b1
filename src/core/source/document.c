/* document.c - see document.h */
#include "source/document.h"

void
gai_reserve(gai_arena *arena, gai_document *document, size_t lines, size_t pieces)
{
	if (document->nlines > 0 || document->npieces > 0 || document->lines_room > lines)
		return;
	document->lines = gai_alloc(arena, lines, sizeof *document->lines);
	document->lines_room = lines;
	document->pieces = gai_alloc(arena, pieces, sizeof *document->pieces);
	document->pieces_room = pieces;
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
	*line = (gai_line) {.first = document->npieces};
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
	*piece = (gai_piece) {.line = (uint32_t) (document->nlines - 1), .span = 1,
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
