/*
 * fuzz_docx.c - Word documents.  Input that begins as a zip archive is one; all else is taken for the main part of one,
 * which a fuzzer could hardly reach through the checksums of an archive.
 */
#include <stdlib.h>
#include <string.h>

#include "docx.h"

int			LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* An archive with one entry that is not packed, made by hand: libzip would be most of the time. */
static char *
wrap(const uint8_t *part, size_t size, size_t *length)
{
	static const char name[] = "word/document.xml";
	enum
	{
		NAME = sizeof name - 1, LOCAL = 30 + NAME, LISTED = 46 + NAME, END = 22
	};
	unsigned char *bytes = calloc(1, LOCAL + size + LISTED + END),
			   *list = bytes + LOCAL + size,
			   *end = list + LISTED;
	uint32_t	checksum = 0xFFFFFFFF;

	for (size_t i = 0; i < size; i++)
	{
		checksum ^= part[i];
		for (int bit = 0; bit < 8; bit++)
			checksum = checksum >> 1 ^ (0xEDB88320 & -(checksum & 1));
	}
	checksum = ~checksum;
	memcpy(bytes, "PK\3\4\12", 5);
	memcpy(list, "PK\1\2\12\0\12", 7);
	memcpy(end, "PK\5\6", 4);
	for (int i = 0; i < 4; i++)
	{
		bytes[14 + i] = list[16 + i] = (unsigned char) (checksum >> 8 * i);
		bytes[18 + i] = bytes[22 + i] = list[20 + i] = list[24 + i] = (unsigned char) (size >> 8 * i);
		end[12 + i] = (unsigned char) ((size_t) LISTED >> 8 * i);
		end[16 + i] = (unsigned char) ((LOCAL + size) >> 8 * i);
	}
	bytes[26] = list[28] = NAME;
	end[8] = end[10] = 1;
	memcpy(bytes + 30, name, NAME);
	memcpy(bytes + LOCAL, part, size);
	memcpy(list + 46, name, NAME);
	*length = LOCAL + size + LISTED + END;
	return (char *) bytes;
}

/* What was read lies within the text, and every piece within its line. */
static void
check(const gai_document *document, gai_text text)
{
	for (size_t i = 0; i < document->nlines; i++)
		if (document->lines[i].first + document->lines[i].count > document->npieces ||
			document->lines[i].position + document->lines[i].text.length > text.length)
			abort();
	for (size_t i = 0; i < document->npieces; i++)
		if (document->pieces[i].line >= document->nlines || document->pieces[i].span == 0 ||
			document->pieces[i].position + document->pieces[i].length > text.length)
			abort();
}

static void
read_one(gai_arena *arena, const char *bytes, size_t length)
{
	if (gai_try(arena) == GAI_OK)
	{
		gai_document document = {0};

		check(&document, gai_read_docx(arena, bytes, length, &document));
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	size_t		length = size;
	char	   *package = size >= 4 && memcmp(data, "PK\3\4", 4) == 0 ? NULL : wrap(data, size, &length);
	gai_arena	arena;

	gai_arena_open(&arena, &gai_malloc_host);
	read_one(&arena, package != NULL ? package : (const char *) data, length);
	gai_arena_free(&arena);
	free(package);
	return 0;
}
