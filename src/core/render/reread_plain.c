/* reread_plain.c - what a text of ours states */
#include "render/reread.h"

#include "base/find.h"
#include "form/cell_value.h"
#include "render/header_fields.h"
#include "render/headings.h"
#include "render/shown_cell.h"
#include "render/text_form.h"

/* ---- lines ------------------------------------------------------------------------------------------------------ */

/* The first line of the rest, without its end; the rest goes on behind it.  False at the end. */
static bool
take_line(gai_arena *arena, gai_text *rest, gai_text *line)
{
	const char *stop = rest->length > 0 ? memchr(rest->bytes, '\n', rest->length) : NULL;

	gai_step(arena);
	if (stop == NULL)
		return false;
	*line = gai_slice(rest->bytes, (size_t) (stop - rest->bytes));
	*rest = gai_from(*rest, line->length + 1);
	return true;
}

/* Whether what is emitted to it is the whole line. */
static bool
is_matched(const gai_sink *sink)
{
	return !sink->differs && sink->expected.length == 0;
}

/* The field whose key the line begins with; GAI_SHOWN_FIELDS if none.  The line goes on behind the key. */
static gai_header_field
take_key(gai_text *line)
{
	int			f = 0;

	for (; f < GAI_SHOWN_FIELDS; f++)
	{
		size_t		length = strlen(gai_header_keys[f].words);

		if (!gai_begins(*line, gai_header_keys[f].words) || !gai_begins_at(*line, length, "："))
			continue;
		*line = gai_from(*line, length + strlen("："));
		break;
	}
	return (gai_header_field) f;
}

bool
gai_may_be_plain(gai_arena *arena, gai_text body)
{
	gai_text	line,
				first = gai_slice(NULL, 0);

	if (body.length == 0 || body.bytes[body.length - 1] != '\n')
		return false;
	while (take_line(arena, &body, &line) && line.length > 0)
	{
		if (first.bytes != NULL && !gai_begins(line, GAI_LINE_INDENT) && take_key(&line) == GAI_SHOWN_FIELDS)
			return false;
		first = line;
	}
	return gai_begins(body, "一、");
}

/* The text of a line and of the indented ones below it, joined again. */
static gai_text
take_lines(gai_arena *arena, gai_text *rest, gai_text line)
{
	gai_writer	out = {.arena = arena};
	gai_text	text = line;

	while (gai_begins(*rest, GAI_LINE_INDENT) && take_line(arena, rest, &line))
	{
		line = gai_from(line, strlen(GAI_LINE_INDENT));
		if (out.bytes == NULL)
			gai_put(&out, text.bytes, text.length);
		gai_put_string(&out, "\n");
		gai_put(&out, line.bytes, line.length);
		text = gai_slice(out.bytes, out.length);
	}
	return text;
}

/* ---- header ----------------------------------------------------------------------------------------------------- */

/* Up to the empty line behind it. */
static bool
take_header(gai_arena *arena, gai_text *rest, gai_report *report)
{
	gai_text	line;
	bool		first = true;

	for (; take_line(arena, rest, &line) && line.length > 0; first = false)
	{
		gai_header_field field = take_key(&line);

		if (field < GAI_SHOWN_FIELDS)
			gai_set_header(report, field, take_lines(arena, rest, line));
		else if (!first)
			return false;
		else
			report->title = take_lines(arena, rest, gai_begins(line, GAI_TITLE_KEY) ?
									   gai_from(line, strlen(GAI_TITLE_KEY)) : line);
	}
	return true;
}

/* ---- tables ----------------------------------------------------------------------------------------------------- */

