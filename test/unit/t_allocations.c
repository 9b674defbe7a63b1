/*
 * t_allocations.c - makes every allocation fail in turn, including those of libxml2, libzip and zlib.
 *
 *   t_allocations            of some small inputs
 *   t_allocations FILE ...   of these files, which takes as long as reading them that many times
 *
 * The result must be the same as always, or GAI_NO_MEMORY.  Without care it would not be: when an allocation fails,
 * some of the libraries return less text, some another error, and some loop.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <libxml/xmlerror.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fixture.h"
#include "print_report.h"
#include "read/file.h"
#include "source/document.h"
#include "tap.h"
#include "../tools/iconv_decoder.h"

/* No reading takes that many seconds, sanitizers and a busy machine included. */
#define MOST_SECONDS 20

/* More allocations than the libraries need to set themselves up. */
#define MOST_SET_UP 100

/* ---- malloc that fails ------------------------------------------------------------------------------------------ */

/* All allocations of the process come here, also those of shared libraries; the sanitizer's own are behind them. */
void	   *__interceptor_malloc(size_t size);
void	   *__interceptor_calloc(size_t count, size_t size);
void	   *__interceptor_realloc(void *block, size_t size);

static struct
{
	const char *input;
	long		asked;			/* so far */
	long		fail_at;		/* the allocation that fails, 1 = the first; 0 = none */
	bool		for_good;		/* so do all behind it */
} scarce;

static bool
runs_out(void)
{
	if (scarce.fail_at == 0)
		return false;
	scarce.asked++;
	if (scarce.asked != scarce.fail_at && !(scarce.for_good && scarce.asked > scarce.fail_at))
		return false;
	errno = ENOMEM;
	return true;
}

void *
malloc(size_t size)
{
	return runs_out() ? NULL : __interceptor_malloc(size);
}

void *
calloc(size_t count, size_t size)
{
	return runs_out() ? NULL : __interceptor_calloc(count, size);
}

void *
realloc(void *block, size_t size)
{
	return runs_out() ? NULL : __interceptor_realloc(block, size);
}

/* The sanitizer's would not ask malloc. */
char *
strdup(const char *string)
{
	size_t		size = strlen(string) + 1;
	char	   *copy = malloc(size);

	return copy != NULL ? memcpy(copy, string, size) : NULL;
}

/* libxml2 2.9 loses what it has when it cannot get more, and the core loses nothing: other tests see to that. */
const char *__asan_default_options(void);

const char *
__asan_default_options(void)
{
	return "detect_leaks=0:allocator_may_return_null=1";
}

static void
say_where(void)
{
	printf("# %s, allocation %ld%s\n", scarce.input, scarce.fail_at, scarce.for_good ? " and all behind it" : "");
	fflush(stdout);
	scarce.for_good = false;
	scarce.fail_at = 0;
}

static void
say_endless(int signal_number)
{
	static const char message[] = "Bail out! no end in sight\n";

	(void) signal_number;
	say_where();
	_exit(write(STDOUT_FILENO, message, sizeof message - 1) > 0 ? 1 : 2);
}

/*
 * Seconds of this process, not of a clock: a busy machine changes nothing.  A clock watches too, with far more time:
 * a process that sleeps uses none of its own.  0 ends both.
 */
static void
watch(int seconds)
{
	struct itimerval used = {.it_value = {.tv_sec = seconds}};
	struct itimerval passed = {.it_value = {.tv_sec = 20 * seconds}};

	setitimer(ITIMER_PROF, &used, NULL);
	setitimer(ITIMER_REAL, &passed, NULL);
}

void		__sanitizer_set_death_callback(void (*callback) (void));

/* ---- what is read ----------------------------------------------------------------------------------------------- */

typedef struct outcome
{
	gai_status	status;
	uint64_t	reading;		/* a hash of all that was read */
	const char *refusal;
	long		asked;			/* allocations */
} outcome;

typedef struct input
{
	const char *name;
	const char *bytes;
	size_t		length;
} input;

