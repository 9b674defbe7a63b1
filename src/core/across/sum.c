/* sum.c - see sum.h */
#include <string.h>

#include "across/sum.h"
#include "base/writer.h"
#include "check/finding.h"
#include "form/notes.h"
#include "form/notes.h"

/* ---- editions --------------------------------------------------------------------------------------------------- */

int
gai_matching_slots(const gai_form_table *own, const gai_form_table *other, int slot, int slots[GAI_MAX_ROWS])
{
	const gai_form_row *row;
	const gai_form_column *column;
	int			count = 0;

	if (!gai_find_slot(own, slot, &row, &column))
		return 0;
	slots[count++] = slot;
	for (const gai_form_row *r = own->rows; r < own->rows + own->nrows; r++)
		if (r->within == row->base && r != row && !gai_form_has(other, r->base + column->offset))
			slots[count++] = r->base + column->offset;
	return count;
}

void
gai_single_part(const gai_report *report, gai_parts *parts)
{
	memset(parts, 0, sizeof *parts);
	parts->count = 1;
	for (int t = 0; t < GAI_TABLES; t++)
		if (report->table_form[t] != 0)
			parts->tables[t][gai_edition_index(report->table_form[t])] = 1;
	for (int slot = 0; slot < GAI_SLOTS; slot++)
		parts->unknown[slot] = !gai_has_value(&report->cells[slot]);
}

/* ---- totals ----------------------------------------------------------------------------------------------------- */

static void
set_total(gai_total *total, int64_t value, int64_t known)
{
	total->value = gai_widen(value);
	total->known = known;
}

/* The index in gai_totals.amounts of a cell of money. */
static int
amount_index(int slot)
{
	bool		seen[GAI_SLOTS] = {false};
	int			index = 0;

	for (int f = 0; gai_forms[f] != NULL; f++)
	{
		const gai_form_table *table = &gai_forms[f]->tables[gai_slot_table(slot)];

		for (int r = 0; r < table->nrows; r++)
			for (int c = 0; c < table->rows[r].ncolumns; c++)
			{
				const gai_form_column *column = &table->rows[r].columns[c];
				int			other = table->rows[r].base + column->offset;

				index += column->money && !column->any_unit && other < slot && !seen[other];
				seen[other] = true;
			}
	}
	return index;
}

static void
set_cell(gai_totals *totals, const gai_form_column *column, int slot, const gai_cell *cell, int64_t known)
{
	int64_t		count;

	if (column->any_unit || !gai_has_value(cell))
		return;
	if (column->money)
		set_total(&totals->amounts[amount_index(slot)][cell->value.scale], cell->value.digits, known);
	else if (gai_count_of(cell, &count))
		set_total(&totals->cells[slot], count, known);
}

/* The number of parts that state a cell; at least 1 if it has a value, whatever parts says. */
static int64_t
count_known(const gai_report *report, const gai_parts *parts, int slot)
{
	int64_t		known = parts->count - parts->unknown[slot];

	return known == 0 && gai_has_value(&report->cells[slot]) ? 1 : known;
}

static void
set_table(gai_totals *totals, const gai_report *report, const gai_parts *parts, const gai_form_table *table)
{
	for (const gai_form_row *row = table->rows; row < table->rows + table->nrows; row++)
		for (int c = 0; c < row->ncolumns; c++)
			totals->whole[row->within + row->columns[c].offset] = parts->count;
	for (const gai_form_row *row = table->rows; row < table->rows + table->nrows; row++)
		for (int c = 0; c < row->ncolumns; c++)
		{
			int			slot = row->base + row->columns[c].offset;
			int64_t		known = count_known(report, parts, slot);
			int64_t    *whole = &totals->whole[row->within + row->columns[c].offset];

			set_cell(totals, &row->columns[c], slot, &report->cells[slot], known);
			/* an upper bound for a sum: at most as many parts state all these cells as state each of them */
			*whole = known < *whole ? known : *whole;
		}
}

/* The totals of one report. */
static void
set_totals(gai_totals *totals, const gai_report *report, const gai_parts *parts)
{
	memset(totals, 0, sizeof *totals);
	totals->parts = parts->count;
	memcpy(totals->tables, parts->tables, sizeof totals->tables);
	if (report->year > 0)
	{
		totals->years = parts->count;
		totals->year_sum = parts->count * report->year;
		totals->year_squares = totals->year_sum * report->year;
	}
	for (int t = 0; t < GAI_TABLES; t++)
		if (report->table_form[t] != 0)
			set_table(totals, report, parts, gai_form_table_of(report->table_form[t], (gai_table_id) t));
}