/* The cells of a row, from the end of its label on. */
static bool
take_row(gai_arena *arena, gai_text *rest, const gai_form_row *row, gai_text body, gai_report *report)
{
	static const char between[] = " | ";
	gai_text	line;
	size_t		at;

	/* labels of groups stand alone above their rows */
	do
		if (!take_line(arena, rest, &line) || line.length == 0)
			return false;
	while (*line.bytes != '|');
	if (!gai_begins(line, "| ") || !gai_ends(line, " |"))
		return false;
	for (int c = 0; c < row->ncolumns; c++)
	{
		gai_cell   *cell = &report->cells[row->base + row->columns[c].offset];
		gai_text	words;

		at = gai_find(line, between);
		if (at == GAI_NOWHERE)
			return false;
		line = gai_from(line, at + strlen(between));
		at = c < row->ncolumns - 1 ? gai_find(line, between) : line.length - strlen(" |");
		if (at == GAI_NOWHERE || at > line.length)
			return false;
		words = gai_slice(line.bytes, at);
		*cell = (gai_cell) {.kind = GAI_ABSENT};
		if (gai_text_equal(words, gai_literal(GAI_SHOWN_ABSENT)))
			continue;
		gai_read_cell(words, &row->columns[c], cell);
		cell->position = (size_t) (words.bytes - body.bytes);
		cell->length = words.length;
	}
	return true;
}

/* The head of columns, and so many rows. */
static bool
take_rows(gai_arena *arena, gai_text *rest, const gai_form_row *rows, int count, gai_text body, gai_report *report)
{
	gai_text	head;

	if (!take_line(arena, rest, &head))
		return false;
	for (int r = 0; r < count; r++)
		if (!take_row(arena, rest, &rows[r], body, report))
			return false;
	return true;
}

/* The block of table two, of the table's edition or another, that this line is the heading of. */
static bool
find_block(gai_arena *arena, gai_text line, int edition, gai_block *block)
{
	for (int f = 0; gai_forms[f] != NULL; f++)
	{
		const gai_form_table *table = &gai_forms[f]->tables[GAI_DISCLOSURE];

		for (int r = 0; r < table->nrows; r += block->count)
		{
			gai_sink	sink = {.arena = arena, .expected = line};

			*block = (gai_block)
			{
				table, gai_forms[f]->edition, gai_forms[f]->edition != edition, r, gai_count_block(table, r)
			};
			gai_emit_block_heading(&sink, block);
			if (is_matched(&sink))
				return true;
		}
	}
	return false;
}

static bool
take_table(gai_arena *arena, gai_text *rest, gai_table_id id, gai_text body, gai_report *report)
{
	gai_text	line;
	size_t		bracket;
	const gai_form_table *table;

	if (!take_line(arena, rest, &line) || (bracket = gai_find(line, "（")) == GAI_NOWHERE)
		return false;
	report->table_form[id] = gai_read_edition(gai_from(line, bracket + strlen("（")));
	table = gai_form_table_of(report->table_form[id], id);
	if (id != GAI_DISCLOSURE)
		return take_rows(arena, rest, table->rows, table->nrows, body, report);
	while (rest->length > 0 && *rest->bytes != '\n')
	{
		gai_block	block;

		if (!take_line(arena, rest, &line) || !find_block(arena, line, report->table_form[id], &block) ||
			!take_rows(arena, rest, &block.table->rows[block.first], block.count, body, report))
			return false;
	}
	return true;
}

/* ---- the whole -------------------------------------------------------------------------------------------------- */

bool
gai_reread_plain(gai_arena *arena, gai_text body, gai_report *report)
{
	gai_text	rest = body,
				line;

	if (!take_header(arena, &rest, report))
		return false;
	for (int part = 0; part < GAI_PARTS; part++)
	{
		gai_text   *text = gai_section_text(report, part);

		/* the heading, which is compared later */
		if (!take_line(arena, &rest, &line))
			return false;
		if (text == NULL && rest.length > 0 && *rest.bytes != '\n')
		{
			if (!take_table(arena, &rest, (gai_table_id) (part - GAI_PART_DISCLOSURE), body, report))
				return false;
		}
		else if (gai_begins(rest, GAI_LINE_INDENT) && text != NULL && take_line(arena, &rest, &line))
			*text = take_lines(arena, &rest, gai_from(line, strlen(GAI_LINE_INDENT)));
		/* the empty line before the next heading */
		if (part < GAI_PARTS - 1 && (!take_line(arena, &rest, &line) || line.length > 0))
			return false;
	}
	return true;
}
