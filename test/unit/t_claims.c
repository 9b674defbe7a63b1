/* t_claims.c - numbers of the prose against the tables */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "claim_cases.h"
#include "fixture.h"
#include "tap.h"
#include "test_files.h"

static gai_arena arena;

/* The claims of a report of 2024 with these cells and this overview. */
static const char *
claims_of(int edition, const char *cells, const char *overview)
{
	gai_report	report = claim_report(edition, cells);
	gai_claims	claims;

	report.year = 2024;
	report.overview = text_of(overview);
	claims = gai_read_claims(&arena, &report);
	return claims_as_text(&arena, &claims);
}

/* ---- cells ------------------------------------------------------------------------------------------------------ */

static void
check_cell(gai_table_id table, uint32_t row, uint32_t column, const char *code)
{
	int			slots[GAI_SLOTS];
	char		found[GAI_CELL_CODE_MAX];
	int			count = gai_list_cells((gai_cell_set) {table, row, column}, slots);

	is_integer(count, 1, "one cell is %s", code);
	is_string(gai_cell_code(slots[0], found), code, "it is called so");
}

/* The sets of claim_cells.h are those of the form. */
static void
test_cells(void)
{
	static const char *const columns[] = {
		"natural_person", "business", "research", "welfare", "legal_service", "other", "total",
	};
	static const char *const rows[] = {
		"received", "carried_in", "granted", "partial", "denied_secret", "denied_law", "denied_safety",
		"denied_third_party", "denied_internal", "denied_process", "denied_enforcement",
		"denied_query", "unable_not_held", "unable_create",
		"unable_unclear", "reject_petition", "reject_repeat", "reject_publication", "reject_mass", "reject_confirm",
		"other_uncorrected", "other_unpaid", "other", "total", "carried_out",
	};
	static const uint32_t bits[] = {
		GAI_RECEIVED, GAI_CARRIED_IN, GAI_GRANTED, GAI_PARTIAL, GAI_DENIED_SECRET, GAI_DENIED_LAW, GAI_DENIED_SAFETY,
		GAI_DENIED_THIRD_PARTY, GAI_DENIED_INTERNAL, GAI_DENIED_PROCESS, GAI_DENIED_ENFORCEMENT, GAI_DENIED_QUERY,
		GAI_UNABLE_NOT_HELD, GAI_UNABLE_CREATE, GAI_UNABLE_UNCLEAR, GAI_REJECT_PETITION, GAI_REJECT_REPEAT,
		GAI_REJECT_PUBLICATION, GAI_REJECT_MASS, GAI_REJECT_CONFIRM, GAI_OTHER_UNCORRECTED, GAI_OTHER_UNPAID, GAI_OTHER,
		GAI_TOTAL, GAI_CARRIED_OUT,
	};
	char		code[GAI_CELL_CODE_MAX * 2];

	for (int r = 0; r < 25; r++)
	{
		snprintf(code, sizeof code, "applications.%s.total", rows[r]);
		check_cell(GAI_APPLICATIONS, bits[r], GAI_ALL_APPLICANTS, code);
	}
	for (int c = 0; c < 7; c++)
	{
		snprintf(code, sizeof code, "applications.received.%s", columns[c]);
		check_cell(GAI_APPLICATIONS, GAI_RECEIVED, 1u << c, code);
	}
	check_cell(GAI_DISPUTES, GAI_REVIEW, GAI_UPHELD, "disputes.review.upheld");
	check_cell(GAI_DISPUTES, GAI_DIRECT, GAI_CORRECTED, "disputes.direct.corrected");
	check_cell(GAI_DISPUTES, GAI_POST_REVIEW, GAI_OTHER_OUTCOME, "disputes.post_review.other");
	check_cell(GAI_DISPUTES, GAI_REVIEW, GAI_PENDING, "disputes.review.pending");
	check_cell(GAI_DISPUTES, GAI_REVIEW, GAI_ALL_OUTCOMES, "disputes.review.total");
	check_cell(GAI_DISCLOSURE, GAI_ISSUED << GAI_REGULATIONS_SLOT, 1, "disclosure.regulations.issued");
	check_cell(GAI_DISCLOSURE, GAI_ISSUED << GAI_NORMATIVE_SLOT, 1, "disclosure.normative_documents.issued");
	check_cell(GAI_DISCLOSURE, GAI_REPEALED << GAI_NORMATIVE_SLOT, 1, "disclosure.normative_documents.repealed");
	check_cell(GAI_DISCLOSURE, GAI_IN_FORCE << GAI_NORMATIVE_SLOT, 1, "disclosure.normative_documents.in_force");
	check_cell(GAI_DISCLOSURE, GAI_MADE << GAI_NORMATIVE_SLOT, 1, "disclosure.normative_documents.made");
	check_cell(GAI_DISCLOSURE, GAI_PUBLISHED << GAI_NORMATIVE_SLOT, 1, "disclosure.normative_documents.published");
	check_cell(GAI_DISCLOSURE, GAI_PUBLISHED_TOTAL << GAI_NORMATIVE_SLOT, 1,
			   "disclosure.normative_documents.published_total");
	check_cell(GAI_DISCLOSURE, GAI_LICENCES, 1, "disclosure.licences.decisions");
	check_cell(GAI_DISCLOSURE, GAI_PENALTIES, 1, "disclosure.penalties.decisions");
	check_cell(GAI_DISCLOSURE, GAI_COERCIONS, 1, "disclosure.coercions.decisions");
	check_cell(GAI_DISCLOSURE, GAI_FEES, 1, "disclosure.fees.amount");
}

