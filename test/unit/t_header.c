/* t_header.c - what a report says of itself: title, agency, year, period, issuer, numbers, day published */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "read/parse.h"
#include "tap.h"

#define TABLE \
	"第二十条第（一）项 |\n" \
	"信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n" \
	"规章 | 0 | 0 | 0 |\n" \
	"行政规范性文件 | 1 | 2 | 3 |\n"

#define BODY(overview, tail) \
	"一、总体情况\n" overview "\n二、主动公开政府信息情况\n" TABLE \
	"三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n" \
	"五、存在的主要问题及改进情况\n有问题。\n六、其他需要报告的事项\n无其他事项。\n" tail

/* Section one names neither agency nor year. */
#define PLAIN BODY("严格执行条例。", "")

/* What is not there is NULL. */
typedef struct expectation
{
	const char *what;
	const char *source;
	const char *title,
			   *agency;
	int			year;
	const char *period,
			   *issuer,
			   *index_number,
			   *document_number,
			   *published,
			   *notes;			/* messages of code header, joined by "; " */
} expectation;

#define PERIOD_2024 "2024-01-01..2024-12-31"

static const expectation cases[] = {
	/* ---- titles ---- */
	{"a plain title", "南湖区经济信息化局2023年政府信息公开工作年度报告\n" PLAIN,
		.title = "南湖区经济信息化局2023年政府信息公开工作年度报告", .agency = "南湖区经济信息化局", .year = 2023},
	{"a doubled 年度", "泉港区2024年度政府信息公开工作年度报告\n" PLAIN,
		.title = "泉港区2024年度政府信息公开工作年度报告", .agency = "泉港区", .year = 2024},
	{"no 工作", "临洮县上营乡2020年政府信息公开年度报告\n" PLAIN,
		.title = "临洮县上营乡2020年政府信息公开年度报告", .agency = "临洮县上营乡", .year = 2020},
	{"no 政府", "淮北市城市管理局2021年信息公开工作年度报告\n" PLAIN,
		.title = "淮北市城市管理局2021年信息公开工作年度报告", .agency = "淮北市城市管理局", .year = 2021},
	{"no 年度", "平定县发展和改革局2023年政府信息公开工作报告\n" PLAIN,
		.title = "平定县发展和改革局2023年政府信息公开工作报告", .agency = "平定县发展和改革局", .year = 2023},
	{"words in another order", "大田县梅山镇2022年政府信息公开年度工作报告\n" PLAIN,
		.title = "大田县梅山镇2022年政府信息公开年度工作报告", .agency = "大田县梅山镇", .year = 2022},
	{"a yearbook's short name", "天水市麦积区教育局2022年政府信息公开工作年报\n" PLAIN,
		.title = "天水市麦积区教育局2022年政府信息公开工作年报", .agency = "天水市麦积区教育局", .year = 2022},
	{"the year first", "2023年瑞安市自然资源和规划局政府信息公开工作年度报告\n" PLAIN,
		.title = "2023年瑞安市自然资源和规划局政府信息公开工作年度报告", .agency = "瑞安市自然资源和规划局", .year = 2023},
	{"the year first, a government", "2024年度安吉县人民政府信息公开工作年度报告\n" PLAIN,
		.title = "2024年度安吉县人民政府信息公开工作年度报告", .agency = "安吉县人民政府", .year = 2024},
	{"the year between the words", "舒兰市市场监督管理局政府信息公开2021年度工作报告\n" PLAIN,
		.title = "舒兰市市场监督管理局政府信息公开2021年度工作报告", .agency = "舒兰市市场监督管理局", .year = 2021},
	{"the year behind, in brackets", "武汉市发展和改革委员会政府信息公开工作年度报告（2023年）\n" PLAIN,
		.title = "武汉市发展和改革委员会政府信息公开工作年度报告（2023年）", .agency = "武汉市发展和改革委员会", .year = 2023},
	{"Chinese numerals", "开远市人民政府二〇二五年政府信息公开工作年度报告\n" PLAIN,
		.title = "开远市人民政府二〇二五年政府信息公开工作年度报告", .agency = "开远市人民政府", .year = 2025},
	{"full-width digits", "乌恰县人民政府办公室２０２２年政府信息公开工作年度报告\n" PLAIN,
		.title = "乌恰县人民政府办公室２０２２年政府信息公开工作年度报告", .agency = "乌恰县人民政府办公室", .year = 2022},
	{"about a year", "兰州新区经济合作局关于2023年政府信息公开工作年度报告\n" PLAIN,
		.title = "兰州新区经济合作局关于2023年政府信息公开工作年度报告", .agency = "兰州新区经济合作局", .year = 2023},
	{"blanks inside", "高新技术产业开发区管理办公室 2022 年政府信息 公开工作年度报告\n" PLAIN,
		.title = "高新技术产业开发区管理办公室2022年政府信息公开工作年度报告", .agency = "高新技术产业开发区管理办公室", .year = 2022},
	{"two lines", "西咸新区底张街道办事处\n2024年政府信息公开工作年度报告\n" PLAIN,
		.title = "西咸新区底张街道办事处2024年政府信息公开工作年度报告", .agency = "西咸新区底张街道办事处", .year = 2024},
	{"broken in a word", "西咸新区底张街道办事处2024年政府信\n息公开工作年度报告\n" PLAIN,
		.title = "西咸新区底张街道办事处2024年政府信息公开工作年度报告", .agency = "西咸新区底张街道办事处", .year = 2024},
	{"three lines", "乌鲁木齐高新区（新市区）\n2022年政府信息公开\n\n工作年度报告\n" PLAIN,
		.title = "乌鲁木齐高新区（新市区）2022年政府信息公开工作年度报告", .agency = "乌鲁木齐高新区（新市区）", .year = 2022},
	{"Markdown", "# 绵阳市卫生健康委员会2020年政府信息公开工作年度报告\n" PLAIN,
		.title = "绵阳市卫生健康委员会2020年政府信息公开工作年度报告", .agency = "绵阳市卫生健康委员会", .year = 2020},
	{"bold Markdown", "**大冶市自然资源和规划局2023年政府信息公开工作年度报告**\n" PLAIN,
		.title = "大冶市自然资源和规划局2023年政府信息公开工作年度报告", .agency = "大冶市自然资源和规划局", .year = 2023},
	{"the first sentence on the same line", "六盘水市应急管理局2024年政府信息公开工作年度报告根据《中华人民共和国政府信息公开条例》,编制本报告。\n" PLAIN,
		.title = "六盘水市应急管理局2024年政府信息公开工作年度报告", .agency = "六盘水市应急管理局", .year = 2024},
	{"behind a trail of links", "首页 > 政务公开 > 政府信息公开年报 > 霞山区教育局2022年政府信息公开工作年度报告\n" PLAIN,
		.title = "霞山区教育局2022年政府信息公开工作年度报告", .agency = "霞山区教育局", .year = 2022},
	{"traditional letters", "蓬江區發展和改革局2024年政府信息公開工作年度報告\n" PLAIN,
		.title = "蓬江區發展和改革局2024年政府信息公開工作年度報告", .agency = "蓬江區發展和改革局", .year = 2024},
	{"a notice in traditional letters", "泉港區人民政府辦公室關於印發泉港區\n2024年度政府信息公開工作年度報告的通知\n" PLAIN, .title = NULL},
	{"the year of section six", "一、总体情况\n严格执行条例。\n二、主动公开政府信息情况\n" TABLE
		"六、其他需要报告的事项\n2022年未收取信息公开处理费用。\n", .year = 2022, .notes = "年度仅见于正文"},
	{"the column's name is none", "政府信息公开工作年报\n发布时间：2024-01-22 15:40:00 来源：武汉市发展和改革委员会 字号：[ 大 中 小 ]\n" PLAIN,
		.agency = "武汉市发展和改革委员会", .issuer = "武汉市发展和改革委员会", .published = "2024-01-22",
		.notes = "机关取自发布机构"},
	{"links to other years", "南湖区司法局2021年政府信息公开工作年度报告\n南湖区司法局2022年政府信息公开工作年度报告\n"
		"南湖区司法局2023年政府信息公开工作年度报告\n南湖区司法局2022年政府信息公开工作年度报告\n"
		"统计期限自2023年1月1日至2023年12月31日。\n" PLAIN,
		.title = "南湖区司法局2023年政府信息公开工作年度报告", .agency = "南湖区司法局", .year = 2023,
		.period = "2023-01-01..2023-12-31"},
	{"a notice and an explanation", "南湖区司法局关于做好2024年政府信息公开工作年度报告编制工作的通知\n"
		"【图解】南湖区司法局2024年政府信息公开工作年度报告解读\n一图读懂南湖区司法局2024年政府信息公开工作年度报告\n" PLAIN, .title = NULL},
	{"a covering letter", "泉港政办〔2025〕1号\n泉港区人民政府办公室关于印发泉港区\n2024年度政府信息公开工作年度报告的通知\n"
		"各镇人民政府,区政府各部门:\n经区政府同意,现将《泉港区2024年度政府信息公开工作年度报告》印发给你们。\n"
		"泉港区人民政府办公室\n2025年1月10日\n(此件主动公开)\n泉港区2024年度政府信息公开工作年度报告\n" PLAIN,
		.title = "泉港区2024年度政府信息公开工作年度报告", .agency = "泉港区", .year = 2024,
		.document_number = "泉港政办〔2025〕1号", .published = "2025-01-10",
		.notes = "发布日期取自落款日期"},
	{"an official letter", "金统发〔2025〕2号\n金昌市统计局\n2024年政府信息公开工作年度报告\n市政府办公室:\n现将有关情况报告如下。\n" PLAIN,
		.title = "金昌市统计局2024年政府信息公开工作年度报告", .agency = "金昌市统计局", .year = 2024,
		.document_number = "金统发〔2025〕2号"},
	{"in running text", "现将蓬江区发展和改革局2024年政府信息公开工作年度报告公布如下。\n" PLAIN,
		.title = "蓬江区发展和改革局2024年政府信息公开工作年度报告", .agency = "蓬江区发展和改革局", .year = 2024},
	{"in running text, of nobody", "现将2024年政府信息公开工作年度报告公布如下。\n" PLAIN, .year = 2024,
		.notes = "年度仅见于正文"},
	{"a menu", "首页\n政府信息公开\n法定主动公开内容\n政府信息公开年报\n政府信息公开指南\n基本情况\n行政许可\n行政处罚\n"
		"莆田市城厢区住房和城乡建设局2021年政府信息公开工作年度报告\n时间：2022-01-26 10:20\n" PLAIN,
		.title = "莆田市城厢区住房和城乡建设局2021年政府信息公开工作年度报告", .agency = "莆田市城厢区住房和城乡建设局", .year = 2021,
		.published = "2022-01-26"},
	{"a line of the page before it", "您当前所在位置：首页>>年报>>会昌县中村乡2020年政府信息公开工作年度报告\n"
		"会昌县中村乡\n2020年政府信息公开工作年度报告\n" PLAIN,
		.title = "会昌县中村乡2020年政府信息公开工作年度报告", .agency = "会昌县中村乡", .year = 2020},
	{"quoted only", "现将《遂宁市公安局船山区分局2023年政府信息公开工作年度报告》予以公布。\n" PLAIN,
		.title = "遂宁市公安局船山区分局2023年政府信息公开工作年度报告", .agency = "遂宁市公安局船山区分局", .year = 2023},
	{"the cited form is none", "根据《国务院办公厅关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》(国办公开办函〔2021〕30号)编制。\n" PLAIN,
		.title = NULL},
	{"no year in the title", "曾都经济开发区管理委员会政府信息公开工作年度报告\n本报告统计期限为2023年1月1日至2023年12月31日。\n" PLAIN,
		.title = "曾都经济开发区管理委员会政府信息公开工作年度报告", .agency = "曾都经济开发区管理委员会", .year = 2023,
		.period = "2023-01-01..2023-12-31"},

	/* ---- agency and year without a title ---- */
	{"agency and year of section one", BODY("2024年,镇巴县人民政府办公室严格按照条例规定,扎实推进。", ""),
		.agency = "镇巴县人民政府办公室", .year = 2024,
		.notes = "年度仅见于正文; 机关取自正文"},
	{"the author", "本报告由蓬江区发展和改革局编制。\n" PLAIN, .agency = "蓬江区发展和改革局",
		.notes = "机关取自正文"},
	{"whom to ask", "如有疑问,请与石嘴山市大武口区应急管理局联系(电话:0952-0000000)。\n" PLAIN, .agency = "石嘴山市大武口区应急管理局",
		.notes = "机关仅作为联系单位出现"},
	{"our bureau is nobody", BODY("2022年,我局认真贯彻条例。", ""), .year = 2022,
		.notes = "年度仅见于正文"},
	{"the signature", BODY("严格执行条例。", "龙泉市西街街道办事处\n2020年1月20日\n"), .agency = "龙泉市西街街道办事处",
		.notes = "机关取自正文"},

	{"whom to ask is no agency when it is an office", "如有疑问,请与石嘴山市大武口区应急管理局办公室联系(电话:0952-0000000)。\n" PLAIN,
		.title = NULL},
	{"the author before whom to ask", "本报告由忠县教育局编制。如有疑问,请与忠县水利局联系。\n" PLAIN, .agency = "忠县教育局",
		.notes = "机关取自正文"},
	{"the author and section one", "本报告由忠县教育局编制。\n" BODY("2022年,重庆市民政局认真贯彻。", ""),
		.agency = "忠县教育局", .year = 2022, .notes = "年度仅见于正文; "
		"前言与第一部分机关不同; 机关取自正文"},
	{"two subjects", BODY("2022年,忠县教育局认真贯彻。", "忠县民政局\n2023年1月18日\n"), .year = 2022, .published = "2023-01-18",
		.notes = "年度仅见于正文; 机关不确定: 正文提到多个; "
		"发布日期取自落款日期"},
	{"the subject and the issuer", "发布机构：忠县民政局\n" BODY("2022年,忠县教育局认真贯彻。", ""), .year = 2022, .issuer = "忠县民政局",
		.notes = "年度仅见于正文; 机关不确定: 正文提到多个"},
	{"a city whose name begins like 本级", "本溪市民政局2023年政府信息公开工作年度报告\n" PLAIN,
		.title = "本溪市民政局2023年政府信息公开工作年度报告", .agency = "本溪市民政局", .year = 2023},
	{"a county whose name begins like 将", "将乐县民政局2023年政府信息公开工作年度报告\n" PLAIN,
		.title = "将乐县民政局2023年政府信息公开工作年度报告", .agency = "将乐县民政局", .year = 2023},
	{"an agency for making, no verb", "忠县机构编制委员会办公室2023年政府信息公开工作年度报告\n" PLAIN,
		.title = "忠县机构编制委员会办公室2023年政府信息公开工作年度报告", .agency = "忠县机构编制委员会办公室", .year = 2023},

	/* ---- contradictions ---- */
	{"title and period", "南湖区司法局2024年政府信息公开工作年度报告\n统计期限为2023年1月1日至2023年12月31日。\n" PLAIN,
		.title = "南湖区司法局2024年政府信息公开工作年度报告", .agency = "南湖区司法局", .year = 2024,
		.period = "2023-01-01..2023-12-31", .notes = "标题与统计期限年度不同"},
	{"title and prose", "南湖区司法局2024年政府信息公开工作年度报告\n" BODY("2023年,我局认真贯彻。", ""),
		.title = "南湖区司法局2024年政府信息公开工作年度报告", .agency = "南湖区司法局", .year = 2024,
		.notes = "标题与第一部分年度不同"},
	{"another unit in section one", "忠县民政局2022年政府信息公开工作年度报告\n" BODY("2022年,忠县教育局认真贯彻。", ""),
		.title = "忠县民政局2022年政府信息公开工作年度报告", .agency = "忠县民政局", .year = 2022,
		.notes = "标题与第一部分机关不同"},
	{"another author", "忠县民政局2022年政府信息公开工作年度报告\n根据《中华人民共和国政府信息公开条例》,本报告由重庆市渝北区教育局编制。\n" PLAIN,
		.title = "忠县民政局2022年政府信息公开工作年度报告", .agency = "忠县民政局", .year = 2022,
		.notes = "标题与前言机关不同"},
	{"a district and its office are no contradiction",
		"泉港区2024年度政府信息公开工作年度报告\n根据《中华人民共和国政府信息公开条例》,由泉港区人民政府办公室编制本报告。\n" PLAIN,
		.title = "泉港区2024年度政府信息公开工作年度报告", .agency = "泉港区", .year = 2024},

	/* ---- periods ---- */
	{"the full period", "本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。\n" PLAIN, .year = 2024, .period = PERIOD_2024},
	{"the year once", "统计期限为2024年1月1日至12月31日。\n" PLAIN, .year = 2024, .period = PERIOD_2024},
	{"blanks", "时限为 2024 年 1 月 1 日至 12 月 31 日\n" PLAIN, .year = 2024, .period = PERIOD_2024},
	{"full-width digits in a period", "（２０２４年１月１日－２０２４年１２月３１日）\n" PLAIN, .year = 2024, .period = PERIOD_2024},
	{"Chinese numerals in a period", "统计期限为二〇二四年一月一日至二〇二四年十二月三十一日\n" PLAIN, .year = 2024,
		.period = PERIOD_2024},
	{"dots", "统计期限：2024.1.1-2024.12.31\n" PLAIN, .year = 2024, .period = PERIOD_2024},
	{"dots, the year once", "统计期限：2024.1.1-12.31\n" PLAIN, .year = 2024, .period = PERIOD_2024},
	{"digits run together", "期限:20240101-20241231\n" PLAIN, .year = 2024, .period = PERIOD_2024},
	{"digits of both run together", "期限:2024010120241231\n" PLAIN, .year = 2024, .period = PERIOD_2024},
	{"年 and 至 lost", "统计期限自20241月1日202412月31日。\n" PLAIN, .year = 2024, .period = PERIOD_2024},
	{"months", "统计期限为2024年1月至12月\n" PLAIN, .year = 2024, .period = PERIOD_2024},
	{"a part of the year, called a period", "统计期限为2019年5月15日至2019年12月31日\n" PLAIN, .year = 2019,
		.period = "2019-05-15..2019-12-31"},
	{"the year before the brackets", "统计期限：2024年度（1月1日—12月31日）\n" PLAIN, .year = 2024, .period = PERIOD_2024},
	{"in section one", BODY("本机关数据的统计期限为2024年1月1日至2024年12月31日。", ""), .year = 2024, .period = PERIOD_2024},
	{"some other span is none", BODY("培训于3月1日至2024年3月5日举行。", ""), .title = NULL},
	{"no day of that number", "统计期限为2024年1月1日至2024年12月32日。\n" PLAIN,
		.notes = "统计期限的表述无法识别"},
	{"20241 is no year", "统计期限自20241月。\n" PLAIN, .notes = "统计期限的表述无法识别"},

	/* ---- furniture ---- */
	{"a dash list", "- 索 引 号:QZ04101-0105-2025-00006\n- 备注/文号:泉港政办〔2025〕1号\n- 发布机构:泉港区人民政府办公室\n"
		"- 公文生成日期:2025-01-10\n" PLAIN,
		.agency = "泉港区人民政府办公室", .issuer = "泉港区人民政府办公室", .index_number = "QZ04101-0105-2025-00006",
		.document_number = "泉港政办〔2025〕1号", .published = "2025-01-10",
		.notes = "机关取自发布机构"},
	{"a table of bars, values empty", "索 引 号： |  | 主题分类： |  |\n发布机构： |  | 发布日期： | 2023-01-10 11:14 |\n"
		"名 称： |  | 文 号： | 〔〕号 |\n有 效 性： |  | 来 源： |  |\n" PLAIN, .published = "2023-01-10"},
	{"a table with leading bars", "| 索 引 号 | K45899617/2026-00221 | 主题分类 |\n"
		"| 发布机构 | 乌恰县人民政府 | 发布日期 | 2026-01-19 20:34 |\n| 文 号 | 〔〕号 |\n" PLAIN,
		.agency = "乌恰县人民政府", .issuer = "乌恰县人民政府", .index_number = "K45899617/2026-00221",
		.published = "2026-01-19",
		.notes = "机关取自发布机构"},
	{"pairs on one line", "索 引 号 1/2024-171718 公开分类\n发布单位 区政府办公室 发布日期 2024-01-10\n文  号 主题词\n" PLAIN,
		.agency = "区政府办公室", .issuer = "区政府办公室", .index_number = "1/2024-171718", .published = "2024-01-10",
		.notes = "机关取自发布机构"},
	{"everything on one line", "索引号：kysrmzf/2026-00017 发布机构：开远市人民政府 文号： 发布日期：2026-02-09 时效性：有效\n" PLAIN,
		.agency = "开远市人民政府", .issuer = "开远市人民政府", .index_number = "kysrmzf/2026-00017",
		.published = "2026-02-09",
		.notes = "机关取自发布机构"},
	{"written before published", "索引号：006939748/2025-00084\n分类：\n发布机构：广东省人民政府\n成文日期：2025-03-30\n"
		"名称：广东省人民政府2024年政府信息公开工作年度报告\n文号：\n发布日期：2025-03-31\n主题词：\n浏览次数：-\n" PLAIN,
		.title = "广东省人民政府2024年政府信息公开工作年度报告", .agency = "广东省人民政府", .year = 2024,
		.issuer = "广东省人民政府", .index_number = "006939748/2025-00084", .published = "2025-03-31"},
	{"a key a line, its value on the next", "索引号：\n014416330/2018-04736\n发布机构：\n市政府办\n发文日期：\n2018-02-28\n"
		"文 号：\n有 效 性：\n有效\n" PLAIN,
		.agency = "市政府办", .issuer = "市政府办", .index_number = "014416330/2018-04736", .published = "2018-02-28",
		.notes = "机关取自发布机构"},
	{"a day with Chinese signs", "发布日期：2025年01月23日 来源：大武口区应急管理局\n" PLAIN, .agency = "大武口区应急管理局",
		.issuer = "大武口区应急管理局", .published = "2025-01-23", .notes = "机关取自发布机构"},
	{"slashes and a time", "時間：2024/01/31/ 17:33 來源：蘭州新區經濟合作局 字號：[大][中][小]\n" PLAIN,
		.agency = "蘭州新區經濟合作局", .issuer = "蘭州新區經濟合作局", .published = "2024-01-31",
		.notes = "机关取自发布机构"},
	{"the source is nobody", "发布时间：2023-01-31 13:24 来源：原创 【字体：大 中 小】 打印 浏览次数：12\n" PLAIN,
		.published = "2023-01-31"},
	{"the source is a number", "2022年01月18日 来源：1\n" PLAIN, .title = NULL},
	{"a time's key only", "时间：2025-01-07 15:13\n" PLAIN, .published = "2025-01-07"},
	{"an unknown key behind", "信息来源：曾都经济开发区管委会 审核员：张三 发布时间：2024-01-08 15:04\n" PLAIN, .agency = "曾都经济开发区管委会",
		.issuer = "曾都经济开发区管委会", .published = "2024-01-08", .notes = "机关取自发布机构"},
	{"a title in the furniture", "索引号：20230318-144307-491\n主题分类：\n发布机构：\n发文字号：\n成文日期：\n"
		"标题：天水市麦积区教育局2022年政府信息公开工作年度报告\n" PLAIN,
		.title = "天水市麦积区教育局2022年政府信息公开工作年度报告", .agency = "天水市麦积区教育局", .year = 2022,
		.index_number = "20230318-144307-491"},
	{"below the text", BODY("严格执行条例。", "发布日期：2024-01-24 来源：瑞安市自然资源和规划局\n"),
		.agency = "瑞安市自然资源和规划局", .issuer = "瑞安市自然资源和规划局", .published = "2024-01-24",
		.notes = "机关取自发布机构"},
	{"keys inside prose are none", "本报告的信息来源为各科室，发布时间不详，文号见附件，来源可靠。\n" PLAIN, .title = NULL},
	{"a bad day", "发布日期：2024-13-45\n" PLAIN, .title = NULL},
	{"a signature's date", "忠县民政局2022年政府信息公开工作年度报告\n" BODY("严格执行条例。", "忠县民政局\n2023年1月18日\n"),
		.title = "忠县民政局2022年政府信息公开工作年度报告", .agency = "忠县民政局", .year = 2022, .published = "2023-01-18",
		.notes = "发布日期取自落款日期"},
	{"a signature's date before the year's end", "忠县民政局2022年政府信息公开工作年度报告\n" BODY("严格执行条例。", "忠县民政局\n"
		"2022年3月18日\n"),
		.title = "忠县民政局2022年政府信息公开工作年度报告", .agency = "忠县民政局", .year = 2022},
	{"a day without a key", "忠县民政局2022年政府信息公开工作年度报告\n2023-01-29 10:27:52 某网 字体:\n" PLAIN,
		.title = "忠县民政局2022年政府信息公开工作年度报告", .agency = "忠县民政局", .year = 2022, .published = "2023-01-29",
		.notes = "发布日期没有名称"},
	{"an empty key takes nothing", "发布日期：2023-01-18 来源：\n忠县民政局\n2022年政府信息公开工作年度报告\n" PLAIN,
		.title = "忠县民政局2022年政府信息公开工作年度报告", .agency = "忠县民政局", .year = 2022, .published = "2023-01-18"},
	{"nothing at all", PLAIN, .title = NULL},
};

