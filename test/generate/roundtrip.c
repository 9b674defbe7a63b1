/*
 * roundtrip.c - see roundtrip.h
 *
 * Two readers are tried.  A page that is as the library wrote it is read back to the last character.  One that a
 * content system has touched is read as any other page is: then its tables are compared.
 */
#include <stdio.h>
#include <string.h>

#include "pool.h"
#include "read/parse.h"
#include "render/html_page.h"
#include "render/text_form.h"
#include "roundtrip.h"
#include "same_report.h"
#include "tap.h"

typedef enum form_of_output
{
	AS_PAGE,
	AS_FRAGMENT,
	AS_TEXT,
	FORMS_OF_OUTPUT
} form_of_output;

static const char *const names[FORMS_OF_OUTPUT] = {"page", "fragment", "text"};

static int64_t tried[FORMS_OF_OUTPUT],
			lost[FORMS_OF_OUTPUT],	/* reports that did not come back whole */
			touched[FORMS_OF_OUTPUT],
			touched_wrong[FORMS_OF_OUTPUT],	/* values that were read otherwise from a page that was touched */
			touched_unread[FORMS_OF_OUTPUT],	/* and those that were not read */
			values[FORMS_OF_OUTPUT];
static int64_t mixed,
			kinds[GAI_UNREADABLE + 1];

/* ---- words that look like something else ------------------------------------------------------------------------ */

static const char *const hostile[] = {
	"二、主动公开政府信息情况", "六、其他需要报告的事项\n无", "</p></div></section><h2>五、存在的主要问题及改进情况</h2>",
	"<script>alert('x')</script>", "&lt;b&gt; &amp;amp; &#60; &nbsp;", "| 规章 | 9 | 9 | 9 |",
	"| 一、本年新收政府信息公开申请数量 | 9 | 9 | 9 | 9 | 9 | 9 | 9 |\n| 二、上年结转政府信息公开申请数量 | 9 | 9 | 9 | 9 | 9 | 9 | 9 |",
	"规章\t9\t9\t9\n行政规范性文件\t8\t8\t8", "<table><tr><td>规章</td><td>7</td><td>7</td><td>7</td></tr></table>",
	"<td data-cell=\"disclosure.regulations.issued\">99</td>", "<dd data-field=\"agency\">某局</dd>", "\"'`<>&",
	"\xE2\x80\xAE倒写\xE2\x80\xAC\xE2\x81\xA6隔离",
	"\x01\x02\x1B\x7F\xC2\x85\xEF\xBF\xBE", "回车\r\n换行\r\n\r\n", "",
	"\n", "\n\n一\n\n",
	"　　空格开头", " \t ", "机关名称：某局\n报告年度：1999", "标题：一、总体情况", "</div>\n", "<!-- -->", "\xEF\xBB\xBF",
	"\xF0\x9F\x98\x80\xF3\xBF\xBF\xBE",
	"<p></p>", "<span class=\"gai-code\" data-code=\"41\">□</span>", "表三（2019年格式）", "]]>", "<![CDATA[",
	"{\"a\": 1}", "Content-Type: text/html",
};

static gai_text
random_words(dice *d)
{
	builder		out = {0};

	add(&out, "");
	for (int n = 1 + below(d, 4); n > 0; n--)
	{
		add(&out, pick(d, hostile));
		if (chance(d, 40))
			add(&out, chance(d, 50) ? "\n" : "。");
	}
	if (chance(d, 4))
		for (int n = 0; n < 30000; n++)
			add(&out, "词");
	return (gai_text) {out.bytes, out.length};
}

static void
make_hostile(gai_report *report, dice *d)
{
	gai_text   *texts[] = {&report->title, &report->agency, &report->issuer, &report->index_number,
	&report->document_number, &report->overview, &report->problems, &report->other_matters};

	for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
		if (chance(d, 60))
			*texts[i] = chance(d, 15) ? (gai_text) {NULL, 0} : random_words(d);
	for (int slot = 0; slot < GAI_SLOTS; slot++)
	{
		gai_cell   *cell = &report->cells[slot];

		if (report->table_form[gai_slot_table(slot)] == 0 || !chance(d, 5))
			continue;
		if (!gai_form_has(gai_form_table_of(report->table_form[gai_slot_table(slot)], gai_slot_table(slot)), slot))
			continue;
		*cell = (gai_cell) {.kind = (gai_kind) below(d, GAI_UNREADABLE + 1)};
		if (cell->kind == GAI_NUMBER)
			cell->value.digits = between(d, -20, INT64_C(999999999999999999));
		else if (chance(d, 50))
			cell->raw = random_words(d);
	}
	report->year = chance(d, 80) ? report->year : chance(d, 50) ? 0 : 1 + below(d, 9998);
	if (chance(d, 20))
		report->published = (gai_date) {1 + below(d, 9998), 1 + below(d, 12), 1 + below(d, 28)};
	if (chance(d, 10))
		report->table_form[below(d, GAI_TABLES)] = 0;
}

/* ---- trips ------------------------------------------------------------------------------------------------------ */

