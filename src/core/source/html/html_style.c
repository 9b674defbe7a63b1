/* html_style.c - see html_style.h */
#include "source/html/html_style.h"

#include "base/ascii.h"

/* Only so many bytes of a style or number are looked at. */
#define LONGEST_STYLE 16384
#define LONGEST_SPAN 256

static bool
is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool
is_name(char c)
{
	return (gai_lower(c) >= 'a' && gai_lower(c) <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
		(unsigned char) c >= 0x80;
}

static const char *
skip_spaces(const char *at, const char *end)
{
	while (at < end && is_space(*at))
		at++;
	return at;
}

static gai_text
take_word(const char **at, const char *end)
{
	const char *from = *at;

	while (*at < end && is_name(**at))
		++*at;
	return gai_slice(from, (size_t) (*at - from));
}

/* The declarations of a style so far. */
typedef struct declarations
{
	bool		gone;
	bool		invisible;
	bool		struck_out;
	bool		preformatted;
} declarations;

/* Whether one of the words of a value is this one. */
static bool
has_word(const char *at, const char *end, const char *word)
{
	while ((at = skip_spaces(at, end)) < end)
	{
		if (gai_is_word(take_word(&at, end), word))
			return true;
		while (at < end && !is_space(*at))
			at++;
	}
	return false;
}

static void
read_declaration(const char *at, const char *end, declarations *style)
{
	gai_text	property,
				value;

	at = skip_spaces(at, end);
	property = take_word(&at, end);
	at = skip_spaces(at, end);
	if (at == end || *at != ':')
		return;
	at = skip_spaces(at + 1, end);
	if (gai_is_word(property, "text-decoration") || gai_is_word(property, "text-decoration-line"))
		style->struck_out = has_word(at, end, "line-through");
	value = take_word(&at, end);
	if (gai_is_word(property, "display"))
		style->gone = gai_is_word(value, "none");
	else if (gai_is_word(property, "visibility"))
		style->invisible = gai_is_word(value, "hidden") || gai_is_word(value, "collapse");
	else if (gai_is_word(property, "white-space"))
		style->preformatted = gai_is_word(value, "pre") || gai_is_word(value, "pre-wrap") ||
			gai_is_word(value, "pre-line") || gai_is_word(value, "break-spaces");
}

gai_html_display
gai_html_style_display(gai_text style, bool *preformatted)
{
	const char *at = style.bytes,
			   *end = at + (style.length < LONGEST_STYLE ? style.length : LONGEST_STYLE);
	declarations said = {0};

	while (at < end)
	{
		const char *stop = memchr(at, ';', (size_t) (end - at));

		if (stop == NULL)
			stop = end;
		read_declaration(at, stop, &said);
		at = stop < end ? stop + 1 : end;
	}
	*preformatted = said.preformatted;
	return said.gone || said.struck_out ? GAI_HTML_GONE : said.invisible ? GAI_HTML_INVISIBLE : GAI_HTML_SHOWN;
}

unsigned
gai_html_span(gai_text value, unsigned most, unsigned if_none)
{
	const char *end = value.bytes + (value.length < LONGEST_SPAN ? value.length : LONGEST_SPAN),
			   *at = skip_spaces(value.bytes, end);
	unsigned	number = 0;

	if (at < end && *at == '+')
		at++;
	if (at == end || *at < '0' || *at > '9')
		return if_none;
	for (; at < end && *at >= '0' && *at <= '9'; at++)
		if (number < most)
			number = number * 10 + (unsigned) (*at - '0');
	return number < most ? number : most;
}
