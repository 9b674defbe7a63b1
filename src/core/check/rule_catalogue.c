/* rule_catalogue.c - see rule_catalogue.h */
#include "check/rule_catalogue.h"

#include "check/finding.h"
#include "check/relation_rules.h"
#include "check/rules.h"

const gai_rule gai_rules[] = {
	{
		"balance", GAI_ERROR, 0,
		GAI_TRANSLATABLE("received + carried_in = total + carried_out"),
		GAI_TRANSLATABLE("in each column of table three, what came in was answered or is carried over"),
		GAI_TRANSLATABLE("head of table three: 本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和"),
		.relations = gai_balance_relations,
	},
	{
		"results", GAI_ERROR, 0,
		GAI_TRANSLATABLE("total = granted + … + other"),
		GAI_TRANSLATABLE("in each column of table three, (七)总计 is the sum of the outcomes"),
		GAI_TRANSLATABLE("table three: (七)总计 closes 三、本年度办理结果"),
		.relations = gai_result_relations,
	},
	{
		"applicants", GAI_ERROR, 0,
		GAI_TRANSLATABLE("total = natural_person + business + research + welfare + legal_service + other"),
		GAI_TRANSLATABLE("in each row of table three, 总计 is the sum of the six kinds of applicants"),
		GAI_TRANSLATABLE("table three: 总计 closes 申请人情况"),
		.relations = gai_applicant_relations,
	},
	{
		"disputes", GAI_ERROR, 0,
		GAI_TRANSLATABLE("total = upheld + corrected + other + pending"),
		GAI_TRANSLATABLE("in each group of table four, 总计 is the sum of the four outcomes"),
		GAI_TRANSLATABLE("table four: 总计 closes each group"),
		.relations = gai_dispute_relations,
	},
	{
		"complete", GAI_WARNING, 0,
		GAI_TRANSLATABLE("cells with a value = cells of the form"),
		GAI_TRANSLATABLE("no cell of a table is blank, unreadable or absent"),
		GAI_TRANSLATABLE("a blank is no zero: evaluators count blank cells of tables two, three and four"),
		.evaluate = gai_evaluate_complete,
	},
	{
		"whole_numbers", GAI_WARNING, 0,
		GAI_TRANSLATABLE("cell >= 0"),
		GAI_TRANSLATABLE("counts are whole and no value is negative, save 本年增/减 of the form of 2019"),
		GAI_TRANSLATABLE("tables two, three and four count documents, decisions and cases"),
		.evaluate = gai_evaluate_whole_numbers,
	},
	{
		"in_force", GAI_WARNING, 2021,
		GAI_TRANSLATABLE("in_force >= issued"),
		GAI_TRANSLATABLE("no fewer documents are in force than were "
						 "issued this year, unless those were repealed at once"),
		GAI_TRANSLATABLE("table two, 第二十条第(一)项: 现行有效件数 includes what was issued this year"),
		.evaluate = gai_evaluate_in_force,
	},
	{
		"sections", GAI_WARNING, 0,
		GAI_TRANSLATABLE("six sections, in order"),
		GAI_TRANSLATABLE("the report has all six sections in the order of the form"),
		GAI_TRANSLATABLE("条例 article 50; 国办公开办函〔2021〕30号"),
		.evaluate = gai_evaluate_sections,
	},
	{
		"period", GAI_WARNING, 0,
		GAI_TRANSLATABLE("period = 1 January to 31 December of year"),
		GAI_TRANSLATABLE("the statistical period is stated and is the year of the report"),
		GAI_TRANSLATABLE("DB51/T 2660-2019, 2.1: 统计期限"),
		.evaluate = gai_evaluate_period,
	},
	{
		"stale_year", GAI_WARNING, 0,
		GAI_TRANSLATABLE("years that frame a statement = year"),
		GAI_TRANSLATABLE("no sentence of the prose speaks of another year where the year of the report is meant"),
		GAI_TRANSLATABLE("国办公开办函〔2021〕30号 (四): reports copied from earlier ones"),
		.evaluate = gai_evaluate_stale_year,
	},
	{
		"problems_empty", GAI_WARNING, 0,
		GAI_TRANSLATABLE("section five says something"),
		GAI_TRANSLATABLE("section five names problems or improvements, and not just 无"),
		GAI_TRANSLATABLE("条例 article 50 (五); 国办公开办函〔2021〕30号, section five"),
		.evaluate = gai_evaluate_problems_empty,
	},
	{
		"fee_statement", GAI_WARNING, 0,
		GAI_TRANSLATABLE("the prose speaks of 信息处理费"),
		GAI_TRANSLATABLE("the prose, in section six or elsewhere, "
						 "says whether information processing fees were charged"),
		GAI_TRANSLATABLE("国办函〔2020〕109号; form of 2021, section six: 收取信息处理费情况在此处报告"),
		.evaluate = gai_evaluate_fee_statement,
	},
	{
		"deadline", GAI_WARNING, 0,
		GAI_TRANSLATABLE("published <= 31 January (departments) or 31 March (governments) of the next year"),
		GAI_TRANSLATABLE("the report was published in time"),
		GAI_TRANSLATABLE("条例 article 49; until the report of 2018, 31 March for all"),
		.evaluate = gai_evaluate_deadline,
	},
	{
		"claims", GAI_WARNING, 0,
		GAI_TRANSLATABLE("number in the prose = cells of the tables"),
		GAI_TRANSLATABLE("what the prose states agrees with the tables in at least one reading"),
		GAI_TRANSLATABLE("国办公开办函〔2021〕30号 (四): accurate data"),
		.evaluate = gai_evaluate_claims,
	},
	{
		"succession", GAI_WARNING, 0,
		GAI_TRANSLATABLE("year = year of the report before + 1"),
		GAI_TRANSLATABLE("two reports of one agency, of two years that follow each other; "
						 "else their numbers are not compared"),
		GAI_TRANSLATABLE("条例 article 50: one report for each year"),
		.evaluate = NULL,
	},
	{
		"carried_over", GAI_WARNING, 0,
		GAI_TRANSLATABLE("carried_in = carried_out of the year before"),
		GAI_TRANSLATABLE("in each column of table three, what came over "
						 "is what the report of the year before carried over"),
		GAI_TRANSLATABLE("table three: 二、上年结转 and 四、结转下年度继续办理"),
		.evaluate = NULL,
	},
	{
		"in_force_succession", GAI_WARNING, 0,
		GAI_TRANSLATABLE("in_force = in_force of the year before + issued - repealed; of 2019: "
						 "previous_items = previous_items + change of the year before"),
		GAI_TRANSLATABLE("documents in force, and in the form of 2019 items, follow from those of the year before; "
						 "from one form to the other nothing follows"),
		GAI_TRANSLATABLE("table two, 第二十条第(一)项: 现行有效件数; of 2019: 上一年项目数量, 本年增/减"),
		.evaluate = NULL,
	},
	{
		"repetition", GAI_WARNING, 0,
		GAI_TRANSLATABLE("share of the prose that stood in the report of the year before <= 50 %"),
		GAI_TRANSLATABLE("no more than half of a section, or of all prose, was copied from the year before; "
						 "numbers do not count"),
		GAI_TRANSLATABLE("国办公开办函〔2021〕30号 (四): 雷同; score sheets of cities take points off above one half"),
		.evaluate = NULL,
	},
	{
		"rollup", GAI_WARNING, 0,
		GAI_TRANSLATABLE("cell = sum of the cells of the parts"),
		GAI_TRANSLATABLE("a region's report is the sum of those of its agencies, in every cell that both count"),
		GAI_TRANSLATABLE("regions sum up the reports of their agencies"),
		.evaluate = NULL,
	},
	{0},
};

