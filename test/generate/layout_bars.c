/* layout_bars.c - cells between bars: what Markdown and the usual converters of pages make of a table. */
#include "layout.h"

/* What becomes of the places that a merged cell covers. */
typedef enum cover
{
	COVER_DROPPED,				/* nothing */
	COVER_BEHIND,				/* empty cells at the end of the row */
	COVER_IN_PLACE,				/* empty cells where they are */
	COVER_REPEATED				/* the merged cell's text again */
} cover;

typedef struct bar_row
{
	const char *texts[32];
	bool		is_label[32];
	int			count;
	int			behind;			/* empty cells that follow */
} bar_row;

static bar_row
collect_row(const sheet *table, int r, cover covered)
{
	bar_row		row = {.count = 0};

	for (int c = 0; c < table->ncolumns; c++)
	{
		const sheet_cell *cell = sheet_at(table, r, c);
		bool		begins = cell != NULL && cell->row == r && cell->column == c;

		if (begins || (cell != NULL && covered == COVER_REPEATED))
		{
			row.is_label[row.count] = cell->slot < 0;
			row.texts[row.count++] = cell->text;
		}
		else if (covered == COVER_BEHIND)
			row.behind++;
		else if (covered != COVER_DROPPED)
			row.texts[row.count++] = "";
	}
	return row;
}

/* ---- a row a line ----------------------------------------------------------------------------------------------- */

typedef struct line_style
{
	cover		covered;
	const char *open,
			   *between,
			   *close;
	bool		rule;			/* |---|---| below the first row */
	int			breaks;			/* percent of labels with a <br> in them */
} line_style;

static void
write_rows(const sheet *table, truth *facts, dice *d, builder *out, void *data)
{
	const line_style *style = data;

	/* where no bar closes a row, a blank cell at its end leaves what looks like one */
	if (style->covered == COVER_BEHIND || style->close[0] == '\0')
		loosen_rows_with_gaps(facts, table);
	for (int r = 0; r < table->nrows; r++)
	{
		bar_row		row = collect_row(table, r, style->covered);

		add(out, style->open);
		for (int c = 0; c < row.count; c++)
			add_between(out, c > 0 ? style->between : "", row.is_label[c] && chance(d, style->breaks) ?
						break_label(row.texts[c], d, "<br>") : row.texts[c], "");
		add(out, style->close);
		for (; row.behind > 0; row.behind--)
			add(out, "|");
		add(out, "\n");
		for (int c = 0; c < table->ncolumns && style->rule && r == 0; c++)
			add(out, c == 0 ? "|---|" : "---|");
		if (style->rule && r == 0)
			add(out, "\n");
	}
}

static void
render_rows(const paper *report, truth *facts, dice *d, builder *out, line_style style)
{
	render_lines(report, facts, d, out, &(line_layout) {write_rows, &style, below(d, 2), 0, NULL});
}

void
render_bars_dropped(const paper *report, truth *facts, dice *d, builder *out)
{
	bool		tight = chance(d, 30);

	render_rows(report, facts, d, out,
				(line_style) {COVER_DROPPED, "", tight ? "|" : " | ", tight ? "|" : " |", false, 0});
}

void
render_bars_behind(const paper *report, truth *facts, dice *d, builder *out)
{
	bool		tight = chance(d, 30);

	render_rows(report, facts, d, out,
				(line_style) {COVER_BEHIND, "", tight ? "|" : " | ", tight ? "|" : " | ", false, 0});
}

void
render_bars_in_place(const paper *report, truth *facts, dice *d, builder *out)
{
	render_rows(report, facts, d, out, (line_style) {COVER_IN_PLACE, "", " | ", " |", false, 0});
}

void
render_bars_both_sides(const paper *report, truth *facts, dice *d, builder *out)
{
	static const cover covers[] = {COVER_DROPPED, COVER_BEHIND, COVER_IN_PLACE, COVER_REPEATED};

	render_rows(report, facts, d, out, (line_style) {pick(d, covers), "| ", " | ", " |", false, 0});
}

void
render_bars_first(const paper *report, truth *facts, dice *d, builder *out)
{
	cover		covered = chance(d, 50) ? COVER_DROPPED : COVER_IN_PLACE;

	render_rows(report, facts, d, out, (line_style) {covered, "| ", " | ", "", false, 0});
}

void
render_markdown(const paper *report, truth *facts, dice *d, builder *out)
{
	cover		covered = chance(d, 50) ? COVER_REPEATED : COVER_IN_PLACE;

	render_rows(report, facts, d, out, (line_style) {covered, "| ", " | ", " |", true, 0});
}

void
render_markdown_breaks(const paper *report, truth *facts, dice *d, builder *out)
{
	render_rows(report, facts, d, out, (line_style) {COVER_IN_PLACE, "| ", " | ", " |", true, 40});
}

/* ---- a cell a line ---------------------------------------------------------------------------------------------- */

typedef struct cell_style
{
	cover		covered;
	const char *before_bar;		/* between a cell's text and its bar */
	const char *before_behind;	/* between the last bar of a row and those that merged cells leave */
	int			broken;			/* percent of labels that go over two lines */
} cell_style;

static void
write_cells(const sheet *table, truth *facts, dice *d, builder *out, void *data)
{
	const cell_style *style = data;

	if (style->covered == COVER_BEHIND)
		loosen_rows_with_gaps(facts, table);
	for (int r = 0; r < table->nrows; r++)
	{
		bar_row		row = collect_row(table, r, style->covered);

		for (int c = 0; c < row.count; c++)
		{
			const char *text = row.is_label[c] && chance(d, style->broken) ? break_label(row.texts[c], d, "\n")
				: row.texts[c];

			add_between(out, c > 0 ? "\n" : "", text, text[0] != '\0' ? style->before_bar : "");
			add(out, "|");
		}
		add(out, row.behind > 0 && row.count > 0 ? style->before_behind : "");
		for (; row.behind > 0; row.behind--)
			add(out, "|");
		add(out, "\n");
	}
}

void
render_bars_cell_a_line(const paper *report, truth *facts, dice *d, builder *out)
{
	static const char *const before_behind[] = {" ", "\n", "\n\n", ""};
	cell_style	style = {chance(d, 70) ? COVER_BEHIND : COVER_DROPPED, chance(d, 70) ? " " : "", pick(d, before_behind),
	chance(d, 20) ? 10 : 0};

	render_lines(report, facts, d, out, &(line_layout) {write_cells, &style, 0, 0, NULL});
}

void
render_bars_alone(const paper *report, truth *facts, dice *d, builder *out)
{
	cell_style	style = {chance(d, 50) ? COVER_BEHIND : COVER_DROPPED, "\n", "\n", 0};

	render_lines(report, facts, d, out, &(line_layout) {write_cells, &style, 0, 0, NULL});
}
