/* layout_csv.c - tables as spreadsheets save them: records of cells, quotes where they are needed or everywhere. */
#include <string.h>

#include "layout.h"

typedef struct csv_style
{
	char		separator;
	bool		quotes;			/* around all cells */
	bool		as_saved;		/* prose, too, is in cells, and all records have as many */
	int			broken;			/* percent of labels that have a line end in them */
	const char *line_end;
} csv_style;

enum
{
	WIDTH = 16					/* cells of all records, if they have as many: table four, and one more */
};

static bool
needs_quotes(const char *text, const csv_style *style)
{
	return style->quotes || strchr(text, style->separator) != NULL || strpbrk(text, "\"\r\n") != NULL;
}

static void
add_field(builder *out, const char *text, const csv_style *style)
{
	if (!needs_quotes(text, style))
	{
		add(out, text);
		return;
	}
	add(out, "\"");
	for (const char *at = text; *at != '\0'; at++)
		add_between(out, *at == '"' ? "\"" : "", pool_print("%c", *at), "");
	add(out, "\"");
}

static void
add_separators(builder *out, int count, const csv_style *style)
{
	for (int n = 0; n < count; n++)
		add(out, pool_print("%c", style->separator));
}

static void
write_grid(const sheet *table, truth *facts, dice *d, builder *out, void *data)
{
	const csv_style *style = data;

	(void) facts;
	for (int r = 0; r < table->nrows; r++)
	{
		for (int c = 0; c < table->ncolumns; c++)
		{
			const sheet_cell *cell = sheet_begins_at(table, r, c);
			const char *text = cell != NULL ? cell->text : "";

			if (cell != NULL && cell->slot < 0 && chance(d, style->broken))
				text = break_label(text, d, "\n");
			add_separators(out, c > 0, style);
			add_field(out, text, style);
		}
		add_separators(out, style->as_saved ? WIDTH - table->ncolumns : 0, style);
		add(out, style->line_end);
	}
}

static void
write_paragraph(const char *text, builder *out, void *data)
{
	const csv_style *style = data;

	if (style->as_saved)
	{
		add_field(out, text, style);
		add_separators(out, WIDTH - 1, style);
	}
	else
		add(out, text);
	add(out, style->line_end);
}

void
render_csv(const paper *report, truth *facts, dice *d, builder *out)
{
	static const char separators[] = {',', ',', ';', '\t'};
	csv_style	style = {pick(d, separators), chance(d, 30), chance(d, 70), chance(d, 20) ? 20 : 0,
	chance(d, 50) ? "\r\n" : "\n"};

	/* without quotes tabs need no reader of their own, and have a layout of their own */
	style.quotes |= style.separator == '\t';
	if (chance(d, 20))
		add_between(out, "sep=", pool_print("%c", style.separator), style.line_end);
	render_lines(report, facts, d, out, &(line_layout) {write_grid, &style, 0, 0, write_paragraph});
}
