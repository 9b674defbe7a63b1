/* t_docx.c - Word documents: what is read, and how broken ones and zip bombs are refused */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../generate/package.h"
#include "../generate/random.h"
#include "document_text.h"
#include "fixture.h"
#include "read/file.h"
#include "read/parse.h"
#include "source/docx/docx.h"
#include "source/package/xml_tags.h"
#include "tap.h"

/* ---- making packages -------------------------------------------------------------------------------------------- */

#define HEAD \
	"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n" \
	"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"" \
	" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"" \
	" xmlns:v=\"urn:schemas-microsoft-com:vml\">" \
	"<w:body>"
#define TAIL "<w:sectPr/></w:body></w:document>"
#define R(text) "<w:r><w:t xml:space=\"preserve\">" text "</w:t></w:r>"
#define P(runs) "<w:p>" runs "</w:p>"
#define C(properties, text) "<w:tc><w:tcPr>" properties "</w:tcPr>" P(R(text)) "</w:tc>"
#define ROW(cells) "<w:tr>" cells "</w:tr>"
#define TABLE(rows) "<w:tbl><w:tblPr/><w:tblGrid/>" rows "</w:tbl>"

typedef struct zip_bytes
{
	char	   *bytes;
	size_t		length;
} zip_bytes;

/* A package with one entry besides the list of types; password NULL = not encrypted. */
static zip_bytes
make_package(const char *entry, const char *content, size_t length, const char *password)
{
	const package_part parts[] = {
		{"[Content_Types].xml", "<Types/>", 8, NULL}, {entry, content, length, password}
	};
	bool		alone = strcmp(entry, parts[0].name) == 0;
	zip_bytes	result;
	builder		packed;

	pool_reset();
	packed = pack_parts(parts + alone, alone ? 1 : 2);
	result.length = packed.length;
	result.bytes = malloc(packed.length);
	memcpy(result.bytes, packed.bytes, packed.length);
	return result;
}

static zip_bytes
make_docx(const char *xml)
{
	return make_package("word/document.xml", xml, strlen(xml), NULL);
}

/* ---- what is read ----------------------------------------------------------------------------------------------- */

typedef struct outcome
{
	gai_status	status;
	const char *what;			/* of a refusal */
	char		lines[4096];	/* a line each: its kind, then each piece as column+span:text */
	char		text[4096];
	bool		true_places;	/* every piece and line stands in the text where it says */
} outcome;

static gai_status
run_docx(gai_arena *arena, const char *bytes, size_t length, outcome *result)
{
	gai_status	status = gai_try(arena);

	if (status == GAI_OK)
	{
		gai_document document = {0};
		gai_text	text = gai_read_docx(arena, bytes, length, &document);

		result->true_places = describe_document(&document, text, result->lines, sizeof result->lines);
		snprintf(result->text, sizeof result->text, "%.*s",
				 (int) (text.length < 4000 ? text.length : 4000), text.length > 0 ? text.bytes : "");
	}
	return status;
}

/* The result is good until the next call; the package is freed. */
static const outcome *
read_package(zip_bytes package)
{
	static outcome result;
	gai_arena	arena;

	memset(&result, 0, sizeof result);
	gai_arena_open(&arena, &gai_malloc_host);
	result.status = run_docx(&arena, package.bytes, package.length, &result);
	if (result.status == GAI_REFUSED)
		result.what = arena.refusal->what;
	gai_arena_free(&arena);
	free(package.bytes);
	return &result;
}

static void
check_lines(const char *xml, const char *lines, const char *name)
{
	const outcome *got = read_package(make_docx(xml));

	is_string(got->lines, lines, "%s", name);
	ok(got->status == GAI_OK && got->true_places, "and everything stands where it is said to be");
}

