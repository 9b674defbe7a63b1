/* number.c - the number routine under any input */
#include "fuzz.h"

#include <stdlib.h>

#include "base/number.h"

const char *const fuzz_seeds[] = {
	" 12", " 1,234件", " 360.54242", " ０", " -8", " О", " 无", " / ", " 251000元(注)", " 5\n0", " —", " 1 2 3", " l0",
	" 999999999999999999", " 一", " 0.000000000000000001",
	NULL
};

const char *const fuzz_words[] = {
	"0", "9", "99999999999999999", ".", ",", "-", "+", " ", "\n", "　", "\t", "件", "万元", "(", ")", "（", "）", "无", "/",
	"—", "О", "〇", "l",
	"I", "丨", "５", "．", "，", "\xE2\x80\x8B", "a",
	NULL
};

static int64_t
power_of_ten(int exponent)
{
	int64_t		power = 1;

	while (exponent-- > 0)
		power *= 10;
	return power;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	fuzz_input	input = fuzz_take_text(data, size);
	gai_reading reading = gai_read_value(gai_slice(input.body, input.length));
	gai_reading again = gai_read_value(gai_trim(gai_slice(input.body, input.length)));

	fuzz_check(reading.kind <= GAI_UNREADABLE);
	fuzz_check(reading.value.scale >= 0 && reading.value.scale <= 18);
	fuzz_check(reading.value.digits > -power_of_ten(18) && reading.value.digits < power_of_ten(18));
	/* only numbers have a value, and blanks around them are none of it */
	fuzz_check(reading.kind == GAI_NUMBER || reading.value.digits == 0);
	fuzz_check(again.kind == reading.kind && again.value.digits == reading.value.digits &&
			   again.value.scale == reading.value.scale);
	fuzz_check((reading.kind == GAI_BLANK) == (gai_trim(gai_slice(input.body, input.length)).length == 0));
	if (reading.unit.length > 0)
		fuzz_check(reading.unit.bytes > input.body &&
				   reading.unit.bytes + reading.unit.length <= input.body + input.length);
	free(input.body);
	return 0;
}
