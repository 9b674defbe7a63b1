/* metadata_keys.c - see metadata_keys.h */
#include "header/metadata_keys.h"

#include "base/find.h"

/* Those that begin with the same character stand together. */
static const gai_key keys[] = {
	{"索引号", GAI_FIELD_INDEX_NUMBER, 3, true},
	{"索引号码", GAI_FIELD_INDEX_NUMBER, 3, true},
	{"索引码", GAI_FIELD_INDEX_NUMBER, 2, true},
	{"信息索引号", GAI_FIELD_INDEX_NUMBER, 3, true},
	{"信息索引", GAI_FIELD_INDEX_NUMBER, 2, true},
	{"信息来源", GAI_FIELD_ISSUER, 3, true},
	{"信息名称", GAI_FIELD_TITLE, 2, true},
	{"信息标题", GAI_FIELD_TITLE, 2, true},
	{"信息分类", GAI_FIELD_OTHER, 0, true},
	{"备注/文号", GAI_FIELD_DOCUMENT_NUMBER, 3, true},
	{"发文字号", GAI_FIELD_DOCUMENT_NUMBER, 3, true},
	{"发布文号", GAI_FIELD_DOCUMENT_NUMBER, 3, true},
	{"发文文号", GAI_FIELD_DOCUMENT_NUMBER, 3, true},
	{"发布机构", GAI_FIELD_ISSUER, 5, true},
	{"发布单位", GAI_FIELD_ISSUER, 5, true},
	{"发布部门", GAI_FIELD_ISSUER, 5, true},
	{"发文机关", GAI_FIELD_ISSUER, 5, true},
	{"发文机构", GAI_FIELD_ISSUER, 5, true},
	{"发文单位", GAI_FIELD_ISSUER, 5, true},
	{"发布来源", GAI_FIELD_ISSUER, 3, true},
	{"发布日期", GAI_FIELD_PUBLISHED, 5, true},
	{"发布时间", GAI_FIELD_PUBLISHED, 5, true},
	{"发布于", GAI_FIELD_PUBLISHED, 4, false},
	{"发布", GAI_FIELD_PUBLISHED, 3, false},
	{"发文日期", GAI_FIELD_PUBLISHED, 2, true},
	{"发文时间", GAI_FIELD_PUBLISHED, 2, true},
	{"发布人", GAI_FIELD_OTHER, 0, true},
	{"公文文号", GAI_FIELD_DOCUMENT_NUMBER, 3, true},
	{"公开机构", GAI_FIELD_ISSUER, 4, true},
	{"公开责任部门", GAI_FIELD_ISSUER, 4, true},
	{"公开日期", GAI_FIELD_PUBLISHED, 4, true},
	{"公开时间", GAI_FIELD_PUBLISHED, 4, true},
	{"公文生成日期", GAI_FIELD_PUBLISHED, 2, true},
	{"公开分类", GAI_FIELD_OTHER, 0, true},
	{"公开方式", GAI_FIELD_OTHER, 0, true},
	{"公开范围", GAI_FIELD_OTHER, 0, true},
	{"公开时限", GAI_FIELD_OTHER, 0, true},
	{"公开程序", GAI_FIELD_OTHER, 0, true},
	{"文件编号", GAI_FIELD_DOCUMENT_NUMBER, 3, true},
	{"文件文号", GAI_FIELD_DOCUMENT_NUMBER, 3, true},
	{"文号", GAI_FIELD_DOCUMENT_NUMBER, 3, true},
	{"文章来源", GAI_FIELD_ISSUER, 3, true},
	{"文件名称", GAI_FIELD_TITLE, 2, true},
	{"责任部门", GAI_FIELD_ISSUER, 3, false},
	{"责任编辑", GAI_FIELD_OTHER, 0, true},
	{"来源", GAI_FIELD_ISSUER, 2, false},
	{"时间", GAI_FIELD_PUBLISHED, 3, false},
	{"时效性", GAI_FIELD_OTHER, 0, true},
	{"日期", GAI_FIELD_PUBLISHED, 3, false},
	{"生成日期", GAI_FIELD_PUBLISHED, 2, true},
	{"生成时间", GAI_FIELD_PUBLISHED, 2, true},
	{"生效日期", GAI_FIELD_OTHER, 0, true},
	{"成文日期", GAI_FIELD_PUBLISHED, 2, true},
	{"成文时间", GAI_FIELD_PUBLISHED, 2, true},
	{"印发日期", GAI_FIELD_PUBLISHED, 2, true},
	{"名称", GAI_FIELD_TITLE, 2, false},
	{"标题", GAI_FIELD_TITLE, 2, false},
	{"组配分类", GAI_FIELD_OTHER, 0, true},
	{"主题分类", GAI_FIELD_OTHER, 0, true},
	{"主题词", GAI_FIELD_OTHER, 0, true},
	{"体裁分类", GAI_FIELD_OTHER, 0, true},
	{"分类", GAI_FIELD_OTHER, 0, false},
	{"分享", GAI_FIELD_OTHER, 0, true},
	{"关键词", GAI_FIELD_OTHER, 0, true},
	{"有效性", GAI_FIELD_OTHER, 0, true},
	{"效力状态", GAI_FIELD_OTHER, 0, true},
	{"失效日期", GAI_FIELD_OTHER, 0, true},
	{"废止日期", GAI_FIELD_OTHER, 0, true},
	{"服务对象", GAI_FIELD_OTHER, 0, true},
	{"内容概述", GAI_FIELD_OTHER, 0, true},
	{"浏览次数", GAI_FIELD_OTHER, 0, true},
	{"浏览量", GAI_FIELD_OTHER, 0, true},
	{"阅读次数", GAI_FIELD_OTHER, 0, true},
	{"阅读", GAI_FIELD_OTHER, 0, false},
	{"访问量", GAI_FIELD_OTHER, 0, true},
	{"点击数", GAI_FIELD_OTHER, 0, true},
	{"点击率", GAI_FIELD_OTHER, 0, true},
	{"点击量", GAI_FIELD_OTHER, 0, true},
	{"累计次数", GAI_FIELD_OTHER, 0, true},
	{"字体", GAI_FIELD_OTHER, 0, true},
	{"字号", GAI_FIELD_OTHER, 0, true},
	{"打印", GAI_FIELD_OTHER, 0, true},
	{"审核人", GAI_FIELD_OTHER, 0, true},
	{"编辑", GAI_FIELD_OTHER, 0, false},
	{"作者", GAI_FIELD_OTHER, 0, false},
};

