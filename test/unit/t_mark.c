/*
 * t_mark.c - pages of others made safe to open: what is left of a tag, and where the marks stand.
 */
#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "read/parse.h"
#include "review/mark.h"
#include "review/review.h"
#include "review/safe_markup.h"
#include "tap.h"

/* ---- tags ------------------------------------------------------------------------------------------------------- */

/* All tags of the markup as they are written again, its text left out. */
static const char *
tamed(gai_arena *arena, const char *markup)
{
	gai_writer	out = {.arena = arena};
	gai_sink	sink = {.arena = arena, .out = &out};
	gai_html_scanner scanner;
	gai_html_token token;

	gai_put_string(&out, "");
	gai_html_scan(&scanner, arena, markup, strlen(markup));
	while (gai_html_next(&scanner, &token))
		if (token.kind == GAI_HTML_START || token.kind == GAI_HTML_END)
			gai_emit_safe_tag(&sink, &token);
	return out.bytes;
}

static void
test_tags(gai_arena *arena)
{
	static const struct
	{
		const char *markup;
		const char *due;
	}			cases[] = {
		{"<p>a</p>", "<p></p>"},
		{"<TD COLSPAN=2 rowspan='3'>", "<td colspan=\"2\" rowspan=\"3\">"},
		{"<td colspan=2 colspan=9>", "<td colspan=\"2\">"},
		{"<td onclick=\"x\" OnLoad = y onfoo>", "<td>"},
		{"<p/onload=9/x='>'>", "<p>"},
		{"<p title='a\"b&lt;c'>", "<p title=\"a&quot;b&lt;c\">"},
		{"<p title=\"a>b\">", "<p title=\"a&gt;b\">"},
		{"<p id=a class=b name=c data-x=d>", "<p>"},
		{"<script>x</script><style>y</style><iframe>z</iframe>", ""},
		{"<form action=x><input><button>", "<span>"},
		{"<img src=x><link href=y><meta content=z><base href=q><embed><object data=r>", "<span>"},
		{"<svg onload=x><circle></svg>", "<span>"},
		{"<x-y is=z>", "<span>"},
		{"<a href=http://a.cn/?b&c>d</a>",
		"<a rel=\"noopener noreferrer nofollow\" href=\"http://a.cn/?b&amp;c\"></a>"},
		{"<a href=HTTPS://a.cn>", "<a rel=\"noopener noreferrer nofollow\" href=\"HTTPS://a.cn\">"},
		{"<a href=javascript:x>", "<a>"},
		{"<a href='java&#9;script:x'>", "<a>"},
		{"<a href='&#x6A;avascript:x'>", "<a>"},
		{"<a href=data:text/html,x>", "<a>"},
		{"<a href=//a.cn/>", "<a>"},
		{"<a href=' http://a.cn'>", "<a>"},
		{"<p href=http://a.cn>", "<p>"},
		{"<p style='color:red;width:50%'>", "<p style=\"color:red;width:50%\">"},
		{"<p style='COLOR : red ; font-family: \"宋体\", serif'>",
		"<p style=\"COLOR : red ; font-family: &quot;宋体&quot;, serif\">"},
		{"<p style='background:url(x);background-image:url(x);behavior:url(x)'>", "<p>"},
		{"<p style='width:expression(x)'>", "<p>"},
		{"<p style='width:e\\xpression(x);color:/**/red;color:red'>", "<p style=\"color:red\">"},
		{"<p style='position:fixed;z-index:9;top:0;opacity:0'>", "<p>"},
		{"<p style='color:red&#59;position:fixed'>", "<p style=\"color:red\">"},
		{"<p style='display:none' hidden>", "<p style=\"display:none\" hidden=\"\">"},
		{"<del>a</del><s>b</s>", "<del></del><s></s>"},
		{"<br/></br><hr>", "<br><hr>"},
		{"<w:p><o:p></o:p></w:p>", "<p></p>"},
		{"<p a=\"x", ""},
		{"<p a='x' b=\"y>", "<p>"},
		{"<plaintext><xmp>", ""},
		{"<math><mi xlink:href=javascript:x>", "<span><span>"},
	};

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
		is_string(tamed(arena, cases[i].markup), cases[i].due, "%s", cases[i].markup);
}

/* ---- marks ------------------------------------------------------------------------------------------------------ */

/* The body with the cells marked that the report has and that are wanted. */
static const char *
marked(gai_arena *arena, const char *body, const char *cell)
{
	gai_writer	out = {.arena = arena};
	gai_sink	sink = {.arena = arena, .out = &out};
	const gai_report *report = gai_parse(arena, body, strlen(body));
	gai_remarks *remarks = gai_review(arena, report);
	bool		wanted[GAI_SLOTS] = {false};

	wanted[gai_find_cell(cell, strlen(cell), NULL, NULL, NULL)] = true;
	gai_limit_remarks(arena, report, wanted, remarks);
	gai_emit_marked(&sink, gai_slice(body, strlen(body)), report, remarks);
	return strstr(out.bytes, "<main");
}