/* ---- what was read, as text ------------------------------------------------------------------------------------- */

static void
check_text(const expectation *expected, const char *field, gai_text got, const char *wanted)
{
	char		buffer[2000];

	if (got.bytes == NULL)
		snprintf(buffer, sizeof buffer, "(none)");
	else
		snprintf(buffer, sizeof buffer, "%.*s", (int) got.length, got.bytes);
	is_string(buffer, wanted != NULL ? wanted : "(none)", "%s: %s", expected->what, field);
}

static const char *
show_date(gai_date date, char *buffer)
{
	snprintf(buffer, 40, "%04d-%02d-%02d", date.year, date.month, date.day);
	return buffer;
}

static const char *
show_notes(const gai_report *report)
{
	static char buffer[2000];
	size_t		length = 0;

	buffer[0] = '\0';
	for (size_t i = 0; i < report->nnotes; i++)
		if (report->notes[i].code == GAI_NOTE_HEADER)
			length += (size_t) snprintf(buffer + length, sizeof buffer - length, "%s%s", length > 0 ? "; " : "",
										report->notes[i].message);
	return buffer;
}

static void
check_report(const expectation *expected, const gai_report *report)
{
	char		a[40],
				b[40],
				period[100];

	check_text(expected, "title", report->title, expected->title);
	check_text(expected, "agency", report->agency, expected->agency);
	is_integer(report->year, expected->year, "%s: year", expected->what);
	snprintf(period, sizeof period, "%s..%s", show_date(report->period_first, a),
			 show_date(report->period_last, b));
	is_string(period, expected->period != NULL ? expected->period : "0000-00-00..0000-00-00", "%s: period",
			  expected->what);
	check_text(expected, "issuer", report->issuer, expected->issuer);
	check_text(expected, "index number", report->index_number, expected->index_number);
	check_text(expected, "document number", report->document_number, expected->document_number);
	is_string(show_date(report->published, a), expected->published != NULL ? expected->published : "0000-00-00",
			  "%s: published", expected->what);
	is_string(show_notes(report), expected->notes != NULL ? expected->notes : "", "%s: notes", expected->what);
}

