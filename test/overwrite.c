/*
 * overwrite.c - a pfree that overwrites what it frees, for test/asserts.sh: the extension is linked with --wrap=pfree.
 *
 * A server without assertions leaves freed memory as it was in most cases, so reading it goes unnoticed there.
 */
#include "postgres.h"

#include "utils/memutils.h"

/* What stands before each chunk, and is counted in its space. */
#if PG_VERSION_NUM >= 160000
#define CHUNK_HEADER 8
#else
#define CHUNK_HEADER 16
#endif

void		__real_pfree(void *pointer);
void		__wrap_pfree(void *pointer);

void
__wrap_pfree(void *pointer)
{
	memset(pointer, 0x7F, GetMemoryChunkSpace(pointer) - CHUNK_HEADER);
	__real_pfree(pointer);
}
