/*
 * t_prose_warnings.c - the warnings stale_year, problems_empty and fee_statement on reports made by chance: of each
 * rule 1,000 that deserve none and 100 that do.  Sentences are in any order, their lines broken anywhere, behind
 * headings of their own or in brackets.
 */
#include <stdio.h>
#include <string.h>

#include "chance_report.h"
#include "tap.h"

/* ---- sentences -------------------------------------------------------------------------------------------------- */

/* %1$d is the report's own year, %2$d the year before it, %3$d the next one. */
static const char *const of_own_year[] = {
	"%1$d年，我局认真贯彻《中华人民共和国政府信息公开条例》，主动公开政府信息28条。", "%1$d年度共收到政府信息公开申请12件，均已答复。",
	"与%2$d年相比，申请数量增长20%%。", "较%2$d年减少3件。", "申请数量同比%2$d年下降一成。", "受理%2$d年结转的申请1件。",
	"%2$d年12月，省政府办公厅印发了新的办法。", "根据《关于做好%2$d年政务公开工作的通知》，我局制定了方案。",
	"自%2$d年以来，我局未发生行政复议。", "%2$d年度政务公开考核中我局获评优秀单位。", "%3$d年，我局将进一步加强培训。",
	"下一步，%3$d年我局将继续推进公开。", "%2$d年，我局收到申请5件；%1$d年，收到申请12件。", "针对%2$d年第三方评估指出的问题，我局逐项整改。",
	"%2$d年底建成的平台运行平稳。", "按照某政办〔%2$d〕12号文件要求，及时更新指南。", "截至%1$d年底，共公开信息300条。",
	"%2$d年申请量为5件，今年为12件。", "我局落实《某市%2$d—%3$d年规划》。", "%2$d年，我局编制的目录在%1$d年作了修订。",
};

static const char *const of_other_year[] = {
	"%2$d年，我局共收到政府信息公开申请12件，均按期答复。", "%2$d年度，我单位未收到政府信息公开申请。", "我局%2$d年主动公开政府信息28条。",
	"%2$d年，全县未发生因政府信息公开引起的行政复议。", "%2$d年我局认真落实各项要求，公开工作平稳有序。", "%3$d年，我局受理政府信息公开申请6件。",
};

static const char *const of_no_year[] = {
	"我局坚持以公开为常态，认真落实各项要求。", "开设专栏2个，发布解读5篇。", "加强对依申请公开答复的审核。", "举办培训班1期。",
	"指定专人负责，按时更新栏目。",
};

static const char *const problems[] = {
	"公开还不够及时，下一步将加强培训。", "存在的主要问题：一是公开内容不够全面；二是人员不足。改进情况：加强业务培训。", "一是主动性有待提高；二是形式单一。",
	"无重大问题，但公开的时效还需提高。", "我局政府信息公开工作虽未发现重大问题，但仍存在更新不及时的情况。", "目前存在的问题：解读材料偏少。",
	"没有专职人员，业务水平有待提高。", "主要问题是宣传不够。改进措施：多渠道宣传。", "上年提出的问题已整改到位，今年的不足是栏目设置不尽合理。",
	"不足之处：与群众期待还有差距。",
};

static const char *const no_problems[] = {
	"无。", "暂无。", "无", "没有。", "（无）", "略。", "本年度不存在问题。", "目前，我局政府信息公开工作暂未发现明显问题。", "无存在问题及改进情况。",
	"本年度政府信息公开工作中无主要问题。", "不存在主要问题。", "暂无存在的问题。", "我单位政府信息公开工作方面未发现突出问题。",
};

static const char *const fees[] = {
	"本年度未收取信息处理费。", "%1$d年度收取信息处理费0元。", "信息处理费：0元。", "我局依申请公开政府信息未收取任何费用。", "本年度没有收取政府信息公开信息处理费。",
	"收取信息处理费情况：本年度没有收费。", "按照《政府信息公开信息处理费管理办法》，我局全年未产生信息处理费。", "依申请提供政府信息未收费。",
	"全年收取信息处理费共计200元。", "无其他需要报告的事项。本年度未发生信息处理费收取情况。", "本机关%1$d年未向申请人收取信息处理费用。",
	"信息处理费收取情况：无。", "本年度信息公开处理费收取为零。", "我局未收取申请人费用。", "发出收费通知0件，收取信息处理费0元。",
};

static const char *const no_fees[] = {
	"无。", "无其他需要报告的事项。", "本年度行政事业性收费12万元。", "我局政务公开工作经费有保障。", "其他需要报告的事项：无", "%1$d年无其他需要报告的事项。",
	"建议提案办理结果公开5件。", "申请人逾期未缴纳费用的0件。", "消费者投诉均已办结。",
};

/* ---- reports ---------------------------------------------------------------------------------------------------- */

typedef enum fault
{
	NOTHING = NO_FAULT,
	OTHER_YEAR,
	NO_PROBLEMS,
	NO_FEE
} fault;

static size_t
add_sentence(char *out, const char *format, int year)
{
	static char text[ROOM_OF_REPORT];

	snprintf(text, sizeof text, format, year, year - 1, year + 1);
	return add_broken(out, text, (int) chance_below(3));
}

/* Section one: some sentences, one of another year among them if there should be. */
static size_t
add_overview(char *out, int year, bool other)
{
	static const char *const headings[] = {"", "", "（一）主动公开。", "（二）依申请公开\n", "(三)政府信息管理情况 ", "一是", "【主动公开】"};
	int			count = 2 + (int) chance_below(4),
				at_other = other ? (int) chance_below((unsigned) count) : -1;
	size_t		at = 0;

	for (int i = 0; i < count; i++)
	{
		const char *sentence = i == at_other ? chance_pick(of_other_year) :
			other || chance_below(3) == 0 ? chance_pick(of_no_year) : chance_pick(of_own_year);

		at += (size_t) sprintf(out + at, "%s", chance_pick(headings));
		at += add_sentence(out + at, sentence, year);
		if (chance_below(3) == 0)
			at += (size_t) sprintf(out + at, "\n");
	}
	return at + (size_t) sprintf(out + at, "\n");
}

static size_t
write_report(char *out, int what)
{
	static const char *const heads[] = {
		"二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况"
	};
	int			year = 2020 + (int) chance_below(5);
	const char *gap = chance_below(2) == 0 ? "" : "\n";
	size_t		at = (size_t) sprintf(out, "某县水利局%d年政府信息公开工作年度报告\n本报告数据的统计期限为%d年1月1日至12月31日。\n"
									  "一、总体情况\n", year, year);

	at += add_overview(out + at, year, what == OTHER_YEAR);
	for (int i = 0; i < 3; i++)
		at += (size_t) sprintf(out + at, "%s\n%s\n", heads[i], chance_tables[i + 1]);
	at += (size_t) sprintf(out + at, "五、存在的主要问题及改进情况%s", gap);
	at += add_sentence(out + at, what == NO_PROBLEMS ? chance_pick(no_problems) : chance_pick(problems), year);
	at += (size_t) sprintf(out + at, "\n六、其他需要报告的事项%s", gap);
	at += add_sentence(out + at, what == NO_FEE ? chance_pick(no_fees) : chance_pick(fees), year);
	return at + (size_t) sprintf(out + at, "\n");
}

int
main(void)
{
	read_chance_tables();
	try_rule("stale_year", write_report, OTHER_YEAR, OTHER_YEAR);
	try_rule("problems_empty", write_report, NO_PROBLEMS, NO_PROBLEMS);
	try_rule("fee_statement", write_report, NO_FEE, NO_FEE);
	return done_testing();
}
