/*
 * decode.h - bytes of any charset as UTF-8.  What cannot be decoded becomes U+FFFD, and is counted.
 *
 * UTF-8 and UTF-16 are decoded here.  For other charsets the host provides a decoder (PostgreSQL's conversions, iconv);
 * the loop around it, which replaces what is broken, is here.
 */
#ifndef GAI_DECODE_H
#define GAI_DECODE_H

#include "source/charset.h"

/*
 * Decodes whole characters from the beginning of from, as many as fit; a room of 4 * length + 1 always suffices.  Stops
 * before a NUL and before anything invalid or incomplete.  Returns the bytes written; *used is how many were read.
 * Must not call back into the core.
 */
typedef size_t (*gai_decoder) (void *context, gai_charset charset, const char *from, size_t length,
							   char *to, size_t room, size_t *used);

typedef struct gai_decoded
{
	gai_text	text;			/* valid UTF-8 without NUL: the input itself if it is that, else a copy in the arena */
	size_t		lost;			/* number of replacement characters */
	size_t		first_lost;		/* offset of the first one in the text */
} gai_decoded;

/* decoder may be NULL for UTF-8 and UTF-16.  Fails with GAI_TOO_LARGE, GAI_CANCELLED, GAI_NO_MEMORY. */
gai_decoded gai_decode_all(gai_arena *arena, gai_charset charset, const char *bytes, size_t length,
						   gai_decoder decoder, void *context);

#endif
