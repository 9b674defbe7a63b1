/*
 * faults.c - see faults.h, and inject_faults() of truth.h
 *
 * The relations are written down here once more, cell by cell, so that rule_catalogue.c is not judged by itself.
 */
#include <stdio.h>
#include <string.h>

#include "faults.h"

/* ---- making them ------------------------------------------------------------------------------------------------ */

/* The last two digits change places. */
static int64_t
swap_digits(int64_t value)
{
	return value / 100 * 100 + value % 10 * 10 + value / 10 % 10;
}

static void
spoil(truth *facts, dice *d, int slot)
{
	gai_decimal *value = &facts->cells[slot].value;
	int			base = slot < GAI_DISPUTES_BASE ? GAI_APPLICATIONS_BASE : GAI_DISPUTES_BASE;
	int			columns = slot < GAI_DISPUTES_BASE ? (int) GAI_APPLICANT_COLUMNS : (int) GAI_OUTCOME_COLUMNS;
	bool		is_last = (slot - base) % columns == columns - 1;
	int64_t		old = value->digits;

	switch (below(d, 5))
	{
		case 0:
			value->digits = swap_digits(old);
			break;
		case 1:					/* a column too far to the right */
			if (!is_last)
			{
				value->digits = facts->cells[slot + 1].value.digits;
				facts->cells[slot + 1].value.digits = old;
			}
			break;
		case 2:					/* the total was forgotten */
			value->digits = 0;
			break;
		case 3:
			value->digits -= value->digits > 0;
			break;
		default:
			value->digits += between(d, 1, 12);
	}
}

void
inject_faults(truth *self, dice *d, int count)
{
	int			slots[GAI_SLOTS];
	int			nslots = list_relation_slots(slots);

	while (count > 0)
	{
		int			slot = slots[between(d, 0, nslots - 1)];

		if (!self->cells[slot].exists)
			continue;
		spoil(self, d, slot);
		count--;
	}
}

/* ---- expecting them --------------------------------------------------------------------------------------------- */

/* A sum of cells of which some may be unknown. */
typedef struct total
{
	int64_t		known;
	bool		open;
} total;

static bool
is_read(const gai_report *read, int slot)
{
	return read->cells[slot].kind == GAI_NUMBER || read->cells[slot].kind == GAI_PLACEHOLDER;
}

/* A cell that was not read is unknown, whatever stands there: what is lost is counted elsewhere. */
static void
include(total *sum, const truth *facts, const gai_report *read, int slot)
{
	const truth_cell *cell = &facts->cells[slot];

	if (cell->answer == ANSWER_NULL || !is_read(read, slot))
		sum->open = true;
	else
		sum->known += cell->value.digits;
}

static int
add_if_broken(fault *faults, int n, total stated, total sum, const char *rule, const char *table, const char *row,
			  const char *column)
{
	bool		broken = (stated.known < sum.known && !stated.open) || (stated.known > sum.known && !sum.open);

	if (!broken)
		return n;
	faults[n].rule = rule;
	faults[n].found = false;
	snprintf(faults[n].scope, sizeof faults[n].scope, "%s.%s.%s", table, row, column);
	return n + 1;
}

/* The last of the columns against those before it. */
static int
expect_in_row(const truth *facts, const gai_report *read, const gai_form_row *row, const char *rule, const char *table,
			  fault *faults, int n)
{
	total		stated = {0, false},
				sum = {0, false};

	for (int c = 0; c < row->ncolumns; c++)
		include(c == row->ncolumns - 1 ? &stated : &sum, facts, read, row->base + c);
	return add_if_broken(faults, n, stated, sum, rule, table, row->code, "*");
}

static int
expect_in_column(const truth *facts, const gai_report *read, const gai_form_table *table, int column, fault *faults,
				 int n)
{
	total		in = {0, false},
				out = {0, false},
				stated = {0, false},
				results = {0, false};
	const char *code = table->rows[0].columns[column].code;

	for (int r = 0; r < table->nrows; r++)
	{
		const char *name = table->rows[r].code;
		int			slot = table->rows[r].base + column;

		if (strcmp(name, "received") == 0 || strcmp(name, "carried_in") == 0)
			include(&in, facts, read, slot);
		else if (strcmp(name, "carried_out") == 0)
			include(&out, facts, read, slot);
		else if (strcmp(name, "total") == 0)
		{
			include(&out, facts, read, slot);
			include(&stated, facts, read, slot);
		}
		else
			include(&results, facts, read, slot);
	}
	n = add_if_broken(faults, n, in, out, "balance", "applications", "*", code);
	return add_if_broken(faults, n, stated, results, "results", "applications", "*", code);
}

int
expect_faults(const truth *facts, const gai_report *read, fault faults[MOST_FAULTS])
{
	const gai_form_table *applications = gai_form_table_of(facts->table_form[GAI_APPLICATIONS], GAI_APPLICATIONS);
	const gai_form_table *disputes = gai_form_table_of(facts->table_form[GAI_DISPUTES], GAI_DISPUTES);
	int			n = 0;

	for (int c = 0; c < GAI_APPLICANT_COLUMNS; c++)
		n = expect_in_column(facts, read, applications, c, faults, n);
	for (int r = 0; r < applications->nrows; r++)
		n = expect_in_row(facts, read, &applications->rows[r], "applicants", "applications", faults, n);
	for (int r = 0; r < disputes->nrows; r++)
		n = expect_in_row(facts, read, &disputes->rows[r], "disputes", "disputes", faults, n);
	return n;
}

/* ---- comparing them --------------------------------------------------------------------------------------------- */

static bool
is_expected(fault *faults, int count, const gai_finding *finding)
{
	for (int i = 0; i < count; i++)
		if (strcmp(faults[i].rule, finding->rule->code) == 0 && strcmp(faults[i].scope, finding->scope) == 0)
		{
			faults[i].found = true;
			return true;
		}
	return false;
}

bool
judge_faults(fault_score *score, const truth *facts, gai_arena *arena, const gai_report *read, bool loud)
{
	fault		faults[MOST_FAULTS];
	int			count = expect_faults(facts, read, faults);
	gai_findings findings = gai_check(arena, read, false);
	bool		same = true;

	for (size_t i = 0; i < findings.count; i++)
	{
		const gai_finding *it = &findings.items[i];

		if (it->verdict != GAI_FAIL || it->rule->severity != GAI_ERROR || is_expected(faults, count, it))
			continue;
		score->invented++;
		same = false;
		if (loud)
			printf("#   no fault: %s %s: %s\n", it->rule->code, it->scope, it->message);
	}
	for (int i = 0; i < count; i++)
	{
		score->expected++;
		score->found += faults[i].found;
		same = same && faults[i].found;
		if (loud && !faults[i].found)
			printf("#   fault not found: %s %s\n", faults[i].rule, faults[i].scope);
	}
	return same;
}
