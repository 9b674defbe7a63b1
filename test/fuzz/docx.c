/*
 * docx.c - Word documents.  Input that begins as a zip archive is one; all else is taken for the main part of one,
 * which a fuzzer could hardly reach through the checksums of an archive.
 */
#include "office.h"
#include "source/docx/docx.h"

#define DOCUMENT(body) "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" \
	"<w:body>" body "</w:body></w:document>"
#define PARAGRAPH(text) "<w:p><w:r><w:t>" text "</w:t></w:r></w:p>"

const char *const fuzz_seeds[] = {
	DOCUMENT(PARAGRAPH("四、政府信息公开行政复议") "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"5\"/></w:tcPr>"
			 PARAGRAPH("行政复议") "</w:tc></w:tr><w:tr><w:tc>" PARAGRAPH("结果维持") "</w:tc><w:tc>" PARAGRAPH("1")
			 "</w:tc></w:tr></w:tbl>"),
	DOCUMENT("<w:p><w:ins><w:r><w:t>12</w:t></w:r></w:ins><w:del><w:r><w:delText>13</w:delText></w:r></w:del></w:p>"
			 "<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>" PARAGRAPH("规章") "</w:tc></w:tr>"
			 "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>"),
	"PK\3\4\12",
	"PK\5\6",
	NULL
};

const char *const fuzz_words[] = {
	"<w:p>", "</w:p>", "<w:p/>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:t xml:space=\"preserve\"> ",
	"<w:tab/>", "<w:br/>", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>", "<w:tcPr>",
	"</w:tcPr>", "<w:gridSpan w:val=\"3\"/>", "<w:gridSpan w:val=\"99999999999\"/>", "<w:vMerge/>",
	"<w:vMerge w:val=\"restart\"/>", "<w:gridBefore w:val=\"2\"/>", "<w:del>", "</w:del>",
	"<w:fldChar w:fldCharType=\"begin\"/>", "<w:fldChar w:fldCharType=\"end\"/>", "<w:instrText>",
	"</w:instrText>", "<w:vanish/>", "<w:rPr>", "</w:rPr>", "<mc:AlternateContent>", "</mc:AlternateContent>",
	"<w:txbxContent>", "</w:txbxContent>", "</w:body>", "<!--", "-->", "<![CDATA[", "]]>", "&amp;", "&#x4E2D;",
	"&#0;", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&a;", "<", ">", "\"", "规章", "12", " ", "\n", "\xEF\xBB\xBF",
	"\xFF",
	NULL
};

static void
read_docx(gai_arena *arena, const char *bytes, size_t length, gai_document *document)
{
	fuzz_check(gai_text_equal(gai_read_docx(arena, bytes, length, document), document->body));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	fuzz_input	input = fuzz_take(data, size);
	office_part part = {"word/document.xml", input.bytes, input.size};

	fuzz_office(read_docx, &part, 1, &input);
	return 0;
}
