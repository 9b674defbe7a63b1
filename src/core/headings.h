/*
 * headings.h - the six sections of a report.
 */
#ifndef GAI_HEADINGS_H
#define GAI_HEADINGS_H

#include "labels.h"

enum
{
	GAI_SECTIONS = 6
};

/* Which section's heading a line is, 1 … 6, or 0.  Titles may vary in wording and lack their numeral. */
int			gai_heading_of(gai_text line);

#endif
