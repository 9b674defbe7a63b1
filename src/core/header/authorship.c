/* authorship.c - see authorship.h */
#include "header/authorship.h"

#include "base/ascii.h"
#include "base/dates.h"
#include "base/find.h"
#include "header/agency.h"

/* Names have fewer characters. */
#define MOST_CHARACTERS 34

/* What stands in brackets behind a name has fewer bytes. */
#define LONGEST_REMARK 500

/* A longer sentence is looked at in parts. */
#define LONGEST_SENTENCE 4000

/* Clauses of section one in which its subject is looked for. */
#define MOST_CLAUSES 6

/* What an agency does that makes or publishes a report. */
#define MAKING \
	"编制", "组织编制", "牵头编制", "负责编制", "编写", "组织编写", "撰写", "起草", "制作", "汇总", "现公布", "现发布", "现公开", "现将", "现就", \
	"现予", "现向", "特编制", "特制定", "特制作", "特向", "特此", "特将", "向社会公布", "向社会公开", "向社会发布", "公布", "发布"

static const char *const making[] = {MAKING, NULL};

/* The same, and what it does in sentences that say elsewhere that it made or published the report. */
static const char *const acting[] = {
	MAKING, "严格", "认真", "坚持", "深入", "全面", "积极", "高度", "按照", "依照", "依据", "在", "以", "贯彻", "紧", "围绕", "始终",
	"切实", "持续", "不断", "进一步", "大力", "扎实", "高位", "根据", "主动", "继续", "着力", "共", "通过", "依法", "充分", "强化",
	"加强", "落实", "深化", "结合", "聚焦", "政府信息公开", "信息公开", "政务公开", "稳步", "有序", "牢固", "把", "将", "对", "就",
	"坚决", "突出", "立足", "推进", "做好", "学习", "牵头", "组织", "负责", NULL
};

/* What stands behind the name of whose report is made or published. */
static const char *const belonging[] = {"政府信息", "信息公开", "政务公开", "本年度", "上年度", "上一年度", "的", NULL};

/* What a sentence has that says so. */
static const char *const publishing[] = {
	"现将", "报告如下", "汇报如下", "公布如下", "编制", "编写", "撰写", "起草", "制作", "形成", "公布", "发布", "向社会公开", NULL
};
static const char *const reports[] = {"报告", "年报", "工作情况", NULL};

/* ---- names ------------------------------------------------------------------------------------------------------ */

/* Behind brackets that a text begins with; the same if it begins with none. */
static gai_text
skip_remark(gai_text text)
{
	const char *close = gai_begins(text, "（") ? "）" : gai_begins(text, "(") ? ")" : NULL;
	size_t		end;

	if (close == NULL)
		return text;
	end = gai_find(gai_slice(text.bytes, text.length < LONGEST_REMARK ? text.length : LONGEST_REMARK), close);
	return end != GAI_NOWHERE ? gai_from(text, end + strlen(close)) : text;
}

/* Whether a year stands here, with or without its sign. */
static bool
begins_year(gai_text text)
{
	int			year;

	return gai_read_year(text, &year) > 0 ||
		(gai_begins(text, "20") && text.length > 4 && gai_digit_at(text, 2) && gai_digit_at(text, 3));
}

/*
 * The agency that a text begins with, if what stands behind it is one of the words, or with years a year.  Brackets
 * behind the name are seen through.  Brief: it may also be a region of two characters.
 */
static gai_text
leading_name(gai_arena *arena, gai_text text, const char *const *words, bool years, bool brief)
{
	size_t		offset = 0;

	for (int i = 0; i < MOST_CHARACTERS && offset < text.length; i++)
	{
		uint32_t	c;
		gai_text	name,
					behind;
		bool		led;

		gai_step(arena);
		offset += (size_t) gai_decode(text.bytes + offset, text.bytes + text.length, &c);
		if (!gai_is_han(c) && c != '(' && c != ')' && c != 'X' && c != 0xFF08 && c != 0xFF09)
			break;
		if (!gai_ends_agency(c))
			continue;
		name = gai_slice(text.bytes, offset);
		behind = skip_remark(gai_from(text, offset));
		led = gai_begins_any(behind, words) != NULL || (years && begins_year(behind));
		if (led && (gai_is_agency(name) ? !gai_begins_cut_off(name) : brief && gai_is_region_alone(name)))
			return name;
	}
	return gai_slice(NULL, 0);
}

