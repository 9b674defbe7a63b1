/* layout_tabs.c - cells between tabs, as tables are copied from a spreadsheet or read by OCR. */
#include "layout.h"

typedef struct tab_style
{
	int			extra_at;		/* an empty column before this one; -1 = none */
	int			behind;			/* empty columns behind the last */
	int			shifted;		/* percent of labels that stand a column too far to the left */
} tab_style;

static void
write_grid(const sheet *table, truth *facts, dice *d, builder *out, void *data)
{
	const tab_style *style = data;

	(void) facts;
	for (int r = 0; r < table->nrows; r++)
	{
		const char *texts[32];

		for (int c = 0; c < table->ncolumns; c++)
		{
			const sheet_cell *cell = sheet_begins_at(table, r, c);

			texts[c] = cell != NULL ? cell->text : "";
			if (c > 0 && c < table->nlabels && texts[c - 1][0] == '\0' && chance(d, style->shifted))
			{
				texts[c - 1] = texts[c];
				texts[c] = "";
			}
		}
		for (int c = 0; c < table->ncolumns; c++)
		{
			add(out, c > 0 ? "\t" : "");
			add_between(out, c == style->extra_at ? "\t" : "", texts[c], "");
		}
		for (int n = 0; n < style->behind; n++)
			add(out, "\t");
		add(out, "\n");
	}
}

void
render_tabs(const paper *report, truth *facts, dice *d, builder *out)
{
	tab_style	style = {chance(d, 20) ? below(d, 10) : -1, chance(d, 40) ? below(d, 6) : 0, chance(d, 15) ? 30 : 0};

	render_lines(report, facts, d, out, &(line_layout) {write_grid, &style, below(d, 2), 0, NULL});
}
