/* dates.c - see dates.h */
#include "base/dates.h"

#include "base/chinese_numerals.h"
#include "base/find.h"

/* Two dates of eight digits without a separator; longer runs of digits are not dates. */
#define MOST_DIGITS 16

/* The longest run of blanks between two parts of a date, in bytes. */
#define LONGEST_GAP 600

/* The most signs and words between the two dates of a period; some reports draw a line of dashes. */
#define MOST_CONNECTORS 100

/* How many characters a remark in brackets behind a date may have. */
#define MOST_REMARK 20

/* How far before a period its name may stand, in bytes. */
#define NAME_REACH 60

/* What separates the numbers of a date. */
typedef enum date_style
{
	STYLE_NONE,
	STYLE_WORDS,				/* 年 月 日 */
	STYLE_DIGITS,				/* 20240101 */
	STYLE_DOTS = '.',
	STYLE_DASHES = '-',
	STYLE_SLASHES = '/'
} date_style;

/* ---- single signs ----------------------------------------------------------------------------------------------- */

/* The digit at the beginning, ASCII or full-width: its bytes, or 0. */
static size_t
digit_at(gai_text text, int *digit)
{
	if (text.length > 0 && text.bytes[0] >= '0' && text.bytes[0] <= '9')
	{
		*digit = text.bytes[0] - '0';
		return 1;
	}
	if (text.length >= 3 && memcmp(text.bytes, "\xEF\xBC", 2) == 0 &&
		(unsigned char) text.bytes[2] >= 0x90 && (unsigned char) text.bytes[2] <= 0x99)
	{
		*digit = (unsigned char) text.bytes[2] - 0x90;
		return 3;
	}
	return 0;
}

/* The Chinese digit at the beginning, 〇 to 九: its bytes, or 0. */
static size_t
numeral_at(gai_text text, int *digit)
{
	uint32_t	c;
	int			bytes,
				value;

	if (text.length < 3 || (unsigned char) text.bytes[0] < 0xE2 || (unsigned char) text.bytes[0] > 0xE9)
		return 0;
	bytes = gai_decode(text.bytes, text.bytes + text.length, &c);
	value = c == 0x25CB ? 0 : gai_numeral_digit(c); /* ○ is typed for 〇 */
	if (value < 0)
		return 0;
	*digit = value;
	return (size_t) bytes;
}

/* The text behind leading blanks; empty when there are more of them than LONGEST_GAP. */
static gai_text
skip_gap(gai_text text)
{
	gai_text	near;

	/* the usual case, no blank: blanks do not begin with these bytes */
	if (text.length == 0 || ((unsigned char) *text.bytes > ' ' && (unsigned char) *text.bytes < 0x7F))
		return text;
	near = gai_skip_blanks(gai_slice(text.bytes, text.length < LONGEST_GAP ? text.length : LONGEST_GAP));

	return gai_from(text, near.length > 0 ? (size_t) (near.bytes - text.bytes) : text.length);
}

static bool
take_any(gai_text *text, const char *const *phrases)
{
	gai_text	rest = skip_gap(*text);
	const char *found = gai_begins_any(rest, phrases);

	if (found == NULL)
		return false;
	*text = gai_from(rest, strlen(found));
	return true;
}

static bool
take(gai_text *text, const char *phrase)
{
	gai_text	rest = skip_gap(*text);

	if (!gai_begins(rest, phrase))
		return false;
	*text = gai_from(rest, strlen(phrase));
	return true;
}

/* Takes at most that many digits.  Returns their value; *count is how many there were. */
static int
take_digits(gai_text *text, int most, int *count)
{
	int			value = 0,
				digit;
	size_t		bytes;

	*count = 0;
	while (*count < most && (bytes = digit_at(*text, &digit)) > 0)
	{
		value = value * 10 + digit;
		*text = gai_from(*text, bytes);
		++*count;
	}
	return value;
}

/* Counts the digits at the beginning, up to MOST_DIGITS + 1. */
static int
count_digits(gai_text text)
{
	int			count = 0,
				digit;
	size_t		bytes;

	while (count <= MOST_DIGITS && (bytes = digit_at(text, &digit)) > 0)
	{
		text = gai_from(text, bytes);
		count++;
	}
	return count;
}

/* ---- numbers of a date ------------------------------------------------------------------------------------------ */

