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

/* Outcomes that the area names, 0 = none.  其他 is one where disputes are told apart. */
static uint32_t
outcomes_of(const gai_claim_reader *reader, const gai_area *area)
{
	if ((area->outcomes | area->withdrawn) != 0)
		return area->outcomes | area->withdrawn;
	if (gai_has(area, GAI_W_ONGOING))
		return GAI_PENDING;
	return gai_has(area, GAI_W_REST) && reader->groups != 0 ? GAI_OTHER_OUTCOME : 0;
}

/*
 * Disputes that something else led to (因征地引发的, 涉及土地的, 行政处罚案件), or those that an agency decides whose business
 * disputes are: not about disclosure, unless that is said.
 */
static bool
is_of_other_matters(const gai_item *it)
{
	static const char16_t justice[] = u"司法";
	const gai_claim_reader *reader = it->reader;
	bool		other = gai_has_any(&it->lead, GAI_SEEN(GAI_W_ABOUT) | GAI_SEEN(GAI_W_DECISION)) ||
		gai_mentions(reader, &it->lead, u"因");

	for (size_t i = 0; i < reader->agency.count && !other; i++)
		other = gai_spells(&reader->agency, i, justice) > 0;
	return other && !gai_mentions(reader, &it->lead, u"公开");
}

void
gai_read_disputes(gai_item *it)
{
	gai_claim_reader *reader = it->reader;
	gai_draft	draft = {.doubtful = it->lead.accepted || gai_has(&it->lead, GAI_W_HANDLED) || is_of_other_matters(it)};
	uint32_t	outcomes = outcomes_of(reader, it->key);
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
	}
	else if (named)
	{
		gai_mean(&draft, GAI_DISPUTES, it->set, GAI_ALL_OUTCOMES);
		draft.doubtful = draft.doubtful || it->quantity->measure == GAI_MEASURE_THINGS ||
			(gai_has(&it->lead, GAI_W_AMONG) && gai_is_told(reader, &draft));
		reader->odd_disputes = draft.doubtful;
		reader->disputes = it->quantity->value.digits;
		reader->disputes_set = it->set;
		reader->groups |= it->set;
	}
	gai_claim_item(it, &draft);
}
