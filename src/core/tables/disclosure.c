/*
 * disclosure.c - table two: blocks, each with a small head of its own and rows below it, in any order.
 *
 * 1. the blocks: words of a head that stand together, and the rows that follow
 * 2. the edition of each block, by its head and rows; the table's is that of most blocks
 * 3. the columns of each block, by its head and its rows; then its rows are read
 */
#include "base/letters.h"
#include "form/notes.h"
#include "tables/fill.h"

enum
{
	MOST_BLOCKS = 64,
	MOST_WORDS = 12,			/* in the head of a block */
	MOST_ROWS = 16,				/* of the form */
	ROWS_OF_TABLE = 3			/* with this many different rows a table two is one, whatever can be read of it */
};

/* A block's head, and what was met below it. */
typedef struct block
{
	size_t		first,			/* the mark behind 信息内容, or the first word */
				end;			/* the first row's label */
	bool		titled;			/* 信息内容 stands before it */
	size_t		words[MOST_WORDS];	/* marks of columns */
	int			nwords;
	bool		closed;			/* a row came: the next word begins another block */
	size_t		first_row;		/* among all rows, */
	size_t		nrows;			/* and how many follow each other */
	int			votes[GAI_MAX_EDITIONS];
	unsigned	editions;		/* those with most votes, a bit each */
	int			edition;
	bool		adrift;			/* values stand before its labels: they belong nowhere */
} block;

/* A label of a row, in its block. */
typedef struct labelled_row
{
	size_t		mark;
	int			base;
	int			block;
} labelled_row;

typedef struct blocks
{
	block	   *items;
	int			count;			/* MOST_BLOCKS at most */
	size_t		room;
	labelled_row *rows;
	size_t		nrows,
				rows_room;
	int			different[ROWS_OF_TABLE];	/* bases of the first different rows */
	int			ndifferent;
	bool		captioned;		/* at least one word of the table's own head */
} blocks;

/* Text that ends a table: prose, a heading, the own words of another table. */
static bool
leaves_table(const gai_marks *marks, const gai_mark *mark)
{
	if (mark->kind == GAI_MARK_PROSE || mark->kind == GAI_MARK_HEADING)
		return true;
	return mark->kind == GAI_MARK_LABEL && gai_label_of(marks, mark)->strength == GAI_STRONG &&
		!gai_has_meaning(mark, GAI_DISCLOSURE, GAI_LABEL_ROW) &&
		!gai_has_meaning(mark, GAI_DISCLOSURE, GAI_LABEL_COLUMN) &&
		!gai_has_meaning(mark, GAI_DISCLOSURE, GAI_LABEL_CAPTION);
}

/* ---- blocks ----------------------------------------------------------------------------------------------------- */

/* A vote for each of these editions, unless they are all that there are. */
static void
vote(int votes[GAI_MAX_EDITIONS], unsigned editions)
{
	bool		all = true;

	for (int f = 0; gai_forms[f] != NULL; f++)
		all &= editions >> f & 1;
	for (int f = 0; gai_forms[f] != NULL && !all; f++)
		votes[f] += editions >> f & 1;
}

/* By what editions have, and for a column also by what they call it. */
static void
vote_by_label(block *it, const gai_label *label)
{
	if (label->strength >= GAI_FAIR)
		vote(it->votes, label->editions);
	if (label->kind == GAI_LABEL_COLUMN)
		vote(it->votes, label->wordings);
}

/* The block that a word of a head at this mark belongs to. */
static block *
open_block(gai_matcher *matcher, blocks *all, size_t mark)
{
	block	   *last = all->count > 0 ? &all->items[all->count - 1] : NULL;

	if (last != NULL && !last->closed)
		return last;
	if (last != NULL && all->count == MOST_BLOCKS)
	{
		last->closed = true;
		return NULL;
	}
	if ((size_t) all->count == all->room)
		all->items = gai_grow(matcher->arena, all->items, (size_t) all->count, sizeof *all->items, &all->room);
	last = &all->items[all->count++];
	*last = (block) {.first = mark, .end = mark};
	return last;
}

