/*
 * html_sax.c - what reading HTML costs against libxml2's push parser with empty handlers over the same bytes.
 *
 *   html_sax [-t] [-n ROUNDS] [FILE ...]      without files: pages made here
 *
 * Prints for each page its size, the median processor times of libxml2, of the HTML reader and of the whole of
 * gai_parse(), and the ratio of the reader; with -t only the times, as "what<TAB>page<TAB>seconds".
 */
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <malloc.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "source/document.h"
#include "read/parse.h"

#define MOST_ROUNDS 1001
#define CHUNK 16384

typedef struct page
{
	char	   *bytes;
	size_t		length,
				room;
} page;

static void
add(page *self, const char *text)
{
	size_t		length = strlen(text);

	while (self->length + length > self->room)
	{
		self->room = self->room * 2 + 65536;
		self->bytes = realloc(self->bytes, self->room);
	}
	memcpy(self->bytes + self->length, text, length);
	self->length += length;
}

/* Of the processor: other programs do not count. */
static double
seconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
	return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

static void
on_start(void *user, const xmlChar *name, const xmlChar **attributes)
{
	(void) name;
	(void) attributes;
	++*(size_t *) user;
}

static void
on_end(void *user, const xmlChar *name)
{
	(void) name;
	++*(size_t *) user;
}

static void
on_text(void *user, const xmlChar *text, int length)
{
	(void) text;
	*(size_t *) user += (size_t) length;
}

/* The parser alone; gives something that depends on all of its events. */
static size_t
run_parser(const page *page)
{
	htmlSAXHandler sax = {.startElement = on_start, .endElement = on_end, .characters = on_text, .cdataBlock = on_text};
	size_t		seen = 0;
	htmlParserCtxtPtr parser = htmlCreatePushParserCtxt(&sax, &seen, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);

	htmlCtxtUseOptions(parser, HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING);
	for (size_t at = 0; at < page->length; at += CHUNK)
		htmlParseChunk(parser, page->bytes + at, (int) (page->length - at < CHUNK ? page->length - at : CHUNK), 0);
	htmlParseChunk(parser, "", 0, 1);
	htmlFreeParserCtxt(parser);
	return seen;
}

static size_t
run_reader(const page *page)
{
	gai_arena	arena;
	volatile size_t seen = 0;

	gai_arena_open(&arena, &gai_malloc_host);
	if (gai_try(&arena) == GAI_OK)
	{
		gai_document document = {0};

		gai_read_html(&arena, page->bytes, page->length, &document);
		seen = document.npieces;
	}
	gai_arena_free(&arena);
	return seen;
}

static size_t
run_parse(const page *page)
{
	gai_arena	arena;
	volatile size_t seen = 0;

	gai_arena_open(&arena, &gai_malloc_host);
	if (gai_try(&arena) == GAI_OK)
	{
		seen = gai_parse(&arena, page->bytes, page->length)->nnotes + 1;
	}
	gai_arena_free(&arena);
	return seen;
}

static const struct
{
	const char *name;
	size_t		(*run) (const page *page);
} programs[] = {{"libxml2 SAX", run_parser}, {"HTML reader", run_reader}, {"gai_parse in C", run_parse}};

enum
{
	PROGRAMS = sizeof programs / sizeof programs[0]
};

static int
compare(const void *a, const void *b)
{
	double		x = *(const double *) a,
				y = *(const double *) b;

	return x < y ? -1 : x > y;
}

/* All in turn, so that none has the quieter machine. */
static void
measure(const char *name, const page *page, int rounds, bool terse)
{
	static double times[PROGRAMS][MOST_ROUNDS];
	volatile size_t keep = 0;

	for (int i = -1; i < rounds; i++)
		for (int p = 0; p < PROGRAMS; p++)
		{
			double		begin = seconds();

			keep += programs[p].run(page);
			/* the first round warms up */
			if (i >= 0)
				times[p][i] = seconds() - begin;
		}
	if (!terse)
		printf("%-26s %8zu bytes", name, page->length);
	for (int p = 0; p < PROGRAMS; p++)
	{
		qsort(times[p], (size_t) rounds, sizeof times[p][0], compare);
		if (terse)
			printf("%s\t%s\t%.9f\n", programs[p].name, name, times[p][rounds / 2]);
		else
			printf("  %s %.3f ms", programs[p].name, times[p][rounds / 2] * 1e3);
	}
	if (!terse)
		printf("  reader / SAX %.2f\n", times[1][rounds / 2] / times[0][rounds / 2]);
}

