/* sum.c - see sum.h */
#include <string.h>

#include "across/sum.h"
#include "base/writer.h"
#include "check/finding.h"
#include "form/notes.h"
#include "form/notes.h"

/* ---- editions --------------------------------------------------------------------------------------------------- */

/* (六)其他处理 is one row in 2019 and has three items in 2021, of which the last one has the same slots as that row. */
enum
{
	OTHER_UNCORRECTED = GAI_APPLICATIONS_BASE + 20 * GAI_APPLICANT_COLUMNS,
	OTHER_UNPAID = OTHER_UNCORRECTED + GAI_APPLICANT_COLUMNS,
	OTHER = OTHER_UNPAID + GAI_APPLICANT_COLUMNS
};

/* The cells of money. */
enum
{
	FEES = 24,
	PROCUREMENT = 28
};

bool
gai_is_summable(int slot)
{
	return slot != PROCUREMENT;
}

int
gai_matching_slots(const gai_form_table *own, const gai_form_table *other, int slot, int slots[3])
{
	if (!gai_form_has(own, slot))
		return 0;
	slots[0] = slot;
	if (slot < OTHER || slot >= OTHER + GAI_APPLICANT_COLUMNS ||
		!gai_form_has(own, OTHER_UNPAID) || gai_form_has(other, OTHER_UNPAID))
		return 1;
	slots[1] = slot - OTHER + OTHER_UNCORRECTED;
	slots[2] = slot - OTHER + OTHER_UNPAID;
	return 3;
}

static int
place_of(int edition)
{
	int			f = 0;

	while (gai_forms[f]->edition != edition)
		f++;
	return f;
}

void
gai_single_part(const gai_report *report, gai_parts *parts)
{
	memset(parts, 0, sizeof *parts);
	parts->count = 1;
	for (int t = 0; t < GAI_TABLES; t++)
		if (report->table_form[t] != 0)
			parts->tables[t][place_of(report->table_form[t])] = 1;
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

static void
set_cell(gai_totals *totals, int slot, const gai_cell *cell, int64_t known)
{
	int64_t		count;

	if (slot == FEES && gai_has_value(cell))
		set_total(&totals->fees[cell->value.scale], cell->value.digits, known);
	else if (slot != FEES && gai_is_summable(slot) && gai_count_of(cell, &count))
		set_total(&totals->cells[slot], count, known);
}

/* Parts that state all of (六)其他处理; of a sum, no more than state each of its items. */
static void
set_complete_other(gai_totals *totals, const gai_report *report, const gai_parts *parts)
{
	static const int rows[] = {OTHER, OTHER_UNCORRECTED, OTHER_UNPAID};
	const gai_form_table *table = gai_form_table_of(report->table_form[GAI_APPLICATIONS], GAI_APPLICATIONS);
	int			nrows = gai_form_has(table, OTHER_UNPAID) ? 3 : 1;

	for (int c = 0; c < GAI_APPLICANT_COLUMNS && report->table_form[GAI_APPLICATIONS] != 0; c++)
	{
		int64_t		incomplete = 0;

		for (int i = 0; i < nrows; i++)
			if (parts->unknown[rows[i] + c] > incomplete)
				incomplete = parts->unknown[rows[i] + c];
		totals->other[c] = parts->count - incomplete;
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
	set_complete_other(totals, report, parts);
	for (int slot = 0; slot < GAI_SLOTS; slot++)
	{
		int64_t		known = parts->count - parts->unknown[slot];

		/* a value that is there is believed, even if all parts were said to have none */
		set_cell(totals, slot, &report->cells[slot], known > 0 ? known : 1);
	}
}

static void
join_total(gai_total *total, const gai_total *other, int sign)
{
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
		for (int f = 0; f < GAI_SUM_EDITIONS; f++)
			totals->tables[t][f] += sign * other->tables[t][f];
	for (int c = 0; c < GAI_APPLICANT_COLUMNS; c++)
		totals->other[c] += sign * other->other[c];
	for (int slot = 0; slot < GAI_SLOTS; slot++)
		join_total(&totals->cells[slot], &other->cells[slot], sign);
	for (int scale = 0; scale < GAI_AMOUNT_SCALES; scale++)
		join_total(&totals->fees[scale], &other->fees[scale], sign);
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

/* At most known values of 64 bits each; none known, no value. */
static bool
is_sound_total(const gai_total *total, int64_t parts)
{
	gai_wide	most = {total->known / 2, (uint64_t) total->known << 63};

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

		for (int f = 0; f < GAI_SUM_EDITIONS && sound; f++)
		{
			sound = is_within(totals->tables[t][f], left);
			left -= totals->tables[t][f];
		}
	}
	for (int c = 0; c < GAI_APPLICANT_COLUMNS && sound; c++)
		sound = is_within(totals->other[c], parts);
	for (int slot = 0; slot < GAI_SLOTS && sound; slot++)
		sound = is_sound_total(&totals->cells[slot], parts);
	for (int scale = 0, left = (int) parts; scale < GAI_AMOUNT_SCALES && sound; scale++)
	{
		sound = is_sound_total(&totals->fees[scale], left);
		left -= (int) totals->fees[scale].known;
	}
	return sound;
}

/* ---- the sum as a report ---------------------------------------------------------------------------------------- */

/* What is being made, and the editions of the table that is being summed. */
typedef struct summing
{
	gai_arena  *arena;
	const gai_totals *totals;
	gai_report *report;
	gai_parts  *parts;
	const gai_form_table *table;	/* of the sum */
	const gai_form_table *editions[GAI_SUM_EDITIONS];	/* of the parts */
	int			neditions;
	int64_t		missing;		/* parts that lack the table */
	int			misfit;			/* slot of a sum that does not fit, or -1 */
} summing;

/* false when no part has the table. */
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
		if (self->table == NULL || table->ncells < self->table->ncells ||
			(table->ncells == self->table->ncells && gai_forms[f]->edition > self->report->table_form[id]))
		{
			self->table = table;
			self->report->table_form[id] = gai_forms[f]->edition;
		}
	}
	return self->table != NULL;
}

