/* text_checks.c - see text_checks.h */
#include <stdlib.h>
#include <string.h>

#include "random_text.h"
#include "tap.h"
#include "text_checks.h"

enum
{
	MOST_WORDS = 4096,
	MOST_TEXT = 512
};

static bool
look(const text_view *view, gai_arena *arena, const char *body, size_t length, char *words, size_t size)
{
	gai_document document = {0};

	gai_read_text(arena, body, length, &document);
	if (words != NULL)
		view->say(&document, words, size);
	return view->is_sound(&document, body, length);
}

bool
read_copy(const text_view *view, const char *text, size_t length, char *words, size_t size)
{
	gai_arena	arena;
	char	   *copy = malloc(length > 0 ? length : 1);
	volatile bool sound = false;

	memcpy(copy, text, length);
	gai_arena_open(&arena, &gai_malloc_host);
	if (gai_try(&arena) == GAI_OK)
		sound = look(view, &arena, copy, length, words, size);
	gai_arena_free(&arena);
	free(copy);
	return sound;
}

void
check_text_cases(const text_view *view, const text_case *cases, size_t count)
{
	int			unsound = 0;

	for (size_t i = 0; i < count; i++)
	{
		char		words[MOST_WORDS] = "";

		for (size_t length = 0; length <= strlen(cases[i].text); length++)
			if (!read_copy(view, cases[i].text, length, words, sizeof words))
				note("%s, %zu bytes (%d)", cases[i].what, length, ++unsound);
		is_string(words, cases[i].lines, "%s", cases[i].what);
	}
	is_integer(unsound, 0, "pieces stand where they say, of every case and every beginning of it");
}

void
check_any_text(const text_view *view, const char *const *parts, size_t nparts, int length)
{
	uint32_t	seed = 1;
	int			unsound = 0;

	for (int i = 0; i < 20000; i++)
	{
		char		text[MOST_TEXT];
		size_t		bytes = random_text(&seed, parts, nparts, length, text);

		if (!read_copy(view, text, bytes, NULL, 0))
			note("%s (%d)", text, ++unsound);
	}
	is_integer(unsound, 0, "20,000 texts of such signs");
}
