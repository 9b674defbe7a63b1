/* t_repair.c - generated reports with misprints put in: what gai_check finds in them, and what gai_repair proposes */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "../generate/truth.h"
#include "check/rule_catalogue.h"
#include "fixture.h"
#include "repair/repair.h"
#include "tap.h"

static gai_arena arena;

static gai_report
report_of(const truth *source)
{
	gai_report	report = {.form = source->table_form[GAI_APPLICATIONS]};

	for (int t = 0; t < GAI_TABLES; t++)
		report.table_form[t] = source->table_form[t];
	for (int slot = 0; slot < GAI_SLOTS; slot++)
		if (source->cells[slot].exists)
			report.cells[slot] = (gai_cell) {.kind = GAI_NUMBER, .value = source->cells[slot].value};
	return report;
}

static gai_report
some_report(dice *d)
{
	truth		source;

	make_truth(&source, d);
	return report_of(&source);
}

static bool
is_relation_cell(const gai_report *report, int slot)
{
	return slot >= GAI_APPLICATIONS_BASE && report->cells[slot].kind == GAI_NUMBER;
}

static int
some_cell(const gai_report *report, dice *d)
{
	int			slots[GAI_SLOTS];
	int			nslots = list_relation_slots(slots);
	int			slot;

	do
		slot = slots[between(d, 0, nslots - 1)];
	while (!is_relation_cell(report, slot));
	return slot;
}

static void
blank_some(gai_report *report, dice *d, int count)
{
	while (count-- > 0)
		report->cells[some_cell(report, d)] = (gai_cell) {.kind = GAI_BLANK};
}

/* ---- what the relations say, added up another way ---------------------------------------------------------------- */

typedef struct tally
{
	int64_t		known[2];
	int			unknown[2];
} tally;

static void
tally_cell(tally *self, int side, const gai_report *report, int slot)
{
	if (report->cells[slot].kind == GAI_NUMBER)
		self->known[side] += report->cells[slot].value.digits;
	else
		self->unknown[side]++;
}

/* By trying it: does it hold with all unknowns 0, and if not, can an unknown make it hold. */
static gai_verdict
verdict_of(const tally *self)
{
	int64_t		missing = self->known[1] - self->known[0];

	if (missing == 0)
		return GAI_PASS;
	if (missing > 0 && self->unknown[0] > 0)
		return GAI_UNVERIFIABLE;
	if (missing < 0 && self->unknown[1] > 0)
		return GAI_UNVERIFIABLE;
	return GAI_FAIL;
}

/* Verdicts of the hard rules in the order of the findings; returns how many. */
static int
expect(const gai_report *report, gai_verdict *verdicts)
{
	const int	base = GAI_APPLICATIONS_BASE;
	const int	width = GAI_APPLICANT_COLUMNS;
	bool		older = report->table_form[GAI_APPLICATIONS] == 2019;
	int			count = 0;

	for (int c = 0; c < width; c++)
	{
		tally		sums = {{0, 0}, {0, 0}};

		tally_cell(&sums, 0, report, base + c);
		tally_cell(&sums, 0, report, base + width + c);
		tally_cell(&sums, 1, report, base + 23 * width + c);
		tally_cell(&sums, 1, report, base + 24 * width + c);
		verdicts[count++] = verdict_of(&sums);
	}
	for (int c = 0; c < width; c++)
	{
		tally		sums = {{0, 0}, {0, 0}};

		tally_cell(&sums, 0, report, base + 23 * width + c);
		for (int r = 2; r < 23; r++)
			if (!older || (r != 20 && r != 21))
				tally_cell(&sums, 1, report, base + r * width + c);
		verdicts[count++] = verdict_of(&sums);
	}
	for (int r = 0; r < GAI_APPLICATION_EXTRA; r++)
	{
		tally		sums = {{0, 0}, {0, 0}};

		if (older && (r == 20 || r == 21))
			continue;
		tally_cell(&sums, 0, report, base + r * width + 6);
		for (int c = 0; c < 6; c++)
			tally_cell(&sums, 1, report, base + r * width + c);
		verdicts[count++] = verdict_of(&sums);
	}
	for (int g = 0; g < GAI_DISPUTE_EXTRA; g++)
	{
		tally		sums = {{0, 0}, {0, 0}};

		tally_cell(&sums, 0, report, GAI_DISPUTES_BASE + g * 5 + 4);
		for (int c = 0; c < 4; c++)
			tally_cell(&sums, 1, report, GAI_DISPUTES_BASE + g * 5 + c);
		verdicts[count++] = verdict_of(&sums);
	}
	return count;
}

