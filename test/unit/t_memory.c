/*
 * t_memory.c - the memory of an arena: at most 12 bytes for each byte of a usual report and 40 for each byte of any
 * input, in addition to a fixed part: the first block of 64 kB, and 16 kB for libxml2.
 */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "fixture.h"
#include "read/file.h"
#include "read/parse.h"
#include "tables/label_dictionary.h"
#include "tap.h"

#define USUAL 12
#define MOST 40
#define FIXED ((size_t) 80 * 1024)

static const gai_labels *labels;

/* A host that weighs what it has given. */
typedef struct scales
{
	size_t		now;
	size_t		most;
} scales;

/* Before each block stands its size. */
#define HEADER 16

static void *
weigh(scales *self, char *bytes, size_t size)
{
	if (bytes == NULL)
		return NULL;
	memcpy(bytes, &size, sizeof size);
	self->now += size;
	self->most = self->now > self->most ? self->now : self->most;
	return bytes + HEADER;
}

static void
take_off(scales *self, void *block)
{
	size_t		size;

	memcpy(&size, (char *) block - HEADER, sizeof size);
	self->now -= size;
}

static void *
give(void *context, size_t size)
{
	return weigh(context, malloc(size + HEADER), size);
}

static void *
give_another_size(void *context, void *block, size_t size)
{
	take_off(context, block);
	return weigh(context, realloc((char *) block - HEADER, size + HEADER), size);
}

static void
take_back(void *context, void *block)
{
	take_off(context, block);
	free((char *) block - HEADER);
}

/* The most that an arena takes to read a file, and how that ends; labels are not counted, for hosts keep them. */
static size_t
taken_for(const char *bytes, size_t length, gai_status *status)
{
	scales		own = {0, 0};
	gai_host	host = {.alloc = give, .resize = give_another_size, .release = take_back, .context = &own,
	.labels = labels};
	gai_arena	arena;
	gai_text	text;

	gai_arena_open(&arena, &host);
	*status = gai_try(&arena);
	if (*status == GAI_OK)
		gai_parse_file(&arena, &(gai_file) {.bytes = bytes, .length = length, .charset = GAI_UTF8}, &text);
	gai_arena_free(&arena);
	return own.most;
}

/* ---- the worst -------------------------------------------------------------------------------------------------- */

/* A head, and a unit over and over. */
typedef struct input
{
	const char *head;
	const char *unit;
} input;

static const input inputs[] = {
	/* labels */
	{"", "总计\n"},
	{"", "其他\n"},
	{"", "（一）予以公开\n"},
	{"", "维持\n"},
	{"", "其他\t"},
	{"", "其他|"},
	{"", "其他 1\n"},
	{"", "其他1\n"},
	{"", "总计 结果\n"},
	{"", "总计 结果 维持 结果 维持 结果 维持 结果 维持 结果\n"},
	{"", "予以公开\n1\n2\n3\n4\n5\n6\n7\n"},
	{"", "规章 1 2 3\n"},
	{"", "自然人 科研机构 总计\n（一）予以公开\n"},
	/* lines */
	{"", "1\n"},
	{"", "a\n"},
	{"", "-\n"},
	{"", "\n1"},
	{"", "1\n\n"},
	{"", "一、总体情况\n"},
	{"", "六、其他需要报告的事项\n1\n"},
	{"", "本年度收到申请。"},
	/* cells */
	{"", "\t"},
	{"", "1\t"},
	{"", "1\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\n"},
	{"", "1\t\n"},
	{"", "|"},
	{"", "1|"},
	{"", "x||||||||||||||||||||||||||||||\n"},
	{"", "|\n1|\n"},
	{"", "｜"},
	{"", "1 "},
	{"", "1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1\n"},
	{"", "1  "},
	{"", "1  1  1  1  1  1  1  1  1  1  1  1\n"},
	{"", "  "},
	{"", "　1"},
	/* drawn tables */
	{"", "+--+\n"},
	{"", "+--+\n|1|\n"},
	{"", "+-+-+\n|1|1|\n+-+-+\n"},
	{"+-+-+-+-+-+-+-+-+\n", "|1|1|1|1|1|1|1|1|\n"},
	{"+-+-+-+-+-+-+-+-+\n", "|1|1|1|1|1|1|1|1|\n+-+-+-+-+-+-+-+-+\n"},
	{"+-+-+-+-+-+-+-+-+\n", "| | | | | | | | |\n+-+-+-+-+-+-+-+-+\n"},
	{"+-+-+\n", "|1+-+\n"},
	{"", "┌─┐\n"},
	{"", "┌─┬─┐\n│1│1│\n└─┴─┘\n"},
	{"┌─┬─┐\n", "│1│1│\n"},
	{"┌─┬─┐\n", "│1│1│\n├─┼─┤\n"},
	{"", "--- ---\n"},
	{"", "--- ---\n1   1\n"},
	{"--- ---\n", "1   1\n\n"},
	{"= = = = = = = =\n", "1 1 1 1 1 1 1 1\n"},
	{"", "= =\n1 1\n= =\n"},
	{"", "=\n= =\n"},
	{"", "----------\n"},
	/* texts of other kinds */
	{"", "1\r"},
	{"", "1\r\a"},
	{"", "\r\a"},
	{"1", "\r\a"},
	{"", "1 <b>"},
	{"", "1<b>|"},
	{"", "1<br>"},
	{"", "<b>1\n"},
	{"1 1 1 一 1 1 1 ", "一 "},
	{"", "（七）总计0000000\n"},
	{"", "（七）总计0000000"},
	{"（七）总计0000000\n（七）总计0000000\n（七）总计0000000\n", "1\n"},
	{"（七）总计0000000\n（七）总计0000000\n（七）总计0000000\n", "总计结果\n"},
	{"（七）总计0000000\n（七）总计0000000\n（七）总计0000000\n", "1|"},
	/* HTML */
	{"<table>", "<td>"},
	{"<table>", "<td>1"},
	{"<table>", "<tr>"},
	{"<table>", "<tr><td>"},
	{"<table>", "<tr><td>1"},
	{"<table>", "<td>其他"},
	{"<table>", "<td><p>1<p>2"},
	{"<table>", "<tbody>"},
	{"<table>", "<td><br>1<br>"},
	{"", "<table></table>"},
	{"", "<table><td>1</table>"},
	{"", "<table><td rowspan=2>1</table>"},
	{"", "<table><td rowspan=2 colspan=64>1<td rowspan=2 colspan=64><td rowspan=2 colspan=64></table>"},
	{"", "<p>a"},
	{"", "<p>&lt;"},
	{"", "<p>其他"},
	{"", "<p>1|2"},
	{"", "<p>1|&lt;"},
	{"", "<p>"},
	{"", "a<br>"},
	{"", "<br>"},
	{"", "<li>1"},
	{"<p>", "&lt;"},
	{"<p>", "&lt;|"},
	{"<p>", "&lt;&nbsp;&nbsp;"},
	{"<p>a</p>", "<"},
	{"<p>x", "<b>"},
	{"<p>a", "</b>"},
	{"<p><pre>", "1\n"},
	{"<p><pre>", "1\n\n"},
	{"<p><pre>", "1\r\n"},
	{"<p><pre>", "1  "},
	{"<p><pre>", "1\t"},
	{"<p><pre>", "<1\n"},
	{"<table><tr><td><pre>", "1\n"},
	{"<table><tr><td>2<td><h1>x</h1><pre>", "1\n"},
	{"<p>", "<title>a</title>"},
	{"<p>", "<meta name=a content=b>"},
};