/* FNV-1a */
static void
add_bytes(uint64_t *hash, const void *bytes, size_t length)
{
	const unsigned char *at = bytes;

	for (size_t i = 0; i < length; i++)
		*hash = (*hash ^ at[i]) * UINT64_C(0x100000001B3);
}

static void
add_number(uint64_t *hash, int64_t number)
{
	add_bytes(hash, &number, sizeof number);
}

static void
add_text(uint64_t *hash, gai_text text)
{
	add_number(hash, text.bytes == NULL ? -1 : (int64_t) text.length);
	if (text.length > 0)
		add_bytes(hash, text.bytes, text.length);
}

/* All that print_report() tells, for which there is memory. */
static void
add_report(uint64_t *hash, const gai_report *report)
{
	long		fail_at = scarce.fail_at;
	char	   *printed;
	size_t		length;
	FILE	   *out;

	scarce.fail_at = 0;
	out = open_memstream(&printed, &length);
	print_report(out, report);
	fclose(out);
	add_bytes(hash, printed, length);
	free(printed);
	scarce.fail_at = fail_at;
}

/* What the reader of pages makes of it, of which a report does not use all. */
static void
add_page(uint64_t *hash, gai_arena *arena, gai_text text)
{
	gai_document document = {0};

	if (!gai_looks_like_html(arena, text.bytes, text.length))
		return;
	gai_read_html(arena, text.bytes, text.length, &document);
	for (size_t i = 0; i < document.nlines; i++)
	{
		add_text(hash, document.lines[i].text);
		add_number(hash, document.lines[i].table * 2 + document.lines[i].heading);
	}
	for (size_t i = 0; i < document.npieces; i++)
	{
		const gai_piece *piece = &document.pieces[i];
		gai_place	place = gai_place_of(&document, i);

		add_text(hash, gai_text_of(piece));
		add_number(hash, (int64_t) place.position);
		add_number(hash, (int64_t) place.length);
		add_number(hash, piece->column * 65536 + piece->span);
	}
	for (size_t i = 0; i < document.nmetas; i++)
	{
		add_text(hash, document.metas[i].name);
		add_text(hash, document.metas[i].content);
		add_number(hash, (int64_t) document.metas[i].position);
	}
}

static gai_status
run(gai_arena *arena, const input *from, uint64_t *hash)
{
	gai_file	file = {.bytes = from->bytes, .length = from->length, .decoder = iconv_decoder};
	gai_status	status = gai_try(arena);
	gai_text	text;

	if (status == GAI_OK)
	{
		add_report(hash, gai_parse_file(arena, &file, &text));
		add_text(hash, text);
		add_page(hash, arena, text);
	}
	return status;
}

static outcome
read_input(const input *from, long fail_at, bool for_good)
{
	outcome		result = {0};
	gai_arena	arena;

	scarce.input = from->name;
	scarce.asked = 0;
	scarce.for_good = for_good;
	scarce.fail_at = fail_at;
	gai_arena_open(&arena, &gai_malloc_host);
	result.status = run(&arena, from, &result.reading);
	scarce.fail_at = 0;
	result.asked = scarce.asked;
	result.refusal = result.status == GAI_REFUSED ? arena.refusal->what : "";
	gai_arena_free(&arena);
	return result;
}

/* How many allocations an input takes: none of them fails. */
static outcome
read_whole(const input *from)
{
	return read_input(from, 1000000000, false);
}

static bool
is_honest(const input *from, const outcome *got, const outcome *whole, long fail_at, bool for_good)
{
	bool		honest = got->status == GAI_NO_MEMORY ||
		(got->status == whole->status && (got->status != GAI_OK || got->reading == whole->reading));

	if (!honest)
		note("%s, allocation %ld%s: status %d %s, %s", from->name, fail_at, for_good ? " and all behind" : "",
			 (int) got->status, got->refusal, got->status == GAI_OK ? "another reading" : "an untrue reason");
	return honest;
}

