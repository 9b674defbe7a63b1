/*
 * t_header_cases.c - small inputs of test/cases with what is right in their headers.  A line of NAME.header.tsv has a
 * field and its value; an empty value is NULL.  See README.md there.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check/rule_catalogue.h"
#include "read/parse.h"
#include "tap.h"
#include "test_files.h"

#define ENDING ".header.tsv"

enum
{
	MOST_VALUE = 400
};

static void
say_text(char *out, gai_text text)
{
	snprintf(out, MOST_VALUE, "%.*s", text.bytes != NULL ? (int) text.length : 0, text.bytes);
}

static void
say_day(char *out, gai_date day)
{
	snprintf(out, MOST_VALUE, day.year != 0 ? "%04d-%02d-%02d" : "", day.year, day.month, day.day);
}

/* The worst verdict that a rule finds, "" if it finds nothing: 1 fail, 2 unverifiable. */
static void
say_rule(char *out, gai_arena *arena, const gai_report *report, const char *code)
{
	gai_findings findings = gai_check(arena, report, false);

	strcpy(out, "");
	for (size_t i = 0; i < findings.count; i++)
		if (strcmp(findings.items[i].rule->code, code) == 0)
			strcpy(out, findings.items[i].verdict == GAI_FAIL ? "fail" : "unverifiable");
}

/* What was read of a field, as its file writes it; false for a field that there is none of. */
static bool
say_field(char *out, gai_arena *arena, const gai_report *report, const char *field)
{
	char		last[MOST_VALUE];

	if (strcmp(field, "title") == 0)
		say_text(out, report->title);
	else if (strcmp(field, "agency") == 0)
		say_text(out, report->agency);
	else if (strcmp(field, "issuer") == 0)
		say_text(out, report->issuer);
	else if (strcmp(field, "year") == 0)
		snprintf(out, MOST_VALUE, report->year != 0 ? "%d" : "", report->year);
	else if (strcmp(field, "published") == 0)
		say_day(out, report->published);
	else if (strcmp(field, "period") == 0)
	{
		say_day(out, report->period_first);
		say_day(last, report->period_last);
		if (out[0] != '\0')
			strcat(strcat(out, " "), last);
	}
	else if (strncmp(field, "rule.", 5) == 0)
		say_rule(out, arena, report, field + 5);
	else
		return false;
	return true;
}

static void
compare_fields(const char *name, gai_arena *arena, const gai_report *report)
{
	char		line[MOST_VALUE],
				got[2 * MOST_VALUE];
	char	   *fields[2];
	FILE	   *file = open_case_table(name, ENDING);
	int			count = 0;

	while (fgets(line, sizeof line, file) != NULL)
	{
		if (split_line(line, fields, 2) != 2)
			continue;
		count++;
		if (say_field(got, arena, report, fields[0]))
			is_string(got, fields[1], "%s: %s", name, fields[0]);
		else
			ok(false, "%s: there is a field %s", name, fields[0]);
	}
	ok(count > 0, "%s: %d fields", name, count);
	fclose(file);
}

static void
test_case(const char *name)
{
	size_t		length;
	char	   *body = read_case(name, &length);
	gai_arena	arena;
	gai_status	status;

	gai_arena_open(&arena, &gai_malloc_host);
	status = gai_try(&arena);
	if (status == GAI_OK)
		compare_fields(name, &arena, gai_parse(&arena, body, length));
	is_integer(status, GAI_OK, "%s: is read", name);
	gai_arena_free(&arena);
	free(body);
}

int
main(void)
{
	int			count = for_each_case(ENDING, test_case);

	ok(count > 0, "%d cases", count);
	return done_testing();
}
