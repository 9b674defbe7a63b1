/*
 * number_parts.h - numbers and parts of numbers on lines: where they stand, and which of one line belong to which of
 * another.
 *
 * Cells of a grid and between bars have columns.  Of aligned text it is known how many characters stand before a word,
 * and how many of these are wide: they take one column or two, or anything between.
 */
#ifndef GAI_NUMBER_PARTS_H
#define GAI_NUMBER_PARTS_H

#include "tables/row_tokens.h"

/* A number on a line, or a part of one, and where it stands. */
typedef struct gai_line_word
{
	size_t		mark;
	gai_text	text;
	gai_place	place;
	int			column;			/* in its line */
	int			at,				/* characters before it on its line, and before its end; 0 and 0 = they have columns */
				end;
	int			wide_at,		/* how many of these may take two columns */
				wide_end;
} gai_line_word;

/* The words of a line. */
typedef struct gai_word_line
{
	gai_line_word words[GAI_MOST_COLUMNS];
	int			count;
	size_t		first,			/* its marks, and the one behind them */
				end;
	uint32_t	line;
	bool		placed;			/* where the words stand is known */
} gai_word_line;

/* The line that a mark is on. */
static inline uint32_t
gai_line_no(const gai_marks *marks, size_t i)
{
	return gai_piece_of(marks, i)->line;
}

/* Whether a mark is a number, a part of one, or a sign for none. */
bool		gai_is_number_word(const gai_marks *marks, size_t i);

/* Whether it has a sign that it may be but a part of a number, so that it is read as text. */
bool		gai_is_doubted_word(const gai_marks *marks, size_t i);

/*
 * The words from a mark on to the end of its line, without such signs, among parts of labels and blank cells; false if
 * there is anything else.  units: those that stand there alone are words, too.
 */
bool		gai_take_words(const gai_marks *marks, size_t from, bool units, gai_word_line *it);

/* Whether the second line follows the first at once, in the same table. */
bool		gai_follows_line(const gai_document *document, uint32_t line, uint32_t next);

int			gai_count_digits(gai_text text);

/* Whether a text is a number without decimals and without anything odd. */
bool		gai_is_plain_count(gai_text text);

/*
 * Whether two parts may be one number: a cell is full where it breaks one, and the rest of it fits into the next line.
 */
bool		gai_may_be_one_number(gai_arena *arena, gai_text upper, gai_text lower);

/*
 * The numbers of a row that the parts on a line below stand under, in order; false unless there is just one way.
 * texts: the numbers, as far as they are joined; found receives the index of one for each part.
 */
bool		gai_find_upper_parts(gai_arena *arena, const gai_word_line *row, const gai_text *texts,
								 const gai_word_line *parts, int found[GAI_MOST_COLUMNS]);

/* Whether a word of aligned text may stand under another one. */
bool		gai_may_stand_under(const gai_line_word *below, const gai_line_word *above);

/* The words of two lines of aligned text in the order of their places; false unless there is just one. */
bool		gai_merge_words(gai_arena *arena, const gai_word_line *row, const gai_word_line *above,
							const gai_line_word *found[GAI_MOST_COLUMNS]);

#endif
