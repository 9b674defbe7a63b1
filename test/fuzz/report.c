/*
 * report.c - whole reports from text, CSV, pages, boxes and hOCR, as the body looks, and everything that is done with
 * what was read.
 */
#include <stdlib.h>
#include <string.h>

#include "fuzz.h"
#include "holds.h"
#include "read/parse.h"
#include "review/mark.h"
#include "review/review.h"

#define DISPUTES "四、政府信息公开行政复议、行政诉讼情况\n"

const char *const fuzz_seeds[] = {
	"某局2024年政府信息公开工作年度报告\n一、总体情况\n收到申请5件,予以公开3件。\n二、主动公开政府信息情况\n第二十条第（一）项\n"
	"信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n规章 | 1 | 2 | 3\n行政规范性文件 | 4 | 0 | 4\n",
	"第二十条第（五）项\n信息内容 | 本年处理决定数量\n行政许可 | 12\n第二十条第（六）项\n行政处罚 | 7\n行政强制 | 无\n",
	DISPUTES "行政复议 | 行政诉讼\n结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计\n1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | "
	"2 | 0 | 0 | 0 | 2\n五、存在的主要问题及改进情况\n无。\n",
	"三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量 5 0 0 0 0 0 5\n二、上年结转 0 0 0 0 0 0 0\n"
	"（一）予以公开 3 0 0 0 0 0 3\n（七）总计 5 0 0 0 0 0 4\n四、结转下年度继续办理 0 0 0 0 0 0 0\n",
	"信息内容,本年制发件数,本年废止件数,现行有效件数\n规章,1,2,3\n\"行政规范性\n文件\",4,0,\"4\"\n",
	"<table><tr><th>信息内容<th>本年制发件数<th>本年废止件数<th>现行有效件数<tr><td>规章<td>1<td>2<td>&#51;</table>",
	"行政处罚 0<td <td ", "<p>行政处罚<td>12<td>",
	"<div class='ocr_page' title='bbox 0 0 600 800'><span class='ocrx_word' title='bbox 10 10 70 40'>行政处罚</span>"
	"<span class='ocrx_word' title='bbox 200 12 215 38; x_wconf 41'>5</span></div>",
	NULL
};

const char *const fuzz_words[] = {
	"规章", "行政规范性文件", "行政许可", "行政处罚", "行政强制", "行政事业性收费", "第二十条第（一）项", "本年制发件数", "结果维持",
	"结果纠正", "尚未审结", "总计", "自然人", "法人或其他组织", "（一）予以公开", "（七）总计", "（三）不予公开", "1.属于国家秘密",
	"一、总体情况", "五、存在的主要问题", "六、其他需要报告的事项", "予以公开3件", "收到申请12件", "占50%", "2024年", DISPUTES,
	"|", ",",
	"\"", ";", "\t", "  ", " ", "\n", "0", "5", "12",
	"1,234", "无", "/", "—", "О", "件", "万元", "<table>", "</table>", "<tr>",
	"<td>", "</td>", "<td ", "<td rowspan=2>", "<td colspan=3>",
	"<p>", "</p>", "<br>", "<b>", "</b>", "<", ">", "&nbsp;", "&#50;",
	"<title>", "<script>", "<!--", "-->", "<a href=\"javascript:x\">", " onclick=x",
	"\xE2\x80\x8B", "\xC2\xA0", "　", "🏛", "'",
	NULL
};

static void
check_marked(gai_arena *arena, gai_text body, const gai_report *report)
{
	gai_writer	out = {.arena = arena};
	gai_sink	sink = {.arena = arena, .out = &out};

	gai_emit_marked(&sink, body, report, gai_review(arena, report));
	fuzz_check(out.length > 0 && strstr(out.bytes, "<script") == NULL);
}

static gai_report *
parse(gai_arena *arena, const void *source, gai_text *body)
{
	*body = *(const gai_text *) source;
	return gai_parse(arena, body->bytes, body->length);
}

static void
check(gai_arena *arena, gai_text body, const gai_report *report)
{
	if (gai_try(arena) != GAI_OK)
		return;
	fuzz_check_findings(arena, report);
	fuzz_check_repairs(arena, report);
	fuzz_check_claims(arena, report);
	fuzz_check_renderings(arena, report);
	check_marked(arena, body, report);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	fuzz_input	input = fuzz_take_text(data, size);
	gai_text	text = gai_slice(input.body, input.length),
				body;
	fuzz_host	host;
	gai_arena	arena;
	const gai_report *report;

	/* no text of the server has NUL, and no rendering could show it */
	for (size_t i = 0; i < input.length; i++)
		if (input.body[i] == '\0')
			input.body[i] = ' ';
	fuzz_open_host(&host);
	gai_arena_open(&arena, &host.host);
	report = fuzz_parse(parse, &text, &input, &arena, &body);
	if (report != NULL)
		check(&arena, body, report);
	gai_arena_free(&arena);
	fuzz_close_host(&host, GAI_OK, GAI_OK);
	free(input.body);
	return 0;
}
