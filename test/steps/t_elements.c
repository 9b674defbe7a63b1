/* t_elements.c - each element of HTML, never closed, repeated and nested: the steps grow as the page does */
#include <stdio.h>

#include "bodies.h"
#include "tap.h"

/* All elements of HTML5 and those before it, and some that are none. */
static const char *const names[] = {
	"a", "abbr", "acronym", "address", "applet", "area", "article", "aside", "audio", "b", "base", "basefont", "bdi",
	"bdo", "bgsound", "big", "blink", "blockquote", "body", "br", "button", "canvas", "caption", "center", "cite",
	"code", "col", "colgroup", "data", "datalist", "dd", "del", "details", "dfn", "dialog", "dir", "div", "dl", "dt",
	"em", "embed", "fieldset", "figcaption", "figure", "font", "footer", "form", "frame", "frameset", "h1", "h2", "h3",
	"h4", "h5", "h6", "head", "header", "hgroup", "hr", "html", "i", "iframe", "img", "input", "ins", "isindex", "kbd",
	"keygen", "label", "legend", "li", "link", "listing", "main", "map", "mark", "marquee", "math", "menu", "menuitem",
	"meta", "meter", "multicol", "nav", "nextid", "nobr", "noembed", "noframes", "noscript", "object", "ol", "optgroup",
	"option", "output", "p", "param", "picture", "plaintext", "pre", "progress", "q", "rb", "rp", "rt", "rtc", "ruby",
	"s", "samp", "script", "search", "section", "select", "slot", "small", "source", "spacer", "span", "strike",
	"strong", "style", "sub", "summary", "sup", "svg", "table", "tbody", "td", "template", "textarea", "tfoot", "th",
	"thead", "time", "title", "tr", "track", "tt", "u", "ul", "var", "video", "wbr", "xmp", "o:p", "w:p", "x-y",
};

/* What is done with an element; %1$s is its name. */
static const struct
{
	const char *what;
	const char *before;
	const char *same;
	const char *behind;
}			forms[] = {
	{"never closed", "<p>甲</p>", "<%1$s>", "<p>乙</p>"},
	{"with text in it", "<p>甲</p>", "<%1$s>文", "<p>乙</p>"},
	{"closed but for the last letter", "<p>甲</p>", "<%1$s>文</%1$s", "<p>乙</p>"},
	{"nested and closed", "<p>甲</p>", "<%1$s><%1$s>文</%1$s>", "<p>乙</p>"},
	{"nested in a cell", "<table><tr><td>甲<td>", "<%1$s a='b'><b>", "</table>"},
	{"only closed", "<p>甲</p>", "</%1$s>", "<p>乙</p>"},
	{"cut off", "<p>甲</p>", "<%1$s ", ""},
};

int
main(void)
{
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
	{
		int			faults = 0;

		for (size_t f = 0; f < sizeof forms / sizeof forms[0]; f++)
		{
			char		same[100];
			pattern		of = {forms[f].before, same, forms[f].behind};
			const char *fault;

			snprintf(same, sizeof same, forms[f].same, names[i]);
			fault = find_fault(work_page, &of, 2000);
			if (fault == NULL)
				continue;
			note("%s: %s", forms[f].what, fault);
			faults++;
		}
		is_integer(faults, 0, "<%s>", names[i]);
	}
	return done_testing();
}