#define PAGE "<table><tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>" \
	"<tr><td>规章</td><td>%s</td><td>2</td><td>3</td></tr><tr><td>行政规范性文件</td><td>4</td><td>5</td><td>6</td></tr></table>"

static void
test_marks(gai_arena *arena)
{
	static const struct
	{
		const char *cell;		/* its markup */
		const char *due;
	}			cases[] = {
		{"12", "<td><mark id=\"disclosure.regulations.issued\" title=\"规章·本年制发件数\">12</mark></td>"},
		{" 12 ", "<td> <mark id=\"disclosure.regulations.issued\" title=\"规章·本年制发件数\">12</mark> </td>"},
		{"<b onclick=x>1</b>2", "<td><b><mark id=\"disclosure.regulations.issued\" title=\"规章·本年制发件数\">1</mark></b>"
		"<mark title=\"规章·本年制发件数\">2</mark></td>"},
		{"&#49;2", "<td><mark id=\"disclosure.regulations.issued\" title=\"规章·本年制发件数\">&#49;2</mark></td>"},
		{"", "<td><mark id=\"disclosure.regulations.issued\" title=\"规章·本年制发件数\"></mark></td>"},
		{"1<script>9</script>2", "<td><mark id=\"disclosure.regulations.issued\" title=\"规章·本年制发件数\">1</mark>"
		"<mark title=\"规章·本年制发件数\">2</mark></td>"},
	};

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
	{
		char	   *body = gai_alloc(arena, strlen(PAGE) + strlen(cases[i].cell) + 1, 1);
		const char *page;

		strcpy(body, PAGE);
		*strstr(body, "%s") = '\0';
		strcat(body, cases[i].cell);
		strcat(body, strstr(PAGE, "%s") + 2);
		page = marked(arena, body, "disclosure.regulations.issued");
		if (!ok(strstr(page, cases[i].due) != NULL, "\"%s\" is marked", cases[i].cell))
			note("%s", page);
	}
	ok(strstr(marked(arena, "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n规章 | <b>1 | 2 | 3\n行政规范性文件 | 4 | 5 | 6\n",
					 "disclosure.regulations.repealed"), "规章 | &lt;b&gt;1 | <mark id=") != NULL, "text stays text");
}

/* ---- remarks ---------------------------------------------------------------------------------------------------- */

static void
test_remarks(gai_arena *arena)
{
	gai_report	report = empty_report(2021);
	const gai_remarks *remarks;
	int			marks = 0;

	fill_zero(&report);
	remarks = gai_review(arena, &report);
	ok(remarks->of_cell[gai_find_cell("disputes.review.total", 21, NULL, NULL, NULL)] == NULL,
	   "what is right is not marked");
	set_cell(&report, "disputes.review.total", 5);
	remarks = gai_review(arena, &report);
	for (int slot = 0; slot < GAI_SLOTS; slot++)
		marks += remarks->of_cell[slot] != NULL;
	is_integer(marks, 5, "a broken relation marks its cells");
	ok(remarks->count > 0 && remarks->list[0].is_error, "errors come first");
	is_string(remarks->list[0].words, "行政复议: 总计 5 ≠ 0", "in the form's words");
	/* as much as can be wrong */
	for (int slot = GAI_APPLICATIONS_BASE; slot < GAI_SLOTS; slot++)
		report.cells[slot] = (gai_cell) {.kind = GAI_NUMBER, .value = {slot * slot, 0}};
	remarks = gai_review(arena, &report);
	ok(remarks->count <= 201, "there are no more remarks than anybody reads: %zu", remarks->count);
}

static void
test_cancelled(void)
{
	test_host	host;
	gai_arena	arena;
	static gai_report report;
	static gai_remarks remarks;
	size_t		length = 4000000;
	char	   *body = malloc(length);
	volatile bool started = false;
	gai_status	status;

	for (size_t i = 0; i < length; i += 4)
		memcpy(body + i, "<p >", 4);
	test_host_init(&host, 0);
	gai_arena_open(&arena, &host.host);
	status = gai_try(&arena);
	if (status == GAI_OK && !started)
	{
		gai_writer	out = {.arena = &arena};
		gai_sink	sink = {.arena = &arena, .out = &out};

		started = true;
		host.stop = true;
		gai_emit_marked(&sink, gai_slice(body, length), &report, &remarks);
	}
	is_integer(status, GAI_CANCELLED, "marking a long page can be stopped");
	gai_arena_free(&arena);
	free(body);
}

int
main(void)
{
	gai_arena	arena;

	gai_arena_open(&arena, &gai_malloc_host);
	if (gai_try(&arena) == GAI_OK)
	{
		test_tags(&arena);
		test_marks(&arena);
		test_remarks(&arena);
	}
	else
		ok(false, "the core did not fail");
	gai_arena_free(&arena);
	test_cancelled();
	return done_testing();
}
