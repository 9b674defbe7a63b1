/*
 * application_doubts.h - what speaks against rows of table three that were found, and a row that can only be guessed.
 */
#ifndef GAI_APPLICATION_DOUBTS_H
#define GAI_APPLICATION_DOUBTS_H

#include "tables/application_rows.h"

/*
 * Rows of the chain whose values may be others', which are uncertain from then on: a number too many among a cell a
 * line, values apart from their labels or one label too high; and the numbers of a row of which parts stand elsewhere:
 * above it, or below the head on the next page, as a page's end cut them.
 */
void		gai_doubt_applications(gai_candidates *rows);

/*
 * A row whose label is misprinted may be the wrong one, or but a half of a row that a page's end cut, where between it
 * and its neighbours more unknown labels have values than the form has rows there: it is uncertain from then on.
 */
void		gai_doubt_rivals(gai_candidates *rows, const gai_form_table *table);

/*
 * The label of a row that was not met: text between the rows before and behind it that looks a little like it, has all
 * seven cells, which choice receives, and is the only one there.  GAI_NOWHERE if there is none.
 */
size_t		gai_guess_application(const gai_candidates *rows, const gai_form_row *row, gai_choice *choice);

#endif
