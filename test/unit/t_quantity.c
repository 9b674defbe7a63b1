/* t_quantity.c - numbers of running text: where they end, what they count, how exactly they are meant */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/quantity.h"
#include "random_text.h"
#include "tap.h"

static gai_arena arena;

/*
 * The first number of each text: what it counts, its value, the bounds if they are others, "?" if its digits are in
 * doubt; then what is left of the text behind it.
 */
static const struct
{
	const char *prose;
	const char *quantity;
	const char *rest;
}			cases[] = {
	/* measure words */
	{"收到5件", "cases 5", ""},
	{"收到5份申请", "cases 5", "申请"},
	{"收到5起", "cases 5", ""},
	{"收到5件次", "cases 5", ""},
	{"公开5条", "items 5", ""},
	{"公开5条次", "items 5", ""},
	{"答复5人次", "things 5", ""},
	{"培训5次", "things 5", ""},
	{"法规5部", "things 5", ""},
	{"共5个", "things 5", ""},
	{"共5个,", "things 5", ","},
	{"共5个栏目", "other 5", "个栏目"},
	{"占5%", "percent 5", ""},
	{"占5％", "percent 5", ""},
	{"占62.5%", "percent 62.5", ""},
	{"占百分之五", "percent 5", ""},
	{"占百分之62.5", "percent 62.5", ""},
	{"占百分之百", "percent 100", ""},
	{"百分之百分", "percent 100", "分"},
	{"在2024年", "year 2024", ""},
	{"在二〇二四年", "year 2024", ""},
	{"在1024年", "other 1024", ""},
	{"在2,024年", "other 2024", ""},
	{"收到5,", "none 5", ","},
	{"收到5", "none 5", ""},
	{"收到5均已办结", "none 5", "均已办结"},
	{"5月", "other 5", "月"},
	{"5部门", "other 5", "部门"},
	{"5部分", "other 5", "部分"},
	{"办好5件实事", "other 5", "件实事"},
	{"5件事", "other 5", "件事"},

	/* digits of any width, separators, blanks, line ends */
	{"收到１２件", "cases 12", ""},
	{"收到1,234件", "cases 1234", ""},
	{"收到1，234件", "cases 1234 ?", ""},
	{"收到1,234,567件", "cases 1234567", ""},
	{"收到12,34件", "none 12", ",34件"},
	{"收到1234,567件", "none 1234", ",567件"},
	{"收到1 2 件", "cases 12", ""},
	{"收到1\n2件", "cases 12", ""},
	{"收到1\n\n2件", "other 1", "2件"},
	{"收到0 2件", "other 0", "2件"},
	{"2024 12件", "other 2024", "12件"},
	{"收到1\n2.公开", "other 1", "2.公开"},
	{"占9\n8.5%", "percent 98.5", ""},
	{"占98\n.5%", "percent 98.5", ""},
	{"占98.\n5%", "percent 98.5", ""},
	{"共1\n.2万件", "cases 11500..12999", ""},
	{"收到5\n1.2024年", "other 5", "1.2024年"},
	{"收到12.\n5件", "other 12", ".\n5件"},
	{"收到1,\n234件", "cases 1234 ?", ""},
	{"收到1,2\n34件", "cases 1234 ?", ""},
	{"收到1, 234件", "none 1", ", 234件"},
	{"收到5 件", "cases 5", ""},
	{"收到“5”件", "cases 5", ""},
	{"0.5件", "other 0.5", ""},
	{"1.2.3件", "other 1.2", ".3件"},
	{"收到99999999999件", "cases 99999999999", ""},
	{"收到9999999999999件", "other", ""},

	/* Chinese numerals */
	{"收到五件", "cases 5", ""},
	{"收到两件", "cases 2", ""},
	{"收到十件", "cases 10", ""},
	{"收到十二件", "cases 12", ""},
	{"收到二十件", "cases 20", ""},
	{"收到一百零五件", "cases 105", ""},
	{"收到一百一十件", "cases 110", ""},
	{"收到一千二百三十四件", "cases 1234", ""},
	{"收到一百五件", "other 5", ""},
	{"收到三四件", "other 4", ""},
	{"收到零件", "cases 0", ""},
	{"申请量为零", "none 0", ""},
	{"零", "no number", ""},
	{"一次", "no number", ""},
	{"一起", "no number", ""},
	{"收到一件", "cases 1", ""},
	{"第三项", "other 3", ""},
	{"每三件", "other 3", ""},
	{"第5件", "other 5", ""},
	{"十分", "no number", ""},

	/* money, in 万元 */
	{"收费5万元", "money 5", ""},
	{"收费63.4万元", "money 63.4", ""},
	{"收费251000元", "money 25.1", ""},
	{"收费5元", "money 0.0005", ""},
	{"收费1.5亿元", "money 15000", ""},
	{"收费3万余元", "money 3..4", ""},
	{"收费五万元", "money 5", ""},

	/* 万 */
	{"公开1万条", "items 5000..19999", ""},
	{"公开1.2万条", "items 11500..12999", ""},
	{"公开12万余条", "items 120000..130000", ""},

	/* exactness: a unit of the last digit that is no zero, a hundredth at least */
	{"公开10余条", "items 10..20", ""},
	{"公开1200余条", "items 1200..1300", ""},
	{"公开1234多条", "items 1234..1246", ""},
	{"公开超过100条", "items 100..200", ""},
	{"公开逾100条", "items 100..200", ""},
	{"公开近100条", "items 0..100", ""},
	{"公开不足90条", "items 80..90", ""},
	{"公开约120条", "items 110..130", ""},
	{"公开120条左右", "items 110..130", "左右"},
	{"公开120条以上", "items 120..130", "以上"},

	/* parts of names, dates, addresses */
	{"a5件", "other 5", ""},
	{"5a", "other 5", "a"},
	{"〔5〕", "other 5", "〕"},
	{"5-6", "other 5", "-6"},
	{"12:30", "other 12", ":30"},
	{"№5", "other 5", ""},
	{"5号", "other 5", "号"},
	{"没有", "no number", ""},
};

