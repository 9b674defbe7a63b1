/* proposal.c - see proposal.h */
#include "repair/proposal.h"

#include "base/writer.h"
#include "form/cell_names.h"

static void
put_change(gai_writer *out, const gai_form_table *table, const gai_change *it)
{
	const gai_form_row *row;
	const gai_form_column *column;

	if (gai_find_slot(table, it->slot, &row, &column))
		gai_put_cell_name(out, row, column);
	gai_put_string(out, " ");
	gai_put_count(out, it->stated);
	gai_put_string(out, " → ");
	gai_put_count(out, it->suggested);
}

const char *
gai_explain_proposal(gai_arena *arena, const gai_report *report, const gai_proposal *proposal)
{
	gai_writer	out = {.arena = arena};

	for (int i = 0; i < proposal->nchanges; i++)
	{
		const gai_change *it = &proposal->changes[i];

		gai_put_string(&out, i > 0 ? ", " : "");
		put_change(&out, gai_table_of(report, gai_slot_table(it->slot)), it);
	}
	return out.bytes;
}
