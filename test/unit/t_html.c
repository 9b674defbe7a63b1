/* t_html.c - HTML as lines and pieces: grids, what is not shown, broken and hostile pages, positions */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/find.h"
#include "base/number.h"
#include "fixture.h"
#include "source/aligned/aligned.h"
#include "source/document.h"
#include "source/html/html_source_map.h"
#include "tap.h"

static gai_arena arena;

/* ---- a document as text ----------------------------------------------------------------------------------------- */

typedef struct buffer
{
	char	   *bytes;
	size_t		length,
				room;
} buffer;

static void
append(buffer *self, const char *bytes, size_t length)
{
	if (self->length + length + 1 > self->room)
	{
		self->room = (self->length + length + 1) * 2;
		self->bytes = realloc(self->bytes, self->room);
	}
	memcpy(self->bytes + self->length, bytes, length);
	self->length += length;
	self->bytes[self->length] = '\0';
}

static void
append_string(buffer *self, const char *string)
{
	append(self, string, strlen(string));
}

/* A line feed within a text is shown as \n. */
static void
append_text(buffer *self, gai_text text)
{
	for (size_t i = 0; i < text.length; i++)
		if (text.bytes[i] == '\n')
			append_string(self, "\\n");
		else
			append(self, text.bytes + i, 1);
}

/*
 * A line each: "text" of a paragraph, "# text" of a heading, "text ¦ text" of a paragraph that was split; of a row
 * its table, then "column:text" or "column+span:text" of its cells: "1| 0:a 1+2:b".
 */
static void
append_line(buffer *self, const gai_document *document, const gai_line *line)
{
	char		place[32];

	if (line->heading)
		append_string(self, "# ");
	if (line->separator == GAI_GRID)
	{
		snprintf(place, sizeof place, "%u|", line->table);
		append_string(self, place);
	}
	for (size_t i = line->first; i < line->first + line->count; i++)
	{
		const gai_piece *piece = &document->pieces[i];

		if (line->separator == GAI_GRID)
		{
			snprintf(place, sizeof place, piece->span > 1 ? " %u+%u:" : " %u:", piece->column, piece->span);
			append_string(self, place);
		}
		else if (i > line->first)
			append_string(self, " ¦ ");
		append_text(self, gai_text_of(piece));
	}
	append_string(self, "\n");
}

static const char *
dump(const char *html)
{
	static buffer out;
	size_t		length = strlen(html);
	char	   *body = memcpy(malloc(length), html, length);	/* its end is known to the sanitizer */
	gai_document document = {0};

	out.length = 0;
	append_string(&out, "");
	gai_read_html(&arena, body, length, &document);
	for (size_t i = 0; i < document.nlines; i++)
		append_line(&out, &document, &document.lines[i]);
	free(body);
	if (out.length > 0)
		out.bytes[--out.length] = '\0';
	return out.bytes;
}

/* ---- what is read ----------------------------------------------------------------------------------------------- */

