/* text_form.c - see text_form.h */
#include "render/text_form.h"

#include "base/find.h"
#include "form/label_path.h"
#include "render/header_fields.h"
#include "render/headings.h"
#include "render/shown_cell.h"

/* ---- header and prose ------------------------------------------------------------------------------------------- */

/* The text with an indent before every line but the first, and before that, too, if it is prose. */
static void
emit_lines(gai_sink *sink, gai_text text, bool prose)
{
	const char *end = text.bytes + text.length,
			   *at = text.bytes;

	for (bool first = !prose; at <= end && !sink->differs; first = false)
	{
		const char *stop = at < end ? memchr(at, '\n', (size_t) (end - at)) : NULL;

		gai_emit(sink, first ? "" : GAI_LINE_INDENT);
		gai_emit_text(sink, gai_slice(at, (size_t) ((stop != NULL ? stop : end) - at)));
		gai_emit(sink, "\n");
		if (stop == NULL)
			break;
		at = stop + 1;
	}
}

/* Whether a title alone on its line could be something else. */
static bool
is_ambiguous(gai_text title)
{
	if (title.length == 0 || gai_begins(title, GAI_TITLE_KEY) || gai_begins(title, GAI_LINE_INDENT) ||
		gai_begins(title, "\n") || gai_begins(title, "一、"))
		return true;
	for (int f = 0; f < GAI_SHOWN_FIELDS; f++)
		if (gai_begins(title, gai_header_keys[f].words))
			return true;
	return false;
}

static void
emit_header(gai_sink *sink, const gai_report *report)
{
	if (report->title.bytes != NULL)
	{
		gai_emit(sink, is_ambiguous(report->title) ? GAI_TITLE_KEY : "");
		emit_lines(sink, report->title, false);
	}
	for (int f = 0; f < GAI_SHOWN_FIELDS; f++)
	{
		gai_text	words = gai_show_header(sink->arena, report, (gai_header_field) f);

		if (words.bytes == NULL)
			continue;
		gai_emit(sink, gai_header_keys[f].words);
		gai_emit(sink, "：");
		emit_lines(sink, words, false);
	}
}

/* ---- tables ----------------------------------------------------------------------------------------------------- */

static void
emit_head(gai_sink *sink, const char *corner, const gai_form_row *row)
{
	gai_emit(sink, "| ");
	gai_emit(sink, corner);
	for (int c = 0; c < row->ncolumns; c++)
	{
		const char *leaf = gai_label_leaf(row->columns[c].label);

		gai_emit(sink, " | ");
		gai_emit_label(sink, gai_slice(leaf, strlen(leaf)));
	}
	gai_emit(sink, " |\n");
}

static void
emit_row(gai_sink *sink, const gai_report *report, const gai_form_row *row)
{
	const char *leaf = gai_label_leaf(row->label);

	gai_emit(sink, "| ");
	gai_emit_label(sink, gai_slice(leaf, strlen(leaf)));
	for (int c = 0; c < row->ncolumns; c++)
	{
		const gai_cell *cell = &report->cells[row->base + row->columns[c].offset];

		gai_emit(sink, " | ");
		if (cell->kind == GAI_ABSENT)
			gai_emit(sink, GAI_SHOWN_ABSENT);
		else
			gai_emit_text(sink, gai_show_cell(sink->arena, cell, &row->columns[c]));
	}
	gai_emit(sink, " |\n");
}

/* The labels above a row that the row before it is not under, a line each. */
static void
emit_groups(gai_sink *sink, const gai_form_table *table, int r)
{
	int			levels = gai_count_levels(table->rows[r].label);

	for (int level = 0; level < levels - 1; level++)
		if (r == 0 || !gai_share_level(table->rows[r].label, table->rows[r - 1].label, level))
		{
			gai_emit_label(sink, gai_label_level(table->rows[r].label, level));
			gai_emit(sink, "\n");
		}
}

static void
emit_disclosure(gai_sink *sink, const gai_report *report)
{
	gai_block	blocks[GAI_MAX_BLOCKS];
	int			count = gai_list_blocks(report, blocks);

	for (int b = 0; b < count; b++)
	{
		const gai_form_row *rows = &blocks[b].table->rows[blocks[b].first];

		gai_emit_block_heading(sink, &blocks[b]);
		gai_emit(sink, "\n");
		emit_head(sink, "信息内容", rows);
		for (int r = 0; r < blocks[b].count; r++)
			emit_row(sink, report, &rows[r]);
	}
}

static void
emit_table(gai_sink *sink, const gai_report *report, gai_table_id id)
{
	const gai_form_table *table = gai_form_table_of(report->table_form[id], id);

	gai_emit_table_heading(sink, id, report->table_form[id]);
	gai_emit(sink, "\n");
	if (id == GAI_DISCLOSURE)
	{
		emit_disclosure(sink, report);
		return;
	}
	emit_head(sink, id == GAI_APPLICATIONS ? "申请人情况" : "复议、诉讼", &table->rows[0]);
	for (int r = 0; r < table->nrows; r++)
	{
		emit_groups(sink, table, r);
		emit_row(sink, report, &table->rows[r]);
	}
}

/* ---- the whole -------------------------------------------------------------------------------------------------- */

void
gai_emit_plain(gai_sink *sink, const gai_report *report)
{
	gai_report *looked_at = (gai_report *) report;	/* only looked at */

	emit_header(sink, report);
	for (int part = 0; part < GAI_PARTS && !sink->differs; part++)
	{
		const gai_text *text = gai_section_text(looked_at, part);
		int			table = part - GAI_PART_DISCLOSURE;

		gai_emit(sink, "\n");
		gai_emit_section_heading(sink, part);
		gai_emit(sink, "\n");
		if (text == NULL && report->table_form[table] != 0)
			emit_table(sink, report, (gai_table_id) table);
		else if (text != NULL && text->bytes != NULL)
			emit_lines(sink, *text, true);
	}
}
