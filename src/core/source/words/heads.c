/*
 * heads.c - finds words of a head that stand in columns side by side, although on different lines.
 *
 * The words of a head stand in the middle of cells of different heights, so that some have no neighbour on their own
 * line.  The lowest ones head one column each: what has another word below may be the head of several.
 */
#include <stdlib.h>

#include "source/words/layout.h"

/* The most words of a head; longer stretches of lines without values are none. */
#define MOST_WORDS 256

/* Words of one line no further apart than those of prose. */
typedef struct phrase
{
	uint32_t	line;
	int32_t		left,
				right,
				height;
	bool		word;			/* Chinese characters only: brackets and the like may be the rest of a cell above */
} phrase;

static int
compare_sides(const void *left, const void *right)
{
	const phrase *a = left,
			   *b = right;

	if (a->left != b->left)
		return a->left < b->left ? -1 : 1;
	return (a->right > b->right) - (a->right < b->right);
}

/* The phrases of the runs from first to end, MOST_WORDS + 1 at most. */
static size_t
find_phrases(gai_boxes *boxes, const gai_run *runs, size_t first, size_t end, phrase *phrases)
{
	size_t		count = 0;

	for (size_t i = first; i < end && count <= MOST_WORDS; i++)
	{
		const gai_run *run = &runs[i];
		phrase	   *last = i > first && runs[i - 1].phrase == run->phrase ? &phrases[count - 1] : NULL;

		gai_step(boxes->arena);
		if (last == NULL)
		{
			last = &phrases[count++];
			*last = (phrase) {run->line, run->left, run->right, gai_run_height(run), true};
		}
		last->right = run->right;
		last->word &= gai_count_chinese(run->text) > 0;
	}
	return count;
}

/* Whether another phrase of the same head stands below this one. */
static bool
has_phrase_below(const phrase *phrases, size_t it, size_t count)
{
	for (size_t i = it + 1; i < count; i++)
		if (phrases[i].left < phrases[it].right && phrases[i].right > phrases[it].left)
			return true;
	return false;
}

/* Where the words end that stand above or below a phrase and reach over its end. */
static int32_t
end_of_words(const phrase *phrases, size_t count, const phrase *it)
{
	int32_t		right = it->right;

	for (size_t i = 0; i < count; i++)
		if (phrases[i].left < it->right && phrases[i].right > right)
			right = phrases[i].right;
	return right;
}

/* Adds the gaps of one head, whose runs are those from first to end. */
static size_t
add_gaps(gai_boxes *boxes, const gai_run *runs, size_t first, size_t end, gai_column_gap *gaps)
{
	phrase		phrases[MOST_WORDS + 1],
				lowest[MOST_WORDS];
	size_t		all = find_phrases(boxes, runs, first, end, phrases),
				count = 0,
				ngaps = 0;

	if (all > MOST_WORDS)
		return 0;
	for (size_t i = 0; i < all; i++)
	{
		gai_step(boxes->arena);
		if (!has_phrase_below(phrases, i, all))
			lowest[count++] = phrases[i];
	}
	if (count == 0)
		return 0;
	qsort(lowest, count, sizeof *lowest, compare_sides);
	/* the head of the labels often has several lines, and a remark in brackets; no merged cell stands above it */
	lowest[0].right = end_of_words(phrases, all, &lowest[0]);
	lowest[0].word = true;
	for (size_t i = 1; i < count; i++)
	{
		const phrase *a = &lowest[i - 1],
				   *b = &lowest[i];

		/* neighbours on one line are no news */
		if (a->line != b->line && a->word && b->word && a->right < b->left)
			gaps[ngaps++] = (gai_column_gap)
			{
				a->right, b->left, a->left, (a->height < b->height ? a->height : b->height) / 4
			};
	}
	return ngaps;
}

size_t
gai_find_head_gaps(gai_boxes *boxes, const gai_runs *runs, const gai_region *region, gai_column_gap *gaps)
{
	const gai_run *items = runs->items;
	size_t		count = 0;

	for (size_t i = region->first, end; i < region->end; i = end > i ? end : i + 1)
	{
		for (end = i; end < region->end && items[end].page == items[i].page && !items[end].value && !items[end].unit &&
			 !items[end].opens; end++)
			gai_step(boxes->arena);
		/* a line with a value is no part of the head */
		while (end > i && end < region->end && items[end - 1].line == items[end].line)
			end--;
		count += add_gaps(boxes, items, i, end, &gaps[count]);
	}
	return count;
}
