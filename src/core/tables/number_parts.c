/* number_parts.c - see number_parts.h */
#include "tables/number_parts.h"

#include "base/find.h"
#include "base/number.h"

enum
{
	MOST_SLACK = 1,				/* columns that a part may stand out on one side of the other one */
	LONGEST_LINE = 2000,		/* bytes before a word on its line */
	FIRST_WIDE = 0x2E80			/* characters from there on may take two columns */
};

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

bool
gai_is_doubted_word(const gai_marks *marks, size_t i)
{
	return marks->items[i].kind == GAI_MARK_TEXT && source_text(marks, i).length < gai_mark_text(marks, i).length;
}

bool
gai_is_number_word(const gai_marks *marks, size_t i)
{
	gai_text	text;

	if (marks->items[i].kind == GAI_MARK_VALUE)
		return true;
	text = source_text(marks, i);
	return marks->items[i].kind == GAI_MARK_TEXT && (gai_is_short_value(text) || gai_is_part_of_number(text));
}

/* A place in a line of plain text, and the characters and wide ones of the line before it. */
typedef struct cursor
{
	const char *start,			/* of the line */
			   *at;				/* NULL = nothing was counted yet */
	int			characters,
				wide;
} cursor;

static void
count_up_to(cursor *self, const char *end)
{
	while (self->at < end)
	{
		uint32_t	c;

		self->at += gai_decode(self->at, end, &c);
		self->characters++;
		self->wide += c >= FIRST_WIDE;
	}
}

/*
 * Counts the characters of the line before a word, from the word before it on if the cursor stands there; false if it
 * is not a line of plain text.
 */
static bool
find_place(const gai_document *document, cursor *line, gai_line_word *it)
{
	const char *first = document->body.bytes + it->place.position,
			   *known = line->at != NULL && line->at <= first ? line->at : document->body.bytes,
			   *back = first;
	cursor		here;

	for (; back > known && back[-1] != '\n' && back[-1] != '\r' && back[-1] != '\f'; back--)
		if (first - back >= LONGEST_LINE || back[-1] == '<' || back[-1] == '>' || back[-1] == '&')
			return false;
	here = back == line->at ? *line : (cursor) {.start = back, .at = back};
	if (first - here.start > LONGEST_LINE || it->text.length != it->place.length ||
		memcmp(it->text.bytes, first, it->text.length) != 0)
		return false;
	count_up_to(&here, first);
	it->at = here.characters;
	it->wide_at = here.wide;
	*line = here;
	count_up_to(&here, first + it->place.length);
	it->end = here.characters;
	it->wide_end = here.wide;
	return true;
}

bool
gai_take_words(const gai_marks *marks, size_t from, bool units, gai_word_line *it)
{
	const gai_document *document = marks->document;
	cursor		line = {0};
	size_t		i = from;

	it->count = 0;
	it->first = from;
	it->line = gai_line_no(marks, from);
	it->placed = true;
	for (; i < marks->count && gai_line_no(marks, i) == it->line; i++)
	{
		gai_mark_kind kind = (gai_mark_kind) marks->items[i].kind;
		gai_line_word *next = &it->words[it->count];

		if (kind == GAI_MARK_BLANK || (kind == GAI_MARK_PART && !(units && gai_is_wrapped_unit_mark(marks, i))))
			continue;
		if ((kind != GAI_MARK_PART && !gai_is_number_word(marks, i)) || it->count == GAI_MOST_COLUMNS)
			return false;
		*next = (gai_line_word) {.mark = i, .text = source_text(marks, i), .place = gai_mark_place(marks, i),
			.column = gai_piece_of(marks, i)->column};
		it->placed &= gai_is_structural(document->lines[it->line].separator) || find_place(document, &line, next);
		it->count++;
	}
	it->end = i;
	return true;
}

