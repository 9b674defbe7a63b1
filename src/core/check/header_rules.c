/* header_rules.c - warnings about the frame of a report: its sections and its dates; see rules.h */
#include "base/find.h"
#include "base/writer.h"
#include "check/finding.h"
#include "check/rules.h"

static bool
has_prose(const gai_report *report)
{
	return report->overview.bytes != NULL || report->problems.bytes != NULL || report->other_matters.bytes != NULL;
}

/* ---- sections --------------------------------------------------------------------------------------------------- */

static bool
has_part(const gai_report *report, int part)
{
	switch (part)
	{
		case GAI_PART_OVERVIEW:
			return report->overview.bytes != NULL;
		case GAI_PART_PROBLEMS:
			return report->problems.bytes != NULL;
		case GAI_PART_OTHER_MATTERS:
			return report->other_matters.bytes != NULL;
		default:
			return report->table_form[part - GAI_PART_DISCLOSURE] != 0;
	}
}

/* Whether there is a note of this code with the section or field as its scope. */
static bool
has_note(const gai_report *report, gai_note_code code, const char *scope)
{
	for (size_t i = 0; i < report->nnotes; i++)
		if (report->notes[i].code == code && strcmp(report->notes[i].cell, scope) == 0)
			return true;
	return false;
}

/* "其他需要报告的事项: 缺", or what is wrong with its heading. */
static const char *
explain_section(gai_arena *arena, const char *title, bool present, bool noted)
{
	gai_writer	out = {.arena = arena};

	gai_put_string(&out, title);
	if (!present)
		gai_put_string(&out, ": 缺");
	else if (noted)
		gai_put_string(&out, ": 标题缺失或次序有误");
	return out.bytes;
}

/* A report without any prose was built from numbers, so nothing is known about its sections. */
void
gai_evaluate_sections(gai_judge *judge)
{
	const gai_report *report = judge->report;
	bool		numbers_only = !has_prose(report);

	for (int i = 0; i < GAI_PARTS; i++)
	{
		const gai_section_part *part = &gai_section_parts[i];
		bool		noted = has_note(report, GAI_NOTE_SECTION, part->field);
		bool		present = has_part(report, i);
		gai_verdict verdict = noted ? GAI_FAIL : present ? GAI_PASS : numbers_only ? GAI_UNVERIFIABLE : GAI_FAIL;

		if (gai_is_wanted(judge, verdict))
			gai_add_finding(judge, (gai_finding) {
				.verdict = verdict,
				.scope = part->field,
				.message = explain_section(judge->arena, part->title, present, noted),
			});
	}
}

/* ---- period ----------------------------------------------------------------------------------------------------- */

static bool
is_day(gai_date date, int month, int day)
{
	return date.month == month && date.day == day;
}

/*
 * The period stands between title and section one.  If both were read and it was not, the report states none; unless a
 * note says that it is stated in words that the reader does not know.
 */
static gai_verdict
judge_period(const gai_report *report)
{
	gai_date	first = report->period_first;
	gai_date	last = report->period_last;

	if (first.year == 0 && last.year == 0)
		return report->title.bytes != NULL && report->overview.bytes != NULL &&
			!has_note(report, GAI_NOTE_HEADER, "period") ? GAI_FAIL : GAI_UNVERIFIABLE;
	if (!is_day(first, 1, 1) || !is_day(last, 12, 31) || first.year != last.year)
		return GAI_FAIL;
	if (report->year == 0)
		return GAI_UNVERIFIABLE;
	return first.year == report->year ? GAI_PASS : GAI_FAIL;
}

static void
put_stated_date(gai_writer *out, gai_date date)
{
	if (date.year != 0)
		gai_put_date(out, date);
	else
		gai_put_string(out, "…");
}

static void
put_year(gai_writer *out, int year)
{
	if (year == 0)
		return;
	gai_put_string(out, ", 报告年度 ");
	gai_put_count(out, year);
}

