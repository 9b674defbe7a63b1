/* claim_requests.c - what numbers of requests mean: received, answered, with which result, carried over */
#include "claims/claim_requests.h"

static void
mean_requests(gai_draft *draft, uint32_t rows, uint32_t columns)
{
	gai_mean(draft, GAI_APPLICATIONS, rows, columns);
}

/* Columns that the area's applicants are, 0 = none named.  All kinds together are the total. */
uint32_t
gai_columns_of(const gai_area *area)
{
	uint32_t	columns = area->applicants;

	if ((columns & GAI_NATURAL) && (columns & GAI_ORGANISATIONS) == GAI_ORGANISATIONS)
		return GAI_ALL_APPLICANTS;
	if (gai_has(area, GAI_W_CITIZEN) && (columns & GAI_OTHER_APPLICANT))
		return GAI_ALL_APPLICANTS;
	return columns;
}

/* The group that a row of results belongs to; the row itself where it stands alone. */
static uint32_t
group_of(uint32_t rows)
{
	static const uint32_t groups[] = {GAI_DENIED, GAI_UNABLE, GAI_REJECTED, GAI_OTHERWISE};

	for (int i = 0; i < 4; i++)
		if ((rows & groups[i]) == rows)
			return groups[i];
	return rows;
}

/* One result in its less literal meanings. */
static void
mean_result_loosely(gai_draft *draft, uint32_t rows, uint32_t columns)
{
	if (rows == GAI_GRANTED)
		mean_requests(draft, GAI_GRANTED | GAI_PARTIAL, columns);
	if (rows == GAI_UNABLE_NOT_HELD)
		mean_requests(draft, GAI_UNABLE, columns);
	/* what is said to be 其他 is often what was not named before */
	if (rows == GAI_OTHERWISE)
	{
		mean_requests(draft, GAI_OTHER, columns);
		mean_requests(draft, GAI_OTHER | GAI_OTHER_UNPAID, columns);
	}
}

void
gai_mean_results(const gai_claim_reader *reader, gai_draft *draft, const gai_area *area, uint32_t columns)
{
	int			last = area->nresults - 1;
	int			first = last;
	uint32_t	rows = area->results[last];

	/* 公开或部分公开: all that is joined to the last one */
	while (first > 0 && gai_are_joined(reader, area->result_tokens[first - 1], area->result_tokens[first]))
		rows |= area->results[--first];
	/* 因重复申请不予处理: the reason before the kind, and the other way round */
	for (int i = 0; i < first; i++)
		if (group_of(area->results[i]) == rows)
			mean_requests(draft, area->results[i], columns);
	mean_requests(draft, rows, columns);
	for (int i = first - 1; i >= 0; i--)
		mean_requests(draft, area->results[i], columns);
	if (first == last)
		mean_result_loosely(draft, rows, columns);
}

/* 办结, 答复: all results, or only those that were an answer. */
static void
mean_finished(gai_draft *draft, uint32_t columns)
{
	mean_requests(draft, GAI_TOTAL, columns);
	mean_requests(draft, GAI_RESULTS & ~GAI_OTHER, columns);
	mean_requests(draft, GAI_RESULTS & ~GAI_OTHER_UNCORRECTED, columns);
	mean_requests(draft, GAI_RESULTS & ~(GAI_OTHER | GAI_OTHER_UNCORRECTED), columns);
	mean_requests(draft, GAI_RESULTS & ~GAI_OTHERWISE, columns);
	mean_requests(draft, GAI_RESULTS & ~(GAI_OTHERWISE | GAI_REJECTED), columns);
}

static void
mean_received(gai_draft *draft, uint32_t columns)
{
	mean_requests(draft, GAI_RECEIVED, columns);
	mean_requests(draft, GAI_RECEIVED | GAI_CARRIED_IN, columns);
}

