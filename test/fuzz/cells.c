/*
 * cells.c - reports that nobody read: cells by the bytes of the input, prose behind a form feed.  Checks, claims and
 * repair of them.
 *
 * A byte says how many cells to pass over, the next one what is put there.
 */
#include <stdlib.h>
#include <string.h>

#include "fuzz.h"
#include "holds.h"

const char *const fuzz_seeds[] = {
	"a", "\x01\x05\x01\x05\x01\x04\x20\x09\x40\x07\f一、全年收到申请5件,予以公开3件,同比增长20%。",
	"\x10\x01\x01\x02\x01\x03\x01\x04\x01\xFF\x01\xFE\x01\xFD\x01\xFC\f共受理12件，其中不予公开3件，占25%。\f无行政复议。",
	NULL
};

const char *const fuzz_words[] = {
	"\x01\x05", "\x01\x0A", "\x07\x01", "\x01\xFF", "\x01\xFE", "\x01\xFD", "\x01\xFC", "\x01\xFB", "\f",
	"收到申请", "予以公开", "不予公开", "自然人", "法人", "行政复议", "行政诉讼", "维持", "结转", "行政处罚", "规章",
	"收费", "万元", "件", "条", "占", "%",
	"其中", "共", "约", "余", "均", "未", "无", "零", "十二", "二十五", "12", "5", "1.5", "，", "。", "、", "（", "）", "2023年", "去年",
	"同比", "分别", "一、", "|", "\n", "　", "<b>", "&", "\xC2\xA0", "\xE2\x80\x8B", "🏛",
	NULL
};

static gai_cell
cell_of(unsigned char byte)
{
	switch (byte)
	{
		case 0xFF:
			return (gai_cell) {.kind = GAI_BLANK};
		case 0xFE:
			return (gai_cell) {.kind = GAI_NUMBER, .value = {.digits = INT64_C(999999999999999999)}};
		case 0xFD:
			return (gai_cell) {.kind = GAI_NUMBER, .value = {.digits = -5}};
		case 0xFC:
			return (gai_cell) {.kind = GAI_NUMBER, .value = {.digits = 15, .scale = 1}};
		case 0xFB:
			return (gai_cell) {.kind = GAI_ABSENT};
		default:
			return (gai_cell) {.kind = GAI_NUMBER, .value = {.digits = byte}};
	}
}

/* A report of the edition: all cells that its form has are 0, but those that the bytes name. */
static void
fill(gai_report *report, int edition, const uint8_t *at, const uint8_t *end)
{
	report->form = edition;
	for (int t = 0; t < GAI_TABLES; t++)
		report->table_form[t] = edition;
	for (int slot = 0, skip = -1; slot < GAI_SLOTS; slot++)
	{
		bool		exists = false;

		for (int t = 0; t < GAI_TABLES; t++)
			exists = exists || gai_form_has(gai_table_of(report, (gai_table_id) t), slot);
		if (!exists)
			continue;
		report->cells[slot] = cell_of(0);
		if (skip < 0 && end - at >= 2)
			skip = *at++ % 32;
		if (skip-- == 0)
			report->cells[slot] = cell_of(*at++);
	}
}

static void
check(gai_arena *arena, const fuzz_input *prose, gai_report *report)
{
	const int	parts[] = {0, 4, 5};
	const char *at = prose->body,
			   *end = at + prose->length;

	/* no such report was read, so its prose is trimmed here, and is missing where it is empty */
	for (size_t i = 0; i < sizeof parts / sizeof *parts && at < end; i++)
	{
		const char *stop = memchr(at, '\f', (size_t) (end - at));
		gai_text	text;

		stop = stop != NULL ? stop : end;
		text = gai_trim(gai_slice(at, (size_t) (stop - at)));
		if (text.length > 0)
			*gai_section_text(report, parts[i]) = text;
		at = stop < end ? stop + 1 : end;
	}
	if (gai_try(arena) == GAI_OK)
		fuzz_check_functions(arena, report);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const uint8_t *end = data + size,
			   *prose = size > 1 ? memchr(data + 1, '\f', size - 1) : NULL;
	fuzz_input	input = {0};
	gai_report	report = {0};
	gai_arena	arena;

	if (size == 0)
		return 0;
	fill(&report, data[0] % 2 == 0 ? 2021 : 2019, data + 1, prose != NULL ? prose : end);
	/* the form feed takes the place of the byte that fuzz_make_input() reads */
	input = fuzz_make_input(prose, prose != NULL ? (size_t) (end - prose) : 0);
	report.year = 2024;
	gai_arena_open(&arena, &gai_malloc_host);
	check(&arena, &input, &report);
	gai_arena_free(&arena);
	free(input.body);
	return 0;
}
