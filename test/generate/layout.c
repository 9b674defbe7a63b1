/* layout.c - see layout.h */
#include "canvas.h"
#include "layout.h"
#include "package.h"

const layout layouts[] = {
	{"bars-cell-a-line", render_bars_cell_a_line, false, false, NULL},
	{"bars-dropped", render_bars_dropped, false, false, NULL},
	{"bars-behind", render_bars_behind, false, false, NULL},
	{"bars-in-place", render_bars_in_place, false, false, NULL},
	{"bars-both-sides", render_bars_both_sides, false, false, NULL},
	{"bars-first", render_bars_first, false, false, NULL},
	{"bars-alone", render_bars_alone, false, false, NULL},
	{"markdown", render_markdown, false, false, NULL},
	{"tabs", render_tabs, false, false, NULL},
	{"paragraphs", render_paragraphs, false, false, NULL},
	{"value-a-line", render_value_a_line, false, false, NULL},
	{"aligned", render_aligned, true, false, NULL},
	{"pdf-rows", render_pdf_rows, true, false, NULL},
	{"pdf-apart", render_pdf_apart, true, false, NULL},
	{"pictures", render_pictures, false, false, NULL},
	{"html", render_html, false, true, NULL},
	{"html-nested", render_html_nested, false, true, NULL},
	{"drawn-bars", render_drawn_bars, false, false, NULL},
	{"framed", render_framed, true, false, NULL},
	{"markdown-breaks", render_markdown_breaks, false, false, NULL},
	{"indented", render_indented, false, false, NULL},
	{"preformatted", render_preformatted, true, true, NULL},
	{"drawn-tables", render_drawn_tables, true, false, NULL},
	{"docx", render_docx, false, false, pack_document},
	{"xlsx", render_xlsx, false, false, pack_workbook},
	{"csv", render_csv, false, false, NULL},
	{NULL, NULL, false, false, NULL},
};

void
add_between(builder *out, const char *a, const char *text, const char *b)
{
	add(out, a);
	add(out, text);
	add(out, b);
}

const char *
break_label(const char *label, dice *d, const char *by)
{
	int			count = count_characters(label);
	const char *at = count > 1 ? character_at(label, 1 + below(d, count - 1)) : label;

	return count > 1 ? pool_print("%.*s%s%s", (int) (at - label), label, by, at) : label;
}

static void
add_prose(builder *out, const char *text, const line_layout *how)
{
	const char *pieces[200];
	int			count;

	if (how->write_paragraph != NULL)
	{
		how->write_paragraph(text, out, how->style);
		return;
	}
	if (how->prose_width == 0 || text[0] == '\0')
	{
		add_between(out, text, "\n", "");
		return;
	}
	count = wrap_text(text, how->prose_width, pieces, 200);
	for (int i = 0; i < count; i++)
		add_between(out, pieces[i], "\n", "");
}

void
render_lines(const paper *report, truth *facts, dice *d, builder *out, const line_layout *how)
{
	static const char *const indents[] = {"", "", "  ", "    ", "　　", "\xC2\xA0\xC2\xA0"};
	const char *indent = pick(d, indents);

	for (int i = 0; i < report->count; i++)
	{
		const block *it = &report->blocks[i];

		switch (it->kind)
		{
			case BLOCK_TABLE:
				how->write_table(it->table, facts, d, out, how->style);
				break;
			case BLOCK_PAGE:
				add_between(out, it->text, it->text[0] != '\0' ? "\n" : "", chance(d, 50) ? "\f" : "");
				continue;
			default:
				add_prose(out, it->kind == BLOCK_TITLE ? it->text : pool_print("%s%s", indent, it->text), how);
		}
		for (int n = 0; n < how->blank_lines; n++)
			add(out, "\n");
	}
}