static void
test_paragraphs(void)
{
	check_lines(HEAD P(R("一、总体") R("情况")) P("") P(R("  2024年&#65292;&lt;局&gt;&amp; ")) TAIL,
				". 0+1:一、总体情况\n. 0+1:2024年，<局>&\n", "runs are joined, entities of XML are read");
	check_lines(HEAD P("<w:r><w:t>规章</w:t><w:tab/><w:t>3</w:t><w:tab/><w:t>0</w:t></w:r>") TAIL,
				". 0+1:规章 1+1:3 2+1:0\n", "tabs part cells as in a text");
	check_lines(HEAD P(R("规章   5   6")) P("<w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:cr/><w:t>三</w:t></w:r>") TAIL,
				". 0+1:规章 1+1:5 2+1:6\n. 0+1:一\n. 0+1:二\n. 0+1:三\n", "so do gaps; breaks end lines");
	check_lines(HEAD P("<w:r><w:t>2024</w:t><w:noBreakHyphen/><w:t>01</w:t><w:softHyphen/>"
					   "<w:sym w:char=\"F0FE\"/></w:r>") TAIL,
				". 0+1:2024-01\n", "hyphens that do not break are read, symbols are not");
	check_lines(HEAD P("<w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>" R("标题一"))
				P("<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>" R("标题二"))
				P("<w:pPr><w:outlineLvl w:val=\"9\"/></w:pPr>" R("正文")) TAIL,
				"#. 0+1:标题一\n#. 0+1:标题二\n. 0+1:正文\n", "headings are known by style or outline");
	check_lines(HEAD P("<w:r><w:instrText>PAGE</w:instrText></w:r>" R("见")
					   "<w:fldSimple w:instr=\"REF a\">" R("表二") "</w:fldSimple>") TAIL,
				". 0+1:见表二\n", "fields show their results, not their codes");
	check_lines(HEAD P("<w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r>"
					   "<w:r><w:rPr><w:vanish w:val=\"false\"/></w:rPr><w:t>明</w:t></w:r>"
					   "<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>" R("亮")) TAIL,
				". 0+1:明亮\n", "hidden text is not read");
	check_lines(HEAD P("<w:r><w:rPr><w:strike/></w:rPr><w:t>12</w:t></w:r>"
					   "<w:r><w:rPr><w:dstrike w:val=\"1\"/></w:rPr><w:t>13</w:t></w:r>"
					   "<w:r><w:rPr><w:strike w:val=\"0\"/></w:rPr><w:t>11</w:t></w:r>") TAIL,
				". 0+1:11\n", "text that is struck out is not read");
	check_lines(HEAD P("<w:r><w:ruby><w:rt>" R("xin") "</w:rt><w:rubyBase>" R("信") "</w:rubyBase></w:ruby></w:r>"
					   R("息")) TAIL,
				". 0+1:信息\n", "readings above characters are not read");
	check_lines(HEAD P("<w:sdt><w:sdtPr/><w:sdtContent>" R("内容") "</w:sdtContent></w:sdt>"
					   "<w:hyperlink>" R("链接") "</w:hyperlink>"
					   "<w:smartTag>" R("标记") "</w:smartTag><!-- 注 > 释 --><?pi x?>") TAIL,
				". 0+1:内容链接标记\n", "controls, links and tags are seen through");
	check_lines("\xEF\xBB\xBF<x:document xmlns:x='http://purl.oclc.org/ooxml/wordprocessingml/main'><x:body><x:p><x:r>"
				"<x:t><![CDATA[甲<]]></x:t></x:r></x:p></x:body></x:document>",
				". 0+1:甲<\n", "the strict dialect, with another prefix and a mark");
	check_lines("<document xmlns='urn:other'><p><r><t>无</t></r></p></document>", "", "another vocabulary says nothing");
}

