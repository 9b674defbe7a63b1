/*
 * text_cells.h - a line of plain text as cells.
 */
#ifndef GAI_TEXT_CELLS_H
#define GAI_TEXT_CELLS_H

#include "source/document.h"

/*
 * Adds a line that has text, with its cells.  start to end is the whole of it, text the same without blanks around.
 * breaks: line ends before it.  A line that has whole tables in it becomes several.
 */
void		gai_read_cells(gai_arena *arena, gai_document *document, const char *start, const char *end, gai_text text,
						   uint32_t breaks);

#endif
