/*
 * fill.h - chosen cells become values of the report, and whatever was odd about them notes.
 */
#ifndef GAI_FILL_H
#define GAI_FILL_H

#include "base/arena.h"
#include "form/report.h"
#include "tables/row_assignment.h"

/* What the three tables are read from and into. */
typedef struct gai_matcher
{
	gai_arena  *arena;
	const gai_marks *marks;
	gai_report *report;
	unsigned	breaks;			/* see gai_measure_unit() */
	size_t		end;			/* mark where another report begins behind this one; all marks if there is none */
	bool		apart;			/* a table was met whose values are printed apart from their labels */
	bool		traceless;		/* or one whose blank cells left no trace: another number may seem one */
} gai_matcher;

/* A note about a mark: its text and its place. */
void		gai_note_mark(gai_matcher *matcher, gai_note_code code, const char *cell, size_t mark, const char *message);

/* The text of a cell that may be joined from several marks. */
gai_text	gai_joined_text(const gai_marks *marks, size_t first, int joined);

/*
 * Puts the chosen cells of a row into the report, with notes for what was read in doubt and for what cannot be told;
 * label is the row's mark.
 */
void		gai_place_row(gai_matcher *matcher, const gai_form_table *table, const gai_form_row *row, size_t label,
						  const gai_choice *choice);

/* All cells of a row whose label stands in the source, at this position, with nothing behind it. */
void		gai_place_blank_row(gai_matcher *matcher, const gai_form_row *row, size_t position);

/* Whether placing this choice would give the values that the report has in the row already. */
bool		gai_same_row(const gai_matcher *matcher, const gai_form_row *row, const gai_choice *choice);

/* Notes for all blanks, placeholders and gaps of a table that was found, one a row where it is the whole row. */
void		gai_note_gaps(gai_arena *arena, gai_report *report, const gai_form_table *table);

/* The three tables; each sets report->table_form[] when it finds its table. */
void		gai_match_disclosure(gai_matcher *matcher);
void		gai_match_applications(gai_matcher *matcher);
void		gai_match_disputes(gai_matcher *matcher);

#endif
