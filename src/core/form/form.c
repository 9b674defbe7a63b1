/* form.c - the editions of the form, and look-ups in them.  test/forms/ holds the same as TSV; a test compares. */
#include <stdio.h>
#include <string.h>

#include "form/form.h"

#define COUNT(array) ((int) (sizeof(array) / sizeof((array)[0])))

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
	{"made", "本年新制作数量", "件", 3, false, false},
	{"published", "本年新公开数量", "件", 4, false, false},
	{"published_total", "对外公开总数量", "件", 5, false, false},
};

static const gai_form_column documents_2021[] = {
	{"issued", "本年制发件数", "件", 0, false, false},
	{"repealed", "本年废止件数", "件", 1, false, false},
	{"in_force", "现行有效件数", "件", 2, false, false},
};

static const gai_form_column decisions_2019[] = {
	{"previous_items", "上一年项目数量", "项", 1, false, false},
	{"change", "本年增/减", "项", 2, false, true},
	{"decisions", "处理决定数量", "件", 0, false, false},
};

static const gai_form_column decisions_2021[] = {
	{"decisions", "本年处理决定数量", "件", 0, false, false},
};

static const gai_form_column fees_2019[] = {
	{"previous_items", "上一年项目数量", "项", 1, false, false},
	{"change", "本年增/减", "项", 2, false, true},
};

static const gai_form_column fees_2021[] = {
	{"amount", "本年收费金额(单位:万元)", "万元", 0, true, false},
};

static const gai_form_column procurement_2019[] = {
	{"items", "采购项目数量", "项", 0, false, false},
	{"amount", "采购总金额", "元或万元", 1, true, false},
};

static const gai_form_column applicants[] = {
	{"natural_person", "自然人", "件", 0, false, false},
	{"business", "法人或其他组织 / 商业企业", "件", 1, false, false},
	{"research", "法人或其他组织 / 科研机构", "件", 2, false, false},
	{"welfare", "法人或其他组织 / 社会公益组织", "件", 3, false, false},
	{"legal_service", "法人或其他组织 / 法律服务机构", "件", 4, false, false},
	{"other", "法人或其他组织 / 其他", "件", 5, false, false},
	{"total", "总计", "件", 6, false, false},
};

static const gai_form_column outcomes[] = {
	{"upheld", "结果维持", "件", 0, false, false},
	{"corrected", "结果纠正", "件", 1, false, false},
	{"other", "其他结果", "件", 2, false, false},
	{"pending", "尚未审结", "件", 3, false, false},
	{"total", "总计", "件", 4, false, false},
};

/* ---- rows ------------------------------------------------------------------------------------------------------- */

#define ITEM_1 "第二十条第(一)项"
#define ITEM_5 "第二十条第(五)项"
#define ITEM_6 "第二十条第(六)项"
#define ITEM_8 "第二十条第(八)项"
#define ITEM_9 "第二十条第(九)项"
#define ROW(code, label, item, base, columns) {code, label, item, base, columns, COUNT(columns), GAI_ROLE_NONE}

static const gai_form_row disclosure_2019[] = {
	ROW("regulations", "规章", ITEM_1, 0, documents_2019),
	ROW("normative_documents", "规范性文件", ITEM_1, 6, documents_2019),
	ROW("licences", "行政许可", ITEM_5, 12, decisions_2019),
	ROW("other_services", "其他对外管理服务事项", ITEM_5, 15, decisions_2019),
	ROW("penalties", "行政处罚", ITEM_6, 18, decisions_2019),
	ROW("coercions", "行政强制", ITEM_6, 21, decisions_2019),
	ROW("fees", "行政事业性收费", ITEM_8, 24, fees_2019),
	ROW("procurement", "政府集中采购", ITEM_9, 27, procurement_2019),
};

static const gai_form_row disclosure_2021[] = {
	ROW("regulations", "规章", ITEM_1, 0, documents_2021),
	ROW("normative_documents", "行政规范性文件", ITEM_1, 6, documents_2021),
	ROW("licences", "行政许可", ITEM_5, 12, decisions_2021),
	ROW("penalties", "行政处罚", ITEM_6, 18, decisions_2021),
	ROW("coercions", "行政强制", ITEM_6, 21, decisions_2021),
	ROW("fees", "行政事业性收费", ITEM_8, 24, fees_2021),
};

#define RESULTS "三、本年度办理结果 / "
#define APPLICATION(n, code, label, role) \
	{code, label, "", GAI_APPLICATIONS_BASE + (n) * GAI_APPLICANT_COLUMNS, applicants, COUNT(applicants), role}

