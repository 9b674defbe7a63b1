/*
 * claim_cells.h - what a statement may be about: a set of cells that are added up, or the share of one set in another.
 */
#ifndef GAI_CLAIM_CELLS_H
#define GAI_CLAIM_CELLS_H

#include "base/arena.h"
#include "form/report.h"

/*
 * Rows of table three as bits, GAI_RECEIVED …, by their numbers in slots.h, and the groups that they are in.
 * A set that has all of a group stands for whatever rows an edition has in it.
 */
enum
{
#define GAI_AS_BIT(code, NAME, role, group, within) GAI_##NAME = 1u << GAI_ROW_##code,
	GAI_APPLICATION_ROW_LIST(GAI_AS_BIT)
#undef GAI_AS_BIT

#define GAI_IF_DENIED(code, NAME, role, group, within) | (GAI_GROUP_##group == GAI_GROUP_DENIED ? GAI_##NAME : 0)
#define GAI_IF_UNABLE(code, NAME, role, group, within) | (GAI_GROUP_##group == GAI_GROUP_UNABLE ? GAI_##NAME : 0)
#define GAI_IF_REJECTED(code, NAME, role, group, within) | (GAI_GROUP_##group == GAI_GROUP_REJECTED ? GAI_##NAME : 0)
#define GAI_IF_OTHERWISE(code, NAME, role, group, within) | (GAI_GROUP_##group == GAI_GROUP_OTHERWISE ? GAI_##NAME : 0)
#define GAI_IF_RESULT(code, NAME, role, group, within) | (GAI_ROLE_##role == GAI_ROLE_RESULT ? GAI_##NAME : 0)
	GAI_DENIED = 0 GAI_APPLICATION_ROW_LIST(GAI_IF_DENIED),
	GAI_UNABLE = 0 GAI_APPLICATION_ROW_LIST(GAI_IF_UNABLE),
	GAI_REJECTED = 0 GAI_APPLICATION_ROW_LIST(GAI_IF_REJECTED),
	GAI_OTHERWISE = 0 GAI_APPLICATION_ROW_LIST(GAI_IF_OTHERWISE),
	GAI_RESULTS = 0 GAI_APPLICATION_ROW_LIST(GAI_IF_RESULT)
#undef GAI_IF_DENIED
#undef GAI_IF_UNABLE
#undef GAI_IF_REJECTED
#undef GAI_IF_OTHERWISE
#undef GAI_IF_RESULT
};

/* Columns of table three. */
enum
{
	GAI_NATURAL = 1u << GAI_APPLICANT_natural_person,
	GAI_BUSINESS = 1u << GAI_APPLICANT_business,
	GAI_RESEARCH = 1u << GAI_APPLICANT_research,
	GAI_WELFARE = 1u << GAI_APPLICANT_welfare,
	GAI_LEGAL_SERVICE = 1u << GAI_APPLICANT_legal_service,
	GAI_OTHER_APPLICANT = 1u << GAI_APPLICANT_other,
	GAI_ALL_APPLICANTS = 1u << GAI_APPLICANT_total,
	GAI_ORGANISATIONS = GAI_BUSINESS | GAI_RESEARCH | GAI_WELFARE | GAI_LEGAL_SERVICE | GAI_OTHER_APPLICANT
};

/* Rows and columns of table four. */
enum
{
	GAI_REVIEW = 1u << GAI_DISPUTE_review,
	GAI_DIRECT = 1u << GAI_DISPUTE_direct,
	GAI_POST_REVIEW = 1u << GAI_DISPUTE_post_review,
	GAI_LAWSUITS = GAI_DIRECT | GAI_POST_REVIEW,

	GAI_UPHELD = 1u << GAI_OUTCOME_upheld,
	GAI_CORRECTED = 1u << GAI_OUTCOME_corrected,
	GAI_OTHER_OUTCOME = 1u << GAI_OUTCOME_other,
	GAI_PENDING = 1u << GAI_OUTCOME_pending,
	GAI_ALL_OUTCOMES = 1u << GAI_OUTCOME_total
};

/*
 * Table two, whose rows differ: a bit a slot.  The columns of a kind of documents, from the slot where the kind begins;
 * then single slots.
 */
enum
{
	GAI_REGULATIONS_SLOT = GAI_SLOT_regulations,
	GAI_NORMATIVE_SLOT = GAI_SLOT_normative_documents,
	GAI_ISSUED = 1u << GAI_DOCUMENTS_issued,
	GAI_REPEALED = 1u << GAI_DOCUMENTS_repealed,
	GAI_IN_FORCE = 1u << GAI_DOCUMENTS_in_force,
	GAI_MADE = 1u << GAI_DOCUMENTS_made,
	GAI_PUBLISHED = 1u << GAI_DOCUMENTS_published,
	GAI_PUBLISHED_TOTAL = 1u << GAI_DOCUMENTS_published_total,

	GAI_LICENCES = 1u << (GAI_SLOT_licences + GAI_DECISIONS_decisions),
	GAI_PENALTIES = 1u << (GAI_SLOT_penalties + GAI_DECISIONS_decisions),
	GAI_COERCIONS = 1u << (GAI_SLOT_coercions + GAI_DECISIONS_decisions),
	GAI_FEES = 1u << (GAI_SLOT_fees + GAI_FEES_amount)
};

/* The cells where these rows cross these columns; rows 0 = none.  The one column of table two is 1. */
typedef struct gai_cell_set
{
	gai_table_id table;
	uint32_t	rows;
	uint32_t	columns;
} gai_cell_set;

/* Sum of cells; known: all of them have a value. */
typedef struct gai_cell_total
{
	bool		known;
	bool		any;			/* at least one has a value */
	gai_decimal value;			/* of those that have one; scale > 0 only of a single cell */
} gai_cell_total;

/* Without what the edition of the report's table lacks: the answer may be empty. */
gai_cell_set gai_cells_of_form(const gai_report *report, gai_cell_set cells);

gai_cell_total gai_add_cells(const gai_report *report, gai_cell_set cells);

/* The slots of a set in order; returns how many.  GAI_SLOTS are enough. */
int			gai_list_cells(gai_cell_set cells, int *slots);

/* "table.row.column" with * where the cells differ. */
const char *gai_scope_of_cells(gai_arena *arena, gai_cell_set cells);

#endif
