/*
 * application_rows.h - labels that may be rows of table three, with what follows them and the heads above them.
 */
#ifndef GAI_APPLICATION_ROWS_H
#define GAI_APPLICATION_ROWS_H

#include "tables/applicant_head.h"
#include "tables/fill.h"

/* What a candidate is worth to the chain of rows. */
enum
{
	GAI_WORTH_STRONG = 100,
	GAI_WORTH_FAIR = 90,
	GAI_WORTH_WEAK = 30,
	GAI_WORTH_READ = 15			/* more, when its cells are certain */
};

typedef struct gai_candidate
{
	size_t		mark;
	int			row;			/* GAI_ROW_received … */
	int			head;			/* index of the head above it, -1 = none */
	int			worth;
	bool		certain;		/* its cells can be told */
	bool		bare;			/* nothing follows the label */
	bool		adopted;		/* its cells stand before the label */
	gai_unit	unit;			/* what follows the label */
	gai_choice	choice;			/* its cells, when they can be told */
	int			chain;			/* worth of the best chain that ends here */
	int			before;			/* the candidate before it in that chain, -1 = none */
} gai_candidate;

/* A head of the table with what is known of the columns below it. */
typedef struct gai_table_head
{
	gai_applicant_head words;
	gai_columns columns;
	bool		adrift;			/* values stand between the head and its first label: they belong nowhere */
} gai_table_head;

typedef struct gai_candidates
{
	gai_matcher *matcher;
	gai_candidate *items;		/* in the order of the source */
	size_t		count,
				room;
	gai_table_head *heads;
	int			nheads;
	gai_columns columns;		/* for candidates without a head */
	int			chosen[GAI_APPLICATION_ROWS];	/* the candidate of a row, -1 = none; set by the chain */
} gai_candidates;

/* All candidates of the document, with their units, and the heads with what they and the rows below them show. */
void		gai_find_candidates(gai_candidates *rows);

/* The columns above a candidate. */
const gai_columns *gai_columns_above(const gai_candidates *rows, const gai_candidate *item);

#endif
