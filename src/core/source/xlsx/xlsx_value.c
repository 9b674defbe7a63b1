/* xlsx_value.c - see xlsx_value.h */
#include "source/xlsx/xlsx_value.h"

#include <stdio.h>

#include "base/ascii.h"

/* A spreadsheet keeps so many digits of a number. */
#define KEPT_DIGITS 15

/* Numbers with more digits in front of the point, or zeros behind it, are left as they are. */
#define MOST_WHOLE 22
#define MOST_ZEROS 12

/* Days from 1899-12-30, which the count of 1900 begins at from March of that year on, to 9999-12-31. */
#define LAST_DAY 2958465
#define FROM_1904 1462

/* ---- numbers ---------------------------------------------------------------------------------------------------- */

/* 0.d1d2d3… times ten to the power of point; d1 is not 0, and neither is the last digit. */
typedef struct number
{
	char		digits[20];
	int			count;			/* 0 = the number is zero */
	int			point;
	bool		negative;
	bool		plain;			/* nothing but digits, and a sign */
} number;

/* Reads the digits and the point from *at on; false if there are none. */
static bool
read_digits(const char **at, const char *end, number *self)
{
	bool		behind = false,
				any = false;

	for (; *at < end && (gai_is_digit((unsigned char) **at) || (**at == '.' && !behind)); ++*at)
	{
		if (**at == '.')
		{
			behind = true;
			continue;
		}
		any = true;
		if (self->count == 0 && **at == '0')
			self->point -= behind;
		else
		{
			if (self->count < (int) sizeof self->digits)
				self->digits[self->count++] = **at;
			self->point += !behind;
		}
	}
	self->plain = !behind && *at == end;
	return any;
}

/* Leaves so many digits as a spreadsheet keeps, rounded. */
static void
round_digits(number *self)
{
	if (self->count > KEPT_DIGITS)
	{
		bool		up = self->digits[KEPT_DIGITS] >= '5';

		self->count = KEPT_DIGITS;
		while (up && self->count > 0 && self->digits[self->count - 1] == '9')
			self->count--;
		if (up && self->count == 0)
		{
			self->digits[self->count++] = '1';
			self->point++;
		}
		else if (up)
			self->digits[self->count - 1]++;
	}
	while (self->count > 0 && self->digits[self->count - 1] == '0')
		self->count--;
}

static bool
read_number(gai_text stored, number *self)
{
	const char *at = stored.bytes,
			   *end = at + stored.length;
	int			exponent = 0;
	bool		minus;

	*self = (number) {.negative = at < end && *at == '-'};
	if (at < end && (*at == '-' || *at == '+'))
		at++;
	/* digits beyond an int would not be a number of any use */
	if (stored.length > 400 || !read_digits(&at, end, self))
		return false;
	if (at < end && (*at == 'e' || *at == 'E'))
	{
		at++;
		minus = at < end && *at == '-';
		if (at < end && (*at == '-' || *at == '+'))
			at++;
		if (at == end)
			return false;
		for (; at < end && gai_is_digit((unsigned char) *at) && exponent < 1000; at++)
			exponent = exponent * 10 + (*at - '0');
		self->point += minus ? -exponent : exponent;
	}
	return at == end;
}

gai_text
gai_xlsx_number(gai_text stored, char buffer[GAI_XLSX_LONGEST])
{
	number		it;
	char	   *out = buffer;

	if (!read_number(stored, &it) || it.plain)
		return stored;
	round_digits(&it);
	if (it.count == 0)
		return gai_literal("0");
	if (it.point > MOST_WHOLE || it.point < -MOST_ZEROS)
		return stored;
	if (it.negative)
		*out++ = '-';
	if (it.point <= 0)
		*out++ = '0';
	for (int i = 0; i < it.point; i++)
		*out++ = i < it.count ? it.digits[i] : '0';
	if (it.count > it.point)
		*out++ = '.';
	for (int i = it.point; i < 0; i++)
		*out++ = '0';
	for (int i = it.point > 0 ? it.point : 0; i < it.count; i++)
		*out++ = it.digits[i];
	return gai_slice(buffer, (size_t) (out - buffer));
}

