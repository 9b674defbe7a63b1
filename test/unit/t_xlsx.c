/* t_xlsx.c - workbooks: what is read, and how broken ones and those made to exhaust a reader are refused */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../generate/package.h"
#include "../generate/random.h"
#include "base/sort.h"
#include "document_text.h"
#include "fixture.h"
#include "read/file.h"
#include "source/xlsx/xlsx.h"
#include "source/xlsx/xlsx_value.h"
#include "tap.h"

/* ---- making workbooks ------------------------------------------------------------------------------------------- */

#define MAIN "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define RELATED "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\""
#define SHEET(data) "<worksheet " MAIN "><sheetData>" data "</sheetData></worksheet>"
#define ROW(cells) "<row>" cells "</row>"
#define N(number) "<c><v>" number "</v></c>"
#define T(text) "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" text "</t></is></c>"
#define AT(place, text) "<c r=\"" place "\" t=\"inlineStr\"><is><t>" text "</t></is></c>"
#define SHARED(index) "<c t=\"s\"><v>" index "</v></c>"
#define WORKBOOK(rest) "<workbook " MAIN " xmlns:r=\"" OFFICE "\">" rest
#define MERGED(data, ranges) \
	"<worksheet " MAIN "><sheetData>" data "</sheetData><mergeCells>" ranges "</mergeCells></worksheet>"
#define M(range) "<mergeCell ref=\"" range "\"/>"

#define TYPE(type) " Type=\"" OFFICE "/" type "\" "

/* What a workbook has besides its sheets; NULL = the usual, "" = the part is not there. */
typedef struct parts
{
	const char *workbook,
			   *relationships,
			   *strings,
			   *styles,
			   *sheets[3];
} parts;

static const char *
or_usual(const char *given, const char *usual)
{
	return given != NULL ? given : usual;
}

/* In the pool, which is emptied first. */
static builder
make_workbook(const parts *these)
{
	static const char *const names[] = {
		"xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml", "xl/styles.xml",
		"xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml"
	};
	const char *contents[] = {
		or_usual(these->workbook, "<workbook " MAIN " xmlns:r=\"" OFFICE "\"><sheets><sheet name=\"甲\" r:id=\"a\"/>"
				 "<sheet name=\"乙\" r:id=\"b\"/><sheet name=\"丙\" r:id=\"c\"/></sheets></workbook>"),
		or_usual(these->relationships, "<Relationships " RELATED ">"
				 "<Relationship Id=\"a\"" TYPE("worksheet") "Target=\"worksheets/sheet1.xml\"/>"
				 "<Relationship Id=\"b\"" TYPE("worksheet") "Target=\"worksheets/sheet2.xml\"/>"
				 "<Relationship Id=\"c\"" TYPE("worksheet") "Target=\"/xl/worksheets/sheet3.xml\"/>"
				 "<Relationship Id=\"d\"" TYPE("sharedStrings") "Target=\"sharedStrings.xml\"/>"
				 "<Relationship Id=\"e\"" TYPE("styles") "Target=\"styles.xml\"/></Relationships>"),
		or_usual(these->strings, "<sst " MAIN "/>"),
		or_usual(these->styles, "<styleSheet " MAIN "/>"),
		these->sheets[0],
		or_usual(these->sheets[1], SHEET("")),
		or_usual(these->sheets[2], SHEET("")),
	};
	package_part list[sizeof names / sizeof names[0]];
	int			count = 0;

	pool_reset();
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
		if (contents[i][0] != '\0')
			list[count++] = (package_part) {names[i], contents[i], strlen(contents[i]), NULL};
	return pack_parts(list, count);
}

/* ---- what is read ----------------------------------------------------------------------------------------------- */

typedef struct outcome
{
	gai_status	status;
	const char *what;			/* of a refusal */
	char		lines[4096];	/* see describe_document() */
	char		text[4096];
	bool		true_places;
} outcome;

static gai_status
run_xlsx(gai_arena *arena, const builder *package, outcome *result)
{
	gai_status	status = gai_try(arena);

	if (status == GAI_OK)
	{
		gai_document document = {0};
		gai_text	text = gai_read_xlsx(arena, package->bytes, package->length, &document);

		result->true_places = describe_document(&document, text, result->lines, sizeof result->lines);
		snprintf(result->text, sizeof result->text, "%.*s",
				 (int) (text.length < 4000 ? text.length : 4000), text.length > 0 ? text.bytes : "");
	}
	return status;
}

