/* title_head.c - see title_head.h */
#include "header/title_head.h"

#include "base/ascii.h"
#include "base/dates.h"
#include "base/find.h"
#include "header/agency.h"

/* Words before the year that make it the title of something else. */
static const char *const foreign_words[] = {
	"做好", "编写", "报送", "印发", "转发", "解读", "图解", "读懂", "看懂", "格式", "填报", "通知", "中华人民共和国政府",
	"条例", "督促", NULL
};

/* The same before a verb that leads to the title: 关于编制某局2023年…. */
static const char *const foreign_leads[] = {"关于编制", "关于公布", "关于发布", "做好", "通知", "督促", "印发", "转发", NULL};

/* What leads to a title in a sentence; the longer ones first. */
static const char *const lead_verbs[] = {
	"现将", "特将", "现就", "编制完成了", "编制完成", "编制了", "编制", "编写了", "撰写了", "撰写", "起草了", "形成了", "制作了",
	"现公布", "现公开", "现发布", "现予公布", "现予公开", "现予以公布", "现予以公开", "社会公布", "社会公开", "社会发布", "予以公布", "予以公开",
	"公布", "发布", NULL
};

/* Where a verb is part of a name: 机构编制委员会, 信息发布中心. */
static const char *const bodies[] = {"委员会", "委", "办公室", "中心", "局", "处", "机构", NULL};

/* Behind the last verb that leads to a title; 0 if there is none. */
static size_t
find_lead(gai_text text)
{
	size_t		behind = 0;

	for (int i = 0; lead_verbs[i] != NULL; i++)
	{
		size_t		length = strlen(lead_verbs[i]);

		for (size_t at = 0; (at = gai_find_from(text, lead_verbs[i], at)) != GAI_NOWHERE; at += length)
			if (at + length > behind && gai_begins_any(gai_from(text, at + length), bodies) == NULL &&
				!gai_ends_at(text, at, "机构"))
				behind = at + length;
	}
	return behind;
}

/* How many bytes only lead to a title that stands alone: a list's number, the name of a field. */
static size_t
skip_lead(gai_text text)
{
	static const char *const leading[] = {
		"附件", "标题", "名称", "题目", "、", ".", "-", "．", "）", ")", "'", NULL
	};
	size_t		digits = gai_begins(text, "第") ? strlen("第") : 0,
				offset = 0;
	const char *word;

	while (gai_digit_at(text, digits))
		digits++;
	if (digits > strlen("第") && gai_begins(text, "第") && gai_begins(gai_from(text, digits), "页"))
		offset = digits + strlen("页");
	else if (digits > 0 && digits < 4 &&
			 (gai_begins(gai_from(text, digits), ".") || gai_begins(gai_from(text, digits), "、")))
		offset = digits;
	while ((word = gai_begins_any(gai_from(text, offset), leading)) != NULL)
		offset += strlen(word);
	return offset;
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
		if (bytes == 0 && gai_begins(rest, "20") && gai_digit_at(rest, 2) && gai_digit_at(rest, 3) &&
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

/* The agency of a head without a year: before 政府信息公开, where 政府 may be the name's own. */
static gai_text
agency_of(gai_text head)
{
	gai_text	name = gai_ends(head, "政府") ? gai_slice(head.bytes, head.length - strlen("政府")) : head;

	return gai_clean_name(gai_ends(name, "人民") ? head : name);
}

bool
gai_read_title_head(gai_text text, gai_title_head *head)
{
	size_t		lead = find_lead(text),
				after,
				at;
	gai_text	rest = gai_from(text, lead);

	/* 将某局2023年…; 将乐 is a county */
	if (lead == 0 && gai_begins(text, "将") && !gai_begins(text, "将乐"))
		rest = gai_from(text, lead = strlen("将"));
	*head = (gai_title_head) {.sentence = lead > 0};
	if (gai_contains_any(rest, foreign_words) || gai_contains_any(gai_slice(text.bytes, lead), foreign_leads))
		return false;
	head->begin = lead + skip_lead(rest);
	rest = gai_from(text, head->begin);
	at = find_last_year(rest, &after, &head->year);
	if (at == GAI_NOWHERE)
	{
		head->year = 0;
		head->agency = agency_of(rest);
		return true;
	}
	head->agency = gai_clean_name(gai_slice(rest.bytes, at));
	if (head->agency.bytes == NULL)
		head->agency = agency_of(gai_from(rest, after));
	return true;
}
