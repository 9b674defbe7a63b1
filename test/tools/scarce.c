/*
 * scarce.c - a malloc that fails when it is told to: preloaded into a server, whose SQL function it is too.
 *
 *   scarce(fail_at integer, for_good boolean) RETURNS bigint
 *
 * From now on allocation number fail_at of libxml2, libzip and zlib fails; with for_good so do all behind it.  0: none
 * fails any more.  Gives how many were counted since the last call.
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
	return runs_out(__builtin_return_address(0)) ? NULL : __libc_malloc(size);
}

void *
calloc(size_t count, size_t size)
{
	return runs_out(__builtin_return_address(0)) ? NULL : __libc_calloc(count, size);
}

void *
realloc(void *block, size_t size)
{
	return runs_out(__builtin_return_address(0)) ? NULL : __libc_realloc(block, size);
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
