/* claim_frames.c - see claim_frames.h */
#include "claims/claim_frames.h"

#define W(word) GAI_SEEN(GAI_W_##word)

/* Verbs of requests. */
#define VERBS (W(RECEIVED) | W(HANDLED) | W(FINISHED))

/* What casts a doubt on every number of a topic. */
typedef struct doubts_of_topic
{
	uint64_t	any;			/* words on the side that tells */
	uint64_t	before;			/* words before the number */
	uint32_t	traits;
} doubts_of_topic;

/* A verb of requests, and what all of them then are. */
typedef struct verb_of_requests
{
	uint64_t	all;			/* all of these words stand there */
	uint64_t	any;			/* and one of these, if there are any */
	uint64_t	none;
	uint32_t	readings[GAI_MOST_READINGS];
} verb_of_requests;

/*
 * The grammar, topic by topic; within a topic the first frame that fits decides.  A new sentence pattern is a row here,
 * and a row of test/data/claim_sentences.tsv.
 */
static const gai_frame frames[] = {
	/* ---- requests: carried over ---- */
	{GAI_T_REQUEST, .any = W(NO_RESULT), .not_traits = GAI_HAS_RESULT, .kind = GAI_SPENT},
	{GAI_T_REQUEST, .any = W(CARRIED) | W(ONGOING), .traits = GAI_OF_NEXT_YEAR,
		.kind = GAI_ROWS, .readings = {GAI_CARRIED_OUT}},
	{GAI_T_REQUEST, .traits = GAI_OF_NEXT_YEAR | GAI_GOES_ON, .kind = GAI_ROWS, .readings = {GAI_CARRIED_OUT}},
	{GAI_T_REQUEST, .any = W(CARRIED) | W(ONGOING), .traits = GAI_OF_LAST_YEAR,
		.kind = GAI_ROWS, .readings = {GAI_CARRIED_IN}},
	/* 含上年12件 */
	{GAI_T_REQUEST, .any = W(AMONG), .none = W(COMPARED), .traits = GAI_OF_LAST_YEAR,
		.kind = GAI_ROWS, .readings = {GAI_CARRIED_IN}, .doubtful = true},
	/* 结转12件: to where is not said */
	{GAI_T_REQUEST, .any = W(CARRIED), .kind = GAI_ROWS, .readings = {GAI_CARRIED_OUT, GAI_CARRIED_IN},
		.doubtful = true},
	{GAI_T_REQUEST, .any = W(ONGOING), .kind = GAI_ROWS, .readings = {GAI_CARRIED_OUT}, .doubted_before = W(AMONG)},

	/* ---- requests: what became of them ---- */
	{GAI_T_REQUEST, .traits = GAI_HAS_RESULT, .kind = GAI_RESULTS_NAMED, .doubted = GAI_COUNTS_ITEMS},
	/* 变更申请 is no withdrawal, but some count it so */
	{GAI_T_REQUEST, .any = W(WITHDRAWN), .none = W(MEDIUM), .kind = GAI_ROWS_OF_APPLICANTS,
		.readings = {GAI_OTHER, GAI_OTHERWISE}, .doubted = GAI_IS_LOOSE},
	{GAI_T_REQUEST, .any = W(ABSENT), .kind = GAI_ROWS_OF_APPLICANTS,
		.readings = {GAI_UNABLE_NOT_HELD, GAI_UNABLE}},
	{GAI_T_REQUEST, .not_before = W(RECEIVED) | W(ABOUT), .traits = GAI_DISCLOSED_NEAR, .not_traits = GAI_COUNTS_ITEMS,
		.kind = GAI_ROWS_OF_APPLICANTS, .readings = {GAI_GRANTED, GAI_GRANTED | GAI_PARTIAL}},

	/* ---- requests: all of them, or those of some applicants ---- */
	/* the mere name has to stand right before the number */
	{GAI_T_REQUEST, .none = VERBS, .traits = GAI_COUNTS_ITEMS, .not_traits = GAI_HAS_APPLICANT, .kind = GAI_NOTHING},
	{GAI_T_REQUEST, .none = VERBS, .not_traits = GAI_HAS_APPLICANT | GAI_TOPIC_NEAR, .kind = GAI_NOTHING},
	/* behind the number only 12件已办结 tells of all of them */
	{GAI_T_REQUEST, .any = W(HANDLED), .traits = GAI_IS_BEHIND, .not_traits = GAI_HAS_APPLICANT, .kind = GAI_NOTHING},
	{GAI_T_REQUEST, .traits = GAI_IS_BEHIND, .not_traits = GAI_HAS_APPLICANT | GAI_VERB_AT_ONCE, .kind = GAI_NOTHING},
	/* parts that no cell holds: 网络申请12件, 涉及征地12件 */
	{GAI_T_REQUEST, .any = W(CHANNEL), .none = W(ETC), .kind = GAI_SPENT},
	{GAI_T_REQUEST, .any = W(ABOUT) | W(MEDIUM), .kind = GAI_SPENT},
	{GAI_T_REQUEST, .before = W(MEDIUM), .kind = GAI_SPENT},
	/* behind 其中 only what was answered, or 公民12件 */
	{GAI_T_REQUEST, .none = W(CITIZEN) | W(FINISHED), .traits = GAI_IS_PART, .not_traits = GAI_HAS_APPLICANT,
		.kind = GAI_NOTHING},
	{GAI_T_REQUEST, .any = W(RECEIVED), .none = W(CITIZEN), .traits = GAI_IS_PART, .not_traits = GAI_HAS_APPLICANT,
		.kind = GAI_NOTHING},
	{GAI_T_REQUEST, .kind = GAI_WHOLE_REQUESTS, .doubted_before = W(STRANGE) | W(REST) | W(ITEMS),
		.not_obscure = true},

	/* ---- disputes ---- */
	{GAI_T_DISPUTE, .any = W(INSTANCE) | W(NO_RESULT), .kind = GAI_SPENT},
	{GAI_T_DISPUTE, .before = W(NOT), .kind = GAI_SPENT},
	/* 纠错率为0 */
	{GAI_T_DISPUTE, .before = W(OTHER_RATE), .kind = GAI_NOTHING},
	{GAI_T_DISPUTE, .traits = GAI_COUNTS_ITEMS, .kind = GAI_NOTHING},
	{GAI_T_DISPUTE, .traits = GAI_HAS_OUTCOME | GAI_TOPIC_HERE, .kind = GAI_OUTCOMES,
		.doubted = GAI_ODD_DISPUTES | GAI_IS_LOOSE},
	{GAI_T_DISPUTE, .traits = GAI_HAS_OUTCOME, .kind = GAI_OUTCOMES_OF_ALL, .doubted = GAI_ODD_DISPUTES},
	{GAI_T_DISPUTE, .traits = GAI_TOPIC_NEAR, .kind = GAI_DISPUTES_NAMED,
		.doubted = GAI_COUNTS_THINGS, .not_obscure = true},

	/* ---- documents ---- */
	{GAI_T_DOCUMENT, .traits = GAI_DOCUMENTS_REVISED, .kind = GAI_NOTHING},
	{GAI_T_DOCUMENT, .traits = GAI_COUNTS_ITEMS, .kind = GAI_NOTHING},
	{GAI_T_DOCUMENT, .before = W(NOT), .kind = GAI_NOTHING},
	{GAI_T_DOCUMENT, .traits = GAI_VERB_APART, .kind = GAI_NOTHING},
	{GAI_T_DOCUMENT, .traits = GAI_DOCUMENTS_REPEALED, .kind = GAI_COLUMNS_OF_DOCUMENTS, .readings = {GAI_REPEALED},
		.not_obscure = true},
	{GAI_T_DOCUMENT, .traits = GAI_DOCUMENTS_IN_FORCE, .kind = GAI_COLUMNS_OF_DOCUMENTS, .readings = {GAI_IN_FORCE},
		.doubted = GAI_IS_PUBLISHED, .not_obscure = true},
	/* documents published may be some of those issued */
	{GAI_T_DOCUMENT, .traits = GAI_IS_PUBLISHED, .kind = GAI_COLUMNS_OF_DOCUMENTS,
		.readings = {GAI_ISSUED, GAI_PUBLISHED, GAI_MADE, GAI_IN_FORCE, GAI_PUBLISHED_TOTAL},
		.doubted_before = W(MEDIUM) | W(SO_FAR),
		.doubted = GAI_SENTENCE_REVISED | GAI_UNPUBLISHED_FORM, .not_obscure = true},
	{GAI_T_DOCUMENT, .traits = GAI_DOCUMENTS_ISSUED, .kind = GAI_COLUMNS_OF_DOCUMENTS,
		.readings = {GAI_ISSUED, GAI_MADE, GAI_PUBLISHED},
		.doubted_before = W(MEDIUM) | W(SO_FAR), .doubted = GAI_SENTENCE_REVISED, .not_obscure = true},
	/* 规范性文件12件 */
	{GAI_T_DOCUMENT, .none = W(STRANGE), .traits = GAI_TOPIC_NEAR, .not_traits = GAI_IS_PART,
		.kind = GAI_COLUMNS_OF_DOCUMENTS, .readings = {GAI_ISSUED, GAI_MADE, GAI_IN_FORCE}, .doubtful = true},

	/* ---- decisions: not those not made, taken back, suffered; no items of a list ---- */
	{GAI_T_DECISION, .before = W(NOT) | W(WITHDRAWN) | W(HAPPENED) | W(ADDED), .kind = GAI_NOTHING},
	{GAI_T_DECISION, .traits = GAI_COUNTS_ITEMS, .kind = GAI_NOTHING},
	{GAI_T_DECISION, .traits = GAI_TOPIC_NEAR, .kind = GAI_CELLS_NAMED,
		.doubted = GAI_IS_PUBLISHED | GAI_IS_ACCEPTED | GAI_HAS_VERB_OF_DOCUMENTS | GAI_IS_PART | GAI_ODD_KIND,
		.not_obscure = true},

	/* ---- fees ---- */
	{GAI_T_FEE, .not_before = W(NOT) | W(STRANGE), .traits = GAI_TOPIC_HERE, .kind = GAI_CELLS_NAMED,
		.not_obscure = true},
};

