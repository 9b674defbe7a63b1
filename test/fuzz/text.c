/* text.c - the text reader under any input */
#include "fuzz.h"

#include <stdlib.h>

const char *const fuzz_seeds[] = {
	"某局2024年政府信息公开工作年度报告\n\n一、总体情况\n（一）主动公开。收到申请5件。\n",
	"第二十条第（一）项\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n规章 | 1 | 2 | 3\n",
	"| 信息内容 | 本年处理决定数量 |\n| --- | :---: |\n| 行政许可 | 12 |\n| 行政处罚 |  |\n",
	"自然人\t法人\t\t总计\n1\t2\t\t3\n",
	"自然人    商业企业   科研机构     总计\n  1          2          3         6\n一、本年新收 3 0 0 0 0 0 3\n",
	"规章\n\n1\n\n2\n\n3\n",
	NULL
};

const char *const fuzz_words[] = {
	"|", "｜", "│", "---", "\t", "  ", " ", "　", "\n", "\r\n", "\n\n", "0", "12", "-", "/", "无", "规章", "本年制发件数", "自然人",
	"\xC2\xA0", "\xE2\x80\x8B", "\xEF\xBB\xBF", "（七）总计", "1.5", "1,234", "🏛", ":", "\x01",
	NULL
};

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	fuzz_input	input = fuzz_make_input(data, size);

	fuzz_check(fuzz_read(gai_read_text, &input) != GAI_TOO_LARGE);
	free(input.body);
	return 0;
}
