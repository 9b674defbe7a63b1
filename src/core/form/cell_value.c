/* cell_value.c - see cell_value.h */
#include "form/cell_value.h"

#include <string.h>

/* A count is whole: trailing zero decimals are dropped; false when it is not. */
static bool
make_whole(gai_decimal *value)
{
	while (value->scale > 0 && value->digits % 10 == 0)
	{
		value->digits /= 10;
		value->scale--;
	}
	return value->scale == 0;
}

gai_reading
gai_read_cell(gai_text text, const gai_form_column *column, gai_cell *cell)
{
	gai_reading reading = gai_read_value(text);

	if (reading.kind == GAI_UNREADABLE && column->is_signed)
		reading = gai_read_change(text);
	cell->kind = reading.kind;
	cell->value = reading.value;
	cell->raw = text;
	if (reading.kind == GAI_NUMBER && !column->money && !make_whole(&cell->value))
		cell->kind = GAI_UNREADABLE;
	if (cell->kind == GAI_UNREADABLE)
		cell->value = (gai_decimal) {0, 0};
	return reading;
}

bool
gai_unit_fits(gai_text unit, const gai_form_column *column)
{
	static const char *const pieces[] = {"件", "份", "起", "宗", "条", "條", "项", "項", "次", "件次", "篇", "部", "个", "個", "例"};

	if (unit.length == 0)
		return true;
	if (column->money)
		return gai_text_equal(unit, gai_slice(column->unit, strlen(column->unit))) ||
			(gai_text_equal(unit, gai_literal("萬元")) && strcmp(column->unit, "万元") == 0);
	for (size_t i = 0; i < sizeof pieces / sizeof pieces[0]; i++)
		if (gai_text_equal(unit, gai_slice(pieces[i], strlen(pieces[i]))))
			return strcmp(column->unit, pieces[i]) == 0;
	return false;
}
