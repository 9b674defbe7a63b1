/* claim_shares.c - see claim_shares.h */
#include "claims/claim_shares.h"

#include "claims/claim_requests.h"
#include "claims/claim_traits.h"

/* 34件(27.42%,…): a share that stands alone in a bracket behind what it is of. */
static bool
is_bare(const gai_item *it)
{
	return it->lead.begin == it->lead.end && it->number > 0 &&
		it->reader->tokens.items[it->number - 1].kind == GAI_TOKEN_OPEN;
}

static uint32_t
traits_of(const gai_item *it)
{
	/* 收到感谢信3封,办结率100%: of requests only where they are named or were counted */
	bool		named = it->lead.topic == GAI_T_REQUEST || it->reader->claims.count > it->reader->first_claim;

	return gai_trait_if(is_bare(it), GAI_SHARE_IS_BARE) |
		gai_trait_if(gai_compare_decimals(it->quantity->value, (gai_decimal) {100, 0}) == 0, GAI_SHARE_IS_WHOLE) |
		gai_trait_if(it->lead.nresults > 0, GAI_SHARE_OF_RESULT) |
		gai_trait_if(it->lead.applicants != 0, GAI_SHARE_OF_APPLICANT) |
		gai_trait_if(it->reader->weak || !named, GAI_SHARE_OF_UNNAMED);
}

/* Each meaning as a share of what came in or of what was answered; of disputes, of their group. */
static void
mean_shares(gai_draft *shares, const gai_claim_meaning *meanings, int nmeanings)
{
	static const uint32_t wholes[] = {GAI_TOTAL, GAI_RECEIVED, GAI_RECEIVED | GAI_CARRIED_IN};

	for (int i = 0; i < nmeanings; i++)
	{
		gai_cell_set cells = meanings[i].cells;

		if (cells.table == GAI_DISPUTES)
			gai_add_meaning(shares, cells, (gai_cell_set) {cells.table, cells.rows, GAI_ALL_OUTCOMES});
		for (size_t w = 0; w < sizeof wholes / sizeof wholes[0] && cells.table == GAI_APPLICATIONS; w++)
			gai_add_meaning(shares, cells, (gai_cell_set) {cells.table, wholes[w], GAI_ALL_APPLICANTS});
	}
}

/* What the frame's percentage is a share of; where that names no cells, of what the number before counts. */
static void
mean_parts(const gai_item *it, gai_draft *shares, const gai_frame *frame)
{
	const gai_claim_reader *reader = it->reader;
	gai_draft	parts = {0};

	if (frame->kind == GAI_ROWS)
		gai_mean_rows(&parts, frame->readings, GAI_ALL_APPLICANTS);
	else if (frame->kind == GAI_RESULTS_NAMED)
		gai_mean_results(reader, &parts, &it->lead, GAI_ALL_APPLICANTS);
	else if (frame->kind == GAI_ROWS_OF_VERB)
		gai_mean_rows(&parts, gai_rows_of_verb(&it->lead), gai_columns_of(&it->lead));
	if (parts.nmeanings > 0)
		mean_shares(shares, parts.meanings, parts.nmeanings);
	else if (reader->last != GAI_NOWHERE)
		mean_shares(shares, reader->claims.items[reader->last].meanings, reader->claims.items[reader->last].nmeanings);
}

void
gai_read_share(gai_item *it)
{
	uint32_t	traits = traits_of(it);
	const gai_frame *frame = gai_find_share(it->topic, &it->lead, traits);
	gai_draft	draft = {0};

	if (frame == NULL || frame->kind == GAI_NOTHING)
		return;
	draft.doubtful = gai_is_doubtful_statement(frame, &it->lead, traits);
	if (frame->count == GAI_COUNT_NONE)
	{
		gai_mean_rows(&draft, frame->readings, GAI_ALL_APPLICANTS);
		gai_claim_count(it->reader, &draft, 0);
		return;
	}
	mean_parts(it, &draft, frame);
	gai_claim_value(it->reader, &draft, it->quantity);
}
