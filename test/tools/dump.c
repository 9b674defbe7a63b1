/*
 * dump.c - what the core reads in a file, one line a cell: code, value, kind, place; then header and notes.
 *
 *   dump FILE ...
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "read/file.h"
#include "fixture.h"
#include "iconv_decoder.h"
#include "print_report.h"

static int
dump(const char *name)
{
	gai_arena	arena;
	size_t		length;
	char	   *body = read_file(name, &length);
	gai_file	file = {.bytes = body, .length = length, .decoder = iconv_decoder};
	gai_text	text;
	gai_status	status;

	gai_arena_open(&arena, &gai_malloc_host);
	status = gai_try(&arena);
	if (status == GAI_OK)
		print_report(stdout, gai_parse_file(&arena, &file, &text));
	else if (status == GAI_REFUSED)
		printf("%s: %s; %s\n", name, arena.refusal->what, arena.refusal->hint);
	else
		printf("%s: status %d\n", name, (int) status);
	gai_arena_free(&arena);
	free(body);
	return status != GAI_OK;
}

int
main(int argc, char **argv)
{
	int			failed = 0;

	for (int i = 1; i < argc; i++)
		failed |= dump(argv[i]);
	return failed;
}
