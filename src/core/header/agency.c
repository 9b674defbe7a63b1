/* agency.c - see agency.h */
#include "header/agency.h"

#include "base/ascii.h"
#include "base/find.h"
#include "base/letters.h"

/* Names have fewer bytes. */
#define LONGEST_NAME 180

/* The name of a region ends within so many characters. */
#define LONGEST_REGION 9

/* ---- characters ------------------------------------------------------------------------------------------------- */

static bool
ends_region(uint32_t c)
{
	switch (c)
	{
		case 0x533A:			/* 区 */
		case 0x53BF:			/* 县 */
		case 0x5E02:			/* 市 */
		case 0x7701:			/* 省 */
		case 0x65D7:			/* 旗 */
		case 0x76DF:			/* 盟 */
		case 0x5DDE:			/* 州 */
		case 0x9547:			/* 镇 */
		case 0x4E61:			/* 乡 */
		case 0x9053:			/* 道, of 街道 */
			return true;
	}
	return false;
}

bool
gai_ends_agency(uint32_t character)
{
	switch (character)
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
		case 0x8857:			/* 街 */
			return true;
	}
	return ends_region(character);
}

static uint32_t
last_character(gai_text text)
{
	uint32_t	c;

	if (text.length < 3)
		return 0;
	gai_decode(text.bytes + text.length - 3, text.bytes + text.length, &c);
	return gai_fold(c);
}

/* Chinese characters, brackets, dots within names, letters that stand for a name that is kept back (XX局). */
static bool
is_name_character(uint32_t c)
{
	return gai_is_han(c) || c == '(' || c == ')' || c == 0xFF08 || c == 0xFF09 || c == 0xB7 ||
		c == 0x3001 || c == 'X' || c == 0xD7 || c == 0xFF38 || c == 0x3007;
}

/* ---- parts of names --------------------------------------------------------------------------------------------- */

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

/* Whether every 政府 is that of somebody: 某县人民政府, 某区政府; not 处理政府(信息). */
static bool
owns_governments(gai_text name)
{
	for (size_t at = 0; (at = gai_find_from(name, "政府", at)) != GAI_NOWHERE; at += strlen("政府"))
	{
		gai_text	before = gai_slice(name.bytes, at);

		if (!gai_ends(before, "人民") && !ends_region(last_character(before)))
			return false;
	}
	return true;
}

/* What no name has in it, but sentences have. */
static const char *const alien_words[] = {
	"我局", "我委", "我办", "我厅", "我镇", "我乡", "我县", "我区", "我市", "我省", "我院", "我街", "我单", "我部", "我会",
	"本机关", "本单位", "本行政", "本部门", "报告", "年报", "如下", "以下", "根据", "按照", "依据", "依照", "要求", "情况",
	"条例", "规定", "和处理", "简称", "认真", "严格", "坚持", "积极", "及时", "全面", "高度", "贯彻", "落实", "充分", "始终",
	"收到", "受理", "没有", "主动公开", "申请", "通知", "的", "了", "是", "首页", "联系", "公布如", "发布时", "日期", "向社会", NULL
};

/* What a sentence begins with, or a name that only readers of the page understand. */
static const char *const relative_words[] = {
	"年", "页", "机关", "单位", "部门",
	"我", "各", "该", "其", "上级", "向社会", "向公众", "特向", "特此", "特将", "特编", "特制", "在", "以", "与", "对", "由",
	"一是", "二是", "三是", "四是", "五是",
	"进一步", "相关", "有关", "根据", "按照", "依据", "为了", "为进", "为切", "为保", "现", "请", "要求", "一图", "政府", "政务公开",
	"首页", "当前", "经县", "经市", "经区", "经省", "经镇", "经研", "经审", "经党", "经批", "把", "及", "并", "或",
	"全市", "全县", "全区", "全省", "全镇", "全乡", "全州", "全国", "全局", "全体", "全系", "全年", "全面", "全文", "全街",
	"国务院办公厅政府信息", NULL
};

static bool
is_relative(gai_text name)
{
	/* 本溪 is a city */
	return gai_begins_any(name, relative_words) != NULL || (gai_begins(name, "本") && !gai_begins(name, "本溪"));
}

/* Whether nothing but characters of names is in it, and no words of sentences. */
static bool
can_be_name(gai_text name)
{
	if (name.length < 6 || name.length > LONGEST_NAME)
		return false;
	for (size_t at = 0; at < name.length;)
	{
		uint32_t	c;

		at += (size_t) gai_decode(name.bytes + at, name.bytes + name.length, &c);
		if (!is_name_character(c))
			return false;
	}
	return !gai_contains_any(name, alien_words) && !is_relative(name);
}

bool
gai_is_agency(gai_text name)
{
	name = without_remark(name);
	return name.length >= 9 && can_be_name(name) && gai_ends_agency(last_character(name)) && owns_governments(name);
}

