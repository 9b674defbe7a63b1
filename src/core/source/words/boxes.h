/*
 * boxes.h - words that a source gives with the places where they stand on a page.
 *
 * 1. bbox_reader.c, hocr_reader.c    what a program printed, as boxes
 * 2. runs.c                          words side by side that belong together
 * 3. columns.c                       columns, from the gaps between them
 * 4. cells.c                         what stands above each other in one cell
 * 5. grid_rows.c                     cells as rows, and beside which rows a group's label stands
 * 6. layout.c                        the whole: lines of prose, rows of tables, as a document
 */
#ifndef GAI_BOXES_H
#define GAI_BOXES_H

#include "source/document.h"

/* Hundredths of the source's unit, points or pixels; x from the left, y from the top of the page. */
typedef struct gai_box
{
	gai_text	text;			/* trimmed, never empty */
	gai_place	place;			/* of its writing in the body */
	int32_t		left,
				right,
				top,
				bottom;
	uint32_t	page;			/* from 0 */
} gai_box;

typedef struct gai_boxes
{
	gai_arena  *arena;
	gai_document *document;		/* whose body they stand in */
	gai_box    *items;			/* in the order of the body */
	size_t		count,
				room;
	uint32_t	page;			/* the one that is being read */
	int32_t		jitter;			/* places may be wrong by so much */
} gai_boxes;

/* Whether the body is what pdftotext -bbox or -bbox-layout print, or hOCR. */
bool		gai_looks_like_boxes(const char *body, size_t length);

/*
 * Words with boxes as a document: prose as lines, tables as lines of GAI_GRID with their columns.  Where the geometry
 * leaves two readings of a row its values are joined to a text that is no value.
 */
void		gai_read_boxes(gai_arena *arena, const char *body, size_t length, gai_document *document);

/* ---- between the files ------------------------------------------------------------------------------------------ */

void		gai_read_bbox(gai_boxes *boxes, gai_text body);
void		gai_read_hocr(gai_boxes *boxes, gai_text body);

/* Adds a word; its writing may have references and tags.  One without text or height is left out: false. */
bool		gai_add_box(gai_boxes *boxes, gai_text writing, gai_box box);

/* The last box's text is not sure: if it is a number it becomes a text that is none. */
void		gai_doubt_box(gai_boxes *boxes);

/* The boxes, in the order in which they were read, as lines of the document. */
void		gai_lay_out(gai_boxes *boxes);

#endif