static int
count_failing(const gai_report *report)
{
	gai_verdict verdicts[64];
	int			count = expect(report, verdicts);
	int			failing = 0;

	for (int i = 0; i < count; i++)
		failing += verdicts[i] == GAI_FAIL;
	return failing;
}

/* ---- misprints --------------------------------------------------------------------------------------------------- */

static int64_t *
count_at(gai_report *report, int slot)
{
	return &report->cells[slot].value.digits;
}

static void
misprint_value(gai_report *report, dice *d)
{
	int64_t    *count = count_at(report, some_cell(report, d));

	*count = *count > 0 && chance(d, 30) ? 0 : *count + between(d, 1, 30);
}

static void
misprint_total(gai_report *report, dice *d)
{
	int			tries = 200;
	int			slot;

	do
		slot = some_cell(report, d);
	while (*count_at(report, slot) == 0 && --tries > 0);
	*count_at(report, slot) = 0;
}

/* 12 as 21, 305 as 350. */
static void
misprint_swapped(gai_report *report, dice *d)
{
	for (int tries = 0; tries < 400; tries++)
	{
		int64_t    *count = count_at(report, some_cell(report, d));
		int64_t		power = chance(d, 50) ? 1 : 10;
		int64_t		low = *count / power % 10;
		int64_t		high = *count / power / 10 % 10;

		if (*count < power * 10 || low == high)
			continue;
		*count += (low - high) * power * 9;
		return;
	}
}

/* A digit lost. */
static void
misprint_shortened(gai_report *report, dice *d)
{
	for (int tries = 0; tries < 400; tries++)
	{
		int64_t    *count = count_at(report, some_cell(report, d));

		if (*count < 10)
			continue;
		*count /= 10;
		return;
	}
}

/* A count in the wrong column. */
static void
misprint_moved(gai_report *report, dice *d)
{
	for (int tries = 0; tries < 4000; tries++)
	{
		int			row = below(d, GAI_APPLICATION_EXTRA);
		int			base = GAI_APPLICATIONS_BASE + row * GAI_APPLICANT_COLUMNS;
		int			from = base + below(d, GAI_APPLICANT_KINDS);
		int			to = base + below(d, GAI_APPLICANT_KINDS);

		if (!is_relation_cell(report, from) || *count_at(report, from) == 0 || *count_at(report, to) != 0)
			continue;
		*count_at(report, to) = *count_at(report, from);
		*count_at(report, from) = 0;
		return;
	}
}

/* 20 as 2 and 0, the rest of the row pushed on, its total pushed out. */
static void
misprint_split(gai_report *report, dice *d)
{
	for (int tries = 0; tries < 4000; tries++)
	{
		int			row = below(d, GAI_APPLICATION_EXTRA);
		int			base = GAI_APPLICATIONS_BASE + row * GAI_APPLICANT_COLUMNS;
		int			at = below(d, 4);

		if (!is_relation_cell(report, base) || *count_at(report, base + at) < 10)
			continue;
		for (int c = GAI_APPLICANT_COLUMNS - 1; c > at + 1; c--)
			*count_at(report, base + c) = *count_at(report, base + c - 1);
		*count_at(report, base + at + 1) = *count_at(report, base + at) % 10;
		*count_at(report, base + at) /= 10;
		return;
	}
}

/* ---- proposals --------------------------------------------------------------------------------------------------- */

static gai_report
apply(const gai_report *report, const gai_proposal *edit)
{
	gai_report	edited = *report;

	for (int i = 0; i < edit->nchanges; i++)
		*count_at(&edited, edit->changes[i].slot) = edit->changes[i].suggested;
	return edited;
}

static bool
is_same(const gai_report *a, const gai_report *b)
{
	for (int slot = GAI_APPLICATIONS_BASE; slot < GAI_SLOTS; slot++)
		if (a->cells[slot].value.digits != b->cells[slot].value.digits)
			return false;
	return true;
}

