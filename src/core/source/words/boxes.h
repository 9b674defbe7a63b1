/*
 * boxes.h - words with boxes: sources that state where on the page each word is.
 *
 * 1. bbox_reader.c, hocr_reader.c    read the words and their boxes
 * 2. heights.c                       splits words of several lines; gives all words heights that can be compared
 * 3. runs.c                          joins words side by side that belong together
 * 4. heads.c, columns.c              find the columns from the gaps between runs
 * 5. cells.c                         joins the lines of each cell
 * 6. grid_*.c                        put the cells into rows, and the labels of groups beside their rows; see grid.h
 * 7. layout.c                        does all of this, and adds lines of prose and rows of tables to the document
 */
#ifndef GAI_BOXES_H
#define GAI_BOXES_H

#include "source/document.h"

/* Hundredths of the source's unit, points or pixels; x from the left, y from the top of the page. */
typedef struct gai_box
{
	gai_text	text;			/* trimmed, never empty */
	gai_place	place;			/* where it is written in the body */
	int32_t		left,
				right,
				top,
				bottom;
	uint32_t	page;			/* from 0 */
} gai_box;

typedef struct gai_boxes
{
	gai_arena  *arena;
	gai_document *document;		/* the boxes' places are in its body */
	gai_box    *items;			/* in the order of the body */
	size_t		count,
				room;
	uint32_t	page;			/* the one that is being read */
	int32_t		jitter;			/* how imprecise the positions are */
} gai_boxes;

/* Whether the body is output of pdftotext -bbox or -bbox-layout, or hOCR. */
bool		gai_looks_like_boxes(gai_arena *arena, const char *body, size_t length);

/*
 * Reads words with boxes into a document: prose as lines, tables as lines of GAI_GRID with their columns.  Where the
 * geometry allows two readings of a row, its values are joined into a text that is not a value.
 */
void		gai_read_boxes(gai_arena *arena, const char *body, size_t length, gai_document *document);

/* ---- between the files ------------------------------------------------------------------------------------------ */

void		gai_read_bbox(gai_boxes *boxes, gai_text body);
void		gai_read_hocr(gai_boxes *boxes, gai_text body);

/* Adds a word, whose writing may contain references and tags.  False if it has no text or height: it is left out. */
bool		gai_add_box(gai_boxes *boxes, gai_text writing, gai_box box);

/* Marks the text of the last box as uncertain: a number gets a sign that keeps it from being read as one. */
void		gai_doubt_box(gai_boxes *boxes);

/* Adds the boxes, which are in the order of the body, to the document as lines. */
void		gai_lay_out(gai_boxes *boxes);

#endif
