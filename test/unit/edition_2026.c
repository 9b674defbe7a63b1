/*
 * edition_2026.c - an invented form of 2026, to prove that a new edition needs only data.
 *
 * Linked in place of src/core/form/edition_list.c.  Compared with the form of 2021, table two has a new row and a new
 * amount, table three has a new row, one row is moved in each, and columns have other names.  Cells that stay the same
 * keep their codes; new cells are in the room behind those of slots.h.
 */
#include "form/edition.h"

enum
{
	RULINGS = GAI_DISCLOSURE_EXTRA,
	FEES_WAIVED,
	DENIED_MINORS = GAI_APPLICATION_SLOT(GAI_APPLICATION_EXTRA)
};

static const gai_form_column documents[] = {
	GAI_COUNT_COLUMN(DOCUMENTS, in_force, "年末现行有效件数", "件"),
	GAI_COUNT_COLUMN(DOCUMENTS, issued, "本年制发件数", "件"),
	GAI_COUNT_COLUMN(DOCUMENTS, repealed, "本年废止件数", "件"),
};

static const gai_form_column decisions[] = {
	GAI_COUNT_COLUMN(DECISIONS, decisions, "本年处理决定数量", "件"),
};

static const gai_form_column fees[] = {
	{"amount", "本年收费总额(单位:万元)", "万元", GAI_FEES_amount, true, false, false},
	{"waived", "本年减免金额(单位:万元)", "万元", FEES_WAIVED - GAI_SLOT_fees, true, false, false},
};

static const gai_form_column applicants[] = {
	GAI_COUNT_COLUMN(APPLICANT, natural_person, "公民", "件"),
	GAI_COUNT_COLUMN(APPLICANT, business, "法人或其他组织 / 商业企业", "件"),
	GAI_COUNT_COLUMN(APPLICANT, research, "法人或其他组织 / 科研机构", "件"),
	GAI_COUNT_COLUMN(APPLICANT, welfare, "法人或其他组织 / 社会公益组织", "件"),
	GAI_COUNT_COLUMN(APPLICANT, legal_service, "法人或其他组织 / 法律服务机构", "件"),
	GAI_COUNT_COLUMN(APPLICANT, other, "法人或其他组织 / 其他", "件"),
	GAI_COUNT_COLUMN(APPLICANT, total, "合计", "件"),
};


static const gai_form_column outcomes[] = {
	GAI_COUNT_COLUMN(OUTCOME, upheld, "结果维持", "件"),
	GAI_COUNT_COLUMN(OUTCOME, corrected, "结果撤销、变更或确认违法", "件"),
	GAI_COUNT_COLUMN(OUTCOME, other, "其他结果", "件"),
	GAI_COUNT_COLUMN(OUTCOME, pending, "尚未审结", "件"),
	GAI_COUNT_COLUMN(OUTCOME, total, "总计", "件"),
};

static const gai_form_row disclosure_2026[] = {
	GAI_DISCLOSURE_ROW(regulations, "规章", "第二十条第(一)项", documents),
	GAI_DISCLOSURE_ROW(normative_documents, "行政规范性文件", "第二十条第(一)项", documents),
	GAI_DISCLOSURE_ROW(licences, "行政许可", "第二十条第(五)项", decisions),
	GAI_DISCLOSURE_ROW(coercions, "行政强制", "第二十条第(六)项", decisions),
	GAI_DISCLOSURE_ROW(penalties, "行政处罚", "第二十条第(六)项", decisions),
	{"rulings", "行政裁决", "第二十条第(六)项", RULINGS, decisions, GAI_COUNT_OF(decisions),
	GAI_ROLE_NONE, GAI_GROUP_NONE, RULINGS},
	GAI_DISCLOSURE_ROW(fees, "行政事业性收费", "第二十条第(八)项", fees),
};

#define RESULTS "三、本年度办理结果 / "

