/* html_tokenizer.c - see html_tokenizer.h */
#include "source/html/html_tokenizer.h"

#include "base/ascii.h"

/* Classes of bytes in a tag. */
enum
{
	SPACE = 1,
	CLOSE = 2,					/* > */
	SLASH = 4,
	EQUALS = 8,
	END_OF_NAME = SPACE | CLOSE | SLASH
};

static const unsigned char classes[256] = {
	[' '] = SPACE, ['\n'] = SPACE, ['\t'] = SPACE, ['\r'] = SPACE, ['\f'] = SPACE,
	['>'] = CLOSE, ['/'] = SLASH, ['='] = EQUALS,
};

static bool
is_any(char c, int wanted)
{
	return (classes[(unsigned char) c] & wanted) != 0;
}

/* Makes a step; false when the scan has to end. */
static bool
go_on(gai_html_scanner *scanner)
{
	if (!gai_arena_try_step(scanner->arena))
		scanner->cancelled = true;
	return !scanner->cancelled;
}

/* skip() behind its first stretch. */
static const char *
skip_more(gai_html_scanner *scanner, const char *at, int which, bool are)
{
	while (at < scanner->end && go_on(scanner))
	{
		const char *stop = gai_stretch(at, scanner->end);

		while (at < stop && is_any(*at, which) == are)
			at++;
		if (at < stop)
			return at;
	}
	return scanner->end;
}

/* Skips the bytes that are in these classes, or with are = false those that are not; returns the end when cancelled. */
static inline const char *
skip(gai_html_scanner *scanner, const char *at, int which, bool are)
{
	const char *stop = gai_stretch(at, scanner->end);

	while (at < stop && is_any(*at, which) == are)
		at++;
	return at < stop ? at : skip_more(scanner, at, which, are);
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

/* Reads the value of an attribute behind the = and blanks; returns where the next attribute may begin. */
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
		/* an unclosed quote would swallow the rest of the page */
		scanner->unclosed[(int) *at] = true;
	}
	stop = skip(scanner, at, SPACE | CLOSE, false);
	*value = gai_slice(at, (size_t) (stop - at));
	return stop;
}

/* Reads the attributes from at on; returns the end of the tag behind its >, or the end of the page. */
static const char *
scan_attributes(gai_html_scanner *scanner, const char *at, gai_html_token *token)
{
	const char *end = scanner->end;

	while (at < end && go_on(scanner))
	{
		const char *name;
		gai_text	value = gai_slice("", 0);
		size_t		length;

		at = skip(scanner, at, SPACE | SLASH, true);
		if (at == end)
			break;
		if (*at == '>')
			return at + 1;
		name = at++;			/* HTML allows = as the first character of a name */
		at = skip(scanner, at, END_OF_NAME | EQUALS, false);
		length = (size_t) (at - name);
		at = skip(scanner, at, SPACE, true);
		if (at < end && *at == '=')
		{
			at = skip(scanner, at + 1, SPACE, true);
			at = scan_value(scanner, at, &value);
		}
		keep_attribute(token, name, length, value);
	}
	return end;
}

/* The beginning of the next end tag of this name, or NULL. */
static const char *
find_end_tag(gai_html_scanner *scanner, const char *at, const char *name)
{
	const char *end = scanner->end;
	size_t		length = strlen(name);

	for (; (at = find(at, end, '<')) != NULL && go_on(scanner); at++)
		if ((size_t) (end - at) > length + 2 && at[1] == '/' && gai_is_word(gai_slice(at + 2, length), name) &&
			is_any(at[length + 2], END_OF_NAME))
			return at;
	return NULL;
}

/* The end of the comment that begins at this place. */
static const char *
skip_comment(gai_html_scanner *scanner, const char *at)
{
	const char *end = scanner->end,
			   *stop = at + 4;

	while ((stop = find(stop, end, '>')) != NULL && go_on(scanner))
	{
		if (stop[-1] == '-' && stop[-2] == '-')
			return stop + 1;
		if (stop[-1] == '!' && stop - at >= 7 && stop[-2] == '-' && stop[-3] == '-')
			return stop + 1;
		stop++;
	}
	return end;
}

/* Reads a tag whose name begins at this place; returns its end. */
static const char *
scan_tag(gai_html_scanner *scanner, const char *name, gai_html_token *token)
{
	const char *at = skip(scanner, name, END_OF_NAME, false);

	token->element = gai_html_element_of(&scanner->names, name, (size_t) (at - name));
	token->present = 0;
	at = scan_attributes(scanner, at, token);
	/* a tag without its > at the end of the page does not count */
	if (at[-1] != '>')
		token->kind = GAI_HTML_NOTHING;
	return at;
}

/* Handles a start tag whose content is not markup; returns where the next token begins. */
static const char *
enter_element(gai_html_scanner *scanner, const char *at, gai_html_token *token)
{
	const char *stop;

	switch (token->element->kind)
	{
		case GAI_HTML_RAW:
			token->kind = GAI_HTML_NOTHING;
			stop = find_end_tag(scanner, at, token->element->name);
			return stop != NULL ? stop : scanner->end;
		case GAI_HTML_TITLE:
			scanner->title_end = scanner->no_title_end ? NULL : find_end_tag(scanner, at, token->element->name);
			scanner->no_title_end = scanner->title_end == NULL;
			if (scanner->no_title_end)
				token->kind = GAI_HTML_NOTHING;
			return at;
		default:
			if (token->element->kind == GAI_HTML_IGNORED)
				token->kind = GAI_HTML_NOTHING;
			return at;
	}
}

/* Reads the markup that begins at this <; returns its end, or the place behind the < if it begins none. */
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
		return skip_comment(scanner, at);
	stop = find(at + 2, end, '>');
	return stop != NULL ? stop + 1 : end;
}

void
gai_html_scan(gai_html_scanner *scanner, gai_arena *arena, const char *body, size_t length)
{
	*scanner = (gai_html_scanner) {.arena = arena, .at = body, .end = body + length};
}

bool
gai_html_next(gai_html_scanner *scanner, gai_html_token *token)
{
	const char *from = scanner->at;

	if (from == scanner->end || !go_on(scanner))
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
	return !scanner->cancelled;
}
