/*
 * layout_html.c - pages: tables with merged cells in the markup of editors, word processors and content systems.
 *
 * Columns are certain here, so nothing is loosened: every cell has one right answer.
 */
#include <stdlib.h>
#include <string.h>

#include "layout.h"

typedef enum wrapping
{
	WRAP_NOTHING,
	WRAP_PARAGRAPH,
	WRAP_SPANS,					/* <p><span> as word processors write */
	WRAP_LETTERS,				/* a span for every character or two */
	WRAP_DIV,
	WRAP_FONT,
	WRAPPINGS
} wrapping;

typedef struct html_style
{
	bool		upper,			/* names of elements */
				unclosed,		/* no </td>, </tr>, </p> */
				indented,		/* line ends and blanks between elements and in cells */
				thead,
				heads_are_th,
				labels_are_th,
				single_spans,	/* colspan="1", too */
				comments;		/* in cells */
	const char *quote;			/* around values of attributes; "" = none */
	wrapping	wrap;
	const char *blank;			/* what an empty cell contains */
	int			breaks;			/* percent of labels with a <br> */
	int			entities;		/* percent of digits as character references */
	int			extra_at;		/* an empty column before this one; -1 = none */
	int			behind;			/* empty columns behind the last */
	bool		wrong_spans;	/* labels of table three span more or fewer rows than they should */
	bool		scopes;			/* scope="row" on labels */
	bool		hidden_covered; /* merged cells leave cells that are not displayed */
	const char *heading[2];
	bool		prose_by_breaks;	/* paragraphs end in <br>, else they are elements */
} html_style;

static html_style
choose_style(dice *d)
{
	static const char *const blanks[] = {"", "", "&nbsp;", "<br>", " ", "<p>&nbsp;</p>", "<p></p>", "&#160;",
	"<o:p></o:p>"};
	static const char *const headings[][2] = {{"<h2>", "</h2>"}, {"<p><strong>", "</strong></p>"}, {"<p>", "</p>"},
	{"<div style=\"font-weight:bold\">", "</div>"}, {"<p class=\"MsoNormal\"><b><span>", "<o:p></o:p></span></b></p>"},
	{"<h3><span>", "</span></h3>"}, {"<p><span style=\"font-family:黑体\">", "</span></p>"}};
	static const char *const quotes[] = {"\"", "\"", "'", ""};
	int			heading = below(d, 7);

	return (html_style) {
		.upper = chance(d, 10),
		.unclosed = chance(d, 10),
		.indented = chance(d, 50),
		.thead = chance(d, 15),
		.heads_are_th = chance(d, 20),
		.labels_are_th = chance(d, 5),
		.single_spans = chance(d, 30),
		.comments = chance(d, 10),
		.quote = pick(d, quotes),
		.wrap = (wrapping) below(d, WRAPPINGS),
		.blank = pick(d, blanks),
		.breaks = chance(d, 25) ? 30 : 0,
		.entities = chance(d, 10) ? 50 : 0,
		.extra_at = chance(d, 8) ? below(d, 10) : -1,
		.behind = chance(d, 8) ? 1 + below(d, 3) : 0,
		.wrong_spans = chance(d, 6),
		.scopes = chance(d, 8),
		.hidden_covered = chance(d, 8),
		.heading = {headings[heading][0], headings[heading][1]},
		.prose_by_breaks = chance(d, 10),
	};
}

/* ---- text ------------------------------------------------------------------------------------------------------- */

const char *
escape_markup(const char *text, dice *d, int entities)
{
	builder		out = {0};

	add(&out, "");
	for (; *text != '\0'; text += character_length(text))
	{
		if (*text == '<')
			add(&out, "&lt;");
		else if (*text == '>')
			add(&out, "&gt;");
		else if (*text == '&')
			add(&out, "&amp;");
		else if (*text >= '0' && *text <= '9' && chance(d, entities))
			add_print(&out, chance(d, 50) ? "&#%d;" : "&#x%X;", *text);
		else
			add_bytes(&out, text, (size_t) character_length(text));
	}
	return out.bytes;
}