/* Puts a sum of amounts together from those of each number of decimals; false when it has more than 18 digits. */
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

/* The sum of a cell and how many parts state it; false when it does not fit. */
static bool
sum_cell(const summing *self, int slot, gai_decimal *sum, int64_t *known)
{
	const gai_totals *totals = self->totals;
	gai_wide	total = {0, 0};
	int			slots[3];
	int			nslots = 0;

	if (slot == FEES)
		return add_amounts(totals->fees, sum, known);
	/* of all editions, the one that divides the cell most has the parts of all */
	for (int e = 0; e < self->neditions && nslots < 3; e++)
		nslots = gai_matching_slots(self->editions[e], self->table, slot, slots);
	*known = 0;
	for (int i = 0; i < nslots; i++)
	{
		gai_wide_add(&total, totals->cells[slots[i]].value);
		*known = totals->cells[slots[i]].known > *known ? totals->cells[slots[i]].known : *known;
	}
	*sum = (gai_decimal) {gai_wide_nearest(total), 0};
	return gai_wide_fits(total);
}

/* Whether all editions that are there have the cell, and all in one unit. */
static bool
is_summed(const summing *self, int slot)
{
	for (int e = 0; e < self->neditions; e++)
		if (!gai_form_has(self->editions[e], slot))
			return false;
	return gai_is_summable(slot);
}

static bool
is_divided(const summing *self, int slot)
{
	int			slots[3];

	for (int e = 0; e < self->neditions; e++)
		if (gai_matching_slots(self->editions[e], self->table, slot, slots) == 3)
			return true;
	return false;
}

static const char *
cell_scope(gai_arena *arena, int slot)
{
	return gai_cell_code(slot, gai_alloc(arena, GAI_CELL_CODE_MAX, 1));
}

