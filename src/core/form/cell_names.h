/*
 * cell_names.h - what officials call rows, columns and cells: the form's labels without paths, ordinals, explanations.
 */
#ifndef GAI_CELL_NAMES_H
#define GAI_CELL_NAMES_H

#include "base/writer.h"
#include "form/form.h"

/* A row's or column's name as an official would say it: no path, no ordinals, no explanation in brackets. */
void		gai_put_name(gai_writer *out, const char *label);

/* "予以公开·自然人"; the total of a column is 办理结果总计. */
void		gai_put_cell_name(gai_writer *out, const gai_form_row *row, const gai_form_column *column);

#endif
