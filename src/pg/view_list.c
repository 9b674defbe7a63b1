/* view_list.c - see view_list.h */
#include "pg_gaireport.h"

#include "view_list.h"

static const ViewColumn reports[] = {
	{"form", "f.form", "所用格式的年份, 各表中最新的: 2021 或 2019"},
	{"is_valid", "$E.gai_valid(s.$R)", "勾稽关系是否全部成立"},
	{"title", "f.title", "标题"},
	{"period_first", "pg_catalog.lower(f.period)", "统计期限的第一天"},
	{"period_last", "pg_catalog.upper(f.period) - 1", "统计期限的最后一天"},
	{"issuer", "f.issuer", "发布机构"},
	{"index_number", "f.index_number", "索引号"},
	{"document_number", "f.document_number", "文号"},
	{"published", "f.published", "发布日期"},
	{"overview", "f.overview", "一、总体情况"},
	{"problems", "f.problems", "五、存在的主要问题及改进情况"},
	{"other_matters", "f.other_matters", "六、其他需要报告的事项"},
	{"disclosure_form", "f.disclosure_form", "表二所用格式的年份"},
	{"applications_form", "f.applications_form", "表三所用格式的年份"},
	{.name = NULL},
};

/* What the views cells and form have in common. */
#define CELL_COLUMNS \
	{"form_table", "f.form_table", "表: disclosure 表二主动公开, applications 表三依申请公开, disputes 表四复议诉讼"}, \
	{"cell", "f.cell", "单元格代码: 表.行.列"}, \
	{"row_no", "f.row_no", "行号, 按格式的顺序"}, \
	{"row_code", "f.row_code", "行代码"}, \
	{"row_label", "f.row_label", "行标题, 格式的原文"}, \
	{"row_short", "f.row_short", "行的简称, 用于图表"}, \
	{"group_code", "f.group_code", "所属类别的代码, 如 denied; 表二为空"}, \
	{"group_label", "f.group_label", "所属类别, 如 不予公开; 表二为空"}, \
	{"col_no", "f.col_no", "列号, 按格式的顺序"}, \
	{"col_code", "f.col_code", "列代码"}, \
	{"col_label", "f.col_label", "列标题, 格式的原文"}, \
	{"col_short", "f.col_short", "列的简称, 用于图表"}, \
	{"unit", "f.unit", "单位"}, \
	{"is_total", "f.is_total", "是否合计; 求和时应排除"}, \
	{"outcome", "f.outcome", "办理结果或案件结果的代码, 各年格式一致; 非结果为空"}

static const ViewColumn cells[] = {
	CELL_COLUMNS,
	{"value", "f.value", "数值; 未填或无法读取为空"},
	{"kind", "f.kind", "内容: number 数字, placeholder 表示无的符号, blank 空白, text 文字, absent 未找到"},
	{.name = NULL},
};

static const ViewColumn form[] = {
	{"form", "e.form", "格式的年份"},
	CELL_COLUMNS,
	{"item", "f.item", "表二各行依据的条款"},
	{.name = NULL},
};

static const ViewColumn findings[] = {
	{"rule", "f.rule", "规则代码, 见 gai_rules()"},
	{"severity", "f.severity", "程度: error 错误, warning 提示"},
	{"status", "f.status", "结果: fail 不成立, unverifiable 无法核对"},
	{"scope", "f.scope", "所查之处: 单元格, 以 * 表示多个; 或表, 或报告要素"},
	{"lhs", "f.lhs", "关系左边的数"},
	{"rhs", "f.rhs", "关系右边的数"},
	{"difference", "f.difference", "左边减右边"},
	{"message", "f.message", "说明"},
	{"cells", "pg_catalog.array_to_string(f.cells, ', ')", "涉及的单元格, 以逗号分隔"},
	{.name = NULL},
};

static const ViewColumn repairs[] = {
	{"proposal", "f.proposal", "建议编号; 同一建议的各单元格须一并改动"},
	{"rank", "f.rank", "名次; 名次相同的建议互为替代"},
	{"step", "e.step::pg_catalog.int4", "建议之内的序号"},
	{"cell", "e.cell", "单元格代码"},
	{"stated", "e.stated", "报告所写的数"},
	{"suggested", "e.suggested", "建议的数, 须与原件核对"},
	{"resolves", "f.resolves", "改动后成立的勾稽关系数"},
	{"remaining", "f.remaining", "改动后仍不成立的勾稽关系数"},
	{.name = NULL},
};

static const ViewColumn claims[] = {
	{"claim_no", "f.claim_no::pg_catalog.int4", "序号"},
	{"section", "f.section", "所在部分: 1 总体情况, 5 存在的主要问题, 6 其他事项"},
	{"sentence", "f.sentence", "原句"},
	{"cells", "pg_catalog.array_to_string(f.cells, ', ')", "对应的单元格, 以逗号分隔"},
	{"claimed", "f.claimed", "文中的数"},
	{"stated", "f.stated", "表中的数"},
	{"agrees", "f.agrees", "是否一致; 无法比较为空"},
	{.name = NULL},
};

static const ViewColumn indicators[] = {
	{"code", "f.code", "指标代码"},
	{"label", "f.label", "指标名称"},
	{"numerator", "f.numerator", "分子"},
	{"denominator", "f.denominator", "分母"},
	{"value", "f.value", "值; 分母为零或有数未知时为空"},
	{.name = NULL},
};

static const ViewColumn notes[] = {
	{"note_no", "f.note_no::pg_catalog.int4", "序号"},
	{"code", "f.code", "备注代码, 见 gai_note_codes()"},
	{"cell", "f.cell", "单元格代码, 以 * 表示多个; 或报告要素"},
	{"raw", "f.raw", "原文"},
	{"position", "f.\"position\"", "在原文中的位置, 以字符计, 从 1 起"},
	{"message", "f.message", "说明"},
	{.name = NULL},
};

const View gaipg_views[] = {
	{"cells", "报告的单元格, 一格一行", "$E.gai_cells(s.$R) AS f", true, false, "report_key, cell", cells},
	{"reports", "报告, 一份一行: 要素、正文和全部单元格", "$E.gai_wide(s.$R) AS f($W)", true, true, "report_key", reports},
	{"findings", "核对发现的问题, 一项一行", "$E.gai_check(s.$R) AS f", true, false, "report_key, rule, scope", findings},
	{"repairs", "使勾稽关系成立的改动建议, 一格一行",
	"$E.gai_repair(s.$R) AS f, LATERAL ROWS FROM (unnest(f.cells, f.stated, f.suggested)) "
	"WITH ORDINALITY AS e(cell, stated, suggested, step)", true, false, "report_key, proposal, step", repairs},
	{"claims", "正文中的数与表格的对照, 一处一行",
	"ROWS FROM ($E.gai_claims(s.$R)) WITH ORDINALITY AS f(section, sentence, cells, claimed, stated, agrees, claim_no)",
	true, false, "report_key, claim_no", claims},
	{"indicators", "评估指标, 一项一行", "$E.gai_indicators(s.$R) AS f", true, false, "report_key, code", indicators},
	{"notes", "读取报告时的备注, 一条一行",
	"ROWS FROM (pg_catalog.unnest((s.$R).notes)) WITH ORDINALITY AS f(code, cell, raw, \"position\", message, note_no)",
	true, false, "report_key, note_no", notes},
	{"form", "法定格式, 各年格式的单元格一格一行", "(VALUES $F) AS e(form), LATERAL $E.gai_form(e.form) AS f", false, false,
	"form, cell", form},
	{.name = NULL},
};
