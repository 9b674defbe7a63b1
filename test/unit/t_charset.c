/* t_charset.c - charsets: labels, declarations, marks, what the bytes are, decoding, kinds of files */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../generate/random.h"
#include "../tools/iconv_decoder.h"
#include "fixture.h"
#include "read/file.h"
#include "tap.h"

static const char chinese[] = "一、总体情况 2024年，我局主动公开政府信息；收到申请11件。";

/* The text in another charset, by iconv; the caller frees. */
static char *
convert(const char *utf8, size_t length, const char *charset, size_t *converted)
{
	iconv_t		converter = iconv_open(charset, "UTF-8");
	size_t		room = length * 4 + 16,
				left = length,
				free_room = room;
	char	   *result = malloc(room),
			   *from = (char *) utf8,
			   *to = result;

	if (iconv(converter, &from, &left, &to, &free_room) == (size_t) -1)
	{
		printf("Bail out! cannot convert to %s\n", charset);
		exit(1);
	}
	iconv_close(converter);
	*converted = room - free_room;
	return result;
}

/* ---- labels and declarations ------------------------------------------------------------------------------------ */

static void
test_labels(void)
{
	static const struct
	{
		const char *label;
		gai_charset charset;
	}			cases[] = {
		{"utf-8", GAI_UTF8}, {"UTF8", GAI_UTF8}, {" Utf-8 ", GAI_UTF8},
		{"gb2312", GAI_GB18030}, {"GB_2312-80", GAI_GB18030}, {"gbk", GAI_GB18030}, {"x-gbk", GAI_GB18030},
		{"cp936", GAI_GB18030}, {"GB18030", GAI_GB18030}, {"EUC_CN", GAI_GB18030}, {"Windows-936", GAI_GB18030},
		{"big5", GAI_BIG5}, {"Big5-HKSCS", GAI_BIG5},
		{"utf-16", GAI_UTF16LE}, {"UTF-16LE", GAI_UTF16LE}, {"utf-16be", GAI_UTF16BE},
		{"iso-8859-1", GAI_CHARSET_UNKNOWN}, {"windows-1252", GAI_CHARSET_UNKNOWN}, {"", GAI_CHARSET_UNKNOWN},
		{"utf-81", GAI_CHARSET_UNKNOWN}, {"gb2312gb2312gb2312gb2312gb2312", GAI_CHARSET_UNKNOWN},
	};

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
		is_integer(gai_charset_of(cases[i].label, strlen(cases[i].label)), cases[i].charset,
				   "\"%s\" is %s", cases[i].label, gai_charset_name(cases[i].charset));
}

static void
test_declarations(void)
{
	static const struct
	{
		const char *page;
		const char *label;		/* "" = none */
	}			cases[] = {
		{"<html><head><meta charset=gbk></head>", "gbk"},
		{"<META CHARSET = \"GB2312\" >", "GB2312"},
		{"<meta charset='utf-8'/>", "utf-8"},
		{"<meta name=x content=y charset=big5>", "big5"},
		{"<meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\">", "gb2312"},
		{"<meta content='text/html;CHARSET=GBK' http-equiv=content-type>", "GBK"},
		{"<meta http-equiv=Content-Type content=text/html;charset=gbk>", "gbk"},
		{"<meta http-equiv=\"Content-Type\" content=\"text/html; charset = 'gbk' \">", "gbk"},
		{"<meta\tcharset\t=\tutf-8>", "utf-8"},
		{"<?xml version=\"1.0\" encoding=\"GB18030\"?><html>", "GB18030"},
		{"  <?xml version='1.0' encoding='utf-8' ?>", "utf-8"},
		{"<?xml version='1.0'?><meta charset=gbk>", "gbk"},
		{"<!-- <meta charset=big5> --><meta charset=gbk>", "gbk"},
		{"<!-- <meta charset=big5> ", ""},
		{"<meta name=keywords content=\"charset=gbk\">", ""},
		{"<metadata charset=gbk>", ""},
		{"<meta charset=\"\">", ""},
		{"<meta charset", ""},
		{"<meta charset=", ""},
		{"<meta charset=\"gbk", "gbk"},
		{"<meta", ""},
		{"<p>charset=gbk</p>", ""},
		{"<title>x</title><meta http-equiv=refresh content='0;charset=gbk'><meta charset=utf-8>", "utf-8"},
		{"", ""},
	};
	char		far[9000];

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
	{
		size_t		length = strlen(cases[i].page);
		char	   *page = malloc(length + 1),	/* no byte more, so that the sanitizer sees who reads on */
				   *label = calloc(1, 100);
		gai_text	found;

		memcpy(page, cases[i].page, length);
		page = realloc(page, length > 0 ? length : 1);
		found = gai_declared_charset(page, length);
		memcpy(label, found.bytes != NULL ? found.bytes : "", found.length);
		is_string(label, cases[i].label, "declared in %s", cases[i].page);
		free(page);
		free(label);
	}
	memset(far, ' ', sizeof far);
	memcpy(far + sizeof far - 30, "<meta charset=gbk>", 18);
	ok(gai_declared_charset(far, sizeof far).bytes == NULL, "a declaration far from the beginning is not looked for");
}

