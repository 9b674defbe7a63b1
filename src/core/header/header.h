/*
 * header.h - what a report says of itself: title, agency, year, period, issuer, numbers, day of publication, and the
 * prose of sections one, five and six.
 */
#ifndef GAI_HEADER_H
#define GAI_HEADER_H

#include "form/report.h"
#include "tables/marks.h"

/* Fills the header fields and the prose of the report from its marks; what is not found stays without bytes. */
void		gai_read_header(gai_arena *arena, const gai_marks *marks, gai_report *report);

#endif
