/*
 * number.h - the text of a cell as a value.  A stated number is read as it stands, however implausible; it is never
 * mended.
 */
#ifndef GAI_NUMBER_H
#define GAI_NUMBER_H

#include "base/ascii.h"
#include "base/decimal.h"
#include "base/text.h"

/* What stands in a cell.  value is set for GAI_NUMBER and GAI_PLACEHOLDER (then it is 0). */
typedef enum gai_kind
{
	GAI_ABSENT = 0,				/* not found in the source */
	GAI_NUMBER,
	GAI_PLACEHOLDER,			/* "/", "-", 无 …, all of which mean none */
	GAI_BLANK,					/* the source has the cell and leaves it empty */
	GAI_UNREADABLE				/* the source has text there that is not a number; called "text" in SQL */
} gai_kind;

typedef struct gai_reading
{
	gai_kind	kind;			/* number, placeholder, blank or unreadable */
	gai_decimal value;
	bool		ocr;			/* a letter was read as a digit */
	bool		annotated;		/* text in brackets behind the number was left out, or a word before it is its sign */
	bool		in_words;		/* the sign is a word */
	gai_text	unit;			/* stated behind the number; length 0 = none */
} gai_reading;

/*
 * Reads full-width digits, thousands separators or blanks in their place, signs, decimals, a unit, and an annotation in
 * brackets.  Any other blank between digits parts two numbers, and a cell with two numbers is unreadable.  Placeholders
 * are dashes, slashes and stars of any width, 无, 不适用, 不涉及, N/A.  Anything else is unreadable, and so is a number of
 * more than 18 digits.
 */
gai_reading gai_read_value(gai_text cell);

/* A change in words: 增3, 增加3, 减4, 減少4; unreadable if it is none. */
gai_reading gai_read_change(gai_text cell);

/* The unit that a text begins with, such as 件 or 万元; length 0 if there is none. */
gai_text	gai_leading_unit(gai_text text);

/* Whether a text is nothing but units, one or several. */
bool		gai_is_unit(gai_text text);

/* Whether a text is the beginning of a word for "none", and more of it must follow: 不, 不涉, 不适. */
bool		gai_begins_none(gai_text text);

/* Whether a character may stand in a number: digits, and signs that part them. */
static inline bool
gai_is_of_number(uint32_t c)
{
	return gai_is_digit(gai_fold_width(c)) || c == '.' || c == ',' || c == 0xFF0E || c == 0xFF0C;
}

/* Whether a text is a number without sign and unit, or a part of one that stands on a line: "8." */
bool		gai_is_part_of_number(gai_text text);

/* Whether a text is the beginning of a number whose last thousands are not complete: 1, or 12,34 */
bool		gai_begins_thousands(gai_text text);

/* A cheap test of the first character: false means that gai_read_value() would call this trimmed text unreadable. */
bool		gai_may_be_value(gai_text text);

/* Whether a text is a number or a placeholder, and short enough to be one of several side by side. */
bool		gai_is_short_value(gai_text text);

#endif