/* ---- sniffing and decoding -------------------------------------------------------------------------------------- */

typedef struct outcome
{
	gai_status	status;
	const char *what;			/* of a refusal */
	char		text[70000];	/* NUL-terminated */
	gai_charset charset;
	char		declared[32];
	size_t		lost;
	size_t		first_lost;
} outcome;

static void
sniff_and_decode(gai_arena *arena, const char *bytes, size_t length, gai_charset charset, outcome *result)
{
	gai_sniffed sniffed = charset != GAI_CHARSET_UNKNOWN ? gai_skip_mark(charset, bytes, length) :
		gai_sniff_charset(arena, bytes, length);
	gai_decoded decoded = gai_decode_all(arena, sniffed.charset, bytes + sniffed.mark, length - sniffed.mark,
										 iconv_decoder, NULL);

	result->charset = sniffed.charset;
	memcpy(result->declared, sniffed.declared.bytes != NULL ? sniffed.declared.bytes : "", sniffed.declared.length);
	result->lost = decoded.lost;
	result->first_lost = decoded.first_lost;
	if (decoded.text.length < sizeof result->text)
		memcpy(result->text, decoded.text.length > 0 ? decoded.text.bytes : "", decoded.text.length);
}

/* The bytes in memory that ends where they do; the result is good until the next call. */
static outcome *
decode_as(const char *bytes, size_t length, gai_charset charset)
{
	static outcome result;
	gai_arena	arena;
	char	   *copy = malloc(length > 0 ? length : 1);

	memset(&result, 0, sizeof result);
	memcpy(copy, bytes, length);
	gai_arena_open(&arena, &gai_malloc_host);
	result.status = gai_try(&arena);
	if (result.status == GAI_OK)
		sniff_and_decode(&arena, copy, length, charset, &result);
	gai_arena_free(&arena);
	free(copy);
	return &result;
}

/* A page with a declaration, in another charset: read as what it is? */
static void
check_page(const char *declaration, const char *charset, gai_charset expected, const char *declared)
{
	char		page[1000];
	size_t		length;
	char	   *bytes;
	outcome	   *got;

	snprintf(page, sizeof page, "%s%s", declaration, chinese);
	bytes = convert(page, strlen(page), charset, &length);
	got = decode_as(bytes, length, GAI_CHARSET_UNKNOWN);
	ok(got->charset == expected && strcmp(got->text, page) == 0 && got->lost == 0 &&
	   strcmp(got->declared, declared) == 0,
	   "%s in %s is read as %s%s%s", *declaration != '\0' ? declaration : "a text without declaration", charset,
	   gai_charset_name(expected), *declared != '\0' ? ", against what it declares: " : "", declared);
	free(bytes);
}

