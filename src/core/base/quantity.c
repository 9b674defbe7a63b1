/* quantity.c - see quantity.h */
#include "base/quantity.h"

#include "base/ascii.h"
#include "base/chinese_numerals.h"

/* A number without its measure word. */
typedef struct numeral
{
	int64_t		digits;
	int			scale;
	int64_t		unit;			/* place value of its last non-zero digit, in units of 10^-scale: 100 for 1200 */
	bool		overflow;
	bool		doubtful;
	bool		plain;			/* written with digits only */
} numeral;

/* ---- digits ----------------------------------------------------------------------------------------------------- */

/* Whether the comma at this glyph separates thousands: exactly three digits follow, a line end may cut them. */
static bool
parts_thousands(const gai_prose *prose, size_t comma, bool *cut)
{
	*cut = false;
	for (size_t i = comma + 1; i <= comma + 3; i++)
	{
		if (!gai_is_digit(gai_glyph_at(prose, i)) || prose->glyphs[i].gap == GAI_BLANK_GAP ||
			prose->glyphs[i].gap == GAI_EMPTY_LINE_GAP)
			return false;
		*cut = *cut || prose->glyphs[i].gap == GAI_LINE_GAP;
	}
	return !gai_is_digit(gai_glyph_at(prose, comma + 4));
}

/* Whether at a point begins the fraction of a percentage or of an amount in 万: digits and the unit, without a gap. */
static bool
begins_fraction(const gai_prose *prose, size_t point)
{
	size_t		end = point + 1;

	while (gai_is_digit(gai_glyph_at(prose, end)) && (end == point + 1 || prose->glyphs[end].gap == GAI_NO_GAP))
	{
		gai_step(prose->arena);
		end++;
	}
	return end > point + 1 && gai_is_one_of(gai_glyph_at(prose, end), u"%万");
}

/* Whether the point at this glyph is a decimal one.  Behind a line end "5.", before one "12." may be ordinals. */
static bool
is_point(const gai_prose *prose, size_t i)
{
	gai_gap		before = prose->glyphs[i].gap;
	gai_gap		behind;

	if (!gai_is_digit(gai_glyph_at(prose, i + 1)))
		return false;
	behind = prose->glyphs[i + 1].gap;
	if (before <= GAI_BLANK_GAP && behind <= GAI_BLANK_GAP)
		return true;
	return before != GAI_EMPTY_LINE_GAP && behind != GAI_EMPTY_LINE_GAP && begins_fraction(prose, i);
}

/* Whether a digit behind a blank or a line end continues the number that begins at first. */
static bool
goes_on(const gai_prose *prose, size_t first, size_t digit)
{
	size_t		end = digit;

	if (prose->glyphs[digit].gap == GAI_NO_GAP)
		return true;
	if (prose->glyphs[digit].gap == GAI_EMPTY_LINE_GAP)
		return false;
	/* the digits before the blank are a year */
	if (digit - first == 4 && (gai_spells(prose, first, u"20") || gai_spells(prose, first, u"19")))
		return false;
	/* "0 0" are two numbers */
	if (prose->glyphs[first].code == '0')
		return false;
	while (gai_is_digit(gai_glyph_at(prose, end)) && (end == digit || prose->glyphs[end].gap == GAI_NO_GAP))
	{
		gai_step(prose->arena);
		end++;
	}
	return prose->glyphs[digit].gap != GAI_LINE_GAP || !gai_is_one_of(gai_glyph_at(prose, end), u".、)") ||
		(gai_glyph_at(prose, end) == '.' && begins_fraction(prose, end));
}

static void
add_digit(numeral *number, int digit, bool fraction)
{
	if (number->digits >= INT64_C(100000000000))
		number->overflow = true;
	else
	{
		number->digits = number->digits * 10 + digit;
		number->scale += fraction;
	}
}

static void
set_unit(numeral *number)
{
	number->unit = 1;
	while (number->scale == 0 && number->digits > 0 && number->digits % (number->unit * 10) == 0)
		number->unit *= 10;
}

