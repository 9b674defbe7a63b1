/* claim_items.c - see claim_items.h */
#include "claims/claim_items.h"

#include "claims/claim_counts.h"
#include "claims/claim_item.h"
#include "claims/claim_shares.h"

/* Whether nothing but letters that change nothing stands between the number and the last word before it. */
static bool
follows(const gai_item *it)
{
	for (size_t i = it->lead.end; i > it->lead.begin; i--)
	{
		gai_token_kind kind = it->reader->tokens.items[i - 1].kind;

		gai_step(it->reader->arena);
		if (kind == GAI_TOKEN_WORD || kind == GAI_TOKEN_YEAR)
			return gai_is_near(it, i - 1);
	}
	return true;
}

/* ---- the number ------------------------------------------------------------------------------------------------- */

#define TELLING \
	(GAI_SEEN(GAI_W_RECEIVED) | GAI_SEEN(GAI_W_HANDLED) | GAI_SEEN(GAI_W_FINISHED) | GAI_SEEN(GAI_W_ONGOING) | \
	 GAI_SEEN(GAI_W_RESULT) | GAI_SEEN(GAI_W_ABSENT) | GAI_SEEN(GAI_W_DISCLOSED) | GAI_SEEN(GAI_W_WITHDRAWN) | \
	 GAI_SEEN(GAI_W_NO_RESULT) | GAI_SEEN(GAI_W_OUTCOME) | GAI_SEEN(GAI_W_REST) | GAI_SEEN(GAI_W_CARRIED) | \
	 GAI_SEEN(GAI_W_INSTANCE) | \
	 GAI_SEEN(GAI_W_APPLICANT) | GAI_SEEN(GAI_W_CITIZEN) | GAI_SEEN(GAI_W_CHANNEL) | GAI_SEEN(GAI_W_ISSUED) | \
	 GAI_SEEN(GAI_W_REPEALED) | GAI_SEEN(GAI_W_IN_FORCE) | GAI_SEEN(GAI_W_REVISED) | GAI_SEEN(GAI_W_HAPPENED))

/* Whether the words before the number tell what it counts. */
static bool
tells(const gai_area *lead)
{
	return gai_has_any(lead, TELLING) || lead->topic != GAI_T_NONE;
}

/* Behind the number only what is said of it at once: 12件不予公开, 1份政府信息公开申请, 2起行政复议. */
static void
settle_topic(gai_item *it)
{
	gai_claim_reader *reader = it->reader;

	it->topic = reader->topic;
	it->set = reader->set;
	if (it->lead.topic != GAI_T_NONE)
	{
		it->topic = it->lead.topic;
		it->set = it->lead.set;
		it->weak = it->lead.weak;
	}
	else if (it->tail.first_topic != GAI_T_NONE)
	{
		it->topic = it->tail.first_topic;
		it->set = it->tail.first_set;
		it->weak = it->tail.weak;
		it->behind = true;
	}
	/* results of requests, where disputes were spoken of last */
	else if (reader->topic == GAI_T_DISPUTE && it->lead.nresults > 0)
	{
		it->topic = reader->topic = GAI_T_REQUEST;
		it->weak = reader->weak = true;
	}
}

/* The topic goes on until another comes. */
static void
keep_topic(gai_item *it)
{
	gai_claim_reader *reader = it->reader;

	if (it->lead.topic != GAI_T_NONE || (it->behind && it->used) || reader->topic == GAI_T_NONE)
	{
		reader->topic = it->topic;
		reader->set = it->set;
		reader->weak = it->weak;
	}
	reader->among = reader->among || gai_has(&it->lead, GAI_W_AMONG);
	/* 公开年报1份,行政处罚12件: decisions that were published too */
	reader->odd_decisions = reader->odd_decisions || it->lead.published;
}

/* Whether another year, another agency or a comparison is spoken of; remembers it for the rest of the sentence. */
static bool
is_foreign(gai_item *it)
{
	gai_claim_reader *reader = it->reader;
	const gai_area *lead = &it->lead;
	bool		carried = gai_has_any(lead, GAI_SEEN(GAI_W_CARRIED) | GAI_SEEN(GAI_W_ONGOING)) ||
		gai_has(it->key, GAI_W_CARRIED);
	bool		compared = reader->comparing || gai_has(lead, GAI_W_COMPARED);

	if (lead->own_year)
	{
		reader->own_year = true;
		reader->foreign_year = reader->elsewhere = false;
	}
	reader->comparing = compared;
	reader->ever = reader->ever || gai_has(lead, GAI_W_EVER);
	reader->so_far = reader->so_far || (gai_has(lead, GAI_W_SO_FAR) && !reader->own_year);
	reader->owner = gai_owner_of(reader, lead);
	reader->wished = reader->wished || lead->wished;
	if (compared || reader->wished ||
		gai_has_any(lead, GAI_SEEN(GAI_W_CHANGE) | GAI_SEEN(GAI_W_EACH) | GAI_SEEN(GAI_W_WISHED)))
		return true;
	if (gai_has(lead, GAI_W_PART_OF_YEAR))
		reader->foreign_year = true;
	if (!carried && !gai_has(lead, GAI_W_AMONG) &&
		(lead->foreign_year || lead->previous || (lead->next && !lead->handed_on)))
		reader->foreign_year = !lead->own_year;
	if (lead->foreign_year && !carried)
		return true;
	if (!reader->foreign_year && !reader->ever && reader->owner != GAI_FOREIGN)
		return false;
	reader->elsewhere = true;
	return true;
}

/*
 * Numbers up to a moment such as 截至 are of the year only perhaps; documents in force are always counted so.  Where a
 * government is named, they are perhaps its.
 */
static void
read_perhaps(gai_item *it)
{
	gai_owner	owner = it->reader->owner;

	if (it->topic != GAI_T_DOCUMENT && (it->reader->so_far || gai_has(&it->lead, GAI_W_SO_FAR) ||
										gai_owner_of_government(it->reader, &it->lead) != GAI_OWN))
		it->reader->owner = GAI_PERHAPS_OWN;
	gai_read_count(it);
	it->reader->owner = owner;
}

bool
gai_read_item(gai_claim_reader *reader, size_t begin, size_t number, size_t end)
{
	gai_item	it = {
		.reader = reader,
		.quantity = &reader->tokens.quantities[reader->tokens.items[number].number],
		.lead = gai_survey(reader, begin, number),
		.tail = gai_survey(reader, number + 1, end),
		.number = number,
	};

	if (gai_has(&it.lead, GAI_W_AMONG))
		reader->whole_claims = reader->claims.count;
	it.key = tells(&it.lead) ? &it.lead : &it.tail;
	settle_topic(&it);
	if (is_foreign(&it) || (it.key == &it.lead && it.quantity->measure < GAI_MEASURE_PERCENT && !follows(&it)))
		reader->last = GAI_NOWHERE;
	else if (it.quantity->measure == GAI_MEASURE_PERCENT)
	{
		gai_read_share(&it);
		/* there is no share of a share */
		reader->last = GAI_NOWHERE;
	}
	else if (it.quantity->measure == GAI_MEASURE_MONEY)
	{
		if (it.topic == GAI_T_FEE)
			gai_read_count(&it);
	}
	else
	{
		reader->last = GAI_NOWHERE;
		if (it.topic != GAI_T_FEE)
			read_perhaps(&it);
	}
	keep_topic(&it);
	return it.used && (it.key == &it.tail || it.behind);
}
