/*
 * t_printed_rows.c - rows of pages that were printed and read back: a page's end cuts them, their numbers begin beside
 * the label or go on below it, words of a head stand on lines of their own.  What cannot be told is not read.
 */
#include <stddef.h>

#include "row_cases.h"
#include "tap.h"

#define HEAD "信息内容 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计\n"
#define RECEIVED "一、本年新收政府信息公开申请数量 1 2 3 4 5 6 21\n"
#define CARRIED_IN "二、上年结转政府信息公开申请数量 2 0 0 0 0 0 2\n"
#define GRANTED "(一)予以公开 3 0 0 0 0 0 3\n"
#define PARTIAL "(二)部分公开 4 0 0 0 0 0 4\n"
#define ABOVE HEAD RECEIVED CARRIED_IN GRANTED PARTIAL
#define THIRD_PARTY "4.保护第三方合法权益 7 0 0 0 0 0 7\n"
#define PROCESS "6.属于四类过程性信息 8 0 0 0 0 0 8\n"
#define ENFORCEMENT "7.属于行政执法案卷 9 0 0 0 0 0 9\n"
#define CARRIED_OUT "四、结转下年度继续办理 5 0 0 0 0 0 5\n"

#define WORDS_OF_FOUR "结果维持  结果纠正  其他结果  尚未审结  总计"
#define FOUR_AS_LINES(groups, values) "行政复议                           行政诉讼\n" groups \
	"维持 纠正 结果 审结         维持 纠正 结果 审结           维持 纠正 结果 审结\n" values

