/* headings.c - see headings.h */
#include "form/headings.h"

#include <uchar.h>

#include "base/letters.h"
#include "base/ascii.h"
#include "base/chinese_numerals.h"
#include "base/find.h"

/* No title has more letters; running text that names several does. */
#define MOST_LETTERS 42

/* A heading is looked for in the first bytes of a line only: a line can be all signs and blanks. */
#define REACH 300

/* The likeness (see letters.h) from which on text is taken for a title: without its numeral, and with it. */
#define ALIKE_ALONE 90
#define ALIKE_NUMBERED 72

typedef struct section_title
{
	int			section;
	int			count;
	const char16_t *letters;
} section_title;

#define TITLE(section, letters) {section, sizeof(letters) / sizeof(char16_t) - 1, letters}

/* Titles in folded letters, without punctuation: the form's, and wordings that differ much from it. */
static const section_title titles[] = {
	TITLE(1, u"总体情况"),
	TITLE(1, u"概述"),			/* this and the next count only with their numeral: */
	TITLE(1, u"基本情况"),		/* the menus of pages have such words, too */
	TITLE(1, u"工作总体情况"),
	TITLE(1, u"政府信息公开总体情况"),
	TITLE(1, u"政府信息公开工作总体情况"),
	TITLE(1, u"政府信息公开工作的总体情况"),
	TITLE(2, u"主动公开政府信息情况"),
	TITLE(2, u"主动公开政府信息的情况"),
	TITLE(2, u"政府信息主动公开情况"),
	TITLE(2, u"行政机关主动公开政府信息情况"),
	TITLE(3, u"收到和处理政府信息公开申请情况"),
	TITLE(3, u"行政机关收到和处理政府信息公开申请情况"),
	TITLE(3, u"依申请公开政府信息情况"),
	TITLE(3, u"政府信息依申请公开情况"),
	TITLE(4, u"政府信息公开行政复议行政诉讼情况"),
	TITLE(4, u"政府信息公开行政复议和行政诉讼情况"),
	TITLE(4, u"政府信息公开行政复议及行政诉讼情况"),
	TITLE(4, u"政府信息公开行政复议行政诉讼的情况"),
	TITLE(4, u"因政府信息公开工作被申请行政复议提起行政诉讼情况"),
	TITLE(4, u"因政府信息公开工作被申请行政复议和提起行政诉讼情况"),
	TITLE(4, u"因政府信息公开被申请行政复议提起行政诉讼情况"),
	TITLE(5, u"存在的主要问题及改进情况"),
	TITLE(5, u"存在的主要问题和改进情况"),
	TITLE(5, u"存在问题及改进情况"),
	TITLE(5, u"存在的问题及改进情况"),
	TITLE(5, u"存在的主要问题和改进措施"),
	TITLE(5, u"存在的主要问题及改进措施"),
	TITLE(5, u"政府信息公开工作存在的主要问题及改进情况"),
	TITLE(6, u"其他需要报告的事项"),
	TITLE(6, u"其他需要报告的情况"),
	TITLE(6, u"其它需要报告的事项"),
	TITLE(6, u"其他需要报告事项"),
	TITLE(6, u"其他需报告的事项"),
	TITLE(6, u"其他需要说明的事项"),
	TITLE(6, u"需要报告的其他事项"),
	TITLE(6, u"其他报告的事项"),
};

enum
{
	TITLES = sizeof titles / sizeof titles[0],
	FIRST_COMMON = 1,			/* the titles that the menus of pages have, too */
	LAST_COMMON = 2
};

/* The beginning of a line, read letter by letter. */
typedef struct reading
{
	int			numeral;		/* 1 … 9, 0 = none */
	bool		bracketed;		/* (一) */
	size_t		title;			/* where the title begins, behind numeral and signs */
	uint16_t	letters[MOST_LETTERS];	/* of the title and what follows */
	size_t		ends[MOST_LETTERS]; /* where each ends in the line */
	int			count;
	bool		more;			/* the line has more letters */
} reading;

/* ---- reading ---------------------------------------------------------------------------------------------------- */

/* 1 … 9 for a Chinese or Arabic numeral, 0 for anything else. */
static int
numeral_of(uint32_t letter)
{
	int			digit = gai_is_digit(letter) ? (int) (letter - '0') : gai_numeral_digit(letter);

	return digit > 0 ? digit : 0;
}

