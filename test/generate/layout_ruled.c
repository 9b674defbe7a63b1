/*
 * layout_ruled.c - cells between other marks than bars: full-width and drawn bars, and whole tables that are drawn with
 * characters.
 */
#include "canvas.h"
#include "layout.h"

/* ---- a row a line ----------------------------------------------------------------------------------------------- */

typedef struct mark_style
{
	const char *mark;			/* between cells */
	bool		outside;		/* before the first and behind the last, too */
	bool		padded;			/* blanks around the cells */
	bool		dropped;		/* merged cells leave no empty ones */
} mark_style;

static void
write_marked_rows(const sheet *table, truth *facts, dice *d, builder *out, void *data)
{
	const mark_style *style = data;

	(void) d;
	/* a mark that is missing at the end may be a cell that is */
	if (!style->outside)
		loosen_rows_with_gaps(facts, table);
	for (int r = 0; r < table->nrows; r++)
	{
		bool		first = true;

		add(out, style->outside ? style->mark : "");
		for (int c = 0; c < table->ncolumns; c++)
		{
			const sheet_cell *cell = sheet_begins_at(table, r, c);

			if (cell == NULL && style->dropped)
				continue;
			add(out, first ? "" : style->mark);
			first = false;
			add_between(out, style->padded ? " " : "", cell != NULL ? cell->text : "", style->padded ? " " : "");
		}
		add_between(out, style->outside ? style->mark : "", "\n", "");
	}
}

void
render_drawn_bars(const paper *report, truth *facts, dice *d, builder *out)
{
	static const char *const marks[] = {"│", "┃", "｜", "║"};
	mark_style	style = {pick(d, marks), chance(d, 70), chance(d, 50), chance(d, 50)};

	render_lines(report, facts, d, out, &(line_layout) {write_marked_rows, &style, below(d, 2), 0, NULL});
}

/* ---- a table drawn with characters ------------------------------------------------------------------------------ */

typedef struct frame_style
{
	const char *across,			/* the lines between rows: their dashes and */
			   *corner,			/* where columns meet */
			   *down;			/* between cells */
	bool		all_rows;		/* a line after every row, else after the head only */
} frame_style;

static void
write_line_across(const int *widths, int ncolumns, const frame_style *style, builder *out)
{
	for (int c = 0; c < ncolumns; c++)
	{
		add(out, style->corner);
		for (int i = 0; i < widths[c] + 2; i += display_width(style->across))
			add(out, style->across);
	}
	add_between(out, style->corner, "\n", "");
}

static void
write_framed(const sheet *table, truth *facts, dice *d, builder *out, void *data)
{
	const frame_style *style = data;
	int			widths[32] = {0};

	(void) facts;
	(void) d;
	for (int i = 0; i < table->ncells; i++)
	{
		const sheet_cell *cell = &table->cells[i];

		if (display_width(cell->text) > widths[cell->column])
			widths[cell->column] = display_width(cell->text);
	}
	write_line_across(widths, table->ncolumns, style, out);
	for (int r = 0; r < table->nrows; r++)
	{
		for (int c = 0; c < table->ncolumns; c++)
		{
			const sheet_cell *cell = sheet_begins_at(table, r, c);
			const char *text = cell != NULL ? cell->text : "";

			add_between(out, style->down, " ", text);
			for (int n = display_width(text); n < widths[c] + 1; n++)
				add(out, " ");
		}
		add_between(out, style->down, "\n", "");
		if (style->all_rows || r == table->nhead - 1 || r == table->nrows - 1)
			write_line_across(widths, table->ncolumns, style, out);
	}
}

void
render_framed(const paper *report, truth *facts, dice *d, builder *out)
{
	static const frame_style styles[] = {
		{"-", "+", "|", true},
		{"-", "+", "|", false},
		{"=", "+", "|", true},
		{"─", "┼", "│", true},
		{"━", "╋", "┃", true},
		{"-", "-", "|", true},
	};
	frame_style style = pick(d, styles);

	render_lines(report, facts, d, out, &(line_layout) {write_framed, &style, below(d, 2), 0, NULL});
}
