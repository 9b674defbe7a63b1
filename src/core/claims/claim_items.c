/* claim_items.c - see claim_items.h */
#include "claims/claim_items.h"

#include "claims/claim_counts.h"
#include "claims/claim_item.h"
#include "claims/claim_requests.h"

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

/* ---- shares ----------------------------------------------------------------------------------------------------- */

/* Each meaning as a share of what came in or of what was answered. */
static void
mean_shares(gai_draft *shares, const gai_claim_meaning *meanings, int nmeanings)
{
	for (int i = 0; i < nmeanings; i++)
	{
		static const uint32_t wholes[] = {GAI_TOTAL, GAI_RECEIVED, GAI_RECEIVED | GAI_CARRIED_IN};
		gai_cell_set cells = meanings[i].cells;

		if (cells.table == GAI_DISPUTES)
			gai_add_meaning(shares, cells, (gai_cell_set) {cells.table, cells.rows, GAI_ALL_OUTCOMES});
		for (int w = 0; w < 3 && cells.table == GAI_APPLICATIONS; w++)
			gai_add_meaning(shares, cells, (gai_cell_set) {cells.table, wholes[w], GAI_ALL_APPLICANTS});
	}
}

/* 办结率100%: nothing is carried over; of what fell due, if it says 按时. */
static void
read_rate(gai_item *it)
{
	/* 收到感谢信3封,办结率100%: of requests only where they are named or were counted */
	bool		named = it->lead.topic == GAI_T_REQUEST || it->reader->claims.count > it->reader->first_claim;
	gai_draft	draft = {.doubtful = gai_has(&it->lead, GAI_W_IN_TIME) || it->reader->weak || !named};

	if (it->topic != GAI_T_REQUEST || gai_compare_decimals(it->quantity->value, (gai_decimal) {100, 0}) != 0)
		return;
	gai_mean(&draft, GAI_APPLICATIONS, GAI_CARRIED_OUT, GAI_ALL_APPLICANTS);
	gai_claim_count(it->reader, &draft, 0);
}

/* 34件(27.42%,…): a share that stands alone in a bracket behind what it is of. */
static bool
is_bare(const gai_item *it)
{
	return it->lead.begin == it->lead.end && it->number > 0 &&
		it->reader->tokens.items[it->number - 1].kind == GAI_TOKEN_OPEN;
}

static void
read_share(gai_item *it)
{
	gai_claim_reader *reader = it->reader;
	gai_draft	whole = {0};
	bool		bare = is_bare(it);
	gai_draft	shares = {
		.doubtful = bare || gai_has_any(&it->lead, GAI_SEEN(GAI_W_NO_RESULT) | GAI_SEEN(GAI_W_DISCLOSURE_RATE)),
	};

	if (gai_has(&it->lead, GAI_W_RATE))
	{
		read_rate(it);
		return;
	}
	if (!(bare || gai_has_any(&it->lead, GAI_SEEN(GAI_W_SHARE) | GAI_SEEN(GAI_W_DISCLOSURE_RATE))) ||
		gai_has(&it->lead, GAI_W_OTHER_RATE))
		return;
	/* 公开率 without a word on what: of the requests, if they are spoken of */
	if (gai_has(&it->lead, GAI_W_DISCLOSURE_RATE))
	{
		if (it->topic != GAI_T_REQUEST)
			return;
		gai_mean(&whole, GAI_APPLICATIONS, GAI_GRANTED | GAI_PARTIAL, GAI_ALL_APPLICANTS);
	}
	else if (it->lead.nresults > 0 && it->topic == GAI_T_REQUEST)
		gai_mean_results(reader, &whole, &it->lead, GAI_ALL_APPLICANTS);
	else if (it->lead.applicants != 0 && it->topic == GAI_T_REQUEST)
		gai_mean_rows(&whole, gai_rows_of_verb(&it->lead), gai_columns_of(&it->lead));
	if (whole.nmeanings > 0)
		mean_shares(&shares, whole.meanings, whole.nmeanings);
	else if (reader->last != GAI_NOWHERE)
		mean_shares(&shares, reader->claims.items[reader->last].meanings, reader->claims.items[reader->last].nmeanings);
	gai_claim_value(reader, &shares, it->quantity);
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
		read_share(&it);
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
