/*
 * claims.c - numbers of the prose against the tables: sections one, five and six, with form feeds between, beside
 * tables of few values, so that some agree.
 */
#include <stdlib.h>

#include "holds.h"
#include "made.h"

const char *const fuzz_seeds[] = {
	"一、全年收到申请5件,予以公开3件,同比增长20%。", "共受理12件，其中不予公开3件，占25%。\f无行政复议。",
	"2024年，全市主动公开政府信息1,234条，新制发规范性文件3件，废止2件；行政许可12件，行政处罚十五件，收费3.5万元。",
	"收到自然人申请5件，法人或其他组织申请2件，均已按期办结，结转下年度0件。\f存在的问题：人员不足。\f无其他需要报告的事项。",
	"行政复议5件，其中维持3件、纠正1件、其他结果1件；行政诉讼未发生。",
	"依申请公开办理情况：予以公开、部分公开、不予公开分别为3件、2件和1件。",
	NULL
};

const char *const fuzz_words[] = {
	"\f", "收到申请", "予以公开", "部分公开", "不予公开", "无法提供", "不予处理", "自然人", "法人", "法人或其他组织", "商业企业", "科研机构", "社会公益组织", "法律服务机构",
	"行政复议", "行政诉讼", "复议后起诉", "维持", "纠正", "尚未审结", "其他结果", "结转", "上年结转", "行政许可", "行政处罚", "行政强制", "行政事业性收费", "规章",
	"规范性文件", "制发", "废止", "现行有效", "主动公开", "本年新收", "受理", "办结", "答复", "信函", "网络", "当面", "发生", "引发", "被", "我市", "全市", "局",
	"万元", "元", "件", "条", "项", "份", "次", "占", "%", "百分之", "其中", "共", "共计", "约", "余", "均", "全部", "未", "无", "零", "没有",
	"不存在", "十二", "二十五", "两", "12", "5", "1.5", "1,234", "０", "，", "。", "、", "；", "：", "（", "）", "和", "及", "2023年",
	"2024年", "去年", "上年", "同比", "增长", "分别", "分别为", "一、", "（一）", "1.", "|", "\n", " ", " ", "\xE2\x80\x8B", "🏛",
	NULL
};

static void
check(gai_arena *arena, gai_report *report, gai_text rest)
{
	const int	parts[] = {0, 4, 5};
	gai_text	part;

	/* no such report was read, so its prose is trimmed here, and is missing where it is empty */
	for (size_t i = 0; i < sizeof parts / sizeof *parts && fuzz_take_part(&rest, &part); i++)
		if (gai_trim(part).length > 0)
			*gai_section_text(report, parts[i]) = gai_trim(part);
	if (gai_try(arena) != GAI_OK)
		return;
	fuzz_check_claims(arena, report);
	fuzz_check_findings(arena, report);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	fuzz_input	input = fuzz_take_text(data, size);
	gai_report	report = {0};
	gai_arena	arena;

	fuzz_make_cells(&report, fuzz_edition(&input), gai_literal("\x01\x05\x01\x05\x01\x03\x08\x0C\x02\xFF\x03\x02"));
	gai_arena_open(&arena, &gai_malloc_host);
	check(&arena, &report, gai_slice(input.body, input.length));
	gai_arena_free(&arena);
	free(input.body);
	return 0;
}
