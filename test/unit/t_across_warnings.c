/*
 * t_across_warnings.c - the warnings that compare reports, on reports made by chance: succession, carried_over,
 * in_force_succession, repetition and rollup, each on 1,000 pairs that deserve none and 100 that do.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "across/rollup.h"
#include "across/succession.h"
#include "fixture.h"
#include "tap.h"
#include "../generate/truth.h"

enum
{
	GOOD = 1000,
	BAD = 100,
	ROOM_OF_PROSE = 4096
};

typedef enum fault
{
	NONE,
	WRONG_YEAR,
	WRONG_CARRIED,
	WRONG_IN_FORCE,
	COPIED_PROSE,
	WRONG_PART
} fault;

static gai_arena arena;
static dice  chances = {20261127};

static int
slot_of(const char *code)
{
	return gai_find_cell(code, strlen(code), NULL, NULL, NULL);
}

static gai_cell
number_cell(int64_t value)
{
	return (gai_cell) {.kind = GAI_NUMBER, .value = {value, 0}};
}

/* A report whose own relations all hold. */
static gai_report
true_report(void)
{
	truth		source;
	gai_report	report = {0};

	make_truth(&source, &chances);
	report.year = source.year;
	for (int t = 0; t < GAI_TABLES; t++)
	{
		report.table_form[t] = source.table_form[t];
		report.form = report.table_form[t] > report.form ? report.table_form[t] : report.form;
	}
	for (int s = 0; s < GAI_SLOTS; s++)
		if (source.cells[s].exists)
			report.cells[s] = (gai_cell) {.kind = GAI_NUMBER, .value = source.cells[s].value};
	return report;
}

static gai_text
some_prose(const char *year)
{
	char	   *prose = gai_alloc(&arena, 1, ROOM_OF_PROSE);
	size_t		length = (size_t) sprintf(prose, "%s", year);

	for (int letters = 80 + below(&chances, 200); letters > 0; letters--)
	{
		unsigned	c = 0x4E00 + (unsigned) below(&chances, 5000);

		length += (size_t) sprintf(prose + length, "%c%c%c%s", 0xE0 | c >> 12, 0x80 | (c >> 6 & 0x3F),
								   0x80 | (c & 0x3F), chance(&chances, 5) ? "，" : "");
	}
	return gai_slice(prose, length);
}

/* Whether findings warn of a rule.  That two years do not follow each other is no contradiction: it is unverifiable. */
static bool
warn(const gai_findings *found, const char *rule)
{
	for (size_t i = 0; i < found->count; i++)
		if (strcmp(found->items[i].rule->code, rule) == 0 &&
			(found->items[i].verdict == GAI_FAIL || strcmp(rule, "succession") == 0))
			return true;
	return false;
}

/* ---- two years -------------------------------------------------------------------------------------------------- */

static const char *const applicants[] = {
	"natural_person", "business", "research", "welfare", "legal_service", "other", "total",
};

/* Makes the second report begin where the first one ends; with a fault one applicant's requests were lost or found. */
static void
carry_over(gai_report *previous, gai_report *current, bool wrong)
{
	int			odd = wrong ? below(&chances, 7) : -1;

	for (int c = 0; c < 7; c++)
	{
		char		code[GAI_CELL_CODE_MAX];
		int			in,
					out;

		snprintf(code, sizeof code, "applications.carried_out.%s", applicants[c]);
		out = slot_of(code);
		snprintf(code, sizeof code, "applications.carried_in.%s", applicants[c]);
		in = slot_of(code);
		current->cells[in] = number_cell(previous->cells[out].value.digits + (c == odd ? between(&chances, 1, 9) : 0));
		/* what is not known proves nothing */
		if (c != odd && chance(&chances, 10))
			(chance(&chances, 50) ? &current->cells[in] : &previous->cells[out])->kind = GAI_BLANK;
	}
}

