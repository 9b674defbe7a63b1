/* claim_items.c - a number and the words around it as a claim; see claim_reader.h */
#include "claim_reader.h"

/* A number being read. */
typedef struct item
{
	gai_claim_reader *reader;
	const gai_quantity *quantity;
	gai_area	lead,			/* from the number before, or the clause's beginning, to the number */
				tail;			/* from the number to the next, or to a 、 or the clause's end */
	const gai_area *key;		/* the one that tells what is counted */
	gai_topic	topic;
	uint32_t	set;
	bool		weak;			/* the topic is 申请 alone, of nobody knows what */
	bool		behind;			/* the topic stands behind the number */
	bool		used;			/* the words told what the number is: they are spent */
	size_t		number;			/* token */
} item;

/* ---- drafts ----------------------------------------------------------------------------------------------------- */

static void
add_meaning(gai_draft *draft, gai_cell_set cells, gai_cell_set base)
{
	for (int i = 0; i < draft->nmeanings; i++)
		if (draft->meanings[i].cells.rows == cells.rows && draft->meanings[i].cells.columns == cells.columns &&
			draft->meanings[i].base.rows == base.rows)
			return;
	if (draft->nmeanings < GAI_MOST_MEANINGS && cells.rows != 0 && cells.columns != 0)
		draft->meanings[draft->nmeanings++] = (gai_meaning) {cells, base};
}

void
gai_mean(gai_draft *draft, gai_table_id table, uint32_t rows, uint32_t columns)
{
	add_meaning(draft, (gai_cell_set) {table, rows, columns}, (gai_cell_set) {table, 0, 0});
}

static void
mean_requests(gai_draft *draft, uint32_t rows, uint32_t columns)
{
	gai_mean(draft, GAI_APPLICATIONS, rows, columns);
}

void
gai_claim_value(gai_claim_reader *reader, const gai_draft *draft, const gai_quantity *quantity)
{
	gai_claims *list = &reader->claims;
	gai_claim	claim = {
		.section = reader->section,
		.sentence = reader->sentence,
		.claimed = quantity->value,
		.low = quantity->low,
		.high = quantity->high,
	};

	reader->last = GAI_NO_TOKEN;
	for (int i = 0; i < draft->nmeanings; i++)
	{
		gai_meaning meaning = draft->meanings[i];

		meaning.cells = gai_cells_of_form(reader->report, meaning.cells);
		if (meaning.cells.rows != 0)
			claim.meanings[claim.nmeanings++] = meaning;
	}
	if (claim.nmeanings == 0)
		return;
	gai_judge_claim(reader->report, &claim);
	if ((draft->doubtful || quantity->doubtful || reader->owner == GAI_PERHAPS_OWN) && claim.agreement != GAI_AGREES)
		return;
	if (list->count == list->room)
		list->items = gai_grow(reader->arena, list->items, list->count, sizeof(gai_claim), &list->room);
	reader->last = list->count;
	list->items[list->count++] = claim;
}

static void
claim_item(item *it, const gai_draft *draft)
{
	it->used = it->used || draft->nmeanings > 0;
	gai_claim_value(it->reader, draft, it->quantity);
}

void
gai_claim_count(gai_claim_reader *reader, const gai_draft *draft, int64_t count)
{
	gai_quantity quantity = {.value = {count, 0}, .low = {count, 0}, .high = {count, 0}};

	gai_claim_value(reader, draft, &quantity);
}

/* ---- requests --------------------------------------------------------------------------------------------------- */

/* Columns that the area's applicants are, 0 = none named.  All kinds together are the total. */
static uint32_t
columns_of(const gai_area *area)
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
static void
mean_verb(gai_draft *draft, const gai_area *key, uint32_t columns)
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
mean_carried(const item *it, const gai_area *area, gai_draft *draft)
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

/* Whether nothing stands between a token and the number but letters that change nothing: 申请件数共为12件. */
static bool
is_near(const item *it, size_t token)
{
	const gai_token *tokens = it->reader->tokens.items;

	if (token == GAI_NO_TOKEN)
		return false;
	for (size_t i = tokens[token].end; i < tokens[it->number].begin; i++)
		if (gai_is_letter(it->reader->prose.glyphs[i].code) && !gai_is_filler(it->reader->prose.glyphs[i].code))
			return false;
	return true;
}