bool
gai_is_region_alone(gai_text name)
{
	/* words of that kind */
	static const char *const words[] = {
		"城市", "都市", "乡镇", "城镇", "集镇", "省市", "市县", "区县", "县区", "园区", "社区", "校区", "小区", "辖区", "地区", "街道", "城区",
		"市区", "郊区", "城乡", "县市", "上市", "渠道", "报道", "频道", "通道", "轨道", "知道", NULL
	};

	return name.length == 6 && can_be_name(name) && ends_region(last_character(name)) &&
		gai_begins_any(name, words) == NULL;
}

bool
gai_is_whole_name(gai_text name)
{
	static const char *const ends[] = {"局", "委", "厅", "政府", "委员会", "管委会", "办公室", "办事处", "中心", "总署", NULL};

	return gai_is_agency(name) && gai_ends_any(name, ends) != NULL;
}

/* ---- names in titles -------------------------------------------------------------------------------------------- */

/* How many bytes number a page or an item of a list: Page8, P.8, 第8页, 8. */
static size_t
number_length(gai_text text)
{
	size_t		at = gai_begins(text, "第") ? strlen("第") : 0,
				digits;

	while (at < 8)
	{
		char		c = at < text.length ? text.bytes[at] : '\0';

		if (!gai_is_ascii_letter((unsigned char) c) && c != '.')
			break;
		at++;
	}
	digits = at;
	while (digits - at < 3 && gai_digit_at(text, digits))
		digits++;
	if (digits == at || gai_digit_at(text, digits))
		return 0;
	if (gai_begins(text, "第"))
		return gai_begins(gai_from(text, digits), "页") ? digits + strlen("页") : 0;
	return digits;
}

/* Whether brackets say how a name is written short, or where its bearer lives. */
static bool
is_explanation(gai_text remark)
{
	static const char *const words[] = {"简称", "地址", "电话", "邮编", "联系", "盖章", "公章", "印章", NULL};

	return gai_contains_any(remark, words);
}

/* Without brackets that explain, wherever they stand in it. */
static gai_text
without_explanation(gai_text name)
{
	size_t		open = gai_find(name, "（");

	if (open == GAI_NOWHERE)
		open = gai_find(name, "(");
	return open != GAI_NOWHERE && is_explanation(gai_from(name, open)) ? gai_slice(name.bytes, open) : name;
}

gai_text
gai_clean_name(gai_text name)
{
	static const char *const leads[] = {
		"关于", "附件", "标题", "名称", "题目", "、", ".", "-", "．", "）", ")", "'", "·", NULL
	};
	static const char *const tails[] = {"的", "关于", "·", "-", NULL};
	const char *word;

	for (size_t bytes; (bytes = number_length(name)) > 0;)
		name = gai_from(name, bytes);
	while ((word = gai_begins_any(name, leads)) != NULL)
		name = gai_from(name, strlen(word));
	while ((word = gai_ends_any(name, tails)) != NULL)
		name.length -= strlen(word);
	name = without_explanation(name);
	return can_be_name(name) && owns_governments(name) ? name : gai_slice(NULL, 0);
}

bool
gai_is_inner_office(gai_text name)
{
	static const char *const offices[] = {
		"办公室", "办公厅", "科", "股", "室", "中心", "政府办", "委办", "局办", "法规处", "秘书处", "综合处", "政务公开处", NULL
	};

	return gai_ends_any(without_remark(name), offices) != NULL;
}

/* ---- regions ---------------------------------------------------------------------------------------------------- */

bool
gai_begins_as_region(gai_text text)
{
	static const char *const known[] = {
		"北京", "天津", "上海", "重庆", "河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽", "福建", "江西", "山东",
		"河南", "湖北", "湖南", "广东", "广西", "海南", "四川", "贵州", "云南", "西藏", "陕西", "甘肃", "青海", "宁夏", "新疆",
		"内蒙古", "国家", "国务院", "中国", "中华", "海关总", NULL
	};
	static const char *const general[] = {"各", "全", "本", "县级", "市级", "区级", "省级", "乡镇", "镇街", "市县", "县区", NULL};
	size_t		at = 0;

	if (gai_begins_any(text, known) != NULL)
		return true;
	if (gai_begins_any(text, general) != NULL)
		return false;
	for (int i = 0; i < LONGEST_REGION && at < text.length; i++)
	{
		uint32_t	c;

		at += (size_t) gai_decode(text.bytes + at, text.bytes + text.length, &c);
		if (!gai_is_han(c))
			return false;
		if (i > 0 && ends_region(gai_fold(c)))
			return true;
	}
	return false;
}

bool
gai_is_region(gai_text name)
{
	return ends_region(last_character(name));
}

bool
gai_begins_cut_off(gai_text text)
{
	static const char *const ends[] = {"局", "委", "厅", "室", "办", "处", "县", "区", "旗", "盟", "省", "市", "州", "府办", NULL};
	static const char *const districts[] = {"市中", "市北", "市南", NULL};

	if (text.length < 9)
		return !ends_region(last_character(text));
	return gai_begins_any(text, ends) != NULL && gai_begins_any(text, districts) == NULL;
}

/* ---- comparison ------------------------------------------------------------------------------------------------- */

/* The last character of a name that tells what kind of agency it is; 0 for governments and offices of any kind. */
static uint32_t
kind_of(gai_text name)
{
	uint32_t	c = last_character(name);

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
