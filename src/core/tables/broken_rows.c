/* broken_rows.c - see broken_rows.h */
#include "tables/broken_rows.h"

#include "base/find.h"
#include "base/number.h"
#include "form/slots.h"
#include "tables/number_parts.h"

enum
{
	MOST_PASSES = 8,
	MOST_LOWER = 3				/* lines below a row that parts of its numbers stand on */
};

typedef struct mender
{
	gai_arena  *arena;
	gai_marks  *marks;
	int			digits[GAI_APPLICANT_COLUMNS];	/* that a cell of table three holds, told by broken ones */
	int			mended;			/* rows */
	bool		tried;			/* a row may be broken */
} mender;

/* ---- sums ------------------------------------------------------------------------------------------------------- */

/* Whether the last of these numbers is the sum of the others. */
static bool
adds_up(const gai_text *texts, int count)
{
	int64_t		sum = 0;

	for (int i = 0; i < count; i++)
	{
		gai_reading reading = gai_read_value(texts[i]);

		if (reading.kind != GAI_PLACEHOLDER && !gai_is_plain_count(texts[i]))
			return false;
		sum += i < count - 1 ? reading.value.digits : -reading.value.digits;
	}
	return sum == 0;
}

/* What the sums say of numbers that were put together. */
typedef enum evidence
{
	AGAINST,
	NEITHER,					/* they add up as they were, too */
	FOR
} evidence;

/* Compares the sums of a row's groups that have changed numbers. */
static evidence
compare_sums(const gai_text *before, const gai_text *after, int count)
{
	int			size = count == GAI_APPLICANT_COLUMNS ? count : GAI_OUTCOME_COLUMNS;
	evidence	all = FOR;

	for (int g = 0; g + size <= count; g += size)
	{
		bool		changed = false;

		for (int i = g; i < g + size; i++)
			changed |= after[i].length != before[i].length;
		if (!changed)
			continue;
		if (!adds_up(after + g, size))
			return AGAINST;
		if (adds_up(before + g, size))
			all = NEITHER;
	}
	return all;
}

/*
 * Whether a cell of the same column broke a number behind as many digits in another row, for each number that was put
 * together.
 */
static bool
is_borne_out(const mender *self, const gai_text *before, const gai_text *after, int count)
{
	if (count != GAI_APPLICANT_COLUMNS)
		return false;
	for (int i = 0; i < count; i++)
		if (after[i].length != before[i].length && self->digits[i] != gai_count_digits(before[i]))
			return false;
	return true;
}

/* ---- changing marks --------------------------------------------------------------------------------------------- */

/* A mark for a word in a column of its row. */
static gai_mark
make_value(mender *self, const gai_line_word *it, gai_text text, uint32_t line, int column, int count)
{
	gai_marks  *marks = self->marks;
	const gai_line *row = &marks->document->lines[line];
	size_t		part = gai_add_part(self->arena, marks, gai_piece_of(marks, it->mark), text, it->place);
	gai_piece  *piece = &marks->parts[part - marks->document->npieces].piece;

	piece->line = line;
	piece->after_blank = false;
	if (row->columns == count)
		gai_stand_in(piece, column, column);
	return (gai_mark) {.piece = (uint32_t) part, .kind = GAI_MARK_VALUE, .likeness = 100};
}

/* The row's words become values; the words of lines below are nothing more. */
static void
put_together(mender *self, const gai_word_line *row, const gai_text *texts, const gai_word_line *lower, int nlower)
{
	for (int i = 0; i < row->count; i++)
		self->marks->items[row->words[i].mark] = make_value(self, &row->words[i], texts[i], row->line, i, row->count);
	for (int l = 0; l < nlower; l++)
		for (int i = 0; i < lower[l].count; i++)
			self->marks->items[lower[l].words[i].mark].kind = GAI_MARK_PART;
	self->mended++;
}

/* ---- lines that no row explains --------------------------------------------------------------------------------- */

/* The first mark of the line that this mark is on. */
static size_t
line_start(const gai_marks *marks, size_t i)
{
	uint32_t	line = gai_line_no(marks, i);

	while (i > 0 && gai_line_no(marks, i - 1) == line)
		i--;
	return i;
}

