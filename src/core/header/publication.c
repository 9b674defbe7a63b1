/* publication.c - see publication.h */
#include "header/publication.h"

#include "base/ascii.h"
#include "base/find.h"

/* A line with a day has fewer bytes. */
#define LONGEST_LINE 240

/* What may be left of a day in the next line, in bytes. */
#define LONGEST_REST 40

size_t
gai_read_broken_date(gai_text value, gai_text next, gai_date *date)
{
	size_t		bytes = gai_read_date(value, date),
				longer;
	gai_date	joined;
	size_t		rest = next.length < LONGEST_REST ? next.length : LONGEST_REST;
	char		copy[LONGEST_LINE + LONGEST_REST];

	/* a day that ends before its line does is whole; so is one that no digit follows, or that has its 日 */
	if (bytes > 0 && (bytes < value.length || !gai_digit_at(value, bytes - 1) || !gai_digit_at(next, 0)))
		return bytes;
	if (value.length == 0 || value.length > LONGEST_LINE || next.length == 0)
		return bytes;
	memcpy(copy, value.bytes, value.length);
	memcpy(copy + value.length, next.bytes, rest);
	longer = gai_read_date(gai_slice(copy, value.length + rest), &joined);
	if (longer <= value.length)
		return bytes;
	*date = joined;
	return value.length;
}

/* Whether what stands behind a day makes a span or a part of a sentence of it. */
static bool
goes_on(gai_text rest)
{
	static const char *const words[] = {
		"至", "到", "起", "止", "前", "后", "以", "—", "-", "－", "~", "～", "，", ",", "。", "、", "的", "印发", NULL
	};

	return gai_begins_any(gai_skip_blanks(rest), words) != NULL;
}

/* Whether a line goes on with the end of a span. */
static bool
ends_open(gai_text line)
{
	static const char *const ends[] = {"至", "到", "自", "从", "—", "-", "－", "~", "～", "期限", "时限", "为", NULL};

	return gai_ends_any(line, ends) != NULL;
}

/* Whether a day can begin here: at the line's beginning, behind a blank, a bracket, a bar or a colon. */
static bool
may_begin(gai_text line, size_t at)
{
	static const char *const before[] = {" ", "\t", "\xC2\xA0", "\xE3\x80\x80", "(", "（", "[", "【", "|", "丨", NULL};

	return at == 0 || gai_ends_any(gai_slice(line.bytes, at), before) != NULL;
}

gai_date
gai_bare_day(gai_arena *arena, const gai_document *document, size_t line, bool *alone)
{
	static const char *const sentences[] = {"。", "，", "；", "期限", "时限", "施行", "生效", "失效", "截至", "截止", NULL};
	gai_text	text = document->lines[line].text,
				next = line + 1 < document->nlines ? document->lines[line + 1].text : gai_slice("", 0);

	*alone = false;
	if (text.length > LONGEST_LINE)
		return (gai_date) {0, 0, 0};
	for (size_t at = 0; at < text.length; at++)
	{
		gai_date	date;
		size_t		bytes;

		gai_step(arena);
		/* 2024, 二〇二四 and ２０２４ */
		if (text.bytes[at] != '2' && (unsigned char) text.bytes[at] != 0xE4 && (unsigned char) text.bytes[at] != 0xEF)
			continue;
		if (!may_begin(text, at) || ends_open(gai_trim(gai_slice(text.bytes, at))))
			continue;
		bytes = gai_read_broken_date(gai_from(text, at), next, &date);
		if (bytes == 0 || goes_on(gai_from(text, at + bytes)))
			continue;
		if (gai_contains_any(text, sentences) || (line > 0 && ends_open(document->lines[line - 1].text)))
			break;
		*alone = at == 0 && bytes == text.length;
		return date;
	}
	return (gai_date) {0, 0, 0};
}