/* The result is good until the next call.  Reads a copy of exactly the package's length. */
static const outcome *
read_package(const builder *package)
{
	static outcome result;
	builder		copy = {malloc(package->length), package->length, 0};
	gai_arena	arena;

	memcpy(copy.bytes, package->bytes, package->length);
	memset(&result, 0, sizeof result);
	gai_arena_open(&arena, &gai_malloc_host);
	result.status = run_xlsx(&arena, &copy, &result);
	if (result.status == GAI_REFUSED)
		result.what = arena.refusal->what;
	gai_arena_free(&arena);
	free(copy.bytes);
	return &result;
}

static const outcome *
read_parts(const parts *these)
{
	builder		package = make_workbook(these);

	return read_package(&package);
}

static const outcome *
read_sheet(const char *sheet)
{
	return read_parts(&(parts) {.sheets = {sheet}});
}

static void
check_parts(const parts *these, const char *lines, const char *name)
{
	const outcome *got = read_parts(these);

	is_string(got->lines, lines, "%s", name);
	ok(got->status == GAI_OK && got->true_places, "and everything stands where it is said to be");
}

static void
check_sheet(const char *sheet, const char *lines, const char *name)
{
	check_parts(&(parts) {.sheets = {sheet}}, lines, name);
}

/* ---- sheets ----------------------------------------------------------------------------------------------------- */

static void
test_tables(void)
{
	check_sheet(SHEET(ROW(T("规章") N("3") T(" 4 ") N("5"))), "1 0+1:规章 1+1:3 2+1:4 3+1:5\n", "cells without places");
	check_sheet(SHEET("<row r=\"7\">" AT("C7", "甲") AT("E7", "乙") "</row><row r=\"8\">" AT("D8", "丙") AT("E8", "丁")
					  "</row>"),
				"1 0+1:甲 1+1: 2+1:乙\n1 0+1: 1+1:丙 2+1:丁\n", "a table counts columns from its own left end");
	check_sheet(SHEET("<row r=\"2\">" AT("B2", "2") AT("A2", "1") "</row><row r=\"1\">" AT("B1", "乙") AT("A1", "甲")
					  "</row>"),
				"1 0+1:甲 1+1:乙\n1 0+1:1 1+1:2\n", "cells and rows in disorder");
	check_sheet(MERGED("<row r=\"1\">" AT("A1", "申请人") AT("D1", "总计") "</row>"
					   "<row r=\"2\">" AT("A2", "自然人") AT("B2", "企业") "<c r=\"D2\"/></row>"
					   "<row r=\"3\">" AT("A3", "1") AT("C3", "3") AT("D3", "4") "</row>",
					   M("A1:C1") M("D1:D2") M("B2:C2")),
				"1 0+3:申请人 3+1:总计\n1 0+1:自然人 1+2:企业\n1 0+1:1 1+1: 2+1:3 3+1:4\n", "merged cells");
	check_sheet(MERGED("<row r=\"1\">" AT("A1", "甲") AT("B1", "暗") AT("C1", "丙") "</row>"
					   "<row r=\"2\">" AT("A2", "暗") AT("C2", "2") "</row>", M("A1:B2")),
				"1 0+2:甲 2+1:丙\n1 2+1:2\n", "what merged cells cover does not show");
	check_sheet(MERGED("<row r=\"1\">" AT("A1", "1") AT("B1", "2") AT("C1", "3") "</row>", M("A1:B1") M("B1:C1")
					   M("C9:A1") M("A1") M("ZZZ1:ZZZ2") M("")),
				"1 0+2:1 2+1:3\n", "merged cells that overlap, and ranges that are none");
	check_sheet(MERGED("<row r=\"1\">" AT("A1", "标题一") "</row><row r=\"3\">" AT("A3", "一、") AT("B3", "1") "</row>"
					   "<row r=\"5\">" AT("A5", "二、") AT("B5", "2") "</row>"
					   "<row r=\"7\">" AT("A7", "三、") AT("B7", "3") "</row>", M("A5:A6") M("B5:B8")),
				". 0+1:标题一\n1 0+1:一、 1+1:1\n2 0+1:二、 1+1:2\n2 0+1:三、\n",
				"a table ends at an empty row, unless cells reach over it");
}

