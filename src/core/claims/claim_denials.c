/* claim_denials.c - see claim_denials.h */
#include "claims/claim_denials.h"

#include "claims/claim_draft.h"
#include "claims/claim_requests.h"
#include "claims/claim_traits.h"

/* Tokens before and behind a 未 that are looked at. */
#define LONGEST_DENIAL 60

/* A 未 or 无 with what it denies. */
typedef struct denial
{
	gai_claim_reader *reader;
	gai_area	before;			/* the clause up to it */
	gai_area	area;			/* what follows, up to the next one or to the clause's end */
	size_t		begin;			/* glyph: where the denied begins */
	size_t		end_of_clause;	/* token */
} denial;

/* ---- traits ----------------------------------------------------------------------------------------------------- */

/* The first word of the denied. */
static gai_claim_word
first_word(const denial *it)
{
	for (size_t i = it->area.begin; i < it->area.end; i++)
		if (it->reader->tokens.items[i].kind == GAI_TOKEN_WORD)
			return it->reader->tokens.items[i].word;
	return GAI_W_NOTHING;
}

/* Letters between 未 and a token that belong to no word. */
static size_t
letters_before(const denial *it, size_t token)
{
	const gai_token *tokens = it->reader->tokens.items;
	size_t		at = it->begin;
	size_t		count = 0;

	for (size_t i = it->area.begin; i <= token; i++)
	{
		count += tokens[i].begin - at;
		at = tokens[i].end;
	}
	return count;
}

/* How many letters may stand behind what is denied, to the clause's end: 的情况, 案件. */
static size_t
most_letters_behind(gai_topic topic)
{
	return topic == GAI_T_REQUEST ? 8 : topic == GAI_T_DISPUTE ? 14 : 6;
}

/* Where the topic stands. */
static uint32_t
traits_of_place(const denial *it)
{
	const gai_token *topic = &it->reader->tokens.items[it->area.topic_token];
	size_t		behind = it->reader->tokens.items[it->end_of_clause].begin - topic->end;
	gai_claim_word	first = first_word(it);
	bool		verb = first == GAI_W_RECEIVED || first == GAI_W_HANDLED || first == GAI_W_HAPPENED;

	return gai_trait_if(gai_glyph_at(&it->reader->prose, topic->begin - 1) == 0x4ED6, GAI_DENIES_OTHERS) |
		gai_trait_if(topic->begin == it->begin, GAI_DENIES_AT_ONCE) |
		gai_trait_if(!verb && letters_before(it, it->area.topic_token) > 8, GAI_DENIES_LATE) |
		gai_trait_if(behind > most_letters_behind(it->area.topic), GAI_DENIES_MORE);
}

static uint32_t
traits_of(const denial *it)
{
	const gai_area *area = &it->area;
	gai_claim_word	verb = area->document_verb != GAI_W_NOTHING ? area->document_verb : it->before.document_verb;
	bool		channel = gai_has(area, GAI_W_CHANNEL) && !gai_has(area, GAI_W_ETC);
	bool		vague = !gai_has(area, GAI_W_RECEIVED) && area->end - area->begin > 3;
	bool		strange = it->reader->topic == GAI_T_STRANGE && first_word(it) == GAI_W_HAPPENED;

	return gai_trait_if(area->previous, GAI_DENIES_LAST_YEAR) |
		gai_trait_if(area->next, GAI_DENIES_NEXT_YEAR) |
		gai_trait_if(area->foreign_year, GAI_DENIES_OTHER_YEAR) |
		gai_trait_if(area->items, GAI_DENIES_ITEMS) |
		gai_trait_if(area->weak, GAI_DENIES_WEAK) |
		gai_trait_if(it->reader->main > 0, GAI_DENIES_COUNTED) |
		gai_trait_if(vague, GAI_DENIES_VAGUELY) |
		gai_trait_if(channel, GAI_DENIES_CHANNEL) |
		gai_trait_if(strange, GAI_DENIES_OF_STRANGE) |
		gai_trait_if(verb == GAI_W_ISSUED, GAI_DENIES_ISSUED) |
		gai_trait_if(verb == GAI_W_REPEALED, GAI_DENIES_REPEALED) |
		gai_trait_if(verb == GAI_W_IN_FORCE, GAI_DENIES_IN_FORCE) |
		(area->topic_token != GAI_NOWHERE ? traits_of_place(it) : 0);
}

