/* html_elements.c - see html_elements.h */
#include "source/html/html_elements.h"

#include "base/ascii.h"

#include <string.h>

/* The longest name below. */
#define LONGEST_NAME 10

/* In the order of names. */
static const gai_html_element elements[] = {
	{"a", GAI_HTML_INLINE},
	{"abbr", GAI_HTML_INLINE},
	{"address", GAI_HTML_BLOCK},
	{"area", GAI_HTML_IGNORED},
	{"article", GAI_HTML_BLOCK},
	{"aside", GAI_HTML_BLOCK},
	{"audio", GAI_HTML_UNSHOWN},
	{"b", GAI_HTML_INLINE},
	{"base", GAI_HTML_IGNORED},
	{"big", GAI_HTML_INLINE},
	{"blockquote", GAI_HTML_BLOCK},
	{"body", GAI_HTML_IGNORED},
	{"br", GAI_HTML_BREAK},
	{"canvas", GAI_HTML_UNSHOWN},
	{"caption", GAI_HTML_BLOCK},
	{"center", GAI_HTML_BLOCK},
	{"cite", GAI_HTML_INLINE},
	{"code", GAI_HTML_INLINE},
	{"col", GAI_HTML_IGNORED},
	{"colgroup", GAI_HTML_IGNORED},
	{"datalist", GAI_HTML_UNSHOWN},
	{"dd", GAI_HTML_BLOCK},
	{"del", GAI_HTML_UNSHOWN},
	{"details", GAI_HTML_BLOCK},
	{"dir", GAI_HTML_BLOCK},
	{"div", GAI_HTML_BLOCK},
	{"dl", GAI_HTML_BLOCK},
	{"dt", GAI_HTML_BLOCK},
	{"em", GAI_HTML_INLINE},
	{"embed", GAI_HTML_IGNORED},
	{"fieldset", GAI_HTML_BLOCK},
	{"figcaption", GAI_HTML_BLOCK},
	{"figure", GAI_HTML_BLOCK},
	{"font", GAI_HTML_INLINE},
	{"footer", GAI_HTML_BLOCK},
	{"form", GAI_HTML_BLOCK},
	{"frame", GAI_HTML_IGNORED},
	{"frameset", GAI_HTML_IGNORED},
	{"h1", GAI_HTML_HEADING},
	{"h2", GAI_HTML_HEADING},
	{"h3", GAI_HTML_HEADING},
	{"h4", GAI_HTML_HEADING},
	{"h5", GAI_HTML_HEADING},
	{"h6", GAI_HTML_HEADING},
	{"head", GAI_HTML_IGNORED},
	{"header", GAI_HTML_BLOCK},
	{"hr", GAI_HTML_BREAK},
	{"html", GAI_HTML_IGNORED},
	{"i", GAI_HTML_INLINE},
	{"iframe", GAI_HTML_RAW},
	{"img", GAI_HTML_IGNORED},
	{"input", GAI_HTML_IGNORED},
	{"ins", GAI_HTML_INLINE},
	{"label", GAI_HTML_INLINE},
	{"legend", GAI_HTML_BLOCK},
	{"li", GAI_HTML_BLOCK},
	{"link", GAI_HTML_IGNORED},
	{"main", GAI_HTML_BLOCK},
	{"menu", GAI_HTML_BLOCK},
	{"meta", GAI_HTML_META},
	{"nav", GAI_HTML_BLOCK},
	{"noembed", GAI_HTML_RAW},
	{"noframes", GAI_HTML_RAW},
	{"noscript", GAI_HTML_RAW},
	{"ol", GAI_HTML_BLOCK},
	{"optgroup", GAI_HTML_UNSHOWN},
	{"option", GAI_HTML_UNSHOWN},
	{"p", GAI_HTML_BLOCK},
	{"param", GAI_HTML_IGNORED},
	{"plaintext", GAI_HTML_IGNORED},
	{"pre", GAI_HTML_PREFORMATTED},
	{"s", GAI_HTML_UNSHOWN},
	{"script", GAI_HTML_RAW},
	{"section", GAI_HTML_BLOCK},
	{"select", GAI_HTML_UNSHOWN},
	{"small", GAI_HTML_INLINE},
	{"source", GAI_HTML_IGNORED},
	{"span", GAI_HTML_INLINE},
	{"strike", GAI_HTML_UNSHOWN},
	{"strong", GAI_HTML_INLINE},
	{"style", GAI_HTML_RAW},
	{"sub", GAI_HTML_RAISED},
	{"summary", GAI_HTML_BLOCK},
	{"sup", GAI_HTML_RAISED},
	{"svg", GAI_HTML_UNSHOWN},
	{"table", GAI_HTML_TABLE},
	{"tbody", GAI_HTML_GROUP},
	{"td", GAI_HTML_CELL},
	{"template", GAI_HTML_UNSHOWN},
	{"textarea", GAI_HTML_RAW},
	{"tfoot", GAI_HTML_GROUP},
	{"th", GAI_HTML_CELL},
	{"thead", GAI_HTML_GROUP},
	{"title", GAI_HTML_TITLE},
	{"tr", GAI_HTML_ROW},
	{"track", GAI_HTML_IGNORED},
	{"u", GAI_HTML_INLINE},
	{"ul", GAI_HTML_BLOCK},
	{"video", GAI_HTML_UNSHOWN},
	{"wbr", GAI_HTML_IGNORED},
	{"xmp", GAI_HTML_IGNORED},
};

static const gai_html_element unknown = {"span", GAI_HTML_INLINE};

/* Word's mark at the end of each paragraph, which is not a paragraph itself. */
static const gai_html_element paragraph_mark = {"o:p", GAI_HTML_IGNORED};

/* Copies the name in lower case, without its prefix, NUL-terminated; false if it is longer than any known name. */
static bool
fold_name(const char *name, size_t length, char folded[LONGEST_NAME + 1])
{
	for (size_t i = length; i > 0; i--)
		if (name[i - 1] == ':')
		{
			name += i;
			length -= i;
			break;
		}
	if (length > LONGEST_NAME)
		return false;
	for (size_t i = 0; i < length; i++)
		folded[i] = gai_lower(name[i]);
	folded[length] = '\0';
	return true;
}

static const gai_html_element *
look_up(const char *name, size_t length)
{
	char		folded[LONGEST_NAME + 1];
	size_t		low = 0,
				high = sizeof elements / sizeof elements[0];

	if (!fold_name(name, length, folded))
		return &unknown;
	if (length == 3 && (name[0] | 0x20) == 'o' && name[1] == ':' && folded[0] == 'p')
		return &paragraph_mark;
	while (low < high)
	{
		size_t		middle = (low + high) / 2;
		int			order = strcmp(folded, elements[middle].name);

		if (order == 0)
			return &elements[middle];
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return &unknown;
}

const gai_html_element *
gai_html_element_of(gai_html_names *names, const char *name, size_t length)
{
	uint64_t	packed = 0;
	size_t		place;

	if (length > sizeof packed)
		return look_up(name, length);
	for (size_t i = 0; i < length; i++)
		packed = packed << 8 | (unsigned char) gai_lower(name[i]);
	place = (size_t) ((packed * UINT64_C(0x9E3779B97F4A7C15)) >> 58);
	if (names->met[place].element == NULL || names->met[place].name != packed)
	{
		names->met[place].name = packed;
		names->met[place].element = look_up(name, length);
	}
	return names->met[place].element;
}

const char *
gai_html_element_name(size_t index)
{
	return index < sizeof elements / sizeof elements[0] ? elements[index].name : NULL;
}
