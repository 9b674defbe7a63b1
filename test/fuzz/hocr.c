/* hocr.c - the reader of hOCR, whose words have boxes, under any input */
#include "fuzz.h"

#include "source/words/boxes.h"

#define WORD(box, conf, text) "<span class='ocrx_word' title='bbox " box "; x_wconf " conf "'>" text "</span>\n"
#define HEAD "<html><div class='ocr_page' title='image \"a.png\"; bbox 0 0 600 800; ppageno 0'>\n"

const char *const fuzz_seeds[] = {
	"<div class='ocr_page' title='bbox 0 0 600 800'><span class='ocr_line' title='bbox 10 10 300 40'>"
	"<span class='ocrx_word' title='bbox 10 10 70 40; x_wconf 95'>规章</span>"
	"<span class='ocrx_word' title='bbox 200 12 215 38; x_wconf 41'><strong>5</strong></span></span></div>",
	HEAD "<p class='ocr_par'><span class='ocr_line' title='bbox 10 10 300 40; baseline 0 -3'>"
	WORD("10 10 70 40", "95", "项目")
	WORD("100 10 160 40", "95", "甲类") WORD("200 10 260 40", "90", "乙类") "</span></p>"
	WORD("10 60 70 90", "92", "规章") WORD("120 60 130 90", "91", "1") WORD("220 60 230 90", "30", "2")
	WORD("10 100 70 130", "92", "行政处罚") WORD("120 100 130 130", "91", "<em>7</em>")
	WORD("220 100 232 130", "80", "&#49;2") "</div></html>",
	NULL
};

const char *const fuzz_words[] = {
	HEAD, "</div>", WORD("100 50 115 80", "95", "5"), WORD("100 62 115 92", "20", "8"),
	WORD("40 62 90 75", "90", "无正当"), WORD("0 0 600 20", "95", "一、总体情况"),
	"<span class='ocrx_word' title='bbox 1 2 3 4; x_wconf 9'>", "</span>", "class='ocr_page'", "class=\"ocrx_word\"",
	"x_wconf", "bbox ", "<strong>", "</strong>", "<em>", "</em>", "&amp;", "&#20013;", "0", "-", ".", ";",
	"9999999999", "1e9", "件", "第二十条", "<", ">", "\"", "'", "\n", " ",
	NULL
};

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	return fuzz_kind(gai_looks_like_boxes, gai_read_boxes, data, size);
}
