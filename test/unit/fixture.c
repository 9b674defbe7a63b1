/* fixture.c - see fixture.h */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fixture.h"

gai_report
empty_report(int edition)
{
	gai_report	report;

	memset(&report, 0, sizeof report);
	report.form = edition;
	for (int t = 0; t < GAI_TABLES; t++)
		report.table_form[t] = edition;
	return report;
}

void
fill_zero(gai_report *report)
{
	for (int t = 0; t < GAI_TABLES; t++)
	{
		const gai_form_table *table = gai_form_table_of(report->table_form[t], (gai_table_id) t);

		for (int r = 0; r < table->nrows; r++)
			for (int c = 0; c < table->rows[r].ncolumns; c++)
				report->cells[table->rows[r].base + table->rows[r].columns[c].offset].kind = GAI_NUMBER;
	}
}

static gai_cell *
find_cell(gai_report *report, const char *code)
{
	int			slot = gai_find_cell(code, strlen(code), NULL, NULL, NULL);

	if (slot < 0)
	{
		printf("Bail out! no cell is called %s\n", code);
		exit(1);
	}
	return &report->cells[slot];
}

void
set_cell(gai_report *report, const char *code, int64_t value)
{
	*find_cell(report, code) = (gai_cell) {.kind = GAI_NUMBER, .value = {value, 0}};
}

void
clear_cell(gai_report *report, const char *code)
{
	*find_cell(report, code) = (gai_cell) {.kind = GAI_BLANK};
}

int
list_row(const gai_report *report, const char *code, const gai_cell *cells[GAI_SLOTS])
{
	int			count = 0;

	for (int t = 0; t < GAI_TABLES; t++)
	{
		const gai_form_table *table = gai_form_table_of(report->table_form[t], (gai_table_id) t);

		for (int r = 0; r < table->nrows; r++)
		{
			const gai_form_row *row = &table->rows[r];
			char		name[GAI_CELL_CODE_MAX];

			snprintf(name, sizeof name, "%s.%s", table->code, row->code);
			for (int c = 0; strcmp(name, code) == 0 && c < row->ncolumns; c++)
				cells[count++] = &report->cells[row->base + row->columns[c].offset];
		}
	}
	return count;
}

int
indicators_of(gai_arena *arena, const gai_report *report, gai_indicator *list)
{
	gai_parts	parts;

	gai_single_part(report, &parts);
	return gai_get_indicators(arena, report, &parts, list);
}

gai_decimal
decimal_of(const char *digits)
{
	gai_decimal value = {0, 0};
	bool		fraction = false;

	for (const char *c = digits + (*digits == '-'); *c >= '.' && *c <= '9'; c++)
		if (*c == '.')
			fraction = true;
		else
		{
			value.digits = value.digits * 10 + (*c - '0');
			value.scale += fraction;
		}
	if (*digits == '-')
		value.digits = -value.digits;
	return value;
}

gai_report
read_cells(const char *path)
{
	gai_report	report = empty_report(2021);
	FILE	   *file = fopen(path, "r");
	char		line[256];

	if (file == NULL || fgets(line, sizeof line, file) == NULL)
	{
		printf("Bail out! cannot read %s\n", path);
		exit(1);
	}
	while (fgets(line, sizeof line, file) != NULL)
	{
		char	   *tab = strchr(line, '\t');

		*tab = '\0';
		if (tab[1] >= '-' && tab[1] <= '9')
			*find_cell(&report, line) = (gai_cell) {.kind = GAI_NUMBER, .value = decimal_of(tab + 1)};
	}
	fclose(file);
	return report;
}

char *
read_file(const char *path, size_t *length)
{
	FILE	   *file = fopen(path, "rb");
	char	   *bytes = NULL;
	size_t		room = 0;

	if (file == NULL)
	{
		printf("Bail out! cannot read %s\n", path);
		exit(1);
	}
	*length = 0;
	do
	{
		room = room * 2 + 65536;
		bytes = realloc(bytes, room);
		*length += fread(bytes + *length, 1, room - *length, file);
	}
	while (*length == room);
	fclose(file);
	return bytes;
}

static void *
give(void *context, size_t size)
{
	test_host  *self = context;
	void	   *block;

	if (++self->allocations == self->fail_at)
		return NULL;
	block = malloc(size);
	memset(block, 0xA5, size);	/* so that code that relies on cleared memory fails */
	self->outstanding++;
	return block;
}

/* Under AddressSanitizer it always moves: whoever keeps a pointer is noticed. */
static void *
give_larger(void *context, void *block, size_t size)
{
	test_host  *self = context;

	if (++self->allocations == self->fail_at)
		return NULL;
	return realloc(block, size);
}

static void
take_back(void *context, void *block)
{
	((test_host *) context)->outstanding--;
	free(block);
}

static bool
interrupted(void *context)
{
	test_host  *self = context;

	self->asked++;
	return self->stop;
}

void
test_host_init(test_host *self, int fail_at)
{
	memset(self, 0, sizeof *self);
	self->fail_at = fail_at;
	self->host = (gai_host) {.alloc = give, .resize = give_larger, .release = take_back, .interrupted = interrupted,
		.context = self};
}

gai_status
parse_file(gai_arena *arena, const gai_file *file, const gai_report **report)
{
	gai_status	status = gai_try(arena);
	gai_text	text;

	if (status == GAI_OK)
		*report = gai_parse_file(arena, file, &text);
	return status;
}

char *
repeat_text(const char *head, const char *middle, size_t times, const char *tail)
{
	size_t		length = strlen(middle);
	char	   *result = malloc(strlen(head) + length * times + strlen(tail) + 1),
			   *at = result + strlen(head);

	strcpy(result, head);
	for (size_t i = 0; i < times; i++, at += length)
		memcpy(at, middle, length);
	strcpy(at, tail);
	return result;
}
