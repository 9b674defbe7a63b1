/* hazards_labels.c - labels that are printed in other words, cut, misprinted. */
#include <string.h>

#include "hazards.h"

/* ---- other words ------------------------------------------------------------------------------------------------ */

typedef struct variant
{
	const char *canonical;		/* all of the label, or its words after the ordinal */
	const char *printed[5];
} variant;

static const variant variants[] = {
	{"本年制发件数", {"本年度制发数", "制发数", "本年制发件", "本年度制发件数"}},
	{"本年废止件数", {"本年废止数", "本年度废止数", "废止数", "本年度废止件数"}},
	{"现行有效件数", {"现行有效", "现行有效数"}},
	{"行政规范性文件", {"规范性文件"}},
	{"规章", {"规章(设区的市、自治州人民政府应提供相关数据)"}},
	{"本年新制作数量", {"本年新 制作数量"}},
	{"本年新公开数量", {"本年新 公开数量"}},
	{"对外公开总数量", {"对外公开 总数量", "对外公开总数"}},
	{"本年增/减", {"本年增/减(指与上年相比,减用负值表示,如-8)", "本年增／减", "本年 增/减"}},
	{"采购总金额", {"采购总金额(万元)"}},
	{"本年收费金额(单位:万元)", {"本年收费金额（单位：万元）", "本年收费金额(单位: 万元)", "本年收费金额(万元)", "本年收费金额"}},
	{"自然人", {"自然 人"}},
	{"商业企业", {"商业 企业"}},
	{"科研机构", {"科研 机构"}},
	{"社会公益组织", {"社会 公益 组织", "社会公益 组织"}},
	{"法律服务机构", {"法律 服务 机构", "法律服务 机构"}},
	{"其他法律行政法规禁止公开", {"其他法律、行政法规禁止公开"}},
	{"结转下年度继续办理", {"结转下一年度继续办理"}},
	{"结果维持", {"结果 维持"}},
	{"结果纠正", {"结果 纠正"}},
	{"其他结果", {"其他 结果"}},
	{"尚未审结", {"尚未 审结"}},
	{"未经复议直接起诉", {"未经复议直接诉讼"}},
	{"三、本年度办理结果", {"三、本 年度办 理结果"}},
};

static const char *
use_variant(const char *label, dice *d)
{
	for (size_t i = 0; i < sizeof variants / sizeof variants[0]; i++)
	{
		const char *canonical = variants[i].canonical;
		size_t		before = strlen(label) - strlen(canonical);
		int			n = 0;

		if (strlen(label) < strlen(canonical) || before > strlen("(一)") || strcmp(label + before, canonical) != 0 ||
			(before > 0 && strchr("(123456789", label[0]) == NULL && strstr(label, "、") == NULL))
			continue;
		while (variants[i].printed[n] != NULL)
			n++;
		if (chance(d, 70))
			return replace(label, canonical, variants[i].printed[below(d, n)]);
	}
	return label;
}

void
use_variants(paper *report, truth *facts, dice *d)
{
	(void) facts;
	change_labels(report, d, use_variant);
}

/* Columns too narrow for their heads. */
static const char *
cut_label(const char *label, dice *d)
{
	static const char *const cut[][2] = {{"自然人", "自然"}, {"社会公益组织", "社会"}, {"法律服务机构", "法律"},
	{"结果维持", "结果"}, {"结果纠正", "结果"}, {"其他结果", "其他"}, {"尚未审结", "尚未"}};

	for (size_t i = 0; i < sizeof cut / sizeof cut[0]; i++)
		if (strcmp(label, cut[i][0]) == 0 && chance(d, 70))
			return cut[i][1];
	return label;
}

void
cut_labels(paper *report, truth *facts, dice *d)
{
	(void) facts;
	change_labels(report, d, cut_label);
}

