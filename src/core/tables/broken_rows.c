/* broken_rows.c - see broken_rows.h */
#include "tables/broken_rows.h"

#include "base/find.h"
#include "base/number.h"
#include "form/slots.h"
#include "tables/row_tokens.h"

enum
{
	MOST_WORDS = GAI_MOST_COLUMNS,
	MOST_PASSES = 8,
	MOST_LOWER = 3,				/* lines below a row that parts of its numbers stand on */
	LONGEST_LINE = 2000,		/* bytes before a word on its line */
	FIRST_WIDE = 0x2E80,		/* characters from there on may take two columns */
	GROUP_OF_FOUR = GAI_OUTCOME_COLUMNS
};

/* A number on a line, or a part of one, and where it stands. */
typedef struct word
{
	size_t		mark;
	gai_text	text;
	gai_place	place;
	int			column;			/* in its line */
	int			at,				/* characters before it on its line, and before its end */
				end;
	int			wide_at,		/* how many of these may take two columns */
				wide_end;
} word;

typedef struct word_line
{
	word		words[MOST_WORDS];
	int			count;
	size_t		first,			/* its marks, and the one behind them */
				end;
	uint32_t	line;
	bool		placed;			/* where the words stand is known */
} word_line;

typedef struct mender
{
	gai_arena  *arena;
	gai_marks  *marks;
	int			digits[GAI_APPLICANT_COLUMNS];	/* that a cell of table three holds, where numbers broke in it; 0 = not known */
	int			mended;			/* rows */
} mender;

/* ---- words ------------------------------------------------------------------------------------------------------ */

/* The text of a mark as it stands in the source, without the sign that it may be but a part of a number. */
static gai_text
source_text(const gai_marks *marks, size_t i)
{
	gai_text	text = gai_mark_text(marks, i);
	gai_place	place = gai_mark_place(marks, i);
	gai_text	source = gai_slice(marks->document->body.bytes + place.position, place.length);

	if (gai_ends(text, GAI_REPLACEMENT) && text.length == source.length + strlen(GAI_REPLACEMENT) &&
		memcmp(text.bytes, source.bytes, source.length) == 0)
		return source;
	return text;
}

static bool
is_doubted(const gai_marks *marks, size_t i)
{
	return marks->items[i].kind == GAI_MARK_TEXT && source_text(marks, i).length < gai_mark_text(marks, i).length;
}

/* Whether a mark is a number, a part of one, or a sign for none. */
static bool
is_word(const gai_marks *marks, size_t i)
{
	gai_text	text;

	if (marks->items[i].kind == GAI_MARK_VALUE)
		return true;
	text = source_text(marks, i);
	return marks->items[i].kind == GAI_MARK_TEXT && (gai_is_short_value(text) || gai_is_part_of_number(text));
}

/* Counts the characters of the line before a word; false if it is not a line of plain text. */
static bool
find_place(const gai_document *document, word *it)
{
	const char *body = document->body.bytes,
			   *first = body + it->place.position,
			   *end = first + it->place.length,
			   *start = first;

	while (start > body && memchr("\n\r\f", start[-1], 3) == NULL)
		if (first - --start > LONGEST_LINE || memchr("<>&", *start, 3) != NULL)
			return false;
	if (it->text.length != it->place.length || memcmp(it->text.bytes, first, it->text.length) != 0)
		return false;
	it->at = it->wide_at = it->end = it->wide_end = 0;
	for (const char *at = start; at < end;)
	{
		uint32_t	c;
		bool		before = at < first;

		at += gai_decode(at, end, &c);
		it->at += before;
		it->wide_at += before && c >= FIRST_WIDE;
		it->end++;
		it->wide_end += c >= FIRST_WIDE;
	}
	return true;
}

static uint32_t
line_of(const gai_marks *marks, size_t i)
{
	return gai_piece_of(marks, i)->line;
}

/*
 * The words from a mark on to the end of its line, among parts of labels and blank cells; false if there is anything
 * else.  units: those that stand there alone are words, too.
 */
