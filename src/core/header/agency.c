/* agency.c - see agency.h */
#include "header/agency.h"

#include "base/dates.h"
#include "base/letters.h"
#include "base/find.h"
#include "tables/label_dictionary.h"

/* How far into a line of the preface its author is looked for, in bytes. */
#define PREFACE_REACH 4000

/* Names have fewer characters, and bytes. */
#define MOST_CHARACTERS 34
#define LONGEST_NAME 180

/* Clauses of a preface that are looked at. */
#define MOST_CLAUSES 24

/* Whether a name of an agency can end in this character. */
static bool
ends_agency(uint32_t c)
{
	switch (c)
	{
		case 0x5C40:			/* 局 */
		case 0x59D4:			/* 委 */
		case 0x529E:			/* 办 */
		case 0x5385:			/* 厅 */
		case 0x9662:			/* 院 */
		case 0x5904:			/* 处 */
		case 0x7F72:			/* 署 */
		case 0x7AD9:			/* 站 */
		case 0x6240:			/* 所 */
		case 0x90E8:			/* 部 */
		case 0x4F1A:			/* 会 */
		case 0x793E:			/* 社 */
		case 0x5BA4:			/* 室 */
		case 0x5FC3:			/* 心 */
		case 0x5E9C:			/* 府 */
		case 0x9053:			/* 道 */
		case 0x9547:			/* 镇 */
		case 0x4E61:			/* 乡 */
		case 0x533A:			/* 区 */
		case 0x53BF:			/* 县 */
		case 0x5E02:			/* 市 */
		case 0x7701:			/* 省 */
		case 0x65D7:			/* 旗 */
		case 0x76DF:			/* 盟 */
		case 0x5DDE:			/* 州 */
		case 0x6821:			/* 校 */
		case 0x5B66:			/* 学 */
		case 0x53F8:			/* 司 */
		case 0x56E2:			/* 团 */
		case 0x961F:			/* 队 */
		case 0x5173:			/* 关 */
		case 0x573A:			/* 场 */
		case 0x884C:			/* 行 */
		case 0x9986:			/* 馆 */
		case 0x56ED:			/* 园 */
		case 0x7EC4:			/* 组 */
			return true;
	}
	return false;
}

/* Without a remark in brackets at its end. */
static gai_text
without_remark(gai_text name)
{
	size_t		open;

	if (!gai_ends(name, "）") && !gai_ends(name, ")"))
		return name;
	open = gai_find(name, "（");
	if (open == GAI_NOWHERE)
		open = gai_find(name, "(");
	return open != GAI_NOWHERE ? gai_slice(name.bytes, open) : name;
}

bool
gai_is_agency(gai_text name)
{
	static const char *const relative[] = {
		"我", "本", "全", "各", "该", "其", "上级", "向", "在", "以", "与", "和", "对", "由", "一是", "进一步", "相关",
		"有关", "根据", "按照", "依据", "为", "现", "请", "要求", "一图", "政府信息", "政务公开", "首页", "当前", "经",
		"国务院办公厅政府信息", NULL
	};
	uint32_t	last;

	name = without_remark(name);
	if (name.length < 9 || name.length > LONGEST_NAME)
		return false;
	gai_decode(name.bytes + name.length - 3, name.bytes + name.length, &last);
	return ends_agency(gai_fold(last)) && gai_begins_any(name, relative) == NULL;
}

/* ---- subjects --------------------------------------------------------------------------------------------------- */

/* The agency that a clause begins with, followed by what it did. */
static gai_text
read_subject(gai_arena *arena, gai_text clause)
{
	static const char *const deeds[] = {
		"严格", "认真", "坚持", "深入", "全面", "积极", "高度", "按照", "在", "以", "贯彻", "紧", "围绕", "始终", "切实",
		"持续", "不断", "进一步", "大力", "扎实", "高位", "根据", "主动", "继续", "着力", "共", "通过", "依法", "充分", "强化",
		"加强", "落实", "深化", "结合", "聚焦", "政府信息公开", "信息公开", "政务公开", "稳步", "有序", "牢固", "把", "将", "编制",
		"坚决", "突出", "立足", "推进", "做好", "学习", NULL
	};
	size_t		offset = 0;

	for (int i = 0; i < MOST_CHARACTERS && offset < clause.length; i++)
	{
		uint32_t	c;

		gai_step(arena);
		offset += (size_t) gai_decode(clause.bytes + offset, clause.bytes + clause.length, &c);
		if (c < 0x4E00 ? c != '(' && c != ')' : c > 0x9FFF && c != 0xFF08 && c != 0xFF09)
			break;
		if (ends_agency(gai_fold(c)) && gai_begins_any(gai_from(clause, offset), deeds) != NULL &&
			gai_is_agency(gai_slice(clause.bytes, offset)))
			return gai_slice(clause.bytes, offset);
	}
	return gai_slice(NULL, 0);
}