/* Whether a title can begin with this folded letter, even if its first letter was lost. */
static bool
may_begin(uint32_t letter)
{
	switch (letter)
	{
		case 0x603B:			/* 总 */
		case 0x4F53:			/* 体 */
		case 0x6982:			/* 概 */
		case 0x57FA:			/* 基 */
		case 0x5DE5:			/* 工 */
		case 0x653F:			/* 政 */
		case 0x5E9C:			/* 府 */
		case 0x4E3B:			/* 主 */
		case 0x52A8:			/* 动 */
		case 0x884C:			/* 行 */
		case 0x6536:			/* 收 */
		case 0x5230:			/* 到 */
		case 0x4F9D:			/* 依 */
		case 0x7533:			/* 申 */
		case 0x56E0:			/* 因 */
		case 0x5B58:			/* 存 */
		case 0x5728:			/* 在 */
		case 0x5176:			/* 其 */
		case 0x4ED6:			/* 他 */
		case 0x9700:			/* 需 */
		case 0x7B2C:			/* 第 */
			return true;
	}
	return numeral_of(letter) > 0;
}

static bool
is_open_bracket(uint32_t c)
{
	return c == '(' || c == 0xFF08 || c == 0x3014 || c == '[';
}

/* Takes the numeral in front, if there is one; false when the line cannot be a heading. */
static bool
read_numeral(gai_text line, size_t *offset, reading *self)
{
	const char *end = line.bytes + line.length;
	bool		ordinal = false;
	uint32_t	c = 0;
	int			bytes = 0;

	for (;; *offset += (size_t) bytes)
	{
		if (*offset >= line.length || *offset > REACH)
			return false;
		bytes = gai_decode(line.bytes + *offset, end, &c);
		if (is_open_bracket(c))
			self->bracketed = true;
		else if (c == 0x7B2C && !ordinal)	/* 第一部分 */
			ordinal = true;
		else if (gai_fold(c) != 0)
			break;
		else if (*offset > 60)
			return false;
	}
	if (!ordinal && !may_begin(gai_fold(c)))
		return false;
	self->numeral = numeral_of(gai_fold(c));
	if (self->numeral > 0)
	{
		*offset += (size_t) bytes;
		if (ordinal && gai_begins(gai_from(line, *offset), "部分"))
			*offset += strlen("部分");
		if (*offset < line.length)
		{
			/* rules out 十一, 2024, 一是 and 二次 */
			gai_decode(line.bytes + *offset, end, &c);
			if (numeral_of(gai_fold(c)) > 0 || c == '0' || (gai_fold(c) != 0 && !may_begin(gai_fold(c))))
				return false;
		}
	}
	return !ordinal || self->numeral > 0;
}

/*
 * A quick test whether a closer look is worth it: the beginnings agree, though the first letter may be lost or wrong.
 */
static bool
begins_alike(const reading *self, const section_title *title)
{
	return self->letters[0] == title->letters[0] || self->letters[0] == title->letters[1] ||
		self->letters[1] == title->letters[1];
}

static bool
any_begins_alike(const reading *self)
{
	for (int i = 0; i < TITLES; i++)
		if (begins_alike(self, &titles[i]))
			return true;
	return false;
}

static bool
read_line(gai_text line, reading *self)
{
	size_t		offset = 0,
				reach = line.length < REACH ? line.length : REACH;

	self->numeral = self->count = 0;
	self->bracketed = self->more = false;
	if (!read_numeral(line, &offset, self))
		return false;
	self->title = offset;
	while (offset < reach)
	{
		uint32_t	c;

		offset += (size_t) gai_decode(line.bytes + offset, line.bytes + line.length, &c);
		c = gai_fold(c);
		if (c == 0)
		{
			/* the title begins behind these signs; later signs do not move its beginning */
			if (self->count == 0)
				self->title = offset;
			continue;
		}
		if (self->count == 0 && self->numeral > 0 && c >= '0' && c <= '9')
			return false;		/* a number such as 1.2 */
		if (self->count == MOST_LETTERS)
		{
			self->more = true;
			break;
		}
		self->letters[self->count] = (uint16_t) c;
		self->ends[self->count++] = offset;
		if (self->count == 2 && (self->numeral == 0 || self->bracketed) && !any_begins_alike(self))
			return false;
	}
	self->more |= offset < line.length;
	return true;
}

/* ---- what may stand behind a title ------------------------------------------------------------------------------ */

/* Skips the signs that close a heading, and a remark in brackets if it ends the line. */
static size_t
skip_signs(gai_text line, size_t offset)
{
	while (offset < line.length && offset <= REACH)
	{
		uint32_t	c;
		size_t		bytes = (size_t) gai_decode(line.bytes + offset, line.bytes + line.length, &c);

		if (is_open_bracket(c))
			return gai_ends(line, ")") || gai_ends(line, "）") || gai_ends(line, "]") || gai_ends(line, "〕") ?
				line.length : offset;
		if (c == 0x201C || c == 0x300A || gai_fold(c) != 0)
			break;
		offset += bytes;
	}
	return offset;
}