/* Reads a copy of the source that ends where its memory does; the check is called unless it is no report. */
static gai_status
read_copy(const char *source, size_t length, const expectation *expected)
{
	gai_arena	arena;
	char	   *copy = malloc(length + (length == 0));
	gai_status	status;

	memcpy(copy, source, length);
	gai_arena_open(&arena, &gai_malloc_host);
	status = gai_try(&arena);
	if (status == GAI_OK)
	{
		gai_report *report = gai_parse(&arena, copy, length);

		if (expected != NULL)
			check_report(expected, report);
	}
	gai_arena_free(&arena);
	free(copy);
	return status;
}

/* ---- meta elements ---------------------------------------------------------------------------------------------- */

static void
add_line(gai_arena *arena, gai_document *document, const char *text)
{
	gai_line   *line = gai_add_line(arena, document);
	gai_piece  *piece;

	line->text = gai_slice(text, strlen(text));
	line->breaks = 1;
	piece = gai_add_piece(arena, document);
	piece->bytes = text;
	piece->length = (uint32_t) line->text.length;
}

static void
add_meta(gai_arena *arena, gai_document *document, const char *name, const char *content)
{
	*gai_add_meta(arena, document) = (gai_meta) {
		gai_slice(name, strlen(name)), gai_slice(content, strlen(content)), GAI_NOWHERE
	};
}