static void
join_total(gai_total *total, const gai_total *other, int sign)
{
	if (other->known == 0)
		return;
	gai_wide_add(&total->value, sign < 0 ? gai_wide_negative(other->value) : other->value);
	total->known += sign * other->known;
}

static bool
join(gai_totals *totals, const gai_totals *other, int sign)
{
	totals->parts += sign * other->parts;
	totals->years += sign * other->years;
	totals->year_sum += sign * other->year_sum;
	totals->year_squares += sign * other->year_squares;
	for (int t = 0; t < GAI_TABLES; t++)
		for (int f = 0; f < GAI_MAX_EDITIONS; f++)
			totals->tables[t][f] += sign * other->tables[t][f];
	for (int slot = 0; slot < GAI_SLOTS; slot++)
	{
		totals->whole[slot] += sign * other->whole[slot];
		join_total(&totals->cells[slot], &other->cells[slot], sign);
	}
	for (int i = 0; i < GAI_SUM_AMOUNTS; i++)
		for (int scale = 0; scale < GAI_AMOUNT_SCALES; scale++)
			join_total(&totals->amounts[i][scale], &other->amounts[i][scale], sign);
	return gai_totals_sound(totals);
}

bool
gai_totals_join(gai_totals *totals, const gai_totals *other)
{
	return join(totals, other, 1);
}

bool
gai_totals_add(gai_totals *totals, const gai_report *report, const gai_parts *parts)
{
	gai_totals	other;

	set_totals(&other, report, parts);
	return join(totals, &other, 1);
}

bool
gai_totals_remove(gai_totals *totals, const gai_report *report, const gai_parts *parts)
{
	gai_totals	other;

	set_totals(&other, report, parts);
	return join(totals, &other, -1);
}

/* ---- soundness -------------------------------------------------------------------------------------------------- */

static bool
is_within(int64_t count, int64_t most)
{
	return count >= 0 && count <= most;
}

/* Whether a total can be the sum of its number of known values of 64 bits; 0 if none is known. */
static bool
is_sound_total(const gai_total *total, int64_t parts)
{
	gai_wide	most = {total->known / 2, (uint64_t) total->known << 63};

	if (total->known == 0)
		return total->value.high == 0 && total->value.low == 0;
	return is_within(total->known, parts) && gai_wide_compare(total->value, most) <= 0 &&
		gai_wide_compare(total->value, gai_wide_negative(most)) >= 0;
}

bool
gai_totals_sound(const gai_totals *totals)
{
	const int64_t parts = totals->parts;
	bool		sound = is_within(parts, GAI_MOST_REPORTS) && is_within(totals->years, parts) &&
		is_within(totals->year_sum, totals->years * INT16_MAX) &&
		is_within(totals->year_squares, totals->years * INT16_MAX * INT16_MAX);

	for (int t = 0; t < GAI_TABLES && sound; t++)
	{
		int64_t		left = parts;

		for (int f = 0; f < GAI_MAX_EDITIONS && sound; f++)
		{
			sound = is_within(totals->tables[t][f], left);
			left -= totals->tables[t][f];
		}
	}
	for (int slot = 0; slot < GAI_SLOTS && sound; slot++)
		sound = is_within(totals->whole[slot], parts) && is_sound_total(&totals->cells[slot], parts);
	for (int i = 0; i < GAI_SUM_AMOUNTS && sound; i++)
		for (int scale = 0, left = (int) parts; scale < GAI_AMOUNT_SCALES && sound; scale++)
		{
			sound = is_sound_total(&totals->amounts[i][scale], left);
			left -= (int) totals->amounts[i][scale].known;
		}
	return sound;
}

/* ---- the sum as a report ---------------------------------------------------------------------------------------- */

/* The sum in the making, and the editions of the table that is being summed. */
typedef struct summing
{
	gai_arena  *arena;
	const gai_totals *totals;
	gai_report *report;
	gai_parts  *parts;
	const gai_form_table *table;	/* of the sum */
	const gai_form_table *editions[GAI_MAX_EDITIONS];	/* of the parts */
	int			neditions;
	int64_t		missing;		/* parts that lack the table */
	int			misfit;			/* slot of a sum that does not fit, or -1 */
} summing;

/* Sets the editions of a table and the one of the sum; false when no part has the table. */
static bool
choose_edition(summing *self, gai_table_id id)
{
	self->table = NULL;
	self->neditions = 0;
	self->missing = self->totals->parts;
	for (int f = 0; gai_forms[f] != NULL; f++)
	{
		const gai_form_table *table = &gai_forms[f]->tables[id];

		if (self->totals->tables[id][f] == 0)
			continue;
		self->missing -= self->totals->tables[id][f];
		self->editions[self->neditions++] = table;
		/* the one with the fewest cells; of two with equally many, the newer */
		if (self->table == NULL || gai_count_cells(table) <= gai_count_cells(self->table))
		{
			self->table = table;
			self->report->table_form[id] = gai_forms[f]->edition;
		}
	}
	return self->table != NULL;
}

