/* html_feed.c - see html_feed.h */
#include "html_feed.h"

#include <libxml/parser.h>

/* libxml2 holds back text until markup follows; text longer than this is parted by an empty comment. */
#define LONGEST_TEXT 8192

/* An entity reference has fewer bytes. */
#define LONGEST_REFERENCE 64

/* More bytes of a meta element's attributes are not looked at. */
#define LONGEST_ATTRIBUTE 4096

/* ---- into libxml2 ----------------------------------------------------------------------------------------------- */

static void
fail(gai_html_feed *feed, gai_status status)
{
	if (feed->status == GAI_OK)
		feed->status = status;
}

/* libxml2 stops by itself when it has no memory or met a limit; either way its events end without a word. */
static bool
has_stopped(gai_html_feed *feed)
{
#if LIBXML_VERSION >= 21400
	return xmlCtxtIsStopped(feed->parser) != 0;
#else
	return feed->parser->disableSAX != 0;
#endif
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
	int			error;

	if (feed->status != GAI_OK)
		return;
	error = htmlParseChunk(feed->parser, bytes, (int) length, last);
	if (has_stopped(feed))
		fail(feed, error == XML_ERR_NO_MEMORY ? GAI_NO_MEMORY : GAI_TOO_LARGE);
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
	if (length < sizeof feed->buffer - feed->used)
	{
		memcpy(feed->buffer + feed->used, bytes, length);
		feed->used += length;
		return;
	}
	while (length > 0)
	{
		size_t		part = sizeof feed->buffer - feed->used;

		if (part > length)
			part = length;
		memcpy(feed->buffer + feed->used, bytes, part);
		feed->used += part;
		bytes += part;
		length -= part;
		if (feed->used == sizeof feed->buffer)
			flush(feed);
	}
}

static void
put_string(gai_html_feed *feed, const char *string)
{
	put(feed, string, strlen(string));
}

/* A new last item of the queue. */
static gai_html_given *
give(gai_html_feed *feed, gai_html_token_kind kind, const char *at, size_t length)
{
	gai_html_given *given;

	if (feed->first == feed->count)
		feed->first = feed->count = 0;
	if (feed->count == feed->room && feed->first >= feed->room / 2 && feed->room > 0)
	{
		feed->count -= feed->first;
		memmove(feed->given, feed->given + feed->first, feed->count * sizeof *feed->given);
		feed->first = 0;
	}
	if (feed->count == feed->room)
	{
		gai_status	failure;
		size_t		room = feed->room == 0 ? 1024 : feed->room * 2;
		gai_html_given *larger = gai_arena_try_alloc(feed->arena, room, sizeof *larger, &failure);

		if (larger == NULL)
		{
			fail(feed, failure);
			return &feed->nowhere;
		}
		if (feed->count > 0)
			memcpy(larger, feed->given, feed->count * sizeof *larger);
		feed->given = larger;
		feed->room = room;
	}
	given = &feed->given[feed->count++];
	*given = (gai_html_given) {.kind = kind, .position = (size_t) (at - feed->body), .length = length};
	return given;
}

/* The place in the queue of the next start tag; count if there is none. */
static size_t
next_start(const gai_html_feed *feed)
{
	size_t		i = feed->first;

	while (i < feed->count && feed->given[i].kind != GAI_HTML_START)
		i++;
	return i;
}

/* Where text may be parted before most bytes: not within a character or an entity reference. */
static size_t
find_cut(const char *bytes, size_t most)
{
	for (size_t i = most; i > most - LONGEST_REFERENCE; i--)
		if ((unsigned char) bytes[i] >= 0xC0 || (unsigned char) bytes[i] <= ' ')
			return i;
	while (((unsigned char) bytes[most] & 0xC0) == 0x80)
		most--;
	return most;
}

static void
put_text(gai_html_feed *feed, gai_text text)
{
	give(feed, GAI_HTML_TEXT, text.bytes, text.length);
	while (text.length > LONGEST_TEXT && feed->status == GAI_OK)
	{
		size_t		cut = find_cut(text.bytes, LONGEST_TEXT);

		put(feed, text.bytes, cut);
		put_string(feed, "<!---->");
		text.bytes += cut;
		text.length -= cut;
	}
	put(feed, text.bytes, text.length);
}

/* The attributes of meta are the only ones that libxml2 reads: their values have entity references. */
static void
put_meta_attributes(gai_html_feed *feed, const gai_html_token *token)
{
	static const struct
	{
		gai_html_attribute attribute;
		const char *name;
	}			wanted[] = {
		{GAI_HTML_NAME, "name"},
		{GAI_HTML_PROPERTY, "property"},
		{GAI_HTML_HTTP_EQUIV, "http-equiv"},
		{GAI_HTML_CONTENT, "content"},
	};

	for (size_t i = 0; i < sizeof wanted / sizeof wanted[0]; i++)
	{
		gai_text	value = token->attributes[wanted[i].attribute];
		const char *quote = "\"";

		if (!gai_html_has(token, wanted[i].attribute) || value.length > LONGEST_ATTRIBUTE)
			continue;
		if (memchr(value.bytes, '"', value.length) != NULL)
			quote = "'";
		if (memchr(value.bytes, *quote, value.length) != NULL)
			continue;
		put_string(feed, " ");
		put_string(feed, wanted[i].name);
		put_string(feed, "=");
		put_string(feed, quote);
		put(feed, value.bytes, value.length);
		put_string(feed, quote);
	}
}

