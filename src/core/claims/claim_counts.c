/* claim_counts.c - see claim_counts.h */
#include "claims/claim_counts.h"

#include "claims/claim_requests.h"
#include "claims/claim_traits.h"

/* ---- the cells of a frame --------------------------------------------------------------------------------------- */

/*
 * All requests, as their verb tells, of the applicants that are named.  The second number of its kind in a sentence may
 * be a part of the first.
 */
static void
mean_whole(gai_item *it, gai_draft *draft)
{
	gai_claim_reader *reader = it->reader;
	const gai_area *key = it->key;
	const uint32_t *rows = gai_rows_of_verb(key);
	bool		received = gai_has(key, GAI_W_RECEIVED);
	bool		finished = gai_has(key, GAI_W_FINISHED) && !received;
	uint32_t	columns = gai_columns_of(key);

	/* 其中公民12件 */
	if (columns == 0 && gai_is_behind_among(it) && !finished)
		columns = GAI_NATURAL;
	gai_mean_rows(draft, rows, columns != 0 ? columns : GAI_ALL_APPLICANTS);
	if (columns == 0 && gai_has(key, GAI_W_CITIZEN))
		gai_mean_rows(draft, rows, GAI_NATURAL);
	if (columns == GAI_BUSINESS || columns == GAI_OTHER_APPLICANT)
		gai_mean_rows(draft, rows, GAI_ORGANISATIONS);
	if (columns != 0)
		return;
	if (gai_has(key, GAI_W_HANDLED) && !received)
		draft->doubtful = draft->doubtful || reader->handled++ > 0;
	else if (!finished)
		draft->doubtful = draft->doubtful || reader->received++ > 0;
	reader->main = it->quantity->value.digits;
}

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

static void
mean_outcomes_of_all(const gai_item *it, gai_draft *draft)
{
	uint32_t	groups = it->reader->groups;
	uint32_t	outcomes = gai_outcomes_of(it->reader, it->key);

	mean_outcomes(draft, groups, outcomes);
	mean_outcomes(draft, it->set, outcomes);
	mean_outcomes(draft, groups & GAI_REVIEW, outcomes);
	mean_outcomes(draft, groups & GAI_LAWSUITS, outcomes);
}

static void
mean_cells(gai_item *it, gai_draft *draft, const gai_frame *frame)
{
	uint32_t	columns = gai_columns_of(it->key);

	switch (frame->kind)
	{
		case GAI_ROWS:
			gai_mean_rows(draft, frame->readings, GAI_ALL_APPLICANTS);
			break;
		case GAI_ROWS_OF_APPLICANTS:
			gai_mean_rows(draft, frame->readings, columns != 0 ? columns : GAI_ALL_APPLICANTS);
			break;
		case GAI_RESULTS_NAMED:
			gai_mean_results(it->reader, draft, it->key, columns != 0 ? columns : GAI_ALL_APPLICANTS);
			break;
		case GAI_WHOLE_REQUESTS:
			mean_whole(it, draft);
			break;
		case GAI_OUTCOMES:
			mean_outcomes(draft, it->set, gai_outcomes_of(it->reader, it->key));
			break;
		case GAI_OUTCOMES_OF_ALL:
			mean_outcomes_of_all(it, draft);
			break;
		case GAI_DISPUTES_NAMED:
			gai_mean(draft, GAI_DISPUTES, it->set, GAI_ALL_OUTCOMES);
			break;
		case GAI_COLUMNS_OF_DOCUMENTS:
			for (int i = 0; i < GAI_MOST_READINGS && frame->readings[i] != 0; i++)
				gai_mean(draft, GAI_DISCLOSURE, gai_document_cells(it->set, frame->readings[i]), 1);
			break;
		case GAI_CELLS_NAMED:
			gai_mean(draft, GAI_DISCLOSURE, it->topic == GAI_T_FEE ? GAI_FEES : it->set, 1);
			break;
		case GAI_NOTHING:
		case GAI_SPENT:
			break;
		/* only percentages have these */
		case GAI_ROWS_OF_VERB:
		case GAI_CELLS_OF_LAST:
			break;
	}
}

/* ---- what was told before --------------------------------------------------------------------------------------- */

/*
 * Behind 其中 and 含: what the words call less than its cells hold is some of them; the whole again is doubtful, for it is
 * but a part: 办结60件,其中当场答复5件.
 */
static void
narrow(const gai_item *it, gai_draft *draft, const gai_frame *frame)
{
	bool		loose = it->topic == GAI_T_REQUEST &&
		(it->key->loose || gai_has_any(it->key, GAI_SEEN(GAI_W_WITHDRAWN) | GAI_SEEN(GAI_W_ABSENT)));

	if (loose && gai_is_within_told(it->reader, draft))
		draft->part = true;
	/* 现行有效60件,其中联合印发15件: perhaps not of this year */
	else if (frame->kind == GAI_COLUMNS_OF_DOCUMENTS)
		draft->doubtful = draft->doubtful || it->reader->whole_claims > it->reader->first_claim;
	else if (frame->kind == GAI_WHOLE_REQUESTS || frame->kind == GAI_DISPUTES_NAMED)
		draft->doubtful = draft->doubtful || gai_is_told(it->reader, draft);
}

/* What the number leaves behind for those that follow. */
static void
remember(gai_item *it, const gai_frame *frame, const gai_draft *draft)
{
	gai_claim_reader *reader = it->reader;

	if (frame->kind == GAI_DISPUTES_NAMED)
	{
		reader->odd_disputes = draft->doubtful;
		reader->disputes = it->quantity->value.digits;
		reader->disputes_set = it->set;
		reader->groups |= it->set;
	}
	else if (frame->kind == GAI_CELLS_NAMED && it->topic == GAI_T_DECISION)
		reader->odd_decisions = draft->doubtful;
}

/* Before the frame is looked for: what the words tell of the rest of the sentence. */
static void
note_odd_words(const gai_item *it)
{
	gai_claim_reader *reader = it->reader;

	if (it->topic == GAI_T_REQUEST && gai_has(it->key, GAI_W_NO_RESULT))
		reader->odd_parts = reader->odd_requests = true;
	/* outcomes of one instance only */
	if (it->topic == GAI_T_DISPUTE && gai_has(it->key, GAI_W_INSTANCE))
		reader->odd_disputes = true;
	/* once another agency's documents are counted, the next number may be of them too */
	if (it->topic == GAI_T_DOCUMENT && (gai_owner_of_government(reader, &it->lead) == GAI_FOREIGN ||
										gai_has(&it->lead, GAI_W_FOR_OTHERS)))
		reader->odd_documents = true;
}

void
gai_read_count(gai_item *it)
{
	uint32_t	traits;
	const gai_frame *frame;
	gai_draft	draft = {0};

	note_odd_words(it);
	traits = gai_traits_of(it);
	frame = gai_find_frame(it->topic, it->key, &it->lead, traits);
	if (frame == NULL || frame->kind == GAI_NOTHING)
		return;
	it->used = frame->kind == GAI_SPENT;
	draft.doubtful = gai_is_doubtful(frame, it->key, &it->lead, traits) || (frame->not_obscure && gai_is_obscure(it));
	mean_cells(it, &draft, frame);
	if (gai_is_behind_among(it))
		narrow(it, &draft, frame);
	remember(it, frame, &draft);
	gai_claim_item(it, &draft);
}
