/*
 * labels.h - the words of the form as a dictionary, and how well a text of the source resembles them.
 */
#ifndef GAI_LABELS_H
#define GAI_LABELS_H

#include "arena.h"
#include "form.h"
#include "text.h"

/* A label never has more letters; longer text is prose. */
enum
{
	GAI_LABEL_LETTERS = 64
};

/* A text as labels compare it: folded characters, blanks and punctuation left out. */
typedef struct gai_letters
{
	uint16_t	letter[GAI_LABEL_LETTERS];
	int			count;
	uint32_t	hash;
	bool		too_long;
} gai_letters;

void		gai_letters_begin(gai_letters *letters);

/* Appends a text; call again to join pieces. */
void		gai_letters_add(gai_letters *letters, gai_text text);

typedef enum gai_label_kind
{
	GAI_LABEL_ROW,				/* has values; place = base slot of the row */
	GAI_LABEL_COLUMN,			/* place = slot offset of the column in its row */
	GAI_LABEL_GROUP,			/* stands above rows and has no values of its own */
	GAI_LABEL_CAPTION			/* other words of a table's head */
} gai_label_kind;

/* How much a match says. */
typedef enum gai_strength
{
	GAI_WEAK = 1,				/* a cut or ambiguous word: counts only in its place */
	GAI_FAIR,					/* ordinal lost, known variant */
	GAI_STRONG					/* the form's own words */
} gai_strength;

typedef struct gai_label
{
	const uint16_t *letters;
	int			count;
	uint32_t	hash;
	gai_label_kind kind;
	gai_table_id table;
	int			place;			/* see gai_label_kind; 0 for groups and captions */
	gai_strength strength;
	unsigned	editions;		/* bit 0 = oldest edition …: the editions that have this row or column */
	const struct gai_label *next;	/* of the same bucket */
} gai_label;

typedef struct gai_labels gai_labels;

/* The dictionary of all editions; lives in the arena and is read-only afterwards. */
gai_labels *gai_labels_make(gai_arena *arena);

/* The first meaning of these letters, NULL if none; the others by gai_next_meaning(). */
const gai_label *gai_find_label(const gai_labels *labels, const gai_letters *letters);
const gai_label *gai_next_meaning(const gai_label *label);

/*
 * The row of a table that misprinted or cut letters resemble most, if it is clear which; NULL if not.
 * *likeness receives 0 … 100.
 */
const gai_label *gai_resembling_row(const gai_labels *labels, gai_table_id table, const gai_letters *letters,
									int *likeness);

/* How much of two texts is equal in order, 0 … 100; whole = false: the shorter may be the beginning of the longer. */
int			gai_likeness(const uint16_t *a, int na, const uint16_t *b, int nb, bool whole);

#endif
