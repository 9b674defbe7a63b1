/* page_metadata.c - see page_metadata.h */
#include "header/page_metadata.h"

#include "base/ascii.h"
#include "base/dates.h"
#include "base/find.h"
#include "header/agency.h"
#include "header/publication.h"

/* Longer lines are prose. */
#define LONGEST_LINE 600

/* Longer lines are read as they are, in whatever letters. */
#define LONGEST_FOOT 150

/* Longer values are not what their keys promise. */
#define LONGEST_VALUE 240

/* Names of issuers have fewer bytes. */
#define LONGEST_ISSUER 150

/* What ends a name and is no word of its own has so many bytes at most. */
#define LONGEST_ENDING 6

/* ---- values ----------------------------------------------------------------------------------------------------- */

static bool
has_digit(gai_text text)
{
	for (size_t i = 0; i < text.length; i++)
		if (gai_digit_at(text, i))
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

		if (!gai_is_han(c))
			break;
		*bytes += (size_t) length;
		count++;
	}
	return count;
}

/* The Chinese characters that a line begins with, if a blank, a sign of the page or nothing follows. */
static gai_text
leading_word(gai_text line)
{
	size_t		bytes;
	gai_text	word = first_word(line);

	count_han(word, &bytes);
	return bytes == word.length ? word : gai_slice(NULL, 0);
}

/* A name that is none before what the next line begins with: 某县人民, 政府办公室. */
static gai_text
join_issuer(gai_arena *arena, gai_text value, gai_text next)
{
	static const char *const rooms[] = {"办公室", "办公厅", NULL};
	static const char *const parts[] = {"街道", "镇", "乡", "街道办事处", "镇人民政府", "乡人民政府", NULL};
	gai_text	both[2] = {first_word(value), leading_word(next)};
	gai_text	joined,
				room;
	size_t		ignored;

	if (both[1].length == 0 || both[0].length != value.length || both[0].length + both[1].length > LONGEST_ISSUER ||
		gai_match_key(next, false, &ignored) != NULL)
		return value;
	room = gai_folded(arena, both[1]);
	value = gai_folded(arena, both[0]);
	/* a whole name goes on with a room of the agency, or with what is no word; a region with an agency of its own */
	if (gai_is_region(value) && value.length > LONGEST_ENDING ?
		gai_begins_as_region(room) && gai_ends_any(room, parts) == NULL && gai_find_value_end(next, 0) == next.length :
		gai_is_whole_name(value) && gai_begins_any(room, rooms) == NULL && room.length > LONGEST_ENDING)
		return both[0];
	joined = gai_compact(arena, both, 2);
	return gai_is_agency(gai_folded(arena, joined)) ? joined : both[0];
}

/* A name of an issuer: no placeholder, no word for "here". */
static gai_text
read_issuer(gai_text value)
{
	static const char *const nobody[] = {"原创", "本单位", "本站", "本网", "无", "转载", "未知", "本级", "网站", "其他", NULL};
	gai_text	word = first_word(value);
	size_t		bytes;
	const char *none = gai_begins_any(word, nobody);

	if (count_han(word, &bytes) < 2 || word.length > LONGEST_ISSUER || gai_contains(word, "报告") ||
		(none != NULL && strlen(none) == word.length))
		return gai_slice(NULL, 0);
	return word;
}

/* Whether the text has what all official numbers have: a year or number and 号. */
static bool
is_number_of_document(gai_text text)
{
	return text.length <= 90 && has_digit(text) && gai_contains(text, "号") &&
		!gai_contains(text, "国办公开办") && !gai_contains(text, "报告");
}