static void
test_sniffing(void)
{
	check_page("", "UTF-8", GAI_UTF8, "");
	check_page("", "GB18030", GAI_GB18030, "");
	check_page("<meta charset=utf-8>", "UTF-8", GAI_UTF8, "");
	check_page("<meta charset=gb2312>", "GBK", GAI_GB18030, "");
	check_page("<meta charset=gb2312>", "UTF-8", GAI_UTF8, "gb2312");
	check_page("<meta charset=utf-8>", "GB18030", GAI_GB18030, "utf-8");
	check_page("<meta charset=iso-8859-1>", "GB18030", GAI_GB18030, "iso-8859-1");
	check_page("<meta charset=windows-1252>", "UTF-8", GAI_UTF8, "windows-1252");
	check_page("<meta charset=utf-16>", "UTF-8", GAI_UTF8, "utf-16");
	check_page("<meta charset=utf-16>", "GB18030", GAI_GB18030, "utf-16");
	check_page("<?xml version='1.0' encoding='big5'?>", "UTF-8", GAI_UTF8, "big5");
	check_page("", "UTF-16LE", GAI_UTF16LE, "");
	check_page("", "UTF-16BE", GAI_UTF16BE, "");
	check_page("<meta charset=gbk>", "UTF-16LE", GAI_UTF16LE, "");
}

static void
test_marks(void)
{
	static const struct
	{
		const char *charset;
		const char *mark;
		gai_charset expected;
	}			cases[] = {
		{"UTF-8", "\xEF\xBB\xBF", GAI_UTF8},
		{"UTF-16LE", "\xFF\xFE", GAI_UTF16LE},
		{"UTF-16BE", "\xFE\xFF", GAI_UTF16BE},
		{"GB18030", "\x84\x31\x95\x33", GAI_GB18030},
	};

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
	{
		size_t		length,
					mark = strlen(cases[i].mark);
		char	   *bytes = convert(chinese, strlen(chinese), cases[i].charset, &length),
				   *marked = malloc(mark + length);
		outcome	   *got;

		memcpy(marked, cases[i].mark, mark);
		memcpy(marked + mark, bytes, length);
		got = decode_as(marked, mark + length, GAI_CHARSET_UNKNOWN);
		is_string(got->text, chinese, "%s with a mark is read without it", cases[i].charset);
		is_integer(got->charset, cases[i].expected, "as what it is");
		got = decode_as(marked, mark + length, gai_charset_of(cases[i].charset, strlen(cases[i].charset)));
		is_string(got->text, chinese, "also when the charset is given");
		free(bytes);
		free(marked);
	}
	is_string(decode_as("\xFE\xFF\x4E\x00", 4, GAI_UTF16LE)->text, "一", "the mark decides the order of UTF-16");
	is_string(decode_as("", 0, GAI_CHARSET_UNKNOWN)->text, "", "nothing is no text");
	is_string(decode_as("\xEF\xBB\xBF", 3, GAI_CHARSET_UNKNOWN)->text, "", "nor is a mark alone");
}