/* The input with a report behind it, so that all that is done with one is done. */
static char *
make_body(const input *it, size_t size, const char *report, size_t report_length, size_t *length)
{
	size_t		head = strlen(it->head),
				unit = strlen(it->unit);
	char	   *body = malloc(head + size + unit + report_length);

	memcpy(body, it->head, head);
	*length = head;
	for (; *length < size; *length += unit)
		memcpy(body + *length, it->unit, unit);
	if (report_length > 0)
		memcpy(body + *length, report, report_length);
	*length += report_length;
	return body;
}

static void
test_input(const input *it, const char *report, size_t report_length)
{
	static const size_t sizes[] = {7000, 60 * 1000, 200 * 1000};
	bool		few = true;
	double		most = 0;

	for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++)
		for (int with = 0; with < 2; with++)
		{
			size_t		length;
			char	   *body = make_body(it, sizes[i], report, with ? report_length : 0, &length);
			gai_status	status;
			size_t		taken = taken_for(body, length, &status),
						proportional = taken > FIXED ? taken - FIXED : 0;

			/* most inputs alone are no report */
			few = few && proportional <= MOST * length && (status == GAI_OK || status == GAI_NOT_A_REPORT);
			if ((double) proportional / (double) length > most)
				most = (double) proportional / (double) length;
			free(body);
		}
	ok(few, "%s%.*s …: %.1f bytes for each", it->head, (int) strcspn(it->unit, "\r\n"), it->unit, most);
}

/* ---- the usual -------------------------------------------------------------------------------------------------- */

static void
test_seeds(void)
{
	static const char *const files[] = {
		"test/seeds/000_d7e6bacd7eea9ab0.txt", "test/seeds/001_873059f99be5ef02.txt",
		"test/seeds/002_dc1aad2bc0c64257.txt", "test/seeds/003_02c6609157ceda09.txt",
		"test/seeds/004_52998ea85ee1706a.txt"
	};

	for (size_t i = 0; i < sizeof files / sizeof files[0]; i++)
	{
		size_t		length,
					taken;
		char	   *body = read_file(files[i], &length);
		gai_status	status;

		taken = taken_for(body, length, &status);
		ok(status == GAI_OK && taken <= USUAL * length, "%s: %zu bytes for %zu", files[i], taken, length);
		free(body);
	}
}

int
main(void)
{
	gai_arena	kept;
	size_t		length;
	char	   *report = read_file("test/seeds/001_873059f99be5ef02.txt", &length);

	gai_arena_open(&kept, &gai_malloc_host);
	if (gai_try(&kept) != GAI_OK)
		return 1;
	labels = gai_labels_make(&kept);
	test_seeds();
	for (size_t i = 0; i < sizeof inputs / sizeof inputs[0]; i++)
		test_input(&inputs[i], report, length);
	gai_arena_free(&kept);
	free(report);
	return done_testing();
}
