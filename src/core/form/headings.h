/*
 * headings.h - the six sections of a report.
 */
#ifndef GAI_HEADINGS_H
#define GAI_HEADINGS_H

#include <stdbool.h>

#include "base/text.h"

enum
{
	GAI_SECTIONS = 6
};

/* How sure a heading is. */
typedef enum gai_certainty
{
	GAI_NO_HEADING = 0,
	GAI_BARE_NUMERAL,			/* "三、" alone, or a numeral in brackets: counts only in its place */
	GAI_TITLE_ALONE,			/* the title, without its numeral or with a wrong one */
	GAI_MISPRINTED,				/* its numeral and most of its title */
	GAI_WHOLE_HEADING			/* its numeral and its title */
} gai_certainty;

typedef struct gai_heading
{
	int			section;		/* 1 … 6, 0 = this is no heading */
	gai_certainty certainty;
	bool		exact;			/* letter by letter one of the known titles */
	size_t		length;			/* its bytes in the line, signs and a remark in brackets behind it included */
} gai_heading;

/*
 * The heading that a line begins with.  Markup, numeral and wording may vary, text may follow on the same line, and
 * another heading too.
 */
gai_heading gai_read_heading(gai_text line);

/* Which section's heading a line is as a whole, 1 … 6, or 0. */
int			gai_heading_of(gai_text line);

#endif
