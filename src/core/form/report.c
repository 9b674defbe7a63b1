/* report.c - see report.h */
#include "form/report.h"

const gai_form_table *
gai_table_of(const gai_report *report, gai_table_id id)
{
	return gai_form_table_of(report->table_form[id] != 0 ? report->table_form[id] : report->form, id);
}

gai_text *
gai_section_text(gai_report *report, int part)
{
	return part == GAI_PART_OVERVIEW ? &report->overview : part == GAI_PART_PROBLEMS ? &report->problems :
		part == GAI_PART_OTHER_MATTERS ? &report->other_matters : NULL;
}
