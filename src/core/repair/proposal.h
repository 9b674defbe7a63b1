/*
 * proposal.h - proposals: edits of a few cells after which broken relations hold, and how good they are.
 */
#ifndef GAI_PROPOSAL_H
#define GAI_PROPOSAL_H

#include "base/arena.h"
#include "form/report.h"

typedef struct gai_change
{
	int			slot;
	int64_t		stated;
	int64_t		suggested;
	int			place;			/* of the cell in the order of the form */
} gai_change;

enum
{
	GAI_MAX_CHANGES = GAI_MAX_COLUMNS,
	GAI_MAX_PROPOSALS = 10
};

typedef struct gai_proposal
{
	int			rank;			/* from 1; equally good proposals have the same */
	int			resolves;		/* failing relations that the edit would make hold */
	int			remaining;		/* relations that would fail after it, including those that it breaks */
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

/* "办理结果总计·自然人 0 → 11", for each change. */
const char *gai_explain_proposal(gai_arena *arena, const gai_report *report, const gai_proposal *proposal);

#endif