/* "统计期限: 2022-01-01 至 2022-12-31, 报告年度 2023" */
static const char *
explain_period(gai_arena *arena, const gai_report *report)
{
	gai_writer	out = {.arena = arena};

	gai_put_string(&out, "统计期限: ");
	if (report->period_first.year == 0 && report->period_last.year == 0)
		gai_put_string(&out, "未见");
	else
	{
		put_stated_date(&out, report->period_first);
		gai_put_string(&out, " 至 ");
		put_stated_date(&out, report->period_last);
	}
	put_year(&out, report->year);
	return out.bytes;
}

void
gai_evaluate_period(gai_judge *judge)
{
	gai_verdict verdict = judge_period(judge->report);

	if (gai_is_wanted(judge, verdict))
		gai_add_finding(judge, (gai_finding) {
			.verdict = verdict,
			.scope = "period",
			.message = explain_period(judge->arena, judge->report),
		});
}

/* ---- deadline --------------------------------------------------------------------------------------------------- */

/* From the report of this year on, departments have less time than governments. */
#define FIRST_YEAR_OF_TWO_DEADLINES 2019

typedef enum agency_kind
{
	ANY_AGENCY,
	DEPARTMENT,
	GOVERNMENT
} agency_kind;

/* Goes by the end of the name.  An office (办公室) may publish the report of its government; a zone may be either. */
static agency_kind
kind_of_agency(gai_text name)
{
	name = gai_trim(name);
	if (name.bytes == NULL)
		return ANY_AGENCY;
	if (gai_ends(name, "人民政府"))
		return GOVERNMENT;
	if (gai_ends(name, "局") || gai_ends(name, "厅"))
		return gai_ends(name, "办公厅") ? ANY_AGENCY : DEPARTMENT;
	if (gai_ends(name, "委员会"))
		return gai_ends(name, "管理委员会") ? ANY_AGENCY : DEPARTMENT;
	return ANY_AGENCY;
}

/* The last month in which to publish; its last day is the 31st. */
static int
last_month(const gai_report *report)
{
	return report->year >= FIRST_YEAR_OF_TWO_DEADLINES && kind_of_agency(report->agency) == DEPARTMENT ? 1 : 3;
}

/* A date before the end of the report's year cannot be that of its publication, but it does not show it was late. */
static gai_verdict
judge_deadline(const gai_report *report)
{
	gai_date	date = report->published;
	bool		undecided = report->year >= FIRST_YEAR_OF_TWO_DEADLINES && kind_of_agency(report->agency) == ANY_AGENCY;

	if (date.year == 0 || report->year == 0 || date.year <= report->year)
		return GAI_UNVERIFIABLE;
	if (date.year > report->year + 1 || date.month > last_month(report))
		return GAI_FAIL;
	return undecided && date.month > 1 ? GAI_UNVERIFIABLE : GAI_PASS;
}

/* "发布日期: 2024-05-06, 报告年度 2023, 应在 2024-03-31 前" */
static const char *
explain_deadline(gai_arena *arena, const gai_report *report)
{
	gai_writer	out = {.arena = arena};

	gai_put_string(&out, "发布日期: ");
	if (report->published.year == 0)
		gai_put_string(&out, "未见");
	else
		gai_put_date(&out, report->published);
	put_year(&out, report->year);
	if (report->year != 0 && report->published.year > report->year)
	{
		gai_put_string(&out, ", 应在 ");
		gai_put_date(&out, (gai_date) {report->year + 1, last_month(report), 31});
		gai_put_string(&out, " 前");
	}
	return out.bytes;
}

void
gai_evaluate_deadline(gai_judge *judge)
{
	gai_verdict verdict = judge_deadline(judge->report);

	if (gai_is_wanted(judge, verdict))
		gai_add_finding(judge, (gai_finding) {
			.verdict = verdict,
			.scope = "published",
			.message = explain_deadline(judge->arena, judge->report),
		});
}
