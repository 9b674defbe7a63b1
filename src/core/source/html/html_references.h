/* html_references.h - character references: &amp; &#x653F; */
#ifndef GAI_HTML_REFERENCES_H
#define GAI_HTML_REFERENCES_H

#include "base/arena.h"
#include "base/text.h"

/* Bytes of the longest reference, so that text can be split without searching far for the & of one. */
#define GAI_HTML_LONGEST_REFERENCE 64

/*
 * Reads the reference by number that the & at this place begins; left: the bytes from here to the end.  Returns its
 * length, or 0, also for one that is too long.  *character is 0 when the number is not a character.
 */
size_t		gai_html_read_number(const char *at, size_t left, uint32_t *character);

/*
 * The length of the reference by name that the & at this place begins and that gives this character, with its ";" if it
 * has one; 0 if HTML 4 has no such name.  HTML5 reads some names without a ";" although letters follow: &ltdd is "<dd".
 */
size_t		gai_html_named_length(const char *at, size_t left, uint32_t character);

/*
 * Resolves the references in the value of an attribute, which libxml2 does not see.  Returns the value itself if it has
 * none, else a copy in the arena.  A name that is unknown or lacks its semicolon is not a reference.  Runs below
 * libxml2 and does not jump.
 */
gai_status	gai_html_resolve(gai_arena *arena, gai_text value, gai_text *resolved);

#endif
