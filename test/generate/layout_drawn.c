/*
 * layout_drawn.c - tables drawn with characters by programs that wrap the text of cells: boxes of text browsers with
 * merged cells, grids of + - | with a rule of = below the head, and columns that only rules of dashes show.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "canvas.h"
#include "layout.h"

enum
{
	MOST_LINES = 1200,
	MOST_WIDTH = 420,
	MOST_COLUMNS = 32,
	MOST_PIECES = 64,
	UP = 1,						/* lines from a place to its neighbours */
	DOWN = 2,
	LEFT = 4,
	RIGHT = 8
};

typedef enum drawn_kind
{
	DRAWN_BOX,
	DRAWN_GRID,
	DRAWN_RULES,
	DRAWN_KINDS
} drawn_kind;

typedef struct drawn_style
{
	drawn_kind	kind;
	const char *rule;			/* what rules of dashes are made of */
	bool		head_rule;		/* a rule of = below the head of a grid */
	int			padding;		/* blanks beside each text */
	int			margin;
	int			label_widths[3];	/* of the label columns of table three, the last also of other tables */
	int			least_width;	/* of a value's column, */
	bool		narrow;			/* or its width: numbers may be wrapped */
	upright		up;
	sideways	side;
} drawn_style;

/* A page of characters with the table on it. */
typedef struct drawing
{
	const sheet *table;
	const drawn_style *style;
	int			left[MOST_COLUMNS + 1]; /* where texts of the columns begin */
	int			top[MOST_LINES];	/* first line of each row's texts */
	int			nlines,
				width;
	bool		spaced;			/* empty lines between rows without borders */
	const char *text[MOST_LINES][MOST_WIDTH];	/* the character that begins there; NULL = none */
	unsigned char length[MOST_LINES][MOST_WIDTH];	/* of it, in bytes */
	unsigned char sides[MOST_LINES][MOST_WIDTH];
} drawing;

/* ---- where cells are -------------------------------------------------------------------------------------------- */

/* Between the texts of neighbouring columns. */
static int
gap_of(const drawn_style *style)
{
	return style->kind == DRAWN_RULES ? 2 : 2 * style->padding + 1;
}

/* What a cell covers: without borders none is merged; its text stands in the first column and row. */
static int
covered_width(const drawing *self, const sheet_cell *cell)
{
	int			columns = self->style->kind == DRAWN_RULES ? 1 : cell->width;

	return self->left[cell->column + columns] - self->left[cell->column] - gap_of(self->style);
}

static int
covered_height(const drawing *self, const sheet_cell *cell)
{
	return self->style->kind == DRAWN_RULES ? 1 : cell->height;
}

static void
place_columns(drawing *self)
{
	const sheet *table = self->table;
	int			at = self->style->margin + (self->style->kind == DRAWN_RULES ? 0 : 1 + self->style->padding);

	for (int c = 0; c < table->ncolumns; c++)
	{
		int			width = c < table->nlabels ? self->style->label_widths[table->nlabels == 3 ? c : 2]
			: self->style->least_width;

		for (int i = 0; i < table->ncells && !self->style->narrow; i++)
			if (table->cells[i].slot >= 0 && table->cells[i].column == c && display_width(table->cells[i].text) > width)
				width = display_width(table->cells[i].text);
		self->left[c] = at;
		at += width + gap_of(self->style);
	}
	self->left[table->ncolumns] = at;
	self->width = at;
}

static int
lines_of(const drawing *self, const sheet_cell *cell)
{
	const char *pieces[MOST_PIECES];

	return wrap_text(cell->text, covered_width(self, cell), pieces, MOST_PIECES);
}

/* The lines between a row's texts and those of the next: a border, a rule, an empty line, none. */
static int
lines_below(const drawing *self, int row)
{
	if (self->style->kind != DRAWN_RULES || row == self->table->nhead - 1 || row == self->table->nrows - 1)
		return 1;
	return row >= self->table->nhead && self->spaced;
}

