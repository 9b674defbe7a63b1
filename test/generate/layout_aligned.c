/* layout_aligned.c - columns aligned by blanks, as pdftotext -layout writes a page. */
#include "canvas.h"
#include "layout.h"

static void
write_aligned(const sheet *table, truth *facts, dice *d, builder *out, void *data)
{
	(void) d;
	loosen_rows_with_gaps(facts, table);
	draw_sheet(table, data, out);
}

void
render_aligned(const paper *report, truth *facts, dice *d, builder *out)
{
	static const int groups[] = {2, 2, 4, 6, 8};
	canvas_style style = {
		.label_widths = {pick(d, groups), pick(d, groups), (int) between(d, 16, 60)},
		.least_width = (int) between(d, 4, 8),
		.gap = chance(d, 8) ? 1 : (int) between(d, 2, 4),
		.margin = below(d, 6),
		.up = (upright) below(d, 3),
		.side = (sideways) below(d, 3),
	};

	render_lines(report, facts, d, out,
				 &(line_layout) {write_aligned, &style, below(d, 2), (int) between(d, 60, 90), NULL});
}

/* The same as a page that shows its text as it is. */
void
render_preformatted(const paper *report, truth *facts, dice *d, builder *out)
{
	builder		text = {0};

	render_aligned(report, facts, d, &text);
	add(out, "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>年报</title></head>\n"
		"<body><div class=\"article\">"
		"<pre style=\"white-space: pre-wrap\">");
	add(out, replace(replace(replace(text.bytes, "&", "&amp;"), "<", "&lt;"), ">", "&gt;"));
	add(out, "</pre></div></body></html>\n");
}