/* ---- depth ------------------------------------------------------------------------------------------------------ */

static bool
is_tabular(const gai_html_element *element)
{
	return element->kind >= GAI_HTML_TABLE && element->kind <= GAI_HTML_CELL;
}

static bool
has_content(const gai_html_element *element)
{
	return element->kind != GAI_HTML_BREAK && element->kind != GAI_HTML_META;
}

/* Whether so many elements may be open when another begins; asks libxml2 only when the answer could be no. */
static bool
is_deeper(gai_html_feed *feed, size_t depth)
{
	if (*feed->depth + feed->waiting < depth)
		return false;
	flush(feed);
	return *feed->depth >= depth;
}

/* Whether a start tag is passed over for its depth. */
static bool
is_too_deep(gai_html_feed *feed, const gai_html_element *element)
{
	if (!has_content(element) || !is_deeper(feed, GAI_HTML_DEPTH))
		return false;
	if (!is_tabular(element))
		return true;
	if (is_deeper(feed, GAI_HTML_TABLE_DEPTH))
		fail(feed, GAI_TOO_LARGE);
	return false;
}

/* A tag passed over still parts paragraphs if it did before. */
static void
pass_over(gai_html_feed *feed, const gai_html_token *token)
{
	static const gai_html_element line_break = {"br", GAI_HTML_BREAK};

	if (token->element->kind == GAI_HTML_INLINE || token->element->kind == GAI_HTML_RAISED)
		return;
	give(feed, GAI_HTML_START, token->source.bytes, token->source.length)->element = &line_break;
	put_string(feed, "<br>");
}

/* ---- tokens ----------------------------------------------------------------------------------------------------- */

static void
put_start(gai_html_feed *feed, const gai_html_token *token)
{
	gai_html_given *given;

	if (is_too_deep(feed, token->element))
	{
		feed->passed_over++;
		pass_over(feed, token);
		return;
	}
	given = give(feed, GAI_HTML_START, token->source.bytes, token->source.length);
	given->element = token->element;
	if (gai_html_has(token, GAI_HTML_STYLE))
		given->display = gai_html_style_display(token->attributes[GAI_HTML_STYLE]);
	if (gai_html_has(token, GAI_HTML_HIDDEN) || token->element->kind == GAI_HTML_UNSHOWN)
		given->display = GAI_HTML_GONE;
	given->colspan = given->rowspan = 1;
	if (token->element->kind == GAI_HTML_CELL)
	{
		if (gai_html_has(token, GAI_HTML_COLSPAN))
			given->colspan = (uint8_t) gai_html_span(token->attributes[GAI_HTML_COLSPAN], GAI_HTML_MOST_SPAN, 1);
		if (given->colspan == 0)
			given->colspan = 1;
		if (gai_html_has(token, GAI_HTML_ROWSPAN))
			given->rowspan = (uint16_t) gai_html_span(token->attributes[GAI_HTML_ROWSPAN], UINT16_MAX, 1);
	}
	put_string(feed, "<");
	put_string(feed, token->element->name);
	if (token->element->kind == GAI_HTML_META)
		put_meta_attributes(feed, token);
	put_string(feed, ">");
	feed->waiting += has_content(token->element);
}

static void
put_end(gai_html_feed *feed, const gai_html_token *token)
{
	if (token->element->kind == GAI_HTML_BREAK)
		pass_over(feed, token);
	else if (feed->passed_over > 0 && !is_tabular(token->element))
	{
		feed->passed_over--;
		pass_over(feed, token);
	}
	else if (token->element->kind != GAI_HTML_META)
	{
		put_string(feed, "</");
		put_string(feed, token->element->name);
		put_string(feed, ">");
	}
}

