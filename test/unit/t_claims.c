/* t_claims.c - numbers of the prose against the tables */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "claim_cases.h"
#include "fixture.h"
#include "tap.h"

static gai_arena arena;

static gai_text
text_of(const char *string)
{
	return gai_slice(string, strlen(string));
}

/* The claims of a report of 2024 with these cells and this overview. */
static const char *
claims_of(int edition, const char *cells, const char *overview)
{
	gai_report	report = claim_report(edition, cells);
	gai_claims	claims;

	report.year = 2024;
	report.overview = text_of(overview);
	claims = gai_read_claims(&arena, &report);
	return claims_as_text(&arena, &claims);
}

/* ---- cells ------------------------------------------------------------------------------------------------------ */

static void
check_cell(gai_table_id table, uint32_t row, uint32_t column, const char *code)
{
	int			slots[GAI_SLOTS];
	char		found[GAI_CELL_CODE_MAX];
	int			count = gai_list_cells((gai_cell_set) {table, row, column}, slots);

	is_integer(count, 1, "one cell is %s", code);
	is_string(gai_cell_code(slots[0], found), code, "it is called so");
}

/* The sets of claim_cells.h are those of the form. */
static void
test_cells(void)
{
	static const char *const columns[] = {"natural_person", "business", "research", "welfare", "legal_service", "other", "total"};
	static const char *const rows[] = {
		"received", "carried_in", "granted", "partial", "denied_secret", "denied_law", "denied_safety", "denied_third_party",
		"denied_internal", "denied_process", "denied_enforcement", "denied_query", "unable_not_held", "unable_create",
		"unable_unclear", "reject_petition", "reject_repeat", "reject_publication", "reject_mass", "reject_confirm",
		"other_uncorrected", "other_unpaid", "other", "total", "carried_out",
	};
	static const uint32_t bits[] = {
		GAI_RECEIVED, GAI_CARRIED_IN, GAI_GRANTED, GAI_PARTIAL, GAI_DENIED_SECRET, GAI_DENIED_LAW, GAI_DENIED_SAFETY,
		GAI_DENIED_THIRD_PARTY, GAI_DENIED_INTERNAL, GAI_DENIED_PROCESS, GAI_DENIED_ENFORCEMENT, GAI_DENIED_QUERY,
		GAI_UNABLE_NOT_HELD, GAI_UNABLE_CREATE, GAI_UNABLE_UNCLEAR, GAI_REJECT_PETITION, GAI_REJECT_REPEAT,
		GAI_REJECT_PUBLICATION, GAI_REJECT_MASS, GAI_REJECT_CONFIRM, GAI_OTHER_UNCORRECTED, GAI_OTHER_UNPAID, GAI_OTHER,
		GAI_TOTAL, GAI_CARRIED_OUT,
	};
	char		code[GAI_CELL_CODE_MAX * 2];

	for (int r = 0; r < 25; r++)
	{
		snprintf(code, sizeof code, "applications.%s.total", rows[r]);
		check_cell(GAI_APPLICATIONS, bits[r], GAI_ALL_APPLICANTS, code);
	}
	for (int c = 0; c < 7; c++)
	{
		snprintf(code, sizeof code, "applications.received.%s", columns[c]);
		check_cell(GAI_APPLICATIONS, GAI_RECEIVED, 1u << c, code);
	}
	check_cell(GAI_DISPUTES, GAI_REVIEW, GAI_UPHELD, "disputes.review.upheld");
	check_cell(GAI_DISPUTES, GAI_DIRECT, GAI_CORRECTED, "disputes.direct.corrected");
	check_cell(GAI_DISPUTES, GAI_POST_REVIEW, GAI_OTHER_OUTCOME, "disputes.post_review.other");
	check_cell(GAI_DISPUTES, GAI_REVIEW, GAI_PENDING, "disputes.review.pending");
	check_cell(GAI_DISPUTES, GAI_REVIEW, GAI_ALL_OUTCOMES, "disputes.review.total");
	check_cell(GAI_DISCLOSURE, GAI_ISSUED << GAI_REGULATIONS_SLOT, 1, "disclosure.regulations.issued");
	check_cell(GAI_DISCLOSURE, GAI_ISSUED << GAI_NORMATIVE_SLOT, 1, "disclosure.normative_documents.issued");
	check_cell(GAI_DISCLOSURE, GAI_REPEALED << GAI_NORMATIVE_SLOT, 1, "disclosure.normative_documents.repealed");
	check_cell(GAI_DISCLOSURE, GAI_IN_FORCE << GAI_NORMATIVE_SLOT, 1, "disclosure.normative_documents.in_force");
	check_cell(GAI_DISCLOSURE, GAI_MADE << GAI_NORMATIVE_SLOT, 1, "disclosure.normative_documents.made");
	check_cell(GAI_DISCLOSURE, GAI_PUBLISHED << GAI_NORMATIVE_SLOT, 1, "disclosure.normative_documents.published");
	check_cell(GAI_DISCLOSURE, GAI_PUBLISHED_TOTAL << GAI_NORMATIVE_SLOT, 1, "disclosure.normative_documents.published_total");
	check_cell(GAI_DISCLOSURE, GAI_LICENCES, 1, "disclosure.licences.decisions");
	check_cell(GAI_DISCLOSURE, GAI_PENALTIES, 1, "disclosure.penalties.decisions");
	check_cell(GAI_DISCLOSURE, GAI_COERCIONS, 1, "disclosure.coercions.decisions");
	check_cell(GAI_DISCLOSURE, GAI_FEES, 1, "disclosure.fees.amount");
}

