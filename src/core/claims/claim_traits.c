/* claim_traits.c - see claim_traits.h */
#include "claims/claim_traits.h"

#include "claims/claim_requests.h"

bool
gai_is_behind_among(const gai_item *it)
{
	return it->reader->among || gai_has(&it->lead, GAI_W_AMONG);
}

/* ---- requests --------------------------------------------------------------------------------------------------- */

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

static uint32_t
traits_of_request(const gai_item *it)
{
	const gai_area *key = it->key;
	bool		near = it->lead.topic == GAI_T_REQUEST && gai_is_near(it, it->lead.topic_token);
	bool		finished = key == &it->tail && gai_has(key, GAI_W_FINISHED) && !gai_has(key, GAI_W_RECEIVED);
	bool		odd = it->reader->odd_requests && it->lead.topic == GAI_T_NONE && key->nresults == 0;
	bool		disclosed = gai_has(&it->lead, GAI_W_DISCLOSED) && gai_is_near(it, last_word(it, GAI_W_DISCLOSED));

	return gai_trait_if(key == &it->tail, GAI_IS_BEHIND) |
		gai_trait_if(near, GAI_TOPIC_NEAR) |
		gai_trait_if(finished && is_said_at_once(it), GAI_VERB_AT_ONCE) |
		gai_trait_if(disclosed, GAI_DISCLOSED_NEAR) |
		gai_trait_if(gai_is_behind_among(it), GAI_IS_PART) |
		gai_trait_if(it->quantity->measure == GAI_MEASURE_ITEMS, GAI_COUNTS_ITEMS) |
		gai_trait_if(key->previous, GAI_OF_LAST_YEAR) |
		gai_trait_if(key->next, GAI_OF_NEXT_YEAR) |
		gai_trait_if(key->handed_on, GAI_GOES_ON) |
		gai_trait_if(key->nresults > 0, GAI_HAS_RESULT) |
		gai_trait_if(gai_columns_of(key) != 0, GAI_HAS_APPLICANT) |
		gai_trait_if(key->loose, GAI_IS_LOOSE) |
		gai_trait_if(it->weak || odd, GAI_IS_WEAK) |
		gai_trait_if(it->reader->classified, GAI_IS_CLASSIFIED);
}

/*
 * Whether nothing stands right before the topic in the lead that tells what kind it is of: 作出行政处罚, 我局行政复议, not
 * 减轻行政处罚, 报送行政许可, 工伤认定行政复议.  Before it stands no letter, or a word of the lexicon, or a letter that ends a
 * verb of deciding or a name of an agency.
 */
static bool
is_plain(const gai_item *it)
{
	const gai_token *tokens = it->reader->tokens.items;
	size_t		topic = it->lead.topic_token;
	uint32_t	before = gai_glyph_at(&it->reader->prose, tokens[topic].begin - 1);

	return !gai_is_letter(before) || gai_is_connector(before) ||
		gai_is_one_of(before, u"的共有为是在新对年度出施行理成下局关位会府镇") ||
		(topic > 0 && tokens[topic - 1].end == tokens[topic].begin);
}

/* ---- disputes --------------------------------------------------------------------------------------------------- */

uint32_t
gai_outcomes_told(const gai_area *area)
{
	if ((area->outcomes | area->withdrawn) != 0)
		return area->outcomes | area->withdrawn;
	return gai_has(area, GAI_W_ONGOING) ? GAI_PENDING : 0;
}

uint32_t
gai_outcomes_of(const gai_claim_reader *reader, const gai_area *area)
{
	uint32_t	told = gai_outcomes_told(area);

	if (told != 0)
		return told;
	return gai_has(area, GAI_W_REST) && reader->groups != 0 ? GAI_OTHER_OUTCOME : 0;
}

/* Whether disputes are the agency's business: others' come to it. */
static bool
decides_disputes(const gai_claim_reader *reader)
{
	for (size_t i = 0; i < reader->agency.count; i++)
	{
		gai_step(reader->arena);
		if (gai_spells(&reader->agency, i, u"司法") > 0)
			return true;
	}
	return false;
}

