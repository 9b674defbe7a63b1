/*
 * applications.c - table three, by aligning the labels that were met with the rows that the form expects, in order.
 *
 * 1. candidates: every label that may be a row, with its unit and the table head above it
 * 2. the columns: what heads and complete rows show
 * 3. alignment: the best chain of candidates in the order of an edition of the form (weights below)
 * 4. the rows of the chain are placed; gaps that misprinted labels fill exactly are guessed, with a note
 */
#include "tables/application_doubts.h"

#include "form/application_order.h"
#include "form/notes.h"

enum
{
	ROWS = GAI_APPLICATION_ROWS,
	COLUMNS = GAI_APPLICANT_COLUMNS,
	ROWS_OF_TABLE = 10,			/* with this many different rows a table is one, whatever can be read of it */
	MOST_OF_TABLE = 15			/* with this many it is nearly whole, its last rows perhaps beyond recognition */
};

/* ---- alignment -------------------------------------------------------------------------------------------------- */

/* Values on a line that single blanks part: a blank cell leaves nothing. */
static bool
is_bare_row(const gai_marks *marks, const gai_unit *unit)
{
	return unit->one_line && unit->nvalues > 0 && gai_line_of(marks, unit->tokens[0])->separator == GAI_BLANKS;
}

/* Whether a value is in no cell. */
static bool
leaves_out(const gai_unit *unit, const gai_choice *choice)
{
	int			values = gai_is_list(unit) ? unit->nvalues - COLUMNS : 0;

	for (int c = 0; c < COLUMNS && values > 0; c++)
		values -= choice->joined[c];
	return values > 0;
}

/* The cells of a candidate, and what its unit says about it. */
static gai_choice
choose(const gai_candidates *rows, gai_candidate *item)
{
	const gai_marks *marks = rows->matcher->marks;
	gai_unit	unit;
	gai_choice	choice;

	gai_find_unit(marks, item->mark, &unit);
	item->bare = unit.nvalues + unit.nblanks == 0 && !gai_has_doubted(marks, &unit);
	gai_settle_unit(marks, &unit, COLUMNS);
	choice = gai_assign_row(marks, &unit, COLUMNS, gai_columns_above(rows, item));
	item->certain = choice.certain && !gai_is_adrift(rows, item);
	item->end = (uint32_t) unit.end;
	item->one_line = unit.one_line;
	item->short_list = unit.nvalues < COLUMNS && (gai_is_list(&unit) || is_bare_row(marks, &unit));
	item->long_list = leaves_out(&unit, &choice);
	return choice;
}

/* A label that is a group in one edition and a row in another is a row only where values follow. */
static bool
may_stand(const gai_candidates *rows, const gai_candidate *item)
{
	const gai_marks *marks = rows->matcher->marks;

	if (item->certain)
		return true;
	return item->worth > GAI_WORTH_WEAK &&
		!gai_has_meaning(&marks->items[item->mark], GAI_APPLICATIONS, GAI_LABEL_GROUP);
}

/*
 * How many candidates are of the first table: a body may hold another report behind.  A table ends with its last rows
 * and another begins with its first.
 */
static size_t
count_first_table(const gai_candidates *rows)
{
	unsigned	seen = 0;
	int			different = 0;
	bool		ended = false;	/* the table's last rows came, if only misprinted */

	for (size_t i = 0; i < rows->count; i++)
	{
		const gai_candidate *item = &rows->items[i];

		ended |= (item->row == GAI_ROW_total || item->row == GAI_ROW_carried_out) && item->worth > GAI_WORTH_WEAK;
		if (item->worth < GAI_WORTH_FAIR)
			continue;
		if (item->row == GAI_ROW_received && different >= (ended ? ROWS_OF_TABLE : MOST_OF_TABLE))
			return i;
		different += !(seen >> item->row & 1);
		seen |= 1u << item->row;
	}
	return rows->count;
}

/*
 * Whether the label of a group may not follow this row in a chain.  (六)其他处理 is a row of 2019 and the group of 2021's
 * items: behind these it is the group's label, printed beside the middle of its rows, and the values on its line are
 * theirs.
 */
static bool
is_of_group(int row)
{
	return row == GAI_ROW_other_uncorrected || row == GAI_ROW_other_unpaid;
}

/* What is passed on from one order of rows to the next. */
typedef struct alignment
{
	gai_candidates *rows;
	size_t		first_table;	/* so many candidates are of it */
	bool		looked;			/* the cells of all candidates were chosen */
	int			kept[ROWS];		/* the candidate whose cells stand in choices[], -1 = none */
} alignment;

