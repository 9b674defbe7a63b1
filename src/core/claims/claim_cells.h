/*
 * claim_cells.h - what a statement may be about: a set of cells that are added up, or the share of one set in another.
 */
#ifndef GAI_CLAIM_CELLS_H
#define GAI_CLAIM_CELLS_H

#include "base/arena.h"
#include "form/report.h"

/*
 * Rows by their order in the slots, as bits.  Of table two, whose rows differ, each cell has a bit: its slot.
 * t_claims.c holds these against the codes of form.c.
 */
enum
{
	GAI_RECEIVED = 1u << 0,
	GAI_CARRIED_IN = 1u << 1,
	GAI_GRANTED = 1u << 2,
	GAI_PARTIAL = 1u << 3,
	GAI_DENIED_SECRET = 1u << 4,
	GAI_DENIED_LAW = 1u << 5,
	GAI_DENIED_SAFETY = 1u << 6,
	GAI_DENIED_THIRD_PARTY = 1u << 7,
	GAI_DENIED_INTERNAL = 1u << 8,
	GAI_DENIED_PROCESS = 1u << 9,
	GAI_DENIED_ENFORCEMENT = 1u << 10,
	GAI_DENIED_QUERY = 1u << 11,
	GAI_UNABLE_NOT_HELD = 1u << 12,
	GAI_UNABLE_CREATE = 1u << 13,
	GAI_UNABLE_UNCLEAR = 1u << 14,
	GAI_REJECT_PETITION = 1u << 15,
	GAI_REJECT_REPEAT = 1u << 16,
	GAI_REJECT_PUBLICATION = 1u << 17,
	GAI_REJECT_MASS = 1u << 18,
	GAI_REJECT_CONFIRM = 1u << 19,
	GAI_OTHER_UNCORRECTED = 1u << 20,
	GAI_OTHER_UNPAID = 1u << 21,
	GAI_OTHER = 1u << 22,
	GAI_TOTAL = 1u << 23,
	GAI_CARRIED_OUT = 1u << 24,

	GAI_DENIED = 0xFFu << 4,
	GAI_UNABLE = 7u << 12,
	GAI_REJECTED = 31u << 15,
	GAI_OTHERWISE = 7u << 20,
	GAI_RESULTS = GAI_GRANTED | GAI_PARTIAL | GAI_DENIED | GAI_UNABLE | GAI_REJECTED | GAI_OTHERWISE
};

/* Columns of table three. */
enum
{
	GAI_NATURAL = 1u << 0,
	GAI_BUSINESS = 1u << 1,
	GAI_RESEARCH = 1u << 2,
	GAI_WELFARE = 1u << 3,
	GAI_LEGAL_SERVICE = 1u << 4,
	GAI_OTHER_APPLICANT = 1u << 5,
	GAI_ALL_APPLICANTS = 1u << 6,
	GAI_ORGANISATIONS = 31u << 1
};

/* Rows and columns of table four. */
enum
{
	GAI_REVIEW = 1u << 0,
	GAI_DIRECT = 1u << 1,
	GAI_POST_REVIEW = 1u << 2,
	GAI_LAWSUITS = GAI_DIRECT | GAI_POST_REVIEW,

	GAI_UPHELD = 1u << 0,
	GAI_CORRECTED = 1u << 1,
	GAI_OTHER_OUTCOME = 1u << 2,
	GAI_PENDING = 1u << 3,
	GAI_ALL_OUTCOMES = 1u << 4
};

/* Table two: the columns of a kind of documents, from the slot where the kind begins; then single slots. */
enum
{
	GAI_REGULATIONS_SLOT = 0,
	GAI_NORMATIVE_SLOT = 6,
	GAI_ISSUED = 1u << 0,
	GAI_REPEALED = 1u << 1,
	GAI_IN_FORCE = 1u << 2,
	GAI_MADE = 1u << 3,
	GAI_PUBLISHED = 1u << 4,
	GAI_PUBLISHED_TOTAL = 1u << 5,

	GAI_LICENCES = 1u << 12,
	GAI_PENALTIES = 1u << 18,
	GAI_COERCIONS = 1u << 21,
	GAI_FEES = 1u << 24
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
