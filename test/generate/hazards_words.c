/* hazards_words.c - what stands around the tables and may be taken for a part of them, or for a heading. */
#include <string.h>

#include "hazards.h"

static int
index_of_table(const paper *report, gai_table_id table)
{
	int			at = 0;

	while (at < report->count && (report->blocks[at].kind != BLOCK_TABLE || report->blocks[at].table->table != table))
		at++;
	return at;
}

void
add_captions(paper *report, truth *facts, dice *d)
{
	for (int t = 0; t < GAI_TABLES; t++)
	{
		const char *captions[] = {"单位:件", "2023年度", pool_print("%d年度 单位:件", facts->year), "(单位:件)", "统计表",
		"填报单位(盖章):", "表2"};

		if (chance(d, 60))
			insert_block(report, index_of_table(report, (gai_table_id) t), BLOCK_PARAGRAPH, captions[below(d, 7)]);
	}
}

void
add_remark(paper *report, truth *facts, dice *d)
{
	static const char *const remarks[] = {"注:1.本表数据不含下属单位。2.行政许可含备案12件。",
		"备注:现行有效件数含历年制发的3件。", "说明:以上数据截至12月31日,共5项。", "注", "(以上数据由各科室提供)", "3"};

	(void) facts;
	for (int t = 0; t < GAI_TABLES; t++)
		if (chance(d, 50))
			insert_block(report, index_of_table(report, (gai_table_id) t) + 1, BLOCK_PARAGRAPH, pick(d, remarks));
}

/* Where section one's prose begins: after its heading, or at the top. */
static int
index_of_prose(const paper *report)
{
	for (int i = 0; i < report->count && report->blocks[i].kind != BLOCK_TABLE; i++)
		if (report->blocks[i].kind == BLOCK_HEADING)
			return i + 1;
	return 0;
}

/* A place in section one. */
static int
place_in_prose(const paper *report, dice *d)
{
	int			first = index_of_prose(report),
				last = index_of_table(report, GAI_DISCLOSURE) - 1;

	return last > first ? (int) between(d, first, last) : first;
}

void
list_headings_in_preface(paper *report, truth *facts, dice *d)
{
	int			at = index_of_prose(report) - 1;

	(void) facts;
	insert_block(report, at > 0 ? at : 0, BLOCK_PARAGRAPH, chance(d, 50) ?
				 "本报告由一、总体情况,二、主动公开政府信息情况,三、收到和处理政府信息公开申请情况,四、政府信息公开行政复议、"
				 "行政诉讼情况,五、存在的主要问题及改进情况,六、其他需要报告的事项等六个部分组成。" :
				 "全文包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议行政诉讼情况、"
				 "存在的主要问题及改进情况、其他需要报告的事项。");
}

void
put_labels_into_prose(paper *report, truth *facts, dice *d)
{
	static const char *const sentences[] = {
		"行政许可12件,行政处罚3件,行政强制0件。", "行政规范性文件 14 件,废止 3 件。",
		"本年新收政府信息公开申请77件,上年结转政府信息公开申请3件。", "予以公开22件,部分公开5件,不予公开1件。",
		"行政复议5件,其中结果维持2件,结果纠正3件。", "行政事业性收费360万元。", "(三)不予公开2件。", "规章。", "其他。",
		"1.属于国家秘密的不予公开。", "重复申请4件,均已告知。", "总计 35 件。", "行政许可方面", "行政诉讼 未经复议直接起诉 3 件。",
	};

	(void) facts;
	for (int n = 1 + below(d, 4); n > 0; n--)
	{
		int			at = place_in_prose(report, d);

		insert_block(report, at, BLOCK_PARAGRAPH, pick(d, sentences));
	}
}

void
put_numerals_into_prose(paper *report, truth *facts, dice *d)
{
	static const char *const sentences[] = {
		"一、加强组织领导。成立领导小组,由1名副局长任组长。", "二、完善制度机制。修订制度3项。", "三、强化平台建设。新开专栏2个。",
		"四、做好监督保障。培训2期,120人次。", "(一)公开目录编制,共19个。", "1.召开会议5次。", "2.印发通知3份。", "3.其他",
	};
	int			where = chance(d, 50) ? index_of_prose(report) : index_of_table(report, GAI_DISPUTES) + 2;

	(void) facts;
	if (where > report->count)
		where = report->count;
	for (int n = 1 + below(d, 6); n > 0; n--)
		insert_block(report, where, BLOCK_PARAGRAPH, pick(d, sentences));
}

