/*
 * marks.h - the pieces of a document with what each is to the form: a value, a label, a heading, prose.
 */
#ifndef GAI_MARKS_H
#define GAI_MARKS_H

#include "source/document.h"
#include "tables/label_dictionary.h"

typedef enum gai_mark_kind
{
	GAI_MARK_BLANK,				/* an empty cell */
	GAI_MARK_VALUE,				/* a number or a placeholder */
	GAI_MARK_TEXT,				/* short text that is no label */
	GAI_MARK_LABEL,
	GAI_MARK_PART,				/* continues the label before it */
	GAI_MARK_HEADING,			/* of one of the six sections */
	GAI_MARK_PROSE
} gai_mark_kind;

typedef struct gai_mark
{
	gai_piece	piece;
	gai_mark_kind kind;
	const gai_word *word;		/* of a GAI_MARK_LABEL; NULL when it was guessed */
	const gai_label *label;		/* of a GAI_MARK_LABEL: its strongest meaning, or the one that was guessed */
	uint16_t	meanings;		/* of a label: a bit for each table and kind it has a meaning for, see gai_meaning() */
	int			likeness;		/* of a label: 100, or less when it is misprinted or cut and was guessed */
	int			section;		/* of a heading: 1 … 6 */
} gai_mark;

typedef struct gai_marks
{
	gai_mark   *items;
	size_t		count,
				room;
	const gai_document *document;
	const gai_labels *labels;
} gai_marks;

gai_marks	gai_mark_pieces(gai_arena *arena, const gai_labels *labels, const gai_document *document);

/* gai_meaning() for a mark that has one. */
const gai_label *gai_find_meaning(const gai_mark *mark, gai_table_id table, gai_label_kind kind);

#define GAI_MEANING_BIT(table, kind) (1u << ((unsigned) (table) * 4 + (unsigned) (kind)))

/* The meaning of a mark's label of this kind in this table; NULL if it has none or is no label. */
static inline const gai_label *
gai_meaning(const gai_mark *mark, gai_table_id table, gai_label_kind kind)
{
	return mark->meanings & GAI_MEANING_BIT(table, kind) ? gai_find_meaning(mark, table, kind) : NULL;
}

/* The line that a mark stands on. */
static inline const gai_line *
gai_line_of(const gai_marks *marks, size_t i)
{
	return &marks->document->lines[marks->items[i].piece.line];
}

#endif
