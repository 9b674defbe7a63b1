/* tap.c - see tap.h */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "tap.h"

static int	results;
static int	failures;

/* Text of a test may have lines of its own, which must not be taken for lines of the protocol. */
static void
print_lines(const char *text, const char *line_end)
{
	for (; *text != '\0'; text++)
		if (*text == '\n')
			printf("%s", line_end);
		else
			putchar(*text);
}

static void
print_message(const char *format, va_list arguments)
{
	char		message[4096];

	vsnprintf(message, sizeof message, format, arguments);
	print_lines(message, "\\n");
	printf("\n");
}

static bool
print_result(bool passed, const char *file, int line, const char *format, va_list arguments)
{
	printf("%sok %d - ", passed ? "" : "not ", ++results);
	print_message(format, arguments);
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
	{
		printf("#   got:      ");
		print_lines(got != NULL ? got : "(none)", "\n#             ");
		printf("\n#   expected: ");
		print_lines(expected != NULL ? expected : "(none)", "\n#             ");
		printf("\n");
	}
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
	print_message(format, arguments);
	va_end(arguments);
}

int
done_testing(void)
{
	printf("1..%d\n", results);
	return failures == 0 ? 0 : 1;
}