static void
put_token(gai_html_feed *feed, const gai_html_token *token)
{
	switch (token->kind)
	{
		case GAI_HTML_TEXT:
			put_text(feed, token->source);
			break;
		case GAI_HTML_LESS:
			give(feed, GAI_HTML_TEXT, token->source.bytes, 1);
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

#if LIBXML_VERSION >= 21200
typedef const xmlError *xml_error;
#else
typedef xmlErrorPtr xml_error;
#endif

/* Takes errors from libxml2 and tells nobody: every page has some. */
static void
ignore_error(void *user, xml_error error)
{
	(void) user;
	(void) error;
}

static bool
open_parser(gai_html_feed *feed, htmlSAXHandler *sax, void *user)
{
	sax->initialized = XML_SAX2_MAGIC;
	sax->serror = ignore_error;
	feed->parser = htmlCreatePushParserCtxt(sax, user, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
	if (feed->parser == NULL)
		return false;
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
	feed->body = body;
	feed->depth = depth;
	gai_html_scan(&feed->scanner, body, length);
	if (!open_parser(feed, sax, user))
		return feed->status = GAI_NO_MEMORY;
	/* never closed: the push parser reads nothing behind the end of the root */
	give(feed, GAI_HTML_START, body, 0)->element = &roots[0];
	give(feed, GAI_HTML_START, body, 0)->element = &roots[1];
	put_string(feed, "<html><body>");
	while (feed->status == GAI_OK && gai_html_next(&feed->scanner, &token))
		put_token(feed, &token);
	flush(feed);
	push(feed, "", 0, true);
	htmlFreeParserCtxt(feed->parser);
	/* each tag given is a start of an element; libxml2 loses some without a word when it has no memory for the name */
	if (next_start(feed) < feed->count)
		fail(feed, GAI_NO_MEMORY);
	return feed->status;
}

/* ---- out of libxml2 --------------------------------------------------------------------------------------------- */

const gai_html_given *
gai_html_given_start(gai_html_feed *feed, const char *name)
{
	size_t		i = next_start(feed);

	if (i == feed->count || strcmp(feed->given[i].element->name, name) != 0)
		return NULL;
	feed->first = i + 1;
	feed->done = 0;
	return &feed->given[i];
}

/* The length of the reference that begins at this place. */
static size_t
reference_length(const char *at, size_t length)
{
	size_t		i = 1;

	while (i < length && i < LONGEST_REFERENCE &&
		   (at[i] == '#' || (at[i] >= '0' && at[i] <= '9') || ((at[i] | 0x20) >= 'a' && (at[i] | 0x20) <= 'z')))
		i++;
	return i < length && at[i] == ';' ? i + 1 : i;
}

static bool
is_hexadecimal(char c)
{
	return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
}

/* Whether the & at this place can be the begin of a reference to & itself, or is nothing but text. */
static bool
may_be_ampersand(const char *at, size_t left)
{
	if (left >= 4 && ((memcmp(at + 1, "amp", 3) == 0) || memcmp(at + 1, "AMP", 3) == 0))
		return true;
	return left >= 4 && at[1] == '#' &&
		((at[2] >= '0' && at[2] <= '9') || ((at[2] | 0x20) == 'x' && is_hexadecimal(at[3])));
}

/* How many bytes are the same, before an & and in whole characters. */
static size_t
common_length(const char *a, const char *b, size_t most)
{
	const char *reference = memchr(b, '&', most);
	size_t		i = 0;

	if (reference != NULL)
		most = (size_t) (reference - b);
	if (memcmp(a, b, most) == 0)
		return most;
	while (i < most && a[i] == b[i])
		i++;
	while (i > 0 && ((unsigned char) a[i] & 0xC0) == 0x80)
		i--;
	return i;
}

/* The length of a character that libxml2 drops, or replaces by another; 0 for all others. */
static size_t
bad_length(const char *at, size_t left)
{
	if ((unsigned char) *at < ' ' || *at == 0x7F)
		return 1;
	return left >= 3 && memcmp(at, "\xEF\xBF", 2) == 0 && (unsigned char) at[2] >= 0xBE ? 3 : 0;
}

/* The first of the bytes against the text at this place, of which so much is left; length 0 if they do not agree. */
static gai_html_origin
compare(const char *bytes, size_t length, const char *at, size_t left)
{
	size_t		same = common_length(bytes, at, length < left ? length : left);
	uint32_t	character;
	size_t		made = (size_t) gai_decode(bytes, bytes + length, &character);

	if (same > 0)
		return (gai_html_origin) {.length = same, .source_length = same};
	if (*at == '&' && *bytes == '&' && !may_be_ampersand(at, left))
		return (gai_html_origin) {.length = 1, .source_length = 1};
	if (*at == '&')
		return (gai_html_origin) {.length = made, .source_length = reference_length(at, left)};
	if (bad_length(at, left) > 0 && (character <= ' ' || character == 0xFFFD))
		return (gai_html_origin) {.length = made, .source_length = bad_length(at, left)};
	return (gai_html_origin) {0};
}

gai_html_origin
gai_html_given_text(gai_html_feed *feed, const char *bytes, size_t length)
{
	gai_html_origin origin = {.length = length};

	while (feed->first < feed->count)
	{
		const gai_html_given *given = &feed->given[feed->first];
		const char *at = feed->body + given->position + feed->done;
		size_t		left = given->length - feed->done;

		origin.position = given->position + feed->done;
		if (given->kind == GAI_HTML_TEXT && left > 0)
		{
			gai_html_origin found = compare(bytes, length, at, left);

			if (found.length > 0)
			{
				feed->done += found.source_length;
				found.position = origin.position;
				return found;
			}
			if (bad_length(at, left) == 0)
				break;
			feed->done += bad_length(at, left);
			continue;
		}
		feed->first++;
		feed->done = 0;
	}
	/* not what was given: it is said to come from where the reading is, and nothing is passed over for it */
	return origin;
}