/* What the verb tells, or the lack of one. */
void
gai_mean_verb(gai_draft *draft, const gai_area *key, uint32_t columns)
{
	bool		received = gai_has(key, GAI_W_RECEIVED);

	if (gai_has(key, GAI_W_FINISHED) && !received)
	{
		mean_finished(draft, columns);
		return;
	}
	if (!gai_has(key, GAI_W_HANDLED) || received)
		mean_received(draft, columns);
	else
		mean_requests(draft, GAI_RECEIVED | GAI_CARRIED_IN, columns);
	if (gai_has(key, GAI_W_HANDLED) || gai_has(key, GAI_W_FINISHED) || !received)
	{
		mean_requests(draft, GAI_TOTAL, columns);
		mean_requests(draft, GAI_RECEIVED, columns);
	}
}

/* Carried over from last year or to the next; false when the area tells neither. */
static bool
mean_carried(const gai_item *it, const gai_area *area, gai_draft *draft)
{
	bool		carried = gai_has(area, GAI_W_CARRIED);
	bool		open = gai_has(area, GAI_W_ONGOING);

	if (area->next && (carried || open || area->handed_on))
		mean_requests(draft, GAI_CARRIED_OUT, GAI_ALL_APPLICANTS);
	else if (area->previous && (carried || open))
		mean_requests(draft, GAI_CARRIED_IN, GAI_ALL_APPLICANTS);
	else if (area->previous && gai_has(area, GAI_W_AMONG) && !gai_has(area, GAI_W_COMPARED))
	{
		mean_requests(draft, GAI_CARRIED_IN, GAI_ALL_APPLICANTS);
		draft->doubtful = true;
	}
	else if (carried || open)
	{
		mean_requests(draft, GAI_CARRIED_OUT, GAI_ALL_APPLICANTS);
		if (carried)
			mean_requests(draft, GAI_CARRIED_IN, GAI_ALL_APPLICANTS);
		draft->doubtful = carried || gai_has(&it->lead, GAI_W_AMONG);
	}
	return draft->nmeanings > 0;
}

/* Whether the words behind the number begin with their verb: 12件已按时办结. */
static bool
is_said_at_once(const gai_item *it)
{
	const gai_token *tokens = it->reader->tokens.items;
	size_t		at = tokens[it->number].end;

	for (size_t i = it->tail.begin; i < it->tail.end; i++)
	{
		for (; at < tokens[i].begin; at++)
			if (!gai_is_filler(it->reader->prose.glyphs[at].code))
				return false;
		if (tokens[i].word == GAI_W_FINISHED)
			return !gai_has(&it->tail, GAI_W_HAPPENED);
		if (tokens[i].word != GAI_W_ALL && tokens[i].word != GAI_W_IN_TIME)
			return false;
		at = tokens[i].end;
	}
	return false;
}

static size_t
last_word(const gai_item *it, gai_claim_word word)
{
	for (size_t i = it->lead.end; i > it->lead.begin; i--)
		if (it->reader->tokens.items[i - 1].kind == GAI_TOKEN_WORD && it->reader->tokens.items[i - 1].word == word)
			return i - 1;
	return GAI_NOWHERE;
}

/* What became of requests, in words that are no result of the form by themselves. */
static bool
mean_loose_words(const gai_item *it, gai_draft *draft, uint32_t columns)
{
	if (gai_has(it->key, GAI_W_WITHDRAWN))
	{
		/* 变更申请 is no withdrawal, but some count it so */
		draft->doubtful = draft->doubtful || it->key->loose;
		mean_requests(draft, GAI_OTHER, columns);
		mean_requests(draft, GAI_OTHERWISE, columns);
	}
	else if (gai_has(it->key, GAI_W_ABSENT))
	{
		mean_requests(draft, GAI_UNABLE_NOT_HELD, columns);
		mean_requests(draft, GAI_UNABLE, columns);
	}
	else if (gai_is_near(it, last_word(it, GAI_W_DISCLOSED)) && it->quantity->measure != GAI_MEASURE_ITEMS &&
			 !gai_has_any(&it->lead, GAI_SEEN(GAI_W_RECEIVED) | GAI_SEEN(GAI_W_ABOUT)))
	{
		mean_requests(draft, GAI_GRANTED, columns);
		mean_requests(draft, GAI_GRANTED | GAI_PARTIAL, columns);
	}
	return draft->nmeanings > 0;
}

