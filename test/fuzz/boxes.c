/* boxes.c - the reader of words with boxes, and the layout stage behind them, under any input */
#include "fuzz.h"

#include "source/words/boxes.h"

#define WORD(x, y, x2, y2, text) "<word xMin=\"" x "\" yMin=\"" y "\" xMax=\"" x2 "\" yMax=\"" y2 "\">" text "</word>\n"
#define HEAD "<doc><page width=\"595.3\" height=\"841.9\">\n"

const char *const fuzz_seeds[] = {
	HEAD WORD("40", "20", "80", "33", "二、主动公开") WORD("40", "50", "60", "63", "规章") WORD("100", "50", "105", "63", "5")
	WORD("200", "50", "205", "63", "6") "</page></doc>",
	HEAD WORD("40", "20", "60", "33", "项目") WORD("100", "20", "120", "33", "甲类") WORD("150", "20", "170", "33", "乙类")
	WORD("40", "50", "80", "63", "1.申请人") WORD("105", "56", "110", "69", "5") WORD("155", "56", "160", "69", "7")
	WORD("40", "62", "90", "75", "无正当理由") WORD("40", "90", "80", "103", "2.申请")
	WORD("100", "90", "115", "103", "121")
	WORD("155", "96", "160", "109", "0") WORD("40", "102", "80", "115", "逾期") WORD("105", "102", "110", "115", "8")
	"</page></doc>",
	HEAD WORD("40", "20", "80", "33", "(三)不予") WORD("90", "10", "130", "23", "1.国家") WORD("150", "10", "155", "23", "5")
	WORD("90", "40", "130", "53", "2.其他") WORD("150", "40", "155", "53", "5")
	"</page><page width=\"595\" height=\"842\">"
	WORD("90", "40", "130", "53", "法律") WORD("150", "40", "155", "53", "5") WORD("300", "800", "305", "813", "3")
	"</page></doc>",
	NULL
};

const char *const fuzz_words[] = {
	"<page width=\"595\" height=\"842\">", "</page>", "<word xMin=\"", "\" yMin=\"", "\" xMax=\"", "\" yMax=\"",
	"\">", "</word>", WORD("100", "50", "105", "63", "5"), WORD("100", "62", "105", "75", "8"),
	WORD("40", "62", "90", "75", "无正当"), WORD("0", "0", "600", "20", "一、总体情况"), "<title>", "</title>", "&amp;",
	"&#20013;", "0", "-", ".", "9999999999", "1e9", "件", "第二十条", "<", ">", "\"", "'", "\n",
	NULL
};

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	return fuzz_kind(gai_looks_like_boxes, gai_read_boxes, data, size);
}
