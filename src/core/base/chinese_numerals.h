/*
 * chinese_numerals.h - numbers in Chinese numerals, up to 9999.
 */
#ifndef GAI_CHINESE_NUMERALS_H
#define GAI_CHINESE_NUMERALS_H

#include "base/glyphs.h"

/* 0 … 9 of 零〇一二两三四五六七八九, -1 for anything else. */
int			gai_numeral_digit(uint32_t c);

/* 10, 100, 1000 of 十百千, 0 for anything else. */
int			gai_numeral_unit(uint32_t c);

/*
 * Reads 三, 十二, 一百零五, 二〇二三.  Returns the index behind it; returns at when there is no number or it is
 * ambiguous ("三四", "一百五").
 * 万 and 亿 are left to the caller.
 */
size_t		gai_read_chinese_number(const gai_prose *prose, size_t at, int64_t *number);

/*
 * Whether a label begins here: with a Chinese numeral and a comma, an ordinal in brackets, digits and a point, or with
 * the number of an article of law.
 */
bool		gai_begins_with_ordinal(gai_text text);

#endif
