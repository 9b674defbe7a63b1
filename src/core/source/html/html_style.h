/*
 * html_style.h - the attributes that decide whether and where something is shown.
 */
#ifndef GAI_HTML_STYLE_H
#define GAI_HTML_STYLE_H

#include "base/text.h"

typedef enum gai_html_display
{
	GAI_HTML_SHOWN,
	GAI_HTML_INVISIBLE,			/* takes up room but shows nothing */
	GAI_HTML_GONE
} gai_html_display;

/*
 * The display that an inline style declares.  What it strikes out counts as gone: it no longer holds.  *preformatted:
 * line ends are kept.
 */
gai_html_display gai_html_style_display(gai_text style, bool *preformatted);

/* The number of a colspan or rowspan, capped at most; if_none when it is not a number. */
unsigned	gai_html_span(gai_text value, unsigned most, unsigned if_none);

#endif
