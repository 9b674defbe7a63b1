/*
 * claim_lexicon.h - the words that tell what a number counts.
 */
#ifndef GAI_CLAIM_LEXICON_H
#define GAI_CLAIM_LEXICON_H

#include "base/glyphs.h"

/* What a word tells.  The argument is given in brackets; see claim_cells.h for the sets. */
typedef enum gai_claim_word
{
	/* what is counted */
	GAI_W_REQUEST,				/* 依申请公开, 信息公开申请 … */
	GAI_W_APPLYING,				/* 申请 alone, which may be one for anything */
	GAI_W_DISPUTE,				/* reviews, lawsuits (rows) */
	GAI_W_DOCUMENT,				/* 规范性文件, 规章 (first slot) */
	GAI_W_DECISION,				/* 行政许可 … (slot as a bit) */
	GAI_W_FEE,					/* 行政事业性收费 */
	GAI_W_STRANGE,				/* what no table counts: hotlines, meetings … (bits: GAI_PUBLISHED_THING, GAI_PAPERS) */
	GAI_W_MEDIUM,				/* the same, unless what is counted is named behind it: 网站 … */

	/* what became of a request or a dispute */
	GAI_W_RECEIVED,				/* (1 = 受理: of disputes and decisions it tells that someone else's are meant) */
	GAI_W_HANDLED,
	GAI_W_FINISHED,
	GAI_W_ONGOING,
	GAI_W_RESULT,				/* (rows) */
	GAI_W_ABSENT,				/* 不存在: a result, or a denial */
	GAI_W_DISCLOSED,			/* 公开 alone */
	GAI_W_WITHDRAWN,			/* 撤销, 撤回: of a request, or a decision or claim in a dispute (columns) */
	GAI_W_NO_RESULT,			/* a result that the form does not know */
	GAI_W_OUTCOME,				/* (columns) */
	GAI_W_REST,					/* 其他 alone: the outcome, where outcomes are listed */
	GAI_W_CARRIED,				/* 结转, 继续办理 */
	GAI_W_INSTANCE,				/* 一审: a way to split lawsuits that the form does not know */

	/* whose and how */
	GAI_W_APPLICANT,			/* (columns) */
	GAI_W_CITIZEN,				/* 公民: a natural person, or just anybody */
	GAI_W_CHANNEL,				/* 网络, 信函 … */
	GAI_W_ETC,					/* 等方式: the channels before it split nothing */
	GAI_W_ABOUT,				/* 涉及, 关于: a part of the requests */

	/* documents */
	GAI_W_ISSUED,
	GAI_W_REPEALED,
	GAI_W_IN_FORCE,
	GAI_W_REVISED,
	GAI_W_ITEMS,				/* 信息, 事项: not decisions, but what was published or listed */
	GAI_W_ADDED,				/* 新增 */
	GAI_W_FOR_OTHERS,			/* 起草, 转发: documents that another agency makes or made */

	/* when */
	GAI_W_PREVIOUS,				/* 上年 */
	GAI_W_NEXT,					/* 下年 */
	GAI_W_OWN_YEAR,				/* 本年 (1 = 全年: the report's, unless another was named) */
	GAI_W_SO_FAR,				/* 累计 */
	GAI_W_EVER,					/* 历年, 以来, 2020-2024年 */
	GAI_W_PART_OF_YEAR,			/* 上半年, 6月 */
	GAI_W_COMPARED,				/* 同比, 较 */
	GAI_W_CHANGE,				/* 增长, 减少 */

	/* where: a region (the letter that names its level), or a group of agencies (GAI_ALL_BODIES …) */
	GAI_W_REGION,
	GAI_W_GOVERNMENT,			/* 县政府, 省级 (the letter of its level, 0 = above all) */
	GAI_W_LEVEL_ITSELF,			/* 本级 */

	/* grammar */
	GAI_W_AMONG,				/* 其中, 含 */
	GAI_W_EXCEPT,				/* 不含: what was counted is not the whole */
	GAI_W_ALL,					/* 均, 全部 */
	GAI_W_EACH,					/* 各, 分别 */
	GAI_W_NOT,					/* (1 = what stands before it did not happen) */
	GAI_W_WISHED,				/* 力争, 确保 (1 = 下一步: to the end of the sentence) */
	GAI_W_HAPPENED,				/* 发生, 引发, 被 */
	GAI_W_IS,					/* 为, 属于 */
	GAI_W_SHARE,				/* 占, 占比 */
	GAI_W_RATE,					/* 办结率 */
	GAI_W_DISCLOSURE_RATE,		/* 公开率 */
	GAI_W_OTHER_RATE,			/* any other rate */
	GAI_W_IN_TIME,				/* 按时 */
	GAI_W_NOTHING,				/* a word that only keeps its parts from being taken for others */
	GAI_WORDS
} gai_claim_word;

/* Arguments of GAI_W_STRANGE. */
enum
{
	GAI_PUBLISHED_THING = 1,	/* 主动公开 */
	GAI_PAPERS = 2				/* 公文, 文件, 属性: what may be classified by how it may be disclosed */
};

/* Arguments of GAI_W_REGION that are no letter: agencies of a region that is named before them. */
enum
{
	GAI_FOREIGN_BODIES = 0,		/* 下属, 系统内 */
	GAI_ALL_BODIES = 1,			/* 各级 */
	GAI_DEPARTMENTS = 2,		/* 各部门 */
	GAI_TOWNS = 4,				/* 各乡镇 */
	GAI_MOST_BODIES = 7
};

/* With a letter of GAI_W_GOVERNMENT: not the government but agencies of its level. */
#define GAI_SOME_BODIES (UINT32_C(1) << 31)

/* A result that names less than its row does: 个人隐私 is a part of 保护第三方合法权益. */
#define GAI_LESS_THAN_ROW (UINT32_C(1) << 31)

/* A word of the list: it tells something, and perhaps which. */
typedef struct gai_entry
{
	const char16_t *text;
	gai_claim_word	word;
	uint32_t	argument;
} gai_entry;

enum
{
	GAI_WORD_BUCKETS = 2048,
	GAI_MOST_WORDS = 1024
};

/* Words by their first two letters, or their only one; 0 ends a chain, else it is the index of an entry plus one. */
typedef struct gai_dictionary
{
	uint16_t	bucket[GAI_WORD_BUCKETS];
	uint16_t	next[GAI_MOST_WORDS];
	uint64_t	begins[UINT16_MAX / 64 + 1];	/* a bit for each Chinese character that begins a word or a numeral */
} gai_dictionary;

/* Whether a word, a number or a sign of punctuation can begin with this code: running text has many that do not. */
static inline bool
gai_may_begin_token(const gai_dictionary *words, uint32_t code)
{
	return !gai_is_han(code) || (words->begins[code / 64] >> code % 64 & 1);
}

void		gai_open_dictionary(gai_dictionary *words);

/* The longest word that begins at a glyph, NULL if none does, and how many glyphs it takes. */
const gai_entry *gai_find_claim_word(const gai_dictionary *words, const gai_prose *prose, size_t at, size_t *length);

#endif
