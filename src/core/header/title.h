/*
 * title.h - "南湖区人民政府办公室2023年度政府信息公开工作年度报告": where such words stand, and whose and which year's they are.
 */
#ifndef GAI_TITLE_H
#define GAI_TITLE_H

#include "header/joined_lines.h"

typedef struct gai_title
{
	gai_text	text;			/* without blanks, from the agency to 报告 */
	gai_text	agency;			/* what it names beside year and 政府信息公开…; no bytes if it names none */
	gai_text	name;			/* the agency in simplified characters */
	int			year;			/* 0 = none */
	size_t		line,			/* where it begins … */
				last_line;		/* … and ends */
	bool		quoted;			/* it stands in 《》 */
	bool		first;			/* nothing stands before it in its line … */
	bool		last;			/* … or behind it */
	bool		sentence;		/* a verb stands before it: 现将, 编制 */
} gai_title;

/*
 * The first title from offset *from on; *from is moved behind it.  It may go on over line ends.  False when there is
 * none; titles of pages about reports (a notice, a form, an explanation) are none.
 */
bool		gai_next_title(gai_arena *arena, const gai_joined_lines *joined, size_t *from, gai_title *title);

/* Whether a line can be the first part of a title that goes on in the next: it is short, and nothing ends with it. */
bool		gai_title_may_go_on(gai_text line);

#endif