/* Whether the lines right above the one that begins with this mark have words without a label. */
static bool
has_strays_above(const gai_marks *marks, size_t first)
{
	gai_word_line	above;

	for (; first > 0; first = above.first)
	{
		size_t		from = line_start(marks, first - 1);

		if (!gai_follows_line(marks->document, gai_line_no(marks, from), gai_line_no(marks, first)) ||
			!gai_take_words(marks, from, false, &above))
			return false;
		/* a line of values whose label stands on the line above */
		if (above.count > 0)
			return from == 0 || marks->items[from - 1].kind != GAI_MARK_LABEL;
	}
	return false;
}

/* The same below the line that ends before this mark. */
static bool
has_strays_below(const gai_marks *marks, size_t end)
{
	gai_word_line	below;

	for (; end > 0 && end < marks->count; end = below.end)
	{
		if (!gai_follows_line(marks->document, gai_line_no(marks, end - 1), gai_line_no(marks, end)) ||
			!gai_take_words(marks, end, false, &below))
			return false;
		if (below.count > 0)
			return true;
	}
	return false;
}

/* ---- numbers that go on below their row ------------------------------------------------------------------------- */

/* The lines below a row that may have parts of its numbers. */
static int
take_lower(const mender *self, const gai_word_line *row, gai_word_line lower[MOST_LOWER])
{
	const gai_marks *marks = self->marks;
	uint32_t	line = row->line;
	size_t		from = row->end;
	int			count = 0;

	while (count < MOST_LOWER && from < marks->count &&
		   gai_follows_line(marks->document, line, gai_line_no(marks, from)) &&
		   gai_take_words(marks, from, false, &lower[count]) && lower[count].count > 0 &&
		   lower[count].count < row->count && lower[count].placed)
	{
		line = lower[count].line;
		from = lower[count].end;
		count++;
	}
	return count;
}

/* The parts of so many lines with the numbers of the row; false if there is not just one way. */
static bool
join_lower(const mender *self, const gai_word_line *row, const gai_word_line *lower, int nlower, gai_text *texts)
{
	bool		open[GAI_MOST_COLUMNS];	/* the number goes on so far */

	for (int i = 0; i < row->count; i++)
		open[i] = true;
	for (int l = 0; l < nlower; l++)
	{
		int			found[GAI_MOST_COLUMNS];
		bool		goes_on[GAI_MOST_COLUMNS] = {false};

		if (!gai_find_upper_parts(self->arena, row, texts, &lower[l], found))
			return false;
		for (int p = 0; p < lower[l].count; p++)
		{
			int			w = found[p];

			if (!open[w])
				return false;
			texts[w] = gai_join_texts(self->arena, texts[w], lower[l].words[p].text);
			goes_on[w] = true;
		}
		memcpy(open, goes_on, sizeof open);
	}
	return true;
}

/* The row's numbers may lack parts that stand below it: a sign keeps them from being read. */
static void
doubt(mender *self, const gai_word_line *row, const gai_word_line *lower, int nlower)
{
	gai_text	texts[GAI_MOST_COLUMNS];

	for (int i = 0; i < row->count; i++)
		texts[i] = gai_join_texts(self->arena, row->words[i].text, gai_literal(GAI_REPLACEMENT));
	put_together(self, row, texts, lower, nlower);
	for (int i = 0; i < row->count; i++)
		self->marks->items[row->words[i].mark].kind = GAI_MARK_TEXT;
}

/* last: nothing more will be put together. */
static void
mend_below(mender *self, const gai_word_line *row, bool last)
{
	gai_word_line	lower[MOST_LOWER];
	int			most = row->placed ? take_lower(self, row, lower) : 0;
	gai_text	before[GAI_MOST_COLUMNS],
				after[GAI_MOST_COLUMNS];
	bool		fits = false;

	for (int i = 0; i < row->count; i++)
		before[i] = row->words[i].text;
	for (int n = most; n > 0; n--)
	{
		evidence	sums;

		memcpy(after, before, sizeof before[0] * (size_t) row->count);
		if (!join_lower(self, row, lower, n, after))
			continue;
		fits = true;
		sums = compare_sums(before, after, row->count);
		if (sums == AGAINST || (sums == NEITHER && !is_borne_out(self, before, after, row->count)) ||
			has_strays_above(self->marks, line_start(self->marks, row->first)) ||
			has_strays_below(self->marks, lower[n - 1].end))
			continue;
		for (int i = 0; i < row->count && row->count == GAI_APPLICANT_COLUMNS; i++)
			if (after[i].length != before[i].length)
				self->digits[i] = gai_count_digits(before[i]);
		put_together(self, row, after, lower, n);
		return;
	}
	if (fits && last)
		doubt(self, row, lower, most);
}