/* The best chain so far that ends with the row at a place of the order. */
typedef struct chain
{
	int			last;			/* the candidate that ends it, -1 = none */
	int			weight;
} chain;

/* The best chain that ends with this candidate, behind one of these. */
static void
extend_chain(const alignment *self, const gai_application_order *order, gai_candidate *item, const chain best[ROWS])
{
	const gai_mark *mark = &self->rows->matcher->marks->items[item->mark];
	bool		group = gai_has_meaning(mark, GAI_APPLICATIONS, GAI_LABEL_GROUP);
	chain		before = {-1, 0};

	for (int p = 0; p < order->place[item->row]; p++)
		if (best[p].weight > before.weight && !(group && is_of_group(order->row[p])))
			before = best[p];
	item->chain = before.weight + item->worth;
	item->before = before.last;
}

/*
 * The heaviest chain of candidates whose rows come in this order; among equals the one that stands first in the source.
 * Gives its weight.
 */
static int
find_chain(alignment *self, const gai_application_order *order, int chosen[ROWS])
{
	gai_candidates *rows = self->rows;
	chain		best[ROWS],
				heaviest = {-1, 0};

	for (int r = 0; r < ROWS; r++)
	{
		best[r] = heaviest;
		chosen[r] = -1;
	}
	for (size_t i = 0; i < rows->count; i++)
	{
		gai_candidate *item = &rows->items[i];
		chain	   *here = &best[order->place[item->row]];
		gai_choice	choice;

		gai_step(rows->matcher->arena);
		if (!self->looked)
			choice = choose(rows, item);
		if (i >= self->first_table || !may_stand(rows, item))
			continue;
		item->worth += item->certain && !self->looked ? GAI_WORTH_READ : 0;
		extend_chain(self, order, item, best);
		if (item->chain <= here->weight)
			continue;
		*here = (chain) {(int) i, item->chain};
		if (!self->looked)
		{
			rows->choices[item->row] = choice;
			self->kept[item->row] = (int) i;
		}
	}
	for (int r = 0; r < ROWS; r++)
		if (best[r].weight > heaviest.weight)
			heaviest = best[r];
	for (int last = heaviest.last; last >= 0; last = rows->items[last].before)
		chosen[rows->items[last].row] = last;
	self->looked = true;
	return heaviest.weight;
}

/* The heaviest chain in the order of any edition. */
static void
align(gai_candidates *rows)
{
	gai_application_order orders[GAI_MAX_EDITIONS];
	alignment	self = {.rows = rows, .first_table = count_first_table(rows)};
	int			norders = gai_application_orders(orders),
				most = -1;

	if (self.first_table < rows->count)
		rows->matcher->end = rows->items[self.first_table].mark;
	for (int r = 0; r < ROWS; r++)
		self.kept[r] = -1;
	for (int o = 0; o < norders; o++)
	{
		int			chosen[ROWS],
					weight = find_chain(&self, &orders[o], chosen);

		if (weight <= most)
			continue;
		most = weight;
		memcpy(rows->chosen, chosen, sizeof chosen);
		rows->editions = orders[o].editions;
	}
	for (int r = 0; r < ROWS; r++)
		if (rows->chosen[r] >= 0 && rows->chosen[r] != self.kept[r])
			rows->choices[r] = choose(rows, &rows->items[rows->chosen[r]]);
}

/* ---- values beside their labels --------------------------------------------------------------------------------- */

/* Behind the label and the cells of a candidate. */
static size_t
end_of(const gai_candidates *rows, const gai_candidate *item)
{
	const gai_choice *choice = &rows->choices[item->row];
	size_t		end = item->mark;

	for (int c = 0; c < COLUMNS && item->certain; c++)
		if (choice->cells[c] != GAI_NOWHERE && choice->cells[c] + choice->joined[c] > end)
			end = choice->cells[c] + choice->joined[c];
	return end + 1;
}

/*
 * A label with nothing behind it, and right before it a line of seven values that are no other row's: in print they
 * stand beside the label, a little higher.
 */
