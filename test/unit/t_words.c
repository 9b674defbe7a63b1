/* t_words.c - words with boxes as rows and columns: tables drawn here, tables of random widths, broken input */
#define _GNU_SOURCE
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/number.h"
#include "fixture.h"
#include "random_text.h"
#include "source/words/boxes.h"
#include "tap.h"

static gai_arena arena;

/* ---- bodies and documents as text ------------------------------------------------------------------------------- */

typedef struct buffer
{
	char		bytes[1 << 18];
	size_t		length;
} buffer;

static void append(buffer *self, const char *format, ...) __attribute__((format(printf, 2, 3)));

static void
append(buffer *self, const char *format, ...)
{
	va_list		arguments;

	va_start(arguments, format);
	self->length += (size_t) vsnprintf(self->bytes + self->length, sizeof self->bytes - self->length, format,
									   arguments);
	va_end(arguments);
	if (self->length >= sizeof self->bytes)
		abort();
}

static void
begin_body(buffer *self)
{
	self->length = 0;
	append(self, "<!DOCTYPE html><html><head><title>题</title></head><body><doc>\n"
		   "<page width=\"900\" height=\"800\">\n");
}

static void
add_word(buffer *self, double x, double y, double width, double height, const char *text, size_t length)
{
	append(self, "<word xMin=\"%f\" yMin=\"%f\" xMax=\"%f\" yMax=\"%f\">%.*s</word>\n", x, y, x + width, y + height,
		   (int) length, text);
}

/* Columns of 5 units, lines of 6.5: letters are 10 high, so a cell's lines are two lines apart, and rows more. */
static const char *
draw(const char *const *lines)
{
	static buffer body;

	begin_body(&body);
	for (int y = 0; lines[y] != NULL; y++)
	{
		int			column = 0;

		if (strcmp(lines[y], "page") == 0)
			append(&body, "</page>\n<page width=\"900\" height=\"800\">\n");
		for (const char *at = strcmp(lines[y], "page") == 0 ? "" : lines[y]; *at != '\0';)
		{
			const char *from = at;
			int			begin = column;

			for (; *at != '\0' && *at != ' '; at += (unsigned char) *at < 0x80 ? 1 : 3)
				column += (unsigned char) *at < 0x80 ? 1 : 2;
			if (at > from)
				add_word(&body, begin * 5, y * 6.5, (column - begin) * 5, 13, from, (size_t) (at - from));
			else
			{
				at++;
				column++;
			}
		}
	}
	append(&body, "</page></doc></body></html>\n");
	return body.bytes;
}

/* A line of the document each: cells with their columns, or prose. */
static const char *
read_boxes(const char *body)
{
	static buffer out;
	gai_document document = {0};

	gai_arena_free(&arena);
	gai_arena_open(&arena, &gai_malloc_host);
	out.length = 0;
	append(&out, "%s", "");
	if (gai_try(&arena) != GAI_OK)
		return "failed";
	gai_read_boxes(&arena, body, strlen(body), &document);
	for (size_t i = 0; i < document.nlines; i++)
	{
		const gai_line *line = &document.lines[i];

		for (uint32_t p = 0; p < line->count; p++)
		{
			const gai_piece *piece = &document.pieces[line->first + p];

			append(&out, "%s", p > 0 ? " " : "");
			if (line->separator == GAI_GRID)
				append(&out, piece->span > 1 ? "%d-%d:" : "%d:", piece->column, piece->column + piece->span - 1);
			append(&out, "%.*s", (int) piece->length, piece->bytes);
		}
		append(&out, "\n");
	}
	return out.bytes;
}

/* ---- tables that are drawn -------------------------------------------------------------------------------------- */

#define DRAWN(name, expected, ...) \
	is_string(read_boxes(draw((const char *const[]) {__VA_ARGS__, NULL})), expected, name)