/* What both editions have in common; 2021 put items into (六). */
#define APPLICATIONS_TO_ITEM_5 \
	APPLICATION(0, "received", "一、本年新收政府信息公开申请数量", GAI_ROLE_RECEIVED), \
	APPLICATION(1, "carried_in", "二、上年结转政府信息公开申请数量", GAI_ROLE_CARRIED_IN), \
	APPLICATION(2, "granted", RESULTS "(一)予以公开", GAI_ROLE_RESULT), \
	APPLICATION(3, "partial", RESULTS "(二)部分公开(区分处理的,只计这一情形,不计其他情形)", GAI_ROLE_RESULT), \
	APPLICATION(4, "denied_secret", RESULTS "(三)不予公开 / 1.属于国家秘密", GAI_ROLE_RESULT), \
	APPLICATION(5, "denied_law", RESULTS "(三)不予公开 / 2.其他法律行政法规禁止公开", GAI_ROLE_RESULT), \
	APPLICATION(6, "denied_safety", RESULTS "(三)不予公开 / 3.危及“三安全一稳定”", GAI_ROLE_RESULT), \
	APPLICATION(7, "denied_third_party", RESULTS "(三)不予公开 / 4.保护第三方合法权益", GAI_ROLE_RESULT), \
	APPLICATION(8, "denied_internal", RESULTS "(三)不予公开 / 5.属于三类内部事务信息", GAI_ROLE_RESULT), \
	APPLICATION(9, "denied_process", RESULTS "(三)不予公开 / 6.属于四类过程性信息", GAI_ROLE_RESULT), \
	APPLICATION(10, "denied_enforcement", RESULTS "(三)不予公开 / 7.属于行政执法案卷", GAI_ROLE_RESULT), \
	APPLICATION(11, "denied_query", RESULTS "(三)不予公开 / 8.属于行政查询事项", GAI_ROLE_RESULT), \
	APPLICATION(12, "unable_not_held", RESULTS "(四)无法提供 / 1.本机关不掌握相关政府信息", GAI_ROLE_RESULT), \
	APPLICATION(13, "unable_create", RESULTS "(四)无法提供 / 2.没有现成信息需要另行制作", GAI_ROLE_RESULT), \
	APPLICATION(14, "unable_unclear", RESULTS "(四)无法提供 / 3.补正后申请内容仍不明确", GAI_ROLE_RESULT), \
	APPLICATION(15, "reject_petition", RESULTS "(五)不予处理 / 1.信访举报投诉类申请", GAI_ROLE_RESULT), \
	APPLICATION(16, "reject_repeat", RESULTS "(五)不予处理 / 2.重复申请", GAI_ROLE_RESULT), \
	APPLICATION(17, "reject_publication", RESULTS "(五)不予处理 / 3.要求提供公开出版物", GAI_ROLE_RESULT), \
	APPLICATION(18, "reject_mass", RESULTS "(五)不予处理 / 4.无正当理由大量反复申请", GAI_ROLE_RESULT), \
	APPLICATION(19, "reject_confirm", RESULTS "(五)不予处理 / 5.要求行政机关确认或重新出具已获取信息", GAI_ROLE_RESULT)

#define APPLICATIONS_FROM_ITEM_7 \
	APPLICATION(23, "total", RESULTS "(七)总计", GAI_ROLE_TOTAL), \
	APPLICATION(24, "carried_out", "四、结转下年度继续办理", GAI_ROLE_CARRIED_OUT)

static const gai_form_row applications_2019[] = {
	APPLICATIONS_TO_ITEM_5,
	APPLICATION(22, "other", RESULTS "(六)其他处理", GAI_ROLE_RESULT),
	APPLICATIONS_FROM_ITEM_7,
};

static const gai_form_row applications_2021[] = {
	APPLICATIONS_TO_ITEM_5,
	APPLICATION(20, "other_uncorrected",
				RESULTS "(六)其他处理 / 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", GAI_ROLE_RESULT),
	APPLICATION(21, "other_unpaid",
				RESULTS "(六)其他处理 / 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", GAI_ROLE_RESULT),
	APPLICATION(22, "other", RESULTS "(六)其他处理 / 3.其他", GAI_ROLE_RESULT),
	APPLICATIONS_FROM_ITEM_7,
};

#define DISPUTE(n, code, label) \
	{code, label, "", GAI_DISPUTES_BASE + (n) * GAI_OUTCOME_COLUMNS, outcomes, COUNT(outcomes), GAI_ROLE_NONE}

