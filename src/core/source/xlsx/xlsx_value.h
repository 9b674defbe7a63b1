/* xlsx_value.h - the text of a cell from what the file stores. */
#ifndef GAI_XLSX_VALUE_H
#define GAI_XLSX_VALUE_H

#include "base/arena.h"
#include "base/text.h"

/* Longer than what gai_xlsx_number() and gai_xlsx_day() write. */
#define GAI_XLSX_LONGEST 48

/*
 * Writes a number as it is stored, without exponent.  Files have numbers as binary fractions with up to 17 digits; a
 * spreadsheet keeps 15, so 0.10000000000000001 is written as 0.1.  Whole numbers keep all their digits.  What is no
 * number, or very long, stays as it is.  The result is the stored text or in buffer.
 */
gai_text	gai_xlsx_number(gai_text stored, char buffer[GAI_XLSX_LONGEST]);

/*
 * Writes the day that a number stands for, as 2024-01-31, or ##### if it stands for none: a day is no count.  The
 * result is in buffer.
 */
gai_text	gai_xlsx_day(gai_text stored, bool from_1904, char buffer[GAI_XLSX_LONGEST]);

/* The same for the time of a day, as 08:30:00. */
gai_text	gai_xlsx_time(gai_text stored, char buffer[GAI_XLSX_LONGEST]);

/*
 * Replaces the escapes of characters that XML cannot have, such as _x000D_; a carriage return becomes a line feed,
 * other control characters blanks.  In place; sets the new length.  Returns GAI_OK or GAI_CANCELLED, without a jump.
 */
gai_status	gai_xlsx_unescape(gai_arena *arena, char *text, size_t *length);

#endif
