/* t_indicators.c - rates: which cells they are made of, and when they are known */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "across/indicators.h"
#include "fixture.h"
#include "tap.h"

static gai_arena arena;

/* Cells that are added up, or taken away behind a minus.  A row alone is its 总计. */
#define DENIED "denied_secret denied_law denied_safety denied_third_party denied_internal denied_process " \
	"denied_enforcement denied_query"
#define UNABLE "unable_not_held unable_create unable_unclear"
#define REJECTED "reject_petition reject_repeat reject_publication reject_mass reject_confirm"
#define OTHERWISE "other_uncorrected other_unpaid other"
#define ALL_DISPUTES "disputes.review.total disputes.direct.total disputes.post_review.total"
#define ALL_CORRECTED "disputes.review.corrected disputes.direct.corrected disputes.post_review.corrected"

static const struct
{
	const char *code;
	const char *numerator;
	const char *denominator;	/* NULL = it is no ratio */
}			indicators[] = {
	{"completion_rate", "total", "received carried_in"},
	{"carry_over_rate", "carried_out", "received carried_in"},
	{"grant_rate", "granted", "total"},
	{"disclosure_rate", "granted partial", "total"},
	{"denial_rate", DENIED, "total"},
	{"unable_rate", UNABLE, "total"},
	{"rejection_rate", REJECTED, "total"},
	{"other_rate", OTHERWISE, "total"},
	{"natural_person_share", "applications.received.natural_person", "received"},
	{"review_rate", "disputes.review.total", "total"},
	{"litigation_rate", "disputes.direct.total disputes.post_review.total", "total"},
	{"dispute_rate", ALL_DISPUTES, "received"},
	{"review_correction_rate", "disputes.review.corrected", "disputes.review.total -disputes.review.pending"},
	{"review_correction_share", "disputes.review.corrected", "disputes.review.total"},
	{"litigation_loss_rate", "disputes.direct.corrected disputes.post_review.corrected",
		"disputes.direct.total disputes.post_review.total -disputes.direct.pending -disputes.post_review.pending"},
	{"correction_rate", ALL_CORRECTED, ALL_DISPUTES},
	{"correction_conversion_rate", ALL_CORRECTED, "received"},
	{"direct_litigation_share", "disputes.direct.total", "disputes.direct.total disputes.post_review.total"},
	{"documents_net_increase",
		"disclosure.normative_documents.issued -disclosure.normative_documents.repealed", NULL},
	{"documents_repeal_rate", "disclosure.normative_documents.repealed",
		"disclosure.normative_documents.in_force disclosure.normative_documents.repealed"},
	{"penalties_per_licence", "disclosure.penalties.decisions", "disclosure.licences.decisions"},
	{"licences_per_enforcement", "disclosure.licences.decisions",
		"disclosure.penalties.decisions disclosure.coercions.decisions"},
	{"denied_secret_share", "denied_secret", DENIED},
	{"denied_query_share", "denied_query", DENIED},
	{"unable_create_share", "unable_create", UNABLE},
	{"reject_mass_share", "reject_mass", REJECTED},
	{"other_uncorrected_share", "other_uncorrected", OTHERWISE},
	{"other_share", "other", OTHERWISE},
};

/* ---- what they should be ---------------------------------------------------------------------------------------- */

/* Cells of the edition among the words, their sum, whether one of them is the slot. */
typedef struct sum
{
	int64_t		value;
	int			cells;
	bool		has_slot;
} sum;

static sum
add_up(const gai_report *report, const char *words, int slot)
{
	sum			all = {0, 0, false};

	for (const char *at = words; *at != '\0';)
	{
		size_t		length = strcspn(at, " ");
		bool		minus = *at == '-';
		char		code[128];
		int			found;

		snprintf(code, sizeof code, memchr(at, '.', length) != NULL ? "%.*s" : "applications.%.*s.total",
				 (int) length - minus, at + minus);
		found = gai_find_cell(code, strlen(code), NULL, NULL, NULL);
		if (found < 0)
		{
			printf("Bail out! no cell is called %s\n", code);
			exit(1);
		}
		if (gai_form_has(gai_form_table_of(report->form, gai_slot_table(found)), found))
		{
			all.value += minus ? -report->cells[found].value.digits : report->cells[found].value.digits;
			all.cells++;
			all.has_slot |= found == slot;
		}
		at += length + (at[length] == ' ');
	}
	return all;
}

static const gai_indicator *
find(const gai_indicator *list, int count, const char *code)
{
	for (int i = 0; i < count; i++)
		if (strcmp(list[i].code, code) == 0)
			return &list[i];
	return NULL;
}

