/*
 * file.c - bytes of any file.  The choice says which charset they are said to be in, or that they are the main part of
 * a Word document or the sheet of a workbook; whatever they are, what comes out is valid UTF-8 without NUL.
 */
#include <stdlib.h>

#include "../tools/iconv_decoder.h"
#include "office.h"
#include "read/file.h"

/* UTF-8, GB18030 with two and four bytes, Big5, UTF-16 of both kinds; a row of table four, so that there are cells. */
const char *const fuzz_seeds[] = {
	"行政复议 结果维持\n1 0 0 0 1\n",
	"<meta charset=gb2312><td>\xBD\xE1\xB9\xFB\xCE\xAC\xB3\xD6<td>1",
	"\xD0\xD0\xD5\xFE\xB8\xB4\xD2\xE9 \xBD\xE1\xB9\xFB\xCE\xAC\xB3\xD6\x81\x30\x81\x30 1",
	"\xA6\xE6\xAC\xF4\xB4\x5F\xC4\xB3 \xB5\xB2\xAA\x47\xBA\xFB\xAB\xF9 1",
	"\xFF\xFE\xD3\x7E\x9C\x67\xF4\x7E\x01\x63\x31\x32",
	"\xFE\xFF\x7E\xD3\x67\x9C\x7E\xF4\x63\x01\x31\x32",
	NULL
};

const char *const fuzz_words[] = {
	"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF", "\xD8\x40\xDC\x0B", "\xDC\x01", "\xFF", "\x80", "\x81\x30\x81",
	"\x81\x30\x81\x30", "\xA1\xA1", "\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE4\xB8", "总", "🏛", "\n",
	" ", "1", "|", "<meta charset=", "<?xml version=\"1.0\" encoding=\"gbk\"?>", "utf-8", "gb18030", "big5",
	"utf-16", "%PDF-1.4", "{\\rtf1", "\x1F\x8B", "\xD0\xCF\x11\xE0",
	NULL
};

static void
check_text(gai_text text)
{
	bool		valid = true;

	for (size_t at = 0; at < text.length && valid;)
		at += (size_t) gai_utf8_step(text.bytes + at, text.length - at, &valid);
	fuzz_check(valid);
}

static gai_report *
parse(gai_arena *arena, const void *source, gai_text *body)
{
	gai_report *report = gai_parse_file(arena, source, body);

	check_text(*body);
	return report;
}

/* The text alone is the same text. */
static void
extract(gai_arena *arena, const gai_file *file, const gai_text *body)
{
	gai_text	text;

	if (gai_try(arena) != GAI_OK)
		fuzz_check(body == NULL);
	else
	{
		text = gai_extract(arena, file);
		check_text(text);
		fuzz_check(body == NULL || gai_text_equal(text, *body));
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	fuzz_input	input = fuzz_take(data, size);
	const char *const name = input.choice % 2 == 0 ? "word/document.xml" : "xl/worksheets/sheet1.xml";
	const office_part part = {name, input.bytes, input.size};
	gai_file	file = {.bytes = (const char *) input.bytes, .length = input.size, .decoder = iconv_decoder};
	gai_text	body;
	fuzz_host	host;
	gai_arena	arena;
	const gai_report *report;
	char	   *package = NULL;

	if (input.choice >= 128)
		file.bytes = package = office_store(&part, 1, &file.length);
	else
		file.charset = (gai_charset) (input.choice % GAI_CHARSET_OTHER);
	fuzz_open_host(&host);
	gai_arena_open(&arena, &host.host);
	report = fuzz_parse(parse, &file, &input, &arena, &body);
	extract(&arena, &file, report != NULL ? &body : NULL);
	gai_arena_free(&arena);
	fuzz_close_host(&host, GAI_OK, GAI_OK);
	free(package);
	return 0;
}
