/*
 * title.h - "南湖区人民政府办公室2023年度政府信息公开工作年度报告": where such words stand, and whose and which year's they are.
 */
#ifndef GAI_TITLE_H
#define GAI_TITLE_H

#include "base/arena.h"
#include "base/text.h"

typedef struct gai_title
{
	gai_text	text;			/* without blanks, from the agency to 报告 */
	gai_text	agency;			/* what it names beside year and 政府信息公开…; may be empty */
	int			year;			/* 0 = none */
	bool		quoted;			/* it stands in 《》 */
	bool		first;			/* nothing stands before it … */
	bool		last;			/* … or behind it */
} gai_title;

/*
 * The first title from offset *from on in a text without blanks (gai_compact), which must outlive it; *from is moved
 * behind it.  False when there is none; titles of pages about reports (a notice, a form, an explanation) are none.
 */
bool		gai_next_title(gai_arena *arena, gai_text text, size_t *from, gai_title *title);

#endif