/* A part is known when the edition has cells of it and all of them have values. */
static bool
is_right(gai_part part, sum wanted)
{
	return part.known ? wanted.cells > 0 && !wanted.has_slot &&
		gai_wide_compare(part.value, gai_widen(wanted.value)) == 0 : wanted.cells == 0 || wanted.has_slot;
}

/* A report with another value in each cell, and none in the one of the slot (-1 = all have one). */
static gai_report
distinct_report(int edition, int without)
{
	gai_report	report = empty_report(edition);

	fill_zero(&report);
	for (int slot = 0; slot < GAI_SLOTS; slot++)
		report.cells[slot].value.digits = 1000 + (int64_t) slot * slot * 7919;
	if (without >= 0)
		report.cells[without] = (gai_cell) {.kind = GAI_BLANK};
	return report;
}

/* Each indicator is made of its cells: with all of them, and with each cell of the form missing in turn. */
static void
test_cells(int edition)
{
	for (size_t n = 0; n < sizeof indicators / sizeof indicators[0]; n++)
	{
		int			wrong = 0;
		bool		there = false;

		for (int slot = -1; slot < GAI_SLOTS; slot++)
		{
			gai_report	report = distinct_report(edition, slot);
			gai_indicator list[GAI_MAX_INDICATORS];
			int			count = indicators_of(&arena, &report, list);
			const gai_indicator *found = find(list, count, indicators[n].code);

			if (found == NULL)
				continue;
			there = true;
			wrong += found->is_ratio != (indicators[n].denominator != NULL) ||
				!is_right(found->numerator, add_up(&report, indicators[n].numerator, slot)) ||
				(found->is_ratio && !is_right(found->denominator, add_up(&report, indicators[n].denominator, slot)));
		}
		is_integer(wrong, 0, "%s of %d has its cells", indicators[n].code, edition);
		ok(there || (edition == 2019 && strstr(indicators[n].code, "other_") == indicators[n].code),
		   "%s of %d is there, unless the form does not divide its rows", indicators[n].code, edition);
	}
}

static void
test_list(int edition, int wanted)
{
	gai_report	report = distinct_report(edition, -1);
	gai_indicator list[GAI_MAX_INDICATORS];
	int			count = indicators_of(&arena, &report, list);
	int			twice = 0;

	is_integer(count, wanted, "indicators of %d", edition);
	for (int i = 0; i < count; i++)
		for (int j = 0; j < i; j++)
			twice += strcmp(list[i].code, list[j].code) == 0 || strcmp(list[i].label, list[j].label) == 0;
	is_integer(twice, 0, "each has its code and its label");
	is_string(find(list, count, "denied_secret_share")->label, "属于国家秘密占不予公开", "a share names row and group");
}

/* ---- values ----------------------------------------------------------------------------------------------------- */

static gai_part
numerator_of(const gai_report *report, const char *code)
{
	gai_indicator list[GAI_MAX_INDICATORS];
	int			count = indicators_of(&arena, report, list);

	return find(list, count, code)->numerator;
}

static void
test_values(void)
{
	gai_report	report = empty_report(2021);
	gai_part	part;

	ok(!numerator_of(&report, "grant_rate").known, "of an empty report nothing is known");
	fill_zero(&report);
	part = numerator_of(&report, "denial_rate");
	ok(part.known && part.value.high == 0 && part.value.low == 0, "zeros add up to 0");

	report.cells[gai_find_cell("applications.granted.total", 26, NULL, NULL, NULL)].kind = GAI_PLACEHOLDER;
	ok(numerator_of(&report, "grant_rate").known, "a placeholder is a number");
	report.cells[gai_find_cell("applications.granted.total", 26, NULL, NULL, NULL)] =
		(gai_cell) {.kind = GAI_NUMBER, .value = {50, 1}};
	part = numerator_of(&report, "grant_rate");
	ok(part.known && part.value.low == 5, "5.0 cases are five");
	report.cells[gai_find_cell("applications.granted.total", 26, NULL, NULL, NULL)].value.digits = 55;
	ok(!numerator_of(&report, "grant_rate").known, "5.5 cases are no count");

	for (int slot = 0; slot < GAI_SLOTS; slot++)
		report.cells[slot].value = (gai_decimal) {INT64_MAX, 0};
	part = numerator_of(&report, "denial_rate");
	ok(part.known && part.value.high == 3 && part.value.low == UINT64_MAX - 7, "eight times the largest count");
	part = numerator_of(&report, "documents_net_increase");
	ok(part.known && part.value.high == 0 && part.value.low == 0, "the largest from the largest is 0");
}

int
main(void)
{
	gai_arena_open(&arena, &gai_malloc_host);
	test_cells(2021);
	test_cells(2019);
	test_list(2021, 22 + 8 + 3 + 5 + 3);
	test_list(2019, 22 + 8 + 3 + 5);
	test_values();
	gai_arena_free(&arena);
	return done_testing();
}