static const char *
say_decimal(gai_decimal value, char *buffer)
{
	int			scale = value.scale;
	char		digits[64];
	int			length = snprintf(digits, sizeof digits, "%0*lld", scale + 1, (long long) value.digits);

	snprintf(buffer, 64, "%.*s%s%s", length - scale, digits, scale > 0 ? "." : "", digits + length - scale);
	return buffer;
}

/* "items 100..200", "cases 12 ?" */
static const char *
say(const gai_quantity *quantity)
{
	static const char *const measures[] = {"none", "cases", "things", "items", "percent", "money", "year", "other"};
	static char buffer[512];
	char		value[64],
				low[64],
				high[64];
	int			length;

	say_decimal(quantity->value, value);
	say_decimal(quantity->low, low);
	say_decimal(quantity->high, high);
	if (quantity->measure == GAI_MEASURE_OTHER && quantity->value.digits >= INT64_C(100000000000))
		return "other";
	length = snprintf(buffer, sizeof buffer, "%s ", measures[quantity->measure]);
	if (strcmp(low, value) == 0 && strcmp(high, value) == 0)
		length += snprintf(buffer + length, sizeof buffer - (size_t) length, "%s", value);
	else
		length += snprintf(buffer + length, sizeof buffer - (size_t) length, "%s..%s", low, high);
	if (quantity->doubtful)
		snprintf(buffer + length, sizeof buffer - (size_t) length, " ?");
	return buffer;
}

static void
test_cases(void)
{
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
	{
		size_t		length = strlen(cases[i].prose);
		char	   *copy = malloc(length);
		gai_prose	prose;
		gai_quantity quantity = {0};
		size_t		at = 0;

		memcpy(copy, cases[i].prose, length);
		prose = gai_read_prose(&arena, gai_slice(copy, length));
		while (at < prose.count && !gai_read_quantity(&prose, at, &quantity))
			at++;
		is_string(at < prose.count ? say(&quantity) : "no number", cases[i].quantity, "%s", cases[i].prose);
		if (at < prose.count)
			is_string(quantity.end < prose.count ? cases[i].prose + prose.glyphs[quantity.end].position : "",
					  cases[i].rest, "%s: its end", cases[i].prose);
		free(copy);
	}
}

/* Whatever stands there: what is read has an end behind it, and bounds on both sides of it. */
static void
test_any_text(void)
{
	static const char *const parts[] = {"0", "1", "2024", "12", "５", ",", "，", ".", " ", "\n", "\n\n", "十", "百", "千",
		"零", "一", "三", "两", "万", "亿", "元", "件", "%", "年", "百分之", "约", "余", "近", "不足", "第", "-", "a", "以上", "申请",
		"个", "的"};
	uint32_t	seed = 1;
	int			wrong = 0,
				read = 0;

	for (int i = 0; i < 50000; i++)
	{
		char		text[256];
		size_t		length;
		gai_prose	prose;

		length = random_text(&seed, parts, sizeof parts / sizeof parts[0], 8, text);
		prose = gai_read_prose(&arena, gai_slice(text, length));
		for (size_t at = 0; at < prose.count; at++)
		{
			gai_quantity quantity;

			if (!gai_read_quantity(&prose, at, &quantity))
				continue;
			read++;
			if (quantity.end <= at || quantity.end > prose.count || quantity.value.digits < 0 ||
				gai_compare_decimals(quantity.low, quantity.value) > 0 ||
				gai_compare_decimals(quantity.value, quantity.high) > 0)
				note("%s at %zu (%d)", text, at, ++wrong);
		}
		if (i % 1000 == 0)
		{
			gai_arena_free(&arena);
			gai_arena_open(&arena, &gai_malloc_host);
		}
	}
	is_integer(wrong, 0, "numbers in 50,000 texts of such words have an end, a value and bounds around it");
	ok(read > 50000, "%d numbers", read);
}

static void
test_order(void)
{
	/* in their order; those of one line are equal */
	static const gai_decimal decimals[][2] = {
		{{0, 0}, {0, 18}},
		{{1, 18}, {1, 18}},
		{{5, 1}, {500, 3}},
		{{999999999999999999, 18}, {999999999999999999, 18}},
		{{1, 0}, {1000000, 6}},
		{{15, 1}, {150, 2}},
		{{999999999999999999, 0}, {999999999999999999, 0}},
	};
	int			count = sizeof decimals / sizeof decimals[0];
	int			wrong = 0;

	for (int i = 0; i < 2 * count; i++)
		for (int j = 0; j < 2 * count; j++)
		{
			int			order = gai_compare_decimals(decimals[i / 2][i % 2], decimals[j / 2][j % 2]);

			wrong += (order > 0) - (order < 0) != (i / 2 > j / 2) - (i / 2 < j / 2);
		}
	is_integer(wrong, 0, "decimals of all scales have an order");
}

int
main(void)
{
	gai_arena_open(&arena, &gai_malloc_host);
	test_cases();
	test_any_text();
	test_order();
	gai_arena_free(&arena);
	return done_testing();
}
