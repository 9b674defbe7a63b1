/*
 * xlsx.h - workbooks (.xlsx).
 *
 * 1. xlsx_workbook.c   finds the sheets that are shown, in the workbook's order, and has each part read
 * 2. xlsx_styles.c     what the styles of cells say of their contents: dates, text that is struck out
 * 3. xlsx_sheet.c      takes the cells that have text, merged cells and hidden rows and columns from a sheet
 * 4. xlsx_value.c      the text of a cell from what is stored
 * 5. xlsx_layout.c     which cells of a sheet show, and which of its rows are prose and which are rows of a table
 * 6. xlsx_reader.c     makes lines and pieces of a document from these
 *
 * What the printed page does not show is left out: hidden sheets, rows and columns, formulas (their last results are
 * read), comments, readings above characters.
 */
#ifndef GAI_XLSX_H
#define GAI_XLSX_H

#include "source/document.h"
#include "source/package/package.h"

/*
 * Reads a file into the document.  Returns its text, a line for each row, with tabs between its cells; positions in the
 * document are offsets in it.  A row with a single text is a paragraph.  Fails with GAI_REFUSED (not a workbook, or a
 * damaged one), GAI_TOO_LARGE (a zip bomb, or too many blank cells), GAI_CANCELLED, GAI_NO_MEMORY.
 */
gai_text	gai_read_xlsx(gai_arena *arena, const char *bytes, size_t length, gai_document *document);

/* Whether a package is a workbook; fails as gai_load_package() does. */
bool		gai_is_xlsx(gai_arena *arena, const char *bytes, size_t length);

/* ---- for the files of this folder only -------------------------------------------------------------------------- */

/* As many as a sheet can have. */
#define GAI_XLSX_COLUMNS 16384
#define GAI_XLSX_ROWS 1048576

/* What a style says of a cell. */
typedef enum gai_xlsx_style
{
	GAI_XLSX_DATE = 1,			/* its number is a day */
	GAI_XLSX_TIME = 2,			/* its number is a time */
	GAI_XLSX_NO_NUMBER = 4,		/* a number does not show */
	GAI_XLSX_NO_TEXT = 8,		/* nothing shows: hidden, or struck out, which no longer holds */
} gai_xlsx_style;

/* A text in the text of the workbook. */
typedef struct gai_xlsx_string
{
	uint32_t	begin;
	uint32_t	length;
} gai_xlsx_string;

/* A cell that has text.  Rows and columns count from 0. */
typedef struct gai_xlsx_cell
{
	uint32_t	row;
	uint32_t	column;
	gai_xlsx_string text;
} gai_xlsx_cell;

/* Merged cells, first and last included. */
typedef struct gai_xlsx_merge
{
	uint32_t	top;
	uint32_t	bottom;
	uint16_t	left;
	uint16_t	right;
} gai_xlsx_merge;

/* The cells without text that a row with text has in the file: the first and the last one. */
typedef struct gai_xlsx_blanks
{
	uint32_t	row;
	uint16_t	first;
	uint16_t	last;
} gai_xlsx_blanks;

/* Rows that are hidden, first and last included. */
typedef struct gai_xlsx_rows
{
	uint32_t	first;
	uint32_t	last;
} gai_xlsx_rows;

typedef struct gai_xlsx_sheet
{
	gai_xlsx_cell *cells;		/* as the file has them, perhaps in disorder */
	size_t		ncells,
				cells_room;
	gai_xlsx_merge *merges;
	size_t		nmerges,
				merges_room;
	gai_xlsx_blanks *blanks;
	size_t		nblanks,
				blanks_room;
	gai_xlsx_rows *hidden_rows;
	size_t		nhidden,
				hidden_room;
	bool	   *hidden_columns; /* GAI_XLSX_COLUMNS of them; NULL = none is hidden */
} gai_xlsx_sheet;

typedef struct gai_xlsx
{
	gai_arena  *arena;
	char	   *text;			/* of all cells and shared strings */
	size_t		length,
				room;
	gai_xlsx_string *strings;	/* shared ones */
	size_t		nstrings,
				strings_room;
	uint8_t    *styles;			/* gai_xlsx_style, several added up */
	size_t		nstyles,
				styles_room;
	bool		from_1904;		/* days are counted from there */
	gai_xlsx_sheet *sheets;		/* those that show, in order */
	size_t		nsheets,
				sheets_room;
} gai_xlsx;

/* The loader of a package: all that shows in a workbook as a gai_xlsx, which is the context. */
gai_status	gai_xlsx_load(gai_package *package, void *context);

/* Read a part into the workbook; the last adds a sheet. */
gai_status	gai_xlsx_read_styles(gai_package *package, int64_t part, gai_xlsx *workbook);
gai_status	gai_xlsx_read_strings(gai_package *package, int64_t part, gai_xlsx *workbook);
gai_status	gai_xlsx_read_sheet(gai_package *package, int64_t part, gai_xlsx *workbook);

static inline gai_text
gai_xlsx_text(const gai_xlsx *workbook, gai_xlsx_string string)
{
	return gai_slice(workbook->text + string.begin, string.length);
}

#endif