/* Each allocation fails, once or with all behind it; how many readings are neither the same nor GAI_NO_MEMORY. */
static int
count_dishonest(const input *from, const outcome *whole, bool for_good)
{
	int			dishonest = 0;

	for (long n = 1; n <= whole->asked; n++)
	{
		outcome		got;

		watch(MOST_SECONDS);
		got = read_input(from, n, for_good);
		watch(0);
		dishonest += !is_honest(from, &got, whole, n, for_good);
	}
	return dishonest;
}

/* ---- inputs ----------------------------------------------------------------------------------------------------- */

/* Text that grows. */
static struct
{
	char		bytes[128 * 1024];
	size_t		length;
}			page;

static void
put(const char *string)
{
	size_t		length = strlen(string);

	if (page.length + length >= sizeof page.bytes)
	{
		printf("Bail out! the page is too long\n");
		exit(1);
	}
	memcpy(page.bytes + page.length, string, length + 1);
	page.length += length;
}

/* All rows of a table of the newest form, numbered through. */
static void
put_table(gai_table_id id)
{
	const gai_form_table *table = &gai_newest_form()->tables[id];
	char		cell[32];
	int			value = 100;

	put("<table border=1>");
	for (int r = 0; r < table->nrows; r++)
	{
		put("<tr><td colspan='3'>");
		put(table->rows[r].label);
		for (int c = 0; c < table->rows[r].ncolumns; c++)
		{
			snprintf(cell, sizeof cell, "<td>&nbsp;%d", value++);
			put(cell);
		}
	}
	put("</table>");
}

/* A page that takes every path through libxml2. */
static input
make_page(void)
{
	static char copy[sizeof page.bytes];

	page.length = 0;
	put("<!DOCTYPE html><html><head><meta charset=utf-8><title>某县2023年政府信息公开工作年度报告</title>"
		"<meta name=\"PubDate\" content=\"2024-01-31\"><meta name=Site content='某&amp;县&#x653F;府'>"
		"<script>var a = '<p>';</script><meta http-equiv=\"x\" content=\"\"></head><body>"
		"<ul><li><a href=/>首页</a><ul><li>政务公开<ol><li>年报<li>指南</ol></ul><li>互动</ul>"
		"<h1>某县2023年政府信息公开工作年度报告</h1><p>发布日期：2024-01-31 &ldquo;来源&rdquo;&middot;A&B&县&foo;&nbsp县"
		"<h2>一、总体情况</h2><pre>\n甲\n乙</pre><!-- 注释 --><div style='display:none'>隐藏</div><p>");
	/* longer than what libxml2 is given at once */
	for (int i = 0; i < 800; i++)
		put("主动公开政府信息、");
	put("<h2>二、主动公开政府信息情况</h2>");
	put_table(GAI_DISCLOSURE);
	put("<h2>三、收到和处理政府信息公开申请情况</h2>");
	put_table(GAI_APPLICATIONS);
	put("<h2>四、政府信息公开行政复议、行政诉讼情况</h2>");
	put_table(GAI_DISPUTES);
	/* more open elements than libxml2 has room for at first */
	put("<h2>六、其他需要报告的事项</h2><p>");
	for (int i = 0; i < 60; i++)
		put("<div><b><i><nav>");
	put("无<dl><dt>丙<dd>丁</dl></p></td></span></frameset><sup>1</sup>&#65;&#xZZ;&amp");
	memcpy(copy, page.bytes, page.length);
	return (input) {"page", copy, page.length};
}

/* The output of a command; the caller never frees. */
static input
output_of(const char *name, const char *command)
{
	FILE	   *pipe = popen(command, "r");
	size_t		room = 1 << 20;
	char	   *bytes = malloc(room);
	size_t		length = pipe != NULL ? fread(bytes, 1, room, pipe) : 0;

	if (pipe == NULL || pclose(pipe) != 0 || length == 0 || length == room)
	{
		printf("Bail out! cannot make %s\n", name);
		exit(1);
	}
	return (input) {name, bytes, length};
}

