/* same_report.c - see same_report.h */
#include <string.h>

#include "same_report.h"

bool
is_same_reading(const gai_report *a, const gai_report *b)
{
	for (int slot = 0; slot < GAI_SLOTS; slot++)
		if (a->cells[slot].kind != b->cells[slot].kind ||
			a->cells[slot].value.digits != b->cells[slot].value.digits ||
			a->cells[slot].value.scale != b->cells[slot].value.scale)
			return false;
	return memcmp(a->table_form, b->table_form, sizeof a->table_form) == 0;
}

static bool
is_same_text(gai_text a, gai_text b)
{
	return (a.bytes == NULL) == (b.bytes == NULL) && gai_text_equal(a, b);
}

static bool
is_same_date(gai_date a, gai_date b)
{
	return a.year == b.year && (a.year == 0 || (a.month == b.month && a.day == b.day));
}

const char *
first_difference(const gai_report *a, const gai_report *b)
{
	if (!is_same_reading(a, b) || a->form != b->form)
		return "tables";
	if (!is_same_text(a->title, b->title))
		return "title";
	if (!is_same_text(a->agency, b->agency))
		return "agency";
	if (a->year != b->year)
		return "year";
	if (!is_same_date(a->period_first, b->period_first) || !is_same_date(a->period_last, b->period_last))
		return "period";
	if (!is_same_text(a->issuer, b->issuer))
		return "issuer";
	if (!is_same_text(a->index_number, b->index_number))
		return "index number";
	if (!is_same_text(a->document_number, b->document_number))
		return "document number";
	if (!is_same_date(a->published, b->published))
		return "day of publication";
	if (!is_same_text(a->overview, b->overview))
		return "section one";
	if (!is_same_text(a->problems, b->problems))
		return "section five";
	if (!is_same_text(a->other_matters, b->other_matters))
		return "section six";
	return NULL;
}
