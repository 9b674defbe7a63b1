/* html_sniffer.c - whether a body is HTML */
#include "source/document.h"
#include "source/html/html_tokenizer.h"

/* Counts of tags, by what they reveal. */
typedef struct tags
{
	size_t		head;			/* doctype, head: whole pages only */
	size_t		page;			/* html, body: also around the tables of converters */
	size_t		table;
	size_t		block;
} tags;

/* Counts the tag that begins at this <, if one does. */
static void
count_tag(const char *at, const char *end, gai_html_names *names, tags *seen)
{
	const char *name = ++at;
	const gai_html_element *element;

	if (end - at >= 8 && (memcmp(at, "!DOCTYPE", 8) == 0 || memcmp(at, "!doctype", 8) == 0))
		seen->head++;
	if (at < end && *at == '/')
		name = ++at;
	while (at < end && at - name < 16 && *at > ' ' && *at != '>' && *at != '/' && *at != '<')
		at++;
	/* behind the name a tag ends or has attributes; an unknown name in angle brackets is text */
	if (at == name || at == end || *at == '<')
		return;
	element = gai_html_element_of(names, name, (size_t) (at - name));
	switch (element->kind)
	{
		case GAI_HTML_TABLE:
		case GAI_HTML_ROW:
		case GAI_HTML_CELL:
			seen->table++;
			break;
		case GAI_HTML_BLOCK:
		case GAI_HTML_HEADING:
		case GAI_HTML_PREFORMATTED:
			seen->block++;
			break;
		case GAI_HTML_IGNORED:
			seen->head += strcmp(element->name, "head") == 0;
			seen->page += strcmp(element->name, "html") == 0 || strcmp(element->name, "body") == 0;
			break;
		default:
			break;
	}
}

/* Counts lines with text, and those of them that begin with a bar, as tables in Markdown do. */
static size_t
count_lines(gai_arena *arena, const char *body, const char *end, size_t *bars)
{
	size_t		lines = 0;

	*bars = 0;
	while (body < end)
	{
		const char *stop = memchr(body, '\n', (size_t) (end - body));

		gai_step(arena);
		if (stop == NULL)
			stop = end;
		lines += stop - body > 1;
		*bars += *body == '|';
		body = stop < end ? stop + 1 : end;
	}
	return lines;
}

gai_html_look
gai_html_look_at(gai_arena *arena, const char *body, size_t length)
{
	const char *end = body + length,
			   *at = body;
	tags		seen = {0};
	gai_html_names names = {0};
	size_t		lines,
				bars;

	while (at < end && (at = memchr(at, '<', (size_t) (end - at))) != NULL)
	{
		gai_step(arena);
		count_tag(at, end, &names, &seen);
		if (seen.head > 0 || (seen.table >= 2 && seen.block >= 2))
			return GAI_HTML_PAGE;
		at++;
	}
	if (seen.table >= 2)
		return GAI_HTML_TABLES_IN_TEXT;
	if (seen.page > 0)
		return GAI_HTML_PAGE;
	if (seen.block < 2)
		return GAI_HTML_NOT;
	/* pages have about one tag a line, text with a few tags has fewer */
	lines = count_lines(arena, body, end, &bars);
	return bars < 2 && seen.block * 5 >= lines ? GAI_HTML_PAGE : GAI_HTML_NOT;
}

bool
gai_looks_like_html(gai_arena *arena, const char *body, size_t length)
{
	return gai_html_look_at(arena, body, length) != GAI_HTML_NOT;
}
