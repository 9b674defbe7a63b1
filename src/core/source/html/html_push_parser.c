/* html_push_parser.c - see html_push_parser.h */
#include "source/html/html_push_parser.h"

#include "source/html/html_references.h"

/*
 * libxml2 buffers text until markup follows; text that is longer, by the length of a reference, is split by an empty
 * comment.
 */
#define LONGEST_TEXT 8128

/* No tag, comment or reference that is written takes more bytes. */
#define LONGEST_MARKUP (GAI_HTML_LONGEST_REFERENCE + 16)

/* ---- into libxml2 ----------------------------------------------------------------------------------------------- */

static void
fail(gai_html_feed *feed, gai_status status)
{
	if (feed->status == GAI_OK)
		feed->status = status;
}

void
gai_html_feed_stop(gai_html_feed *feed, gai_status status)
{
	fail(feed, status);
	xmlStopParser(feed->parser);
}

static void
push(gai_html_feed *feed, const char *bytes, size_t length, bool last)
{
	if (feed->status != GAI_OK)
		return;
	htmlParseChunk(feed->parser, bytes, (int) length, last);
	/* no memory, whatever error it reports: what it is given stays within all its limits */
	if (gai_xml_has_stopped(feed->parser))
		fail(feed, GAI_NO_MEMORY);
}

static void
flush(gai_html_feed *feed)
{
	if (feed->used > 0)
		push(feed, feed->buffer, feed->used, false);
	feed->used = 0;
	feed->waiting = 0;
	if (gai_arena_interrupted(feed->arena))
		fail(feed, GAI_CANCELLED);
}

static void
put(gai_html_feed *feed, const char *bytes, size_t length)
{
	if (length < feed->room - feed->used)
	{
		memcpy(feed->buffer + feed->used, bytes, length);
		feed->used += length;
		return;
	}
	while (length > 0)
	{
		size_t		part = feed->room - feed->used;

		if (part > length)
			part = length;
		memcpy(feed->buffer + feed->used, bytes, part);
		feed->used += part;
		bytes += part;
		length -= part;
		if (feed->used == feed->room)
			flush(feed);
	}
}

static void
put_string(gai_html_feed *feed, const char *string)
{
	put(feed, string, strlen(string));
}

/*
 * Call it before a tag, a comment or a reference, which libxml2 must get at once.  In 2.9 a tag that comes in two parts
 * can make it wait for the end of the page before it reports anything more, and then nobody sees how deep elements are
 * nested.
 */
static void
begin_markup(gai_html_feed *feed)
{
	if (feed->room - feed->used < LONGEST_MARKUP)
		flush(feed);
}

/* Writes an empty comment, which ends a text and parts nothing. */
static void
put_comment(gai_html_feed *feed)
{
	begin_markup(feed);
	put_string(feed, "<!---->");
}

/* Writes a tag, which begins with < or </. */
static void
put_tag(gai_html_feed *feed, const char *begin, const char *name)
{
	begin_markup(feed);
	put_string(feed, begin);
	put_string(feed, name);
	put_string(feed, ">");
	feed->text_end = NULL;
}

static gai_html_given *
give(gai_html_feed *feed, gai_html_token_kind kind, gai_text source)
{
	gai_status	failure = GAI_OK;
	gai_html_given *given = gai_html_add_given(feed->arena, &feed->queue, &failure);

	fail(feed, failure);
	*given = (gai_html_given) {.kind = (uint8_t) kind, .position = (uint32_t) (source.bytes - feed->queue.body),
		.length = (uint32_t) source.length};
	return given;
}

/* Whether the parser knows a name; false when there is no memory for it. */
static bool
knows(htmlParserCtxtPtr parser, const char *name, size_t length)
{
	return xmlDictLookup(parser->dict, (const xmlChar *) name, (int) length) != NULL;
}

/* The length of what the parser reads as a name at this place, or 0. */
static size_t
name_length(const char *at, const char *end)
{
	const char *from = at;

	while (at < end && ((*at >= 'a' && *at <= 'z') || (*at >= 'A' && *at <= 'Z') || *at == '_' || *at == ':' ||
						(at > from && ((*at >= '0' && *at <= '9') || *at == '-' || *at == '.'))))
		at++;
	return (size_t) (at - from);
}

