/* layout.c - see layout.h */
#include "layout.h"

const layout layouts[] = {
	{"bars-cell-a-line", render_bars_cell_a_line, false, false},
	{"bars-dropped", render_bars_dropped, false, false},
	{"bars-behind", render_bars_behind, false, false},
	{"bars-in-place", render_bars_in_place, false, false},
	{"bars-both-sides", render_bars_both_sides, false, false},
	{"bars-first", render_bars_first, false, false},
	{"bars-alone", render_bars_alone, false, false},
	{"markdown", render_markdown, false, false},
	{"tabs", render_tabs, false, false},
	{"paragraphs", render_paragraphs, false, false},
	{"value-a-line", render_value_a_line, false, false},
	{"aligned", render_aligned, true, false},
	{"pdf-rows", render_pdf_rows, true, false},
	{"pdf-apart", render_pdf_apart, true, false},
	{"pictures", render_pictures, false, false},
	{"html", render_html, false, true},
	{"html-nested", render_html_nested, false, true},
	{NULL, NULL, false, false},
};

void
add_between(builder *out, const char *a, const char *text, const char *b)
{
	add(out, a);
	add(out, text);
	add(out, b);
}

void
render_lines(const paper *report, truth *facts, dice *d, builder *out, table_writer writer, void *style,
			 int blank_lines)
{
	static const char *const indents[] = {"", "", "  ", "    ", "　　", "\xC2\xA0\xC2\xA0"};
	const char *indent = pick(d, indents);

	for (int i = 0; i < report->count; i++)
	{
		const block *it = &report->blocks[i];

		switch (it->kind)
		{
			case BLOCK_TABLE:
				writer(it->table, facts, d, out, style);
				break;
			case BLOCK_PAGE:
				add_between(out, it->text, it->text[0] != '\0' ? "\n" : "", chance(d, 50) ? "\f" : "");
				continue;
			default:
				add_between(out, it->kind == BLOCK_TITLE ? "" : indent, it->text, "\n");
		}
		for (int n = 0; n < blank_lines; n++)
			add(out, "\n");
	}
}
