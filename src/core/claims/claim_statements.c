/* claim_statements.c - see claim_statements.h */
#include "claims/claim_statements.h"

#include "base/ascii.h"
#include "claims/claim_denials.h"
#include "claims/claim_draft.h"
#include "claims/claim_requests.h"
#include "claims/claim_traits.h"

/* Without one of these words a clause tells nothing of all. */
#define TELLING \
	(GAI_SEEN(GAI_W_RESULT) | GAI_SEEN(GAI_W_ABSENT) | GAI_SEEN(GAI_W_APPLICANT) | GAI_SEEN(GAI_W_FINISHED) | \
	 GAI_SEEN(GAI_W_HANDLED) | GAI_SEEN(GAI_W_OUTCOME) | GAI_SEEN(GAI_W_WITHDRAWN) | GAI_SEEN(GAI_W_ONGOING))

/* ---- all of them ------------------------------------------------------------------------------------------------ */

static uint32_t
traits_of(const gai_claim_reader *reader, const gai_area *area)
{
	bool		all = gai_has(area, GAI_W_ALL);

	return gai_trait_if(all, GAI_TELLS_OF_ALL) |
		gai_trait_if(reader->main > 0 && (all || reader->main == 1), GAI_TELLS_OF_COUNTED) |
		gai_trait_if(reader->disputes == 1, GAI_TELLS_OF_ONLY_ONE) |
		gai_trait_if(!all && !gai_has(area, GAI_W_IS), GAI_TELLS_VAGUELY) |
		gai_trait_if(area->nresults > 0, GAI_TELLS_RESULT) |
		gai_trait_if(area->applicants != 0, GAI_TELLS_APPLICANT) |
		gai_trait_if(gai_outcomes_told(area) != 0, GAI_TELLS_OUTCOME) |
		gai_trait_if(reader->odd_parts, GAI_TELLS_AFTER_ODD) |
		gai_trait_if(reader->groups == 0, GAI_TELLS_OF_NONE);
}

static void
mean_remark(const gai_claim_reader *reader, gai_draft *draft, const gai_frame *frame, const gai_area *area)
{
	uint32_t	outcomes = gai_outcomes_told(area);

	switch (frame->kind)
	{
		case GAI_RESULTS_NAMED:
			gai_mean_results(reader, draft, area, GAI_ALL_APPLICANTS);
			break;
		case GAI_ROWS:
			gai_mean_rows(draft, frame->readings, GAI_ALL_APPLICANTS);
			break;
		case GAI_ROWS_OF_APPLICANTS:
			gai_mean_rows(draft, frame->readings, area->applicants);
			if (area->applicants == GAI_BUSINESS || area->applicants == GAI_OTHER_APPLICANT)
				gai_mean(draft, GAI_APPLICATIONS, GAI_RECEIVED, GAI_ORGANISATIONS);
			break;
		case GAI_OUTCOMES_OF_ALL:
			gai_mean(draft, GAI_DISPUTES, reader->groups != 0 ? reader->groups : reader->set,
					 (GAI_ALL_OUTCOMES - 1) & ~outcomes);
			break;
		case GAI_OUTCOMES:
			gai_mean(draft, GAI_DISPUTES, reader->disputes_set, outcomes);
			break;
		default:
			break;
	}
}

/* 均予以公开, 均获维持, or what became of the only one. */
static void
read_remark(gai_claim_reader *reader, gai_topic topic, const gai_area *area)
{
	uint32_t	traits;
	const gai_frame *frame;
	gai_draft	draft = {0};

	if ((topic != GAI_T_REQUEST && topic != GAI_T_DISPUTE) || !gai_has_any(area, TELLING))
		return;
	traits = traits_of(reader, area);
	frame = gai_find_remark(topic, area, traits);
	if (frame == NULL || frame->kind == GAI_NOTHING)
		return;
	draft.doubtful = gai_is_doubtful_statement(frame, area, traits);
	mean_remark(reader, &draft, frame, area);
	gai_claim_count(reader, &draft,
					frame->count == GAI_COUNT_ALL ? reader->main : frame->count == GAI_COUNT_ONE ? 1 : 0);
}

