/*
 * slots.h - slots: the index of each cell in the array of a report.
 *
 * The lists below are the cells of SQL's composite types, in the order of slots, which is not the order of rows in a
 * form.  They are final: no line is ever added, moved or removed.
 *
 * Behind them each table has room for the cells of later editions.  Those cells are called extra, because in SQL they
 * stand in the field extra of a report.  The room costs time, so there is little of it.  It can be enlarged whenever
 * needed, because slot numbers are never stored.
 */
#ifndef GAI_SLOTS_H
#define GAI_SLOTS_H

#include <stdbool.h>

typedef enum gai_table_id
{
	GAI_DISCLOSURE,				/* 表二, what was published */
	GAI_APPLICATIONS,			/* 表三, requests handled */
	GAI_DISPUTES,				/* 表四, reviews and lawsuits */
	GAI_TABLES
} gai_table_id;

/* ---- table two -------------------------------------------------------------------------------------------------- */

/* Columns of both editions, by kind of row. */
enum
{
	GAI_DOCUMENTS_issued,
	GAI_DOCUMENTS_repealed,
	GAI_DOCUMENTS_in_force,
	GAI_DOCUMENTS_made,
	GAI_DOCUMENTS_published,
	GAI_DOCUMENTS_published_total,
	GAI_DOCUMENTS_WIDTH
};

enum
{
	GAI_DECISIONS_decisions,
	GAI_DECISIONS_previous_items,
	GAI_DECISIONS_change,
	GAI_DECISIONS_WIDTH
};

enum
{
	GAI_FEES_amount,
	GAI_FEES_previous_items,
	GAI_FEES_change,
	GAI_FEES_WIDTH
};

enum
{
	GAI_PROCUREMENT_items,
	GAI_PROCUREMENT_amount,
	GAI_PROCUREMENT_WIDTH
};

/* First slots of the rows. */
enum
{
	GAI_SLOT_regulations,
	GAI_SLOT_normative_documents = GAI_SLOT_regulations + GAI_DOCUMENTS_WIDTH,
	GAI_SLOT_licences = GAI_SLOT_normative_documents + GAI_DOCUMENTS_WIDTH,
	GAI_SLOT_other_services = GAI_SLOT_licences + GAI_DECISIONS_WIDTH,
	GAI_SLOT_penalties = GAI_SLOT_other_services + GAI_DECISIONS_WIDTH,
	GAI_SLOT_coercions = GAI_SLOT_penalties + GAI_DECISIONS_WIDTH,
	GAI_SLOT_fees = GAI_SLOT_coercions + GAI_DECISIONS_WIDTH,
	GAI_SLOT_procurement = GAI_SLOT_fees + GAI_FEES_WIDTH,
	GAI_DISCLOSURE_EXTRA = GAI_SLOT_procurement + GAI_PROCUREMENT_WIDTH
};

/* ---- table three ------------------------------------------------------------------------------------------------ */

/*
 * The rows: X(code, NAME, role, group, within).  within is the row that counts the same cases in an edition that lacks
 * this row, else the row itself.  In 2019 (六)其他处理 has no items; its one row is "other".
 */
#define GAI_APPLICATION_ROW_LIST(X) \
	X(received, RECEIVED, RECEIVED, NONE, received) \
	X(carried_in, CARRIED_IN, CARRIED_IN, NONE, carried_in) \
	X(granted, GRANTED, RESULT, NONE, granted) \
	X(partial, PARTIAL, RESULT, NONE, partial) \
	X(denied_secret, DENIED_SECRET, RESULT, DENIED, denied_secret) \
	X(denied_law, DENIED_LAW, RESULT, DENIED, denied_law) \
	X(denied_safety, DENIED_SAFETY, RESULT, DENIED, denied_safety) \
	X(denied_third_party, DENIED_THIRD_PARTY, RESULT, DENIED, denied_third_party) \
	X(denied_internal, DENIED_INTERNAL, RESULT, DENIED, denied_internal) \
	X(denied_process, DENIED_PROCESS, RESULT, DENIED, denied_process) \
	X(denied_enforcement, DENIED_ENFORCEMENT, RESULT, DENIED, denied_enforcement) \
	X(denied_query, DENIED_QUERY, RESULT, DENIED, denied_query) \
	X(unable_not_held, UNABLE_NOT_HELD, RESULT, UNABLE, unable_not_held) \
	X(unable_create, UNABLE_CREATE, RESULT, UNABLE, unable_create) \
	X(unable_unclear, UNABLE_UNCLEAR, RESULT, UNABLE, unable_unclear) \
	X(reject_petition, REJECT_PETITION, RESULT, REJECTED, reject_petition) \
	X(reject_repeat, REJECT_REPEAT, RESULT, REJECTED, reject_repeat) \
	X(reject_publication, REJECT_PUBLICATION, RESULT, REJECTED, reject_publication) \
	X(reject_mass, REJECT_MASS, RESULT, REJECTED, reject_mass) \
	X(reject_confirm, REJECT_CONFIRM, RESULT, REJECTED, reject_confirm) \
	X(other_uncorrected, OTHER_UNCORRECTED, RESULT, OTHERWISE, other) \
	X(other_unpaid, OTHER_UNPAID, RESULT, OTHERWISE, other) \
	X(other, OTHER, RESULT, OTHERWISE, other) \
	X(total, TOTAL, TOTAL, NONE, total) \
	X(carried_out, CARRIED_OUT, CARRIED_OUT, NONE, carried_out)

