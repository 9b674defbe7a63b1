/* claim_context.c - what the words of a clause say together; see claim_context.h */
#include "claims/claim_context.h"

#include "base/ascii.h"

bool
gai_is_connector(uint32_t c)
{
	return gai_is_one_of(c, u"、和或及与以者/");
}

bool
gai_is_filler(uint32_t c)
{
	return gai_is_one_of(c, u"的共为有计约达近总数量案件是在即已了到等也仅只均合新又另分别余超过逾不足情况事项决定处理发生年度本全") ||
		gai_is_connector(c);
}

bool
gai_are_joined(const gai_claim_reader *reader, size_t first, size_t second)
{
	size_t		begin = reader->tokens.items[first].end;
	size_t		end = reader->tokens.items[second].begin;

	if (end == begin || end - begin > 3)
		return false;
	for (size_t i = begin; i < end; i++)
		if (!gai_is_connector(reader->prose.glyphs[i].code))
			return false;
	return true;
}

/* ---- topics ----------------------------------------------------------------------------------------------------- */

static void
set_topic(gai_area *area, size_t token, gai_topic topic, uint32_t set)
{
	/* things of a kind add up; what is part of the last one narrows it */
	if (area->topic == topic && set != 0 && (area->set & set) != set)
		set |= area->set;
	area->topic = topic;
	area->set = set;
	area->topic_token = token;
	area->items = false;
	area->weak = false;
	if (area->first_topic == GAI_T_NONE)
	{
		area->first_topic = topic;
		area->first_set = set;
	}
}

/* Whether a token stands behind letters that no word of the lexicon knows: 公共服务申请. */
static bool
has_unknown_attribute(const gai_claim_reader *reader, size_t token)
{
	const gai_token *it = &reader->tokens.items[token];
	uint32_t	before = it->begin > 0 ? reader->prose.glyphs[it->begin - 1].code : 0;

	return gai_is_letter(before) && !gai_is_digit(before) && !gai_is_filler(before) &&
		!(token > 0 && reader->tokens.items[token - 1].end == it->begin);
}

/*
 * 申请 alone: of what was spoken of last, if that was requests; of a licence if that stands right before it; of nobody
 * knows what behind other letters.
 */
static void
set_applying(const gai_claim_reader *reader, gai_area *area, size_t token)
{
	bool		known = area->topic == GAI_T_REQUEST || (area->topic == GAI_T_NONE && reader->topic == GAI_T_REQUEST);

	if (area->topic == GAI_T_DECISION &&
		reader->tokens.items[area->topic_token].end == reader->tokens.items[token].begin)
		set_topic(area, token, GAI_T_STRANGE, 0);
	else
	{
		set_topic(area, token, GAI_T_REQUEST, 0);
		area->weak = !known || has_unknown_attribute(reader, token);
	}
}

/* What is done to a request tells that one is spoken of, whatever it asked for. */
static void
forget_strange(const gai_claim_reader *reader, gai_area *area)
{
	if (area->topic != GAI_T_STRANGE || reader->topic != GAI_T_REQUEST)
		return;
	area->topic = GAI_T_NONE;
	if (area->first_topic == GAI_T_STRANGE)
		area->first_topic = GAI_T_NONE;
}

static void
add_result(const gai_claim_reader *reader, gai_area *area, size_t token, uint32_t rows)
{
	forget_strange(reader, area);
	if (area->nresults == 4)
		return;
	area->results[area->nresults] = rows;
	area->result_tokens[area->nresults++] = token;
}

static void
add_year(const gai_claim_reader *reader, gai_area *area, uint32_t year)
{
	int			distance = reader->year == 0 ? 0 : (int) year - reader->year;

	if (distance == 0)
		area->own_year = true;
	else if (distance == -1)
		area->previous = true;
	else if (distance == 1)
		area->next = true;
	else
		area->foreign_year = true;
}

/* 转下年度, 延至2025年: what stands before the next year tells that something goes on there. */
static bool
leads_on(const gai_claim_reader *reader, const gai_token *token)
{
	return token->begin > 0 && gai_is_one_of(reader->prose.glyphs[token->begin - 1].code, u"转至到延入留");
}

/* 2024年以来, 今年以来: no more than the report's own year. */
static bool
is_of_own_year(const gai_claim_reader *reader, size_t index)
{
	const gai_token *before = &reader->tokens.items[index > 0 ? index - 1 : 0];

	if (index == 0 || before->end != reader->tokens.items[index].begin)
		return false;
	return before->kind == GAI_TOKEN_YEAR ? (int) before->argument == reader->year :
		before->kind == GAI_TOKEN_WORD && before->word == GAI_W_OWN_YEAR;
}

/* A region, or agencies: those of the region before them, else of nobody knows where. */
static void
add_region(gai_area *area, uint32_t argument)
{
	area->region = true;
	if (argument > GAI_MOST_BODIES)
		area->level = argument;
	else
		area->bodies |= argument != GAI_FOREIGN_BODIES ? argument : GAI_TOWNS;
	if (argument == GAI_FOREIGN_BODIES)
		area->level = 0;
}

