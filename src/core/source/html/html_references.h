/* html_references.h - character references (&amp; &#x653F;) in the values of attributes, which libxml2 does not see. */
#ifndef GAI_HTML_REFERENCES_H
#define GAI_HTML_REFERENCES_H

#include "base/arena.h"
#include "base/text.h"

/*
 * A value as it was meant: itself when it has no reference, else a copy of the arena's.  A name that is not known, or
 * not followed by a semicolon, is no reference.  Runs below libxml2 and does not jump.
 */
gai_status	gai_html_resolve(gai_arena *arena, gai_text value, gai_text *resolved);

#endif