static void
test_paragraphs(void)
{
	check_sheet(MERGED("<row r=\"1\">" AT("A1", "一、总体情况") "<c r=\"B1\"/><c r=\"C1\"/></row>"
					   "<row r=\"2\">" AT("A2", "第一行\n第二行") "</row>"
					   "<row r=\"3\">" AT("A3", "规章") AT("B3", "1") AT("C3", "2") "</row>", M("A1:C1")),
				". 0+1:一、总体情况\n. 0+1:第一行\n. 0+1:第二行\n1 0+1:规章 1+1:1 2+1:2\n",
				"a text alone in its row is a paragraph, of several lines perhaps");
	check_sheet(SHEET("<row r=\"1\">" AT("A1", "规章") "<c r=\"B1\"/></row><row r=\"2\">" AT("A2", "文件") AT("B2", "1")
					  "</row><row r=\"3\">" AT("B3", "2") "</row><row r=\"4\">" AT("A4", "5") "</row>"),
				"1 0+1:规章 1+1:\n1 0+1:文件 1+1:1\n1 0+1: 1+1:2\n. 0+1:5\n",
				"but not beside a blank cell, nor when it is a number that is no page's");
#define LINE "甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸"
	check_sheet(SHEET(ROW(T("一、总体情况") T(LINE "\n" LINE "\n" LINE))),
				". 0+1:一、总体情况\n. 0+1:" LINE "\n. 0+1:" LINE "\n. 0+1:" LINE "\n",
				"a long text of several lines beside its heading");
#undef LINE
	is_string(read_sheet(SHEET(ROW(T("标题")) ROW(T("规章") T("") T("3\t4")) ROW(T("1\n2") N("5"))))->text,
			  "标题\n规章\t\t3 4\n1↵2\t5\t\n", "the text has a line for each row, tabs between cells, and ↵ in numbers");
}

static void
test_hidden(void)
{
	check_parts(&(parts) {
		.workbook = "<workbook " MAIN " xmlns:r=\"" OFFICE "\"><sheets><sheet name=\"丙\" r:id=\"c\"/>"
		"<sheet name=\"乙\" state=\"veryHidden\" r:id=\"b\"/><sheet name=\"甲\" state=\"visible\" r:id=\"a\"/>"
		"<sheet name=\"无\" r:id=\"z\"/></sheets></workbook>",
		.sheets = {SHEET(ROW(T("末") N("3"))), SHEET(ROW(T("暗") N("2"))), SHEET(ROW(T("首") N("1")))}
	}, "1 0+1:首 1+1:1\n2 0+1:末 1+1:3\n", "sheets in the workbook's order, without hidden ones");
	check_sheet("<worksheet " MAIN "><cols><col min=\"2\" max=\"3\" hidden=\"1\"/>"
				"<col min=\"5\" max=\"5\" width=\"0\"/><col min=\"6\" max=\"6\" hidden=\"0\"/></cols><sheetData>"
				ROW(N("1") N("2") N("3") N("4") N("5") N("6")) "<row hidden=\"true\">" N("7") N("7") "</row>"
				"<row ht=\"0\">" N("8") N("8") "</row>" ROW(T("甲") N("2") N("3") N("9"))
				"</sheetData></worksheet>", "1 0+1:1 1+1:4 2+1:6\n1 0+1:甲 1+1:9 2+1:\n", "hidden rows and columns");
	check_sheet("<worksheet " MAIN "><cols><col min=\"1\" max=\"1\" hidden=\"1\"/></cols><sheetData>"
				"<row r=\"1\" hidden=\"1\">" AT("A1", "甲") AT("D1", "丁") "</row><row r=\"2\" hidden=\"1\"/>"
				"<row r=\"3\">" AT("B3", "盖") AT("D3", "1") "</row><row r=\"4\">" AT("D4", "2") "</row></sheetData>"
				"<mergeCells>" M("A1:C4") M("A1:A4") M("D1:D2") "</mergeCells></worksheet>",
				"1 0+2:甲 2+1:1\n1 2+1:2\n", "merged cells show in what is not hidden of them");
	check_sheet(SHEET(ROW("<c t=\"n\"><f>SUM(A2:B2)+99</f><v>3</v></c>" "<c t=\"str\"><f>\"4\"</f><v>甲&amp;乙</v></c>"
						  "<c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c><c t=\"e\"><v>#REF!</v></c>"
						  "<c t=\"d\"><v>2024-01-31</v></c><c><f>1+1</f></c>")
					  ROW(N("1") N("2") N("3") N("4") N("5") N("6") N("7"))),
				"1 0+1:3 1+1:甲&乙 2+1:TRUE 3+1:FALSE 4+1:#REF! 5+1:2024-01-31 6+1:\n"
				"1 0+1:1 1+1:2 2+1:3 3+1:4 4+1:5 5+1:6 6+1:7\n",
				"formulas by their results; truth values, errors and days as their text");
}

