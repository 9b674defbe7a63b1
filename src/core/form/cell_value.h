/*
 * cell_value.h - the text of a cell as the value of a cell of the form.
 */
#ifndef GAI_CELL_VALUE_H
#define GAI_CELL_VALUE_H

#include "form/report.h"

/*
 * Sets kind, value and raw text of a cell, and returns what was read.  A count with decimals is unreadable, 2.0 is 2; a
 * change may be stated in words.
 */
gai_reading gai_read_cell(gai_text text, const gai_form_column *column, gai_cell *cell);

/* Whether a stated unit is none, the column's own, or another way to write that. */
bool		gai_unit_fits(gai_text unit, const gai_form_column *column);

#endif