/* Rows are as high as their highest cell; one that spans rows makes the last of them higher if it needs to. */
static void
place_rows(drawing *self)
{
	const sheet *table = self->table;
	int			heights[MOST_LINES];

	for (int r = 0; r < table->nrows; r++)
		heights[r] = 1;
	for (int height = 1; height <= table->nrows; height++)
		for (int i = 0; i < table->ncells; i++)
		{
			const sheet_cell *cell = &table->cells[i];
			int			missing;

			if (covered_height(self, cell) != height)
				continue;
			missing = lines_of(self, cell) - (height - 1);
			for (int r = cell->row; r < cell->row + height; r++)
				missing -= heights[r];
			if (missing > 0)
				heights[cell->row + height - 1] += missing;
		}
	for (int r = table->nhead; r < table->nrows; r++)
		self->spaced |= heights[r] > 1;
	self->nlines = 1;
	for (int r = 0; r < table->nrows; r++)
	{
		self->top[r] = self->nlines;
		self->nlines += heights[r] + lines_below(self, r);
	}
	self->top[table->nrows] = self->nlines;
	if (self->nlines >= MOST_LINES || self->width >= MOST_WIDTH)
	{
		printf("Bail out! the drawings of the generator are too small\n");
		exit(1);
	}
}

/* ---- texts and borders ------------------------------------------------------------------------------------------ */

/* The columns of the first character. */
static int
width_of(const char *text)
{
	char		one[8] = "";

	memcpy(one, text, (size_t) character_length(text));
	return display_width(one);
}

static void
draw_text(drawing *self, const sheet_cell *cell)
{
	const char *pieces[MOST_PIECES];
	int			count = wrap_text(cell->text, covered_width(self, cell), pieces, MOST_PIECES);
	int			room = self->top[cell->row + covered_height(self, cell)] - 1 - self->top[cell->row] - count;
	int			line = self->top[cell->row];

	if (self->style->kind != DRAWN_RULES)
		line += self->style->up == UPRIGHT_FIRST ? 0 : self->style->up == UPRIGHT_MIDDLE ? room / 2 : room;

	for (int i = 0; i < count; i++)
	{
		int			at = self->left[cell->column],
					free_columns = covered_width(self, cell) - display_width(pieces[i]);

		if (cell->slot >= 0 || cell->width > 1)
			at += self->style->side == SIDE_LEFT ? 0 :
				self->style->side == SIDE_MIDDLE ? free_columns / 2 : free_columns;
		for (const char *character = pieces[i], *next; *character != '\0'; character = next)
		{
			/* what takes no room goes with what is before it */
			for (next = character + character_length(character); *next != '\0' && width_of(next) == 0;)
				next += character_length(next);
			self->text[line + i][at] = character;
			self->length[line + i][at] = (unsigned char) (next - character);
			at += width_of(character);
		}
	}
}

static void
draw_border(drawing *self, int row, int column, int height, int width)
{
	int			x0 = self->left[column] - self->style->padding - 1,
				x1 = self->left[column + width] - self->style->padding - 1,
				y0 = self->top[row] - 1,
				y1 = self->top[row + height] - 1;

	for (int x = x0; x < x1; x++)
		for (int side = 0; side < 2; side++)
		{
			self->sides[side == 0 ? y0 : y1][x] |= RIGHT;
			self->sides[side == 0 ? y0 : y1][x + 1] |= LEFT;
		}
	for (int y = y0; y < y1; y++)
		for (int side = 0; side < 2; side++)
		{
			self->sides[y][side == 0 ? x0 : x1] |= DOWN;
			self->sides[y + 1][side == 0 ? x0 : x1] |= UP;
		}
}

static void
draw_borders(drawing *self)
{
	for (int r = 0; r < self->table->nrows; r++)
		for (int c = 0; c < self->table->ncolumns; c++)
		{
			const sheet_cell *cell = sheet_at(self->table, r, c);

			if (cell == NULL)
				draw_border(self, r, c, 1, 1);
			else if (cell->row == r && cell->column == c)
				draw_border(self, r, c, cell->height, cell->width);
		}
}

