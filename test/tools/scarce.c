/*
 * scarce.c - a malloc that fails when it is told to: preloaded into a server, whose SQL function it is too.
 *
 *   scarce(fail_at integer, for_good boolean) RETURNS bigint
 *   scarce_live() RETURNS integer
 *
 * From now on allocation number fail_at of libxml2, libzip and zlib fails; with for_good so do all behind it.  0: none
 * fails any more.  Gives how many were counted since the last call.  scarce_live() tells how many blocks they have that
 * were not freed yet.
 *
 * The server's own are not counted: what it says when one of them fails (in the middle of a catalog's cache, say) is
 * its own affair.
 */
#define _GNU_SOURCE
#include "postgres.h"

#include <dlfcn.h>

#include "fmgr.h"

PG_MODULE_MAGIC;

/* What glibc's own malloc is called besides. */
void	   *__libc_malloc(size_t size);
void	   *__libc_calloc(size_t count, size_t size);
void	   *__libc_realloc(void *block, size_t size);
void		__libc_free(void *block);

static struct
{
	int64		asked;
	int64		fail_at;
	bool		for_good;
}			scarce;

static bool
is_foreign(const void *caller)
{
	Dl_info		info;

	return dladdr(caller, &info) != 0 && info.dli_fname != NULL &&
		(strstr(info.dli_fname, "libxml2.so") != NULL || strstr(info.dli_fname, "libzip.so") != NULL ||
		 strstr(info.dli_fname, "libz.so") != NULL);
}

/* The blocks that they have, in a table with open addresses. */
#define MOST_BLOCKS 65536

static struct
{
	const void *blocks[MOST_BLOCKS];
	int			count;
}			live;

static size_t
home_of(const void *block)
{
	return ((uintptr_t) block >> 4) * UINT64_C(0x9E3779B97F4A7C15) >> 48;
}

static void *
keep(void *block)
{
	size_t		at = home_of(block);

	if (block == NULL || live.count > MOST_BLOCKS / 2)
		return block;
	while (live.blocks[at] != NULL)
		at = (at + 1) % MOST_BLOCKS;
	live.blocks[at] = block;
	live.count++;
	return block;
}

/* Whoever frees it. */
static void
forget(const void *block)
{
	size_t		at = home_of(block);

	if (block == NULL || live.count == 0)
		return;
	while (live.blocks[at] != block)
	{
		if (live.blocks[at] == NULL)
			return;
		at = (at + 1) % MOST_BLOCKS;
	}
	live.blocks[at] = NULL;
	live.count--;
	/* those behind it may have passed by */
	for (at = (at + 1) % MOST_BLOCKS; live.blocks[at] != NULL; at = (at + 1) % MOST_BLOCKS)
	{
		const void *moved = live.blocks[at];

		live.blocks[at] = NULL;
		live.count--;
		keep((void *) moved);
	}
}

static bool
runs_out(const void *caller)
{
	if (scarce.fail_at == 0 || !is_foreign(caller))
		return false;
	scarce.asked++;
	if (scarce.asked != scarce.fail_at && !(scarce.for_good && scarce.asked > scarce.fail_at))
		return false;
	errno = ENOMEM;
	return true;
}

void *
malloc(size_t size)
{
	const void *caller = __builtin_return_address(0);

	return runs_out(caller) ? NULL : is_foreign(caller) ? keep(__libc_malloc(size)) : __libc_malloc(size);
}

void *
calloc(size_t count, size_t size)
{
	const void *caller = __builtin_return_address(0);

	return runs_out(caller) ? NULL : is_foreign(caller) ? keep(__libc_calloc(count, size)) : __libc_calloc(count, size);
}

void *
realloc(void *block, size_t size)
{
	const void *caller = __builtin_return_address(0);
	void	   *larger;

	if (runs_out(caller))
		return NULL;
	larger = __libc_realloc(block, size);
	if (larger != NULL || size == 0)
		forget(block);
	return is_foreign(caller) && size != 0 ? keep(larger) : larger;
}

void
free(void *block)
{
	forget(block);
	__libc_free(block);
}

PG_FUNCTION_INFO_V1(scarce_set);

Datum
scarce_set(PG_FUNCTION_ARGS)
{
	int64		asked = scarce.asked;

	scarce.asked = 0;
	scarce.for_good = PG_GETARG_BOOL(1);
	scarce.fail_at = PG_GETARG_INT32(0);
	PG_RETURN_INT64(asked);
}

PG_FUNCTION_INFO_V1(scarce_live);

Datum
scarce_live(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT32(live.count);
}
