/*
 * vocabulary.c - the wordings that published reports use in place of the form's labels, which are in editions.c.
 *
 * All were found on published pages: labels cut off, older or local wordings, traditional characters that a conversion
 * turned into other words.
 */
#include "form/vocabulary.h"

#define T2_ROW(text, row, strength) {text, GAI_LABEL_ROW, GAI_DISCLOSURE, GAI_SLOT_##row, 0, strength}
#define T2_COLUMN(text, row, column, strength) \
	{text, GAI_LABEL_COLUMN, GAI_DISCLOSURE, GAI_SLOT_##row, GAI_##column, strength}
#define T3_ROW(text, row, strength) \
	{text, GAI_LABEL_ROW, GAI_APPLICATIONS, GAI_APPLICATION_SLOT(GAI_ROW_##row), 0, strength}
#define T3_COLUMN(text, column) \
	{text, GAI_LABEL_COLUMN, GAI_APPLICATIONS, GAI_APPLICATIONS_BASE, GAI_APPLICANT_##column, GAI_WEAK}
#define T4_ROW(text, row, strength) \
	{text, GAI_LABEL_ROW, GAI_DISPUTES, GAI_DISPUTE_SLOT(GAI_DISPUTE_##row), 0, strength}
#define T4_COLUMN(text, column) \
	{text, GAI_LABEL_COLUMN, GAI_DISPUTES, GAI_DISPUTES_BASE, GAI_OUTCOME_##column, GAI_WEAK}
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
	T2_ROW("规范性档案", normative_documents, GAI_FAIR),
	T2_ROW("行政规范性档案", normative_documents, GAI_FAIR),
	T2_ROW("其他对外管理服务", other_services, GAI_FAIR),
	T2_ROW("其他对外管理服务事项数量", other_services, GAI_FAIR),
	T2_ROW("行政事业性收费项目", fees, GAI_FAIR),
	T2_ROW("行政事业收费", fees, GAI_FAIR),
	T2_COLUMN("本年制发件", regulations, DOCUMENTS_issued, GAI_FAIR),
	T2_COLUMN("本年制发数", regulations, DOCUMENTS_issued, GAI_FAIR),
	T2_COLUMN("本年度制发数", regulations, DOCUMENTS_issued, GAI_FAIR),
	T2_COLUMN("本年度制发件数", regulations, DOCUMENTS_issued, GAI_FAIR),
	T2_COLUMN("制发件数", regulations, DOCUMENTS_issued, GAI_FAIR),
	T2_COLUMN("制发数", regulations, DOCUMENTS_issued, GAI_FAIR),
	T2_COLUMN("本年废止件", regulations, DOCUMENTS_repealed, GAI_FAIR),
	T2_COLUMN("本年废止数", regulations, DOCUMENTS_repealed, GAI_FAIR),
	T2_COLUMN("本年度废止数", regulations, DOCUMENTS_repealed, GAI_FAIR),
	T2_COLUMN("本年度废止件数", regulations, DOCUMENTS_repealed, GAI_FAIR),
	T2_COLUMN("废止件数", regulations, DOCUMENTS_repealed, GAI_FAIR),
	T2_COLUMN("废止数", regulations, DOCUMENTS_repealed, GAI_FAIR),
	T2_COLUMN("现行有效件", regulations, DOCUMENTS_in_force, GAI_FAIR),
	T2_COLUMN("现行有效数", regulations, DOCUMENTS_in_force, GAI_FAIR),
	T2_COLUMN("现行有效", regulations, DOCUMENTS_in_force, GAI_FAIR),
	T2_COLUMN("对外公开总数", regulations, DOCUMENTS_published_total, GAI_FAIR),
	T2_COLUMN("本年处理决定数", licences, DECISIONS_decisions, GAI_FAIR),
	T2_COLUMN("处理决定数", licences, DECISIONS_decisions, GAI_FAIR),
	T2_COLUMN("上年项目数量", licences, DECISIONS_previous_items, GAI_FAIR),
	T2_COLUMN("上一年度项目数量", licences, DECISIONS_previous_items, GAI_FAIR),
	T2_COLUMN("本年度增减", licences, DECISIONS_change, GAI_FAIR),
	T2_COLUMN("本年收费总金额", fees, FEES_amount, GAI_FAIR),
	T2_COLUMN("本年度收费金额", fees, FEES_amount, GAI_FAIR),
	T2_COLUMN("收费金额", fees, FEES_amount, GAI_WEAK),
	CAPTION(GAI_APPLICATIONS, "本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和", GAI_STRONG),
	CAPTION(GAI_APPLICATIONS, "申请人情况", GAI_FAIR),
	T3_ROW("本年新收政府信息公开申请", received, GAI_FAIR),
	T3_ROW("本年度新收政府信息公开申请数量", received, GAI_FAIR),
	T3_ROW("上年结转政府信息公开申请", carried_in, GAI_FAIR),
	T3_ROW("上年度结转政府信息公开申请数量", carried_in, GAI_FAIR),
	T3_ROW("上一年结转政府信息公开申请数量", carried_in, GAI_FAIR),
	T3_ROW("逾期不补正", other_uncorrected, GAI_FAIR),
	T3_ROW("申请人无正当理由逾期不补正", other_uncorrected, GAI_FAIR),
	T3_ROW("逾期不缴费", other_unpaid, GAI_FAIR),
	T3_ROW("申请人逾期未按收费通知要求缴纳费用", other_unpaid, GAI_FAIR),
	T3_ROW("结转下一年度继续办理", carried_out, GAI_FAIR),
	T3_ROW("结转下年继续办理", carried_out, GAI_FAIR),
	T3_COLUMN("自然", natural_person),
	T3_COLUMN("商业", business),
	T3_COLUMN("科研", research),
	T3_COLUMN("社会", welfare),
	T3_COLUMN("社会公益", welfare),
	T3_COLUMN("法律", legal_service),
	T3_COLUMN("法律服务", legal_service),
	T3_COLUMN("合计", total),
	T4_ROW("未经复议直接诉讼", direct, GAI_FAIR),
	T4_ROW("未经复议直接提起诉讼", direct, GAI_FAIR),
	T4_ROW("未经复议直接起诉讼", direct, GAI_FAIR),
	T4_ROW("复议后诉讼", post_review, GAI_FAIR),
	T4_ROW("复议后提起诉讼", post_review, GAI_FAIR),
	T4_ROW("一行政复议", review, GAI_FAIR),
	T4_ROW("1行政复议", review, GAI_FAIR),
	T4_ROW("二未经复议直接起诉", direct, GAI_FAIR),
	T4_ROW("2未经复议直接起诉", direct, GAI_FAIR),
	T4_ROW("三复议后起诉", post_review, GAI_FAIR),
	T4_ROW("3复议后起诉", post_review, GAI_FAIR),
	T4_COLUMN("维持", upheld),
	T4_COLUMN("纠正", corrected),
	T4_COLUMN("结果", corrected),
	T4_COLUMN("其他", other),
	T4_COLUMN("尚未", pending),
	T4_COLUMN("未审结", pending),
	T4_COLUMN("合计", total),
	{0}
};
