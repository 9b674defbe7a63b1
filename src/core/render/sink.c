/* sink.c - see sink.h */
#include <stdio.h>

#include "base/find.h"
#include "render/sink.h"

/* A character that HTML cannot hold, between these two. */
#define CODE_OPEN "<span class=\"gai-code\" data-code=\""
#define CODE_CLOSE "\">□</span>"

void
gai_emit_text(gai_sink *sink, gai_text text)
{
	if (sink->out != NULL)
	{
		gai_put(sink->out, text.bytes, text.length);
		return;
	}
	gai_step(sink->arena);
	if (sink->differs || text.length > sink->expected.length ||
		(text.length > 0 && memcmp(text.bytes, sink->expected.bytes, text.length) != 0))
		sink->differs = true;
	else
		sink->expected = gai_from(sink->expected, text.length);
}

void
gai_emit(gai_sink *sink, const char *string)
{
	gai_emit_text(sink, gai_slice(string, strlen(string)));
}

void
gai_emit_count(gai_sink *sink, int64_t count)
{
	char		digits[24];

	snprintf(digits, sizeof digits, "%lld", (long long) count);
	gai_emit(sink, digits);
}

void
gai_emit_label(gai_sink *sink, gai_text label)
{
	static const char *const wide[128] = {['('] = "（", [')'] = "）", [':'] = "：", [','] = "，"};
	size_t		done = 0;

	for (size_t at = 0; at < label.length; at++)
	{
		unsigned char c = (unsigned char) label.bytes[at];

		if (c >= 0x80 || wide[c] == NULL)
			continue;
		gai_emit_text(sink, gai_slice(label.bytes + done, at - done));
		gai_emit(sink, wide[c]);
		done = at + 1;
	}
	gai_emit_text(sink, gai_from(label, done));
}

/* ---- escaping --------------------------------------------------------------------------------------------------- */

/* Control characters but tab and line feed, and what Unicode says is no character. */
static bool
is_unfit(uint32_t c)
{
	if (c < 0x20)
		return c != '\t' && c != '\n' && c != '\r';
	return (c >= 0x7F && c < 0xA0) || (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
}

/* Marks that turn the direction of all that follows. */
static bool
turns_direction(uint32_t c)
{
	return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/* The reference for a character of markup; a carriage return in the source of a page would be a line feed. */
static const char *
reference_for(uint32_t c)
{
	switch (c)
	{
		case '&':
			return "&amp;";
		case '<':
			return "&lt;";
		case '>':
			return "&gt;";
		case '"':
			return "&quot;";
		case '\'':
			return "&#39;";
		case '\r':
			return "&#13;";
	}
	return NULL;
}

static void
emit_code(gai_sink *sink, uint32_t c)
{
	char		digits[12];

	snprintf(digits, sizeof digits, "%x", (unsigned) c);
	gai_emit(sink, CODE_OPEN);
	gai_emit(sink, digits);
	gai_emit(sink, CODE_CLOSE);
}

static void
emit_escaped(gai_sink *sink, gai_text text, bool attribute)
{
	const char *end = text.bytes + text.length,
			   *done = text.bytes;

	for (const char *at = text.bytes; at < end && !sink->differs;)
	{
		uint32_t	c;
		int			length = gai_decode(at, end, &c);
		const char *reference = c < 0x80 ? reference_for(c) : NULL;
		bool		lost = is_unfit(c) || (attribute && turns_direction(c));

		gai_step(sink->arena);
		if (reference != NULL || lost)
		{
			gai_emit_text(sink, gai_slice(done, (size_t) (at - done)));
			if (reference != NULL)
				gai_emit(sink, reference);
			else if (!attribute)
				emit_code(sink, c);
			else if (!turns_direction(c))
				gai_emit(sink, "□");
			done = at + length;
		}
		at += length;
	}
	gai_emit_text(sink, gai_slice(done, (size_t) (end - done)));
}

void
gai_emit_content(gai_sink *sink, gai_text text)
{
	emit_escaped(sink, text, false);
}

void
gai_emit_attribute(gai_sink *sink, gai_text text)
{
	emit_escaped(sink, text, true);
}

/* ---- back ------------------------------------------------------------------------------------------------------- */

/* The character that this markup stands for goes to *to; returns the length of the markup, 0 if it is none of ours. */
static size_t
read_markup(gai_text rest, char **to)
{
	static const struct
	{
		const char *markup;
		const char *character;	/* none: it only encloses something */
	}			simple[] = {
		{"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&#13;", "\r"},
		{GAI_INDENT_OPEN, ""}, {GAI_INDENT_CLOSE, ""},
	};
	unsigned long code = 0;
	size_t		at = strlen(CODE_OPEN);

	for (size_t i = 0; i < sizeof simple / sizeof simple[0]; i++)
		if (gai_begins(rest, simple[i].markup))
		{
			size_t		length = strlen(simple[i].character);

			memcpy(*to, simple[i].character, length);
			*to += length;
			return strlen(simple[i].markup);
		}
	if (!gai_begins(rest, CODE_OPEN))
		return 0;
	for (; at < rest.length && code < 0x110000; at++)
	{
		const char *digits = "0123456789abcdef";
		const char *digit = rest.bytes[at] != '\0' ? strchr(digits, rest.bytes[at]) : NULL;

		if (digit == NULL)
			break;
		code = code * 16 + (unsigned long) (digit - digits);
	}
	if (!gai_begins(gai_from(rest, at), CODE_CLOSE) || code == 0 || code >= 0x110000)
		return 0;
	*to += gai_encode((uint32_t) code, *to);
	return at + strlen(CODE_CLOSE);
}

gai_text
gai_unescape(gai_arena *arena, gai_text content)
{
	char	   *copy = gai_alloc(arena, content.length + 1, 1),
			   *to = copy;

	for (size_t at = 0; at < content.length;)
	{
		size_t		length = content.bytes[at] == '&' || content.bytes[at] == '<' ?
			read_markup(gai_from(content, at), &to) : 0;

		gai_step(arena);
		if (length == 0)
			*to++ = content.bytes[at++];
		at += length;
	}
	return gai_slice(copy, (size_t) (to - copy));
}
