/* made.h - reports that nobody read: cells by the bytes of an input, and texts behind form feeds. */
#ifndef MADE_H
#define MADE_H

#include "fuzz.h"

/* The next part of an input: what stands before the next form feed.  The rest goes on behind it; false at the end. */
bool		fuzz_take_part(gai_text *rest, gai_text *part);

/*
 * A report of an edition, with 0 in all cells that its form has, but those that the bytes name: a byte says how many
 * cells to pass over, the next one what is put there.
 */
void		fuzz_make_cells(gai_report *report, int edition, gai_text bytes);

/* The words of cells that have no value, or a unit of their own; the first part that is left. */
void		fuzz_set_words(gai_report *report, gai_text words);

/* The edition that an input chooses. */
int			fuzz_edition(const fuzz_input *input);

#endif