/* 一 to 三十一, 元; 0 if there is none. */
static int
take_numeral(gai_text *text)
{
	int			tens = 1,
				ones = 0;
	size_t		bytes = numeral_at(*text, &tens);
	gai_text	rest = gai_from(*text, bytes);

	if (bytes == 0 && gai_begins(rest, "元"))
	{
		*text = gai_from(rest, strlen("元"));
		return 1;
	}
	if (!gai_begins(rest, "十"))
	{
		*text = rest;
		return bytes > 0 ? tens : 0;
	}
	rest = gai_from(rest, strlen("十"));
	*text = gai_from(rest, numeral_at(rest, &ones));
	return tens * 10 + ones;
}

/* A month or day: one or two digits, or numerals; 0 if there is none. */
static int
take_small(gai_text *text)
{
	gai_text	rest = skip_gap(*text);
	int			count = count_digits(rest),
				value;

	if (count > 2)
		return 0;
	value = count > 0 ? take_digits(&rest, 2, &count) : take_numeral(&rest);
	if (value > 0)
		*text = rest;
	return value;
}

static int
days_of(int year, int month)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

	return days[month - 1] + (month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
}

static bool
is_date(gai_date date)
{
	return date.year >= GAI_FIRST_YEAR && date.year <= GAI_LAST_YEAR && date.month >= 1 && date.month <= 12 &&
		date.day >= 1 && date.day <= days_of(date.year, date.month);
}

/* A year of exactly four digits or numerals. */
static bool
take_bare_year(gai_text *text, int *year)
{
	int			count = count_digits(*text);

	if (count == 4)
	{
		*year = take_digits(text, 4, &count);
		return *year >= GAI_FIRST_YEAR && *year <= GAI_LAST_YEAR;
	}
	if (count > 0)
		return false;
	*year = 0;
	for (; count < 4; count++)
	{
		int			digit;
		size_t		bytes = numeral_at(*text, &digit);

		if (bytes == 0)
			return false;
		*year = *year * 10 + digit;
		*text = gai_from(*text, bytes);
	}
	return *year >= GAI_FIRST_YEAR && *year <= GAI_LAST_YEAR;
}

static date_style
take_separator(gai_text *text)
{
	static const char *const dots[] = {".", "．", NULL};
	static const char *const dashes[] = {"-", "－", NULL};
	static const char *const slashes[] = {"/", "／", NULL};

	if (take(text, "年"))
		return STYLE_WORDS;
	if (take_any(text, dots))
		return STYLE_DOTS;
	if (take_any(text, dashes))
		return STYLE_DASHES;
	if (take_any(text, slashes))
		return STYLE_SLASHES;
	return STYLE_NONE;
}

/* Month and day behind the year.  If date->month is set, the month was read already. */
static bool
take_month_day(gai_text *text, date_style style, gai_date *date)
{
	if (date->month == 0)
		date->month = take_small(text);
	if (date->month == 0)
		return false;
	if (style == STYLE_WORDS ? !take(text, "月") : take_separator(text) != style)
		return false;
	date->day = take_small(text);
	if (date->day == 0)
		return false;
	if (style == STYLE_WORDS && !take(text, "日"))
		take(text, "号");
	return is_date(*date);
}

/* A date; *style tells how it was written. */
static bool
take_date(gai_text *text, gai_date *date, date_style *style)
{
	int			count = count_digits(*text);

	*date = (gai_date) {0, 0, 0};
	if (count == 8 || count == 16)
	{
		*style = STYLE_DIGITS;
		date->year = take_digits(text, 4, &count);
		date->month = take_digits(text, 2, &count);
		date->day = take_digits(text, 2, &count);
		return is_date(*date);
	}
	if (count == 5 || count == 6)
	{
		/* the 年 was lost: the first four digits are the year, if 月 follows the rest */
		*style = STYLE_WORDS;
		date->year = take_digits(text, 4, &count);
		date->month = take_digits(text, 2, &count);
		return take_month_day(text, *style, date);
	}
	if (!take_bare_year(text, &date->year))
		return false;
	*style = take_separator(text);
	if (*style == STYLE_NONE)
		*style = STYLE_WORDS;
	else if (*style == STYLE_WORDS)
	{
		take(text, "度");
		if (!take(text, "("))
			take(text, "（");
	}
	return take_month_day(text, *style, date);
}

size_t
gai_read_date(gai_text text, gai_date *date)
{
	gai_text	rest = text;
	date_style	style;

	if (!take_date(&rest, date, &style))
	{
		*date = (gai_date) {0, 0, 0};
		return 0;
	}
	return text.length - rest.length;
}

size_t
gai_read_year(gai_text text, int *year)
{
	gai_text	rest = text;
	bool		named;

	if (!take_bare_year(&rest, year))
		return 0;
	named = take(&rest, "年");
	named |= take(&rest, "度");
	return named ? text.length - rest.length : 0;
}

