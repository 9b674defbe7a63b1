/* parse.c - see parse.h */
#include "read/parse.h"

#include "form/notes.h"
#include "header/header.h"
#include "render/reread.h"
#include "render/shown_cell.h"
#include "source/aligned/aligned.h"
#include "source/document.h"
#include "source/words/boxes.h"
#include "tables/broken_rows.h"
#include "tables/fill.h"
#include "tables/glued_cells.h"
#include "tables/label_dictionary.h"
#include "tables/marks.h"

/* In a layout with one cell on each line, the usual number of line ends between cells; 0 = not such a layout. */
static unsigned
usual_breaks(gai_arena *arena, const gai_marks *marks)
{
	enum
	{
		MOST = 8
	};
	size_t		count[MOST + 1] = {0};
	unsigned	usual = 0;

	for (size_t i = 0; i < marks->count; i++)
	{
		const gai_line *line = gai_line_of(marks, i);

		gai_step(arena);
		if (marks->items[i].kind == GAI_MARK_VALUE && line->count == 1 && line->breaks <= MOST)
			count[line->breaks]++;
	}
	for (unsigned n = 1; n <= MOST; n++)
		if (count[n] > count[usual])
			usual = n;
	return usual;
}

/* Sets the edition of the report from its tables; adds notes on tables that are missing or of different editions. */
static void
settle_forms(gai_arena *arena, gai_report *report)
{
	for (int t = 0; t < GAI_DISPUTES; t++)
		if (report->table_form[t] > report->form)
			report->form = report->table_form[t];
	if (report->table_form[GAI_DISPUTES] != 0)
	{
		/* table four is the same in every edition */
		if (report->form == 0)
			report->form = report->table_form[GAI_DISPUTES];
		report->table_form[GAI_DISPUTES] = report->form;
	}
	for (int t = 0; t < GAI_TABLES; t++)
		if (report->table_form[t] == 0)
			gai_add_note(arena, report, GAI_NOTE_MISSING_TABLE, gai_table_scope(arena, (gai_table_id) t),
						 gai_slice(NULL, 0), GAI_NOWHERE, "原文中未找到该表");
	if (report->table_form[GAI_DISCLOSURE] != 0 && report->table_form[GAI_APPLICATIONS] != 0 &&
		report->table_form[GAI_DISCLOSURE] != report->table_form[GAI_APPLICATIONS])
		gai_add_note(arena, report, GAI_NOTE_MIXED_FORM, "", gai_slice(NULL, 0), GAI_NOWHERE,
					 "表二与表三采用不同版本的格式");
}

/* Notes for what the tables that were found leave open. */
static void
note_tables(gai_arena *arena, gai_report *report)
{
	for (int t = 0; t < GAI_TABLES; t++)
		if (report->table_form[t] != 0)
			gai_note_gaps(arena, report, gai_form_table_of(report->table_form[t], (gai_table_id) t));
}

gai_report *
gai_read_report(gai_arena *arena, const gai_document *document)
{
	gai_report *report = gai_alloc_zero(arena, 1, sizeof *report);
	const gai_labels *labels = arena->host->labels != NULL ? arena->host->labels : gai_labels_make(arena);
	gai_glued	glued = gai_part_glued(arena, labels, document);
	gai_marks	marks = gai_mark_pieces(arena, labels, glued.document);
	gai_matcher matcher = {.arena = arena, .marks = &marks, .report = report, .breaks = usual_breaks(arena, &marks),
		.end = marks.count};

	gai_mend_broken_rows(arena, &marks);
	gai_match_disclosure(&matcher);
	gai_match_applications(&matcher);
	gai_match_disputes(&matcher);
	settle_forms(arena, report);
	if (report->form == 0)
		gai_fail(arena, GAI_NOT_A_REPORT);
	gai_note_glued(arena, &glued, report);
	note_tables(arena, report);
	gai_read_header(arena, &marks, report);
	return report;
}

/* ---- what the library wrote ------------------------------------------------------------------------------------- */

/* What is odd about cells, as the tables' reader notes it: text in a value's place, and units. */
static void
note_cells(gai_arena *arena, gai_report *report, const gai_form_table *table)
{
	for (int r = 0; r < table->nrows; r++)
		for (int c = 0; c < table->rows[r].ncolumns; c++)
		{
			const gai_form_row *row = &table->rows[r];
			const gai_cell *cell = &report->cells[row->base + row->columns[c].offset];
			bool		unit = cell->kind == GAI_NUMBER && gai_shows_other_unit(cell->raw, &row->columns[c]);

			gai_step(arena);
			if (unit || cell->kind == GAI_UNREADABLE)
				gai_add_note(arena, report, unit ? GAI_NOTE_UNIT : GAI_NOTE_TEXT,
							 gai_scope(arena, table->code, row->code, row->columns[c].code), cell->raw, cell->position,
							 unit ? "所写单位不是该列的单位, 数字照原文" : "不是数字");
		}
}

/* A page or text that the library wrote, with the notes that the tables call for; NULL for any other. */
static gai_report *
read_rendered(gai_arena *arena, const char *body, size_t length)
{
	gai_report *report = gai_reread(arena, body, length);

	if (report == NULL)
		return NULL;
	for (int t = 0; t < GAI_TABLES; t++)
		if (report->table_form[t] != 0)
			note_cells(arena, report, gai_form_table_of(report->table_form[t], (gai_table_id) t));
	settle_forms(arena, report);
	note_tables(arena, report);
	return report;
}

gai_report *
gai_parse(gai_arena *arena, const char *body, size_t length)
{
	gai_document document = {0};

	gai_report *rendered;

	if (length > GAI_MAX_BODY)
		gai_fail(arena, GAI_TOO_LARGE);
	rendered = read_rendered(arena, body, length);
	if (rendered != NULL)
		return rendered;
	if (gai_looks_like_boxes(arena, body, length))
		gai_read_boxes(arena, body, length, &document);
	else if (gai_looks_like_html(arena, body, length))
		gai_read_html(arena, body, length, &document);
	else
	{
		gai_read_text(arena, body, length, &document);
		gai_align_tables(arena, &document);
	}
	gai_close_document(arena, &document);
	return gai_read_report(arena, &document);
}