/* Whether the text at offset is empty or begins with a sign that closes a heading. */
static bool
is_closed(gai_text line, size_t offset)
{
	uint32_t	c;

	if (offset >= line.length)
		return true;
	gai_decode(line.bytes + offset, line.bytes + line.length, &c);
	return gai_is_blank(c) || c == ':' || c == 0xFF1A || c == '*' || c == '#' || c == '|' || c == 0x3002 ||
		(is_open_bracket(c) && skip_signs(line, offset) == line.length);
}

/* ---- likeness --------------------------------------------------------------------------------------------------- */

static bool
begins_with_title(const reading *self, const section_title *title)
{
	return self->letters[0] == title->letters[0] && self->count >= title->count &&
		memcmp(self->letters, title->letters, (size_t) title->count * sizeof(uint16_t)) == 0;
}

/* The longest title that the line begins with; a title of the numeral's section comes before others. */
static const section_title *
find_exact(const reading *self)
{
	const section_title *best = NULL;

	for (int i = 0; i < TITLES; i++)
		if (begins_with_title(self, &titles[i]) &&
			(best == NULL || (titles[i].section == self->numeral) > (best->section == self->numeral) ||
			 ((titles[i].section == self->numeral) == (best->section == self->numeral) &&
			  titles[i].count > best->count)))
			best = &titles[i];
	return best;
}

/* The title that is most similar to all the letters. */
static const section_title *
find_alike(const reading *self, int letters, int *likeness)
{
	const section_title *best = NULL;

	*likeness = 0;
	for (int i = 0; i < TITLES; i++)
	{
		bool		own = titles[i].section == self->numeral;
		int			fewer = letters < titles[i].count ? letters : titles[i].count,
					alike;

		if ((!own && !begins_alike(self, &titles[i])) ||
			200 * fewer < (own ? ALIKE_NUMBERED : ALIKE_ALONE) * (letters + titles[i].count))
			continue;
		alike = gai_likeness(self->letters, letters, titles[i].letters, titles[i].count, true);
		if (alike >= (own ? ALIKE_NUMBERED : ALIKE_ALONE) && alike > *likeness)
		{
			*likeness = alike;
			best = &titles[i];
		}
	}
	return best;
}

/* Counts the letters, without a remark in brackets that ends the line. */
static int
letters_without_remark(gai_text line, const reading *self)
{
	if (!gai_ends(line, ")") && !gai_ends(line, "）"))
		return self->count;
	for (int i = 0; i < self->count; i++)
	{
		uint32_t	c;

		if (self->ends[i] >= line.length)
			break;
		gai_decode(line.bytes + self->ends[i], line.bytes + line.length, &c);
		if (c == '(' || c == 0xFF08)
			return i + 1;
	}
	return self->count;
}

gai_heading
gai_read_heading(gai_text line)
{
	gai_heading heading = {0, GAI_NO_HEADING, false, 0};
	reading		self;
	const section_title *title;
	int			likeness = 100;

	if (line.length == 0 || !read_line(line, &self))
		return heading;
	if (self.count == 0)
	{
		/* "三、" is a heading that lost its title; a number without a sign is a value */
		if (self.numeral > 0 && self.numeral <= GAI_SECTIONS && !self.bracketed && !self.more &&
			gai_contains(line, "、"))
			heading = (gai_heading) {self.numeral, GAI_BARE_NUMERAL, false, line.length};
		return heading;
	}
	title = find_exact(&self);
	if (title != NULL && (title->section == self.numeral || is_closed(line, self.ends[title->count - 1])))
	{
		heading.exact = true;
		heading.length = skip_signs(line, self.ends[title->count - 1]);
	}
	else
	{
		int			letters = letters_without_remark(line, &self);

		if (self.more || letters < 2 || self.bracketed)
			return heading;
		title = find_alike(&self, letters, &likeness);
		if (title == NULL)
			return heading;
		heading.length = line.length;
	}
	if (self.bracketed && self.numeral > 0)
	{
		/* e.g. (二)依申请公开 is an item of section one, not a heading */
		if (title->section != self.numeral)
			return (gai_heading) {0, GAI_NO_HEADING, false, 0};
		heading.certainty = GAI_BARE_NUMERAL;
	}
	else if (title->section != self.numeral)
	{
		if (title >= &titles[FIRST_COMMON] && title <= &titles[LAST_COMMON])
			return (gai_heading) {0, GAI_NO_HEADING, false, 0};
		heading.certainty = GAI_TITLE_ALONE;
	}
	else
		heading.certainty = likeness >= ALIKE_ALONE ? GAI_WHOLE_HEADING : GAI_MISPRINTED;
	heading.section = title->section;
	return heading;
}

int
gai_heading_of(gai_text line)
{
	gai_heading heading = gai_read_heading(line);

	return heading.length == line.length && heading.certainty > GAI_BARE_NUMERAL ? heading.section : 0;
}
