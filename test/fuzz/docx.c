/*
 * docx.c - Word documents.  Input that begins as a zip archive is one; all else is taken for the main part of one,
 * which a fuzzer could hardly reach through the checksums of an archive.  The first byte is not looked at.
 */
#include <stdlib.h>
#include <string.h>

#include "fuzz.h"
#include "source/docx/docx.h"

#define DOCUMENT(body) "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" \
	"<w:body>" body "</w:body></w:document>"
#define PARAGRAPH(text) "<w:p><w:r><w:t>" text "</w:t></w:r></w:p>"

const char *const fuzz_seeds[] = {
	DOCUMENT(PARAGRAPH("四、政府信息公开行政复议") "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"5\"/></w:tcPr>"
			 PARAGRAPH("行政复议") "</w:tc></w:tr><w:tr><w:tc>" PARAGRAPH("结果维持") "</w:tc><w:tc>" PARAGRAPH("1")
			 "</w:tc></w:tr></w:tbl>"),
	DOCUMENT("<w:p><w:ins><w:r><w:t>12</w:t></w:r></w:ins><w:del><w:r><w:delText>13</w:delText></w:r></w:del></w:p>"
			 "<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>" PARAGRAPH("规章") "</w:tc></w:tr>"
			 "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>"),
	"PK\3\4\12",
	"PK\5\6",
	NULL
};

const char *const fuzz_words[] = {
	"<w:p>", "</w:p>", "<w:p/>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:t xml:space=\"preserve\"> ",
	"<w:tab/>", "<w:br/>", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>", "<w:tcPr>",
	"</w:tcPr>", "<w:gridSpan w:val=\"3\"/>", "<w:gridSpan w:val=\"99999999999\"/>", "<w:vMerge/>",
	"<w:vMerge w:val=\"restart\"/>", "<w:gridBefore w:val=\"2\"/>", "<w:del>", "</w:del>",
	"<w:fldChar w:fldCharType=\"begin\"/>", "<w:fldChar w:fldCharType=\"end\"/>", "<w:instrText>",
	"</w:instrText>", "<w:vanish/>", "<w:rPr>", "</w:rPr>", "<mc:AlternateContent>", "</mc:AlternateContent>",
	"<w:txbxContent>", "</w:txbxContent>", "</w:body>", "<!--", "-->", "<![CDATA[", "]]>", "&amp;", "&#x4E2D;",
	"&#0;", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&a;", "<", ">", "\"", "规章", "12", " ", "\n", "\xEF\xBB\xBF",
	"\xFF",
	NULL
};

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
	{
		const gai_line *line = &document->lines[i];

		fuzz_check(line->first + line->count <= document->npieces);
		fuzz_check(gai_line_position(document, line) + line->text.length <= text.length);
	}
	for (size_t i = 0; i < document->npieces; i++)
	{
		const gai_piece *piece = &document->pieces[i];
		gai_place	place = gai_place_of(document, i);

		fuzz_check(piece->line < document->nlines && piece->span > 0);
		fuzz_check(place.position + place.length <= text.length);
	}
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
	size_t		length = size - 1;
	char	   *package = NULL;
	gai_arena	arena;

	if (size == 0)
		return 0;
	if (length < 2 || memcmp(data + 1, "PK", 2) != 0)
		package = wrap(data + 1, size - 1, &length);
	gai_arena_open(&arena, &gai_malloc_host);
	read_one(&arena, package != NULL ? package : (const char *) data + 1, length);
	gai_arena_free(&arena);
	free(package);
	return 0;
}
