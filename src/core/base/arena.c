/* arena.c - see arena.h */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

/* Room of an ordinary block; a report's whole needs fit in one or two. */
#define BLOCK_SIZE ((size_t) 64 * 1024)

/* Bytes that are copied or cleared between two questions to the host: less than a thousandth of a second. */
#define PORTION ((size_t) 128 * 1024)

/* The core keeps nothing that is wider, and no host has to align its memory better: PostgreSQL does not. */
#define ALIGNMENT _Alignof(int64_t)

typedef struct gai_block
{
	struct gai_block *older;
	_Alignas(int64_t) char room[];
} gai_block;

void
gai_arena_open(gai_arena *arena, const gai_host *host)
{
	memset(arena, 0, sizeof *arena);
	arena->host = host;
}

void
gai_arena_free(gai_arena *arena)
{
	while (arena->blocks != NULL)
	{
		gai_block  *block = arena->blocks;

		arena->blocks = block->older;
		arena->host->release(arena->host->context, block);
	}
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

/* A new newest block with room for size bytes. */
static gai_status
add_block(gai_arena *arena, size_t size)
{
	const gai_host *host = arena->host;
	size_t		room = size > BLOCK_SIZE / 4 ? size : BLOCK_SIZE - sizeof(gai_block);
	gai_block  *block;

	if (host->limit != 0 && (room > host->limit || arena->taken > host->limit - room))
		return GAI_TOO_LARGE;
	block = host->alloc(host->context, sizeof(gai_block) + room);
	if (block == NULL)
		return GAI_NO_MEMORY;
	block->older = arena->blocks;
	arena->blocks = block;
	arena->taken += room;
	arena->next = block->room;
	arena->end = block->room + room;
	return GAI_OK;
}

void *
gai_arena_try_alloc(gai_arena *arena, size_t count, size_t size, gai_status *failure)
{
	char	   *result;
	size_t		bytes;

	*failure = GAI_OK;
	if (size != 0 && count > (SIZE_MAX / 4) / size)
	{
		*failure = GAI_TOO_LARGE;
		return NULL;
	}
	/* even nothing has an address */
	bytes = count == 0 || size == 0 ? ALIGNMENT : (count * size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
	if ((size_t) (arena->end - arena->next) < bytes)
		*failure = add_block(arena, bytes);
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

/* False when the host said stop before all was copied. */
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

void *
gai_arena_try_grow(gai_arena *arena, void *old, size_t count, size_t more, size_t size, size_t *room,
				   gai_status *failure)
{
	size_t		larger = *room < 16 ? 32 : *room * 2;
	void	   *result;

	*failure = GAI_OK;
	if (*room - count >= more)
		return old;
	while (larger - count < more)
		larger *= 2;
	result = gai_arena_try_alloc(arena, larger, size, failure);
	if (result == NULL)
		return NULL;
	if (!copy(arena, result, old, count * size))
	{
		*failure = GAI_CANCELLED;
		return NULL;
	}
	*room = larger;
	return result;
}

void *
gai_grow(gai_arena *arena, const void *old, size_t count, size_t size, size_t *room)
{
	gai_status	failure;
	void	   *result = gai_arena_try_grow(arena, (void *) old, count, *room - count + 1, size, room, &failure);

	if (result == NULL)
		gai_fail(arena, failure);
	return result;
}

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

static void *
host_malloc(void *context, size_t size)
{
	(void) context;
	return malloc(size);
}

static void
host_free(void *context, void *block)
{
	(void) context;
	free(block);
}

const gai_host gai_malloc_host = {.alloc = host_malloc, .release = host_free};
