/*
 * doubts.c - values that may be but a part of a number.
 *
 * What narrow cells broke, and could not be joined, is left on lines of values without a label, close to the row's own.
 * A value above or below one of these may be a part of it, and is marked so that it is read as text; and where the row
 * lacks values, they may be any of them, so that there is no telling which column its values are in.
 */
#include "base/find.h"
#include "base/number.h"
#include "source/aligned/aligned.h"

/* Numbers are seldom so much longer than all others: several without a blank between them. */
#define MUCH_LONGER 3

/* Adds a sign that keeps a word from being read as a value. */
static void
doubt(gai_arena *arena, gai_aligned_line *line, int w)
{
	gai_aligned_word *word = &line->words[w];
	gai_text	text;

	if (word->kind != GAI_ALIGNED_VALUE)
		return;
	text = gai_join_texts(arena, gai_aligned_text(word), gai_literal(GAI_REPLACEMENT));
	word->bytes = text.bytes;
	word->length = (uint32_t) text.length;
	word->kind = GAI_ALIGNED_TEXT;
	line->changed = true;
}

static void
doubt_all(gai_arena *arena, gai_aligned_line *line)
{
	for (int w = 0; w < line->count; w++)
		doubt(arena, line, w);
}

/* Whether a line of values belongs to no label: they may be parts of a row's. */
static bool
is_stray(const gai_aligned_line *line)
{
	if (line->count == 0 || line->label || line->moved)
		return false;
	for (int w = 0; w < line->count; w++)
		if (line->words[w].kind != GAI_ALIGNED_VALUE || !gai_is_part_of_number(gai_aligned_text(&line->words[w])))
			return false;
	return true;
}

/* Stray values beside a row; false if it is none. */
static bool
doubt_row(const gai_aligned_page *page, const gai_aligned_line *stray, gai_aligned_line *row)
{
	bool		touches = false;

	if (row->count == 0 || (!row->label && row->count < page->columns))
		return false;
	if (row->count < page->columns)
	{
		row->doubted = true;
		return true;
	}
	for (int i = 0; i < stray->count; i++)
		for (int w = 0; w < row->count; w++)
			touches |= gai_spans_touch(row->words[w].span, stray->words[i].span, 1);
	/* the number of a page, perhaps */
	if (!touches && stray->count == 1)
		return false;
	doubt_all(page->aligned->arena, row);
	return true;
}

/* The widest value of the rows that have all. */
static int
widest_value(const gai_aligned_page *page)
{
	int			widest = 0;

	for (size_t i = 0; i < page->count; i++)
		for (int w = 0; w < page->lines[i].count && page->lines[i].count == page->columns; w++)
		{
			int			width = page->lines[i].words[w].span.right - page->lines[i].words[w].span.left;

			gai_step(page->aligned->arena);
			widest = width > widest ? width : widest;
		}
	return widest;
}

/* Whether a label begins on a line. */
static bool
begins_label(const gai_aligned_line *line)
{
	return line->label && (line->opens || line->second_opens);
}

/*
 * Whether the label of another row begins on a line, behind one that begins in that column: not on a line that goes on
 * with it behind the label of a group, if there are values: units there are of the numbers above.
 */
static bool
begins_row(const gai_aligned_line *line, uint16_t left)
{
	bool		values = false;

	if (!begins_label(line))
		return false;
	for (int w = 0; w < line->count; w++)
		values |= line->words[w].kind == GAI_ALIGNED_VALUE;
	return !values || line->second_opens || !gai_goes_on_with_label(line, left);
}

/*
 * The lines of one label, from first on, up to where the next one begins: all values of a row stand on one of them.
 * Where they do not, those of the one that has all are doubted that others stand above or below; without one, all are.
 */
static void
doubt_label(const gai_aligned_page *page, size_t first, size_t end)
{
	gai_aligned_line *whole = NULL;
	int			lines = 0,
				wholes = 0;

	for (size_t i = first; i < end; i++)
	{
		gai_step(page->aligned->arena);
		lines += page->lines[i].count > 0;
		if (page->lines[i].count >= page->columns)
		{
			whole = &page->lines[i];
			wholes++;
		}
	}
	/* labels without ordinals */
	if (lines < 2 || wholes > 1)
		return;
	for (size_t i = first; i < end; i++)
	{
		if (page->lines[i].count == 0 || &page->lines[i] == whole)
			continue;
		/* the number of a page begins left of the values: - 3 - */
		if (whole != NULL && page->lines[i].words[0].span.right + 1 < whole->words[0].span.left)
			continue;
		if (whole != NULL)
			doubt_row(page, &page->lines[i], whole);
		page->lines[i].doubted = true;
	}
}

/* Whether the values of a label that begins on this line stand on the line above it. */
static bool
stands_above(const gai_aligned_page *page, size_t line)
{
	return page->lines[line].count == 0 && !begins_label(&page->lines[line - 1]) && page->lines[line - 1].count > 0 &&
		gai_follows_aligned(page->aligned, &page->lines[line]);
}

void
gai_doubt_aligned_words(gai_aligned_page *page)
{
	int			widest = widest_value(page);

	for (size_t i = 0; i < page->count; i++)
	{
		gai_aligned_line *it = &page->lines[i];
		bool		beside = false;

		gai_step(page->aligned->arena);
		for (int w = 0; w < it->count && it->count < page->columns && widest > 0; w++)
			if (it->words[w].kind == GAI_ALIGNED_VALUE &&
				it->words[w].span.right - it->words[w].span.left >= widest + MUCH_LONGER)
				it->doubted = true;
		if (!is_stray(it) || it->count >= page->columns)
			continue;
		if (i > 0 && gai_follows_aligned(page->aligned, it))
			beside = doubt_row(page, it, it - 1);
		if (i + 1 < page->count && gai_follows_aligned(page->aligned, it + 1))
			beside |= doubt_row(page, it, it + 1);
		if (beside)
			doubt_all(page->aligned->arena, it);
	}
	for (size_t i = 0, end; i < page->count; i = end)
	{
		uint16_t	left = gai_label_begins(&page->lines[i]);

		for (end = i + 1; end < page->count && !begins_row(&page->lines[end], left);)
			end++;
		if (begins_label(&page->lines[i]))
			doubt_label(page, i, end - (end < page->count && stands_above(page, end)));
	}
}
