/*
 * arena.h - memory, cancellation and failure of one call into the core.
 *
 * A call owns one arena.  Everything the core allocates lives in it and dies with gai_arena_free(); nothing is freed
 * singly.  Small things share blocks; a large one has a block of its own, and an array that grows in such a block gives
 * back what it leaves: it is resized, not copied.  So a pointer into an array is good until the array grows, and what
 * outlives that is an index.  Failure unwinds: gai_fail() jumps to the innermost gai_try() of the arena, so core code
 * never tests for out-of-memory.  No foreign frame (libxml2, PostgreSQL) may stand between gai_try() and gai_fail():
 * callbacks of foreign libraries use gai_arena_try_alloc(), gai_arena_try_grow() and remember what went wrong.
 *
 * What is kept for each byte of the input has to be small: a call takes 40 bytes for one of them at most, whatever the
 * input is, and 12 for one of a usual report (test/unit/t_memory.c).
 *
 * 1. gai_arena_open(&arena, &host)     the host says where memory comes from and when to stop
 * 2. if (gai_try(&arena) == GAI_OK) …  work; or the status of what failed
 * 3. gai_arena_free(&arena)            always, after the results were copied out
 */
#ifndef GAI_ARENA_H
#define GAI_ARENA_H

#include <setjmp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum gai_status
{
	GAI_OK = 0,
	GAI_NO_MEMORY,				/* the host has no more */
	GAI_TOO_LARGE,				/* a limit of the core or of the host */
	GAI_CANCELLED,				/* the host asked to stop */
	GAI_NOT_A_REPORT,			/* none of the three tables was found */
	GAI_REFUSED					/* a kind of file that is not read; the arena has a gai_refusal */
} gai_status;

/* Why a file is not read, for people. */
typedef struct gai_refusal
{
	const char *what;			/* what the file is: "a PDF file" */
	const char *hint;			/* a sentence on what makes it one that can be read */
} gai_refusal;

/*
 * What the core needs from whoever calls it.  alloc and resize give NULL when they cannot, and must not jump; a block
 * that resize does not give another size stays as it is.
 */
typedef struct gai_host
{
	void	   *(*alloc) (void *context, size_t size);
	void	   *(*resize) (void *context, void *block, size_t size);	/* the block may move; it keeps its bytes */
	void		(*release) (void *context, void *block);
	bool		(*interrupted) (void *context); /* asked every few thousand steps; may be NULL */
	void	   *context;
	size_t		limit;			/* most bytes that one arena may take; 0 = no limit */
	size_t		first_block;	/* bytes of an arena's first block, if the host has one ready; 0 = the usual */
	size_t		least_block;	/* bytes of the least block; 0 = the usual.  Tiny: an array moves whenever it grows */
	const struct gai_labels *labels;	/* from gai_labels_make(), kept by the host; NULL = made for each call */
} gai_host;

typedef struct gai_arena
{
	const gai_host *host;
	struct gai_block *blocks;	/* ordinary ones, newest first */
	struct gai_block *large;	/* those that hold a single thing, newest first */
	char	   *next;			/* free space of the newest block */
	char	   *end;
	size_t		taken;			/* bytes got from the host and not given back */
	uint32_t	ticks;			/* steps since the host was last asked */
	const gai_refusal *refusal; /* constant; set by gai_refuse() */
	jmp_buf		on_failure;
} gai_arena;

/* Returns GAI_OK at first, and again with the status when gai_fail() was called on this arena. */
#define gai_try(arena) ((gai_status) setjmp((arena)->on_failure))

void		gai_arena_open(gai_arena *arena, const gai_host *host);
void		gai_arena_free(gai_arena *arena);
_Noreturn void gai_fail(gai_arena *arena, gai_status status);

/* Fails with GAI_REFUSED; the refusal is constant data and stays readable after gai_arena_free(). */
_Noreturn void gai_refuse(gai_arena *arena, const gai_refusal *refusal);

/* Memory for count things of size bytes, aligned for up to 64 bits; not cleared.  Fails, never returns NULL. */
void	   *gai_alloc(gai_arena *arena, size_t count, size_t size);

/* The same for callbacks of foreign libraries, which must not jump: NULL, and why in *failure. */
void	   *gai_arena_try_alloc(gai_arena *arena, size_t count, size_t size, gai_status *failure);

/* The same, cleared. */
void	   *gai_alloc_zero(gai_arena *arena, size_t count, size_t size);

/* An array of count things with more room than it has; the array given is gone. */
void	   *gai_grow(gai_arena *arena, void *array, size_t count, size_t size, size_t *room);

/* The same for callbacks of foreign libraries, and for so many more things; the same array if it has room for them. */
void	   *gai_arena_try_grow(gai_arena *arena, void *array, size_t count, size_t more, size_t size, size_t *room,
							   gai_status *failure);

/* A large array without the room that it does not use; others stay as they are. */
void	   *gai_fit(gai_arena *arena, void *array, size_t count, size_t size, size_t *room);

/* Fails when the host says stop, asked at once. */
void		gai_check_interrupts(gai_arena *arena);

/* Whether the host says stop, asked at once and without a jump. */
bool		gai_arena_interrupted(gai_arena *arena);

/* Steps from one question to the host to the next. */
#define GAI_STEPS_UNASKED 4096

/*
 * A loop over bytes that does little for each makes a step for so many: it ends its stretch there, steps, and goes on.
 */
#define GAI_STRETCH 256

/* To be called once per step of every loop over input: asks the host from time to time, fails when it says stop. */
static inline void
gai_step(gai_arena *arena)
{
	if (++arena->ticks >= GAI_STEPS_UNASKED)
		gai_check_interrupts(arena);
}

/* The same where nobody may jump: false when the host says stop. */
static inline bool
gai_arena_try_step(gai_arena *arena)
{
	return ++arena->ticks < GAI_STEPS_UNASKED || !gai_arena_interrupted(arena);
}

/* Where a stretch of a loop over bytes ends. */
static inline const char *
gai_stretch(const char *at, const char *end)
{
	return end - at > GAI_STRETCH ? at + GAI_STRETCH : end;
}

/* A host that uses malloc and never stops, for programs and tests. */
extern const gai_host gai_malloc_host;

#endif
