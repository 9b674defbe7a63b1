/*
 * t_cases.c - the small inputs of test/cases, each with one kind of fault, and their correct values; see README.md
 * there.
 */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "read/parse.h"
#include "tap.h"

#define FOLDER "test/cases/"
#define SUFFIX ".cells.tsv"

enum
{
	MOST_CASES = 200,
	MOST_KNOWN = 100,
	MOST_NAME = 80
};

/* How a case is read, the worst of its cells. */
typedef enum verdict
{
	RIGHT,
	LOST,						/* NULL where a value is due */
	WRONG						/* a value that does not stand there */
} verdict;

static const char *const verdict_names[] = {"right", "lost", "wrong"};

/* An entry of known.tsv. */
typedef struct known_case
{
	char		name[MOST_NAME];
	verdict		verdict;
	bool		met;
} known_case;

static known_case known[MOST_KNOWN];
static int	nknown;

static void
read_known(void)
{
	FILE	   *file = fopen(FOLDER "known.tsv", "r");
	char		line[200];

	while (file != NULL && fgets(line, sizeof line, file) != NULL && nknown < MOST_KNOWN)
	{
		char	   *what = strchr(line, '\t');

		if (line[0] == '#' || what == NULL || what - line >= MOST_NAME)
			continue;
		*what++ = '\0';
		strcpy(known[nknown].name, line);
		known[nknown++].verdict = strncmp(what, "wrong", 5) == 0 ? WRONG : LOST;
	}
	if (file != NULL)
		fclose(file);
}

static verdict
due_verdict(const char *name)
{
	for (int i = 0; i < nknown; i++)
		if (strcmp(known[i].name, name) == 0)
		{
			known[i].met = true;
			return known[i].verdict;
		}
	return RIGHT;
}

static bool
is_value(const gai_cell *cell, gai_decimal due)
{
	gai_decimal read = cell->value;

	for (; due.scale > read.scale && due.digits % 10 == 0; due.scale--)
		due.digits /= 10;
	for (; read.scale > due.scale && read.digits % 10 == 0; read.scale--)
		read.digits /= 10;
	return read.digits == due.digits && read.scale == due.scale;
}

/* Compares what was read with a .cells.tsv; report NULL = the input was refused. */
static verdict
compare_cells(const char *path, const gai_report *report)
{
	static const gai_cell none;
	FILE	   *file = fopen(path, "r");
	char		line[200];
	verdict		worst = RIGHT;

	while (file != NULL && fgets(line, sizeof line, file) != NULL)
	{
		char	   *value = strchr(line, '\t');
		const gai_cell *cell;
		verdict		found;
		int			slot;

		line[strcspn(line, "\r\n")] = '\0';
		if (value == NULL || strcmp(line, "cell\tvalue") == 0)
			continue;
		*value++ = '\0';
		slot = gai_find_cell(line, strlen(line), NULL, NULL, NULL);
		if (slot < 0)
		{
			note("%s: no cell is called %s", path, line);
			worst = WRONG;
			continue;
		}
		cell = report != NULL ? &report->cells[slot] : &none;
		if (!gai_has_value(cell))
			found = value[0] == '\0' ? RIGHT : LOST;
		else
			found = value[0] != '\0' && is_value(cell, decimal_of(value)) ? RIGHT : WRONG;
		worst = found > worst ? found : worst;
	}
	if (file != NULL)
		fclose(file);
	return worst;
}

static char *
read_input(const char *name, size_t *length)
{
	static const char *const endings[] = {".txt", ".html", ".md"};
	char		path[MOST_NAME + 40];
	FILE	   *file;

	for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++)
	{
		snprintf(path, sizeof path, FOLDER "%s%s", name, endings[i]);
		file = fopen(path, "rb");
		if (file != NULL)
		{
			fclose(file);
			return read_file(path, length);
		}
	}
	printf("Bail out! no input called %s\n", name);
	exit(1);
}

static void
test_case(const char *name)
{
	char		path[MOST_NAME + 40];
	size_t		length;
	char	   *body = read_input(name, &length);
	gai_arena	arena;
	gai_report *volatile report = NULL;
	verdict		found,
				due = due_verdict(name);

	gai_arena_open(&arena, &gai_malloc_host);
	if (gai_try(&arena) == GAI_OK)
		report = gai_parse(&arena, body, length);
	snprintf(path, sizeof path, FOLDER "%s" SUFFIX, name);
	found = compare_cells(path, report);
	is_string(verdict_names[found], verdict_names[due], "%s%s", name,
			  found < due ? ": better than known.tsv says" : "");
	gai_arena_free(&arena);
	free(body);
}

static int
by_name(const void *a, const void *b)
{
	return strcmp(a, b);
}

int
main(void)
{
	static char names[MOST_CASES][MOST_NAME];
	int			count = 0;
	DIR		   *folder = opendir(FOLDER);

	for (struct dirent *entry; folder != NULL && (entry = readdir(folder)) != NULL;)
	{
		size_t		length = strlen(entry->d_name);

		if (length <= strlen(SUFFIX) || strcmp(entry->d_name + length - strlen(SUFFIX), SUFFIX) != 0 ||
			length - strlen(SUFFIX) >= MOST_NAME || count == MOST_CASES)
			continue;
		memcpy(names[count++], entry->d_name, length - strlen(SUFFIX));
	}
	if (folder != NULL)
		closedir(folder);
	qsort(names, (size_t) count, sizeof names[0], by_name);
	read_known();
	for (int i = 0; i < count; i++)
		test_case(names[i]);
	ok(count > 0, "%d cases", count);
	for (int i = 0; i < nknown; i++)
		ok(known[i].met, "known.tsv: there is a case %s", known[i].name);
	return done_testing();
}