/* Rules above the table, below its head, and below the table. */
static void
draw_rules(drawing *self)
{
	int			lines[] = {0, self->nlines - 1, self->top[self->table->nhead] - 1};

	for (int i = 0; i < (self->table->nhead > 0 ? 3 : 2); i++)
		for (int c = 0; c < self->table->ncolumns; c++)
			for (int x = self->left[c]; x < self->left[c + 1] - 2; x++)
			{
				self->text[lines[i]][x] = self->style->rule;
				self->length[lines[i]][x] = 1;
			}
}

static const char *
border_at(const drawing *self, int line, int column)
{
	static const char *const boxes[] = {" ", "│", "│", "│", "─", "┘", "┐", "┤", "─", "└", "┌", "├", "─", "┴", "┬", "┼"};
	unsigned	sides = self->sides[line][column];

	if (self->style->kind == DRAWN_BOX || sides == 0)
		return boxes[sides];
	if (sides == (LEFT | RIGHT))
		return self->style->head_rule && self->table->nhead > 0 && line == self->top[self->table->nhead] - 1 ?
			"=" : "-";
	return sides == (UP | DOWN) ? "|" : "+";
}

static void
write_drawing(const drawing *self, builder *out)
{
	for (int line = 0; line < self->nlines; line++)
	{
		int			blanks = 0;

		for (int x = 0; x <= self->width;)
		{
			const char *text = self->text[line][x],
					   *border = border_at(self, line, x);

			if (text == NULL && *border == ' ')
				blanks++;
			else
			{
				for (; blanks > 0; blanks--)
					add(out, " ");
				add_bytes(out, text != NULL ? text : border, text != NULL ? self->length[line][x] : strlen(border));
			}
			x += text != NULL && width_of(text) > 0 ? width_of(text) : 1;
		}
		add(out, "\n");
	}
}

static void
write_drawn(const sheet *table, truth *facts, dice *d, builder *out, void *data)
{
	static drawing it;

	(void) d;
	memset(&it, 0, sizeof it);
	it.table = table;
	it.style = data;
	place_columns(&it);
	place_rows(&it);
	for (int i = 0; i < table->ncells; i++)
	{
		draw_text(&it, &table->cells[i]);
		/* a number that was wrapped may have been two */
		if (table->cells[i].slot >= 0 && lines_of(&it, &table->cells[i]) > 1 &&
			facts->cells[table->cells[i].slot].answer == ANSWER_VALUE)
			facts->cells[table->cells[i].slot].answer = ANSWER_EITHER;
	}
	/* where only rules show columns, the rows of a head become one, of words glued together */
	if (it.style->kind == DRAWN_RULES && table->nhead > 1)
		loosen_rows_with_gaps(facts, table);
	if (it.style->kind == DRAWN_RULES)
		draw_rules(&it);
	else
		draw_borders(&it);
	write_drawing(&it, out);
}

void
render_drawn_tables(const paper *report, truth *facts, dice *d, builder *out)
{
	static const int groups[] = {4, 6, 8, 10};
	static const char *const rules[] = {"-", "="};
	drawn_style style = {
		.kind = (drawn_kind) below(d, DRAWN_KINDS),
		.rule = pick(d, rules),
		.head_rule = chance(d, 50),
		.padding = below(d, 2),
		.margin = below(d, 4),
		.label_widths = {pick(d, groups), pick(d, groups), (int) between(d, 8, 40)},
		.least_width = (int) between(d, 4, 12),
		.narrow = chance(d, 15),
		.up = (upright) below(d, 3),
		.side = (sideways) below(d, 3),
	};

	render_lines(report, facts, d, out, &(line_layout) {write_drawn, &style, 1, 0, NULL});
}