/* Behind the next comma or stop; the text's end if there is none. */
static gai_text
next_clause(gai_arena *arena, gai_text text)
{
	while (text.length > 0)
	{
		uint32_t	c;

		gai_step(arena);
		text = gai_from(text, (size_t) gai_decode(text.bytes, text.bytes + text.length, &c));
		if (c == ',' || c == 0xFF0C || c == 0x3002 || c == ';' || c == 0xFF1B || c == '\n')
			break;
	}
	return gai_skip_blanks_long(arena, text);
}

gai_text
gai_subject_of(gai_arena *arena, gai_text text)
{
	int			year;
	size_t		bytes;

	text = gai_skip_blanks_long(arena, text);
	bytes = gai_read_year(text, &year);
	if (bytes > 0)
	{
		text = gai_from(text, bytes);
		if (gai_begins(text, "以来"))
			text = gai_from(text, strlen("以来"));
		if (gai_begins(text, ",") || gai_begins(text, "，"))
			text = next_clause(arena, text);
	}
	return read_subject(arena, text);
}

/* ---- prefaces --------------------------------------------------------------------------------------------------- */

/* The agency between two words; no bytes if there is none. */
static gai_text
agency_between(gai_text text, const char *before, const char *after)
{
	size_t		end = gai_find(gai_slice(text.bytes, text.length < PREFACE_REACH ? text.length : PREFACE_REACH), after),
				begin;

	if (end == GAI_NOWHERE)
		return gai_slice(NULL, 0);
	begin = end > LONGEST_NAME ? end - LONGEST_NAME : 0;
	for (size_t at = end; at-- > begin;)
		if (gai_begins(gai_from(text, at), before))
		{
			gai_text	name = gai_slice(text.bytes + at + strlen(before), end - at - strlen(before));

			if (gai_is_agency(name))
				return name;
		}
	return gai_slice(NULL, 0);
}

gai_text
gai_author_of(gai_text text)
{
	return agency_between(text, "由", "编制");
}

gai_text
gai_agency_named_in(gai_arena *arena, gai_text text)
{
	gai_text	name = gai_author_of(text);

	if (name.bytes == NULL)
		name = agency_between(text, "与", "联系");
	for (int i = 0; name.bytes == NULL && text.length > 0 && i < MOST_CLAUSES; i++)
	{
		name = read_subject(arena, text);
		text = next_clause(arena, text);
	}
	return name;
}

/* ---- comparison ------------------------------------------------------------------------------------------------- */

/* The last character of a name that tells what kind of agency it is; 0 for governments and offices of any kind. */
static uint32_t
kind_of(gai_text name)
{
	uint32_t	c;

	gai_decode(name.bytes + name.length - 3, name.bytes + name.length, &c);
	return c == 0x5C40 || c == 0x5385 || c == 0x4F1A || c == 0x9547 || c == 0x4E61 ? c : 0;
}

bool
gai_agencies_differ(gai_text a, gai_text b)
{
	gai_letters one,
				two;
	int			fewer,
				common;

	if (a.length < 9 || b.length < 9)
		return false;
	gai_letters_begin(&one);
	gai_letters_add(&one, a);
	gai_letters_begin(&two);
	gai_letters_add(&two, b);
	if (one.too_long || two.too_long)
		return false;
	fewer = one.count < two.count ? one.count : two.count;
	common = gai_likeness(one.letter, one.count, two.letter, two.count, true) * (one.count + two.count) + 100;
	common /= 200;
	/* two bureaus differ in few letters; a district and its office in many */
	if (kind_of(a) != 0 && kind_of(a) == kind_of(b))
		return common * 100 < fewer * 80;
	return common * 3 < fewer;
}