/* Whether all editions have the same cells, as they have in table four. */
static bool
is_the_same(const summing *self)
{
	for (int e = 0; e < self->neditions; e++)
	{
		const gai_form_table *other = self->editions[e];

		for (const gai_form_row *row = other->rows; row < other->rows + other->nrows; row++)
			for (int c = 0; c < row->ncolumns; c++)
				if (!gai_form_has(self->table, row->base + row->columns[c].offset))
					return false;
	}
	return true;
}

/* Adds up the amounts of all numbers of decimals; false when the sum has more than 18 digits. */
static bool
add_amounts(const gai_total *amounts, gai_decimal *sum, int64_t *known)
{
	const int64_t most = INT64_C(999999999999999999);
	int			scale = 0;

	*sum = (gai_decimal) {0, 0};
	*known = 0;
	for (int s = 0; s < GAI_AMOUNT_SCALES; s++)
		if (amounts[s].known > 0)
			scale = s;
	for (sum->scale = 0;; sum->scale++)
	{
		gai_wide	digits = amounts[sum->scale].value;

		*known += amounts[sum->scale].known;
		gai_wide_add(&digits, gai_widen(sum->digits));
		sum->digits = gai_wide_nearest(digits);
		if (sum->digits > most || sum->digits < -most)
			return false;
		if (sum->scale == scale)
			return true;
		if (sum->digits > most / 10 || sum->digits < -most / 10)
			return false;
		sum->digits *= 10;
	}
}

/* Lists the cells of all editions that count what a cell of the sum counts; returns how many. */
static int
list_parts(const summing *self, int slot, int slots[GAI_MAX_ROWS])
{
	int			count = 0;

	if (self->neditions == 1)
	{
		slots[0] = slot;
		return 1;
	}
	for (int e = 0; e < self->neditions; e++)
	{
		int			own[GAI_MAX_ROWS];
		int			nown = gai_matching_slots(self->editions[e], self->table, slot, own);

		for (int i = 0; i < nown; i++)
		{
			int			known = 0;

			while (known < count && slots[known] != own[i])
				known++;
			slots[known] = own[i];
			count += known == count;
		}
	}
	return count;
}

/* The sum of a cell and how many parts state it; false when it does not fit. */
static bool
sum_cell(const summing *self, const gai_form_column *column, int slot, gai_decimal *sum, int64_t *known)
{
	const gai_totals *totals = self->totals;
	gai_wide	total = {0, 0};
	int			slots[GAI_MAX_ROWS];
	int			nslots = list_parts(self, slot, slots);

	if (column->money)
		return add_amounts(totals->amounts[amount_index(slot)], sum, known);
	*known = 0;
	for (int i = 0; i < nslots; i++)
	{
		gai_wide_add(&total, totals->cells[slots[i]].value);
		*known = totals->cells[slots[i]].known > *known ? totals->cells[slots[i]].known : *known;
	}
	*sum = (gai_decimal) {gai_wide_nearest(total), 0};
	return gai_wide_fits(total);
}

/* Whether all editions of the parts have the cell, and all in the same unit. */
static bool
is_summed(const summing *self, const gai_form_column *column, int slot)
{
	for (int e = 0; e < self->neditions; e++)
		if (!gai_form_has(self->editions[e], slot))
			return false;
	return !column->any_unit;
}

static bool
is_divided(const summing *self, int slot)
{
	int			slots[GAI_MAX_ROWS];

	return list_parts(self, slot, slots) > 1;
}

static const char *
cell_scope(gai_arena *arena, int slot)
{
	return gai_cell_code(slot, gai_alloc(arena, GAI_CELL_CODE_MAX, 1));
}

static void
put_cell(summing *self, const gai_form_column *column, int slot)
{
	gai_cell   *cell = &self->report->cells[slot];
	int64_t		known = 0;

	if (column->any_unit)
		gai_add_note(self->arena, self->report, GAI_NOTE_UNIT, cell_scope(self->arena, slot), gai_slice(NULL, 0),
					 GAI_NOWHERE, "各报告以元或万元为单位, 金额不合计");
	else if (is_summed(self, column, slot))
	{
		bool		fits = sum_cell(self, column, slot, &cell->value, &known);

		if (!fits && self->misfit < 0)
			self->misfit = slot;
		if (known > 0)
			cell->kind = GAI_NUMBER;
		if (is_divided(self, slot))
			known = self->totals->whole[slot];
	}
	self->parts->unknown[slot] = self->totals->parts - known;
}

