/*
 * quantity.h - numbers in running text, with their measure words and how exactly they are meant.  Digits may have any
 * width, and separators, blanks or line ends among them.  Also Chinese numerals, 万 and 亿, percentages and money.
 */
#ifndef GAI_QUANTITY_H
#define GAI_QUANTITY_H

#include "base/decimal.h"
#include "base/glyphs.h"

typedef enum gai_measure
{
	GAI_MEASURE_NONE,			/* it is missing or was lost */
	GAI_MEASURE_CASES,			/* 件 份 起 宗 例 */
	GAI_MEASURE_THINGS,			/* 项 部 个 次 人次 */
	GAI_MEASURE_ITEMS,			/* 条 篇 则: mostly for what was published */
	GAI_MEASURE_PERCENT,
	GAI_MEASURE_MONEY,			/* the value is in 万元 */
	GAI_MEASURE_YEAR,
	GAI_MEASURE_OTHER			/* counts nothing that a cell holds: 月 日 号 期 …, or it is part of a name */
} gai_measure;

typedef struct gai_quantity
{
	gai_measure measure;
	gai_decimal value;
	gai_decimal low,			/* what the words allow: equal to the value unless 约, 余, 万 … stand by it */
				high;
	bool		doubtful;		/* it may be two numbers */
	size_t		end;			/* the first glyph behind number and measure word */
} gai_quantity;

/* Reads the number that begins at a glyph; false when none begins there.  On success quantity->end > at. */
bool		gai_read_quantity(const gai_prose *prose, size_t at, gai_quantity *quantity);

#endif
