/*
 * grid.h - turns the cells of a table into rows.
 *
 * 1. grid_rows.c      puts cells into rows; joins rows that pages cut; drops values that may belong to another column
 * 2. grid_groups.c    finds which rows a group's label spans
 * 3. grid_lines.c     adds the rows to the document as lines
 */
#ifndef GAI_GRID_H
#define GAI_GRID_H

#include "source/words/layout.h"

typedef struct gai_grid_row
{
	size_t		first,
				end;			/* members */
	uint32_t	page;
	int32_t		top,
				bottom;
	int			values;
	int16_t		start;			/* the column where its own label begins; without a label, the first behind labels */
} gai_grid_row;

typedef struct gai_grid
{
	gai_boxes  *boxes;
	gai_cell_box *cells;
	size_t		ncells;
	int			ncolumns,
				leaf;			/* column of the rows' own labels; -1 = none */
	size_t	   *members;		/* cells of rows, in order */
	size_t		nmembers;
	size_t	   *groups;			/* cells that span rows, in order */
	size_t		ngroups;
	size_t	   *row_of;			/* of each group */
	gai_grid_row *rows;
	size_t		nrows;
} gai_grid;

/* Finds rows whose own label stands in a column of groups, and then the first row of each group. */
void		gai_find_own_labels(gai_grid *grid);
void		gai_place_groups(gai_grid *grid);

/* Adds the rows to the document. */
void		gai_add_grid_lines(gai_grid *grid, uint32_t table);

#endif