static void
test_metas(void)
{
	static const char *const lines[] = {"规章", "0", "0", "0", "行政规范性文件", "1", "2", "3", NULL};
	static const expectation expected = {"meta elements",
		.title = "秀屿区应急管理局2024年政府信息公开工作年度报告", .agency = "秀屿区应急管理局", .year = 2024,
		.issuer = "秀屿区应急管理局", .published = "2025-01-07"};
	gai_arena	arena;

	gai_arena_open(&arena, &gai_malloc_host);
	if (gai_try(&arena) == GAI_OK)
	{
		gai_document document = {0};

		add_line(&arena, &document, "本年制发件数");
		for (int i = 0; lines[i] != NULL; i++)
			add_line(&arena, &document, lines[i]);
		add_meta(&arena, &document, "title", "秀屿区应急管理局2024年政府信息公开工作年度报告_公开年报_秀屿区人民政府");
		add_meta(&arena, &document, "PubDate", "2025-01-07 15:13");
		add_meta(&arena, &document, "ContentSource", "秀屿区应急管理局");
		add_meta(&arena, &document, "keywords", "年报");
		check_report(&expected, gai_read_report(&arena, &document));
	}
	else
		ok(false, "meta elements are read");
	gai_arena_free(&arena);
}

/* ---- the same furniture in every shape --------------------------------------------------------------------------- */