static void
test_changes(void)
{
	check_lines(HEAD P(R("收到") "<w:del><w:r><w:delText>12</w:delText></w:r></w:del>"
					   "<w:ins>" R("11") "</w:ins>" R("件")) TAIL,
				". 0+1:收到11件\n", "what was deleted is gone, what was inserted is there");
	check_lines(HEAD P("<w:moveFrom>" R("旧处") "</w:moveFrom>" R("新")) P("<w:moveTo>" R("旧处") "</w:moveTo>") TAIL,
				". 0+1:新\n. 0+1:旧处\n", "what was moved stands where it was moved to");
	check_lines(HEAD P("<w:del>" R("全删") "</w:del>") P("<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" R("留")) TAIL,
				". 0+1:留\n", "a deleted paragraph mark deletes no text");
	check_lines(HEAD TABLE("<w:tr><w:trPr><w:del/></w:trPr>" C("", "删") "</w:tr>"
						   "<w:tr><w:trPr><w:ins/></w:trPr>" C("", "甲") C("<w:cellDel/>", "乙")
						   C("<w:gridSpan w:val=\"2\"/><w:tcPrChange><w:tcPr><w:gridSpan w:val=\"7\"/></w:tcPr>"
							 "</w:tcPrChange>", "丙")
						   C("", "丁") "</w:tr>"
						   "<w:tr><w:trPr><w:hidden/></w:trPr>" C("", "隐") C("", "隐") "</w:tr>") TAIL,
				"1 0+1:甲 1+2:丙 3+1:丁\n", "deleted rows and cells, and properties of old");
}

static void
test_tables(void)
{
	check_lines(HEAD TABLE(ROW(C("<w:gridSpan w:val=\"3\"/>", "申请人") C("<w:vMerge w:val=\"restart\"/>", "总计"))
						   ROW(C("", "自然人") C("<w:gridSpan w:val=\"2\"/>", "企业") C("<w:vMerge/>", ""))
						   ROW(C("", "1") C("", "") C("", "3") C("<w:vMerge w:val=\"continue\"/>", ""))) TAIL,
				"1 0+3:申请人 3+1:总计\n1 0+1:自然人 1+2:企业\n1 0+1:1 1+1: 2+1:3\n", "merged cells, and a blank one");
	check_lines(HEAD TABLE("<w:tr><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr>" C("", "甲")
						   C("<w:hMerge w:val=\"restart\"/>", "乙") C("<w:hMerge/>", "") C("", "丙") "</w:tr>") TAIL,
				"1 2+1:甲 3+2:乙 5+1:丙\n", "rows that begin further right, cells merged the old way");
	check_lines(HEAD TABLE(ROW(C("<w:gridSpan w:val=\"99999999999\"/>", "甲") C("<w:gridSpan w:val=\"-\"/>", "乙"))) TAIL,
				"1 0+1000:甲 1000+1:乙\n", "absurd spans are bounded");
	check_lines(HEAD TABLE(ROW(C("", "1") "<w:sdt><w:sdtContent>" C("", "2") "</w:sdtContent></w:sdt>"))
				P(R("间")) TABLE(ROW(C("", "3") C("", "4"))) TAIL,
				"1 0+1:1 1+1:2\n. 0+1:间\n2 0+1:3 1+1:4\n", "cells within controls; two tables");
	check_lines(HEAD TABLE(ROW("<w:tc>" P(R("框中")) TABLE(ROW(C("", "5") C("", "6"))) P(R("之后")) "</w:tc>"
							   C("", "旁"))) TAIL,
				". 0+1:框中\n2 0+1:5 1+1:6\n. 0+1:之后\n. 0+1:旁\n", "a table that holds a table is there for the looks");
	check_lines(HEAD TABLE(ROW("<w:tc>" P(R("一、总体情况")) P(R("正文")) "</w:tc>")) TAIL,
				". 0+1:一、总体情况\n. 0+1:正文\n", "a single cell is a frame");
}

/* A cell with several lines of text. */
static void
check_cell(const char *paragraphs, const char *text)
{
	char		xml[2000],
				lines[200];

	snprintf(xml, sizeof xml, HEAD "<w:tbl><w:tr><w:tc>%s</w:tc>" C("", "x") "</w:tr></w:tbl>" TAIL, paragraphs);
	snprintf(lines, sizeof lines, "1 0+1:%s 1+1:x\n", text);
	check_lines(xml, lines, text);
}