static void
test_cells(void)
{
	DRAWN("numbers stand beside the middle of a wrapped label, or between its lines",
		  "0:项目 1:甲类 2:乙类\n0:1.申请人无正当理由 1:5 2:6\n0:2.申请人逾期未缴纳 1:7 2:8\n0:3.其他 1:0 2:9\n",
		  "项目              甲类      乙类",
		  "",
		  "",
		  "1.申请人",
		  "                   5         6",
		  "无正当理由",
		  "",
		  "2.申请人",
		  "",
		  "逾期未             7         8",
		  "",
		  "缴纳",
		  "",
		  "",
		  "3.其他             0         9");
	DRAWN("a number wraps where its column is narrow, a unit goes below its number",
		  "0:项目名称 1:甲 2:乙类\n0:1.申请人无正当理由 1:1218 2:6\n0:2.申请人未缴纳 1:5 2:9\n0:3.申请人逾期 1:494件 2:8\n",
		  "项目名称      甲        乙类",
		  "",
		  "",
		  "1.申请人      121",
		  "                         6",
		  "无正当理由    8",
		  "",
		  "",
		  "2.申请人",
		  "               5         9",
		  "未缴纳",
		  "",
		  "",
		  "3.申请人      494",
		  "                         8",
		  "逾期          件");
	DRAWN("two numbers above each other that need not have wrapped are no number: their row has none",
		  "0:项目名称 1:结果维持 2:乙类\n0:1.申请人无正当理由\n0:2.申请人逾期 1:4 2:8\n",
		  "项目名称      结果维持  乙类",
		  "",
		  "",
		  "1.申请人      12",
		  "                         6",
		  "无正当理由    8",
		  "",
		  "",
		  "2.申请人",
		  "               4         8",
		  "逾期");
}

static void
test_groups(void)
{
	DRAWN("a group's label stands in the middle of its rows and goes to the first of them",
		  "0:项目名称 2:甲类 3:乙类\n0:(三)不予公开 1:1.属于国家秘密 2:5 3:6\n1:2.其他法律行政法规 2:7 3:8\n"
		  "0:(四)无法 1:1.本机关不掌握 2:1 3:2\n1:2.没有现成 2:3 3:4\n0-1:(七)总计 2:9 3:0\n",
		  "项目名称                  甲类      乙类",
		  "",
		  "",
		  "            1.属于国",
		  "                           5         6",
		  "            家秘密",
		  "(三)不予",
		  "            2.其他法律",
		  "公开                       7         8",
		  "            行政法规",
		  "",
		  "",
		  "            1.本机关",
		  "                           1         2",
		  "            不掌握",
		  "(四)无法",
		  "",
		  "            2.没有现成     3         4",
		  "",
		  "",
		  "(七)总计                   9         0");
	DRAWN("text without an ordinal goes on from above where labels have ordinals",
		  "0:一、本年新收 1:1 2:2\n0:(六)其他处理 1:7 2:8\n0:四、结转 1:3 2:4\n",
		  "一、本年新收               1         2",
		  "",
		  "",
		  "(六)其他",
		  "                           7         8",
		  "处理",
		  "",
		  "",
		  "四、结转                   3         4");
}

static void
test_pages(void)
{
	DRAWN("a page cuts a label; the head is repeated, the page number seen through",
		  "0:项目 1:甲类 2:乙类\n0:1.申请人无正当理由 1:5 2:6\n0:项目 1:甲类 2:乙类\n0:2.申请人逾期未缴纳 1:7 2:8\n"
		  "0:3.其他 1:0 2:9\n",
		  "项目              甲类      乙类",
		  "",
		  "",
		  "1.申请人",
		  "                   5         6",
		  "无正当理由",
		  "",
		  "",
		  "2.申请人",
		  "",
		  "",
		  "",
		  "                 — 3 —",
		  "page",
		  "项目              甲类      乙类",
		  "",
		  "",
		  "逾期未缴纳         7         8",
		  "",
		  "",
		  "3.其他             0         9");
}

/* A page cuts the last number of a row: what is above is a part of it, and no value. */
static void
test_cut_numbers(void)
{
	DRAWN("a page cuts a number behind a head with a text in the column of labels: it is none, its row stays",
		  "0:项目 1:甲类 2:乙类\n0:1.规章 1:15 2:26\n0:2.文件 1:5 2:12\xEF\xBF\xBD\n1:申请人情况\n0:本列数据\n"
		  "1:甲类 2:乙类\n0:3.其他 1:0 2:9\n",
		  "项目              甲类      乙类",
		  "",
		  "",
		  "1.规章             15        26",
		  "",
		  "",
		  "2.文件             5         12",
		  "page",
		  "                  申请人情况",
		  "",
		  "",
		  "本列数据",
		  "",
		  "",
		  "                  甲类      乙类",
		  "",
		  "",
		  "                             8",
		  "",
		  "",
		  "3.其他             0         9");
}

