/*
 * fuzz.h - what the harnesses share.  Each defines the interface of libFuzzer and its seeds; main.c replays files or
 * mutates the seeds, the same way each time.  For libFuzzer a harness is linked without main.c, see the Makefile.
 */
#ifndef FUZZ_H
#define FUZZ_H

#include <stddef.h>
#include <stdint.h>

#include "form/report.h"
#include "source/document.h"

/* A harness aborts when something does not hold that must. */
int			LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What its mutations begin with, and what they put in; both end with NULL. */
extern const char *const fuzz_seeds[];
extern const char *const fuzz_words[];

/* Says what does not hold, and aborts. */
#define fuzz_check(condition) ((condition) ? (void) 0 : fuzz_fail(__FILE__, __LINE__, #condition))
_Noreturn void fuzz_fail(const char *file, int line, const char *condition);

/* ---- inputs ----------------------------------------------------------------------------------------------------- */

/* The bytes before the content of an input, all 0 in a seed: see fuzz_take(). */
#define FUZZ_HEAD 4

typedef struct fuzz_input
{
	uint8_t		choice;			/* what a harness has to choose: a charset, an edition */
	int			fail_at;		/* the allocation that fails, 1 = the first; 0 = none */
	int			stop_at;		/* the time that the host is asked and says stop; 0 = never */
	bool		small;			/* blocks of memory are small, so that there are many, and arrays move when they grow */
	size_t		cut;			/* bytes that libraries are given at once; 0 = as usual */
	const uint8_t *bytes;		/* the content */
	size_t		size;
	char	   *body;			/* the same made valid UTF-8, if it was asked for; the caller frees it */
	size_t		length;
} fuzz_input;

/* Takes the head of an input; content is empty if there is but that. */
fuzz_input	fuzz_take(const uint8_t *data, size_t size);

/* Takes the content as text, too: valid UTF-8, as the core demands, in a block whose ends the sanitizer watches. */
fuzz_input	fuzz_take_text(const uint8_t *data, size_t size);

/* Bytes as valid UTF-8 of the same length; the caller frees them. */
char	   *fuzz_make_text(const uint8_t *bytes, size_t size);

/* ---- hosts ------------------------------------------------------------------------------------------------------ */

/* A host that keeps the dictionary of labels, as the server does, and counts. */
typedef struct fuzz_host
{
	gai_host	host;
	int			fail_at,
				stop_at,
				given,
				asked,
				outstanding;
} fuzz_host;

/* One that has all that it is asked for, and never stops. */
void		fuzz_open_host(fuzz_host *self);

/* One that fails, stops and cuts as the input says. */
void		fuzz_open_scarce_host(fuzz_host *self, const fuzz_input *input);

/* Whether the input has any such wish. */
bool		fuzz_is_scarce(const fuzz_input *input);

/* Nothing is left of it, and what came of it is what had to: the first status, or that it failed or stopped. */
void		fuzz_close_host(const fuzz_host *self, gai_status status, gai_status usual);

/* ---- reading ---------------------------------------------------------------------------------------------------- */

typedef void (*fuzz_reader) (gai_arena *arena, const char *bytes, size_t length, gai_document *document);

/*
 * Runs a reader and what makes a report of a document.  Both hold what they must: pieces and lines are in order, whole
 * characters and in the body; values are where they say.  With the host that the input calls for, the document is the
 * same, or there is none.  Gives the status of the reader.
 */
gai_status	fuzz_read(fuzz_reader reader, const fuzz_input *input, const char *bytes, size_t length);

/* How a harness reads a report; sets the text that places are in. */
typedef gai_report *(*fuzz_parser) (gai_arena *arena, const void *source, gai_text *body);

/*
 * Reads a report twice, which must be the same, in the arena, and with the host that the input calls for: that must be
 * the same or none.  NULL if there is none.
 */
const gai_report *fuzz_parse(fuzz_parser parser, const void *source, const fuzz_input *input, gai_arena *arena,
							 gai_text *body);

/* Of a report that was read from a body: values stand where it says; places are whole characters. */
void		fuzz_check_places(gai_text body, const gai_report *report);

/* A harness for a kind of input that is found out by its looks: whether any input looks so, and as what it is read. */
int			fuzz_kind(bool (*looks_so) (gai_arena *arena, const char *body, size_t length), fuzz_reader reader,
					  const uint8_t *data, size_t size);

#endif