/* Key and value in turns, NULL at the end; what a page may say of a report, with its own keys. */
typedef struct furniture
{
	const char *pairs[20];
	expectation expected;
} furniture;

static const furniture pages[] = {
	{{"索引号", "kysrmzf/2026-00017", "发布机构", "开远市人民政府", "文号", "", "发布日期", "2026-02-09", "时效性", "有效", NULL},
		{.issuer = "开远市人民政府", .index_number = "kysrmzf/2026-00017", .published = "2026-02-09"}},
	{{"索引号", "014416330/2018-04736", "分类", "政府信息公开年报", "发布机构", "市政府办", "发文日期", "2018-02-28", "文号", "", "有效性", "", NULL},
		{.issuer = "市政府办", .index_number = "014416330/2018-04736", .published = "2018-02-28"}},
	{{"发布时间", "2023-12-20 16:25", "来源", "霞山区教育局", NULL}, {.issuer = "霞山区教育局", .published = "2023-12-20"}},
	{{"发布来源", "国家卫生健康委员会网站", "发布时间", "2025-01-24 16:55:49", NULL},
		{.issuer = "国家卫生健康委员会网站", .published = "2025-01-24"}},
	{{"索引号", "K45899617/2026-00221", "主题分类", "", "发布机构", "乌恰县人民政府", "发布日期", "2026-01-19 20:34", "文号", "〔〕号", NULL},
		{.issuer = "乌恰县人民政府", .index_number = "K45899617/2026-00221", .published = "2026-01-19"}},
	{{"索引号", "", "主题分类", "", "发布机构", "", "发布日期", "2023-01-10 11:14", "名称", "", "文号", "〔〕号", "有效性", "", "来源", "", NULL},
		{.published = "2023-01-10"}},
	{{"索引号", "006939748/2025-00084", "分类", "", "发布机构", "广东省人民政府", "成文日期", "2025-03-30", "文号", "", "发布日期",
		"2025-03-31", "主题词", "", NULL},
		{.issuer = "广东省人民政府", .index_number = "006939748/2025-00084", .published = "2025-03-31"}},
	{{"文号", "金统发〔2025〕2号", "发布日期", "2025年01月23日", "来源", "大武口区应急管理局", "点击数", "17", NULL},
		{.issuer = "大武口区应急管理局", .document_number = "金统发〔2025〕2号", .published = "2025-01-23"}},
	{{"信息来源", "曾都经济开发区管委会", "发布时间", "2024/1/8 15:04", "审核人", "张三", NULL},
		{.issuer = "曾都经济开发区管委会", .published = "2024-01-08"}},
	{{"索引号", "20230318-144307-491", "发布机构", "", "组配分类", "", "发文字号", "", "成文日期", "", NULL},
		{.index_number = "20230318-144307-491"}},
	{{"发布单位", "区政府办公室", "公开分类", "", "发布日期", "2024-01-10", "备注/文号", "南政办〔2024〕11号", NULL},
		{.issuer = "区政府办公室", .document_number = "南政办〔2024〕11号", .published = "2024-01-10"}},
};