/* Reads digits and the separators among them; returns the index behind them. */
static size_t
read_digits(const gai_prose *prose, size_t at, numeral *number)
{
	size_t		i = at;
	size_t		group = at;		/* where the digits since the last separator begin */
	bool		grouped = false;
	bool		fraction = false;

	*number = (numeral) {.plain = true};
	for (;;)
	{
		uint32_t	c = gai_glyph_at(prose, i);
		bool		cut;

		gai_step(prose->arena);
		if (gai_is_digit(c))
		{
			if (i > at && gai_is_digit(prose->glyphs[i - 1].code) && !goes_on(prose, group, i))
				break;
			add_digit(number, (int) (c - '0'), fraction);
		}
		else if (c == ',' && !fraction && (grouped || i - at <= 3) && parts_thousands(prose, i, &cut))
		{
			/* a full-width comma, or one before a line end, may just as well separate two clauses */
			number->doubtful = number->doubtful || prose->glyphs[i].wide || cut;
			grouped = true;
			number->plain = false;
			group = i + 1;
		}
		else if (c == '.' && !fraction && is_point(prose, i))
		{
			fraction = true;
			number->plain = false;
		}
		else
			break;
		i++;
	}
	set_unit(number);
	return i;
}

/* The same for Chinese numerals. */
static size_t
read_numeral(const gai_prose *prose, size_t at, numeral *number)
{
	size_t		end;

	*number = (numeral) {.unit = 1};
	end = gai_read_chinese_number(prose, at, &number->digits);
	set_unit(number);
	return end;
}

/* Whether digits are part of a name, a date or an address: a letter, dash or bracket touches them. */
static bool
is_part_of_name(const gai_prose *prose, size_t begin, size_t end)
{
	uint32_t	before = begin > 0 ? prose->glyphs[begin - 1].code : 0;
	uint32_t	behind = gai_glyph_at(prose, end);
	bool		touches_before = begin > 0 && prose->glyphs[begin].gap == GAI_NO_GAP;

	if (before == 0x7B2C)		/* 第 */
		return true;
	if (touches_before && (gai_is_one_of(before, u"-/〔[﹝№#=&@_~—–－+") || (before >= 'a' && before <= 'z')))
		return true;
	if (touches_before && gai_is_one_of(before, u".:") && begin > 1 && gai_is_digit(prose->glyphs[begin - 2].code))
		return true;
	if (gai_is_one_of(behind, u"-/〕]﹞_~—–－@") || (behind >= 'a' && behind <= 'z'))
		return true;
	return gai_is_one_of(behind, u".:") && gai_is_digit(gai_glyph_at(prose, end + 1));
}

/* ---- words that numbers are part of ----------------------------------------------------------------------------- */

/* Whether the numeral is part of a word (第一, 统一), or of a longer run of numerals that could not be read. */
static bool
is_part_of_word(const gai_prose *prose, size_t begin)
{
	uint32_t	before = begin > 0 ? prose->glyphs[begin - 1].code : 0;

	return gai_is_one_of(before, u"第每逐同任某统不何唯之其专初再进另哪这那万亿") || gai_numeral_digit(before) >= 0 ||
		gai_numeral_unit(before) > 0 || gai_is_digit(before);
}

/* ---- measure words ---------------------------------------------------------------------------------------------- */

static const struct
{
	const char16_t *word;
	gai_measure measure;
}			measures[] = {
	{u"%", GAI_MEASURE_PERCENT},
	{u"件次", GAI_MEASURE_CASES}, {u"份次", GAI_MEASURE_CASES}, {u"件", GAI_MEASURE_CASES}, {u"份", GAI_MEASURE_CASES},
	{u"起", GAI_MEASURE_CASES}, {u"宗", GAI_MEASURE_CASES}, {u"例", GAI_MEASURE_CASES}, {u"封", GAI_MEASURE_CASES},
	{u"条次", GAI_MEASURE_ITEMS}, {u"条", GAI_MEASURE_ITEMS}, {u"篇", GAI_MEASURE_ITEMS}, {u"则", GAI_MEASURE_ITEMS},
	{u"项次", GAI_MEASURE_THINGS}, {u"人次", GAI_MEASURE_THINGS}, {u"项", GAI_MEASURE_THINGS},
	{u"部", GAI_MEASURE_THINGS}, {u"次", GAI_MEASURE_THINGS},
	{u"年", GAI_MEASURE_YEAR},
};

/* 个 counts anything, so it is taken only when no noun follows that may name something else. */
static bool
is_bare_ge(const gai_prose *prose, size_t behind)
{
	return !gai_is_letter(gai_glyph_at(prose, behind)) || gai_is_one_of(prose->glyphs[behind].code, u"的予因由已均属为");
}

