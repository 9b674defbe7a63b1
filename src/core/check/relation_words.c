/* relation_words.c - see relation_words.h */
#include "check/relation_words.h"

#include "base/writer.h"
#include "check/relations.h"
#include "form/cell_names.h"

static void
put_term(gai_writer *out, const gai_relation *self, const gai_term *it, const gai_cell *cell)
{
	int64_t		count;

	gai_put_name(out, self->row != NULL ? it->column->label : it->row->label);
	gai_put_string(out, " ");
	if (gai_count_of(cell, &count))
		gai_put_count(out, count);
	else
		gai_put_string(out, "空");
}

/* What is shown of one side of a relation. */
typedef struct side_words
{
	int			which;
	int			known;			/* how many of its cells have a value, and how many have none */
	int			unknown;
	gai_sum		sum;
} side_words;

static side_words
look_at_side(const gai_relation *self, const gai_cell *cells, int which, gai_sum sum)
{
	side_words	side = {.which = which, .sum = sum};

	for (int i = 0; i < gai_count_terms(self); i++)
	{
		gai_term	it = gai_get_term(self, i);
		int64_t		count;

		if (it.side != which)
			continue;
		if (gai_count_of(&cells[it.slot], &count))
			side.known++;
		else
			side.unknown++;
	}
	return side;
}

/* Whether a side is long: then zeros are left out, and many unknown cells are shown as one. */
static bool
is_worth_saying(const side_words *side, const gai_cell *cell)
{
	int64_t		count;

	if (side->known + side->unknown <= 2)
		return true;
	return gai_count_of(cell, &count) ? count != 0 : side->unknown <= 3;
}

/* "予以公开 9 + 部分公开 2 = 11" */
static void
put_side(gai_writer *out, const gai_relation *self, const gai_cell *cells, const side_words *side)
{
	int			said = 0;

	for (int i = 0; i < gai_count_terms(self); i++)
	{
		gai_term	it = gai_get_term(self, i);

		if (it.side != side->which || !is_worth_saying(side, &cells[it.slot]))
			continue;
		gai_put_string(out, said++ > 0 ? " + " : "");
		put_term(out, self, &it, &cells[it.slot]);
	}
	if (side->known + side->unknown > 2 && side->unknown > 3)
	{
		gai_put_string(out, said++ > 0 ? " + 空 × " : "空 × ");
		gai_put_count(out, side->unknown);
	}
	if (said == 0)
		gai_put_string(out, "0");
	else if (said > 1)
	{
		gai_put_string(out, side->sum.open ? " ≥ " : " = ");
		gai_put_count(out, side->sum.value);
	}
}

const char *
gai_explain_relation(gai_arena *arena, const gai_relation *self, const gai_cell *cells, const gai_sum sums[2],
					 gai_verdict verdict)
{
	gai_writer	out = {.arena = arena};
	side_words	lhs = look_at_side(self, cells, GAI_LHS, sums[GAI_LHS]);
	side_words	rhs = look_at_side(self, cells, GAI_RHS, sums[GAI_RHS]);
	bool		is_total = lhs.known + lhs.unknown == 1;

	gai_put_name(&out, self->row != NULL ? self->row->label : self->table->rows[0].columns[self->column].label);
	gai_put_string(&out, ": ");
	put_side(&out, self, cells, &lhs);
	gai_put_string(&out, !is_total || verdict == GAI_UNVERIFIABLE ? ", " : verdict == GAI_FAIL ? " ≠ " : " = ");
	put_side(&out, self, cells, &rhs);
	return out.bytes;
}
