/* notes.c - see notes.h */
#include "form/notes.h"

const char *const gai_note_codes[GAI_NOTE_CODES] = {
	[GAI_NOTE_BLANK] = "blank",
	[GAI_NOTE_PLACEHOLDER] = "placeholder",
	[GAI_NOTE_TEXT] = "text",
	[GAI_NOTE_ABSENT] = "absent",
	[GAI_NOTE_OCR] = "ocr",
	[GAI_NOTE_ANNOTATION] = "annotation",
	[GAI_NOTE_UNIT] = "unit",
	[GAI_NOTE_LABEL] = "label",
	[GAI_NOTE_DUPLICATE] = "duplicate",
	[GAI_NOTE_UNPLACED] = "unplaced",
	[GAI_NOTE_MIXED_FORM] = "mixed_form",
	[GAI_NOTE_MISSING_TABLE] = "missing_table",
	[GAI_NOTE_ENCODING] = "encoding",
	[GAI_NOTE_HEADER] = "header",
	[GAI_NOTE_SECTION] = "section",
};

void
gai_add_note(gai_arena *arena, gai_report *report, gai_note_code code, const char *cell,
			 gai_text raw, size_t position, const char *message)
{
	if (report->nnotes == report->notes_room)
		report->notes = gai_grow(arena, report->notes, report->nnotes, sizeof *report->notes, &report->notes_room);
	report->notes[report->nnotes++] = (gai_note) {code, cell, raw, position, message};
}

const char *
gai_scope(gai_arena *arena, const char *table, const char *row, const char *column)
{
	const char *const parts[] = {table, row, column};
	size_t		lengths[] = {strlen(table), strlen(row), strlen(column)};
	char	   *scope = gai_alloc(arena, lengths[0] + lengths[1] + lengths[2] + sizeof "..", 1);
	char	   *end = scope;

	for (int i = 0; i < 3; i++)
	{
		memcpy(end, parts[i], lengths[i]);
		end += lengths[i];
		*end++ = i < 2 ? '.' : '\0';
	}
	return scope;
}

const char *
gai_row_scope(gai_arena *arena, const gai_form_table *table, const gai_form_row *row)
{
	return gai_scope(arena, table->code, row->code, "*");
}

const char *
gai_table_scope(gai_arena *arena, gai_table_id table)
{
	return gai_scope(arena, gai_form_table_of(0, table)->code, "*", "*");
}
