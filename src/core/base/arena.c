/* arena.c - see arena.h */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

/* The smallest block, unless the host sets another size. */
#define LEAST_BLOCK ((size_t) 16 * 1024)

/* From this size on an array grows by an eighth, because unused room counts; smaller ones grow by half. */
#define LARGE_ARRAY ((size_t) 32 * 1024)

/* The bytes that an array begins with. */
#define LEAST_ARRAY ((size_t) 256)

/* Bytes to copy or clear before asking the host again: less than a millisecond of work. */
#define PORTION ((size_t) 128 * 1024)

/* Nothing in the core needs a stricter alignment, and PostgreSQL's memory has no stricter one. */
#define ALIGNMENT _Alignof(int64_t)

typedef struct gai_block
{
	struct gai_block *older;
	size_t		size;			/* of room, in bytes */
	_Alignas(int64_t) char room[];
} gai_block;

void
gai_arena_open(gai_arena *arena, const gai_host *host)
{
	memset(arena, 0, sizeof *arena);
	arena->host = host;
}

static void
release_blocks(gai_arena *arena, gai_block *block)
{
	while (block != NULL)
	{
		gai_block  *older = block->older;

		arena->host->release(arena->host->context, block);
		block = older;
	}
}

void
gai_arena_free(gai_arena *arena)
{
	release_blocks(arena, arena->large);
	release_blocks(arena, arena->blocks);
	arena->large = arena->blocks = NULL;
	arena->next = arena->end = NULL;
	arena->taken = 0;
}

_Noreturn void
gai_fail(gai_arena *arena, gai_status status)
{
	longjmp(arena->on_failure, (int) status);
}

_Noreturn void
gai_refuse(gai_arena *arena, const gai_refusal *refusal)
{
	arena->refusal = refusal;
	gai_fail(arena, GAI_REFUSED);
}

/* ---- blocks ----------------------------------------------------------------------------------------------------- */

/* Whether the host's limit allows a block of size bytes in place of one of old_size. */
static bool
is_allowed(const gai_arena *arena, size_t size, size_t old_size)
{
	size_t		limit = arena->host->limit;

	return limit == 0 || (size <= limit && arena->taken - old_size <= limit - size);
}

/* A new block, the newest of its list. */
static gai_status
add_block(gai_arena *arena, size_t size, gai_block **list)
{
	gai_block  *block;

	if (!is_allowed(arena, size, 0))
		return GAI_TOO_LARGE;
	block = arena->host->alloc(arena->host->context, sizeof(gai_block) + size);
	if (block == NULL)
		return GAI_NO_MEMORY;
	block->older = *list;
	block->size = size;
	*list = block;
	arena->taken += size;
	return GAI_OK;
}

static size_t
least_block(const gai_arena *arena)
{
	return arena->host->least_block != 0 ? arena->host->least_block : LEAST_BLOCK;
}

/*
 * Adds an ordinary block, which the next allocations are taken from.  Its size is an eighth of what the arena has taken
 * so far, between one and four times the smallest block.  The first block is enough for a usual report.
 */
static gai_status
add_ordinary_block(gai_arena *arena)
{
	size_t		least = least_block(arena),
				size = arena->taken / 8 / least * least;
	gai_status	status;

	size = size < least ? least : size > 4 * least ? 4 * least : size;
	if (arena->blocks == NULL)
		size = arena->host->first_block > 4 * least ? arena->host->first_block : 4 * least;
	status = add_block(arena, size - sizeof(gai_block), &arena->blocks);
	if (status == GAI_OK)
	{
		arena->next = arena->blocks->room;
		arena->end = arena->next + arena->blocks->size;
	}
	return status;
}

/* Gives a large block another size; it may move. */
static gai_status
resize_block(gai_arena *arena, gai_block **link, size_t size)
{
	const gai_host *host = arena->host;
	gai_block  *old = *link,
			   *block;

	if (!is_allowed(arena, size, old->size))
		return GAI_TOO_LARGE;
	block = host->resize(host->context, old, sizeof(gai_block) + size);
	if (block == NULL)
		return GAI_NO_MEMORY;
	arena->taken += size - block->size;
	block->size = size;
	*link = block;
	return GAI_OK;
}

/* The link to the large block that holds these bytes alone; NULL if they are in an ordinary block. */
static gai_block **
find_large_block(gai_arena *arena, const void *bytes)
{
	for (gai_block **link = &arena->large; *link != NULL; link = &(*link)->older)
		if ((*link)->room == bytes)
			return link;
	return NULL;
}

/* ---- memory ----------------------------------------------------------------------------------------------------- */

