/*
 * dump.c - what the core reads in a file, one line a cell: code, value, kind, place; then header and notes.
 *
 *   dump FILE ...
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "file.h"
#include "iconv_decoder.h"

static const char *const kinds[] = {"absent", "number", "placeholder", "blank", "text"};

static void
print_value(const gai_cell *cell)
{
	char		digits[32];
	int			length;

	if (cell->kind != GAI_NUMBER && cell->kind != GAI_PLACEHOLDER)
		return;
	length = snprintf(digits, sizeof digits, "%0*lld", cell->value.scale + 1 + (cell->value.digits < 0),
					  (long long) cell->value.digits);
	printf("%.*s", length - cell->value.scale, digits);
	if (cell->value.scale > 0)
		printf(".%s", digits + length - cell->value.scale);
}

static void
print_field(const char *name, gai_text text)
{
	if (text.bytes != NULL)
		printf("%s\t%.*s\n", name, (int) text.length, text.bytes);
}

static void
print_report(const gai_report *report)
{
	char		code[GAI_CELL_CODE_MAX];

	printf("form\t%d: %d %d %d\n", report->form, report->table_form[0], report->table_form[1], report->table_form[2]);
	for (int t = 0; t < GAI_TABLES; t++)
	{
		const gai_form_table *table =
			gai_form_table_of(report->table_form[t] != 0 ? report->table_form[t] : report->form, (gai_table_id) t);

		for (int r = 0; r < table->nrows; r++)
			for (int c = 0; c < table->rows[r].ncolumns; c++)
			{
				int			slot = table->rows[r].base + table->rows[r].columns[c].offset;
				const gai_cell *cell = &report->cells[slot];

				printf("%s\t", gai_cell_code(slot, code));
				print_value(cell);
				printf("\t%s\t%zu+%zu\n", kinds[cell->kind], cell->position, cell->length);
			}
	}
	print_field("title", report->title);
	print_field("agency", report->agency);
	print_field("issuer", report->issuer);
	print_field("index_number", report->index_number);
	print_field("document_number", report->document_number);
	printf("year\t%d\nperiod\t%d-%d-%d %d-%d-%d\npublished\t%d-%d-%d\n", report->year,
		   report->period_first.year, report->period_first.month, report->period_first.day,
		   report->period_last.year, report->period_last.month, report->period_last.day,
		   report->published.year, report->published.month, report->published.day);
	print_field("overview", report->overview);
	print_field("problems", report->problems);
	print_field("other_matters", report->other_matters);
	for (size_t i = 0; i < report->nnotes; i++)
		printf("note\t%s\t%s\t%zd\t%.*s\t%s\n", gai_note_codes[report->notes[i].code], report->notes[i].cell,
			   (ssize_t) report->notes[i].position, (int) report->notes[i].raw.length,
			   report->notes[i].raw.bytes ? report->notes[i].raw.bytes : "", report->notes[i].message);
}

static char *
read_file(const char *name, size_t *length)
{
	FILE	   *file = strcmp(name, "-") == 0 ? stdin : fopen(name, "rb");
	char	   *bytes = NULL;
	size_t		room = 0;

	*length = 0;
	if (file == NULL)
	{
		perror(name);
		exit(2);
	}
	do
	{
		room = room * 2 + 65536;
		bytes = realloc(bytes, room);
		*length += fread(bytes + *length, 1, room - *length, file);
	} while (*length == room);
	fclose(file);
	return bytes;
}

static int
dump(const char *name)
{
	gai_arena	arena;
	size_t		length;
	char	   *body = read_file(name, &length);
	gai_file	file = {.bytes = body, .length = length, .decoder = iconv_decoder};
	gai_text	text;
	gai_status	status;

	gai_arena_open(&arena, &gai_malloc_host);
	status = gai_try(&arena);
	if (status == GAI_OK)
		print_report(gai_parse_file(&arena, &file, &text));
	else if (status == GAI_REFUSED)
		printf("%s: %s; %s\n", name, arena.refusal->what, arena.refusal->hint);
	else
		printf("%s: status %d\n", name, (int) status);
	gai_arena_free(&arena);
	free(body);
	return status != GAI_OK;
}

int
main(int argc, char **argv)
{
	int			failed = 0;

	for (int i = 1; i < argc; i++)
		failed |= dump(argv[i]);
	return failed;
}
