/* host.c - the server as the core sees it: memory, interrupts, the dictionary of labels. */
#include "pg_gaireport.h"

#include "miscadmin.h"
#include "utils/memutils.h"

#include "tables/label_dictionary.h"

/* A call may take that much: of the worst input 50 MB, of reports 256 MB.  See docs/performance.md. */
#define ARENA_LIMIT ((size_t) 2 * 1024 * 1024 * 1024 - 1)

/*
 * The first block of every arena, kept as long as the process lives: malloc would take it from the system and give it
 * back each time.  Usual reports need no other, and no call opens two arenas, nor leaves one to another: an arena that
 * an error ended is gone before the next begins.
 */
#define KEPT_SIZE ((size_t) 320 * 1024)
static void *kept_block = NULL;

/* All other blocks are palloc'd in the caller's context, where an error frees them. */
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

/* A large block is a piece of malloc's, whose pages move without a copy. */
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
	/* the only error is that there is no memory; it must not jump over the core, and the block is as it was */
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

static void
host_release(void *context, void *block)
{
	(void) context;
	if (block != kept_block)
		pfree(block);
#ifdef CLOBBER_FREED_MEMORY
	/* where the server shows misuse of its memory, this is no exception */
	else
		memset(block, 0x7F, KEPT_SIZE);
#endif
}

/*
 * Whether the call has to end.  Only the server knows: which interrupts there are differs from version to version
 * (transaction_timeout in 17, recovery conflicts in 16), and some are dealt with and forgotten.  So the server does
 * what it always does, and an error that comes of it is kept until the core has ended: it must not jump over the core
 * and libxml2, which have things to free.  See gaipg_arena_close().
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

/* The dictionary of labels: made once a process, read-only from then on. */
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

/* Where an interrupt stopped the core, whatever it has found is left behind and the interrupt's error is raised. */
void
gaipg_arena_close(GaiArena *self)
{
	gai_arena_free(&self->arena);
	if (self->interrupt != NULL)
		ReThrowError(self->interrupt);
}