/* The role of a row in the relations. */
typedef enum gai_role
{
	GAI_ROLE_NONE,
	GAI_ROLE_RECEIVED,			/* 新收 */
	GAI_ROLE_CARRIED_IN,		/* 上年结转 */
	GAI_ROLE_RESULT,			/* one kind of outcome */
	GAI_ROLE_TOTAL,				/* 办理结果总计 */
	GAI_ROLE_CARRIED_OUT,		/* 结转下年度 */
	GAI_ROLES
} gai_role;

/* Outcomes that the form puts under one number. */
typedef enum gai_group
{
	GAI_GROUP_NONE,
	GAI_GROUP_DENIED,			/* (三)不予公开 */
	GAI_GROUP_UNABLE,			/* (四)无法提供 */
	GAI_GROUP_REJECTED,			/* (五)不予处理 */
	GAI_GROUP_OTHERWISE,		/* (六)其他处理 */
	GAI_GROUPS
} gai_group;

/* GAI_ROW_received … */
enum
{
#define GAI_AS_NUMBER(code, NAME, role, group, within) GAI_ROW_##code,
	GAI_APPLICATION_ROW_LIST(GAI_AS_NUMBER)
#undef GAI_AS_NUMBER
	GAI_APPLICATION_EXTRA,		/* the first row that composite types do not have */
	GAI_APPLICATION_ROWS = 28	/* with room; at most 32, because a gai_cell_set has a bit for each */
};

/* Columns: six kinds of applicants and their total. */
enum
{
	GAI_APPLICANT_natural_person,
	GAI_APPLICANT_business,
	GAI_APPLICANT_research,
	GAI_APPLICANT_welfare,
	GAI_APPLICANT_legal_service,
	GAI_APPLICANT_other,
	GAI_APPLICANT_total,
	GAI_APPLICANT_COLUMNS,
	GAI_APPLICANT_KINDS = GAI_APPLICANT_total
};

/* ---- table four ------------------------------------------------------------------------------------------------- */

enum
{
	GAI_DISPUTE_review,
	GAI_DISPUTE_direct,
	GAI_DISPUTE_post_review,
	GAI_DISPUTE_EXTRA,			/* the first row that composite types do not have */
	GAI_DISPUTE_ROWS = 4		/* with room */
};

/* Columns: four outcomes and their total. */
enum
{
	GAI_OUTCOME_upheld,
	GAI_OUTCOME_corrected,
	GAI_OUTCOME_other,
	GAI_OUTCOME_pending,
	GAI_OUTCOME_total,
	GAI_OUTCOME_COLUMNS,
	GAI_OUTCOME_KINDS = GAI_OUTCOME_total
};

/* ---- the array of a report -------------------------------------------------------------------------------------- */

enum
{
	GAI_DISCLOSURE_SLOTS = 34,	/* with room */
	GAI_APPLICATIONS_BASE = GAI_DISCLOSURE_SLOTS,
	GAI_DISPUTES_BASE = GAI_APPLICATIONS_BASE + GAI_APPLICATION_ROWS * GAI_APPLICANT_COLUMNS,
	GAI_SLOTS = GAI_DISPUTES_BASE + GAI_DISPUTE_ROWS * GAI_OUTCOME_COLUMNS,
	GAI_MAX_ROWS = GAI_APPLICATION_ROWS,	/* of a table */
	GAI_MAX_COLUMNS = GAI_APPLICANT_COLUMNS	/* of a row */
};

/* The first slot of a row of table three or four: GAI_APPLICATION_SLOT(GAI_ROW_received). */
#define GAI_APPLICATION_SLOT(row) (GAI_APPLICATIONS_BASE + (row) * GAI_APPLICANT_COLUMNS)
#define GAI_DISPUTE_SLOT(row) (GAI_DISPUTES_BASE + (row) * GAI_OUTCOME_COLUMNS)

static inline gai_table_id
gai_slot_table(int slot)
{
	return slot < GAI_APPLICATIONS_BASE ? GAI_DISCLOSURE : slot < GAI_DISPUTES_BASE ? GAI_APPLICATIONS : GAI_DISPUTES;
}

/* Whether a cell is extra: SQL's composite types do not have it. */
static inline bool
gai_is_extra(int slot)
{
	static const int extra[GAI_TABLES] = {
		GAI_DISCLOSURE_EXTRA, GAI_APPLICATION_SLOT(GAI_APPLICATION_EXTRA), GAI_DISPUTE_SLOT(GAI_DISPUTE_EXTRA),
	};

	return slot >= extra[gai_slot_table(slot)];
}

#endif
