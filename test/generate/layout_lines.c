/* layout_lines.c - a cell a line or a paragraph without any mark: what is left when the markup is taken away. */
#include "layout.h"

typedef struct paragraph_style
{
	const char *after;			/* a cell */
	const char *indent;			/* before all cells but a row's first */
	bool		keep_blanks;	/* blank cells leave an empty paragraph, else they vanish */
	int			broken;			/* percent of labels that are broken in two, */
	const char *break_by;		/* by this */
} paragraph_style;

static void
write_paragraphs(const sheet *table, truth *facts, dice *d, builder *out, void *data)
{
	const paragraph_style *style = data;

	loosen_rows_with_gaps(facts, table);
	for (int r = 0; r < table->nrows; r++)
		for (int c = 0; c < table->ncolumns; c++)
		{
			const sheet_cell *cell = sheet_begins_at(table, r, c);

			if (cell == NULL || (cell->text[0] == '\0' && !style->keep_blanks))
				continue;
			add(out, cell->column > 0 ? style->indent : "");
			add_between(out, cell->slot < 0 && chance(d, style->broken) ?
						break_label(cell->text, d, style->break_by) : cell->text, style->after, "");
		}
}

void
render_paragraphs(const paper *report, truth *facts, dice *d, builder *out)
{
	int			breaks = 1 + (chance(d, 30) ? below(d, 3) : 0);
	paragraph_style style = {breaks == 1 ? "\n\n" : breaks == 2 ? "\n\n\n" : "\n\n\n\n", "", chance(d, 50),
	chance(d, 40) ? 15 : 0, chance(d, 50) ? "\n" : "\n\n"};

	render_lines(report, facts, d, out, &(line_layout) {write_paragraphs, &style, breaks, 0, NULL});
}

void
render_value_a_line(const paper *report, truth *facts, dice *d, builder *out)
{
	paragraph_style style = {"\n", "", chance(d, 30), chance(d, 40) ? 15 : 0, "\n"};

	render_lines(report, facts, d, out, &(line_layout) {write_paragraphs, &style, 0, 0, NULL});
}

void
render_indented(const paper *report, truth *facts, dice *d, builder *out)
{
	static const char *const indents[] = {"  ", "    ", "　", "\t", "\xC2\xA0\xC2\xA0"};
	paragraph_style style = {"\n", pick(d, indents), chance(d, 30), chance(d, 40) ? 15 : 0, "\n"};

	render_lines(report, facts, d, out, &(line_layout) {write_paragraphs, &style, 0, 0, NULL});
}