/* The measure word at *end, which is moved behind it. */
static gai_measure
read_measure(const gai_prose *prose, size_t *end)
{
	uint32_t	c = gai_glyph_at(prose, *end);

	for (size_t i = 0; i < sizeof measures / sizeof measures[0]; i++)
	{
		size_t		length = gai_spells(prose, *end, measures[i].word);

		if (length == 0)
			continue;
		/* 一件事, 十件实事 are names of undertakings; 部分, 部门 are no measure */
		if (gai_spells(prose, *end, u"件事") || gai_spells(prose, *end, u"件实事") || gai_spells(prose, *end, u"件民生") ||
			gai_spells(prose, *end, u"部分") || gai_spells(prose, *end, u"部门") || gai_spells(prose, *end, u"起始"))
			return GAI_MEASURE_OTHER;
		*end += length;
		return measures[i].measure;
	}
	if (c == 0x4E2A && is_bare_ge(prose, *end + 1))
	{
		++*end;
		return GAI_MEASURE_THINGS;
	}
	/* none, or it was lost: then a sign or one of these characters follows the number */
	return !gai_is_letter(c) || gai_is_one_of(c, u"均其已按含并同部不") ? GAI_MEASURE_NONE : GAI_MEASURE_OTHER;
}

/* ---- exactness -------------------------------------------------------------------------------------------------- */

enum
{
	EXACT = 0,
	OR_MORE = 1,				/* 余, 多, 超过, 以上 */
	OR_LESS = 2,				/* 近, 不足 */
	ROUNDED = 4,				/* a number of 万 */
	ABOUT = OR_MORE | OR_LESS
};

static int
words_before(const gai_prose *prose, size_t at)
{
	uint32_t	before = at > 0 ? prose->glyphs[at - 1].code : 0;

	if (gai_is_one_of(before, u"逾超") || (at > 1 && before == 0x8FC7 && prose->glyphs[at - 2].code == 0x8D85)) /* 超过 */
		return OR_MORE;
	if (before == 0x7EA6)		/* 约 */
		return ABOUT;
	return before == 0x8FD1 || (at > 1 && before == 0x8DB3 && prose->glyphs[at - 2].code == 0x4E0D) ? OR_LESS : EXACT;
}

static int
words_behind(const gai_prose *prose, size_t at)
{
	if (gai_spells(prose, at, u"以上"))
		return OR_MORE;
	return gai_spells(prose, at, u"左右") || gai_spells(prose, at, u"上下") ? ABOUT : EXACT;
}

/*
 * Sets the bounds that the words allow: one unit, or a hundredth of the value if that is more, to the side that they
 * point to.  A number of 万 may be rounded or cut off.
 */
static void
set_bounds(gai_quantity *quantity, int64_t unit, int exactness)
{
	int64_t		hundredth = quantity->value.digits / 100;
	int64_t		reach = unit > hundredth ? unit : hundredth;

	quantity->low = quantity->high = quantity->value;
	if (exactness & OR_MORE)
		quantity->high.digits += reach;
	if (exactness & OR_LESS)
		quantity->low.digits -= reach < quantity->value.digits ? reach : quantity->value.digits;
	if (exactness == ROUNDED)
	{
		/* rounding up adds half a unit; many reports cut off instead, which takes away almost a whole one */
		quantity->low.digits -= unit / 2;
		quantity->high.digits += unit - 1;
	}
}

/* ---- the whole -------------------------------------------------------------------------------------------------- */

static void
multiply(numeral *number, int64_t factor)
{
	while (factor > 1 && number->scale > 0)
	{
		number->scale--;
		factor /= 10;
	}
	if (number->digits > INT64_C(1000000000000) / factor)
		number->overflow = true;
	else
	{
		number->digits *= factor;
		number->unit *= factor;
	}
}

/* Converts an amount of money to 万元; returns the index behind its unit, 0 if it has none. */
static size_t
read_money(const gai_prose *prose, size_t at, numeral *number, bool ten_thousands)
{
	if (ten_thousands)
		return gai_spells(prose, at, u"元") ? at + 1 : 0;
	if (gai_spells(prose, at, u"亿元"))
	{
		multiply(number, 10000);
		return at + 2;
	}
	if (!gai_spells(prose, at, u"元"))
		return 0;
	number->scale += 4;
	while (number->scale > 0 && number->digits % 10 == 0 && number->unit >= 10)
	{
		number->scale--;
		number->digits /= 10;
		number->unit /= 10;
	}
	return at + 1;
}

