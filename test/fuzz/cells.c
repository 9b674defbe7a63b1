/* cells.c - check and repair of reports that nobody read, see made.h. */
#include "holds.h"
#include "made.h"

const char *const fuzz_seeds[] = {
	"a", "\x01\x05\x01\x05\x01\x04\x20\x09\x40\x07", "\x01\x05\x05\x05\x04\x20\x09\x10\x07",
	"\x10\x01\x01\x02\x01\x03\x01\x04\x01\xFF\x01\xFE\x01\xFD\x01\xFC",
	NULL
};

const char *const fuzz_words[] = {
	"\x01\x05", "\x01\x0A", "\x07\x01", "\x01\xFF", "\x01\xFE", "\x01\xFD", "\x01\xFC", "\x01\xFB", "\x01\xFA",
	"\x01\xF9", "\x01\xF8", "\x06\x05", "\x06\x01", "\x1F\x1F",
	NULL
};

static void
check(gai_arena *arena, const gai_report *report)
{
	if (gai_try(arena) != GAI_OK)
		return;
	fuzz_check_findings(arena, report);
	fuzz_check_repairs(arena, report);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	fuzz_input	input = fuzz_take(data, size);
	gai_report	report = {0};
	gai_arena	arena;

	fuzz_make_cells(&report, fuzz_edition(&input), gai_slice((const char *) input.bytes, input.size));
	gai_arena_open(&arena, &gai_malloc_host);
	check(&arena, &report);
	gai_arena_free(&arena);
	return 0;
}
