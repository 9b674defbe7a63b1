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

/* There may be one for every word of the source, so they are small: units and cells are found again when needed. */
typedef struct gai_candidate
{
	uint32_t	mark,
				end;			/* of its unit */
	int			head;			/* index of the head above it, -1 = none */
	int			worth;
	int			chain;			/* worth of the best chain that ends here */
	int			before;			/* the candidate before it in that chain, -1 = none */
	int8_t		row;			/* GAI_ROW_received … */
	bool		certain;		/* its cells can be told */
	bool		bare;			/* nothing follows the label */
	bool		adopted;		/* its cells stand before the label */
	bool		one_line;		/* its cells stand on the label's line */
	bool		short_list;		/* what follows is a value a line, too few of them, */
	bool		long_list;		/* or more of them than the cells have */
} gai_candidate;

/* A head of the table with what is known of the columns below it. */
typedef struct gai_table_head
{
	gai_applicant_head words;
	gai_columns columns;
	bool		adrift;			/* a row's values stand between the head and its first label: they belong nowhere */
	bool		rests;			/* fewer stand there: of the row before the head, which a page's end cut */
} gai_table_head;

typedef struct gai_candidates
{
	gai_matcher *matcher;
	gai_candidate *items;		/* in the order of the source */
	size_t		count,
				room;
	gai_table_head *heads;
	int			nheads;			/* MOST_HEADS at most */
	size_t		heads_room;
	gai_columns columns;		/* for candidates without a head */
	int			chosen[GAI_APPLICATION_ROWS];	/* the candidate of a row, -1 = none; set by the chain */
	gai_choice	choices[GAI_APPLICATION_ROWS];	/* its cells, when they can be told */
	unsigned	editions;		/* a bit for each whose order of rows the chain has */
} gai_candidates;

/* All candidates of the document, with their units, and the heads with what they and the rows below them show. */
void		gai_find_candidates(gai_candidates *rows);

/* Whether values stand between a candidate and the head above it that are perhaps its own. */
static inline bool
gai_is_adrift(const gai_candidates *rows, const gai_candidate *item)
{
	return item->head >= 0 && rows->heads[item->head].adrift;
}

/* The number of a form's row: GAI_ROW_received … */
static inline int
gai_application_row(const gai_form_row *row)
{
	return (row->base - GAI_APPLICATIONS_BASE) / GAI_APPLICANT_COLUMNS;
}

/* The columns above a candidate. */
const gai_columns *gai_columns_above(const gai_candidates *rows, const gai_candidate *item);

/*
 * Whether a row is a table by itself: its label is whole, its cells can all be told, and the table's head or the
 * section's heading stands above it.
 */
bool		gai_is_table_of_one(const gai_candidates *rows, const gai_candidate *item);

#endif