static void
adopt(gai_candidates *rows, gai_candidate *item, size_t from)
{
	const gai_marks *marks = rows->matcher->marks;
	gai_choice	choice = {.certain = true};
	int			found = 0;

	for (size_t i = from; i < item->mark; i++)
	{
		const gai_mark *mark = &marks->items[i];

		gai_step(rows->matcher->arena);
		if (mark->kind == GAI_MARK_TEXT || mark->kind == GAI_MARK_PART || gai_is_lone_fragment(marks, i) ||
			gai_has_meaning(mark, GAI_APPLICATIONS, GAI_LABEL_GROUP))
			continue;
		if (mark->kind != GAI_MARK_VALUE || found == COLUMNS ||
			(found > 0 && gai_piece_of(marks, i)->line != gai_piece_of(marks, choice.cells[0])->line))
			return;
		choice.cells[found++] = i;
	}
	if (found != COLUMNS)
		return;
	rows->choices[item->row] = choice;
	item->certain = true;
	item->adopted = true;
}

static void
adopt_values(gai_candidates *rows)
{
	int			before = -1;

	for (int r = 0; r < ROWS; r++)
	{
		if (rows->chosen[r] < 0)
			continue;
		if (before >= 0 && rows->items[rows->chosen[r]].bare && rows->items[before].certain &&
			!gai_is_adrift(rows, &rows->items[rows->chosen[r]]))
			adopt(rows, &rows->items[rows->chosen[r]], end_of(rows, &rows->items[before]));
		before = rows->chosen[r];
	}
}

/* ---- the edition ------------------------------------------------------------------------------------------------ */

/* The editions of a set that others agree with; all of them if none does. */
static unsigned
narrow(unsigned editions, unsigned others)
{
	return (editions & others) != 0 ? editions & others : editions;
}

/* The editions that the wordings of labels between the first and the last row of the chain leave. */
static unsigned
narrow_by_words(const gai_candidates *rows, unsigned editions)
{
	const gai_marks *marks = rows->matcher->marks;
	unsigned	certain = ~0u,
				likely = ~0u;
	size_t		first = GAI_NOWHERE,
				last = 0;

	for (int r = 0; r < ROWS; r++)
		if (rows->chosen[r] >= 0)
		{
			size_t		mark = rows->items[rows->chosen[r]].mark;

			first = mark < first ? mark : first;
			last = mark > last ? mark : last;
		}
	for (size_t i = 0; i < rows->count; i++)
	{
		const gai_candidate *item = &rows->items[i];
		const gai_mark *mark = &marks->items[item->mark];
		const gai_label *label = gai_label_meaning(marks, mark, GAI_APPLICATIONS, GAI_LABEL_ROW);

		if (item->mark < first || item->mark > last || mark->guessed || label->wordings == 0)
			continue;
		/* a row of one edition that is a group in another, or without its ordinal; 其他 alone says nothing */
		if (gai_has_meaning(mark, GAI_APPLICATIONS, GAI_LABEL_GROUP) || label->strength == GAI_FAIR)
			likely = narrow(likely, label->wordings);
		else if (label->strength == GAI_STRONG)
			certain = narrow(certain, label->wordings);
	}
	return narrow(narrow(editions, certain), likely);
}

/* The edition whose order the rows have, whose rows there are, and whose words; table two tells which of several. */
static int
edition_of(const gai_candidates *rows)
{
	const gai_matcher *matcher = rows->matcher;
	unsigned	editions = rows->editions;
	int			disclosure = matcher->report->table_form[GAI_DISCLOSURE],
				edition = 0;

	for (int r = 0; r < ROWS; r++)
		if (rows->chosen[r] >= 0)
		{
			const gai_mark *mark = &matcher->marks->items[rows->items[rows->chosen[r]].mark];

			editions = narrow(editions,
							  gai_label_meaning(matcher->marks, mark, GAI_APPLICATIONS, GAI_LABEL_ROW)->editions);
		}
	editions = narrow_by_words(rows, editions);
	if (disclosure != 0 && (editions >> gai_edition_index(disclosure) & 1))
		return disclosure;
	for (int f = 0; gai_forms[f] != NULL; f++)
		edition = editions >> f & 1 ? gai_forms[f]->edition : edition;
	return edition;
}

/* ---- placing ---------------------------------------------------------------------------------------------------- */

static void
note_row(gai_candidates *rows, const gai_form_table *table, const gai_form_row *row, gai_note_code code, size_t mark,
		 const char *message)
{
	gai_note_mark(rows->matcher, code, gai_row_scope(rows->matcher->arena, table, row), mark, message);
}