static void
test_columns(void)
{
	DRAWN("heads of single columns tell a border sooner than a merged cell above them that reaches over it",
		  "1-2:申请人情况\n0:项目 1:自然人 3:总计\n2:商业企业\n0:1.规章 1:11 2:0 3:11\n0:2.文件 1:7 2:0 3:7\n",
		  "            申请人情况",
		  "",
		  "",
		  "项目        自然人            总计",
		  "",
		  "                    商业企业",
		  "",
		  "",
		  "1.规章       11          0    11",
		  "",
		  "",
		  "2.文件       7           0    7");
	DRAWN("lowest words of a head on different lines stand in different columns, though no row has values in both",
		  "1-2:行政复议\n1:结果维持 3:结果纠正\n0:项目 2:总计 4:总数\n0:1.规章 1:5 2: 3: 4:3\n0:2.文件 1: 2:7 3: 4:\n",
		  "                    行政复议",
		  "",
		  "            结果维持        结果纠正",
		  "",
		  "项目                  总计            总数",
		  "",
		  "",
		  "1.规章          5                       3",
		  "",
		  "",
		  "2.文件                  7");
	DRAWN("blank cells keep their columns",
		  "0:项目 1:甲类 2:乙类 3:丙类\n0:1.规章 1:5 2: 3:\n0:2.文件 1: 2:6 3:\n0:3.许可 1: 2: 3:7\n",
		  "项目      甲类      乙类      丙类",
		  "",
		  "",
		  "1.规章     5",
		  "",
		  "",
		  "2.文件               6",
		  "",
		  "",
		  "3.许可                         7");
	DRAWN("a number between two heads, which no row tells apart, is left out",
		  "0:项目 1:甲类 2:乙类\n0:1.规章 1: 2:\n0:2.文件 1: 2:\n",
		  "项目      甲类                乙类",
		  "",
		  "",
		  "1.规章              5",
		  "",
		  "",
		  "2.文件              6");
}

/* A word 12 high whose letters are 12 wide, digits 6. */
static void
put(buffer *body, double x, double y, const char *text)
{
	double		width = 0;

	for (const char *at = text; *at != '\0'; at += (unsigned char) *at < 0x80 ? 1 : 3)
		width += (unsigned char) *at < 0x80 ? 6 : 12;
	add_word(body, x, y, width, 15.6, text, strlen(text));
}

/* Full-width digits that a narrow cell breaks: two of them have one box, the third one of its own. */
static void
test_tall_boxes(void)
{
	static buffer body;

	begin_body(&body);
	put(&body, 20, 20, "项目");
	put(&body, 120, 20, "甲");
	put(&body, 160, 20, "乙类");
	for (int r = 0; r < 2; r++)
	{
		put(&body, 20, 62 + 68 * r, r == 0 ? "1.申请人" : "2.文件");
		if (r == 0)
		{
			put(&body, 20, 78, "逾期");
			add_word(&body, 120, 54, 12, 31.6, "１６", strlen("１６"));
		}
		put(&body, 120, r == 0 ? 86 : 130, "０");
		put(&body, 160, 70 + 60 * r, r == 0 ? "１６" : "８");
	}
	append(&body, "</page></doc></body></html>\n");
	is_string(read_boxes(body.bytes), "0:项目 1:甲 2:乙类\n0:1.申请人逾期 1:１６０ 2:１６\n0:2.文件 1:０ 2:８\n",
			  "a box of two lines is a part of the number whose rest stands below it");
}

/* The head of a table whose cells are 50 wide, with the words in their middle; 法人或其他 is a merged cell's. */
static void
put_head(buffer *body)
{
	static const char *const heads[] = {"自然人", "企业类", "科研类", "公益类"};

	put(body, 194, 20, "法人或其他");
	put(body, 20, 36, "项目");
	for (int c = 0; c < 4; c++)
		put(body, 107 + 49.6 * c, 36, heads[c]);
}

/* A row with values in two columns, which may be the same, at the left of their cells. */
static void
put_row(buffer *body, double y, const char *label, int column, int other)
{
	put(body, 20, y, label);
	put(body, 101.6 + 49.6 * column, y, "5");
	if (other != column)
		put(body, 101.6 + 49.6 * other, y, "6");
}

