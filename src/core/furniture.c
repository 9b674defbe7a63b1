/* furniture.c - see furniture.h */
#include "furniture.h"

#include "dates.h"
#include "phrases.h"

/* Longer lines are prose. */
#define LONGEST_LINE 600

/* Longer values are not what their keys promise. */
#define LONGEST_VALUE 240

typedef enum field
{
	NO_FIELD,
	OTHER_FIELD,				/* ends the value before it */
	TITLE,
	ISSUER,
	INDEX_NUMBER,
	DOCUMENT_NUMBER,
	PUBLISHED
} field;

typedef struct key
{
	const char *name;
	field		field;
	int			rank;			/* the better name has more */
	bool		bare;			/* also without a colon or bar behind it */
} key;

/* Longer names before those that they begin with. */
static const key keys[] = {
	{"索引号", INDEX_NUMBER, 3, true},
	{"索引号码", INDEX_NUMBER, 3, true},
	{"索引码", INDEX_NUMBER, 2, true},
	{"信息索引号", INDEX_NUMBER, 3, true},
	{"信息索引", INDEX_NUMBER, 2, true},
	{"备注/文号", DOCUMENT_NUMBER, 3, true},
	{"发文字号", DOCUMENT_NUMBER, 3, true},
	{"发布文号", DOCUMENT_NUMBER, 3, true},
	{"发文文号", DOCUMENT_NUMBER, 3, true},
	{"公文文号", DOCUMENT_NUMBER, 3, true},
	{"文件编号", DOCUMENT_NUMBER, 3, true},
	{"文件文号", DOCUMENT_NUMBER, 3, true},
	{"文号", DOCUMENT_NUMBER, 3, true},
	{"发布机构", ISSUER, 5, true},
	{"发布单位", ISSUER, 5, true},
	{"发布部门", ISSUER, 5, true},
	{"发文机关", ISSUER, 5, true},
	{"发文机构", ISSUER, 5, true},
	{"发文单位", ISSUER, 5, true},
	{"公开机构", ISSUER, 4, true},
	{"公开责任部门", ISSUER, 4, true},
	{"责任部门", ISSUER, 3, false},
	{"信息来源", ISSUER, 3, true},
	{"文章来源", ISSUER, 3, true},
	{"发布来源", ISSUER, 3, true},
	{"来源", ISSUER, 2, false},
	{"发布日期", PUBLISHED, 5, true},
	{"发布时间", PUBLISHED, 5, true},
	{"公开日期", PUBLISHED, 4, true},
	{"公开时间", PUBLISHED, 4, true},
	{"发布于", PUBLISHED, 4, false},
	{"时间", PUBLISHED, 3, false},
	{"日期", PUBLISHED, 3, false},
	{"发布", PUBLISHED, 3, false},
	{"公文生成日期", PUBLISHED, 2, true},
	{"生成日期", PUBLISHED, 2, true},
	{"生成时间", PUBLISHED, 2, true},
	{"成文日期", PUBLISHED, 2, true},
	{"成文时间", PUBLISHED, 2, true},
	{"发文日期", PUBLISHED, 2, true},
	{"发文时间", PUBLISHED, 2, true},
	{"印发日期", PUBLISHED, 2, true},
	{"名称", TITLE, 2, false},
	{"标题", TITLE, 2, false},
	{"信息名称", TITLE, 2, true},
	{"信息标题", TITLE, 2, true},
	{"文件名称", TITLE, 2, true},
	{"公开分类", OTHER_FIELD, 0, true},
	{"组配分类", OTHER_FIELD, 0, true},
	{"信息分类", OTHER_FIELD, 0, true},
	{"主题分类", OTHER_FIELD, 0, true},
	{"体裁分类", OTHER_FIELD, 0, true},
	{"分类", OTHER_FIELD, 0, false},
	{"主题词", OTHER_FIELD, 0, true},
	{"关键词", OTHER_FIELD, 0, true},
	{"有效性", OTHER_FIELD, 0, true},
	{"时效性", OTHER_FIELD, 0, true},
	{"效力状态", OTHER_FIELD, 0, true},
	{"生效日期", OTHER_FIELD, 0, true},
	{"失效日期", OTHER_FIELD, 0, true},
	{"废止日期", OTHER_FIELD, 0, true},
	{"公开方式", OTHER_FIELD, 0, true},
	{"公开范围", OTHER_FIELD, 0, true},
	{"公开时限", OTHER_FIELD, 0, true},
	{"公开程序", OTHER_FIELD, 0, true},
	{"服务对象", OTHER_FIELD, 0, true},
	{"内容概述", OTHER_FIELD, 0, true},
	{"浏览次数", OTHER_FIELD, 0, true},
	{"浏览量", OTHER_FIELD, 0, true},
	{"阅读次数", OTHER_FIELD, 0, true},
	{"阅读", OTHER_FIELD, 0, false},
	{"访问量", OTHER_FIELD, 0, true},
	{"点击数", OTHER_FIELD, 0, true},
	{"点击率", OTHER_FIELD, 0, true},
	{"点击量", OTHER_FIELD, 0, true},
	{"累计次数", OTHER_FIELD, 0, true},
	{"字体", OTHER_FIELD, 0, true},
	{"字号", OTHER_FIELD, 0, true},
	{"打印", OTHER_FIELD, 0, true},
	{"分享", OTHER_FIELD, 0, true},
	{"审核人", OTHER_FIELD, 0, true},
	{"责任编辑", OTHER_FIELD, 0, true},
	{"编辑", OTHER_FIELD, 0, false},
	{"作者", OTHER_FIELD, 0, false},
	{"发布人", OTHER_FIELD, 0, true},
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

/* The signs between a key and its value; whether one of them is a colon or bar goes to *colon. */
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
		else if (c == '|' || c == 0xFF5C || c == '\t')
		{
			/* the second bar closes an empty cell */
			if (c != '\t' && ++bars > 1)
				break;
			*colon = true;
		}
		else if (c != 0x3011 && c != ']' && c != '*' && !gai_is_blank(c))
			break;
		offset += bytes;
	}
	return offset;
}

