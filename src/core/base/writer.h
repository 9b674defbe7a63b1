/*
 * writer.h - a string that grows in the arena, and functions that append values to it.
 */
#ifndef GAI_WRITER_H
#define GAI_WRITER_H

#include "base/arena.h"
#include "base/dates.h"
#include "base/decimal.h"
#include "base/text.h"

/* A string that grows in the arena.  NUL-terminated once something was appended. */
typedef struct gai_writer
{
	gai_arena  *arena;
	char	   *bytes;
	size_t		length,
				room;
} gai_writer;

void		gai_put(gai_writer *out, const char *bytes, size_t length);
void		gai_put_string(gai_writer *out, const char *string);
void		gai_put_count(gai_writer *out, int64_t count);
void		gai_put_decimal(gai_writer *out, gai_decimal value);
void		gai_put_date(gai_writer *out, gai_date date);

/* Appends the beginning of a text of the report, in quotes. */
void		gai_put_quote(gai_writer *out, gai_text text);

#endif
