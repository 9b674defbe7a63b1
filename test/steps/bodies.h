/* bodies.h - bodies that repeat something; runs the core on them and checks the number of steps. */
#ifndef BODIES_H
#define BODIES_H

#include "counter.h"

/* Something repeated between two others, any of which may be empty. */
typedef struct pattern
{
	const char *before;
	const char *same;
	const char *behind;
} pattern;

/* What is done with a body: as text or page, whichever it looks like; as a page; as a file of no known charset. */
void		work_parse(gai_arena *arena, const char *bytes, size_t length);
void		work_page(gai_arena *arena, const char *bytes, size_t length);
void		work_file(gai_arena *arena, const char *bytes, size_t length);

/* As the main part of a Word document; as the parts of a workbook, see pack_workbook(). */
void		work_docx(gai_arena *arena, const char *bytes, size_t length);
void		work_xlsx(gai_arena *arena, const char *bytes, size_t length);

/* As prose of a report: claims, rules and the likeness to itself. */
void		work_prose(gai_arena *arena, const char *bytes, size_t length);

/*
 * Does it with the pattern repeated to so many bytes, to twice and four times as many.  NULL if the steps grow as the
 * body does, nothing is done for long without a sign of life, and it ends when the host says stop in the middle; else
 * what is wrong.
 */
const char *find_fault(counted_work work, const pattern *of, size_t bytes);

#endif
