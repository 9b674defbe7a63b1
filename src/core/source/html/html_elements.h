/*
 * html_elements.h - what the elements of HTML are to a reader of text.
 */
#ifndef GAI_HTML_ELEMENTS_H
#define GAI_HTML_ELEMENTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum gai_html_kind
{
	GAI_HTML_INLINE,			/* formats the text and parts nothing; all unknown elements */
	GAI_HTML_RAISED,			/* sub and sup: a digit in it is none of the number beside it */
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
	GAI_HTML_RAW,				/* the same, and its content is no markup */
	GAI_HTML_IGNORED			/* the tags mean nothing: html, head, body, and what has no content */
} gai_html_kind;

typedef struct gai_html_element
{
	const char *name;			/* lower case */
	gai_html_kind kind;
} gai_html_element;

/* Names met before: a page has few, thousands of times. */
typedef struct gai_html_names
{
	struct
	{
		uint64_t	name;		/* its bytes in lower case */
		const gai_html_element *element;
	}			met[64];
} gai_html_names;

/* The element of a name in any case, a prefix such as w: left out; never NULL, what is unknown is a span. */
const gai_html_element *gai_html_element_of(gai_html_names *names, const char *name, size_t length);

/* The names of all elements that gai_html_element_of() gives, one after the other; NULL behind the last. */
const char *gai_html_element_name(size_t index);

#endif