/* ---- days and times --------------------------------------------------------------------------------------------- */

/* The whole days of a number, and the seconds of the last one; false if it stands for no day. */
static bool
read_days(gai_text stored, int64_t *days, int *seconds)
{
	number		it;
	int64_t		fraction = 0;

	if (!read_number(stored, &it) || it.negative || it.point > 8)
		return false;
	*days = 0;
	for (int i = 0; i < it.point; i++)
		*days = *days * 10 + (i < it.count ? it.digits[i] - '0' : 0);
	for (int i = it.point; i < it.point + 9; i++)
		fraction = fraction * 10 + (i >= 0 && i < it.count ? it.digits[i] - '0' : 0);
	*seconds = (int) ((fraction * 86400 + 500000000) / 1000000000);
	return *days <= LAST_DAY;
}

static gai_text
no_day(void)
{
	return gai_literal("#####");
}

gai_text
gai_xlsx_day(gai_text stored, bool from_1904, char buffer[GAI_XLSX_LONGEST])
{
	int64_t		days,
				era,
				of_era,
				year,
				of_year,
				month;
	int			seconds,
				length;

	if (!read_days(stored, &days, &seconds) || (days == 0 && !from_1904))
		return no_day();
	if (from_1904)
		days += FROM_1904;
	/* the count of 1900 has a 29th of February that there was not */
	if (days == 60 && !from_1904)
		return gai_literal("1900-02-29");
	if (days < 60)
		days++;
	/* from 1899-12-30 to 0000-03-01, where years begin whose leap day is their last: 400 of them are an era */
	days += 693899;
	era = days / 146097;
	of_era = days % 146097;
	year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
	of_year = of_era - (365 * year + year / 4 - year / 100);
	month = (5 * of_year + 2) / 153;
	length = snprintf(buffer, GAI_XLSX_LONGEST, "%04d-%02d-%02d", (int) (year + era * 400 + (month >= 10)),
					  (int) (month < 10 ? month + 3 : month - 9), (int) (of_year - (153 * month + 2) / 5 + 1));
	return gai_slice(buffer, (size_t) length);
}

gai_text
gai_xlsx_time(gai_text stored, char buffer[GAI_XLSX_LONGEST])
{
	int64_t		days;
	int			seconds,
				length;

	if (!read_days(stored, &days, &seconds))
		return no_day();
	length = snprintf(buffer, GAI_XLSX_LONGEST, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
	return gai_slice(buffer, (size_t) length);
}

/* ---- escapes ---------------------------------------------------------------------------------------------------- */

/* The character of the escape that begins here, -1 if none does. */
static int
read_escape(const char *at, const char *end)
{
	int			code = 0;

	if (end - at < 7 || at[0] != '_' || at[1] != 'x' || at[6] != '_')
		return -1;
	for (int i = 2; i < 6; i++)
	{
		char		c = at[i],
					lower = (char) (c | 0x20);

		if (!gai_is_digit((unsigned char) c) && (lower < 'a' || lower > 'f'))
			return -1;
		code = code * 16 + (gai_is_digit((unsigned char) c) ? c - '0' : lower - 'a' + 10);
	}
	return code;
}

gai_status
gai_xlsx_unescape(gai_arena *arena, char *text, size_t *length)
{
	const char *at = text,
			   *end = text + *length;
	char	   *out = text;

	while (at < end)
	{
		const char *stop = memchr(at, '_', (size_t) (end - at));
		int			code;

		if (!gai_arena_try_step(arena))
			return GAI_CANCELLED;
		if (stop == NULL)
			stop = end;
		memmove(out, at, (size_t) (stop - at));
		out += stop - at;
		at = stop;
		if (at == end)
			break;
		code = read_escape(at, end);
		if (code < 0)
			*out++ = *at++;
		else
		{
			/* an escape is longer than any character; halves of a pair are none */
			if (code == '\r')
				code = '\n';
			if ((code < ' ' && code != '\n' && code != '\t') || (code >= 0xD800 && code < 0xE000))
				code = ' ';
			out += gai_encode((uint32_t) code, out);
			at += 7;
		}
	}
	*length = (size_t) (out - text);
	return GAI_OK;
}