static const row_case cases[] = {
	/* ---- a page's end within a row, the head again on the next page ---- */
	{"the rest of the label stands below the head, the first values above it", ABOVE THIRD_PARTY
		"5.属于三类 220 0 0 0 0 97 23\n" HEAD "内部事务信息 4 01\n" PROCESS ENFORCEMENT,
		"applications.denied_internal", "- - - - - - -"},
	{"the same with blank cells that show", "信息内容 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计\n"
		"4.保护第三方合法权益 | 7 | 0 | 0 | 0 | 0 | 0 | 7\n5.属于三类 | 220 | 0 | 0 | 0 | 0 | 97 | 23\n"
		"信息内容 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计\n"
		"内部事务信息 | 4 | | | | | | 01\n6.属于四类过程性信息 | 8 | 0 | 0 | 0 | 0 | 0 | 8\n7.属于行政执法案卷 | 9 | 0 | 0 | 0 | 0 | 0 | 9\n",
		"applications.denied_internal", "- - - - - - -"},
	{"a misprinted label is enough where no other row could be meant", ABOVE THIRD_PARTY
		"5.属于三类內部事物信息 3 0 0 0 0 0 3\n" PROCESS ENFORCEMENT, "applications.denied_internal", "3 0 0 0 0 0 3"},
	{"the rests of numbers stand below the head: any of the numbers may lack one, but not a zero", ABOVE
		"(七)总计 335 0 17 15 3675 0 7603\n" HEAD "2 2 6\n" CARRIED_OUT, "applications.total", "- 0 - - - 0 -"},
	{"the row behind the head is whole", ABOVE
		"(七)总计 335 0 17 15 3675 0 7603\n" HEAD "2 2 6\n" CARRIED_OUT, "applications.carried_out", "5 0 0 0 0 0 5"},
	{"a head that comes again, and nothing else", ABOVE "(七)总计 335 0 17 15 3675 0 4042\n" HEAD CARRIED_OUT,
		"applications.total", "335 0 17 15 3675 0 4042"},

	/* ---- values higher or lower than their labels ---- */
	{"a label without values, and values without a label behind the next row", ABOVE
		"1.信访举报投诉类申请 0 0 0 0 0 0 0\n2.重复申请\n3.要求提供公开出版物 0 0 0 0 6 19 25\n0 0 0 0 0 0 0\n"
		"4.无正当理由大量反复申请 1 0 0 0 0 0 1\n", "applications.reject_publication", "- - - - - - -"},
	{"that label is no blank row", ABOVE
		"1.信访举报投诉类申请 0 0 0 0 0 0 0\n2.重复申请\n3.要求提供公开出版物 0 0 0 0 6 19 25\n0 0 0 0 0 0 0\n"
		"4.无正当理由大量反复申请 1 0 0 0 0 0 1\n", "applications.reject_repeat", "- - - - - - -"},
	{"values without a label, and a label without values behind the next row", ABOVE
		"1.信访举报投诉类申请 0 0 0 0 0 0 0\n0 0 0 0 6 19 25\n2.重复申请 0 0 0 0 0 0 0\n3.要求提供公开出版物\n"
		"4.无正当理由大量反复申请 1 0 0 0 0 0 1\n", "applications.reject_repeat", "- - - - - - -"},
	{"letters of a group's label beside the values without a label",
		"               1.属于国家秘密            /    0 1026 0       0   0 1026\n"
		"               2.其他法律行政法规禁止公开    1463 - 1644 不涉及 1367 0 4474\n"
		"               3.危及“三安全一稳定”       0     2    0   0     0   0 2\n"
		"               4.保护第三方合法权益\n"
		"        (三)不予公 5.属于三类内部事务信息       0    594   0   0   1222  0 1816\n"
		"        开                         0    540  —    0     无   0 540\n"
		"               6.属于四类过程性信息        0     0    0   —     --  0 /\n"
		"               7.属于行政执法案卷         0     0   --   0     0   0 0\n",
		"applications.denied_internal", "- - - - - - -"},
	{"their neighbours are certain", ABOVE
		"1.信访举报投诉类申请 0 0 0 0 0 0 0\n2.重复申请\n3.要求提供公开出版物 0 0 0 0 6 19 25\n0 0 0 0 0 0 0\n"
		"4.无正当理由大量反复申请 1 0 0 0 0 0 1\n", "applications.reject_mass", "1 0 0 0 0 0 1"},

	/* ---- a number that begins beside the label ---- */
	{"it goes on in the next line", ABOVE "(七)总计 3，\n774 224 2,304 1 2，\n259 140 8，\n702\n" CARRIED_OUT,
		"applications.total", "3774 224 2304 1 2259 140 8702"},
	{"the label does", ABOVE "2.没有现成信息需要 1，\n另行制作 392 0 0 0 0 0 1,392\n提供\n3.补正后申请内容仍不明确 0 0 0 0 0 0 0\n",
		"applications.unable_create", "- - - - - - -"},
	{"it stands on a line of its own above the row", ABOVE
		"                      2，\n(七)总计 1 0 0 0 0 2 385\n" CARRIED_OUT, "applications.total", "- 0 0 0 0 - -"},
	{"above the row of table four", FOUR_AS_LINES(
		"结果 结果 其他 尚未 总计 结果 未经复议直接起诉                      复议后起诉\n"
		"                        结果 其他 尚未 总计 结果 结果 其他 尚未 总计\n",
		"                                   2，\n1 2 3 4 10 5 0 0 0 5 158 516 1,457 254 385\n"),
		"disputes.post_review", "- - - - -"},
	{"the upper parts of numbers on a line of their own", ABOVE
		"278 1 8 31 37\n(七)总计 92 46 75 83 49 1 35846\n" CARRIED_OUT, "applications.total", "- - - - - - -"},
	{"a page's number above a row that adds up", ABOVE "278\n(七)总计 92 46 75 83 49 1 346\n" CARRIED_OUT,
		"applications.total", "92 46 75 83 49 1 346"},
	{"table four's row on two lines, the right half above the left one", FOUR_AS_LINES(
		"结果 结果 其他 尚未 总计 结果未经复议直接起诉                 复议后起诉\n"
		"                       结果 其他 尚未 总计 结果 结果 其他 尚未 总计\n",
		"                              2， 2,564 0 146 0 0 146\n 0 0 1,600 101 1,701 0 161 63 340\n"),
		"disputes.review", "- - - - -"},

	/* ---- more values than columns ---- */
	{"one of them on the label's next line, and no blank within a number", ABOVE
		"2.其他法\n律行政法 0 8 195 0 0 0 20\n规禁止公 3\n开\n" THIRD_PARTY, "applications.denied_law", "0 - - 0 0 0 -"},
	{"digits of two widths are two numbers", HEAD RECEIVED CARRIED_IN
		"(一)予以公开\n0\n８ 195\n0\n0\n0\n20\n203\n", "applications.granted", "- - - - - - -"},
	{"digits of one width are one", HEAD RECEIVED CARRIED_IN
		"(一)予以公开\n0\n8 195\n0\n0\n0\n20\n8215\n", "applications.granted", "0 8195 0 0 0 20 8215"},

	/* ---- labels beyond recognition ---- */
	{"one between its neighbours", ABOVE "1.属于国家秘密 4 0 0 0 0 0 4\n2.其他法律行政法规禁止公开 5 0 0 0 0 0 5\n"
		"3.危及 0 0 0 0 0 29 29\n" THIRD_PARTY, "applications.denied_safety", "0 0 0 0 0 29 29"},
	{"the rests of its numbers beside other letters", ABOVE
		"1.属于国家秘密 4 0 0 0 0 0 4\n2.其他法律行政法规禁止公开 5 0 0 0 0 0 5\n"
		"3.危及 0 0 0 0 0 29 29\n“某某某   4 4\n" THIRD_PARTY, "applications.denied_safety", "- - - - - - -"},

	/* ---- heads ---- */
	{"words that share a piece stand in the order of the text", FOUR_AS_LINES(
		"结果 结果 其他 尚未 总计 结果 未经复议直接起诉                      复议后起诉\n"
		"                        结果 其他 尚未 总计 结果 结果 其他 尚未 总计\n", "1 2 3 4 10 5 0 0 0 5 0 6 0 0 6\n"),
		"disputes.direct", "5 0 0 0 5"},
	{"parts of a head's words, of which two begin alike",
		"        (六)其他处理           38   0      0   0    0   0    38\n"
		"        (七)总计           4513 446 2313 150 380 1323 9125\n"
		"四、结转下年度继续办理                0   0    209   0    3   0   212\n"
		"\n"
		"四、因政府信息公开工作被申请行政复议、提起行政诉讼情况\n"
		"\n"
		"\n"
		"\n"
		"       行政复议                         行政诉讼\n"
		"\n"
		"\n"
		"结 结果   其   尚未 总计   未经复议直接起诉                   复议后起诉\n"
		"果 纠正   他   审结\n"
		"维      结\n"
		"持      果           结 结    其 尚 总 结 结果 其 尚未 总计\n"
		"                   果 果    他 未 计 果 纠正 他 审结\n"
		"                    维 纠    结 审       维      结\n"
		"                    持 正    果 结       持      果\n"
		"\n"
		"0 3019 169 2546 5734 19 219 210 0 448 0 2529 0 1322 3851\n", "disputes.direct", "19 219 210 0 448"},
	{"a word alone on its line stands behind its blanks",
		"第二十条第(一)项\n                                        对外公开总数\n"
		"信息内容          本年新制作数量    本年新公开数量\n"
		"                                            量\n"
		"规章                     190             397         261\n"
		"规范性文件              1294               0        8471\n", "disclosure.regulations", "190 397 261"},
	{"or in front of the others",
		"第二十条第(一)项\n             对外公开总数\n"
		"信息内容                    本年新制作数量    本年新公开数量\n"
		"规章             261             190             397\n"
		"规范性文件      8471            1294               0\n", "disclosure.regulations", "190 397 261"},
	{"words at two heights stand in the order of a grid's columns", "<p>第二十条第（五）项</p><table>"
		"<tr><td>信息内容</td><td>上一年项目数量</td><td></td><td>处理决定数量</td></tr>"
		"<tr><td></td><td></td><td>本年增/减</td><td></td></tr>"
		"<tr><td>行政许可</td><td>10</td><td>-3</td><td>70</td></tr>"
		"<tr><td>其他对外管理服务事项</td><td>0</td><td>-5</td><td>62</td></tr></table>",
		"disclosure.licences", "10 -3 70"},

	/* ---- the number of a page ---- */
	{"below a blank row whose cells bars show",
		"第二十条第（八）项 | | | |\n信息内容 | 本年收费金额（单位：万元） | | |\n行政事业性收费 | | | |\n3\n"
		"三、收到和处理政府信息公开申请情况\n", "disclosure.fees", "_"},
	{"the same where bars stand alone",
		"第二十条第（八）项\n|\n|||\n信息内容\n|\n本年收费金额（单位：万元）\n|\n||\n行政事业性收费\n|\n|\n||\n  3\n"
		"  三、收到和处理政府信息公开申请情况\n", "disclosure.fees", "_"},
};

int
main(void)
{
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
		test_row(&cases[i]);
	return done_testing();
}