/* Whether a name in prose is that of a party's committee, which makes no such reports. */
static bool
is_of_party(gai_text name)
{
	static const char *const ends[] = {"县委", "市委", "区委", "省委", "州委", "旗委", "镇委", "乡委", "党委", "党组", "工委", "纪委", NULL};

	return gai_ends_any(name, ends) != NULL || gai_contains(name, "党委") || gai_begins(name, "国务院");
}

static gai_text
unless_of_party(gai_text name)
{
	return name.bytes != NULL && is_of_party(name) ? gai_slice(NULL, 0) : name;
}

/* ---- sentences -------------------------------------------------------------------------------------------------- */

/* What was found so far; a better rank replaces, one as good that differs is kept beside it. */
typedef struct finder
{
	gai_arena  *arena;
	const gai_joined_lines *preface;
	gai_text	author,			/* in simplified characters */
				other,
				contact;
	int			rank;			/* of the author; 0 = none */
} finder;

static void
offer_author(finder *self, gai_text name, int rank)
{
	if (unless_of_party(name).bytes == NULL)
		return;
	if (rank > self->rank)
	{
		self->rank = rank;
		self->author = name;
		self->other = gai_slice(NULL, 0);
	}
	else if (rank == self->rank && self->other.bytes == NULL && gai_agencies_differ(self->author, name))
		self->other = name;
}

/* Whether the word that makes or publishes belongs to something else: 公布的, 发布时间. */
static bool
is_attribute(gai_text text)
{
	static const char *const bearers[] = {"的", "时间", "日期", "机构", "单位", "部门", "来源", "文号", "人", "于", NULL};
	const char *word = gai_begins_any(text, making);

	return word != NULL && gai_begins_any(gai_from(text, strlen(word)), bearers) != NULL;
}

/* The subject at the beginning of a clause. */
static void
read_clause(finder *self, gai_text clause)
{
	gai_text	name = leading_name(self->arena, clause, acting, false, true);
	gai_text	behind;

	if (name.bytes == NULL)
		return;
	behind = skip_remark(gai_from(clause, name.length));
	if (gai_begins_any(behind, making) == NULL)
		offer_author(self, name, 2);
	else if (!is_attribute(behind))
		offer_author(self, name, 4);
}

/* 由…编制, 本报告是…公布的: the name behind 由 or 是. */
static void
read_maker(finder *self, gai_text text)
{
	offer_author(self, leading_name(self->arena, text, acting, false, true), 5);
}

/* 现将…2023年…, 编制…2023年…: whose report is published or made. */
static void
read_owner(finder *self, gai_text text)
{
	static const char *const verbs[] = {
		"现将", "现就", "现把", "特将", "公布", "发布", "社会公开", "现公开", "予以公开", "编制了", "编制完成", "编制", "撰写", "形成", NULL
	};
	const char *verb = gai_begins_any(text, verbs);

	if (verb != NULL)
		offer_author(self, leading_name(self->arena, gai_from(text, strlen(verb)), belonging, true, true), 3);
}

/* 请与…联系: whom to call, unless it is an office. */
static void
read_contact(finder *self, gai_text text)
{
	static const char *const calling[] = {"联系", "咨询", "反映", "沟通", NULL};
	gai_text	name;

	if (self->contact.bytes != NULL)
		return;
	name = leading_name(self->arena, text, calling, false, false);
	if (name.bytes != NULL && !gai_is_inner_office(name))
		self->contact = name;
}

/* What a word that begins with this character says of names behind it. */
static void
read_word(finder *self, uint32_t c, gai_text text, bool publishes)
{
	switch (c)
	{
		case 0x7531:			/* 由 */
			if (publishes)
				read_maker(self, gai_from(text, 3));
			break;
		case 0x62A5:			/* 报 */
			if (publishes && (gai_begins(text, "报告是") || gai_begins(text, "报告系")))
				read_maker(self, gai_from(text, strlen("报告是")));
			break;
		case 0x73B0:			/* 现 */
		case 0x7279:			/* 特 */
		case 0x516C:			/* 公 */
		case 0x53D1:			/* 发 */
		case 0x793E:			/* 社 */
		case 0x4E88:			/* 予 */
		case 0x7F16:			/* 编 */
		case 0x64B0:			/* 撰 */
		case 0x5F62:			/* 形 */
			if (publishes)
				read_owner(self, text);
			break;
		case 0x4E0E:			/* 与 */
		case 0x5411:			/* 向 */
		case 0x540C:			/* 同 */
			read_contact(self, gai_from(text, 3));
			break;
	}
}

