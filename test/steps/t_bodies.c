/* t_bodies.c - hostile bodies for every reader: the steps grow as the body does, and each can be cancelled in time */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bodies.h"
#include "tap.h"

/* What a scanner may look for or skip: each is repeated behind each of the contexts. */
static const char *const signs[] = {
	" ", "　", "\xC2\xA0", "\xE2\x80\x8B", "\n", "\r\n", "\t", "\f", "-", "－", "—", "=", "+", "|", "｜", "│", "─", "|\n",
	":", "：", ".", ",", "，", "。", "、", ";", "/", "*", "#", "~", "(", "（", ")", "[", "《", "“", "\"", "'", "<", "< ", "&",
	"&a", "%", "0", "９", "1 ", "1,", "1\n", "一", "二", "2", "2024", "2024年", "万元", "件", "a ", "中", "中 ", "中\n", "年",
	"第", "至", "政府信息公开", "规章 1 2 3\n", "一、总体情况", "一、总体情况\n", "行政许可|1|2\n", "来源：", "发布日期：2024年1月1日",
	"2024年1月1日至", "<br>", "<!--", "</", "<!", "<?", "<![CDATA[", "<a b='", "<a b=\"", "<a b=c", "🏛", "並", "\x01",
	"+--+--+\n", "| 1| 2|\n", "| 1+--+\n", "┌─┬─┐\n", "│1│2│\n", "├─┼─┤\n", "└─┴─┘\n", "┬",
	"---- ----\n", "==== ====\n", "----------\n",
	"甲       1\n", "         1\n", "甲      12\n\n", "\r", "\r\r\n", "\a", "\r\a",
	"1\r\a", "甲\r", "总计结果维持\n", "<b>", "<s>", "<!-- -->", "1 1 1 甲 ",
};

/* Where they stand: in front of a report. */
static const char *const contexts[] = {
	"", "2024年1月1日", "一、总体情况", "a|", "发布机构：", "+--+--+\n", "┌─┬─┐\n", "---- ----\n", "==== ====\n",
	"---------\n甲       1\n---- ----\n", "1\r\a", "1", "<b>甲", "1 1 1 甲 1 1 1 ",
};

/* Rows of table two, which its reader learns the columns from. */
static const char *const rows[] = {
	"规章\t1\t0\t2\n", "规章\t1\n行政许可\t5\n", "规章\t1\t0\t2\n行政许可\t5\n行政事业性收费\t6\n", "信息内容\n规章\t1\n",
};
static const char block[] = "第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n";

/* Where they stand in a page, a Word document, and prose. */
static const pattern pages[] = {
	{"<p>", NULL, "</p>"}, {"<table><tr><td>", NULL, "</table>"}, {"<pre>", NULL, ""}, {"<p title='", NULL, "'>甲</p>"},
	{"<meta name=a content=\"", NULL, "\">"}, {"<table><tr><td colspan='", NULL,
	"'>甲</table>"}, {"<p ", NULL, ">甲</p>"},
	{"<script>", NULL, "</script>"}, {"<title>", NULL, "</title>"}, {"<p>甲</p><!--", NULL, "--><p>乙</p>"},
};
static const pattern proses[] = {
	{"", NULL, ""}, {"收到政府信息公开申请5件，", NULL, "。"}, {"无", NULL, "无"},
};

#define DOCX(before, behind) {"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" \
	"<w:body>" before, NULL, behind "</w:body></w:document>"}
#define IN_CELL(same) "<w:tr><w:tc><w:p><w:r><w:t>" same "</w:t></w:r></w:p></w:tc></w:tr>"

static const pattern documents[] = {
	DOCX("", ""), DOCX("<w:p>", "</w:p>"), DOCX("<w:tbl>", "</w:tbl>"), DOCX("<w:tbl><w:tr>", "</w:tr></w:tbl>"),
	DOCX("<w:p><w:r><w:t>", "</w:t></w:r></w:p>"), DOCX("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>",
													  "</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"),
};
static const char *const parts[] = {
	"<w:p/>", "<w:p><w:r><w:t>甲</w:t></w:r></w:p>", "<w:r><w:tab/></w:r>", "<w:r><w:br/></w:r>",
	"<w:tbl><w:tr><w:tc/></w:tr></w:tbl>", IN_CELL("1"), "<w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>",
	"<w:tr/>", "<!-- -->", "<?a b?>", "甲", " ", "　", "&amp;", "\n", "<w:p w:a='b'/>",
};

#define MAIN "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define RELATED(id, type) "<Relationship Id=\"" id "\" Type=\"" OFFICE "/" type "\" Target=\"" id ".xml\"/>"
#define WORKBOOK \
	"xl/workbook.xml\f<workbook " MAIN " xmlns:r=\"" OFFICE "\"><sheets><sheet r:id=\"a\"/></sheets></workbook>\f" \
	"xl/_rels/workbook.xml.rels\f" \
	"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" \
	RELATED("a", "worksheet") RELATED("b", "sharedStrings") RELATED("c", "styles") "</Relationships>\f"