static const struct
{
	const char *what;
	const char *html;
	const char *expected;
}			pages[] = {
	/* paragraphs */
	{"blocks are lines", "<h2>一、总体情况</h2><p>甲</p>乙<div>丙<p>丁</div>戊", "# 一、总体情况\n甲\n乙\n丙\n丁\n戊"},
	{"br ends a line, with or without a slash", "甲<br>乙<br/>丙<BR />丁</br>戊", "甲\n乙\n丙\n丁\n戊"},
	{"list items", "<ul><li>甲<li>乙</ul>", "甲\n乙"},
	{"inline elements part nothing", "<p><span>20</span><font>24</font>年<b>度</b><i></i><u>报</u><a href=x>告</a></p>",
		"2024年度报告"},
	{"unknown and prefixed elements part nothing",
		"<p>1<foo>2</foo><st1:chsdate w:st=\"on\">3</st1:chsdate><o:p></o:p>4</p>", "1234"},
	{"white space is one blank", "<p>\n  a\n\t b  c </p>", "a b c"},
	{"a line wrapped within Chinese text has no blank", "<p>政府\n   信息 公开</p>", "政府信息 公开"},
	{"a blank line is none", "<p>&nbsp;</p><p> </p><p>　</p><p>甲</p>", "甲"},
	{"the indentation is not text", "<p>　　甲</p><p>&nbsp;&nbsp;乙</p>", "甲\n乙"},
	{"text without width is left out", "<p>1\xE2\x80\x8B" "2&#8203;3&shy;4\xEF\xBB\xBF" "5&zwnj;6</p>", "123456"},
	{"a BOM is not text", "\xEF\xBB\xBF<p>甲</p>", "甲"},
	{"headings of all levels", "<h1>甲</h1><H6>乙</H6><h7>丙</h7>", "# 甲\n# 乙\n丙"},
	{"a heading with more lines", "<h1>某局<br>年度报告</h1>", "# 某局\n# 年度报告"},
	{"preformatted lines", "<pre>规章\t1\t2\n甲   5\n\n乙</pre>丙", "规章 ¦ 1 ¦ 2\n甲 ¦ 5\n乙\n丙"},
	{"a table drawn in preformatted text",
		"<pre>甲\n┌──┬─┐\n│规│1│\n│章│ │\n├──┼─┤\n│乙│2│\n└──┴─┘\n丙   5</pre>丁",
		"甲\n1| 0:规章 1:1\n1| 0:乙 1:2\n丙 ¦ 5\n丁"},
	{"with markup, references, and line ends of all kinds",
		"<pre>+--+-+<br>|<b>规章</b>|1|\r\n+--+-+\r|&#x4E59;|<i>2</i>|\f+--+-+</pre>", "1| 0:规章 1:1\n1| 0:乙 1:2"},
	{"between tables, in an element that keeps line ends",
		"<table><tr><td>甲<td>1</table><div style='white-space: pre-wrap'>\n\n  ====  ==\n  规章  12\n  文件\n"
		"  ====  ==\n\n==  ==\n丙  3\n==  ==\n</div><table><tr><td>乙<td>2</table>",
		"1| 0:甲 1:1\n2| 0:规章 1:12\n2| 0:文件 1:\n3| 0:丙 1:3\n4| 0:乙 1:2"},
	{"with rows that blank lines part",
		"<pre>-----  ----\n规章<i> </i>   1\n文件\n\n乙<i> </i>     2\n-----  ----</pre>",
		"1| 0:规章文件 1:1\n1| 0:乙 1:2"},
	{"other text between parts tables", "<pre>甲    12    3    4    5\n</pre><p>丙</p><pre>乙    6     7    8    9</pre>",
		"甲 ¦ 12 ¦ 3 ¦ 4 ¦ 5\n丙\n乙 ¦ 6 ¦ 7 ¦ 8 ¦ 9"},
	{"text of cells, and between them",
		"<table><tr><td><pre>+--+-+\n|甲|1|\n+--+-+</pre><td>2</table><pre>+--+-+\n|乙|3|\n+--+-+</pre>",
		"1| 0:+--+-+\\n|甲|1|\\n+--+-+ 1:2\n2| 0:乙 1:3"},
	{"a box that is none, a table behind it", "<pre>┌──┬─┐\n甲  1\n┌──┬─┐\n│乙│2│\n└──┴─┘</pre>",
		"\n甲 ¦ 1\n1| 0:乙 1:2"},
	{"a text goes on in the next element of its kind, and not in another",
		"<pre>┌─┬─┐\n│甲│1│</pre><pre>└─┴─┘</pre><p>丙</p><pre>┌─┬─┐\n│乙│2│\n└─┴─┘</pre>",
		"1| 0:甲 1:1\n丙\n2| 0:乙 1:2"},
	{"bars in a paragraph", "<p>规章|1|2</p>", "规章 ¦ 1 ¦ 2"},
	{"gaps of entities in a paragraph", "<p>自然人&nbsp;&nbsp;&nbsp;商业企业&emsp;&emsp;科研机构</p>", "自然人 ¦ 商业企业 ¦ 科研机构"},
	{"values behind a label", "<p>规章 1 2</p>", "规章 ¦ 1 ¦ 2"},

	/* entities and stray signs */
	{"entities", "<p>&lt;td&gt;&amp;&quot;&#20013;&#x4E2D;&hellip;</p>", "<td>&\"中中…"},
	{"what is left out completes no reference", "<p>&am<!-- -->p;1&#65<x>6;2&<?y>lt;3", "&amp;1A6;2&lt;3"},
	{"an undefined entity is text", "<p>a&foo;b</p>", "a&foo;b"},
	{"stray signs are text", "<p>1 < 2 & 3 > 2, a<5, b&c 等</p>", "1 < 2 & 3 > 2, a<5, b&c 等"},
	{"an empty end tag is nothing", "<p>1</>2</p>", "12"},
	{"a tag cut by the end is nothing", "<p>甲</p><td class=\"x", "甲"},
	{"> within a quoted value", "<p title=\"a > b\">甲</p><p title='</p>'>乙</p>", "甲\n乙"},
	{"a quote that is never closed", "<p title=\"a>甲</p><p>乙</p>", "甲\n乙"},

	/* grids */
	{"a table", "<table><tr><th>甲<th>乙<tr><td>1<td>2</table>", "1| 0:甲 1:乙\n1| 0:1 1:2"},
	{"upper case and all end tags", "<TABLE><TBODY><TR><TD>甲</TD><TD>1</TD></TR></TBODY></TABLE>", "1| 0:甲 1:1"},
	{"colspan", "<table><tr><td colspan=2>甲<td>乙<tr><td>1<td>2<td>3</table>", "1| 0+2:甲 2:乙\n1| 0:1 1:2 2:3"},
	{"rowspan", "<table><tr><td rowspan=\"2\">甲<td>1<tr><td>2<tr><td>乙<td>3</table>",
		"1| 0:甲 1:1\n1| 1:2\n1| 0:乙 1:3"},
	{"rowspan and colspan", "<table><tr><td rowspan=2 colspan=2>甲<td>1<tr><td>2<tr><td>a<td>b<td>c</table>",
	"1| 0+2:甲 2:1\n1| 2:2\n1| 0:a 1:b 2:c"},
	{"rowspans that overlap", "<table><tr><td>a<td rowspan=3>b<td>c<tr><td rowspan=2>d<td>e<tr><td>f</table>",
	"1| 0:a 1:b 2:c\n1| 0:d 2:e\n1| 2:f"},
	{"rowspan 0 is the rest of the group",
		"<table><tbody><tr><td rowspan=0>a<td>1<tr><td>2<tbody><tr><td>b<td>3</table>",
	"1| 0:a 1:1\n1| 1:2\n1| 0:b 1:3"},
	{"a rowspan ends with its group", "<table><thead><tr><td rowspan=9>a<td>b</thead><tbody><tr><td>1<td>2</table>",
	"1| 0:a 1:b\n1| 0:1 1:2"},
	{"absurd spans",
		"<table><tr><td colspan=100000>a<td colspan=-1>b<td colspan=99999999999999999999>c<td colspan=0>"
		"d<td colspan=x>e"
		"<td rowspan=4294967297 colspan='+2 '>f<tr><td>g</table>",
	"1| 0+64:a 64:b 65+64:c 129:d 130:e 131+2:f\n1| 0:g"},
	{"blank cells are pieces", "<table><tr><td>甲<td><td>&nbsp;<td>　<td>5</table>", "1| 0:甲 1: 2: 3: 4:5"},
	{"a row of one blank cell only makes room", "<table><tr><td height=9></td></tr><tr><td>甲<td>1</table>",
		"1| 0:甲 1:1"},
	{"a row without cells is none", "<table><tr></tr><tr><td>甲<td>1</table>", "1| 0:甲 1:1"},
	{"rows and cells without a table", "<p>前</p><tr><td>甲<td>1</tr><tr><td>乙<td>2</tr><p>后</p><td>丙<td>3",
	"前\n1| 0:甲 1:1\n1| 0:乙 1:2\n后\n2| 0:丙 1:3"},
	{"cells without a row", "<table><td>甲<td>1</table>", "1| 0:甲 1:1"},
	{"tables are numbered", "<table><tr><td>甲<td>1</table>文<table><tr><td>乙<td>2</table>",
		"1| 0:甲 1:1\n文\n2| 0:乙 1:2"},
	{"a table that is not closed", "<table><tr><td>甲<td>1<table><tr><td>乙<td>2", "甲\n1\n1| 0:乙 1:2"},
	{"a table between rows begins anew", "<table><tr><td>甲<td>1</tr><table><tr><td>乙<td>2</table>",
		"1| 0:甲 1:1\n2| 0:乙 1:2"},
	{"a row within a cell ends it", "<table><tr><td><div>甲<tr><td>乙<td>1</table>", "1| 0:甲\n1| 0:乙 1:1"},
	{"a cell within formatting ends the other", "<table><tr><td><b>甲<td><b>1<td>2</table>", "1| 0:甲 1:1 2:2"},
	{"end tags that match nothing", "<table></td><tr></th></p><td>甲</span></b></td></tr></tr><td>1</table></table>",
		"1| 0:甲\n1| 0:1"},
	{"a caption is a paragraph", "<table><caption>表二</caption><tr><td>甲<td>1</table>", "表二\n1| 0:甲 1:1"},
	{"text between cells is shown before the row", "<table><tr>前<td>甲</td>后<td>1</td></tr>末</table>",
		"前\n后\n1| 0:甲 1:1\n末"},
	{"foot and head of a table", "<table><thead><tr><th>甲</th><th>乙</thead><tfoot><tr><td>1<td>2</tfoot></table>",
		"1| 0:甲 1:乙\n1| 0:1 1:2"},
	{"col and colgroup", "<table><colgroup><col width=1><col/></colgroup><tr><td>甲<td>1</table>", "1| 0:甲 1:1"},
	{"prefixed tables", "<w:table><w:tr><w:td>甲</w:td><w:td>1</w:td></w:tr></w:table>", "1| 0:甲 1:1"},
	{"slashes that close nothing", "<table><tr/><td/>甲<td/>1</table>", "1| 0:甲 1:1"},

	/* the text of cells */
	{"a broken label is one text", "<table><tr><td>本年新<br/>制作数量<td>第二十条<p>第（一）项</p></table>",
		"1| 0:本年新制作数量 1:第二十条第（一）项"},
	{"broken numbers are two", "<table><tr><td>5<br>0<td><p>1</p><p>2</p><td>-<br>5<td>a<br>b</table>",
		"1| 0:5\\n0 1:1\\n2 2:-\\n5 3:a b"},
	{"a number in many elements is one",
		"<table><tr><td>1<span>2</span><font>3</font><td><p><span lang=EN-US>4</span><span>5</span></p></table>",
	"1| 0:123 1:45"},
	{"a raised digit is no digit of the number",
		"<table><tr><td>5<sup>1</sup><td>5<sup>[1]</sup><td>万m<sup>2</sup><td>5 <sub>2</sub></table>",
	"1| 0:5\\n1 1:5[1] 2:万m2 3:5\\n2"},
	{"blanks in a cell are one", "<table><tr><td>自　 然&nbsp;&nbsp;人<td>\t1\t2 </table>", "1| 0:自 然 人 1:1 2"},
	{"images part nothing", "<table><tr><td>1<img src=x>2<input type=hidden value=9>3</table>", "1| 0:123"},

	/* tables that lay out the page, tables in tables */
	{"a layout table",
		"<table><tr><td>首页</td></tr><tr><td><p>一、总体情况</p><p>正文。</p><table><tr><td>甲<td>1</table><p>后</p></td>"
		"</tr></table>",
	"1| 0:首页\n一、总体情况\n正文。\n2| 0:甲 1:1\n后"},
	{"a layout table two deep",
		"<table><tr><td><table><tr><td><p>一</p><table><tr><td>甲<td>1</table></td></tr></table></td></tr>""</table>",
	"一\n1| 0:甲 1:1"},
	{"a column of links beside the text",
		"<table><tr><td><p>首页</p><p>机构</p></td><td><p>一、总体情况</p><p>某局认真贯彻落实条例，主动公开政府信息，回应社会关切，"
		"不断提高公开工作的质量，按照要求编制本报告，报告由总体情况等六部分组成。某局认真贯彻落实条例，主动公开政府信息，回应社会关切，"
	"不断提高公开工作的质量，按照要求编制。</p></td></tr></table>",
		"首页\n机构\n一、总体情况\n某局认真贯彻落实条例，主动公开政府信息，回应社会关切，"
		"不断提高公开工作的质量，按照要求编制本报告，报告由总体情况等六部分组成。某局认真贯彻落实条例，主动公开政府信息，回应社会关切，"
	"不断提高公开工作的质量，按照要求编制。"},
	{"a heading in the only cell of a row", "<table><tr><td><h3>一、总体情况</h3><p>正文</p></td></tr></table>",
		"# 一、总体情况\n正文"},
	{"a title over two lines in the only cell", "<table><tr><td>某局<br>2024年年度报告</td></tr></table>",
		"1| 0:某局2024年年度报告"},
	{"a table of one cell within a cell is its text",
		"<table><tr><td>甲<td><table><tr><td>5</td></tr></table></td><td>6</table>", "1| 0:甲 1:5 2:6"},
	{"an empty table within a cell is nothing", "<table><tr><td>甲<table></table><td>6</table>", "1| 0:甲 1:6"},
	{"a grid within a row of data",
		"<table><tr><td>甲<td><table><tr><td>1<td>2</table><td>3</tr><tr><td>乙<td>4<td>5</table>",
	"甲\n1| 0:1 1:2\n3\n2| 0:乙 1:4 2:5"},
	{"spans reach past rows that are seen through",
	"<table><tr><td rowspan=2>甲<td><table><tr><td>1<td>2</table></tr><tr><td>4<td>5</table>",
		"甲\n1| 0:1 1:2\n2| 1:4 2:5"},

	/* what is not shown */
	{"scripts and styles",
		"<style>td{}</style>甲<script>if (a<b) x('<p>乙</p>');</script><SCRIPT>\n//</scrip></SCRIPT >丙", "甲丙"},
	{"a script that is not closed", "甲<script>乙", "甲"},
	{"comments", "甲<!-- <p>乙</p> -- > -->丙<!--><p>丁</p><!--->戊<!---->己<!-- x --!>庚", "甲丙\n丁\n戊己庚"},
	{"a comment that is not closed", "甲<!-- 乙", "甲"},
	{"declarations", "<!DOCTYPE html><?xml version='1.0'?><![if !supportEmptyParas]>甲<![endif]>", "甲"},
	{"conditional comments",
		"<!--[if gte mso 9]><xml><w:p>乙</w:p></xml><![endif]-->甲<!--[if !mso]> --><p>丙</p><!-- <![endif]-->", "甲\n丙"
		},
	{"CDATA is a comment, as in browsers", "甲<![CDATA[乙]]>丙", "甲丙"},
	{"display: none", "<p style=\"display:none\">甲</p><p style='color:red; DISPLAY : NONE !important'>乙</p>"
		"<p style=display:none>丙</p>丁", "丁"},
	{"all in a hidden element", "<div style=\"display:none\"><table><tr><td>甲<td>1</table><p>乙</p></div>丁", "丁"},
	{"visibility", "<p style=\"visibility: hidden\">甲</p><span style=\"visibility:collapse;\">乙</span>丁", "丁"},
	{"styles that hide nothing", "<p style=\"display:none;display:block\">甲</p><p style=\"mso-display:none\">乙</p>"
		"<p style=\"display:nonesuch\">丙</p>"
	"<p style=\"display\">丁</p><p title=\"display:none\">戊</p>", "甲\n乙\n丙\n丁\n戊"},
	{"the hidden attribute", "<p hidden>甲</p><p HIDDEN=\"\">乙</p><p hidden=until-found>丙</p><p data-hidden=1>丁</p>"
		"<p aria-hidden=\"true\">戊</p>", "丁\n戊"},
	{"a hidden cell takes no place, an invisible one does",
	"<table><tr><td>甲<td style=display:none>1<td style=visibility:hidden>2<td>3<tr style='display:none'>"
		"<td>乙</table>", "1| 0:甲 1: 2:3"},
	{"a hidden element without an end tag", "<table><tr><td>甲<span hidden>1<td>2</table>", "1| 0:甲 1:2"},
	{"forms", "<select><option>甲<option>乙</select><textarea>丙<p></textarea><input value=丁><button>戊</button>", "戊"},
	{"templates, frames, graphics",
		"<template><p>甲</p></template><iframe>乙</iframe><noscript>丙</noscript><svg><text>丁</text></svg>戊", "戊"},
	{"deleted text", "<p>1<del>2</del><ins>3</ins></p>", "13"},
	{"the title and the head", "<html><head><title>甲</title><link href=x><base></head><body>乙</body></html>", "乙"},
	{"pages behind each other", "<html><body>甲</body></html><html><head></head><body><p>乙</p></body></html>丙",
		"甲\n乙\n丙"},

	/* as converters and word processors write */
	{"a word processor's cells",
		"<table class=MsoTable border=0><tr style='mso-yfti-irow:0'>"
			"<td width=61 style='width:45.9pt;border:solid windowtext 1.0pt'>"
		"<p class=MsoNormal align=center><span style='font-family:宋体'>规</span><span>章</span>"
			"<span lang=EN-US><o:p></o:p></span></p></td>"
		"<td><p class=MsoNormal><span lang=EN-US>1</span><span lang=EN-US>2<o:p></o:p></span></p></td>"
		"<td><p class=MsoNormal><span lang=EN-US style='mso-spacerun:yes'>&nbsp;</span><span lang=EN-US>"
			"<o:p>&nbsp;</o:p></span></p></td></tr></table>",
	"1| 0:规章 1:12 2:"},
	{"tables in lines of text",
		"# 年度报告\n\n一、总体情况\n正文 一。\n<html><body><table><tr><td>甲</td><td>1</td></tr></table></body>"
		"</html>\n\n二、其他\n| a | 1 |",
	"# 年度报告\n一、总体情况\n正文 一。\n1| 0:甲 1:1\n二、其他\n ¦ a ¦ 1 ¦ "},
	{"nothing", "", ""},
	{"only tags", "<p></p><table></table>", ""},
};

