/* prose.c - the words of a report around its tables; see paper.h */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "paper.h"
#include "pool.h"

void
insert_block(paper *self, int at, block_kind kind, const char *text)
{
	if (self->count == MOST_BLOCKS)
	{
		printf("Bail out! a report has too many blocks\n");
		exit(1);
	}
	memmove(&self->blocks[at + 1], &self->blocks[at], (size_t) (self->count - at) * sizeof(block));
	self->blocks[at] = (block) {kind, text, NULL};
	self->count++;
}

void
add_block(paper *self, block_kind kind, const char *text)
{
	insert_block(self, self->count, kind, text);
}

void
add_table(paper *self, sheet *table)
{
	add_block(self, BLOCK_TABLE, "");
	self->blocks[self->count - 1].table = table;
}

static const char *const offices[] = {"清河县人民政府办公室", "白云区水务局", "松山市教育局", "青龙镇人民政府", "高新区管理委员会",
	"东湖省统计局", "临江市场监督管理局", "新安街道办事处", "南平海关", "西山矿区税务局"};

static const char *const fillers[] = {
	"认真贯彻落实《中华人民共和国政府信息公开条例》,坚持以公开为常态、不公开为例外。",
	"通过门户网站主动公开政府信息%d条,其中政务动态%d条,政策文件%d件。",
	"举办培训班%d期,参训%d人次,开展监督检查。",
	"一是完善制度;二是强化审核;三是加强培训,确保公开及时、准确。",
	"发布解读%d篇,回应公众关切%d次,满意度95.%d%%。",
	"指定专人负责,落实“三审三校”制度,按时按质更新各栏目内容。",
	"行政许可类信息%d条,行政处罚类信息%d条,均在平台公示。",
	"开设专栏%d个,政务新媒体推送信息%d条(含转载)。",
};

static const char *
write_sentences(dice *d, int most)
{
	builder		out = {0};

	for (int n = 1 + below(d, most); n > 0; n--)
	{
		char		sentence[512];
		/* each filler takes at most three numbers, what is over is not used */
		int			numbers[3] = {(int) between(d, 0, 999), (int) between(d, 0, 99), (int) between(d, 0, 9)};

		switch (below(d, 8))
		{
			case 0:
				add(&out, fillers[0]);
				continue;
			case 1:
				snprintf(sentence, sizeof sentence, "通过门户网站主动公开政府信息%d条,其中政务动态%d条,政策文件%d件。",
						 numbers[0], numbers[1], numbers[2]);
				break;
			case 2:
				snprintf(sentence, sizeof sentence, "举办培训班%d期,参训%d人次,开展监督检查。", numbers[2], numbers[0]);
				break;
			case 3:
				add(&out, fillers[3]);
				continue;
			case 4:
				snprintf(sentence, sizeof sentence, "发布解读%d篇,回应公众关切%d次,满意度95.%d%%。",
						 numbers[0], numbers[1], numbers[2]);
				break;
			case 5:
				add(&out, fillers[5]);
				continue;
			case 6:
				snprintf(sentence, sizeof sentence, "行政许可类信息%d条,行政处罚类信息%d条,均在平台公示。",
						 numbers[0], numbers[1]);
				break;
			default:
				snprintf(sentence, sizeof sentence, "开设专栏%d个,政务新媒体推送信息%d条(含转载)。", numbers[2], numbers[0]);
		}
		add(&out, sentence);
	}
	return out.bytes;
}

/* What an office says of its applications: the numbers of the table, or that there were none. */
static const char *
write_requests(const truth *facts, dice *d)
{
	int64_t		received = facts->cells[GAI_APPLICATIONS_BASE + GAI_APPLICANT_total].value.digits;

	if (received == 0 && chance(d, 60))
		return "本年度未收到政府信息公开申请。";
	return pool_print("全年共收到政府信息公开申请%lld件,均按时答复。%s", (long long) received, write_sentences(d, 2));
}

void
write_paper(paper *self, const truth *facts, dice *d)
{
	static const char *const parts[] = {"主动公开", "依申请公开", "政府信息管理", "政府信息公开平台建设", "监督保障"};
	static const char *const numerals[] = {"一", "二", "三", "四", "五"};
	static const char *const ends[] = {"", "。", "情况", "情况。"};
	const char *office = pick(d, offices);
	const char *end = pick(d, ends);
	bool		same_line = chance(d, 40);

	self->count = 0;
	if (chance(d, 80))
		add_block(self, BLOCK_TITLE, pool_print("%s%d年%s政府信息公开工作年度报告", office, facts->year,
												chance(d, 40) ? "度" : ""));
	if (chance(d, 80))
		add_block(self, BLOCK_PARAGRAPH,
				  pool_print("根据《中华人民共和国政府信息公开条例》规定编制本报告。本报告所列数据的统计期限为%d年1月1日至12月31日。",
							 facts->year));
	add_block(self, BLOCK_HEADING, "一、总体情况");
	if (chance(d, 50))
		add_block(self, BLOCK_PARAGRAPH, pool_print("%d年,%s%s", facts->year, office, write_sentences(d, 4)));
	for (int i = 0; i < 5; i++)
	{
		const char *title = pool_print("(%s)%s%s", numerals[i], parts[i], end);
		const char *words = i == 1 ? write_requests(facts, d) : write_sentences(d, 5);

		if (same_line)
			add_block(self, BLOCK_PARAGRAPH, pool_print("%s%s", title, words));
		else
		{
			add_block(self, BLOCK_PARAGRAPH, title);
			add_block(self, BLOCK_PARAGRAPH, words);
		}
	}
	add_block(self, BLOCK_HEADING, "二、主动公开政府信息情况");
	add_table(self, make_disclosure_sheet(facts, d, chance(d, 5)));
	add_block(self, BLOCK_HEADING, "三、收到和处理政府信息公开申请情况");
	add_table(self, make_applications_sheet(facts));
	add_block(self, BLOCK_HEADING, chance(d, 80) ? "四、政府信息公开行政复议、行政诉讼情况"
			  : "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况");
	add_table(self, make_disputes_sheet(facts, chance(d, 90) ? DISPUTES_IN_A_ROW : DISPUTES_BY_GROUP));
	add_block(self, BLOCK_HEADING, "五、存在的主要问题及改进情况");
	add_block(self, BLOCK_PARAGRAPH, write_sentences(d, 6));
	if (chance(d, 50))
		add_block(self, BLOCK_PARAGRAPH, write_sentences(d, 6));
	add_block(self, BLOCK_HEADING, "六、其他需要报告的事项");
	add_block(self, BLOCK_PARAGRAPH, chance(d, 70) ? pool_print("%d年度未收取政府信息公开信息处理费。", facts->year)
			  : "无其他需报告的事项。");
}
