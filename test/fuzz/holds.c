/* holds.c - see holds.h */
#include "holds.h"

#include <string.h>

#include "../unit/same_report.h"
#include "check/rule_catalogue.h"
#include "claims/claims.h"
#include "fuzz.h"
#include "read/parse.h"
#include "render/html_page.h"
#include "render/reread.h"
#include "render/text_form.h"
#include "repair/repair.h"

/* ---- functions of reports --------------------------------------------------------------------------------------- */

/* The finding of the same rule about the same; NULL if there is none. */
static const gai_finding *
find_same(const gai_findings *findings, const gai_finding *finding)
{
	for (size_t i = 0; i < findings->count; i++)
		if (findings->items[i].rule == finding->rule && strcmp(findings->items[i].scope, finding->scope) == 0)
			return &findings->items[i];
	return NULL;
}

void
fuzz_check_findings(gai_arena *arena, const gai_report *report)
{
	gai_findings all = gai_check(arena, report, true),
				open = gai_check(arena, report, false);
	size_t		nopen = 0;
	bool		fails = false;

	for (size_t i = 0; i < all.count; i++)
	{
		const gai_finding *it = &all.items[i],
				   *same = find_same(&open, it);

		fails = fails || (it->verdict == GAI_FAIL && it->rule->severity == GAI_ERROR);
		/* rule and scope identify a finding */
		fuzz_check(find_same(&all, it) == it);
		fuzz_check((same != NULL) == (it->verdict != GAI_PASS));
		if (same != NULL)
			fuzz_check(same->verdict == it->verdict && strcmp(same->message, it->message) == 0);
		nopen += same != NULL;
	}
	fuzz_check(nopen == open.count);
	fuzz_check(gai_is_valid(report, false) == !fails);
	fuzz_check(gai_is_valid(report, false) || !gai_is_valid(report, true));
}

/* Relations that fail, as the check counts them. */
static int
count_failing(gai_arena *arena, const gai_report *report)
{
	gai_findings findings = gai_check(arena, report, false);
	int			count = 0;

	for (size_t i = 0; i < findings.count; i++)
		count += findings.items[i].rule->relations != NULL && findings.items[i].verdict == GAI_FAIL;
	return count;
}

void
fuzz_check_repairs(gai_arena *arena, const gai_report *report)
{
	gai_proposals proposals = gai_repair(arena, report);

	fuzz_check(proposals.count == 0 || count_failing(arena, report) == proposals.failing);
	for (size_t i = 0; i < proposals.count; i++)
	{
		const gai_proposal *it = &proposals.items[i];
		gai_report	mended = *report;

		fuzz_check(it->remaining < proposals.failing && it->resolves > 0 && it->nchanges > 0);
		for (int c = 0; c < it->nchanges; c++)
		{
			gai_cell   *cell = &mended.cells[it->changes[c].slot];
			int64_t		count;

			fuzz_check(gai_count_of(cell, &count) && count == it->changes[c].stated);
			fuzz_check(it->changes[c].suggested >= 0 && it->changes[c].suggested != it->changes[c].stated);
			cell->value = (gai_decimal) {.digits = it->changes[c].suggested};
		}
		fuzz_check(count_failing(arena, &mended) == it->remaining);
	}
}

void
fuzz_check_claims(gai_arena *arena, const gai_report *report)
{
	gai_claims	claims = gai_read_claims(arena, report),
				again = gai_read_claims(arena, report);

	fuzz_check(claims.count == again.count);
	for (size_t i = 0; i < claims.count; i++)
	{
		gai_claim  *it = &claims.items[i];
		gai_text	prose = *gai_section_text((gai_report *) report, it->section - 1);

		fuzz_check(it->nmeanings > 0 && it->nmeanings <= GAI_MOST_MEANINGS);
		fuzz_check(it->chosen >= 0 && it->chosen < it->nmeanings);
		fuzz_check(prose.bytes != NULL && it->sentence.length > 0 && it->sentence.length <= prose.length);
		fuzz_check(again.items[i].agreement == it->agreement);
		gai_judge_claim(report, it);
		fuzz_check(again.items[i].agreement == it->agreement && again.items[i].chosen == it->chosen);
		fuzz_check(gai_claim_scope(arena, it) != NULL);
	}
}

/* ---- renderings ------------------------------------------------------------------------------------------------- */

typedef void (*emitter) (gai_sink *sink, const gai_report *report);

static void
emit_page(gai_sink *sink, const gai_report *report)
{
	gai_emit_html(sink, report, true, NULL);
}

static void
check_rendering(gai_arena *arena, const gai_report *report, emitter emit)
{
	gai_writer	out = {.arena = arena};
	gai_sink	sink = {.arena = arena, .out = &out};
	const gai_report *read;
	const char *difference;

	emit(&sink, report);
	fuzz_check(gai_reread(arena, out.bytes, out.length) != NULL);
	read = gai_parse(arena, out.bytes, out.length);
	difference = first_difference(report, read);
	fuzz_check(difference == NULL);
	fuzz_check_places(gai_slice(out.bytes, out.length), read);
}

void
fuzz_check_renderings(gai_arena *arena, const gai_report *report)
{
	check_rendering(arena, report, emit_page);
	check_rendering(arena, report, gai_emit_plain);
}
