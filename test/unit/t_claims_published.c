/* t_claims_published.c - the numbers that published reports state in prose, against tables made of them */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "claim_cases.h"
#include "fixture.h"
#include "tap.h"
#include "test_files.h"

static gai_arena arena;

/* What a record calls cells by other names; the value goes into the first of them. */
static const struct
{
	const char *name;
	const char *cell;
}			aliases[] = {
	{"denied", "denied_law"}, {"unable", "unable_create"}, {"rejected", "reject_repeat"}, {"otherwise", "other"},
	{"granted+partial", "granted"}, {"answered", "granted"}, {"received.organisations", "received.business"},
	{"handled", "received"},
	{"lawsuits", "direct"}, {"lawsuits.upheld", "direct.upheld"}, {"lawsuits.pending", "direct.pending"},
	{"disputes", "review"},
};

static const char *
cell_named(const char *name)
{
	name += *name == '=' || *name == '%';
	for (size_t i = 0; i < sizeof aliases / sizeof aliases[0]; i++)
		if (strcmp(aliases[i].name, name) == 0)
			return aliases[i].cell;
	return name;
}

typedef struct stated_number
{
	char		cell[64];		/* "-" = no table has it, "?" = unclear, "=…" = only the table has it */
	char		value[64];
	char		pattern[256];
} stated_number;

typedef struct record
{
	char		number[8];
	int			year;
	stated_number numbers[32];
	int			count;
} record;

typedef struct score
{
	int			stated,			/* numbers that the tables have too */
				found,
				claims,
				matched,		/* claims that are one of them */
				disagreeing;
} score;

static bool
is_of_table(const stated_number *number)
{
	return number->cell[0] != '-' && number->cell[0] != '?';
}

static int64_t
value_in(const record *it, const char *cell)
{
	for (int i = 0; i < it->count; i++)
		if (is_of_table(&it->numbers[i]) && strcmp(cell_named(it->numbers[i].cell), cell) == 0)
			return atoll(it->numbers[i].value);
	return -1;
}

/* Tables that are right by the record: what it does not tell follows from the relations, or is 0. */
static gai_report
report_of(const record *it)
{
	static const char *const results[] = {
		"granted", "partial", "denied_law", "denied_enforcement", "unable_create", "unable_not_held", "reject_repeat",
		"reject_petition", "other_uncorrected", "other",
	};
	static const char *const rests[] = {"denied_process", "unable_unclear", "reject_mass"};
	char		cells[4096] = "";
	int64_t		total = value_in(it, "total");
	int64_t		sum = 0;
	gai_report	report;

	for (int i = 0; i < it->count; i++)
		if (is_of_table(&it->numbers[i]) && it->numbers[i].cell[0] != '%')
			snprintf(cells + strlen(cells), sizeof cells - strlen(cells), "%s %s,", cell_named(it->numbers[i].cell),
					 it->numbers[i].value);
	for (int i = 0; i < 10; i++)
		sum += value_in(it, results[i]) > 0 ? value_in(it, results[i]) : 0;
	if (total < 0)
		total = value_in(it, "received") + (value_in(it, "carried_in") > 0 ? value_in(it, "carried_in") : 0) -
			(value_in(it, "carried_out") > 0 ? value_in(it, "carried_out") : 0);
	if (total >= 0)
		snprintf(cells + strlen(cells), sizeof cells - strlen(cells), "total %lld,", (long long) total);
	if (total > sum)
		snprintf(cells + strlen(cells), sizeof cells - strlen(cells), "%s %lld",
				 value_in(it, "denied_law") < 0 ? rests[0] : value_in(it, "unable_create") < 0 ? rests[1] : rests[2],
				 (long long) (total - sum));
	report = claim_report(it->year < 2021 ? 2019 : 2021, cells);
	/* what records of 2019's form call issued is its column of what was newly made */
	if (it->year < 2021)
		report.cells[gai_find_cell("disclosure.normative_documents.made", 35, NULL, NULL, NULL)] =
			report.cells[gai_find_cell("disclosure.normative_documents.issued", 37, NULL, NULL, NULL)];
	report.year = it->year;
	return report;
}

/* Puts the values into the places of the pattern. */
static void
append_pattern(char *prose, size_t room, const stated_number *number)
{
	const char *value = number->value;

	for (const char *c = number->pattern; *c != '\0'; c++)
	{
		size_t		length = strlen(prose);

		if (strncmp(c, "{n}", 3) == 0)
		{
			snprintf(prose + length, room - length, "%.*s", (int) strcspn(value, ";"), value);
			value += strcspn(value, ";");
			value += *value == ';';
			c += 2;
		}
		else
			snprintf(prose + length, room - length, "%c", *c);
	}
}

static bool
is_of_requests(const stated_number *number)
{
	static const char *const others[] = {
		"normative", "regulations", "licences", "penalties", "coercions", "fees", "-", "?",
	};

	for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
		if (strncmp(number->cell, others[i], strlen(others[i])) == 0)
			return false;
	return true;
}

/* Whether two numbers stand in one sentence. */
static bool
goes_on(const stated_number *a, const stated_number *b)
{
	return (is_of_requests(a) && is_of_requests(b)) ||
		(strncmp(a->cell, "normative", 9) == 0 && strncmp(b->cell, "normative", 9) == 0);
}

