/* title.c - see title.h */
#include "header/title.h"

#include "base/dates.h"
#include "base/find.h"

/* No agency's name is longer, in bytes. */
#define LONGEST_PREFIX 180

/* What no title reaches across, to its left: signs, but brackets around a remark, dots and dashes of names. */
static bool
is_border(uint32_t c)
{
	if (c < 0x80)
		return strchr("<>:;,|\"/_*#!?[]", (int) c) != NULL;
	if (c >= 0x4E00 && c <= 0x9FFF)
		return false;
	return gai_fold(c) == 0 && c != 0xFF08 && c != 0xFF09 && c != 0x3001;
}

/* Words before the year that make it the title of something else. */
static const char *const foreign_before[] = {
	"做好", "编制", "编写", "报送", "印发", "转发", "解读", "图解", "读懂", "看懂", "格式", "填报", "通知", "中华人民共和国政府",
	"条例", "督促", NULL
};

/* The same behind 报告. */
static const char *const foreign_behind[] = {
	"的通知", "的函", "通知", "的公告", "编制", "格式", "解读", "图解", "填报", "报送", "的说明", "说明", "的请示", "的批复", "模板",
	"公布情况", "发布情况", "起草", "工作的", "的工作", "文字解读", "政策解读", "目录", "汇总", "专栏", "等", ".", "(1)", "（1）",
	NULL
};

/* What stands between 信息公开 and 报告. */
static const char *const tail_words[] = {"工作", "年度", "情况", "总结", "的", NULL};
static const char *const tail_ends[] = {"报告", "年报", NULL};

/* ---- the parts of a title --------------------------------------------------------------------------------------- */

/* Behind 信息公开: the end of the title; 0 when the words do not go on to 报告.  A year among them is taken. */
static size_t
find_end(gai_text text, size_t offset, int *year)
{
	for (int words = 0; words < 6; words++)
	{
		gai_text	rest = gai_from(text, offset);
		const char *word = gai_begins_any(rest, tail_ends);
		int			found;
		size_t		bytes;

		if (word != NULL)
			return offset + strlen(word);
		bytes = gai_read_year(rest, &found);
		if (bytes > 0)
			*year = found;
		else if ((word = gai_begins_any(rest, tail_words)) != NULL)
			bytes = strlen(word);
		else
			return 0;
		offset += bytes;
	}
	return 0;
}

/* Where the title that has 信息公开 at offset begins: behind the last sign before it. */
static size_t
find_begin(gai_text text, size_t offset)
{
	size_t		begin = offset > LONGEST_PREFIX ? offset - LONGEST_PREFIX : 0;

	while (begin > 0 && begin < offset && ((unsigned char) text.bytes[begin] & 0xC0) == 0x80)
		begin++;
	for (size_t at = begin; at < offset;)
	{
		uint32_t	c;

		at += (size_t) gai_decode(text.bytes + at, text.bytes + offset, &c);
		if (is_border(c))
			begin = at;
	}
	return begin;
}

/* "（2024年）" or "(2024年度)" behind the title; its bytes, or 0. */
static size_t
read_year_behind(gai_text rest, int *year)
{
	size_t		open = gai_begins(rest, "(") ? 1 : gai_begins(rest, "（") ? 3 : 0,
				bytes;
	gai_text	after;

	if (open == 0)
		return 0;
	bytes = gai_read_year(gai_from(rest, open), year);
	if (bytes == 0)
		return 0;
	after = gai_from(rest, open + bytes);
	return gai_begins(after, ")") ? open + bytes + 1 : gai_begins(after, "）") ? open + bytes + 3 : 0;
}

/* The last year in the head, with or without its 年: where it begins, *after where the words behind it do. */
static size_t
find_last_year(gai_text head, size_t *after, int *year)
{
	for (size_t at = head.length; at-- > 0;)
	{
		gai_text	rest = gai_from(head, at);
		size_t		bytes;

		/* 2024 or 二〇二四, and a sign of it */
		if (rest.bytes[0] != '2' && !gai_begins(rest, "二") && !gai_begins(rest, "２"))
			continue;
		bytes = gai_read_year(rest, year);
		if (bytes == 0 && rest.length >= 4 && rest.bytes[0] == '2' && rest.bytes[1] == '0' &&
			rest.bytes[2] >= '0' && rest.bytes[2] <= '9' && rest.bytes[3] >= '0' && rest.bytes[3] <= '9' &&
			(rest.length == 4 || (unsigned char) rest.bytes[4] >= 0x80))
		{
			*year = 2000 + (rest.bytes[2] - '0') * 10 + (rest.bytes[3] - '0');
			bytes = 4;
		}
		if (bytes > 0)
		{
			*after = at + bytes;
			return at;
		}
	}
	return GAI_NOWHERE;
}