/* ---- patterns ---------------------------------------------------------------------------------------------------- */

/*
 * Every pattern as it was printed, in two further wordings, and in one that is another thing or states another number;
 * then whole paragraphs, and what no table counts.
 * "^" is a line end, {…} in front names the agency.
 */
static void
test_patterns(void)
{
	FILE	   *file = open_table("test/data/claim_patterns.tsv");
	char		line[4096];
	char	   *fields[4];
	int			count = 0;

	while (fgets(line, sizeof line, file) != NULL)
	{
		gai_report	report;
		gai_claims	claims;
		char	   *prose;

		if (split_line(line, fields, 4) < 3)
			continue;
		prose = fields[2];
		report = claim_report(2021, fields[1]);
		report.year = 2024;
		if (*prose == '{')
		{
			report.agency = gai_slice(prose + 1, strcspn(prose, "}") - 1);
			prose = strchr(prose, '}') + 1;
		}
		for (char *c = prose; *c != '\0'; c++)
			*c = *c == '^' ? '\n' : *c;
		report.overview = text_of(prose);
		claims = gai_read_claims(&arena, &report);
		is_string(claims_as_text(&arena, &claims), fields[3], "%s: %s", fields[0], prose);
		count++;
	}
	fclose(file);
	ok(count >= 57 * 4 + 60, "%d wordings of 57 patterns, and paragraphs", count);
}

/* ---- real conflicts --------------------------------------------------------------------------------------------- */

