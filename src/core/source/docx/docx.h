/*
 * docx.h - Word documents (.docx).
 *
 * 1. docx_zip.c      the main part of the package, unpacked in pieces by libzip
 * 2. docx_xml.c      its WordprocessingML, read by libxml2 as it comes: paragraphs, tables, rows, cells
 * 3. docx_reader.c   these as lines and pieces of a document
 *
 * 1 and 2 run inside of foreign libraries and only remember what goes wrong; 3 fails when both are freed.  What
 * a reader of the printed page does not see is left out: tracked deletions, hidden text, field codes, comments.
 */
#ifndef GAI_DOCX_H
#define GAI_DOCX_H

#include "source/document.h"

/*
 * Adds to the document what the file says, and gives its text, which the positions in the document count in: a line for
 * each paragraph and row, tabs between the cells of a row.  Fails with GAI_REFUSED (no Word document, or a damaged
 * one), GAI_TOO_LARGE (a zip bomb), GAI_CANCELLED, GAI_NO_MEMORY.
 */
gai_text	gai_read_docx(gai_arena *arena, const char *bytes, size_t length, gai_document *document);

/* ---- between the three ------------------------------------------------------------------------------------------ */

typedef enum gai_docx_kind
{
	GAI_DOCX_PARAGRAPH,
	GAI_DOCX_TABLE,
	GAI_DOCX_ROW,
	GAI_DOCX_CELL
} gai_docx_kind;

typedef enum gai_docx_merge
{
	GAI_DOCX_OWN,				/* a cell of its own, perhaps the first of merged ones */
	GAI_DOCX_ABOVE,				/* belongs to the cell above, */
	GAI_DOCX_BEFORE				/* to the cell before */
} gai_docx_merge;

/* Items stand in the order of the document; what is in an item follows it. */
typedef struct gai_docx_item
{
	gai_docx_kind kind;
	size_t		next;			/* index of the first item that is not in this one */
	size_t		text,			/* of a paragraph: place in the text, and length; line ends and tabs are in it */
				length;
	bool		heading;		/* of a paragraph */
	bool		dropped;		/* of a row or cell: deleted or hidden */
	unsigned	columns;		/* of a cell: how many it covers; of a row: how many stay empty before its first cell */
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

/* Reads the package into *docx; GAI_OK or what went wrong, *refusal with GAI_REFUSED.  Never jumps. */
gai_status	gai_docx_load(gai_arena *arena, const char *bytes, size_t length, gai_docx *docx,
						  const gai_refusal **refusal);

/* Takes the next bytes of the part, none at its end; false = no more are wanted. */
typedef bool (*gai_docx_sink) (void *context, const char *bytes, size_t length);

/* Unpacks the main part of the package; as above. */
gai_status	gai_docx_unpack(gai_arena *arena, const char *bytes, size_t length, gai_docx_sink sink, void *context,
							const gai_refusal **refusal);

/* The file is not what a .docx should be. */
extern const gai_refusal gai_docx_damaged;

#endif