static const doubts_of_topic doubts[GAI_TOPICS] = {
	[GAI_T_REQUEST] = {
		.any = W(NO_RESULT) | W(OUTCOME), .before = W(NOT) | W(EXCEPT), .traits = GAI_IS_WEAK | GAI_IS_CLASSIFIED},
	[GAI_T_DISPUTE] = {
		.before = W(HANDLED) | W(EXCEPT) | W(MEDIUM), .traits = GAI_IS_ACCEPTED | GAI_OTHER_MATTERS},
	[GAI_T_DOCUMENT] = {
		.before = W(STRANGE) | W(FOR_OTHERS) | W(EXCEPT) | W(ABOUT), .traits = GAI_ODD_KIND | GAI_OF_OTHERS},
	/* published, received, worked on: perhaps not decided */
	[GAI_T_DECISION] = {
		.before = W(ABOUT) | W(MEDIUM) | W(STRANGE) | W(ITEMS) | W(HANDLED) | W(FINISHED) | W(NO_RESULT) | W(AMONG) |
			W(EXCEPT)},
};

/* 收到 may or may not count what came over from last year, 办结 may or may not count what was no answer. */
static const verb_of_requests verbs[] = {
	{.all = W(FINISHED), .none = W(RECEIVED), .readings = {
		GAI_TOTAL,
		GAI_RESULTS & ~GAI_OTHER,
		GAI_RESULTS & ~GAI_OTHER_UNCORRECTED,
		GAI_RESULTS & ~(GAI_OTHER | GAI_OTHER_UNCORRECTED),
		GAI_RESULTS & ~GAI_OTHERWISE,
		GAI_RESULTS & ~(GAI_OTHERWISE | GAI_REJECTED)}},
	{.all = W(RECEIVED), .any = W(HANDLED) | W(FINISHED), .readings = {
		GAI_RECEIVED, GAI_RECEIVED | GAI_CARRIED_IN, GAI_TOTAL}},
	{.all = W(RECEIVED), .readings = {GAI_RECEIVED, GAI_RECEIVED | GAI_CARRIED_IN}},
	{.all = W(HANDLED), .readings = {GAI_RECEIVED | GAI_CARRIED_IN, GAI_TOTAL, GAI_RECEIVED}},
	/* no verb */
	{.readings = {GAI_RECEIVED, GAI_RECEIVED | GAI_CARRIED_IN, GAI_TOTAL}},
};