static void
test_strings(void)
{
	check_parts(&(parts) {
		.strings = "<sst " MAIN "><si><t>共用</t></si>"
		"<si><r><rPr><b/></rPr><t>行政</t></r><r><t xml:space=\"preserve\">许可 </t></r>"
		"<rPh sb=\"0\" eb=\"2\"><t>xuke</t></rPh><phoneticPr fontId=\"1\"/></si>"
		"<si><r><rPr><strike/></rPr><t>12</t></r><r><rPr><strike val=\"0\"/></rPr><t>11</t></r></si><si/>"
		"<si><t>a_x000D_b_x005F_x000D_c_x0007__xD800_d_xZZZZ_</t></si><si><t>  </t></si></sst>",
		.sheets = {SHEET(ROW(SHARED("1") SHARED("0") SHARED("2") SHARED("3") SHARED("4"))
						 ROW(SHARED("0") SHARED("5") N("1") N("2") N("3")))}
	}, "1 0+1:行政许可 1+1:共用 2+1:11 3+1: 4+1:a b_x000D_c  d_xZZZZ_\n1 0+1:共用 1+1: 2+1:1 3+1:2 4+1:3\n",
				"shared strings: runs joined, without readings and what is struck out");
	check_sheet("<x:worksheet xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main'><x:sheetData><x:row>"
				"<x:c><x:v>1</x:v></x:c><x:c t='inlineStr'><x:is><x:r><x:t>甲</x:t></x:r>"
				"<x:r><x:t><![CDATA[<]]></x:t></x:r></x:is></x:c></x:row></x:sheetData></x:worksheet>",
				"1 0+1:1 1+1:甲<\n", "the strict dialect, with a prefix; runs in a cell");
	check_sheet("<worksheet xmlns='urn:other'><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>", "",
				"another vocabulary says nothing");
}

static void
test_styles(void)
{
#define F(number, code) "<numFmt numFmtId=\"" number "\" formatCode=\"" code "\"/>"
#define X(number) "<xf numFmtId=\"" number "\"/>"
	static const char styles[] = "<styleSheet " MAIN "><numFmts>"
		F("164", "yyyy\\-mm\\-dd;@")
		F("165", "#,##0.00_);[Red]\\(0.00\\)")
		F("166", "General")
		F("167", "[h]:mm")
		F("168", "0.00E+00")
		F("169", "0&quot;day&quot;")
		F("170", ";;;")
		F("171", "[DBNum1][$-804]m&quot;月&quot;d&quot;日&quot;")
		F("172", "[Magenta]0")
		F("173", "h:mm AM/PM")
		"</numFmts><fonts><font/><font><strike/></font></fonts><cellStyleXfs>" X("14") "</cellStyleXfs><cellXfs>"
		X("0") X("14") X("164") X("165") X("166") X("167") X("168") X("169") X("170") X("171") X("9") X("172") X("173")
		"<xf fontId=\"1\"/>" X("31") "</cellXfs></styleSheet>";
#define S(style) "<c s=\"" style "\"><v>45322.5</v></c>"

	check_parts(&(parts) {
		.styles = styles,
		.sheets = {SHEET(ROW(N("1") S("1") S("2") S("3") S("4") S("5") S("6") S("7") S("8") S("9")
							 S("10") S("11") S("12") S("13") S("14") S("99")))}
	}, "1 0+1:1 1+1:2024-01-31 2+1:2024-01-31 3+1:45322.5 4+1:45322.5 5+1:12:00:00 6+1:45322.5 7+1:45322.5 8+1: "
				"9+1:2024-01-31 10+1:45322.5 11+1:45322.5 12+1:12:00:00 13+1: 14+1:2024-01-31 15+1:45322.5\n",
				"a number in the format of a day is no number; what does not show is blank");
	check_parts(&(parts) {
		.styles = styles,
		.workbook = WORKBOOK("<workbookPr date1904=\"1\"/><sheets><sheet r:id=\"a\"/></sheets></workbook>"),
		.sheets = {SHEET(ROW(S("1") T("文本") "<c s=\"1\" t=\"str\"><v>12</v></c>"))}
	}, "1 0+1:2028-02-01 1+1:文本 2+1:12\n", "days from 1904 on; a text is no day");
#undef S
#undef F
#undef X
}

/* ---- values ----------------------------------------------------------------------------------------------------- */

