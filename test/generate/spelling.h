/* spelling.h - how numbers are written. */
#ifndef SPELLING_H
#define SPELLING_H

#include "truth.h"

typedef struct spelling
{
	const char *name;
	/* Writes a cell, and changes its kind, answer and note where the spelling calls for it. */
	void		(*write) (truth_cell *cell, dice *d, const char *unit);
	int			percent;		/* of the cells; the others are plain */
	bool		has_blanks;		/* blanks inside a cell: nothing for layouts that part cells by blanks */
} spelling;

extern const spelling spellings[];	/* ends with name NULL */
extern const int nspellings;

/* Digits, sign and point, nothing else; of the pool. */
const char *spell_plainly(gai_decimal value);

/* Writes every cell of the report. */
void		spell_report(truth *self, dice *d, const spelling *how);

#endif
