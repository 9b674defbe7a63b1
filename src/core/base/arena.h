/*
 * arena.h - memory, cancellation and failure of one call into the core.
 *
 * A call owns one arena.  Everything the core allocates lives in it until gai_arena_free(); nothing is freed on its
 * own.
 *
 * Small things share blocks.  A large thing has a block of its own; an array in such a block grows by resizing the
 * block.  So a pointer into an array is valid only until the array grows: keep an index if you need it longer.
 *
 * gai_fail() jumps to the innermost gai_try() of the arena, so core code never tests for out-of-memory.  No foreign
 * frame (libxml2, PostgreSQL) may stand between gai_try() and gai_fail().  Callbacks of foreign libraries therefore
 * use gai_arena_try_alloc() and gai_arena_try_grow(), and remember what went wrong.
 *
 * Memory is budgeted per byte of input: at most 12 bytes for a usual report and 40 for any input
 * (test/unit/t_memory.c).
 *
 * 1. gai_arena_open(&arena, &host)     the host says where memory comes from and when to stop
 * 2. if (gai_try(&arena) == GAI_OK) …  the work; any other value says why it failed
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

/* Marks a text for translation; who shows it looks it up in the catalogs of src/po. */
#define GAI_TRANSLATABLE(text) text

/* Why a file is not read, for people. */
typedef struct gai_refusal
{
	const char *what;			/* what the file is: "a PDF file" */
	const char *hint;			/* a sentence: how to convert it into a file that can be read */
} gai_refusal;

/*
 * What the core needs from its caller.  alloc and resize return NULL on failure and must not jump.  When resize fails,
 * the old block stays valid.
 */
typedef struct gai_host
{
	void	   *(*alloc) (void *context, size_t size);
	void	   *(*resize) (void *context, void *block, size_t size);	/* the block may move; it keeps its bytes */
	void		(*release) (void *context, void *block);
	bool		(*interrupted) (void *context); /* asked every few thousand steps; may be NULL */
	void	   *context;
	size_t		limit;			/* maximum bytes of one arena; 0 = no limit */
	size_t		first_block;	/* bytes of an arena's first block, if the host has one ready; 0 = default */
	size_t		least_block;	/* bytes of the smallest block; 0 = default.  If tiny, arrays move whenever they grow */
	size_t		portion;		/* bytes that a library is given at once, at least 100; 0 = default */
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

/* Returns GAI_OK, and returns again with a status if gai_fail() is called on this arena. */
#define gai_try(arena) ((gai_status) setjmp((arena)->on_failure))

void		gai_arena_open(gai_arena *arena, const gai_host *host);
void		gai_arena_free(gai_arena *arena);
_Noreturn void gai_fail(gai_arena *arena, gai_status status);

/* Fails with GAI_REFUSED; the refusal is constant data and stays readable after gai_arena_free(). */
_Noreturn void gai_refuse(gai_arena *arena, const gai_refusal *refusal);

/* Memory for count things of size bytes, aligned for up to 64 bits; not cleared.  Fails, never returns NULL. */
void	   *gai_alloc(gai_arena *arena, size_t count, size_t size);

/* The same without a jump, for callbacks of foreign libraries: NULL on failure, with the reason in *failure. */
void	   *gai_arena_try_alloc(gai_arena *arena, size_t count, size_t size, gai_status *failure);

/* The same, cleared. */
void	   *gai_alloc_zero(gai_arena *arena, size_t count, size_t size);

/* Gives an array of count things more room.  It may move: use only the result. */
void	   *gai_grow(gai_arena *arena, void *array, size_t count, size_t size, size_t *room);

/* The same without a jump, for so many more things.  Returns the array as it is if it has the room. */
void	   *gai_arena_try_grow(gai_arena *arena, void *array, size_t count, size_t more, size_t size, size_t *room,
							   gai_status *failure);

/* Gives back the unused room of a large array, which may move; a small array stays as it is. */
void	   *gai_fit(gai_arena *arena, void *array, size_t count, size_t size, size_t *room);

/* Asks the host now; fails if it says stop. */
void		gai_check_interrupts(gai_arena *arena);

/* Asks the host now, without a jump: true if it says stop. */
bool		gai_arena_interrupted(gai_arena *arena);

/* The host is asked every so many steps. */
#define GAI_STEPS_UNASKED 4096

/* A fast loop over bytes steps once per stretch of this many bytes, not once per byte. */
#define GAI_STRETCH 256

/* Call it in every loop over input: asks the host from time to time, and fails if it says stop. */
static inline void
gai_step(gai_arena *arena)
{
	if (++arena->ticks >= GAI_STEPS_UNASKED)
		gai_check_interrupts(arena);
}

/* The same without a jump: false if the host says stop. */
static inline bool
gai_arena_try_step(gai_arena *arena)
{
	return ++arena->ticks < GAI_STEPS_UNASKED || !gai_arena_interrupted(arena);
}

/* How many bytes a library is given at once: usual, or as few as the host says. */
static inline size_t
gai_portion(const gai_arena *arena, size_t usual)
{
	size_t		portion = arena->host->portion;

	return portion == 0 || portion > usual ? usual : portion;
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
