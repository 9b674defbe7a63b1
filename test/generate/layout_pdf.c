/* layout_pdf.c - the reading order of a page: a row a line, its cells parted by single blanks, long labels broken. */
#include "canvas.h"
#include "layout.h"

typedef struct pdf_style
{
	int			label_width;	/* longer labels go on in the next line */
	int			group_width;	/* the same for labels that span rows */
	bool		groups_apart;	/* these stand on lines of their own, else before the row where they begin */
	bool		groups_in_the_middle;	/* … of the rows that they span */
	bool		numbers_first;	/* numbers follow the first piece of a long label, not the last */
} pdf_style;

static void
write_pieces(builder *out, const char *text, int width)
{
	const char *pieces[64];
	int			count = wrap_text(text, width, pieces, 64);

	for (int i = 0; i < count; i++)
		add_between(out, pieces[i], "\n", "");
}

/* Labels that span rows, where they are shown. */
static void
write_groups(const sheet *table, int r, const pdf_style *style, builder *out)
{
	for (int i = 0; i < table->ncells; i++)
	{
		const sheet_cell *cell = &table->cells[i];
		int			shown_at = cell->row + (style->groups_in_the_middle ? (cell->height - 1) / 2 : 0);

		if (cell->slot >= 0 || cell->height == 1 || r < table->nhead || shown_at != r)
			continue;
		if (style->groups_apart)
			write_pieces(out, cell->text, style->group_width);
		else
			add_between(out, cell->text, " ", "");
	}
}

/* Everything of a row that is no group: labels, which may be broken, then the numbers. */
static void
write_row(const sheet *table, int r, const pdf_style *style, builder *out)
{
	const char *pieces[64];
	int			npieces = 0;
	builder		label = {0},
				numbers = {0};

	for (int c = 0; c < table->ncolumns; c++)
	{
		const sheet_cell *cell = sheet_begins_at(table, r, c);

		if (cell == NULL || cell->text[0] == '\0' || (cell->height > 1 && r >= table->nhead))
			continue;
		if (cell->slot >= 0)
			add_between(&numbers, " ", cell->text, "");
		else
			add_between(&label, label.length > 0 ? " " : "", cell->text, "");
	}
	if (label.length > 0)
		npieces = wrap_text(label.bytes, style->label_width, pieces, 64);
	for (int i = 0; i < npieces || (i == 0 && numbers.length > 0); i++)
	{
		add(out, i < npieces ? pieces[i] : "");
		if (numbers.length > 0 && (style->numbers_first ? i == 0 : i >= npieces - 1))
			add(out, npieces > 0 ? numbers.bytes : numbers.bytes + 1);
		add(out, "\n");
	}
}

static void
write_reading_order(const sheet *table, truth *facts, dice *d, builder *out, void *data)
{
	(void) d;
	loosen_rows_with_gaps(facts, table);
	for (int r = 0; r < table->nrows; r++)
	{
		write_groups(table, r, data, out);
		write_row(table, r, data, out);
	}
}

void
render_pdf_rows(const paper *report, truth *facts, dice *d, builder *out)
{
	pdf_style	style = {
		.label_width = chance(d, 30) ? 200 : (int) between(d, 24, 70),
		.group_width = chance(d, 50) ? 200 : (int) between(d, 2, 8),
		.groups_apart = chance(d, 80),
		.groups_in_the_middle = chance(d, 50),
		.numbers_first = chance(d, 15),
	};

	if (!style.groups_apart)
		style.groups_in_the_middle = false;
	render_lines(report, facts, d, out,
				 &(line_layout) {write_reading_order, &style, 0, (int) between(d, 60, 90), NULL});
}

/* ---- values apart from their labels ------------------------------------------------------------------------------ */

typedef enum apart_order
{
	APART_LABELS_FIRST,
	APART_VALUES_FIRST,
	APART_BY_COLUMNS			/* labels, then the values of a column, then those of the next */
} apart_order;

static void
write_cells_of(const sheet *table, builder *out, bool values, bool by_columns)
{
	int			outer = by_columns ? table->ncolumns : table->nrows;
	int			inner = by_columns ? table->nrows : table->ncolumns;

	for (int i = 0; i < outer; i++)
		for (int k = 0; k < inner; k++)
		{
			const sheet_cell *cell = by_columns ? sheet_begins_at(table, k, i) : sheet_begins_at(table, i, k);

			if (cell != NULL && cell->text[0] != '\0' && (cell->slot >= 0) == values)
				add_between(out, cell->text, "\n", "");
		}
}

static void
write_apart(const sheet *table, truth *facts, dice *d, builder *out, void *data)
{
	apart_order order = *(apart_order *) data;

	(void) d;
	loosen_table(facts, table);
	if (order != APART_VALUES_FIRST)
		write_cells_of(table, out, false, false);
	write_cells_of(table, out, true, order == APART_BY_COLUMNS);
	if (order == APART_VALUES_FIRST)
		write_cells_of(table, out, false, false);
}

void
render_pdf_apart(const paper *report, truth *facts, dice *d, builder *out)
{
	apart_order order = (apart_order) below(d, 3);

	render_lines(report, facts, d, out, &(line_layout) {write_apart, &order, 0, (int) between(d, 60, 90), NULL});
}

/* ---- tables as pictures ------------------------------------------------------------------------------------------ */

static void
write_picture(const sheet *table, truth *facts, dice *d, builder *out, void *data)
{
	(void) data;
	for (int i = 0; i < table->ncells; i++)
		if (table->cells[i].slot >= 0)
		{
			facts->cells[table->cells[i].slot].answer = ANSWER_NULL;
			facts->cells[table->cells[i].slot].kind = GAI_ABSENT;
		}
	if (table->table < GAI_TABLES)
		facts->table_form[table->table] = 0;
	if (chance(d, 50))
		add_print(out, "![](W0%d.png)\n", (int) between(d, 1000000, 9999999));
}

void
render_pictures(const paper *report, truth *facts, dice *d, builder *out)
{
	render_lines(report, facts, d, out, &(line_layout) {write_picture, NULL, 0, 0, NULL});
}
