/*
 * t_rows.c - tables as text, and which cells are read from them: labels in pieces, kinds of pieces, the choice of
 * cells.  Tests only the result, not how it is found.
 */
#include <stddef.h>

#include "row_cases.h"
#include "tap.h"

/* ---- tables to put rows into ------------------------------------------------------------------------------------ */

#define HEAD "自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计\n"
#define RECEIVED "一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1\n"
#define CARRIED_IN "二、上年结转政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2\n"
#define GRANTED "(一)予以公开 | 3 | 0 | 0 | 0 | 0 | 0 | 3\n"
#define SECRET "1.属于国家秘密 | 4 | 0 | 0 | 0 | 0 | 0 | 4\n"
#define LAW "2.其他法律行政法规禁止公开 | 5 | 0 | 0 | 0 | 0 | 0 | 5\n"
#define SAFETY "3.危及“三安全一稳定” | 6 | 0 | 0 | 0 | 0 | 0 | 6\n"
#define PARTIAL_WITH(cells) HEAD RECEIVED CARRIED_IN GRANTED "(二)部分公开" cells "\n" SECRET LAW SAFETY

/* Seven cells, a line each. */
#define SEVEN_LINES "0\n0\n0\n0\n0\n0\n0\n"

/* Most rows of table three, between these two, the same number in each. */
#define TEN(label, n) label " | " n " | 0 | 0 | 0 | 0 | 0 | " n "\n"
#define TABLE_THREE(first, last, n) HEAD TEN(first, n) TEN("(一)予以公开", n) TEN("1.属于国家秘密", n) \
	TEN("2.其他法律行政法规禁止公开", n) TEN("3.危及“三安全一稳定”", n) TEN("4.保护第三方合法权益", n) TEN("5.属于三类内部事务信息", n) \
	TEN("6.属于四类过程性信息", n) TEN("7.属于行政执法案卷", n) TEN("8.属于行政查询事项", n) \
	TEN("1.本机关不掌握相关政府信息", n) TEN("2.没有现成信息需要另行制作", n) TEN("1.信访举报投诉类申请", n) TEN("2.重复申请", n) \
	TEN("3.要求提供公开出版物", n) TEN(last, n)

/* The same row as text without bars. */
#define PARTIAL_RAW(cells) "(一)予以公开 0 0 0 0 0 0 0\n(二)部分公开 " cells "1.属于国家秘密 0 0 0 0 0 0 0\n" \
	"2.其他法律行政法规禁止公开 0 0 0 0 0 0 0\n"

/* A row of six cells, of which one is missing, a line each; and what tells that a blank cell leaves an empty line. */
#define SIX_LINES "0\n0\n0\n0\n0\n0\n"
#define WITH_GAP "(三)不予公开\n1.属于国家秘密\n0\n0\n\n0\n0\n0\n0\n"
#define LINES(rows) "自然人\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n总计\n一、本年新收政府信息公开申请数量\n" SEVEN_LINES \
	"二、上年结转政府信息公开申请数量\n" SEVEN_LINES rows

/* An empty column before the last, tabs, and no row that has a value in each. */
#define TAB_ROW(label, cells) "\t\t" label "\t" cells "\n"

#define TWO "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n"
#define WORDS_OF_FOUR "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计"
#define FOUR "行政复议 | 行政诉讼\n未经复议直接起诉 | 复议后起诉\n" WORDS_OF_FOUR " | " WORDS_OF_FOUR " | " WORDS_OF_FOUR "\n"

/* A table two, then a heading and a table of cells; fourteen of the cells. */
#define HEADLESS(heading, cells) "<table><tr><td>信息内容<td>本年制发件数<td>本年废止件数<td>现行有效件数<tr><td>规章<td>1<td>2<td>3" \
	"</table>" heading "<table><tr>" cells "</table>"
#define CELLS_OF_FOUR "<td>1<td>2<td>3<td>4<td>10<td>5<td><td>0<td>0<td>5<td>6<td>0<td>0<td>0"

#define CUT_FOUR "行政复议\n行政诉讼\n未经复议直接起诉\n复议后起诉\n" LINES_OF_FOUR "总计\n" LINES_OF_FOUR "总计\n" LINES_OF_FOUR "总\n（\n）\n"
#define LINES_OF_FOUR "结果维持\n结果纠正\n其他结果\n尚未审\n结\n"

/* One row of table three behind the heading of its section, and a table two. */
#define ONE_ROW(row) TWO "规章 | 1 | 2 | 3\n三、收到和处理政府信息公开申请情况\n" row
#define FIVE_WORDS "结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n"
#define LINES_OF_TABS TAB_ROW("1.属于国家秘密", "\t\t0\t\t\t\t\t") TAB_ROW("2.其他法律行政法规禁止公开", "0\t\t\t\t\t\t\t") \
	TAB_ROW("3.危及“三安全一稳定”", "\t0\t\t\t\t\t\t0") TAB_ROW("4.保护第三方合法权益", "\t\t0\t0\t\t\t\t")

