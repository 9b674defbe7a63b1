/*
 * aligned.h - tables of text that is aligned with blanks, such as pdftotext -layout prints.
 *
 * 1. words.c      finds the values at the end of each line, and where they stand
 * 2. cells.c      joins what narrow cells broke: 5339 above 件, 不涉 above 及
 * 3. labels.c     puts the label of a group that stands in the middle of a row's label before it
 * 4. heads.c      joins the words of table four's head
 * 5. columns.c    tells from the complete rows of a page which columns the values of the others are in
 * 6. doubts.c     marks values that may be but a part of a number
 * 7. aligned.c    does all of this, and puts it into the document
 *
 * Such programs give each character of a line one column, wide ones too, so that lines with Chinese labels seem to
 * drift; and each page has its own columns.
 */
#ifndef GAI_ALIGNED_H
#define GAI_ALIGNED_H

#include "source/document.h"

enum
{
	GAI_MOST_ALIGNED_WORDS = GAI_MOST_ALIGNED + 3,	/* a line that ends in more values is no row */
	GAI_LEAST_ALIGNED = 4		/* a table with less columns of values is read without this */
};

#define GAI_ALIGNED_NONE UINT16_MAX

typedef enum gai_aligned_kind
{
	GAI_ALIGNED_VALUE,
	GAI_ALIGNED_UNIT,			/* 件 without its number */
	GAI_ALIGNED_LETTERS,		/* of a broken word such as 不涉及; or of a number: 5,43 */
	GAI_ALIGNED_TEXT
} gai_aligned_kind;

typedef struct gai_aligned_span
{
	uint16_t	left,
				right;
} gai_aligned_span;

/* There are many, so they are small. */
typedef struct gai_aligned_word
{
	const char *bytes;			/* in the body, or a copy if parts were joined */
	uint32_t	length;
	uint32_t	position,		/* in the body, of the first part */
				extent;
	gai_aligned_span span;		/* columns of its line */
	uint8_t		kind;			/* a gai_aligned_kind */
	bool		after_blank;	/* one blank parts it from the word before */
	int8_t		from,			/* the columns of the table that it may be in */
				to;
} gai_aligned_word;

static inline gai_text
gai_aligned_text(const gai_aligned_word *word)
{
	return gai_slice(word->bytes, word->length);
}

/* A line without bars and tabs. */
typedef struct gai_aligned_line gai_aligned_line;
struct gai_aligned_line
{
	uint32_t	line;			/* of the document */
	uint32_t	page,
				region;			/* lines between two headings */
	gai_aligned_word *words;	/* at its end, as far as they may be values */
	int			count;
	uint16_t	first_left,		/* columns of the first word before them, and of another one that begins a label, */
				second_left;	/* or of the second; GAI_ALIGNED_NONE = there is none */
	bool		opens,			/* whether a label begins with the one that stands there */
				second_opens;
	gai_aligned_line *group;	/* the label of this line, which is a group's, is put before it; NULL = none */
	gai_aligned_line *next_group;	/* so is that of this line, behind it */
	bool		moved;			/* its own label is put elsewhere so, or these words take its place */
	gai_aligned_word *head;
	int			nhead;
	const char *stop;			/* where these begin; the line's end if there are none */
	bool		label,			/* there is text before them */
				gap,			/* two blanks or more part words of it */
				mixed,			/* there are values among that text */
				doubted,		/* its words may be in any columns */
				changed;		/* words were taken from it or added */
	int			columns;		/* that its table has; 0 = its words have no places */
};

typedef struct gai_aligned
{
	gai_arena  *arena;
	gai_document *document;
	gai_aligned_line *lines;
	size_t		count,
				lines_room;
	gai_aligned_word *words;	/* of all lines, as they were found */
	size_t		nwords,
				words_room;
	bool		characters,		/* each character takes one column, wide ones too; */
				sure,			/* enough rows were compared to tell */
				contradicted;	/* they say different things */
} gai_aligned;

/* Lines of one page in one region. */
typedef struct gai_aligned_page
{
	gai_aligned *aligned;
	gai_aligned_line *lines;
	size_t		count;
	int			columns;		/* of values that the table has */
	bool		known,			/* the spans are, */
				clean,			/* and hardly overlap */
				gapped,			/* and more than one blank parts them */
				parted;			/* there are numbers with blanks in them */
	gai_aligned_span spans[GAI_MOST_ALIGNED];
} gai_aligned_page;

/* Reads tables of aligned text: joins broken cells, and tells which columns values are in. */
void		gai_align_tables(gai_arena *arena, gai_document *document);

/* ---- between the files ------------------------------------------------------------------------------------------ */

/* Finds the lines of a document and their words; false if it cannot be told how their columns count. */
bool		gai_find_aligned_words(gai_aligned *self);

/* Where the line of a text begins, with the blanks before it. */
const char *gai_aligned_start(const gai_document *document, const char *at);

/* Whether all of its words are values. */
bool		gai_is_aligned_row(const gai_aligned_line *line);

/* Whether words overlap, or are no further apart than that. */
static inline bool
gai_spans_touch(gai_aligned_span a, gai_aligned_span b, int slack)
{
	return a.left < b.right + slack && b.left < a.right + slack;
}

/* Whether a line follows the one before it without an empty line or a page's end. */
bool		gai_follows_aligned(const gai_aligned *self, const gai_aligned_line *line);

void		gai_join_aligned_cells(gai_aligned_page *page);

/* Joins rows whose values stand on two lines. */
void		gai_join_aligned_halves(gai_aligned_page *page);

/* Joins the words of table four's head, if these lines have that table. */
void		gai_join_aligned_head(gai_aligned *self, size_t first, size_t end);

/* The column where the label of a row begins on this line, or GAI_ALIGNED_NONE. */
uint16_t	gai_label_begins(const gai_aligned_line *line);

/* Whether a line goes on with the label that begins in this column. */
bool		gai_goes_on_with_label(const gai_aligned_line *line, uint16_t left);

/* Puts labels of groups before the labels of rows that stand around them. */
void		gai_move_aligned_groups(gai_aligned_page *page);

/* Marks values that parts of other numbers stand above or below. */
void		gai_doubt_aligned_words(gai_aligned_page *page);

/* Learns the columns of a page. */
void		gai_learn_aligned_columns(gai_aligned_page *page);

/* Gives the words of its lines their columns. */
void		gai_place_aligned_words(gai_aligned_page *page);

/* The words of two lines in one order that is the only one possible; false if there is none. */
bool		gai_merge_aligned(const gai_aligned_page *page, const gai_aligned_line *one, const gai_aligned_line *other,
							  gai_aligned_word *merged);

#endif
