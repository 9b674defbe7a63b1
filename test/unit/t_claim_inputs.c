/* t_claim_inputs.c - inputs of test/cases whose prose tempts the rule claims; NAME.findings.tsv: what rules find */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check/rule_catalogue.h"
#include "read/parse.h"
#include "tap.h"
#include "test_files.h"

#define ENDING ".findings.tsv"

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
	char		line[200];
	char	   *fields[2];
	size_t		length;
	char	   *body = read_case(name, &length);
	gai_arena	arena;
	gai_findings list;
	FILE	   *file;

	gai_arena_open(&arena, &gai_malloc_host);
	if (gai_try(&arena) != GAI_OK)
	{
		ok(false, "%s is read", name);
		return;
	}
	list = gai_check(&arena, gai_parse(&arena, body, length), true);
	file = open_case_table(name, ENDING);
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
	int			count = for_each_case(ENDING, test_input);

	ok(count > 0, "%d inputs", count);
	return done_testing();
}