/* ---- keys ------------------------------------------------------------------------------------------------------- */

/* Whether any key begins with this folded character. */
static bool
begins_key(uint32_t c)
{
	switch (c)
	{
		case 0x7D22:			/* 索 */
		case 0x4FE1:			/* 信 */
		case 0x5907:			/* 备 */
		case 0x53D1:			/* 发 */
		case 0x516C:			/* 公 */
		case 0x6587:			/* 文 */
		case 0x8D23:			/* 责 */
		case 0x6765:			/* 来 */
		case 0x65F6:			/* 时 */
		case 0x65E5:			/* 日 */
		case 0x751F:			/* 生 */
		case 0x6210:			/* 成 */
		case 0x5370:			/* 印 */
		case 0x540D:			/* 名 */
		case 0x6807:			/* 标 */
		case 0x7EC4:			/* 组 */
		case 0x4E3B:			/* 主 */
		case 0x4F53:			/* 体 */
		case 0x5206:			/* 分 */
		case 0x5173:			/* 关 */
		case 0x6709:			/* 有 */
		case 0x6548:			/* 效 */
		case 0x5931:			/* 失 */
		case 0x5E9F:			/* 废 */
		case 0x670D:			/* 服 */
		case 0x5185:			/* 内 */
		case 0x6D4F:			/* 浏 */
		case 0x9605:			/* 阅 */
		case 0x8BBF:			/* 访 */
		case 0x70B9:			/* 点 */
		case 0x7D2F:			/* 累 */
		case 0x5B57:			/* 字 */
		case 0x6253:			/* 打 */
		case 0x5BA1:			/* 审 */
		case 0x7F16:			/* 编 */
		case 0x4F5C:			/* 作 */
			return true;
	}
	return false;
}