static void
test_pages(void)
{
	for (size_t i = 0; i < sizeof pages / sizeof pages[0]; i++)
		is_string(dump(pages[i].html), pages[i].expected, "%s", pages[i].what);
}

/* ---- positions -------------------------------------------------------------------------------------------------- */

/* The text of a stretch of source that has only these entities: without tags, blanks and what has no width. */
static void
append_source(buffer *out, const char *at, const char *end)
{
	static const struct
	{
		const char *entity,
				   *text;
	}			entities[] = {{"&nbsp;", ""}, {"&#160;", ""}, {"&lt;", "<"}, {"&amp;", "&"}, {"&#50;", "2"}, {
		"&shy;", ""}, {"\xEF\xBF\xBE", ""}};

	while (at < end)
	{
		size_t		i = 0,
					n = sizeof entities / sizeof entities[0];
		uint32_t	c;
		int			length;

		if (*at == '<' && at + 1 < end && at[1] != ' ')
		{
			while (at < end && *at++ != '>')
				;
			continue;
		}
		while (i < n && strncmp(at, entities[i].entity, strlen(entities[i].entity)) != 0)
			i++;
		if (i < n)
		{
			append_string(out, entities[i].text);
			at += strlen(entities[i].entity);
			continue;
		}
		length = gai_decode(at, end, &c);
		if (!gai_is_blank(c))
			append(out, at, (size_t) length);
		at += length;
	}
}