/* Keeps a value when it is what its key promises and better than what is there. */
static bool
keep(gai_arena *arena, gai_furniture *self, gai_field what, int rank, gai_text value, gai_text next)
{
	gai_date	date = {0, 0, 0};

	value = gai_trim(value);
	if (value.length == 0 || value.length > LONGEST_VALUE || rank <= self->rank[what])
		return false;
	switch (what)
	{
		case GAI_FIELD_TITLE:
			self->title = value;
			break;
		case GAI_FIELD_ISSUER:
			value = read_issuer(join_issuer(arena, value, next));
			if (value.length == 0)
				return false;
			self->issuer = value;
			break;
		case GAI_FIELD_INDEX_NUMBER:
			value = first_word(value);
			if (!has_digit(value) || value.length > 80)
				return false;
			self->index_number = value;
			break;
		case GAI_FIELD_DOCUMENT_NUMBER:
			if (!is_number_of_document(value))
				return false;
			self->document_number = value;
			break;
		case GAI_FIELD_PUBLISHED:
			if (gai_read_broken_date(value, next, &date) == 0)
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

/* The keys and values of a text from offset on; a key at its very end waits for what follows. */
static void
read_text(gai_arena *arena, gai_text text, size_t offset, gai_text next, bool cell, gai_furniture *self)
{
	bool		boundary = true;

	while (offset < text.length)
	{
		uint32_t	c;
		int			bytes = gai_decode(text.bytes + offset, text.bytes + text.length, &c);
		size_t		value = 0;
		const gai_key *found = boundary && c >= 0x4E00 ? gai_match_key(gai_from(text, offset), cell, &value) : NULL;

		gai_step(arena);
		if (found != NULL)
		{
			size_t		begin = offset + value,
						end = gai_find_value_end(text, begin);

			if (end > begin)
				self->beside |= keep(arena, self, found->field, found->rank, gai_slice(text.bytes + begin, end - begin),
									 end == text.length ? next : gai_slice(NULL, 0));
			self->pending = begin == text.length ? found->field : GAI_FIELD_NONE;
			self->pending_rank = found->rank;
			self->pending_alone = offset == 0;
			offset = end;
			boundary = true;
			continue;
		}
		boundary = gai_fold(c) == 0;
		offset += (size_t) bytes;
	}
}

/* Without the signs of a list in front. */
static gai_text
without_bullet(gai_text text)
{
	static const char *const bullets[] = {"-", "*", "•", "·", "【", "[", "●", "|", " ", NULL};
	const char *bullet;

	while ((bullet = gai_begins_any(text, bullets)) != NULL)
		text = gai_from(text, strlen(bullet));
	return text;
}

static bool
begins_with_key(gai_text text, bool cell)
{
	size_t		ignored;

	return gai_match_key(without_bullet(text), cell, &ignored) != NULL;
}

/*
 * Whether a line can be the value of the key in the line before: days are told by what they are, and so are numbers; a
 * name where keys stand alone in their lines, or keys follow it.
 */
static bool
may_be_value(const gai_furniture *self, gai_field pending, gai_text text, size_t end, gai_text next, bool cell)
{
	if (cell || (pending != GAI_FIELD_ISSUER && pending != GAI_FIELD_TITLE) || end < text.length)
		return true;
	return self->pending_alone && (!self->beside || begins_with_key(next, false));
}

/* A cell or line: the value that a key before it waits for, or keys of its own. */
static void
read_piece(gai_arena *arena, gai_text text, gai_text next, bool cell, gai_furniture *self)
{
	gai_field	pending = self->pending;
	size_t		end = 0;

	self->pending = GAI_FIELD_NONE;
	if (text.length == 0 || text.length > LONGEST_LINE)
		return;
	if (pending > GAI_FIELD_OTHER && !begins_with_key(text, cell))
	{
		end = gai_find_value_end(text, 0);
		if (may_be_value(self, pending, text, end, next, cell))
			keep(arena, self, pending, self->pending_rank, gai_slice(text.bytes, end),
				 end == text.length ? next : gai_slice(NULL, 0));
		else
			end = 0;
	}
	read_text(arena, text, end, next, cell, self);
}

void
gai_read_furniture(gai_arena *arena, const gai_document *document, size_t index, gai_furniture *self)
{
	const gai_line *line = &document->lines[index];
	bool		cells = gai_is_structural(line->separator);
	gai_text	next = index + 1 < document->nlines && !cells ? document->lines[index + 1].text : gai_slice(NULL, 0);

	if (!cells || line->count < 2)
	{
		read_piece(arena, line->text, next, line->separator == GAI_GRID, self);
		return;
	}
	for (size_t i = line->first; i < line->first + line->count; i++)
	{
		gai_step(arena);
		/* a row that no bar closes may go on in the next line */
		read_piece(arena, gai_text_of(&document->pieces[i]),
				   line->separator == GAI_BARS && i + 1 == line->first + line->count && index + 1 < document->nlines ?
				   document->lines[index + 1].text : gai_slice(NULL, 0), true, self);
	}
	/* the next row has keys of its own */
	self->pending = GAI_FIELD_NONE;
}

/* ---- metas ------------------------------------------------------------------------------------------------------ */

void
gai_read_metas(gai_arena *arena, const gai_document *document, gai_furniture *self)
{
	static const gai_key names[] = {
		{"articletitle", GAI_FIELD_TITLE, 3, true},
		{"title", GAI_FIELD_TITLE, 1, true},
		{"pubdate", GAI_FIELD_PUBLISHED, 4, true},
		{"publishdate", GAI_FIELD_PUBLISHED, 4, true},
		{"article:published_time", GAI_FIELD_PUBLISHED, 4, true},
		{"contentsource", GAI_FIELD_ISSUER, 2, true},
		{"source", GAI_FIELD_ISSUER, 1, true},
	};

	for (size_t i = 0; i < document->nmetas; i++)
	{
		gai_step(arena);
		for (size_t k = 0; k < sizeof names / sizeof names[0]; k++)
			if (gai_is_word(document->metas[i].name, names[k].name))
				keep(arena, self, names[k].field, names[k].rank, document->metas[i].content, gai_slice(NULL, 0));
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
		".doc", ".docx", ".pdf", ".jpg", ".jpeg", ".png", ".xls", ".xlsx", ".wps", ".et", ".ofd",
		".zip", ".rar", ".mp4", NULL
	};

	return line.length < 300 && gai_ends_any(line, types) != NULL;
}

/* Links to other reports. */
static bool
is_other_report(gai_text line)
{
	return line.length <= 180 && (gai_ends(line, "报告") || gai_ends(line, "年报")) &&
		gai_contains(line, "信息公开");
}

bool
gai_is_page_foot(gai_arena *arena, gai_text line)
{
	static const char *const beginnings[] = {
		"打印", "关闭", "扫一扫", "扫码", "附件", "相关链接", "相关文", "相关附件",
		"相关稿件", "相关信息", "相关解读", "主办：", "主办:", "主办单位", "承办：", "承办:", "承办单位", "版权", "文件下载", "关联文件",
		"关联稿件", "上一篇", "下一篇", "上一条", "下一条", "上一页", "下一页", "分享", "责任编辑", "网站地图", "网站声明",
		"联系我们", "关于我们", "返回", "回到顶部", "收藏", "我要纠错", "技术支持", "网站标识码", "网站支持", "点击下载", "下载",
		"二维码", "字体", "图解：", "图解:", "政策解读：", "Copyright", "copyright", "©", "ICP", "浏览次数", "地址：",
		"地址:", "本网站", "您访问", "友情链接", "用微信", "微信扫", "(此件", "（此件", "此件公开", "此件主动", "首页", "国务院部门",
		"无障碍", NULL
	};
	size_t		ignored;

	if (line.length == 0 || line.length > LONGEST_LINE || gai_ends(line, "。") || gai_ends(line, "；"))
		return false;
	line = without_bullet(line);
	if (line.length <= LONGEST_FOOT)
		line = gai_folded(arena, line);
	return gai_begins_any(line, beginnings) != NULL || is_file_name(line) || is_other_report(line) ||
		gai_match_key(line, false, &ignored) != NULL || gai_contains(line, "ICP备") ||
		gai_contains(line, "公网安备");
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
		if (gai_is_digit(gai_fold(c)))
			digits = true;
		else if (c != '-' && c != 0x2014 && c != 0x2013 && c != '/' && c != 0x7B2C && c != 0x9875 && c != 0x5171 &&
				 c != 0xFF0D && c != 0x2015 && !gai_is_blank(c))
			return false;
	}
	return digits;
}