static void
test_conflicts(void)
{
	is_string(claims_of(2019, "received 859,carried_in 18,total 805,carried_out 72,granted 200,partial 75,"
						"unable_not_held 337",
						"受理政府信息公开申请859件,答复805件(含上年度结转申请18件,另有72件顺延到下年度答复)。"
						"其中予以公开及部分公开258件,无法提供265件。"),
			  "applications.received.total 859=859; applications.total.total 805=805; "
			  "applications.carried_in.total 18=18; "
			  "applications.carried_out.total 72=72; applications.*.total 258!=275; applications.*.total 265!=337",
			  "上海 2019: results");
	is_string(claims_of(2019, "review 7,review.upheld 7,direct 9,direct.upheld 6,direct.pending 3",
						"因政府信息公开被申请行政复议7件,诉讼9件,均获维持。"),
			  "disputes.review.total 7=7; disputes.*.total 9=9; disputes.*.* 0!=3", "上海 2019: 均获维持 against 3 pending");
	is_string(claims_of(2021, "received 3,total 3", "(二)依申请公开。2024年共受理政府信息公开申请2件。"),
			  "applications.received.total 2!=3", "长春");
	is_string(claims_of(2021, "normative_documents.issued 3,normative_documents.in_force 20", "公开行政规范性文件2件。"), "",
			  "乌鲁木齐: documents published may be some of those issued");
	is_string(claims_of(2021, "received 18,granted 5,partial 4,unable_not_held 6,reject_mass 1,total 16,carried_out 2",
						"收到受理公民依申请公开18件,其中予以公开5件,部分公开4件,本机关不掌握相关政府信息4件,"
						"无正当理由大量反复申请1件,无法提供2件,结转至下年度2件,无超期情况。"),
			  "applications.received.total 18=18; applications.granted.total 5=5; applications.partial.total 4=4; "
			  "applications.*.total 6=6; applications.reject_mass.total 1=1; applications.carried_out.total 2=2",
			  "南湖: parts that agree only as a sum");
	is_string(claims_of(2021, "normative_documents.issued 170,received 77",
						"备案行政规范性文件134件。行政复议机关审理案件57件。"), "", "宿迁: what is put on file is not issued");
}

/* ---- what is no claim ------------------------------------------------------------------------------------------- */

static void
is_no_claim(const char *prose)
{
	is_string(claims_of(2021, "received 5,received.natural_person 5,granted 5,total 5,licences 5,"
						"normative_documents.issued 5,penalties 5,review 5,review.upheld 5,fees.amount 5", prose), "",
			  "no claim: %s", prose);
}

/* All of these say 5 where some cell has 5, or another number that would disagree. */
static void
test_others(void)
{
	is_no_claim("(二)依申请公开。2023年,共收到政府信息公开申请5件,办结5件。其中予以公开9件。");
	is_no_claim("(二)依申请公开。去年收到政府信息公开申请5件,今年与去年相比增加5件,同比增长5%。");
	is_no_claim("(二)依申请公开。历年累计收到政府信息公开申请5件。自2008年以来收到政府信息公开申请5件。");
	is_no_claim("(二)依申请公开。截至2024年底,累计收到政府信息公开申请108件。");
	is_no_claim("全年接收“12345”政务服务便民热线工单5件,办结率100%。收到并办结群众留言5条,公开5条,办结率达100%。");
	is_no_claim("(一)主动公开。主动公开政府信息5条,其中行政许可信息5条、行政处罚信息5条、规范性文件5条。");
	is_no_claim("新增行政处罚5项,行政许可事项5项,公开行政许可决定5条,不予行政处罚5件,撤销行政许可5件。");
	is_no_claim("办理人大代表建议5件、政协提案5件,全部办结,答复率100%。予以公开的建议复文5件。");
	is_no_claim("备案行政规范性文件5件,审查规范性文件5件,解读规范性文件5件,清理规范性文件9件。完善规章制度5项。");
	is_no_claim("开展培训5期,召开会议5次,开设专栏5个,发布政策解读5件,网站访问量5次,公众号关注5人。");
	is_no_claim("未发生政府信息公开责任追究情况。无超期情况。没有逾期未答复的申请。未收到对政府信息公开工作的投诉举报。");
	is_no_claim("未收取信息处理费。无因依申请公开收取信息处理费情况。减免行政事业性收费5万元。行政事业性收费项目5项。");
	is_no_claim("(二)依申请公开。通过网络申请9件,邮寄申请9件,当面申请9件。涉及征地拆迁的申请9件。");
	is_no_claim("受理行政许可申请5件。受理救助申请5件。共制作依申请公开文件数5件。高效办成一件事,做好十件实事。");
	is_no_claim("按照国办公开办函〔2021〕5号要求,于2025年1月收到申请5件。第5件。5月5日。0573-5件。");
	is_no_claim("市司法局办理行政复议案件351件,其中维持300件。组织行政应诉培训5次。");
	is_no_claim("(二)依申请公开。收到锦旗5面,收到感谢信5封,办理项目5件,答复媒体5家。");
}