static void
put_cell(summing *self, int slot)
{
	gai_cell   *cell = &self->report->cells[slot];
	int64_t		known = 0;

	if (!gai_is_summable(slot))
		gai_add_note(self->arena, self->report, GAI_NOTE_UNIT, cell_scope(self->arena, slot), gai_slice(NULL, 0),
					 GAI_NOWHERE, "reports state yuan or 10,000 yuan: amounts are not added up");
	else if (is_summed(self, slot))
	{
		bool		fits = sum_cell(self, slot, &cell->value, &known);

		if (!fits && self->misfit < 0)
			self->misfit = slot;
		if (known > 0)
			cell->kind = GAI_NUMBER;
		if (is_divided(self, slot))
			known = self->totals->other[slot - OTHER];
	}
	self->parts->unknown[slot] = self->totals->parts - known;
}

/* ---- notes ------------------------------------------------------------------------------------------------------ */

/* "3 of 12 reports …" */
static void
note_parts(const summing *self, gai_note_code code, const char *scope, int64_t count, const char *what)
{
	gai_writer	out = {.arena = self->arena};

	gai_put_count(&out, count);
	gai_put_string(&out, " of ");
	gai_put_count(&out, self->totals->parts);
	gai_put_string(&out, self->totals->parts == 1 ? " report " : " reports ");
	gai_put_string(&out, what);
	gai_add_note(self->arena, self->report, code, scope, gai_slice(NULL, 0), GAI_NOWHERE, out.bytes);
}

static void
note_editions(const summing *self, gai_table_id id)
{
	gai_writer	out = {.arena = self->arena};
	const char *separator = "summed over editions of the form (";

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
	gai_put_string(&out, "): only what all of them count");
	gai_add_note(self->arena, self->report, GAI_NOTE_MIXED_FORM, gai_table_scope(self->arena, id), gai_slice(NULL, 0),
				 GAI_NOWHERE, out.bytes);
}

/* What parts do not state although they have the table: one note a row where it is the same in the whole row. */
static void
note_unknown(const summing *self, const gai_form_row *row)
{
	static const char what[] = "state no value here; this is the sum of the others";
	const int64_t *unknown = self->parts->unknown;
	int64_t		first = unknown[row->base + row->columns[0].offset];
	bool		same = true;

	for (int c = 0; c < row->ncolumns; c++)
		same = same && is_summed(self, row->base + row->columns[c].offset) &&
			unknown[row->base + row->columns[c].offset] == first;
	if (same && first > self->missing)
		note_parts(self, GAI_NOTE_ABSENT, gai_row_scope(self->arena, self->table, row), first, what);
	for (int c = 0; c < row->ncolumns && !same; c++)
	{
		int			slot = row->base + row->columns[c].offset;

		if (is_summed(self, slot) && unknown[slot] > self->missing)
			note_parts(self, GAI_NOTE_ABSENT, cell_scope(self->arena, slot), unknown[slot], what);
	}
}

static void
sum_table(summing *self, gai_table_id id)
{
	bool		found = choose_edition(self, id);

	memcpy(self->parts->tables[id], self->totals->tables[id], sizeof self->parts->tables[id]);
	if (self->missing > 0)
		note_parts(self, GAI_NOTE_MISSING_TABLE, gai_table_scope(self->arena, id), self->missing, "lack the table");
	if (!found)
		return;
	if (self->neditions > 1 && id != GAI_DISPUTES)	/* which is the same in all of them */
		note_editions(self, id);
	for (int r = 0; r < self->table->nrows; r++)
	{
		const gai_form_row *row = &self->table->rows[r];

		for (int c = 0; c < row->ncolumns; c++)
			put_cell(self, row->base + row->columns[c].offset);
		note_unknown(self, row);
	}
}

/* All parts have the same year when the mean of the squares is the square of the mean. */
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
