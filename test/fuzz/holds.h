/* holds.h - what holds for every report, however it was made or read. */
#ifndef HOLDS_H
#define HOLDS_H

#include "base/arena.h"
#include "form/report.h"

/* Of a report that was read from a body: values stand where it says; places are whole characters. */
void		fuzz_check_places(gai_text body, const gai_report *report);

/*
 * Whatever is done with a report: checks and claims say the same twice, and each repair leaves as many relations
 * failing as it says, fewer than there were.
 */
void		fuzz_check_functions(gai_arena *arena, const gai_report *report);

/* Its page and its text are read back as the same report. */
void		fuzz_check_renderings(gai_arena *arena, const gai_report *report);

#endif
