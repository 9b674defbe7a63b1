/* html_references.h - character references: &amp; &#x653F; */
#ifndef GAI_HTML_REFERENCES_H
#define GAI_HTML_REFERENCES_H

#include "base/arena.h"
#include "base/text.h"

/*
 * The reference by number that an & begins, of which and behind which there are so many bytes; gives its length, 0 when
 * it is none.  character: 0 when there is no character of that number.
 */
size_t		gai_html_read_number(const char *at, size_t left, uint32_t *character);

/*
 * The value of an attribute, which libxml2 does not see, as it was meant: itself when it has no reference, else a copy
 * of the arena's.  A name that is not known, or not followed by a semicolon, is no reference.  Runs below libxml2 and
 * does not jump.
 */
gai_status	gai_html_resolve(gai_arena *arena, gai_text value, gai_text *resolved);

#endif