/* ---- numbers that stand around their row ------------------------------------------------------------------------ */

/* The numbers of the line above, with what stands on the line below them: units, or the rest of each. */
static bool
join_around(const mender *self, const gai_word_line *above, const gai_word_line *below, gai_text *texts)
{
	for (int i = 0; i < above->count; i++)
	{
		gai_text	upper = above->words[i].text,
					lower = below->words[i].text;

		texts[i] = upper;
		if (!gai_may_stand_under(&below->words[i], &above->words[i]))
			return false;
		if (gai_is_unit(lower) ? !gai_is_plain_count(upper) || gai_read_value(upper).unit.length > 0
			: !gai_may_be_one_number(self->arena, upper, lower))
			return false;
		if (!gai_is_unit(lower))
			texts[i] = gai_join_texts(self->arena, upper, lower);
	}
	return true;
}

/* The marks of three lines: those of labels, the row's values in order, and nothing that counts. */
static void
rearrange(mender *self, const gai_word_line *above, const gai_word_line *row, const gai_word_line *below,
		  const gai_line_word **order, const gai_text *texts)
{
	gai_marks  *marks = self->marks;
	size_t		first = above->first,
				count = below->end - first,
				kept = 0;
	gai_mark   *items = gai_alloc(self->arena, count, sizeof *items);
	int			n = above->count + row->count;

	for (size_t i = first; i < row->end; i++)
		if (i < above->end ? !gai_is_number_word(marks, i) : i < row->first)
			items[kept++] = marks->items[i];
	for (int i = 0; i < n; i++)
	{
		items[kept] = make_value(self, order[i], texts[i], row->line, i, n);
		kept++;
	}
	for (size_t i = row->first; i < below->end; i++)
		if (kept < count && (i >= row->end || !gai_is_number_word(marks, i)))
		{
			items[kept] = marks->items[i];
			items[kept++].kind = GAI_MARK_PART;
		}
	memcpy(marks->items + first, items, sizeof *items * kept);
	self->mended++;
}

/*
 * A row that lacks numbers, as many as stand on the line above, with their units or their rest on the line below.
 * label: the first mark of its line.
 */
static void
mend_around(mender *self, size_t label, const gai_word_line *row, int count)
{
	const gai_marks *marks = self->marks;
	size_t		first = line_start(marks, label - 1);
	gai_word_line	above,
				below;
	const gai_line_word *order[GAI_MOST_COLUMNS];
	gai_text	joined[GAI_MOST_COLUMNS],
				texts[GAI_MOST_COLUMNS];

	if (!gai_follows_line(marks->document, gai_line_no(marks, first), row->line) || row->end == marks->count ||
		!gai_follows_line(marks->document, row->line, gai_line_no(marks, row->end)) ||
		gai_is_structural(marks->document->lines[row->line].separator))
		return;
	if (!gai_take_words(marks, first, false, &above) || above.end != label || above.count + row->count != count ||
		!gai_take_words(marks, row->end, true, &below) || below.count != above.count || !row->placed || !above.placed ||
		!below.placed || has_strays_above(marks, first) || has_strays_below(marks, below.end) ||
		!join_around(self, &above, &below, joined))
		return;
	if (!gai_merge_words(self->arena, row, &above, order))
		return;
	for (int i = 0, a = 0; i < count; i++)
	{
		bool		from_above = a < above.count && order[i] == &above.words[a];

		texts[i] = from_above ? joined[a] : order[i]->text;
		a += from_above;
	}
	if (adds_up(texts, count))
		rearrange(self, &above, row, &below, order, texts);
}

/* ---- rows ------------------------------------------------------------------------------------------------------- */

static bool
is_row_of_three(const gai_marks *marks, size_t i)
{
	return gai_has_meaning(&marks->items[i], GAI_APPLICATIONS, GAI_LABEL_ROW);
}

static bool
is_head_of_four(const gai_marks *marks, size_t i)
{
	return gai_has_meaning(&marks->items[i], GAI_DISPUTES, GAI_LABEL_COLUMN);
}

/* Whether a mark is of no word: a part of a label, an empty cell. */
static bool
is_no_word(const gai_marks *marks, size_t i)
{
	return marks->items[i].kind == GAI_MARK_PART || marks->items[i].kind == GAI_MARK_BLANK;
}

