/* roundtrip.h - whether a report that was read, written as a page and as text, is read back as it was. */
#ifndef ROUNDTRIP_H
#define ROUNDTRIP_H

#include "form/report.h"
#include "random.h"

/* Tries the report as it is, and with words in it that look like something else; true if all of it comes back. */
bool		is_given_back(const gai_report *read, uint64_t seed, dice *d);

/* Reports on all that were tried; many: enough of them that nothing may have been left untried. */
void		test_round_trips(bool many);

#endif