static void
test_damage(void)
{
	static const struct
	{
		const char *name;
		gai_charset charset;
		const char *bytes;
		size_t		length;
		const char *text;
		size_t		lost;
	}			cases[] = {
#define CASE(name, charset, bytes, text, lost) {name, charset, bytes, sizeof(bytes) - 1, text, lost}
		CASE("a byte that begins nothing", GAI_UTF8, "a\xFFz", "a�z", 1),
		CASE("a character cut short", GAI_UTF8, "a\xE4\xB8z", "a�z", 1),
		CASE("the last character cut short", GAI_UTF8, "a\xE4\xB8", "a�", 1),
		CASE("overlong", GAI_UTF8, "\xC0\xAF\xE0\x80\xAF", "�����", 5),
		CASE("a surrogate", GAI_UTF8, "\xED\xA0\x80", "���", 3),
		CASE("beyond Unicode", GAI_UTF8, "\xF4\x90\x80\x80", "����", 4),
		CASE("a NUL", GAI_UTF8, "a\0z", "a�z", 1),
		CASE("all of Unicode", GAI_UTF8, "\xC2\x80\xED\x9F\xBF\xEE\x80\x80\xF0\x90\x80\x80\xF4\x8F\xBF\xBF",
			 "\xC2\x80\xED\x9F\xBF\xEE\x80\x80\xF0\x90\x80\x80\xF4\x8F\xBF\xBF", 0),
		CASE("a pair", GAI_UTF16LE, "\x40\xD8\x0B\xDC", "𠀋", 0),
		CASE("half a pair", GAI_UTF16LE, "\x40\xD8\x00\x4E", "�一", 1),
		CASE("half a pair at the end", GAI_UTF16LE, "\x00\x4E\x40\xD8", "一�", 1),
		CASE("a second half alone", GAI_UTF16BE, "\xDC\x0B\x4E\x00", "�一", 1),
		CASE("half a unit", GAI_UTF16BE, "\x4E\x00\x4E", "一�", 1),
		CASE("a NUL in UTF-16", GAI_UTF16BE, "\x00\x00\x4E\x00", "�一", 1),
		CASE("four bytes", GAI_GB18030, "\x95\x32\x83\x37", "𠀋", 0),
		CASE("a lead byte before ASCII", GAI_GB18030, "\xD2\xBB\xD2<b>", "一�<b>", 1),
		CASE("a lead byte at the end", GAI_GB18030, "\xD2\xBB\xD2", "一�", 1),
		CASE("four bytes without a meaning", GAI_GB18030, "\xE3\x32\x9A\x36\xD2\xBB", "�一", 1),
		CASE("bytes that GB18030 does not have", GAI_GB18030, "\xFF\xFF\xD2\xBB", "��一", 2),
		CASE("a NUL in GB18030", GAI_GB18030, "\xD2\xBB\0\xD2\xBB", "一�一", 1),
		CASE("Big5", GAI_BIG5, "\xA4@\xA4\xA4", "一中", 0),
		CASE("two bytes without a meaning", GAI_BIG5, "\xA4@\xFE\xFE\xA4@", "一�一", 1),
#undef CASE
	};

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
	{
		outcome	   *got = decode_as(cases[i].bytes, cases[i].length, cases[i].charset);

		is_string(got->text, cases[i].text, "%s, %s", gai_charset_name(cases[i].charset), cases[i].name);
		is_integer((int64_t) got->lost, (int64_t) cases[i].lost, "%zu characters are lost", cases[i].lost);
		ok(got->lost == 0 || memcmp(got->text + got->first_lost, "�", 3) == 0,
		   "the first of them is where it is said to be");
	}
}

/* A text cut within a character, or with a stray byte, is still what it was. */
static void
test_damaged_pages(void)
{
	char		page[500],
			   *gb;
	size_t		length = (size_t) snprintf(page, sizeof page, "<meta charset=utf-8>%s%s%s", chinese, chinese, chinese),
				gb_length;

	is_integer(decode_as(page, length - 1, GAI_CHARSET_UNKNOWN)->charset, GAI_UTF8, "UTF-8 cut off stays UTF-8");
	page[30] = '\xFF';
	is_integer(decode_as(page, length, GAI_CHARSET_UNKNOWN)->charset, GAI_UTF8, "with a stray byte, too");
	is_integer(decode_as(page + 20, length - 20, GAI_CHARSET_UNKNOWN)->charset, GAI_UTF8, "also undeclared");
	gb = convert(chinese, strlen(chinese), "GB18030", &gb_length);
	is_integer(decode_as(gb, gb_length - 1, GAI_CHARSET_UNKNOWN)->charset, GAI_GB18030,
			   "GB18030 cut off stays GB18030");
	free(gb);
	/* GBK's 联通 is valid UTF-8 of two bytes a character */
	is_string(decode_as("<meta charset=gbk>\xC1\xAA\xCD\xA8", 22, GAI_CHARSET_UNKNOWN)->text, "<meta charset=gbk>联通",
			  "a word that is valid in both is what is declared");
	is_string(decode_as("<meta charset=gbk>plain", 23, GAI_CHARSET_UNKNOWN)->declared, "",
			  "ASCII contradicts no declaration");
}

