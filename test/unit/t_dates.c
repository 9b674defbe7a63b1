/* t_dates.c - years, days and periods as reports write them */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/dates.h"
#include "base/find.h"
#include "tap.h"

static gai_arena arena;

static gai_text
text(const char *s)
{
	return gai_slice(s, strlen(s));
}

/* A copy that ends where its memory does; the test that made it frees it. */
static gai_text
copy_of(const char *s)
{
	char	   *copy = malloc(strlen(s) + 1);

	memcpy(copy, s, strlen(s));
	return gai_slice(copy, strlen(s));
}

static const char *
say_date(gai_date date, char *buffer)
{
	if (date.year == 0 && date.month == 0 && date.day == 0)
		return "none";
	sprintf(buffer, "%04d-%02d-%02d", date.year, date.month, date.day);
	return buffer;
}

/* ---- days ------------------------------------------------------------------------------------------------------- */

/* What stands there, the day, and what is left of the text behind it. */
static const struct
{
	const char *written;
	const char *date;
	const char *rest;
}			days[] = {
	{"2024年1月1日", "2024-01-01", ""},
	{"2024年01月01日止", "2024-01-01", "止"},
	{"2024年1月1号", "2024-01-01", ""},
	{"2024年12月31", "2024-12-31", ""},
	{"2024 年 1 月 1 日", "2024-01-01", ""},
	{"2024年度1月1日", "2024-01-01", ""},
	{"2024年(1月1日", "2024-01-01", ""},
	{"２０２４年１月１日", "2024-01-01", ""},
	{"二〇二四年一月一日", "2024-01-01", ""},
	{"二○二四年十二月三十一日", "2024-12-31", ""},
	{"二零二四年二月二十九日", "2024-02-29", ""},
	{"二〇二四年元月十日", "2024-01-10", ""},
	{"2024-01-01", "2024-01-01", ""},
	{"2024－1－1", "2024-01-01", ""},
	{"2024/1/31 09:00", "2024-01-31", " 09:00"},
	{"2024／1／31", "2024-01-31", ""},
	{"2024.1.1", "2024-01-01", ""},
	{"20240101", "2024-01-01", ""},
	{"2024010120241231", "2024-01-01", "20241231"},
	/* 年 lost by a conversion */
	{"20241月1日", "2024-01-01", ""},
	{"202412月31日", "2024-12-31", ""},
	{"20241.1", "none", "20241.1"},
	/* no such day */
	{"2024年2月30日", "none", "2024年2月30日"},
	{"2023年2月29日", "none", "2023年2月29日"},
	{"2000年2月29日", "2000-02-29", ""},
	{"2024年13月1日", "none", "2024年13月1日"},
	{"2024年0月1日", "none", "2024年0月1日"},
	{"2024年4月31日", "none", "2024年4月31日"},
	{"20241301", "none", "20241301"},
	{"1989年1月1日", "none", "1989年1月1日"},
	{"1990年1月1日", "1990-01-01", ""},
	{"2100年1月1日", "none", "2100年1月1日"},
	/* what could be something else */
	{"2024-01/01", "none", "2024-01/01"},
	{"2024-01-011", "none", "2024-01-011"},
	{"2024年001月1日", "none", "2024年001月1日"},
	{"12024年1月1日", "none", "12024年1月1日"},
	{"24年1月1日", "none", "24年1月1日"},
	{"2024年1月", "none", "2024年1月"},
	{"1月1日", "none", "1月1日"},
	{"二〇二年一月一日", "none", "二〇二年一月一日"},
	{"", "none", ""},
	{"日", "none", "日"},
};

static void
test_days(void)
{
	for (size_t i = 0; i < sizeof days / sizeof days[0]; i++)
	{
		gai_text	copy = copy_of(days[i].written);
		gai_date	date;
		char		buffer[64];
		size_t		length = gai_read_date(copy, &date);

		is_string(say_date(date, buffer), days[i].date, "%s", days[i].written);
		is_string(days[i].written + length, days[i].rest, "%s: its end", days[i].written);
		free((char *) copy.bytes);
	}
}

/* Every day of the years that reports are of, in every spelling; and every day that there is not. */
static void
test_all_days(void)
{
	static const char *const formats[] = {"%d年%d月%d日", "%04d-%02d-%02d", "%d/%d/%d", "%d.%d.%d", "%04d%02d%02d"};
	static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	int			wrong = 0;

	for (int year = GAI_FIRST_YEAR - 1; year <= GAI_LAST_YEAR + 1; year++)
		for (int month = 0; month <= 13; month++)
			for (int day = 0; day <= 32; day++)
			{
				bool		leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
				bool		exists = year >= GAI_FIRST_YEAR && year <= GAI_LAST_YEAR && month >= 1 && month <= 12 &&
					day >= 1 && day <= lengths[(month + 11) % 12] + (month == 2 && leap);

				for (size_t f = 0; f < sizeof formats / sizeof formats[0]; f++)
				{
					char		written[64];
					gai_date	date;
					size_t		length = (size_t) sprintf(written, formats[f], year, month, day);
					size_t		got = gai_read_date(gai_slice(written, length), &date);
					bool		right = exists ? got == length && date.year == year && date.month == month &&
						date.day == day : got == 0 && date.year == 0;

					if (!right && wrong++ < 5)
						note("%s", written);
				}
			}
	is_integer(wrong, 0, "all days of 1990 to 2099 in five spellings, and none that there is not");
}

/* ---- years ------------------------------------------------------------------------------------------------------ */

