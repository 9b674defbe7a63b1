/*
 * reread.h - reads back a page or text that this library wrote, to the last character.
 *
 * Prose may look like headings, tables or markup; what the library wrote says where it stands.  Nothing is believed:
 * the report that was read is rendered again, and has to give the same bytes.  What was changed since, were it by a
 * blank, is not recognised, and read as any other page is.
 */
#ifndef GAI_REREAD_H
#define GAI_REREAD_H

#include "base/arena.h"
#include "form/report.h"

/*
 * The report of a body that gai_emit_html() without remarks, or gai_emit_plain() wrote, in the arena, with the
 * places of its cells but without notes; NULL if it is not such a body.
 */
gai_report *gai_reread(gai_arena *arena, const char *body, size_t length);

/* For the two ways: what is stated, not yet compared; false when the body can not be one of ours. */
bool		gai_reread_html(gai_arena *arena, gai_text body, gai_report *report);
bool		gai_reread_plain(gai_arena *arena, gai_text body, gai_report *report);

/* Whether a text may be one that gai_emit_plain() wrote: a quick look at its first lines. */
bool		gai_may_be_plain(gai_arena *arena, gai_text body);

#endif