/* ---- tab-separated files ---------------------------------------------------------------------------------------- */

/* Cuts a line in place into its fields; returns how many. */
static int
split(char *line, char **fields, int most)
{
	int			count = 0;

	line[strcspn(line, "\r\n")] = '\0';
	for (char *at = line; at != NULL && count < most; count++)
	{
		char	   *tab = strchr(at, '\t');

		fields[count] = at;
		if (tab != NULL)
			*tab++ = '\0';
		at = tab;
	}
	return count;
}

static FILE *
open_table(const char *path)
{
	FILE	   *file = fopen(path, "r");
	char		head[4096];

	if (file == NULL || fgets(head, sizeof head, file) == NULL)
	{
		printf("Bail out! cannot read %s\n", path);
		exit(1);
	}
	return file;
}

/*
 * Every pattern as it was printed, in two further wordings, and in one that is another thing or states another number.
 * "^" is a line end, {…} in front names the agency.
 */
static void
test_patterns(void)
{
	FILE	   *file = open_table("test/data/claim_patterns.tsv");
	char		line[4096];
	char	   *fields[4];
	int			count = 0;

	while (fgets(line, sizeof line, file) != NULL)
	{
		gai_report	report;
		gai_claims	claims;
		char	   *prose;

		if (split(line, fields, 4) < 3)
			continue;
		prose = fields[2];
		report = claim_report(2021, fields[1]);
		report.year = 2024;
		if (*prose == '{')
		{
			report.agency = gai_slice(prose + 1, strcspn(prose, "}") - 1);
			prose = strchr(prose, '}') + 1;
		}
		for (char *c = prose; *c != '\0'; c++)
			*c = *c == '^' ? '\n' : *c;
		report.overview = text_of(prose);
		claims = gai_read_claims(&arena, &report);
		is_string(claims_as_text(&arena, &claims), fields[3], "%s: %s", fields[0], prose);
		count++;
	}
	fclose(file);
	ok(count >= 57 * 4, "%d wordings of 57 patterns", count);
}

/* ---- numbers of published reports ------------------------------------------------------------------------------- */

/* What a record calls cells by other names; the value goes into the first of them. */
static const struct
{
	const char *name;
	const char *cell;
}			aliases[] = {
	{"denied", "denied_law"}, {"unable", "unable_create"}, {"rejected", "reject_repeat"}, {"otherwise", "other"},
	{"granted+partial", "granted"}, {"answered", "granted"}, {"received.organisations", "received.business"},
	{"handled", "received"}, {"lawsuits", "direct"}, {"lawsuits.upheld", "direct.upheld"}, {"lawsuits.pending", "direct.pending"}, {"disputes", "review"},
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
	char		cell[64];		/* "-" = no table has it, "?" = nobody knows, "=…" = only the table has it */
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
	static const char *const others[] = {"normative", "regulations", "licences", "penalties", "coercions", "fees", "-", "?"};

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

/* The numbers as prose, in the order of the record: clauses on requests make one sentence, on documents too, others one each. */
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
	const gai_meaning *meaning = &claim->meanings[claim->chosen];
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
		matched = matched || claims.items[n].claimed.digits == 0 || claims.items[n].meanings[claims.items[n].chosen].base.rows != 0;
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

		if (more && split(line, fields, 5) != 5)
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
	note("%d reports %s headings: %d of %d numbers found (recall %.1f %%), %d of %d claims right (precision %.1f %%)", records,
		 headings ? "with" : "without", sum.found, sum.stated, 100.0 * sum.found / sum.stated, sum.matched, sum.claims,
		 100.0 * sum.matched / sum.claims);
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
	test_cells();
	test_patterns();
	test_published(true);
	test_published(false);
	(void) claims_of;
	gai_arena_free(&arena);
	return done_testing();
}
