/* editions.c - the editions of the form.  test/forms/ holds the same as TSV; a test compares. */
#include "form/edition.h"

const gai_section_part gai_section_parts[GAI_PARTS] = {
	[GAI_PART_OVERVIEW] = {"overview", "总体情况"},
	[GAI_PART_DISCLOSURE] = {"disclosure", "主动公开政府信息情况"},
	[GAI_PART_APPLICATIONS] = {"applications", "收到和处理政府信息公开申请情况"},
	[GAI_PART_DISPUTES] = {"disputes", "政府信息公开行政复议、行政诉讼情况"},
	[GAI_PART_PROBLEMS] = {"problems", "存在的主要问题及改进情况"},
	[GAI_PART_OTHER_MATTERS] = {"other_matters", "其他需要报告的事项"},
};

/* ---- columns ---------------------------------------------------------------------------------------------------- */

static const gai_form_column documents_2019[] = {
	GAI_COUNT_COLUMN(DOCUMENTS, made, "本年新制作数量", "件"),
	GAI_COUNT_COLUMN(DOCUMENTS, published, "本年新公开数量", "件"),
	GAI_COUNT_COLUMN(DOCUMENTS, published_total, "对外公开总数量", "件"),
};

static const gai_form_column documents_2021[] = {
	GAI_COUNT_COLUMN(DOCUMENTS, issued, "本年制发件数", "件"),
	GAI_COUNT_COLUMN(DOCUMENTS, repealed, "本年废止件数", "件"),
	GAI_COUNT_COLUMN(DOCUMENTS, in_force, "现行有效件数", "件"),
};

static const gai_form_column decisions_2019[] = {
	GAI_COUNT_COLUMN(DECISIONS, previous_items, "上一年项目数量", "项"),
	GAI_CHANGE_COLUMN(DECISIONS, change, "本年增/减", "项"),
	GAI_COUNT_COLUMN(DECISIONS, decisions, "处理决定数量", "件"),
};

static const gai_form_column decisions_2021[] = {
	GAI_COUNT_COLUMN(DECISIONS, decisions, "本年处理决定数量", "件"),
};

static const gai_form_column fees_2019[] = {
	GAI_COUNT_COLUMN(FEES, previous_items, "上一年项目数量", "项"),
	GAI_CHANGE_COLUMN(FEES, change, "本年增/减", "项"),
};

static const gai_form_column fees_2021[] = {
	{"amount", "本年收费金额(单位:万元)", "万元", GAI_FEES_amount, true, false, false},
};

static const gai_form_column procurement_2019[] = {
	GAI_COUNT_COLUMN(PROCUREMENT, items, "采购项目数量", "项"),
	{"amount", "采购总金额", "元或万元", GAI_PROCUREMENT_amount, true, false, true},
};

static const gai_form_column applicants[] = {
	GAI_COUNT_COLUMN(APPLICANT, natural_person, "自然人", "件"),
	GAI_COUNT_COLUMN(APPLICANT, business, "法人或其他组织 / 商业企业", "件"),
	GAI_COUNT_COLUMN(APPLICANT, research, "法人或其他组织 / 科研机构", "件"),
	GAI_COUNT_COLUMN(APPLICANT, welfare, "法人或其他组织 / 社会公益组织", "件"),
	GAI_COUNT_COLUMN(APPLICANT, legal_service, "法人或其他组织 / 法律服务机构", "件"),
	GAI_COUNT_COLUMN(APPLICANT, other, "法人或其他组织 / 其他", "件"),
	GAI_COUNT_COLUMN(APPLICANT, total, "总计", "件"),
};

static const gai_form_column outcomes[] = {
	GAI_COUNT_COLUMN(OUTCOME, upheld, "结果维持", "件"),
	GAI_COUNT_COLUMN(OUTCOME, corrected, "结果纠正", "件"),
	GAI_COUNT_COLUMN(OUTCOME, other, "其他结果", "件"),
	GAI_COUNT_COLUMN(OUTCOME, pending, "尚未审结", "件"),
	GAI_COUNT_COLUMN(OUTCOME, total, "总计", "件"),
};

/* ---- rows ------------------------------------------------------------------------------------------------------- */

#define ITEM_1 "第二十条第(一)项"
#define ITEM_5 "第二十条第(五)项"
#define ITEM_6 "第二十条第(六)项"
#define ITEM_8 "第二十条第(八)项"
#define ITEM_9 "第二十条第(九)项"

static const gai_form_row disclosure_2019[] = {
	GAI_DISCLOSURE_ROW(regulations, "规章", ITEM_1, documents_2019),
	GAI_DISCLOSURE_ROW(normative_documents, "规范性文件", ITEM_1, documents_2019),
	GAI_DISCLOSURE_ROW(licences, "行政许可", ITEM_5, decisions_2019),
	GAI_DISCLOSURE_ROW(other_services, "其他对外管理服务事项", ITEM_5, decisions_2019),
	GAI_DISCLOSURE_ROW(penalties, "行政处罚", ITEM_6, decisions_2019),
	GAI_DISCLOSURE_ROW(coercions, "行政强制", ITEM_6, decisions_2019),
	GAI_DISCLOSURE_ROW(fees, "行政事业性收费", ITEM_8, fees_2019),
	GAI_DISCLOSURE_ROW(procurement, "政府集中采购", ITEM_9, procurement_2019),
};

