/* marks_fixture.c - see marks_fixture.h */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "marks_fixture.h"

void
open_text(marked_text *it, const char *text)
{
	memset(it, 0, sizeof *it);
	gai_arena_open(&it->arena, &gai_malloc_host);
	if (gai_try(&it->arena) != GAI_OK)
	{
		fprintf(stderr, "not to be read: %s\n", text);
		exit(2);
	}
	if (text[0] == '<')
		gai_read_html(&it->arena, text, strlen(text), &it->document);
	else
		gai_read_text(&it->arena, text, strlen(text), &it->document);
	it->marks = gai_mark_pieces(&it->arena, gai_labels_make(&it->arena), &it->document);
}

void
close_text(marked_text *it)
{
	gai_arena_free(&it->arena);
}

size_t
find_mark(const marked_text *it, const char *text, int n)
{
	for (size_t i = 0; i < it->marks.count; i++)
		if (gai_text_equal(gai_mark_text(&it->marks, i), gai_slice(text, strlen(text))) && n-- == 0)
			return i;
	fprintf(stderr, "no mark says %s\n", text);
	exit(2);
}

size_t
first_label(const marked_text *it)
{
	for (size_t i = 0; i < it->marks.count; i++)
		if (it->marks.items[i].kind == GAI_MARK_LABEL)
			return i;
	fprintf(stderr, "no mark is a label\n");
	exit(2);
}

gai_unit
learn_rows(const marked_text *it, gai_columns *columns)
{
	gai_unit	unit = {.ntokens = 0};

	for (size_t i = first_label(it); i < it->marks.count; i++)
		if (it->marks.items[i].kind == GAI_MARK_LABEL)
		{
			gai_find_unit(&it->marks, i, &unit);
			gai_learn_row(columns, &it->marks, &unit);
		}
	return unit;
}

const char *
say_tokens(const marked_text *it, const gai_unit *unit)
{
	static char words[1024];
	size_t		length = 0;

	words[0] = '\0';
	for (int t = 0; t < unit->ntokens; t++)
	{
		gai_text	text = gai_mark_text(&it->marks, unit->tokens[t]);

		length += (size_t) snprintf(words + length, sizeof words - length, "%s%.*s", t > 0 ? " " : "",
									text.length > 0 ? (int) text.length : 1, text.length > 0 ? text.bytes : "_");
	}
	return words;
}