/* The text of a cell, perhaps with a line break in it. */
static void
add_content(builder *out, const sheet_cell *cell, dice *d, const html_style *style)
{
	static const char *const colours[] = {"font-size:12.0pt;font-family:宋体", "mso-spacerun:yes", "color:black"};
	int			count = count_characters(cell->text);
	const char *broken = cell->slot < 0 && count >= 4 && chance(d, style->breaks) ?
		character_at(cell->text, 1 + below(d, count - 1)) : NULL;

	if (style->wrap != WRAP_LETTERS)
	{
		size_t		first = broken != NULL ? (size_t) (broken - cell->text) : strlen(cell->text);

		add(out, escape_markup(pool_copy(cell->text, first), d, style->entities));
		if (broken != NULL)
			add_between(out, chance(d, 50) ? "<br>" : "<br />", escape_markup(broken, d, style->entities), "");
		return;
	}
	for (const char *at = cell->text; *at != '\0';)
	{
		size_t		length = (size_t) character_length(at);

		if (at + length < cell->text + strlen(cell->text) && chance(d, 40))
			length += (size_t) character_length(at + length);
		if (broken != NULL && at >= broken)
		{
			add(out, "<br>");
			broken = NULL;
		}
		add_between(out, "<span style=\"", pick(d, colours), "\">");
		add_between(out, escape_markup(pool_copy(at, length), d, style->entities), "</span>", "");
		at += length;
	}
}

static void
add_cell_content(builder *out, const sheet_cell *cell, dice *d, const html_style *style)
{
	static const char *const open[WRAPPINGS] = {"", "<p>",
	"<p class=\"MsoNormal\" align=\"center\"><span lang=\"EN-US\">", "<p>",
	"<div>", "<font face=\"仿宋_GB2312\" size=\"3\">"};
	static const char *const close[WRAPPINGS] = {"", "</p>", "<o:p></o:p></span></p>", "</p>", "</div>", "</font>"};

	if (style->comments && chance(d, 30))
		add(out, chance(d, 50) ? "<!-- 0 -->" : "<!--[if !supportMisalignedColumns]-->");
	if (cell->text[0] == '\0')
	{
		add(out, style->blank);
		return;
	}
	add(out, style->indented ? "\n        " : "");
	add(out, open[style->wrap]);
	add_content(out, cell, d, style);
	add(out, style->unclosed && style->wrap == WRAP_PARAGRAPH ? "" : close[style->wrap]);
	add(out, style->indented ? "\n      " : "");
}

/* ---- tables ----------------------------------------------------------------------------------------------------- */

static void
add_attribute(builder *out, const html_style *style, const char *name, int value)
{
	if (value > 1 || style->single_spans)
		add_print(out, " %s=%s%d%s", name, style->quote, value, style->quote);
}

/* The rows that a cell claims to span. */
static int
shown_height(const sheet *table, const sheet_cell *cell, dice *d, const html_style *style)
{
	if (!style->wrong_spans || cell->slot >= 0 || cell->row < table->nhead || cell->height < 2)
		return cell->height;
	return chance(d, 50) ? 1 : cell->height - 1 + below(d, 3);
}

static void
add_td(builder *out, const sheet *table, const sheet_cell *cell, dice *d, const html_style *style)
{
	const char *name = (cell->row < table->nhead && style->heads_are_th) ||
		(cell->slot < 0 && style->labels_are_th) ? "th" : "td";

	add_between(out, style->indented ? "      <" : "<", name, "");
	add(out, style->scopes && cell->slot < 0 ? " scope=\"row\"" : "");
	add_attribute(out, style, "rowspan", shown_height(table, cell, d, style));
	add_attribute(out, style, "colspan", cell->width);
	add(out, chance(d, 10) ? " width=\"81\" valign=\"center\">" : ">");
	add_cell_content(out, cell, d, style);
	if (!style->unclosed)
		add_between(out, "</", name, ">");
	add(out, style->indented ? "\n" : "");
}

