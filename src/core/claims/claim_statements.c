/* claim_statements.c - clauses without a number: denials, and what holds for all of them; see claim_reader.h */
#include "claims/claim_statements.h"

#include "base/ascii.h"
#include "claims/claim_draft.h"
#include "claims/claim_requests.h"

/* Tokens before and behind a 未 that are looked at. */
#define LONGEST_DENIAL 60

/* ---- denials ---------------------------------------------------------------------------------------------------- */

/* A 未 or 无 with what it denies. */
typedef struct denial
{
	gai_claim_reader *reader;
	gai_area	before;			/* the clause up to it */
	gai_area	area;			/* what follows, up to the next one or to the clause's end */
	size_t		end_of_clause;	/* token */
} denial;

/* Words that may stand between 未 and the requests that were not received. */
#define HARMLESS \
	(GAI_SEEN(GAI_W_REQUEST) | GAI_SEEN(GAI_W_APPLYING) | GAI_SEEN(GAI_W_RECEIVED) | GAI_SEEN(GAI_W_HANDLED) | \
	 GAI_SEEN(GAI_W_HAPPENED) | GAI_SEEN(GAI_W_CITIZEN) | GAI_SEEN(GAI_W_APPLICANT) | GAI_SEEN(GAI_W_NOTHING) | \
	 GAI_SEEN(GAI_W_ITEMS) | GAI_SEEN(GAI_W_OWN_YEAR) | GAI_SEEN(GAI_W_DISCLOSED) | GAI_SEEN(GAI_W_ABOUT) | \
	 GAI_SEEN(GAI_W_IS) | GAI_SEEN(GAI_W_ETC) | GAI_SEEN(GAI_W_CHANNEL) | GAI_SEEN(GAI_W_MEDIUM))

/* Disputes of a kind, not disputes as such, are denied. */
#define SOME_DISPUTES \
	(GAI_SEEN(GAI_W_WITHDRAWN) | GAI_SEEN(GAI_W_ONGOING) | GAI_SEEN(GAI_W_INSTANCE) | GAI_SEEN(GAI_W_NO_RESULT) | \
	 GAI_SEEN(GAI_W_FINISHED))

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
	size_t		count = 0;

	for (size_t i = it->area.begin; i <= token; i++)
		count += tokens[i].begin - tokens[i - 1].end;
	return count;
}

static size_t
letters_behind(const denial *it, size_t token)
{
	return it->reader->tokens.items[it->end_of_clause].begin - it->reader->tokens.items[token].end;
}

/* Something is denied that is no request received: one that is late, refused, about fees, another than those named. */
static bool
denies_no_receipt(const denial *it)
{
	const gai_area *area = &it->area;
	gai_claim_word	first = first_word(it);
	bool		verb = first == GAI_W_RECEIVED || first == GAI_W_HANDLED || first == GAI_W_HAPPENED;
	uint32_t	before_topic;

	if (gai_has_any(area, ~HARMLESS) || area->previous || area->foreign_year)
		return true;
	if (!verb && letters_before(it, area->topic_token) > 8)
		return true;
	before_topic = gai_glyph_at(&it->reader->prose, it->reader->tokens.items[area->topic_token].begin - 1);
	return before_topic == 0x4ED6 /* 其他 */ || it->reader->main > 0 || letters_behind(it, area->topic_token) > 8;
}

/* Words that may stand between 无 and the requests that were not carried over. */
#define HARMLESS_WITH_CARRIED \
	(GAI_SEEN(GAI_W_REQUEST) | GAI_SEEN(GAI_W_APPLYING) | GAI_SEEN(GAI_W_CARRIED) | GAI_SEEN(GAI_W_PREVIOUS) | \
	 GAI_SEEN(GAI_W_NEXT) | GAI_SEEN(GAI_W_HANDLED) | GAI_SEEN(GAI_W_NOTHING) | GAI_SEEN(GAI_W_IS))