/* ---- what is denied --------------------------------------------------------------------------------------------- */

/* None of these cells. */
static void
claim_none(const denial *it, bool doubtful, gai_table_id table, uint32_t rows, uint32_t columns)
{
	gai_draft	draft = {.doubtful = doubtful};

	gai_mean(&draft, table, rows, columns);
	gai_claim_count(it->reader, &draft, 0);
}

/* No requests received: by those that are named, if natural persons are among them by all. */
static void
deny_requests(const denial *it, bool doubtful, bool all)
{
	uint32_t	columns = it->area.applicants;

	if (columns == 0 || gai_has(&it->area, GAI_W_CITIZEN) || (columns & GAI_NATURAL))
		columns = columns == GAI_NATURAL && !gai_has(&it->area, GAI_W_CITIZEN) ? GAI_NATURAL : GAI_ALL_APPLICANTS;
	claim_none(it, doubtful, GAI_APPLICATIONS, GAI_RECEIVED, columns);
	if (columns == GAI_ALL_APPLICANTS && all)
		it->reader->main = 0;
}

/* 未收到申请和行政复议: the requests are not the reviews' attribute but a thing of their own. */
static bool
joins_requests(const denial *it)
{
	const gai_token *tokens = it->reader->tokens.items;

	if (!gai_has(&it->area, GAI_W_RECEIVED))
		return false;
	for (size_t i = it->area.begin; i < it->area.topic_token; i++)
		if (tokens[i].kind == GAI_TOKEN_WORD && (tokens[i].word == GAI_W_REQUEST || tokens[i].word == GAI_W_APPLYING) &&
			gai_is_connector(gai_glyph_at(&it->reader->prose, tokens[i].end)))
			return true;
	return false;
}

/* All disputes of the groups that are named, or an outcome of them. */
static void
deny_disputes(const denial *it, bool doubtful, uint32_t traits)
{
	static const uint32_t groups[] = {GAI_REVIEW, GAI_LAWSUITS};
	bool		channel = (traits & GAI_DENIES_CHANNEL) != 0;

	if (joins_requests(it))
		deny_requests(it, it->area.weak || channel, !channel);
	for (int i = 0; i < 2; i++)
		if (it->area.set & groups[i])
			claim_none(it, doubtful, GAI_DISPUTES, it->area.set & groups[i],
					   it->area.outcomes != 0 ? it->area.outcomes : GAI_ALL_OUTCOMES);
}

/* Columns of documents, each kind by itself. */
static void
deny_documents(const denial *it, const gai_frame *frame, bool doubtful, uint32_t kinds)
{
	for (uint32_t kind = GAI_REGULATION; kind <= GAI_NORMATIVE; kind <<= 1)
	{
		gai_draft	draft = {.doubtful = doubtful};

		for (int i = 0; i < GAI_MOST_READINGS && frame->readings[i] != 0 && (kinds & kind); i++)
			gai_mean(&draft, GAI_DISCLOSURE, gai_document_cells(kind, frame->readings[i]), 1);
		if (kinds & kind)
			gai_claim_count(it->reader, &draft, 0);
	}
}

static void
deny(const denial *it, const gai_frame *frame, uint32_t traits)
{
	bool		doubtful = gai_is_doubtful_statement(frame, &it->area, traits);
	uint32_t	cells = it->area.topic == GAI_T_FEE ? GAI_FEES : it->area.set;

	switch (frame->kind)
	{
		case GAI_ROWS:
			claim_none(it, doubtful, GAI_APPLICATIONS, frame->readings[0], GAI_ALL_APPLICANTS);
			break;
		case GAI_ROWS_OF_APPLICANTS:
			deny_requests(it, doubtful, (traits & (GAI_DENIES_VAGUELY | GAI_DENIES_CHANNEL)) == 0);
			break;
		case GAI_DISPUTES_NAMED:
			deny_disputes(it, doubtful, traits);
			break;
		case GAI_COLUMNS_OF_DOCUMENTS:
			deny_documents(it, frame, doubtful, it->area.topic == GAI_T_DOCUMENT ? it->area.set : it->reader->set);
			break;
		case GAI_CELLS_NAMED:
			for (uint32_t cell = 1; cell != 0 && cell <= cells; cell <<= 1)
				if (cells & cell)
					claim_none(it, doubtful, GAI_DISCLOSURE, cell, 1);
			break;
		default:
			break;
	}
}

