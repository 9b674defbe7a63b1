/*
 * cells.c - joins what narrow cells broke over lines.
 *
 * A cell of two lines stands around the line of a row's other cells, or begins on it:
 *
 *              5339              2.没有现成信   0    0    991
 *     1701  0        0件         息需要另行               件
 *              件
 *
 * The parts are joined if each of the lower line has its part above, and they are one number or word then.
 */
#include "base/find.h"
#include "base/number.h"
#include "source/aligned/aligned.h"

static void
set_text(gai_aligned_word *word, gai_text text)
{
	word->bytes = text.bytes;
	word->length = (uint32_t) text.length;
	word->kind = GAI_ALIGNED_VALUE;
}

/* Joins two parts of a cell; false if they are not.  A number and its unit are the number; digits only if allowed. */
static bool
join_parts(gai_arena *arena, gai_aligned_word *above, const gai_aligned_word *below, bool digits)
{
	gai_reading reading = gai_read_value(gai_aligned_text(above));
	gai_text	text;

	if (below->kind == GAI_ALIGNED_UNIT)
		return above->kind == GAI_ALIGNED_VALUE && reading.kind == GAI_NUMBER && reading.unit.length == 0;
	if (below->kind == GAI_ALIGNED_VALUE)
	{
		/* digits that no number has, such as 5,43 or 5, go on in any case */
		if ((!digits && above->kind != GAI_ALIGNED_LETTERS) || !gai_is_part_of_number(gai_aligned_text(above)) ||
			!gai_is_part_of_number(gai_aligned_text(below)))
			return false;
	}
	else if (above->kind != GAI_ALIGNED_LETTERS)
		return false;
	text = gai_join_texts(arena, gai_aligned_text(above), gai_aligned_text(below));
	if (!gai_is_short_value(text))
		return false;
	set_text(above, text);
	return true;
}

/* Gives a line these words. */
static void
set_words(gai_arena *arena, gai_aligned_line *line, const gai_aligned_word *words, int count)
{
	line->words = gai_alloc(arena, (size_t) count, sizeof *words);
	memcpy(line->words, words, sizeof *words * (size_t) count);
	line->count = count;
	line->changed = true;
}

static void
clear_line(gai_aligned_line *line)
{
	line->count = 0;
	line->changed = true;
}

/* Whether there may be parts of cells in it, and nothing else. */
static bool
has_parts(const gai_aligned_line *line)
{
	for (int i = 0; i < line->count; i++)
		if (line->words[i].kind == GAI_ALIGNED_VALUE && !gai_is_part_of_number(gai_aligned_text(&line->words[i])))
			return false;
	return line->count > 0;
}

static int
count_letters(const gai_aligned_line *line)
{
	int			count = 0;

	for (int i = 0; i < line->count; i++)
		count += line->words[i].kind == GAI_ALIGNED_LETTERS;
	return count;
}

/*
 * Parts on a line whose other parts are on the line above, with the row's other cells.  Words that are broken are told
 * by their order if there are as many beginnings as ends, for lines shift; all else by its place.  Numbers are not
 * joined so, for the lower may be another row's.
 */
static bool
join_below(gai_aligned_page *page, gai_aligned_line *above, gai_aligned_line *below)
{
	gai_arena  *arena = page->aligned->arena;
	gai_aligned_word words[GAI_MOST_ALIGNED_WORDS];
	bool		ordered = count_letters(below) == below->count && count_letters(above) == below->count;
	int			next = 0;

	memcpy(words, above->words, sizeof *words * (size_t) above->count);
	for (int i = 0; i < below->count; i++)
	{
		while (next < above->count && ((!ordered && !gai_spans_touch(words[next].span, below->words[i].span, 1)) ||
									   !join_parts(arena, &words[next], &below->words[i], false)))
			next++;
		if (next++ == above->count)
			return false;
	}
	set_words(arena, above, words, above->count);
	clear_line(below);
	return true;
}

/* The line above has but the beginnings of cells whose ends are on the line below, with the row's other cells. */
static bool
join_above(gai_aligned_page *page, gai_aligned_line *above, gai_aligned_line *below)
{
	gai_aligned_word words[GAI_MOST_ALIGNED_WORDS];
	int			next = 0;

	memcpy(words, below->words, sizeof *words * (size_t) below->count);
	for (int i = 0; i < above->count; i++)
	{
		gai_aligned_word whole = above->words[i];

		while (next < below->count && !gai_spans_touch(words[next].span, whole.span, 1))
			next++;
		if (next == below->count || whole.kind != GAI_ALIGNED_LETTERS ||
			!join_parts(page->aligned->arena, &whole, &words[next], false))
			return false;
		whole.span = words[next].span;
		words[next++] = whole;
	}
	set_words(page->aligned->arena, below, words, below->count);
	clear_line(above);
	return true;
}

