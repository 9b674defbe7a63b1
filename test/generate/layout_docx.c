/*
 * layout_docx.c - WordprocessingML: merged cells, text torn into runs, and what Word keeps in a document without
 * printing it.  Columns are certain, so nothing is loosened.
 */
#include <string.h>

#include "layout.h"

typedef struct docx_style
{
	int			torn;			/* percent of places between characters where a run ends */
	int			noise;			/* percent of runs that something follows which is not printed */
	int			inserted;		/* percent of runs that are tracked insertions */
	int			broken;			/* percent of labels over two lines or paragraphs */
	bool		controls;		/* tables stand in content controls */
	bool		properties;		/* widths, borders, fonts */
	int			behind;			/* empty columns behind the last */
} docx_style;

static const char *
escape_xml(const char *text)
{
	return replace(replace(replace(text, "&", "&amp;"), "<", "&lt;"), ">", "&gt;");
}

/* What nobody sees on paper, though it has digits. */
static void
add_unprinted(builder *out, dice *d)
{
	static const char *const things[] = {
		"<w:del w:id=\"7\" w:author=\"A\"><w:r><w:delText>9</w:delText></w:r></w:del>",
		"<w:r><w:rPr><w:vanish/></w:rPr><w:t>8</w:t></w:r>",
		"<w:r><w:instrText xml:space=\"preserve\"> SEQ 7 </w:instrText></w:r>",
		"<w:bookmarkStart w:id=\"3\" w:name=\"_Toc5\"/><w:bookmarkEnd w:id=\"3\"/>",
		"<w:proofErr w:type=\"spellStart\"/>",
		"<w:r><w:lastRenderedPageBreak/></w:r>",
		"<w:r><w:commentReference w:id=\"6\"/></w:r>",
		"<w:moveFrom w:id=\"5\"><w:r><w:t>4</w:t></w:r></w:moveFrom>",
	};

	add(out, pick(d, things));
}

static void
add_run(builder *out, const char *text, dice *d, const docx_style *style)
{
	bool		inserted = chance(d, style->inserted);

	add(out, inserted ? "<w:ins w:id=\"2\" w:author=\"B\">" : "");
	add(out, "<w:r>");
	add(out, style->properties ? "<w:rPr><w:rFonts w:eastAsia=\"仿宋_GB2312\" w:hint=\"eastAsia\"/><w:sz w:val=\"24\"/></w:rPr>"
		: "");
	add_between(out, "<w:t xml:space=\"preserve\">", escape_xml(text), "</w:t></w:r>");
	add(out, inserted ? "</w:ins>" : "");
	if (chance(d, style->noise))
		add_unprinted(out, d);
}

/* The text in one or more runs. */
static void
add_runs(builder *out, const char *text, dice *d, const docx_style *style)
{
	const char *begin = text;

	for (const char *at = text; *at != '\0';)
	{
		at += character_length(at);
		if (*at == '\0' || chance(d, style->torn))
		{
			add_run(out, pool_copy(begin, (size_t) (at - begin)), d, style);
			begin = at;
		}
	}
}

static void
add_paragraph(builder *out, const char *text, const char *properties, dice *d, const docx_style *style)
{
	add_between(out, "<w:p>", properties, "");
	add_runs(out, text, d, style);
	add(out, "</w:p>");
}

/* ---- tables ----------------------------------------------------------------------------------------------------- */