static void
test_values(void)
{
	static const struct
	{
		const char *stored,
				   *text;
	}			numbers[] = {
		{"1234", "1234"}, {"89.5", "89.5"}, {"0.10000000000000001", "0.1"}, {"12.300000000000001", "12.3"},
		{"0.29999999999999999", "0.3"}, {"99.999999999999997", "100"}, {"-0.5", "-0.5"}, {"-0.0", "0"}, {"5.0", "5"},
		{"5.00", "5"}, {"1.5E3", "1500"}, {"1E-3", "0.001"}, {"1.2345678901234567E+18", "1234567890123460000"},
		{"12345678901234567890", "12345678901234567890"}, {"007", "007"}, {".5", "0.5"},
		{"1E400", "1E400"}, {"1E-30", "1E-30"}, {"9.9999999999999999E2", "1000"}, {"1 2", "1 2"},
		{"1.2.3", "1.2.3"}, {"E5", "E5"},
		{"1E", "1E"}, {"", ""}, {"-", "-"},
		{"1958.4375", "1958.4375"}, {"0", "0"}, {"0.0", "0"}, {"+3.50", "3.5"},
	};
	static const struct
	{
		const char *stored;
		bool		from_1904;
		const char *day;
	}			days[] = {
		{"1", false, "1900-01-01"}, {"59", false, "1900-02-28"}, {"60", false, "1900-02-29"},
		{"61", false, "1900-03-01"},
		{"36526", false, "2000-01-01"}, {"45351", false, "2024-02-29"}, {"45351.999", false, "2024-02-29"},
		{"45352", false, "2024-03-01"}, {"45657", false, "2024-12-31"}, {"45658", false, "2025-01-01"},
		{"2958465", false, "9999-12-31"}, {"2958466", false, "#####"}, {"0", false, "#####"}, {"-1", false, "#####"},
		{"甲", false, "#####"}, {"1E300", false, "#####"}, {"0", true, "1904-01-01"}, {"58", true, "1904-02-28"},
		{"59", true, "1904-02-29"}, {"43860", true, "2024-01-31"}, {"4.5322E4", false, "2024-01-31"},
	};
	char		buffer[GAI_XLSX_LONGEST];
	gai_text	got;

	for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++)
	{
		got = gai_xlsx_number(gai_slice(numbers[i].stored, strlen(numbers[i].stored)), buffer);
		ok(gai_text_equal(got, gai_slice(numbers[i].text, strlen(numbers[i].text))), "%s is %s (%.*s)",
		   numbers[i].stored, numbers[i].text, (int) got.length, got.bytes);
	}
	for (size_t i = 0; i < sizeof days / sizeof days[0]; i++)
	{
		got = gai_xlsx_day(gai_slice(days[i].stored, strlen(days[i].stored)), days[i].from_1904, buffer);
		ok(gai_text_equal(got, gai_slice(days[i].day, strlen(days[i].day))), "day %s is %s (%.*s)", days[i].stored,
		   days[i].day, (int) got.length, got.bytes);
	}
	got = gai_xlsx_time(gai_literal("0.35416666666666669"), buffer);
	ok(gai_text_equal(got, gai_literal("08:30:00")), "a time of day");
}

/* Every number of up to 15 digits comes back from what a program stores of it. */
static void
test_round_trip(void)
{
	static const int64_t powers[] = {1, 10, 100, 1000, 10000, 100000, 1000000, 10000000};
	dice		d = {7};
	int			wrong = 0;

	for (int i = 0; i < 20000; i++)
	{
		int			scale = below(&d, 8);
		int64_t		digits = between(&d, 1, 9) * 10 + between(&d, 1, 9);
		char		text[64],
					stored[64],
					buffer[GAI_XLSX_LONGEST];
		gai_text	got;

		for (int n = below(&d, 14); n > 0; n--)
			digits = digits * 10 + between(&d, 1, 9);
		if (scale == 0)
			snprintf(text, sizeof text, "%lld", (long long) digits);
		else
			snprintf(text, sizeof text, "%lld.%0*lld", (long long) (digits / powers[scale]), scale,
					 (long long) (digits % powers[scale]));
		snprintf(stored, sizeof stored, chance(&d, 50) ? "%.17g" : "%.16E", strtod(text, NULL));
		got = gai_xlsx_number(gai_slice(stored, strlen(stored)), buffer);
		if (!gai_text_equal(got, gai_slice(text, strlen(text))) && wrong++ < 5)
			note("%s is stored as %s and read as %.*s", text, stored, (int) got.length, got.bytes);
	}
	is_integer(wrong, 0, "20,000 numbers come back from 17 digits");
}

