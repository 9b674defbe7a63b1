/* reread_html.c - what a page of ours states */
#include "render/reread.h"

#include "base/find.h"
#include "form/cell_value.h"
#include "render/header_fields.h"
#include "render/shown_cell.h"
#include "render/sink.h"

/* What stands between two markups, the first of which the text begins with; the text goes on behind the second. */
static bool
take_between(gai_text *rest, const char *open, const char *close, gai_text *between)
{
	gai_text	after;
	size_t		end;

	if (!gai_begins(*rest, open))
		return false;
	after = gai_from(*rest, strlen(open));
	end = gai_find(after, close);
	if (end == GAI_NOWHERE)
		return false;
	*between = gai_slice(after.bytes, end);
	*rest = gai_from(after, end + strlen(close));
	return true;
}

/* ---- prose ------------------------------------------------------------------------------------------------------ */

/* The paragraphs of a section, joined again. */
static gai_text
join_paragraphs(gai_arena *arena, gai_text content)
{
	gai_writer	out = {.arena = arena};
	gai_text	paragraph,
				rest = content;
	bool		first = true;

	gai_put(&out, "", 0);
	while (rest.length > 0)
	{
		gai_text	words;

		if (!take_between(&rest, "<p>", "</p>\n", &paragraph))
			break;
		words = gai_unescape(arena, paragraph);
		gai_put_string(&out, first ? "" : "\n");
		gai_put(&out, words.bytes, words.length);
		first = false;
	}
	return gai_slice(out.bytes, out.length);
}

/* ---- elements that state something ------------------------------------------------------------------------------ */

static int
part_of(gai_text field)
{
	for (int part = 0; part < GAI_PARTS; part++)
		if (gai_text_equal(field, gai_slice(gai_section_parts[part].field, strlen(gai_section_parts[part].field))))
			return part;
	return -1;
}

/* Each takes an element that the rest begins with; false when it is not one that the library writes. */

static bool
take_section(gai_arena *arena, gai_text *rest, gai_report *report)
{
	gai_text	field,
				content;
	int			part;

	if (!take_between(rest, "<div data-field=\"", "\">\n", &field) || !take_between(rest, "", "</div>\n", &content))
		return false;
	part = part_of(field);
	if (part < 0 || gai_section_text(report, part) == NULL)
		return false;
	*gai_section_text(report, part) = join_paragraphs(arena, content);
	return true;
}

static bool
take_header_field(gai_arena *arena, gai_text *rest, gai_report *report)
{
	gai_text	code,
				words;

	if (!take_between(rest, "<dd data-field=\"", "\">", &code) || !take_between(rest, "", "</dd>", &words))
		return false;
	for (int f = 0; f < GAI_SHOWN_FIELDS; f++)
		if (gai_text_equal(code, gai_slice(gai_header_keys[f].code, strlen(gai_header_keys[f].code))))
			gai_set_header(report, (gai_header_field) f, gai_unescape(arena, words));
	return true;
}

static bool
take_title(gai_arena *arena, gai_text *rest, gai_report *report)
{
	gai_text	words;

	if (!take_between(rest, "<h1 data-field=\"title\">", "</h1>", &words))
		return false;
	report->title = gai_unescape(arena, words);
	return true;
}

static bool
take_table(gai_text *rest, gai_report *report)
{
	gai_text	code,
				edition;

	if (!take_between(rest, "<table data-table=\"", "\" data-form=\"", &code) ||
		!take_between(rest, "", "\">", &edition))
		return false;
	for (int t = 0; t < GAI_TABLES; t++)
	{
		const char *name = gai_form_table_of(0, (gai_table_id) t)->code;

		if (gai_text_equal(code, gai_slice(name, strlen(name))))
			report->table_form[t] = gai_read_edition(edition);
	}
	return true;
}

static bool
take_cell(gai_arena *arena, gai_text *rest, gai_text body, gai_report *report)
{
	const gai_form_column *column;
	gai_text	code,
				attributes,
				words;
	gai_cell   *cell;
	int			slot;

	if (!take_between(rest, "<td data-cell=\"", "\"", &code) || !take_between(rest, "", ">", &attributes) ||
		!take_between(rest, "", "</td>", &words))
		return false;
	slot = gai_find_cell(code.bytes, code.length, NULL, NULL, &column);
	if (slot < 0)
		return false;
	cell = &report->cells[slot];
	*cell = (gai_cell) {.kind = GAI_ABSENT};
	if (gai_contains(attributes, "data-kind=\"absent\""))
		return true;
	gai_read_cell(gai_unescape(arena, words), column, cell);
	cell->position = (size_t) (words.bytes - body.bytes);
	cell->length = words.length;
	return true;
}

bool
gai_reread_html(gai_arena *arena, gai_text body, gai_report *report)
{
	size_t		begin = gai_find(body, "<article ");
	gai_text	rest;

	if (begin == GAI_NOWHERE)
		return false;
	rest = gai_from(body, begin);
	while (rest.length > 0)
	{
		bool		ours = true;
		size_t		next;

		gai_step(arena);
		if (gai_begins(rest, "<td data-cell"))
			ours = take_cell(arena, &rest, body, report);
		else if (gai_begins(rest, "<dd data-field"))
			ours = take_header_field(arena, &rest, report);
		else if (gai_begins(rest, "<div data-field"))
			ours = take_section(arena, &rest, report);
		else if (gai_begins(rest, "<table data-table"))
			ours = take_table(&rest, report);
		else if (gai_begins(rest, "<h1 data-field"))
			ours = take_title(arena, &rest, report);
		else if ((next = gai_find_from(rest, "<", 1)) != GAI_NOWHERE)
			rest = gai_from(rest, next);
		else
			return true;
		/* whatever is not ours ends it at once, or ends would be searched for again and again */
		if (!ours)
			return false;
	}
	return true;
}