/*
 * Disputes that something else led to (因征地引发的, 涉及土地的, 行政处罚案件), or that stand beside decisions: not about
 * disclosure, unless that is said.
 */
static bool
is_of_other_matters(const gai_item *it)
{
	const gai_claim_reader *reader = it->reader;
	bool		attribute = it->lead.topic == GAI_T_DISPUTE && !is_plain(it);
	/* 受理投诉310件,引发行政复议2件 */
	bool		led = reader->topic == GAI_T_STRANGE && gai_has(&it->lead, GAI_W_HAPPENED);

	return (attribute || led || gai_has_any(&it->lead, GAI_SEEN(GAI_W_ABOUT) | GAI_SEEN(GAI_W_DECISION)) ||
			reader->decisions || gai_mentions(reader, &it->lead, u"因") || decides_disputes(reader)) &&
		!gai_mentions(reader, &it->lead, u"公开");
}

static uint32_t
traits_of_dispute(const gai_item *it)
{
	bool		before = it->lead.topic == GAI_T_DISPUTE;

	return gai_trait_if(before ? gai_is_near(it, it->lead.topic_token) : it->behind, GAI_TOPIC_NEAR) |
		gai_trait_if(before || it->behind, GAI_TOPIC_HERE) |
		gai_trait_if(it->quantity->measure == GAI_MEASURE_THINGS, GAI_COUNTS_THINGS) |
		gai_trait_if(it->quantity->measure == GAI_MEASURE_ITEMS, GAI_COUNTS_ITEMS) |
		gai_trait_if(gai_outcomes_of(it->reader, it->key) != 0, GAI_HAS_OUTCOME) |
		gai_trait_if(is_of_other_matters(it), GAI_OTHER_MATTERS) |
		gai_trait_if(it->reader->odd_disputes, GAI_ODD_DISPUTES) |
		gai_trait_if(it->key->loose, GAI_IS_LOOSE) |
		gai_trait_if(it->lead.accepted, GAI_IS_ACCEPTED);
}

/* ---- documents -------------------------------------------------------------------------------------------------- */

uint32_t
gai_document_cells(uint32_t kinds, uint32_t columns)
{
	return (kinds & GAI_REGULATION ? columns << GAI_REGULATIONS_SLOT : 0) |
		(kinds & GAI_NORMATIVE ? columns << GAI_NORMATIVE_SLOT : 0);
}

/* Only the form of 2019 asks for documents published. */
static bool
has_column_of_published(const gai_item *it)
{
	return gai_cells_of_form(it->reader->report, (gai_cell_set) {
		GAI_DISCLOSURE, gai_document_cells(it->set, GAI_PUBLISHED), 1}).rows != 0;
}

/* 制作政府信息12份: of the documents named before only where nothing else is named. */
static bool
is_verb_apart(const gai_item *it)
{
	return it->lead.topic != GAI_T_DOCUMENT && !it->behind && it->key == &it->lead &&
		!gai_is_near(it, it->key->verb_token);
}

/* Another government's, or 规章 in the report of an agency that cannot make them. */
static bool
is_of_others(const gai_item *it)
{
	return gai_owner_of_government(it->reader, &it->lead) != GAI_OWN ||
		(it->set == GAI_REGULATION && it->quantity->value.digits > 0 && !gai_is_government(it->reader));
}

