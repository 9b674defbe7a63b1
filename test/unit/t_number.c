/* t_number.c - the text of a cell as a value: numbers, placeholders, and what cannot be read */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/number.h"
#include "random_text.h"
#include "tap.h"

/* A cell's text and what it says: the number, then ocr, annotated and the unit; "none", "blank" or "?". */
static const struct
{
	const char *cell;
	const char *wanted;
}			cases[] = {
	/* plain */
	{"0", "0"},
	{"5", "5"},
	{"000", "0"},
	{"007", "7"},
	{"999999999999999999", "999999999999999999"},
	{"1000000000000000000", "?"},
	{"0000000000000000001", "1"},
	{" 12\t", "12"},
	{"　１２　", "12"},
	{"零", "0"},

	/* digits of any width, separators, blanks, signs, decimals */
	{"１２３", "123"},
	{"1,234", "1234"},
	{"1，234", "1234"},
	{"12,345,678", "12345678"},
	{"1 234", "1234"},
	{"1 2 3 4", "?"},			/* several numbers */
	{"3 3", "?"},
	{"12 345 678", "12345678"},
	{"1234 567", "?"},
	{"1\u00a0234", "1234"},
	{"1,23", "?"},
	{"1234,567", "?"},
	{"1,234,56", "?"},
	{"1,2345", "?"},
	{",123", "?"},
	{"1,,234", "?"},
	{"0 0", "?"},
	{"0 5", "?"},
	{"10 0", "?"},
	{"0.5", "0.5"},
	{"63.40", "63.40"},
	{"63．4", "63.4"},
	{"1,234.5", "1234.5"},
	{"1.234.5", "?"},
	{"5.", "?"},
	{".5", "?"},
	{"0.000000000000000001", "0.000000000000000001"},
	{"0.0000000000000000001", "?"},
	{"-5", "-5"},
	{"－5", "-5"},
	{"−5", "-5"},
	{"+5", "5"},
	{"-63.4", "-63.4"},
	{"- 5", "-5"},
	{"5-", "?"},
	{"3-5", "?"},
	{"--5", "?"},
	{"3～5", "?"},
	{"1\n2", "?"},
	{"1/2", "?"},

	/* placeholders */
	{"/", "none"},
	{"／", "none"},
	{"\\", "none"},
	{"-", "none"},
	{"---", "none"},
	{"—", "none"},
	{"——", "none"},
	{"─", "none"},
	{"*", "none"},
	{"＊＊", "none"},
	{"★", "none"},
	{"- /", "none"},
	{"无", "none"},
	{" 无 ", "none"},
	{"无。", "none"},
	{"不适用", "none"},
	{"不 适 用", "none"},
	{"不適用", "none"},
	{"不涉及", "none"},
	{"N/A", "none"},
	{"n/a", "none"},
	{"NA", "none"},
	{"无无", "?"},
	{"无数据", "?"},
	{"N", "?"},

	/* blank */
	{"", "blank"},
	{" ", "blank"},
	{"　\t\u00a0", "blank"},

	/* letters for digits */
	{"O", "0 ocr"},
	{"o", "0 ocr"},
	{"О", "0 ocr"},
	{"〇", "0 ocr"},
	{"OO", "0 ocr"},
	{"1O", "10 ocr"},
	{"l2", "12 ocr"},
	{"2I", "21 ocr"},
	{"2丨", "21 ocr"},
	{"l", "?"},
	{"lO", "?"},
	{"Ol", "?"},
	{"1S", "?"},

	/* units, annotations */
	{"5件", "5 [件]"},
	{"5 件", "5 [件]"},
	{"5件次", "5 [件次]"},
	{"63.4万元", "63.4 [万元]"},
	{"63.4萬元", "63.4 [萬元]"},
	{"251000元", "251000 [元]"},
	{"1亿元", "1 [亿元]"},
	{"5人次", "5 [人次]"},
	{"5人", "?"},
	{"5件5", "?"},
	{"件5", "?"},
	{"22(其中修订16件)", "22 annotated"},
	{"22（其中修订16件）", "22 annotated"},
	{"22 (其中修订16件)", "22 annotated"},
	{"22\n(其中修订16件)", "22 annotated"},
	{"22件(其中修订16件)", "22 annotated [件]"},
	{"22〔注〕", "22 annotated"},
	{"22[注", "22 annotated"},
	{"22 其中修订16件", "?"},
	{"(22)", "?"},
	{"约5", "?"},
	{"5余", "?"},
	{"若干", "?"},
	{"五", "?"},
	{"5%", "?"},
	{"2024年", "?"},
};