/* A region or an agency that is named: its numbers are the report's only if that is its agency. */
static void
test_agencies(void)
{
	static const struct
	{
		const char *agency;
		const char *prose;
		const char *claims;
	}			cases[] = {
		{"南湖区教育局", "全区共收到政府信息公开申请5件。", ""},
		{"南湖区教育局", "全区共收到政府信息公开申请9件。", ""},
		{"南湖区人民政府", "全区共收到政府信息公开申请9件。", "applications.received.total 9!=5"},
		{"南湖区", "全区共收到政府信息公开申请9件。", "applications.received.total 9!=5"},
		{"南湖区人民政府办公室", "全区共收到政府信息公开申请9件。", ""},
		{"南湖区人民政府办公室", "全区共收到政府信息公开申请5件。", "applications.received.total 5=5"},
		{"", "全区共收到政府信息公开申请9件。", ""},
		{"", "全区共收到政府信息公开申请5件。", "applications.received.total 5=5"},
		{"嘉兴市人民政府", "全区共收到政府信息公开申请5件。", ""},
		{"嘉兴市人民政府", "各县(区)共收到政府信息公开申请5件。", ""},
		{"嘉兴市人民政府", "我市共收到政府信息公开申请9件。其中市公安局收到政府信息公开申请5件。", "applications.received.total 9!=5"},
		{"嘉兴市公安局", "市公安局收到政府信息公开申请9件。", "applications.received.total 9!=5"},
		{"嘉兴市公安局", "市教育局收到政府信息公开申请9件,办结9件。", ""},
		{"嘉兴市公安局", "我局收到政府信息公开申请9件。", "applications.received.total 9!=5"},
		{"济源高新技术产业开发区管理办公室", "2024年高新区未接到依申请公开政府信息案件。", "applications.received.total 0!=5"},
		{"", "2024年高新区未接到依申请公开政府信息案件。", "applications.received.total 0!=5"},
		{"高新街道办事处", "全街道收到政府信息公开申请9件。", "applications.received.total 9!=5"},
		{"新疆维吾尔自治区人民政府", "全区现行有效规章207部。", "disclosure.regulations.in_force 207!=0"},
	};

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
	{
		gai_report	report = claim_report(2021, "received 5,total 5");
		gai_claims	claims;

		report.year = 2024;
		report.agency = text_of(cases[i].agency);
		report.overview = text_of(cases[i].prose);
		claims = gai_read_claims(&arena, &report);
		is_string(claims_as_text(&arena, &claims), cases[i].claims, "%s: %s", cases[i].agency, cases[i].prose);
	}
}

/* ---- numbers ---------------------------------------------------------------------------------------------------- */

