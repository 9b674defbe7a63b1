/*
 * docx.h - Word documents (.docx).
 *
 * 1. docx_zip.c      unpacks the main part of the package piece by piece, with libzip
 * 2. docx_xml.c      parses each piece of its WordprocessingML with libxml2 into paragraphs, tables, rows and cells
 * 3. docx_reader.c   makes lines and pieces of a document from these
 *
 * Code of 1 and 2 runs below libzip and libxml2 and must not jump: it remembers what went wrong.  3 fails once both
 * libraries' memory is freed.  What the printed page does not show is left out: tracked deletions, hidden text, field
 * codes, comments.
 */
#ifndef GAI_DOCX_H
#define GAI_DOCX_H

#include "source/document.h"

/*
 * Reads a file into the document.  Returns its text, a line for each paragraph and row, with tabs between the cells of
 * a row; positions in the document are offsets in it.  Fails with GAI_REFUSED (not a Word document, or a damaged one),
 * GAI_TOO_LARGE (a zip bomb), GAI_CANCELLED, GAI_NO_MEMORY.
 */
gai_text	gai_read_docx(gai_arena *arena, const char *bytes, size_t length, gai_document *document);

/* ---- for the three files only ----------------------------------------------------------------------------------- */

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

/* Reads the package into *docx.  Returns GAI_OK or the failure; sets *refusal with GAI_REFUSED.  Never jumps. */
gai_status	gai_docx_load(gai_arena *arena, const char *bytes, size_t length, gai_docx *docx,
						  const gai_refusal **refusal);

/* Takes the next bytes of the part; length 0 marks its end.  Returns false to stop. */
typedef bool (*gai_docx_sink) (void *context, const char *bytes, size_t length);

/* Unpacks the main part of the package into the sink; returns as gai_docx_load(). */
gai_status	gai_docx_unpack(gai_arena *arena, const char *bytes, size_t length, gai_docx_sink sink, void *context,
							const gai_refusal **refusal);

/* The file is not what a .docx should be. */
extern const gai_refusal gai_docx_damaged;

#endif