static void
test_values_at_the_left(void)
{
	static buffer body;

	begin_body(&body);
	put_head(&body);
	put_row(&body, 80, "1.规章", 1, 2);
	put_row(&body, 110, "2.文件", 3, 3);
	append(&body, "</page></doc></body></html>\n");
	is_string(read_boxes(body.bytes),
			  "3:法人或其他\n0:项目 1:自然人 2:企业类 3:科研类 4:公益类\n"
			  "0:1.规章 1: 2:5 3:6 4:\n0:2.文件 1: 2: 3: 4:5\n",
			  "a value that begins between two heads and ends below the second is in the column of this one");
	begin_body(&body);
	put_head(&body);
	put_row(&body, 80, "1.规章", 3, 3);
	append(&body, "</page>\n<page width=\"900\" height=\"800\">\n");
	put_head(&body);
	put_row(&body, 80, "2.文件", 0, 1);
	append(&body, "</page></doc></body></html>\n");
	is_string(read_boxes(body.bytes),
			  "3:法人或其他\n0:项目 1:自然人 2:企业类 3:科研类 4:公益类\n"
			  "0:1.规章 1: 2: 3: 4:5\n"
			  "3:法人或其他\n0:项目 1:自然人 2:企业类 3:科研类 4:公益类\n0:2.文件 1:5 2:6 3: 4:\n",
			  "a value tells a border sooner than a merged cell of a later page");
}

static void
test_heads(void)
{
	static buffer body;

	begin_body(&body);
	for (int c = 0; c < 2; c++)
	{
		put(&body, 100 + 50 * c, 20, "结果");
		put(&body, 127.6 + 50 * c, 20, c == 0 ? "维" : "纠");
		put(&body, 100 + 50 * c, 36, c == 0 ? "持" : "正");
	}
	put(&body, 20, 28, "项目");
	for (int r = 0; r < 2; r++)
	{
		put(&body, 20, 70 + 30 * r, r == 0 ? "1.规章" : "2.文件");
		put(&body, 115, 70 + 30 * r, r == 0 ? "5" : "7");
		put(&body, 165, 70 + 30 * r, r == 0 ? "6" : "8");
	}
	append(&body, "</page></doc></body></html>\n");
	is_string(read_boxes(body.bytes), "1:结果维 2:结果纠\n0:项目\n1:持 2:正\n0:1.规章 1:5 2:6\n0:2.文件 1:7 2:8\n",
			  "words of a head that stand a little apart are in one column, whatever stands below only one of them");
	begin_body(&body);
	add_word(&body, 20, 10, 126, 46.8, "四、行政诉讼情", strlen("四、行政诉讼情"));
	add_word(&body, 20, 36, 18, 46.8, "况", strlen("况"));
	put(&body, 100, 90, "甲类");
	put(&body, 160, 90, "乙类");
	for (int r = 0; r < 2; r++)
	{
		put(&body, 20, 120 + 30 * r, r == 0 ? "1.规章" : "2.文件");
		put(&body, 106, 120 + 30 * r, r == 0 ? "5" : "7");
		put(&body, 166, 120 + 30 * r, r == 0 ? "6" : "8");
	}
	append(&body, "</page></doc></body></html>\n");
	is_string(read_boxes(body.bytes), "四、行政诉讼情\n0:况\n1:甲类 2:乙类\n0:1.规章 1:5 2:6\n0:2.文件 1:7 2:8\n",
			  "a heading in a font that states twice the height of its letters stands alone");
}

static void
test_prose(void)
{
	DRAWN("lines of prose are lines, whatever stands between their words",
		  "一、总体情况\n2024年收到申请5件,其中甲类3件\n全部办结。\n",
		  "一、总体情况",
		  "",
		  "2024年收到申请 5 件,其中甲类 3 件",
		  "",
		  "全部办结。");
}

/* ---- places and kinds ------------------------------------------------------------------------------------------- */