/* What every list of proposals must be: sorted, distinct, honest about its effects, and no worse than nothing. */
static bool
is_sound(const gai_report *report, const gai_proposals *found)
{
	int			failing = count_failing(report);

	if (found->failing != failing)
		return false;
	for (size_t i = 0; i < found->count; i++)
	{
		const gai_proposal *it = &found->items[i];
		gai_report	edited = apply(report, it);

		if (it->remaining != count_failing(&edited) || it->remaining >= failing || it->resolves < 1 ||
			it->nchanges < 1)
			return false;
		for (int c = 0; c < it->nchanges; c++)
			if (it->changes[c].stated != report->cells[it->changes[c].slot].value.digits ||
				it->changes[c].suggested == it->changes[c].stated || it->changes[c].suggested < 0 ||
				report->cells[it->changes[c].slot].kind != GAI_NUMBER)
				return false;
		if (i > 0 && (it->remaining < it[-1].remaining || it->rank < it[-1].rank))
			return false;
		if (it->rank != (i > 0 && it->rank == it[-1].rank ? it[-1].rank : (int) i + 1))
			return false;
	}
	return true;
}

/* The rank of the proposal that restores the true report; 0 if none does. */
static int
rank_of_truth(const gai_report *right, const gai_report *wrong, const gai_proposals *found)
{
	for (size_t i = 0; i < found->count; i++)
	{
		gai_report	edited = apply(wrong, &found->items[i]);

		if (is_same(&edited, right))
			return found->items[i].rank;
	}
	return 0;
}

/* ---- tests ------------------------------------------------------------------------------------------------------- */

static void
fresh_arena(void)
{
	gai_arena_free(&arena);
	gai_arena_open(&arena, &gai_malloc_host);
	if (gai_try(&arena) != GAI_OK)
	{
		printf("Bail out! the core failed\n");
		exit(1);
	}
}

static void
test_check_is_exact(void)
{
	dice		d = {20210926};
	int			wrong = 0;
	int			verdicts_seen[3] = {0, 0, 0};
	int			invalid = 0;

	for (int n = 0; n < 3000; n++)
	{
		gai_report	report = some_report(&d);
		gai_verdict expected[64];
		gai_verdict worst = GAI_PASS;
		gai_findings found;
		int			count;

		if (n % 100 == 0)
			fresh_arena();
		for (int faults = below(&d, 4); faults > 0; faults--)
			misprint_value(&report, &d);
		if (chance(&d, 50))
			blank_some(&report, &d, below(&d, 12));
		found = gai_check(&arena, &report, true);
		count = expect(&report, expected);
		for (int i = 0; i < count; i++)
		{
			wrong += found.items[i].rule->severity != GAI_ERROR || found.items[i].verdict != expected[i];
			verdicts_seen[expected[i]]++;
			worst = expected[i] > worst ? expected[i] : worst;
		}
		wrong += found.items[count].rule->severity != GAI_WARNING;
		invalid += gai_is_valid(&report, false) != (worst != GAI_FAIL);
	}
	is_integer(wrong, 0, "3000 reports: %d relations pass, %d fail, %d are unverifiable, as counted another way",
			   verdicts_seen[GAI_PASS], verdicts_seen[GAI_FAIL], verdicts_seen[GAI_UNVERIFIABLE]);
	ok(verdicts_seen[GAI_FAIL] > 1000 && verdicts_seen[GAI_UNVERIFIABLE] > 1000, "there are enough of each");
	is_integer(invalid, 0, "gai_is_valid agrees");
}

typedef struct kind
{
	const char *name;
	void		(*misprint) (gai_report *report, dice *d);
	int			first;			/* percent that must be at rank 1, and in the first three */
	int			third;
} kind;

static const kind kinds[] = {
	{"a wrong number", misprint_value, 95, 99},
	{"a number left 0", misprint_total, 95, 99},
	{"two digits swapped", misprint_swapped, 95, 99},
	{"a digit lost", misprint_shortened, 95, 99},
	{"a count in the wrong column", misprint_moved, 95, 99},
	{"a number split in two", misprint_split, 95, 99},
};