/* Words that make a number of requests one of another kind, or of a part that no cell holds. */
static bool
is_part_unknown(const gai_item *it)
{
	const gai_area *key = it->key;

	if (gai_has(key, GAI_W_CHANNEL) && !gai_has(key, GAI_W_ETC))
		return true;
	return gai_has(key, GAI_W_ABOUT) || gai_has(key, GAI_W_MEDIUM) || gai_has(&it->lead, GAI_W_MEDIUM);
}

/* A verb or the mere name of requests: the whole of them.  Behind 其中 it is some part. */
static void
mean_whole(gai_item *it, gai_draft *draft)
{
	gai_claim_reader *reader = it->reader;
	bool		finished = gai_has(it->key, GAI_W_FINISHED) && !gai_has(it->key, GAI_W_RECEIVED);
	bool		verb = finished || gai_has(it->key, GAI_W_RECEIVED) || gai_has(it->key, GAI_W_HANDLED);
	uint32_t	columns = gai_columns_of(it->key);

	if (!verb && columns == 0 &&
		(it->lead.topic != GAI_T_REQUEST || !gai_is_near(it, it->lead.topic_token) ||
		 it->quantity->measure == GAI_MEASURE_ITEMS))
		return;
	/* behind the number only 12件已办结 tells of all of them */
	if (it->key == &it->tail && columns == 0 && (!finished || gai_has(it->key, GAI_W_HANDLED) || !is_said_at_once(it)))
		return;
	if (is_part_unknown(it))
	{
		it->used = true;
		return;
	}
	if (columns == 0 && (reader->among || gai_has(&it->lead, GAI_W_AMONG)))
	{
		/* 其中公民12件 */
		if (!gai_has(it->key, GAI_W_CITIZEN) && !finished)
			return;
		columns = finished ? 0 : GAI_NATURAL;
	}
	draft->doubtful = draft->doubtful || gai_has_any(&it->lead, GAI_SEEN(GAI_W_STRANGE) | GAI_SEEN(GAI_W_REST));
	gai_mean_verb(draft, it->key, columns != 0 ? columns : GAI_ALL_APPLICANTS);
	if (columns == 0 && gai_has(it->key, GAI_W_CITIZEN))
		gai_mean_verb(draft, it->key, GAI_NATURAL);
	if (columns == GAI_BUSINESS || columns == GAI_OTHER_APPLICANT)
		gai_mean_verb(draft, it->key, GAI_ORGANISATIONS);
	if (columns != 0)
		return;
	/* the second number of its kind in a sentence may be a part of the first */
	if (gai_has(it->key, GAI_W_HANDLED) && !gai_has(it->key, GAI_W_RECEIVED))
		draft->doubtful = draft->doubtful || reader->handled++ > 0;
	else if (!finished)
		draft->doubtful = draft->doubtful || reader->received++ > 0;
	reader->main = it->quantity->value.digits;
}

/* Behind 其中 and 含: what the words call less than its cells hold is some of them, the same cells again are doubtful. */
static void
narrow(const gai_item *it, gai_draft *draft)
{
	bool		loose = it->key->loose || gai_has_any(it->key, GAI_SEEN(GAI_W_WITHDRAWN) | GAI_SEEN(GAI_W_ABSENT));

	if (loose && gai_is_within_told(it->reader, draft))
		draft->part = true;
	else if (gai_is_told(it->reader, draft))
		draft->doubtful = true;
}

void
gai_read_requests(gai_item *it)
{
	gai_draft	draft = {.doubtful = it->weak};
	uint32_t	columns = gai_columns_of(it->key);

	if (columns == 0)
		columns = GAI_ALL_APPLICANTS;
	if (gai_has(it->key, GAI_W_NO_RESULT))
	{
		it->reader->odd_parts = true;
		it->used = true;
		draft.doubtful = true;
		if (it->key->nresults == 0)
			return;
	}
	if (mean_carried(it, it->key, &draft))
		;
	else if (it->key->nresults > 0)
		gai_mean_results(it->reader, &draft, it->key, columns);
	else if (!mean_loose_words(it, &draft, columns))
		mean_whole(it, &draft);
	draft.doubtful = draft.doubtful || gai_has(&it->lead, GAI_W_NOT) || it->reader->classified;
	if (it->reader->among || gai_has(&it->lead, GAI_W_AMONG))
		narrow(it, &draft);
	gai_claim_item(it, &draft);
}
