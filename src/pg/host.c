/* host.c - what the server provides for the core: memory, interrupts, the dictionary of labels. */
#include "pg_gaireport.h"

#include "miscadmin.h"
#include "utils/memutils.h"

#include "tables/label_dictionary.h"

/* The memory limit of a call.  Enough for 256 MB of reports, or 50 MB of the worst input; see docs/performance.md. */
#define ARENA_LIMIT ((size_t) 2 * 1024 * 1024 * 1024 - 1)

/*
 * The first block of every arena is kept while the process lives; malloc would get it from the system and give it back
 * for each call.  Usual reports need no other block.  One is enough, because two arenas are never open at once: an
 * error that ends a call ends its arena, too.
 */
#define KEPT_SIZE ((size_t) 320 * 1024)
static void *kept_block = NULL;

/* Other blocks are palloc'd in the caller's context, so that an error frees them. */
static void *
host_alloc(void *context, size_t size)
{
	GaiArena   *self = context;

	if (size == self->host.first_block && !self->uses_kept)
	{
		self->uses_kept = true;
		return kept_block;
	}
	return MemoryContextAllocExtended(self->memory, size, MCXT_ALLOC_NO_OOM | MCXT_ALLOC_HUGE);
}

/* repalloc of a large block is realloc, which can move pages without copying. */
static void *
host_resize(void *context, void *block, size_t size)
{
#if PG_VERSION_NUM >= 160000
	(void) context;
	return repalloc_extended(block, size, MCXT_ALLOC_NO_OOM | MCXT_ALLOC_HUGE);
#else
	MemoryContext caller = CurrentMemoryContext;
	void	   *volatile resized = NULL;

	(void) context;
	/* the only possible error is out of memory.  It must not jump over the core, and it leaves the block as it was */
	PG_TRY();
	{
		resized = repalloc_huge(block, size);
	}
	PG_CATCH();
	{
		MemoryContextSwitchTo(caller);
		FlushErrorState();
	}
	PG_END_TRY();
	return resized;
#endif
}

/*
 * Whether the call has to end.  Which interrupts there are differs between versions (transaction_timeout in 17,
 * recovery conflicts in 16), so the server processes them itself.  If that raises an error, it is kept until the core
 * has returned: it must not jump over the core and libxml2, which have memory to free.  See gaipg_arena_close().
 */
static bool
host_interrupted(void *context)
{
	GaiArena   *self = context;
	MemoryContext caller = CurrentMemoryContext;

	if (self->interrupt != NULL || !INTERRUPTS_PENDING_CONDITION())
		return self->interrupt != NULL;
	PG_TRY();
	{
		CHECK_FOR_INTERRUPTS();
	}
	PG_CATCH();
	{
		MemoryContextSwitchTo(caller);
		self->interrupt = CopyErrorData();
		FlushErrorState();
	}
	PG_END_TRY();
	return self->interrupt != NULL;
}

/*
 * To give a gigabyte back to the system takes a tenth of a second, in which nobody can cancel it.  So an interrupt is
 * looked for before each block; if its error ends the call, the server frees the rest, when it has sent the error and
 * released all locks.
 */
static void
host_release(void *context, void *block)
{
	if (host_interrupted(context))
		return;
	if (block != kept_block)
		pfree(block);
#ifdef CLOBBER_FREED_MEMORY
	/* servers that overwrite freed memory to expose misuse do it here, too */
	else
		memset(block, 0x7F, KEPT_SIZE);
#endif
}

static void *
kept_alloc(void *context, size_t size)
{
	return MemoryContextAllocExtended(TopMemoryContext, size, MCXT_ALLOC_NO_OOM);
}

static void
kept_release(void *context, void *block)
{
	pfree(block);
}

/* The dictionary of labels, made once in each process and never changed. */
static const gai_labels *
labels(void)
{
	static const gai_labels *made = NULL;

	if (made == NULL)
	{
		gai_arena	kept;
		gai_host	host = {.alloc = kept_alloc, .resize = host_resize, .release = kept_release};

		gai_arena_open(&kept, &host);
		if (gai_try(&kept) != GAI_OK)
		{
			gai_arena_free(&kept);
			gaipg_raise(GAI_NO_MEMORY);
		}
		made = gai_labels_make(&kept);
	}
	return made;
}

void
gaipg_arena_open(GaiArena *self, GaiCall *call)
{
	self->call = call;
	self->memory = CurrentMemoryContext;
	self->interrupt = NULL;
	self->uses_kept = false;
	if (kept_block == NULL)
		kept_block = MemoryContextAllocExtended(TopMemoryContext, KEPT_SIZE, MCXT_ALLOC_NO_OOM);
	self->host = (gai_host) {
		.alloc = host_alloc,
		.resize = host_resize,
		.release = host_release,
		.interrupted = host_interrupted,
		.context = self,
		.limit = ARENA_LIMIT,
		.first_block = kept_block != NULL ? KEPT_SIZE : 0,
		.labels = labels(),
	};
	gai_arena_open(&self->arena, &self->host);
}

/* Frees the arena; if an interrupt stopped the core, raises the error of that interrupt. */
void
gaipg_arena_close(GaiArena *self)
{
	gai_arena_free(&self->arena);
	if (self->interrupt != NULL)
		ReThrowError(self->interrupt);
}
