/* header_fields.c - see header_fields.h */
#include "render/header_fields.h"

#include <stdio.h>

#include "base/find.h"
#include "base/writer.h"

const gai_header_key gai_header_keys[GAI_SHOWN_FIELDS] = {
	[GAI_SHOWN_AGENCY] = {"agency", "机关名称"},
	[GAI_SHOWN_YEAR] = {"year", "报告年度"},
	[GAI_SHOWN_PERIOD] = {"period", "统计期限"},
	[GAI_SHOWN_INDEX_NUMBER] = {"index_number", "索引号"},
	[GAI_SHOWN_ISSUER] = {"issuer", "发布机构"},
	[GAI_SHOWN_DOCUMENT_NUMBER] = {"document_number", "文号"},
	[GAI_SHOWN_PUBLISHED] = {"published", "发布日期"},
	[GAI_SHOWN_FORM] = {"form", "报告格式"},
};

/* ---- dates ------------------------------------------------------------------------------------------------------ */

/* Days before Christ or after 9999 are none that a report can state. */
static bool
is_shown(gai_date date)
{
	return date.year >= 1 && date.year <= 9999;
}

static void
put_day(gai_writer *out, gai_date date)
{
	gai_put_count(out, date.year);
	gai_put_string(out, "年");
	gai_put_count(out, date.month);
	gai_put_string(out, "月");
	gai_put_count(out, date.day);
	gai_put_string(out, "日");
}

/* A number of few digits and the word behind it, taken off the text; 0 if there is none. */
static int
take_number(gai_text *text, const char *word)
{
	int			number = 0;
	size_t		at = 0;

	while (at < text->length && at < 6 && text->bytes[at] >= '0' && text->bytes[at] <= '9')
		number = number * 10 + text->bytes[at++] - '0';
	if (!gai_begins_at(*text, at, word))
		return 0;
	*text = gai_from(*text, at + strlen(word));
	return number;
}

/* Years are not limited to those that the reader of prose believes in. */
static gai_date
take_day(gai_text *text)
{
	gai_date	date = {.year = take_number(text, "年")};

	date.month = take_number(text, "月");
	date.day = take_number(text, "日");
	return date;
}

/* ---- fields ----------------------------------------------------------------------------------------------------- */

static gai_text *
text_of(gai_report *report, gai_header_field field)
{
	switch (field)
	{
		case GAI_SHOWN_AGENCY:
			return &report->agency;
		case GAI_SHOWN_INDEX_NUMBER:
			return &report->index_number;
		case GAI_SHOWN_ISSUER:
			return &report->issuer;
		case GAI_SHOWN_DOCUMENT_NUMBER:
			return &report->document_number;
		default:
			return NULL;
	}
}

int
gai_newest_of_tables(const gai_report *report)
{
	int			newest = 0;

	for (int t = 0; t < GAI_TABLES; t++)
		if (report->table_form[t] > newest)
			newest = report->table_form[t];
	return newest;
}

gai_text
gai_show_header(gai_arena *arena, const gai_report *report, gai_header_field field)
{
	gai_writer	out = {.arena = arena};
	gai_report *looked_at = (gai_report *) report;	/* only looked at */

	if (text_of(looked_at, field) != NULL)
		return *text_of(looked_at, field);
	if (field == GAI_SHOWN_YEAR && report->year != 0)
		gai_put_count(&out, report->year);
	else if (field == GAI_SHOWN_PERIOD && is_shown(report->period_first) && is_shown(report->period_last))
	{
		put_day(&out, report->period_first);
		gai_put_string(&out, "至");
		put_day(&out, report->period_last);
	}
	else if (field == GAI_SHOWN_PUBLISHED && is_shown(report->published))
		put_day(&out, report->published);
	else if (field == GAI_SHOWN_FORM && report->form != gai_newest_of_tables(report))
	{
		gai_put_count(&out, report->form);
		gai_put_string(&out, "年");
	}
	return gai_slice(out.bytes, out.length);
}

int
gai_read_edition(gai_text words)
{
	int			edition = take_number(&words, "");

	return gai_form_of(edition) != NULL ? edition : 0;
}

void
gai_set_header(gai_report *report, gai_header_field field, gai_text words)
{
	if (text_of(report, field) != NULL)
		*text_of(report, field) = words;
	else if (field == GAI_SHOWN_YEAR)
		report->year = take_number(&words, "");
	else if (field == GAI_SHOWN_FORM)
		report->form = gai_read_edition(words);
	else if (field == GAI_SHOWN_PUBLISHED)
		report->published = take_day(&words);
	else if (field == GAI_SHOWN_PERIOD)
	{
		report->period_first = take_day(&words);
		if (gai_begins(words, "至"))
			words = gai_from(words, strlen("至"));
		report->period_last = take_day(&words);
	}
}

gai_text
gai_show_title(gai_arena *arena, const gai_report *report)
{
	gai_writer	out = {.arena = arena};

	if (report->title.bytes != NULL)
		return report->title;
	gai_put(&out, report->agency.bytes != NULL ? report->agency.bytes : "", report->agency.length);
	if (report->year != 0)
	{
		gai_put_count(&out, report->year);
		gai_put_string(&out, "年");
	}
	gai_put_string(&out, "政府信息公开工作年度报告");
	return gai_slice(out.bytes, out.length);
}
