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

/*
 * Reads the parts as an archive, and checks what comes out.  They are not packed: libzip would be most of the time.
 * With count 0 input is the archive itself.
 */
typedef gai_text (*office_reader) (gai_arena *arena, const char *bytes, size_t length, gai_document *document);

void		fuzz_office(office_reader reader, const office_part *parts, int count, const uint8_t *input, size_t size);

/* Whether input begins as an archive. */
bool		is_archive(const uint8_t *input, size_t size);

#endif
