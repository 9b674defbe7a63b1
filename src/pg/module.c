/* module.c - the library's entry point: magic block, start, message catalogs. */
#include "pg_gaireport.h"

#include <dlfcn.h>

#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/memutils.h"

#ifdef PG_MODULE_MAGIC_EXT
PG_MODULE_MAGIC_EXT(.name = "gaireport", .version = GAI_VERSION);
#else
PG_MODULE_MAGIC;
#endif

extern PGDLLEXPORT void _PG_init(void);

#ifdef ENABLE_NLS
/*
 * The folder of locales that was installed with this library.  Its path relative to the library is that of the server's
 * locales relative to the server's libraries.  This also holds for a staged extension (extension_control_path, Debian's
 * extension_destdir).  False if the library is in another kind of folder.
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
	/* the common beginning of both paths */
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