/* Words that may stand between 未 and the requests that were not received. */
#define HARMLESS_WITH_RECEIVED \
	(W(REQUEST) | W(APPLYING) | W(RECEIVED) | W(HANDLED) | W(HAPPENED) | W(CITIZEN) | W(APPLICANT) | W(NOTHING) | \
	 W(ITEMS) | W(OWN_YEAR) | W(DISCLOSED) | W(ABOUT) | W(IS) | W(ETC) | W(CHANNEL) | W(MEDIUM))

/* Words that may stand between 无 and the requests that were not carried over. */
#define HARMLESS_WITH_CARRIED \
	(W(REQUEST) | W(APPLYING) | W(CARRIED) | W(PREVIOUS) | W(NEXT) | W(HANDLED) | W(NOTHING) | W(IS))

/* What 未 and 无 deny. */
static const gai_frame denials[] = {
	/* 没有结转下年度的申请, 无上年结转申请 */
	{GAI_T_REQUEST, .any = W(CARRIED), .only = HARMLESS_WITH_CARRIED, .traits = GAI_DENIES_NEXT_YEAR,
		.not_traits = GAI_DENIES_LAST_YEAR | GAI_DENIES_MORE,
		.kind = GAI_ROWS, .readings = {GAI_CARRIED_OUT}, .doubted = GAI_DENIES_WEAK},
	{GAI_T_REQUEST, .any = W(CARRIED), .only = HARMLESS_WITH_CARRIED, .traits = GAI_DENIES_LAST_YEAR,
		.not_traits = GAI_DENIES_NEXT_YEAR | GAI_DENIES_MORE,
		.kind = GAI_ROWS, .readings = {GAI_CARRIED_IN}, .doubted = GAI_DENIES_WEAK},
	/* not one that is late, refused, about fees, another than those counted */
	{GAI_T_REQUEST, .only = HARMLESS_WITH_RECEIVED,
		.not_traits = GAI_DENIES_LAST_YEAR | GAI_DENIES_OTHER_YEAR | GAI_DENIES_OTHERS | GAI_DENIES_LATE |
			GAI_DENIES_MORE | GAI_DENIES_COUNTED,
		.kind = GAI_ROWS_OF_APPLICANTS, .readings = {GAI_RECEIVED},
		.doubted = GAI_DENIES_WEAK | GAI_DENIES_VAGUELY | GAI_DENIES_CHANNEL},
	/* disputes as such, or an outcome, but none of another kind */
	{GAI_T_DISPUTE, .none = W(WITHDRAWN) | W(ONGOING) | W(INSTANCE) | W(NO_RESULT) | W(FINISHED),
		.not_traits = GAI_DENIES_LAST_YEAR | GAI_DENIES_OTHERS | GAI_DENIES_MORE,
		.kind = GAI_DISPUTES_NAMED, .doubted = GAI_DENIES_OF_STRANGE},
	{GAI_T_DOCUMENT, .traits = GAI_DENIES_ISSUED, .not_traits = GAI_DENIES_ITEMS | GAI_DENIES_LAST_YEAR,
		.kind = GAI_COLUMNS_OF_DOCUMENTS, .readings = {GAI_ISSUED, GAI_MADE}},
	{GAI_T_DOCUMENT, .traits = GAI_DENIES_REPEALED, .not_traits = GAI_DENIES_ITEMS | GAI_DENIES_LAST_YEAR,
		.kind = GAI_COLUMNS_OF_DOCUMENTS, .readings = {GAI_REPEALED}},
	{GAI_T_DOCUMENT, .traits = GAI_DENIES_IN_FORCE, .not_traits = GAI_DENIES_ITEMS | GAI_DENIES_LAST_YEAR,
		.kind = GAI_COLUMNS_OF_DOCUMENTS, .readings = {GAI_IN_FORCE}},
	{GAI_T_DECISION, .not_traits = GAI_DENIES_ITEMS | GAI_DENIES_MORE, .kind = GAI_CELLS_NAMED,
		.doubted = GAI_DENIES_AT_ONCE},
	{GAI_T_FEE, .not_traits = GAI_DENIES_ITEMS | GAI_DENIES_MORE, .kind = GAI_CELLS_NAMED,
		.doubted = GAI_DENIES_AT_ONCE},
};

