/* tap.c - see tap.h */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "tap.h"

static int	results;
static int	failures;

static bool
print_result(bool passed, const char *file, int line, const char *format, va_list arguments)
{
	printf("%sok %d - ", passed ? "" : "not ", ++results);
	vprintf(format, arguments);
	printf("\n");
	if (!passed)
	{
		failures++;
		printf("#   at %s:%d\n", file, line);
	}
	return passed;
}

bool
tap_result(bool passed, const char *file, int line, const char *condition, const char *format, ...)
{
	va_list		arguments;

	va_start(arguments, format);
	print_result(passed, file, line, format, arguments);
	va_end(arguments);
	if (!passed)
		printf("#   %s\n", condition);
	fflush(stdout);
	return passed;
}

bool
tap_is_string(const char *got, const char *expected, const char *file, int line, const char *format, ...)
{
	bool		passed = got == expected || (got != NULL && expected != NULL && strcmp(got, expected) == 0);
	va_list		arguments;

	va_start(arguments, format);
	print_result(passed, file, line, format, arguments);
	va_end(arguments);
	if (!passed)
		printf("#   got:      %s\n#   expected: %s\n", got ? got : "(none)", expected ? expected : "(none)");
	fflush(stdout);
	return passed;
}

bool
tap_is_integer(int64_t got, int64_t expected, const char *file, int line, const char *format, ...)
{
	va_list		arguments;

	va_start(arguments, format);
	print_result(got == expected, file, line, format, arguments);
	va_end(arguments);
	if (got != expected)
		printf("#   got:      %lld\n#   expected: %lld\n", (long long) got, (long long) expected);
	fflush(stdout);
	return got == expected;
}

void
note(const char *format, ...)
{
	va_list		arguments;

	printf("# ");
	va_start(arguments, format);
	vprintf(format, arguments);
	va_end(arguments);
	printf("\n");
}

int
done_testing(void)
{
	printf("1..%d\n", results);
	return failures == 0 ? 0 : 1;
}
