/* claim_disclosure.c - what numbers of documents, decisions and fees mean */
#include "claims/claim_disclosure.h"

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

/* Only the form of 2019 asks for documents published; of another's issued ones they may be some. */
static bool
has_column_of_published(const gai_item *it)
{
	return gai_cells_of_form(it->reader->report,
							 (gai_cell_set) {GAI_DISCLOSURE, document_cells(it->set, GAI_PUBLISHED), 1}).rows != 0;
}

void
gai_read_documents(gai_item *it)
{
	const gai_area *key = it->key;
	gai_draft	draft = {.doubtful = it->reader->implied};

	/* once another agency's are counted, the next number may be of them too */
	if (gai_owner_of_government(it->reader, &it->lead) == GAI_FOREIGN || gai_has(&it->lead, GAI_W_FOR_OTHERS))
		it->reader->odd_documents = true;
	draft.doubtful = draft.doubtful || it->reader->odd_documents || gai_has(&it->lead, GAI_W_STRANGE) ||
		(it->set == GAI_REGULATION && it->quantity->value.digits > 0 && !gai_is_government(it->reader)) ||
		gai_owner_of_government(it->reader, &it->lead) != GAI_OWN;

	if (key->document_verb == GAI_W_REVISED || it->lead.document_verb == GAI_W_REVISED)
		return;
	if (it->quantity->measure == GAI_MEASURE_ITEMS || gai_has(&it->lead, GAI_W_NOT) || key->items)
		return;
	/* 制作政府信息12份: of the documents named before only where nothing else is named */
	if (it->lead.topic != GAI_T_DOCUMENT && !it->behind && it->key == &it->lead && !gai_is_near(it, key->verb_token))
		return;
	if (key->document_verb == GAI_W_REPEALED)
		mean_documents(&draft, it->set, GAI_REPEALED);
	else if (key->document_verb == GAI_W_IN_FORCE)
		mean_documents(&draft, it->set, GAI_IN_FORCE);
	else if (key->document_verb == GAI_W_ISSUED || key->published)
	{
		draft.doubtful = draft.doubtful || it->reader->revised ||
			gai_has_any(&it->lead, GAI_SEEN(GAI_W_MEDIUM) | GAI_SEEN(GAI_W_SO_FAR)) ||
			(key->published && !has_column_of_published(it));
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
			 gai_is_near(it, key->topic_token))
	{
		mean_documents(&draft, it->set, GAI_ISSUED);
		mean_documents(&draft, it->set, GAI_MADE);
		mean_documents(&draft, it->set, GAI_IN_FORCE);
		draft.doubtful = true;
	}
	if (it->reader->among || gai_has(&it->lead, GAI_W_AMONG))
		draft.doubtful = draft.doubtful || gai_is_told(it->reader, &draft);
	gai_claim_item(it, &draft);
}

/* Decisions published, received, worked on: perhaps not those of the table. */
#define NOT_QUITE_DECIDED (GAI_SEEN(GAI_W_ABOUT) | GAI_SEEN(GAI_W_MEDIUM) | GAI_SEEN(GAI_W_STRANGE) | \
						   GAI_SEEN(GAI_W_HANDLED) | GAI_SEEN(GAI_W_FINISHED) | GAI_SEEN(GAI_W_NO_RESULT) | \
						   GAI_SEEN(GAI_W_AMONG))

/* Decisions not made, taken back, suffered; items added to a list. */
#define NOT_DECIDED (GAI_SEEN(GAI_W_NOT) | GAI_SEEN(GAI_W_WITHDRAWN) | GAI_SEEN(GAI_W_HAPPENED) | GAI_SEEN(GAI_W_ADDED))

/* Whether a word of the lexicon ends right before a token. */
static bool
ends_word(const gai_item *it, size_t token)
{
	const gai_token *tokens = it->reader->tokens.items;

	return token > 0 && tokens[token - 1].end == tokens[token].begin;
}

void
gai_read_decisions(gai_item *it)
{
	const gai_area *lead = &it->lead;
	uint32_t	before;
	gai_draft	draft = {
		.doubtful = lead->published || lead->accepted || lead->document_verb != GAI_W_NOTHING ||
			gai_has_any(lead, NOT_QUITE_DECIDED) || it->reader->among || it->reader->odd_decisions,
	};

	if (lead->topic != GAI_T_DECISION || lead->items || !gai_is_near(it, lead->topic_token) ||
		gai_has_any(lead, NOT_DECIDED) || it->quantity->measure == GAI_MEASURE_ITEMS || gai_has(&it->tail, GAI_W_ITEMS))
		return;
	/* 不予, 免予 */
	before = gai_glyph_at(&it->reader->prose, it->reader->tokens.items[lead->topic_token].begin - 1);
	if (before == 0x4E88)
		return;
	/* 作出, 实施 …, or nothing: 减轻行政处罚, 报送行政许可 may be others */
	draft.doubtful = draft.doubtful || (gai_is_letter(before) && !gai_is_filler(before) &&
										!gai_is_one_of(before, u"出施行理成下局关位会府") && !ends_word(it, lead->topic_token));
	it->reader->odd_decisions = draft.doubtful;
	gai_mean(&draft, GAI_DISCLOSURE, it->set, 1);
	gai_claim_item(it, &draft);
}

void
gai_read_fee(gai_item *it)
{
	gai_draft	draft = {0};

	if (it->lead.topic != GAI_T_FEE || gai_has_any(&it->lead, GAI_SEEN(GAI_W_NOT) | GAI_SEEN(GAI_W_STRANGE)))
		return;
	gai_mean(&draft, GAI_DISCLOSURE, GAI_FEES, 1);
	gai_claim_item(it, &draft);
}
