/*
 * xlsx.c - workbooks.  Input that begins as a zip archive is one; all else is a sheet, its shared strings, its styles
 * and the workbook, with form feeds between, which a fuzzer could hardly reach through the checksums of an archive.
 * Parts that the input lacks are the usual ones.
 */
#include "made.h"
#include "office.h"
#include "source/xlsx/xlsx.h"

#define MAIN "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define SHEET(data) "<worksheet " MAIN ">" data "</worksheet>"
#define STRINGS "<sst " MAIN "><si><t>规章</t></si><si><r><t>行政</t></r><r><t>许可_x000D_</t></r></si></sst>"
#define STYLES "<styleSheet " MAIN "><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy/m/d\"/></numFmts>" \
	"<fonts><font/><font><strike/></font></fonts><cellXfs><xf/><xf numFmtId=\"164\"/><xf fontId=\"1\"/></cellXfs>" \
	"</styleSheet>"
#define WORKBOOK "<workbook " MAIN " xmlns:r=\"" OFFICE "\"><sheets><sheet name=\"a\" r:id=\"a\"/></sheets></workbook>"
#define RELATED(id, type, target) "<Relationship Id=\"" id "\" Type=\"" OFFICE "/" type "\" Target=\"" target "\"/>"
#define RELATIONSHIPS "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" \
	RELATED("a", "worksheet", "sheet.xml") RELATED("b", "sharedStrings", "strings.xml") \
	RELATED("c", "styles", "styles.xml") "</Relationships>"

const char *const fuzz_seeds[] = {
	SHEET("<cols><col min=\"4\" max=\"5\" hidden=\"1\"/></cols><sheetData>"
		  "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><v>0.10000000000000001</v></c></row>"
		  "<row r=\"2\" hidden=\"1\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"B2\" s=\"1\"><v>45322</v></c></row>"
		  "<row r=\"4\"><c t=\"inlineStr\"><is><t>甲</t></is></c><c t=\"b\"><v>1</v></c><c/></row></sheetData>"
		  "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:C4\"/></mergeCells>"),
	SHEET("<sheetData><row><c><f>1+1</f><v>2</v></c><c t=\"str\"><v>乙\n丙</v></c>"
		  "<c s=\"2\"><v>3</v></c></row></sheetData>")
		"\f" STRINGS "\f" STYLES "\f" WORKBOOK,
	"PK\3\4\12",
	NULL
};

const char *const fuzz_words[] = {
	"<row>", "</row>", "<row r=\"1048576\">", "<row r=\"1\">", "<row hidden=\"1\">", "<c>", "</c>", "<c/>",
	"<v>", "</v>", "<c r=\"A1\">", "<c r=\"XFD1048576\">", "<c r=\"ZZZ9999999\">",
	"<c r=\"IV7\" t=\"s\"><v>0</v></c>", "<c t=\"s\">",
	"<c t=\"inlineStr\">", "<is><t>甲</t></is>", "<c s=\"1\"><v>45322</v></c>", "<c><v>1E5</v></c>", "<c><v>1</v></c>",
	"<mergeCell ref=\"A1:XFD1048576\"/>", "<mergeCell ref=\"B2:C3\"/>", "<mergeCell ref=\"C3:B2\"/>", "<si>", "</si>",
	"<col min=\"1\" max=\"16384\" hidden=\"1\"/>", "<col min=\"2\" max=\"2\" width=\"0\"/>", "<rPh>", "</rPh>", "<t>",
	"</t>", "<r>", "</r>", "<rPr><strike/></rPr>", "_x000D_", "_xD800_", "<sheetData>", "</sheetData>", "<mergeCells>",
	"<numFmt numFmtId=\"1\" formatCode=\"[h]:mm\"/>", "<xf numFmtId=\"1\"/>", "<sheet r:id=\"a\"/>", "state=\"hidden\"",
	"\f", "<!--", "-->", "<![CDATA[", "]]>", "&amp;", "&#0;", "<!DOCTYPE x>", "<", ">", "\"", "12", " ", "\n", "\xFF",
	NULL
};

static void
read_xlsx(gai_arena *arena, const char *bytes, size_t length, gai_document *document)
{
	fuzz_check(gai_text_equal(gai_read_xlsx(arena, bytes, length, document), document->body));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	office_part parts[] = {
		{"xl/sheet.xml", "", 0}, {"xl/strings.xml", STRINGS, sizeof STRINGS - 1},
		{"xl/styles.xml", STYLES, sizeof STYLES - 1},
		{"xl/workbook.xml", WORKBOOK, sizeof WORKBOOK - 1},
		{"xl/_rels/workbook.xml.rels", RELATIONSHIPS, sizeof RELATIONSHIPS - 1}
	};
	fuzz_input	input = fuzz_take(data, size);
	gai_text	rest = gai_slice((const char *) input.bytes, input.size),
				part;

	for (int i = 0; i < 4 && fuzz_take_part(&rest, &part); i++)
	{
		parts[i].bytes = part.bytes;
		parts[i].size = part.length;
	}
	fuzz_office(read_xlsx, parts, 5, &input);
	return 0;
}
