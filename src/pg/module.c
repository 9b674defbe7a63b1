/* module.c - the library as the server sees it, and the server as the core sees it. */
#include "pg_gaireport.h"

#include <dlfcn.h>

#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/memutils.h"

#include "tables/label_dictionary.h"

#ifdef PG_MODULE_MAGIC_EXT
PG_MODULE_MAGIC_EXT(.name = "gaireport", .version = GAI_VERSION);
#else
PG_MODULE_MAGIC;
#endif

void		_PG_init(void);

#ifdef ENABLE_NLS
/*
 * The folder of locales that was installed together with this library.  It lies to the library as the server's locales
 * lie to the server's libraries, also where an extension is staged: with extension_control_path, or with Debian's
 * extension_destdir.  False where the library lies in a folder of another kind.
 */
static bool
find_locales(char locales[MAXPGPATH])
{
	Dl_info		library;
	char		own[MAXPGPATH],
				servers_libraries[MAXPGPATH],
				servers_locales[MAXPGPATH];
	size_t		shared = 0,
				length,
				tail;

	if (dladdr((void *) _PG_init, &library) == 0 || library.dli_fname == NULL)
		return false;
	strlcpy(own, library.dli_fname, MAXPGPATH);
	canonicalize_path(own);
	get_parent_directory(own);
	get_pkglib_path(my_exec_path, servers_libraries);
	get_locale_path(my_exec_path, servers_locales);
	/* the folders that both are in */
	for (size_t i = 0; servers_libraries[i] != '\0' && servers_libraries[i] == servers_locales[i]; i++)
		if (servers_libraries[i] == '/')
			shared = i;
	tail = strlen(servers_libraries) - shared;
	length = strlen(own);
	if (length < tail || strcmp(own + length - tail, servers_libraries + shared) != 0)
		return false;
	own[length - tail] = '\0';
	return snprintf(locales, MAXPGPATH, "%s%s", own, servers_locales + shared) < MAXPGPATH;
}
#endif

void
_PG_init(void)
{
#ifdef ENABLE_NLS
	char		locales[MAXPGPATH];

	pg_bindtextdomain(TEXTDOMAIN);
	if (find_locales(locales))
		bindtextdomain(TEXTDOMAIN, locales);
#endif
}

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

/* What is looked for in a text, in the form's words: one label of each table. */
static void
raise_not_a_report(void)
{
	const char *labels[GAI_TABLES];
	const char *older = gai_forms[0]->tables[GAI_DISCLOSURE].rows[0].columns[0].label;

	for (int t = 0; t < GAI_TABLES; t++)
	{
		const gai_form_row *row = &gai_newest_form()->tables[t].rows[0];

		labels[t] = gaipg_cstring(t == GAI_APPLICATIONS ? row->label : row->columns[0].label);
	}
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
			 errmsg("text is no annual report on government information disclosure"),
			 errdetail("None of the three statutory tables was found in it; looked for labels such as \"%s\" or \"%s\" "
					   "(table two), \"%s\" (table three) and \"%s\" (table four).",
					   labels[GAI_DISCLOSURE], gaipg_cstring(older), labels[GAI_APPLICATIONS], labels[GAI_DISPUTES]),
			 errhint("Give the whole text with its tables; tables that are pictures cannot be read. "
					 "gai_try_parse() returns NULL in place of this error.")));
}

/* What the core could not do, as an error. */
void
gaipg_raise(gai_status status)
{
	switch (status)
	{
		case GAI_TOO_LARGE:
			ereport(ERROR,
					(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
					 errmsg("text is too large to be read as a report"),
					 errhint("A report has less than 1 MB; cut the text to the report itself.")));
			break;
		case GAI_NO_MEMORY:
			ereport(ERROR,
					(errcode(ERRCODE_OUT_OF_MEMORY),
					 errmsg("out of memory"),
					 errdetail("Failed while reading or checking a report.")));
			break;
		case GAI_NOT_A_REPORT:
			raise_not_a_report();
			break;
		case GAI_CANCELLED:		/* see gaipg_arena_close() */
		case GAI_REFUSED:		/* see gaipg_raise_refusal() */
		case GAI_OK:
			break;
	}
	elog(ERROR, "unexpected gaireport status %d", (int) status);
	pg_unreachable();
}

/* A file that is not read: what it is, and what makes it one that is. */
void
gaipg_raise_refusal(const gai_refusal *refusal)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
			 errmsg("cannot read a report from %s", refusal->what),
			 errhint("%s", refusal->hint)));
	pg_unreachable();
}