static void
test_cells(void)
{
	check_cell(P(R("行政规范性")) P(R("文件")), "行政规范性文件");
	check_cell(P("<w:r><w:t>法律服务</w:t><w:br/><w:t>机构</w:t></w:r>"), "法律服务机构");
	check_cell(P(R("1.")) P(R("属于国家秘密")), "1.属于国家秘密");
	check_cell(P(R("22")) P(R("(其中修订16件)")), "22(其中修订16件)");
	check_cell(P(R("3")) P(R("5")), "3↵5");
	check_cell(P(R("-")) P(R("5")), "-↵5");
	check_cell(P(R("1,")) P(R("234")), "1,↵234");
	check_cell(P(R("1")) P(R("O")), "1↵O");
	check_cell(P(R("〇")) P(R("5")), "〇↵5");
	check_cell(P(R("５")) P(R("６")), "５↵６");
	check_cell(P("<w:r><w:t>1</w:t><w:br/><w:t>2</w:t></w:r>"), "1↵2");
	check_cell(P(R("legal")) P(R("service")), "legal service");
	check_cell(P("") P(R(" 7 ")) P(R(" ")), "7");
	check_cell(P("<w:r><w:t>7</w:t><w:tab/><w:t>8</w:t></w:r>"), "7 8");
	check_cell("", "");
}

/* A text box, as Word writes it twice. */
static void
test_boxes(void)
{
	static const char box[] = HEAD P(R("外") "<w:r><mc:AlternateContent>"
									 "<mc:Choice Requires=\"wps\"><w:drawing><w:txbxContent>"
									 P(R("框内一")) P(R("框内二")) "</w:txbxContent></w:drawing></mc:Choice>"
									 "<mc:Fallback><w:pict><v:textbox><w:txbxContent>" P(R("框内一"))
									 "</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
									 "</mc:AlternateContent></w:r>" R("面")) TAIL;

	check_lines(box, ". 0+1:框内一\n. 0+1:框内二\n. 0+1:外面\n",
				"a text box is read once, and does not tear what is around it");
	is_string(read_package(make_docx(box))->text, "框内一\n框内二\n外面\n", "the text has a line for each");
	is_string(read_package(make_docx(HEAD TABLE(ROW(C("", "规章") C("", "") C("", "3"))) TAIL))->text, "规章\t\t3\n",
			  "and tabs between cells");
}

/* ---- what is refused -------------------------------------------------------------------------------------------- */

static void
check_refused(zip_bytes package, const char *what)
{
	const outcome *got = read_package(package);

	is_integer(got->status, GAI_REFUSED, "refused: %s", what);
	is_string(got->what != NULL ? got->what : "", what, "and called that");
}

static void
check_broken(const char *xml, const char *name)
{
	const outcome *got = read_package(make_docx(xml));

	ok(got->status == GAI_REFUSED && strcmp(got->what, gai_package_damaged.what) == 0, "%s is refused", name);
}

static void
test_refusals(void)
{
	static const char xml[] = HEAD P(R("正文")) TAIL;

	check_refused(make_package("OFD.xml", "<x/>", 4, NULL), "an OFD file");
	check_refused(make_package("xl/workbook.bin", "<x/>", 4, NULL), "a binary spreadsheet (.xlsb)");
	check_refused(make_package("ppt/presentation.xml", "<x/>", 4, NULL), "a presentation");
	check_refused(make_package("content.xml", "<x/>", 4, NULL), "an OpenDocument file");
	check_refused(make_package("[Content_Types].xml", "<x/>", 4, NULL), "a damaged .docx or .xlsx file");
	check_refused(make_package("word/document.xml", xml, sizeof xml - 1, "secret"),
				  "a .docx or .xlsx file with a password");
	is_string(read_package(make_package("word/document2.xml", xml, sizeof xml - 1, NULL))->lines, ". 0+1:正文\n",
			  "the main part may have a number");
	check_refused(make_package("word/documents.xml", xml, sizeof xml - 1, NULL), "a damaged .docx or .xlsx file");

	check_broken("", "an empty part");
	check_broken("no markup", "a part that is no XML");
	check_broken(HEAD P(R("正文")), "a part that is cut off");
	check_broken(HEAD P(R("正\xFF文")) TAIL, "invalid UTF-8");
	check_broken(HEAD P(R("&nbsp;")) TAIL, "an entity that nobody declared");
	check_broken(HEAD P(R("&#0;")) TAIL, "a NUL");
	check_broken("<!DOCTYPE a [<!ENTITY b \"c\">]>" HEAD TAIL, "a document type declaration after none");
	check_broken("<!DOCTYPE w:document SYSTEM \"http://127.0.0.1/x.dtd\"><a/>", "an external one");
	check_broken("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>", "an external entity");
	check_broken("<!DOCTYPE a [<!ENTITY a \"lollollol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
				 "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">"
				 "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;\">]>"
				 "<a>&f;&f;&f;&f;&f;&f;&f;&f;</a>", "a billion laughs");
	check_refused(make_package("word/document.xml", "\xFF\xFE<\0a\0/\0>\0", 10, NULL), "a damaged .docx or .xlsx file");
}

