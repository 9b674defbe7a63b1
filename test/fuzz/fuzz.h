/*
 * fuzz.h - what the harnesses share.  Each defines the interface of libFuzzer and its seeds; main.c replays files or
 * mutates the seeds, the same way each time.  For libFuzzer a harness is linked without main.c, see the Makefile.
 */
#ifndef FUZZ_H
#define FUZZ_H

#include <stddef.h>
#include <stdint.h>

#include "source/document.h"

/* A harness aborts when something does not hold that must. */
int			LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What its mutations begin with, and what they put in; both end with NULL. */
extern const char *const fuzz_seeds[];
extern const char *const fuzz_words[];

/* Says what does not hold, and aborts. */
#define fuzz_check(condition) ((condition) ? (void) 0 : fuzz_fail(__FILE__, __LINE__, #condition))
_Noreturn void fuzz_fail(const char *file, int line, const char *condition);

/*
 * The first byte of an input tells which allocation fails, most often none; the rest is made valid UTF-8, as the core
 * demands, in a block of its own whose ends the sanitizer watches.  The caller frees body.
 */
typedef struct fuzz_input
{
	int			fail_at;		/* 0 = none */
	char	   *body;
	size_t		length;
} fuzz_input;

fuzz_input	fuzz_make_input(const uint8_t *data, size_t size);

typedef void (*fuzz_reader) (gai_arena *arena, const char *body, size_t length, gai_document *document);

/* Runs a reader and checks its document and that all memory comes back; gives the status. */
gai_status	fuzz_read(fuzz_reader reader, const fuzz_input *input);

/* A harness for a kind of input that is found out by its looks: whether any input looks so, and as what it is read. */
int			fuzz_kind(bool (*looks_so) (gai_arena *arena, const char *body, size_t length), fuzz_reader reader,
					  const uint8_t *data, size_t size);

#endif
