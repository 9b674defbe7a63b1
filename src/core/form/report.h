/*
 * report.h - a report: its header, prose, cells and notes.  Checks, repair and claims are functions of it.  All text is
 * UTF-8 and lives in the arena of the call or in the body.
 */
#ifndef GAI_REPORT_H
#define GAI_REPORT_H

#include "base/dates.h"
#include "base/number.h"
#include "base/text.h"
#include "form/form.h"

typedef struct gai_cell
{
	gai_kind	kind;
	gai_decimal value;
	size_t		position;		/* byte offset in the body where it was read */
	size_t		length;			/* in bytes; position and length 0 = no place in the source */
	gai_text	raw;			/* what stands there, without markup */
} gai_cell;

/* Note codes; gai_note_codes[] holds their names. */
typedef enum gai_note_code
{
	GAI_NOTE_BLANK,
	GAI_NOTE_PLACEHOLDER,
	GAI_NOTE_TEXT,
	GAI_NOTE_ABSENT,
	GAI_NOTE_OCR,
	GAI_NOTE_ANNOTATION,
	GAI_NOTE_UNIT,
	GAI_NOTE_LABEL,
	GAI_NOTE_DUPLICATE,
	GAI_NOTE_UNPLACED,
	GAI_NOTE_MIXED_FORM,
	GAI_NOTE_MISSING_TABLE,
	GAI_NOTE_ENCODING,
	GAI_NOTE_HEADER,			/* a header field was inferred, or contradicts the body */
	GAI_NOTE_SECTION,			/* a section without heading or out of order; cell names it: gai_section_parts */
	GAI_NOTE_CODES
} gai_note_code;

extern const char *const gai_note_codes[GAI_NOTE_CODES];

typedef struct gai_note
{
	gai_note_code code;
	const char *cell;			/* cell, scope or section, "" = the report */
	gai_text	raw;			/* the source's own text, may be empty */
	size_t		position;		/* byte offset of raw in the body; GAI_NOWHERE if it has none */
	const char *message;		/* for people: no code reads it */
} gai_note;

typedef struct gai_report
{
	int			form;			/* newest edition among the tables */
	int			table_form[GAI_TABLES]; /* edition of each table, 0 = the table is missing */

	gai_text	title,
				agency,
				issuer,
				index_number,
				document_number,
				overview,		/* section one */
				problems,		/* section five */
				other_matters;	/* section six; for all texts .bytes NULL = not found */
	int			year;			/* 0 = unknown */
	gai_date	period_first,
				period_last;	/* both days included */
	gai_date	published;

	gai_cell	cells[GAI_SLOTS];

	gai_note   *notes;
	size_t		nnotes,
				notes_room;
} gai_report;

/* The form of a table: that of its own edition, or of the report's edition if the table is missing. */
const gai_form_table *gai_table_of(const gai_report *report, gai_table_id id);

/* gai_has_value: whether a cell states a value.  gai_count_of: that value as a count; false for a fraction. */
static inline bool
gai_has_value(const gai_cell *cell)
{
	return cell->kind == GAI_NUMBER || cell->kind == GAI_PLACEHOLDER;
}

static inline bool
gai_count_of(const gai_cell *cell, int64_t *count)
{
	if (!gai_has_value(cell))
		return false;
	*count = cell->value.digits;
	for (int scale = cell->value.scale; scale > 0; scale--)
	{
		if (*count % 10 != 0)
			return false;
		*count /= 10;
	}
	return true;
}

/* The prose of a section of the report, by gai_section_part; NULL for the three tables. */
gai_text   *gai_section_text(gai_report *report, int part);

#endif
