/*
 * t_render.c - reports as pages and as text, and back: the published kinds of input, tables of mixed editions, pages
 * that were cut or changed, texts that are too long to wait for.
 */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "read/file.h"
#include "read/parse.h"
#include "render/drawing.h"
#include "render/html_page.h"
#include "render/reread.h"
#include "render/text_form.h"
#include "same_report.h"
#include "tap.h"

static gai_text
write_html(gai_arena *arena, const gai_report *report)
{
	gai_writer	out = {.arena = arena};
	gai_sink	sink = {.arena = arena, .out = &out};

	gai_emit_html(&sink, report, true, NULL);
	return gai_slice(out.bytes, out.length);
}

static gai_text
write_plain(gai_arena *arena, const gai_report *report)
{
	gai_writer	out = {.arena = arena};
	gai_sink	sink = {.arena = arena, .out = &out};

	gai_emit_plain(&sink, report);
	return gai_slice(out.bytes, out.length);
}

static bool
is_same(const gai_report *report, const gai_report *read)
{
	return read != NULL && first_difference(report, read) == NULL;
}

static bool
comes_back(gai_arena *arena, const gai_report *report)
{
	gai_text	html = write_html(arena, report),
				plain = write_plain(arena, report);

	return is_same(report, gai_reread(arena, html.bytes, html.length)) &&
		is_same(report, gai_reread(arena, plain.bytes, plain.length));
}

/* ---- what was published ----------------------------------------------------------------------------------------- */

/* Every file of a folder that is a report. */
static int
try_folder(const char *folder, int *lost)
{
	DIR		   *files = opendir(folder);
	struct dirent *entry;
	volatile int count = 0;

	while (files != NULL && (entry = readdir(files)) != NULL)
	{
		char		path[400];
		size_t		length;
		char	   *bytes;
		gai_arena	arena;

		if (entry->d_name[0] == '.' || strstr(entry->d_name, ".tsv") != NULL)
			continue;
		snprintf(path, sizeof path, "%s%s", folder, entry->d_name);
		bytes = read_file(path, &length);
		gai_arena_open(&arena, &gai_malloc_host);
		if (gai_try(&arena) == GAI_OK)
		{
			gai_text	text;
			const gai_report *report = gai_parse_file(&arena, &(gai_file) {.bytes = bytes, .length = length}, &text);

			count++;
			if (!comes_back(&arena, report))
			{
				++*lost;
				note("%s does not come back", path);
			}
		}
		gai_arena_free(&arena);
		free(bytes);
	}
	if (files != NULL)
		closedir(files);
	return count;
}

static void
test_published(void)
{
	int			lost = 0;

	ok(try_folder("test/seeds/", &lost) == 5 && lost == 0, "the published reports come back");
	ok(try_folder("test/cases/", &lost) > 40 && lost == 0, "so do all cases of faults");
}

/* ---- mixed editions --------------------------------------------------------------------------------------------- */

static void
test_mixed(gai_arena *arena)
{
	gai_report	report = empty_report(2021);
	gai_block	blocks[GAI_MAX_BLOCKS];
	gai_text	plain;

	fill_zero(&report);
	is_integer(gai_list_blocks(&report, blocks), 4, "table two of 2021 has four blocks");
	set_cell(&report, "disclosure.regulations.made", 7);
	is_integer(gai_list_blocks(&report, blocks), 5, "one of 2019 that has a value is a fifth");
	ok(!blocks[0].foreign && blocks[1].foreign && blocks[1].edition == 2019, "behind that of the same item");
	ok(comes_back(arena, &report), "both come back");
	for (int c = 0; c < 3; c++)
		for (int r = 0; r < 2; r++)
		{
			static const char *const columns[] = {"issued", "repealed", "in_force"};
			char		code[64];

			snprintf(code, sizeof code, "disclosure.%s.%s", r == 0 ? "regulations" : "normative_documents", columns[c]);
			report.cells[gai_find_cell(code, strlen(code), NULL, NULL, NULL)].kind = GAI_ABSENT;
		}
	is_integer(gai_list_blocks(&report, blocks), 4, "without values of its own the block of 2021 gives way");
	ok(blocks[0].foreign, "to that of 2019");
	set_cell(&report, "disclosure.procurement.items", 3);
	is_integer(gai_list_blocks(&report, blocks), 5, "an item that 2021 does not have comes last");
	ok(comes_back(arena, &report), "all of it comes back");
	plain = write_plain(arena, &report);
	ok(strstr(plain.bytes, "第二十条第（一）项（2019年格式）\n") != NULL, "the text says which edition a block is of");
}

/* ---- pages that were changed ------------------------------------------------------------------------------------- */

