/*
 * iconv_decoder.h - a gai_decoder on iconv, for programs without a PostgreSQL; context is not used.
 */
#ifndef ICONV_DECODER_H
#define ICONV_DECODER_H

#include <iconv.h>
#include <string.h>

#include "source/decode.h"

static size_t
iconv_decoder(void *context, gai_charset charset, const char *from, size_t length, char *to, size_t room, size_t *used)
{
	iconv_t		converter = iconv_open("UTF-8", charset == GAI_BIG5 ? "BIG5" : "GB18030");
	const char *nul = memchr(from, '\0', length);
	size_t		left = nul != NULL ? (size_t) (nul - from) : length,
				given = left,
				free_room = room;
	char	   *at = (char *) from;

	(void) context;
	iconv(converter, &at, &left, &to, &free_room);
	iconv_close(converter);
	*used = given - left;
	return room - free_room;
}

#endif