/* Text in chunks: whatever the length, a character on the seam is not torn. */
static void
test_long_texts(void)
{
	static const char *const characters[] = {"a", "一", "𠀋"};
	dice		random = {20240131};
	bool		same = true;

	for (int round = 0; round < 40; round++)
	{
		static char text[60000];
		size_t		length = 0,
					converted;
		char	   *bytes;
		outcome	   *got;

		while (length < sizeof text - 8 && (length < 20000 || below(&random, 4000) > 0))
		{
			const char *character = pick(&random, characters);

			memcpy(text + length, character, strlen(character));
			length += strlen(character);
		}
		bytes = convert(text, length, round % 2 == 0 ? "GB18030" : "UTF-16LE", &converted);
		got = decode_as(bytes, converted, round % 2 == 0 ? GAI_GB18030 : GAI_UTF16LE);
		same = same && got->lost == 0 && strlen(got->text) == length && memcmp(got->text, text, length) == 0;
		free(bytes);
	}
	ok(same, "long texts come back whole from GB18030 and UTF-16");
}

/* Whatever the bytes, the text is valid UTF-8 without NUL. */
static void
test_noise(void)
{
	dice		random = {7};
	bool		valid = true;

	for (int round = 0; round < 3000 && valid; round++)
	{
		char		bytes[200];
		size_t		length = (size_t) below(&random, sizeof bytes);
		gai_charset charset = (gai_charset) below(&random, GAI_CHARSET_OTHER);
		outcome	   *got;
		size_t		end;

		for (size_t i = 0; i < length; i++)
			bytes[i] = (char) below(&random, 256);
		got = decode_as(bytes, length, charset);
		end = strlen(got->text);
		for (size_t at = 0; at < end && valid;)
			at += (size_t) gai_utf8_step(got->text + at, end - at, &valid);
	}
	ok(valid, "3,000 pieces of noise in any charset give valid UTF-8");
}

/* ---- files ------------------------------------------------------------------------------------------------------ */

static void
test_refusals(void)
{
	static const struct
	{
		const char *bytes;
		size_t		length;
		const char *what;
	}			cases[] = {
#define CASE(bytes, what) {bytes, sizeof(bytes) - 1, what}
		CASE("%PDF-1.7\n\x00\x01", "a PDF file"),
		CASE("\xEF\xBB\xBF\r\n%PDF-1.4", "a PDF file"),
		CASE("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0", "an old Office document (.doc, .xls) or one with a password"),
		CASE("{\\rtf1\\ansi", "an RTF document"),
		CASE("\x89PNG\r\n\x1A\n", "an image"),
		CASE("\xFF\xD8\xFF\xE0", "an image"),
		CASE("GIF89a", "an image"),
		CASE("II*\0\x08", "an image"),
		CASE("\x1F\x8B\x08\0", "a gzip file"),
		CASE("Rar!\x1A\x07\x00", "an archive"),
		CASE("\xFF\xFE\0\0\x00\x4E\0\0", "text in UTF-32"),
		CASE("a\0b", "a binary file (it has NUL bytes)"),
		CASE("PK\3\4", "a damaged .docx or .xlsx file"),
		CASE("", "a file of no bytes"),
#undef CASE
	};

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
	{
		gai_file	file = {.bytes = cases[i].bytes, .length = cases[i].length, .decoder = iconv_decoder};
		const gai_report *report;
		gai_arena	arena;

		gai_arena_open(&arena, &gai_malloc_host);
		is_integer(parse_file(&arena, &file, &report), GAI_REFUSED, "refused: %s", cases[i].what);
		is_string(arena.refusal != NULL ? arena.refusal->what : "", cases[i].what, "and called that");
		ok(arena.refusal != NULL && strlen(arena.refusal->hint) > 10, "with a hint");
		gai_arena_free(&arena);
	}
	{
		gai_file	file = {.bytes = "总", .length = 3, .decoder = iconv_decoder};
		const gai_report *report;
		gai_arena	arena;

		gai_arena_open(&arena, &gai_malloc_host);
		is_integer(parse_file(&arena, &file, &report), GAI_NOT_A_REPORT, "one letter is no report");
		gai_arena_free(&arena);
	}
}