/* 无上年结转申请, 没有结转下年度办理的申请; false when something else is denied. */
static bool
deny_carried(const denial *it)
{
	const gai_area *area = &it->area;
	gai_draft	draft = {.doubtful = area->weak};

	if (!gai_has(area, GAI_W_CARRIED) || gai_has_any(area, ~HARMLESS_WITH_CARRIED) || area->previous == area->next ||
		letters_behind(it, area->topic_token) > 8)
		return false;
	gai_mean(&draft, GAI_APPLICATIONS, area->next ? GAI_CARRIED_OUT : GAI_CARRIED_IN, GAI_ALL_APPLICANTS);
	gai_claim_count(it->reader, &draft, 0);
	return true;
}

static void
deny_requests(const denial *it, bool certain)
{
	uint32_t	columns = it->area.applicants;
	/* 未收到网上申请: of others nothing is said, but 书面或网上 are all */
	bool		channel = gai_has(&it->area, GAI_W_CHANNEL) && !gai_has(&it->area, GAI_W_ETC);
	gai_draft	draft = {.doubtful = it->area.weak || !certain || channel};

	if (columns == 0 || gai_has(&it->area, GAI_W_CITIZEN) || (columns & GAI_NATURAL))
		columns = columns == GAI_NATURAL && !gai_has(&it->area, GAI_W_CITIZEN) ? GAI_NATURAL : GAI_ALL_APPLICANTS;
	gai_mean(&draft, GAI_APPLICATIONS, GAI_RECEIVED, columns);
	gai_claim_count(it->reader, &draft, 0);
	if (columns == GAI_ALL_APPLICANTS && certain && !channel)
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

/* The columns that are denied of a group of disputes: all of it, or an outcome. */
static void
deny_group(const denial *it, uint32_t groups)
{
	/* 举报12件,未引发行政复议: of complaints, and perhaps of all */
	gai_draft	draft = {.doubtful = it->reader->topic == GAI_T_STRANGE && first_word(it) == GAI_W_HAPPENED};

	if (groups == 0)
		return;
	gai_mean(&draft, GAI_DISPUTES, groups, it->area.outcomes != 0 ? it->area.outcomes : GAI_ALL_OUTCOMES);
	gai_claim_count(it->reader, &draft, 0);
}

static void
deny_disputes(const denial *it)
{
	const gai_token *topic = &it->reader->tokens.items[it->area.topic_token];

	if (gai_has_any(&it->area, SOME_DISPUTES) || it->area.previous)
		return;
	if (gai_glyph_at(&it->reader->prose, topic->begin - 1) == 0x4ED6 || letters_behind(it, it->area.topic_token) > 14)
		return;
	if (joins_requests(it))
		deny_requests(it, true);
	deny_group(it, it->area.set & GAI_REVIEW);
	deny_group(it, it->area.set & GAI_LAWSUITS);
}

static void
deny_documents(const denial *it, uint32_t kinds)
{
	gai_claim_word	verb = it->area.document_verb != GAI_W_NOTHING ? it->area.document_verb : it->before.document_verb;
	uint32_t	columns = verb == GAI_W_ISSUED ? GAI_ISSUED : verb == GAI_W_REPEALED ? GAI_REPEALED :
		verb == GAI_W_IN_FORCE ? GAI_IN_FORCE : 0;

	if (it->area.items || it->area.previous)
		return;
	for (uint32_t kind = GAI_REGULATION; kind <= GAI_NORMATIVE && columns != 0; kind <<= 1)
	{
		gai_draft	draft = {0};
		int			slot = kind == GAI_REGULATION ? GAI_REGULATIONS_SLOT : GAI_NORMATIVE_SLOT;

		if (!(kinds & kind))
			continue;
		gai_mean(&draft, GAI_DISCLOSURE, columns << slot, 1);
		if (columns == GAI_ISSUED)
			gai_mean(&draft, GAI_DISCLOSURE, (uint32_t) GAI_MADE << slot, 1);
		gai_claim_count(it->reader, &draft, 0);
	}
}

static void
deny_cells_of_table_two(const denial *it, uint32_t cells)
{
	gai_draft	draft = {.doubtful = letters_before(it, it->area.topic_token) == 0};

	if (it->area.items || letters_behind(it, it->area.topic_token) > 6)
		return;
	for (uint32_t cell = 1; cell != 0 && cell <= cells; cell <<= 1)
		if (cells & cell)
		{
			draft.nmeanings = 0;
			gai_mean(&draft, GAI_DISCLOSURE, cell, 1);
			gai_claim_count(it->reader, &draft, 0);
		}
}

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

static void
read_denial(denial *it)
{
	gai_claim_reader *reader = it->reader;

	forget_what_is_joined(it);
	if (it->before.own_year)
		reader->foreign_year = false;
	reader->owner = gai_owner_of(reader, &it->before);
	if (it->before.previous || it->before.foreign_year || gai_has_any(&it->before, NOT_NOW) || reader->foreign_year ||
		reader->ever || reader->wished || reader->owner == GAI_FOREIGN)
		return;
	switch (it->area.topic)
	{
		case GAI_T_REQUEST:
			if (!deny_carried(it) && !denies_no_receipt(it))
				deny_requests(it, gai_has(&it->area, GAI_W_RECEIVED) || it->area.end - it->area.begin <= 3);
			break;
		case GAI_T_DISPUTE:
			deny_disputes(it);
			break;
		case GAI_T_DOCUMENT:
			deny_documents(it, it->area.set);
			break;
		case GAI_T_DECISION:
			deny_cells_of_table_two(it, it->area.set);
			break;
		case GAI_T_FEE:
			deny_cells_of_table_two(it, GAI_FEES);
			break;
		case GAI_T_NONE:
			/* 无废止文件, where documents are spoken of */
			if (reader->topic == GAI_T_DOCUMENT && first_word(it) == it->area.document_verb)
				deny_documents(it, reader->set);
			break;
		case GAI_T_STRANGE:
			break;
	}
}

/* ---- all of them ------------------------------------------------------------------------------------------------ */

/* 均已办结: nothing is carried over. */
static void
claim_all_finished(gai_claim_reader *reader, const gai_area *area)
{
	gai_draft	draft = {.doubtful = gai_has(area, GAI_W_IN_TIME) || !gai_has(area, GAI_W_FINISHED)};

	gai_mean(&draft, GAI_APPLICATIONS, GAI_CARRIED_OUT, GAI_ALL_APPLICANTS);
	gai_claim_count(reader, &draft, 0);
}

/* 均为自然人申请, 均予以公开, or the same of the only one. */
static void
claim_all_requests(gai_claim_reader *reader, const gai_area *area, bool certain)
{
	gai_draft	draft = {.doubtful = !certain || reader->odd_parts};

	if (area->nresults > 0)
		gai_mean_results(reader, &draft, area, GAI_ALL_APPLICANTS);
	else if (gai_has(area, GAI_W_ABSENT))
	{
		gai_mean(&draft, GAI_APPLICATIONS, GAI_UNABLE_NOT_HELD, GAI_ALL_APPLICANTS);
		gai_mean(&draft, GAI_APPLICATIONS, GAI_UNABLE, GAI_ALL_APPLICANTS);
	}
	else if (area->applicants != 0)
	{
		gai_mean(&draft, GAI_APPLICATIONS, GAI_RECEIVED, area->applicants);
		gai_mean(&draft, GAI_APPLICATIONS, GAI_RECEIVED | GAI_CARRIED_IN, area->applicants);
		gai_mean(&draft, GAI_APPLICATIONS, GAI_TOTAL, area->applicants);
		if (area->applicants == GAI_BUSINESS || area->applicants == GAI_OTHER_APPLICANT)
			gai_mean(&draft, GAI_APPLICATIONS, GAI_RECEIVED, GAI_ORGANISATIONS);
	}
	gai_claim_count(reader, &draft, reader->main);
}

/* 均获维持: no other outcome in the groups that were named. */
static void
claim_all_disputes(gai_claim_reader *reader, uint32_t outcomes)
{
	uint32_t	others = (GAI_ALL_OUTCOMES - 1) & ~outcomes;
	gai_draft	draft = {.doubtful = reader->groups == 0};

	gai_mean(&draft, GAI_DISPUTES, reader->groups != 0 ? reader->groups : reader->set, others);
	gai_claim_count(reader, &draft, 0);
}

/* What became of the only one: 行政复议1起,正在办理中. */
static void
claim_only_dispute(gai_claim_reader *reader, uint32_t outcomes)
{
	gai_draft	draft = {0};

	gai_mean(&draft, GAI_DISPUTES, reader->disputes_set, outcomes);
	gai_claim_count(reader, &draft, 1);
}

static void
read_remark_on_disputes(gai_claim_reader *reader, const gai_area *area, bool all)
{
	uint32_t	outcomes = area->outcomes | area->withdrawn;

	if (outcomes == 0 && gai_has(area, GAI_W_ONGOING))
		outcomes = GAI_PENDING;
	if (outcomes == 0 || gai_has(area, GAI_W_INSTANCE))
		return;
	if (all)
		claim_all_disputes(reader, outcomes);
	else if (reader->disputes == 1)
		claim_only_dispute(reader, outcomes);
}

static void
read_remark_on_requests(gai_claim_reader *reader, const gai_area *area, bool all)
{
	bool		result = area->nresults > 0 || area->applicants != 0 || gai_has(area, GAI_W_ABSENT);
	bool		is = gai_has(area, GAI_W_IS);

	if (gai_has(area, GAI_W_NO_RESULT) || gai_has(area, GAI_W_ONGOING))
		return;
	if (result && reader->main > 0 && (all || reader->main == 1))
		claim_all_requests(reader, area, all || is);
	else if (!result && all && (gai_has(area, GAI_W_FINISHED) || gai_has(area, GAI_W_HANDLED)))
		claim_all_finished(reader, area);
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
	if (area->office && reader->owner == GAI_OWN)
		reader->owner = gai_owner_of(reader, area);
	if (area->topic != GAI_T_NONE && area->topic != GAI_T_STRANGE)
	{
		reader->weak = area->weak;
		reader->topic = area->topic;
		reader->set = area->set;
		reader->groups |= area->topic == GAI_T_DISPUTE ? area->set : 0;
	}
}

/* The 未 or 无 at a token. */
static denial
denial_at(gai_claim_reader *reader, size_t begin, size_t token, size_t end)
{
	denial		it = {.reader = reader};
	size_t		next = token + 1;

	while (next < end && next - token < LONGEST_DENIAL &&
		   !(reader->tokens.items[next].kind == GAI_TOKEN_WORD && reader->tokens.items[next].word == GAI_W_NOT))
		next++;
	if (reader->tokens.items[token].argument == 1)
	{
		it.area = gai_survey(reader, begin, token);
		it.end_of_clause = token;
		return it;
	}
	it.before = gai_survey(reader, token - begin > LONGEST_DENIAL ? token - LONGEST_DENIAL : begin, token);
	it.area = gai_survey(reader, token + 1, next);
	it.end_of_clause = next;
	return it;
}

void
gai_read_statement(gai_claim_reader *reader, size_t begin, size_t end)
{
	gai_area	area = gai_survey(reader, begin, end);
	gai_topic	topic = area.topic != GAI_T_NONE ? area.topic : reader->topic;
	bool		denied = false;

	for (size_t i = begin; i < end; i++)
		if (reader->tokens.items[i].kind == GAI_TOKEN_WORD &&
			(reader->tokens.items[i].word == GAI_W_NOT || reader->tokens.items[i].word == GAI_W_ABSENT))
		{
			denial		it = denial_at(reader, begin, i, end);

			if (reader->tokens.items[i].word == GAI_W_NOT || it.area.topic == GAI_T_DISPUTE)
			{
				read_denial(&it);
				denied = true;
			}
		}
	remember(reader, &area);
	if (denied || reader->wished || reader->foreign_year || reader->ever || reader->owner == GAI_FOREIGN ||
		gai_has_any(&area, GAI_SEEN(GAI_W_WISHED) | GAI_SEEN(GAI_W_PART_OF_YEAR) | GAI_SEEN(GAI_W_COMPARED)))
		return;
	if (topic == GAI_T_DISPUTE)
		read_remark_on_disputes(reader, &area, gai_has(&area, GAI_W_ALL));
	else if (topic == GAI_T_REQUEST)
		read_remark_on_requests(reader, &area, gai_has(&area, GAI_W_ALL));
}
