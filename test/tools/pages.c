/*
 * pages.c - generated reports as pages that programs can open, print and convert; and what they say.
 *
 *   pages FOLDER COUNT SEED
 *
 * Writes NNN.html, NNN.cells.tsv (cell, value; empty = NULL) and NNN.shown.tsv (cell, what the page shows there), NNN
 * from 001 on.  A page depends on its number and the seed alone, not on the count.
 *
 * The markup is plain and right: what is to vary here is the look, as programs that print or draw a page heed it.
 * Broken and odd markup is the business of test/generate.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "hazards.h"
#include "layout.h"
#include "spelling.h"

typedef enum borders
{
	BORDER_ATTRIBUTE,			/* <table border="1"> */
	BORDER_STYLE,				/* collapsed lines by a style */
	BORDER_NONE
} borders;

typedef struct look
{
	bool		styled;			/* a style sheet; else attributes alone */
	const char *font;
	int			size;			/* of the letters in tables, in points; 0 = the program's own */
	bool		landscape;
	int			margin;			/* of the paper, in mm */
	borders		borders;
	int			padding;
	int			value_width;	/* of a column of values, in percent of the table; 0 = as the program decides */
	bool		even;			/* all columns are of one width */
	const char *align;			/* of values */
	bool		paragraphs;		/* <p> in cells */
	bool		bold_heads;
	bool		repeated_heads; /* <thead>: printed again on a new page */
	int			prose;			/* paragraphs are so many times longer */
	const char *line_end;		/* between elements; "" = the page is one line */
} look;

static look
choose_look(dice *d)
{
	static const char *const fonts[] = {"WenQuanYi Zen Hei", "AR PL UMing CN", "AR PL UKai CN", "仿宋_GB2312",
	"Liberation Serif, AR PL UMing CN"};
	static const int sizes[] = {0, 9, 10, 10, 11, 12, 14};
	static const int widths[] = {0, 0, 4, 5, 6, 7, 8};
	static const char *const aligns[] = {"center", "center", "left", "right"};

	return (look) {
		.styled = chance(d, 70),
		.font = pick(d, fonts),
		.size = pick(d, sizes),
		.landscape = chance(d, 20),
		.margin = (int) between(d, 12, 30),
		.borders = chance(d, 45) ? BORDER_ATTRIBUTE : chance(d, 60) ? BORDER_STYLE : BORDER_NONE,
		.padding = below(d, 5),
		.value_width = pick(d, widths),
		.even = chance(d, 10),
		.align = pick(d, aligns),
		.paragraphs = chance(d, 30),
		.bold_heads = chance(d, 30),
		.repeated_heads = chance(d, 25),
		.prose = chance(d, 30) ? 4 : 1,
		.line_end = chance(d, 75) ? "\n" : "",
	};
}

/* ---- the page --------------------------------------------------------------------------------------------------- */

static void
add_head(builder *out, const look *how, const char *title)
{
	add(out, "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n");
	add_between(out, "<title>", title, "</title>\n");
	/* the paper is that of the programs' Chinese users, whatever the machine's locale is */
	add_print(out, "<style>\n@page { size: %s; margin: %dmm }\n", how->landscape ? "29.7cm 21cm" : "21cm 29.7cm",
			  how->margin);
	if (how->styled)
	{
		add_print(out, "body { font-family: %s }\n", how->font);
		add(out, "h1 { text-align: center }\n");
		if (how->size > 0)
			add_print(out, "td, th { font-size: %dpt }\n", how->size);
		if (how->borders == BORDER_STYLE)
			add_print(out, "table { border-collapse: collapse }\ntd, th { border: 1px solid #000; padding: %dpx }\n",
					  how->padding);
		if (how->paragraphs)
			add(out, "td p { margin: 0 }\n");
	}
	add(out, "</style>\n</head>\n<body>\n");
}

/* The share of a column in the table's width, in percent; labels get what the values leave. */
static int
column_width(const look *how, const sheet *table, int column)
{
	int			nvalues = table->ncolumns - table->nlabels;

	if (how->even || table->nlabels == 0)
		return 100 / table->ncolumns;
	/* table two has few columns */
	if (nvalues < 5)
		return column < table->nlabels ? 40 : 60 / nvalues;
	return column >= table->nlabels ? how->value_width : (100 - nvalues * how->value_width) / table->nlabels;
}

static void
add_td(builder *out, const look *how, const sheet *table, const sheet_cell *cell, dice *d)
{
	const char *name = cell->row < table->nhead && how->bold_heads ? "th" : "td";

	add_between(out, "<", name, "");
	if (cell->height > 1)
		add_print(out, " rowspan=\"%d\"", cell->height);
	if (cell->width > 1)
		add_print(out, " colspan=\"%d\"", cell->width);
	if (how->value_width > 0 && cell->width == 1)
		add_print(out, " width=\"%d%%\"", column_width(how, table, cell->column));
	if (cell->slot >= 0)
		add_between(out, " align=\"", how->align, "\"");
	add(out, how->paragraphs ? "><p>" : ">");
	add(out, escape_markup(cell->text, d, 0));
	add_between(out, how->paragraphs ? "</p></" : "</", name, ">");
}

static void
add_columns(builder *out, const look *how, const sheet *table)
{
	if (how->value_width == 0)
		return;
	add(out, "<colgroup>");
	for (int c = 0; c < table->ncolumns; c++)
		add_print(out, "<col width=\"%d%%\">", column_width(how, table, c));
	add_between(out, "</colgroup>", how->line_end, "");
}

