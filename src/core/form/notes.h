/*
 * notes.h - adds notes to a report: what the reader noticed.  Also builds the scopes that notes refer to.
 */
#ifndef GAI_NOTES_H
#define GAI_NOTES_H

#include "base/arena.h"
#include "form/report.h"

/* Adds a note.  cell and message are not copied and must outlive the report. */
void		gai_add_note(gai_arena *arena, gai_report *report, gai_note_code code, const char *cell,
						 gai_text raw, size_t position, const char *message);

/* Joins three parts to a cell code or scope, "a.b.c", in the arena. */
const char *gai_scope(gai_arena *arena, const char *table, const char *row, const char *column);

/* "table.row.*" in the arena. */
const char *gai_row_scope(gai_arena *arena, const gai_form_table *table, const gai_form_row *row);

/* "table.*.*" in the arena. */
const char *gai_table_scope(gai_arena *arena, gai_table_id table);

#endif
