/*
 * agency.h - names of agencies: what can be one, what belongs to one, whether two are of one agency.  Texts are without
 * blanks and in simplified characters (gai_joined_lines).
 */
#ifndef GAI_AGENCY_H
#define GAI_AGENCY_H

#include "base/arena.h"
#include "base/text.h"

/* Whether a name ends as those of agencies do, and is not one that only readers of the page understand (我局). */
bool		gai_is_agency(gai_text name);

/* Whether a name is one of two characters that is a region's: 某镇. */
bool		gai_is_region_alone(gai_text name);

/* Whether a name is that of an agency and nothing can be missing at its end. */
bool		gai_is_whole_name(gai_text name);

/* A name as a title has it, without what leads to it and what explains it; no bytes if it can not be a name. */
gai_text	gai_clean_name(gai_text name);

/* Whether a name is that of a room in an agency: its office, a section.  It answers calls, and reports on nothing. */
bool		gai_is_inner_office(gai_text name);

/* Whether a text begins with the name of a region: 某县, 上海, 国家. */
bool		gai_begins_as_region(gai_text text);

/* Whether a name is that of a region alone, as far as its end tells. */
bool		gai_is_region(gai_text name);

/* Whether a text begins with a character that ends names or parts of them (区民政局), so that it may be cut off. */
bool		gai_begins_cut_off(gai_text text);

/* Whether a character can end the name of an agency, and that of a region; folded. */
bool		gai_ends_agency(uint32_t character);

/* Whether two names can hardly be those of one agency. */
bool		gai_agencies_differ(gai_text a, gai_text b);

#endif
