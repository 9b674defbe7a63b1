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
	GAI_MARK_PROSE,
	GAI_MARK_KINDS
} gai_mark_kind;

/* There are many, so they are small. */
typedef struct gai_mark
{
	uint32_t	piece;			/* see gai_piece_of() */
	uint16_t	label;			/* of a GAI_MARK_LABEL, see gai_label_of(); 0 = none */
	uint16_t	meanings;		/* of a label: a bit for each table and kind that it means, see gai_label_meaning() */
	uint8_t		kind;			/* a gai_mark_kind */
	uint8_t		likeness;		/* of a label: 100, or less when it is misprinted or cut and was guessed */
	uint8_t		section;		/* of a heading: 1 … 6 */
	bool		guessed;		/* a label has only the meaning that was guessed */
} gai_mark;

/* A part of a piece that has several marks, or several pieces that have one. */
typedef struct gai_piece_part
{
	gai_piece	piece;
	uint32_t	position,		/* in the body */
				length;
} gai_piece_part;

typedef struct gai_marks
{
	gai_mark   *items;
	size_t		count,
				room;
	gai_piece_part *parts;		/* numbered behind the document's pieces */
	size_t		nparts,
				parts_room;
	const gai_document *document;
	const gai_labels *labels;
} gai_marks;

gai_marks	gai_mark_pieces(gai_arena *arena, const gai_labels *labels, const gai_document *document);

/* Adds a piece like this one, with this text from this place; gives its number. */
size_t		gai_add_part(gai_arena *arena, gai_marks *marks, const gai_piece *of, gai_text text, gai_place place);

/* The piece that a mark is of. */
static inline const gai_piece *
gai_piece_of(const gai_marks *marks, size_t i)
{
	size_t		piece = marks->items[i].piece,
				pieces = marks->document->npieces;

	return piece < pieces ? &marks->document->pieces[piece] : &marks->parts[piece - pieces].piece;
}

static inline gai_text
gai_mark_text(const gai_marks *marks, size_t i)
{
	return gai_text_of(gai_piece_of(marks, i));
}

/* Where it stands in the body. */
gai_place	gai_mark_place(const gai_marks *marks, size_t i);

/* The line that a mark stands on. */
static inline const gai_line *
gai_line_of(const gai_marks *marks, size_t i)
{
	return &marks->document->lines[gai_piece_of(marks, i)->line];
}

/* A label's strongest meaning, or the one that was guessed; NULL if the mark is no label. */
static inline const gai_label *
gai_label_of(const gai_marks *marks, const gai_mark *mark)
{
	return mark->label != 0 ? gai_numbered_label(marks->labels, mark->label) : NULL;
}

/* gai_label_meaning() for a mark that has one. */
const gai_label *gai_find_label_meaning(const gai_marks *marks, const gai_mark *mark, gai_table_id table,
										gai_label_kind kind);

#define GAI_MEANING_BIT(table, kind) (1u << ((unsigned) (table) * 4 + (unsigned) (kind)))

/* Whether a mark is a label that has a meaning of this kind in this table. */
static inline bool
gai_has_meaning(const gai_mark *mark, gai_table_id table, gai_label_kind kind)
{
	return (mark->meanings & GAI_MEANING_BIT(table, kind)) != 0;
}

/* This meaning; NULL if it has none. */
static inline const gai_label *
gai_label_meaning(const gai_marks *marks, const gai_mark *mark, gai_table_id table, gai_label_kind kind)
{
	return gai_has_meaning(mark, table, kind) ? gai_find_label_meaning(marks, mark, table, kind) : NULL;
}

#endif
