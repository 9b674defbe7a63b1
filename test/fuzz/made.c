/* made.c - see made.h */
#include "made.h"

#include <string.h>

bool
fuzz_take_part(gai_text *rest, gai_text *part)
{
	const char *end = rest->bytes + rest->length,
			   *stop = rest->length > 0 ? memchr(rest->bytes, '\f', rest->length) : NULL;

	if (rest->bytes == NULL)
		return false;
	*part = gai_slice(rest->bytes, stop != NULL ? (size_t) (stop - rest->bytes) : rest->length);
	*rest = stop != NULL ? gai_slice(stop + 1, (size_t) (end - stop) - 1) : gai_slice(NULL, 0);
	return true;
}

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
		case 0xFA:
			return (gai_cell) {.kind = GAI_PLACEHOLDER};
		case 0xF9:
			return (gai_cell) {.kind = GAI_UNREADABLE};
		case 0xF8:
			return (gai_cell) {.kind = GAI_NUMBER, .value = {.digits = 1, .scale = 18}};
		default:
			return (gai_cell) {.kind = GAI_NUMBER, .value = {.digits = byte}};
	}
}

void
fuzz_make_cells(gai_report *report, int edition, gai_text bytes)
{
	const char *at = bytes.bytes,
			   *end = at + bytes.length;

	report->form = edition;
	report->year = 2024;
	for (int t = 0; t < GAI_TABLES; t++)
		report->table_form[t] = edition;
	for (int slot = 0, skip = -1; slot < GAI_SLOTS; slot++)
	{
		if (!gai_form_has(gai_table_of(report, gai_slot_table(slot)), slot))
			continue;
		report->cells[slot] = cell_of(0);
		if (skip < 0 && end - at >= 2)
			skip = (unsigned char) *at++ % 32;
		if (skip-- == 0)
			report->cells[slot] = cell_of((unsigned char) *at++);
	}
}

void
fuzz_set_words(gai_report *report, gai_text words)
{
	for (int slot = 0; slot < GAI_SLOTS; slot++)
		if (report->cells[slot].kind == GAI_UNREADABLE || report->cells[slot].kind == GAI_PLACEHOLDER)
			report->cells[slot].raw = words;
}

int
fuzz_edition(const fuzz_input *input)
{
	return input->choice % 2 == 0 ? 2021 : 2019;
}