static const gai_form_row applications_2026[] = {
	GAI_APPLICATION_ROW(received, "一、本年新收政府信息公开申请数量", applicants),
	GAI_APPLICATION_ROW(carried_in, "二、上年结转政府信息公开申请数量", applicants),
	GAI_APPLICATION_ROW(granted, RESULTS "(一)予以公开", applicants),
	GAI_APPLICATION_ROW(partial, RESULTS "(二)部分公开", applicants),
	GAI_APPLICATION_ROW(denied_secret, RESULTS "(三)不予公开 / 1.属于国家秘密", applicants),
	GAI_APPLICATION_ROW(denied_law, RESULTS "(三)不予公开 / 2.其他法律行政法规禁止公开", applicants),
	{"denied_minors", RESULTS "(三)不予公开 / 3.涉及未成年人", "", DENIED_MINORS, applicants, GAI_COUNT_OF(applicants),
	GAI_ROLE_RESULT, GAI_GROUP_DENIED, GAI_APPLICATION_SLOT(GAI_ROW_denied_law)},
	GAI_APPLICATION_ROW(denied_safety, RESULTS "(三)不予公开 / 4.危及“三安全一稳定”", applicants),
	GAI_APPLICATION_ROW(denied_third_party, RESULTS "(三)不予公开 / 5.保护第三方合法权益", applicants),
	GAI_APPLICATION_ROW(denied_internal, RESULTS "(三)不予公开 / 6.属于三类内部事务信息", applicants),
	GAI_APPLICATION_ROW(denied_process, RESULTS "(三)不予公开 / 7.属于四类过程性信息", applicants),
	GAI_APPLICATION_ROW(denied_enforcement, RESULTS "(三)不予公开 / 8.属于行政执法案卷", applicants),
	GAI_APPLICATION_ROW(denied_query, RESULTS "(三)不予公开 / 9.属于行政查询事项", applicants),
	GAI_APPLICATION_ROW(unable_create, RESULTS "(四)无法提供 / 1.没有现成信息需要另行制作", applicants),
	GAI_APPLICATION_ROW(unable_not_held, RESULTS "(四)无法提供 / 2.本机关不掌握相关政府信息", applicants),
	GAI_APPLICATION_ROW(unable_unclear, RESULTS "(四)无法提供 / 3.补正后申请内容仍不明确", applicants),
	GAI_APPLICATION_ROW(reject_petition, RESULTS "(五)不予处理 / 1.信访举报投诉类申请", applicants),
	GAI_APPLICATION_ROW(reject_repeat, RESULTS "(五)不予处理 / 2.重复申请", applicants),
	GAI_APPLICATION_ROW(reject_publication, RESULTS "(五)不予处理 / 3.要求提供公开出版物", applicants),
	GAI_APPLICATION_ROW(reject_mass, RESULTS "(五)不予处理 / 4.无正当理由大量反复申请", applicants),
	GAI_APPLICATION_ROW(reject_confirm, RESULTS "(五)不予处理 / 5.要求行政机关确认或重新出具已获取信息", applicants),
	GAI_APPLICATION_ROW(other_uncorrected, RESULTS "(六)其他处理 / 1.申请人无正当理由逾期不补正", applicants),
	GAI_APPLICATION_ROW(other_unpaid, RESULTS "(六)其他处理 / 2.申请人逾期未按收费通知要求缴纳费用", applicants),
	GAI_APPLICATION_ROW(other, RESULTS "(六)其他处理 / 3.其他", applicants),
	GAI_APPLICATION_ROW(total, RESULTS "(七)总计", applicants),
	GAI_APPLICATION_ROW(carried_out, "四、结转下年度继续办理", applicants),
};

static const gai_form_row disputes_2026[] = {
	GAI_DISPUTE_ROW(review, "行政复议", outcomes),
	GAI_DISPUTE_ROW(direct, "行政诉讼 / 未经复议直接起诉", outcomes),
	GAI_DISPUTE_ROW(post_review, "行政诉讼 / 复议后起诉", outcomes),
};

static const gai_form form_2026 = {2026, {
	{"disclosure", disclosure_2026, GAI_COUNT_OF(disclosure_2026)},
	{"applications", applications_2026, GAI_COUNT_OF(applications_2026)},
	{"disputes", disputes_2026, GAI_COUNT_OF(disputes_2026)},
}};

const gai_form *const gai_forms[] = {&gai_form_2019, &gai_form_2021, &form_2026, NULL};
