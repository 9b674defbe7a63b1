/*
 * groups.h - what a row or cell is among the others: its group, whether it is a total, a short label for charts, and
 * the outcome that it counts, under a code that means the same in all editions.
 */
#ifndef GAI_GROUPS_H
#define GAI_GROUPS_H

#include "base/text.h"
#include "form/form.h"

/*
 * The group of a row: in table three a number of the form, such as (三)不予公开, in table four review or lawsuit.  A row
 * that stands alone is a group of its own.  Table two has no groups: both are NULL there.
 */
typedef struct gai_row_group
{
	const char *code;
	const char *label;
} gai_row_group;

gai_row_group gai_group_of_row(const gai_form_row *row);

/*
 * The code of the outcome that a cell counts, NULL if it counts none.  Rows that only some editions divide have the
 * code of their group: "otherwise" for (六)其他处理, which is one row in 2019 and three in 2021.
 */
const char *gai_outcome_of(const gai_form_row *row, const gai_form_column *column);

/* Whether a cell is the sum of other cells of its table, by the form. */
bool		gai_is_total(const gai_form_row *row, const gai_form_column *column);

/* Short labels: the words of the form, without path, ordinal and explanation; of long ones what they are called. */
gai_text	gai_short_row(const gai_form_row *row);
gai_text	gai_short_column(const gai_form_column *column);

#endif
