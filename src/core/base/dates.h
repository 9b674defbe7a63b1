/*
 * dates.h - years, days and periods as reports write them: with digits of any width, Chinese numerals, blanks in
 * between, or separators that a conversion lost.  What can be read in two ways is not read.
 */
#ifndef GAI_DATES_H
#define GAI_DATES_H

#include "base/arena.h"
#include "base/text.h"

/* A stated day; year 0 = none. */
typedef struct gai_date
{
	int			year,
				month,
				day;
} gai_date;

/* The range of years that a report can be of. */
enum
{
	GAI_FIRST_YEAR = 1990,
	GAI_LAST_YEAR = 2099
};

/*
 * A day at the beginning of the text: 2024年1月1日, 2024-01-01, 2024/1/1, 2024.1.1, 20240101, 二〇二四年一月一日,
 * 20241月1日 (年 lost).  Returns its length in bytes, 0 if there is none.
 */
size_t		gai_read_date(gai_text text, gai_date *date);

/* A year with its 年, 年度 or 度 at the beginning of the text.  Returns its length in bytes, 0 if there is none. */
size_t		gai_read_year(gai_text text, int *year);

/* The first such year in the text.  Returns its offset and sets *length, or returns GAI_NOWHERE. */
size_t		gai_find_year(gai_arena *arena, gai_text text, size_t *length, int *year);

/*
 * The first period in the text that covers a whole year or is called a period (期限, 时限).  Returns its offset, or
 * GAI_NOWHERE.
 */
size_t		gai_find_period(gai_arena *arena, gai_text text, gai_date *first, gai_date *last);

/*
 * The first year that the words right before it call a period: 统计期限为2024年全年.  The text must not end within a
 * sentence.  Returns its offset, or GAI_NOWHERE.
 */
size_t		gai_find_whole_year(gai_arena *arena, gai_text text, gai_date *first, gai_date *last);

/* Whether the text has the words for the period of a report (统计期限), whatever stands behind them. */
bool		gai_names_period(gai_text text);

/* Negative, 0 or positive when a is before, on or after b. */
int			gai_compare_dates(gai_date a, gai_date b);

#endif
