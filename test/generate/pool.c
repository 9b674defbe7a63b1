/* pool.c - see pool.h */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "pool.h"

/* A report takes well under 1 MB; a change of many letters in the largest layouts some 40. */
static char pool[128 * 1024 * 1024];
static size_t taken;

void
pool_reset(void)
{
	taken = 0;
}

void *
pool_take(size_t size)
{
	void	   *result = pool + taken;

	taken += (size + 15) / 16 * 16;
	if (taken > sizeof pool)
	{
		printf("Bail out! the pool of the generator is too small\n");
		exit(1);
	}
	return memset(result, 0, size);
}

char *
pool_copy(const char *bytes, size_t length)
{
	char	   *copy = pool_take(length + 1);

	return memcpy(copy, bytes, length);
}

char *
pool_print(const char *format, ...)
{
	char		buffer[8192];
	va_list		arguments;

	va_start(arguments, format);
	vsnprintf(buffer, sizeof buffer, format, arguments);
	va_end(arguments);
	return pool_copy(buffer, strlen(buffer));
}

void
add_bytes(builder *out, const char *bytes, size_t length)
{
	if (out->length + length + 1 > out->room)
	{
		size_t		room = (out->length + length + 1) * 2;
		char	   *larger = pool_take(room);

		if (out->length > 0)
			memcpy(larger, out->bytes, out->length);
		out->bytes = larger;
		out->room = room;
	}
	memcpy(out->bytes + out->length, bytes, length);
	out->length += length;
	out->bytes[out->length] = '\0';
}

void
add(builder *out, const char *string)
{
	add_bytes(out, string, strlen(string));
}

void
add_print(builder *out, const char *format, ...)
{
	char		buffer[8192];
	va_list		arguments;

	va_start(arguments, format);
	vsnprintf(buffer, sizeof buffer, format, arguments);
	va_end(arguments);
	add(out, buffer);
}

int
character_length(const char *at)
{
	unsigned char c = (unsigned char) *at;

	return c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
}

int
count_characters(const char *string)
{
	int			count = 0;

	for (const char *at = string; *at != '\0'; at += character_length(at))
		count++;
	return count;
}

const char *
character_at(const char *string, int n)
{
	while (n-- > 0 && *string != '\0')
		string += character_length(string);
	return string;
}

const char *
replace(const char *string, const char *what, const char *by)
{
	builder		out = {0};
	const char *found;

	if (strstr(string, what) == NULL)
		return string;
	while ((found = strstr(string, what)) != NULL)
	{
		add_bytes(&out, string, (size_t) (found - string));
		add(&out, by);
		string = found + strlen(what);
	}
	add(&out, string);
	return out.bytes;
}
