/* title.c - see title.h */
#include "header/title.h"

#include "base/dates.h"
#include "base/find.h"
#include "header/agency.h"
#include "header/title_head.h"

/* No agency's name is longer, in bytes. */
#define LONGEST_PREFIX 180

/* A title begins at most so many lines above the one that 信息公开 stands in, each of fewer bytes. */
#define MOST_LINES_ABOVE 3
#define LONGEST_TITLE_LINE 180

/* 我局, 本机关 and the like have fewer bytes. */
#define LONGEST_OWN 13

/* A word of a page's list has fewer bytes. */
#define LONGEST_ITEM 45

/* What no title reaches across, to its left: signs, but brackets around a remark, dots and dashes of names. */
static bool
is_border(uint32_t c)
{
	if (c < 0x80)
		return strchr("<>:;,|\"/_*#!?[]-", (int) c) != NULL;
	return gai_fold(c) == 0 && c != 0xFF08 && c != 0xFF09 && c != 0x3001 && c != 0xD7 && c != 0xB7;
}

/* What makes it the title of something else when it stands behind 报告, on its line and on the next. */
static const char *const foreign_behind[] = {
	"的通知", "的函", "通知", "的公告", "编制", "格式", "解读", "图解", "填报", "报送", "的说明", "说明", "的请示", "的批复", "模板",
	"公布情况", "发布情况", "起草", "工作的", "的工作", "文字解读", "政策解读", "目录", "汇总", "专栏", "等", ".", "(1)", "（1）",
	NULL
};
static const char *const foreign_below[] = {"的通知", "通知", "的函", "的报告", "的公告", "格式", ".", NULL};

/* How the sentence goes on that a title stands in. */
static const char *const sentence_goes_on[] = {
	"公布如下", "公开如下", "报告如下", "发布如下", "如下", "予以公布", "予以公开", "进行公开", "进行公布", "向社会", "印发", "。", "，", ",", NULL
};

/* What stands between 信息公开 and 报告. */
static const char *const tail_words[] = {"工作", "年度", "情况", "总结", "的", NULL};
static const char *const tail_ends[] = {"报告", "年报", NULL};

/* ---- behind 信息公开 -------------------------------------------------------------------------------------------- */

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

/* "（2024年）" or "(2024年度)" behind the title; its bytes, or 0. */
static size_t
read_year_behind(gai_text rest, int *year)
{
	size_t		open = gai_begins(rest, "(") ? 1 : gai_begins(rest, "（") ? 3 : 0,
				bytes;
	gai_text	after;
	int			found;

	if (open == 0)
		return 0;
	bytes = gai_read_year(gai_from(rest, open), &found);
	if (bytes == 0)
		return 0;
	after = gai_from(rest, open + bytes);
	bytes = gai_begins(after, ")") ? open + bytes + 1 : gai_begins(after, "）") ? open + bytes + 3 : 0;
	if (bytes > 0)
		*year = found;
	return bytes;
}

/* The year in a line of its own below the title, 2024年 or （2024年度）; 0 if there is none. */
static int
read_year_below(const gai_joined_lines *joined, size_t end)
{
	gai_text	rest = gai_from(joined->folded, end);
	int			year = 0;
	size_t		bytes = read_year_behind(rest, &year);

	if (bytes == 0)
		bytes = gai_read_year(rest, &year);
	return bytes > 0 && gai_is_line_start(joined, end + bytes) ? year : 0;
}

/* Reads what stands behind 信息公开 at offset into the title; its end, 0 if it is none. */
static size_t
read_tail(const gai_joined_lines *joined, size_t offset, gai_title *title)
{
	gai_text	text = joined->folded,
				rest,
				unquoted;
	size_t		end = find_end(text, offset + strlen("信息公开"), &title->year);
	bool		over;

	if (end == 0)
		return 0;
	over = gai_is_line_start(joined, end);
	if (title->year == 0 && !over)
		end += read_year_behind(gai_from(text, end), &title->year);
	rest = gai_from(text, end);
	unquoted = gai_begins(rest, "》") || gai_begins(rest, "”") ? gai_from(rest, 3) : rest;
	if (gai_begins_any(unquoted, over && unquoted.bytes == rest.bytes ? foreign_below : foreign_behind) != NULL)
		return 0;
	title->last = gai_is_line_start(joined, end) && gai_begins_any(rest, sentence_goes_on) == NULL;
	if (title->year == 0 && over)
		title->year = read_year_below(joined, end);
	return end;
}

/* ---- lines above ------------------------------------------------------------------------------------------------ */