void
lose_headings(paper *report, truth *facts, dice *d)
{
	bool		all = chance(d, 30);

	(void) facts;
	for (int i = report->count - 1; i >= 0; i--)
		if (report->blocks[i].kind == BLOCK_HEADING && (all || chance(d, 40)))
		{
			memmove(&report->blocks[i], &report->blocks[i + 1], (size_t) (report->count - i - 1) * sizeof(block));
			report->count--;
		}
}

void
misnumber_headings(paper *report, truth *facts, dice *d)
{
	static const char *const numerals[] = {"一、", "二、", "三、", "四、", "五、", "六、", "", "1.", "第三部分 "};

	(void) facts;
	for (int i = 0; i < report->count; i++)
		if (report->blocks[i].kind == BLOCK_HEADING && chance(d, 50))
			report->blocks[i].text = pool_print("%s%s", pick(d, numerals), report->blocks[i].text + strlen("一、"));
}

/* The heading of a table at the end of the paragraph before it. */
void
join_heading(paper *report, truth *facts, dice *d)
{
	int			at = index_of_table(report, (gai_table_id) below(d, GAI_TABLES)) - 1;

	(void) facts;
	if (at < 1 || report->blocks[at].kind != BLOCK_HEADING || report->blocks[at - 1].kind != BLOCK_PARAGRAPH)
		return;
	report->blocks[at].text = pool_print("%s%s", report->blocks[at - 1].text, report->blocks[at].text);
	report->blocks[at].kind = BLOCK_PARAGRAPH;
	memmove(&report->blocks[at - 1], &report->blocks[at], (size_t) (report->count - at) * sizeof(block));
	report->count--;
}

/* A table of the office's own in section one, with words of the form. */
void
add_table_like(paper *report, truth *facts, dice *d)
{
	static const char *const labels[] = {"概况信息", "政务动态", "政策文件", "规划计划", "行政许可类信息", "财政预决算", "通知公告",
	"其他", "总计", "规范性文件解读"};
	sheet	   *table = pool_take(sizeof *table);
	int			rows = (int) between(d, 3, 8);
	int			at = place_in_prose(report, d);

	(void) facts;
	table->table = GAI_TABLES;
	table->ncolumns = 3;
	table->nlabels = 1;
	table->nhead = 1;
	add_cell(table, 0, 0, 1, 1, "信息类别", -1);
	add_cell(table, 0, 1, 1, 1, "数量(条)", -1);
	add_cell(table, 0, 2, 1, 1, "占比(%)", -1);
	for (int r = 1; r <= rows; r++)
	{
		add_cell(table, r, 0, 1, 1, pick(d, labels), -1);
		add_cell(table, r, 1, 1, 1, pool_print("%d", below(d, 2000)), -1);
		add_cell(table, r, 2, 1, 1, pool_print("%d.%d", below(d, 90), below(d, 10)), -1);
	}
	insert_block(report, at, BLOCK_TABLE, "");
	report->blocks[at].table = table;
}

void
add_furniture_before(paper *report, truth *facts, dice *d)
{
	const char *lines[] = {
		"首页 > 政府信息公开 > 政府信息公开年报", "您当前所在位置:首页 > 政务公开", "索 引 号:1/2024-171718 公开分类",
		"发布机构:区政府办公室", "- 公文生成日期:2025-01-10", "信息来源:区政府办公室 浏览次数:1203 字体:[大 中 小]",
		pool_print("发布日期:%d-01-10 10:26", facts->year + 1), "无障碍 关怀版 长者助手", "| 索引号 | 11330402 | 发布机构 | 办公室 |",
		"文  号 主题词", "〔2025〕1号", "打印 分享到:", "各镇人民政府、街道办事处,区政府各部门、各直属机构:", "(此件主动公开)",
	};

	for (int n = 1 + below(d, 6); n > 0; n--)
		insert_block(report, 0, BLOCK_PARAGRAPH, lines[below(d, (int) (sizeof lines / sizeof lines[0]))]);
}

void
add_furniture_after(paper *report, truth *facts, dice *d)
{
	static const char *const lines[] = {
		"文件下载:", "关联文件:", "图解.jpg", "2023年度政府信息公开工作年度报告(1).doc", "扫一扫在手机上查看当前页面", "打印 关闭",
		"- 8 -", "主办单位:县人民政府办公室 电话:0571-88888888", "网站标识码:3304020001 备案号:浙ICP备05000001号", "访问量:1 203 455",
		"相关链接 | 国务院部门网站 | 省政府网站 |", "行政许可 行政处罚 政府采购 规章库",
	};

	(void) facts;
	for (int n = 1 + below(d, 6); n > 0; n--)
		add_block(report, BLOCK_PARAGRAPH, pick(d, lines));
}
