/*
 * headings.h - recognises the headings of the six sections of a report.
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
	int			section;		/* 1 … 6, 0 = not a heading */
	gai_certainty certainty;
	bool		exact;			/* its letters are those of a known title */
	size_t		length;			/* in bytes, with the signs and the remark in brackets behind it */
} gai_heading;

/*
 * The heading that a line begins with.  Markup, numeral and wording may vary.  Text, even another heading, may follow
 * on the same line.
 */
gai_heading gai_read_heading(gai_text line);

/* The section (1 … 6) if the line is a heading and nothing else, or 0. */
int			gai_heading_of(gai_text line);

#endif