/* Misprints that break two relations or more: how often the true edit comes first, and among the first three. */
static void
test_rates(const kind *it, int blanks)
{
	dice		d = {60};
	int			cases = 0,
				first = 0,
				third = 0,
				unsound = 0;

	for (int n = 0; n < 2500; n++)
	{
		gai_report	right = some_report(&d);
		gai_report	wrong;
		gai_proposals found;
		int			rank;

		if (n % 100 == 0)
			fresh_arena();
		blank_some(&right, &d, blanks);
		wrong = right;
		it->misprint(&wrong, &d);
		if (count_failing(&right) > 0 || count_failing(&wrong) < 2)
			continue;
		found = gai_repair(&arena, &wrong);
		unsound += !is_sound(&wrong, &found);
		rank = rank_of_truth(&right, &wrong, &found);
		cases++;
		first += rank == 1;
		third += rank >= 1 && rank <= 3;
	}
	note("%s%s: %d cases, at rank 1 %.2f %%, in the first three %.2f %%", it->name, blanks > 0 ? ", blanks around" : "",
		 cases, 100.0 * first / cases, 100.0 * third / cases);
	is_integer(unsound, 0, "%s: %d lists of proposals keep what they promise", it->name, cases);
	if (blanks == 0)
		ok(cases > 500 && first * 100 >= cases * it->first && third * 100 >= cases * it->third,
		   "%s: the true edit is found", it->name);
}

/* Two and three misprints: the first proposal must leave fewer failing, and often it is the truth. */
static void
test_several(int faults)
{
	dice		d = {2019};
	int			cases = 0,
				solved = 0,
				found_truth = 0,
				unsound = 0;

	for (int n = 0; n < 1500; n++)
	{
		gai_report	right = some_report(&d);
		gai_report	wrong = right;
		gai_proposals found;

		if (n % 100 == 0)
			fresh_arena();
		for (int i = 0; i < faults; i++)
			misprint_value(&wrong, &d);
		if (count_failing(&wrong) < 2 * faults)
			continue;
		found = gai_repair(&arena, &wrong);
		unsound += !is_sound(&wrong, &found);
		cases++;
		solved += found.count > 0 && found.items[0].remaining == 0;
		found_truth += rank_of_truth(&right, &wrong, &found) == 1;
	}
	note("%d wrong numbers: %d cases, all relations hold after the first proposal in %.1f %%, "
		 "it is the truth in %.1f %%", faults, cases, 100.0 * solved / cases, 100.0 * found_truth / cases);
	is_integer(unsound, 0, "%d misprints: %d lists of proposals keep what they promise", faults, cases);
	ok(solved * 100 >= cases * 90, "%d misprints: most are solved", faults);
}

static void
test_right_reports(void)
{
	dice		d = {30};
	int			proposed = 0;

	fresh_arena();
	for (int n = 0; n < 300; n++)
	{
		gai_report	report = some_report(&d);

		proposed += gai_repair(&arena, &report).count > 0;
		blank_some(&report, &d, 20);
		proposed += gai_repair(&arena, &report).count > 0;
	}
	is_integer(proposed, 0, "nothing is proposed where nothing fails");
}

/* A real report whose total of natural persons was left 0. */
static void
test_seed(void)
{
	gai_report	report = read_cells("test/seeds/001_873059f99be5ef02.cells.tsv");
	gai_proposals found = gai_repair(&arena, &report);
	char		code[GAI_CELL_CODE_MAX];

	is_integer((int64_t) found.count, 1, "one proposal");
	is_string(gai_cell_code(found.items[0].changes[0].slot, code), "applications.total.natural_person", "the cell");
	ok(found.items[0].rank == 1 && found.items[0].nchanges == 1 && found.items[0].changes[0].stated == 0 &&
	   found.items[0].changes[0].suggested == 11 && found.items[0].resolves == 3 && found.items[0].remaining == 0,
	   "0 becomes 11, three relations hold again, none fails");
	is_string(gai_explain_proposal(&arena, &report, &found.items[0]), "办理结果总计·自然人 0 → 11", "in words");
}

