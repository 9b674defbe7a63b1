/*
 * label_joiner.h - labels that a source broke into pieces: over lines, around their own values, between letters of
 * a label that stands beside them.
 */
#ifndef GAI_LABEL_JOINER_H
#define GAI_LABEL_JOINER_H

#include "base/ascii.h"
#include "source/document.h"
#include "tables/label_dictionary.h"

/* A label may be broken into this many pieces. */
enum
{
	GAI_MOST_LABEL_PARTS = 24
};

typedef struct gai_joined
{
	const gai_word *word;		/* NULL = the piece begins no label */
	size_t		pieces[GAI_MOST_LABEL_PARTS]; /* the pieces that make it up, the first one included */
	int			npieces;
} gai_joined;

/*
 * The longest word that begins with this piece, alone or joined with text that follows.  Between its parts there may be
 * letters of a group's label, and once a run of values.
 */
void		gai_join_pieces(gai_arena *arena, const gai_labels *labels, const gai_document *document, size_t first,
							gai_joined *joined);

/* A bracket that explains a label may close only some pieces behind its last one: in which, or that one. */
size_t		gai_find_explanation_end(const gai_document *document, size_t last);

/* Nothing but quotes, closing brackets and points: the end of a label that a line end cut off. */
bool		gai_is_label_tail(gai_text text);

/*
 * Whether a piece is the 无 of （四）无法提供, printed one letter a line before the labels of rows: it looks like a
 * placeholder, but no cell stands before a label.
 */
bool		gai_is_group_letter(const gai_document *document, size_t piece);

/* gai_is_value_piece() for all but a single digit. */
bool		gai_is_longer_value(gai_text text);

/* Whether a piece of the document could be a number or a placeholder. */
static inline bool
gai_is_value_piece(const gai_piece *piece)
{
	/* by far the most frequent value */
	if (piece->length == 1 && gai_is_digit((unsigned char) *piece->bytes))
		return true;
	return gai_is_longer_value(gai_text_of(piece));
}

#endif
