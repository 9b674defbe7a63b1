/*
 * stale_year_rule.c - the rule stale_year: a sentence that was left over from last year's report.
 *
 * Prose rightly mentions other years: comparisons, carried-over applications, documents, plans.  A sentence is stale if
 * another year introduces it ("2022年,我局共收到 ..." in the report of 2023) and nothing near it mentions a second year.
 * When in doubt the rule is silent: a false alarm is worse than a missed one.
 */
#include "base/ascii.h"
#include "base/find.h"
#include "base/sentences.h"
#include "base/writer.h"
#include "check/finding.h"
#include "check/rules.h"

/* How many years before its own a report may have been copied from. */
#define OLDEST_TEMPLATE 3

typedef struct frame
{
	int			year;
	size_t		begin;			/* of its digits */
	size_t		end;			/* behind 年 or 年度 */
} frame;

/* ---- years that introduce a sentence ----------------------------------------------------------------------------- */

static const char year_word[] = "年";

static size_t
skip_blanks(gai_text text, size_t at)
{
	while (at < text.length && text.bytes[at] == ' ')
		at++;
	return at;
}

/* Reads the digits before the 年 at an offset; false unless there are exactly four. */
static bool
read_year(gai_text text, size_t at, frame *found)
{
	size_t		end = at;
	size_t		begin;

	while (end > 0 && text.bytes[end - 1] == ' ')
		end--;
	for (begin = end; begin > 0 && end - begin < 5 && gai_is_digit(text.bytes[begin - 1]);)
		begin--;
	if (end - begin != 4 || text.bytes[begin] != '2')
		return false;
	found->year = 0;
	for (size_t i = begin; i < end; i++)
		found->year = found->year * 10 + (text.bytes[i] - '0');
	found->begin = begin;
	found->end = at + (sizeof year_word - 1);
	if (gai_begins_at(text, found->end, "度"))
		found->end += strlen("度");
	return true;
}

/* Without the blanks at its end; a line end is none. */
static gai_text
trim_end(gai_text text)
{
	static const char *const blanks[] = {" ", "\t", "　", NULL};
	const char *blank;

	while ((blank = gai_ends_any(text, blanks)) != NULL)
		text.length -= strlen(blank);
	return text;
}

/* Whether only the subject (我局, 本机关, 全区), or nothing, stands between the year and the stop before it. */
static bool
opens_sentence(gai_text text, size_t begin)
{
	static const char *const ends[] = {
		"。", ";", ":", "!", "?", "\n", "\r", ")", "\xEF\xBC\x9B", "\xEF\xBC\x9A", "\xEF\xBC\x81", "\xEF\xBC\x9F",
		"\xEF\xBC\x89", "】", "〕", "]", "一是", "二是", "三是", "四是", "五是", NULL,
	};
	static const char *const speakers[] = {
		"我局", "我办", "我委", "我厅", "我镇", "我乡", "我街道", "我区", "我县", "我市", "我单位", "我部门", "本机关", "本单位",
		"本部门", "本局", "全区", "全县", "全市", "全镇", NULL,
	};
	static const char *const headings[] = {"情况", "管理", "建设", "保障", "主动公开", "依申请公开", NULL};
	gai_text	ahead = gai_slice(text.bytes, begin),
				before = trim_end(ahead);
	const char *speaker = gai_ends_any(before, speakers);

	if (speaker != NULL)
	{
		ahead = gai_slice(text.bytes, before.length - strlen(speaker));
		before = trim_end(ahead);
	}
	/* a heading with its text on the same line: 政府信息管理情况 2022年 */
	return before.length == 0 || gai_ends_any(before, ends) != NULL ||
		(before.length < ahead.length && gai_ends_any(before, headings) != NULL);
}

/* Whether the year is followed by what was done in it, not by a month or by something named after it. */
static bool
tells_of_the_year(gai_text text, size_t end)
{
	static const char *const begins[] = {
		",", "\xEF\xBC\x8C", "我", "本机关", "本单位", "本部门", "本局", "本办", "全年", "全局", "全区", "全县", "全市", "全镇",
		"共收到", "共受理", "共主动公开", "收到", "受理", "未收", "未发生", "未出现", "未产生", "未受理", "未接", "没有收",
		"没有发生", "无政府信息公开", "无依申请", "无因", "主动公开", NULL,
	};

	end = skip_blanks(text, end);
	for (const char *const *begin = begins; *begin != NULL; begin++)
		if (gai_begins_at(text, end, *begin))
			return true;
	return false;
}

/* ---- other readings ---------------------------------------------------------------------------------------------- */

/* Words that show that a sentence mentions another year on purpose. */
static const char *const looks_elsewhere[] = {
	"同比", "较", "比", "增长", "上升", "下降", "结转", "转入", "转至", "转到", "将", "计划", "拟", "预计", "规划", "以来", "年起",
	"日起", "年底", "上一年", "上年", "去年", "往年", "历年", "近年", "考核", "获评", "荣获", "评为", "表彰", "评估", "测评", "整改",
	"反馈", "指出", "《", NULL,
};

