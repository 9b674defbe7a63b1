/* truth.h - what a generated report says: numbers that satisfy the relations, and faults put into them on purpose. */
#ifndef TRUTH_H
#define TRUTH_H

#include "form/report.h"
#include "random.h"

/* What a reader may answer for a cell. */
typedef enum answer
{
	ANSWER_VALUE,				/* the value and nothing else (a NULL with a note counts as a loss) */
	ANSWER_NULL,				/* NULL: the source states nothing there */
	ANSWER_EITHER				/* the source lost what is needed to tell: the value or NULL, but no other value */
} answer;

typedef struct truth_cell
{
	bool		exists;			/* the cell belongs to the table's edition */
	answer		answer;
	gai_decimal value;
	gai_kind	kind;			/* number, placeholder, blank, unreadable; absent = its row or table is missing */
	const char *shown;			/* as written in the body; "" = blank */
	gai_note_code note;			/* the note that the spelling calls for; GAI_NOTE_CODES = none */
} truth_cell;

typedef struct truth
{
	int			table_form[GAI_TABLES]; /* 0 = the table is missing */
	int			year;
	truth_cell	cells[GAI_SLOTS];
} truth;

/* A report of random size whose relations all hold. */
void		make_truth(truth *self, dice *d);

/* The slots of tables three and four, in which relations are; returns how many. */
int			list_relation_slots(int slots[GAI_SLOTS]);

/* Makes so many mistakes in tables three and four, as offices make them (faults.c). */
void		inject_faults(truth *self, dice *d, int count);

#endif