bool
gai_follows_line(const gai_document *document, uint32_t line, uint32_t next)
{
	const gai_line *a = &document->lines[line],
			   *b = &document->lines[next];

	return next == line + 1 && b->breaks == 1 && !a->measured && !b->measured && a->table == b->table &&
		(!gai_is_structural(a->separator) || a->separator == b->separator) &&
		gai_is_structural(a->separator) == gai_is_structural(b->separator);
}

/* ---- which number a part is of ---------------------------------------------------------------------------------- */

int
gai_count_digits(gai_text text)
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

bool
gai_is_plain_count(gai_text text)
{
	gai_reading reading = gai_read_value(text);

	return reading.kind == GAI_NUMBER && reading.value.scale == 0 && reading.value.digits <= INT32_MAX &&
		!reading.annotated && !reading.ocr;
}

bool
gai_may_be_one_number(gai_arena *arena, gai_text upper, gai_text lower)
{
	int			digits = gai_count_digits(lower);

	if (!gai_is_part_of_number(upper) || begins_with_zero(upper) || digits == 0 || digits > gai_count_digits(upper) ||
		!(gai_is_plain_count(lower) || gai_is_rest_of_number(lower)))
		return false;
	return gai_is_plain_count(gai_join_texts(arena, upper, lower));
}

/* The numbers of a row that the words of a line below stand under, as they are looked for. */
typedef struct fitting
{
	gai_arena  *arena;
	const gai_text *texts;		/* of the row's words, as far as they are joined */
	const gai_word_line *row,
			   *parts;
	int			slack;			/* columns that a part may stand out; -1 = they have columns */
	int			chosen[GAI_MOST_COLUMNS],
				found[GAI_MOST_COLUMNS];
	int			ways;			/* that were found; 2 = several */
} fitting;

/* What columns a wide character takes beyond one. */
typedef struct widths
{
	double		least,
				most;
} widths;

static const widths any_width = {0, 1};

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
narrow_within(widths *it, const gai_line_word *inner, const gai_line_word *outer, int slack)
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
	for (int w = first; w < it->row->count && it->ways < 2; w++)
	{
		const gai_line_word *above = &it->row->words[w],
				   *below = &it->parts->words[part];
		widths		narrowed = so_far;

		if (!gai_may_be_one_number(it->arena, it->texts[w], below->text))
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

bool
gai_find_upper_parts(gai_arena *arena, const gai_word_line *row, const gai_text *texts, const gai_word_line *parts,
					 int found[GAI_MOST_COLUMNS])
{
	fitting		it = {.arena = arena, .texts = texts, .row = row, .parts = parts};
	bool		columns = row->words[0].end == 0;

	for (it.slack = columns ? -1 : 0; it.slack <= (columns ? -1 : MOST_SLACK); it.slack++)
	{
		it.ways = 0;
		fit(&it, 0, 0, any_width);
		if (it.ways > 0)
			break;
	}
	memcpy(found, it.found, sizeof it.found);
	return it.ways == 1;
}

bool
gai_may_stand_under(const gai_line_word *below, const gai_line_word *above)
{
	widths		left = any_width;

	narrow_within(&left, below, above, MOST_SLACK);
	return left.least <= left.most;
}

/* ---- the order of two lines -------------------------------------------------------------------------------------- */

/* The words of a row in the order of their places, those of the line above among them, as it is looked for. */
typedef struct merging
{
	gai_arena  *arena;
	const gai_word_line *row,
			   *above;
	const gai_line_word *chosen[GAI_MOST_COLUMNS],
			   *found[GAI_MOST_COLUMNS];
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
		const gai_word_line *line = from == 0 ? it->row : it->above;
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

bool
gai_merge_words(gai_arena *arena, const gai_word_line *row, const gai_word_line *above,
				const gai_line_word *found[GAI_MOST_COLUMNS])
{
	merging		it = {.arena = arena, .row = row, .above = above};

	merge(&it, 0, 0, any_width);
	memcpy(found, it.found, sizeof it.found);
	return it.ways == 1;
}