/* Whether the number follows the last word before it as closely. */
static bool
follows(const item *it)
{
	for (size_t i = it->lead.end; i > it->lead.begin; i--)
		if (it->reader->tokens.items[i - 1].kind == GAI_TOKEN_WORD ||
			it->reader->tokens.items[i - 1].kind == GAI_TOKEN_YEAR)
			return is_near(it, i - 1);
	return true;
}

/* Whether the words behind the number begin with their verb: 12件已按时办结. */
static bool
is_said_at_once(const item *it)
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
last_word(const item *it, gai_word word)
{
	for (size_t i = it->lead.end; i > it->lead.begin; i--)
		if (it->reader->tokens.items[i - 1].kind == GAI_TOKEN_WORD && it->reader->tokens.items[i - 1].word == word)
			return i - 1;
	return GAI_NO_TOKEN;
}

/* What became of requests, in words that are no result of the form by themselves. */
static bool
mean_loose_words(const item *it, gai_draft *draft, uint32_t columns)
{
	if (gai_has(it->key, GAI_W_WITHDRAWN))
	{
		mean_requests(draft, GAI_OTHER, columns);
		mean_requests(draft, GAI_OTHERWISE, columns);
	}
	else if (gai_has(it->key, GAI_W_ABSENT))
	{
		mean_requests(draft, GAI_UNABLE_NOT_HELD, columns);
		mean_requests(draft, GAI_UNABLE, columns);
	}
	else if (is_near(it, last_word(it, GAI_W_DISCLOSED)) && it->quantity->measure != GAI_MEASURE_ITEMS &&
			 !gai_has(&it->lead, GAI_W_RECEIVED))
	{
		mean_requests(draft, GAI_GRANTED, columns);
		mean_requests(draft, GAI_GRANTED | GAI_PARTIAL, columns);
	}
	return draft->nmeanings > 0;
}

/* Words that make a number of requests one of another kind, or of a part that no cell holds. */
static bool
is_part_unknown(const item *it)
{
	const gai_area *key = it->key;

	if (gai_has(key, GAI_W_CHANNEL) && !gai_has(key, GAI_W_ETC))
		return true;
	return gai_has(key, GAI_W_ABOUT) || gai_has(key, GAI_W_MEDIUM) || gai_has(&it->lead, GAI_W_MEDIUM);
}