static const char *
shorten_label(const char *label, dice *d)
{
	(void) d;
	label = replace(label, "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "1.逾期不补正");
	return replace(label, "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "2.逾期不缴费");
}

void
shorten_labels(paper *report, truth *facts, dice *d)
{
	(void) facts;
	change_labels(report, d, shorten_label);
}

static const char *
add_unit(const char *label, dice *d)
{
	static const char *const heads[] = {"本年制发件数", "本年废止件数", "现行有效件数", "本年处理决定数量", "结果维持", "自然人",
	"总计", "结果纠正", "处理决定数量", "本年新制作数量"};

	for (size_t i = 0; i < sizeof heads / sizeof heads[0]; i++)
		if (strcmp(label, heads[i]) == 0)
			return pool_print("%s%s", label, chance(d, 50) ? "(件)" : "（件）");
	return label;
}

void
add_units_to_heads(paper *report, truth *facts, dice *d)
{
	(void) facts;
	change_labels(report, d, add_unit);
}

/* ---- other marks ------------------------------------------------------------------------------------------------ */

/* The length in bytes of "1." or "(一)" or "一、" that begins a label, 0 when none does. */
static size_t
ordinal_length(const char *label)
{
	if (label[0] >= '1' && label[0] <= '9' && label[1] == '.')
		return 2;
	if (label[0] == '(' && strncmp(label + 4, ")", 1) == 0)
		return 5;
	if (strncmp(label, "、", 3) != 0 && strncmp(label + (label[0] != '\0' ? character_length(label) : 0), "、", 3) == 0)
		return 6;
	return 0;
}

static const char *
vary_ordinal(const char *label, dice *d)
{
	static const char *const after_digit[] = {"、", "．", ".", " ", ". ", "，"};
	static const char *const brackets[][2] = {{"（", "）"}, {"﹝", "﹞"}, {"〔", "〕"}, {"( ", " )"}, {"(", ") "}, {"", ")"}};

	if (ordinal_length(label) == 2)
	{
		if (chance(d, 20))
			return pool_print("\xEF\xBC%c%s%s", 0x90 + (label[0] - '0'), chance(d, 50) ? "." : "、", label + 2);
		return pool_print("%c%s%s", label[0], pick(d, after_digit), label + 2);
	}
	if (ordinal_length(label) == 5)
	{
		int			n = below(d, 6);

		return pool_print("%s%.3s%s%s", brackets[n][0], label + 1, brackets[n][1], label + 5);
	}
	if (ordinal_length(label) == 6)
		return pool_print("%.3s%s%s", label, chance(d, 50) ? "、 " : "．", label + 6);
	return label;
}

void
vary_ordinals(paper *report, truth *facts, dice *d)
{
	(void) facts;
	change_labels(report, d, vary_ordinal);
}

static const char *
lose_ordinal(const char *label, dice *d)
{
	const char *rest = label + ordinal_length(label);

	/* ordinals that were varied before may be of other lengths: never cut within a character */
	return chance(d, 60) && ((unsigned char) *rest & 0xC0) != 0x80 ? rest : label;
}

void
lose_ordinals(paper *report, truth *facts, dice *d)
{
	(void) facts;
	change_labels(report, d, lose_ordinal);
}

static const char *
vary_bracket(const char *label, dice *d)
{
	int			n = below(d, 3);
	static const char *const open[] = {"（", "﹙", "〔"};
	static const char *const close[] = {"）", "﹚", "〕"};

	label = replace(replace(label, "(", open[n]), ")", close[n]);
	return chance(d, 50) ? replace(replace(label, ":", "："), ",", "，") : label;
}

void
vary_brackets(paper *report, truth *facts, dice *d)
{
	(void) facts;
	change_labels(report, d, vary_bracket);
}

static const char *
vary_quote(const char *label, dice *d)
{
	static const char *const pairs[][2] = {{"\"", "\""}, {"", ""}, {"「", "」"}, {"‘", "’"}, {"”", "”"}, {"＂", "＂"}};
	int			n = below(d, 6);

	return replace(replace(label, "“", pairs[n][0]), "”", pairs[n][1]);
}

void
vary_quotes(paper *report, truth *facts, dice *d)
{
	(void) facts;
	change_labels(report, d, vary_quote);
}

/* ---- what gets between the letters ------------------------------------------------------------------------------- */

/* Puts one of two marks behind letters, with a chance in percent. */
static const char *
intersperse(const char *label, dice *d, const char *a, const char *b, int percent)
{
	builder		out = {0};

	if (label[0] == '\0')
		return label;
	for (; *label != '\0'; label += character_length(label))
	{
		add_bytes(&out, label, (size_t) character_length(label));
		if (label[character_length(label)] != '\0' && chance(d, percent))
			add(&out, chance(d, 50) ? a : b);
	}
	return out.bytes;
}

static const char *
put_blanks(const char *label, dice *d)
{
	return intersperse(label, d, " ", "\xC2\xA0", 12);
}

static const char *
put_invisible(const char *label, dice *d)
{
	return intersperse(label, d, "\xE2\x80\x8B", "\xEF\xBB\xBF", 12);
}

void
put_blanks_into_labels(paper *report, truth *facts, dice *d)
{
	(void) facts;
	change_labels(report, d, put_blanks);
}

void
put_invisible_into_labels(paper *report, truth *facts, dice *d)
{
	(void) facts;
	change_labels(report, d, put_invisible);
}

/* ---- misprints -------------------------------------------------------------------------------------------------- */

/* One character of a long label is lost, or another one stands for it. */
static const char *
misprint_label(const char *label, dice *d)
{
	static const char *const wrong[] = {"木", "井", "己", "末", "术", "口", "士", "丨", "凵", "厶"};
	int			count = count_characters(label + ordinal_length(label));
	const char *at;

	if (count < 6 || !chance(d, 15))
		return label;
	at = character_at(label + ordinal_length(label), 1 + below(d, count - 1));
	return pool_print("%.*s%s%s", (int) (at - label), label, chance(d, 30) ? "" : pick(d, wrong),
					  at + character_length(at));
}

void
misprint_labels(paper *report, truth *facts, dice *d)
{
	(void) facts;
	change_labels(report, d, misprint_label);
}

static const char *
cut_explanation(const char *label, dice *d)
{
	label = replace(label, "(区分处理的,只计这一情形,不计其他情形)", "");
	return chance(d, 50) ? replace(label, "(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)", "") : label;
}

void
lose_explanation(paper *report, truth *facts, dice *d)
{
	(void) facts;
	change_labels(report, d, cut_explanation);
}