static void
add_empty(builder *out, const html_style *style)
{
	add_between(out, "<td>", style->blank, "</td>");
}

static void
add_tr(builder *out, const sheet *table, int r, dice *d, const html_style *style)
{
	add(out, style->indented ? "    <tr>\n" : "<tr>");
	for (int c = 0; c < table->ncolumns; c++)
	{
		const sheet_cell *cell = sheet_at(table, r, c);

		if (c == style->extra_at && (cell == NULL || cell->column == c))
			add_empty(out, style);
		if (cell == NULL)
			add_empty(out, style);
		else if (cell->row == r && cell->column == c)
			add_td(out, table, cell, d, style);
		else if (style->hidden_covered)
			add_between(out, "<td style=\"display:none\">", chance(d, 30) ? escape_markup(cell->text, d, 0) : "",
						"</td>");
	}
	for (int n = 0; n < style->behind; n++)
		add_empty(out, style);
	add(out, style->unclosed ? "\n" : style->indented ? "    </tr>\n" : "</tr>");
}

/* An empty column that a merged cell crosses would push the others aside: only where no cell spans the place. */
static bool
is_free_column(const sheet *table, int column)
{
	if (column < 0 || column >= table->ncolumns)
		return false;
	for (int r = 0; r < table->nrows; r++)
	{
		const sheet_cell *cell = sheet_at(table, r, column);

		if (cell != NULL && cell->column != column)
			return false;
	}
	return true;
}

static void
write_html_table(const sheet *table, truth *facts, dice *d, builder *out, void *data)
{
	html_style	style = *(const html_style *) data;
	bool		thead = style.thead && table->nhead > 0;

	/* a label that spans wrong rows pushes cells aside: what is theirs may not be told, but must not be wrong */
	if (style.wrong_spans && table->table == GAI_APPLICATIONS)
		loosen_table(facts, table);
	if (!is_free_column(table, style.extra_at))
		style.extra_at = -1;
	add(out, chance(d, 50) ? "<table border=\"1\" cellspacing=\"0\" cellpadding=\"0\" width=\"641\">\n" : "<table>\n");
	if (chance(d, 20))
		add(out, "<colgroup><col width=\"72\"><col></colgroup>");
	add(out, thead ? "<thead>" : chance(d, 70) ? "<tbody>\n" : "");
	for (int r = 0; r < table->nrows; r++)
	{
		if (thead && r == table->nhead)
			add(out, "</thead><tbody>");
		add_tr(out, table, r, d, &style);
	}
	add(out, "</tbody></table>\n");
}

/* ---- what is not displayed, or is no part of the report ---------------------------------------------------------- */

/* A row of table three and one of table two with numbers that nobody sees. */
static void
add_hidden(builder *out, dice *d)
{
	static const char *const open[] = {"<!-- ", "<script type=\"text/html\">", "<template>",
	"<div style=\"display:none\">",
	"<div hidden>", "<div style=\"visibility: hidden;\">", "<style>/*", "<script>var t='"};
	static const char *const close[] = {" -->", "</script>", "</template>", "</div>", "</div>", "</div>", "*/</style>",
	"';</script>"};
	int			n = below(d, 8);

	add(out, open[n]);
	add_print(out, "<table><tr><td>规章</td><td>%d</td><td>7</td><td>8</td></tr><tr><td>行政许可</td><td>%d</td></tr></table>"
			  "<table><tr><td colspan=3>一、本年新收政府信息公开申请数量</td><td>%d</td><td>4</td><td>4</td><td>4</td><td>4</td>"
			  "<td>4</td><td>5</td></tr></table>", 90000 + below(d, 999), 90000 + below(d, 999), 90000 + below(d, 999));
	add(out, close[n]);
}