static int
compare_bytes(const void *a, const void *b)
{
	return *(const unsigned char *) a - *(const unsigned char *) b;
}

static void
test_sort(void)
{
	dice		d = {3};
	int			wrong = 0;
	gai_arena	arena;

	gai_arena_open(&arena, &gai_malloc_host);
	for (int round = 0; round < 2000; round++)
	{
		unsigned char array[40];
		int			count = below(&d, 40),
					seen[8] = {0};

		for (int i = 0; i < count; i++)
			seen[array[i] = (unsigned char) below(&d, 8)]++;
		gai_sort(&arena, array, (size_t) count, 1, compare_bytes);
		for (int i = 0; i < count; i++)
		{
			wrong += i > 0 && array[i - 1] > array[i];
			seen[array[i]]--;
		}
		for (int i = 0; i < 8; i++)
			wrong += seen[i] != 0;
	}
	gai_arena_free(&arena);
	is_integer(wrong, 0, "2,000 arrays are sorted");
}

/* ---- what is refused -------------------------------------------------------------------------------------------- */

static void
check_broken(const parts *these, const char *name)
{
	const outcome *got = read_parts(these);

	ok(got->status == GAI_REFUSED && strcmp(got->what, gai_package_damaged.what) == 0, "%s is refused (%d)", name,
	   (int) got->status);
}

static void
test_refusals(void)
{
	static const char sheet[] = SHEET(ROW(T("甲") N("1")));

	check_broken(&(parts) {.relationships = "", .sheets = {sheet}}, "a workbook without relationships");
	check_broken(&(parts) {.strings = "", .sheets = {sheet}}, "one without its strings");
	check_broken(&(parts) {.styles = "", .sheets = {sheet}}, "one without its styles");
	check_broken(&(parts) {.sheets = {sheet, ""}}, "one without a sheet");
	check_broken(&(parts) {.workbook = "<workbook", .sheets = {sheet}}, "one that is cut off");
	check_broken(&(parts) {.sheets = {SHEET(ROW("<c t=\"s\"><v>0</v></c>"))}}, "a string that there is not");
	check_broken(&(parts) {.sheets = {SHEET(ROW("<c t=\"s\"><v>99999999999</v></c>"))}}, "one far off");
	check_broken(&(parts) {.sheets = {SHEET(ROW(AT("ZZZ9999999", "甲")))}}, "a cell outside of every sheet");
	check_broken(&(parts) {.sheets = {SHEET(ROW(AT("XFE1", "甲")))}}, "a column too many");
	check_broken(&(parts) {.sheets = {SHEET("<row r=\"1048577\"/>")}}, "a row too many");
	check_broken(&(parts) {.sheets = {SHEET("<row r=\"0\"/>")}}, "a row that there is not");
	check_broken(&(parts) {.sheets = {SHEET(ROW(AT("A2", "甲")))}}, "a cell in another row");
	check_broken(&(parts) {.sheets = {SHEET(ROW(AT("1A", "甲")))}}, "a place that is none");
	check_broken(&(parts) {.sheets = {SHEET(ROW(AT("A1", "甲") AT("A1", "乙")))}}, "two cells at one place");
	check_broken(&(parts) {.sheets = {SHEET(ROW("<c><v>1</v><v>2</v></c>"))}}, "a cell with two values");
	check_broken(&(parts) {.sheets = {SHEET("<c><v>1</v></c>")}}, "a cell in no row");
	check_broken(&(parts) {.sheets = {"<!DOCTYPE a [<!ENTITY b \"c\">]>" SHEET(ROW(N("1")))}},
				 "a document type declaration");
	check_broken(&(parts) {.sheets = {SHEET(ROW(T("&lol;")))}}, "an entity that nobody declared");
	check_broken(&(parts) {.strings = "<sst><si>", .sheets = {sheet}}, "strings that are cut off");
}

#define BEGIN "<worksheet " MAIN "><sheetData>"
#define END "</sheetData></worksheet>"

static void
check_bomb(char *sheet, const char *strings, gai_status expected, const char *name)
{
	is_integer(read_parts(&(parts) {.sheets = {sheet}, .strings = strings})->status, expected, "%s: status %d", name,
			   (int) expected);
	free(sheet);
}

