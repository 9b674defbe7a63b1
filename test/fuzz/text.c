/* text.c - the text reader, and what finds the columns of aligned text behind it, under any input */
#include <stdlib.h>

#include "fuzz.h"
#include "source/aligned/aligned.h"

const char *const fuzz_seeds[] = {
	"某局2024年政府信息公开工作年度报告\n\n一、总体情况\n（一）主动公开。收到申请5件。\n",
	"第二十条第（一）项\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n规章 | 1 | 2 | 3\n",
	"| 信息内容 | 本年处理决定数量 |\n| --- | :---: |\n| 行政许可 | 12 |\n| 行政处罚 |  |\n",
	"自然人\t法人\t\t总计\n1\t2\t\t3\n",
	"自然人    商业企业   科研机构     总计\n  1          2          3         6\n一、本年新收 3 0 0 0 0 0 3\n",
	"规章\n\n1\n\n2\n\n3\n",
	"┌──┬────┬──┐\n│  │甲  │ 1│\n│组├────┼──┤\n│  │乙  │ 2│\n├──┴────┼──┤\n"
	"│总计   │ 3│\n└───────┴──┘\n",
	"+----+-----+---+\n| 组 | 甲  | 1 |\n"
	"|    +-----+---+\n|    | 乙  | 2 |\n+====+=====+===+\n| 总计     | 3 |\n|          | 4 |\n+----------+---+\n",
	"  ---------------\n  内容        数\n"
	"  ---- ----------\n  规章         0\n\n  文件\n  件          12\n  ---------------\n",
	"====  ===\n内容  数\n====  ===\n规章  0\n      12\n====  ===\n",
	"甲\r内容\r\a数\r\a\r\a规章\r\a0\r\a\r\a后\r",
	"\t\r\a",
	"| <span style=\"a b\">规章</span> | <s>1</s>2 |\n<p>规章 1 2<br>文件 3 4</p>\n",
	NULL
};

const char *const fuzz_words[] = {
	"|", "｜", "│", "---", "\t", "  ", " ", "　", "\n", "\r\n", "\n\n", "0", "12", "-", "/", "无", "规章", "本年制发件数", "自然人",
	"\xC2\xA0", "\xE2\x80\x8B", "\xEF\xBB\xBF", "（七）总计", "1.5", "1,234", "🏛", ":", "\x01",
	"+--+--+\n", "| 1| 2|\n", "| 1+--+\n", "┌─┬─┐\n", "│1│2│\n", "├─┼─┤\n", "└─┴─┘\n", "┬", "─", "┼", "│\n", "\n│",
	"---- ----\n", "==== ====\n", "----------\n",
	"\r", "\r\a", "<b>", "</b>", "<br>", "<s>", "</s>", "<!--", "-->", "'", "\"",
	NULL
};

static void
read_text(gai_arena *arena, const char *body, size_t length, gai_document *document)
{
	gai_read_text(arena, body, length, document);
	gai_align_tables(arena, document);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	fuzz_input	input = fuzz_take_text(data, size);

	fuzz_check(fuzz_read(read_text, &input, input.body, input.length) != GAI_TOO_LARGE);
	free(input.body);
	return 0;
}