/* What a word adds to an area.  Long, because every kind of word has its case. */
static void
add_word(const gai_claim_reader *reader, gai_area *area, size_t index)
{
	const gai_token *token = &reader->tokens.items[index];

	if (token->word == GAI_W_EVER && is_of_own_year(reader, index))
		return;
	area->seen |= GAI_SEEN(token->word);
	switch (token->word)
	{
		case GAI_W_REQUEST:
			set_topic(area, index, GAI_T_REQUEST, 0);
			break;
		case GAI_W_APPLYING:
			set_applying(reader, area, index);
			break;
		case GAI_W_DISPUTE:
			set_topic(area, index, GAI_T_DISPUTE, token->argument);
			break;
		case GAI_W_DOCUMENT:
			set_topic(area, index, GAI_T_DOCUMENT, token->argument == GAI_REGULATIONS_SLOT ? GAI_REGULATION :
					  GAI_NORMATIVE);
			break;
		case GAI_W_DECISION:
			set_topic(area, index, GAI_T_DECISION, token->argument);
			break;
		case GAI_W_FEE:
			set_topic(area, index, GAI_T_FEE, 0);
			break;
		case GAI_W_STRANGE:
			set_topic(area, index, GAI_T_STRANGE, 0);
			area->published = area->published || (token->argument & GAI_PUBLISHED_THING);
			break;
		case GAI_W_MEDIUM:
			/* letters, wishes: of requests if those are named too */
			if (token->argument == 1 && area->topic == GAI_T_NONE)
				set_topic(area, index, GAI_T_STRANGE, 0);
			else if (token->argument == 1)
				area->seen &= ~GAI_SEEN(GAI_W_MEDIUM);
			break;
		case GAI_W_RESULT:
			area->loose = area->loose || (token->argument & GAI_LESS_THAN_ROW);
			add_result(reader, area, index, token->argument & ~GAI_LESS_THAN_ROW);
			break;
		case GAI_W_WITHDRAWN:
			area->loose = area->loose || (token->argument & GAI_LESS_THAN_ROW);
			area->withdrawn |= token->argument & ~GAI_LESS_THAN_ROW;
			break;
		case GAI_W_GOVERNMENT:
			area->government = true;
			area->government_level = token->argument;
			/* 县政府部门, 县政府工作部门 */
			if (gai_spells(&reader->prose, token->end, u"部门") > 0 ||
				gai_spells(&reader->prose, token->end + 2, u"部门") > 0)
				area->government_level |= GAI_SOME_BODIES;
			area->office = area->office || gai_glyph_at(&reader->prose, token->end) == 0x529E;	/* 办 */
			break;
		case GAI_W_CARRIED:
			forget_strange(reader, area);
			break;
		case GAI_W_DISCLOSED:
			area->published = true;
			break;
		case GAI_W_OUTCOME:
			area->outcomes |= token->argument;
			break;
		case GAI_W_APPLICANT:
			area->applicants |= token->argument;
			break;
		case GAI_W_RECEIVED:
		case GAI_W_HANDLED:
		case GAI_W_FINISHED:
			area->accepted = area->accepted || token->argument == 1;
			break;
		case GAI_W_ISSUED:
		case GAI_W_REPEALED:
		case GAI_W_IN_FORCE:
		case GAI_W_REVISED:
			area->document_verb = token->word;
			area->verb_token = index;
			break;
		case GAI_W_ITEMS:
			area->items = true;
			break;
		case GAI_W_PREVIOUS:
			area->previous = true;
			break;
		case GAI_W_NEXT:
			area->next = true;
			area->handed_on = area->handed_on || leads_on(reader, token);
			break;
		case GAI_W_OWN_YEAR:
			area->own_year = area->own_year || token->argument == 0 ||
				!(reader->foreign_year || area->foreign_year || area->previous);
			break;
		case GAI_W_WISHED:
			area->wished = area->wished || token->argument == 1;
			break;
		case GAI_W_REGION:
			add_region(area, token->argument);
			break;
		default:
			break;
	}
}

gai_area
gai_survey(const gai_claim_reader *reader, size_t begin, size_t end)
{
	gai_area	area = {.begin = begin, .end = end, .topic_token = GAI_NOWHERE, .verb_token = GAI_NOWHERE,
		.document_verb = GAI_W_NOTHING};

	for (size_t i = begin; i < end; i++)
	{
		gai_step(reader->arena);
		if (reader->tokens.items[i].kind == GAI_TOKEN_WORD)
			add_word(reader, &area, i);
		else if (reader->tokens.items[i].kind == GAI_TOKEN_YEAR)
		{
			add_year(reader, &area, reader->tokens.items[i].argument);
			area.handed_on = area.handed_on || (area.next && leads_on(reader, &reader->tokens.items[i]));
		}
	}
	return area;
}

bool
gai_mentions(const gai_claim_reader *reader, const gai_area *area, const char16_t *word)
{
	size_t		end = reader->tokens.items[area->end].begin;

	for (size_t i = area->begin > 0 ? reader->tokens.items[area->begin - 1].end : 0; i < end; i++)
	{
		gai_step(reader->arena);
		if (gai_spells(&reader->prose, i, word) > 0)
			return true;
	}
	return false;
}
