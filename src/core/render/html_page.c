/* html_page.c - see html_page.h */
#include "render/html_page.h"

#include "base/find.h"
#include "render/drawing.h"
#include "render/header_fields.h"
#include "render/headings.h"
#include "render/shown_cell.h"

/* ---- page ------------------------------------------------------------------------------------------------------- */

void
gai_emit_page_open(gai_sink *sink, gai_text title)
{
	gai_emit(sink, GAI_PAGE_OPEN);
	gai_emit(sink, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
			 "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
			 "style-src 'unsafe-inline'\"/>\n<title>");
	gai_emit_attribute(sink, title);
	gai_emit(sink, "</title>\n<style>\n");
	gai_emit(sink, gai_page_style);
	gai_emit(sink, "</style>\n</head>\n<body>\n");
}

void
gai_emit_page_close(gai_sink *sink)
{
	gai_emit(sink, "</body>\n</html>\n");
}

/* ---- remarks ---------------------------------------------------------------------------------------------------- */

static void
emit_code_of(gai_sink *sink, int slot)
{
	char		code[GAI_CELL_CODE_MAX];

	gai_emit(sink, gai_cell_code(slot, code));
}

void
gai_emit_remarks(gai_sink *sink, const gai_remarks *remarks)
{
	if (remarks == NULL || remarks->count == 0)
		return;
	gai_emit(sink, "<aside class=\"gai-remarks\">\n<h2>核查意见</h2>\n<ol>\n");
	for (size_t i = 0; i < remarks->count; i++)
	{
		const gai_remark *it = &remarks->list[i];

		gai_emit(sink, it->is_error ? "<li class=\"gai-error\"><strong>" : "<li><strong>");
		gai_emit(sink, it->kind);
		gai_emit(sink, "</strong>　<bdi>");
		gai_emit_content(sink, gai_slice(it->words, strlen(it->words)));
		gai_emit(sink, "</bdi>");
		if (it->slot >= 0)
		{
			gai_emit(sink, "　<a href=\"#");
			emit_code_of(sink, it->slot);
			gai_emit(sink, "\">见表</a>");
		}
		gai_emit(sink, "</li>\n");
	}
	gai_emit(sink, "</ol>\n</aside>\n");
}

/* ---- header ----------------------------------------------------------------------------------------------------- */

static void
emit_header(gai_sink *sink, const gai_report *report)
{
	bool		any = false;

	gai_emit(sink, report->title.bytes != NULL ? "<header>\n<h1 data-field=\"title\">" : "<header>\n<h1>");
	gai_emit_content(sink, gai_show_title(sink->arena, report));
	gai_emit(sink, "</h1>\n");
	for (int f = 0; f < GAI_SHOWN_FIELDS; f++)
	{
		gai_text	words = gai_show_header(sink->arena, report, (gai_header_field) f);

		if (words.bytes == NULL)
			continue;
		gai_emit(sink, any ? "<div><dt>" : "<dl>\n<div><dt>");
		gai_emit(sink, gai_header_keys[f].words);
		gai_emit(sink, "</dt><dd data-field=\"");
		gai_emit(sink, gai_header_keys[f].code);
		gai_emit(sink, "\">");
		gai_emit_content(sink, words);
		gai_emit(sink, "</dd></div>\n");
		any = true;
	}
	gai_emit(sink, any ? "</dl>\n</header>\n" : "</header>\n");
}

/* ---- prose ------------------------------------------------------------------------------------------------------ */

/* The blanks that a paragraph begins with. */
static size_t
indent_of(gai_arena *arena, gai_text line)
{
	return line.length - gai_skip_blanks_long(arena, line).length;
}

/* A paragraph for each line.  Its own indent is kept in the source; the style sheet has one for all. */
static void
emit_prose(gai_sink *sink, const char *field, gai_text text)
{
	const char *end = text.bytes + text.length,
			   *at = text.bytes;

	gai_emit(sink, "<div data-field=\"");
	gai_emit(sink, field);
	gai_emit(sink, "\">\n");
	while (at <= end && !sink->differs)
	{
		const char *stop = at < end ? memchr(at, '\n', (size_t) (end - at)) : NULL;
		gai_text	line = gai_slice(at, (size_t) ((stop != NULL ? stop : end) - at));
		size_t		indent = indent_of(sink->arena, line);

		gai_emit(sink, "<p>");
		if (indent > 0)
		{
			gai_emit(sink, GAI_INDENT_OPEN);
			gai_emit_content(sink, gai_slice(line.bytes, indent));
			gai_emit(sink, GAI_INDENT_CLOSE);
		}
		gai_emit_content(sink, gai_from(line, indent));
		gai_emit(sink, "</p>\n");
		if (stop == NULL)
			break;
		at = stop + 1;
	}
	gai_emit(sink, "</div>\n");
}

/* ---- tables ----------------------------------------------------------------------------------------------------- */

static void
emit_spans(gai_sink *sink, const gai_drawing_cell *cell)
{
	if (cell->height > 1)
	{
		gai_emit(sink, " rowspan=\"");
		gai_emit_count(sink, cell->height);
		gai_emit(sink, "\"");
	}
	if (cell->width > 1)
	{
		gai_emit(sink, " colspan=\"");
		gai_emit_count(sink, cell->width);
		gai_emit(sink, "\"");
	}
}

static void
emit_head(gai_sink *sink, const gai_drawing_cell *cell)
{
	static const char *const begins[] = {
		[GAI_DRAWING_REMARK] = "<td",
		[GAI_DRAWING_COLUMN_HEAD] = "<th scope=\"col\"",
		[GAI_DRAWING_COLUMNS_HEAD] = "<th scope=\"colgroup\"",
		[GAI_DRAWING_ROW_HEAD] = "<th scope=\"row\"",
		[GAI_DRAWING_ROWS_HEAD] = "<th scope=\"rowgroup\"",
	};

	gai_emit(sink, begins[cell->kind]);
	emit_spans(sink, cell);
	gai_emit(sink, ">");
	gai_emit_label(sink, cell->label);
	gai_emit(sink, cell->kind == GAI_DRAWING_REMARK ? "</td>" : "</th>");
}