static void
append_solid(buffer *out, gai_text text)
{
	const char *at = text.bytes,
			   *end = at + text.length;

	while (at < end)
	{
		uint32_t	c;
		int			length = gai_decode(at, end, &c);

		if (!gai_is_blank(c))
			append(out, at, (size_t) length);
		at += length;
	}
}

/* A page of this many random parts, all of whose pieces can be told from the source. */
static void
make_page(buffer *page, uint64_t seed, int parts)
{
	static const char *const pool[] = {
		"<p>", "</p>", "<br>", "<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<td rowspan=2>",
			"<td colspan=\"2\">",
		"<span>", "</span>", "<b>", "</b>", "<div style=\"x\">", "</div>", "<h2>", "</h2>", "<!-- 注 -->",
			"<o:p></o:p>",
		"1", "23", "规章", "政府信息", " ", "\n", "&nbsp;", "&#160;", "&lt;", "&amp;", "&#50;", "&shy;", "　", " < ", "甲|乙",
			"\xE2\x80\x8B",
		"🏛", "é", "\t", "，", "自然人 5 6", "<img src=x>", "<pre>", "</pre>", "<sup>3</sup>",
		"\r\n", "\r", "\f", "\x01", "\xEF\xBF\xBE", "<pre>\r\n  ", "<pre>\n\n",
		"&# ", "&#z", "&#xz;", "&县", "&B;",
	};

	page->length = 0;
	append_string(page, "");
	for (int i = 0; i < parts; i++)
	{
		seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
		append_string(page, pool[(seed >> 33) % (sizeof pool / sizeof pool[0])]);
	}
}

static bool
is_boundary(const char *body, size_t length, size_t at)
{
	return at <= length && (at == length || ((unsigned char) body[at] & 0xC0) != 0x80);
}

static int
compare_bytes(const void *a, const void *b)
{
	return *(const char *) a - *(const char *) b;
}

/* Text between the cells of a table within a cell is shown before its row: the order may differ. */
static bool
say_the_same(buffer *source, buffer *text, bool reordered)
{
	if (reordered)
	{
		qsort(source->bytes, source->length, 1, compare_bytes);
		qsort(text->bytes, text->length, 1, compare_bytes);
	}
	return strcmp(source->bytes, text->bytes) == 0;
}

/* The first piece whose stretch of the source does not say what its text says; NULL if there is none. */
static const gai_piece *
find_misplaced(const gai_document *document, const char *body, size_t length)
{
	static buffer source,
				text;

	for (size_t i = 0; i < document->npieces; i++)
	{
		const gai_piece *piece = &document->pieces[i];
		gai_place	place = gai_place_of(document, i);

		if (!is_boundary(body, length, place.position) || place.length > length - place.position ||
			!is_boundary(body, length, place.position + place.length))
			return piece;
		source.length = text.length = 0;
		append_string(&source, "");
		append_string(&text, "");
		append_source(&source, body + place.position, body + place.position + place.length);
		append_solid(&text, gai_text_of(piece));
		if (!say_the_same(&source, &text, memchr(piece->bytes, '\n', piece->length) != NULL ||
						  memmem(body + place.position, place.length, "<table", 6) != NULL))
			return piece;
		/* no further than the text */
		if (place.length > 0 && (body[place.position] == '>' || body[place.position + place.length - 1] == '/'))
			return piece;
	}
	return NULL;
}

/* What is learnt from random pages. */
typedef struct survey
{
	size_t		pieces;
	size_t		copied;			/* texts that are not the body's bytes */
	size_t		wrong;
} survey;

static void
survey_page(gai_arena *own, const buffer *page, survey *seen)
{
	gai_document document = {0};
	const gai_piece *misplaced;

	gai_read_html(own, page->bytes, page->length, &document);
	seen->pieces += document.npieces;
	for (size_t i = 0; i < document.npieces; i++)
		seen->copied += document.pieces[i].bytes != page->bytes + gai_place_of(&document, i).position;
	misplaced = find_misplaced(&document, page->bytes, page->length);
	if (misplaced != NULL && seen->wrong++ < 3)
	{
		gai_place	place = gai_place_of(&document, (size_t) (misplaced - document.pieces));

		note("%.*s is said to stand at %.*s of %s", (int) misplaced->length, misplaced->bytes,
			 (int) place.length, page->bytes + place.position, page->bytes);
	}
}