static void
place_row(gai_candidates *rows, const gai_form_table *table, const gai_form_row *row, bool scattered)
{
	const gai_candidate *item = &rows->items[rows->chosen[gai_application_row(row)]];

	if (item->certain)
	{
		gai_place_row(rows->matcher, table, row, item->mark, &rows->choices[item->row]);
		if (rows->matcher->marks->items[item->mark].likeness < 100)
			note_row(rows, table, row, GAI_NOTE_LABEL, item->mark, "行标签有误, 该行是推断的");
		if (item->adopted)
			note_row(rows, table, row, GAI_NOTE_LABEL, item->mark, "数值在行标签之前");
		return;
	}
	if (item->bare && !scattered && !gai_is_adrift(rows, item))
	{
		gai_place_blank_row(rows->matcher, row, gai_mark_place(rows->matcher->marks, item->mark).position);
		return;
	}
	note_row(rows, table, row, GAI_NOTE_UNPLACED, item->mark, "无法判定哪些数值属于该行");
}

/* Whether a candidate is a row that stands again. */
static bool
is_again(const gai_candidates *rows, size_t i)
{
	const gai_candidate *item = &rows->items[i];

	return (int) i != rows->chosen[item->row] && item->certain && item->worth >= GAI_WORTH_FAIR;
}

/* Rows that stand again with other values. */
static void
note_duplicates(gai_candidates *rows, const gai_form_table *table)
{
	unsigned	again = 0;		/* a bit for each row */

	for (size_t i = 0; i < rows->count; i++)
	{
		gai_step(rows->matcher->arena);
		again |= (unsigned) is_again(rows, i) << rows->items[i].row;
	}
	for (int r = 0; r < table->nrows && again != 0; r++)
	{
		const gai_form_row *row = &table->rows[r];
		int			number = gai_application_row(row);
		bool		differs = false;

		for (size_t i = 0; rows->chosen[number] >= 0 && again >> number & 1 && i < rows->count && !differs; i++)
		{
			gai_choice	choice;

			gai_step(rows->matcher->arena);
			if (rows->items[i].row != number || !is_again(rows, i))
				continue;
			choice = choose(rows, &rows->items[i]);
			differs = !gai_same_row(rows->matcher, row, &choice);
			if (differs)
				note_row(rows, table, row, GAI_NOTE_DUPLICATE, rows->items[i].mark,
						 "该行重复出现且数值不同, 取第一次");
		}
	}
}

/* One row missing between two that were found, and one unknown label with values there that looks a little like it. */
static void
guess_row(gai_candidates *rows, const gai_form_table *table, const gai_form_row *row)
{
	gai_choice	choice;
	size_t		mark = gai_guess_application(rows, row, &choice);

	if (mark == GAI_NOWHERE)
		return;
	gai_place_row(rows->matcher, table, row, mark, &choice);
	note_row(rows, table, row, GAI_NOTE_LABEL, mark, "行标签无法辨认, 该行按位置推断");
}

/* ---- the table -------------------------------------------------------------------------------------------------- */

/* Fewer rows than this are no table; rows with all their cells below a head of the table are certain sooner. */
#define ENOUGH_ROWS 3
#define ENOUGH_CERTAIN_ROWS 2

void
gai_match_applications(gai_matcher *matcher)
{
	gai_candidates rows = {.matcher = matcher};
	const gai_form_table *table;
	int			edition,
				found = 0,
				found_certain = 0;
	bool		scattered = false,
				certain = false,
				alone = false;

	gai_find_candidates(&rows);
	align(&rows);
	adopt_values(&rows);
	gai_doubt_applications(&rows);
	for (int r = 0; r < ROWS; r++)
	{
		int			i = rows.chosen[r];
		bool		strong = i >= 0 && rows.items[i].worth > GAI_WORTH_WEAK + GAI_WORTH_READ;

		found += strong;
		found_certain += strong && rows.items[i].certain && rows.items[i].head >= 0;
		scattered |= i >= 0 && !rows.items[i].certain && !rows.items[i].bare;
		certain |= i >= 0 && rows.items[i].certain;
		alone |= i >= 0 && found < ENOUGH_ROWS && gai_is_table_of_one(&rows, &rows.items[i]);
	}
	if (found < ENOUGH_ROWS && found_certain < ENOUGH_CERTAIN_ROWS && !alone)
		return;
	matcher->apart |= scattered && !certain;
	edition = edition_of(&rows);
	table = gai_form_table_of(edition, GAI_APPLICATIONS);
	matcher->report->table_form[GAI_APPLICATIONS] = edition;
	gai_doubt_rivals(&rows, table);

	for (int r = 0; r < table->nrows; r++)
	{
		if (rows.chosen[gai_application_row(&table->rows[r])] >= 0)
			place_row(&rows, table, &table->rows[r], scattered);
		else if (r > 0 && r + 1 < table->nrows)
			guess_row(&rows, table, &table->rows[r]);
	}
	note_duplicates(&rows, table);
}
