/*
 * document.h - what a reader makes of its input: pieces in reading order, grouped into lines.  A line is a paragraph of
 * prose or a row of a table (or a part of one); a piece is a cell, or the whole paragraph.  Readers know nothing of
 * reports; where a source shows geometry they record it, where it does not the order is all there is.
 */
#ifndef GAI_DOCUMENT_H
#define GAI_DOCUMENT_H

#include "base/arena.h"
#include "base/text.h"

typedef struct gai_piece
{
	gai_text	text;			/* trimmed; empty = a blank cell */
	size_t		position;		/* of the text in the body, in bytes */
	size_t		length;			/* in the body; equals text.length where the text is the body's own */
	uint32_t	line;			/* index of its line */
	uint16_t	column;			/* place in the line, from 0; spans of the source are resolved if it has any */
	uint16_t	span;			/* columns that it covers in a grid; 1 elsewhere */
	uint16_t	left,			/* display columns where the text begins and ends, for aligned text; */
				right;			/* 0, 0 where the source does not align by blanks */
	bool		after_blank;	/* only a single blank parts it from the piece before: perhaps one number */
} gai_piece;

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
	size_t		position;
	size_t		first;			/* its pieces */
	size_t		count;
	uint32_t	breaks;			/* line ends between it and the line with text before it; 1 = the next line */
	gai_separator separator;
	uint32_t	table;			/* number of the source's table it is a row of; 0 = none known */
	bool		heading;		/* the source's own markup calls it a heading */
} gai_line;

/* What a source says of itself outside of its text: <title>, <meta name=… content=…>, a document's properties. */
typedef struct gai_meta
{
	gai_text	name;			/* as written; "title" for the title element */
	gai_text	content;
	size_t		position;		/* of the content in the body; GAI_NO_PLACE if it has none */
} gai_meta;

#define GAI_NO_PLACE ((size_t) -1)

typedef struct gai_document
{
	gai_piece  *pieces;
	size_t		npieces,
				pieces_room;
	gai_line   *lines;
	size_t		nlines,
				lines_room;
	gai_meta   *metas;			/* in the order of the source */
	size_t		nmetas,
				metas_room;
} gai_document;

/* The length of a bar that parts cells at this place (ASCII, full-width or drawn), or 0. */
static inline size_t
gai_bar_length(const char *at, const char *end)
{
	if (*at == '|')
		return 1;
	if (end - at >= 3 && ((unsigned char) at[0] == 0xEF || (unsigned char) at[0] == 0xE2) &&
		(memcmp(at, "｜", 3) == 0 || memcmp(at, "│", 3) == 0 || memcmp(at, "┃", 3) == 0 || memcmp(at, "￨", 3) == 0 ||
		 memcmp(at, "║", 3) == 0))
		return 3;
	return 0;
}

/* Begins a line; the pieces that are added belong to it.  The pointers are good until the next addition. */
gai_line   *gai_add_line(gai_arena *arena, gai_document *document);
gai_piece  *gai_add_piece(gai_arena *arena, gai_document *document);
gai_meta   *gai_add_meta(gai_arena *arena, gai_document *document);

/* Room for so many of an empty document's, if the reader can tell; there may be more.  One that has some stays. */
void		gai_reserve(gai_arena *arena, gai_document *document, size_t lines, size_t pieces);

/* Plain text or Markdown: lines, cells between bars, tabs, gaps. */
void		gai_read_text(gai_arena *arena, const char *body, size_t length, gai_document *document);

/*
 * One line of it, start to end, or several if there are line ends between; positions are counted from body.  breaks:
 * line ends before it, see gai_line.
 */
void		gai_split_line(gai_arena *arena, gai_document *document, const char *body,
						   const char *start, const char *end, uint32_t breaks);

/*
 * HTML, whole pages and fragments: paragraphs as lines, rows of tables as lines of GAI_GRID with rowspan and colspan
 * resolved; what a browser does not show is not read.  Tables that only lay out a page are seen through.  A piece's
 * position and length are those of the source's stretch from the first to the last character of its text, markup in
 * between included.  Fails with GAI_TOO_LARGE when tables are nested absurdly deep.
 */
void		gai_read_html(gai_arena *arena, const char *body, size_t length, gai_document *document);

/* Whether tags make up the body, if only of a fragment; text or Markdown with a stray < is not HTML. */
bool		gai_looks_like_html(const char *body, size_t length);

#endif