static void
add_word(gai_matcher *matcher, blocks *all, size_t mark, const gai_label *column, const gai_label *caption)
{
	block	   *it;

	/* the number of the next article, below a head without rows */
	if (column == NULL && caption->strength == GAI_STRONG && all->count > 0 && all->items[all->count - 1].nwords > 0)
		all->items[all->count - 1].closed = true;
	it = open_block(matcher, all, mark);
	if (it == NULL)
		return;
	it->adrift = false;
	if (column == NULL)
	{
		it->first = it->nwords == 0 ? mark + 1 : it->first;
		it->titled |= it->nwords == 0;
		return;
	}
	if (it->nwords < MOST_WORDS)
		it->words[it->nwords++] = mark;
	vote_by_label(it, column);
}

static void
add_row(gai_matcher *matcher, blocks *all, size_t mark, const gai_label *row)
{
	block	   *it = all->count > 0 ? &all->items[all->count - 1] : open_block(matcher, all, mark);
	int			same = 0;

	if (all->nrows == all->rows_room)
		all->rows = gai_grow(matcher->arena, all->rows, all->nrows, sizeof *all->rows, &all->rows_room);
	if (!it->closed)
		it->end = mark;
	it->closed = true;
	vote_by_label(it, row);
	while (same < all->ndifferent && all->different[same] != row->place)
		same++;
	if (same == all->ndifferent && same < ROWS_OF_TABLE)
		all->different[all->ndifferent++] = row->place;
	if (it->nrows++ == 0)
		it->first_row = all->nrows;
	all->rows[all->nrows++] = (labelled_row) {mark, row->place, all->count - 1};
}

static bool
begins_table_three(const gai_marks *marks, const gai_mark *mark)
{
	const gai_label *row = gai_label_meaning(marks, mark, GAI_APPLICATIONS, GAI_LABEL_ROW);

	return row != NULL && row->place == GAI_APPLICATIONS_BASE && row->strength >= GAI_FAIR;
}

static void
find_blocks(gai_matcher *matcher, blocks *all)
{
	const gai_marks *marks = matcher->marks;
	bool		inside = false;

	for (size_t i = 0; i < marks->count; i++)
	{
		const gai_mark *mark = &marks->items[i];
		const gai_label *column = gai_label_meaning(marks, mark, GAI_DISCLOSURE, GAI_LABEL_COLUMN),
				   *caption = gai_label_meaning(marks, mark, GAI_DISCLOSURE, GAI_LABEL_CAPTION),
				   *row = gai_label_meaning(marks, mark, GAI_DISCLOSURE, GAI_LABEL_ROW);

		gai_step(matcher->arena);
		/* another report behind this one */
		if (begins_table_three(marks, mark) && all->ndifferent == ROWS_OF_TABLE)
			return;
		if (leaves_table(marks, mark))
			inside = false;
		if (column != NULL || caption != NULL)
		{
			inside = true;
			add_word(matcher, all, i, column, caption);
		}
		all->captioned |= (column != NULL && column->strength >= GAI_FAIR) ||
			(caption != NULL && caption->strength == GAI_STRONG);
		if (mark->kind == GAI_MARK_VALUE && inside && all->count > 0 && !all->items[all->count - 1].closed)
			all->items[all->count - 1].adrift = true;
		if (row != NULL && inside)
			add_row(matcher, all, i, row);
	}
}

/* ---- editions --------------------------------------------------------------------------------------------------- */

/* The editions with most votes; none if there are no votes. */
static unsigned
elect(const int votes[GAI_MAX_EDITIONS])
{
	unsigned	elected = 0;
	int			most = 1;

	for (int f = 0; gai_forms[f] != NULL; f++)
		if (votes[f] >= most)
		{
			elected = votes[f] > most ? 1u << f : elected | 1u << f;
			most = votes[f];
		}
	return elected;
}

/* One of several editions: the preferred one, else the newest; of none the preferred one or the newest of all. */
static int
one_of(unsigned editions, int preferred)
{
	int			newest = 0;

	if (preferred != 0 && (editions == 0 || editions >> gai_edition_index(preferred) & 1))
		return preferred;
	for (int f = 0; gai_forms[f] != NULL; f++)
		newest = editions == 0 || editions >> f & 1 ? gai_forms[f]->edition : newest;
	return newest;
}