/* What holds for all that were counted, or for the only one. */
static const gai_frame remarks[] = {
	{GAI_T_REQUEST, .any = W(NO_RESULT) | W(ONGOING), .kind = GAI_NOTHING},
	/* 均予以公开 */
	{GAI_T_REQUEST, .traits = GAI_TELLS_OF_COUNTED | GAI_TELLS_RESULT, .kind = GAI_RESULTS_NAMED,
		.doubted = GAI_TELLS_VAGUELY | GAI_TELLS_AFTER_ODD, .count = GAI_COUNT_ALL},
	{GAI_T_REQUEST, .any = W(ABSENT), .traits = GAI_TELLS_OF_COUNTED, .kind = GAI_ROWS,
		.readings = {GAI_UNABLE_NOT_HELD, GAI_UNABLE},
		.doubted = GAI_TELLS_VAGUELY | GAI_TELLS_AFTER_ODD, .count = GAI_COUNT_ALL},
	/* 均为自然人 */
	{GAI_T_REQUEST, .traits = GAI_TELLS_OF_COUNTED | GAI_TELLS_APPLICANT, .kind = GAI_ROWS_OF_APPLICANTS,
		.readings = {GAI_RECEIVED, GAI_RECEIVED | GAI_CARRIED_IN, GAI_TOTAL},
		.doubted = GAI_TELLS_VAGUELY | GAI_TELLS_AFTER_ODD, .count = GAI_COUNT_ALL},
	/* 均已办结; of what fell due, if it says 按时 */
	{GAI_T_REQUEST, .any = W(FINISHED), .none = W(ABSENT), .traits = GAI_TELLS_OF_ALL,
		.not_traits = GAI_TELLS_RESULT | GAI_TELLS_APPLICANT, .kind = GAI_ROWS, .readings = {GAI_CARRIED_OUT},
		.doubted_before = W(IN_TIME), .count = GAI_COUNT_NONE},
	{GAI_T_REQUEST, .any = W(HANDLED), .none = W(ABSENT), .traits = GAI_TELLS_OF_ALL,
		.not_traits = GAI_TELLS_RESULT | GAI_TELLS_APPLICANT, .kind = GAI_ROWS, .readings = {GAI_CARRIED_OUT},
		.doubtful = true, .count = GAI_COUNT_NONE},
	{GAI_T_DISPUTE, .any = W(INSTANCE), .kind = GAI_NOTHING},
	/* 均获维持: no other outcome */
	{GAI_T_DISPUTE, .traits = GAI_TELLS_OUTCOME | GAI_TELLS_OF_ALL, .kind = GAI_OUTCOMES_OF_ALL,
		.doubted = GAI_TELLS_OF_NONE, .count = GAI_COUNT_NONE},
	/* 行政复议1起,正在办理中 */
	{GAI_T_DISPUTE, .traits = GAI_TELLS_OUTCOME | GAI_TELLS_OF_ONLY_ONE, .kind = GAI_OUTCOMES, .count = GAI_COUNT_ONE},
};