static void
test_numbers(void)
{
	static const struct
	{
		const char *number;
		const char *received;
		const char *claims;
	}			cases[] = {
		{"12件", "12", "12=12"}, {"１２件", "12", "12=12"}, {"1 2 件", "12", "12=12"}, {"1\n2件", "12", "12=12"},
		{"1,234件", "1234", "1234=1234"}, {"1，234件", "1234", "1234=1234"}, {"1，234件", "1235", NULL},
		{"12,345件", "12345", "12345=12345"}, {"12份", "12", "12=12"}, {"12起", "12", "12=12"}, {"12宗", "12", "12=12"},
		{"12条", "12", "12=12"}, {"12项", "12", "12=12"}, {"12次", "12", "12=12"}, {"12件次", "12", "12=12"},
		{"12人次", "12", "12=12"}, {"12个", "12", "12=12"}, {"12例", "12", "12=12"}, {"12篇", "12", "12=12"},
		{"12部", "12", "12=12"}, {"12", "12", "12=12"}, {"12,均已答复", "13", "12!=13; applications.carried_out.total 0=0"},
		{"三件", "3", "3=3"}, {"两件", "2", "2=2"}, {"十二件", "12", "12=12"}, {"二十件", "20", "20=20"},
		{"一百零五件", "105", "105=105"}, {"一百二十件", "120", "120=120"}, {"一千零三件", "1003", "1003=1003"},
		{"一万两千件", "12000", NULL}, {"三四件", "4", NULL}, {"一百五件", "105", NULL}, {"零件", "0", "0=0"},
		{"100余件", "138", "100=138"}, {"100余件", "99", "100!=99"}, {"100多件", "104", "100=104"},
		{"近100件", "97", "100=97"}, {"近100件", "101", "100!=101"}, {"约100件", "108", "100=108"},
		{"约100件", "201", "100!=201"},
		{"100件左右", "95", "100=95"}, {"超过100件", "101", "100=101"}, {"100件以上", "130", "100=130"},
		{"1.2万件", "12040", "12000=12040"}, {"1.2万件", "12600", "12000=12600"}, {"1.2万件", "13000", "12000!=13000"},
		{"1万余件", "15000", "10000=15000"}, {"9999999999999件", "5", NULL}, {"1.5件", "1", NULL}, {"十余件", "14", "10=14"},
	};

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
	{
		char		cells[64];
		char		prose[256];
		char		expected[128] = "";

		snprintf(cells, sizeof cells, "received %s", cases[i].received);
		snprintf(prose, sizeof prose, "全年收到政府信息公开申请%s。", cases[i].number);
		if (cases[i].claims != NULL)
			snprintf(expected, sizeof expected, "applications.received.total %s", cases[i].claims);
		is_string(claims_of(2021, cells, prose), expected, "%s", cases[i].number);
	}
}

/* A cell without a value decides nothing, unless the others are too much already. */
static void
test_unknown_cells(void)
{
	is_string(claims_of(2021, "received ?,carried_in ?", "收到政府信息公开申请5件。"), "applications.received.total 5?", "blank");
	is_string(claims_of(2021, "denied_law 3,denied_secret ?", "(二)依申请公开。不予公开5件。"), "applications.*.total 5?3",
			  "a part of the sum is blank");
	is_string(claims_of(2021, "denied_law 7,denied_secret ?", "(二)依申请公开。不予公开5件。"), "applications.*.total 5!=7",
			  "the others are too much");
	is_string(claims_of(2021, "received 5,total ?,granted ?", "收到政府信息公开申请5件,予以公开占20%。"),
			  "applications.received.total 5=5; applications.granted.total 20?%", "a share of what nobody knows");
	is_string(claims_of(2021, "received ?,carried_in ?", "收到政府信息公开申请约5件,历年累计9件。"), "applications.received.total 5?",
			  "not even about");
}

/* A form lacks cells of the other: what only they could tell is no claim. */
static void
test_forms(void)
{
	is_string(claims_of(2019, "normative_documents.made 5,normative_documents.published 4,"
						"normative_documents.published_total 30",
						"制发规范性文件5件,主动公开规范性文件4件,废止规范性文件2件,现行有效规范性文件31件。"),
			  "disclosure.normative_documents.made 5=5; disclosure.normative_documents.published 4=4",
			  "documents of 2019's form");
	is_string(claims_of(2019, "other 7", "(二)依申请公开。其他处理7件,逾期未补正2件。"), "applications.other.total 7=7",
			  "2019's form has no items under 其他处理");
	is_string(claims_of(2019, "licences 7", "行政事业性收费5万元,作出行政许可7件。"), "disclosure.licences.decisions 7=7",
			  "2019's form has no amount of fees");
}

/* ---- sections and seeds ----------------------------------------------------------------------------------------- */

