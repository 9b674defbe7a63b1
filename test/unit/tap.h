/* tap.h - the whole test framework: numbered results in the Test Anything Protocol, which prove reads. */
#ifndef TAP_H
#define TAP_H

#include <stdbool.h>
#include <stdint.h>

/* One result.  The message states what is true if the test passes.  Returns whether it passed. */
#define ok(condition, ...) tap_result((condition), __FILE__, __LINE__, #condition, __VA_ARGS__)

/* The same for two things that should be equal; both are shown when they are not. */
#define is_string(got, expected, ...) tap_is_string((got), (expected), __FILE__, __LINE__, __VA_ARGS__)
#define is_integer(got, expected, ...) tap_is_integer((got), (expected), __FILE__, __LINE__, __VA_ARGS__)

bool		tap_result(bool passed, const char *file, int line, const char *condition, const char *format, ...)
	__attribute__((format(printf, 5, 6)));
bool		tap_is_string(const char *got, const char *expected, const char *file, int line, const char *format, ...)
	__attribute__((format(printf, 5, 6)));
bool		tap_is_integer(int64_t got, int64_t expected, const char *file, int line, const char *format, ...)
	__attribute__((format(printf, 5, 6)));

/* A remark for whoever reads the output. */
void		note(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Prints the plan; the value for main() to return. */
int			done_testing(void);

#endif