/* ---- bombs ------------------------------------------------------------------------------------------------------ */

static void
check_bomb(char *xml, gai_status expected, const char *name)
{
	is_integer(read_package(make_docx(xml))->status, expected, "%s: status %d", name, (int) expected);
	free(xml);
}

/* Some parsers wait for the end of a tag before they say that it is wrong; the watch does not. */
static void
test_watch(void)
{
	static const struct
	{
		const char *xml;
		gai_tag_fault fault;
		size_t		seen;
	}			cases[] = {
		{"<a b='>' c=\"'\">d</a>", GAI_TAGS_FINE, 20},
		{"<!-- <a <b --><a/>", GAI_TAGS_FINE, 18},
		{"<![CDATA[<a <b]]><?a <b ?>", GAI_TAGS_FINE, 26},
		{"<a b=\"c><d>", GAI_TAG_IN_TAG, 8},
		{"<a b='c><d>", GAI_TAG_IN_TAG, 8},
		{"<a <b>", GAI_TAG_IN_TAG, 3},
		{"</a<b>", GAI_TAG_IN_TAG, 3},
	};
	int			wrong = 0;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
		for (size_t part = 0; part <= strlen(cases[i].xml); part++)
		{
			gai_tag_watch watch = {0};
			size_t		seen,
						first = 0;
			gai_tag_fault fault = gai_watch_tags(&watch, cases[i].xml, part, &first);

			seen = first;
			if (fault == GAI_TAGS_FINE)
			{
				fault = gai_watch_tags(&watch, cases[i].xml + part, strlen(cases[i].xml) - part, &seen);
				seen += first;
			}
			if (fault != cases[i].fault || seen != cases[i].seen)
			{
				note("%s in two parts, the first of %zu bytes: fault %d at %zu", cases[i].xml, part, (int) fault, seen);
				wrong++;
			}
		}
	is_integer(wrong, 0, "a tag in a tag is seen where it begins");
}

