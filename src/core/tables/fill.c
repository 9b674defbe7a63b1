/* fill.c - see fill.h */
#include "tables/fill.h"

#include "form/cell_value.h"
#include "form/notes.h"

void
gai_note_mark(gai_matcher *matcher, gai_note_code code, const char *cell, size_t mark, const char *message)
{
	gai_add_note(matcher->arena, matcher->report, code, cell, gai_mark_text(matcher->marks, mark),
				 gai_mark_place(matcher->marks, mark).position, message);
}

gai_text
gai_joined_text(const gai_marks *marks, size_t first, int joined)
{
	gai_text	text = gai_mark_text(marks, first),
				last;

	if (joined == 0)
		return text;
	last = gai_mark_text(marks, first + (size_t) joined);
	return gai_slice(text.bytes, (size_t) (last.bytes + last.length - text.bytes));
}

static void
place_cell(gai_matcher *matcher, const gai_form_table *table, const gai_form_row *row, const gai_form_column *column,
		   size_t mark, int joined)
{
	gai_cell   *cell = &matcher->report->cells[row->base + column->offset];
	const gai_place place = gai_mark_place(matcher->marks, mark),
				last = joined == 0 ? place : gai_mark_place(matcher->marks, mark + (size_t) joined);
	gai_text	text = joined == 0 ? gai_mark_text(matcher->marks, mark)
		: gai_joined_text(matcher->marks, mark, joined);
	gai_reading reading = gai_read_cell(text, column, cell);

	/* nearly every cell needs no note, hence no code */
#define NOTE(what, why) \
	gai_add_note(matcher->arena, matcher->report, what, \
				 gai_scope(matcher->arena, table->code, row->code, column->code), text, place.position, why)
	cell->position = place.position;
	cell->length = last.position + last.length - place.position;
	if (cell->kind == GAI_UNREADABLE)
		NOTE(GAI_NOTE_TEXT, reading.kind == GAI_NUMBER ? "计数带小数" : "不是数字");
	else if (cell->kind == GAI_NUMBER)
	{
		if (reading.ocr)
			NOTE(GAI_NOTE_OCR, "字母被读作数字");
		if (reading.annotated)
			NOTE(GAI_NOTE_ANNOTATION, reading.in_words ? "增减以文字表述"
				 : "数字后括号内的文字未读入");
		if (reading.unit.length > 0 && !gai_unit_fits(reading.unit, column))
			NOTE(GAI_NOTE_UNIT, "所写单位不是该列的单位, 数字照原文");
	}
#undef NOTE
}

void
gai_place_row(gai_matcher *matcher, const gai_form_table *table, const gai_form_row *row, size_t label,
			  const gai_choice *choice)
{
	for (int c = 0; c < row->ncolumns; c++)
	{
		gai_cell   *cell = &matcher->report->cells[row->base + row->columns[c].offset];
		size_t		mark = choice->cells[c];

		if (choice->unnamed >> c & 1)
			*cell = (gai_cell) {.kind = GAI_ABSENT};
		else if (choice->unplaced >> c & 1)
		{
			*cell = (gai_cell) {.kind = GAI_ABSENT};
			gai_note_mark(matcher, GAI_NOTE_UNPLACED,
						  gai_scope(matcher->arena, table->code, row->code, row->columns[c].code), label,
						  "无法判定哪个数值属于该单元格");
		}
		else if (mark == GAI_NOWHERE)
			*cell = (gai_cell) {.kind = GAI_BLANK};
		else
			place_cell(matcher, table, row, &row->columns[c], mark, choice->joined[c]);
	}
}

void
gai_place_blank_row(gai_matcher *matcher, const gai_form_row *row, size_t position)
{
	for (int c = 0; c < row->ncolumns; c++)
		matcher->report->cells[row->base + row->columns[c].offset] =
			(gai_cell) {.kind = GAI_BLANK, .position = position};
}