/* ---- notes ------------------------------------------------------------------------------------------------------ */

/* 12份报告中的3份… */
static void
note_parts(const summing *self, gai_note_code code, const char *scope, int64_t count, const char *what)
{
	gai_writer	out = {.arena = self->arena};

	gai_put_count(&out, self->totals->parts);
	gai_put_string(&out, "份报告中的");
	gai_put_count(&out, count);
	gai_put_string(&out, "份");
	gai_put_string(&out, what);
	gai_add_note(self->arena, self->report, code, scope, gai_slice(NULL, 0), GAI_NOWHERE, out.bytes);
}

static void
note_editions(const summing *self, gai_table_id id)
{
	gai_writer	out = {.arena = self->arena};
	const char *separator = "跨版本格式合计 (";

	for (int f = 0; gai_forms[f] != NULL; f++)
	{
		if (self->totals->tables[id][f] == 0)
			continue;
		gai_put_string(&out, separator);
		gai_put_count(&out, gai_forms[f]->edition);
		gai_put_string(&out, ": ");
		gai_put_count(&out, self->totals->tables[id][f]);
		separator = ", ";
	}
	gai_put_string(&out, "): 只含各版本都统计的内容");
	gai_add_note(self->arena, self->report, GAI_NOTE_MIXED_FORM, gai_table_scope(self->arena, id), gai_slice(NULL, 0),
				 GAI_NOWHERE, out.bytes);
}

/* Notes what parts with the table do not state: one note for a row if it is the same in all of it. */
static void
note_unknown(const summing *self, const gai_form_row *row)
{
	static const char what[] = "未填此项, 合计不含";
	const int64_t *unknown = self->parts->unknown;
	int64_t		first = unknown[row->base + row->columns[0].offset];
	bool		same = true;

	for (int c = 0; c < row->ncolumns; c++)
		same = same && is_summed(self, &row->columns[c], row->base + row->columns[c].offset) &&
			unknown[row->base + row->columns[c].offset] == first;
	if (same && first > self->missing)
		note_parts(self, GAI_NOTE_ABSENT, gai_row_scope(self->arena, self->table, row), first, what);
	for (int c = 0; c < row->ncolumns && !same; c++)
	{
		int			slot = row->base + row->columns[c].offset;

		if (is_summed(self, &row->columns[c], slot) && unknown[slot] > self->missing)
			note_parts(self, GAI_NOTE_ABSENT, cell_scope(self->arena, slot), unknown[slot], what);
	}
}

static void
sum_table(summing *self, gai_table_id id)
{
	bool		found = choose_edition(self, id);

	memcpy(self->parts->tables[id], self->totals->tables[id], sizeof self->parts->tables[id]);
	if (self->missing > 0)
		note_parts(self, GAI_NOTE_MISSING_TABLE, gai_table_scope(self->arena, id), self->missing, "没有该表");
	if (!found)
		return;
	if (!is_the_same(self))
		note_editions(self, id);
	for (int r = 0; r < self->table->nrows; r++)
	{
		const gai_form_row *row = &self->table->rows[r];

		for (int c = 0; c < row->ncolumns; c++)
			put_cell(self, &row->columns[c], row->base + row->columns[c].offset);
		note_unknown(self, row);
	}
}

/* The year, if all parts have the same: then the mean of the squares is the square of the mean. */
static int
common_year(const gai_totals *totals)
{
	int64_t		mean = totals->year_sum / totals->parts;

	return totals->years == totals->parts && totals->year_sum == mean * totals->parts &&
		totals->year_squares == totals->year_sum * mean ? (int) mean : 0;
}

int
gai_totals_report(gai_arena *arena, const gai_totals *totals, gai_report *report, gai_parts *parts)
{
	summing		self = {.arena = arena, .totals = totals, .report = report, .parts = parts, .misfit = -1};

	memset(report, 0, sizeof *report);
	memset(parts, 0, sizeof *parts);
	parts->count = totals->parts;
	for (int slot = 0; slot < GAI_SLOTS; slot++)
		parts->unknown[slot] = totals->parts;
	for (int t = 0; t < GAI_TABLES; t++)
	{
		sum_table(&self, (gai_table_id) t);
		if (report->table_form[t] > report->form)
			report->form = report->table_form[t];
	}
	if (report->form == 0)
		report->form = gai_newest_form()->edition;
	/* table four is the same in every edition */
	if (report->table_form[GAI_DISPUTES] != 0)
		report->table_form[GAI_DISPUTES] = report->form;
	report->year = common_year(totals);
	return self.misfit;
}
