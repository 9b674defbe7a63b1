/*
 * joined_lines.h - lines as one text without blanks: what goes on over a line end is whole there.
 */
#ifndef GAI_JOINED_LINES_H
#define GAI_JOINED_LINES_H

#include "source/document.h"

typedef struct gai_joined_lines
{
	gai_text	text;			/* the lines without blanks, one behind the other */
	gai_text	folded;			/* the same in simplified characters, byte for byte */
	size_t	   *starts;			/* where each line begins, and behind the last one where it ends */
	size_t		first;			/* which line of the document is the first of these */
	size_t		count;			/* of the lines */
	gai_text	witness;		/* other text of the document, folded, that names found here may be in; may be empty */
} gai_joined_lines;

/*
 * The lines of a document before this one, as far back as lines above a report can reach.  Numbers of pages are left
 * out, cells are parted by bars.
 */
gai_joined_lines gai_join_lines(gai_arena *arena, const gai_document *document, size_t end);

/* One text as a line of its own. */
gai_joined_lines gai_join_text(gai_arena *arena, gai_text text);

/* The line that an offset is in, counted from the first of these. */
size_t		gai_line_at(const gai_joined_lines *joined, size_t offset);

/* Whether a line begins at the offset, or all of them end there. */
bool		gai_is_line_start(const gai_joined_lines *joined, size_t offset);

/* The line in simplified characters. */
gai_text	gai_folded_line(const gai_joined_lines *joined, size_t line);

/* The same bytes as they were written. */
gai_text	gai_as_written(const gai_joined_lines *joined, gai_text folded);

#endif