static const struct
{
	const char *text;
	int			year;
	const char *found;			/* what it says of it */
}			years[] = {
	{"2024年政府信息公开工作年度报告", 2024, "2024年"},
	{"某局2024年度报告", 2024, "2024年度"},
	{"某局２０２４年报告", 2024, "２０２４年"},
	{"某局二〇二四年度报告", 2024, "二〇二四年度"},
	{"某局2024 年 度报告", 2024, "2024 年 度"},
	{"某局2024度报告", 2024, "2024度"},
	{"2024-1 关于2023年的报告", 2023, "2023年"},
	{"第12024年", 0, ""},
	{"20245年", 0, ""},
	{"1999年", 0, ""},
	{"2100年, 2099年", 2099, "2099年"},
	{"2024", 0, ""},
	{"二〇二四", 0, ""},
	{"二二〇二四年", 2024, "二〇二四年"},
	{"22024年2024年", 2024, "2024年"},
	{"无", 0, ""},
	{"", 0, ""},
};

static void
test_years(void)
{
	for (size_t i = 0; i < sizeof years / sizeof years[0]; i++)
	{
		gai_text	copy = copy_of(years[i].text);
		char		found[64] = "";
		size_t		length;
		int			year;
		size_t		at = gai_find_year(&arena, copy, &length, &year);

		is_integer(year, years[i].year, "the year of \"%s\"", years[i].text);
		if (at != GAI_NOWHERE)
			sprintf(found, "%.*s", (int) length, years[i].text + at);
		is_string(found, years[i].found, "\"%s\" says it so", years[i].text);
		free((char *) copy.bytes);
	}
}

/* ---- periods ---------------------------------------------------------------------------------------------------- */

static const struct
{
	const char *text;
	const char *first;
	const char *last;
}			periods[] = {
	{"本报告统计期限为2024年1月1日至2024年12月31日。", "2024-01-01", "2024-12-31"},
	{"自2024年1月1日起,至2024年12月31日止", "2024-01-01", "2024-12-31"},
	{"2024年1月1日至12月31日", "2024-01-01", "2024-12-31"},
	{"2024年1月1日—12月31日", "2024-01-01", "2024-12-31"},
	{"2024.1.1-2024.12.31", "2024-01-01", "2024-12-31"},
	{"2024.1.1-12.31", "2024-01-01", "2024-12-31"},
	{"2024-01-01~2024-12-31", "2024-01-01", "2024-12-31"},
	{"2024/1/1 － 2024/12/31", "2024-01-01", "2024-12-31"},
	{"2024年1月至12月", "2024-01-01", "2024-12-31"},
	{"2024年1-12月", "2024-01-01", "2024-12-31"},
	{"2024010120241231", "2024-01-01", "2024-12-31"},
	{"2024年1月1日2024年12月31日", "2024-01-01", "2024-12-31"},
	{"二〇二四年一月一日至十二月三十一日", "2024-01-01", "2024-12-31"},
	{"于2024年1月20日印发。统计期限:2024年1月1日至2024年12月31日", "2024-01-01", "2024-12-31"},
	/* not a whole year: only if it is called a period */
	{"统计期限为2024年1月1日至2024年12月30日", "2024-01-01", "2024-12-30"},
	{"数据统计时间为2023年7月1日至2024年6月30日", "2023-07-01", "2024-06-30"},
	{"起止时间:2024年3月至11月", "2024-03-01", "2024-11-30"},
	{"期限为2024年1月至2月", "2024-01-01", "2024-02-29"},
	{"公示为2024年3月1日至2024年3月7日", "none", "none"},
	{"2024年1月至11月", "none", "none"},
	/* none */
	{"期限为2024年12月31日至2024年1月1日", "none", "none"},
	{"期限为2024年1月1日至2024年1月1日", "none", "none"},
	{"期限为2024年1月1日", "none", "none"},
	{"期限为2024年1月1日至2024年13月31日", "none", "none"},
	{"期限为1月1日至12月31日", "none", "none"},
	{"", "none", "none"},
};

static void
test_periods(void)
{
	for (size_t i = 0; i < sizeof periods / sizeof periods[0]; i++)
	{
		gai_text	copy = copy_of(periods[i].text);
		gai_date	first,
					last;
		char		buffer[64];
		size_t		at = gai_find_period(&arena, copy, &first, &last);

		is_string(say_date(first, buffer), periods[i].first, "%s: first day", periods[i].text);
		is_string(say_date(last, buffer), periods[i].last, "%s: last day", periods[i].text);
		ok((at == GAI_NOWHERE) == (first.year == 0), "%s: a place if there is one", periods[i].text);
		free((char *) copy.bytes);
	}
}

static void
test_order(void)
{
	static const gai_date dates[] = {{0, 0, 0}, {2023, 12, 31}, {2024, 1, 1}, {2024, 1, 2}, {2024, 2, 1}, {2025, 1, 1}};
	int			wrong = 0;

	for (int i = 0; i < 6; i++)
		for (int j = 0; j < 6; j++)
		{
			int			order = gai_compare_dates(dates[i], dates[j]);

			wrong += (order > 0) - (order < 0) != (i > j) - (i < j);
		}
	is_integer(wrong, 0, "dates have an order");
}

int
main(void)
{
	gai_arena_open(&arena, &gai_malloc_host);
	test_days();
	test_all_days();
	test_years();
	test_periods();
	test_order();
	ok(gai_find_period(&arena, text("期限2024年1月1日至12月31日"), &(gai_date) {0}, &(gai_date) {0}) == strlen("期限"),
	   "a period's place is where its first day stands");
	gai_arena_free(&arena);
	return done_testing();
}