static void
add_tc(builder *out, int width, const char *merge, const char *text, bool is_label, dice *d, const docx_style *style)
{
	const char *centred = style->properties ? "<w:pPr><w:jc w:val=\"center\"/></w:pPr>" : "";
	int			count = count_characters(text);

	add(out, "<w:tc><w:tcPr>");
	add(out, style->properties ? "<w:tcW w:w=\"900\" w:type=\"dxa\"/>" : "");
	if (width > 1)
		add_print(out, "<w:gridSpan w:val=\"%d\"/>", width);
	add_between(out, merge, "</w:tcPr>", "");
	if (is_label && count >= 4 && chance(d, style->broken))
	{
		const char *middle = character_at(text, 1 + below(d, count - 1));
		const char *first = pool_copy(text, (size_t) (middle - text));

		if (chance(d, 50))
		{
			add_paragraph(out, first, centred, d, style);
			add_paragraph(out, middle, centred, d, style);
		}
		else
		{
			add_between(out, "<w:p>", centred, "");
			add_runs(out, first, d, style);
			add(out, "<w:r><w:br/></w:r>");
			add_runs(out, middle, d, style);
			add(out, "</w:p>");
		}
	}
	else
		add_paragraph(out, text, centred, d, style);
	add(out, "</w:tc>");
}

static void
add_w_tr(builder *out, const sheet *table, int r, dice *d, const docx_style *style)
{
	add(out, "<w:tr>");
	add(out, r < table->nhead && style->properties ? "<w:trPr><w:tblHeader/></w:trPr>" : "");
	for (int c = 0; c < table->ncolumns; c++)
	{
		const sheet_cell *cell = sheet_at(table, r, c);

		if (cell == NULL)
			add_tc(out, 1, "", "", false, d, style);
		else if (cell->column != c)
			continue;
		else if (cell->row == r)
			add_tc(out, cell->width, cell->height > 1 ? "<w:vMerge w:val=\"restart\"/>" : "", cell->text, cell->slot < 0, d,
				   style);
		else
			add_tc(out, cell->width, chance(d, 50) ? "<w:vMerge/>" : "<w:vMerge w:val=\"continue\"/>", "", false, d, style);
	}
	for (int n = 0; n < style->behind; n++)
		add_tc(out, 1, "", "", false, d, style);
	add(out, "</w:tr>");
}

static void
add_w_tbl(builder *out, const sheet *table, dice *d, const docx_style *style)
{
	add(out, style->controls ? "<w:sdt><w:sdtPr/><w:sdtContent>" : "");
	add(out, "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>");
	for (int c = 0; c < table->ncolumns + style->behind; c++)
		add(out, "<w:gridCol w:w=\"900\"/>");
	add(out, "</w:tblGrid>");
	for (int r = 0; r < table->nrows; r++)
		add_w_tr(out, table, r, d, style);
	add(out, "</w:tbl>");
	add(out, style->controls ? "</w:sdtContent></w:sdt>" : "");
}

/* ---- the document ----------------------------------------------------------------------------------------------- */

void
render_docx(const paper *report, truth *facts, dice *d, builder *out)
{
	static const char *const headings[] = {"", "<w:pPr><w:pStyle w:val=\"2\"/><w:outlineLvl w:val=\"1\"/></w:pPr>",
	"<w:pPr><w:pStyle w:val=\"Heading2\"/></w:pPr>"};
	docx_style	style = {
		.torn = chance(d, 60) ? below(d, 60) : 0,
		.noise = chance(d, 50) ? below(d, 20) : 0,
		.inserted = chance(d, 20) ? 20 : 0,
		.broken = chance(d, 30) ? 20 : 0,
		.controls = chance(d, 15),
		.properties = chance(d, 60),
		.behind = chance(d, 8) ? 1 + below(d, 2) : 0,
	};
	const char *heading = pick(d, headings);

	(void) facts;
	add(out, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
		"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>");
	for (int i = 0; i < report->count; i++)
	{
		const block *it = &report->blocks[i];

		if (it->kind == BLOCK_TABLE)
			add_w_tbl(out, it->table, d, &style);
		else if (it->kind == BLOCK_PAGE)
			add(out, "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
		if (it->kind != BLOCK_TABLE)
			add_paragraph(out, it->text, it->kind == BLOCK_HEADING ? heading : "", d, &style);
	}
	add(out, "<w:sectPr/></w:body></w:document>");
}