/* ---- search ----------------------------------------------------------------------------------------------------- */

/* The next place at or after offset where a year of this millennium could begin, or GAI_NOWHERE. */
static size_t
next_start(gai_arena *arena, gai_text text, size_t offset)
{
	while (offset < text.length)
	{
		size_t		stop = text.length - offset > GAI_STRETCH ? offset + GAI_STRETCH : text.length;

		gai_step(arena);
		for (; offset < stop; offset++)
		{
			unsigned char c = (unsigned char) text.bytes[offset];

			if (c == '2')
			{
				if (offset == 0 || text.bytes[offset - 1] < '0' || text.bytes[offset - 1] > '9')
					return offset;
			}
			else if ((c == 0xEF || c == 0xE4) && (gai_begins(gai_from(text, offset), "２") ||
												  gai_begins(gai_from(text, offset), "二")))
				return offset;
		}
	}
	return GAI_NOWHERE;
}

size_t
gai_find_year(gai_arena *arena, gai_text text, size_t *length, int *year)
{
	size_t		at = next_start(arena, text, 0);

	while (at != GAI_NOWHERE)
	{
		*length = gai_read_year(gai_from(text, at), year);
		if (*length > 0)
			return at;
		at = next_start(arena, text, at + 1);
	}
	*year = 0;
	return GAI_NOWHERE;
}

/* A time of day behind a date: 零时, 24时, 0点, 00:00. */
static bool
take_hour(gai_text *text)
{
	static const char *const words[] = {"零时", "零点", "整", NULL};
	static const char *const signs[] = {"时", "点", "時", "點", NULL};
	static const char *const colons[] = {":", "：", NULL};
	static const char *const minutes[] = {"分", "秒", NULL};
	gai_text	rest = skip_gap(*text);
	int			count;

	if (take_any(text, words))
		return true;
	take_digits(&rest, 2, &count);
	if (count == 0)
		return false;
	if (take_any(&rest, colons))
		do
			take_digits(&rest, 2, &count);
		while (take_any(&rest, colons));
	else if (!take_any(&rest, signs))
		return false;
	*text = rest;
	/* and its minutes and seconds */
	for (int i = 0; i < 2; i++)
	{
		take_digits(&rest, 2, &count);
		if (count == 0 || !take_any(&rest, minutes))
			break;
		*text = rest;
	}
	return true;
}

/* A remark in brackets behind a date: （含当日）. */
static bool
take_remark(gai_text *text)
{
	static const char *const opens[] = {"（含", "(含", "（包", "(包", NULL};
	static const char *const closes[] = {"）", ")", NULL};
	gai_text	rest = *text;

	if (!take_any(&rest, opens))
		return false;
	for (int i = 0; i < MOST_REMARK && rest.length > 0; i++)
	{
		uint32_t	c;

		if (take_any(&rest, closes))
		{
			*text = rest;
			return true;
		}
		rest = gai_from(rest, (size_t) gai_decode(rest.bytes, rest.bytes + rest.length, &c));
	}
	return false;
}

/* Skips what stands between the two dates of a period.  There may be nothing: conversions lose it. */
static void
skip_connector(gai_text *text)
{
	static const char *const connectors[] = {
		"起", "开始", "始", "至", "到", "止", "-", "－", "—", "–", "~", "～", ",", "，", "、", "”", "“", "\"", "」", "「", NULL
	};

	for (int i = 0; i < MOST_CONNECTORS && (take_any(text, connectors) || take_hour(text) || take_remark(text)); i++)
		;
}

/* The end of the year by name: 年底, 12月底. */
static bool
take_year_end(gai_text *text, gai_date *last)
{
	static const char *const ends[] = {"年底", "年末", "年终", "12月底", "12月末", "底", "末", NULL};

	if (!take_any(text, ends))
		return false;
	last->month = 12;
	last->day = 31;
	return true;
}

/* The second date of a period; without a year of its own it has that of the first. */
static bool
take_last(gai_text *text, gai_date first, date_style style, gai_date *last)
{
	static const char *const same_years[] = {"当年", "同年", "本年", "该年", "當年", NULL};
	gai_text	rest = skip_gap(*text),
				year;
	date_style	same;

	if (take_date(&rest, last, &same))
		return true;
	rest = year = skip_gap(*text);
	*last = (gai_date) {first.year, 0, 0};
	if (take_bare_year(&year, &last->year) && take(&year, "年") && take_year_end(&year, last))
		return true;
	last->year = first.year;
	take_any(&rest, same_years);
	if (take_year_end(&rest, last))
		return true;
	return style != STYLE_DIGITS && take_month_day(&rest, style, last);
}

