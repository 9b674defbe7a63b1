/*
 * applicant_head.h - the head of table three: in which columns the six kinds of applicants and the total stand.
 */
#ifndef GAI_APPLICANT_HEAD_H
#define GAI_APPLICANT_HEAD_H

#include "tables/row_candidates.h"

/* The columns of a head as they are met. */
typedef struct gai_head_words
{
	int			column[GAI_APPLICANT_COLUMNS];
	bool		contradictory;
	bool		closed;			/* a row came since */
	int			words;
} gai_head_words;

void		gai_clear_head(gai_head_words *head);

/* Adds the word of a mark, which means the column of the label; a head that a row has closed begins anew. */
void		gai_add_head_word(gai_head_words *head, const gai_marks *marks, size_t i, const gai_label *label);

/* A head is known when its columns stand in the form's order; one lost between two neighbours is found. */
gai_head	gai_finish_head(gai_head_words *head);

#endif