static void
test_bombs(void)
{
	char	   *attributes = malloc(40000),
			   *at = attributes;
	zip_bytes	package;
	char	   *header;

	check_bomb(repeat_text(HEAD, "<w:p/>", 1000000, TAIL), GAI_TOO_LARGE, "6 MB that shrink to almost nothing");
	check_bomb(repeat_text(HEAD, "<w:p><w:r><w:t>12</w:t></w:r></w:p>", 100000, TAIL), GAI_OK,
			   "3.5 MB that shrink as much");
	check_bomb(repeat_text(HEAD "<w:p>", "<w:r>", 200, "</w:p>"), GAI_REFUSED, "tags that are not closed");
	check_bomb(repeat_text(HEAD, "<w:tbl><w:tr><w:tc>", 100, TAIL), GAI_TOO_LARGE, "tables too deep in each other");
	for (int i = 0; i < 3000; i++)
		at += sprintf(at, " a%d=''", i);
	check_bomb(repeat_text(HEAD "<w:p", attributes, 1, "/>" TAIL), GAI_TOO_LARGE, "a tag with 3,000 attributes");
	check_bomb(repeat_text(HEAD "<w:p a='>' b=\">", "x", 20000, "\"/>" TAIL), GAI_TOO_LARGE,
			   "a long tag with > in quotes");
	check_bomb(repeat_text(HEAD "<w:p a=\"", "<w:p/>", 20000, TAIL), GAI_REFUSED, "a quote that nothing closes");
	check_bomb(repeat_text(HEAD "<w:p a=\"", "<w:p b=\"c\">x</w:p>", 20000, TAIL), GAI_REFUSED,
			   "a quote closed by another's");
	check_bomb(repeat_text(HEAD "<w:p ", "<w:p/>", 20000, TAIL), GAI_REFUSED, "a tag that is not closed");
	check_bomb(repeat_text(HEAD "<!-- ' > <a \" -->", "<w:p/>", 5000, TAIL), GAI_OK,
			   "quotes in comments do not matter");
	check_bomb(repeat_text(HEAD,
			   "<a xmlns:a='1' xmlns:b='2' xmlns:c='3' xmlns:d='4' xmlns:e='5' xmlns:f='6'>", 200, TAIL),
			   GAI_TOO_LARGE, "1,200 namespaces");
	free(attributes);

	/* 10,001 entries in the list, before libzip sees it */
	header = malloc(46 * 10001);
	memset(header, 0, 46 * 10001);
	for (int i = 0; i < 10001; i++)
		memcpy(header + 46 * i, "PK\1\2", 4);
	package.bytes = header;
	package.length = 46 * 10001;
	is_integer(read_package(package)->status, GAI_TOO_LARGE, "10,001 entries");

	/* 70 MB, said to be 1 kB: the list of entries comes last */
	header = repeat_text(HEAD, " ", 70 * 1024 * 1024, TAIL);
	package = make_docx(header);
	free(header);
	for (size_t i = package.length - 46; i > 0; i--)
		if (memcmp(package.bytes + i, "PK\1\2", 4) == 0 && package.bytes[i + 28] == sizeof "word/document.xml" - 1)
			memcpy(package.bytes + i + 24, "\0\4\0\0", 4);
	ok(read_package(package)->status == GAI_TOO_LARGE, "what a bomb says of its size is not believed");
}

/* ---- broken files, memory, cancelling --------------------------------------------------------------------------- */

/* The label of a row as the form has it: a cell a level, those of the row before merged, the last as wide as can be. */
static char *
put_label(char *at, const char *label, const char *before)
{
	int			level = 0;

	for (const char *stop; (stop = strstr(label, " / ")) != NULL; label = stop + 3, level++)
	{
		size_t		length = (size_t) (stop + 3 - label);
		bool		same = before != NULL && strncmp(label, before, length) == 0;

		if (same)
			at += sprintf(at, C("<w:vMerge/>", ""));
		else
			at += sprintf(at, C("<w:vMerge w:val=\"restart\"/>", "%.*s"), (int) length - 3, label);
		before = same ? before + length : NULL;
	}
	return at + sprintf(at, C("<w:gridSpan w:val=\"%d\"/>", "%s"), 3 - level, label);
}

/* A report of one table: all rows of the newest form's table three, numbered through. */
static char *
report_xml(int first)
{
	static char xml[80000];
	const gai_form_table *table = &gai_newest_form()->tables[GAI_APPLICATIONS];
	char	   *at = xml;
	int			value = first;

	at += sprintf(at, HEAD P(R("三、收到和处理政府信息公开申请情况")) "<w:tbl>"
				  ROW(C("<w:gridSpan w:val=\"3\"/><w:vMerge w:val=\"restart\"/>", "项目")
					  C("<w:gridSpan w:val=\"7\"/>", "申请人情况"))
				  ROW(C("<w:gridSpan w:val=\"3\"/><w:vMerge/>", "") C("", "自然人") C("", "商业企业") C("", "科研机构")
					  C("", "社会公益组织") C("", "法律服务机构") C("", "其他") C("", "总计")));
	for (int r = 0; r < table->nrows; r++)
	{
		at += sprintf(at, "<w:tr>");
		at = put_label(at, table->rows[r].label, r > 0 ? table->rows[r - 1].label : NULL);
		for (int c = 0; c < table->rows[r].ncolumns; c++)
			at += sprintf(at, C("", "%d"), value++);
		at += sprintf(at, "</w:tr>");
	}
	sprintf(at, "</w:tbl>" TAIL);
	return xml;
}

