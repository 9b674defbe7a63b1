/* host.c - the server as the core sees it: memory, interrupts, the dictionary of labels. */
#include "pg_gaireport.h"

#include "miscadmin.h"
#include "utils/memutils.h"

#include "tables/label_dictionary.h"

/* A call may take that much; the longest body with the least on each of its lines needs less. */
#define ARENA_LIMIT ((size_t) 2 * 1024 * 1024 * 1024 - 1)

/* Larger blocks are not kept from call to call. */
#define SPARE_LIMIT ((size_t) 256 * 1024)

/*
 * Blocks are palloc'd where an error frees them: the first one in the memory of the call site, for the next call to
 * use again (malloc would give a fresh block back to the system each time), all others in the caller's context.
 */
static void *
host_alloc(void *context, size_t size)
{
	GaiArena   *self = context;
	GaiCall    *call = self->call;
	bool		spare = !call->spare_taken && size <= SPARE_LIMIT;

	if (spare && call->spare != NULL && call->spare_size >= size)
	{
		call->spare_taken = true;
		return call->spare;
	}
	if (spare && call->spare == NULL)
	{
		call->spare = MemoryContextAllocExtended(call->memory, size, MCXT_ALLOC_NO_OOM);
		call->spare_size = size;
		call->spare_taken = call->spare != NULL;
		return call->spare;
	}
	return MemoryContextAllocExtended(self->memory, size, MCXT_ALLOC_NO_OOM | MCXT_ALLOC_HUGE);
}

static void
host_release(void *context, void *block)
{
	GaiArena   *self = context;

	if (block == self->call->spare)
		self->call->spare_taken = false;
	else
		pfree(block);
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
		gai_host	host = {.alloc = kept_alloc, .release = kept_release};

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
	self->host.alloc = host_alloc;
	self->host.release = host_release;
	self->host.interrupted = host_interrupted;
	self->host.context = self;
	self->host.limit = ARENA_LIMIT;
	self->host.labels = labels();
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
