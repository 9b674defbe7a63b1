/* cell_text.h - the text of a cell that has several lines. */
#ifndef GAI_CELL_TEXT_H
#define GAI_CELL_TEXT_H

#include "base/arena.h"
#include "base/text.h"

/*
 * Adds lines of a cell, which line feeds part, to a text; begin is where the cell's own begins in it, length its length
 * so far.  Returns the new length.  A label goes on over a line end.  Where that could make a number that nobody wrote,
 * a ↵ stands between the lines.  Tabs become blanks, so that only cells are parted by them.
 */
size_t		gai_put_cell_lines(gai_arena *arena, char *text, size_t begin, size_t length, gai_text lines);

/* The room that lines may need, and what one more needs to be joined to them. */
size_t		gai_cell_room(gai_arena *arena, gai_text lines);

#define GAI_CELL_ROOM 5

#endif