/* Percentages: what they are a share of. */
static const gai_frame shares[] = {
	/* 办结率100%: nothing is carried over; of what fell due, if it says 按时 */
	{GAI_T_REQUEST, .any = W(RATE), .traits = GAI_SHARE_IS_WHOLE, .kind = GAI_ROWS, .readings = {GAI_CARRIED_OUT},
		.doubted_before = W(IN_TIME), .doubted = GAI_SHARE_OF_UNNAMED, .count = GAI_COUNT_NONE},
	{.any = W(RATE) | W(OTHER_RATE), .kind = GAI_NOTHING},
	/* 公开率: of the requests, if they are spoken of */
	{GAI_T_REQUEST, .any = W(DISCLOSURE_RATE), .kind = GAI_ROWS, .readings = {GAI_GRANTED | GAI_PARTIAL},
		.doubtful = true},
	{.any = W(DISCLOSURE_RATE), .kind = GAI_NOTHING},
	/* 占97.6%, and a share alone in a bracket */
	{.none = W(SHARE), .not_traits = GAI_SHARE_IS_BARE, .kind = GAI_NOTHING},
	{GAI_T_REQUEST, .traits = GAI_SHARE_OF_RESULT, .kind = GAI_RESULTS_NAMED,
		.doubted_before = W(NO_RESULT), .doubted = GAI_SHARE_IS_BARE},
	{GAI_T_REQUEST, .traits = GAI_SHARE_OF_APPLICANT, .kind = GAI_ROWS_OF_VERB,
		.doubted_before = W(NO_RESULT), .doubted = GAI_SHARE_IS_BARE},
	{.kind = GAI_CELLS_OF_LAST, .doubted_before = W(NO_RESULT), .doubted = GAI_SHARE_IS_BARE},
};

