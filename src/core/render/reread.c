/* reread.c - see reread.h */
#include "render/reread.h"

#include "base/find.h"
#include "render/header_fields.h"
#include "render/html_page.h"
#include "render/text_form.h"

/* Whether the report gives the same bytes again. */
static bool
is_rendering_of(gai_arena *arena, const gai_report *report, gai_text body, bool html)
{
	gai_sink	sink = {.arena = arena, .expected = body};

	if (html)
		gai_emit_html(&sink, report, gai_begins(body, GAI_PAGE_OPEN), NULL);
	else
		gai_emit_plain(&sink, report);
	return !sink.differs && sink.expected.length == 0;
}

gai_report *
gai_reread(gai_arena *arena, const char *body, size_t length)
{
	gai_text	text = gai_slice(body, length);
	bool		html = gai_begins(text, GAI_PAGE_OPEN) || gai_begins(text, GAI_ARTICLE_OPEN);
	gai_report *report;

	if (!html && !gai_may_be_plain(arena, text))
		return NULL;
	report = gai_alloc_zero(arena, 1, sizeof *report);
	if (!(html ? gai_reread_html(arena, text, report) : gai_reread_plain(arena, text, report)))
		return NULL;
	if (report->form == 0)
		report->form = gai_newest_of_tables(report);
	return report->form != 0 && is_rendering_of(arena, report, text, html) ? report : NULL;
}