/* Words for what was done; a sentence with one is not a plan for the next year. */
static const char *const done[] = {
	"收到", "受理", "未收", "未发生", "未出现", "未产生", "未接", "没有收", "没有发生", "办结", NULL,
};
static const char *const planned[] = {
	"继续", "进一步", "下一步", "加强", "推进", "力争", "确保", "要", NULL,
};

/* Whether a text has four digits in it that may be another year. */
static bool
names_other_year(gai_text text, int year)
{
	for (size_t at = 0; at + 4 <= text.length; at++)
	{
		const char *digits = text.bytes + at;

		if (digits[0] == '2' && digits[1] == '0' && gai_is_digit(digits[2]) && gai_is_digit(digits[3]) &&
			2000 + 10 * (digits[2] - '0') + (digits[3] - '0') != year)
			return true;
	}
	return false;
}

/* Whether it is a line end or a further byte of a character. */
static bool
is_of_a_break(char byte)
{
	return (byte & 0xC0) == 0x80 || byte == '\n' || byte == '\r';
}

/* A sentence with the one before and the one behind it, if there are any. */
static gai_text
with_neighbours(gai_text text, gai_text sentence)
{
	size_t		begin = (size_t) (sentence.bytes - text.bytes);
	size_t		end = begin + sentence.length;

	if (begin > 0)
	{
		size_t		stop = begin - 1;

		while (stop > 0 && is_of_a_break(text.bytes[stop]))
			stop--;
		begin = (size_t) (gai_sentence_around(text, stop).bytes - text.bytes);
	}
	if (end < text.length)
	{
		gai_text	next;

		end++;
		while (end < text.length && is_of_a_break(text.bytes[end]))
			end++;
		next = gai_sentence_around(text, end);
		end = (size_t) (next.bytes - text.bytes) + next.length;
	}
	return gai_slice(text.bytes + begin, end - begin);
}

/* Whether a sentence that another year introduces can only be a mistake. */
static bool
is_left_over(gai_text text, const frame *found, int year)
{
	gai_text	sentence = gai_sentence_around(text, found->begin);

	if (gai_contains_any(sentence, looks_elsewhere) || names_other_year(with_neighbours(text, sentence), found->year))
		return false;
	return found->year < year || (gai_contains_any(sentence, done) && !gai_contains_any(sentence, planned));
}

/* ---- the rule ---------------------------------------------------------------------------------------------------- */

/* Finds the first stale sentence. */
static bool
find_left_over(gai_judge *judge, gai_text text, frame *found)
{
	int			year = judge->report->year;
	size_t		at = 0;

	while ((at = gai_find_from(text, year_word, at)) != GAI_NOWHERE)
	{
		if (judge->arena != NULL)
			gai_step(judge->arena);
		if (read_year(text, at, found) && found->year != year && found->year >= year - OLDEST_TEMPLATE &&
			found->year <= year + 1 && opens_sentence(text, found->begin) && tells_of_the_year(text, found->end) &&
			is_left_over(text, found, year))
			return true;
		at += (sizeof year_word - 1);
	}
	return false;
}

/* The sentence from its year on. */
static gai_text
from_frame(gai_text text, const frame *found)
{
	gai_text	sentence = gai_sentence_around(text, found->begin);

	return gai_slice(text.bytes + found->begin,
					 (size_t) (sentence.bytes - text.bytes) + sentence.length - found->begin);
}

/* "总体情况: “2022年,我局共收到…”, 报告年度 2023" */
static const char *
explain_year(gai_arena *arena, int part, gai_text text, const frame *found, int year)
{
	gai_writer	out = {.arena = arena};

	gai_put_string(&out, gai_section_parts[part].title);
	if (found != NULL)
	{
		gai_put_string(&out, ": ");
		gai_put_quote(&out, from_frame(text, found));
	}
	if (year != 0)
	{
		gai_put_string(&out, ", 报告年度 ");
		gai_put_count(&out, year);
	}
	return out.bytes;
}

static void
evaluate_part(gai_judge *judge, int part, gai_text text)
{
	int			year = judge->report->year;
	frame		found;
	bool		left_over = year != 0 && find_left_over(judge, text, &found);
	gai_verdict verdict = left_over ? GAI_FAIL : year != 0 ? GAI_PASS : GAI_UNVERIFIABLE;

	if (gai_is_wanted(judge, verdict))
		gai_add_finding(judge, (gai_finding) {
			.verdict = verdict,
			.scope = gai_section_parts[part].field,
			.lhs = {left_over, false, left_over ? found.year : 0},
			.rhs = {left_over, false, year},
			.message = explain_year(judge->arena, part, text, left_over ? &found : NULL, year),
		});
}

void
gai_evaluate_stale_year(gai_judge *judge)
{
	for (int part = 0; part < GAI_PARTS; part++)
	{
		gai_text	prose = gai_prose_of(judge, part);

		if (prose.bytes != NULL)
			evaluate_part(judge, part, prose);
	}
}