static void
emit_remark_of(gai_sink *sink, const gai_remarks *remarks, int slot)
{
	gai_emit(sink, remarks->suspect[slot] ? " class=\"gai-wrong gai-suspect\" id=\"" : " class=\"gai-wrong\" id=\"");
	emit_code_of(sink, slot);
	gai_emit(sink, "\" title=\"");
	gai_emit_attribute(sink, gai_slice(remarks->of_cell[slot], strlen(remarks->of_cell[slot])));
	if (remarks->number[slot] > 0)
	{
		gai_emit(sink, "\" data-remark=\"");
		gai_emit_count(sink, remarks->number[slot]);
	}
	gai_emit(sink, "\"");
}

static void
emit_value(gai_sink *sink, const gai_report *report, const gai_drawing_cell *cell, const gai_remarks *remarks)
{
	const gai_cell *value = &report->cells[cell->slot];

	gai_emit(sink, "<td data-cell=\"");
	emit_code_of(sink, cell->slot);
	gai_emit(sink, value->kind == GAI_ABSENT ? "\" data-kind=\"absent\"" : "\"");
	emit_spans(sink, cell);
	if (remarks != NULL && remarks->of_cell[cell->slot] != NULL)
		emit_remark_of(sink, remarks, cell->slot);
	gai_emit(sink, ">");
	gai_emit_content(sink, gai_show_cell(sink->arena, value, cell->column));
	gai_emit(sink, "</td>");
}

/* What encloses a group of rows: the head of the table, or a body. */
static const char *
group_of(const gai_drawing *drawn, int row)
{
	return row < drawn->nhead ? "thead" : "tbody";
}

static void
emit_rows(gai_sink *sink, const gai_report *report, const gai_drawing *drawn, const gai_remarks *remarks)
{
	const gai_drawing_cell *cell = drawn->cells,
			   *end = drawn->cells + drawn->count;

	for (int row = 0; row < drawn->nrows; row++)
	{
		if (drawn->begins_group[row])
		{
			if (row > 0)
			{
				gai_emit(sink, "</");
				gai_emit(sink, group_of(drawn, row - 1));
				gai_emit(sink, ">\n");
			}
			gai_emit(sink, "<");
			gai_emit(sink, group_of(drawn, row));
			gai_emit(sink, ">\n");
		}
		gai_emit(sink, "<tr>");
		for (; cell < end && cell->row == row; cell++)
			if (cell->kind == GAI_DRAWING_VALUE)
				emit_value(sink, report, cell, remarks);
			else
				emit_head(sink, cell);
		gai_emit(sink, "</tr>\n");
	}
	gai_emit(sink, "</tbody>\n");
}

/* Columns of labels need more room than those of numbers. */
static void
emit_columns(gai_sink *sink, const gai_drawing *drawn)
{
	if (drawn->nlabels < 2)
		return;
	gai_emit(sink, "<colgroup><col class=\"gai-group\" span=\"");
	gai_emit_count(sink, drawn->nlabels - 1);
	gai_emit(sink, "\"/><col class=\"gai-label\"/><col span=\"");
	gai_emit_count(sink, drawn->width - drawn->nlabels);
	gai_emit(sink, "\"/></colgroup>\n");
}

static void
emit_table(gai_sink *sink, const gai_report *report, gai_table_id id, const gai_remarks *remarks)
{
	gai_drawing drawn = gai_draw_table(sink->arena, report, id);

	gai_emit(sink, "<div class=\"gai-frame\"><table data-table=\"");
	gai_emit(sink, gai_form_table_of(0, id)->code);
	gai_emit(sink, "\" data-form=\"");
	gai_emit_count(sink, report->table_form[id]);
	gai_emit(sink, "\">\n<caption>");
	gai_emit_table_heading(sink, id, report->table_form[id]);
	gai_emit(sink, "</caption>\n");
	emit_columns(sink, &drawn);
	emit_rows(sink, report, &drawn, remarks);
	gai_emit(sink, "</table></div>\n");
}

/* ---- the whole -------------------------------------------------------------------------------------------------- */

static void
emit_section(gai_sink *sink, const gai_report *report, int part, const gai_remarks *remarks)
{
	gai_report *looked_at = (gai_report *) report;	/* only looked at */
	const gai_text *text = gai_section_text(looked_at, part);
	int			table = part - GAI_PART_DISCLOSURE;

	gai_emit(sink, "<section>\n<h2>");
	gai_emit_section_heading(sink, part);
	gai_emit(sink, "</h2>\n");
	if (text == NULL && report->table_form[table] != 0)
		emit_table(sink, report, (gai_table_id) table, remarks);
	else if (text != NULL && text->bytes != NULL)
		emit_prose(sink, gai_section_parts[part].field, *text);
	gai_emit(sink, "</section>\n");
}

void
gai_emit_html(gai_sink *sink, const gai_report *report, bool page, const gai_remarks *remarks)
{
	if (page)
		gai_emit_page_open(sink, gai_show_title(sink->arena, report));
	gai_emit_remarks(sink, remarks);
	gai_emit(sink, GAI_ARTICLE_OPEN);
	emit_header(sink, report);
	for (int part = 0; part < GAI_PARTS && !sink->differs; part++)
		emit_section(sink, report, part, remarks);
	gai_emit(sink, "</article>\n");
	if (page)
		gai_emit_page_close(sink);
}