static void
test_places(void)
{
	static const char body[] = "<doc><page width=\"600\" height=\"800\">"
	"<word xMin=\"10\" yMin=\"10\" xMax=\"40\" yMax=\"23\">A&amp;B</word>"
	"<word xMin=\"100\" yMin=\"10\" xMax=\"105\" yMax=\"23\">5</word></page></doc>";
	gai_document document = {0};

	gai_arena_free(&arena);
	gai_arena_open(&arena, &gai_malloc_host);
	gai_read_boxes(&arena, body, sizeof body - 1, &document);
	ok(document.npieces == 2, "two words apart are two pieces");
	ok(document.pieces[0].length == 3 && memcmp(document.pieces[0].bytes, "A&B", 3) == 0, "references are resolved");
	is_integer((int64_t) gai_place_of(&document, 0).position, strstr(body, "A&amp;") - body,
			   "a word stands where it is written");
	is_integer((int64_t) gai_place_of(&document, 0).length, 7, "as long as it is written there");
	is_integer((int64_t) gai_place_of(&document, 1).position, strstr(body, ">5<") + 1 - body,
			   "a word without references too");
	ok(gai_looks_like_boxes(&arena, body, sizeof body - 1), "the output of pdftotext is found out");
	ok(!gai_looks_like_boxes(&arena, "word xMin=", 10) &&
	   !gai_looks_like_boxes(&arena, "<p>word xMin</p>", 16),
	   "a page that tells of it is not it");
	is_string(read_boxes("<word xMin=\"a\" yMin=\"1\" xMax=\"2\" yMax=\"3\">甲</word><word xMin=\"1\">乙"), "",
			  "broken words are left out");
	is_string(read_boxes("<page width=\"100\" height=\"100\">"
						 "<word xMin=\"10\" yMin=\"10\" xMax=\"31\" yMax=\"23\">规章</word>"
						 "<word xMin=\"90\" yMin=\"10\" xMax=\"101\" yMax=\"23\">12</word></page>"),
			  "规章 12\xEF\xBF\xBD\n", "a number across the page's edge may be cut off");
}

static void
test_hocr(void)
{
	is_string(read_boxes("<html><body><div class='ocr_page' title='bbox 0 0 600 800'>"
						 "<span class='ocr_line' title='bbox 10 10 300 40; x_size 30'>"
						 "<span class='ocrx_word' title='bbox 10 10 70 40; x_wconf 95'>规章</span>"
						 "<span class='ocrx_word' title='bbox 200 12 215 38; x_wconf 96'><strong>5</strong></span>"
						 "<span class='ocrx_word' title='bbox 290 12 305 38; x_wconf 41'>7</span></span></div>"
						 "</body></html>"),
			  "规章 5 7\xEF\xBF\xBD\n", "words of hOCR, those that are numbers if they are certain");
}

/* ---- tables of random widths ------------------------------------------------------------------------------------ */

enum
{
	COLUMNS = 7,
	ROWS = 18
};

static uint32_t random_state;

static int
pick(int from, int to)
{
	return from + (int) random_below(&random_state, (uint32_t) (to - from + 1));
}

typedef struct printed_row
{
	char		label[128];
	int			values[COLUMNS];	/* -1 = blank */
	bool		found;
} printed_row;

/* A text in lines of so many units, perhaps centred; gives how many lines, and writes them if there is a body. */
static int
print_cell(buffer *body, const char *text, double x, double y, int width, bool centred)
{
	const char *at = text;
	int			lines = 0;

	while (*at != '\0')
	{
		const char *from = at;
		int			used = 0;

		while (*at != '\0')
		{
			int			letter = (unsigned char) *at < 0x80 ? 5 : 10;

			if (used + letter > width)
				break;
			used += letter;
			at += letter == 5 ? 1 : 3;
		}
		if (body != NULL)
			add_word(body, centred ? x + (width - used) / 2.0 : x, y + lines * 12, used, 13, from,
					 (size_t) (at - from));
		lines++;
	}
	return lines;
}

