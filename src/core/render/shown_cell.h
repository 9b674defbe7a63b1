/*
 * shown_cell.h - the words of a cell, such that the reader takes them for what the cell is.
 *
 * A number is shown as digits, and with its unit where the source states another than the column's.  Placeholders and
 * texts are shown as in the source if it is known.  A blank is empty.
 */
#ifndef GAI_SHOWN_CELL_H
#define GAI_SHOWN_CELL_H

#include "base/arena.h"
#include "form/report.h"

/* What a row of plain text has in place of a cell that the source lacks; a page marks the cell instead. */
#define GAI_SHOWN_ABSENT "缺"

/* The words, without line ends and bars, in the arena or constant; empty for a blank or absent cell. */
gai_text	gai_show_cell(gai_arena *arena, const gai_cell *cell, const gai_form_column *column);

/* Whether such words state another unit than the column's. */
bool		gai_shows_other_unit(gai_text words, const gai_form_column *column);

#endif
