/*
 * t_claim_sentences.c - sentences with numbers, and what each claims, written down from their meaning
 *
 * test/data/claim_sentences.tsv has two halves: the first was written with the grammar in view, the second before it
 * and kept back.  A sentence stands in a report whose tables are right: the cells that it speaks of have its numbers,
 * all others have numbers that no sentence has.  What it claims should be found there and nothing should disagree; and
 * where a cell is changed, that should be noticed.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "claim_cases.h"
#include "fixture.h"
#include "tap.h"
#include "test_files.h"

enum
{
	MOST_EXPECTED = 16,
	FIELDS = 6
};

static gai_arena arena;

/* Names for several rows at once, and for several columns of a row. */
static const struct
{
	const char *name;
	const char *cells;
}			groups[] = {
	{"denied", "denied_secret+denied_law+denied_safety+denied_third_party+denied_internal+denied_process+"
		"denied_enforcement+denied_query"},
	{"unable", "unable_not_held+unable_create+unable_unclear"},
	{"rejected", "reject_petition+reject_repeat+reject_publication+reject_mass+reject_confirm"},
	{"otherwise", "other_uncorrected+other_unpaid+other"},
	{"received.organisations", "received.business+received.research+received.welfare+received.legal_service+"
		"received.other"},
	{"lawsuits", "direct+post_review"},
	{"lawsuits.upheld", "direct.upheld+post_review.upheld"},
	{"lawsuits.corrected", "direct.corrected+post_review.corrected"},
	{"lawsuits.other", "direct.other+post_review.other"},
	{"lawsuits.pending", "direct.pending+post_review.pending"},
	{"review.not_upheld", "review.corrected+review.other+review.pending"},
	{"review.not_corrected", "review.upheld+review.other+review.pending"},
	{"lawsuits.not_upheld", "direct.corrected+direct.other+direct.pending+post_review.corrected+post_review.other+"
		"post_review.pending"},
	{"disputes.not_upheld", "review.corrected+review.other+review.pending+direct.corrected+direct.other+direct.pending+"
		"post_review.corrected+post_review.other+post_review.pending"},
};

/* What a sentence claims: a sum of cells, or their share in percent. */
typedef struct expected
{
	int			slots[GAI_SLOTS];
	int			count;
	bool		share;
	gai_decimal value;
} expected;

typedef struct score
{
	int			sentences,
				claims,
				found,
				alarms,			/* claims that disagree with right tables */
				changes,		/* cells made wrong, one at a time */
				noticed;
} score;

/* ---- the expected ----------------------------------------------------------------------------------------------- */

/* Adds the cells of "granted+partial", or of a group's name. */
static void
add_cells(expected *it, const char *names)
{
	char		name[64];
	int			used;

	for (size_t i = 0; i < sizeof groups / sizeof groups[0]; i++)
		if (strcmp(groups[i].name, names) == 0)
		{
			add_cells(it, groups[i].cells);
			return;
		}
	while (sscanf(names, "%63[a-z_.]%n", name, &used) == 1)
	{
		it->slots[it->count++] = claim_slot(name);
		names += used;
		names += *names == '+';
	}
}

/* "received 12; granted+partial %30.8" */
static int
read_expected(const char *claims, expected *list)
{
	char		names[512];
	char		value[32];
	int			count = 0;
	int			used;

	while (count < MOST_EXPECTED && sscanf(claims, " %511[a-z_.+] %31[0-9.%%]%n", names, value, &used) == 2)
	{
		expected   *it = &list[count++];

		*it = (expected) {.share = value[0] == '%'};
		add_cells(it, names);
		it->value = decimal_of(value + it->share);
		claims += used;
		claims += *claims == ';';
	}
	if (*claims != '\0')
	{
		printf("Bail out! what is %s\n", claims);
		exit(1);
	}
	return count;
}

/* ---- tables ----------------------------------------------------------------------------------------------------- */

static void
set_number(gai_report *report, int slot, int64_t value)
{
	report->cells[slot] = (gai_cell) {.kind = GAI_NUMBER, .value = {value, 0}};
}