static const row_case cases[] = {
	/* ---- a table three of one row ---- */
	{"one row below the heading of its section", ONE_ROW("（七）总计 | 3 | 0 | 1 | 0 | 0 | 0 | 4\n"),
		"applications.total", "3 0 1 0 0 0 4"},
	{"another row, in single blanks", ONE_ROW("1.属于国家秘密 3 0 1 0 0 0 4\n"), "applications.denied_secret",
		"3 0 1 0 0 0 4"},
	{"one row below the table's head", TWO "规章 | 1 | 2 | 3\n" HEAD CARRIED_IN, "applications.carried_in",
		"2 0 0 0 0 0 2"},
	{"one row below nothing that says what it is", TWO "规章 | 1 | 2 | 3\n" CARRIED_IN, "applications.carried_in",
		"- - - - - - -"},
	{"one row in another section", ONE_ROW("四、政府信息公开行政复议、行政诉讼情况\n" CARRIED_IN), "applications.carried_in",
		"- - - - - - -"},
	{"one row that lacks a value", ONE_ROW("（七）总计 3 0 1 0 0 4\n"), "applications.total", "- - - - - - -"},

	/* ---- labels of groups ---- */
	{"a group's label a letter a line", "           信息内容                  自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他  总计\n"
		"一、本年新收政府信息公开申请数量        9        0        0           0             0        0     9\n"
		"(四)    1.本机关不掌握相关政府信息      1        0        0           0             0        0     1\n"
		"无      2.没有现成信息需要另行制作      2        0        0           0             0        0     2\n"
		"法      3.补正后申请内容仍不明确        3        0        0           0             0        0     3\n",
		"applications.unable_not_held", "1 0 0 0 0 0 1"},
	{"a letter of it between the parts of a label",
		"           信息内容                  自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他  总计\n"
		"一、本年新收政府信息公开申请数量        9        0        0           0             0        0     9\n"
		"(四)    1.本机关不掌握相关              1        0        0           0             0        0     1\n"
		"无        政府信息\n"
		"法      2.没有现成信息需要另行制作      2        0        0           0             0        0     2\n",
		"applications.unable_not_held", "1 0 0 0 0 0 1"},
	{"a group's label before a row's in one cell", HEAD RECEIVED CARRIED_IN GRANTED
		"三、本年度办理结果 (三)不予公开 1.属于国家秘密 | 4 | 0 | 0 | 0 | 0 | 0 | 4\n", "applications.denied_secret",
		"4 0 0 0 0 0 4"},

	/* ---- bars ---- */
	{"as many values as columns", PARTIAL_WITH(" | 1 | 2 | 3 | 4 | 5 | 6 | 21"),
		"applications.partial", "1 2 3 4 5 6 21"},
	{"a bar at the end", PARTIAL_WITH(" | 1 | 2 | 3 | 4 | 5 | 6 | 21 |"), "applications.partial", "1 2 3 4 5 6 21"},
	{"a blank cell between bars", PARTIAL_WITH(" | 1 | 2 | | 4 | 5 | 6 | 18"),
		"applications.partial", "1 2 _ 4 5 6 18"},
	{"two blank cells", PARTIAL_WITH(" | 1 | | | 4 | 5 | 6 | 16"), "applications.partial", "1 _ _ 4 5 6 16"},
	{"placeholders", PARTIAL_WITH(" | 1 | / | - | 无 | — | 0 | 1"), "applications.partial", "1 0/ 0/ 0/ 0/ 0 1"},
	{"text in a cell", PARTIAL_WITH(" | 1 | 若干 | 3 | 4 | 5 | 6 | 19"), "applications.partial", "1 ? 3 4 5 6 19"},
	{"a cell too few", PARTIAL_WITH(" | 1 | 2 | 3 | 4 | 5 | 15"), "applications.partial", "- - - - - - -"},
	{"a value too many", PARTIAL_WITH(" | 1 | 2 | 3 | 4 | 5 | 6 | 21 | 7"), "applications.partial", "- - - - - - -"},

	{"the label of a group beside the middle of its rows, on the line of one's values",
		HEAD RECEIVED CARRIED_IN GRANTED SECRET
		"1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | 5 | 0 | 0 | 0 | 0 | 0 | 5\n"
		"2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申\n"
		"(六)其他处理 | 7 | 0 | 0 | 0 | 0 | 0 | 7\n请\n3.其他 | 1 | 2 | 0 | 0 | 0 | 0 | 3\n",
		"applications.other", "1 2 0 0 0 0 3"},
	{"a column that the form does not have", "信息内容 | 自然人 | 商业企业 | 科研机构 | 小计 | 社会公益组织 | 法律服务机构 | 其他 | 总计\n"
		"一、本年新收政府信息公开申请数量 | 1 | 2 | | 3 | 3 | 4 | 5 | 15\n二、上年结转政府信息公开申请数量 | 1 | | 2 | 3 | 3 | 4 | 5 | 15\n"
		"(一)予以公开 | 1 | 2 | 3 | 6 | 4 | 5 | 6 |\n", "applications.granted", "1 2 3 4 5 6 _"},
	{"words of a head that are paths", "信息内容 | 自然人 | 法人或其他组织 / 商业企业 | 法人或其他组织 / 科研机构 | "
		"法人或其他组织 / 社会公益组织 | 法人或其他组织 / 法律服务机构 | 法人或其他组织 / 其他 | 总计\n"
		"一、本年新收政府信息公开申请数量 | | 2 | 3 | 4 | 5 | 6 | 20 |\n二、上年结转政府信息公开申请数量 | | 2 | 3 | 4 | 5 | 6 | 20 |\n"
		"(一)予以公开 | | 2 | 3 | 4 | 5 | 6 | 20 |\n", "applications.granted", "_ 2 3 4 5 6 20"},

	{"an illegible word of the head", "信息内容 | 自然人 | 商业企业 | 科硏机枃 | 社会公益组织 | 法律服务机构 | 其他 | 总计\n"
		"一、本年新收政府信息公开申请数量 | 1 | 2 | | 4 | | | 7\n二、上年结转政府信息公开申请数量 | 1 | | | | | | 1\n"
		"(一)予以公开 | 1 | 2 | | 4 | | |\n", "applications.granted", "1 2 _ 4 _ _ _"},
	{"a head that lacks a column", "信息内容 | 自然人 | 商业企业 | 社会公益组织 | 法律服务机构 | 其他 | 总计\n"
		"一、本年新收政府信息公开申请数量 | 1 | 2 | 4 | 5 | 6 | 18\n二、上年结转政府信息公开申请数量 | 1 | 2 | 4 | 5 | 6 | 18\n"
		"(一)予以公开 | 1 | 2 | 4 | 5 | 6 | 18\n", "applications.granted", "1 2 - 4 5 6 18"},
	{"a head in another order", "信息内容 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 自然人 | 总计\n"
		"一、本年新收政府信息公开申请数量 | 2 | 3 | 4 | 5 | 6 | 1 | 21\n二、上年结转政府信息公开申请数量 | 2 | 3 | 4 | 5 | 6 | 1 | 21\n"
		"(一)予以公开 | 2 | 3 | 4 | 5 | 6 | 1 | 21\n", "applications.granted", "1 2 3 4 5 6 21"},
	{"a word a line in another order", "商业企业\n自然人\n科研机构\n社会公益组织\n法律服务机构\n其他\n总计\n"
		"一、本年新收政府信息公开申请数量\n" SEVEN_LINES "二、上年结转政府信息公开申请数量\n" SEVEN_LINES "(一)予以公开\n1\n2\n3\n4\n5\n6\n21\n",
		"applications.granted", "- - - - - - -"},

	{"another report behind one whose last row is misprinted",
		TABLE_THREE("本年新收政府信息公开申请数量", "结转下年度继办理", "1")
		TABLE_THREE("一、本年新收政府信息公开申请数量", "四、结转下年度继续办理", "2"), "applications.received", "1 0 0 0 0 0 1"},
	{"another report behind one whose last row is illegible", TABLE_THREE("本年新收政府信息公开申请数量", "#REF!", "1")
		TABLE_THREE("一、本年新收政府信息公开申请数量", "四、结转下年度继续办理", "2"), "applications.granted", "1 0 0 0 0 0 1"},

	/* ---- tabs ---- */
	{"an empty cell between tabs", "自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n"
		"一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n二、上年结转政府信息公开申请数量\t2\t\t0\t0\t0\t0\t2\n"
		"(一)予以公开\t3\t0\t0\t0\t0\t0\t3\n(二)部分公开\t4\t0\t0\t0\t0\t0\t4\n", "applications.carried_in",
		"2 _ 0 0 0 0 2"},

	/* ---- a line of values ---- */
	{"single blanks", "(一)予以公开 1 2 3 4 5 6 21\n(二)部分公开 0 0 0 0 0 0 0\n1.属于国家秘密 0 0 0 0 0 0 0\n"
		"2.其他法律行政法规禁止公开 0 0 0 0 0 0 0\n", "applications.granted", "1 2 3 4 5 6 21"},
	{"a number with a blank in it", "(一)予以公开 1 234 2 3 4 5 6 1254\n(二)部分公开 0 0 0 0 0 0 0\n1.属于国家秘密 0 0 0 0 0 0 0\n"
		"2.其他法律行政法规禁止公开 0 0 0 0 0 0 0\n", "applications.granted", "- - - - - - -"},
	{"a blank cell that left no trace", "(一)予以公开 1 2 3 4 5 15\n(二)部分公开 0 0 0 0 0 0 0\n1.属于国家秘密 0 0 0 0 0 0 0\n"
		"2.其他法律行政法规禁止公开 0 0 0 0 0 0 0\n", "applications.granted", "- - - - - - -"},

	{"blanks between numbers and units", PARTIAL_RAW("1 件 2 3 4 件 5 6 件 21 件\n"), "applications.partial",
		"1 2 3 4 5 6 21"},
	{"units on lines of their own", PARTIAL_RAW("\n1\n件\n2\n3\n4\n件\n5\n6\n21\n件\n"), "applications.partial",
		"1 2 3 4 5 6 21"},
	{"a unit is no value", PARTIAL_RAW("\n1\n件\n2\n3\n件\n4\n5\n15\n件\n"), "applications.partial", "- - - - - - -"},
	{"nor are two", PARTIAL_RAW("\n1\n2\n3\n4\n5\n15\n件 件\n"), "applications.partial", "- - - - - - -"},
	{"a word for none on two lines", PARTIAL_RAW("\n1\n不涉\n及\n3\n不\n适\n用\n5\n6\n15\n"), "applications.partial",
		"1 0/ 3 0/ 5 6 15"},
	{"its first half alone", PARTIAL_RAW("\n1\n不涉\n3\n4\n5\n6\n15\n"), "applications.partial", "1 ? 3 4 5 6 15"},
	{"thousands on two lines", PARTIAL_RAW("1 2 3 4 5 6 4,75\n1\n"), "applications.partial", "1 2 3 4 5 6 4751"},
	{"the same without a second line", PARTIAL_RAW("1 2 3 4 5 6 4,75\n"), "applications.partial", "- - - - - - -"},
	{"numbers that their units part", PARTIAL_RAW("1件2 3件4件 5 6 21件\n"), "applications.partial", "1 2 3 4 5 6 21"},
	{"a row that goes on below its line", PARTIAL_RAW("1 2 3 不涉\n及\n5 6\n件 17\n"), "applications.partial",
		"1 2 3 0/ 5 6 17"},
	{"a page number below a row that lacks a value", PARTIAL_RAW("1 2 3 4 5 15\n7\n"), "applications.partial",
		"- - - - - - -"},
	{"the same where a unit was broken", PARTIAL_RAW("1 2 3 4 5 15\n件\n7\n"), "applications.partial", "- - - - - - -"},
	{"half of it in the place of a value", PARTIAL_RAW("\n1\n不涉\n及\n3\n4\n5\n6\n"), "applications.partial",
		"- - - - - - -"},

	/* ---- aligned text: a blank cell is seen in its column ---- */
	{"aligned", "(一)予以公开                1    2    3    4    5    6    21\n"
		"(二)部分公开                1         3    4    5    6    19\n"
		"1.属于国家秘密              0    0    0    0    0    0    0\n"
		"2.其他法律行政法规禁止公开  0    0    0    0    0    0    0\n", "applications.partial", "1 _ 3 4 5 6 19"},
	{"aligned, the last cells blank", "(一)予以公开                1    2    3    4    5    6    21\n"
		"(二)部分公开                0    0    0    0    0    0    0\n"
		"1.属于国家秘密              1    2    3\n"
		"2.其他法律行政法规禁止公开  0    0    0    0    0    0    0\n", "applications.denied_secret", "1 2 3 _ _ _ _"},

	/* ---- a cell a line ---- */
	{"a cell a line", "(一)予以公开\n1\n2\n3\n4\n5\n6\n21\n(二)部分公开\n" SEVEN_LINES "1.属于国家秘密\n" SEVEN_LINES
		"2.其他法律行政法规禁止公开\n" SEVEN_LINES, "applications.granted", "1 2 3 4 5 6 21"},
	{"a cell a line, one too few", "(一)予以公开\n1\n2\n3\n4\n5\n15\n(二)部分公开\n" SEVEN_LINES "1.属于国家秘密\n" SEVEN_LINES
		"2.其他法律行政法规禁止公开\n" SEVEN_LINES, "applications.granted", "- - - - - - -"},
	{"a page number in the place of a blank cell", "(一)予以公开\n1\n2\n3\n4\n5\n15\n7\n(二)部分公开\n" SEVEN_LINES
		"1.属于国家秘密\n0\n0\n0\n0\n0\n0\n2.其他法律行政法规禁止公开\n" SEVEN_LINES, "applications.granted",
		"- - - - - - -"},
	{"a page number between dashes", "(一)予以公开\n1\n2\n3\n—7—\n4\n5\n6\n21\n(二)部分公开\n" SEVEN_LINES
		"1.属于国家秘密\n" SEVEN_LINES "2.其他法律行政法规禁止公开\n" SEVEN_LINES, "applications.granted", "1 2 3 4 5 6 21"},

	{"a page number before a repeated head", "(一)予以公开\n1\n2\n3\n4\n5\n6\n21\n7\n申请人情况\n自然人\n商业企业\n科研机构\n社会公益组织\n"
		"法律服务机构\n其他\n总计\n(二)部分公开\n" SEVEN_LINES "1.属于国家秘密\n" SEVEN_LINES "2.其他法律行政法规禁止公开\n" SEVEN_LINES,
		"applications.granted", "1 2 3 4 5 6 21"},

	/* ---- labels ---- */
	{"a label on two lines", PARTIAL_WITH(" | 1 | 2 | 3 | 4 | 5 | 6 | 21")
		"4.保护第三方\n合法权益 | 1 | 2 | 3 | 4 | 5 | 6 | 21\n",
		"applications.denied_third_party", "1 2 3 4 5 6 21"},
	{"a label around its values", "(一)予以公开 0 0 0 0 0 0 0\n(二)部分公开 0 0 0 0 0 0 0\n1.属于国家秘密 0 0 0 0 0 0 0\n2.其他法律行政法规\n"
		"1 2 3 4 5 6 21\n禁止公开\n3.危及“三安全一稳定” 0 0 0 0 0 0 0\n", "applications.denied_law", "1 2 3 4 5 6 21"},
	{"values before their label", "(一)予以公开 0 0 0 0 0 0 0\n(二)部分公开 0 0 0 0 0 0 0\n1 2 3 4 5 6 21\n1.属于国家秘密\n"
		"2.其他法律行政法规禁止公开 0 0 0 0 0 0 0\n3.危及“三安全一稳定” 0 0 0 0 0 0 0\n", "applications.denied_secret", "1 2 3 4 5 6 21"},
	{"a group's label on two lines with a row's behind",
		"一、本年新收政府信息公开申请数量 0 0 0 0 0 0 0\n三、本年度\n办理结果 (一)予以公开 1 2 3 4 5 6 21\n"
		"(二)部分公开 0 0 0 0 0 0 0\n1.属于国家秘密 0 0 0 0 0 0 0\n", "applications.granted", "1 2 3 4 5 6 21"},
	{"a label that goes on on the next page", "(一)予以公开 0 0 0 0 0 0 0\n2.申请人逾期未按\n收费通知要求缴纳\n1 2 3 4 5 6 21\n申请人情况\n自然人\n"
		"商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n总计\n费用、行政机关不\n再处理其政府信息\n公开申请\n3.其他 0 0 0 0 0 0 0\n"
		"(七)总计 0 0 0 0 0 0 0\n", "applications.other_unpaid", "1 2 3 4 5 6 21"},
	{"a label around values that narrow cells broke",
		"(一)予以公开 0 0 0 0 0 0 0\n(二)部分公开 0 0 0 0 0 0 0\n1.属于国家秘密 0 0 0 0 0 0 0\n"
		"2.其他法律行政法规\n不适\n用\n2 3\n件\n4 5 6 20\n禁止公开\n3.危及“三安全一稳定” 0 0 0 0 0 0 0\n",
		"applications.denied_law", "0/ 2 3 4 5 6 20"},
	{"a bracket that explains", PARTIAL_WITH("(区分处理的,只计这一情形,不计其他情形) | 1 | 2 | 3 | 4 | 5 | 6 | 21"),
		"applications.partial",
		"1 2 3 4 5 6 21"},
	{"another explanation", PARTIAL_WITH("（注:含部分) | 1 | 2 | 3 | 4 | 5 | 6 | 21"),
		"applications.partial", "1 2 3 4 5 6 21"},
	{"traditional letters", PARTIAL_WITH(" | 0 | 0 | 0 | 0 | 0 | 0 | 0") "4.保護第三方合法權益 | 1 | 2 | 3 | 4 | 5 | 6 | 21\n",
		"applications.denied_third_party", "1 2 3 4 5 6 21"},
	{"a misprint", PARTIAL_WITH(" | 0 | 0 | 0 | 0 | 0 | 0 | 0") "4.保护第三力合法权益 | 1 | 2 | 3 | 4 | 5 | 6 | 21\n",
		"applications.denied_third_party", "1 2 3 4 5 6 21"},
	{"a row twice: the first", PARTIAL_WITH(" | 1 | 2 | 3 | 4 | 5 | 6 | 21\n(二)部分公开 | 9 | 9 | 9 | 9 | 9 | 9 | 54"),
		"applications.partial",
		"1 2 3 4 5 6 21"},
	{"nothing behind a label", PARTIAL_WITH(" | 0 | 0 | 0 | 0 | 0 | 0 | 0") "4.保护第三方合法权益\n",
		"applications.denied_third_party", "_ _ _ _ _ _ _"},

	{"values above their labels belong nowhere", "自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计\n1 0 0 0 0 0 1\n"
		"一、本年新收政府信息公开申请数量\n2 0 0 0 0 0 2\n二、上年结转政府信息公开申请数量\n3 0 0 0 0 0 3\n(一)予以公开\n"
		"4 0 0 0 0 0 4\n1.属于国家秘密\n5 0 0 0 0 0 5\n2.其他法律行政法规禁止公开\n", "applications.carried_in", "- - - - - - -"},
	{"an ordinal that a line end cut off", "(一)予以公开\n" SEVEN_LINES "1.属于国家秘密\n" SEVEN_LINES
		"3.危及“三安全一稳定”\n1\n2\n3\n4\n5\n6\n21\n4\n.保护第三方合法权益\n" SEVEN_LINES, "applications.denied_safety",
		"1 2 3 4 5 6 21"},
	{"the end of a label on a line of its own", "(一)予以公开\n" SEVEN_LINES "1.属于国家秘密\n" SEVEN_LINES
		"3.危及“三安全一稳定\n”\n1\n2\n3\n4\n5\n6\n21\n4.保护第三方合法权益\n" SEVEN_LINES, "applications.denied_safety",
		"1 2 3 4 5 6 21"},
	{"a bracket that closes behind the label's line", "(一)予以公开\n" SEVEN_LINES "1.属于国家秘密\n" SEVEN_LINES
		"4.保护第三方合法权益（注：第三方不同意的,\n计入此项）\n1\n2\n3\n4\n5\n6\n21\n", "applications.denied_third_party",
		"1 2 3 4 5 6 21"},
	{"numbers with blanks in them", "(一)予以公开    1 234    2    3    4    5    6    1 254\n(二)部分公开 0 0 0 0 0 0 0\n"
		"1.属于国家秘密 0 0 0 0 0 0 0\n2.其他法律行政法规禁止公开 0 0 0 0 0 0 0\n", "applications.granted", "1234 2 3 4 5 6 1254"},

	/* ---- table two ---- */
	{"table two", TWO "规章 | 1 | 2 | 3\n行政规范性文件 | 4 | 5 | 6\n", "disclosure.regulations", "1 2 3"},
	{"a blank in table two", TWO "规章 | 1 | | 3\n行政规范性文件 | 4 | 5 | 6\n", "disclosure.regulations", "1 _ 3"},
	{"a merged cell that was repeated", "信息内容 | 本年处理决定数量 | 本年处理决定数量 | 本年处理决定数量\n行政许可 | 5 | 5 | 5\n" TWO
		"规章 | 1 | 2 | 3\n行政规范性文件 | 4 | 5 | 6\n", "disclosure.licences", "5"},
	{"the same where the head has no columns", "信息内容\n本年处理决定数量\n行政许可 | 5 | 5 | 5\n" TWO
		"规章 | 1 | 2 | 3\n行政规范性文件 | 4 | 5 | 6\n", "disclosure.licences", "5"},
	{"two values in the place of one", "信息内容 | 本年处理决定数量\n行政许可 | 5 | 6\n" TWO "规章 | 1 | 2 | 3\n行政规范性文件 | 4 | 5 | 6\n",
		"disclosure.licences", "-"},
	{"decimals of a count", TWO "规章 | 1.0 | 2.00 | 3\n行政规范性文件 | 4 | 5.5 | 6\n", "disclosure.regulations", "1 2 3"},
	{"half a document", TWO "规章 | 1.0 | 2.00 | 3\n行政规范性文件 | 4 | 5.5 | 6\n",
		"disclosure.normative_documents", "4 ? 6"},
	{"labels first, then values", "信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n规章\n行政规范性文件\n行政许可\n行政处罚\n行政强制\n1\n2\n3\n",
		"disclosure.coercions", "-"},

	{"a head that lacks a word of what rows have", "信息内容 | 本年制发件数 | 现行有效件数\n规章 | 1 | 2 | 3\n行政规范性文件 | 4 | 5 | 6\n",
		"disclosure.regulations", "1 2 3"},

	/* ---- table four ---- */
	{"table four", FOUR "1 | 2 | 3 | 4 | 10 | 5 | 0 | 0 | 0 | 5 | 6 | 0 | 0 | 0 | 6\n",
		"disputes.direct", "5 0 0 0 5"},
	{"blanks in it", FOUR "1 | 2 | 3 | 4 | 10 | 5 | | | | 5 | 6 | 0 | 0 | 0 | 6\n", "disputes.direct", "5 _ _ _ 5"},
	{"a value too few", FOUR "1 2 3 4 10 5 0 0 0 5 6 0 0 0\n", "disputes.direct", "- - - - -"},
	{"a row a group", WORDS_OF_FOUR
		"\n行政复议 | 1 | 2 | 3 | 4 | 10\n未经复议直接起诉 | 5 | 0 | 0 | 0 | 5\n复议后起诉 | 6 | 0 | 0 | 0 | 6\n",
		"disputes.post_review", "6 0 0 0 6"},
	{"a row a group, going on below its line",
		WORDS_OF_FOUR "\n行政复议 1 2 3 4\n件 10\n未经复议直接起诉 5 0 0 0 5\n复议后起诉 6 0 不适\n用 0 6\n",
		"disputes.post_review", "6 0 0/ 0 6"},
	{"a row a group, with parts below all numbers of the last",
		WORDS_OF_FOUR "\n行政复议  0  0  0  0  0\n未经复议直接起诉  5  0  0  0  5\n复议后起诉  26  50  35  36  47\n"
		"            7   0   5   11  33\n", "disputes.post_review", "- - - - -"},
	{"thousands of it on two lines", FOUR "2，74\n2\n3 0 1\n2，746\n5 0 0 0 5 6 0 0 0 6\n", "disputes.review",
		"2742 3 0 1 2746"},
	{"a page that ends within the last column", CUT_FOUR "1 2 3 4 10 5 0 0 0 5 6 0 0 0 3\n",
		"disputes.post_review", "6 0 0 0 -"},
	{"printed down the columns", FOUR "1\n5\n6\n2\n0\n0\n3\n0\n0\n4\n0\n0\n10\n5\n6\n",
		"disputes.review", "- - - - -"},
	{"down the columns, one group with an error in it", FOUR "1\n5\n6\n2\n0\n0\n3\n0\n0\n4\n0\n0\n11\n5\n6\n",
		"disputes.review", "- - - - -"},
	{"a line above with two totals whose cells were broken, which do not add up here",
		FOUR "                543                      29\n"
		"27    7    23    23         0    14    22    0         221    22    15    35    44\n",
		"disputes.direct", "- - - - -"},
	{"numbers that were broken in front of their comma",
		FOUR " 2,758  77 238  2,360   5   0  14 2,279 0    2   221 2,288 1,548 355 4,412\n"
		"                      ，433                ，293\n",
		"disputes.review", "- - - - -"},
	{"a line for each group", FOUR "1 2 3 4 10\n5 0 0 0 5\n6 0 0 0 6\n", "disputes.direct", "5 0 0 0 5"},

	/* ---- table four without its head ---- */
	{"the only row of a table in section four", HEADLESS("<p>四、政府信息公开行政复议、行政诉讼情况</p>", CELLS_OF_FOUR "<td>6"),
		"disputes.direct", "5 _ 0 0 5"},
	{"whose values do not add up", HEADLESS("<p>四、政府信息公开行政复议、行政诉讼情况</p>", CELLS_OF_FOUR "<td>7"), "disputes.direct",
		"- - - - -"},
	{"with a cell too many", HEADLESS("<p>四、政府信息公开行政复议、行政诉讼情况</p>", CELLS_OF_FOUR "<td>6<td>6"), "disputes.direct",
		"- - - - -"},
	{"with a second row", HEADLESS("<p>四、政府信息公开行政复议、行政诉讼情况</p>", CELLS_OF_FOUR "<td>6<tr><td>1"), "disputes.direct",
		"- - - - -"},
	{"not behind that heading", HEADLESS("<p>五、存在的主要问题及改进情况</p>", CELLS_OF_FOUR "<td>6"), "disputes.direct",
		"- - - - -"},

	{"one group's words in another order", "行政复议 | 行政诉讼 |\n"
		"结果纠正 | 结果维持 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉 |\n" WORDS_OF_FOUR " | " WORDS_OF_FOUR " |\n"
		"1 | 2 | 3 | 4 | 10 | 5 | 0 | 0 | 0 | 5 | 6 | 0 | 0 | 0 | 6 |\n", "disputes.review", "2 1 3 4 10"},
	{"a number broken in front of its point", "信息内容\n本年收费金额（单位：万元）\n行政事业性收费\n0\n.48\n三、收到和处理政府信息公开申请情况\n",
		"disclosure.fees", "-"},
	{"words of aligned text in another order", "自然人  法人或其他组织  总计\n        科研机构  商业企业  社会公益组织  法律服务机构  其他\n"
		"一、本年新收政府信息公开申请数量  1  2  3  4  5  6  21\n二、上年结转政府信息公开申请数量  1  2  3  4  5  6  21\n"
		"(一)予以公开  1  2  3  4  5  6  21\n", "applications.received", "- - - - - - -"},

	/* ---- another number, or another text, where a blank cell left no trace ---- */
	{"the beginning of a broken label behind a row that lacks a cell", LINES("(一)予以公开\n" SIX_LINES "(二)部分公开\n" SIX_LINES
		"(\n三)不予公开\n1.属于国家秘密\n" SEVEN_LINES), "applications.partial", "- - - - - - -"},
	{"text that is a cell where all rows have their lines", LINES("(一)予以公开\n" SEVEN_LINES "(二)部分公开\n" SIX_LINES
		"若干\n1.属于国家秘密\n" SEVEN_LINES), "applications.partial", "0 0 0 0 0 0 ?"},
	{"a page's number behind a row with an empty line for its blank cell", LINES("(一)予以公开\n" SEVEN_LINES WITH_GAP
		"2.其他法律行政法规禁止公开\n0\n0\n0\n\n0\n0\n0\n3\n3.危及“三安全一稳定”\n" SEVEN_LINES), "applications.denied_law",
		"- - - - - - -"},
	{"the same without the number", LINES("(一)予以公开\n" SEVEN_LINES WITH_GAP
		"2.其他法律行政法规禁止公开\n0\n0\n0\n\n0\n0\n0\n3.危及“三安全一稳定”\n" SEVEN_LINES), "applications.denied_law",
		"0 0 0 _ 0 0 0"},
	{"a page's number behind table four, which lacks a cell as rows of table three do",
		LINES("(一)予以公开\n" SIX_LINES "1.属于国家秘密\n" SEVEN_LINES)
		"行政复议\n行政诉讼\n未经复议直接起诉\n复议后起诉\n" FIVE_WORDS FIVE_WORDS FIVE_WORDS SEVEN_LINES SEVEN_LINES "3\n",
		"disputes.review", "- - - - -"},
	{"an empty column within cells between tabs", LINES_OF_TABS, "applications.denied_safety", "- - - - - - -"},
	{"seven values below the last of several labels without any", LINES("1.属于国家秘密\n2.其他法律行政法规禁止公开\n3.危及“三安全一稳定”\n"
		"3\n0\n0\n0\n1\n2\n6\n(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)\n自然人\n商业企业\n"),
		"applications.denied_safety", "- - - - - - -"},
	{"the same values before another row", LINES("1.属于国家秘密\n2.其他法律行政法规禁止公开\n3.危及“三安全一稳定”\n"
		"3\n0\n0\n0\n1\n2\n6\n4.保护第三方合法权益\n" SEVEN_LINES), "applications.denied_safety", "3 0 0 0 1 2 6"},
	{"five values below the last label of table four", FIVE_WORDS "行政复议\n未经复议直接起诉\n复议后起诉\n1\n2\n0\n3\n6\n",
		"disputes.post_review", "- - - - -"},
	{"five below one label, and those of all groups below the last", FIVE_WORDS
		"行政复议\n未经复议直接起诉\n4 4 4 4 4\n复议后起诉\n" SEVEN_LINES SEVEN_LINES "0\n", "disputes.direct", "- - - - -"},
	{"words of a broken head above each other",
		"                             本年 现行有效\n信息内容      本年制发件数   废止 件数\n"
		"                             件数\n规章               16      165    21\n行政规范性文件   5327    810  3769\n",
		"disclosure.regulations", "16 165 21"},
	{"the same, and others that are in another order",
		"                             本年 现行有效\n信息内容      废止件数   本年 本年制发件数\n"
		"                             件数\n规章               16      165    21\n行政规范性文件   5327    810  3769\n",
		"disclosure.regulations", "- - -"},

	{"words of a head that are another column without the word before them",
		"第二十条第(一)项\n信息内容 本年制发件数（件） 本年废止件 数 现行有\n效 件数\n规章 45 44 0\n第二十条第(五)项\n信息内容 本年 处理决定数量\n"
		"行政许可 5\n第二十条第(六)项\n信息内容 本年 处理决定数量\n行政处罚 6\n", "disclosure.licences", "5"},

	/* ---- HTML: the source knows its columns ---- */
	{"rows beside the columns of their head", "<table><tr><td><td><td>自然人<td>商业企业<td>科研机构<td>社会公益组织"
		"<td>法律服务机构<td>其他<td>总计"
		"<tr><td colspan=2>一、本年新收政府信息公开申请数量<td>1<td>0<td>0<td>0<td>0<td>0<td>1"
		"<tr><td>(一)予以公开<td>1<td>2<td>3<td>4<td>5<td>6<td>21<tr><td>1.属于国家秘密<td><td>2<td>3<td>4<td>5<td>6<td>20<td>"
		"<tr><td>4.保护第三方合法权益<td>0<td>0<td>0<td>0<td>0<td>0<td>0</table>", "applications.denied_secret",
		"- - - - - - -"},
	{"a head that lost its merged cell", "<table><tr><td>信息内容<td rowspan=2>自然人<td rowspan=2>总计<tr><td><td>商业企业<td>科研机构"
		"<td>社会公益组织<td>法律服务机构<td>其他<tr><td>一、本年新收政府信息公开申请数量<td>1<td>2<td>3<td>4<td>5<td>6<td>21"
		"<tr><td>二、上年结转政府信息公开申请数量<td>1<td>2<td>3<td>4<td>5<td>6<td>21"
		"<tr><td>(一)予以公开<td>1<td>2<td>3<td>4<td>5<td>6<td>21</table>", "applications.received", "- - - - - - -"},
	{"a head whose merged cells a program moved", "<table><tr><td>自然人<td>商业企业<td>科研机构<td>社会公益组织<td>法律服务机构<td>其他"
		"<td>总计<td><td><td><tr><td colspan=3>一、本年新收政府信息公开申请数量<td><td>2<td><td><td><td><td>2"
		"<tr><td colspan=3>二、上年结转政府信息公开申请数量<td>1<td><td><td><td><td><td>1<tr><td>三、本年度办理结果"
		"<td colspan=2>(一)予以公开<td><td>2<td><td>4<td><td>6<td></table>", "applications.granted", "_ 2 _ 4 _ 6 _"},
	{"a grid whose merged cells are blank ones beside their labels", "<table><tr><td><td><td><td>自然人<td>商业企业"
		"<td>科研机构<td>社会公益组织<td>法律服务机构<td>其他<td>总计<tr><td>一、本年新收政府信息公开申请数量<td><td><td>1<td><td><td>4<td><td><td>"
		"<tr><td><td>(一)予以公开<td><td><td><td>2<td><td><td>7<td><tr><td><td>"
		"<td>1.属于国家秘密<td>1<td><td><td><td><td><td>1</table>",
		"applications.received", "1 _ _ 4 _ _ _"},
	{"a head whose first words are none: a row with as many values as the others name, but in other columns",
		"<table><tr><td>表<td>申请人情况自然人<td>法人或其他组织商业企业<td>科研机构<td>社会公益组织<td>法律服务机构<td>其他<td>总计"
		"<tr><td>一、本年新收政府信息公开申请数量<td>0<td><td>1<td><td>2<td>3<td>6<tr><td>二、上年结转政府信息公开申请数量"
		"<td><td><td>4<td><td><td>5<td>9<tr><td>(一)予以公开<td><td><td>7<td><td><td><td>7</table>",
		"applications.carried_in", "- - - - - - -"},
	{"HTML", "<table><tr><td>信息内容<td>本年制发件数<td>本年废止件数<td>现行有效件数<tr><td>规章<td>1<td><td>3<tr><td>行政规范性文件"
		"<td>4<td>5<td>6</table>", "disclosure.regulations", "1 _ 3"},
	{"cells that span columns", "<table><tr><td>信息内容<td colspan=3>本年处理决定数量<tr><td>行政许可<td colspan=3>5<tr><td>行政处罚"
		"<td colspan=3>6</table>", "disclosure.licences", "5"},
};

int
main(void)
{
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
		test_row(&cases[i]);
	return done_testing();
}