#define MAKE(kind, seed) \
	"perl test/tools/make_office.pl " kind " test/forms/form-2021.tsv test/seeds/" seed ".cells.tsv | base64 -d"

/* A Word document that takes every path through libxml2. */
static input
make_docx(void)
{
	page.length = 0;
	put("perl -MIO::Compress::Zip=:all -e 'local $/; my $xml = <STDIN>; zip \\$xml => \\*STDOUT, "
		"Name => q(word/document.xml)' <<'END'\n"
		"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<!-- 注释 --><?x y?>"
		"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"");
	/* more namespaces, attributes and open elements than libxml2 has room for at first */
	for (char c = 'A'; c <= 'Z'; c++)
		put((char[]) {' ', 'x', 'm', 'l', 'n', 's', ':', c, '=', '"', c, '"', '\0'});
	put("><w:body><w:p");
	for (char c = 'A'; c <= 'Z'; c++)
		put((char[]) {' ', c, ':', c, '=', '"', '&', 'l', 't', ';', '\n', '"', '\0'});
	put("><w:r><w:t>三、收到和处理政府信息公开申请情况 &amp;&#x4E2D;&lt;<![CDATA[<文>]]></w:t></w:r></w:p>");
	for (int i = 0; i < 60; i++)
		put("<A:smartTag><B:smartTag>");
	put("<w:p><w:r><w:t xml:space=\"preserve\">");
	for (int i = 0; i < 800; i++)
		put("主动公开政府信息、");
	put("</w:t></w:r></w:p>");
	for (int i = 0; i < 60; i++)
		put("</B:smartTag></A:smartTag>");
	put("<w:tbl>");
	for (int r = 0; r < 4; r++)
	{
		const gai_form_row *row = &gai_newest_form()->tables[GAI_APPLICATIONS].rows[r];

		put("<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"3\"/></w:tcPr><w:p><w:r><w:t>");
		put(row->label);
		for (int c = 0; c < row->ncolumns; c++)
			put("</w:t></w:r></w:p></w:tc><w:tc><w:p w:rsidR=\"00A1\"><w:r><w:t>12");
		put("</w:t></w:r></w:p></w:tc></w:tr>");
	}
	put("</w:tbl></w:body></w:document>\nEND\n");
	return output_of("docx made by hand", page.bytes);
}

/* A copy with another byte in the middle of what is packed. */
static const char *
wrong_byte(const input *from)
{
	char	   *copy = malloc(from->length);

	memcpy(copy, from->bytes, from->length);
	copy[from->length / 2] ^= 0x10;
	return copy;
}

/* ---- tests ------------------------------------------------------------------------------------------------------ */

/* What a process of its own reads, in which the libraries were never used before. */
static outcome
read_first(const input *from, long fail_at, bool for_good)
{
	outcome		result = {.status = GAI_CANCELLED};
	int			ends[2];
	pid_t		child;

	fflush(stdout);
	if (pipe(ends) != 0 || (child = fork()) < 0)
	{
		printf("Bail out! no process\n");
		exit(1);
	}
	if (child == 0)
	{
		/* the libraries complain there, each time */
		if (freopen("/dev/null", "w", stderr) == NULL)
			_exit(2);
		watch(MOST_SECONDS);
		result = read_input(from, fail_at, for_good);
		result.refusal = "";
		_exit(write(ends[1], &result, sizeof result) == sizeof result ? 0 : 1);
	}
	close(ends[1]);
	if (read(ends[0], &result, sizeof result) != sizeof result)
		note("%s, allocation %ld: the process died", from->name, fail_at);
	close(ends[0]);
	waitpid(child, NULL, 0);
	return result;
}

/*
 * libzip asks OpenSSL for random numbers.  OpenSSL 3.6 waits for itself for ever when memory runs out while it sets
 * itself up, which nobody above it can help; so it is set up before anything fails.
 */
static void
set_up_openssl(void)
{
	int			(*give_random) (unsigned char *, int) = NULL;
	void	   *symbol = dlsym(RTLD_DEFAULT, "RAND_bytes");
	unsigned char byte;

	if (symbol == NULL)
		return;
	memcpy(&give_random, &symbol, sizeof give_random);
	give_random(&byte, 1);
}

/* A failure while the libraries set themselves up: the first allocations of a process. */
static void
test_first_use(const input *from)
{
	outcome		whole = read_first(from, 1000000000, false);
	long		most = whole.asked < MOST_SET_UP ? whole.asked : MOST_SET_UP;
	int			dishonest = 0;

	set_up_openssl();
	for (int for_good = 0; for_good <= 1; for_good++)
		for (long n = 1; n <= most; n++)
		{
			outcome		got = read_first(from, n, for_good);

			dishonest += !is_honest(from, &got, &whole, n, for_good);
		}
	ok(whole.status == GAI_OK && most > 20 && dishonest == 0,
	   "%s, the first that a process reads: each of %ld allocations may fail (%d)", from->name, most, dishonest);
}

static void
ignore_message(void *context, const char *format, ...)
{
	(void) context;
	(void) format;
}

/* Every reading is the same or ends with GAI_NO_MEMORY. */
static void
test_input(const input *from, gai_status expected)
{
	outcome		whole = read_whole(from);
	int			once = count_dishonest(from, &whole, false),
				for_good = count_dishonest(from, &whole, true);
	outcome		again = read_whole(from);

	is_integer(whole.status, expected, "%s: is what it is", from->name);
	ok(whole.asked > 5 && once == 0, "%s: each of %ld allocations may fail (%d)", from->name, whole.asked, once);
	ok(for_good == 0, "%s: and all behind it (%d)", from->name, for_good);
	ok(again.status == whole.status && again.reading == whole.reading, "%s: afterwards all is as before", from->name);
}

static void
test_inputs(void)
{
	input		html = make_page(),
				docx = output_of("docx", MAKE("docx", "001_873059f99be5ef02")),
				xlsx = output_of("xlsx", MAKE("xlsx", "001_873059f99be5ef02")),
				rich = make_docx(),
				cut = docx,
				wrong = docx,
				text = {.name = "text"};

	/* must come first: what they test happens once in a process */
	test_first_use(&html);
	test_first_use(&docx);
	test_first_use(&xlsx);
	/* libxml2 writes of each failure to stderr */
	xmlSetGenericErrorFunc(NULL, ignore_message);
	test_input(&html, GAI_OK);
	test_input(&docx, GAI_OK);
	test_input(&xlsx, GAI_OK);
	test_input(&rich, GAI_OK);
	cut.name = "docx that is cut off";
	cut.length -= cut.length / 3;
	test_input(&cut, GAI_REFUSED);
	wrong.name = "docx with a wrong byte";
	wrong.bytes = wrong_byte(&docx);
	test_input(&wrong, GAI_REFUSED);
	text.bytes = read_file("test/seeds/001_873059f99be5ef02.txt", &text.length);
	test_input(&text, GAI_OK);
}

static void
test_file(const char *name)
{
	input		from = {.name = name};
	outcome		whole;
	int			dishonest;

	from.bytes = read_file(name, &from.length);
	whole = read_whole(&from);
	dishonest = count_dishonest(&from, &whole, false) + count_dishonest(&from, &whole, true);
	ok(dishonest == 0, "%s (status %d): each of %ld allocations may fail (%d)", name, (int) whole.status, whole.asked,
	   dishonest);
}

int
main(int argc, char **argv)
{
	signal(SIGPROF, say_endless);
	signal(SIGALRM, say_endless);
	if (argc > 1)
		xmlSetGenericErrorFunc(NULL, ignore_message);
	__sanitizer_set_death_callback(say_where);
	if (argc == 1)
		test_inputs();
	for (int i = 1; i < argc; i++)
		test_file(argv[i]);
	return done_testing();
}