/* Cells that the sentence says nothing of: numbers that no sentence has. */
static gai_report
report_of_strange_numbers(void)
{
	gai_report	report = empty_report(2021);

	fill_zero(&report);
	for (int slot = 0; slot < GAI_SLOTS; slot++)
		if (report.cells[slot].kind == GAI_NUMBER)
			set_number(&report, slot, 50021 + 17 * slot);
	return report;
}

/*
 * Gives the cells of a claim numbers that add up: what is told already stays, the rest goes into the first other one.
 * Claims of fewer cells come first.
 */
static void
fulfil(gai_report *report, const expected *it, bool *told)
{
	int64_t		rest = it->value.digits;
	int			first = -1;

	for (int i = 0; i < it->count; i++)
		if (told[it->slots[i]])
			rest -= report->cells[it->slots[i]].value.digits;
		else if (first < 0)
			first = it->slots[i];
	for (int i = 0; i < it->count; i++)
	{
		if (told[it->slots[i]])
			continue;
		set_number(report, it->slots[i], it->slots[i] == first ? rest : 0);
		report->cells[it->slots[i]].value.scale = it->slots[i] == first ? it->value.scale : 0;
		told[it->slots[i]] = true;
	}
}

/* Where a row says "others 0": all that nothing tells is 0. */
static void
fill_others(gai_report *report, const bool *told)
{
	for (int slot = 0; slot < GAI_SLOTS; slot++)
		if (!told[slot] && report->cells[slot].kind == GAI_NUMBER)
			set_number(report, slot, 0);
}

static gai_report
right_tables(const expected *list, int count, const char *cells)
{
	gai_report	report = report_of_strange_numbers();
	bool		told[GAI_SLOTS] = {false};
	char		name[64];
	char		value[32];
	int			used;

	bool		others = false;

	while (sscanf(cells, " %63[a-z_.] %31[0-9.]%n", name, value, &used) == 2)
	{
		cells += used;
		cells += *cells == ',';
		others = others || strcmp(name, "others") == 0;
		if (strcmp(name, "others") == 0)
			continue;
		report.cells[claim_slot(name)] = (gai_cell) {.kind = GAI_NUMBER, .value = decimal_of(value)};
		told[claim_slot(name)] = true;
	}
	for (int size = 1; size <= GAI_SLOTS; size++)
		for (int i = 0; i < count; i++)
			if (!list[i].share && list[i].count == size)
				fulfil(&report, &list[i], told);
	if (others)
		fill_others(&report, told);
	return report;
}

/* ---- what is found ---------------------------------------------------------------------------------------------- */

static bool
is_cells_of(const gai_claim_meaning *meaning, const expected *it)
{
	int			slots[GAI_SLOTS];
	int			count = gai_list_cells(meaning->cells, slots);

	if (count != it->count || (meaning->base.rows != 0) != it->share)
		return false;
	for (int i = 0; i < count; i++)
	{
		bool		found = false;

		for (int n = 0; n < count; n++)
			found = found || slots[i] == it->slots[n];
		if (!found)
			return false;
	}
	return true;
}

/* Whether a claim of these cells and this number has that agreement. */
static bool
is_among(const gai_claims *claims, const expected *it, gai_agreement agreement)
{
	for (size_t i = 0; i < claims->count; i++)
	{
		const gai_claim *claim = &claims->items[i];

		if (claim->agreement != agreement || gai_compare_decimals(claim->claimed, it->value) != 0)
			continue;
		for (int n = 0; n < claim->nmeanings; n++)
			if (is_cells_of(&claim->meanings[n], it))
				return true;
	}
	return false;
}

static gai_claims
read_claims(gai_report *report, const char *agency, const char *sentence)
{
	report->year = 2024;
	report->agency = text_of(*agency != '\0' ? agency : "某县某局");
	report->overview = text_of(sentence);
	return gai_read_claims(&arena, report);
}