/* The numbers as prose, in the order of the record: clauses on requests make one sentence, on documents too. */
static void
write_prose(const record *it, bool headings, char *prose, size_t room)
{
	bool		under_requests = false;

	prose[0] = '\0';
	if (headings)
		snprintf(prose, room, "%d年工作情况如下。\n(一)主动公开。", it->year);
	for (int i = 0; i < it->count; i++)
	{
		const stated_number *number = &it->numbers[i];

		if (number->pattern[0] == '\0')
			continue;
		if (headings && !under_requests && is_of_requests(number))
		{
			snprintf(prose + strlen(prose), room - strlen(prose), "\n(二)依申请公开。");
			under_requests = true;
		}
		append_pattern(prose, room, number);
		snprintf(prose + strlen(prose), room - strlen(prose), "%s",
				 i + 1 < it->count && goes_on(number, &it->numbers[i + 1]) ? "," : "。");
	}
}

static bool
same_value(gai_decimal value, const char *text)
{
	double		difference = atof(text) - (double) value.digits;
	int			scale = value.scale;
	double		expected = atof(text);

	while (scale-- > 0)
		expected *= 10;
	difference = expected - (double) value.digits;
	return difference < 0.5 && difference > -0.5;
}

static bool
is_claim_of(const gai_claim *claim, const stated_number *number)
{
	int			slots[GAI_SLOTS];
	char		code[GAI_CELL_CODE_MAX];
	const gai_claim_meaning *meaning = &claim->meanings[claim->chosen];
	int			count = gai_list_cells(meaning->cells, slots);
	const char *cell = cell_named(number->cell);
	size_t		length = strlen(cell);

	if (!same_value(claim->claimed, number->value) || (number->cell[0] == '%') != (meaning->base.rows != 0))
		return false;
	for (int i = 0; i < count; i++)
	{
		const char *behind_table = strchr(gai_cell_code(slots[i], code), '.') + 1;

		if (strncmp(behind_table, cell, length) == 0 && (behind_table[length] == '.' || behind_table[length] == '\0'))
			return true;
	}
	return false;
}

static void
score_record(const record *it, bool headings, score *sum)
{
	gai_report	report = report_of(it);
	char		prose[8192];
	gai_claims	claims;

	write_prose(it, headings, prose, sizeof prose);
	report.overview = text_of(prose);
	claims = gai_read_claims(&arena, &report);
	for (int i = 0; i < it->count; i++)
	{
		const stated_number *number = &it->numbers[i];
		bool		found = false;

		if (!is_of_table(number) || number->cell[0] == '=')
			continue;
		for (size_t n = 0; n < claims.count; n++)
			found = found || (claims.items[n].agreement == GAI_AGREES && is_claim_of(&claims.items[n], number));
		sum->stated++;
		sum->found += found;
		if (!found)
			note("%s: %s %s was not found in: %s", it->number, number->cell, number->value, prose);
	}
	for (size_t n = 0; n < claims.count; n++)
	{
		bool		matched = false;

		for (int i = 0; i < it->count; i++)
			matched = matched || (is_of_table(&it->numbers[i]) && is_claim_of(&claims.items[n], &it->numbers[i]));
		/* clauses that state two things: 未发生行政复议、行政诉讼, 占54% */
		matched = matched || claims.items[n].claimed.digits == 0 ||
			claims.items[n].meanings[claims.items[n].chosen].base.rows != 0;
		sum->claims++;
		sum->matched += matched;
		sum->disagreeing += claims.items[n].agreement == GAI_DISAGREES;
		if (!matched || claims.items[n].agreement == GAI_DISAGREES)
			note("%s: wrong claim %lld in: %s", it->number, (long long) claims.items[n].claimed.digits, prose);
	}
}

/* Numbers that the prose of 106 published reports states, against tables made of them. */
static void
test_published(bool headings)
{
	FILE	   *file = open_table("test/data/prose_numbers.tsv");
	char		line[4096];
	char	   *fields[5];
	record	   *it = calloc(1, sizeof *it);
	score		sum = {0};
	int			records = 0;

	for (;;)
	{
		bool		more = fgets(line, sizeof line, file) != NULL;

		if (more && split_line(line, fields, 5) != 5)
			continue;
		if (it->count > 0 && (!more || strcmp(fields[0], it->number) != 0))
		{
			score_record(it, headings, &sum);
			records++;
			it->count = 0;
		}
		if (!more)
			break;
		snprintf(it->number, sizeof it->number, "%s", fields[0]);
		it->year = atoi(fields[1]);
		snprintf(it->numbers[it->count].cell, sizeof it->numbers[0].cell, "%s", fields[2]);
		snprintf(it->numbers[it->count].value, sizeof it->numbers[0].value, "%s", fields[3]);
		snprintf(it->numbers[it->count++].pattern, sizeof it->numbers[0].pattern, "%s", fields[4]);
	}
	fclose(file);
	free(it);
	note("%d reports %s headings: %d of %d numbers found (recall %.1f %%), %d of %d claims right (precision %.1f %%)",
		 records, headings ? "with" : "without", sum.found, sum.stated, 100.0 * sum.found / sum.stated, sum.matched,
		 sum.claims, 100.0 * sum.matched / sum.claims);
	is_integer(records, 106, "reports");
	ok(sum.found * 100 >= sum.stated * 90, "at least nine of ten numbers are found: %d of %d", sum.found, sum.stated);
	is_integer(sum.disagreeing, 0, "nothing disagrees with tables that are right");
	is_integer(sum.claims - sum.matched, 0, "no claim is made of a number that no table has");
}

int
main(void)
{
	gai_arena_open(&arena, &gai_malloc_host);
	if (gai_try(&arena) != GAI_OK)
	{
		printf("Bail out! out of memory\n");
		return 1;
	}
	test_published(true);
	test_published(false);
	gai_arena_free(&arena);
	return done_testing();
}
