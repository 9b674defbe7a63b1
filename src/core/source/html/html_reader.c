/* html_reader.c - reads HTML into a document: first the flow of the page, then its lines. */
#include "source/document.h"
#include "source/html/html_lines.h"
#include "source/html/html_sax.h"
#include "source/html/html_tokenizer.h"

void
gai_read_html(gai_arena *arena, const char *body, size_t length, gai_document *document)
{
	bool		tables_in_text = gai_html_look_at(arena, body, length) == GAI_HTML_TABLES_IN_TEXT;

	if (length > UINT32_MAX)
		gai_fail(arena, GAI_TOO_LARGE);
	gai_html_make_lines(arena, body, length, gai_html_read_flow(arena, body, length, tables_in_text), document);
}