static void
follow_in_force(gai_report *previous, gai_report *current, bool wrong)
{
	static const char *const kinds[] = {"regulations", "normative_documents"};
	int			odd = wrong ? below(&chances, 2) : -1;

	for (int k = 0; k < 2; k++)
	{
		char		code[GAI_CELL_CODE_MAX];
		int64_t		before = between(&chances, 300, 900),
					issued = between(&chances, 0, 60),
					repealed = between(&chances, 0, 60);

		snprintf(code, sizeof code, "disclosure.%s.in_force", kinds[k]);
		set_cell(previous, code, before);
		set_cell(current, code, before + issued - repealed + (k == odd ? between(&chances, 1, 30) : 0));
		snprintf(code, sizeof code, "disclosure.%s.issued", kinds[k]);
		set_cell(current, code, issued);
		snprintf(code, sizeof code, "disclosure.%s.repealed", kinds[k]);
		set_cell(current, code, repealed);
		if (k != odd && chance(&chances, 10))
			clear_cell(current, code);
	}
}

/* Whether the rule finds a fault in a pair of years with, or without, one. */
static bool
years_fail(const char *rule, fault what)
{
	gai_report	previous = true_report(),
				current = true_report();
	gai_findings found;

	while (what == WRONG_IN_FORCE &&
		   (previous.table_form[GAI_DISCLOSURE] != 2021 || current.table_form[GAI_DISCLOSURE] != 2021))
	{
		previous = true_report();
		current = true_report();
	}
	current.year = previous.year + (what == WRONG_YEAR ? 2 + below(&chances, 3) : 1);
	carry_over(&previous, &current, what == WRONG_CARRIED);
	if (previous.table_form[GAI_DISCLOSURE] == 2021 && current.table_form[GAI_DISCLOSURE] == 2021)
		follow_in_force(&previous, &current, what == WRONG_IN_FORCE);
	else
		previous.table_form[GAI_DISCLOSURE] = 0;
	previous.overview = some_prose("2022年");
	current.overview = what == COPIED_PROSE ? previous.overview : some_prose("2023年");
	found = gai_check_succession(&arena, &previous, &current, false);
	return warn(&found, rule);
}

/* ---- a region and its agencies ---------------------------------------------------------------------------------- */

/* The region's report is the sum of three; with a fault one count is another. */
static bool
sum_fails(const char *rule, fault what)
{
	gai_report	region,
				sum;
	gai_totals *totals = gai_alloc_zero(&arena, 1, sizeof *totals);
	gai_parts	known;
	gai_findings found;

	for (int i = 0; i < 3; i++)
	{
		gai_report	part;
		gai_parts	single;

		do
			part = true_report();
		while (part.form != 2021 || part.table_form[GAI_DISPUTES] == 0);
		gai_single_part(&part, &single);
		gai_totals_add(totals, &part, &single);
	}
	gai_totals_report(&arena, totals, &sum, &known);
	region = sum;
	if (what == WRONG_PART)
		region.cells[slot_of("disputes.review.upheld")].value.digits += between(&chances, 1, 9);
	found = gai_check_rollup(&arena, &region, &sum, &known, false);
	return warn(&found, rule);
}

/* ---- the trials ------------------------------------------------------------------------------------------------- */

static void
try_pairs(const char *rule, bool (*fails) (const char *rule, fault what), fault what)
{
	volatile int alarms = 0,
				found = 0;

	for (volatile int i = 0; i < GOOD + BAD; i++)
	{
		gai_arena_open(&arena, &gai_malloc_host);
		if (gai_try(&arena) == GAI_OK)
		{
			bool		failed = fails(rule, i < GOOD ? NONE : what);

			alarms += i < GOOD && failed;
			found += i >= GOOD && failed;
		}
		else
		{
			printf("Bail out! a pair is not compared\n");
			exit(1);
		}
		gai_arena_free(&arena);
	}
	is_integer(alarms, 0, "%s: no false alarm on %d pairs", rule, GOOD);
	is_integer(found, BAD, "%s: it is found in %d pairs that deserve it", rule, BAD);
}

int
main(void)
{
	try_pairs("succession", years_fail, WRONG_YEAR);
	try_pairs("carried_over", years_fail, WRONG_CARRIED);
	try_pairs("in_force_succession", years_fail, WRONG_IN_FORCE);
	try_pairs("repetition", years_fail, COPIED_PROSE);
	try_pairs("rollup", sum_fails, WRONG_PART);
	return done_testing();
}