/* Gives each block its edition; the table's is that of most of them. */
static int
settle_editions(const gai_matcher *matcher, blocks *all)
{
	int			votes[GAI_MAX_EDITIONS] = {0};
	int			edition,
				before = -1;

	for (size_t i = 0; i < all->nrows; i++)
	{
		block	   *it = &all->items[all->rows[i].block];

		gai_step(matcher->arena);
		if (all->rows[i].block == before)
			continue;
		before = all->rows[i].block;
		it->editions = elect(it->votes);
		vote(votes, it->editions);
	}
	edition = one_of(elect(votes), 0);
	for (int b = 0; b < all->count; b++)
		all->items[b].edition = one_of(all->items[b].editions, edition);
	return edition;
}

/* ---- the columns of a block ------------------------------------------------------------------------------------- */

/* What a head's words are to a row: in the order of the source the row's columns, -1 for a word that is none. */
typedef struct named_columns
{
	int8_t		column[GAI_MOST_COLUMNS];
	size_t		word[GAI_MOST_COLUMNS];
	int			count;
	int			named;			/* that are columns of the row */
	int			repeats;		/* further words, behind the last one and the same */
	bool		unclear;		/* a word that belongs to another row, or twice */
	bool		overlap;		/* one stands above another: not all of them tell an order */
} named_columns;

static int
column_of(const gai_form_row *row, int offset)
{
	for (int c = 0; c < row->ncolumns; c++)
		if (row->columns[c].offset == offset)
			return c;
	return -1;
}

/* Whether words of aligned text are above each other, so that neither is left of the other: parts of broken ones. */
static bool
is_above(const gai_marks *marks, size_t a, size_t b)
{
	const gai_piece *one = gai_piece_of(marks, a),
			   *other = gai_piece_of(marks, b);

	return one->line != other->line && one->left < other->right && other->left < one->right;
}

/* Whether words that stand beside each other are in another order than the form's columns. */
static bool
is_reordered(const gai_marks *marks, const named_columns *names)
{
	for (int c = 1; c < names->count; c++)
		for (int k = 0; k < c; k++)
			if (names->column[c] >= 0 && names->column[k] > names->column[c] &&
				!is_above(marks, names->word[c], names->word[k]))
				return true;
	return false;
}

static named_columns
name_columns(const gai_marks *marks, const block *it, const gai_form_row *row)
{
	named_columns names = {.count = 0};

	for (size_t i = it->first; i < it->end; i++)
	{
		const gai_label *label = gai_label_meaning(marks, &marks->items[i], GAI_DISCLOSURE, GAI_LABEL_COLUMN);
		int			column = label != NULL ? column_of(row, label->place) : -1,
					at;

		if (label == NULL &&
			(marks->items[i].kind != GAI_MARK_TEXT || !gai_is_structural(gai_line_of(marks, i)->separator)))
			continue;
		names.unclear |= (label != NULL && column < 0) || names.count == GAI_MOST_COLUMNS;
		if (names.unclear)
			break;
		if (label != NULL && names.count > 0 && names.column[names.count - 1] == column)
		{
			names.repeats++;
			continue;
		}
		for (int k = 0; k < names.count && label != NULL; k++)
			names.unclear |= names.column[k] == column;
		for (int k = 0; k < names.count; k++)
			names.overlap |= is_above(marks, i, names.word[k]);
		names.named += label != NULL;
		names.unclear |= names.repeats > 0;
		at = names.count++;
		for (; at > 0 && gai_stands_before(marks, i, names.word[at - 1]); at--)
		{
			names.word[at] = names.word[at - 1];
			names.column[at] = names.column[at - 1];
		}
		names.word[at] = i;
		names.column[at] = (int8_t) column;
	}
	return names;
}

/* Whether the words may be the form's columns, all of them in its order, but for some that cannot be read. */
static bool
is_form_order(const named_columns *names, const gai_form_row *row)
{
	if (names->count != row->ncolumns)
		return false;
	for (int c = 0; c < names->count; c++)
		if (names->column[c] >= 0 && names->column[c] != c)
			return false;
	return true;
}