/* What stands behind the number: 余, 万, a measure word. */
static void
finish(const gai_prose *prose, size_t begin, size_t at, numeral number, gai_quantity *quantity)
{
	int			exactness = words_before(prose, begin);
	bool		ten_thousands;
	size_t		behind_money;

	if (gai_is_one_of(gai_glyph_at(prose, at), u"余多"))
	{
		exactness = OR_MORE;
		at++;
	}
	ten_thousands = gai_glyph_at(prose, at) == 0x4E07;
	at += ten_thousands;
	if (gai_is_one_of(gai_glyph_at(prose, at), u"余多"))
	{
		exactness = OR_MORE;
		at++;
	}
	behind_money = read_money(prose, at, &number, ten_thousands);
	if (behind_money > 0)
	{
		quantity->measure = GAI_MEASURE_MONEY;
		at = behind_money;
	}
	else
	{
		if (ten_thousands)
		{
			multiply(&number, 10000);
			exactness = exactness == EXACT ? ROUNDED : exactness;
		}
		quantity->measure = read_measure(prose, &at);
	}
	if (exactness == EXACT || exactness == ROUNDED)
		exactness |= words_behind(prose, at);
	if (number.overflow || (number.scale > 0 && quantity->measure < GAI_MEASURE_PERCENT))
		quantity->measure = GAI_MEASURE_OTHER;
	quantity->value = (gai_decimal) {number.digits, number.scale};
	quantity->doubtful = number.doubtful;
	quantity->end = at;
	set_bounds(quantity, number.unit, exactness);
}

/* 百分之 and a numeral, or digits. */
static bool
read_percentage(const gai_prose *prose, size_t at, gai_quantity *quantity)
{
	size_t		begin = at + gai_spells(prose, at, u"百分之");
	numeral		number = {.unit = 1};
	size_t		end;

	if (begin == at)
		return false;
	end = gai_spells(prose, begin, u"百") ? begin + 1 : gai_is_digit(gai_glyph_at(prose, begin)) ?
		read_digits(prose, begin, &number) : read_numeral(prose, begin, &number);
	if (end == begin)
		return false;
	if (gai_spells(prose, begin, u"百"))
		number.digits = 100;
	quantity->measure = number.overflow ? GAI_MEASURE_OTHER : GAI_MEASURE_PERCENT;
	quantity->value = (gai_decimal) {number.digits, number.scale};
	quantity->doubtful = number.doubtful;
	quantity->end = end;
	set_bounds(quantity, number.unit, words_before(prose, at));
	return true;
}

bool
gai_read_quantity(const gai_prose *prose, size_t at, gai_quantity *quantity)
{
	uint32_t	c = gai_glyph_at(prose, at);
	numeral		number;
	size_t		end;

	if (gai_is_digit(c))
	{
		end = read_digits(prose, at, &number);
		finish(prose, at, end, number, quantity);
		if (quantity->measure != GAI_MEASURE_YEAR && is_part_of_name(prose, at, end))
			quantity->measure = GAI_MEASURE_OTHER;
		if (quantity->measure == GAI_MEASURE_YEAR && (!number.plain || number.digits < 1900 || number.digits > 2100))
			quantity->measure = GAI_MEASURE_OTHER;
		return true;
	}
	if (gai_numeral_digit(c) < 0 && gai_numeral_unit(c) == 0)
		return false;
	if (read_percentage(prose, at, quantity))
		return true;
	end = read_numeral(prose, at, &number);
	if (end == at)
		return false;
	finish(prose, at, end, number, quantity);
	if (quantity->measure == GAI_MEASURE_YEAR)
		return number.digits >= 1900 && number.digits <= 2100;
	/* a zero without a measure word: 申请量为零 */
	if (number.digits == 0 && quantity->measure == GAI_MEASURE_NONE)
		return at > 0 && gai_is_one_of(prose->glyphs[at - 1].code, u"为是");
	if (quantity->measure == GAI_MEASURE_NONE || quantity->measure >= GAI_MEASURE_PERCENT)
		return quantity->measure == GAI_MEASURE_MONEY;
	/* 一次, 一部, 一起, 一条 are words, not counts */
	if (number.digits == 1 && end == at + 1 && !gai_is_one_of(prose->glyphs[end].code, u"件份宗例"))
		return false;
	if (is_part_of_word(prose, at))
		quantity->measure = GAI_MEASURE_OTHER;
	return true;
}