/* How many changes of one byte still pass for a page of ours; every so many bytes are tried. */
static int
count_accepted(gai_arena *arena, gai_text body, size_t every, const gai_report *report)
{
	char	   *copy = gai_alloc(arena, body.length, 1);
	int			accepted = 0;

	for (size_t at = 0; at < body.length; at += every)
	{
		const gai_report *read;

		memcpy(copy, body.bytes, body.length);
		copy[at] = copy[at] == '1' ? '2' : '1';
		read = gai_reread(arena, copy, body.length);
		/* what still is a rendering says something else, and says it rightly */
		accepted += is_same(report, read);
	}
	return accepted;
}

static int
count_cut(gai_arena *arena, gai_text body, size_t every)
{
	int			accepted = 0;

	for (size_t length = 0; length < body.length; length += every)
	{
		/* a copy of exactly its length, so that a read behind the end is noticed */
		char	   *copy = malloc(length + 1);

		memcpy(copy, body.bytes, length);
		accepted += gai_reread(arena, copy, length) != NULL;
		free(copy);
	}
	return accepted;
}

static void
test_changed(gai_arena *arena)
{
	gai_report	report = empty_report(2021);
	gai_text	html,
				plain;

	fill_zero(&report);
	report.title = gai_literal("某局2023年政府信息公开工作年度报告");
	report.overview = gai_literal("一\n二");
	html = write_html(arena, &report);
	plain = write_plain(arena, &report);
	ok(comes_back(arena, &report), "a page that nobody has changed is ours");
	is_integer(count_accepted(arena, html, 7, &report), 0, "a page with another byte does not say the same");
	is_integer(count_accepted(arena, plain, 3, &report), 0, "nor does a text");
	is_integer(count_cut(arena, html, 11), 0, "a page that is cut is not ours");
	is_integer(count_cut(arena, plain, 5), 0, "nor is a text");
}

/* ---- too long --------------------------------------------------------------------------------------------------- */

/* A body that begins as ours do and goes on with the same piece. */
static gai_text
repeat(gai_arena *arena, const char *begin, const char *piece, size_t length)
{
	gai_writer	out = {.arena = arena};

	gai_put_string(&out, begin);
	while (out.length < length)
		gai_put_string(&out, piece);
	return gai_slice(out.bytes, out.length);
}

static void
test_hostile(gai_arena *arena)
{
	static const char *const pieces[] = {
		"<td data-cell=\"x", "<td data-cell=\"disclosure.regulations.issued\">", "<dd data-field=\"agency\">",
		"<div data-field=\"overview\">\n", "<div data-field=\"overview\">\n</div>\n", "<h1 data-field=\"title\">",
		"<table data-table=\"disclosure\" data-form=\"", "<table data-table=\"disclosure\" data-form=\"99999\">",
		"<", "&",
		"<td data-cell=\"disclosure.regulations.issued\">1</td>", "<p>", "\n", "　　\n", "| ", "机关名称：\n",
	};

	for (size_t i = 0; i < sizeof pieces / sizeof pieces[0]; i++)
	{
		gai_text	html = repeat(arena, GAI_ARTICLE_OPEN, pieces[i], 2000000),
					plain = repeat(arena, "题\n\n一、总体情况\n", pieces[i], 2000000),
					head = repeat(arena, "题\n机关名称：", pieces[i], 2000000);

		ok(gai_reread(arena, html.bytes, html.length) == NULL &&
		   gai_reread(arena, plain.bytes, plain.length) == NULL &&
		   gai_reread(arena, head.bytes, head.length) == NULL, "two million bytes of %.20s are not ours", pieces[i]);
	}
}

static void
test_cancelled(void)
{
	test_host	host;
	gai_arena	arena;
	volatile bool started = false;
	gai_report	report = empty_report(2021);
	size_t		length = 8000000;
	char	   *prose = malloc(length);
	gai_status	status;

	memset(prose, '\n', length);
	report.overview = gai_slice(prose, length);
	test_host_init(&host, 0);
	gai_arena_open(&arena, &host.host);
	status = gai_try(&arena);
	if (status == GAI_OK && !started)
	{
		started = true;
		host.stop = true;
		write_html(&arena, &report);
	}
	is_integer(status, GAI_CANCELLED, "writing a long page can be stopped");
	gai_arena_free(&arena);
	free(prose);
}

int
main(void)
{
	gai_arena	arena;

	test_published();
	gai_arena_open(&arena, &gai_malloc_host);
	if (gai_try(&arena) == GAI_OK)
	{
		test_mixed(&arena);
		test_changed(&arena);
		test_hostile(&arena);
	}
	else
		ok(false, "the core did not fail");
	gai_arena_free(&arena);
	test_cancelled();
	return done_testing();
}
