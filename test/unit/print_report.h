/* print_report.h - prints everything that was read of a report, to compare two versions of the reader. */
#ifndef PRINT_REPORT_H
#define PRINT_REPORT_H

#include <stdio.h>

#include "form/report.h"

/* One line a cell: code, value, kind, place; then the header fields and the notes. */
void		print_report(FILE *out, const gai_report *report);

#endif