bool
gai_same_row(const gai_matcher *matcher, const gai_form_row *row, const gai_choice *choice)
{
	for (int c = 0; c < row->ncolumns; c++)
	{
		const gai_cell *cell = &matcher->report->cells[row->base + row->columns[c].offset];
		gai_cell	given = {.kind = GAI_BLANK};

		if ((choice->unplaced | choice->unnamed) >> c & 1)
			continue;
		if (choice->cells[c] != GAI_NOWHERE)
			gai_read_cell(gai_joined_text(matcher->marks, choice->cells[c], choice->joined[c]), &row->columns[c],
						  &given);
		if (given.kind != cell->kind || given.value.digits != cell->value.digits ||
			given.value.scale != cell->value.scale)
			return false;
	}
	return true;
}

/* Whether a note of the report says already why values of the row, or of this cell of it, are missing. */
static bool
is_noted(const gai_report *report, const gai_form_table *table, const gai_form_row *row, const char *column)
{
	size_t		lt = strlen(table->code),
				lr = strlen(row->code);

	for (size_t i = 0; i < report->nnotes; i++)
	{
		const char *cell = report->notes[i].cell;

		if (strncmp(cell, table->code, lt) == 0 && cell[lt] == '.' &&
			strncmp(cell + lt + 1, row->code, lr) == 0 && cell[lt + 1 + lr] == '.' &&
			strcmp(cell + lt + 1 + lr + 1, column) == 0 &&
			report->notes[i].code != GAI_NOTE_LABEL && report->notes[i].code != GAI_NOTE_DUPLICATE)
			return true;
	}
	return false;
}

/* A note about a cell, or about a scope whose first cell it is. */
static void
note_gap(gai_arena *arena, gai_report *report, gai_note_code code, const char *scope, const gai_cell *cell,
		 const char *message)
{
	gai_add_note(arena, report, code, scope, cell->raw.bytes != NULL ? cell->raw : gai_slice("", 0),
				 cell->position > 0 ? cell->position : GAI_NOWHERE, message);
}

static bool
is_all_numbers(const gai_report *report, const gai_form_row *row)
{
	for (int c = 0; c < row->ncolumns; c++)
		if (report->cells[row->base + row->columns[c].offset].kind != GAI_NUMBER)
			return false;
	return true;
}

void
gai_note_gaps(gai_arena *arena, gai_report *report, const gai_form_table *table)
{
	static const struct
	{
		gai_kind	kind;
		gai_note_code code;
		const char *message;
	}			gaps[] = {
		{GAI_BLANK, GAI_NOTE_BLANK, "原文为空"},
		{GAI_PLACEHOLDER, GAI_NOTE_PLACEHOLDER, "表示“无”的符号, 读作0"},
		{GAI_ABSENT, GAI_NOTE_ABSENT, "原文中未找到"},
	};

	for (int r = 0; r < table->nrows; r++)
	{
		const gai_form_row *row = &table->rows[r];

		if (is_all_numbers(report, row))
			continue;
		for (size_t g = 0; g < sizeof gaps / sizeof gaps[0]; g++)
		{
			int			count = 0;
			const gai_cell *first = NULL;

			for (int c = 0; c < row->ncolumns; c++)
			{
				const gai_cell *cell = &report->cells[row->base + row->columns[c].offset];

				count += cell->kind == gaps[g].kind;
				if (cell->kind == gaps[g].kind && first == NULL)
					first = cell;
			}
			if (count == 0 || (gaps[g].kind == GAI_ABSENT && is_noted(report, table, row, "*")))
				continue;
			if (count == row->ncolumns)
			{
				note_gap(arena, report, gaps[g].code, gai_row_scope(arena, table, row), first, gaps[g].message);
				continue;
			}
			for (int c = 0; c < row->ncolumns; c++)
			{
				const gai_cell *cell = &report->cells[row->base + row->columns[c].offset];

				if (cell->kind == gaps[g].kind &&
					(gaps[g].kind != GAI_ABSENT || !is_noted(report, table, row, row->columns[c].code)))
					note_gap(arena, report, gaps[g].code,
							 gai_scope(arena, table->code, row->code, row->columns[c].code), cell, gaps[g].message);
			}
		}
	}
}