static const gai_form_row disputes[] = {
	DISPUTE(0, "review", "行政复议"),
	DISPUTE(1, "direct", "行政诉讼 / 未经复议直接起诉"),
	DISPUTE(2, "post_review", "行政诉讼 / 复议后起诉"),
};

/* ---- editions --------------------------------------------------------------------------------------------------- */

static const gai_form form_2019 = {2019, {
	{"disclosure", disclosure_2019, COUNT(disclosure_2019), 22},
	{"applications", applications_2019, COUNT(applications_2019), 161},
	{"disputes", disputes, COUNT(disputes), 15},
}};

static const gai_form form_2021 = {2021, {
	{"disclosure", disclosure_2021, COUNT(disclosure_2021), 10},
	{"applications", applications_2021, COUNT(applications_2021), 175},
	{"disputes", disputes, COUNT(disputes), 15},
}};

const gai_form *const gai_forms[] = {&form_2019, &form_2021, NULL};

/* ---- look-ups --------------------------------------------------------------------------------------------------- */

const gai_form *
gai_form_of(int edition)
{
	for (int i = 0; gai_forms[i] != NULL; i++)
		if (gai_forms[i]->edition == edition)
			return gai_forms[i];
	return NULL;
}

const gai_form *
gai_newest_form(void)
{
	return &form_2021;
}

const gai_form_table *
gai_form_table_of(int edition, gai_table_id table)
{
	const gai_form *form = gai_form_of(edition);

	return &(form != NULL ? form : gai_newest_form())->tables[table];
}

/* Cuts the part of a cell code up to the next dot off *rest; false when it is not equal to word. */
static bool
take_word(const char **rest, const char *end, const char *word)
{
	size_t		length = strlen(word);

	if ((size_t) (end - *rest) < length || memcmp(*rest, word, length) != 0)
		return false;
	if (*rest + length != end && (*rest)[length] != '.')
		return false;
	*rest += length + (*rest + length != end);
	return true;
}

int
gai_find_cell(const char *code, size_t length, gai_table_id *table,
			  const gai_form_row **row, const gai_form_column **column)
{
	const char *end = code + length;
	int			slot = -1;

	/* oldest edition first, so that the newest one that has the cell is what remains */
	for (int f = 0; gai_forms[f] != NULL; f++)
		for (int t = 0; t < GAI_TABLES; t++)
		{
			const gai_form_table *candidate = &gai_forms[f]->tables[t];
			const char *after_table = code;

			if (!take_word(&after_table, end, candidate->code))
				continue;
			for (int r = 0; r < candidate->nrows; r++)
			{
				const char *after_row = after_table;

				if (!take_word(&after_row, end, candidate->rows[r].code))
					continue;
				for (int c = 0; c < candidate->rows[r].ncolumns; c++)
				{
					const gai_form_column *found = &candidate->rows[r].columns[c];
					const char *after_column = after_row;

					if (!take_word(&after_column, end, found->code) || after_column != end || end[-1] == '.')
						continue;
					slot = candidate->rows[r].base + found->offset;
					if (table != NULL)
						*table = (gai_table_id) t;
					if (row != NULL)
						*row = &candidate->rows[r];
					if (column != NULL)
						*column = found;
				}
			}
		}
	return slot;
}

gai_table_id
gai_slot_table(int slot)
{
	return slot < GAI_APPLICATIONS_BASE ? GAI_DISCLOSURE : slot < GAI_DISPUTES_BASE ? GAI_APPLICATIONS : GAI_DISPUTES;
}

bool
gai_form_has(const gai_form_table *table, int slot)
{
	for (int r = 0; r < table->nrows; r++)
		for (int c = 0; c < table->rows[r].ncolumns; c++)
			if (table->rows[r].base + table->rows[r].columns[c].offset == slot)
				return true;
	return false;
}

char *
gai_cell_code(int slot, char *buffer)
{
	gai_table_id id = gai_slot_table(slot);

	buffer[0] = '\0';
	for (int f = 0; gai_forms[f] != NULL; f++)
	{
		const gai_form_table *table = &gai_forms[f]->tables[id];

		for (int r = 0; r < table->nrows; r++)
			for (int c = 0; c < table->rows[r].ncolumns; c++)
				if (table->rows[r].base + table->rows[r].columns[c].offset == slot)
					snprintf(buffer, GAI_CELL_CODE_MAX, "%s.%s.%s",
							 table->code, table->rows[r].code, table->rows[r].columns[c].code);
	}
	return buffer;
}
