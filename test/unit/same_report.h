/* same_report.h - whether two reports are the same, and where they differ */
#ifndef SAME_REPORT_H
#define SAME_REPORT_H

#include "form/report.h"

/* Whether kinds and values of all cells are the same, 1.50 not being 1.5, and the editions of the tables. */
bool		is_same_reading(const gai_report *a, const gai_report *b);

/* The first of tables, header and prose that differs, in words; NULL if none does. */
const char *first_difference(const gai_report *a, const gai_report *b);

#endif