static void
survey_random(uint64_t seed, survey *seen)
{
	static buffer page;
	gai_arena	own;

	make_page(&page, seed, 3 + (int) (seed % 80));
	gai_arena_open(&own, &gai_malloc_host);
	if (gai_try(&own) == GAI_OK)
		survey_page(&own, &page, seen);
	else
		seen->wrong++;
	gai_arena_free(&own);
}

static void
test_positions(void)
{
	survey		seen = {0};

	for (uint64_t seed = 1; seed <= 2000; seed++)
		survey_random(seed, &seen);
	ok(seen.pieces > 5000 && seen.copied > 1000 && seen.copied < seen.pieces,
	   "%zu pieces of random pages, %zu of them copies", seen.pieces, seen.copied);
	is_integer((int64_t) seen.wrong, 0, "the source says the same where each is said to stand");
}

/* Where the last byte of a reported text stands in what was given, when it comes in pieces of so many bytes. */
static size_t
place_of_last(const char *given, const char *reported, size_t piece)
{
	gai_status	status;
	gai_html_queue queue = {.body = given};
	size_t		place = 0,
				left = strlen(reported);

	*gai_html_add_given(&arena, &queue, &status) = (gai_html_given) {.kind = GAI_HTML_TEXT, .length = strlen(given)};
	while (left > 0)
	{
		size_t		part = left < piece ? left : piece;

		for (left -= part; part > 0;)
		{
			gai_html_origin origin = gai_html_given_text(&arena, &queue, reported, part, &status);

			place = origin.position + origin.source_length - 1;
			reported += origin.length;
			part -= origin.length;
		}
	}
	return place;
}

/* Versions of libxml2 report line ends and control characters as they are, as others, or not at all. */
static void
test_versions(void)
{
	static const struct
	{
		const char *given;
		const char *reported;
	}			cases[] = {
		{"\n  7", "  7"},
		{"\n\n7", "\n7"},
		{"\r\n  7", "  7"},
		{"\r\n\r\n  7", "\n  7"},
		{"\r\n\r\n  7", "\n\n  7"},
		{"\r\n\r\n  7", "\r\n\r\n  7"},
		{"\r\r  7", "\n  7"},
		{"1\r\n 2\r 3\f 7", "1\n 2\n 3\n 7"},
		{"1\r\n\n 7", "1\n\n 7"},
		{"\x01 7", " 7"},
		{"\x01\x02\t7", "\t7"},
		{"\x7F 7", " 7"},
		{"\x7F 7", "\x7F 7"},
		{"\xEF\xBF\xBE 7", " 7"},
		{" &amp;\r\n7", " &\n7"},
	};
	int			wrong = 0;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
		for (size_t piece = 1; piece <= strlen(cases[i].reported); piece++)
			if (place_of_last(cases[i].given, cases[i].reported, piece) != strlen(cases[i].given) - 1)
			{
				note("case %zu in pieces of %zu", i, piece);
				wrong++;
			}
	is_integer(wrong, 0, "a place is found whatever was made of line ends and control characters");
}

/* The piece with this text, as the source has it. */
static const char *
source_of(const char *html, const char *text)
{
	static char found[256];
	gai_document document = {0};

	gai_read_html(&arena, html, strlen(html), &document);
	for (size_t i = 0; i < document.npieces; i++)
		if (gai_text_equal(gai_text_of(&document.pieces[i]), gai_slice(text, strlen(text))))
		{
			gai_place	place = gai_place_of(&document, i);

			snprintf(found, sizeof found, "%zu: %.*s", place.position, (int) place.length, html + place.position);
			return found;
		}
	return "(not found)";
}

static void
test_sources(void)
{
	is_string(source_of("<table><tr><td> 1<span>2</span> </td></table>", "12"), "16: 1<span>2",
		"from the first to the last character");
	is_string(source_of("<table><tr><td>&nbsp;<p>5</p>&nbsp;<td>", "5"), "24: 5",
		"entities that are blanks are not part of it");
	is_string(source_of("<pre>┌──┬─┐\n│规│1│\n│章│ │\n├──┼─┤\n│乙│2│\n└──┴─┘</pre>", "2"), "80: 2",
		"a cell of a table drawn in preformatted text");
	is_string(source_of("<pre>甲<i>\n</i>+--+--+\n|<b>规</b>|&#49;|\n|章|<i>2</i>|\n+--+--+\n|乙|34|\n+--+--+</pre>",
						"规章"),
		"28: 规</b>|&#49;|\n|章",
		"one of several lines, with markup");
	is_string(source_of("<pre>甲<i>\n</i>+--+--+\n|<b>规</b>|&#49;|\n|章|  |\n+--+--+\n|乙|34|\n+--+--+</pre>",
						"1"), "36: &#49;",
		"one made of a reference");
	is_string(source_of("<pre>+--+--+\n|规|  |\n+--+--+\n|乙|34|\n+--+--+</pre>", ""), "18: ", "a blank one");
	is_string(source_of("<pre>b\t</>\xE3\x80\x80</pre>", ""), "13: ",
		"an empty one at the end, behind the last character");
	is_string(source_of("<p>&#49;2&#x33;</p>", "123"), "3: &#49;2&#x33;", "entities that are text are");
	is_string(source_of("<p>规章&nbsp;&nbsp;1<b>2</b></p>", "12"), "21: 1<b>2", "a part of a paragraph");
	is_string(source_of("<table><tr><td>甲</td><td class=x></td></table>", ""), "35: ",
		"a blank cell is where its content would be");
	is_string(source_of("<p>a<!-- x -->b</p>", "ab"), "3: a<!-- x -->b", "comments in between are");
	is_string(source_of("<p>1&amp2</p>", "1&2"), source_of("<p>1&amp2</p>", "1&2"),
		"(a reference without its end differs between libraries)");
}

/* Writes the lines of a document, and where their pieces stand, counted from an offset on. */
static void
append_places(buffer *out, const gai_document *document, size_t offset)
{
	char		place[48];

	out->length = 0;
	for (size_t i = 0; i < document->nlines; i++)
	{
		const gai_line *line = &document->lines[i];

		append_line(out, document, line);
		for (size_t p = line->first; p < line->first + line->count; p++)
		{
			gai_place	of = gai_place_of(document, p);

			snprintf(place, sizeof place, "%zu+%zu %u-%u,", of.position - offset, of.length, document->pieces[p].left,
					 document->pieces[p].right);
			append_string(out, place);
		}
	}
}

