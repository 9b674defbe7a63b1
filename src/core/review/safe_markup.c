/* safe_markup.c - see safe_markup.h */
#include "review/safe_markup.h"

#include "base/ascii.h"
#include "base/find.h"
#include "source/html/html_references.h"

/* Attributes that lay out text and name nothing to be fetched. */
static const char *const attributes[] = {
	"colspan", "rowspan", "align", "valign", "width", "height", "border", "cellpadding", "cellspacing", "bgcolor",
	"color", "size", "face", "title", "lang", "dir", "scope", "start", "hidden", "style", "href", NULL
};

/* Properties of styles that do no more than that. */
static const char *const properties[] = {
	"background-color", "border", "border-bottom", "border-collapse", "border-color", "border-left", "border-right",
	"border-spacing", "border-style", "border-top", "border-width", "color", "display", "font-family", "font-size",
	"font-style", "font-weight", "height", "letter-spacing", "line-height", "margin", "margin-bottom", "margin-left",
	"margin-right", "margin-top", "padding", "padding-bottom", "padding-left", "padding-right", "padding-top",
	"text-align", "text-decoration", "text-indent", "vertical-align", "visibility", "white-space", "width",
	"word-break", NULL
};

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

static bool
is_listed(gai_text name, const char *const *list)
{
	for (; *list != NULL; list++)
		if (gai_is_word(name, *list))
			return true;
	return false;
}

/* ---- elements --------------------------------------------------------------------------------------------------- */

static bool
is_laying_out(const gai_html_element *element)
{
	switch (element->kind)
	{
		case GAI_HTML_INLINE:
		case GAI_HTML_BREAK:
		case GAI_HTML_TABLE:
		case GAI_HTML_GROUP:
		case GAI_HTML_ROW:
		case GAI_HTML_CELL:
		case GAI_HTML_HEADING:
		case GAI_HTML_PREFORMATTED:
		case GAI_HTML_RAISED:
			return true;
		case GAI_HTML_BLOCK:
			return strcmp(element->name, "form") != 0;
		case GAI_HTML_UNSHOWN:
			return strcmp(element->name, "del") == 0 || strcmp(element->name, "s") == 0 ||
				strcmp(element->name, "strike") == 0;
		default:
			return false;
	}
}

bool
gai_hides_content(const gai_html_element *element)
{
	static const char *const closed[] = {"audio", "canvas", "datalist", "select", "svg", "template", "video", NULL};

	return element->kind == GAI_HTML_TITLE || is_listed(gai_slice(element->name, strlen(element->name)), closed);
}

/* ---- attributes ------------------------------------------------------------------------------------------------- */

typedef struct attribute
{
	gai_text	name;
	gai_text	value;
} attribute;

/* Where the bytes end that are (or are not) blanks or one of the stops. */
static const char *
skip(gai_sink *sink, const char *at, const char *end, const char *stops, bool are)
{
	while (at < end && (is_blank(*at) || (*at != '\0' && strchr(stops, *at) != NULL)) == are)
	{
		gai_step(sink->arena);
		at++;
	}
	return at;
}

/* Reads the next attribute of a tag's source; false at its end. */
static bool
next_attribute(gai_sink *sink, const char **at, const char *end, attribute *it)
{
	const char *name = skip(sink, *at, end, "/", true),
			   *stop;

	if (name >= end || *name == '>')
		return false;
	stop = skip(sink, name + 1, end, "/>=", false);
	*it = (attribute) {gai_slice(name, (size_t) (stop - name)), gai_slice("", 0)};
	stop = skip(sink, stop, end, "", true);
	if (stop < end && *stop == '=')
	{
		const char *value = skip(sink, stop + 1, end, "", true);

		if (value < end && (*value == '"' || *value == '\'') &&
			memchr(value + 1, *value, (size_t) (end - value - 1)) != NULL)
		{
			stop = memchr(value + 1, *value, (size_t) (end - value - 1));
			it->value = gai_slice(value + 1, (size_t) (stop - value - 1));
			stop++;
		}
		else
		{
			stop = skip(sink, value, end, ">", false);
			it->value = gai_slice(value, (size_t) (stop - value));
		}
	}
	*at = stop;
	return true;
}

