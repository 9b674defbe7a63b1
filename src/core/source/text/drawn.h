/*
 * drawn.h - what the files that read drawn tables hand to each other.
 */
#ifndef GAI_DRAWN_H
#define GAI_DRAWN_H

#include "base/arena.h"
#include "source/document.h"

typedef struct gai_drawn gai_drawn;

enum
{
	GAI_MOST_COLUMNS_DRAWN = 256,	/* a table with more is none */
	GAI_MOST_EDGES = GAI_MOST_COLUMNS_DRAWN + 2,	/* one more than such a table has */
	GAI_MOST_MARKS = 1024		/* of a line */
};

/* One line of a cell's text; there may be as many as bars. */
typedef struct gai_drawn_text
{
	uint32_t	position;		/* in the body */
	uint32_t	length;
	uint32_t	next;			/* of the same cell; 0 = none */
	uint32_t	line;			/* of the table */
} gai_drawn_text;

typedef struct gai_drawn_cell
{
	int32_t		left,			/* display columns of the bars around it, or numbers of columns */
				right;
	uint32_t	row;			/* where it begins */
	uint32_t	position;		/* of its first column in the body */
	uint32_t	first,			/* its texts; 0 = blank */
				last;
} gai_drawn_cell;

struct gai_drawn
{
	gai_arena  *arena;
	gai_document *document;
	gai_drawn_cell *cells;		/* by row, and in a row from left to right */
	size_t		ncells,
				cells_room;
	gai_drawn_text *texts;		/* from 1 on */
	size_t		ntexts,
				texts_room;
	uint32_t	rows,
				lines;			/* that were looked at */
	bool		barred;			/* bars are drawn, so that rules are needed between rows */
	bool		chops;			/* programs that draw such tables may cut words anywhere */
	bool		padded;			/* so far a blank stands on both sides of each text */
	uint32_t	tables;			/* that were read */
	const char *tried;			/* up to here there is no further table */
	struct gai_bars *bars;		/* what each kind is read with, NULL at first */
	struct gai_dashes *dashes;
	struct gai_drawn_grid *grid;
};

/* A line of the text without the blanks around it; next is where the one behind it begins. */
typedef struct gai_drawn_line
{
	gai_text	text;
	const char *next;
} gai_drawn_line;

gai_drawn_line gai_drawn_line_at(gai_drawn *self, const char *at, const char *end);

/* Adds a cell to the last row and returns its index. */
size_t		gai_add_drawn_cell(gai_drawn *self, int32_t left, int32_t right, const char *at);

/* Adds a line to a cell's text, unless it is blank. */
void		gai_add_drawn_text(gai_drawn *self, size_t cell, const char *from, const char *to);

static inline gai_text
gai_drawn_text_of(const gai_drawn *self, uint32_t text)
{
	return gai_slice(self->document->body.bytes + self->texts[text].position, self->texts[text].length);
}

/* ---- drawn_cells.c ---------------------------------------------------------------------------------------------- */

typedef struct gai_drawn_column
{
	int32_t		edge;			/* where it begins */
	int32_t		widest,			/* of its texts, in display columns */
				second;			/* the widest of another cell */
	uint32_t	cell;			/* of the widest */
} gai_drawn_column;

/* What is made of the cells once all are there. */
typedef struct gai_drawn_grid
{
	gai_drawn  *of;
	gai_drawn_column columns[GAI_MOST_EDGES];	/* and the edge behind them */
	int			ncolumns;
	bool		narrow;			/* texts are wrapped to fit the columns */
	bool	   *doubtful;		/* of each row: two numbers stand in one of its cells, so that none is wrapped */
} gai_drawn_grid;

/* Finds the columns; false if there are too many, or if the table's rows are not ruled off. */
bool		gai_settle_drawn(gai_drawn_grid *self);

/* The number of the column that begins at an edge; the number of columns if it lies behind all. */
int			gai_drawn_column_at(const gai_drawn_grid *self, int32_t edge);

static inline int
gai_drawn_span(const gai_drawn_grid *self, const gai_drawn_cell *cell)
{
	return gai_drawn_column_at(self, cell->right) - gai_drawn_column_at(self, cell->left);
}

/* A cell's lines as one text.  What could be one number or two is none. */
gai_text	gai_join_drawn_lines(const gai_drawn_grid *self, size_t cell);

/* Where a cell's text stands: from its first line to its last, without the unit of a number. */
gai_place	gai_drawn_place(const gai_drawn *of, const gai_drawn_cell *cell);

/* ---- drawn_bars.c, drawn_dashes.c ------------------------------------------------------------------------------- */

/*
 * The two kinds.  Each fills the cells and rows and returns the place behind the table.  NULL if there is none; *stop
 * is where the next one may begin.
 */
const char *gai_read_drawn_bars(gai_drawn *self, const char *at, const char *end, const char **stop);
const char *gai_read_drawn_dashes(gai_drawn *self, const char *at, const char *end, const char **stop);

/* What a character draws: lines to these sides; 0 = it draws none. */
enum
{
	GAI_UP = 1,
	GAI_DOWN = 2,
	GAI_LEFT = 4,
	GAI_RIGHT = 8
};

unsigned	gai_drawn_sides(uint32_t character);

#endif