/* Preformatted text is read like the text itself, and every piece stands where it does there. */
static void
test_preformatted(void)
{
	static const char *const texts[] = {
		"甲        10    20    30    40\n乙         1     2     3     4\n"
		"丙         5           6\n丁         7     8     9    10\n",
		"甲        10    20    30    40\n乙        11          13    14\n丙        10   533    30    40\n"
		"                9\n                件\n",
		"甲   10   20   30   40\n乙   11        13   14\n\n1\n\n\f丙          10          20         30   40\n"
		"丁          1                      2    3\n戊          1           5          2    3\n",
		"一、总体\n\n┌──┬──┐\n│甲│12│\n│乙│  │\n└──┴──┘\n二、主动\n+--+--+\n|丙|34|\n|  |件|\n+--+--+\n",
		"=====  ====  ====\n甲        1     2\n乙        3\n=====  ====  ====\n\n甲|1|2\n乙 1 2 3\n",
	};

	for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
	{
		buffer		page = {0},
					lines[2] = {{0}, {0}};
		gai_document document[2] = {{0}, {0}};

		append_string(&page, "<pre>");
		append_string(&page, texts[i]);
		append_string(&page, "</pre>");
		gai_read_text(&arena, texts[i], strlen(texts[i]), &document[0]);
		gai_align_tables(&arena, &document[0]);
		gai_read_html(&arena, page.bytes, page.length, &document[1]);
		append_places(&lines[0], &document[0], 0);
		append_places(&lines[1], &document[1], strlen("<pre>"));
		is_string(lines[1].bytes, lines[0].bytes, "preformatted text is read like the text itself: %zu", i);
		free(page.bytes);
		free(lines[0].bytes);
		free(lines[1].bytes);
	}
}

/* ---- lines of text ---------------------------------------------------------------------------------------------- */

/* A line of random parts that mean the same in text and in HTML. */
static void
make_text(buffer *line, uint64_t seed)
{
	static const char *const pool[] = {
		"规章", "行政许可", "1", "23", "0", "-", "/", "无", "|", "｜", "│", " ", " ", " ", "　", "\xC2\xA0", "件",
		"1.5", "（七）总计", "a",
		"政府信息公开工作年度报告的一段正文", "，", "“", "、",
	};

	line->length = 0;
	append_string(line, "甲");
	for (int parts = 1 + (int) (seed % 14); parts > 0; parts--)
	{
		const char *part;

		seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
		part = pool[(seed >> 33) % (sizeof pool / sizeof pool[0])];
		/* several blanks are one in HTML */
		if (*part != ' ' || line->bytes[line->length - 1] != ' ')
			append_string(line, part);
	}
}

static bool
is_split_alike(const char *text)
{
	static buffer html,
				lines[2];
	gai_document document[2] = {{0}, {0}};

	html.length = 0;
	append_string(&html, "<p>");
	append_string(&html, text);
	gai_read_text(&arena, text, strlen(text), &document[0]);
	gai_read_html(&arena, html.bytes, html.length, &document[1]);
	for (int i = 0; i < 2; i++)
	{
		lines[i].length = 0;
		append_string(&lines[i], "");
		for (size_t l = 0; l < document[i].nlines; l++)
			append_line(&lines[i], &document[i], &document[i].lines[l]);
	}
	return strcmp(lines[0].bytes, lines[1].bytes) == 0;
}

static void
test_lines(void)
{
	static buffer line;
	int			wrong = 0;

	for (uint64_t seed = 1; seed <= 3000; seed++)
	{
		make_text(&line, seed);
		if (!is_split_alike(line.bytes) && wrong++ < 3)
			note("%s", line.bytes);
	}
	is_integer(wrong, 0, "a paragraph is split like the same line of text");
}

/* ---- metas ------------------------------------------------------------------------------------------------------ */

static void
test_metas(void)
{
	const char *html = "<head><title> 某局\n年报 &amp; 附件 </title><meta name=\"PubDate\" content=\"2024-01-31\">"
	"<META content='某&amp;局' property=og:site><meta http-equiv=\"x\" content=\"\"><meta name=none>"
		"<meta charset=utf-8><meta name='&lt;n&gt;' "
		"content='&#x653F;&#24220 &middot;&thetasym;&#0;&#xD800;&#x1F3DB;&#z;'>"
		"<meta name=unknown content='a&b &amp &foo; &#; &;&'><meta name=twice content=1 content=2 name=no></head>";
	gai_document document = {0};
	static buffer out;

	gai_read_html(&arena, html, strlen(html), &document);
	append_string(&out, "");
	for (size_t i = 0; i < document.nmetas; i++)
	{
		const gai_meta *meta = &document.metas[i];

		append_text(&out, meta->name);
		append_string(&out, "=");
		append_text(&out, meta->content);
		append_string(&out, meta->position == GAI_NOWHERE ? " ~" :
					  html[meta->position] == *meta->content.bytes ? " @" : " ?");
		append_string(&out, "\n");
	}
	is_string(out.bytes, "title=某局年报 & 附件 @\nPubDate=2024-01-31 @\nog:site=某&局 ~\nx= ~\n"
			  "<n>=政府 ·ϑ\uFFFD\uFFFD🏛&#z; ~\nunknown=a&b &amp &foo; &#; &;& ~\ntwice=1 @\n", "title and meta elements");
}

/* ---- whether it is HTML ----------------------------------------------------------------------------------------- */

static void
test_looks(void)
{
	static const struct
	{
		bool		html;
		const char *body;
	}			bodies[] = {
		{true, "<!DOCTYPE html><title>x</title>"},
		{true, "\n <html lang=zh><body>甲<br>乙</body></html>"},
		{true, "<p>甲</p><p>乙</p>"},
		{true, "<div class=\"a\">\n甲\n</div>\n<div>\n乙\n</div>"},
		{true, "<table><tr><td>甲</td></tr></table>"},
		{true, "<td>甲</td>"},
		{true, "一、总体情况\n\n<table><tr><td>甲</td></tr></table>\n\n二、其他"},
		{true, "<TABLE><TR><TD>甲"},
		{false, ""},
		{false, "<"},
		{false, "一、总体情况\n规章|1|2"},
		{false, "公开率 < 50% 且 > 10%"},
		{false, "a <b 和 c> d"},
		{false, "首页<返回>目录<上一页>"},
		{false, "规章<TAB>1<TAB>2\n文件<TAB>3<TAB>4"},
		{false, "| 本年新<br>制作数量 | <b>1</b> |\n| --- | --- |\n| 规章<br/>甲 | 2 |"},
		{false, "<div align=\"center\">\n\n| 甲 | 1 |\n| --- | --- |\n| 乙 | 2 |\n\n</div>"},
		{false, "一\n二\n三\n四\n五\n六\n七\n八\n九\n十\n<p>十一\n</p>\n一\n二\n三\n四\n五"},
		{false, "<http://www.example.com/> <me@example.com>"},
	};
	int			wrong = 0;

	for (size_t i = 0; i < sizeof bodies / sizeof bodies[0]; i++)
		if (gai_looks_like_html(&arena, bodies[i].body, strlen(bodies[i].body)) != bodies[i].html)
		{
			note("%s", bodies[i].body);
			wrong++;
		}
	is_integer(wrong, 0, "%zu bodies are told apart", sizeof bodies / sizeof bodies[0]);
}