/* Words of three lines each: 不 above 涉 above 及. */
static bool
join_three(gai_aligned_page *page, gai_aligned_line *above, gai_aligned_line *middle, gai_aligned_line *below)
{
	gai_arena  *arena = page->aligned->arena;
	gai_aligned_word words[GAI_MOST_ALIGNED_WORDS];
	int			next = 0;

	if (above->count != below->count || count_letters(middle) != above->count)
		return false;
	memcpy(words, middle->words, sizeof *words * (size_t) middle->count);
	for (int i = 0; i < above->count; i++, next++)
	{
		gai_text	text;

		while (words[next].kind != GAI_ALIGNED_LETTERS)
			next++;
		text = gai_join_texts(arena, gai_aligned_text(&above->words[i]), gai_aligned_text(&words[next]));
		text = gai_join_texts(arena, text, gai_aligned_text(&below->words[i]));
		if (!gai_is_short_value(text) || above->words[i].kind != GAI_ALIGNED_LETTERS)
			return false;
		set_text(&words[next], text);
	}
	set_words(arena, middle, words, middle->count);
	clear_line(above);
	clear_line(below);
	return true;
}

/*
 * Whether the lower line may as well be the upper one of the next row: as many parts stand below that row's own line.
 */
static bool
is_next_row(const gai_aligned_page *page, const gai_aligned_line *below)
{
	const gai_aligned_line *end = page->lines + page->count;

	if (end - below < 3 || !gai_follows_aligned(page->aligned, below + 1) ||
		!gai_follows_aligned(page->aligned, below + 2) || below[1].count == 0 || !has_parts(&below[2]))
		return false;
	return below[2].count == below->count;
}

/* Cells of two lines each, around the line of the row's other cells. */
static bool
join_around(gai_aligned_page *page, gai_aligned_line *above, gai_aligned_line *middle, gai_aligned_line *below)
{
	gai_arena  *arena = page->aligned->arena;
	gai_aligned_line joined = *above;
	gai_aligned_word words[GAI_MOST_ALIGNED_WORDS],
				merged[GAI_MOST_ALIGNED];
	bool		digits = page->columns > 0 && above->count + middle->count == page->columns &&
		!is_next_row(page, below);

	/* one line has a label and another one none: they can be compared where each character takes one column */
	if (!page->aligned->characters || above->count != below->count ||
		above->count + middle->count > GAI_MOST_ALIGNED)
		return false;
	memcpy(words, above->words, sizeof *words * (size_t) above->count);
	joined.words = words;
	for (int i = 0; i < above->count; i++)
		if (!gai_spans_touch(joined.words[i].span, below->words[i].span, 1) ||
			!join_parts(arena, &joined.words[i], &below->words[i], digits))
			return false;
	if (!gai_merge_aligned(page, &joined, middle, merged))
		return false;
	set_words(arena, middle, merged, above->count + middle->count);
	clear_line(above);
	clear_line(below);
	return true;
}

void
gai_join_aligned_cells(gai_aligned_page *page)
{
	const gai_aligned *self = page->aligned;

	for (size_t i = 1; i < page->count; i++)
	{
		gai_aligned_line *below = &page->lines[i];

		gai_step(self->arena);
		if (below->count == 0 || !gai_follows_aligned(self, below))
			continue;
		if (below[-1].count > 0 && below[-1].count < below->count && join_above(page, below - 1, below))
			continue;
		/* a line on which a label begins has the values of its row, not the rest of another's */
		if (!has_parts(below) || (below->label && (below->opens || below->second_opens)))
			continue;
		if (i >= 2 && below[-1].count > 0 && below[-2].count > 0 && gai_follows_aligned(self, below - 1) &&
			(join_three(page, below - 2, below - 1, below) || join_around(page, below - 2, below - 1, below)))
			continue;
		if (below[-1].count > 0)
			join_below(page, below - 1, below);
		else if (i >= 2 && below[-2].count > 0 && gai_follows_aligned(self, below - 1))
			join_below(page, below - 2, below);
	}
}

/*
 * The values of a row on two lines, for its cells stand at different heights: as many as the table has columns, and the
 * second line begins no label.
 */
void
gai_join_aligned_halves(gai_aligned_page *page)
{
	for (size_t i = 1; i < page->count; i++)
	{
		gai_aligned_line *next = &page->lines[i],
				   *last = next - 1;
		gai_aligned_word merged[GAI_MOST_ALIGNED];

		gai_step(page->aligned->arena);
		if (last->count == 0 || next->count == 0 || last->count + next->count != page->columns || !last->label ||
			(next->label && (next->opens || next->second_opens)) || !gai_follows_aligned(page->aligned, next))
			continue;
		/* values without a label may be the upper parts of the next row's */
		if (!next->label && i + 1 < page->count && next[1].count > 0 && gai_follows_aligned(page->aligned, next + 1))
			continue;
		if (!gai_is_aligned_row(last) || !gai_is_aligned_row(next) || !gai_merge_aligned(page, last, next, merged))
			continue;
		set_words(page->aligned->arena, last, merged, page->columns);
		clear_line(next);
	}
}