static void
test_bombs(void)
{
	char	   *text = repeat_text("<sst " MAIN "><si><t>", "字", 300000, "</t></si></sst>"),
			   *middle = malloc(500000),
			   *at = middle;

	check_bomb(repeat_text(BEGIN, "<row/>", 1000000, END), NULL, GAI_TOO_LARGE, "6 MB that shrink to almost nothing");
	check_bomb(repeat_text(BEGIN, "<row/>", 600000, END), NULL, GAI_OK, "600,000 rows that are blank");
	check_bomb(repeat_text(BEGIN "<row r=\"1048576\">" AT("XFD1048576", "甲") "</row><row r=\"1\">" AT("A1", "甲"),
					  "<c/>", 16383, "</row>" END), NULL, GAI_OK, "the corners of a sheet, and a row of blanks");
	check_bomb(repeat_text(BEGIN, ROW("<c t=\"s\"><v>0</v></c>"), 1000, END), text, GAI_TOO_LARGE,
			   "a text of 900 kB in 1,000 cells");
	free(text);
	for (int i = 1; i <= 6000; i++)
		at += sprintf(at, "<row r=\"%d\"><c r=\"A%d\"><v>1</v></c><c r=\"IV%d\"><v>2</v></c></row>", i, i, i);
	check_bomb(repeat_text(BEGIN, middle, 1, END), NULL, GAI_TOO_LARGE, "6,000 rows with 254 blank cells each");
	free(middle);
	check_bomb(repeat_text(BEGIN ROW(N("1") N("2")) "</sheetData><mergeCells>", M("A1:XFD1048576"), 100000,
					  "</mergeCells></worksheet>"), NULL, GAI_OK, "100,000 times all cells merged");
	check_bomb(repeat_text(BEGIN, "<row><c>", 100, END), NULL, GAI_REFUSED, "cells in cells");
	check_bomb(repeat_text(BEGIN, "<a>", 300, END), NULL, GAI_TOO_LARGE, "elements too deep");
	text = repeat_text("<Relationships " RELATED ">",
			   "<Relationship Id=\"a\"" TYPE("worksheet") "Target=\"x\"/>", 10001,
				  "</Relationships>");
	is_integer(read_parts(&(parts) {.sheets = {SHEET("")}, .relationships = text})->status, GAI_TOO_LARGE,
			   "10,001 relationships");
	free(text);
	text = repeat_text(WORKBOOK("<sheets>"), "<sheet r:id=\"a\"/>", 1001, "</sheets></workbook>");
	is_integer(read_parts(&(parts) {.sheets = {SHEET("")}, .workbook = text})->status, GAI_TOO_LARGE, "1,001 sheets");
	free(text);
	/* 900 times the same sheet of 90 kB */
	text = repeat_text(WORKBOOK("<sheets>"), "<sheet r:id=\"a\"/>", 900, "</sheets></workbook>");
	middle = repeat_text(BEGIN, "<row><c><v>1</v></c></row>", 3500, END);
	is_integer(read_parts(&(parts) {.sheets = {middle}, .workbook = text})->status, GAI_TOO_LARGE,
			   "one sheet many times: all parts count together");
	free(middle);
	free(text);
}

/* ---- broken files, memory, cancelling --------------------------------------------------------------------------- */

/* A report of one table: all rows of the newest form's table three, numbered through; with places, shared strings. */
static builder
make_report(int first, dice *damage)
{
	static char sheet[60000],
				strings[20000];
	const gai_form_table *table = &gai_newest_form()->tables[GAI_APPLICATIONS];
	char	   *at = sheet,
			   *string = strings;
	int			value = first;

	string += sprintf(string, "<sst " MAIN ">");
	at += sprintf(at, BEGIN "<row r=\"1\">" AT("A1", "三、收到和处理政府信息公开申请情况") "</row><row r=\"2\">" AT("A2", "项目")
				  AT("B2", "自然人") AT("C2", "商业企业") AT("D2", "科研机构") AT("E2", "社会公益组织")
				  AT("F2", "法律服务机构") AT("G2", "其他") AT("H2", "总计") "</row>");
	for (int r = 0; r < table->nrows; r++)
	{
		string += sprintf(string, "<si><t>%s</t></si>", table->rows[r].label);
		at += sprintf(at, "<row r=\"%d\"><c r=\"A%d\" t=\"s\"><v>%d</v></c>", r + 3, r + 3, r);
		for (int c = 0; c < table->rows[r].ncolumns; c++)
			at += sprintf(at, "<c r=\"%c%d\"><v>%d</v></c>", 'B' + c, r + 3, value++);
		at += sprintf(at, "</row>");
	}
	strcpy(at, "</sheetData><mergeCells>" M("A1:H1") "</mergeCells></worksheet>");
	strcpy(string, "</sst>");
	for (int n = damage != NULL ? 1 + below(damage, 4) : 0; n > 0; n--)
	{
		char	   *hurt = chance(damage, 80) ? sheet : strings;

		hurt[below(damage, (int) strlen(hurt))] = "<>/&\"' c:=x19A"[below(damage, 14)];
	}
	return make_workbook(&(parts) {.sheets = {sheet}, .strings = strings});
}