/* ---- hostile pages ---------------------------------------------------------------------------------------------- */

static gai_status
read_with(const gai_host *host, const char *body, size_t length, size_t *pieces)
{
	gai_arena	own;
	volatile gai_status status;

	gai_arena_open(&own, host);
	status = gai_try(&own);
	if (status == GAI_OK)
	{
		gai_document document = {0};

		gai_read_html(&own, body, length, &document);
		if (pieces != NULL)
			*pieces = document.npieces;
	}
	gai_arena_free(&own);
	return status;
}

static double
seconds_since(clock_t begin)
{
	return (double) (clock() - begin) / CLOCKS_PER_SEC;
}

/* A page of so many bytes: before, much of the same, behind; and how many pieces it should give, -1 = whatever. */
static void
try_hostile(const char *what, const char *before, const char *same, const char *behind, size_t bytes, int64_t expected)
{
	static buffer page;
	clock_t		begin;
	size_t		pieces = 0;
	gai_status	status;
	double		seconds;

	page.length = 0;
	append_string(&page, before);
	while (page.length < bytes)
		append_string(&page, same);
	append_string(&page, behind);
	begin = clock();
	status = read_with(&gai_malloc_host, page.bytes, page.length, &pieces);
	seconds = seconds_since(begin);
	/* sanitizers slow it down some five times */
	ok(seconds < 2 + 4.0 * (double) page.length / 1e6, "%s: %.2f s for %.1f MB",
		what, seconds, (double) page.length / 1e6);
	if (expected >= 0)
		is_integer(status == GAI_OK ? (int64_t) pieces : -(int64_t) status, expected, "%s: what is read", what);
}

static void
test_hostile(void)
{
	const size_t MB = 1000000;

	try_hostile("unclosed cells", "<table><tr>", "<td>", "", MB, 1000000 / 4 - 2);
	try_hostile("unclosed rows", "<table>", "<tr><td>1<td>2", "", MB, -1);
	try_hostile("nested elements", "", "<b><div>", "甲", MB, 1);
	try_hostile("nested elements, then a table", "", "<font>", "<table><tr><td>1<td>2</table>", MB, 2);
	try_hostile("end tags that match nothing, deep down", "<p>甲", "<b><u><i><q></em></strong>", "<p>乙", MB, 2);
	try_hostile("nested tables", "", "<table><tr><td>", "甲", MB, -(int64_t) GAI_TOO_LARGE);
	try_hostile("tables behind each other", "", "<table><tr><td>1</table>", "", MB, -1);
	try_hostile("text without markup", "<p>", "政府信息", "</p>", 11 * MB, 1);
	try_hostile("text without blanks or characters to cut at", "<p>", "aaaaaaaaaaaaaaaa", "</p>", MB, 1);
	try_hostile("entities", "<p>", "&nbsp;&amp;", "</p>", MB, -1);
	try_hostile("ampersands", "<p>", "&", "</p>", MB, -1);
	try_hostile("less-than signs", "<p>", "<", "</p>", MB, -1);
	try_hostile("tags that are not closed", "<p>甲", "<a ", "", MB, 1);
	try_hostile("quotes that are not closed", "<p>甲", "<a b='", "", MB, -1);
	try_hostile("attributes", "<p>甲</p><td ", "a1=x bb=\"y\" ", "colspan=3>5</td>", MB, 2);
	try_hostile("styles", "", "<p style=\"a:b;c:d;e:f;;;;:::;display:no ne\">", "甲", MB, -1);
	try_hostile("comments", "甲", "<!-- -->", "乙", MB, 1);
	try_hostile("comments that are not closed", "甲", "<!--", "", MB, 1);
	try_hostile("scripts", "甲", "<script></script>", "乙", MB, 1);
	try_hostile("end tags of a script", "甲<script>", "</scrip", "", MB, 1);
	try_hostile("declarations", "甲", "<!x", "", MB, 1);
	try_hostile("metas", "", "<meta name=a content=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa>", "", MB, -1);
	try_hostile("rowspans over many columns", "<table>",
		"<tr><td rowspan=9999 colspan=64><td rowspan=9999 colspan=64>", "", MB, -1);
	try_hostile("breaks", "<table><tr><td>", "1<br>", "", MB, 199997);
	try_hostile("text between cells", "<table><tr>", "甲<td>", "", MB, -1);
	try_hostile("one character an element", "<table><tr><td>", "<span>甲</span>", "", MB, 1);
	try_hostile("control characters", "<p>", "\x01\x02\x7F", "</p>", MB, -1);
}

/* A page whose text stands behind deep nesting is read to its end. */
static void
test_depth(void)
{
	static buffer page;
	const gai_line *last;
	gai_document document = {0};

	page.length = 0;
	for (int i = 0; i < 1000; i++)
		append_string(&page, "<div><span>");
	append_string(&page, "深<select><option>隐</select><p style='display:none'><b>隐</b></p>");
	append_string(&page, "<table><tr><td>甲<td>1</table>");
	for (int i = 0; i < 1000; i++)
		append_string(&page, "</span></div>");
	append_string(&page, "<table><tr><td>乙<td>2</table><p>末</p>");
	gai_read_html(&arena, page.bytes, page.length, &document);
	is_integer((int64_t) document.nlines, 4, "a thousand elements deep: all lines are read");
	last = &document.lines[document.nlines - 1];
	ok(gai_text_equal(last->text, gai_literal("末")), "to the last one");
	ok(document.npieces == 6 && document.lines[1].table == 1 && document.lines[2].table == 2, "with their tables");
}

/* An end tag closes all that is in its element: what was passed over for its depth has no end tags any more. */
static void
test_depth_in_a_cell(void)
{
	static buffer page;
	gai_document document = {0};

	page.length = 0;
	append_string(&page, "<table><tr><td>甲<td>");
	for (int i = 0; i < 400; i++)
		append_string(&page, "<b>");
	append_string(&page, "1</td><td>2</tr></table><title>题</title><p hidden>隐</p><div><p hidden>隐</p>末</div>");
	gai_read_html(&arena, page.bytes, page.length, &document);
	is_integer((int64_t) document.nlines, 2, "elements without an end in a cell are closed with it");
	ok(document.nlines == 2 && document.lines[0].count == 3 && gai_text_equal(document.lines[1].text, gai_literal("末")),
	   "and what follows is read as ever");
	is_integer((int64_t) document.nmetas, 1, "a title behind them is one");
}

static void
test_nul(void)
{
	static const char body[] = "<table><tr><td>1\0<td>\0" "2</table><p>a\0b</p>";
	gai_document document = {0};

	gai_read_html(&arena, body, sizeof body - 1, &document);
	ok(document.npieces >= 3 && gai_text_equal(gai_text_of(&document.pieces[0]), gai_literal("1")),
	   "NUL bytes end nothing");
	ok(document.npieces >= 3 && document.pieces[1].length > 0 &&
	   document.pieces[1].bytes[document.pieces[1].length - 1] == '2', "and hide nothing");
}

