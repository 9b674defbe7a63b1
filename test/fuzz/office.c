/* office.c - see office.h */
#include "office.h"

#include <stdlib.h>
#include <string.h>

enum
{
	LOCAL = 30,					/* bytes of the head of an entry, of its line in the list, and of the list's end */
	LISTED = 46,
	END = 22
};

static void
put_number(unsigned char *at, size_t number, int bytes)
{
	for (int i = 0; i < bytes; i++)
		at[i] = (unsigned char) (number >> 8 * i);
}

static uint32_t
checksum_of(const unsigned char *bytes, size_t size)
{
	uint32_t	checksum = 0xFFFFFFFF;

	for (size_t i = 0; i < size; i++)
	{
		checksum ^= bytes[i];
		for (int bit = 0; bit < 8; bit++)
			checksum = checksum >> 1 ^ (0xEDB88320 & -(checksum & 1));
	}
	return ~checksum;
}

char *
office_store(const office_part *parts, int count, size_t *length)
{
	size_t		room = END,
				list = 0;
	unsigned char *bytes,
			   *at;

	for (int i = 0; i < count; i++)
	{
		list += LOCAL + strlen(parts[i].name) + parts[i].size;
		room += LOCAL + LISTED + 2 * strlen(parts[i].name) + parts[i].size;
	}
	bytes = calloc(1, room);
	at = bytes + list;
	for (int i = 0, offset = 0; i < count; i++)
	{
		const office_part *it = &parts[i];
		unsigned char *head = bytes + offset;
		size_t		name = strlen(it->name);

		memcpy(head, "PK\3\4\12", 5);
		memcpy(at, "PK\1\2\12\0\12", 7);
		put_number(head + 14, checksum_of(it->bytes, it->size), 4);
		put_number(head + 18, it->size, 4);
		put_number(head + 22, it->size, 4);
		put_number(head + 26, name, 2);
		memcpy(at + 16, head + 14, 14);
		put_number(at + 42, (size_t) offset, 4);
		memcpy(head + LOCAL, it->name, name);
		memcpy(at + LISTED, it->name, name);
		if (it->size > 0)
			memcpy(head + LOCAL + name, it->bytes, it->size);
		offset += (int) (LOCAL + name + it->size);
		at += LISTED + name;
	}
	memcpy(at, "PK\5\6", 4);
	put_number(at + 8, (size_t) count, 2);
	put_number(at + 10, (size_t) count, 2);
	put_number(at + 12, (size_t) (at - bytes) - list, 4);
	put_number(at + 16, list, 4);
	*length = room;
	return (char *) bytes;
}

bool
is_archive(const fuzz_input *input)
{
	return input->size >= 2 && memcmp(input->bytes, "PK", 2) == 0;
}

void
fuzz_office(fuzz_reader reader, const office_part *parts, int count, const fuzz_input *input)
{
	size_t		size = input->size;
	char	   *package = is_archive(input) ? NULL : office_store(parts, count, &size);

	fuzz_read(reader, input, package != NULL ? package : (const char *) input->bytes, size);
	free(package);
}
