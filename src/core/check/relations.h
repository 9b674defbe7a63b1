/*
 * relations.h - the 勾稽关系 as data: "the sum of these cells equals the sum of those".
 *
 * A relation goes down a column of table three, or across a row of table three or four.  Rules, messages and repair all
 * use this one description.
 */
#ifndef GAI_RELATIONS_H
#define GAI_RELATIONS_H

#include "form/report.h"

enum
{
	GAI_LHS,
	GAI_RHS,
	GAI_MAX_RELATIONS = 2 * GAI_MAX_COLUMNS + GAI_APPLICATION_ROWS + GAI_DISPUTE_ROWS
};

/*
 * Down a column its terms are rows, and a term's bit is 1 << role; across a row they are columns, and a term's bit is
 * 1 << column.  A term belongs to the side whose mask has its bit.
 */
typedef struct gai_relation
{
	const gai_form_table *table;
	const gai_form_row *row;	/* NULL = down a column */
	int			column;
	unsigned	mask[2];
} gai_relation;

typedef struct gai_term
{
	const gai_form_row *row;
	const gai_form_column *column;
	int			side;			/* GAI_LHS or GAI_RHS; -1 = not part of the relation */
	int			slot;
} gai_term;

int			gai_count_terms(const gai_relation *self);
gai_term	gai_get_term(const gai_relation *self, int n);

/* Called with each relation that a rule demands of a report. */
typedef void (*gai_relation_visitor) (void *context, const gai_relation *relation);

/* Visit the relations of the four error rules. */
void		gai_balance_relations(const gai_report *report, gai_relation_visitor visit, void *context);
void		gai_result_relations(const gai_report *report, gai_relation_visitor visit, void *context);
void		gai_applicant_relations(const gai_report *report, gai_relation_visitor visit, void *context);
void		gai_dispute_relations(const gai_report *report, gai_relation_visitor visit, void *context);

#endif