/* The first word behind a label, or the end. */
static size_t
behind_label(const gai_marks *marks, size_t label)
{
	size_t		i = label + 1;

	while (i < marks->count && is_no_word(marks, i))
		i++;
	return i;
}

/* The line of words that follows a label; false if another mark does. */
static bool
take_row(const gai_marks *marks, size_t label, gai_word_line *row)
{
	size_t		i = behind_label(marks, label);

	return i < marks->count && gai_is_number_word(marks, i) && gai_take_words(marks, i, false, row);
}

/*
 * Whether the line of words that follows a label may be a broken row: it is complete or begins beside the label, and
 * numbers, units or parts stand on the line below.  Told at once, for hardly any row is one.
 */
static bool
may_be_broken(const gai_marks *marks, size_t label)
{
	size_t		i = behind_label(marks, label);
	uint32_t	line;
	int			words = 0;

	if (i == marks->count || marks->items[i].kind == GAI_MARK_LABEL || marks->items[i].kind == GAI_MARK_HEADING)
		return false;
	line = gai_line_no(marks, i);
	for (; i < marks->count && gai_line_no(marks, i) == line; i++)
	{
		if (is_no_word(marks, i))
			continue;
		/* another row on the line */
		if (marks->items[i].kind == GAI_MARK_LABEL || words == GAI_MOST_COLUMNS)
			return false;
		words++;
	}
	if (words < GAI_APPLICANT_COLUMNS && line != gai_line_no(marks, label))
		return false;
	while (i < marks->count && marks->items[i].kind == GAI_MARK_BLANK)
		i++;
	return i < marks->count && marks->items[i].kind != GAI_MARK_LABEL && marks->items[i].kind != GAI_MARK_HEADING;
}

static void
mend(mender *self, size_t label, bool last)
{
	const gai_marks *marks = self->marks;
	bool		three,
				four;
	gai_word_line	row;
	size_t		first;

	if (!may_be_broken(marks, label))
		return;
	self->tried = true;
	three = is_row_of_three(marks, label);
	four = is_head_of_four(marks, label);
	if ((!three && !four) || !take_row(marks, label, &row))
		return;
	if ((three && row.count == GAI_APPLICANT_COLUMNS) || (four && row.count == GAI_MOST_COLUMNS))
	{
		mend_below(self, &row, last);
		return;
	}
	if (!three || row.count > GAI_APPLICANT_COLUMNS || row.line != gai_line_no(marks, label))
		return;
	first = line_start(marks, label);
	if (first > 0)
		mend_around(self, first, &row, GAI_APPLICANT_COLUMNS);
}

/*
 * Values of a complete row that were doubted for parts of numbers beside it, which are now those of other rows: they
 * count again, if they add up.
 */
static void
restore(mender *self, size_t label)
{
	gai_marks  *marks = self->marks;
	int			count = GAI_APPLICANT_COLUMNS;
	gai_word_line	row;
	gai_text	texts[GAI_MOST_COLUMNS];
	bool		doubted = false;

	if (!is_row_of_three(marks, label) || !take_row(marks, label, &row) || row.count != count)
		return;
	if (has_strays_above(marks, line_start(marks, row.first)) || has_strays_below(marks, row.end))
		return;
	for (int i = 0; i < count; i++)
	{
		texts[i] = row.words[i].text;
		doubted |= gai_is_doubted_word(marks, row.words[i].mark);
	}
	if (doubted && adds_up(texts, count))
		put_together(self, &row, texts, NULL, 0);
}

void
gai_mend_broken_rows(gai_arena *arena, gai_marks *marks)
{
	mender		self = {.arena = arena, .marks = marks};

	/* what a row takes is no stray of another's */
	for (int pass = 0, before = -1; self.mended > before && pass < MOST_PASSES; pass++)
	{
		before = self.mended;
		for (size_t i = 0; i < marks->count; i++)
		{
			gai_step(arena);
			if (marks->items[i].kind == GAI_MARK_LABEL)
				mend(&self, i, false);
		}
	}
	/* nor will the last pass find what this one did not */
	if (!self.tried)
		return;
	for (size_t i = 0; i < marks->count && self.mended > 0; i++)
	{
		gai_step(arena);
		restore(&self, i);
	}
	for (size_t i = 0; i < marks->count; i++)
	{
		gai_step(arena);
		if (marks->items[i].kind == GAI_MARK_LABEL)
			mend(&self, i, true);
	}
}
