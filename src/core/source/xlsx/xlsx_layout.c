/* xlsx_layout.c - see xlsx_layout.h */
#include "source/xlsx/xlsx_layout.h"

#include "base/number.h"
#include "base/sort.h"

/* A text that stands alone in its row is prose from so many bytes on, whatever stands beside it … */
#define LONG_LABEL 120

/* … and one of several lines that stands among a few others is, or among many, as on a page. */
#define LONG_CELL 240
#define LONG_NOTE 3000
#define FEW_CELLS 4

/* ---- order ------------------------------------------------------------------------------------------------------ */

static int
compare(uint32_t a, uint32_t b)
{
	return a < b ? -1 : a > b;
}

static int
compare_cells(const void *a, const void *b)
{
	const gai_xlsx_cell *x = a,
			   *y = b;

	return x->row != y->row ? compare(x->row, y->row) : compare(x->column, y->column);
}

static int
compare_merges(const void *a, const void *b)
{
	const gai_xlsx_merge *x = a,
			   *y = b;

	return x->top != y->top ? compare(x->top, y->top) : compare(x->left, y->left);
}

static int
compare_blanks(const void *a, const void *b)
{
	return compare(((const gai_xlsx_blanks *) a)->row, ((const gai_xlsx_blanks *) b)->row);
}

static int
compare_rows(const void *a, const void *b)
{
	return compare(((const gai_xlsx_rows *) a)->first, ((const gai_xlsx_rows *) b)->first);
}

static void
sort_sheet(gai_arena *arena, gai_xlsx_sheet *sheet)
{
	size_t		count = 0;

	gai_sort(arena, sheet->cells, sheet->ncells, sizeof *sheet->cells, compare_cells);
	gai_sort(arena, sheet->merges, sheet->nmerges, sizeof *sheet->merges, compare_merges);
	gai_sort(arena, sheet->blanks, sheet->nblanks, sizeof *sheet->blanks, compare_blanks);
	gai_sort(arena, sheet->hidden_rows, sheet->nhidden, sizeof *sheet->hidden_rows, compare_rows);
	/* neighbours become one */
	for (size_t i = 0; i < sheet->nhidden; i++)
	{
		gai_step(arena);
		if (count > 0 && sheet->hidden_rows[i].first <= sheet->hidden_rows[count - 1].last + 1)
			sheet->hidden_rows[count - 1].last = sheet->hidden_rows[i].first;
		else
			sheet->hidden_rows[count++] = sheet->hidden_rows[i];
	}
	sheet->nhidden = count;
	/* which of two cells at one place holds, nobody knows */
	for (size_t i = 1; i < sheet->ncells; i++)
	{
		gai_step(arena);
		if (compare_cells(&sheet->cells[i - 1], &sheet->cells[i]) == 0)
			gai_refuse(arena, &gai_package_damaged);
	}
}

/* ---- hidden rows and columns ------------------------------------------------------------------------------------ */

/* The columns of a sheet: how many show in front of each, and which is the first from each on that shows. */
typedef struct column_map
{
	uint16_t	before[GAI_XLSX_COLUMNS + 1];
	uint16_t	next[GAI_XLSX_COLUMNS + 1];
} column_map;

static void
count_columns(const bool *hidden, column_map *self)
{
	self->before[0] = 0;
	for (int i = 0; i < GAI_XLSX_COLUMNS; i++)
		self->before[i + 1] = (uint16_t) (self->before[i] + !hidden[i]);
	self->next[GAI_XLSX_COLUMNS] = GAI_XLSX_COLUMNS;
	for (int i = GAI_XLSX_COLUMNS - 1; i >= 0; i--)
		self->next[i] = hidden[i] ? self->next[i + 1] : (uint16_t) i;
}