/* Whether a declaration of a style only lays out text: no function, no escape, no comment, no rule. */
static bool
is_safe_declaration(gai_text declaration)
{
	const char *colon = memchr(declaration.bytes, ':', declaration.length);
	gai_text	name,
				value;

	if (colon == NULL)
		return false;
	name = gai_trim(gai_slice(declaration.bytes, (size_t) (colon - declaration.bytes)));
	value = gai_trim(gai_slice(colon + 1, declaration.length - (size_t) (colon + 1 - declaration.bytes)));
	if (!is_listed(name, properties))
		return false;
	for (size_t i = 0; i < value.length; i++)
	{
		unsigned char c = (unsigned char) value.bytes[i];

		if (c < ' ' || (c < 0x80 && strchr("()\\/:@{}<>&`;", c) != NULL))
			return false;
	}
	return true;
}

static void
emit_style(gai_sink *sink, gai_text style)
{
	bool		any = false;

	while (style.length > 0)
	{
		const char *stop = memchr(style.bytes, ';', style.length);
		size_t		length = stop != NULL ? (size_t) (stop - style.bytes) : style.length;
		gai_text	declaration = gai_slice(style.bytes, length);

		gai_step(sink->arena);
		if (is_safe_declaration(declaration))
		{
			gai_emit(sink, any ? ";" : " style=\"");
			gai_emit_attribute(sink, declaration);
			any = true;
		}
		style = gai_from(style, length + (stop != NULL));
	}
	gai_emit(sink, any ? "\"" : "");
}

/* Whether following the link opens another page and nothing else. */
static bool
is_safe_link(gai_text link)
{
	static const char *const schemes[] = {"http://", "https://", "mailto:"};

	for (size_t i = 0; i < sizeof schemes / sizeof schemes[0]; i++)
		if (link.length >= strlen(schemes[i]) && gai_is_word(gai_slice(link.bytes, strlen(schemes[i])), schemes[i]))
			return true;
	return false;
}

static void
emit_attribute(gai_sink *sink, const gai_html_element *element, const attribute *it)
{
	gai_text	value;
	gai_status	status = gai_html_resolve(sink->arena, it->value, &value);

	if (status != GAI_OK)
		gai_fail(sink->arena, status);
	if (gai_is_word(it->name, "style"))
	{
		emit_style(sink, value);
		return;
	}
	if (gai_is_word(it->name, "href"))
	{
		if (strcmp(element->name, "a") != 0 || !is_safe_link(value))
			return;
		gai_emit(sink, " rel=\"noopener noreferrer nofollow\"");
	}
	gai_emit(sink, " ");
	for (size_t i = 0; i < it->name.length; i++)
	{
		char		c = gai_lower(it->name.bytes[i]);

		gai_emit_text(sink, gai_slice(&c, 1));
	}
	gai_emit(sink, "=\"");
	gai_emit_attribute(sink, value);
	gai_emit(sink, "\"");
}

void
gai_emit_safe_tag(gai_sink *sink, const gai_html_token *token)
{
	const char *at = token->source.bytes + 1,
			   *end = token->source.bytes + token->source.length;
	unsigned	seen = 0;
	attribute	it;

	if (!is_laying_out(token->element))
		return;
	if (token->kind == GAI_HTML_END && token->element->kind == GAI_HTML_BREAK)
		return;
	gai_emit(sink, token->kind == GAI_HTML_END ? "</" : "<");
	gai_emit(sink, token->element->name);
	if (token->kind == GAI_HTML_START)
	{
		at = skip(sink, at, end, "/>", false);
		while (next_attribute(sink, &at, end, &it))
			for (unsigned i = 0; attributes[i] != NULL; i++)
				if (gai_is_word(it.name, attributes[i]) && (seen >> i & 1) == 0)
				{
					seen |= 1u << i;
					emit_attribute(sink, token->element, &it);
				}
	}
	gai_emit(sink, ">");
}
