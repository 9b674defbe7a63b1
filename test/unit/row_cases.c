/* row_cases.c - see row_cases.h */
#include "row_cases.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "read/parse.h"
#include "tap.h"

static const char *
say_cell(const gai_cell *cell, char *buffer)
{
	switch (cell->kind)
	{
		case GAI_NUMBER:
			sprintf(buffer, cell->value.scale == 0 ? "%lld" : "%lld/10^%d", (long long) cell->value.digits,
					cell->value.scale);
			return buffer;
		case GAI_PLACEHOLDER:
			return "0/";
		case GAI_BLANK:
			return "_";
		case GAI_UNREADABLE:
			return "?";
		default:
			return "-";
	}
}

/* The cells of the row in the edition that its table follows. */
static void
say_row(const gai_report *report, const char *code, char *words, size_t size)
{
	const gai_cell *cells[GAI_SLOTS];
	int			count = list_row(report, code, cells);
	size_t		length = 0;

	for (int c = 0; c < count; c++)
	{
		char		buffer[64];

		length += (size_t) snprintf(words + length, size - length, "%s%s", c > 0 ? " " : "",
									say_cell(cells[c], buffer));
	}
}

void
test_row(const row_case *it)
{
	gai_arena	arena;
	size_t		length = strlen(it->source);
	char	   *copy = malloc(length);
	char		words[512] = "not a report";

	memcpy(copy, it->source, length);
	gai_arena_open(&arena, &gai_malloc_host);
	if (gai_try(&arena) == GAI_OK)
		say_row(gai_parse(&arena, copy, length), it->row, words, sizeof words);
	is_string(words, it->cells, "%s", it->what);
	gai_arena_free(&arena);
	free(copy);
}
