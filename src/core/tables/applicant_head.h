/*
 * applicant_head.h - the head of table three: which columns it names, where, in which order.
 */
#ifndef GAI_APPLICANT_HEAD_H
#define GAI_APPLICANT_HEAD_H

#include "tables/column_model.h"

/* The words of a head as they are met. */
typedef struct gai_applicant_head
{
	int			place[GAI_APPLICANT_COLUMNS]; /* column of the line; -1 = not met, or not to be told */
	int8_t		order[GAI_APPLICANT_COLUMNS]; /* the different columns as they are met */
	int			met;			/* different ones */
	int			words;			/* all */
	uint64_t	foreign;		/* a bit for each place that has a word of no column */
	bool		upper;			/* the word above several columns was met among them */
	int			length;			/* of its longest line */
	bool		contradictory;	/* one column in two places */
	bool		grid;
	bool		aligned;		/* words of several lines stand beside each other: their order says nothing, */
	bool		disordered;		/* but for words of one line, which are in another order than the form's */
	uint32_t	line[GAI_APPLICANT_COLUMNS];	/* from 1; 0 = not met */
	bool		closed;			/* a row came since */
} gai_applicant_head;

void		gai_clear_applicant_head(gai_applicant_head *head);

/* Adds the word of a column; begins anew when a row came since the last one. */
void		gai_add_applicant(gai_applicant_head *head, const gai_marks *marks, size_t mark, int column);

/* Adds a word that stands above several columns. */
void		gai_add_upper_word(gai_applicant_head *head);

/* Adds text that stands among the words of a head. */
void		gai_add_foreign_word(gai_applicant_head *head, const gai_marks *marks, size_t mark);

/* The columns of a table under this head, of which no row was seen yet. */
void		gai_begin_applicants(const gai_applicant_head *head, unsigned breaks, gai_columns *columns);

/*
 * When the rows were seen: an unusual order of columns counts if they stand below the words; else it is refused, or was
 * none.  True when the table has fewer columns than the form, so that the rows have to be learned once more.
 */
bool		gai_settle_applicants(const gai_applicant_head *head, gai_columns *columns);

#endif