const gai_rule *
gai_find_rule(const char *code)
{
	for (const gai_rule *rule = gai_rules; rule->code != NULL; rule++)
		if (strcmp(rule->code, code) == 0)
			return rule;
	return NULL;
}

static void
evaluate(gai_judge *judge, const gai_rule *rule)
{
	judge->rule = rule;
	if (rule->relations != NULL)
		rule->relations(judge->report, gai_judge_relation, judge);
	else if (rule->evaluate != NULL)
		rule->evaluate(judge);
}

gai_findings
gai_check(gai_arena *arena, const gai_report *report, bool all_rules)
{
	gai_judge	judge = {.report = report, .arena = arena, .all_rules = all_rules};

	for (const gai_rule *rule = gai_rules; rule->code != NULL; rule++)
		evaluate(&judge, rule);
	return judge.findings;
}

/* A quick test whether all error rules pass; false also when it cannot tell. */
static bool
holds_at_first_sight(const gai_report *report)
{
	gai_counts	counts;

	if (!gai_take_counts(report, &counts))
		return false;
	for (const gai_rule *rule = gai_rules; rule->code != NULL && counts.hold; rule++)
		if (rule->severity == GAI_ERROR)
			rule->relations(report, gai_test_relation, &counts);
	return counts.hold;
}

bool
gai_is_valid(const gai_report *report, bool strict)
{
	gai_judge	judge = {.report = report};
	bool		holds = holds_at_first_sight(report);

	for (const gai_rule *rule = gai_rules; rule->code != NULL && !holds; rule++)
		if (rule->severity == GAI_ERROR)
		{
			evaluate(&judge, rule);
			if (judge.worst > (strict ? GAI_PASS : GAI_UNVERIFIABLE))
				return false;
		}
	if (strict)
		gai_evaluate_complete(&judge);
	return judge.worst != GAI_FAIL;
}