static gai_status
run_report(gai_arena *arena, zip_bytes package, const gai_report **report)
{
	gai_file	file = {.bytes = package.bytes, .length = package.length};
	gai_status	status = gai_try(arena);
	gai_text	text;

	if (status == GAI_OK)
		*report = gai_parse_file(arena, &file, &text);
	return status;
}

static void
test_report(void)
{
	zip_bytes	package = make_docx(report_xml(1000));
	const gai_report *report = NULL;
	gai_arena	arena;
	int			wrong = 0;

	gai_arena_open(&arena, &gai_malloc_host);
	if (ok(run_report(&arena, package, &report) == GAI_OK, "a report is read"))
	{
		const gai_form_table *table = &gai_newest_form()->tables[GAI_APPLICATIONS];

		for (int r = 0; r < table->nrows; r++)
			for (int c = 0; c < table->rows[r].ncolumns; c++)
				wrong += report->cells[table->rows[r].base + c].value.digits != 1000 + r * 7 + c;
		is_integer(wrong, 0, "each of its %d numbers", table->nrows * 7);
	}
	gai_arena_free(&arena);
	free(package.bytes);
}

static void
test_broken_files(void)
{
	zip_bytes	package = make_docx(report_xml(0));
	dice		random = {144};
	bool		refused = true,
				documented = true;
	int			read = 0;

	for (size_t length = 4; length < package.length; length += 1 + (size_t) below(&random, 200))
	{
		zip_bytes	cut = {malloc(length), length};

		memcpy(cut.bytes, package.bytes, length);
		refused = refused && read_package(cut)->status == GAI_REFUSED;
	}
	ok(refused, "a file that is cut off anywhere is refused");
	for (int round = 0; round < 1000; round++)
	{
		zip_bytes	mutant = {malloc(package.length), package.length};
		gai_status	status;

		memcpy(mutant.bytes, package.bytes, package.length);
		for (int n = 1 + below(&random, 4); n > 0; n--)
			mutant.bytes[below(&random, (int) package.length)] = (char) below(&random, 256);
		status = read_package(mutant)->status;
		read += status == GAI_OK;
		documented = documented && (status == GAI_OK || status == GAI_REFUSED || status == GAI_TOO_LARGE);
	}
	ok(documented, "1,000 files with wrong bytes are refused, or read (%d)", read);
	documented = true;
	for (int round = 0; round < 1000; round++)
	{
		char	   *xml = report_xml(0);
		gai_status	status;

		for (int n = 1 + below(&random, 4); n > 0; n--)
			xml[below(&random, (int) strlen(xml))] = "<>/&\"' w:=x1"[below(&random, 12)];
		status = read_package(make_docx(xml))->status;
		documented = documented && (status == GAI_OK || status == GAI_REFUSED);
	}
	ok(documented, "so are 1,000 with wrong markup");
	free(package.bytes);
}

static void
test_no_memory(void)
{
	zip_bytes	package = make_docx(report_xml(0));
	const gai_report *report;
	test_host	host;
	gai_arena	arena;
	bool		clean = true;
	int			needed;

	test_host_init(&host, 0);
	gai_arena_open(&arena, &host.host);
	run_report(&arena, package, &report);
	gai_arena_free(&arena);
	needed = host.allocations;
	for (int n = 1; n <= needed; n++)
	{
		test_host_init(&host, n);
		gai_arena_open(&arena, &host.host);
		clean = clean && run_report(&arena, package, &report) == GAI_NO_MEMORY;
		gai_arena_free(&arena);
		clean = clean && host.outstanding == 0;
	}
	ok(clean && needed > 2, "each of %d allocations may fail, and nothing is lost", needed);

	test_host_init(&host, 0);
	host.stop = true;
	gai_arena_open(&arena, &host.host);
	is_integer(run_report(&arena, package, &report), GAI_CANCELLED, "it stops when the host says so");
	gai_arena_free(&arena);
	free(package.bytes);
}

int
main(void)
{
	test_paragraphs();
	test_changes();
	test_tables();
	test_cells();
	test_boxes();
	test_refusals();
	test_watch();
	test_bombs();
	test_report();
	test_broken_files();
	test_no_memory();
	return done_testing();
}
