/* groups.c - see groups.h */
#include <string.h>

#include "form/cell_names.h"
#include "form/groups.h"
#include "form/label_path.h"

static const gai_row_group groups[GAI_GROUPS] = {
	[GAI_GROUP_DENIED] = {"denied", "不予公开"},
	[GAI_GROUP_UNABLE] = {"unable", "无法提供"},
	[GAI_GROUP_REJECTED] = {"rejected", "不予处理"},
	[GAI_GROUP_OTHERWISE] = {"otherwise", "其他处理"},
};

static const gai_row_group roles[GAI_ROLES] = {
	[GAI_ROLE_RECEIVED] = {"received", "新收申请"},
	[GAI_ROLE_CARRIED_IN] = {"carried_in", "上年结转"},
	[GAI_ROLE_TOTAL] = {"total", "办理结果总计"},
	[GAI_ROLE_CARRIED_OUT] = {"carried_out", "结转下年度"},
};

/* Names of rows of table three whose words in the form are too long for a chart. */
static const struct
{
	const char *code;
	const char *label;
}			names[] = {
	{"denied_law", "法律法规禁止公开"},
	{"denied_third_party", "保护第三方权益"},
	{"denied_internal", "三类内部事务信息"},
	{"denied_process", "四类过程性信息"},
	{"denied_enforcement", "行政执法案卷"},
	{"denied_query", "行政查询事项"},
	{"unable_not_held", "本机关不掌握"},
	{"unable_create", "需要另行制作"},
	{"unable_unclear", "补正后仍不明确"},
	{"reject_petition", "信访举报投诉"},
	{"reject_publication", "要求提供公开出版物"},
	{"reject_mass", "大量反复申请"},
	{"reject_confirm", "要求确认或重新出具"},
	{"other_uncorrected", "逾期不补正"},
	{"other_unpaid", "逾期不缴费"},
};

static gai_table_id
table_of(const gai_form_row *row)
{
	return gai_slot_table(row->base);
}

gai_row_group
gai_group_of_row(const gai_form_row *row)
{
	switch (table_of(row))
	{
		case GAI_APPLICATIONS:
			if (row->group != GAI_GROUP_NONE)
				return groups[row->group];
			if (roles[row->role].code != NULL)
				return roles[row->role];
			return row->base == GAI_APPLICATION_SLOT(GAI_ROW_granted) ? (gai_row_group) {"granted", "予以公开"} :
				row->base == GAI_APPLICATION_SLOT(GAI_ROW_partial) ? (gai_row_group) {"partial", "部分公开"} :
				(gai_row_group) {row->code, row->label};
		case GAI_DISPUTES:
			return row->base == GAI_DISPUTE_SLOT(GAI_DISPUTE_review) ? (gai_row_group) {"review", "行政复议"} :
				(gai_row_group) {"lawsuit", "行政诉讼"};
		default:
			return (gai_row_group) {NULL, NULL};
	}
}

/* Whether another edition counts this row together with others. */
static bool
is_divided(const gai_form_row *row)
{
	for (int f = 0; gai_forms[f] != NULL; f++)
	{
		const gai_form_table *table = &gai_forms[f]->tables[table_of(row)];

		for (const gai_form_row *other = table->rows; other < table->rows + table->nrows; other++)
			if (other->base != other->within && other->within == row->within)
				return true;
	}
	return false;
}

static bool
is_last(const gai_form_row *row, const gai_form_column *column)
{
	return column == &row->columns[row->ncolumns - 1];
}

const char *
gai_outcome_of(const gai_form_row *row, const gai_form_column *column)
{
	if (table_of(row) == GAI_DISPUTES)
		return is_last(row, column) ? NULL : column->code;
	if (row->role != GAI_ROLE_RESULT)
		return NULL;
	return is_divided(row) && row->group != GAI_GROUP_NONE ? groups[row->group].code : row->code;
}

bool
gai_is_total(const gai_form_row *row, const gai_form_column *column)
{
	return table_of(row) != GAI_DISCLOSURE && (row->role == GAI_ROLE_TOTAL || is_last(row, column));
}

/* ---- short labels ----------------------------------------------------------------------------------------------- */

/* The last part of a path, without an ordinal such as 一、 or (三) or 8. before it and an explanation behind it. */
static gai_text
leaf_of(const char *label)
{
	const char *leaf = gai_after_ordinal(gai_label_leaf(label));

	return gai_slice(leaf, strcspn(leaf, "("));
}

gai_text
gai_short_row(const gai_form_row *row)
{
	if (table_of(row) == GAI_APPLICATIONS)
	{
		if (roles[row->role].label != NULL)
			return gai_slice(roles[row->role].label, strlen(roles[row->role].label));
		for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
			if (strcmp(names[i].code, row->code) == 0)
				return gai_slice(names[i].label, strlen(names[i].label));
	}
	return leaf_of(row->label);
}

gai_text
gai_short_column(const gai_form_column *column)
{
	return leaf_of(column->label);
}