/* What comes before a key, between key and value, between value and the next key, behind the last. */
static const struct
{
	const char *name,
			   *before,
			   *between,
			   *behind,
			   *end;
	bool		spaced;			/* 索 引 号 */
}			shapes[] = {
	{"a dash list", "- ", ":", "\n", "", false},
	{"a line each", "", "：", "\n", "", false},
	{"a line each, keys spread", "", "：", "\n", "", true},
	{"one line", "", "：", " ", "\n", false},
	{"one line, keys spread", "", "： ", "    ", "\n", true},
	{"bars behind", "", "： | ", " |\n", "", false},
	{"bars in front", "| ", " | ", " |\n", "", false},
	{"bars, all on one line, keys spread", "| ", " | ", " ", "|\n", true},
	{"a bar between pairs", "", "：", " | ", "\n", false},
	{"tabs", "", "\t", "\n", "", false},
	{"brackets", "【", "】", "\n", "", false},
	{"key and value on lines of their own", "", "：\n", "\n", "", false},
};

/* Appends a key, a blank behind each of its characters but the last. */
static size_t
add_spread(char *buffer, size_t length, const char *key)
{
	for (; *key != '\0'; key++)
	{
		if (length > 0 && ((unsigned char) *key & 0xC0) != 0x80 && buffer[length - 1] < 0)
			buffer[length++] = ' ';
		buffer[length++] = *key;
	}
	return length;
}