static bool
fits(const gai_frame *frame, const gai_area *key, const gai_area *lead, uint32_t traits)
{
	return (frame->any == 0 || gai_has_any(key, frame->any)) && !gai_has_any(key, frame->none) &&
		(frame->only == 0 || !gai_has_any(key, ~frame->only)) &&
		(frame->before == 0 || gai_has_any(lead, frame->before)) && !gai_has_any(lead, frame->not_before) &&
		(traits & frame->traits) == frame->traits && (traits & frame->not_traits) == 0;
}

/* The first frame of a table that fits; a frame without a topic is for all. */
static const gai_frame *
find(const gai_frame *table, size_t count, gai_topic topic, const gai_area *key, const gai_area *lead, uint32_t traits)
{
	for (size_t i = 0; i < count; i++)
		if ((table[i].topic == topic || table[i].topic == GAI_T_NONE) && fits(&table[i], key, lead, traits))
			return &table[i];
	return NULL;
}

const gai_frame *
gai_find_frame(gai_topic topic, const gai_area *key, const gai_area *lead, uint32_t traits)
{
	return find(frames, sizeof frames / sizeof frames[0], topic, key, lead, traits);
}

const gai_frame *
gai_find_denial(gai_topic topic, const gai_area *denied, const gai_area *before, uint32_t traits)
{
	return find(denials, sizeof denials / sizeof denials[0], topic, denied, before, traits);
}

const gai_frame *
gai_find_remark(gai_topic topic, const gai_area *area, uint32_t traits)
{
	return find(remarks, sizeof remarks / sizeof remarks[0], topic, area, area, traits);
}

const gai_frame *
gai_find_share(gai_topic topic, const gai_area *lead, uint32_t traits)
{
	return find(shares, sizeof shares / sizeof shares[0], topic, lead, lead, traits);
}

bool
gai_is_doubtful_statement(const gai_frame *frame, const gai_area *area, uint32_t traits)
{
	return frame->doubtful || gai_has_any(area, frame->doubted_before) || (traits & frame->doubted) != 0;
}

bool
gai_is_doubtful(const gai_frame *frame, const gai_area *key, const gai_area *lead, uint32_t traits)
{
	const doubts_of_topic *common = &doubts[frame->topic];

	return frame->doubtful || gai_has_any(key, common->any) ||
		gai_has_any(lead, common->before | frame->doubted_before) ||
		(traits & (common->traits | frame->doubted)) != 0;
}

const uint32_t *
gai_rows_of_verb(const gai_area *area)
{
	const verb_of_requests *verb = verbs;

	/* the last one needs nothing */
	while ((area->seen & verb->all) != verb->all || (verb->any != 0 && !gai_has_any(area, verb->any)) ||
		   gai_has_any(area, verb->none))
		verb++;
	return verb->readings;
}
