/* relations.c - see relations.h */
#include "check/relations.h"

/* ---- relations -------------------------------------------------------------------------------------------------- */

#define ROLE(role) (1u << (role))

int
gai_count_terms(const gai_relation *self)
{
	return self->row != NULL ? self->row->ncolumns : self->table->nrows;
}

gai_term
gai_get_term(const gai_relation *self, int n)
{
	gai_term	it;
	unsigned	bit;

	it.row = self->row != NULL ? self->row : &self->table->rows[n];
	it.column = &it.row->columns[self->row != NULL ? n : self->column];
	it.slot = it.row->base + it.column->offset;
	bit = self->row != NULL ? 1u << n : ROLE(it.row->role);
	it.side = bit & self->mask[GAI_LHS] ? GAI_LHS : bit & self->mask[GAI_RHS] ? GAI_RHS : -1;
	return it;
}

/* ---- the relations of each rule --------------------------------------------------------------------------------- */

/* lhs = rhs among the rows of these roles, in every column of table three. */
static void
visit_columns(const gai_report *report, unsigned lhs, unsigned rhs, gai_relation_visitor visit, void *context)
{
	gai_relation it = {.table = gai_table_of(report, GAI_APPLICATIONS), .mask = {lhs, rhs}};

	for (it.column = 0; it.column < it.table->rows[0].ncolumns; it.column++)
		visit(context, &it);
}

/* The last column is the sum of the others, in every row. */
static void
visit_rows(const gai_report *report, gai_table_id id, gai_relation_visitor visit, void *context)
{
	gai_relation it = {.table = gai_table_of(report, id)};

	for (int r = 0; r < it.table->nrows; r++)
	{
		it.row = &it.table->rows[r];
		it.mask[GAI_LHS] = 1u << (it.row->ncolumns - 1);
		it.mask[GAI_RHS] = it.mask[GAI_LHS] - 1;
		visit(context, &it);
	}
}

void
gai_balance_relations(const gai_report *report, gai_relation_visitor visit, void *context)
{
	visit_columns(report, ROLE(GAI_ROLE_RECEIVED) | ROLE(GAI_ROLE_CARRIED_IN),
				  ROLE(GAI_ROLE_TOTAL) | ROLE(GAI_ROLE_CARRIED_OUT), visit, context);
}

void
gai_result_relations(const gai_report *report, gai_relation_visitor visit, void *context)
{
	visit_columns(report, ROLE(GAI_ROLE_TOTAL), ROLE(GAI_ROLE_RESULT), visit, context);
}

void
gai_applicant_relations(const gai_report *report, gai_relation_visitor visit, void *context)
{
	visit_rows(report, GAI_APPLICATIONS, visit, context);
}

void
gai_dispute_relations(const gai_report *report, gai_relation_visitor visit, void *context)
{
	visit_rows(report, GAI_DISPUTES, visit, context);
}
