/* print_report.c - a report as text. */
#include <stddef.h>
#include <stdio.h>

#include "form/form.h"
#include "print_report.h"

static const char *const kinds[] = {"absent", "number", "placeholder", "blank", "text"};

static void
print_value(FILE *out, const gai_cell *cell)
{
	char		digits[32];
	int			length;

	if (cell->kind != GAI_NUMBER && cell->kind != GAI_PLACEHOLDER)
		return;
	length = snprintf(digits, sizeof digits, "%0*lld", cell->value.scale + 1 + (cell->value.digits < 0),
					  (long long) cell->value.digits);
	fprintf(out, "%.*s", length - cell->value.scale, digits);
	if (cell->value.scale > 0)
		fprintf(out, ".%s", digits + length - cell->value.scale);
}

static void
print_field(FILE *out, const char *name, gai_text text)
{
	if (text.bytes != NULL)
		fprintf(out, "%s\t%.*s\n", name, (int) text.length, text.bytes);
}

void
print_report(FILE *out, const gai_report *report)
{
	char		code[GAI_CELL_CODE_MAX];

	fprintf(out, "form\t%d: %d %d %d\n", report->form, report->table_form[0], report->table_form[1],
			report->table_form[2]);
	for (int t = 0; t < GAI_TABLES; t++)
	{
		const gai_form_table *table =
			gai_form_table_of(report->table_form[t] != 0 ? report->table_form[t] : report->form, (gai_table_id) t);

		for (int r = 0; r < table->nrows; r++)
			for (int c = 0; c < table->rows[r].ncolumns; c++)
			{
				int			slot = table->rows[r].base + table->rows[r].columns[c].offset;
				const gai_cell *cell = &report->cells[slot];

				fprintf(out, "%s\t", gai_cell_code(slot, code));
				print_value(out, cell);
				fprintf(out, "\t%s\t%zu+%zu\n", kinds[cell->kind], cell->position, cell->length);
			}
	}
	print_field(out, "title", report->title);
	print_field(out, "agency", report->agency);
	print_field(out, "issuer", report->issuer);
	print_field(out, "index_number", report->index_number);
	print_field(out, "document_number", report->document_number);
	fprintf(out, "year\t%d\nperiod\t%d-%d-%d %d-%d-%d\npublished\t%d-%d-%d\n", report->year,
		   report->period_first.year, report->period_first.month, report->period_first.day,
		   report->period_last.year, report->period_last.month, report->period_last.day,
		   report->published.year, report->published.month, report->published.day);
	print_field(out, "overview", report->overview);
	print_field(out, "problems", report->problems);
	print_field(out, "other_matters", report->other_matters);
	for (size_t i = 0; i < report->nnotes; i++)
		fprintf(out, "note\t%s\t%s\t%td\t%.*s\t%s\n", gai_note_codes[report->notes[i].code], report->notes[i].cell,
			   (ptrdiff_t) report->notes[i].position, (int) report->notes[i].raw.length,
			   report->notes[i].raw.bytes ? report->notes[i].raw.bytes : "", report->notes[i].message);
}
