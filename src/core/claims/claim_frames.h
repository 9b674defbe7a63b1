/*
 * claim_frames.h - the grammar of claims as a table: which words with a number make it a claim on which cells.
 *
 * A frame is for one topic.  It fits a number when the words that it needs stand there and those that it forbids do
 * not; the first frame that fits decides.  Words that may stand there but cast a doubt let the number count only if it
 * agrees.
 */
#ifndef GAI_CLAIM_FRAMES_H
#define GAI_CLAIM_FRAMES_H

#include "claims/claim_context.h"

/* What holds for a number besides the words that stand there, as bits. */
typedef enum gai_trait
{
	/* where things stand */
	GAI_IS_BEHIND = 1 << 0,		/* the words that tell stand behind the number */
	GAI_TOPIC_NEAR = 1 << 1,	/* nothing stands between the topic and the number: 行政许可12件, 12件行政复议 */
	GAI_TOPIC_HERE = 1 << 2,	/* the topic is named with the number, near or not */
	GAI_VERB_AT_ONCE = 1 << 3,	/* 12件已办结 */
	GAI_VERB_APART = 1 << 4,	/* something else stands between verb and number: 制作政府信息12份 */
	GAI_DISCLOSED_NEAR = 1 << 5,	/* 公开12件 */
	GAI_IS_PART = 1 << 6,		/* 其中, 含 were said */

	/* what the number counts */
	GAI_COUNTS_ITEMS = 1 << 7,	/* 条 and the like, or 信息, 事项: not decisions nor documents */
	GAI_COUNTS_THINGS = 1 << 8,	/* 个, 次: anything */

	/* time */
	GAI_OF_LAST_YEAR = 1 << 9,
	GAI_OF_NEXT_YEAR = 1 << 10,
	GAI_GOES_ON = 1 << 11,		/* 转下年度: something is handed on there */

	/* requests */
	GAI_HAS_RESULT = 1 << 12,
	GAI_HAS_APPLICANT = 1 << 13,
	GAI_IS_LOOSE = 1 << 14,		/* the words name less than their cells hold */
	GAI_IS_WEAK = 1 << 15,		/* 申请 alone, for nobody knows what, or not named after odd things */
	GAI_IS_CLASSIFIED = 1 << 16,	/* documents are told apart by how they may be disclosed */

	/* disputes */
	GAI_HAS_OUTCOME = 1 << 17,
	GAI_OTHER_MATTERS = 1 << 18,	/* about something else than disclosure */
	GAI_ODD_DISPUTES = 1 << 19,	/* those counted before are doubtful */
	GAI_IS_ACCEPTED = 1 << 20,	/* 受理: someone decides on others' */

	/* documents and decisions */
	GAI_DOCUMENTS_ISSUED = 1 << 21,	/* the verb of the number is 制发 … */
	GAI_DOCUMENTS_REPEALED = 1 << 22,
	GAI_DOCUMENTS_IN_FORCE = 1 << 23,
	GAI_DOCUMENTS_REVISED = 1 << 24,
	GAI_SENTENCE_REVISED = 1 << 25,	/* revised documents are spoken of in the sentence */
	GAI_IS_PUBLISHED = 1 << 26,	/* 公开 */
	GAI_UNPUBLISHED_FORM = 1 << 27,	/* the form has no column for documents published */
	GAI_OF_OTHERS = 1 << 28,	/* perhaps another agency's */
	GAI_ODD_KIND = 1 << 29,		/* not named by its own words: implied, or after odd ones */
	GAI_HAS_VERB_OF_DOCUMENTS = 1 << 30	/* any */
} gai_trait;

/* What holds for a denial: 未, 无 and what follows. */
typedef enum gai_denial_trait
{
	GAI_DENIES_LAST_YEAR = 1 << 0,
	GAI_DENIES_NEXT_YEAR = 1 << 1,
	GAI_DENIES_OTHER_YEAR = 1 << 2,
	GAI_DENIES_OTHERS = 1 << 3,	/* 其他申请 */
	GAI_DENIES_AT_ONCE = 1 << 4,	/* 无行政许可 */
	GAI_DENIES_LATE = 1 << 5,	/* much stands between 未 and the topic */
	GAI_DENIES_MORE = 1 << 6,	/* the clause goes on behind the topic: 未收到申请人的投诉 */
	GAI_DENIES_ITEMS = 1 << 7,	/* 信息, 事项 */
	GAI_DENIES_WEAK = 1 << 8,	/* 申请 alone, for nobody knows what */
	GAI_DENIES_COUNTED = 1 << 9,	/* a number of requests was told before */
	GAI_DENIES_VAGUELY = 1 << 10,	/* without 收到, and not at once */
	GAI_DENIES_CHANNEL = 1 << 11,	/* 未收到网上申请: of others nothing is said, but 书面或网上 are all */
	GAI_DENIES_OF_STRANGE = 1 << 12,	/* 举报12件,未引发行政复议: of complaints, and perhaps of all */
	GAI_DENIES_ISSUED = 1 << 13,
	GAI_DENIES_REPEALED = 1 << 14,
	GAI_DENIES_IN_FORCE = 1 << 15
} gai_denial_trait;

