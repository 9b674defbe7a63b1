/* chinese_numerals.c - see chinese_numerals.h */
#include "base/chinese_numerals.h"

#include "base/ascii.h"

/* A longer run of numerals is not read as a number. */
#define MOST_NUMERALS 12

int
gai_numeral_digit(uint32_t c)
{
	switch (c)
	{
		case 0x96F6:			/* 零 */
		case 0x3007:			/* 〇 */
			return 0;
		case 0x4E00:			/* 一 */
			return 1;
		case 0x4E8C:			/* 二 */
		case 0x4E24:			/* 两 */
			return 2;
		case 0x4E09:			/* 三 */
			return 3;
		case 0x56DB:			/* 四 */
			return 4;
		case 0x4E94:			/* 五 */
			return 5;
		case 0x516D:			/* 六 */
			return 6;
		case 0x4E03:			/* 七 */
			return 7;
		case 0x516B:			/* 八 */
			return 8;
		case 0x4E5D:			/* 九 */
			return 9;
	}
	return -1;
}

int
gai_numeral_unit(uint32_t c)
{
	return c == 0x5341 /* 十 */ ? 10 : c == 0x767E /* 百 */ ? 100 : c == 0x5343 /* 千 */ ? 1000 : 0;
}

size_t
gai_read_chinese_number(const gai_prose *prose, size_t at, int64_t *number)
{
	int64_t		value = 0,
				spelled = 0;
	int			digit = -1;
	int			last_unit = 10000;
	bool		units = false,
				zero = false;
	size_t		i = at;

	for (;; i++)
	{
		uint32_t	c = gai_glyph_at(prose, i);
		int			unit = gai_numeral_unit(c);
		int			next = gai_numeral_digit(c);

		if (unit == 0 && next < 0)
			break;
		if (i - at >= MOST_NUMERALS)
			return at;
		if (unit > 0)
		{
			if (unit >= last_unit || (digit <= 0 && (unit > 10 || digit == 0) && (unit > 10 || !zero)) ||
				(units && digit < 0))
				return at;
			value += (digit < 0 ? 1 : digit) * unit;
			last_unit = unit;
			digit = -1;
			units = true;
		}
		else
		{
			/* a 零 among units is only a placeholder */
			if (units && digit >= 0 && !(digit == 0 && zero))
				return at;
			zero = next == 0;
			digit = next;
			spelled = spelled * 10 + next;
		}
	}
	if (!units && i - at > 1)
	{
		/* digits spelled out one by one: a year, or no number at all */
		if (i - at != 4)
			return at;
		value = spelled;
	}
	else if (digit >= 0)
	{
		if (units && last_unit > 10 && !zero && gai_glyph_at(prose, i - 2) != 0x96F6)
			return at;
		value += digit;
	}
	*number = value;
	return i;
}

static bool
is_opening(uint32_t c)
{
	static const uint32_t brackets[] = {'(', '[', 0x3010, 0x3014, 0xFE59, 0xFE5D, 0xFF08, 0xFF3B};

	for (size_t i = 0; i < sizeof brackets / sizeof brackets[0]; i++)
		if (c == brackets[i])
			return true;
	return false;
}

bool
gai_begins_with_ordinal(gai_text text)
{
	const char *at = text.bytes,
			   *end = at + text.length;
	bool		bracket = false,
				article = false;
	int			numerals = 0;

	while (at < end && numerals < 4)
	{
		uint32_t	c;

		at += gai_decode(at, end, &c);
		if (c == 0x7B2C && numerals == 0 && !bracket)
			article = true;
		else if (article)
		{
			if (gai_numeral_digit(gai_simplify(c)) < 0 && gai_numeral_unit(c) == 0)
				return numerals > 0 && gai_simplify(c) == 0x6761;
			numerals++;
		}
		else if (numerals == 0 && !bracket && is_opening(c))
			bracket = true;
		else if (gai_is_digit(gai_fold_width(c)) || gai_numeral_digit(gai_simplify(c)) > 0)
			numerals++;
		else if (numerals == 0)
			return false;
		else if (bracket)
			return gai_fold_width(c) == 0;
		else if (c == 0x3001)
			return true;
		else if (c == '.' || c == 0xFF0E)
		{
			/* a point with digits behind it is a decimal point */
			if (at < end)
				gai_decode(at, end, &c);
			return at == end || !gai_is_digit(gai_fold_width(c));
		}
		else
			return false;
	}
	return false;
}