/* A table of rows × columns; each cell between these. */
static void
add_table(page *page, int rows, int columns, const char *before, const char *after)
{
	char		number[32];

	add(page, "<table border=\"1\" cellspacing=\"0\">\n");
	for (int r = 0; r < rows; r++)
	{
		add(page, "<tr>");
		for (int c = 0; c < columns; c++)
		{
			snprintf(number, sizeof number, "%d", r * c % 97);
			add(page, before);
			add(page, number);
			add(page, after);
		}
		add(page, "</tr>\n");
	}
	add(page, "</table>\n");
}

static void
measure_made(int rounds)
{
	page		plain = {0},
				word = {0},
				prose = {0},
				whole = {0};

	for (int i = 0; i < 20; i++)
	{
		add_table(&plain, 30, 10, "<td align=\"center\">", "</td>");
		add_table(&word, 30, 10, "<td width=\"61\" style=\"border:solid windowtext 1.0pt\" valign=\"top\">"
				  "<p class=\"MsoNormal\" align=\"center\" style=\"text-align:center;mso-pagination:widow-orphan\">"
				  "<span lang=\"EN-US\" style=\"font-size:12.0pt;font-family:宋体\">", "<o:p></o:p></span></p></td>");
	}
	for (int i = 0; i < 200; i++)
		add(&prose, "<p style=\"text-indent: 2em;\">　　2024年，全局认真贯彻落实《中华人民共和国政府信息公开条例》，主动公开政府信息"
			"<b>128</b>条，收到申请3件，均按期答复，没有因此被申请复议、提起诉讼。&nbsp;详见附表“统计情况”。</p>\n");
	add(&whole, "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>年度报告</title><style>");
	for (int i = 0; i < 300; i++)
		add(&whole, ".c { margin: 0; padding: 0 5px; color: #333 }\n");
	add(&whole, "</style><script>");
	for (int i = 0; i < 300; i++)
		add(&whole, "function f(a, b) { if (a < b && b > 0) { return \"<td>\" + a; } }\n");
	add(&whole, "</script></head><body><!-- navigation --><div>\n");
	for (int i = 0; i < 100; i++)
		add(&whole, "<li><a href=\"/zwgk/list_1.html\" target=\"_blank\" title=\"目录\">目录</a></li>\n");
	for (int i = 0; i < 20; i++)
		add(&whole, "<p>　　政府信息公开工作年度报告的正文段落，说明主动公开、依申请公开、管理、平台建设与监督保障的情况。</p>\n");
	add_table(&whole, 30, 10, "<td><p>", "</p></td>");
	add(&whole, "</div></body></html>\n");

	measure("tables", &plain, rounds, false);
	measure("tables of a word processor", &word, rounds, false);
	measure("prose", &prose, rounds, false);
	measure("a page with its scripts", &whole, rounds, false);
	free(plain.bytes);
	free(word.bytes);
	free(prose.bytes);
	free(whole.bytes);
}

static page
read_page(const char *path)
{
	page		page = {0};
	FILE	   *file = fopen(path, "rb");
	size_t		got;

	if (file == NULL)
	{
		perror(path);
		exit(2);
	}
	do
	{
		page.room = page.room * 2 + 65536;
		page.bytes = realloc(page.bytes, page.room);
		got = fread(page.bytes + page.length, 1, page.room - page.length, file);
		page.length += got;
	}
	while (got > 0);
	fclose(file);
	return page;
}

int
main(int argc, char **argv)
{
	int			rounds = 51,
				first = 1;
	bool		terse = false;

	/* memory stays with the program: it is not the kernel that is measured */
	mallopt(M_TRIM_THRESHOLD, 1 << 30);
	mallopt(M_MMAP_THRESHOLD, 1 << 30);
	mallopt(M_TOP_PAD, 64 << 20);
	if (argc > first && strcmp(argv[first], "-t") == 0)
	{
		terse = true;
		first++;
	}
	if (argc > first + 1 && strcmp(argv[first], "-n") == 0)
	{
		rounds = atoi(argv[first + 1]);
		rounds = rounds < 1 ? 1 : rounds > MOST_ROUNDS ? MOST_ROUNDS : rounds;
		first += 2;
	}
	if (first == argc)
		measure_made(rounds);
	for (int i = first; i < argc; i++)
	{
		page		page = read_page(argv[i]);

		measure(argv[i], &page, rounds, terse);
		free(page.bytes);
	}
	return 0;
}