/*
 * Writes the reference that an & begins, or the & alone if it begins none, in a form that libxml2 reads correctly.
 * cut: what follows is left out.  Returns the end of what was written.
 *
 * libxml2 needs memory for a name and drops the text silently when there is none, so the name is made known to it
 * first.  It always drops a number that is not a character, so a character without width is written instead.
 */
static const char *
put_reference(gai_html_feed *feed, const char *at, const char *end, bool cut)
{
	uint32_t	character;
	size_t		length = gai_html_read_number(at, (size_t) (end - at), &character);
	const char *name = at + 1;

	begin_markup(feed);
	if (length > 0)
	{
		if (character == 0)
			put_string(feed, "&#x200B;");
		else
		{
			put(feed, at, length);
			put_string(feed, at[length - 1] == ';' ? "" : ";");
		}
		return at + length;
	}
	length = name_length(name, end);
	put(feed, at, 1);
	/* names have only ASCII letters */
	if (name + length == end ? cut : (unsigned char) name[length] >= 0x80 || *name == '#')
		put_string(feed, "amp;");
	else if (length > 0 && !knows(feed->parser, name, length))
		fail(feed, GAI_NO_MEMORY);
	return name;
}

/* Writes text with its references; cut: what follows in the source is left out. */
static void
put_references(gai_html_feed *feed, const char *bytes, size_t length, bool cut)
{
	const char *end = bytes + length,
			   *at;

	while (GAI_HTML_OWN_RULES && (at = memchr(bytes, '&', (size_t) (end - bytes))) != NULL)
	{
		if (!gai_arena_try_step(feed->arena))
			fail(feed, GAI_CANCELLED);
		put(feed, bytes, (size_t) (at - bytes));
		bytes = put_reference(feed, at, end, cut);
	}
	put(feed, bytes, (size_t) (end - bytes));
}

/*
 * Records text.  Adjacent text is merged into one entry, since each stray < makes a token of its own.  Where libxml2
 * gets nothing of what stands between two texts, such as a comment, the first one must not end in a reference that the
 * other one completes: it gets an empty comment.
 */
static void
give_text(gai_html_feed *feed, gai_text source)
{
	gai_html_given *last = gai_html_last_given(&feed->queue);

	if (feed->text_end != NULL && feed->text_end != source.bytes)
		put_comment(feed);
	feed->text_end = source.bytes + source.length;
	if (last != NULL && last->kind == GAI_HTML_TEXT &&
		feed->queue.body + last->position + last->length == source.bytes)
		last->length += (uint32_t) source.length;
	else
		give(feed, GAI_HTML_TEXT, source);
}

/*
 * Writes text in characters that every version of libxml2 reports unchanged.  Line ends and form feeds become line
 * feeds; invisible characters are left out.
 */
static void
put_lines(gai_html_feed *feed, const char *bytes, size_t length)
{
	const char *end = bytes + length,
			   *done = bytes,
			   *stop = bytes;

	for (const char *at = bytes; at < end; at++)
	{
		size_t		other = gai_html_other(at, (size_t) (end - at));

		if (at >= stop)
		{
			stop = gai_stretch(at, end);
			if (!gai_arena_try_step(feed->arena))
				fail(feed, GAI_CANCELLED);
		}
		if (other == 0)
			continue;
		put_references(feed, done, (size_t) (at - done), !gai_html_ends_line(*at));
		if (gai_html_ends_line(*at))
			put(feed, "\n", 1);
		at += other - 1;
		done = at + 1;
	}
	put_references(feed, done, (size_t) (end - done), false);
}

/* Where to split text before most bytes: not within a character, a line end or a reference. */
static size_t
find_cut(const char *bytes, size_t most)
{
	for (size_t i = most; i > most - GAI_HTML_LONGEST_REFERENCE; i--)
		if ((unsigned char) bytes[i] >= 0xC0 || bytes[i] == '&' ||
			((unsigned char) bytes[i] <= ' ' && bytes[i - 1] != '\r'))
			return i;
	while (((unsigned char) bytes[most] & 0xC0) == 0x80)
		most--;
	return most;
}

static void
put_text(gai_html_feed *feed, gai_text text)
{
	const size_t longest = GAI_HTML_LONGEST_REFERENCE + gai_portion(feed->arena, LONGEST_TEXT);

	give_text(feed, text);
	while (text.length > longest && feed->status == GAI_OK)
	{
		size_t		cut = find_cut(text.bytes, longest);

		put_lines(feed, text.bytes, cut);
		/* within a title HTML5 reads comments as text */
		if (GAI_HTML_OWN_RULES || feed->scanner.title_end == NULL || text.bytes >= feed->scanner.title_end)
			put_comment(feed);
		text.bytes += cut;
		text.length -= cut;
	}
	put_lines(feed, text.bytes, text.length);
}