/* The bytes of the name at the beginning of the text, blanks between its characters allowed; 0 if it is not there. */
static size_t
match_name(gai_text text, const char *name)
{
	size_t		offset = 0;
	const char *name_end = name + strlen(name);

	while (name < name_end)
	{
		uint32_t	wanted,
					c;
		int			blanks = 0;

		name += gai_decode(name, name_end, &wanted);
		for (;;)
		{
			if (offset >= text.length)
				return 0;
			offset += (size_t) gai_decode(text.bytes + offset, text.bytes + text.length, &c);
			if (!gai_is_blank(c))
				break;
			if (++blanks > 8)
				return 0;
		}
		if (c != wanted && (wanted < 0x80 || gai_fold(c) != wanted))
			return 0;
	}
	return offset;
}

/* The signs between a key and its value; whether they set it apart goes to *colon. */
static size_t
skip_to_value(gai_text text, size_t offset, bool *colon)
{
	int			bars = 0;

	*colon = false;
	while (offset < text.length)
	{
		uint32_t	c;
		size_t		bytes = (size_t) gai_decode(text.bytes + offset, text.bytes + text.length, &c);

		if (c == ':' || c == 0xFF1A)
			*colon = true;
		else if (gai_is_bar(c) || c == '\t')
		{
			/* the second bar closes an empty cell */
			if (c != '\t' && ++bars > 1)
				break;
			*colon = true;
		}
		else if (c == 0x3011 || c == ']')
			*colon = true;
		else if (c != '*' && !gai_is_blank(c))
			break;
		offset += bytes;
	}
	return offset;
}

const gai_key *
gai_match_key(gai_text text, bool cell, size_t *value)
{
	uint32_t	c = 0;
	const gai_key *best = NULL;
	size_t		best_length = 0;
	char		first[3];
	bool		seen = false;

	if (text.length < 6 || (unsigned char) text.bytes[0] < 0xE4 || (unsigned char) text.bytes[0] > 0xE9)
		return NULL;
	gai_decode(text.bytes, text.bytes + text.length, &c);
	c = gai_fold(c);
	if (!begins_key(c))
		return NULL;
	first[0] = (char) (0xE0 | c >> 12);
	first[1] = (char) (0x80 | (c >> 6 & 0x3F));
	first[2] = (char) (0x80 | (c & 0x3F));
	for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
	{
		size_t		length;

		if (memcmp(keys[i].name, first, sizeof first) != 0)
		{
			if (seen)
				break;
			continue;
		}
		seen = true;
		length = match_name(text, keys[i].name);
		if (length > best_length)
		{
			bool		colon;
			size_t		begin = skip_to_value(text, length, &colon);

			/* without a sign behind it a name is a key only before a blank or a day, or as the whole cell */
			if (!colon && begin < text.length && (begin == length || !keys[i].bare) &&
				!(keys[i].field == GAI_FIELD_PUBLISHED && text.bytes[begin] == '2'))
				continue;
			if (!colon && begin == text.length && !keys[i].bare && !cell)
				continue;
			best = &keys[i];
			best_length = length;
			*value = begin;
		}
	}
	return best;
}

/* Whether at offset, behind a blank or sign, something begins that is no part of the value before it. */
static bool
ends_value(gai_text text, size_t offset)
{
	gai_text	rest = gai_from(text, offset);
	size_t		ignored;

	if (rest.length == 0 || gai_bar_length(rest.bytes, rest.bytes + rest.length) > 0 || gai_begins(rest, "【") ||
		gai_begins(rest, "["))
		return true;
	if (gai_match_key(rest, false, &ignored) != NULL)
		return true;
	/* an unknown key: a short word with a colon */
	for (int i = 0; i < 8 && rest.length > 0; i++)
	{
		uint32_t	c;
		int			bytes = gai_decode(rest.bytes, rest.bytes + rest.length, &c);

		if (c == 0xFF1A || c == ':')
			return i >= 2;
		if (!gai_is_han(c))
			return false;
		rest = gai_from(rest, (size_t) bytes);
	}
	return false;
}

size_t
gai_find_value_end(gai_text text, size_t offset)
{
	bool		boundary = true;

	while (offset < text.length)
	{
		uint32_t	c;
		int			bytes = gai_decode(text.bytes + offset, text.bytes + text.length, &c);

		if ((boundary || gai_is_bar(c)) && ends_value(text, offset))
			break;
		boundary = gai_is_blank(c) || c == ',' || c == 0xFF0C || c == ';' || c == 0xFF1B;
		offset += (size_t) bytes;
	}
	return offset;
}
