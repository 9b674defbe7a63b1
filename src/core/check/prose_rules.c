/* prose_rules.c - warnings about what sections five and six say; see rules.h */
#include "base/ascii.h"
#include "base/find.h"
#include "base/sentences.h"
#include "base/writer.h"
#include "check/finding.h"
#include "check/rules.h"

/* "存在的主要问题及改进情况: “无。”" */
static const char *
quote_part(gai_arena *arena, int part, gai_text text)
{
	gai_writer	out = {.arena = arena};

	gai_put_string(&out, gai_section_parts[part].title);
	gai_put_string(&out, ": ");
	if (text.bytes != NULL)
		gai_put_quote(&out, text);
	else
		gai_put_string(&out, "缺");
	return out.bytes;
}

/* ---- problems_empty --------------------------------------------------------------------------------------------- */

/*
 * A section is empty if it has nothing but these words and at least one of the denials.  Longer words stand before
 * those that are part of them.
 */
static const char *const denials[] = {
	"暂不存在", "不存在", "暂未发现", "未发现", "没有", "暂无", "尚无", "并无", "无", "略", NULL,
};
static const char *const fillers[] = {
	"政府信息公开", "政务公开", "信息公开", "需要报告", "本年度", "年度", "本机关", "本单位", "本部门", "我单位",
	"我局", "我办", "我委", "我镇", "我乡", "我街道", "我区", "我县", "我市", "目前", "截至", "存在", "主要", "问题", "不足",
	"改进", "情况", "措施", "相关", "工作", "方面", "其他", "事项", "明显", "突出", "重大", "较大", "今年", "全年", "在", "的",
	"及", "和", "与", "中", "年", "一", "二", "三", NULL,
};

/* The length of the word of a list that begins at an offset, or 0. */
static size_t
match_any(gai_text text, size_t at, const char *const *words)
{
	const char *bytes = text.bytes + at;
	size_t		room = text.length - at;

	for (; *words != NULL; words++)
	{
		size_t		alike = 0;

		while (alike < room && (*words)[alike] != '\0' && (*words)[alike] == bytes[alike])
			alike++;
		if ((*words)[alike] == '\0')
			return alike;
	}
	return 0;
}

/* Whether a text has nothing but denials, fillers, digits and punctuation. */
static bool
says_nothing(gai_judge *judge, gai_text text)
{
	bool		denied = false;
	size_t		letters = 0;
	size_t		at = 0;

	while (at < text.length)
	{
		uint32_t	character;
		size_t		length = (size_t) gai_decode(text.bytes + at, text.bytes + text.length, &character);
		uint32_t	letter = gai_fold(character);
		size_t		word;

		gai_judge_step(judge);
		if (letter != 0 && !gai_is_digit(letter))
		{
			letters++;
			if ((word = match_any(text, at, denials)) > 0)
				denied = true;
			else if ((word = match_any(text, at, fillers)) == 0)
				return false;
			length = word;
		}
		at += length;
	}
	return denied || letters == 0;
}

void
gai_evaluate_problems_empty(gai_judge *judge)
{
	gai_text	problems = gai_prose_of(judge, GAI_PART_PROBLEMS);
	gai_verdict verdict = problems.bytes == NULL ? GAI_UNVERIFIABLE :
		says_nothing(judge, problems) ? GAI_FAIL : GAI_PASS;

	if (gai_is_wanted(judge, verdict))
		gai_add_finding(judge, (gai_finding) {
			.verdict = verdict,
			.scope = "problems",
			.message = quote_part(judge->arena, GAI_PART_PROBLEMS, problems),
		});
}

/* ---- fee_statement ---------------------------------------------------------------------------------------------- */

/* Whether a "费" is another fee or expense, or speaks of applicants who did not pay. */
static bool
is_other_fee(gai_text text, size_t at, size_t end)
{
	return gai_ends_at(text, at, "事业性收") || gai_ends_at(text, at, "经") || gai_ends_at(text, at, "消") ||
		gai_ends_at(text, at, "浪") || gai_ends_at(text, at, "缴纳") || gai_ends_at(text, at, "缴") ||
		gai_begins_at(text, end, "通知") || gai_begins_at(text, end, "标准") || gai_begins_at(text, end, "目录");
}

/* Whether what stands around a "费" says that an information fee was charged, or that none was. */
static bool
speaks_of_charging(gai_text text, size_t at, size_t end)
{
	static const char *const charged[] = {
		"收取", "未", "无", "没", "不", "零", "免", "暂", "元", "0", "\xEF\xBC\x90", NULL,
	};
	gai_text	clause;

	if (is_other_fee(text, at, end))
		return false;
	if (gai_ends_at(text, at, "处理"))
		return gai_contains_any(gai_sentence_around(text, at), charged);
	clause = gai_clause_around(text, at);
	if (!gai_ends_at(text, at, "收") && !gai_begins_at(text, end, "用") && !gai_contains(clause, "收取"))
		return false;
	return gai_contains_any(clause, charged);
}

static bool
states_fee(gai_judge *judge, gai_text text)
{
	static const char fee[] = "费";
	size_t		at = 0;

	if (text.bytes == NULL)
		return false;
	while (at < text.length)
	{
		/* a stretch, including a character that begins in it */
		size_t		stop = at + GAI_STRETCH,
					reach = stop + sizeof fee - 2,
					found = gai_find_from(gai_slice(text.bytes, reach < text.length ? reach : text.length), fee, at);

		gai_judge_step(judge);
		at = found != GAI_NOWHERE ? found : stop;
		if (found == GAI_NOWHERE)
			continue;
		if (speaks_of_charging(text, at, at + (sizeof fee - 1)))
			return true;
		at += (sizeof fee - 1);
	}
	return false;
}

/* The form asks for the statement in section six, but many reports make it in section one. */
void
gai_evaluate_fee_statement(gai_judge *judge)
{
	gai_text	other_matters = gai_prose_of(judge, GAI_PART_OTHER_MATTERS);
	bool		stated = states_fee(judge, other_matters) ||
		states_fee(judge, gai_prose_of(judge, GAI_PART_OVERVIEW)) ||
		states_fee(judge, gai_prose_of(judge, GAI_PART_PROBLEMS));
	gai_verdict verdict = stated ? GAI_PASS : other_matters.bytes == NULL ? GAI_UNVERIFIABLE : GAI_FAIL;

	if (gai_is_wanted(judge, verdict))
		gai_add_finding(judge, (gai_finding) {
			.verdict = verdict,
			.scope = "other_matters",
			.message = quote_part(judge->arena, GAI_PART_OTHER_MATTERS, other_matters),
		});
}