static const gai_form_row disclosure_2021[] = {
	GAI_DISCLOSURE_ROW(regulations, "规章", ITEM_1, documents_2021),
	GAI_DISCLOSURE_ROW(normative_documents, "行政规范性文件", ITEM_1, documents_2021),
	GAI_DISCLOSURE_ROW(licences, "行政许可", ITEM_5, decisions_2021),
	GAI_DISCLOSURE_ROW(penalties, "行政处罚", ITEM_6, decisions_2021),
	GAI_DISCLOSURE_ROW(coercions, "行政强制", ITEM_6, decisions_2021),
	GAI_DISCLOSURE_ROW(fees, "行政事业性收费", ITEM_8, fees_2021),
};

#define RESULTS "三、本年度办理结果 / "
#define APPLICATION(code, label) GAI_APPLICATION_ROW(code, label, applicants)

/* The rows that both editions have; the edition of 2021 divided (六) into items. */
#define APPLICATIONS_TO_ITEM_5 \
	APPLICATION(received, "一、本年新收政府信息公开申请数量"), \
	APPLICATION(carried_in, "二、上年结转政府信息公开申请数量"), \
	APPLICATION(granted, RESULTS "(一)予以公开"), \
	APPLICATION(partial, RESULTS "(二)部分公开(区分处理的,只计这一情形,不计其他情形)"), \
	APPLICATION(denied_secret, RESULTS "(三)不予公开 / 1.属于国家秘密"), \
	APPLICATION(denied_law, RESULTS "(三)不予公开 / 2.其他法律行政法规禁止公开"), \
	APPLICATION(denied_safety, RESULTS "(三)不予公开 / 3.危及“三安全一稳定”"), \
	APPLICATION(denied_third_party, RESULTS "(三)不予公开 / 4.保护第三方合法权益"), \
	APPLICATION(denied_internal, RESULTS "(三)不予公开 / 5.属于三类内部事务信息"), \
	APPLICATION(denied_process, RESULTS "(三)不予公开 / 6.属于四类过程性信息"), \
	APPLICATION(denied_enforcement, RESULTS "(三)不予公开 / 7.属于行政执法案卷"), \
	APPLICATION(denied_query, RESULTS "(三)不予公开 / 8.属于行政查询事项"), \
	APPLICATION(unable_not_held, RESULTS "(四)无法提供 / 1.本机关不掌握相关政府信息"), \
	APPLICATION(unable_create, RESULTS "(四)无法提供 / 2.没有现成信息需要另行制作"), \
	APPLICATION(unable_unclear, RESULTS "(四)无法提供 / 3.补正后申请内容仍不明确"), \
	APPLICATION(reject_petition, RESULTS "(五)不予处理 / 1.信访举报投诉类申请"), \
	APPLICATION(reject_repeat, RESULTS "(五)不予处理 / 2.重复申请"), \
	APPLICATION(reject_publication, RESULTS "(五)不予处理 / 3.要求提供公开出版物"), \
	APPLICATION(reject_mass, RESULTS "(五)不予处理 / 4.无正当理由大量反复申请"), \
	APPLICATION(reject_confirm, RESULTS "(五)不予处理 / 5.要求行政机关确认或重新出具已获取信息")

#define APPLICATIONS_FROM_ITEM_7 \
	APPLICATION(total, RESULTS "(七)总计"), \
	APPLICATION(carried_out, "四、结转下年度继续办理")

static const gai_form_row applications_2019[] = {
	APPLICATIONS_TO_ITEM_5,
	APPLICATION(other, RESULTS "(六)其他处理"),
	APPLICATIONS_FROM_ITEM_7,
};

static const gai_form_row applications_2021[] = {
	APPLICATIONS_TO_ITEM_5,
	APPLICATION(other_uncorrected,
				RESULTS "(六)其他处理 / 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
	APPLICATION(other_unpaid,
				RESULTS "(六)其他处理 / 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"),
	APPLICATION(other, RESULTS "(六)其他处理 / 3.其他"),
	APPLICATIONS_FROM_ITEM_7,
};

static const gai_form_row disputes[] = {
	GAI_DISPUTE_ROW(review, "行政复议", outcomes),
	GAI_DISPUTE_ROW(direct, "行政诉讼 / 未经复议直接起诉", outcomes),
	GAI_DISPUTE_ROW(post_review, "行政诉讼 / 复议后起诉", outcomes),
};

/* ---- editions --------------------------------------------------------------------------------------------------- */

const gai_form gai_form_2019 = {2019, {
	{"disclosure", disclosure_2019, GAI_COUNT_OF(disclosure_2019)},
	{"applications", applications_2019, GAI_COUNT_OF(applications_2019)},
	{"disputes", disputes, GAI_COUNT_OF(disputes)},
}};

const gai_form gai_form_2021 = {2021, {
	{"disclosure", disclosure_2021, GAI_COUNT_OF(disclosure_2021)},
	{"applications", applications_2021, GAI_COUNT_OF(applications_2021)},
	{"disputes", disputes, GAI_COUNT_OF(disputes)},
}};
