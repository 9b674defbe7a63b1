/* html_tokenizer.c - see html_tokenizer.h */
#include "source/html/html_tokenizer.h"

#include "base/ascii.h"

static bool
is_space(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

static bool
ends_name(char c)
{
	return is_space(c) || c == '/' || c == '>';
}

static const char *
find(const char *from, const char *end, char c)
{
	return from < end ? memchr(from, c, (size_t) (end - from)) : NULL;
}

/* Keeps an attribute if it matters and is the first of its name. */
static void
keep_attribute(gai_html_token *token, const char *name, size_t length, gai_text value)
{
	static const char *const names[GAI_HTML_ATTRIBUTES] =
	{"colspan", "rowspan", "style", "hidden", "name", "property", "http-equiv", "content"};

	for (int i = 0; i < GAI_HTML_ATTRIBUTES; i++)
		if ((*name | 0x20) == names[i][0] && gai_is_word(gai_slice(name, length), names[i]) &&
			!gai_html_has(token, (gai_html_attribute) i))
		{
			token->present |= 1u << i;
			token->attributes[i] = value;
		}
}

/* An attribute's value from at on, which stands behind the = and blanks; gives where the next attribute may begin. */
static const char *
scan_value(gai_html_scanner *scanner, const char *at, gai_text *value)
{
	const char *end = scanner->end,
			   *stop;

	if (at < end && (*at == '"' || *at == '\'') && !scanner->unclosed[(int) *at])
	{
		stop = find(at + 1, end, *at);
		if (stop != NULL)
		{
			*value = gai_slice(at + 1, (size_t) (stop - at - 1));
			return stop + 1;
		}
		/* a quote that nothing closes would swallow the rest of the page */
		scanner->unclosed[(int) *at] = true;
	}
	for (stop = at; stop < end && !is_space(*stop) && *stop != '>'; stop++)
		;
	*value = gai_slice(at, (size_t) (stop - at));
	return stop;
}

/* The attributes from at on; gives where the tag ends, behind its >, or the end when it has none. */
static const char *
scan_attributes(gai_html_scanner *scanner, const char *at, gai_html_token *token)
{
	const char *end = scanner->end;

	while (at < end)
	{
		const char *name;
		gai_text	value = gai_slice("", 0);
		size_t		length;

		while (at < end && (is_space(*at) || *at == '/'))
			at++;
		if (at == end)
			break;
		if (*at == '>')
			return at + 1;
		name = at++;			/* even a = may begin a name */
		while (at < end && !ends_name(*at) && *at != '=')
			at++;
		length = (size_t) (at - name);
		while (at < end && is_space(*at))
			at++;
		if (at < end && *at == '=')
		{
			at++;
			while (at < end && is_space(*at))
				at++;
			at = scan_value(scanner, at, &value);
		}
		keep_attribute(token, name, length, value);
	}
	return end;
}

/* The end tag of this name from at on, where it begins; NULL if there is none. */
static const char *
find_end_tag(const char *at, const char *end, const char *name)
{
	size_t		length = strlen(name);

	for (; (at = find(at, end, '<')) != NULL; at++)
		if ((size_t) (end - at) > length + 2 && at[1] == '/' && gai_is_word(gai_slice(at + 2, length), name) &&
			ends_name(at[length + 2]))
			return at;
	return NULL;
}

/* Behind a comment that begins at this place. */
static const char *
skip_comment(const char *at, const char *end)
{
	const char *stop = at + 4;

	while ((stop = find(stop, end, '>')) != NULL)
	{
		if (stop[-1] == '-' && stop[-2] == '-')
			return stop + 1;
		if (stop[-1] == '!' && stop - at >= 7 && stop[-2] == '-' && stop[-3] == '-')
			return stop + 1;
		stop++;
	}
	return end;
}

/* A tag whose name begins at this place; gives where it ends. */
static const char *
scan_tag(gai_html_scanner *scanner, const char *name, gai_html_token *token)
{
	const char *end = scanner->end,
			   *at = name;

	while (at < end && !ends_name(*at))
		at++;
	token->element = gai_html_element_of(&scanner->names, name, (size_t) (at - name));
	token->present = 0;
	at = scan_attributes(scanner, at, token);
	/* a tag that the end cuts off is none */
	if (at[-1] != '>')
		token->kind = GAI_HTML_NOTHING;
	return at;
}

/* What is to be done before the tokens behind a start tag: its content may be no markup. */
static const char *
enter_element(gai_html_scanner *scanner, const char *at, gai_html_token *token)
{
	const char *stop;

	switch (token->element->kind)
	{
		case GAI_HTML_RAW:
			token->kind = GAI_HTML_NOTHING;
			stop = find_end_tag(at, scanner->end, token->element->name);
			return stop != NULL ? stop : scanner->end;
		case GAI_HTML_TITLE:
			scanner->title_end = find_end_tag(at, scanner->end, token->element->name);
			if (scanner->title_end == NULL)
				token->kind = GAI_HTML_NOTHING;
			return at;
		default:
			if (token->element->kind == GAI_HTML_IGNORED)
				token->kind = GAI_HTML_NOTHING;
			return at;
	}
}

/* Behind the markup that the < at this place begins, or behind the < itself. */
static const char *
scan_markup(gai_html_scanner *scanner, gai_html_token *token)
{
	const char *at = scanner->at,
			   *end = scanner->end,
			   *stop;

	token->kind = GAI_HTML_LESS;
	if (end - at < 2 || (scanner->title_end != NULL && at < scanner->title_end))
		return at + 1;
	if (gai_is_ascii_letter(at[1]))
	{
		token->kind = GAI_HTML_START;
		stop = scan_tag(scanner, at + 1, token);
		return token->kind == GAI_HTML_START ? enter_element(scanner, stop, token) : stop;
	}
	if (at[1] == '/' && end - at >= 3 && gai_is_ascii_letter(at[2]))
	{
		token->kind = GAI_HTML_END;
		stop = scan_tag(scanner, at + 2, token);
		if (token->element->kind == GAI_HTML_IGNORED || token->element->kind == GAI_HTML_RAW)
			token->kind = GAI_HTML_NOTHING;
		return stop;
	}
	if (at[1] != '/' && at[1] != '!' && at[1] != '?')
		return at + 1;
	token->kind = GAI_HTML_NOTHING;
	if (end - at >= 4 && memcmp(at, "<!--", 4) == 0)
		return skip_comment(at, end);
	stop = find(at + 2, end, '>');
	return stop != NULL ? stop + 1 : end;
}

void
gai_html_scan(gai_html_scanner *scanner, const char *body, size_t length)
{
	*scanner = (gai_html_scanner) {.at = body, .end = body + length};
}

bool
gai_html_next(gai_html_scanner *scanner, gai_html_token *token)
{
	const char *from = scanner->at;

	if (from == scanner->end)
		return false;
	if (*from == '<')
		scanner->at = scan_markup(scanner, token);
	else
	{
		const char *stop = find(from, scanner->end, '<');

		token->kind = GAI_HTML_TEXT;
		scanner->at = stop != NULL ? stop : scanner->end;
	}
	token->source = gai_slice(from, (size_t) (scanner->at - from));
	return true;
}
