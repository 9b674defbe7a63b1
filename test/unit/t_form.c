/* t_form.c - the forms equal their TSV, and look-ups agree with them */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "form/form.h"
#include "tap.h"

/* Cuts the next field of a line off. */
static char *
field(char **rest)
{
	char	   *begin = *rest;
	size_t		length = strcspn(begin, "\t\r\n");

	*rest = begin + length + (begin[length] != '\0');
	begin[length] = '\0';
	return begin;
}

/* The form as TSV says the same as the form as data, cell for cell and in the same order. */
static void
test_tsv(int edition)
{
	const gai_form *form = gai_form_of(edition);
	char		path[64];
	size_t		length;
	char	   *bytes;
	char	   *rest;
	int			cells = 0,
				wrong = 0;

	snprintf(path, sizeof path, "test/forms/form-%d.tsv", edition);
	bytes = read_file(path, &length);
	bytes = realloc(bytes, length + 1);
	bytes[length] = '\0';
	rest = strchr(bytes, '\n') + 1;
	for (int t = 0; t < GAI_TABLES; t++)
		for (int r = 0; r < form->tables[t].nrows; r++)
			for (int c = 0; c < form->tables[t].rows[r].ncolumns; c++)
			{
				const gai_form_row *row = &form->tables[t].rows[r];
				const gai_form_column *column = &row->columns[c];
				const char *expected[] = {form->tables[t].code, row->item, row->code, row->label,
				column->code, column->label, column->unit};

				for (int f = 0; f < 7; f++)
				{
					const char *stated = field(&rest);

					if (strcmp(stated, expected[f]) != 0 && wrong++ == 0)
						note("%s.%s: %s is not %s", row->code, column->code, stated, expected[f]);
				}
				cells++;
			}
	is_integer(wrong, 0, "%s is the form of %d, %d cells", path, edition, cells);
	is_integer((int64_t) strlen(rest), 0, "%s has no more", path);
	free(bytes);
}

/* Every cell of an edition has a slot of its own, of its table, and is found by its code. */
static void
test_slots(const gai_form *form)
{
	bool		taken[GAI_SLOTS] = {false};
	int			twice = 0,
				lost = 0,
				misplaced = 0;

	for (int t = 0; t < GAI_TABLES; t++)
		for (int r = 0; r < form->tables[t].nrows; r++)
			for (int c = 0; c < form->tables[t].rows[r].ncolumns; c++)
			{
				const gai_form_row *row = &form->tables[t].rows[r];
				int			slot = row->base + row->columns[c].offset;
				char		code[GAI_CELL_CODE_MAX];
				char		written[GAI_CELL_CODE_MAX];

				twice += taken[slot];
				taken[slot] = true;
				misplaced += gai_slot_table(slot) != (gai_table_id) t;
				snprintf(code, sizeof code, "%s.%s.%s", form->tables[t].code, row->code, row->columns[c].code);
				lost += gai_find_cell(code, strlen(code), NULL, NULL, NULL) != slot;
				lost += strcmp(gai_cell_code(slot, written), code) != 0;
			}
	is_integer(twice, 0, "%d: no two cells share a slot", form->edition);
	is_integer(misplaced, 0, "%d: slots know their table", form->edition);
	is_integer(lost, 0, "%d: code to slot to code", form->edition);
}

static int
find(const char *code)
{
	return gai_find_cell(code, strlen(code), NULL, NULL, NULL);
}

static void
test_find(void)
{
	static const char *const wrong[] = {
		"", ".", "..", "applications", "applications.", "applications.granted", "applications.granted.",
		"applications.granted.total.", "applications.granted.total.x", "applications.granted.totals",
		"applications.granted.tota", "applications..total", ".granted.total", "Applications.granted.total",
		"applications granted total", "disclosure.regulations.total", "applications.*.total",
	};
	gai_table_id table;
	const gai_form_row *row;
	const gai_form_column *column;
	int			found = 0;

	for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++)
		if (find(wrong[i]) != -1)
		{
			found++;
			note("found: '%s'", wrong[i]);
		}
	is_integer(found, 0, "what is no cell is not found");
	is_integer(gai_find_cell("applications.granted.total!", 26, NULL, NULL, NULL), find("applications.granted.total"),
			   "a code need not end in NUL");
	ok(find("disclosure.other_services.change") >= 0, "a cell that only 2019 has is found");
	gai_find_cell("applications.other.research", 27, &table, &row, &column);
	is_integer(table, GAI_APPLICATIONS, "the table is given");
	is_string(row->label, "三、本年度办理结果 / (六)其他处理 / 3.其他", "of two editions the newest is given");
	is_string(column->code, "research", "the column is given");
}

static void
test_roles(const gai_form *form)
{
	int			roles[GAI_ROLE_CARRIED_OUT + 1] = {0};
	const gai_form_table *table = &form->tables[GAI_APPLICATIONS];

	for (int r = 0; r < table->nrows; r++)
		roles[table->rows[r].role]++;
	ok(roles[GAI_ROLE_RECEIVED] == 1 && roles[GAI_ROLE_CARRIED_IN] == 1 && roles[GAI_ROLE_TOTAL] == 1
	   && roles[GAI_ROLE_CARRIED_OUT] == 1 && roles[GAI_ROLE_NONE] == 0
	   && roles[GAI_ROLE_RESULT] == table->nrows - 4, "%d: each row of table three has its role", form->edition);
}

int
main(void)
{
	for (int f = 0; gai_forms[f] != NULL; f++)
	{
		test_tsv(gai_forms[f]->edition);
		test_slots(gai_forms[f]);
		test_roles(gai_forms[f]);
	}
	test_find();
	ok(gai_form_of(2020) == NULL && gai_form_of(0) == NULL, "there is no form of another year");
	ok(gai_form_table_of(0, GAI_DISCLOSURE) == &gai_newest_form()->tables[GAI_DISCLOSURE],
	   "a table that a report lacks counts as the newest");
	return done_testing();
}