/* Makes the cells of one claim wrong, and looks whether it is noticed. */
static bool
notices(const expected *list, int count, int wrong, char **fields)
{
	gai_report	report = right_tables(list, count, fields[5]);
	gai_claims	claims;

	report.cells[list[wrong].slots[0]].value.digits += 70003;
	claims = read_claims(&report, fields[2], fields[3]);
	return is_among(&claims, &list[wrong], GAI_DISAGREES);
}

static void
try_sentence(char **fields, score *sum)
{
	expected	list[MOST_EXPECTED];
	int			count = read_expected(fields[4], list);
	gai_report	report = right_tables(list, count, fields[5]);
	gai_claims	claims = read_claims(&report, fields[2], fields[3]);

	sum->sentences++;
	sum->claims += count;
	for (int i = 0; i < count; i++)
	{
		bool		found = is_among(&claims, &list[i], GAI_AGREES);

		sum->found += found;
		if (!found)
			note("half %s: number %d of %s is not found: %s: %s", fields[0], i + 1, fields[4], fields[1], fields[3]);
		if (!list[i].share)
		{
			sum->changes++;
			sum->noticed += notices(list, count, i, fields);
		}
	}
	for (size_t i = 0; i < claims.count; i++)
		if (claims.items[i].agreement == GAI_DISAGREES)
		{
			sum->alarms++;
			note("half %s: false alarm, %lld in %s: %s: %s", fields[0], (long long) claims.items[i].claimed.digits,
				 gai_claim_scope(&arena, &claims.items[i]), fields[1], fields[3]);
		}
}

/* ---- in other surroundings -------------------------------------------------------------------------------------- */

/* What may stand around a sentence and leaves its meaning as it is; another year leaves it none. */
static const struct
{
	const char *name;
	const char *before;
	const char *behind;
	bool		other_year;
}			surroundings[] = {
	{"behind a heading", "(二)依申请公开情况。", "", false},
	{"joined to a heading", "(三)政府信息管理情况 ", "", false},
	{"behind requests", "认真办理政府信息公开申请。", "", false},
	{"behind disputes", "做好政府信息公开行政复议、行政诉讼工作。", "", false},
	{"behind documents", "加强行政规范性文件管理。", "", false},
	{"behind decisions", "规范行政许可、行政处罚和行政强制。", "", false},
	{"after a clause", "我局高度重视,", "", false},
	{"before another year", "", "2023年工作已经总结。", false},
	{"in a bracket", "工作情况(", ")。", false},
	{"of another body", "邻县教育局", "", true},
	{"of another year", "2023年,", "", true},
	{"of another year, behind a heading", "(二)依申请公开情况 2023年,", "", true},
	{"of a year long past", "2019年,", "", true},
};

/* Whether a sentence says itself that it is of the report's year, or begins anew under a heading. */
static bool
names_own_year(const char *sentence)
{
	static const char *const words[] = {"2024", "今年", "本年", "(二)", NULL};

	for (int i = 0; words[i] != NULL; i++)
		if (strstr(sentence, words[i]) != NULL)
			return true;
	return false;
}

/* Whether a sentence says itself whose numbers it tells. */
static bool
names_agency(const char *sentence)
{
	static const char *const words[] = {"我", "本", "全市", "全县", "全区", "全省", "县政府", "市政府", "区政府", NULL};

	for (int i = 0; words[i] != NULL; i++)
		if (strstr(sentence, words[i]) != NULL)
			return true;
	return false;
}

static int
count_alarms(const gai_claims *claims)
{
	int			alarms = 0;

	for (size_t i = 0; i < claims->count; i++)
		alarms += claims->items[i].agreement == GAI_DISAGREES;
	return alarms;
}