/* What holds for a clause without a number that tells of all that were counted, or of the only one. */
typedef enum gai_remark_trait
{
	GAI_TELLS_OF_ALL = 1 << 0,	/* 均, 全部 */
	GAI_TELLS_OF_COUNTED = 1 << 1,	/* requests were counted, and it tells of all or there is but one */
	GAI_TELLS_OF_ONLY_ONE = 1 << 2,	/* one dispute was counted */
	GAI_TELLS_VAGUELY = 1 << 3,	/* neither 均 nor 为 */
	GAI_TELLS_RESULT = 1 << 4,
	GAI_TELLS_APPLICANT = 1 << 5,
	GAI_TELLS_OUTCOME = 1 << 6,
	GAI_TELLS_AFTER_ODD = 1 << 7,	/* the list had parts that the form does not know */
	GAI_TELLS_OF_NONE = 1 << 8	/* no dispute was named */
} gai_remark_trait;

/* What holds for a percentage. */
typedef enum gai_share_trait
{
	GAI_SHARE_IS_BARE = 1 << 0,	/* alone in a bracket behind what it is of: 34件(27.42%) */
	GAI_SHARE_IS_WHOLE = 1 << 1,	/* 100 */
	GAI_SHARE_OF_RESULT = 1 << 2,
	GAI_SHARE_OF_APPLICANT = 1 << 3,
	GAI_SHARE_OF_UNNAMED = 1 << 4	/* requests are neither named nor counted before, or named weakly */
} gai_share_trait;

/* What a frame's cells are. */
typedef enum gai_frame_kind
{
	GAI_NOTHING,				/* no claim */
	GAI_SPENT,					/* no claim, and the words are used up: the next number does not see them */
	GAI_ROWS,					/* rows of table three for all applicants */
	GAI_ROWS_OF_APPLICANTS,		/* … for the applicants that are named, else all */
	GAI_ROWS_OF_VERB,			/* the rows of the verb, for the applicants that are named */
	GAI_RESULTS_NAMED,			/* the results that are named */
	GAI_WHOLE_REQUESTS,			/* all requests, by their verb */
	GAI_OUTCOMES,				/* the outcomes that are named, of the disputes that are named here */
	GAI_OUTCOMES_OF_ALL,		/* … of all that were named in the sentence, or some of them */
	GAI_DISPUTES_NAMED,			/* all disputes of the kind */
	GAI_COLUMNS_OF_DOCUMENTS,	/* columns of the kinds of documents that are named */
	GAI_CELLS_NAMED,			/* decisions, fees: the topic's own cells */
	GAI_CELLS_OF_LAST			/* those of the number before */
} gai_frame_kind;

/* How many the cells hold. */
typedef enum gai_frame_count
{
	GAI_COUNT_TOLD,				/* the number that stands there; of a denial none */
	GAI_COUNT_NONE,
	GAI_COUNT_ALL,				/* as many as were counted */
	GAI_COUNT_ONE
} gai_frame_count;

enum
{
	GAI_MOST_READINGS = 6
};

typedef struct gai_frame
{
	gai_topic	topic;			/* GAI_T_NONE in a frame of shares: any */
	uint64_t	any;			/* one of these words stands on the side that tells; 0 = none is needed */
	uint64_t	none;			/* none of these does */
	uint64_t	only;			/* no other than these does; 0 = any may */
	uint64_t	before;			/* one of these stands before the number; 0 = none is needed */
	uint64_t	not_before;		/* none of these does */
	uint32_t	traits;			/* all of these hold: gai_trait, gai_denial_trait, gai_remark_trait, gai_share_trait */
	uint32_t	not_traits;		/* none of these does */
	gai_frame_kind kind;
	uint32_t	readings[GAI_MOST_READINGS];	/* rows or columns, the likeliest first, 0 = no more */
	uint64_t	doubted_before;	/* words before the number that cast a doubt */
	uint32_t	doubted;		/* traits that do */
	bool		not_obscure;	/* much that no word of the lexicon knows does */
	bool		doubtful;		/* the frame itself does */
	gai_frame_count count;
} gai_frame;

/* The first frame of a topic that fits, NULL if none does.  key: the side that tells; lead: what stands before. */
const gai_frame *gai_find_frame(gai_topic topic, const gai_area *key, const gai_area *lead, uint32_t traits);

/* The same for a denial, by what is denied and what stands before; and for a clause that tells of all. */
const gai_frame *gai_find_denial(gai_topic topic, const gai_area *denied, const gai_area *before, uint32_t traits);
const gai_frame *gai_find_remark(gai_topic topic, const gai_area *area, uint32_t traits);

/* The same for a percentage, of the topic or of any; lead: what stands before it. */
const gai_frame *gai_find_share(gai_topic topic, const gai_area *lead, uint32_t traits);

/* Whether what a denial, a remark or a share fits counts only if it agrees. */
bool		gai_is_doubtful_statement(const gai_frame *frame, const gai_area *area, uint32_t traits);

/* Whether a number that the frame fits counts only if it agrees. */
bool		gai_is_doubtful(const gai_frame *frame, const gai_area *key, const gai_area *lead, uint32_t traits);

/* Rows that all requests are, by the verbs of an area; never NULL. */
const uint32_t *gai_rows_of_verb(const gai_area *area);

#endif
