/* t_claim_inputs.c - inputs of test/cases whose prose tempts the rule claims; NAME.findings.tsv: what rules find */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check/rule_catalogue.h"
#include "claim_cases.h"
#include "fixture.h"
#include "read/parse.h"
#include "tap.h"

#define FOLDER "test/cases/"
#define SUFFIX ".findings.tsv"

static int
count_failures(const gai_findings *list, const char *rule)
{
	int			count = 0;

	for (size_t i = 0; i < list->count; i++)
		if (strcmp(list->items[i].rule->code, rule) == 0 && list->items[i].verdict == GAI_FAIL)
		{
			note("%s %s: %s", rule, list->items[i].scope, list->items[i].message);
			count++;
		}
	return count;
}

static void
test_input(const char *name)
{
	char		path[300];
	char		line[200];
	char	   *fields[2];
	size_t		length;
	char	   *body;
	gai_arena	arena;
	gai_findings list;
	FILE	   *file;

	snprintf(path, sizeof path, FOLDER "%s.txt", name);
	body = read_file(path, &length);
	gai_arena_open(&arena, &gai_malloc_host);
	if (gai_try(&arena) != GAI_OK)
	{
		ok(false, "%s is read", name);
		return;
	}
	list = gai_check(&arena, gai_parse(&arena, body, length), true);
	snprintf(path, sizeof path, FOLDER "%s" SUFFIX, name);
	file = open_table(path);
	while (fgets(line, sizeof line, file) != NULL)
		if (split_line(line, fields, 2) == 2)
			is_integer(count_failures(&list, fields[0]), atoi(fields[1]), "%s: %s", name, fields[0]);
	fclose(file);
	gai_arena_free(&arena);
	free(body);
}

int
main(void)
{
	DIR		   *folder = opendir(FOLDER);
	int			count = 0;

	for (struct dirent *entry; folder != NULL && (entry = readdir(folder)) != NULL;)
	{
		char	   *suffix = strstr(entry->d_name, SUFFIX);

		if (suffix == NULL)
			continue;
		*suffix = '\0';
		test_input(entry->d_name);
		count++;
	}
	if (folder != NULL)
		closedir(folder);
	ok(count > 0, "%d inputs", count);
	return done_testing();
}