static void
add_page_table(builder *out, const look *how, const sheet *table, dice *d)
{
	bool		thead = how->repeated_heads && table->nhead > 0;

	add_print(out, "<table width=\"100%%\"%s cellspacing=\"0\" cellpadding=\"%d\">%s",
			  how->borders == BORDER_ATTRIBUTE || (how->borders == BORDER_STYLE && !how->styled) ? " border=\"1\"" : "",
			  how->padding, how->line_end);
	add_columns(out, how, table);
	add(out, thead ? "<thead>" : "");
	for (int r = 0; r < table->nrows; r++)
	{
		add(out, thead && r == table->nhead ? "</thead><tbody>" : "");
		add(out, "<tr>");
		for (int c = 0; c < table->ncolumns; c++)
			if (sheet_begins_at(table, r, c) != NULL)
				add_td(out, how, table, sheet_begins_at(table, r, c), d);
		add_between(out, "</tr>", how->line_end, "");
	}
	add_between(out, thead ? "</tbody></table>" : "</table>", how->line_end, "");
}

static void
add_paragraph(builder *out, const look *how, const char *text, dice *d)
{
	size_t		length = strlen(text);
	bool		sentences = text[0] != '(' && length > 60 && strcmp(text + length - 3, "。") == 0;

	add(out, "<p>　　");
	for (int n = 0; n < (sentences ? how->prose : 1); n++)
		add(out, escape_markup(text, d, 0));
	add_between(out, "</p>", how->line_end, "");
}

static void
write_page(builder *out, const paper *report, dice *d)
{
	static const char *const headings[][2] = {{"<h2>", "</h2>"}, {"<p><strong>", "</strong></p>"}, {"<p>", "</p>"}};
	look		how = choose_look(d);
	int			heading = below(d, 3);

	add_head(out, &how, report->blocks[0].kind == BLOCK_TITLE ? report->blocks[0].text : "年度报告");
	for (int i = 0; i < report->count; i++)
	{
		const block *it = &report->blocks[i];

		if (it->kind == BLOCK_TABLE)
			add_page_table(out, &how, it->table, d);
		else if (it->kind == BLOCK_PARAGRAPH)
			add_paragraph(out, &how, it->text, d);
		else
		{
			add(out, it->kind == BLOCK_TITLE ? "<h1>" : headings[heading][0]);
			add(out, escape_markup(it->text, d, 0));
			add_between(out, it->kind == BLOCK_TITLE ? "</h1>" : headings[heading][1], how.line_end, "");
		}
	}
	add(out, "</body>\n</html>\n");
}

/* ---- the report ------------------------------------------------------------------------------------------------- */

static const spelling *
find_spelling(const char *name)
{
	const spelling *it = spellings;

	while (strcmp(it->name, name) != 0)
		it++;
	return it;
}

/* Numbers that narrow columns have to break are wanted more often than the generator makes them. */
static bool
has_long_number(const truth *facts)
{
	for (int slot = GAI_APPLICATIONS_BASE; slot < GAI_SLOTS; slot++)
		if (facts->cells[slot].exists && facts->cells[slot].value.digits > 999)
			return true;
	return false;
}

static void
make_report(truth *facts, paper *report, dice *d)
{
	static const char *const names[] = {"plain", "plain", "plain", "plain", "few blank", "few blank", "many blank",
	"placeholders", "few placeholders", "separators", "unit", "full-width"};
	/* what offices do with labels and words, where every number stays as it is */
	static void (*const changes[]) (paper *report, truth *facts, dice *d) = {use_variants, vary_brackets, vary_quotes,
	add_units_to_heads, add_captions, put_labels_into_prose, put_numerals_into_prose, list_headings_in_preface};
	bool		large = chance(d, 50);

	do
		make_truth(facts, d);
	while (large && !has_long_number(facts));
	if (chance(d, 25))
		inject_faults(facts, d, 1 + below(d, 3));
	spell_report(facts, d, find_spelling(pick(d, names)));
	write_paper(report, facts, d);
	if (chance(d, 40))
		pick(d, changes)(report, facts, d);
}

/* ---- files ------------------------------------------------------------------------------------------------------ */

static void
write_file(const char *folder, int number, const char *suffix, const builder *content)
{
	const char *path = pool_print("%s/%03d.%s", folder, number, suffix);
	FILE	   *file = fopen(path, "wb");

	if (file == NULL || fwrite(content->bytes, 1, content->length, file) != content->length || fclose(file) != 0)
	{
		perror(path);
		exit(2);
	}
}

static void
write_report(const char *folder, int number, uint64_t seed)
{
	dice		d = {seed * 100000 + (uint64_t) number};
	static truth facts;
	static paper report;
	builder		page = {0},
				cells = {0},
				shown = {0};
	char		code[GAI_CELL_CODE_MAX];

	pool_reset();
	roll(&d);
	make_report(&facts, &report, &d);
	write_page(&page, &report, &d);
	add(&cells, "cell\tvalue\n");
	add(&shown, "cell\tshown\n");
	for (int slot = 0; slot < GAI_SLOTS; slot++)
		if (facts.cells[slot].exists)
		{
			const truth_cell *cell = &facts.cells[slot];

			gai_cell_code(slot, code);
			add_print(&cells, "%s\t%s\n", code, cell->answer == ANSWER_NULL ? "" : spell_plainly(cell->value));
			add_print(&shown, "%s\t%s\n", code, cell->shown);
		}
	write_file(folder, number, "html", &page);
	write_file(folder, number, "cells.tsv", &cells);
	write_file(folder, number, "shown.tsv", &shown);
}

int
main(int argc, char **argv)
{
	if (argc != 4)
	{
		fprintf(stderr, "usage: pages FOLDER COUNT SEED\n");
		return 2;
	}
	for (int number = 1; number <= atoi(argv[2]); number++)
		write_report(argv[1], number, strtoull(argv[3], NULL, 10));
	return 0;
}