static bool
take_line(const gai_marks *marks, size_t from, bool units, word_line *it)
{
	const gai_document *document = marks->document;
	size_t		i = from;

	it->count = 0;
	it->first = from;
	it->line = line_of(marks, from);
	it->placed = true;
	for (; i < marks->count && line_of(marks, i) == it->line; i++)
	{
		gai_mark_kind kind = (gai_mark_kind) marks->items[i].kind;
		word	   *next = &it->words[it->count];

		if (kind == GAI_MARK_BLANK || (kind == GAI_MARK_PART && !(units && gai_is_wrapped_unit_mark(marks, i))))
			continue;
		if ((kind != GAI_MARK_PART && !is_word(marks, i)) || it->count == MOST_WORDS)
			return false;
		*next = (word) {.mark = i, .text = source_text(marks, i), .place = gai_mark_place(marks, i),
			.column = gai_piece_of(marks, i)->column};
		it->placed &= gai_is_structural(document->lines[it->line].separator) || find_place(document, next);
		it->count++;
	}
	it->end = i;
	return true;
}

/* Whether the second line follows the first at once, in the same table. */
static bool
follows(const gai_document *document, uint32_t line, uint32_t next)
{
	const gai_line *a = &document->lines[line],
			   *b = &document->lines[next];

	return next == line + 1 && b->breaks == 1 && !a->measured && !b->measured && a->table == b->table &&
		(!gai_is_structural(a->separator) || a->separator == b->separator) &&
		gai_is_structural(a->separator) == gai_is_structural(b->separator);
}

/* ---- which number a part is of ---------------------------------------------------------------------------------- */

static int
count_digits(gai_text text)
{
	const char *end = text.bytes + text.length;
	int			count = 0;

	for (const char *at = text.bytes; at < end;)
	{
		uint32_t	c;

		at += gai_decode(at, end, &c);
		count += gai_is_digit(gai_fold_width(c));
	}
	return count;
}

static bool
begins_with_zero(gai_text text)
{
	uint32_t	c;

	if (text.length == 0)
		return true;
	gai_decode(text.bytes, text.bytes + text.length, &c);
	return gai_fold_width(c) == '0';
}

static bool
is_count(gai_text text)
{
	gai_reading reading = gai_read_value(text);

	return reading.kind == GAI_NUMBER && reading.value.scale == 0 && reading.value.digits <= INT32_MAX &&
		!reading.annotated && !reading.ocr;
}

/* Whether two parts may be one number: a cell is full where it breaks one, and the rest of it fits into the next line. */
static bool
may_be_one(gai_arena *arena, gai_text upper, gai_text lower)
{
	int			digits = count_digits(lower);

	if (!gai_is_part_of_number(upper) || begins_with_zero(upper) || digits == 0 || digits > count_digits(upper) ||
		!(is_count(lower) || gai_is_rest_of_number(lower)))
		return false;
	return is_count(gai_join_texts(arena, upper, lower));
}

/* The numbers of a row that the words of a line below stand under, as they are looked for. */
typedef struct fitting
{
	gai_arena  *arena;
	const gai_text *texts;		/* of the row's words, as far as they are joined */
	const word_line *row,
			   *parts;
	int			count;			/* of the row's words */
	int			slack;
	int			chosen[MOST_WORDS],
				found[MOST_WORDS];
	int			ways;			/* that were found; 2 = several */
} fitting;

/* What columns a wide character takes beyond one. */
typedef struct widths
{
	double		least,
				most;
} widths;

/* Narrows the widths to those with which width * factor is no more than the limit. */
static void
narrow(widths *it, int factor, int limit)
{
	if (factor > 0 && it->most > (double) limit / factor)
		it->most = (double) limit / factor;
	else if (factor < 0 && it->least < (double) limit / factor)
		it->least = (double) limit / factor;
	else if (factor == 0 && limit < 0)
		it->most = -1;
}

/* Narrows the widths to those with which one stretch of columns is within another. */
static void
narrow_within(widths *it, const word *inner, const word *outer, int slack)
{
	narrow(it, outer->wide_at - inner->wide_at, inner->at - outer->at + slack);
	narrow(it, inner->wide_end - outer->wide_end, outer->end - inner->end + slack);
}

