/*
 * document.h - what a reader makes of its input: pieces in reading order, grouped into lines.  A line is a paragraph of
 * prose or a row of a table (or a part of one); a piece is a cell, or the whole paragraph.  Readers know nothing of
 * reports; where a source shows geometry they record it, where it does not the order is all there is.
 */
#ifndef GAI_DOCUMENT_H
#define GAI_DOCUMENT_H

#include "base/arena.h"
#include "base/text.h"

/* There are many, so they are small; gai_text_of() and gai_place_of() tell what is not written here. */
typedef struct gai_piece
{
	const char *bytes;			/* its text, trimmed: the body's own bytes or a copy of the arena's */
	uint32_t	length;			/* of the text; 0 = a blank cell */
	uint32_t	line;			/* index of its line */
	uint16_t	column;			/* place in the line, from 0; spans of the source are resolved if it has any */
	uint16_t	left,			/* display columns where the text begins and ends, for aligned text; */
				right;			/* 0, 0 where the source does not align by blanks */
	uint16_t	span:15;		/* columns that it covers in a grid; 1 elsewhere */
	uint16_t	after_blank:1;	/* only a single blank parts it from the piece before: perhaps one number */
} gai_piece;

/* The widest span and the last column that a piece can have; what lies beyond is taken for these. */
#define GAI_MOST_SPAN 0x7FFF

/* A stretch of the body, in bytes. */
typedef struct gai_place
{
	size_t		position;
	size_t		length;
} gai_place;

/* Where a piece stands whose text is a copy. */
typedef struct gai_origin
{
	uint32_t	piece;
	uint32_t	position;
	uint32_t	length;
} gai_origin;

/* How the pieces of a line were told apart. */
typedef enum gai_separator
{
	GAI_WHOLE,					/* not at all: one piece */
	GAI_BARS,
	GAI_TABS,
	GAI_GAPS,					/* two blanks or more */
	GAI_BLANKS,					/* single blanks before values at the line's end */
	GAI_GRID					/* a table of the source's own markup: columns are certain */
} gai_separator;

/* Whether cells parted so have columns that can be counted, empty cells included. */
static inline bool
gai_is_structural(gai_separator separator)
{
	return separator == GAI_BARS || separator == GAI_TABS || separator == GAI_GRID;
}

typedef struct gai_line
{
	gai_text	text;			/* the whole line, trimmed */
	uint32_t	first;			/* its pieces */
	uint32_t	count;
	uint32_t	table;			/* number of the source's table it is a row of; 0 = none known */
	uint16_t	breaks;			/* line ends between it and the line with text before it; 1 = the next line */
	uint8_t		separator;		/* a gai_separator */
	bool		heading;		/* the source's own markup calls it a heading */
} gai_line;

/* What a source says of itself outside of its text: <title>, <meta name=… content=…>, a document's properties. */
typedef struct gai_meta
{
	gai_text	name;			/* as written; "title" for the title element */
	gai_text	content;
	size_t		position;		/* of the content in the body; GAI_NOWHERE if it has none */
} gai_meta;

typedef struct gai_document
{
	gai_piece  *pieces;
	size_t		npieces,
				pieces_room;
	gai_origin *origins;		/* in the order of the pieces */
	size_t		norigins,
				origins_room;
	gai_line   *lines;
	size_t		nlines,
				lines_room;
	gai_meta   *metas;			/* in the order of the source */
	size_t		nmetas,
				metas_room;
	gai_text	body;			/* what places are counted in */
} gai_document;

static inline gai_text
gai_text_of(const gai_piece *piece)
{
	return gai_slice(piece->bytes, piece->length);
}

/* Where a piece stands in the body: its text, or what this was made from. */
gai_place	gai_place_of(const gai_document *document, size_t piece);

/* Where a line's text begins in the body. */
size_t		gai_line_position(const gai_document *document, const gai_line *line);

/* Begins a line; the pieces that are added belong to it.  The pointers are good until the next addition. */
gai_line   *gai_add_line(gai_arena *arena, gai_document *document);
gai_piece  *gai_add_piece(gai_arena *arena, gai_document *document);
gai_meta   *gai_add_meta(gai_arena *arena, gai_document *document);

/* Says where a piece stands whose text is a copy; called in the order of the pieces. */
void		gai_add_origin(gai_arena *arena, gai_document *document, size_t piece, gai_place place);

/* The text of a row: that of its pieces, blanks between. */
gai_text	gai_join_cells(gai_arena *arena, const gai_piece *pieces, size_t count);

/* Takes the last line back, with its pieces. */
void		gai_drop_line(gai_document *document);

/* Room for so many of an empty document's, if the reader can tell; there may be more.  One that has some stays. */
void		gai_reserve(gai_arena *arena, gai_document *document, size_t lines, size_t pieces);

/* No more is added: what the arrays do not use goes back. */
void		gai_close_document(gai_arena *arena, gai_document *document);

/* Plain text or Markdown: lines, cells between bars, tabs, gaps. */
void		gai_read_text(gai_arena *arena, const char *body, size_t length, gai_document *document);

/* One line of it, start to end, or several if there are line ends between.  breaks: line ends before it. */
void		gai_split_line(gai_arena *arena, gai_document *document, const char *start, const char *end,
						   uint32_t breaks);

/*
 * HTML, whole pages and fragments: paragraphs as lines, rows of tables as lines of GAI_GRID with rowspan and colspan
 * resolved; what a browser does not show is not read.  Tables that only lay out a page are seen through.  A piece's
 * position and length are those of the source's stretch from the first to the last character of its text, markup in
 * between included.  Fails with GAI_TOO_LARGE when tables are nested absurdly deep.
 */
void		gai_read_html(gai_arena *arena, const char *body, size_t length, gai_document *document);

/* Whether tags make up the body, if only of a fragment; text or Markdown with a stray < is not HTML. */
bool		gai_looks_like_html(gai_arena *arena, const char *body, size_t length);

#endif
