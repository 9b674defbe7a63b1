/*
 * outline.h - which headings of a document are those of the report's six sections.
 *
 * Titles stand more than once: in a table of contents, in a preface, in a second report on the same page.  The headings
 * that are taken follow each other in order, have text behind them, and hold the tables that were read.
 */
#ifndef GAI_OUTLINE_H
#define GAI_OUTLINE_H

#include "form/headings.h"
#include "form/report.h"
#include "tables/marks.h"

/* A heading in the document. */
typedef struct gai_section
{
	bool		found;
	bool		misplaced;		/* it stands out of order */
	size_t		mark;			/* index of the mark that the line begins with in which it begins */
	size_t		line;			/* in which it ends: the next one if a line end cuts it */
	size_t		begin;			/* of the heading and of its text, in bytes of the line */
	size_t		text;
} gai_section;

typedef struct gai_outline
{
	gai_section sections[GAI_SECTIONS + 1];	/* by number; 0 is not used */
	size_t		first_line;		/* the first that is not of the preface: of the first heading, or of a table */
} gai_outline;

gai_outline gai_find_outline(gai_arena *arena, const gai_marks *marks, const gai_report *report);

/* If a table begins at this mark the index of the mark behind it, else the same index. */
size_t		gai_skip_table(gai_arena *arena, const gai_marks *marks, size_t mark, size_t end);

#endif
