/*
 * number.h - one cell's text as a value.  Reading is not mending: what is stated comes out, whatever it is.
 */
#ifndef GAI_NUMBER_H
#define GAI_NUMBER_H

#include "base/decimal.h"
#include "base/text.h"

/* What stands in a cell.  value is set for GAI_NUMBER and GAI_PLACEHOLDER (then it is 0). */
typedef enum gai_kind
{
	GAI_ABSENT = 0,				/* not found in the source */
	GAI_NUMBER,
	GAI_PLACEHOLDER,			/* "/", "-", 无 …: none */
	GAI_BLANK,					/* the source has the cell and left it empty */
	GAI_UNREADABLE				/* the source has text there that is no number; called "text" in SQL */
} gai_kind;

typedef struct gai_reading
{
	gai_kind	kind;			/* number, placeholder, blank or unreadable */
	gai_decimal value;
	bool		ocr;			/* a letter was read as a digit */
	bool		annotated;		/* text in brackets behind the number was left out */
	gai_text	unit;			/* stated behind the number; length 0 = none */
} gai_reading;

/*
 * Full-width digits, thousands separators, blanks inside, signs, decimals, units and annotations as sql-api.md says.
 * Placeholders are dashes, slashes and stars of any width, 无, 不适用, 不涉及, N/A.  Everything else, and numbers
 * beyond 18 digits, is unreadable.
 */
gai_reading gai_read_value(gai_text cell);

/* Whether a trimmed text can be anything but unreadable, by its first character: much cheaper than to read it. */
bool		gai_may_be_value(gai_text text);

#endif