/* ---- depth ------------------------------------------------------------------------------------------------------ */

/* Whether an element must not be passed over, because its content would be read as something else without it. */
static bool
is_kept(const gai_html_element *element)
{
	return element->kind >= GAI_HTML_TABLE && element->kind <= GAI_HTML_TITLE;
}

static bool
has_content(const gai_html_element *element)
{
	return element->kind != GAI_HTML_BREAK && element->kind != GAI_HTML_META;
}

/* Whether at least so many elements are open.  Flushes to libxml2, which knows exactly, only when it may be so. */
static bool
is_deeper(gai_html_feed *feed, size_t depth)
{
	if (*feed->depth + feed->waiting < depth)
		return false;
	flush(feed);
	return *feed->depth >= depth;
}

/* Whether a start tag is to be passed over for its depth. */
static bool
is_too_deep(gai_html_feed *feed, const gai_html_element *element)
{
	if (!has_content(element) || !is_deeper(feed, GAI_HTML_DEPTH))
		return false;
	if (!is_kept(element))
		return true;
	if (is_deeper(feed, GAI_HTML_TABLE_DEPTH))
		fail(feed, GAI_TOO_LARGE);
	return false;
}

/* Passes over a tag; one that separates paragraphs still does so. */
static void
pass_over(gai_html_feed *feed, const gai_html_token *token)
{
	static const gai_html_element line_break = {"br", GAI_HTML_BREAK};

	if (token->element->kind == GAI_HTML_INLINE || token->element->kind == GAI_HTML_RAISED)
		return;
	give(feed, GAI_HTML_START, token->source)->element = &line_break;
	put_tag(feed, "<", "br");
}

/* ---- tokens ----------------------------------------------------------------------------------------------------- */

static gai_html_display
display_of(const gai_html_token *token, bool *preformatted)
{
	*preformatted = false;
	if (gai_html_has(token, GAI_HTML_HIDDEN) || token->element->kind == GAI_HTML_UNSHOWN)
		return GAI_HTML_GONE;
	if (gai_html_has(token, GAI_HTML_STYLE))
		return gai_html_style_display(token->attributes[GAI_HTML_STYLE], preformatted);
	return GAI_HTML_SHOWN;
}

static void
set_spans(gai_html_given *given, const gai_html_token *token)
{
	unsigned	columns = 1,
				rows = 1;

	if (gai_html_has(token, GAI_HTML_COLSPAN))
		columns = gai_html_span(token->attributes[GAI_HTML_COLSPAN], GAI_HTML_MOST_SPAN, 1);
	if (gai_html_has(token, GAI_HTML_ROWSPAN))
		rows = gai_html_span(token->attributes[GAI_HTML_ROWSPAN], UINT16_MAX, 1);
	given->colspan = (uint8_t) (columns > 0 ? columns : 1);
	given->rowspan = (uint16_t) rows;
}

static void
put_start(gai_html_feed *feed, const gai_html_token *token)
{
	bool		preformatted;
	gai_html_display display = display_of(token, &preformatted);
	gai_html_given *given;

	if (is_too_deep(feed, token->element))
	{
		pass_over(feed, token);
		if (display == GAI_HTML_SHOWN)
			feed->passed_over++;
		else
		{
			feed->unshown = token->element;
			feed->unshown_open = 1;
		}
		return;
	}
	given = give(feed, GAI_HTML_START, token->source);
	given->element = token->element;
	given->display = display;
	given->preformatted = preformatted;
	if (token->element->kind == GAI_HTML_CELL)
		set_spans(given, token);
	put_tag(feed, "<", token->element->name);
	feed->waiting += has_content(token->element);
}

static void
put_end(gai_html_feed *feed, const gai_html_token *token)
{
	if (token->element->kind == GAI_HTML_BREAK)
		pass_over(feed, token);
	else if (feed->passed_over > 0 && !is_kept(token->element))
	{
		feed->passed_over--;
		pass_over(feed, token);
	}
	else if (token->element->kind != GAI_HTML_META)
	{
		put_tag(feed, "</", token->element->name);
		/* this end tag may have closed the elements around those passed over */
		if (feed->passed_over > 0 && !is_deeper(feed, GAI_HTML_DEPTH))
			feed->passed_over = 0;
	}
}