/* ---- the clause ------------------------------------------------------------------------------------------------- */

static bool
is_time(const gai_token *token)
{
	return token->kind == GAI_TOKEN_YEAR || (token->kind == GAI_TOKEN_WORD && (token->word == GAI_W_PREVIOUS ||
																			  token->word == GAI_W_PART_OF_YEAR));
}

/* Whether nothing follows the clause's last year or month but a day in it: 2022年底, 2022年12月31日. */
static bool
ends_with_time(const gai_claim_reader *reader, const gai_area *area)
{
	const gai_token *tokens = reader->tokens.items;
	size_t		last = area->end;

	while (last > area->begin && !is_time(&tokens[last - 1]))
		last--;
	if (last == area->begin)
		return false;
	for (size_t i = tokens[last - 1].end; i < tokens[area->end].begin; i++)
		if (!gai_is_digit(reader->prose.glyphs[i].code) &&
			!gai_is_one_of(reader->prose.glyphs[i].code, u"底末度月日自从至起止到-—"))
			return false;
	return true;
}

/*
 * A clause that consists of a year, or little more: 2022年, 去年同期, or that ends with one: 政府信息管理情况 2022年, where a
 * heading is joined to its text.
 */
static bool
is_only_a_year(const gai_claim_reader *reader, const gai_area *area)
{
	const gai_token *tokens = reader->tokens.items;

	if (ends_with_time(reader, area) && !gai_has_any(area, GAI_SEEN(GAI_W_CARRIED) | GAI_SEEN(GAI_W_ONGOING)))
		return true;
	return area->end > area->begin && area->end - area->begin <= 2 &&
		tokens[area->end].begin - tokens[area->begin].begin <= 9;
}

/* What a clause without numbers leaves behind for those that follow. */
static void
remember(gai_claim_reader *reader, const gai_area *area)
{
	reader->ever = reader->ever || gai_has(area, GAI_W_EVER);
	reader->wished = reader->wished || area->wished;
	reader->so_far = reader->so_far || gai_has(area, GAI_W_SO_FAR);
	if (gai_has(area, GAI_W_AMONG))
	{
		reader->among = true;
		reader->whole_claims = reader->claims.count;
	}
	if (area->own_year)
	{
		reader->own_year = true;
		reader->foreign_year = reader->elsewhere = false;
		reader->owner = reader->owner == GAI_PERHAPS_OWN ? GAI_OWN : reader->owner;
	}
	else if ((area->foreign_year || area->previous || area->next || gai_has(area, GAI_W_PART_OF_YEAR)) &&
			 is_only_a_year(reader, area))
		reader->foreign_year = !gai_has(area, GAI_W_COMPARED);
	/* a clause that names another agency: what follows is perhaps its business */
	if (reader->owner == GAI_OWN && gai_owner_of(reader, area) != GAI_OWN)
		reader->owner = GAI_PERHAPS_OWN;
	if (area->topic != GAI_T_NONE && area->topic != GAI_T_STRANGE)
	{
		reader->weak = area->weak;
		reader->topic = area->topic;
		reader->set = area->set;
		reader->groups |= area->topic == GAI_T_DISPUTE ? area->set : 0;
	}
}

void
gai_read_statement(gai_claim_reader *reader, size_t begin, size_t end)
{
	gai_area	area = gai_survey(reader, begin, end);
	gai_topic	topic = area.topic != GAI_T_NONE ? area.topic : reader->topic;
	bool		denied = gai_read_denials(reader, begin, end);

	remember(reader, &area);
	if (denied || reader->wished || reader->foreign_year || reader->ever || reader->owner == GAI_FOREIGN ||
		gai_has_any(&area, GAI_SEEN(GAI_W_WISHED) | GAI_SEEN(GAI_W_PART_OF_YEAR) | GAI_SEEN(GAI_W_COMPARED)))
		return;
	read_remark(reader, topic, &area);
}
