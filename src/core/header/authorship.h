/*
 * authorship.h - who made or published a report, as its sentences say.
 */
#ifndef GAI_AUTHORSHIP_H
#define GAI_AUTHORSHIP_H

#include "header/joined_lines.h"

/* Names as written; no bytes where none is named. */
typedef struct gai_authorship
{
	gai_text	author;			/* 由…编制, …现将…报告如下: the subject of a sentence that says who made or publishes it */
	gai_text	other;			/* another one that is said to have done so */
	gai_text	contact;		/* 请与…联系; no office within an agency */
} gai_authorship;

/* Who made the report in the words 由…编制 alone; no bytes if they are not there. */
gai_text	gai_find_maker(gai_arena *arena, const gai_joined_lines *preface);

gai_authorship gai_find_authorship(gai_arena *arena, const gai_joined_lines *preface);

/*
 * The subject of the first sentence of section one, "2024年,镇巴县人民政府办公室严格按照…"; no bytes if it names no agency.
 * Of the section no more is needed than its beginning.
 */
gai_text	gai_subject_of(gai_arena *arena, const gai_joined_lines *section);

#endif