/* Where the head's words stand, and how long its line is. */
static void
learn_words(const gai_marks *marks, const block *it, const named_columns *names, gai_columns *columns)
{
	gai_unit	unit;
	gai_measures measures;

	gai_find_unit_of_head(marks, it->first, it->end, &unit);
	if (unit.ntokens == 0)
		return;
	if (it->titled)
		unit.label = unit.label_end = it->first - 1;
	gai_measure_unit(marks, &unit, columns->breaks, &measures);
	for (int r = 0; r < GAI_RULERS; r++)
	{
		int			places[GAI_MOST_COLUMNS];
		int			found = 0;

		if (!measures.known[r])
			continue;
		for (int t = 0; t < unit.ntokens && found < names->count; t++)
			if (unit.tokens[t] == names->word[found])
				places[found++] = measures.place[r][t];
		if (found != names->count)
			continue;
		gai_learn_head(columns, (gai_ruler) r, places);
		gai_learn_head_length(columns, (gai_ruler) r, measures.length[r]);
	}
}

/*
 * The columns of a row as its block's head names them, or the form's where that is not clear.  A head that names fewer
 * is believed where no row of the block has as many values as the form has columns.
 */
static void
learn_block(const gai_matcher *matcher, const blocks *all, const block *it, const gai_form_row *row,
			gai_columns *columns)
{
	const gai_marks *marks = matcher->marks;
	const labelled_row *rows = &all->rows[it->first_row];
	named_columns names = name_columns(marks, it, row);
	gai_unit	unit;
	bool		full = false;

	for (size_t i = 0; i < it->nrows && names.count < row->ncolumns && !full; i++)
	{
		gai_step(matcher->arena);
		gai_find_unit(marks, rows[i].mark, &unit);
		full = unit.nvalues == row->ncolumns;
	}
	if (names.unclear || names.overlap || names.named == 0 || full ||
		(names.named < row->ncolumns && !gai_is_structural(gai_line_of(marks, names.word[0])->separator)))
	{
		gai_columns_begin(columns, row->ncolumns, matcher->breaks);
		columns->refused = names.overlap && is_reordered(marks, &names);
	}
	else
	{
		gai_columns_begin(columns, names.count, matcher->breaks);
		if (!is_form_order(&names, row))
			memcpy(columns->column, names.column, sizeof names.column);
		columns->repeats = names.repeats;
		learn_words(marks, it, &names, columns);
	}
	for (size_t i = 0; i < it->nrows; i++)
	{
		gai_step(matcher->arena);
		gai_find_unit(marks, rows[i].mark, &unit);
		gai_settle_unit(marks, &unit, columns->count);
		gai_learn_row(columns, marks, &unit);
	}
}

/* What was learned of one block, for each kind of rows: those with the same columns in the form. */
typedef struct learned_block
{
	const block *block;
	const gai_form_column *of[MOST_ROWS + 1];	/* the form's columns; NULL behind the last ones */
	gai_columns columns[MOST_ROWS];
} learned_block;

/* The columns of a row in its block.  A kind is learned once, in whatever order rows of several kinds come. */
static const gai_columns *
columns_of(const gai_matcher *matcher, const blocks *all, const block *it, const gai_form_row *row,
		   learned_block *learned)
{
	int			kind = 0;

	if (learned->block != it)
		learned->of[0] = NULL;
	learned->block = it;
	while (kind < MOST_ROWS - 1 && learned->of[kind] != NULL && learned->of[kind] != row->columns)
		kind++;
	if (learned->of[kind] != row->columns)
	{
		learned->of[kind] = row->columns;
		learned->of[kind + 1] = NULL;
		learn_block(matcher, all, it, row, &learned->columns[kind]);
	}
	return &learned->columns[kind];
}

/* ---- rows ------------------------------------------------------------------------------------------------------- */

typedef struct row_state
{
	const gai_form_row *row;	/* of the edition it is read by; NULL = its label was not met */
	bool		placed;
	bool		empty;			/* the label was met with nothing behind it */
	bool		one_line;		/* it was placed from the label's own line */
	size_t		label;
} row_state;

/* The state of a row; there is room for all rows of the form. */
static row_state *
state_of(row_state states[MOST_ROWS], int base)
{
	int			r = 0;

	while (r < MOST_ROWS - 1 && states[r].row != NULL && states[r].row->base != base)
		r++;
	return &states[r];
}

