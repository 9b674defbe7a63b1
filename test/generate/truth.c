/* truth.c - see truth.h */
#include <string.h>

#include "truth.h"

/* How large an office's numbers are. */
typedef struct scale
{
	int64_t		applications;	/* most applications in the largest column */
	int64_t		decisions;		/* most licences, penalties */
	int64_t		documents;
	int			busy;			/* percent of the lesser columns and rows that are not 0 */
} scale;

static const scale scales[] = {
	{0, 0, 0, 0},				/* a small office: nothing but zeros */
	{3, 20, 3, 10},
	{60, 2000, 40, 20},
	{900, 400000, 600, 40},
	{40000, 11398889, 9000, 70},	/* a province */
};

static void
set(truth *self, int slot, int64_t value)
{
	self->cells[slot].value = (gai_decimal) {value, 0};
}

static int64_t
get(const truth *self, int slot)
{
	return self->cells[slot].value.digits;
}

static int64_t
some(dice *d, int64_t most, int percent)
{
	return most > 0 && chance(d, percent) ? between(d, 0, chance(d, 50) ? most : most / 10 + 1) : 0;
}

static void
make_disclosure(truth *self, dice *d, const scale *size)
{
	const gai_form_table *table = gai_form_table_of(self->table_form[GAI_DISCLOSURE], GAI_DISCLOSURE);

	for (int r = 0; r < table->nrows; r++)
		for (int c = 0; c < table->rows[r].ncolumns; c++)
		{
			const gai_form_column *column = &table->rows[r].columns[c];
			int			slot = table->rows[r].base + column->offset;

			if (column->money)
			{
				static const int scales_of_money[] = {0, 0, 1, 2, 2, 2, 4, 5};
				int			digits = pick(d, scales_of_money);
				int64_t		value = some(d, size->decisions, 60);

				for (int i = 0; i < digits; i++)
					value = value * 10 + below(d, 10);
				self->cells[slot].value = value == 0 ? (gai_decimal) {0, 0} : (gai_decimal) {value, digits};
			}
			else if (column->is_signed)
				set(self, slot, some(d, size->documents, 50) - some(d, size->documents, 40));
			else if (r < 2)
				set(self, slot, some(d, r == 0 ? size->documents / 20 : size->documents, 70));
			else
				set(self, slot, some(d, size->decisions, 70));
		}
}

/* Splits count over the rows of results; some rows get much, most nothing. */
static void
spread(truth *self, dice *d, const gai_form_table *table, int column, int64_t count, int busy)
{
	while (count > 0)
	{
		int			r = below(d, table->nrows);
		int64_t		share = chance(d, busy) ? between(d, 1, count) : count;

		if (table->rows[r].role != GAI_ROLE_RESULT)
			continue;
		set(self, table->rows[r].base + column, get(self, table->rows[r].base + column) + share);
		count -= share;
	}
}

static int
base_of(const gai_form_table *table, gai_role role)
{
	for (int r = 0; r < table->nrows; r++)
		if (table->rows[r].role == role)
			return table->rows[r].base;
	return -1;
}

static void
make_applications(truth *self, dice *d, const scale *size)
{
	const gai_form_table *table = gai_form_table_of(self->table_form[GAI_APPLICATIONS], GAI_APPLICATIONS);

	for (int c = 0; c < GAI_APPLICANT_KINDS; c++)
	{
		bool		main_column = c == 0;
		int64_t		received = some(d, main_column ? size->applications : size->applications / 8,
									main_column ? 95 : size->busy);
		int64_t		carried_in = some(d, received / 8 + 2, size->applications > 0 ? size->busy : 0);
		int64_t		carried_out = some(d, received / 8, 60);

		if (carried_out > received + carried_in)
			carried_out = received + carried_in;
		set(self, base_of(table, GAI_ROLE_RECEIVED) + c, received);
		set(self, base_of(table, GAI_ROLE_CARRIED_IN) + c, carried_in);
		set(self, base_of(table, GAI_ROLE_CARRIED_OUT) + c, carried_out);
		set(self, base_of(table, GAI_ROLE_TOTAL) + c, received + carried_in - carried_out);
		spread(self, d, table, c, received + carried_in - carried_out, size->busy + 10);
	}
	for (int r = 0; r < table->nrows; r++)
	{
		int64_t		total = 0;

		for (int c = 0; c < GAI_APPLICANT_KINDS; c++)
			total += get(self, table->rows[r].base + c);
		set(self, table->rows[r].base + GAI_APPLICANT_total, total);
	}
}

static void
make_disputes(truth *self, dice *d, const scale *size)
{
	for (int group = 0; group < GAI_DISPUTE_EXTRA; group++)
	{
		int			base = GAI_DISPUTES_BASE + group * GAI_OUTCOME_COLUMNS;
		int64_t		total = 0;

		for (int c = 0; c < GAI_OUTCOME_KINDS; c++)
		{
			int64_t		count = some(d, size->applications / 10 + (size->applications > 0), size->busy);

			set(self, base + c, count);
			total += count;
		}
		set(self, base + GAI_OUTCOME_total, total);
	}
}

void
make_truth(truth *self, dice *d)
{
	const scale *size = &pick(d, scales);

	memset(self, 0, sizeof *self);
	self->year = (int) between(d, 2019, 2025);
	self->table_form[GAI_DISCLOSURE] = self->year < 2021 ? 2019 : 2021;
	if (chance(d, 10))			/* an office that took the wrong form */
		self->table_form[GAI_DISCLOSURE] = chance(d, 50) ? 2019 : 2021;
	self->table_form[GAI_APPLICATIONS] = self->table_form[GAI_DISCLOSURE];
	if (chance(d, 10))			/* or mixed them */
		self->table_form[GAI_APPLICATIONS] = chance(d, 50) ? 2019 : 2021;
	self->table_form[GAI_DISPUTES] = self->table_form[GAI_APPLICATIONS];

	for (int t = 0; t < GAI_TABLES; t++)
	{
		const gai_form_table *table = gai_form_table_of(self->table_form[t], (gai_table_id) t);

		for (int r = 0; r < table->nrows; r++)
			for (int c = 0; c < table->rows[r].ncolumns; c++)
				self->cells[table->rows[r].base + table->rows[r].columns[c].offset].exists = true;
	}
	for (int slot = 0; slot < GAI_SLOTS; slot++)
	{
		self->cells[slot].kind = GAI_NUMBER;
		self->cells[slot].note = GAI_NOTE_CODES;
	}
	make_disclosure(self, d, size);
	make_applications(self, d, size);
	make_disputes(self, d, size);
}

int
list_relation_slots(int slots[GAI_SLOTS])
{
	int			all[GAI_SLOTS];
	int			nall = gai_order_slots(all);
	int			count = 0;

	for (int i = 0; i < nall; i++)
		if (gai_slot_table(all[i]) != GAI_DISCLOSURE)
			slots[count++] = all[i];
	return count;
}
