/*
 * package.h - Office documents (.docx, .xlsx): zip archives whose entries, the parts, are XML.
 *
 * 1. package.c       opens a package and unpacks its parts piece by piece, with libzip
 * 2. xml_part.c      parses the pieces of a part with libxml2, within limits
 * 3. cell_text.c     puts the lines of a cell together
 *
 * What runs below libzip and libxml2 must not jump: it returns why it stops.  gai_load_package() fails for it once both
 * libraries' memory is freed.
 */
#ifndef GAI_PACKAGE_H
#define GAI_PACKAGE_H

#include "base/arena.h"

/* A package that is open. */
typedef struct gai_package
{
	gai_arena  *arena;
	struct zip *zip;
	size_t		length;			/* of the file */
	uint64_t	unpacked;		/* bytes of all parts so far */
	const gai_refusal *refusal;	/* why, if something returned GAI_REFUSED */
} gai_package;

/* The file is not what a package should be. */
extern const gai_refusal gai_package_damaged;

/* Reads what it needs of a package.  Begins afresh each time, for it may be called twice.  Never jumps. */
typedef gai_status (*gai_package_loader) (gai_package *package, void *context);

/*
 * Opens a file, has it loaded, and closes it.  Fails as the loader does, and with GAI_REFUSED (no package, or a damaged
 * one), GAI_TOO_LARGE (absurdly many parts), GAI_CANCELLED, GAI_NO_MEMORY.
 */
void		gai_load_package(gai_arena *arena, const char *bytes, size_t length, gai_package_loader load,
							 void *context);

/* The part of this name, -1 if there is none.  Names of parts differ by more than the case of their letters. */
int64_t		gai_find_part(const gai_package *package, const char *name);

/*
 * A main part, of which the name without ".xml" is given: some writers number it (word/document2.xml).  -1 if there is
 * none.
 */
int64_t		gai_find_main_part(const gai_package *package, const char *name);

/* The name of a part, which lives as long as the package is open. */
const char *gai_part_name(const gai_package *package, int64_t part);

/* Refuses a package that lacks the main part that was looked for, by what it has instead. */
gai_status	gai_refuse_package(gai_package *package);

/* Refuses a package in which something is wrong. */
gai_status	gai_refuse_damaged(gai_package *package);

/* Takes the next bytes of a part; length 0 marks its end.  Anything but GAI_OK ends the unpacking. */
typedef gai_status (*gai_part_sink) (void *context, const char *bytes, size_t length);

/* Unpacks a part into the sink.  GAI_TOO_LARGE for a zip bomb, and when all parts so far are too long together. */
gai_status	gai_unpack_part(gai_package *package, int64_t part, gai_part_sink sink, void *context);

#endif