/* Wherever the parser's input is cut, within a character, a tag or a reference, nothing is lost. */
static void
test_cuts(void)
{
	static buffer page;
	char		text[64];
	size_t		wrong = 0,
				begin;
	gai_document document = {0};

	page.length = 0;
	append_string(&page, "<table>");
	for (int i = 0; i < 20000; i++)
	{
		snprintf(text, sizeof text, "<tr><td>🏛甲%d<td class=\"x\">&lt;乙%d", i, i);
		append_string(&page, text);
	}
	append_string(&page, "</table><p>");
	begin = page.length;
	for (int i = 0; i < 20000; i++)
	{
		snprintf(text, sizeof text, "政府%d信息🏛，", i);
		append_string(&page, text);
	}
	gai_read_html(&arena, page.bytes, page.length, &document);
	is_integer((int64_t) document.npieces, 40001, "a page of %zu bytes: all cells are there", page.length);
	for (size_t i = 0; i < 40000 && i < document.npieces; i++)
	{
		const gai_piece *piece = &document.pieces[i];

		snprintf(text, sizeof text, i % 2 == 0 ? "🏛甲%d" : "<乙%d", (int) i / 2);
		wrong += !gai_text_equal(gai_text_of(piece), gai_slice(text, strlen(text)));
		wrong += i % 2 == 0 && piece->bytes != page.bytes + gai_place_of(&document, i).position;
	}
	is_integer((int64_t) wrong, 0, "with their texts");
	ok(document.npieces == 40001 && document.pieces[40000].bytes == page.bytes + begin &&
	   document.pieces[40000].length == page.length - begin, "long text is the body's own to its end");
}

/* Long text of nothing but references, of which none is cut, and others that stand before and behind it. */
static void
test_references(void)
{
	static buffer page;

	for (int first = 0; first < 10; first++)
	{
		gai_document document = {0};
		gai_text	text;
		size_t		wrong = 0;

		page.length = 0;
		append(&page, "<p>1234567890", (size_t) (3 + first));
		for (int i = 0; i < 5000; i++)
			append_string(&page, i % 2 == 0 ? "&#26435;" : "&#x76ca;");
		gai_read_html(&arena, page.bytes, page.length, &document);
		text = document.npieces == 1 ? gai_from(gai_text_of(&document.pieces[0]), (size_t) first) : gai_slice("", 0);
		for (size_t i = 0; i + 3 <= text.length; i += 3)
			wrong += memcmp(text.bytes + i, i % 2 == 0 ? "权" : "益", 3) != 0;
		ok(text.length == 5000 * 3 && wrong == 0, "long text of references, behind %d digits", first);
	}
}

/* Elements nested as deep as they may be, root and body included; a heading within them is none. */
static void
test_deepest(void)
{
	static buffer page;

	for (int depth = 197; depth < 200; depth++)
	{
		page.length = 0;
		for (int i = 0; i < depth; i++)
			append_string(&page, "<b>");
		append_string(&page, "<h1>甲");
		is_string(dump(page.bytes), depth < 198 ? "# 甲" : "甲", "a heading within %d elements", depth);
	}
}

/* A title is given to libxml2 in pieces; what parts these is no part of it. */
static void
test_long_title(void)
{
	static buffer page;
	gai_document document = {0};

	page.length = 0;
	append_string(&page, "<title>");
	for (int i = 0; i < 10000; i++)
		append_string(&page, "甲");
	append_string(&page, "</title><p>乙");
	gai_read_html(&arena, page.bytes, page.length, &document);
	is_integer((int64_t) document.nmetas, 1, "a title longer than what libxml2 gets at once");
	ok(document.metas[0].content.length > 0 && !gai_contains(document.metas[0].content, "<"),
	   "has something in it, and nothing that was not there");
}

/* ---- failures --------------------------------------------------------------------------------------------------- */

/* A page that takes all paths which allocate. */
static void
make_large_page(buffer *page)
{
	page->length = 0;
	append_string(page, "<title>某局</title><meta name=\"a\" content=\"&amp;b\">");
	for (int i = 0; i < 300; i++)
		append_string(page,
			"<p>一、总体&nbsp;&nbsp;情况<b>甲</b> 5</p><table><tr><td rowspan=2>本年<br>新<td>1<span>2</span><td></tr>"
			"<tr><td>3</table>");
	for (int i = 0; i < 300; i++)
		append_string(page, "<b>");
}

static void
test_failures(void)
{
	static buffer page;
	test_host	host;
	int			needed;
	bool		clean = true;

	make_large_page(&page);
	test_host_init(&host, 0);
	is_integer(read_with(&host.host, page.bytes, page.length, NULL), GAI_OK, "a large page is read");
	is_integer(host.outstanding, 0, "all memory is given back");
	ok(host.asked > 0, "the host is asked whether to stop");
	needed = host.allocations;
	for (int n = 1; n <= needed; n++)
	{
		test_host_init(&host, n);
		clean = clean && read_with(&host.host, page.bytes, page.length, NULL) == GAI_NO_MEMORY && host.outstanding == 0;
	}
	ok(clean && needed > 5, "each of %d allocations may fail: GAI_NO_MEMORY and nothing is lost", needed);

	test_host_init(&host, 0);
	host.stop = true;
	is_integer(read_with(&host.host, page.bytes, page.length, NULL), GAI_CANCELLED,
		"reading stops when the host says so");
	is_integer(host.outstanding, 0, "and gives all memory back");

	test_host_init(&host, 0);
	host.host.limit = 150000;
	is_integer(read_with(&host.host, page.bytes, page.length, NULL), GAI_TOO_LARGE,
		"reading fails at the host's limit");
	is_integer(host.outstanding, 0, "and gives all memory back");
}

/* Two numbers that a cell shows below each other are not one. */
static void
test_numbers(void)
{
	is_integer(gai_read_value(gai_literal("5\n0")).kind, GAI_UNREADABLE, "two lines are no number");
	is_integer(gai_read_value(gai_literal("-\n5")).kind, GAI_UNREADABLE, "a dash above a number is no sign");
	is_integer(gai_read_value(gai_literal("5\n(注)")).value.digits, 5, "a remark below a number is one");
}

int
main(void)
{
	gai_arena_open(&arena, &gai_malloc_host);
	if (gai_try(&arena) != GAI_OK)
		return 1;
	test_pages();
	test_positions();
	test_versions();
	test_sources();
	test_preformatted();
	test_lines();
	test_metas();
	test_looks();
	test_hostile();
	test_depth();
	test_depth_in_a_cell();
	test_cuts();
	test_references();
	test_deepest();
	test_long_title();
	test_nul();
	test_failures();
	test_numbers();
	gai_arena_free(&arena);
	return done_testing();
}
