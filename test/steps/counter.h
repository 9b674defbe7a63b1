/*
 * counter.h - counts the work of the core in steps, not in seconds, so that a busy machine makes no difference.
 *
 * The core is compiled with -fsanitize-coverage=trace-pc: each basic block that runs is a step, whether or not its loop
 * calls gai_step().  Functions such as memchr() are wrapped and count by the bytes that they read or move.  The work of
 * libxml2, libzip and the C library is not counted.
 */
#ifndef COUNTER_H
#define COUNTER_H

#include "base/arena.h"

/* Bytes that count as a step: the functions of the C library take many at once. */
#define BYTES_A_STEP 32

typedef struct step_count
{
	gai_status	status;
	uint64_t	steps;
	uint64_t	questions;		/* to the host, whether to stop */
	/*
	 * The most steps without gai_step() and without a question to the host, and the most without a question.  A loop
	 * that cannot be cancelled makes the first as long as the body.
	 */
	uint64_t	longest_silence;
	uint64_t	longest_unasked;
	const void *silent_at;		/* a place in the longest silence, for addr2line; NULL if it was short */
} step_count;

/* Something that the core does with a body. */
typedef void (*counted_work) (gai_arena *arena, const char *body, size_t length);

/* Does it in an arena of its own, whose host is never interrupted but from question stop_at on (0 = never). */
step_count	count_steps(counted_work work, const char *body, size_t length, uint64_t stop_at);

#endif