/* Whether the token is within an element that was passed over and whose content is not shown. */
static bool
is_unshown(gai_html_feed *feed, const gai_html_token *token)
{
	if (feed->unshown == NULL)
		return false;
	if (token->kind == GAI_HTML_START && token->element == feed->unshown)
		feed->unshown_open++;
	else if (token->kind == GAI_HTML_END && token->element == feed->unshown && --feed->unshown_open == 0)
		feed->unshown = NULL;
	return true;
}

static void
put_token(gai_html_feed *feed, const gai_html_token *token)
{
	if (is_unshown(feed, token))
		return;
	switch (token->kind)
	{
		case GAI_HTML_TEXT:
			put_text(feed, token->source);
			break;
		case GAI_HTML_LESS:
			give_text(feed, token->source);
			begin_markup(feed);
			put_string(feed, "&lt;");
			break;
		case GAI_HTML_START:
			put_start(feed, token);
			break;
		case GAI_HTML_END:
			put_end(feed, token);
			break;
		case GAI_HTML_NOTHING:
			break;
	}
}

/*
 * Allocates in advance what the parser handles badly when memory runs out later: without memory for a new name it drops
 * the tag silently, and without memory for more open elements it crashes.  False when there is none.
 */
static bool
provide(htmlParserCtxtPtr parser)
{
#if GAI_HTML_OWN_RULES
	/* as deep as tables may be, and the elements between them */
	const int	room = 2 * GAI_HTML_TABLE_DEPTH;
	const xmlChar **names = xmlRealloc(parser->nameTab, (size_t) room * sizeof *names);

	if (names == NULL)
		return false;
	parser->nameTab = names;
	parser->nameMax = room;
	for (size_t i = 0; gai_html_element_name(i) != NULL; i++)
		if (!knows(parser, gai_html_element_name(i), strlen(gai_html_element_name(i))))
			return false;
	/* the references for & and < */
	return knows(parser, "amp", 3) && knows(parser, "lt", 2);
#else
	(void) parser;
	return true;
#endif
}

static bool
open_parser(gai_html_feed *feed, htmlSAXHandler *sax, void *user)
{
	sax->initialized = XML_SAX2_MAGIC;
	sax->serror = gai_xml_ignore_error;
	if (!gai_xml_begin())
		return false;
	feed->parser = htmlCreatePushParserCtxt(sax, user, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
	if (feed->parser == NULL)
		return false;
	if (!provide(feed->parser))
	{
		htmlFreeParserCtxt(feed->parser);
		return false;
	}
	htmlCtxtUseOptions(feed->parser, HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
					   HTML_PARSE_NODEFDTD | HTML_PARSE_NOIMPLIED | HTML_PARSE_IGNORE_ENC);
	return true;
}

gai_status
gai_html_feed_body(gai_html_feed *feed, gai_arena *arena, const char *body, size_t length,
				   htmlSAXHandler *sax, void *user, const size_t *depth)
{
	static const gai_html_element roots[] = {{"html", GAI_HTML_BLOCK}, {"body", GAI_HTML_BLOCK}};
	gai_html_token token;

	feed->arena = arena;
	feed->room = gai_portion(arena, sizeof feed->buffer);
	feed->queue.body = body;
	feed->depth = depth;
	gai_html_scan(&feed->scanner, arena, body, length);
	if (!open_parser(feed, sax, user))
		return feed->status = GAI_NO_MEMORY;
	/* not closed: the push parser ignores everything behind the end of the root */
	give(feed, GAI_HTML_START, gai_slice(body, 0))->element = &roots[0];
	give(feed, GAI_HTML_START, gai_slice(body, 0))->element = &roots[1];
	put_string(feed, "<html><body>");
	feed->waiting = sizeof roots / sizeof roots[0];
	while (feed->status == GAI_OK && gai_html_next(&feed->scanner, &token))
		put_token(feed, &token);
	if (feed->scanner.cancelled)
		fail(feed, GAI_CANCELLED);
	flush(feed);
	push(feed, "", 0, true);
	htmlFreeParserCtxt(feed->parser);
	/* every start tag must have made an event; libxml2 drops some silently when it has no memory for the name */
	if (gai_html_misses_start(&feed->queue))
		fail(feed, GAI_NO_MEMORY);
	return feed->status;
}