/* 2024年1月至12月, whole months. */
static bool
take_months(gai_text text, gai_date *first, gai_date *last)
{
	if (!take_bare_year(&text, &first->year) || take_separator(&text) != STYLE_WORDS)
		return false;
	first->month = take_small(&text);
	if (first->month == 0)
		return false;
	take(&text, "月");
	skip_connector(&text);
	*last = (gai_date) {first->year, take_small(&text), 1};
	if (!take(&text, "月") || count_digits(skip_gap(text)) > 0 || !is_date(*last))
		return false;
	first->day = 1;
	last->day = days_of(last->year, last->month);
	return is_date(*first);
}

/* 2024年全年; 2024年度 at the end of its clause. */
static bool
take_whole_year(gai_text text, gai_date *first, gai_date *last)
{
	static const char *const wholes[] = {"全年", "整年", "一整年", NULL};
	static const char *const ends[] = {"。", "，", ",", "；", ";", "）", ")", "、", "\n", NULL};
	int			year;
	bool		named;

	if (!take_bare_year(&text, &year))
		return false;
	named = take(&text, "年");
	named |= take(&text, "度");
	if (!take_any(&text, wholes) && !(named && (text.length == 0 || gai_begins_any(text, ends) != NULL)))
		return false;
	*first = (gai_date) {year, 1, 1};
	*last = (gai_date) {year, 12, 31};
	return true;
}

static bool
is_called_period(gai_text text, size_t at)
{
	static const char *const names[] = {"期限", "时限", "時限", "统计时间", "起止时间", NULL};
	size_t		reach = at < NAME_REACH ? at : NAME_REACH;

	return gai_contains_any(gai_slice(text.bytes + at - reach, reach), names);
}

/* Whether the name of a period stands right before: 统计期限为…. */
static bool
is_called_directly(gai_text text, size_t at)
{
	static const char *const names[] = {"统计期限", "统计时限", "统计时间", "统计周期", "统计年度", "統計期限", "數據期限", "数据期限", NULL};
	static const char *const links[] = {"为", "是", "：", ":", "自", "从", "為", "均为", "“", NULL};
	gai_text	before = gai_slice(text.bytes, at);

	for (int i = 0; i < 3; i++)
	{
		const char *link;

		before = gai_trim(gai_slice(before.bytes + (before.length > NAME_REACH ? before.length - NAME_REACH : 0),
									before.length > NAME_REACH ? NAME_REACH : before.length));
		link = gai_ends_any(before, links);
		if (link == NULL)
			break;
		before.length -= strlen(link);
	}
	return gai_ends_any(gai_trim(before), names) != NULL;
}

bool
gai_names_period(gai_text text)
{
	static const char *const names[] = {
		"统计期限", "统计时限", "统计时间", "统计周期", "统计区间", "统计起止", "数据期限", "起止时间", "起止日期", "統計期限", "統計時限", NULL
	};

	return gai_contains_any(text, names);
}

size_t
gai_find_period(gai_arena *arena, gai_text text, gai_date *first, gai_date *last)
{
	for (size_t at = next_start(arena, text, 0); at != GAI_NOWHERE; at = next_start(arena, text, at + 1))
	{
		gai_text	rest = gai_from(text, at);
		date_style	style;
		bool		found = take_date(&rest, first, &style);

		if (found)
		{
			skip_connector(&rest);
			found = take_last(&rest, *first, style, last);
		}
		else
			found = take_months(gai_from(text, at), first, last);
		if (found && gai_compare_dates(*first, *last) < 0 &&
			((first->month == 1 && first->day == 1 && last->month == 12 && last->day == 31) ||
			 is_called_period(text, at)))
			return at;
	}
	*first = *last = (gai_date) {0, 0, 0};
	return GAI_NOWHERE;
}

size_t
gai_find_whole_year(gai_arena *arena, gai_text text, gai_date *first, gai_date *last)
{
	for (size_t at = next_start(arena, text, 0); at != GAI_NOWHERE; at = next_start(arena, text, at + 1))
		if (take_whole_year(gai_from(text, at), first, last) && is_called_directly(text, at))
			return at;
	*first = *last = (gai_date) {0, 0, 0};
	return GAI_NOWHERE;
}

int
gai_compare_dates(gai_date a, gai_date b)
{
	if (a.year != b.year)
		return a.year < b.year ? -1 : 1;
	if (a.month != b.month)
		return a.month < b.month ? -1 : 1;
	return (a.day > b.day) - (a.day < b.day);
}