/* Whether a line is no part of a sentence that goes on in the next: a title, a name. */
static bool
stands_alone(gai_text line)
{
	static const char *const signs[] = {"，", ",", "：", ":", NULL};
	static const char *const beginnings[] = {"根据", "按照", "依据", "依照", "为", "由", "在", "本", NULL};

	return line.length > 0 && line.length < 200 && gai_find_any(line, signs) == NULL &&
		gai_begins_any(line, beginnings) == NULL;
}

/* Looks at each clause and each word of a sentence, which begins at an offset of the preface. */
static void
read_sentence(finder *self, gai_text sentence)
{
	const gai_joined_lines *preface = self->preface;
	size_t		from = (size_t) (sentence.bytes - preface->folded.bytes),
				line = gai_line_at(preface, from);
	bool		publishes = gai_contains_any(sentence, publishing) && gai_contains_any(sentence, reports);
	bool		begins = true;

	for (size_t at = 0; at < sentence.length;)
	{
		uint32_t	c;
		gai_text	rest = gai_from(sentence, at);

		gai_step(self->arena);
		while (line + 1 < preface->count && preface->starts[line + 1] <= from + at)
		{
			line++;
			begins |= preface->starts[line] == from + at && line > 0 &&
				stands_alone(gai_folded_line(preface, line - 1));
		}
		if (publishes && begins)
			read_clause(self, rest);
		at += (size_t) gai_decode(rest.bytes, rest.bytes + rest.length, &c);
		if (gai_is_han(c))
			read_word(self, c, rest, publishes);
		begins = c == ',' || c == 0xFF0C || c == ';' || c == 0xFF1B || c == ':' || c == 0xFF1A || c == 0x300B ||
			c == ')' || c == 0xFF09 || gai_is_bar(c);
	}
}

gai_text
gai_find_maker(gai_arena *arena, const gai_joined_lines *preface)
{
	finder		self = {.arena = arena, .preface = preface};

	for (size_t at = 0; self.author.bytes == NULL && (at = gai_find_from(preface->folded, "由", at)) != GAI_NOWHERE;)
	{
		gai_step(arena);
		at += strlen("由");
		read_maker(&self, gai_from(preface->folded, at));
	}
	return gai_as_written(preface, self.author);
}

gai_authorship
gai_find_authorship(gai_arena *arena, const gai_joined_lines *preface)
{
	finder		self = {.arena = arena, .preface = preface};
	gai_text	rest = preface->folded;

	while (rest.length > 0)
	{
		size_t		reach = rest.length < LONGEST_SENTENCE ? rest.length : LONGEST_SENTENCE,
					end = gai_find(gai_slice(rest.bytes, reach), "。");

		gai_step(arena);
		if (end == GAI_NOWHERE)
			end = reach;
		read_sentence(&self, gai_slice(rest.bytes, end));
		rest = gai_from(rest, end + 3 < rest.length ? end + 3 : rest.length);
	}
	return (gai_authorship) {
		gai_as_written(preface, self.author), gai_as_written(preface, self.other), gai_as_written(preface, self.contact)
	};
}

/* ---- section one ------------------------------------------------------------------------------------------------ */

/* Behind the next comma; the text's end if there is none. */
static gai_text
next_clause(gai_arena *arena, gai_text text)
{
	while (text.length > 0)
	{
		uint32_t	c;

		gai_step(arena);
		text = gai_from(text, (size_t) gai_decode(text.bytes, text.bytes + text.length, &c));
		if (c == ',' || c == 0xFF0C)
			break;
	}
	return text;
}

gai_text
gai_subject_of(gai_arena *arena, const gai_joined_lines *section)
{
	gai_text	rest = section->folded;
	size_t		bytes;
	int			year;

	if ((bytes = gai_find(rest, "。")) != GAI_NOWHERE)
		rest.length = bytes;
	if ((bytes = gai_read_year(rest, &year)) > 0)
		rest = gai_from(rest, bytes);
	if (gai_begins(rest, "以来"))
		rest = gai_from(rest, strlen("以来"));
	if (gai_begins(rest, ",") || gai_begins(rest, "，"))
		rest = next_clause(arena, rest);
	for (int i = 0; i < MOST_CLAUSES && rest.length > 0; i++)
	{
		gai_text	name = unless_of_party(leading_name(arena, rest, acting, false, true));

		if (name.bytes != NULL)
			return gai_as_written(section, name);
		rest = next_clause(arena, rest);
	}
	return gai_slice(NULL, 0);
}
