/*
 * vocabulary.h - other wordings of the form's labels.
 */
#ifndef GAI_VOCABULARY_H
#define GAI_VOCABULARY_H

#include "form/form.h"

typedef enum gai_label_kind
{
	GAI_LABEL_ROW,				/* has values; place = base slot of the row */
	GAI_LABEL_COLUMN,			/* place = slot offset of the column in its row */
	GAI_LABEL_GROUP,			/* stands above rows and has no values of its own */
	GAI_LABEL_CAPTION			/* any other words of a table's head */
} gai_label_kind;

/* How reliable a match is. */
typedef enum gai_strength
{
	GAI_WEAK = 1,				/* a cut or ambiguous word: counts only in its place */
	GAI_FAIR,					/* ordinal lost, known variant */
	GAI_STRONG					/* the form's own words */
} gai_strength;

/* A wording that printed reports use for a label. */
typedef struct gai_label_variant
{
	const char *text;
	gai_label_kind kind;
	gai_table_id table;
	int			base;			/* slot of the row, or of a row that has the column; -1 = none */
	int			offset;			/* of the column */
	gai_strength strength;
} gai_label_variant;

/* All of them; the last has text NULL. */
extern const gai_label_variant gai_label_variants[];

#endif
