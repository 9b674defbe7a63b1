/* claim_disputes.c - what numbers of reviews and lawsuits mean */
#include "claims/claim_disputes.h"

static void
mean_outcomes(gai_draft *draft, uint32_t groups, uint32_t outcomes)
{
	gai_mean(draft, GAI_DISPUTES, groups, outcomes);
	if (outcomes == (GAI_UPHELD | GAI_OTHER_OUTCOME))
	{
		gai_mean(draft, GAI_DISPUTES, groups, GAI_UPHELD);
		gai_mean(draft, GAI_DISPUTES, groups, GAI_OTHER_OUTCOME);
	}
}

/* Outcomes that the area names, 0 = none. */
static uint32_t
outcomes_of(const gai_area *area, uint32_t *instead)
{
	*instead = 0;
	if (area->outcomes != 0)
		return area->outcomes;
	if (gai_has(area, GAI_W_ONGOING))
		return GAI_PENDING;
	if (!gai_has(area, GAI_W_WITHDRAWN))
		return 0;
	*instead = GAI_CORRECTED;
	return GAI_OTHER_OUTCOME;
}

void
gai_read_disputes(gai_item *it)
{
	gai_claim_reader *reader = it->reader;
	gai_draft	draft = {.doubtful = it->lead.accepted || gai_has(&it->lead, GAI_W_HANDLED)};
	uint32_t	instead;
	uint32_t	outcomes = outcomes_of(it->key, &instead);
	bool		named = it->lead.topic == GAI_T_DISPUTE ? gai_is_near(it, it->lead.topic_token) : it->behind;

	if (gai_has(it->key, GAI_W_INSTANCE) || gai_has(it->key, GAI_W_NO_RESULT) || gai_has(&it->lead, GAI_W_NOT))
	{
		it->used = true;
		return;
	}
	if (outcomes != 0)
	{
		draft.doubtful = draft.doubtful || reader->odd_disputes;
		/* the outcome of what the clause names, else of all that was named, or of a part of it */
		if (it->lead.topic == GAI_T_DISPUTE || it->behind)
			mean_outcomes(&draft, it->set, outcomes);
		else
		{
			mean_outcomes(&draft, reader->groups, outcomes);
			mean_outcomes(&draft, it->set, outcomes);
			mean_outcomes(&draft, reader->groups & GAI_REVIEW, outcomes);
			mean_outcomes(&draft, reader->groups & GAI_LAWSUITS, outcomes);
		}
		mean_outcomes(&draft, it->set, instead);
	}
	else if (named && !gai_has(&it->lead, GAI_W_AMONG))
	{
		draft.doubtful = draft.doubtful || it->quantity->measure == GAI_MEASURE_THINGS;
		reader->odd_disputes = draft.doubtful;
		gai_mean(&draft, GAI_DISPUTES, it->set, GAI_ALL_OUTCOMES);
		reader->disputes = it->quantity->value.digits;
		reader->disputes_set = it->set;
		reader->groups |= it->set;
	}
	gai_claim_item(it, &draft);
}