/* A verb or the mere name of requests: the whole of them.  Behind 其中 it is some part. */
static void
mean_whole(item *it, gai_draft *draft)
{
	gai_claim_reader *reader = it->reader;
	bool		finished = gai_has(it->key, GAI_W_FINISHED) && !gai_has(it->key, GAI_W_RECEIVED);
	bool		verb = finished || gai_has(it->key, GAI_W_RECEIVED) || gai_has(it->key, GAI_W_HANDLED);
	uint32_t	columns = columns_of(it->key);

	if (!verb && columns == 0 &&
		(it->lead.topic != GAI_T_REQUEST || !is_near(it, it->lead.topic_token) ||
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
	draft->doubtful = draft->doubtful || gai_has(&it->lead, GAI_W_STRANGE);
	mean_verb(draft, it->key, columns != 0 ? columns : GAI_ALL_APPLICANTS);
	if (columns == 0 && gai_has(it->key, GAI_W_CITIZEN))
		mean_verb(draft, it->key, GAI_NATURAL);
	if (columns == GAI_BUSINESS || columns == GAI_OTHER_APPLICANT)
		mean_verb(draft, it->key, GAI_ORGANISATIONS);
	if (columns != 0)
		return;
	/* the second number of its kind in a sentence may be a part of the first */
	if (gai_has(it->key, GAI_W_HANDLED) && !gai_has(it->key, GAI_W_RECEIVED))
		draft->doubtful = draft->doubtful || reader->handled++ > 0;
	else if (!finished)
		draft->doubtful = draft->doubtful || reader->received++ > 0;
	reader->main = it->quantity->value.digits;
}

static void
read_requests(item *it)
{
	gai_draft	draft = {.doubtful = it->weak};
	uint32_t	columns = columns_of(it->key);

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
	draft.doubtful = draft.doubtful || gai_has(&it->lead, GAI_W_NOT);
	claim_item(it, &draft);
}

/* ---- disputes --------------------------------------------------------------------------------------------------- */

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

static void
read_disputes(item *it)
{
	gai_claim_reader *reader = it->reader;
	gai_draft	draft = {.doubtful = it->lead.accepted || gai_has(&it->lead, GAI_W_HANDLED)};
	uint32_t	instead;
	uint32_t	outcomes = outcomes_of(it->key, &instead);
	bool		named = it->lead.topic == GAI_T_DISPUTE ? is_near(it, it->lead.topic_token) : it->behind;

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
	claim_item(it, &draft);
}

/* ---- table two -------------------------------------------------------------------------------------------------- */

/* Slots of the columns of the kinds of documents. */
static uint32_t
document_cells(uint32_t kinds, uint32_t columns)
{
	return (kinds & GAI_REGULATION ? columns << GAI_REGULATIONS_SLOT : 0) |
		(kinds & GAI_NORMATIVE ? columns << GAI_NORMATIVE_SLOT : 0);
}

static void
mean_documents(gai_draft *draft, uint32_t kinds, uint32_t columns)
{
	gai_mean(draft, GAI_DISCLOSURE, document_cells(kinds, columns), 1);
}

static void
read_documents(item *it)
{
	const gai_area *key = it->key;
	gai_draft	draft = {.doubtful = it->reader->implied};

	if (key->document_verb == GAI_W_REVISED || it->lead.document_verb == GAI_W_REVISED)
		return;
	if (it->quantity->measure == GAI_MEASURE_ITEMS || gai_has(&it->lead, GAI_W_NOT) || key->items)
		return;
	if (key->document_verb == GAI_W_REPEALED)
		mean_documents(&draft, it->set, GAI_REPEALED);
	else if (key->document_verb == GAI_W_IN_FORCE)
		mean_documents(&draft, it->set, GAI_IN_FORCE);
	else if (key->document_verb == GAI_W_ISSUED || key->published)
	{
		draft.doubtful = draft.doubtful || it->reader->revised || gai_has(&it->lead, GAI_W_MEDIUM) ||
			gai_has(&it->lead, GAI_W_SO_FAR);
		mean_documents(&draft, it->set, GAI_ISSUED);
		mean_documents(&draft, it->set, key->published ? GAI_PUBLISHED : GAI_MADE);
		mean_documents(&draft, it->set, key->published ? GAI_MADE : GAI_PUBLISHED);
		if (key->published)
		{
			mean_documents(&draft, it->set, GAI_IN_FORCE);
			mean_documents(&draft, it->set, GAI_PUBLISHED_TOTAL);
		}
	}
	else if (key->topic == GAI_T_DOCUMENT && !it->reader->among && !gai_has(key, GAI_W_STRANGE) &&
			 is_near(it, key->topic_token))
	{
		mean_documents(&draft, it->set, GAI_ISSUED);
		mean_documents(&draft, it->set, GAI_MADE);
		mean_documents(&draft, it->set, GAI_IN_FORCE);
		draft.doubtful = true;
	}
	claim_item(it, &draft);
}

static void
read_decisions(item *it)
{
	const gai_area *lead = &it->lead;
	uint32_t	before = 0;
	gai_draft	draft = {
		.doubtful = lead->published || lead->accepted || lead->document_verb != GAI_W_NOTHING ||
			gai_has(lead, GAI_W_ABOUT) || gai_has(lead, GAI_W_MEDIUM) || gai_has(lead, GAI_W_STRANGE) ||
			gai_has(lead, GAI_W_HANDLED) || gai_has(lead, GAI_W_FINISHED) ||
			it->reader->among || it->reader->odd_decisions,
	};

	if (lead->topic != GAI_T_DECISION || lead->items || !is_near(it, lead->topic_token) || gai_has(lead, GAI_W_ADDED) ||
		gai_has(lead, GAI_W_NOT) || gai_has(lead, GAI_W_WITHDRAWN) || gai_has(lead, GAI_W_HAPPENED) ||
		it->quantity->measure == GAI_MEASURE_ITEMS || gai_has(&it->tail, GAI_W_ITEMS))
		return;
	/* 不予, 免予 */
	before = gai_glyph_at(&it->reader->prose, it->reader->tokens.items[lead->topic_token].begin - 1);
	if (before == 0x4E88)
		return;
	it->reader->odd_decisions = draft.doubtful;
	gai_mean(&draft, GAI_DISCLOSURE, it->set, 1);
	claim_item(it, &draft);
}

static void
read_fee(item *it)
{
	gai_draft	draft = {0};

	if (it->lead.topic != GAI_T_FEE || gai_has(&it->lead, GAI_W_NOT) || gai_has(&it->lead, GAI_W_STRANGE))
		return;
	gai_mean(&draft, GAI_DISCLOSURE, GAI_FEES, 1);
	claim_item(it, &draft);
}

/* ---- shares ----------------------------------------------------------------------------------------------------- */

/* Each meaning as a share of what came in or of what was answered. */
static void
mean_shares(gai_draft *shares, const gai_meaning *meanings, int nmeanings)
{
	for (int i = 0; i < nmeanings; i++)
	{
		static const uint32_t wholes[] = {GAI_TOTAL, GAI_RECEIVED, GAI_RECEIVED | GAI_CARRIED_IN};
		gai_cell_set cells = meanings[i].cells;

		if (cells.table == GAI_DISPUTES)
			add_meaning(shares, cells, (gai_cell_set) {cells.table, cells.rows, GAI_ALL_OUTCOMES});
		for (int w = 0; w < 3 && cells.table == GAI_APPLICATIONS; w++)
			add_meaning(shares, cells, (gai_cell_set) {cells.table, wholes[w], GAI_ALL_APPLICANTS});
	}
}

/* 办结率100%: nothing is carried over; of what fell due, if it says 按时. */
static void
read_rate(item *it)
{
	gai_draft	draft = {.doubtful = gai_has(&it->lead, GAI_W_IN_TIME)};

	if (it->topic != GAI_T_REQUEST || gai_compare_decimals(it->quantity->value, (gai_decimal) {100, 0}) != 0)
		return;
	gai_mean(&draft, GAI_APPLICATIONS, GAI_CARRIED_OUT, GAI_ALL_APPLICANTS);
	gai_claim_count(it->reader, &draft, 0);
}

static void
read_share(item *it)
{
	gai_claim_reader *reader = it->reader;
	size_t		last = reader->last;
	gai_draft	whole = {0};
	gai_draft	shares = {.doubtful = gai_has(&it->lead, GAI_W_NO_RESULT)};

	if (gai_has(&it->lead, GAI_W_RATE))
	{
		read_rate(it);
		reader->last = GAI_NO_TOKEN;
		return;
	}
	reader->last = GAI_NO_TOKEN;
	if (!gai_has(&it->lead, GAI_W_SHARE) || gai_has(&it->lead, GAI_W_OTHER_RATE))
		return;
	if (it->lead.nresults > 0 && it->topic == GAI_T_REQUEST)
		gai_mean_results(reader, &whole, &it->lead, GAI_ALL_APPLICANTS);
	else if (it->lead.applicants != 0 && it->topic == GAI_T_REQUEST)
		mean_verb(&whole, &it->lead, columns_of(&it->lead));
	if (whole.nmeanings > 0)
		mean_shares(&shares, whole.meanings, whole.nmeanings);
	else if (last != GAI_NO_TOKEN && reader->claims.items[last].meanings[0].base.rows == 0)
		mean_shares(&shares, reader->claims.items[last].meanings, reader->claims.items[last].nmeanings);
	gai_claim_value(reader, &shares, it->quantity);
	reader->last = GAI_NO_TOKEN;
}

/* ---- the number ------------------------------------------------------------------------------------------------- */

#define TELLING \
	(GAI_SEEN(GAI_W_RECEIVED) | GAI_SEEN(GAI_W_HANDLED) | GAI_SEEN(GAI_W_FINISHED) | GAI_SEEN(GAI_W_ONGOING) | \
	 GAI_SEEN(GAI_W_RESULT) | GAI_SEEN(GAI_W_ABSENT) | GAI_SEEN(GAI_W_WITHDRAWN) | GAI_SEEN(GAI_W_NO_RESULT) | \
	 GAI_SEEN(GAI_W_OUTCOME) | GAI_SEEN(GAI_W_CARRIED) | GAI_SEEN(GAI_W_INSTANCE) | GAI_SEEN(GAI_W_APPLICANT) | \
	 GAI_SEEN(GAI_W_CITIZEN) | GAI_SEEN(GAI_W_CHANNEL) | GAI_SEEN(GAI_W_ISSUED) | GAI_SEEN(GAI_W_REPEALED) | \
	 GAI_SEEN(GAI_W_IN_FORCE) | GAI_SEEN(GAI_W_REVISED) | GAI_SEEN(GAI_W_HAPPENED))

/* Whether the words before the number tell what it counts. */
static bool
tells(const gai_area *lead)
{
	return (lead->seen & TELLING) != 0 || lead->topic != GAI_T_NONE ||
		gai_has(lead, GAI_W_DISCLOSED);
}

/* Behind the number only what is said of it at once: 12件不予公开, 1份政府信息公开申请, 2起行政复议. */
static void
settle_topic(item *it)
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
}

/* The topic goes on until another comes. */
static void
keep_topic(item *it)
{
	gai_claim_reader *reader = it->reader;

	if (it->lead.topic != GAI_T_NONE || (it->behind && it->used) || reader->topic == GAI_T_NONE)
	{
		reader->topic = it->topic;
		reader->set = it->set;
	}
	reader->among = reader->among || gai_has(&it->lead, GAI_W_AMONG);
}

/* Whether another year, another agency or a comparison is spoken of; remembers it for the rest of the sentence. */
static bool
is_foreign(item *it)
{
	gai_claim_reader *reader = it->reader;
	const gai_area *lead = &it->lead;
	bool		carried = gai_has(lead, GAI_W_CARRIED) || gai_has(lead, GAI_W_ONGOING) ||
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
	if (compared || gai_has(lead, GAI_W_CHANGE) || gai_has(lead, GAI_W_EACH) || gai_has(lead, GAI_W_WISHED) ||
		reader->wished)
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

static void
read_count(item *it)
{
	switch (it->topic)
	{
		case GAI_T_REQUEST:
			read_requests(it);
			break;
		case GAI_T_DISPUTE:
			read_disputes(it);
			break;
		case GAI_T_DOCUMENT:
			read_documents(it);
			break;
		case GAI_T_DECISION:
			read_decisions(it);
			break;
		case GAI_T_FEE:
		case GAI_T_STRANGE:
		case GAI_T_NONE:
			break;
	}
}

/* Numbers up to a moment such as 截至 are of the year only perhaps; documents in force are always counted so. */
static void
read_so_far(item *it)
{
	gai_owner	owner = it->reader->owner;

	if (it->topic != GAI_T_DOCUMENT && (it->reader->so_far || gai_has(&it->lead, GAI_W_SO_FAR)))
		it->reader->owner = GAI_PERHAPS_OWN;
	read_count(it);
	it->reader->owner = owner;
}

bool
gai_read_item(gai_claim_reader *reader, size_t begin, size_t number, size_t end)
{
	item		it = {
		.reader = reader,
		.quantity = &reader->tokens.quantities[reader->tokens.items[number].number],
		.lead = gai_survey(reader, begin, number),
		.tail = gai_survey(reader, number + 1, end),
		.number = number,
	};

	it.key = tells(&it.lead) ? &it.lead : &it.tail;
	settle_topic(&it);
	if (is_foreign(&it) || (it.key == &it.lead && it.quantity->measure < GAI_MEASURE_PERCENT && !follows(&it)))
		reader->last = GAI_NO_TOKEN;
	else if (it.quantity->measure == GAI_MEASURE_PERCENT)
		read_share(&it);
	else if (it.quantity->measure == GAI_MEASURE_MONEY)
		read_fee(&it);
	else
	{
		reader->last = GAI_NO_TOKEN;
		read_so_far(&it);
	}
	keep_topic(&it);
	return it.used && (it.key == &it.tail || it.behind);
}
