/*
 * t_cases.c - the small inputs of test/cases, each with one kind of fault, and their correct values; see README.md
 * there.
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "read/parse.h"
#include "tap.h"
#include "test_files.h"

#define ENDING ".cells.tsv"

enum
{
	MOST_KNOWN = 100
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
	char		name[MOST_CASE_NAME];
	verdict		verdict;
	bool		met;
} known_case;

static known_case known[MOST_KNOWN];
static int	nknown;

static void
read_known(void)
{
	FILE	   *file = fopen("test/cases/known.tsv", "r");
	char		line[200];

	while (file != NULL && fgets(line, sizeof line, file) != NULL && nknown < MOST_KNOWN)
	{
		char	   *what = strchr(line, '\t');

		if (line[0] == '#' || what == NULL || what - line >= MOST_CASE_NAME)
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

/* Compares what was read with a case's cells; report NULL = the input was refused. */
static verdict
compare_cells(const char *name, const gai_report *report)
{
	static const gai_cell none;
	FILE	   *file = open_case_table(name, ENDING);
	char		line[200];
	char	   *fields[2];
	verdict		worst = RIGHT;
	int			count = 0;

	while (fgets(line, sizeof line, file) != NULL)
	{
		const gai_cell *cell;
		verdict		found;
		int			slot;

		if (split_line(line, fields, 2) != 2)
			continue;
		count++;
		slot = gai_find_cell(fields[0], strlen(fields[0]), NULL, NULL, NULL);
		if (slot < 0)
		{
			note("%s: no cell is called %s", name, fields[0]);
			worst = WRONG;
			continue;
		}
		cell = report != NULL ? &report->cells[slot] : &none;
		if (!gai_has_value(cell))
			found = fields[1][0] == '\0' ? RIGHT : LOST;
		else
			found = fields[1][0] != '\0' && is_value(cell, decimal_of(fields[1])) ? RIGHT : WRONG;
		worst = found > worst ? found : worst;
	}
	fclose(file);
	if (count == 0)
	{
		printf("Bail out! %s: no cell is listed\n", name);
		exit(1);
	}
	return worst;
}

/* How the cells of a case are read from a body. */
static verdict
read_cells_of(const char *name, const char *body, size_t length)
{
	gai_arena	arena;
	gai_report *volatile report = NULL;
	verdict		found;

	gai_arena_open(&arena, &gai_malloc_host);
	if (gai_try(&arena) == GAI_OK)
		report = gai_parse(&arena, body, length);
	found = compare_cells(name, report);
	gai_arena_free(&arena);
	return found;
}

/* A text that a page shows as it stands is read as the text itself. */
static void
test_in_page(const char *name, const char *text, verdict due)
{
	char	   *page = repeat_text("<html><body><h1>年报</h1><pre>\n", text, 1, "</pre></body></html>");

	is_string(verdict_names[read_cells_of(name, page, strlen(page))], verdict_names[due], "%s in a page", name);
	free(page);
}

static void
test_case(const char *name)
{
	size_t		length;
	char	   *body = read_case(name, &length),
			   *text = strndup(body, length);
	verdict		due = due_verdict(name),
				found = read_cells_of(name, body, length);

	is_string(verdict_names[found], verdict_names[due], "%s%s", name,
			  found < due ? ": better than known.tsv says" : "");
	/* markup, a word processor's line ends and records of values do not stand in a page like this */
	if (strpbrk(text, "<&\r") == NULL && strstr(name, "csv") == NULL)
		test_in_page(name, text, due);
	free(text);
	free(body);
}

int
main(void)
{
	int			count;

	read_known();
	count = for_each_case(ENDING, test_case);
	ok(count > 0, "%d cases", count);
	for (int i = 0; i < nknown; i++)
		ok(known[i].met, "known.tsv: there is a case %s", known[i].name);
	return done_testing();
}