static void
test_sections(void)
{
	gai_report	report = claim_report(2021, "received 5,total 5");
	gai_claims	claims;

	report.overview = text_of("2024年收到政府信息公开申请5件。  \n 全部办结。");
	report.problems = text_of("收到政府信息公开申请6件。");
	report.other_matters = text_of("一是2024年收到政府信息公开申请7件;二是2023年收到政府信息公开申请8件");
	claims = gai_read_claims(&arena, &report);
	is_integer((int64_t) claims.count, 4, "claims of three sections");
	is_integer(claims.items[0].section, 1, "the overview is section one");
	is_integer(claims.items[2].section, 5, "the problems are section five");
	is_integer(claims.items[3].section, 6, "other matters are section six");
	ok(gai_text_equal(claims.items[0].sentence, text_of("2024年收到政府信息公开申请5件。")), "the sentence is quoted");
	ok(gai_text_equal(claims.items[1].sentence, text_of("全部办结。")), "without blanks around it");
	ok(claims.items[0].sentence.bytes == report.overview.bytes, "it is of the text, no copy");
	is_integer(claims.items[3].claimed.digits, 7, "the year that the prose names most is taken for the report's");
	report = empty_report(2021);
	is_integer((int64_t) gai_read_claims(&arena, &report).count, 0, "no prose, no claims");
	report.overview = text_of("");
	is_integer((int64_t) gai_read_claims(&arena, &report).count, 0, "nor in an empty one");
}

/* The part of a text between two of its lines, each found by how it begins. */
static gai_text
between(const char *body, const char *first, const char *next)
{
	const char *from = strstr(body, first);
	const char *to;

	from += strcspn(from, "\n");
	to = next != NULL ? strstr(from, next) : from + strlen(from);
	return gai_slice(from, (size_t) (to - from));
}

static void
check_seed(const char *name, const char *agency, int year, const char *expected)
{
	char		path[128];
	size_t		length;
	char	   *body;
	char	   *text;
	gai_report	report;
	gai_claims	claims;

	snprintf(path, sizeof path, "test/seeds/%s.cells.tsv", name);
	report = read_cells(path);
	snprintf(path, sizeof path, "test/seeds/%s.txt", name);
	body = read_file(path, &length);
	text = calloc(length + 1, 1);
	memcpy(text, body, length);
	report.year = year;
	report.agency = text_of(agency);
	report.overview = between(text, "一、总体情况", "\n二、");
	report.problems = between(text, "五、存在", "六、其他");
	report.other_matters = between(text, "六、其他需要报告", NULL);
	claims = gai_read_claims(&arena, &report);
	is_string(claims_as_text(&arena, &claims), expected, "%s", name);
	free(text);
	free(body);
}

static void
test_seeds(void)
{
	check_seed("000_d7e6bacd7eea9ab0", "北海高新区管委会", 2024, "applications.received.total 0=0");
	check_seed("001_873059f99be5ef02", "镇巴县人民政府办公室", 2024,
			   "applications.received.total 11=11; applications.carried_out.total 0=0; disputes.review.total 2=2; "
			   "disputes.review.upheld 1=1; disputes.review.other 1=1");
	check_seed("002_dc1aad2bc0c64257", "南湖区人民政府办公室", 2023,
			   "applications.received.total 18=18; applications.granted.total 5=5; applications.partial.total 4=4; "
			   "applications.*.total 6=6; applications.reject_mass.total 1=1; applications.carried_out.total 2=2; "
			   "disputes.review.total 0=0; disputes.*.total 0=0; disclosure.normative_documents.repealed 2=2");
	check_seed("003_02c6609157ceda09", "济源高新技术产业开发区管理办公室", 2022, "applications.received.total 0=0");
	check_seed("004_52998ea85ee1706a", "泉港区", 2024,
			   "disclosure.normative_documents.issued 14=14; disclosure.normative_documents.repealed 34=34; "
			   "disclosure.normative_documents.in_force 165=165; applications.received.total 42=42; "
			   "applications.granted.total 32=32; applications.partial.total 2=2; applications.*.total 1=1; "
			   "applications.*.total 4=4; applications.*.total 1=1; applications.*.total 2=2; "
			   "applications.received.natural_person 42=42");
}

int
main(void)
{
	gai_arena_open(&arena, &gai_malloc_host);
	if (gai_try(&arena) != GAI_OK)
	{
		printf("Bail out! out of memory\n");
		return 1;
	}
	test_cells();
	test_patterns();
	test_conflicts();
	test_others();
	test_agencies();
	test_numbers();
	test_unknown_cells();
	test_forms();
	test_sections();
	test_seeds();
	gai_arena_free(&arena);
	return done_testing();
}
