/* marks_fixture.h - small texts as marks, for tests of what is made of a row. */
#ifndef MARKS_FIXTURE_H
#define MARKS_FIXTURE_H

#include "tables/column_model.h"
#include "tables/row_tokens.h"

/* A text with its marks.  They live in the arena; close_text() frees it. */
typedef struct marked_text
{
	gai_arena	arena;
	gai_document document;
	gai_marks	marks;
} marked_text;

/* Text, or HTML if it begins with a tag.  Stops the program when it cannot be read. */
void		open_text(marked_text *it, const char *text);
void		close_text(marked_text *it);

/* The n-th mark, from 0, of this text; stops the program when there is none. */
size_t		find_mark(const marked_text *it, const char *text, int n);

/* The first mark that is a row's label; stops the program when there is none. */
size_t		first_label(const marked_text *it);

/* Teaches the columns each row of this text; gives the last. */
gai_unit	learn_rows(const marked_text *it, gai_columns *columns);

/* The texts of a unit's tokens with blanks between, "_" for a blank cell; good until the next call. */
const char *say_tokens(const marked_text *it, const gai_unit *unit);

#endif
