/*
 * cell_names.h - short names of rows, columns and cells: the form's labels without paths, ordinals and explanations.
 */
#ifndef GAI_CELL_NAMES_H
#define GAI_CELL_NAMES_H

#include "base/writer.h"
#include "form/form.h"

/* The label behind an ordinal such as 一、 or (三) or 8. that it may begin with. */
const char *gai_after_ordinal(const char *label);

/* Appends the short name of a row or column: no path, no ordinal, no explanation in brackets. */
void		gai_put_name(gai_writer *out, const char *label);

/* Appends the name of a cell, such as 予以公开·自然人; the total row of table three is called 办理结果总计. */
void		gai_put_cell_name(gai_writer *out, const gai_form_row *row, const gai_form_column *column);

#endif