static const char *
say(gai_reading reading)
{
	static char buffer[128];
	char		digits[32];
	int			scale = reading.value.scale;
	int			length;

	if (reading.kind != GAI_NUMBER)
		return reading.kind == GAI_PLACEHOLDER ? "none" : reading.kind == GAI_BLANK ? "blank" : "?";
	length = snprintf(digits, sizeof digits, "%0*lld", scale + 1, llabs((long long) reading.value.digits));
	snprintf(buffer, sizeof buffer, "%s%.*s%s%s%s%s%s%.*s%s", reading.value.digits < 0 ? "-" : "",
			 length - scale, digits, scale > 0 ? "." : "", digits + length - scale, reading.ocr ? " ocr" : "",
			 reading.annotated ? " annotated" : "", reading.unit.length > 0 ? " [" : "", (int) reading.unit.length,
			 reading.unit.length > 0 ? reading.unit.bytes : "", reading.unit.length > 0 ? "]" : "");
	return buffer;
}

/* Reads a copy that ends where its memory does. */
static gai_reading
read_copy(const char *bytes, size_t length, bool *may_be)
{
	char	   *copy = malloc(length > 0 ? length : 1);
	gai_reading reading;

	memcpy(copy, bytes, length);
	*may_be = gai_may_be_value(gai_trim(gai_slice(copy, length)));
	reading = gai_read_value(gai_slice(copy, length));
	if (reading.unit.length > 0)
		reading.unit.bytes = bytes + (reading.unit.bytes - copy);
	free(copy);
	return reading;
}

static void
test_cases(void)
{
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
	{
		bool		may_be;

		is_string(say(read_copy(cases[i].cell, strlen(cases[i].cell), &may_be)), cases[i].wanted, "\"%s\"",
				  cases[i].cell);
	}
}

/* The cheap test before may say yes too often, never no to what can be read; and a cell cut off anywhere is safe. */
static void
test_cheap_test(void)
{
	bool		agrees = true;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
		for (size_t length = 0; length <= strlen(cases[i].cell); length++)
		{
			bool		may_be;

			agrees &= read_copy(cases[i].cell, length, &may_be).kind == GAI_UNREADABLE || may_be;
		}
	for (uint32_t c = 1; c < 0x10000; c++)
	{
		char		bytes[8];
		bool		may_be;
		int			length = c < 0x80 ? snprintf(bytes, sizeof bytes, "%c5", (int) c) :
			c < 0x800 ? snprintf(bytes, sizeof bytes, "%c%c5", (int) (0xC0 | c >> 6), (int) (0x80 | (c & 0x3F))) :
			snprintf(bytes, sizeof bytes, "%c%c%c5", (int) (0xE0 | c >> 12), (int) (0x80 | (c >> 6 & 0x3F)),
					 (int) (0x80 | (c & 0x3F)));

		agrees &= read_copy(bytes, (size_t) length, &may_be).kind == GAI_UNREADABLE || may_be;
		agrees &= read_copy(bytes, (size_t) length - 1, &may_be).kind == GAI_UNREADABLE || may_be;
	}
	ok(agrees, "what begins like no value is none: any character, alone and before a digit");
}

/* ---- the same number in many spellings -------------------------------------------------------------------------- */

static uint32_t seed = 1;

static uint32_t
any(uint32_t n)
{
	return random_below(&seed, n);
}

/* A count as somebody may write it. */
static size_t
spell(char *out, int64_t count)
{
	char		digits[32];
	int			ndigits = snprintf(digits, sizeof digits, "%lld", (long long) count);
	bool		grouped = any(2);
	bool		full_width = any(2);
	size_t		length = (size_t) sprintf(out, "%s", any(2) ? "" : any(2) ? " " : "　");

	for (int i = 0; i < ndigits; i++)
	{
		if (i > 0 && grouped && (ndigits - i) % 3 == 0)
			length += (size_t) sprintf(out + length, "%s", full_width ? "，" : ",");
		if (full_width)
			length += (size_t) sprintf(out + length, "\xEF\xBC%c", 0x90 + (digits[i] - '0'));
		else
			out[length++] = digits[i];
	}
	return length + (size_t) sprintf(out + length, "%s", any(2) ? "" : any(2) ? "件" : " ");
}

static void
test_spellings(void)
{
	int			wrong = 0;

	for (int i = 0; i < 20000; i++)
	{
		int64_t		count = (int64_t) any(1u << 24) * (any(3) == 0 ? 1000003 : 1) % (any(2) ? 1000 : INT64_MAX);
		char		cell[256];
		size_t		length = spell(cell, count);
		bool		may_be;
		gai_reading reading = read_copy(cell, length, &may_be);

		if (reading.kind != GAI_NUMBER || reading.value.digits != count || reading.value.scale != 0 || reading.ocr ||
			reading.annotated)
			note("%.*s gives %s (%d)", (int) length, cell, say(reading), ++wrong);
	}
	is_integer(wrong, 0, "20,000 counts with digits of both widths, separators, blanks and units");
}

int
main(void)
{
	test_cases();
	test_cheap_test();
	test_spellings();
	return done_testing();
}
