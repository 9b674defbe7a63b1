/*
 * publication.h - days that stand in lines without a key: 2023-01-29 10:27:52 某市人民政府办公室.
 */
#ifndef GAI_PUBLICATION_H
#define GAI_PUBLICATION_H

#include "base/dates.h"
#include "source/document.h"

/*
 * The day that a value begins with, which may go on in the next line.  Returns its length in the value in bytes: all of
 * the value if the day does go on.  0 if there is none.
 */
size_t		gai_read_broken_date(gai_text value, gai_text next, gai_date *date);

/*
 * The day in a line that is no sentence; year 0 if there is none.  *alone tells whether the line has nothing else.
 */
gai_date	gai_bare_day(gai_arena *arena, const gai_document *document, size_t line, bool *alone);

#endif
