/*
 * drawn_tables.h - tables that a text draws with characters, so that it says where their cells end.
 *
 * 1. drawn_tables.c    where one begins, of which kind it is, and its cells as lines of the document
 * 2. drawn_bars.c      ┌─┬─┐ and +---+: bars between cells, rules between rows, cells of several lines, merged ones
 * 3. drawn_dashes.c    ---- ---- and ==== ====: rules that show columns, blanks between cells
 */
#ifndef GAI_DRAWN_TABLES_H
#define GAI_DRAWN_TABLES_H

#include "source/document.h"

typedef struct gai_drawn gai_drawn;

/* What tables of a document are read with. */
gai_drawn  *gai_begin_drawn(gai_arena *arena, gai_document *document);

/* Whether a table may begin with the line that has this text: cheap, and true for few lines. */
bool		gai_may_begin_drawn(const char *at, const char *end);

/*
 * Adds the table that begins with the line at this place as lines of GAI_GRID, and returns where the line behind it
 * begins.  NULL, and nothing is added, when there is none or when its bars and rules do not fit together.
 */
const char *gai_read_drawn(gai_drawn *self, const char *at, const char *end);

#endif