/* The bytes of count things, rounded up for alignment; false when the number would overflow. */
static bool
count_bytes(size_t count, size_t size, size_t *bytes)
{
	if (size != 0 && count > (SIZE_MAX / 4) / size)
		return false;
	/* an empty allocation needs an address of its own, too */
	*bytes = count == 0 || size == 0 ? ALIGNMENT : (count * size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
	return true;
}

void *
gai_arena_try_alloc(gai_arena *arena, size_t count, size_t size, gai_status *failure)
{
	char	   *result;
	size_t		bytes;

	*failure = count_bytes(count, size, &bytes) ? GAI_OK : GAI_TOO_LARGE;
	if (*failure == GAI_OK && arena->blocks == NULL)
		*failure = add_ordinary_block(arena);
	if (*failure == GAI_OK && (size_t) (arena->end - arena->next) < bytes)
	{
		/* large things get their own block, so that little is wasted at the end of ordinary ones */
		if (bytes > least_block(arena) / 2)
		{
			*failure = add_block(arena, bytes, &arena->large);
			return *failure == GAI_OK ? arena->large->room : NULL;
		}
		*failure = add_ordinary_block(arena);
	}
	if (*failure != GAI_OK)
		return NULL;
	result = arena->next;
	arena->next += bytes;
	return result;
}

void *
gai_alloc(gai_arena *arena, size_t count, size_t size)
{
	gai_status	failure;
	void	   *result = gai_arena_try_alloc(arena, count, size, &failure);

	if (failure != GAI_OK)
		gai_fail(arena, failure);
	return result;
}

void *
gai_alloc_zero(gai_arena *arena, size_t count, size_t size)
{
	char	   *result = gai_alloc(arena, count, size);
	size_t		bytes = count * size;

	for (size_t at = 0; at < bytes; at += PORTION)
	{
		if (at > 0)
			gai_check_interrupts(arena);
		memset(result + at, 0, bytes - at < PORTION ? bytes - at : PORTION);
	}
	return result;
}

/* False when the host asked to stop before everything was copied. */
static bool
copy(gai_arena *arena, char *to, const char *from, size_t bytes)
{
	for (; bytes > PORTION; to += PORTION, from += PORTION, bytes -= PORTION)
	{
		memcpy(to, from, PORTION);
		if (gai_arena_interrupted(arena))
			return false;
	}
	if (bytes > 0)
		memcpy(to, from, bytes);
	return true;
}

/* The new room of an array that has to grow: at least needed things. */
static size_t
larger_room(size_t needed, size_t size, size_t room)
{
	size_t		larger = room * size < LARGE_ARRAY ? room + room / 2 : room + room / 8;

	if (larger * size < LEAST_ARRAY)
		larger = LEAST_ARRAY / size;
	return larger < needed ? needed : larger;
}

void *
gai_arena_try_grow(gai_arena *arena, void *array, size_t count, size_t more, size_t size, size_t *room,
				   gai_status *failure)
{
	gai_block **block;
	size_t		larger = larger_room(count + more, size, *room),
				bytes,
				old_bytes;
	void	   *result = array;

	*failure = GAI_OK;
	if (*room - count >= more)
		return array;
	if (more > SIZE_MAX / 4 || !count_bytes(larger, size, &bytes) || !count_bytes(*room, size, &old_bytes))
	{
		*failure = GAI_TOO_LARGE;
		return NULL;
	}
	if (*room > 0 && (block = find_large_block(arena, array)) != NULL)
	{
		*failure = resize_block(arena, block, bytes);
		result = *failure == GAI_OK ? (*block)->room : NULL;
		/* moving a large block takes time: ask the host at the next step */
		arena->ticks += GAI_STEPS_UNASKED;
	}
	else if (*room > 0 && (char *) array + old_bytes == arena->next &&
			 bytes - old_bytes <= (size_t) (arena->end - arena->next))
		arena->next += bytes - old_bytes;
	else if ((result = gai_arena_try_alloc(arena, larger, size, failure)) != NULL &&
			 !copy(arena, result, array, count * size))
	{
		*failure = GAI_CANCELLED;
		return NULL;
	}
	if (result != NULL)
		*room = larger;
	return result;
}

void *
gai_grow(gai_arena *arena, void *array, size_t count, size_t size, size_t *room)
{
	gai_status	failure;
	/* grows the array even if it is not yet full */
	void	   *result = gai_arena_try_grow(arena, array, count, *room - count + 1, size, room, &failure);

	if (failure != GAI_OK)
		gai_fail(arena, failure);
	return result;
}

void *
gai_fit(gai_arena *arena, void *array, size_t count, size_t size, size_t *room)
{
	gai_block **block = *room > 0 ? find_large_block(arena, array) : NULL;
	size_t		bytes;

	if (block == NULL || !count_bytes(count, size, &bytes) || resize_block(arena, block, bytes) != GAI_OK)
		return array;
	*room = count;
	return (*block)->room;
}

/* ---- interrupts ------------------------------------------------------------------------------------------------- */

void
gai_check_interrupts(gai_arena *arena)
{
	if (gai_arena_interrupted(arena))
		gai_fail(arena, GAI_CANCELLED);
}

bool
gai_arena_interrupted(gai_arena *arena)
{
	arena->ticks = 0;
	return arena->host->interrupted != NULL && arena->host->interrupted(arena->host->context);
}

/* ---- malloc ----------------------------------------------------------------------------------------------------- */

static void *
host_malloc(void *context, size_t size)
{
	(void) context;
	return malloc(size);
}

static void *
host_realloc(void *context, void *block, size_t size)
{
	(void) context;
	return realloc(block, size);
}

static void
host_free(void *context, void *block)
{
	(void) context;
	free(block);
}

const gai_host gai_malloc_host = {.alloc = host_malloc, .resize = host_realloc, .release = host_free};