/* Wrapped after any of its letters a sentence claims the same. */
static void
try_line_ends(char **fields, score *sum)
{
	expected	list[MOST_EXPECTED];
	int			count = read_expected(fields[4], list);
	gai_report	report = right_tables(list, count, fields[5]);
	size_t		length = strlen(fields[3]);
	char		whole[4096];
	gai_claims	claims = read_claims(&report, fields[2], fields[3]);

	snprintf(whole, sizeof whole, "%s", claims_as_text(&arena, &claims));
	for (size_t i = 1; i < length; i++)
	{
		char		prose[4096];

		if ((fields[3][i] & 0xC0) == 0x80)
			continue;
		snprintf(prose, sizeof prose, "%.*s\n%s", (int) i, fields[3], fields[3] + i);
		claims = read_claims(&report, fields[2], prose);
		sum->sentences++;
		sum->alarms += count_alarms(&claims);
		sum->found += strcmp(claims_as_text(&arena, &claims), whole) == 0;
		if (strcmp(claims_as_text(&arena, &claims), whole) != 0)
			note("half %s: otherwise over a line end: %s", fields[0], prose);
	}
}

static void
try_surroundings(char **fields, score *sum)
{
	expected	list[MOST_EXPECTED];
	int			count = read_expected(fields[4], list);

	for (size_t i = 0; i < sizeof surroundings / sizeof surroundings[0]; i++)
	{
		gai_report	report = right_tables(list, count, fields[5]);
		char		prose[4096];
		gai_claims	claims;
		int			alarms;

		if (surroundings[i].other_year && (names_own_year(fields[3]) || names_agency(fields[3])))
			continue;
		if (surroundings[i].other_year)
			report = report_of_strange_numbers();
		snprintf(prose, sizeof prose, "%s%s%s", surroundings[i].before, fields[3], surroundings[i].behind);
		claims = read_claims(&report, fields[2], prose);
		alarms = count_alarms(&claims);
		sum->sentences++;
		sum->alarms += alarms;
		if (alarms > 0)
			note("half %s: false alarm, %s: %s", fields[0], surroundings[i].name, prose);
		for (int n = 0; n < count && !surroundings[i].other_year; n++)
		{
			bool		found = is_among(&claims, &list[n], GAI_AGREES);

			sum->claims++;
			sum->found += found;
			if (!found)
				note("half %s: not found, %s: %s", fields[0], surroundings[i].name, prose);
		}
	}
}

/* ---- halves ----------------------------------------------------------------------------------------------------- */

static void
test_half(const char *half)
{
	FILE	   *file = open_table("test/data/claim_sentences.tsv");
	char		line[4096];
	char	   *fields[FIELDS] = {NULL};
	score		sum = {0};
	score		around = {0};
	score		wrapped = {0};

	while (fgets(line, sizeof line, file) != NULL)
		if (split_line(line, fields, FIELDS) == FIELDS && strcmp(fields[0], half) == 0)
		{
			try_sentence(fields, &sum);
			try_surroundings(fields, &around);
			try_line_ends(fields, &wrapped);
		}
	fclose(file);
	note("half %s, in other surroundings: %d texts, %d of %d claims found (%.1f %%), %d false alarms", half,
		 around.sentences, around.found, around.claims, 100.0 * around.found / around.claims, around.alarms);
	note("half %s: %d sentences, %d of %d claims found (%.1f %%), %d false alarms, %d of %d wrong cells noticed", half,
		 sum.sentences, sum.found, sum.claims, 100.0 * sum.found / sum.claims, sum.alarms, sum.noticed, sum.changes);
	note("half %s, over line ends: %d of %d texts claim the same, %d false alarms", half, wrapped.found,
		 wrapped.sentences, wrapped.alarms);
	ok(sum.sentences >= 250, "half %s has %d sentences", half, sum.sentences);
	is_integer(sum.alarms, 0, "half %s: nothing disagrees with tables that are right", half);
	ok(sum.found * 100 >= sum.claims * 95, "half %s: of 100 claims 95 are found", half);
	ok(sum.noticed * 100 >= sum.changes * 90, "half %s: of 100 wrong cells 90 are noticed", half);
	is_integer(around.alarms, 0, "half %s: nor in other surroundings", half);
	is_integer(wrapped.alarms, 0, "half %s: nor over line ends", half);
	is_integer(wrapped.found, wrapped.sentences, "half %s: a line end anywhere changes nothing", half);
	ok(around.found * 100 >= around.claims * 95, "half %s: where of 100 claims 95 are found too", half);
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
	test_half("1");
	test_half("2");
	gai_arena_free(&arena);
	return done_testing();
}
