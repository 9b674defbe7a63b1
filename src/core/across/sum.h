/*
 * sum.h - reports added up, cell by cell.
 *
 * Totals can be added to, taken from and joined in any order with the same outcome, so they serve parallel workers,
 * several nodes and window frames.  Nothing overflows on the way: whether a sum fits is asked at the end.
 */
#ifndef GAI_SUM_H
#define GAI_SUM_H

#include "base/arena.h"
#include "base/int128.h"
#include "form/report.h"

enum
{
	GAI_SUM_AMOUNTS = 2,		/* cells of money that can be added up, with room for those to come */
	GAI_AMOUNT_SCALES = 19,		/* 0 to 18 decimals */
	GAI_MOST_REPORTS = INT32_MAX
};

/* The reports that a report stands for: itself, or those that it is the sum of. */
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

/* Plain numbers without pointers, for they travel between processes as bytes. */
typedef struct gai_totals
{
	int64_t		parts;
	int64_t		tables[GAI_TABLES][GAI_MAX_EDITIONS];
	int64_t		years;			/* parts that state their year; the sum of those years, and of their squares */
	int64_t		year_sum;
	int64_t		year_squares;
	gai_total	cells[GAI_SLOTS];	/* of counts */
	int64_t		whole[GAI_SLOTS];	/* parts that state a cell and all that an edition without them counts in it */
	gai_total	amounts[GAI_SUM_AMOUNTS][GAI_AMOUNT_SCALES];	/* of each cell of money, by its decimals */
} gai_totals;

/* A report that stands for itself. */
void		gai_single_part(const gai_report *report, gai_parts *parts);

/* Adds a report to totals (cleared at first), or takes it away again; as gai_totals_join(). */
bool		gai_totals_add(gai_totals *totals, const gai_report *report, const gai_parts *parts);
bool		gai_totals_remove(gai_totals *totals, const gai_report *report, const gai_parts *parts);

/* Adds other totals.  false when the totals are no longer sound: too many parts, or some were never added. */
bool		gai_totals_join(gai_totals *totals, const gai_totals *other);

/* Whether bytes from anywhere can be totals: no sum of them overflows. */
bool		gai_totals_sound(const gai_totals *totals);

/*
 * The sum as a report, of at least one part.  A cell is the sum of the values that are known; parts says how many are
 * not, and so do notes.  Tables of different editions give what all of them count, in the edition with the fewest
 * cells.  Amounts of procurement, in yuan or in 10,000 yuan, cannot be added up.  The year is there when all parts
 * have the same.  Result: -1, or the slot of a cell whose sum does not fit.
 */
int			gai_totals_report(gai_arena *arena, const gai_totals *totals, gai_report *report, gai_parts *parts);

/*
 * The cells of a table that together count what a cell of another edition's table counts: the cell itself, then those
 * that only the own edition has a row for, such as the items of (六)其他处理.  Returns how many; 0 when it has none.
 */
int			gai_matching_slots(const gai_form_table *own, const gai_form_table *other, int slot,
							   int slots[GAI_MAX_ROWS]);

#endif