static gai_text
without_ending(gai_text text, const char *ending)
{
	return gai_ends(text, ending) ? gai_slice(text.bytes, text.length - strlen(ending)) : text;
}

/* How many bytes of the head only lead to the title: a list's number, words of the sentence it stands in. */
static size_t
skip_lead(gai_text head)
{
	static const char *const leading[] = {
		"现将", "现公布", "现向社会公布", "向社会公布", "公布", "发布", "附件", "标题", "名称", "题目",
		"、", ".", "-", "．", "）", ")", "'", NULL
	};
	size_t		digits = 0,
				offset = 0;
	const char *word;

	while (digits < head.length && head.bytes[digits] >= '0' && head.bytes[digits] <= '9')
		digits++;
	if (digits > 0 && (gai_begins(gai_from(head, digits), ".") || gai_begins(gai_from(head, digits), "、")))
		offset = digits;
	while ((word = gai_begins_any(gai_from(head, offset), leading)) != NULL)
		offset += strlen(word);
	return offset;
}

/* A name without 关于, in front or behind, and without 的. */
static gai_text
clean_agency(gai_text name)
{
	if (gai_begins(name, "关于"))
		name = gai_from(name, strlen("关于"));
	return without_ending(without_ending(name, "的"), "关于");
}

/* The agency of a head without a year: before 政府信息公开, where 政府 may be the name's own. */
static gai_text
agency_of(gai_text head)
{
	gai_text	name = without_ending(head, "政府");

	return gai_ends(name, "人民") ? head : name;
}

/* Reads the head (before 信息公开) into agency and year; false when it is that of something else. */
static bool
read_head(gai_text head, gai_title *title)
{
	size_t		after,
				at;
	int			year;

	if (gai_contains_any(head, foreign_before))
		return false;
	at = find_last_year(head, &after, &year);
	if (at == GAI_NOWHERE)
	{
		title->agency = clean_agency(agency_of(head));
		return true;
	}
	title->year = year;
	title->agency = clean_agency(gai_slice(head.bytes, at));
	if (title->agency.length == 0)
		title->agency = clean_agency(agency_of(gai_from(head, after)));
	return true;
}

/* The title whose 信息公开 stands at offset. */
static bool
read_title(gai_text text, size_t offset, gai_title *title)
{
	size_t		begin,
				end;
	gai_text	rest,
				unquoted;

	*title = (gai_title) {.year = 0};
	end = find_end(text, offset + strlen("信息公开"), &title->year);
	if (end == 0)
		return false;
	rest = gai_from(text, end);
	if (title->year == 0)
		end += read_year_behind(rest, &title->year);
	rest = gai_from(text, end);
	unquoted = gai_begins(rest, "》") || gai_begins(rest, "”") ? gai_from(rest, 3) : rest;
	if (gai_begins_any(unquoted, foreign_behind) != NULL)
		return false;
	begin = find_begin(text, offset);
	begin += skip_lead(gai_slice(text.bytes + begin, offset - begin));
	if (!read_head(gai_slice(text.bytes + begin, offset - begin), title))
		return false;
	title->text = gai_slice(text.bytes + begin, end - begin);
	title->first = begin == 0;
	title->last = rest.length == 0;
	title->quoted = begin >= 3 && (memcmp(text.bytes + begin - 3, "《", 3) == 0 ||
								   memcmp(text.bytes + begin - 3, "“", 3) == 0);
	return true;
}

/* The same bytes of another text. */
static gai_text
same_place(gai_text slice, gai_text from, gai_text to)
{
	return slice.bytes != NULL ? gai_slice(to.bytes + (slice.bytes - from.bytes), slice.length) : slice;
}

bool
gai_next_title(gai_arena *arena, gai_text text, size_t *from, gai_title *title)
{
	gai_text	folded = *from < text.length ? gai_folded(arena, text) : text;

	while (*from < text.length)
	{
		size_t		at = gai_find(gai_from(folded, *from), "信息公开");

		gai_step(arena);
		if (at == GAI_NOWHERE)
			return false;
		at += *from;
		*from = at + strlen("信息公开");
		if (read_title(folded, at, title))
		{
			title->text = same_place(title->text, folded, text);
			title->agency = same_place(title->agency, folded, text);
			return true;
		}
	}
	return false;
}
