/*
 * sum.h - adds up reports, cell by cell.
 *
 * Adding to totals, taking away and joining give the same result in any order, as parallel workers, several nodes and
 * window frames need.  Nothing overflows on the way; whether a sum fits is checked at the end.
 */
#ifndef GAI_SUM_H
#define GAI_SUM_H

#include "base/arena.h"
#include "base/int128.h"
#include "form/report.h"

enum
{
	GAI_SUM_AMOUNTS = 2,		/* cells of money that can be added up, with room for later editions */
	GAI_AMOUNT_SCALES = 19,		/* 0 to 18 decimals */
	GAI_MOST_REPORTS = INT32_MAX
};

/* The parts of a report: the reports that it is the sum of, or only itself. */
typedef struct gai_parts
{
	int64_t		count;
	int64_t		tables[GAI_TABLES][GAI_MAX_EDITIONS];	/* how many have the table, by edition as in gai_forms */
	int64_t		unknown[GAI_SLOTS]; /* how many state no value */
} gai_parts;

typedef struct gai_total
{
	gai_wide	value;
	int64_t		known;			/* parts that state a value */
} gai_total;

/* Has no pointers, because processes exchange it as bytes. */
typedef struct gai_totals
{
	int64_t		parts;
	int64_t		tables[GAI_TABLES][GAI_MAX_EDITIONS];
	int64_t		years;			/* parts that state their year; the sum of those years, and of their squares */
	int64_t		year_sum;
	int64_t		year_squares;
	gai_total	cells[GAI_SLOTS];	/* of counts */
	int64_t		whole[GAI_SLOTS];	/* parts that state a cell and all cells that other editions count in it */
	gai_total	amounts[GAI_SUM_AMOUNTS][GAI_AMOUNT_SCALES];	/* of each cell of money, by its decimals */
} gai_totals;

/* The parts of a report that is not a sum. */
void		gai_single_part(const gai_report *report, gai_parts *parts);

/* Adds a report to totals, which begin as zeros, or takes it away again; returns as gai_totals_join(). */
bool		gai_totals_add(gai_totals *totals, const gai_report *report, const gai_parts *parts);
bool		gai_totals_remove(gai_totals *totals, const gai_report *report, const gai_parts *parts);

/* Adds other totals.  False when the result is not sound: too many parts, or parts taken away that were never added. */
bool		gai_totals_join(gai_totals *totals, const gai_totals *other);

/* Whether untrusted bytes are plausible totals, so that no sum of them overflows. */
bool		gai_totals_sound(const gai_totals *totals);

/*
 * Makes a report of the totals of at least one part.  A cell is the sum of the known values; parts and notes tell how
 * many are unknown.  Tables of different editions give what all of them count, in the edition with the fewest cells.
 * Amounts of procurement are not added up, because they are in yuan or in 10,000 yuan.  The year is set if all parts
 * have the same.  Returns -1, or the slot of a cell whose sum does not fit.
 */
int			gai_totals_report(gai_arena *arena, const gai_totals *totals, gai_report *report, gai_parts *parts);

/*
 * Lists the cells of a table that together count what a cell of another edition's table counts: the cell itself, then
 * those that only this edition has, such as the items of (六)其他处理.  Returns how many; 0 = there are none.
 */
int			gai_matching_slots(const gai_form_table *own, const gai_form_table *other, int slot,
							   int slots[GAI_MAX_ROWS]);

#endif