static void
test_shapes(void)
{
	for (size_t p = 0; p < sizeof pages / sizeof pages[0]; p++)
		for (size_t s = 0; s < sizeof shapes / sizeof shapes[0]; s++)
		{
			char		source[4000];
			char		what[100];
			size_t		length = 0;
			expectation expected = pages[p].expected;

			for (int i = 0; pages[p].pairs[i] != NULL; i += 2)
			{
				char		key[100] = "";
				const char *name = pages[p].pairs[i];

				if (shapes[s].spaced)
					key[add_spread(key, 0, name)] = '\0';
				length += (size_t) snprintf(source + length, sizeof source - length, "%s%s%s%s%s", shapes[s].before,
											shapes[s].spaced ? key : name, shapes[s].between, pages[p].pairs[i + 1],
											shapes[s].behind);
			}
			length += (size_t) snprintf(source + length, sizeof source - length, "%s%s", shapes[s].end,
										"瑞安市自然资源和规划局2023年政府信息公开工作年度报告\n" PLAIN);
			snprintf(what, sizeof what, "page %zu as %s", p, shapes[s].name);
			expected.what = what;
			expected.title = "瑞安市自然资源和规划局2023年政府信息公开工作年度报告";
			expected.agency = "瑞安市自然资源和规划局";
			expected.year = 2023;
			is_integer(read_copy(source, length, &expected), GAI_OK, "%s: is read", what);
		}
}

/* Every beginning of a source is read without a byte too much. */
static void
test_cut_sources(void)
{
	for (size_t length = 0; length <= strlen(cases[0].source); length += 7)
	{
		gai_status	status = read_copy(cases[0].source, length, NULL);

		ok(status == GAI_OK || status == GAI_NOT_A_REPORT, "cut after %zu bytes", length);
	}
}

int
main(void)
{
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
		is_integer(read_copy(cases[i].source, strlen(cases[i].source), &cases[i]), GAI_OK, "%s: is read",
				   cases[i].what);
	test_shapes();
	test_metas();
	test_cut_sources();
	return done_testing();
}