static void
add_page_head(builder *out, const paper *report, dice *d)
{
	const char *title = report->count > 0 && report->blocks[0].kind == BLOCK_TITLE ? report->blocks[0].text : "年报";

	if (chance(d, 80))
		add(out, "<!DOCTYPE html>\n");
	add(out, "<html>\n<head>\n<meta charset=\"utf-8\">\n");
	add_between(out, "<title>", title, "</title>\n");
	if (chance(d, 50))
		add_between(out, "<meta name=\"ArticleTitle\" content=\"", title, "\">\n");
	add(out, chance(d, 50) ? "<style>td { border: 1px solid } .a > b { color: red }</style>\n" : "");
	add(out, "</head>\n<body>\n");
	if (chance(d, 60))
		add(out, "<div class=\"nav\"><ul><li><a href=\"/\">首页</a></li><li><a href=\"/zw\">政务公开</a></li><li>行政许可</li>"
			"<li>行政处罚</li></ul><input value=\"搜索\"></div>\n");
	if (chance(d, 30))
		add(out, "<table><tr><td>索引号</td><td>11330402/2024-171718</td><td>发布机构</td><td>办公室</td></tr>"
			"<tr><td>文号</td><td></td><td>总计</td><td>3</td></tr></table>\n");
}

static void
add_prose(builder *out, const block *it, const html_style *style, dice *d)
{
	static const char *const indents[] = {"", "　　", "&nbsp;&nbsp;&nbsp;&nbsp;", "&emsp;&emsp;"};

	if (it->text[0] == '\0')
		return;
	if (it->kind == BLOCK_TITLE)
		add_between(out, chance(d, 60) ? "<h1>" : "<h1 class=title>", escape_markup(it->text, d, 0), "</h1>\n");
	else if (it->kind == BLOCK_HEADING)
	{
		add_between(out, style->heading[0], escape_markup(it->text, d, 0), style->heading[1]);
		add(out, "\n");
	}
	else if (style->prose_by_breaks)
		add_between(out, pick(d, indents), escape_markup(it->text, d, 0), "<br>\n");
	else
	{
		add_between(out, "<p>", pick(d, indents), "");
		add_between(out, escape_markup(it->text, d, style->entities), style->unclosed ? "" : "</p>", "\n");
	}
}

/* Names of elements in upper case, attributes and text as they are. */
static void
raise_names(builder *out)
{
	for (size_t i = 0; i + 1 < out->length; i++)
		if (out->bytes[i] == '<' && out->bytes[i + 1] != '!')
			for (size_t k = i + 1; out->bytes[k] == '/' || (out->bytes[k] >= 'a' && out->bytes[k] <= 'z'); k++)
				if (out->bytes[k] != '/')
					out->bytes[k] = (char) (out->bytes[k] - 'a' + 'A');
}

static void
render_page(const paper *report, truth *facts, dice *d, builder *out, bool in_layout_table)
{
	html_style	style = choose_style(d);

	add_page_head(out, report, d);
	add(out, in_layout_table ? "<table width=100%><tr><td class=left>导航<br>规章库</td><td class=main>\n"
		: "<div class=\"content\">\n");
	for (int i = 0; i < report->count; i++)
	{
		if (chance(d, 2))
			add_hidden(out, d);
		if (report->blocks[i].kind == BLOCK_TABLE)
			write_html_table(report->blocks[i].table, facts, d, out, &style);
		else
			add_prose(out, &report->blocks[i], &style, d);
	}
	add(out, in_layout_table ? "</td><td class=right>相关链接</td></tr></table>\n" : "</div>\n");
	if (chance(d, 50))
		add(out, "<div class=\"footer\"><p>主办单位:县人民政府办公室&copy;2024</p><a>关闭</a></div><script>count(3);</script>\n");
	add(out, "</body>\n</html>\n");
	if (style.upper)
		raise_names(out);
}

void
render_html(const paper *report, truth *facts, dice *d, builder *out)
{
	render_page(report, facts, d, out, false);
}

void
render_html_nested(const paper *report, truth *facts, dice *d, builder *out)
{
	render_page(report, facts, d, out, true);
}
