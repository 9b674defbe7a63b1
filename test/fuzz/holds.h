/* holds.h - what holds for every report, however it was made or read. */
#ifndef HOLDS_H
#define HOLDS_H

#include "base/arena.h"
#include "form/report.h"

/* Checks say the same with and without what passes, and of the report as a whole. */
void		fuzz_check_findings(gai_arena *arena, const gai_report *report);

/* Each repair leaves as many relations failing as it says, fewer than there were. */
void		fuzz_check_repairs(gai_arena *arena, const gai_report *report);

/* Claims stand in the prose and say the same twice. */
void		fuzz_check_claims(gai_arena *arena, const gai_report *report);

/* Its page and its text are read back as the same report. */
void		fuzz_check_renderings(gai_arena *arena, const gai_report *report);

#endif
