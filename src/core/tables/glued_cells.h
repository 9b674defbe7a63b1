/*
 * glued_cells.h - tables whose cells stand side by side with nothing between them, as in 规章000.
 */
#ifndef GAI_GLUED_CELLS_H
#define GAI_GLUED_CELLS_H

#include "form/report.h"
#include "source/document.h"
#include "tables/label_dictionary.h"

/* A row whose values cannot be parted. */
typedef struct gai_glued_row
{
	const gai_label *label;		/* a row's */
	gai_text	text;			/* its values */
	size_t		position;		/* in the body */
} gai_glued_row;

typedef struct gai_glued
{
	const gai_document *document;	/* with the cells parted; the given one if they are not glued */
	gai_glued_row *rows;
	size_t		count;
	size_t		room;
} gai_glued;

/*
 * Parts labels from what stands behind them, and values from each other where there is but one way: a single one, one
 * with a unit each, or so many signs as there are cells of which none can begin a longer number.  Other values become a
 * text that is no value.  A document with few such lines stays as it is.
 */
gai_glued	gai_part_glued(gai_arena *arena, const gai_labels *labels, const gai_document *document);

/*
 * Adds a note for each row whose values could not be parted, on what would help.  To be called before cells without a
 * value are noted.
 */
void		gai_note_glued(gai_arena *arena, const gai_glued *glued, gai_report *report);

#endif
