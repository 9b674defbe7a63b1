/*
 * page_metadata.h - what a page sets around a text: index number, document number, issuer, dates, and the words
 * that only serve the page.
 */
#ifndef GAI_PAGE_METADATA_H
#define GAI_PAGE_METADATA_H

#include "form/report.h"
#include "header/metadata_keys.h"
#include "source/document.h"

/* What was read so far; a field of a better name replaces one of a lesser, never one as good. */
typedef struct gai_furniture
{
	gai_text	title;			/* without blanks taken away */
	gai_text	issuer;
	gai_text	index_number;
	gai_text	document_number;
	gai_date	published;
	int			rank[GAI_FIELDS];	/* of the names they were taken from; private */
	gai_field	pending;		/* of a key whose value may follow; private */
	int			pending_rank;
	bool		pending_alone;	/* nothing else stood in the key's line */
	bool		beside;			/* a value stood beside its key; private */
} gai_furniture;

/*
 * Reads the keys and values of a line, in whatever layout.  A value may go on in the next line; a key without a value
 * takes the next line for one only where keys stand alone.
 */
void		gai_read_furniture(gai_arena *arena, const gai_document *document, size_t line, gai_furniture *furniture);

/* Reads what the source says of itself: meta elements. */
void		gai_read_metas(gai_arena *arena, const gai_document *document, gai_furniture *furniture);

/* Whether the line is an official number alone, as above a letter: 泉港政办〔2025〕1号. */
bool		gai_is_document_number(gai_text line);

/* Whether a line behind a text is the page's: buttons, attachments, links, keys. */
bool		gai_is_page_foot(gai_arena *arena, gai_text line);

/* Whether a line is the number of a page. */
bool		gai_is_page_number(gai_text line);

#endif
