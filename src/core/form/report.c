/* report.c - see report.h */
#include "form/report.h"

const gai_form_table *
gai_table_of(const gai_report *report, gai_table_id id)
{
	return gai_form_table_of(report->table_form[id] != 0 ? report->table_form[id] : report->form, id);
}
