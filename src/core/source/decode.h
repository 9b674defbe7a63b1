/*
 * decode.h - bytes of any charset as UTF-8.  What cannot be decoded becomes U+FFFD, and is counted.
 *
 * UTF-8 and UTF-16 are decoded here.  For all else there are good tables in every host (PostgreSQL's conversions,
 * iconv), so a host brings its own decoder; the loop around it, which replaces what is broken, is here.
 */
#ifndef GAI_DECODE_H
#define GAI_DECODE_H

#include "source/charset.h"

/*
 * Decodes from the beginning of from as many whole valid characters as there are and as fit, at least length bytes'
 * worth if room is 4 * length + 1.  Gives the bytes written to to; *used are those taken.  Stops before a NUL and
 * before what is invalid or incomplete.  Must not call back into the core.
 */
typedef size_t (*gai_decoder) (void *context, gai_charset charset, const char *from, size_t length,
							   char *to, size_t room, size_t *used);

typedef struct gai_decoded
{
	gai_text	text;			/* valid UTF-8 without NUL: the bytes themselves if they are that, else the arena's */
	size_t		lost;			/* replacement characters put in */
	size_t		first_lost;		/* where in the text the first of them is */
} gai_decoded;

/* decoder may be NULL for UTF-8 and UTF-16.  Fails with GAI_TOO_LARGE, GAI_CANCELLED, GAI_NO_MEMORY. */
gai_decoded gai_decode_all(gai_arena *arena, gai_charset charset, const char *bytes, size_t length,
						   gai_decoder decoder, void *context);

#endif
