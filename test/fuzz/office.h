/* office.h - what the harnesses of Office documents share. */
#ifndef OFFICE_H
#define OFFICE_H

#include "fuzz.h"

/* A file in a zip archive. */
typedef struct office_part
{
	const char *name;
	const void *bytes;
	size_t		size;
} office_part;

/* An archive of the parts; the caller frees it.  They are not packed: libzip would be most of the time. */
char	   *office_store(const office_part *parts, int count, size_t *length);

/* Runs a reader on an archive of the parts, or on the input itself if that begins as one. */
void		fuzz_office(fuzz_reader reader, const office_part *parts, int count, const fuzz_input *input);

/* Whether the content begins as an archive. */
bool		is_archive(const fuzz_input *input);

#endif
