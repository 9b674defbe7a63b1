/*
 * document.h - what all readers produce: pieces in reading order, grouped into lines.  A line is a paragraph of
 * prose, or a row of a table or part of one.  A piece is a cell, or the whole paragraph.  Readers know nothing of
 * reports.  They record columns where the source shows them; otherwise there is only the order.
 */
#ifndef GAI_DOCUMENT_H
#define GAI_DOCUMENT_H

#include "base/arena.h"
#include "base/text.h"

/* Kept small, for there are many.  Use gai_text_of() and gai_place_of() for text and place. */
typedef struct gai_piece
{
	const char *bytes;			/* its trimmed text, in the body or copied into the arena */
	uint32_t	length;			/* of the text; 0 = a blank cell */
	uint32_t	line;			/* index of its line */
	uint16_t	column;			/* place in the line, from 0; cells that span columns are counted in */
	uint16_t	left,			/* display columns where the text begins and ends; both 0 where the source is */
				right;			/* not aligned with blanks */
	uint16_t	span:15;		/* columns that it covers in a grid; 1 elsewhere */
	uint16_t	after_blank:1;	/* only one blank before it: together with the piece before it may be one number */
} gai_piece;

/* The largest span and column of a piece; larger ones are set to this. */
#define GAI_MOST_SPAN 0x7FFF

/* A stretch of the body, in bytes. */
typedef struct gai_place
{
	size_t		position;
	size_t		length;
} gai_place;

/* The place of a piece whose text is a copy. */
typedef struct gai_origin
{
	uint32_t	piece;
	uint32_t	position;
	uint32_t	length;
} gai_origin;

/* What separates the pieces of a line. */
typedef enum gai_separator
{
	GAI_WHOLE,					/* nothing: there is one piece */
	GAI_BARS,
	GAI_TABS,
	GAI_GAPS,					/* two blanks or more */
	GAI_BLANKS,					/* single blanks before values at the line's end */
	GAI_GRID					/* the source's markup of a table: columns are certain */
} gai_separator;

/* Whether columns can be counted with this separator: empty cells show, too. */
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
	uint32_t	table;			/* number of the table in the source's markup that it is a row of; 0 = none */
	uint16_t	breaks;			/* line ends since the last line with text: 1 = no empty line between */
	uint8_t		separator;		/* a gai_separator */
	bool		heading:1;		/* the source's own markup calls it a heading */
	bool		measured:1;		/* columns were told by where words stand: a blank cell is but a place without words, */
								/* and a cell's words may reach into the columns beside its own */
	uint8_t		columns:4;		/* of aligned text: how many columns of values its table has, if it was told in which */
								/* of them each word is, see gai_stand_in(); 0 = not known */
} gai_line;

/* Metadata of the source: <title>, <meta name=… content=…>. */
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
	gai_text	body;			/* places are offsets in it */
} gai_document;

/* A longer line of text, in bytes, is no row: the form's longest label has 120. */
#define GAI_LONGEST_ROW 600

/* The most columns of values that a table of aligned text has. */
#define GAI_MOST_ALIGNED 15

/* A value of a line whose columns are known: left and right tell the first and the last column that it may be in. */
#define GAI_ALIGNED_PITCH 64

static inline void
gai_stand_in(gai_piece *piece, int from, int to)
{
	piece->left = (uint16_t) (from * GAI_ALIGNED_PITCH);
	piece->right = (uint16_t) (to * GAI_ALIGNED_PITCH + GAI_ALIGNED_PITCH / 2);
}

static inline gai_text
gai_text_of(const gai_piece *piece)
{
	return gai_slice(piece->bytes, piece->length);
}

/* The stretch of the body that a piece's text is, or was made from. */
gai_place	gai_place_of(const gai_document *document, size_t piece);

/* Where a line's text begins in the body. */
size_t		gai_line_position(const gai_document *document, const gai_line *line);

/*
 * Where the character at an offset in a line's text is in the body.  What a copy has at an offset may be anywhere
 * behind references and markup, so then it is where the line begins.
 */
size_t		gai_position_in_line(const gai_document *document, const gai_line *line, size_t offset);

/* gai_add_line begins a line, gai_add_piece adds a piece to it.  The pointers are valid until the next addition. */
gai_line   *gai_add_line(gai_arena *arena, gai_document *document);
gai_piece  *gai_add_piece(gai_arena *arena, gai_document *document);
gai_meta   *gai_add_meta(gai_arena *arena, gai_document *document);

/* Sets the place of a piece whose text is a copy; call it in the order of the pieces. */
void		gai_add_origin(gai_arena *arena, gai_document *document, size_t piece, gai_place place);

/* The text of a row: its pieces, joined with blanks. */
gai_text	gai_join_cells(gai_arena *arena, const gai_piece *pieces, size_t count);

/* Removes the last line and its pieces. */
void		gai_drop_line(gai_document *document);

/* Reserves room in an empty document, if the reader can estimate it.  There may be more lines and pieces. */
void		gai_reserve(gai_arena *arena, gai_document *document, size_t lines, size_t pieces);

/* To be called when nothing more will be added: gives back unused room. */
void		gai_close_document(gai_arena *arena, gai_document *document);

/* Reads plain text or Markdown: lines, with cells separated by bars, tabs or gaps. */
void		gai_read_text(gai_arena *arena, const char *body, size_t length, gai_document *document);

/* The same of text without markup, as a page shows it. */
void		gai_read_shown_text(gai_arena *arena, const char *body, size_t length, gai_document *document);

/* Adds a line of text, from start to end; several if there are line ends.  breaks: line ends before it. */
void		gai_split_line(gai_arena *arena, gai_document *document, const char *start, const char *end,
						   uint32_t breaks);

/*
 * Reads HTML, whole pages or fragments.  Paragraphs become lines, rows of tables become lines of GAI_GRID with rowspan
 * and colspan resolved.  What a browser does not show is not read, and tables that only lay out a page are seen
 * through.  The place of a piece reaches from the first to the last character of its text, including the markup in
 * between.  Fails with GAI_TOO_LARGE when tables are nested absurdly deep.
 */
void		gai_read_html(gai_arena *arena, const char *body, size_t length, gai_document *document);

/* Whether the body is HTML, perhaps only a fragment.  Text or Markdown with a few tags or a stray < is not. */
bool		gai_looks_like_html(gai_arena *arena, const char *body, size_t length);

#endif