/* The report as the library writes it. */
static gai_writer
write_report(gai_arena *arena, const gai_report *report, form_of_output as)
{
	gai_writer	out = {.arena = arena};
	gai_sink	sink = {.arena = arena, .out = &out};

	if (as == AS_TEXT)
		gai_emit_plain(&sink, report);
	else
		gai_emit_html(&sink, report, as == AS_PAGE, NULL);
	return out;
}

/* What must come back: the form is that of the newest table, and a table that is not there has no cells. */
static gai_report
expected_report(const gai_report *report)
{
	gai_report	due = *report;
	int			newest = 0;

	for (int t = 0; t < GAI_TABLES; t++)
		if (due.table_form[t] > newest)
			newest = due.table_form[t];
	if (newest > 0)
		due.form = newest;
	/* cells of a table that is not there */
	for (int slot = 0; slot < GAI_SLOTS; slot++)
		if (due.table_form[gai_slot_table(slot)] == 0)
			due.cells[slot] = (gai_cell) {.kind = GAI_ABSENT};
	return due;
}

static bool
comes_back(const gai_report *report, form_of_output as, uint64_t seed)
{
	gai_arena	arena;
	const char *volatile difference = "all of it";

	gai_arena_open(&arena, &gai_malloc_host);
	if (gai_try(&arena) == GAI_OK)
	{
		gai_writer	body = write_report(&arena, report, as);
		/* a copy of exactly its length, so that a read behind the end is noticed */
		char	   *copy = gai_alloc(&arena, body.length, 1);
		gai_report	due = expected_report(report);

		memcpy(copy, body.bytes, body.length);
		difference = first_difference(&due, gai_parse(&arena, copy, body.length));
	}
	gai_arena_free(&arena);
	tried[as]++;
	lost[as] += difference != NULL;
	if (difference != NULL)
		printf("#   seed %llu as %s does not come back: %s\n", (unsigned long long) seed, names[as], difference);
	return difference == NULL;
}

/* Counts the values of a page that somebody touched: those that are read otherwise, and those that are not read. */
static void
compare_touched(const gai_report *report, const gai_report *read, form_of_output as, uint64_t seed)
{
	static const gai_cell none;

	for (int slot = 0; slot < GAI_SLOTS; slot++)
	{
		const gai_cell *a = &report->cells[slot],
				   *b = read != NULL ? &read->cells[slot] : &none;

		if (!gai_has_value(a))
			continue;
		values[as]++;
		touched_unread[as] += !gai_has_value(b);
		if (gai_has_value(b) && (a->value.digits != b->value.digits || a->value.scale != b->value.scale))
		{
			touched_wrong[as]++;
			printf("#   seed %llu as a %s that was touched: a value is read otherwise\n", (unsigned long long) seed,
				   names[as]);
		}
	}
}

/* The same after somebody changed a blank: it is read as any page is. */
static void
try_touched(const gai_report *report, form_of_output as, uint64_t seed)
{
	gai_arena	arena;
	const gai_report *volatile read = NULL;

	gai_arena_open(&arena, &gai_malloc_host);
	if (gai_try(&arena) == GAI_OK)
	{
		gai_writer	body = write_report(&arena, report, as);

		gai_put_string(&body, " \n");
		read = gai_parse(&arena, body.bytes, body.length);
	}
	touched[as]++;
	compare_touched(report, read, as, seed);
	gai_arena_free(&arena);
}

bool
is_given_back(const gai_report *read, uint64_t seed, dice *d)
{
	gai_report	changed = *read;
	bool		all = true;

	for (int as = 0; as < FORMS_OF_OUTPUT; as++)
	{
		all &= comes_back(read, (form_of_output) as, seed);
		if (seed % 5 == 0)
			try_touched(read, (form_of_output) as, seed);
	}
	make_hostile(&changed, d);
	for (int as = 0; as < FORMS_OF_OUTPUT; as++)
		all &= comes_back(&changed, (form_of_output) as, seed);
	mixed += read->table_form[GAI_DISCLOSURE] != 0 && read->table_form[GAI_APPLICATIONS] != 0 &&
		read->table_form[GAI_DISCLOSURE] != read->table_form[GAI_APPLICATIONS];
	for (int slot = 0; slot < GAI_SLOTS; slot++)
		kinds[changed.cells[slot].kind]++;
	return all;
}

void
test_round_trips(bool many)
{
	for (int as = 0; as < FORMS_OF_OUTPUT; as++)
	{
		ok(lost[as] == 0 && (tried[as] > 0 || !many), "%lld reports come back whole from a %s", (long long) tried[as],
		   names[as]);
		is_integer(touched_wrong[as], 0, "no value of a %s that was touched is read otherwise", names[as]);
		/* between bars a blank in a row of table four may be what a merged cell left: then the row is not read */
		ok(touched_unread[as] * 1000 <= values[as] * (as == AS_TEXT ? 2 : 1) && (values[as] > 0 || !many),
		   "nor are more than one or two in a thousand lost: %lld of %lld in %lld", (long long) touched_unread[as],
		   (long long) values[as], (long long) touched[as]);
	}
	ok(mixed > 0 || !many, "%lld of the reports follow both editions", (long long) mixed);
	for (int kind = 0; kind <= GAI_UNREADABLE; kind++)
		ok(kinds[kind] > 0 || !many, "%lld cells were of kind %d", (long long) kinds[kind], kind);
}
