/*
 * docx.h - Word documents (.docx).
 *
 * 1. docx_xml.c      takes paragraphs, tables, rows and cells from the WordprocessingML of the package's main part
 * 2. docx_reader.c   makes lines and pieces of a document from these
 *
 * What the printed page does not show is left out: tracked deletions, hidden text, field codes, comments.
 */
#ifndef GAI_DOCX_H
#define GAI_DOCX_H

#include "source/document.h"
#include "source/package/package.h"

/*
 * Reads a file into the document.  Returns its text, a line for each paragraph and row, with tabs between the cells of
 * a row; positions in the document are offsets in it.  Fails with GAI_REFUSED (not a Word document, or a damaged one),
 * GAI_TOO_LARGE (a zip bomb), GAI_CANCELLED, GAI_NO_MEMORY.
 */
gai_text	gai_read_docx(gai_arena *arena, const char *bytes, size_t length, gai_document *document);

/* ---- for the two files only ------------------------------------------------------------------------------------- */

typedef enum gai_docx_kind
{
	GAI_DOCX_PARAGRAPH,
	GAI_DOCX_TABLE,
	GAI_DOCX_ROW,
	GAI_DOCX_CELL
} gai_docx_kind;

typedef enum gai_docx_merge
{
	GAI_DOCX_OWN,				/* not merged, or the first of merged cells */
	GAI_DOCX_ABOVE,				/* merged with the cell above */
	GAI_DOCX_BEFORE				/* merged with the cell before */
} gai_docx_merge;

/* Items are in the order of the document; those within an item follow it directly. */
typedef struct gai_docx_item
{
	gai_docx_kind kind;
	size_t		next;			/* index of the first item behind this one and what it contains */
	size_t		text,			/* of a paragraph: offset and length in the text, line ends and tabs included */
				length;
	bool		heading;		/* of a paragraph */
	bool		dropped;		/* of a row or cell: deleted or hidden */
	unsigned	columns;		/* of a cell: the columns it spans; of a row: empty columns before its first cell */
	gai_docx_merge merge;		/* of a cell */
} gai_docx_item;

typedef struct gai_docx
{
	gai_docx_item *items;
	size_t		nitems,
				items_room;
	char	   *text;			/* of all paragraphs */
	size_t		length,
				room;
} gai_docx;

/* The loader of a package: its main part as a gai_docx, which is the context. */
gai_status	gai_docx_load(gai_package *package, void *context);

#endif
