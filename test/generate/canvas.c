/* canvas.c - see canvas.h */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "canvas.h"

enum
{
	MOST_LINES = 400,
	MOST_COLUMNS = 32,
	MOST_PIECES = 64
};

/* One text at its place. */
typedef struct stroke
{
	int			line,
				column;
	const char *text;
} stroke;

typedef struct canvas
{
	stroke		strokes[2000];
	int			count;
	int			left[MOST_COLUMNS + 1];	/* where the columns begin */
	int			top[MOST_LINES];	/* first line of each row */
	int			nlines;
} canvas;

/* Of a character: what is invisible takes no room. */
static int
character_width(const char *character)
{
	if (strncmp(character, "\xE2\x80\x8B", 3) == 0 || strncmp(character, "\xEF\xBB\xBF", 3) == 0)
		return 0;
	return character_length(character) >= 3 ? 2 : 1;
}

int
display_width(const char *text)
{
	int			width = 0;

	for (; *text != '\0'; text += character_length(text))
		width += character_width(text);
	return width;
}

int
wrap_text(const char *text, int width, const char **pieces, int most)
{
	int			count = 0;

	while (*text != '\0' && count < most)
	{
		const char *end = text;
		int			used = 0;

		while (*end != '\0' && (end == text || used + character_width(end) <= width))
		{
			used += character_width(end);
			end += character_length(end);
		}
		pieces[count++] = pool_copy(text, (size_t) (end - text));
		text = end;
	}
	return count;
}

static void
add_stroke(canvas *self, int line, int column, const char *text)
{
	int			i;

	if (self->count == (int) (sizeof self->strokes / sizeof self->strokes[0]))
	{
		printf("Bail out! the canvas of the generator is too small\n");
		exit(1);
	}
	/* kept in order of lines, then columns */
	for (i = self->count++; i > 0 && (self->strokes[i - 1].line > line ||
									  (self->strokes[i - 1].line == line && self->strokes[i - 1].column > column)); i--)
		self->strokes[i] = self->strokes[i - 1];
	self->strokes[i] = (stroke) {line, column, text};
}

static bool
is_label_column(const sheet *self, int column)
{
	return column < self->nlabels;
}

/* Values give their columns the width that they need; labels are wrapped. */
static void
set_columns(canvas *self, const sheet *table, const canvas_style *style)
{
	int			at = style->margin;

	for (int c = 0; c < table->ncolumns; c++)
	{
		int			width = style->least_width;

		if (is_label_column(table, c))
			width = style->label_widths[table->nlabels == 3 ? c : 2];
		for (int i = 0; i < table->ncells; i++)
		{
			const sheet_cell *cell = &table->cells[i];

			if (cell->slot >= 0 && cell->column == c && display_width(cell->text) > width)
				width = display_width(cell->text);
		}
		self->left[c] = at;
		at += width + style->gap;
	}
	self->left[table->ncolumns] = at;
}

static int
width_of(const canvas *self, const sheet_cell *cell, const canvas_style *style)
{
	return self->left[cell->column + cell->width] - self->left[cell->column] - style->gap;
}

static int
lines_of(const canvas *self, const sheet_cell *cell, const canvas_style *style)
{
	const char *pieces[MOST_PIECES];

	return wrap_text(cell->text, width_of(self, cell, style), pieces, MOST_PIECES);
}

/* Rows are as high as their highest cell; one that spans rows makes the last of them higher if it needs to. */
static void
set_lines(canvas *self, const sheet *table, const canvas_style *style)
{
	int			heights[MOST_LINES];

	for (int r = 0; r < table->nrows; r++)
		heights[r] = 1;
	for (int height = 1; height <= table->nrows; height++)
		for (int i = 0; i < table->ncells; i++)
		{
			const sheet_cell *cell = &table->cells[i];
			int			missing;

			if (cell->height != height)
				continue;
			missing = lines_of(self, cell, style);
			for (int r = cell->row; r < cell->row + height; r++)
				missing -= heights[r];
			if (missing > 0)
				heights[cell->row + height - 1] += missing;
		}
	self->nlines = 0;
	for (int r = 0; r < table->nrows; r++)
	{
		self->top[r] = self->nlines;
		self->nlines += heights[r];
	}
	self->top[table->nrows] = self->nlines;
}

static void
draw_cell(canvas *self, const sheet_cell *cell, const canvas_style *style)
{
	const char *pieces[MOST_PIECES];
	int			count = wrap_text(cell->text, width_of(self, cell, style), pieces, MOST_PIECES);
	int			room = self->top[cell->row + cell->height] - self->top[cell->row] - count;
	int			line = self->top[cell->row];

	if (cell->slot >= 0)
		line += style->up == UPRIGHT_FIRST ? 0 : style->up == UPRIGHT_MIDDLE ? room / 2 : room;
	else
		line += room / 2;
	for (int i = 0; i < count; i++)
	{
		int			left = self->left[cell->column];
		int			free_columns = width_of(self, cell, style) - display_width(pieces[i]);

		/* labels of rows begin at the left, heads and values as the style says */
		if (cell->slot >= 0 || cell->width > 1)
			left += style->side == SIDE_LEFT ? 0 : style->side == SIDE_MIDDLE ? free_columns / 2 : free_columns;
		add_stroke(self, line + i, left, pieces[i]);
	}
}

void
draw_sheet(const sheet *self, const canvas_style *style, builder *out)
{
	static canvas page;
	int			line = 0,
				column = 0;

	page.count = 0;
	set_columns(&page, self, style);
	set_lines(&page, self, style);
	for (int i = 0; i < self->ncells; i++)
		draw_cell(&page, &self->cells[i], style);
	for (int i = 0; i < page.count; i++)
	{
		const stroke *it = &page.strokes[i];

		for (; line < it->line; line++, column = 0)
			add(out, "\n");
		for (; column < it->column; column++)
			add(out, " ");
		add(out, it->text);
		column += display_width(it->text);
	}
	add(out, "\n");
}
