/*
 * indicators.h - the rates that evaluators compute from a report's tables.
 *
 * Several rates are in use under one name with different denominators, so each comes with its parts.
 */
#ifndef GAI_INDICATORS_H
#define GAI_INDICATORS_H

#include "across/sum.h"
#include "base/arena.h"
#include "base/int128.h"
#include "form/report.h"

/* A sum or difference of cells; known when all of them are. */
typedef struct gai_part
{
	bool		known;
	gai_wide	value;
} gai_part;

typedef struct gai_indicator
{
	const char *code;
	const char *label;			/* as evaluators call it */
	gai_part	numerator,
				denominator;
	bool		is_ratio;		/* false: the value is the numerator, and there is no denominator */
	int64_t		known;			/* reports that state all of its cells, at most; fewer may where gaps differ */
	int64_t		reports;		/* of so many: 1, or those of a sum */
} gai_indicator;

enum
{
	GAI_MAX_INDICATORS = 64
};

/*
 * Puts the indicators into list, which has room for GAI_MAX_INDICATORS; returns how many there are.  parts are those of
 * the report, see gai_single_part().  A rate of a sum is known where all parts state its cells, or where the same parts
 * do because the others lack the table.
 */
int			gai_get_indicators(gai_arena *arena, const gai_report *report, const gai_parts *parts, gai_indicator *list);

#endif
