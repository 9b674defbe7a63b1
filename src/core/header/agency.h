/*
 * agency.h - names of agencies: in a title, in the sentences of a preface, as the subject of section one.
 */
#ifndef GAI_AGENCY_H
#define GAI_AGENCY_H

#include "base/arena.h"
#include "base/text.h"

/* Whether a name ends as those of agencies do, and is not one that only readers of the page understand (我局). */
bool		gai_is_agency(gai_text name);

/* The subject of the first sentence, "2024年,镇巴县人民政府办公室严格按照…"; no bytes if it names no agency. */
gai_text	gai_subject_of(gai_arena *arena, gai_text text);

/* Who wrote the report as its preface says, "由…编制"; no bytes if it does not. */
gai_text	gai_author_of(gai_text text);

/* The agency that a preface names in passing: whom to ask, who acts; no bytes if none. */
gai_text	gai_agency_named_in(gai_arena *arena, gai_text text);

/* Whether two names can hardly be those of one agency. */
bool		gai_agencies_differ(gai_text a, gai_text b);

#endif
