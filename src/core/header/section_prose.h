/*
 * section_prose.h - the prose of sections one, five and six.
 */
#ifndef GAI_SECTION_PROSE_H
#define GAI_SECTION_PROSE_H

#include "header/outline.h"

/* What stands around the sections. */
typedef struct gai_surroundings
{
	size_t		tail;			/* the first line behind the report's text; the number of lines if there is none */
	gai_date	signed_on;		/* below the text; year 0 = none */
	gai_text	signer;
} gai_surroundings;

/*
 * Fills overview, problems and other_matters: what stands between two headings, without tables, with the source's line
 * ends; empty where nothing stands there.  Adds a note of code section for each heading that is missing or misplaced.
 */
gai_surroundings gai_read_sections(gai_arena *arena, const gai_marks *marks, const gai_outline *outline,
								   gai_report *report);

#endif