/* Behind the last sign between two offsets. */
static size_t
find_begin(gai_text text, size_t from, size_t offset)
{
	size_t		begin = offset - from > LONGEST_PREFIX ? offset - LONGEST_PREFIX : from;

	while (begin > from && begin < offset && ((unsigned char) text.bytes[begin] & 0xC0) == 0x80)
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

bool
gai_title_may_go_on(gai_text line)
{
	static const char *const ends[] = {"。", "：", ":", "；", "，", ",", "号", "》", "】", "|", "日", NULL};

	return line.length <= LONGEST_TITLE_LINE && gai_ends_any(line, ends) == NULL;
}

/* Words of a page, which stand above titles and are no part of them. */
static bool
is_page_word(gai_text text)
{
	static const char *const words[] = {
		"首页", "主页", "网", "导航", "位置", "公开", "年报", "报告", "指南", "目录", "法规", "解读", "通知", "公告", "公示", "动态", "新闻",
		"资讯", "专题", "专栏", "互动", "正文", "详情", "内容", "标题", "字体", "字号", "打印", "关闭", "分享", "收藏", "微信", "微博",
		"扫一扫", "附件", "下载", "来源", "时间", "日期", "发布", "浏览", "访问", "点击", "阅读", "登录", "注册", "搜索", "检索", "繁体",
		"简体", "无障碍", "关怀", "长者", "适老", "语音", "邮箱", "手机版", "返回", "上一", "下一", "更多", "当前", "链接", "声明", "索引",
		"分类", "主题", "名称", "文号", "有效", "作者", "审核", "领导信息", "机构职能", "基本情况", "行政许可", "行政处罚", "乡镇街道", NULL
	};
	static const char *const single[] = {"报", "告", "页", NULL};

	return (text.length == 3 && gai_begins_any(text, single) != NULL) || gai_contains_any(text, words);
}

/* One of the sizes of letters that a page offers, or the end of a word of the page that was cut. */
static bool
is_size(gai_text text)
{
	static const char *const sizes[] = {"大", "中", "小", "开", "览", "印", "闭", "享", "藏", NULL};

	return text.length == 3 && gai_begins_any(text, sizes) != NULL;
}

/* Whether a line can be one of a page's list of words: short, nothing but Chinese characters. */
static bool
is_item(gai_text line)
{
	if (line.length == 0 || line.length > LONGEST_ITEM)
		return false;
	for (size_t at = 0; at < line.length;)
	{
		uint32_t	c;

		at += (size_t) gai_decode(line.bytes + at, line.bytes + line.length, &c);
		if (!gai_is_han(c))
			return false;
	}
	return true;
}

/* Whether nothing but the number of a page or of an item stands before an offset in its line. */
static bool
is_numbered(const gai_joined_lines *joined, size_t line, size_t place)
{
	for (size_t at = joined->starts[line]; at < place;)
	{
		uint32_t	c;

		at += (size_t) gai_decode(joined->folded.bytes + at, joined->folded.bytes + place, &c);
		if (gai_is_han(c) && c != 0x7B2C && c != 0x9875)	/* 第 页 */
			return false;
	}
	return true;
}

/*
 * Whether what begins a line is the first of its kind: neither one of a list of words nor a value below its key; a
 * letter is no value.
 */
static bool
is_first_item(const gai_joined_lines *joined, size_t place, bool letter)
{
	static const char *const colons[] = {"：", ":", NULL};
	size_t		line = gai_line_at(joined, place);
	gai_text	before;

	if (place == 0)
		return true;
	if (!is_numbered(joined, line, place))
		return false;
	before = line > 0 ? gai_folded_line(joined, line - 1) : gai_slice("", 0);
	return !is_item(before) && (letter || gai_ends_any(before, colons) == NULL);
}

/* Whether a text stands in the lines at another place than this one. */
static bool
stands_elsewhere(const gai_joined_lines *joined, gai_text folded, size_t place)
{
	size_t		length = folded.length < LONGEST_PREFIX ? folded.length : LONGEST_PREFIX;
	char		phrase[LONGEST_PREFIX + 1];
	size_t		at;

	memcpy(phrase, folded.bytes, length);
	phrase[length] = '\0';
	at = gai_find(joined->folded, phrase);
	return gai_contains(joined->witness, phrase) ||
		(at != GAI_NOWHERE && (at != place || gai_find_from(joined->folded, phrase, at + 1) != GAI_NOWHERE));
}

/* Whether a name is that of a branch without its bureau: 某区分局. */
static bool
is_branch(gai_text name)
{
	return gai_ends(name, "分局") && gai_find(name, "局") == name.length - strlen("局");
}

/*
 * Whether a name goes on over a line end: its beginning above, its end below.  A line that is a whole name, or belongs
 * to the page, is no beginning; a region is, and what is found whole elsewhere.
 */
static bool
is_broken_name(const gai_joined_lines *joined, gai_text above, gai_text below)
{
	size_t		place = (size_t) (above.bytes - joined->folded.bytes);
	gai_text	whole = gai_slice(above.bytes, above.length + below.length),
				before = gai_slice(joined->folded.bytes, place);
	bool		first = is_first_item(joined, place, above.length == 3);

	if (above.length == 0 || gai_clean_name(whole).bytes != whole.bytes)
		return false;
	if (stands_elsewhere(joined, whole, place))
		return true;
	if (is_page_word(above) || (!first && is_size(above)))
		return false;
	if (gai_is_inner_office(below) && !gai_begins_as_region(below))
		return true;
	/* tax offices have their names behind that of the state's */
	if (!gai_is_region(above) && gai_is_whole_name(above) && !gai_begins_cut_off(below))
		return gai_ends(above, "总局") || (gai_ends(above, "局") && is_branch(below));
	return first || gai_ends(before, "《") || gai_ends(before, "“") || gai_begins_as_region(above) ||
		gai_begins_cut_off(below);
}

/* Whether a title can begin behind the sign at an offset: not where a value of the page does. */
static bool
may_begin_title(const gai_joined_lines *joined, size_t place)
{
	static const char *const before[] = {
		"标题：", "标题:", "标题|", "名称：", "名称:", "名称|", "题目：", "题目:", "题目|", ">", "》", "《", "“", "#", "*", "-", NULL
	};

	return gai_is_line_start(joined, place) || gai_ends_any(gai_slice(joined->folded.bytes, place), before) != NULL;
}

/* What stands before 信息公开, beginning at one place or, with lines above, at another. */
typedef struct attempt
{
	gai_title_head head;
	size_t		place;			/* where its head was looked for */
} attempt;

/* Whether the head that begins in a line above is the better one. */
static bool
is_better(const gai_joined_lines *joined, const attempt *above, const attempt *here, bool last)
{
	const char *bytes = joined->folded.bytes;
	size_t		begin = above->place + above->head.begin;
	gai_text	fragment = gai_slice(bytes + begin, begin < here->place ? here->place - begin : 0),
				name = here->head.agency;

	/* a verb in the line above, or one that the line end cuts */
	if (above->head.sentence && !here->head.sentence && (!last || begin != here->place))
		return true;
	if (here->head.year == 0 && above->head.year != 0 && (name.bytes == NULL || above->head.agency.bytes != NULL))
		return true;
	if (name.bytes == NULL && (gai_begins(fragment, "本") || gai_begins(fragment, "我")))
		return fragment.length < LONGEST_OWN;
	if (name.bytes == NULL)
		return above->head.agency.bytes != NULL && !is_page_word(fragment);
	return name.bytes == bytes + here->place && may_begin_title(joined, above->place) &&
		is_broken_name(joined, fragment, name);
}

/* Reads the head before 信息公开 at offset, from its line or from lines above it; false if it is none of a report. */
static bool
read_head(const gai_joined_lines *joined, size_t offset, gai_title *title)
{
	gai_text	text = joined->folded;
	size_t		line = gai_line_at(joined, offset),
				top = find_begin(text, joined->starts[line], offset),
				begin;
	attempt		best = {.place = top};

	if (!gai_read_title_head(gai_slice(text.bytes + top, offset - top), &best.head))
		return false;
	for (int i = 0; i < MOST_LINES_ABOVE && top == joined->starts[line] && line > 0 && !best.head.sentence; i++)
	{
		attempt		above;

		line--;
		if (!gai_title_may_go_on(gai_folded_line(joined, line)))
			break;
		above.place = top = find_begin(text, joined->starts[line], offset);
		if (!gai_read_title_head(gai_slice(text.bytes + top, offset - top), &above.head))
			break;
		if (is_better(joined, &above, &best, title->last))
			best = above;
		else if (best.head.agency.bytes != NULL && best.head.year != 0 && top < best.place)
			break;
	}
	begin = best.place + best.head.begin;
	title->line = gai_line_at(joined, begin);
	title->first = begin == joined->starts[title->line];
	title->text.bytes = text.bytes + begin;
	title->name = best.head.agency;
	title->sentence = best.head.sentence;
	if (best.head.year != 0)
		title->year = best.head.year;
	title->quoted = begin >= 3 && (memcmp(text.bytes + begin - 3, "《", 3) == 0 ||
								   memcmp(text.bytes + begin - 3, "“", 3) == 0);
	return true;
}

/* The title whose 信息公开 stands at offset. */
static bool
read_title(const gai_joined_lines *joined, size_t offset, gai_title *title)
{
	size_t		end;

	*title = (gai_title) {.year = 0};
	end = read_tail(joined, offset, title);
	if (end == 0 || !read_head(joined, offset, title))
		return false;
	title->text = gai_as_written(joined, gai_slice(title->text.bytes,
												   end - (size_t) (title->text.bytes - joined->folded.bytes)));
	title->agency = gai_as_written(joined, title->name);
	title->last_line = gai_line_at(joined, end - 1);
	return true;
}

bool
gai_next_title(gai_arena *arena, const gai_joined_lines *joined, size_t *from, gai_title *title)
{
	while (*from < joined->folded.length)
	{
		size_t		at = gai_find_from(joined->folded, "信息公开", *from);

		gai_step(arena);
		if (at == GAI_NOWHERE)
			return false;
		*from = at + strlen("信息公开");
		if (read_title(joined, at, title))
			return true;
	}
	return false;
}