static gai_status
run_report(gai_arena *arena, const builder *package, const gai_report **report)
{
	gai_file	file = {.bytes = package->bytes, .length = package->length};

	return parse_file(arena, &file, report);
}

static void
test_report(void)
{
	builder		package = make_report(1000, NULL);
	const gai_report *report = NULL;
	gai_arena	arena;
	int			wrong = 0;

	gai_arena_open(&arena, &gai_malloc_host);
	if (ok(run_report(&arena, &package, &report) == GAI_OK, "a report is read"))
	{
		const gai_form_table *table = &gai_newest_form()->tables[GAI_APPLICATIONS];

		for (int r = 0; r < table->nrows; r++)
			for (int c = 0; c < table->rows[r].ncolumns; c++)
				wrong += report->cells[table->rows[r].base + c].value.digits != 1000 + r * 7 + c;
		is_integer(wrong, 0, "each of its %d numbers", table->nrows * 7);
	}
	gai_arena_free(&arena);
}

static void
test_broken_files(void)
{
	builder		package = make_report(0, NULL);
	dice		random = {144};
	bool		refused = true,
				documented = true;
	int			read = 0;

	for (size_t length = 4; length < package.length; length += 1 + (size_t) below(&random, 200))
	{
		builder		cut = {package.bytes, length, 0};

		refused = refused && read_package(&cut)->status == GAI_REFUSED;
	}
	ok(refused, "a file that is cut off anywhere is refused");
	for (int round = 0; round < 1000; round++)
	{
		builder		mutant = {malloc(package.length), package.length, 0};
		gai_status	status;

		memcpy(mutant.bytes, package.bytes, package.length);
		for (int n = 1 + below(&random, 4); n > 0; n--)
			mutant.bytes[below(&random, (int) package.length)] = (char) below(&random, 256);
		status = read_package(&mutant)->status;
		read += status == GAI_OK;
		documented = documented && (status == GAI_OK || status == GAI_REFUSED || status == GAI_TOO_LARGE);
		free(mutant.bytes);
	}
	ok(documented, "1,000 files with wrong bytes are refused, or read (%d)", read);
	documented = true;
	read = 0;
	for (int round = 0; round < 1000; round++)
	{
		builder		mutant = make_report(0, &random);
		gai_status	status = read_package(&mutant)->status;

		read += status == GAI_OK;
		documented = documented && (status == GAI_OK || status == GAI_REFUSED);
	}
	ok(documented && read > 10, "so are 1,000 with wrong markup (%d)", read);
}

static void
test_no_memory(void)
{
	builder		package = make_report(0, NULL);
	const gai_report *report;
	test_host	host;
	gai_arena	arena;
	bool		clean = true;
	int			needed;

	test_host_init(&host, 0);
	gai_arena_open(&arena, &host.host);
	run_report(&arena, &package, &report);
	gai_arena_free(&arena);
	needed = host.allocations;
	for (int n = 1; n <= needed; n++)
	{
		test_host_init(&host, n);
		gai_arena_open(&arena, &host.host);
		clean = clean && run_report(&arena, &package, &report) == GAI_NO_MEMORY;
		gai_arena_free(&arena);
		clean = clean && host.outstanding == 0;
	}
	ok(clean && needed > 2, "each of %d allocations may fail, and nothing is lost", needed);

	test_host_init(&host, 0);
	host.stop = true;
	gai_arena_open(&arena, &host.host);
	is_integer(run_report(&arena, &package, &report), GAI_CANCELLED, "it stops when the host says so");
	gai_arena_free(&arena);
}

int
main(void)
{
	test_tables();
	test_paragraphs();
	test_hidden();
	test_strings();
	test_styles();
	test_values();
	test_round_trip();
	test_sort();
	test_refusals();
	test_bombs();
	test_report();
	test_broken_files();
	test_no_memory();
	return done_testing();
}