/* A report in GB18030 that declares UTF-8 and has a broken character: two notes. */
static void
test_notes(void)
{
	static const char declaration[] = "<meta charset=utf-8>\xFF\n";
	size_t		length,
				converted;
	char	   *seed = read_file("test/seeds/001_873059f99be5ef02.txt", &length),
			   *bytes = convert(seed, length, "GB18030", &converted),
			   *page = malloc(sizeof declaration - 1 + converted);
	gai_file	file = {.bytes = page, .length = sizeof declaration - 1 + converted, .decoder = iconv_decoder};
	const gai_report *report = NULL;
	gai_arena	arena;

	memcpy(page, declaration, sizeof declaration - 1);
	memcpy(page + sizeof declaration - 1, bytes, converted);
	gai_arena_open(&arena, &gai_malloc_host);
	if (ok(parse_file(&arena, &file, &report) == GAI_OK && report->nnotes >= 2,
		   "a mislabelled page is read, with notes"))
	{
		const gai_note *label = &report->notes[report->nnotes - 2],
				   *lost = label + 1;

		is_integer(report->cells[gai_find_cell("applications.received.total", 27, NULL, NULL, NULL)].value.digits, 11,
				   "its numbers are right");
		ok(label->code == GAI_NOTE_ENCODING && gai_text_equal(label->raw, gai_literal("utf-8")) &&
		   label->position == 14,
		   "one note has the declared label");
		ok(lost->code == GAI_NOTE_ENCODING && gai_text_equal(lost->raw, gai_literal("�")) && lost->position == 20,
		   "one the place of what is lost");
		ok(strstr(lost->message, "GB18030无法解码的字符1个") != NULL, "and how much: %s", lost->message);
	}
	gai_arena_free(&arena);
	free(seed);
	free(bytes);
	free(page);
}

/* Each allocation may fail. */
static void
test_no_memory(void)
{
	size_t		length,
				converted;
	char	   *seed = read_file("test/seeds/003_02c6609157ceda09.txt", &length),
			   *bytes = convert(seed, length, "GB18030", &converted);
	gai_file	file = {.bytes = bytes, .length = converted, .decoder = iconv_decoder};
	const gai_report *report;
	test_host	host;
	gai_arena	arena;
	bool		clean = true;
	int			needed;

	test_host_init(&host, 0);
	gai_arena_open(&arena, &host.host);
	is_integer(parse_file(&arena, &file, &report), GAI_OK, "a file in GB18030 is read");
	gai_arena_free(&arena);
	needed = host.allocations;
	for (int n = 1; n <= needed; n++)
	{
		test_host_init(&host, n);
		gai_arena_open(&arena, &host.host);
		clean = clean && parse_file(&arena, &file, &report) == GAI_NO_MEMORY;
		gai_arena_free(&arena);
		clean = clean && host.outstanding == 0;
	}
	ok(clean, "each of %d allocations may fail", needed);
	free(seed);
	free(bytes);
}

/* The decoder is the server's and asks for no interrupts, so the host is asked between the pieces that it is given. */
static void
test_interrupts(void)
{
	const size_t length = 1 << 20;
	char	   *bytes = malloc(length);
	test_host	host;
	gai_arena	arena;

	for (size_t i = 0; i < length; i += 2)
		memcpy(bytes + i, "\xD6\xD0", 2);
	test_host_init(&host, 0);
	gai_arena_open(&arena, &host.host);
	if (gai_try(&arena) == GAI_OK)
		gai_decode_all(&arena, GAI_GB18030, bytes, length, iconv_decoder, NULL);
	ok(host.asked >= 100, "while 1 MB is decoded the host is asked %d times", host.asked);
	gai_arena_free(&arena);
	free(bytes);
}

int
main(void)
{
	test_labels();
	test_declarations();
	test_sniffing();
	test_marks();
	test_damage();
	test_damaged_pages();
	test_long_texts();
	test_noise();
	test_refusals();
	test_notes();
	test_no_memory();
	test_interrupts();
	return done_testing();
}
