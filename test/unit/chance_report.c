/* chance_report.c - see chance_report.h */
#include "chance_report.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check/rule_catalogue.h"
#include "fixture.h"
#include "read/parse.h"
#include "tap.h"

enum
{
	GOOD = 1000,
	BAD = 100,
	MOST_SHOWN = 5
};

static unsigned state = 7;

unsigned
chance_below(unsigned bound)
{
	state = state * 1103515245u + 12345u;
	return (state >> 16) % bound;
}

const char *const chance_brackets[BRACKETS][2] = {
	{"（", "）"}, {"(", ")"}, {"〔", "〕"}, {"[", "]"}, {"【", "】"}, {"﹝", "﹞"}, {"「", "」"}, {"“", "”"}
};

char		chance_tables[SECTIONS_OF_REPORT][ROOM_OF_REPORT];

void
read_chance_tables(void)
{
	static const char *const begins[] = {"二、主动", "三、收到", "四、政府", "五、存在"};
	size_t		length;
	char	   *body = read_file("test/cases/52_period_words_1.txt", &length);

	body = realloc(body, length + 1);
	body[length] = '\0';
	for (int i = 0; i < 3; i++)
	{
		char	   *from = strchr(strstr(body, begins[i]), '\n') + 1,
				   *to = strstr(from, begins[i + 1]) - 1;

		snprintf(chance_tables[i + 1], ROOM_OF_REPORT, "%.*s", (int) (to - from), from);
	}
	free(body);
}

size_t
add_broken(char *out, const char *text, int breaks)
{
	size_t		length = strlen(text),
				at = 0;

	for (size_t i = 0; i < length; i++)
	{
		bool		begins = ((unsigned char) text[i] & 0xC0) != 0x80;

		if (breaks > 0 && i > 0 && begins && text[i] != '\n' && text[i - 1] != '\n' && text[i] != ' ' &&
			chance_below((unsigned) length / 3) == 0)
		{
			out[at++] = '\n';
			breaks--;
		}
		out[at++] = text[i];
	}
	out[at] = '\0';
	return at;
}

/* Whether a rule fails on the report; stops the program when it is not read. */
static bool
fails_on(const char *body, size_t length, const char *rule)
{
	gai_arena	arena;
	volatile bool failed = false;
	char	   *copy = malloc(length);

	memcpy(copy, body, length);
	gai_arena_open(&arena, &gai_malloc_host);
	if (gai_try(&arena) == GAI_OK)
	{
		const gai_report *report = gai_parse(&arena, copy, length);
		gai_findings findings = gai_check(&arena, report, false);

		for (size_t i = 0; i < findings.count; i++)
			failed |= findings.items[i].verdict == GAI_FAIL && strcmp(findings.items[i].rule->code, rule) == 0;
	}
	else
	{
		printf("Bail out! a report is not read: %.*s\n", (int) length, body);
		exit(1);
	}
	gai_arena_free(&arena);
	free(copy);
	return failed;
}

void
try_rule(const char *rule, report_writer write, int one, int other)
{
	static char body[2 * ROOM_OF_REPORT];
	int			alarms = 0,
				found = 0;

	for (int i = 0; i < GOOD; i++)
	{
		size_t		length = write(body, NO_FAULT);

		if (fails_on(body, length, rule) && alarms++ < MOST_SHOWN)
			note("%s fails on %s", rule, body);
	}
	is_integer(alarms, 0, "%s: no false alarm on %d reports", rule, GOOD);
	for (int i = 0; i < BAD; i++)
	{
		size_t		length = write(body, i % 2 == 0 ? one : other);

		if (fails_on(body, length, rule))
			found++;
		else if (i - found < MOST_SHOWN)
			note("%s misses %s", rule, body);
	}
	is_integer(found, BAD, "%s: it is found on %d reports that deserve it", rule, BAD);
}
