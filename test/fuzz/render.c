/*
 * render.c - reports that nobody read, see made.h, written as a page and as text, and read back.  Behind the cells, and
 * form feeds, come the words of cells without a value, the texts of the header and the sections, and the days.
 */
#include <stdlib.h>
#include <string.h>

#include "holds.h"
#include "made.h"

const char *const fuzz_seeds[] = {
	"\x01\x05\x01\xF9\x01\xFA\f不详\f某局2024年政府信息公开工作年度报告\f某局\f某办\f000014349/2024-00001\f某政办〔2024〕1号\f"
	"一、收到申请5件。\n二、主动公开\f五、无\f六、无\f\x07\x01\x08",
	"\x01\x05\f/\f标题：一、总体情况\f<script>alert(1)</script>\f| 规章 | 9 | 9 | 9 |"
	"\f\"'&lt;\f\n\n\f</div></section>\f\xE2\x80\xAE\f　　",
	NULL
};

const char *const fuzz_words[] = {
	"\f", "\x01\x05", "\x01\xFF", "\x01\xFE", "\x01\xFD", "\x01\xFC", "\x01\xFB", "\x01\xFA", "\x01\xF9", "\x01\xF8",
	"一、", "二、主动公开政府信息情况", "六、其他需要报告的事项\n", "标题：", "机关名称：", "报告年度：1999", "| 规章 | 9 | 9 | 9 |", "| ", " | ", " |",
	"规章\t9\t9\t9\n", "<", ">", "&", "\"", "'", "&lt;", "&amp;", "&#60;", "&nbsp;", "<p>", "</p>", "</div>",
	"</section>", "<td data-cell=\"disclosure.regulations.issued\">99</td>", "<dd data-field=\"agency\">某局</dd>",
	"<!-- -->", "<script>", "<span class=\"gai-code\" data-code=\"41\">□</span>", "\n", "\r\n", "\t", " ", " ", " ",
	"\x01", "\x7F", "\xC2\x85", "\xC2\xA0", "\xE2\x80\x8B", "\xE2\x80\xAE", "\xEF\xBB\xBF", "\xEF\xBF\xBE", "🏛", "万元",
	"件", "12", "/", "-", "无", "（2019年格式）",
	NULL
};

/* Four bits of a byte choose the tables that are missing, and whether year and days are stated. */
static void
set_days(gai_report *report, gai_text bytes)
{
	unsigned char byte[3] = {0};

	memcpy(byte, bytes.bytes, bytes.length < sizeof byte ? bytes.length : sizeof byte);
	for (int t = 0; t < GAI_TABLES; t++)
		if ((byte[0] >> t) % 2 != 0)
			report->table_form[t] = 0;
	if ((byte[0] >> 3) % 2 != 0)
		report->year = 0;
	if (byte[1] != 0)
		report->published = (gai_date) {1 + byte[1] * 37, 1 + byte[2] % 12, 1 + byte[2] % 28};
	if (byte[2] >= 128)
	{
		report->period_first = (gai_date) {2000 + byte[1], 1 + byte[2] % 12, 1 + byte[2] % 28};
		report->period_last = (gai_date) {2001 + byte[1], 1 + byte[1] % 12, 1 + byte[1] % 28};
	}
}

/*
 * What no report is: a table that is missing has no cells, the form is that of the newest that is there, and only money
 * has fractions.
 */
static void
settle(gai_report *report)
{
	int			newest = 0;

	for (int t = 0; t < GAI_TABLES; t++)
		newest = report->table_form[t] > newest ? report->table_form[t] : newest;
	for (int slot = 0; slot < GAI_SLOTS; slot++)
	{
		const gai_form_column *column;

		if (report->table_form[gai_slot_table(slot)] == 0)
			report->cells[slot] = (gai_cell) {.kind = GAI_ABSENT};
		else if (gai_find_slot(gai_table_of(report, gai_slot_table(slot)), slot, NULL, &column) && !column->money)
			report->cells[slot].value.scale = 0;
	}
	if (newest > 0)
		report->form = newest;
}

static void
check(gai_arena *arena, const gai_report *report)
{
	if (gai_try(arena) == GAI_OK)
		fuzz_check_renderings(arena, report);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	fuzz_input	input = fuzz_take(data, size);
	gai_text	rest = gai_slice((const char *) input.bytes, input.size),
				cells = gai_slice("", 0),
				part;
	gai_report	report = {0};
	gai_text   *const texts[] = {&report.title, &report.agency, &report.issuer, &report.index_number,
		&report.document_number, &report.overview, &report.problems, &report.other_matters};
	char	   *body;
	gai_arena	arena;

	fuzz_take_part(&rest, &cells);
	fuzz_make_cells(&report, fuzz_edition(&input), cells);
	body = fuzz_make_text((const uint8_t *) rest.bytes, rest.length);
	/* no text of the server has NUL, and no rendering could show it */
	for (size_t i = 0; i < rest.length; i++)
		if (body[i] == '\0')
			body[i] = ' ';
	rest.bytes = rest.length > 0 ? body : NULL;
	if (fuzz_take_part(&rest, &part))
		fuzz_set_words(&report, part);
	for (size_t i = 0; i < sizeof texts / sizeof *texts && fuzz_take_part(&rest, &part); i++)
		*texts[i] = part;
	if (rest.bytes != NULL)
		set_days(&report, rest);
	settle(&report);
	gai_arena_open(&arena, &gai_malloc_host);
	check(&arena, &report);
	gai_arena_free(&arena);
	free(body);
	return 0;
}
