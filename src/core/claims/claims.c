/* claims.c - see claims.h */
#include "claims/claims.h"

#include "claims/claim_reader.h"
#include "claims/claim_settling.h"

/* Of an agency's name so many bytes are looked at: it is searched again for each claim. */
#define LONGEST_AGENCY 600

/* The year that a text names most often, 0 = none. */
static int
usual_year(const gai_claim_reader *reader)
{
	enum
	{
		FIRST = 2000,
		YEARS = 100
	};
	int			count[YEARS] = {0};
	int			best = 0;

	for (size_t i = 0; i < reader->tokens.count; i++)
	{
		const gai_token *token = &reader->tokens.items[i];

		gai_step(reader->arena);
		if (token->kind == GAI_TOKEN_YEAR && token->argument >= FIRST && token->argument < FIRST + YEARS)
			count[token->argument - FIRST]++;
	}
	for (int i = 0; i < YEARS; i++)
		if (count[i] > count[best])
			best = i;
	return count[best] > 0 ? FIRST + best : 0;
}

static int
year_of(gai_claim_reader *reader)
{
	if (reader->report->year != 0 || reader->report->overview.bytes == NULL)
		return reader->report->year;
	reader->prose = gai_read_prose(reader->arena, reader->report->overview);
	reader->tokens = gai_read_tokens(reader->arena, reader->words, &reader->prose);
	return usual_year(reader);
}

gai_claims
gai_read_claims(gai_arena *arena, const gai_report *report)
{
	gai_dictionary words;
	gai_claim_reader reader = {.arena = arena, .report = report, .words = &words};

	gai_open_dictionary(&words);
	if (report->agency.bytes != NULL)
		reader.agency = gai_read_prose(arena, gai_slice(report->agency.bytes, report->agency.length < LONGEST_AGENCY ?
														report->agency.length : LONGEST_AGENCY));
	reader.year = year_of(&reader);
	gai_read_section_claims(&reader, 1, report->overview);
	gai_read_section_claims(&reader, 5, report->problems);
	gai_read_section_claims(&reader, 6, report->other_matters);
	gai_settle_claims(arena, &reader.claims);
	return reader.claims;
}
