/*
 * claim_context.h - what the parts of the reader of claims share: where in the prose it is, what is known there,
 * and what the words of a stretch say together.
 */
#ifndef GAI_CLAIM_CONTEXT_H
#define GAI_CLAIM_CONTEXT_H

#include "claims/claim.h"
#include "claims/claim_lexer.h"

typedef enum gai_topic
{
	GAI_T_NONE,
	GAI_T_REQUEST,
	GAI_T_DISPUTE,
	GAI_T_DOCUMENT,
	GAI_T_DECISION,
	GAI_T_FEE,
	GAI_T_STRANGE				/* what no table counts */
} gai_topic;

#define GAI_TOPICS (GAI_T_STRANGE + 1)

/* Kinds of documents, as bits. */
enum
{
	GAI_REGULATION = 1,
	GAI_NORMATIVE = 2
};

#define GAI_SEEN(word) (UINT64_C(1) << (word))

/* Tokens from begin to before end, and what they say together. */
typedef struct gai_area
{
	size_t		begin,
				end;
	uint64_t	seen;			/* words that stand there, as bits */
	gai_topic	topic;			/* the last one, which in Chinese is the head */
	gai_topic	first_topic;
	uint32_t	set;			/* dispute rows, kinds of documents, decisions: of all named together */
	uint32_t	first_set;
	size_t		topic_token;	/* the last one's token, GAI_NOWHERE = there is none */
	bool		weak;			/* 申请 alone, and nothing tells for what */
	bool		items;			/* 信息, 事项 behind the topic */
	bool		previous,		/* 上年, or the year before the report's */
				next,
				handed_on,		/* next, and something goes on there */
				own_year,
				foreign_year;	/* any other */
	uint32_t	results[4];		/* rows, in the order of the words */
	size_t		result_tokens[4];
	int			nresults;
	uint32_t	applicants;		/* columns */
	uint32_t	outcomes;		/* columns */
	gai_claim_word	document_verb;	/* the last of issued, repealed, in force, revised; GAI_W_NOTHING */
	size_t		verb_token;		/* its token, GAI_NOWHERE = there is none */
	bool		accepted;		/* 受理 */
	bool		published;		/* 主动公开, 公开 */
	bool		wished;			/* 下一步: all that follows is yet to be */
	uint32_t	withdrawn;		/* columns: what 撤销 is in a dispute */
	bool		loose;			/* a word that names less than its cells hold: 个人隐私 */
	bool		region;			/* a region is named, or agencies in one: */
	uint32_t	level,			/* the region's letter, 0 = none */
				bodies;			/* GAI_ALL_BODIES … */
	bool		government;		/* a government is named, or agencies of its level: */
	uint32_t	government_level;	/* the letter, perhaps with GAI_SOME_BODIES */
	bool		office;			/* 县政府办公室 is named */
} gai_area;

/* Whose numbers a sentence tells. */
typedef enum gai_owner
{
	GAI_OWN,
	GAI_PERHAPS_OWN,
	GAI_FOREIGN
} gai_owner;

typedef struct gai_claim_reader
{
	gai_arena  *arena;
	const gai_report *report;
	const gai_dictionary *words;
	gai_claims  claims;
	int			year;			/* the report's, 0 = unknown */
	gai_prose	agency;

	/* of the section */
	int			section;
	gai_prose	prose;
	gai_tokens	tokens;

	/* from heading to heading */
	gai_topic	topic;
	uint32_t	set;			/* of that topic */
	bool		weak;			/* it was 申请 alone, for nobody knows what */
	bool		elsewhere;		/* numbers of another year or agency were told: what follows may be parts of them */

	/* from stop to stop */
	gai_text	sentence;
	size_t		first_claim;	/* of the sentence */
	gai_owner	owner;
	bool		foreign_year;
	bool		own_year;
	bool		so_far;
	bool		ever;
	bool		wished;			/* what is hoped for, not what was */
	bool		odd_decisions;	/* the decisions counted last were perhaps none of table two */
	bool		decisions;		/* decisions are spoken of in the sentence */
	bool		odd_documents;	/* another agency's documents were counted */
	bool		classified;		/* documents are told apart by how they may be disclosed: 依申请公开12件 is no request */
	bool		among;			/* 其中 was said: what follows are parts */
	size_t		whole_claims;	/* claims up to where it was said: what they count is the whole */
	bool		comparing;		/* until the comma */
	bool		odd_parts;		/* a list has parts that the form does not know */
	bool		odd_requests;	/* a number was told of what is perhaps no request: 转办12件 */
	bool		revised;		/* revised documents are spoken of: those issued may count them too */
	bool		implied;		/* documents are not named, only 废止 and 现行有效 tell that they are meant */
	uint32_t	groups;			/* of disputes that were named */
	int			received,		/* how many numbers of requests received, and of requests handled, were read */
				handled;
	int64_t		main;			/* the last number of requests as a whole, -1 = none */
	size_t		last;			/* claim that the last number made, GAI_NOWHERE = none */

	/* disputes counted last, in this sentence or the one before; -1 = none */
	int64_t		disputes;
	uint32_t	disputes_set;
	bool		odd_disputes;	/* perhaps they were not the agency's own but decided by it */
} gai_claim_reader;

gai_area	gai_survey(const gai_claim_reader *reader, size_t begin, size_t end);

/* Whether the glyphs between two tokens do nothing but connect: 和 或 及 与 以及 或者 、 / */
bool		gai_are_joined(const gai_claim_reader *reader, size_t first, size_t second);

/* Whether the glyph is one of 、 和 或 及 与 以 者 /. */
bool		gai_is_connector(uint32_t c);

/* Letters that may stand between a word and its number without a meaning of their own: 共 为 件数 情况 … */
bool		gai_is_filler(uint32_t c);

/* Whose numbers an area tells that names a region or an agency; what is known already stays. */
gai_owner	gai_owner_of(const gai_claim_reader *reader, const gai_area *area);

/* Whose business an area tells of that names a government: 县政府规范性文件 are not a bureau's. */
gai_owner	gai_owner_of_government(const gai_claim_reader *reader, const gai_area *area);

/* Whether the agency is a government, or its general office: one that may make 规章.  True where it is not known. */
bool		gai_is_government(const gai_claim_reader *reader);

/* Whether these letters stand in an area, or right before its first token. */
bool		gai_mentions(const gai_claim_reader *reader, const gai_area *area, const char16_t *word);

static inline bool
gai_has(const gai_area *area, gai_claim_word word)
{
	return (area->seen & GAI_SEEN(word)) != 0;
}

static inline bool
gai_has_any(const gai_area *area, uint64_t words)
{
	return (area->seen & words) != 0;
}

#endif