/* Finds all ways to give the parts from one on to the row's words from one on; depth is bounded by the parts. */
static void
fit(fitting *it, int part, int first, widths so_far)
{
	gai_step(it->arena);
	if (part == it->parts->count)
	{
		it->ways++;
		memcpy(it->found, it->chosen, sizeof it->found);
		return;
	}
	for (int w = first; w < it->count && it->ways < 2; w++)
	{
		const word *above = &it->row->words[w],
				   *below = &it->parts->words[part];
		widths		narrowed = so_far;

		if (!may_be_one(it->arena, it->texts[w], below->text))
			continue;
		if (it->slack >= 0)
			narrow_within(&narrowed, below, above, it->slack);
		else if (above->column != below->column)
			continue;
		if (narrowed.least > narrowed.most)
			continue;
		it->chosen[part] = w;
		fit(it, part + 1, w + 1, narrowed);
	}
}

/* Gives each part the number of the row that it is of; false unless there is just one way. */
static bool
find_fit(fitting *it)
{
	bool		structural = !it->row->words[0].end;

	for (it->slack = structural ? -1 : 0; it->slack < (structural ? 0 : 2); it->slack++)
	{
		it->ways = 0;
		fit(it, 0, 0, (widths) {0, 1});
		if (it->ways > 0)
			break;
	}
	return it->ways == 1;
}

/* ---- sums ------------------------------------------------------------------------------------------------------- */

/* Whether the last of these numbers is the sum of the others. */
static bool
adds_up(const gai_text *texts, int count)
{
	int64_t		sum = 0;

	for (int i = 0; i < count; i++)
	{
		gai_reading reading = gai_read_value(texts[i]);

		if (reading.kind != GAI_PLACEHOLDER && !is_count(texts[i]))
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
	int			size = count == GAI_APPLICANT_COLUMNS ? count : GROUP_OF_FOUR;
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
		if (after[i].length != before[i].length && self->digits[i] != count_digits(before[i]))
			return false;
	return true;
}

/* ---- changing marks --------------------------------------------------------------------------------------------- */

/* A mark for a word in a column of its row. */
static gai_mark
make_value(mender *self, const word *it, gai_text text, uint32_t line, int column, int count)
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
put_together(mender *self, const word_line *row, const gai_text *texts, const word_line *lower, int nlower)
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
	uint32_t	line = line_of(marks, i);

	while (i > 0 && line_of(marks, i - 1) == line)
		i--;
	return i;
}