/* Reads a row's unit, or notes why not. */
static void
read_row(gai_matcher *matcher, const gai_form_table *table, const gai_form_row *row, size_t label,
		 const gai_columns *columns, row_state *state)
{
	gai_unit	unit;
	gai_choice	choice;
	bool		one_line;

	gai_find_unit(matcher->marks, label, &unit);
	one_line = unit.one_line;
	gai_settle_unit(matcher->marks, &unit, columns->count);
	choice = gai_assign_row(matcher->marks, &unit, row->ncolumns, columns);
	if (state->placed)
	{
		if (choice.certain && !gai_same_row(matcher, row, &choice))
			gai_note_mark(matcher, GAI_NOTE_DUPLICATE, gai_row_scope(matcher->arena, table, row), label,
						  "该行重复出现且数值不同, 取第一次");
		return;
	}
	if (state->row == NULL || choice.certain)
	{
		state->label = label;
		state->row = row;
		state->empty = unit.ntokens == unit.ntexts;
	}
	if (!choice.certain)
		return;
	gai_place_row(matcher, table, row, label, &choice);
	state->placed = true;
	state->one_line = one_line;
	if (matcher->marks->items[label].likeness < 100)
		gai_note_mark(matcher, GAI_NOTE_LABEL, gai_row_scope(matcher->arena, table, row), label,
					  "行标签有误, 该行是推断的");
}

/*
 * Where all labels but the last have nothing behind them, what stands below the last one may be the values of any:
 * labels and values were printed apart.
 */
static bool
is_apart(const row_state states[MOST_ROWS], int row)
{
	int			empty = 0;

	if (!states[row].placed || states[row].one_line)
		return false;
	for (int r = 0; r < MOST_ROWS && states[r].row != NULL; r++)
	{
		if (r != row && (states[r].placed || states[r].label > states[row].label))
			return false;
		empty += !states[r].placed && states[r].empty;
	}
	return empty > 2;
}

/* Reads the rows of all blocks. */
static void
read_blocks(gai_matcher *matcher, const blocks *all, int edition, row_state states[MOST_ROWS])
{
	const gai_form_table *table = gai_form_table_of(edition, GAI_DISCLOSURE);
	learned_block learned;

	learned.block = NULL;
	for (size_t i = 0; i < all->nrows; i++)
	{
		const labelled_row *it = &all->rows[i];
		const block *where = &all->items[it->block];
		const gai_form_table *own = gai_form_table_of(where->edition, GAI_DISCLOSURE);
		const gai_form_row *row = gai_find_row(own, it->base);
		row_state  *state;

		gai_step(matcher->arena);
		if (row == NULL)
			row = gai_find_row(table, it->base);
		if (row == NULL)
			continue;
		state = state_of(states, it->base);
		if (where->edition != edition && state->row == NULL)
			gai_note_mark(matcher, GAI_NOTE_MIXED_FORM, gai_row_scope(matcher->arena, own, row), it->mark,
						  "该行采用另一版格式");
		if (!where->adrift)
			read_row(matcher, own, row, it->mark, columns_of(matcher, all, where, row, &learned), state);
		else if (!state->placed)
			*state = (row_state) {.row = row, .label = it->mark};
	}
}

void
gai_match_disclosure(gai_matcher *matcher)
{
	const gai_marks *marks = matcher->marks;
	blocks		all = {.count = 0};
	row_state	states[MOST_ROWS] = {{0}};
	const gai_form_table *table;
	int			edition;

	find_blocks(matcher, &all);
	if (!all.captioned || all.nrows == 0)
		return;
	edition = settle_editions(matcher, &all);
	matcher->report->table_form[GAI_DISCLOSURE] = edition;
	table = gai_form_table_of(edition, GAI_DISCLOSURE);
	read_blocks(matcher, &all, edition, states);
	for (int r = 0; r < MOST_ROWS && states[r].row != NULL; r++)
	{
		const gai_form_row *row = states[r].row;
		bool		apart = is_apart(states, r);

		if (states[r].placed && !apart)
			continue;
		if (states[r].empty && !states[r].placed)
		{
			gai_place_blank_row(matcher, row, gai_mark_place(marks, states[r].label).position);
			continue;
		}
		matcher->apart = true;
		for (int c = 0; c < row->ncolumns; c++)
			matcher->report->cells[row->base + row->columns[c].offset] = (gai_cell) {.kind = GAI_ABSENT};
		gai_note_mark(matcher, GAI_NOTE_UNPLACED, gai_row_scope(matcher->arena, table, row), states[r].label,
					  "无法判定哪些数值属于该行");
	}
}
