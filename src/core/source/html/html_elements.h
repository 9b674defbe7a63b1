/*
 * html_elements.h - how each element of HTML affects the text that is read.
 */
#ifndef GAI_HTML_ELEMENTS_H
#define GAI_HTML_ELEMENTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum gai_html_kind
{
	GAI_HTML_INLINE,			/* formats text without separating it; all unknown elements */
	GAI_HTML_RAISED,			/* sub and sup: their digits are not part of the number beside them */
	GAI_HTML_BLOCK,				/* begins and ends paragraphs, like the kinds that follow */
	GAI_HTML_HEADING,
	GAI_HTML_PREFORMATTED,
	GAI_HTML_BREAK,				/* br, hr: only ends a paragraph; has no content */
	GAI_HTML_TABLE,
	GAI_HTML_GROUP,				/* thead, tbody, tfoot */
	GAI_HTML_ROW,
	GAI_HTML_CELL,
	GAI_HTML_TITLE,
	GAI_HTML_META,				/* has no content */
	GAI_HTML_UNSHOWN,			/* its content is not shown, or not as text */
	GAI_HTML_RAW,				/* the same, and its content is not markup */
	GAI_HTML_IGNORED			/* tags without an effect: html, head, body, and elements without content */
} gai_html_kind;

typedef struct gai_html_element
{
	const char *name;			/* lower case */
	gai_html_kind kind;
} gai_html_element;

/* A cache of names: a page repeats a few of them thousands of times. */
typedef struct gai_html_names
{
	struct
	{
		uint64_t	name;		/* its bytes in lower case */
		const gai_html_element *element;
	}			met[64];
} gai_html_names;

/* The element of this name, in any case and without a prefix such as w:.  Never NULL: unknown ones count as span. */
const gai_html_element *gai_html_element_of(gai_html_names *names, const char *name, size_t length);

/* The name of the element with this index, of all that gai_html_element_of() can return; NULL behind the last. */
const char *gai_html_element_name(size_t index);

#endif
