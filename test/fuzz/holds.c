/* holds.c - see holds.h */
#include "holds.h"

#include <string.h>

#include "../unit/same_report.h"
#include "check/rule_catalogue.h"
#include "claims/claims.h"
#include "fuzz.h"
#include "render/html_page.h"
#include "render/reread.h"
#include "render/text_form.h"
#include "repair/repair.h"

/* ---- places ----------------------------------------------------------------------------------------------------- */

static bool
begins_character(gai_text body, size_t at)
{
	return at == body.length || (at < body.length && ((unsigned char) body.bytes[at] & 0xC0) != 0x80);
}

/* Whether the ASCII digits of a text are, in this order, in the bytes of the place; references may stand for them. */
static bool
has_digits(gai_text place, gai_text raw)
{
	size_t		at = 0;

	if (memchr(place.bytes, '&', place.length) != NULL)
		return true;
	for (size_t i = 0; i < raw.length; i++)
	{
		if (raw.bytes[i] < '0' || raw.bytes[i] > '9')
			continue;
		while (at < place.length && place.bytes[at] != raw.bytes[i])
			at++;
		if (at++ >= place.length)
			return false;
	}
	return true;
}

void
fuzz_check_places(gai_text body, const gai_report *report)
{
	for (int slot = 0; slot < GAI_SLOTS; slot++)
	{
		const gai_cell *cell = &report->cells[slot];

		fuzz_check(cell->position <= body.length && cell->length <= body.length - cell->position);
		fuzz_check(begins_character(body, cell->position));
		fuzz_check(begins_character(body, cell->position + cell->length));
		if (!gai_has_value(cell))
			continue;
		fuzz_check(cell->length > 0);
		fuzz_check(cell->raw.length > 0);
		fuzz_check(has_digits(gai_slice(body.bytes + cell->position, cell->length), cell->raw));
	}
	for (size_t i = 0; i < report->nnotes; i++)
		fuzz_check(report->notes[i].position == GAI_NOWHERE || begins_character(body, report->notes[i].position));
}

/* ---- functions of reports --------------------------------------------------------------------------------------- */

static void
check_findings(gai_arena *arena, const gai_report *report)
{
	gai_findings all = gai_check(arena, report, true),
				open = gai_check(arena, report, false);
	size_t		nopen = 0;
	bool		fails = false;

	for (size_t i = 0; i < all.count; i++)
	{
		const gai_finding *it = &all.items[i];

		fails = fails || (it->verdict == GAI_FAIL && it->rule->severity == GAI_ERROR);
		if (it->verdict == GAI_PASS)
			continue;
		fuzz_check(nopen < open.count && open.items[nopen].rule == it->rule);
		fuzz_check(strcmp(open.items[nopen].scope, it->scope) == 0);
		fuzz_check(strcmp(open.items[nopen].message, it->message) == 0);
		nopen++;
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

static void
check_repairs(gai_arena *arena, const gai_report *report)
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

static void
check_claims(gai_arena *arena, const gai_report *report)
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

void
fuzz_check_functions(gai_arena *arena, const gai_report *report)
{
	check_findings(arena, report);
	check_repairs(arena, report);
	check_claims(arena, report);
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
	read = gai_reread(arena, out.bytes, out.length);
	fuzz_check(read != NULL);
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