/* A table of random widths, over as many pages as it needs. */
static void
print_table(buffer *body, printed_row *rows, int blanks)
{
	static const char letters[] = "属于国家秘密其他法律行政规禁止公开保护第三方合权益内部事务信息类过程性";
	static const char *const heads[COLUMNS] = {"自然人", "商业企业", "科研机构", "公益组织", "法律服务", "其他", "总计"};
	int			label_width = pick(6, 16) * 10,
				width = pick(2, 5) * 10,
				padding = pick(3, 8),
				spacing = pick(2, 10);
	bool		middle = pick(0, 3) > 0;
	double		y = 20;

	begin_body(body);
	for (int c = 0; c < COLUMNS; c++)
		print_cell(body, heads[c], 40 + label_width + padding + c * (width + 2 * padding), y, width, true);
	y += 26 + spacing;
	for (int r = 0; r < ROWS; r++)
	{
		char		value[COLUMNS][12];
		int			lines,
					tallest;

		sprintf(rows[r].label, "%d.", r + 1);
		for (int i = pick(3, 22); i > 0; i--)
			strncat(rows[r].label, letters + 3 * pick(0, (int) sizeof letters / 3 - 1), 3);
		lines = tallest = print_cell(NULL, rows[r].label, 0, 0, label_width, false);
		rows[r].found = false;
		for (int c = 0; c < COLUMNS; c++)
		{
			int			high;

			rows[r].values[c] = pick(1, 100) <= blanks ? -1 : pick(0, 3) > 0 ? pick(0, 9) : pick(0, 99999);
			snprintf(value[c], sizeof value[c], "%d", rows[r].values[c]);
			high = rows[r].values[c] < 0 ? 0 : print_cell(NULL, value[c], 0, 0, width, true);
			tallest = high > tallest ? high : tallest;
		}
		if (y + tallest * 12 > 780)
		{
			append(body, "</page>\n<page width=\"900\" height=\"800\">\n");
			y = 20;
		}
		print_cell(body, rows[r].label, 40, y + (middle ? (tallest - lines) * 6 : 0), label_width, false);
		for (int c = 0; c < COLUMNS; c++)
			if (rows[r].values[c] >= 0)
				print_cell(body, value[c], 40 + label_width + padding + c * (width + 2 * padding),
						   y + (middle ? (tallest - print_cell(NULL, value[c], 0, 0, width, true)) * 6 : 0), width,
						   true);
		y += tallest * 12 + spacing;
	}
	append(body, "</page></doc></body></html>\n");
}

/* Counts the cells of a line that are right and those that are wrong; the last seven columns are the table's. */
static void
compare_line(const gai_document *document, const gai_line *line, int first_column, printed_row *rows, long *right,
			 long *wrong)
{
	const gai_piece *pieces = &document->pieces[line->first];

	for (int r = 0; r < ROWS; r++)
	{
		if (rows[r].found || !gai_text_equal(gai_text_of(pieces), gai_slice(rows[r].label, strlen(rows[r].label))))
			continue;
		rows[r].found = true;
		for (uint32_t p = 1; p < line->count; p++)
		{
			int			column = pieces[p].column - first_column;
			gai_reading reading = gai_read_value(gai_text_of(&pieces[p]));

			if (pieces[p].length == 0)
				continue;
			if (column >= 0 && column < COLUMNS && reading.kind == GAI_NUMBER &&
				reading.value.digits == rows[r].values[column])
				++*right;
			else
				++*wrong;
		}
		return;
	}
	/* values beside no label that was printed could be taken for another row's */
	for (uint32_t p = 0; p < line->count; p++)
		*wrong += p > 0 && line->count > COLUMNS && gai_read_value(gai_text_of(&pieces[p])).kind == GAI_NUMBER;
}

static void
test_random(int blanks, double least)
{
	static buffer body;
	static printed_row rows[ROWS];
	long		right = 0,
				wrong = 0,
				cells = 0;

	for (uint32_t seed = 1; seed <= 300; seed++)
	{
		gai_document document = {0};
		uint32_t	columns = 0;

		random_state = seed;
		print_table(&body, rows, blanks);
		gai_arena_free(&arena);
		gai_arena_open(&arena, &gai_malloc_host);
		gai_read_boxes(&arena, body.bytes, body.length, &document);
		for (size_t i = 0; i < document.npieces; i++)
			if ((uint32_t) (document.pieces[i].column + document.pieces[i].span) > columns)
				columns = (uint32_t) (document.pieces[i].column + document.pieces[i].span);
		for (size_t i = 0; i < document.nlines; i++)
			if (document.lines[i].separator == GAI_GRID)
				compare_line(&document, &document.lines[i], (int) columns - COLUMNS, rows, &right, &wrong);
		for (int r = 0; r < ROWS; r++)
			for (int c = 0; c < COLUMNS; c++)
				cells += rows[r].values[c] >= 0;
	}
	note("random tables, %d %% blank: %ld cells, %ld right, %ld wrong", blanks, cells, right, wrong);
	is_integer(wrong, 0, "random tables, %d %% blank: no cell has another's value", blanks);
	ok((double) right >= least * (double) cells, "%.1f %% of the cells at least are read", least * 100);
}

int
main(void)
{
	gai_arena_open(&arena, &gai_malloc_host);
	test_cells();
	test_groups();
	test_pages();
	test_cut_numbers();
	test_columns();
	test_values_at_the_left();
	test_heads();
	test_tall_boxes();
	test_prose();
	test_places();
	test_hocr();
	test_random(0, 0.99);
	test_random(10, 0.99);
	test_random(60, 0.98);
	gai_arena_free(&arena);
	return done_testing();
}