/* The key that the text begins with, NULL if none; *value is where its value begins. */
static const key *
match_key(gai_text text, size_t *value)
{
	uint32_t	c = 0;
	const key  *best = NULL;
	size_t		best_length = 0;

	if (text.length < 6)
		return NULL;
	gai_decode(text.bytes, text.bytes + text.length, &c);
	if (!begins_key(gai_fold(c)))
		return NULL;
	for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
	{
		uint32_t	first;
		size_t		length;

		gai_decode(keys[i].name, keys[i].name + 3, &first);
		if (first != gai_fold(c))
			continue;
		length = match_name(text, keys[i].name);
		if (length > best_length)
		{
			bool		colon;
			size_t		begin = skip_to_value(text, length, &colon);

			if (!colon && begin < text.length && (begin == length || !keys[i].bare) &&
				!(keys[i].field == PUBLISHED && text.bytes[begin] == '2'))
				continue;
			if (!colon && begin == text.length && !keys[i].bare)
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

	if (gai_begins(rest, "|") || gai_begins(rest, "｜") || gai_begins(rest, "【") || gai_begins(rest, "["))
		return true;
	if (match_key(rest, &ignored) != NULL)
		return true;
	/* an unknown key: a short word with a colon */
	for (int i = 0; i < 8 && rest.length > 0; i++)
	{
		uint32_t	c;
		int			bytes = gai_decode(rest.bytes, rest.bytes + rest.length, &c);

		if (c == 0xFF1A || c == ':')
			return i >= 2;
		if (c < 0x4E00 || c > 0x9FFF)
			return false;
		rest = gai_from(rest, (size_t) bytes);
	}
	return false;
}

/* Where the value that begins at offset ends. */
static size_t
find_value_end(gai_text text, size_t offset)
{
	bool		boundary = true;

	while (offset < text.length)
	{
		uint32_t	c;
		int			bytes = gai_decode(text.bytes + offset, text.bytes + text.length, &c);

		if ((boundary || c == '|' || c == 0xFF5C) && ends_value(text, offset))
			break;
		boundary = gai_is_blank(c) || c == ',' || c == 0xFF0C || c == ';' || c == 0xFF1B;
		offset += (size_t) bytes;
	}
	return offset;
}

/* ---- values ----------------------------------------------------------------------------------------------------- */

static bool
has_digit(gai_text text)
{
	for (size_t i = 0; i < text.length; i++)
		if (text.bytes[i] >= '0' && text.bytes[i] <= '9')
			return true;
	return false;
}

/* What comes before the first blank. */
static gai_text
first_word(gai_text text)
{
	for (size_t at = 0; at < text.length;)
	{
		uint32_t	c;
		int			bytes = gai_decode(text.bytes + at, text.bytes + text.length, &c);

		if (gai_is_blank(c))
			return gai_slice(text.bytes, at);
		at += (size_t) bytes;
	}
	return text;
}

/* How many Chinese characters there are before anything else. */
static int
count_han(gai_text text, size_t *bytes)
{
	int			count = 0;

	*bytes = 0;
	while (*bytes < text.length)
	{
		uint32_t	c;
		int			length = gai_decode(text.bytes + *bytes, text.bytes + text.length, &c);

		if (c < 0x4E00 || c > 0x9FFF)
			break;
		*bytes += (size_t) length;
		count++;
	}
	return count;
}

/* A name of an issuer: no placeholder, no word for "here". */
static gai_text
read_issuer(gai_text value)
{
	static const char *const nobody[] = {"原创", "本单位", "本站", "本网", "无", "转载", "未知", "本级", "网站", "其他", NULL};
	gai_text	word = first_word(value);
	size_t		bytes;
	const char *none = gai_begins_any(word, nobody);

	if (count_han(word, &bytes) < 2 || word.length > 150 || (none != NULL && strlen(none) == word.length))
		return gai_slice(NULL, 0);
	return word;
}

/* Whether the text has what all official numbers have: a year or number and 号. */
static bool
is_number_of_document(gai_text text)
{
	return has_digit(text) && gai_find(text, "号") != GAI_NOT_THERE && gai_find(text, "国办公开办") == GAI_NOT_THERE &&
		text.length <= 90 && gai_find(text, "报告") == GAI_NOT_THERE;
}

/* Keeps a value when it is what its key promises and better than what is there. */
static bool
keep(gai_furniture *self, field what, int rank, gai_text value)
{
	gai_date	date = {0, 0, 0};

	value = gai_trim(value);
	if (value.length == 0 || value.length > LONGEST_VALUE || rank <= self->rank[what])
		return false;
	switch (what)
	{
		case TITLE:
			self->title = value;
			break;
		case ISSUER:
			value = read_issuer(value);
			if (value.length == 0)
				return false;
			self->issuer = value;
			break;
		case INDEX_NUMBER:
			value = first_word(value);
			if (!has_digit(value) || value.length > 80)
				return false;
			self->index_number = value;
			break;
		case DOCUMENT_NUMBER:
			if (!is_number_of_document(value))
				return false;
			self->document_number = value;
			break;
		case PUBLISHED:
			if (gai_read_date(value, &date) == 0)
				return false;
			self->published = date;
			break;
		default:
			return false;
	}
	self->rank[what] = rank;
	return true;
}

/* ---- lines ------------------------------------------------------------------------------------------------------ */

/* The keys and values of a text; a key at its very end waits for what follows. */
static void
read_text(gai_arena *arena, gai_text text, gai_furniture *self)
{
	size_t		offset = 0;
	bool		boundary = true;

	while (offset < text.length)
	{
		uint32_t	c;
		int			bytes = gai_decode(text.bytes + offset, text.bytes + text.length, &c);
		size_t		value = 0;
		const key  *found = boundary && c >= 0x4E00 ? match_key(gai_from(text, offset), &value) : NULL;

		gai_step(arena);
		if (found != NULL)
		{
			size_t		begin = offset + value,
						end = find_value_end(text, begin);

			if (end > begin)
				keep(self, found->field, found->rank, gai_slice(text.bytes + begin, end - begin));
			self->pending = begin == text.length ? (int) found->field : NO_FIELD;
			self->pending_rank = found->rank;
			offset = end;
			boundary = true;
			continue;
		}
		boundary = c < 0x80 ? !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) :
			gai_fold(c) == 0;
		offset += (size_t) bytes;
	}
}

/* A cell or line: the value that a key before it waits for, or keys of its own. */
static void
read_piece(gai_arena *arena, gai_text text, gai_furniture *self)
{
	int			pending = self->pending;
	size_t		ignored;

	self->pending = NO_FIELD;
	if (text.length == 0 || text.length > LONGEST_LINE)
		return;
	if (pending > OTHER_FIELD && match_key(text, &ignored) == NULL)
	{
		keep(self, (field) pending, self->pending_rank, text);
		return;
	}
	read_text(arena, text, self);
}

void
gai_read_furniture(gai_arena *arena, const gai_document *document, const gai_line *line, gai_furniture *self)
{
	bool		cells = line->separator == GAI_BARS || line->separator == GAI_TABS || line->separator == GAI_GRID;

	if (!cells || line->count < 2)
	{
		read_piece(arena, line->text, self);
		return;
	}
	for (size_t i = line->first; i < line->first + line->count; i++)
		read_piece(arena, document->pieces[i].text, self);
	/* the next row has keys of its own */
	self->pending = NO_FIELD;
}

/* ---- metas ------------------------------------------------------------------------------------------------------ */

static bool
is_name(gai_text name, const char *wanted)
{
	if (name.length != strlen(wanted))
		return false;
	for (size_t i = 0; i < name.length; i++)
	{
		char		c = name.bytes[i];

		if (c >= 'A' && c <= 'Z')
			c = (char) (c + ('a' - 'A'));
		if (c != wanted[i])
			return false;
	}
	return true;
}

void
gai_read_metas(gai_arena *arena, const gai_document *document, gai_furniture *self)
{
	static const key names[] = {
		{"articletitle", TITLE, 3, true},
		{"title", TITLE, 1, true},
		{"pubdate", PUBLISHED, 4, true},
		{"publishdate", PUBLISHED, 4, true},
		{"article:published_time", PUBLISHED, 4, true},
		{"contentsource", ISSUER, 2, true},
		{"source", ISSUER, 1, true},
	};

	for (size_t i = 0; i < document->nmetas; i++)
	{
		gai_step(arena);
		for (size_t k = 0; k < sizeof names / sizeof names[0]; k++)
			if (is_name(document->metas[i].name, names[k].name))
				keep(self, names[k].field, names[k].rank, document->metas[i].content);
	}
}

/* ---- single lines ----------------------------------------------------------------------------------------------- */

bool
gai_is_document_number(gai_text line)
{
	static const char *const opens[] = {"〔", "[", "﹝", "［", "(", "（", "【", NULL};
	size_t		bytes;
	int			words,
				year;
	const char *open;

	if (line.length > 90 || !gai_ends(line, "号"))
		return false;
	words = count_han(line, &bytes);
	if (words < 2 || words > 14 || !is_number_of_document(line))
		return false;
	line = gai_skip_blanks(gai_from(line, bytes));
	open = gai_begins_any(line, opens);
	if (open == NULL)
		return false;
	line = gai_from(line, strlen(open));
	year = line.length >= 4 && line.bytes[0] == '2' && line.bytes[1] == '0';
	return year && has_digit(gai_from(line, 4));
}

/* Attachments are named with their type. */
static bool
is_file_name(gai_text line)
{
	static const char *const types[] = {
		".doc", ".docx", ".pdf", ".jpg", ".jpeg", ".png", ".xls", ".xlsx", ".wps", ".et", ".ofd", ".zip", ".rar", ".mp4", NULL
	};

	return line.length < 300 && gai_ends_any(line, types) != NULL;
}

bool
gai_is_page_foot(gai_text line)
{
	static const char *const beginnings[] = {
		"打印", "关闭", "【打印", "[打印", "【关闭", "[关闭", "扫一扫", "附件", "相关链接", "相关文", "相关附件", "相关稿件", "相关信息", "相关解读", "主办",
		"承办", "版权", "文件下载", "关联文件", "关联稿件", "上一篇", "下一篇", "上一条", "下一条", "上一页", "下一页", "分享", "责任编辑", "网站地图", "联系我们", "关于我们",
		"返回顶部", "回到顶部", "返回", "收藏", "我要纠错", "技术支持", "网站标识码", "附件下载", "点击下载", "下载", "二维码", "字体", "图解：", "图解:", "政策解读：",
		"Copyright", "copyright", "©", "ICP", "浏览次数", "网站支持", "地址：", "地址:", "本网站", "您访问", "友情链接", "用微信", "微信扫", "(此件", "（此件",
		"此件公开", "此件主动", NULL
	};
	size_t		ignored;

	if (line.length == 0 || line.length > LONGEST_LINE)
		return false;
	if ((unsigned char) line.bytes[0] < 0x80)
		while (line.length > 1 && (line.bytes[0] == '-' || line.bytes[0] == '*' || line.bytes[0] == ' '))
			line = gai_from(line, 1);
	return gai_begins_any(line, beginnings) != NULL || is_file_name(line) || match_key(line, &ignored) != NULL ||
		gai_find(line, "ICP备") != GAI_NOT_THERE || gai_find(line, "公网安备") != GAI_NOT_THERE;
}

bool
gai_is_page_number(gai_text line)
{
	bool		digits = false;

	if (line.length > 24)
		return false;
	for (size_t at = 0; at < line.length;)
	{
		uint32_t	c;

		at += (size_t) gai_decode(line.bytes + at, line.bytes + line.length, &c);
		if (gai_fold(c) >= '0' && gai_fold(c) <= '9')
			digits = true;
		else if (c != '-' && c != 0x2014 && c != 0x2013 && c != '/' && c != 0x7B2C && c != 0x9875 && c != 0x5171 &&
				 c != 0xFF0D && c != 0x2015 && !gai_is_blank(c))
			return false;
	}
	return digits;
}
