/* canvas.h - a table drawn with characters: texts at lines and columns of a page, as pdftotext -layout writes it. */
#ifndef CANVAS_H
#define CANVAS_H

#include "pool.h"
#include "sheet.h"

/* Columns that a terminal uses for the text. */
int			display_width(const char *text);

/* Cuts a text into pieces of at most so many columns; gives their number. */
int			wrap_text(const char *text, int width, const char **pieces, int most);

/* Where a number stands within the lines of its row. */
typedef enum upright
{
	UPRIGHT_FIRST,
	UPRIGHT_MIDDLE,
	UPRIGHT_LAST
} upright;

typedef enum sideways
{
	SIDE_LEFT,
	SIDE_MIDDLE,
	SIDE_RIGHT
} sideways;

typedef struct canvas_style
{
	int			label_widths[3];	/* of the label columns of table three, the last also of other tables */
	int			least_width;	/* of a value's column */
	int			gap;			/* blanks between columns, at least */
	int			margin;			/* before the first column */
	upright		up;
	sideways	side;
} canvas_style;

/* Draws the table, line by line. */
void		draw_sheet(const sheet *self, const canvas_style *style, builder *out);

#endif