#define STRINGS(before, behind) "xl/b.xml\f<sst " MAIN ">" before, NULL, behind "</sst>\f"
#define SHEET(before, behind) "xl/a.xml\f<worksheet " MAIN ">" before, NULL, behind "</worksheet>\f"
#define NO_STRINGS "xl/b.xml\f<sst " MAIN "><si><t>甲</t></si></sst>\f"
#define NO_STYLES "xl/c.xml\f<styleSheet " MAIN "/>\f"
#define NO_SHEET "xl/a.xml\f<worksheet " MAIN "/>\f"

static const pattern workbooks[] = {
	{WORKBOOK NO_STRINGS NO_STYLES SHEET("<sheetData>", "</sheetData>")},
	{WORKBOOK NO_STRINGS NO_STYLES SHEET("<sheetData><row><c t=\"inlineStr\"><is><t>",
										 "</t></is></c></row></sheetData>")},
	{WORKBOOK NO_STRINGS NO_STYLES SHEET("<sheetData><row><c><v>1</v></c><c><v>2</v></c></row>"
										 "<row r=\"9\"><c><v>3</v></c><c><v>4</v></c></row></sheetData><mergeCells>",
										 "</mergeCells>")},
	{WORKBOOK NO_SHEET NO_STYLES STRINGS("", "")},
	{WORKBOOK NO_SHEET NO_STYLES STRINGS("<si><t>", "</t></si>")},
	{WORKBOOK NO_SHEET NO_STRINGS "xl/c.xml\f<styleSheet " MAIN "><cellXfs>", NULL, "</cellXfs></styleSheet>\f"},
};
static const char *const sheet_parts[] = {
	"<row/>", "<row><c/></row>", "<row><c><v>1</v></c></row>", "<row><c><v>1</v></c><c/><c><v>2</v></c></row>",
	"<row><c t=\"s\"><v>0</v></c></row>", "<row hidden=\"1\"><c><v>1</v></c></row>", "<row hidden=\"1\"/>",
	"<mergeCell ref=\"A1:XFD1048576\"/>", "<mergeCell ref=\"A9:B9\"/>", "<mergeCell ref=\"B1:C1048576\"/>", "<si/>",
	"<si><t>甲</t></si>", "<si><t>_x000D_</t></si>", "<xf numFmtId=\"14\"/>", "_x000A_", "_", "甲", " ", "&amp;", "\n",
	"1", "<row><c t=\"inlineStr\"><is><t>甲</t></is></c></row><row r=\"9\"/>", "<!-- -->",
};

/* A pattern with each of the things repeated in it. */
static void
try_each(counted_work work, const pattern *around, const char *const *same, size_t nsame, const char *name)
{
	/* a part of an Office document is read in chunks of 16 kB, and the host is asked between two */
	size_t		bytes = work == work_docx || work == work_xlsx ? 20000 : 3000;
	int			faults = 0;

	for (size_t i = 0; i < nsame; i++)
	{
		pattern		of = {around->before, same[i], around->behind};
		const char *fault = find_fault(work, &of, bytes);

		if (fault == NULL)
			continue;
		note("%s: %s", same[i], fault);
		faults++;
	}
	is_integer(faults, 0, "%s: %zu things behind \"%.40s\"", name, nsame, around->before);
}

/* The text of a real report. */
static const char *
read_report(void)
{
	static char text[20000];
	FILE	   *file = fopen("test/seeds/000_d7e6bacd7eea9ab0.txt", "rb");

	if (file == NULL)
	{
		printf("Bail out! there is no seed\n");
		exit(1);
	}
	text[0] = '\n';
	text[1 + fread(text + 1, 1, sizeof text - 2, file)] = '\0';
	fclose(file);
	return text;
}

#define COUNT(array) (sizeof (array) / sizeof (array)[0])

int
main(void)
{
	const char *report = read_report();

	for (size_t i = 0; i < COUNT(contexts); i++)
	{
		pattern		in_front = {contexts[i], NULL, report};

		try_each(i == 0 ? work_file : work_parse, &in_front, signs, COUNT(signs), "in front of a report");
	}
	try_each(work_parse, &(pattern) {report, NULL, ""}, signs, COUNT(signs), "behind a report");
	try_each(work_parse, &(pattern) {block, NULL, ""}, rows, COUNT(rows), "below a head of table two");
	for (size_t i = 0; i < COUNT(pages); i++)
		try_each(work_page, &pages[i], signs, COUNT(signs), "in a page");
	for (size_t i = 0; i < COUNT(proses); i++)
		try_each(work_prose, &proses[i], signs, COUNT(signs), "in prose");
	for (size_t i = 0; i < COUNT(documents); i++)
		try_each(work_docx, &documents[i], parts, COUNT(parts), "in a Word document");
	for (size_t i = 0; i < COUNT(workbooks); i++)
		try_each(work_xlsx, &workbooks[i], sheet_parts, COUNT(sheet_parts), "in a workbook");
	return done_testing();
}
