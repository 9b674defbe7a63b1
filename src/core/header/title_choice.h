/*
 * title_choice.h - which of the titles in front of a text is that of the report.
 */
#ifndef GAI_TITLE_CHOICE_H
#define GAI_TITLE_CHOICE_H

#include "header/title.h"

/*
 * The best title of the lines, or the one that the page states of itself if it is better; expected: the year by the
 * period or the prose, 0 = unknown.  A title without bytes if there is none.
 */
gai_title	gai_choose_title(gai_arena *arena, const gai_document *document, const gai_joined_lines *preface,
							 gai_text stated, int expected);

#endif
