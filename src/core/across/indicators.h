/*
 * indicators.h - the rates that evaluators compute from a report's tables.
 *
 * Several rates are in use under one name with different denominators, so each comes with its parts.
 */
#ifndef GAI_INDICATORS_H
#define GAI_INDICATORS_H

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
} gai_indicator;

enum
{
	GAI_MAX_INDICATORS = 64
};

/* Puts the indicators into list, which has room for GAI_MAX_INDICATORS; returns how many there are. */
int			gai_get_indicators(gai_arena *arena, const gai_report *report, gai_indicator *list);

#endif
