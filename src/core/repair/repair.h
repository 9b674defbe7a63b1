/*
 * repair.h - which small edits would make broken relations hold.
 *
 * Nothing is changed: a proposal says where a reviewer may look first.  An edit touches only cells that state a count
 * and replaces it by another count: one cell; two cells of a line that were taken for each other or share a count; a
 * row that was shifted, or a number of it split in two; and up to three such single cells together.
 */
#ifndef GAI_REPAIR_H
#define GAI_REPAIR_H

#include "base/arena.h"
#include "form/report.h"

typedef struct gai_change
{
	int			slot;
	int64_t		stated;
	int64_t		suggested;
} gai_change;

enum
{
	GAI_MAX_CHANGES = GAI_APPLICANT_COLUMNS,
	GAI_MAX_PROPOSALS = 10
};

typedef struct gai_proposal
{
	int			rank;			/* from 1; equally good proposals have the same */
	int			resolves;		/* relations that fail, and would not */
	int			remaining;		/* relations that would fail, those that the edit breaks included */
	int			nchanges;
	gai_change	changes[GAI_MAX_CHANGES];	/* in the order of the form */
	int			doubt;			/* 0 = the usual kind of misprint; more = less usual */
} gai_proposal;

typedef struct gai_proposals
{
	gai_proposal *items;
	size_t		count;
	int			failing;		/* relations that fail in the report as it is */
} gai_proposals;

/*
 * Best first: fewest remaining, then fewest changes, then least doubt.  None for a report on which no relation fails,
 * for one that no small edit makes better, and where a count is beyond 10^15.
 */
gai_proposals gai_repair(gai_arena *arena, const gai_report *report);

/* "办理结果总计·自然人 0 → 11", for each change. */
const char *gai_explain_proposal(gai_arena *arena, const gai_report *report, const gai_proposal *proposal);

#endif