/* Whether the lines right above the one that begins with this mark have words without a label. */
static bool
has_strays_above(const gai_marks *marks, size_t first)
{
	word_line	above;

	for (; first > 0; first = above.first)
	{
		size_t		from = line_start(marks, first - 1);

		if (!follows(marks->document, line_of(marks, from), line_of(marks, first)) ||
			!take_line(marks, from, false, &above))
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
	word_line	below;

	for (; end > 0 && end < marks->count; end = below.end)
	{
		if (!follows(marks->document, line_of(marks, end - 1), line_of(marks, end)) ||
			!take_line(marks, end, false, &below))
			return false;
		if (below.count > 0)
			return true;
	}
	return false;
}

/* ---- numbers that go on below their row ------------------------------------------------------------------------- */

/* The lines below a row that may have parts of its numbers. */
static int
take_lower(const mender *self, const word_line *row, word_line lower[MOST_LOWER])
{
	const gai_marks *marks = self->marks;
	uint32_t	line = row->line;
	size_t		from = row->end;
	int			count = 0;

	while (count < MOST_LOWER && from < marks->count && follows(marks->document, line, line_of(marks, from)) &&
		   take_line(marks, from, false, &lower[count]) && lower[count].count > 0 &&
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
join_lower(const mender *self, const word_line *row, const word_line *lower, int nlower, gai_text *texts)
{
	bool		open[MOST_WORDS];	/* the number goes on so far */

	for (int i = 0; i < row->count; i++)
		open[i] = true;
	for (int l = 0; l < nlower; l++)
	{
		fitting		it = {.arena = self->arena, .texts = texts, .row = row, .parts = &lower[l], .count = row->count};
		bool		goes_on[MOST_WORDS] = {false};

		if (!find_fit(&it))
			return false;
		for (int p = 0; p < lower[l].count; p++)
		{
			int			w = it.found[p];

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
doubt(mender *self, const word_line *row, const word_line *lower, int nlower)
{
	gai_text	texts[MOST_WORDS];

	for (int i = 0; i < row->count; i++)
		texts[i] = gai_join_texts(self->arena, row->words[i].text, gai_literal(GAI_REPLACEMENT));
	put_together(self, row, texts, lower, nlower);
	for (int i = 0; i < row->count; i++)
		self->marks->items[row->words[i].mark].kind = GAI_MARK_TEXT;
}

/* last: nothing more will be put together. */
static void
mend_below(mender *self, const word_line *row, bool last)
{
	word_line	lower[MOST_LOWER];
	int			most = row->placed ? take_lower(self, row, lower) : 0;
	gai_text	before[MOST_WORDS],
				after[MOST_WORDS];
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
				self->digits[i] = count_digits(before[i]);
		put_together(self, row, after, lower, n);
		return;
	}
	if (fits && last)
		doubt(self, row, lower, most);
}

/* ---- numbers that stand around their row ------------------------------------------------------------------------ */

/* The words of a row in the order of their places, those of the line above among them, as it is looked for. */
typedef struct merging
{
	gai_arena  *arena;
	const word_line *row,
			   *above;
	const word *chosen[MOST_WORDS],
			   *found[MOST_WORDS];
	int			ways;
} merging;

/* Finds all orders; depth is bounded by the words. */
static void
merge(merging *it, int r, int a, widths so_far)
{
	int			n = r + a;

	gai_step(it->arena);
	if (n == it->row->count + it->above->count)
	{
		it->ways++;
		memcpy(it->found, it->chosen, sizeof it->found);
		return;
	}
	for (int from = 0; from < 2 && it->ways < 2; from++)
	{
		const word_line *line = from == 0 ? it->row : it->above;
		int			next = from == 0 ? r : a;
		widths		narrowed = so_far;

		if (next == line->count)
			continue;
		it->chosen[n] = &line->words[next];
		/* a blank at least parts two words */
		if (n > 0)
			narrow(&narrowed, it->chosen[n - 1]->wide_end - it->chosen[n]->wide_at,
				   it->chosen[n]->at - it->chosen[n - 1]->end - 1);
		if (narrowed.least <= narrowed.most)
			merge(it, r + (from == 0), a + (from == 1), narrowed);
	}
}

/* The numbers of the line above, with what stands on the line below them: units, or the rest of each. */
static bool
join_around(const mender *self, const word_line *above, const word_line *below, gai_text *texts)
{
	for (int i = 0; i < above->count; i++)
	{
		widths		any = {0, 1};
		gai_text	upper = above->words[i].text,
					lower = below->words[i].text;

		narrow_within(&any, &below->words[i], &above->words[i], 1);
		if (any.least > any.most)
			return false;
		texts[i] = upper;
		if (gai_is_unit(lower) ? !is_count(upper) || gai_read_value(upper).unit.length > 0
			: !may_be_one(self->arena, upper, lower))
			return false;
		if (!gai_is_unit(lower))
			texts[i] = gai_join_texts(self->arena, upper, lower);
	}
	return true;
}

/* The marks of three lines: those of labels, the row's values in order, and nothing that counts. */
static void
rearrange(mender *self, const word_line *above, const word_line *row, const word_line *below, const word **order,
		  const gai_text *texts)
{
	gai_marks  *marks = self->marks;
	size_t		first = above->first,
				count = below->end - first,
				kept = 0;
	gai_mark   *items = gai_alloc(self->arena, count, sizeof *items);
	int			n = above->count + row->count;

	for (size_t i = first; i < row->end; i++)
		if (i < above->end ? !is_word(marks, i) : i < row->first)
			items[kept++] = marks->items[i];
	for (int i = 0; i < n; i++)
	{
		items[kept] = make_value(self, order[i], texts[i], row->line, i, n);
		kept++;
	}
	for (size_t i = row->first; i < below->end; i++)
		if (kept < count && (i >= row->end || !is_word(marks, i)))
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
mend_around(mender *self, size_t label, const word_line *row, int count)
{
	const gai_marks *marks = self->marks;
	size_t		first = line_start(marks, label - 1);
	word_line	above,
				below;
	merging		it = {.arena = self->arena, .row = row, .above = &above};
	gai_text	joined[MOST_WORDS],
				texts[MOST_WORDS];

	if (!follows(marks->document, line_of(marks, first), row->line) || row->end == marks->count ||
		!follows(marks->document, row->line, line_of(marks, row->end)) ||
		gai_is_structural(marks->document->lines[row->line].separator))
		return;
	if (!take_line(marks, first, false, &above) || above.end != label || above.count + row->count != count ||
		!take_line(marks, row->end, true, &below) || below.count != above.count || !row->placed || !above.placed ||
		!below.placed || has_strays_above(marks, first) || has_strays_below(marks, below.end) ||
		!join_around(self, &above, &below, joined))
		return;
	merge(&it, 0, 0, (widths) {0, 1});
	if (it.ways != 1)
		return;
	for (int i = 0, a = 0; i < count; i++)
	{
		bool		from_above = a < above.count && it.found[i] == &above.words[a];

		texts[i] = from_above ? joined[a] : it.found[i]->text;
		a += from_above;
	}
	if (adds_up(texts, count))
		rearrange(self, &above, row, &below, it.found, texts);
}

/* ---- rows ------------------------------------------------------------------------------------------------------- */

static bool
is_row_of_three(const gai_marks *marks, size_t i)
{
	return gai_label_meaning(marks, &marks->items[i], GAI_APPLICATIONS, GAI_LABEL_ROW) != NULL;
}

static bool
is_head_of_four(const gai_marks *marks, size_t i)
{
	return gai_label_meaning(marks, &marks->items[i], GAI_DISPUTES, GAI_LABEL_COLUMN) != NULL;
}

/* The line of words that follows a label; false if another mark does. */
static bool
take_row(const gai_marks *marks, size_t label, word_line *row)
{
	size_t		i = label + 1;

	while (i < marks->count && (marks->items[i].kind == GAI_MARK_PART || marks->items[i].kind == GAI_MARK_BLANK))
		i++;
	return i < marks->count && is_word(marks, i) && take_line(marks, i, false, row);
}

static void
mend(mender *self, size_t label, bool last)
{
	const gai_marks *marks = self->marks;
	bool		three = is_row_of_three(marks, label),
				four = is_head_of_four(marks, label);
	word_line	row;
	size_t		first;

	if ((!three && !four) || !take_row(marks, label, &row))
		return;
	if ((three && row.count == GAI_APPLICANT_COLUMNS) || (four && row.count == GAI_MOST_COLUMNS))
	{
		mend_below(self, &row, last);
		return;
	}
	if (!three || row.count > GAI_APPLICANT_COLUMNS || row.line != line_of(marks, label))
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
	word_line	row;
	gai_text	texts[MOST_WORDS];
	bool		doubted = false;

	if (!is_row_of_three(marks, label) || !take_row(marks, label, &row) || row.count != count)
		return;
	if (has_strays_above(marks, line_start(marks, row.first)) || has_strays_below(marks, row.end))
		return;
	for (int i = 0; i < count; i++)
	{
		texts[i] = row.words[i].text;
		doubted |= is_doubted(marks, row.words[i].mark);
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
			mend(&self, i, false);
		}
	}
	for (size_t i = 0; i < marks->count && self.mended > 0; i++)
	{
		gai_step(arena);
		restore(&self, i);
	}
	for (size_t i = 0; i < marks->count; i++)
	{
		gai_step(arena);
		mend(&self, i, true);
	}
}