/* In table four nothing crosses: all five cells are as good, but a total left 0 is the usual misprint. */
static void
test_equal_ranks(void)
{
	gai_report	report = empty_report(2021);
	gai_proposals found;

	fill_zero(&report);
	set_cell(&report, "disputes.review.upheld", 7);
	set_cell(&report, "disputes.review.corrected", 9);
	set_cell(&report, "disputes.review.total", 29);
	found = gai_repair(&arena, &report);
	is_integer((int64_t) found.count, 5, "each of five cells may be wrong");
	ok(found.items[4].rank == 1 && found.items[4].remaining == 0, "and is as likely");
	set_cell(&report, "disputes.review.total", 0);
	found = gai_repair(&arena, &report);
	ok(found.count == 1 && found.items[0].changes[0].suggested == 16,
	   "parts can not be negative: a total left 0 is to be filled");
	set_cell(&report, "disputes.review.total", 61);
	found = gai_repair(&arena, &report);
	ok(found.items[0].changes[0].suggested == 16 && found.items[0].rank == 1 && found.items[1].rank == 2,
	   "two digits swapped are likelier than anything else");
}

static void
test_limits(void)
{
	gai_report	report = empty_report(2021);

	fill_zero(&report);
	set_cell(&report, "disputes.review.total", INT64_MAX);
	is_integer((int64_t) gai_repair(&arena, &report).count, 0, "nothing is proposed for counts beyond reason");
	set_cell(&report, "disputes.review.total", INT64_MIN);
	is_integer((int64_t) gai_repair(&arena, &report).count, 0, "nor for such negative ones");
	set_cell(&report, "disputes.review.total", -3);
	is_integer(gai_repair(&arena, &report).items[0].changes[0].suggested, 0, "a negative count is replaced");
}

static gai_status
repair_with(const gai_host *host, const gai_report *report)
{
	gai_arena	own;
	volatile gai_status status;

	gai_arena_open(&own, host);
	status = gai_try(&own);
	if (status == GAI_OK)
		for (int i = 0; i < 40; i++)
			gai_explain_proposal(&own, report, &gai_repair(&own, report).items[0]);
	gai_arena_free(&own);
	return status;
}

static gai_report
broken_everywhere(dice *d)
{
	gai_report	report = empty_report(2021);

	for (int slot = GAI_APPLICATIONS_BASE; slot < GAI_SLOTS; slot++)
		report.cells[slot] = (gai_cell) {.kind = GAI_NUMBER, .value = {between(d, 0, 999), 0}};
	return report;
}

static void
test_memory_and_cancel(void)
{
	dice		d = {7};
	gai_report	report = broken_everywhere(&d);
	test_host	host;
	int			needed;
	bool		clean = true;

	test_host_init(&host, 0);
	ok(repair_with(&host.host, &report) == GAI_OK && host.asked > 0, "the host is asked whether to stop");
	needed = host.allocations;
	for (int n = 1; n <= needed; n++)
	{
		test_host_init(&host, n);
		clean = clean && repair_with(&host.host, &report) == GAI_NO_MEMORY && host.outstanding == 0;
	}
	ok(clean, "each of %d allocations may fail", needed);
	test_host_init(&host, 0);
	host.stop = true;
	ok(repair_with(&host.host, &report) == GAI_CANCELLED && host.outstanding == 0, "it stops when asked to");
}

static void
test_time(void)
{
	dice		d = {8};
	clock_t		begin;
	double		worst = 0;
	int			unsound = 0;

	fresh_arena();
	for (int i = 0; i < 50; i++)
	{
		gai_report	report = broken_everywhere(&d);
		gai_proposals found;
		double		ms;

		begin = clock();
		found = gai_repair(&arena, &report);
		ms = (double) (clock() - begin) / CLOCKS_PER_SEC * 1e3;
		worst = ms > worst ? ms : worst;
		unsound += !is_sound(&report, &found);
	}
	note("every relation broken: %.2f ms at worst, with sanitizers", worst);
	is_integer(unsound, 0, "where every relation is broken, proposals are sound too");
}

int
main(void)
{
	gai_arena_open(&arena, &gai_malloc_host);
	fresh_arena();
	test_seed();
	test_equal_ranks();
	test_limits();
	test_right_reports();
	test_check_is_exact();
	for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
	{
		test_rates(&kinds[i], 0);
		test_rates(&kinds[i], 10);
	}
	test_several(2);
	test_several(3);
	test_memory_and_cancel();
	test_time();
	gai_arena_free(&arena);
	return done_testing();
}