/* The first row from this one on that shows. */
static uint32_t
next_row(const gai_xlsx_sheet *sheet, uint32_t row)
{
	size_t		low = 0,
				high = sheet->nhidden;

	/* binary search: the first range that does not end in front of the row */
	while (low < high)
	{
		size_t		middle = low + (high - low) / 2;

		if (sheet->hidden_rows[middle].last < row)
			low = middle + 1;
		else
			high = middle;
	}
	return low < sheet->nhidden && sheet->hidden_rows[low].first <= row ? sheet->hidden_rows[low].last + 1 : row;
}

static gai_xlsx_cell *
find_cell(const gai_xlsx_sheet *sheet, uint32_t row, uint32_t column)
{
	gai_xlsx_cell wanted = {.row = row, .column = column};
	size_t		low = 0,
				high = sheet->ncells;

	while (low < high)
	{
		size_t		middle = low + (high - low) / 2;

		if (compare_cells(&sheet->cells[middle], &wanted) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low < sheet->ncells && compare_cells(&sheet->cells[low], &wanted) == 0 ? &sheet->cells[low] : NULL;
}

typedef struct move
{
	gai_xlsx_cell *from;		/* the cell that merged cells show */
	gai_xlsx_cell *to;			/* what stands where it moves to and does not show; NULL = nothing */
	uint32_t	row,
				column;
} move;

/*
 * Merged cells whose first row or column is hidden show their text in what is left of them: moves it there, and makes
 * them smaller.  Those of which nothing is left have no columns then.
 */
static void
shrink_merges(gai_arena *arena, gai_xlsx_sheet *sheet, const column_map *columns)
{
	move	   *moves = NULL;
	size_t		count = 0,
				room = 0;

	for (gai_xlsx_merge *it = sheet->merges; it < sheet->merges + sheet->nmerges; it++)
	{
		uint32_t	top = next_row(sheet, it->top),
					left = columns->next[it->left];
		gai_xlsx_cell *from = NULL;

		gai_step(arena);
		if (top > it->bottom || left > it->right)
		{
			it->left = 1;
			it->right = 0;
			continue;
		}
		if (top != it->top || left != it->left)
			from = find_cell(sheet, it->top, it->left);
		if (from != NULL)
		{
			if (count == room)
				moves = gai_grow(arena, moves, count, sizeof *moves, &room);
			moves[count++] = (move) {from, find_cell(sheet, top, left), top, left};
		}
		it->top = top;
		it->left = (uint16_t) left;
	}
	for (size_t i = 0; i < count; i++)
	{
		gai_step(arena);
		if (moves[i].to != NULL)
			moves[i].to->text.length = 0;
		moves[i].from->row = moves[i].row;
		moves[i].from->column = moves[i].column;
	}
}

/* Leaves only what is in rows and columns that show, and numbers the columns without the hidden ones. */
static void
leave_out_hidden(gai_arena *arena, gai_xlsx_sheet *sheet)
{
	static const bool none[GAI_XLSX_COLUMNS];
	const bool *hidden = sheet->hidden_columns != NULL ? sheet->hidden_columns : none;
	column_map *columns;
	size_t		count = 0;

	if (sheet->hidden_columns == NULL && sheet->nhidden == 0)
		return;
	columns = gai_alloc(arena, 1, sizeof *columns);
	count_columns(hidden, columns);
	shrink_merges(arena, sheet, columns);
	for (size_t i = 0; i < sheet->ncells; i++)
	{
		gai_xlsx_cell cell = sheet->cells[i];

		gai_step(arena);
		if (cell.text.length == 0 || hidden[cell.column] || next_row(sheet, cell.row) != cell.row)
			continue;
		cell.column = columns->before[cell.column];
		sheet->cells[count++] = cell;
	}
	sheet->ncells = count;
	count = 0;
	for (size_t i = 0; i < sheet->nmerges; i++)
	{
		gai_xlsx_merge merge = sheet->merges[i];

		gai_step(arena);
		if (merge.left > merge.right)
			continue;
		merge.left = columns->before[merge.left];
		merge.right = (uint16_t) (columns->before[merge.right + 1] - 1);
		sheet->merges[count++] = merge;
	}
	sheet->nmerges = count;
	for (size_t i = 0; i < sheet->nblanks; i++)
	{
		gai_xlsx_blanks *blanks = &sheet->blanks[i];

		gai_step(arena);
		blanks->first = columns->before[blanks->first];
		blanks->last = columns->before[blanks->last];
	}
	gai_sort(arena, sheet->cells, sheet->ncells, sizeof *sheet->cells, compare_cells);
	gai_sort(arena, sheet->merges, sheet->nmerges, sizeof *sheet->merges, compare_merges);
}

/* ---- merged cells ----------------------------------------------------------------------------------------------- */

/* Takes the columns of merged cells that stand in the row; those that begin under others are none. */
static void
take_columns(gai_xlsx_sweep *self, const gai_xlsx_merge *merge)
{
	uint32_t	end = merge->right < GAI_XLSX_FOLLOWED ? merge->right + 1u : GAI_XLSX_FOLLOWED;

	if (merge->bottom < self->row || merge->left >= GAI_XLSX_FOLLOWED)
		return;
	if (merge->top == self->row)
	{
		if (self->until[merge->left] > self->row)
			return;
		self->width[merge->left] = (uint16_t) (merge->right - merge->left + 1);
	}
	else
		self->beside = true;
	for (uint32_t c = merge->left; c < end; c++)
		if (self->until[c] <= merge->bottom)
			self->until[c] = merge->bottom + 1;
}

void
gai_xlsx_move_to(gai_xlsx_sweep *self, uint32_t row)
{
	self->row = row;
	self->beside = false;
	memset(self->width, 0, sizeof self->width);
	for (int c = 0; c < GAI_XLSX_FOLLOWED; c++)
		self->beside |= self->until[c] > row;
	for (; self->merge < self->sheet->nmerges && self->sheet->merges[self->merge].top <= row; self->merge++)
	{
		gai_step(self->arena);
		take_columns(self, &self->sheet->merges[self->merge]);
	}
}

/* ---- rows ------------------------------------------------------------------------------------------------------- */

static gai_xlsx_row *
add_row(gai_arena *arena, gai_xlsx_layout *self, gai_xlsx_row row)
{
	if (self->nrows == self->rows_room)
		self->rows = gai_grow(arena, self->rows, self->nrows, sizeof *self->rows, &self->rows_room);
	self->rows[self->nrows] = row;
	return &self->rows[self->nrows++];
}

/* Groups the cells into rows, and leaves out those that merged cells cover. */
static void
find_rows(gai_arena *arena, gai_xlsx_sheet *sheet, gai_xlsx_layout *self)
{
	gai_xlsx_sweep *sweep = gai_alloc_zero(arena, 1, sizeof *sweep);
	gai_xlsx_row *row = NULL;
	uint32_t	count = 0;

	sweep->arena = arena;
	sweep->sheet = sheet;
	for (size_t i = 0; i < sheet->ncells; i++)
	{
		gai_xlsx_cell cell = sheet->cells[i];
		uint32_t	right;

		gai_step(arena);
		if (i == 0 || cell.row != sweep->row)
		{
			gai_xlsx_move_to(sweep, cell.row);
			row = NULL;
		}
		if (gai_xlsx_is_covered(sweep, cell.column))
			continue;
		if (row == NULL)
			row = add_row(arena, self, (gai_xlsx_row) {.row = cell.row, .first = count, .left = cell.column,
				.beside = sweep->beside});
		right = cell.column + gai_xlsx_width(sweep, cell.column) - 1;
		row->count++;
		row->right = right;
		sheet->cells[count++] = cell;
	}
	sheet->ncells = count;
}

/* ---- prose and tables ------------------------------------------------------------------------------------------- */

/* The columns that rows of several texts reach over, first and last included. */
static gai_xlsx_table
find_extent(gai_arena *arena, const gai_xlsx_layout *self)
{
	gai_xlsx_table extent = {UINT32_MAX, 0};

	for (size_t i = 0; i < self->nrows; i++)
	{
		const gai_xlsx_row *row = &self->rows[i];

		gai_step(arena);
		if (row->count < 2)
			continue;
		extent.left = row->left < extent.left ? row->left : extent.left;
		extent.right = row->right > extent.right ? row->right : extent.right;
	}
	return extent;
}

/* Whether one of the row's texts has several lines and is so long that the row only lays out the page. */
static bool
lays_out(gai_arena *arena, const gai_xlsx *workbook, const gai_xlsx_layout *self, const gai_xlsx_row *row)
{
	size_t		most = row->count < FEW_CELLS ? LONG_CELL : LONG_NOTE;

	for (uint32_t i = row->first; i < row->first + row->count; i++)
	{
		gai_text	text = gai_xlsx_text(workbook, self->sheet->cells[i].text);

		gai_step(arena);
		if (text.length > most && memchr(text.bytes, '\n', text.length) != NULL)
			return true;
	}
	return false;
}

/*
 * Whether the texts of a row are paragraphs.  A text that stands alone in its row is one, unless the row has blank
 * cells where the tables of the sheet have theirs, or the text is a number that does not stand at their left end, as a
 * page's number does.
 */
static bool
is_prose(gai_arena *arena, const gai_xlsx *workbook, const gai_xlsx_layout *self, const gai_xlsx_row *row,
		 const gai_xlsx_blanks *blanks, gai_xlsx_table extent)
{
	gai_text	text;

	if (row->count > 1)
		return lays_out(arena, workbook, self, row);
	text = gai_xlsx_text(workbook, self->sheet->cells[row->first].text);
	if (text.length > LONG_LABEL)
		return true;
	if (row->beside || (row->left > extent.left && gai_is_short_value(text)))
		return false;
	return blanks == NULL || blanks->last < extent.left || blanks->first > extent.right ||
		(blanks->first >= row->left && blanks->last <= row->right);
}

/* Begins a table with a row, or lets the last one go on. */
static void
add_to_table(gai_arena *arena, gai_xlsx_layout *self, gai_xlsx_row *row, bool goes_on)
{
	gai_xlsx_table *table;

	if (!goes_on)
	{
		if (self->ntables == self->tables_room)
			self->tables = gai_grow(arena, self->tables, self->ntables, sizeof *self->tables, &self->tables_room);
		self->tables[self->ntables++] = (gai_xlsx_table) {row->left, row->right};
	}
	table = &self->tables[self->ntables - 1];
	table->left = row->left < table->left ? row->left : table->left;
	table->right = row->right > table->right ? row->right : table->right;
	row->table = (uint32_t) self->ntables;
}

/* A table ends at prose, and at a row without text unless merged cells reach over it. */
static void
find_tables(gai_arena *arena, const gai_xlsx *workbook, const gai_xlsx_sheet *sheet, gai_xlsx_layout *self)
{
	gai_xlsx_table extent = find_extent(arena, self);
	size_t		next = 0;

	for (size_t i = 0; i < self->nrows; i++)
	{
		gai_xlsx_row *row = &self->rows[i];
		const gai_xlsx_blanks *blanks = NULL;

		for (; next < sheet->nblanks && sheet->blanks[next].row <= row->row; next++)
		{
			gai_step(arena);
			if (sheet->blanks[next].row == row->row)
				blanks = &sheet->blanks[next];
		}
		gai_step(arena);
		if (!is_prose(arena, workbook, self, row, blanks, extent))
			add_to_table(arena, self, row, i > 0 && row[-1].table > 0 &&
						 (row->beside || next_row(sheet, row[-1].row + 1) == row->row));
	}
}

gai_xlsx_layout
gai_xlsx_lay_out(gai_arena *arena, const gai_xlsx *workbook, gai_xlsx_sheet *sheet)
{
	gai_xlsx_layout self = {.sheet = sheet};

	sort_sheet(arena, sheet);
	leave_out_hidden(arena, sheet);
	find_rows(arena, sheet, &self);
	find_tables(arena, workbook, sheet, &self);
	return self;
}