/* ---- the denial ------------------------------------------------------------------------------------------------- */

/* Complaints in a row with disputes change nothing: 未发生行政复议、行政诉讼和投诉举报. */
static void
forget_what_is_joined(denial *it)
{
	const gai_token *tokens = it->reader->tokens.items;

	for (size_t i = it->area.end; i > it->area.begin && it->area.topic == GAI_T_STRANGE; i--)
	{
		const gai_token *token = &tokens[i - 1];

		if (token->kind != GAI_TOKEN_WORD || token->word != GAI_W_STRANGE)
			continue;
		if (token->begin == 0 || !gai_is_connector(it->reader->prose.glyphs[token->begin - 1].code))
			return;
		it->area = gai_survey(it->reader, it->area.begin, i - 1);
	}
}

/* Another time than the report's year, or none yet. */
#define NOT_NOW (GAI_SEEN(GAI_W_EVER) | GAI_SEEN(GAI_W_WISHED) | GAI_SEEN(GAI_W_PART_OF_YEAR))

/* What is denied: of 无废止文件 documents, where they are spoken of. */
static gai_topic
topic_of(const denial *it)
{
	if (it->area.topic == GAI_T_NONE && it->reader->topic == GAI_T_DOCUMENT && first_word(it) == it->area.document_verb)
		return GAI_T_DOCUMENT;
	return it->area.topic;
}

static void
read_denial(denial *it)
{
	gai_claim_reader *reader = it->reader;
	const gai_frame *frame;
	uint32_t	traits;

	forget_what_is_joined(it);
	if (it->before.own_year)
		reader->foreign_year = false;
	reader->owner = gai_owner_of(reader, &it->before);
	if (it->before.previous || it->before.foreign_year || gai_has_any(&it->before, NOT_NOW) || reader->foreign_year ||
		reader->ever || reader->wished || reader->owner == GAI_FOREIGN)
		return;
	traits = traits_of(it);
	frame = gai_find_denial(topic_of(it), &it->area, &it->before, traits);
	if (frame != NULL)
		deny(it, frame, traits);
}

/* The 未 or 无 at a token; 零发生 denies what stands before it. */
static denial
denial_at(gai_claim_reader *reader, size_t begin, size_t token, size_t end)
{
	denial		it = {.reader = reader};
	size_t		first = token - begin > LONGEST_DENIAL ? token - LONGEST_DENIAL : begin;
	size_t		next = token + 1;

	if (reader->tokens.items[token].argument == 1)
	{
		it.begin = reader->tokens.items[first].begin;
		it.area = gai_survey(reader, first, token);
		it.end_of_clause = token;
		return it;
	}
	while (next < end && next - token < LONGEST_DENIAL &&
		   !(reader->tokens.items[next].kind == GAI_TOKEN_WORD && reader->tokens.items[next].word == GAI_W_NOT))
		next++;
	it.begin = reader->tokens.items[token].end;
	it.before = gai_survey(reader, first, token);
	it.area = gai_survey(reader, token + 1, next);
	it.end_of_clause = next;
	return it;
}

bool
gai_read_denials(gai_claim_reader *reader, size_t begin, size_t end)
{
	bool		denied = false;

	for (size_t i = begin; i < end; i++)
	{
		const gai_token *token = &reader->tokens.items[i];
		denial		it;

		if (token->kind != GAI_TOKEN_WORD || (token->word != GAI_W_NOT && token->word != GAI_W_ABSENT))
			continue;
		it = denial_at(reader, begin, i, end);
		/* 不存在 is a result, but of disputes a denial */
		if (token->word == GAI_W_ABSENT && it.area.topic != GAI_T_DISPUTE)
			continue;
		read_denial(&it);
		denied = true;
	}
	return denied;
}
