/*
 * vocabulary.c - what printed reports say in place of the form's own labels.
 *
 * The canonical labels stand in form.c.  These were met on published pages (design notes on label variants: cut off,
 * older or local wordings, traditional characters turned into other words).
 */
#include "form/vocabulary.h"

#define T2_ROW(text, base, strength) {text, GAI_LABEL_ROW, GAI_DISCLOSURE, base, 0, strength}
#define T2_COLUMN(text, base, offset, strength) {text, GAI_LABEL_COLUMN, GAI_DISCLOSURE, base, offset, strength}
#define T3_ROW(text, n, strength) \
	{text, GAI_LABEL_ROW, GAI_APPLICATIONS, GAI_APPLICATIONS_BASE + (n) * GAI_APPLICANT_COLUMNS, 0, strength}
#define T3_COLUMN(text, offset) \
	{text, GAI_LABEL_COLUMN, GAI_APPLICATIONS, GAI_APPLICATIONS_BASE, offset, GAI_WEAK}
#define T4_ROW(text, n, strength) \
	{text, GAI_LABEL_ROW, GAI_DISPUTES, GAI_DISPUTES_BASE + (n) * GAI_OUTCOME_COLUMNS, 0, strength}
#define T4_COLUMN(text, offset) {text, GAI_LABEL_COLUMN, GAI_DISPUTES, GAI_DISPUTES_BASE, offset, GAI_WEAK}
#define CAPTION(table, text, strength) {text, GAI_LABEL_CAPTION, table, -1, 0, strength}

const gai_label_variant gai_label_variants[] = {
	CAPTION(GAI_DISCLOSURE, "信息内容", GAI_FAIR),
	CAPTION(GAI_DISCLOSURE, "第二十条第一项", GAI_STRONG),
	CAPTION(GAI_DISCLOSURE, "第二十条第五项", GAI_STRONG),
	CAPTION(GAI_DISCLOSURE, "第二十条第六项", GAI_STRONG),
	CAPTION(GAI_DISCLOSURE, "第二十条第八项", GAI_STRONG),
	CAPTION(GAI_DISCLOSURE, "第二十条第九项", GAI_STRONG),
	CAPTION(GAI_DISCLOSURE, "第二十条第1项", GAI_STRONG),
	CAPTION(GAI_DISCLOSURE, "第二十条第5项", GAI_STRONG),
	CAPTION(GAI_DISCLOSURE, "第二十条第6项", GAI_STRONG),
	CAPTION(GAI_DISCLOSURE, "第二十条第8项", GAI_STRONG),
	CAPTION(GAI_DISCLOSURE, "第二十条第9项", GAI_STRONG),
	T2_ROW("规范性档案", 6, GAI_FAIR),
	T2_ROW("行政规范性档案", 6, GAI_FAIR),
	T2_ROW("其他对外管理服务", 15, GAI_FAIR),
	T2_ROW("其他对外管理服务事项数量", 15, GAI_FAIR),
	T2_ROW("行政事业性收费项目", 24, GAI_FAIR),
	T2_ROW("行政事业收费", 24, GAI_FAIR),
	T2_COLUMN("本年制发件", 0, 0, GAI_FAIR),
	T2_COLUMN("本年制发数", 0, 0, GAI_FAIR),
	T2_COLUMN("本年度制发数", 0, 0, GAI_FAIR),
	T2_COLUMN("本年度制发件数", 0, 0, GAI_FAIR),
	T2_COLUMN("制发件数", 0, 0, GAI_FAIR),
	T2_COLUMN("制发数", 0, 0, GAI_FAIR),
	T2_COLUMN("本年废止件", 0, 1, GAI_FAIR),
	T2_COLUMN("本年废止数", 0, 1, GAI_FAIR),
	T2_COLUMN("本年度废止数", 0, 1, GAI_FAIR),
	T2_COLUMN("本年度废止件数", 0, 1, GAI_FAIR),
	T2_COLUMN("废止件数", 0, 1, GAI_FAIR),
	T2_COLUMN("废止数", 0, 1, GAI_FAIR),
	T2_COLUMN("现行有效件", 0, 2, GAI_FAIR),
	T2_COLUMN("现行有效数", 0, 2, GAI_FAIR),
	T2_COLUMN("现行有效", 0, 2, GAI_FAIR),
	T2_COLUMN("对外公开总数", 0, 5, GAI_FAIR),
	T2_COLUMN("本年处理决定数", 12, 0, GAI_FAIR),
	T2_COLUMN("处理决定数", 12, 0, GAI_FAIR),
	T2_COLUMN("上年项目数量", 12, 1, GAI_FAIR),
	T2_COLUMN("上一年度项目数量", 12, 1, GAI_FAIR),
	T2_COLUMN("本年度增减", 12, 2, GAI_FAIR),
	T2_COLUMN("本年收费总金额", 24, 0, GAI_FAIR),
	T2_COLUMN("本年度收费金额", 24, 0, GAI_FAIR),
	T2_COLUMN("收费金额", 24, 0, GAI_WEAK),
	CAPTION(GAI_APPLICATIONS, "本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和", GAI_STRONG),
	CAPTION(GAI_APPLICATIONS, "申请人情况", GAI_FAIR),
	T3_ROW("本年新收政府信息公开申请", 0, GAI_FAIR),
	T3_ROW("本年度新收政府信息公开申请数量", 0, GAI_FAIR),
	T3_ROW("上年结转政府信息公开申请", 1, GAI_FAIR),
	T3_ROW("上年度结转政府信息公开申请数量", 1, GAI_FAIR),
	T3_ROW("上一年结转政府信息公开申请数量", 1, GAI_FAIR),
	T3_ROW("逾期不补正", 20, GAI_FAIR),
	T3_ROW("申请人无正当理由逾期不补正", 20, GAI_FAIR),
	T3_ROW("逾期不缴费", 21, GAI_FAIR),
	T3_ROW("申请人逾期未按收费通知要求缴纳费用", 21, GAI_FAIR),
	T3_ROW("结转下一年度继续办理", 24, GAI_FAIR),
	T3_ROW("结转下年继续办理", 24, GAI_FAIR),
	T3_COLUMN("自然", 0),
	T3_COLUMN("商业", 1),
	T3_COLUMN("科研", 2),
	T3_COLUMN("社会", 3),
	T3_COLUMN("社会公益", 3),
	T3_COLUMN("法律", 4),
	T3_COLUMN("法律服务", 4),
	T3_COLUMN("合计", 6),
	T4_ROW("未经复议直接诉讼", 1, GAI_FAIR),
	T4_ROW("未经复议直接提起诉讼", 1, GAI_FAIR),
	T4_ROW("未经复议直接起诉讼", 1, GAI_FAIR),
	T4_ROW("复议后诉讼", 2, GAI_FAIR),
	T4_ROW("复议后提起诉讼", 2, GAI_FAIR),
	T4_COLUMN("维持", 0),
	T4_COLUMN("纠正", 1),
	T4_COLUMN("结果", 1),
	T4_COLUMN("其他", 2),
	T4_COLUMN("尚未", 3),
	T4_COLUMN("未审结", 3),
	T4_COLUMN("合计", 4),
	{0}
};