static uint32_t
traits_of_document(const gai_item *it)
{
	const gai_area *key = it->key;
	gai_claim_word	verb = key->document_verb;
	bool		items = it->quantity->measure == GAI_MEASURE_ITEMS || key->items;
	bool		revised = verb == GAI_W_REVISED || it->lead.document_verb == GAI_W_REVISED;

	return gai_trait_if(is_verb_apart(it), GAI_VERB_APART) |
		gai_trait_if(key->topic == GAI_T_DOCUMENT && gai_is_near(it, key->topic_token), GAI_TOPIC_NEAR) |
		gai_trait_if(it->reader->among, GAI_IS_PART) |
		gai_trait_if(items, GAI_COUNTS_ITEMS) |
		gai_trait_if(verb == GAI_W_ISSUED, GAI_DOCUMENTS_ISSUED) |
		gai_trait_if(verb == GAI_W_REPEALED, GAI_DOCUMENTS_REPEALED) |
		gai_trait_if(verb == GAI_W_IN_FORCE, GAI_DOCUMENTS_IN_FORCE) |
		gai_trait_if(revised, GAI_DOCUMENTS_REVISED) |
		gai_trait_if(it->reader->revised, GAI_SENTENCE_REVISED) |
		gai_trait_if(key->published, GAI_IS_PUBLISHED) |
		gai_trait_if(key->published && !has_column_of_published(it), GAI_UNPUBLISHED_FORM) |
		gai_trait_if(is_of_others(it), GAI_OF_OTHERS) |
		gai_trait_if(it->reader->implied || it->reader->odd_documents, GAI_ODD_KIND);
}

/* ---- decisions -------------------------------------------------------------------------------------------------- */

static uint32_t
traits_of_decision(const gai_item *it)
{
	const gai_area *lead = &it->lead;
	bool		here = lead->topic == GAI_T_DECISION && !lead->items;
	bool		denied = here &&
		gai_glyph_at(&it->reader->prose, it->reader->tokens.items[lead->topic_token].begin - 1) == 0x4E88;	/* 予 */
	bool		items = it->quantity->measure == GAI_MEASURE_ITEMS || gai_has(&it->tail, GAI_W_ITEMS);
	/* 12件已录入平台 */
	bool		odd = it->reader->odd_decisions || gai_has(&it->tail, GAI_W_MEDIUM);

	return gai_trait_if(here && !denied && gai_is_near(it, lead->topic_token), GAI_TOPIC_NEAR) |
		gai_trait_if(gai_is_behind_among(it), GAI_IS_PART) |
		gai_trait_if(items, GAI_COUNTS_ITEMS) |
		gai_trait_if(lead->published, GAI_IS_PUBLISHED) |
		gai_trait_if(lead->accepted, GAI_IS_ACCEPTED) |
		gai_trait_if(lead->document_verb != GAI_W_NOTHING, GAI_HAS_VERB_OF_DOCUMENTS) |
		gai_trait_if(odd || (here && !is_plain(it)), GAI_ODD_KIND);
}

/* So many letters may stand before a number that nobody knows: 我局, 市公安局. */
#define MOST_UNKNOWN 4

bool
gai_is_obscure(const gai_item *it)
{
	const gai_claim_reader *reader = it->reader;
	size_t		at = it->lead.begin > 0 ? reader->tokens.items[it->lead.begin - 1].end : 0;
	int			unknown = 0;

	for (size_t i = it->lead.begin; i <= it->number && unknown <= MOST_UNKNOWN; i++)
	{
		for (; at < reader->tokens.items[i].begin && unknown <= MOST_UNKNOWN; at++)
			unknown += gai_is_letter(reader->prose.glyphs[at].code) && !gai_is_filler(reader->prose.glyphs[at].code);
		at = reader->tokens.items[i].end;
	}
	return unknown > MOST_UNKNOWN;
}

uint32_t
gai_traits_of(const gai_item *it)
{
	switch (it->topic)
	{
		case GAI_T_REQUEST:
			return traits_of_request(it);
		case GAI_T_DISPUTE:
			return traits_of_dispute(it);
		case GAI_T_DOCUMENT:
			return traits_of_document(it);
		case GAI_T_DECISION:
			return traits_of_decision(it);
		case GAI_T_FEE:
			return gai_trait_if(it->lead.topic == GAI_T_FEE, GAI_TOPIC_HERE);
		default:
			return 0;
	}
}

