/* runs.c - joins words side by side that belong together */
#include <stdlib.h>

#include "base/ascii.h"
#include "base/chinese_numerals.h"
#include "base/number.h"
#include "source/words/layout.h"

static int32_t
middle_of(const gai_box *box)
{
	return box->top / 2 + box->bottom / 2;
}

static int32_t
height_of(const gai_box *box)
{
	return box->bottom - box->top;
}

/* The last criterion when all else is equal: the order in the body. */
static int
compare_places(const gai_box *a, const gai_box *b)
{
	return (a->place.position > b->place.position) - (a->place.position < b->place.position);
}

static int
compare_heights(const void *left, const void *right)
{
	const gai_box *a = left,
			   *b = right;

	if (a->page != b->page)
		return a->page < b->page ? -1 : 1;
	if (middle_of(a) != middle_of(b))
		return middle_of(a) < middle_of(b) ? -1 : 1;
	return compare_places(a, b);
}

static int
compare_sides(const void *left, const void *right)
{
	const gai_box *a = left,
			   *b = right;

	return a->left != b->left ? (a->left < b->left ? -1 : 1) : compare_places(a, b);
}

/* ---- texts ------------------------------------------------------------------------------------------------------ */

static bool
is_letter_or_digit(char c)
{
	return gai_is_digit((unsigned char) c) || gai_is_ascii_letter((unsigned char) c);
}

/*
 * Whether a gap between two words is a blank.  Only between ASCII words: Chinese and numbers stand apart without one.
 */
static bool
is_blank_between(const gai_box *a, const gai_box *b)
{
	return b->left - a->right > height_of(a) / 8 && is_letter_or_digit(a->text.bytes[a->text.length - 1]) &&
		is_letter_or_digit(*b->text.bytes);
}

/* The joined text of consecutive boxes. */
static gai_text
join_boxes(const gai_boxes *boxes, size_t first, size_t count)
{
	const gai_box *items = &boxes->items[first];
	size_t		length = 0;
	char	   *bytes;

	if (count == 1)
		return items->text;
	for (size_t i = 0; i < count; i++)
		length += items[i].text.length + 1;
	bytes = gai_alloc(boxes->arena, length, 1);
	length = 0;
	for (size_t i = 0; i < count; i++)
	{
		gai_step(boxes->arena);
		if (i > 0 && is_blank_between(&items[i - 1], &items[i]))
			bytes[length++] = ' ';
		memcpy(bytes + length, items[i].text.bytes, items[i].text.length);
		length += items[i].text.length;
	}
	return gai_slice(bytes, length);
}

gai_place
gai_place_of_boxes(const gai_boxes *boxes, size_t first, size_t count)
{
	gai_place	place = boxes->items[first].place;

	/* usually words that are neighbours on the page are neighbours in the body, too */
	for (size_t i = first + 1; i < first + count; i++)
	{
		gai_place	next = boxes->items[i].place;

		if (next.position < place.position + place.length || next.position - place.position - place.length > GAI_FAR)
			break;
		place.length = next.position + next.length - place.position;
	}
	return place;
}

static bool
is_unit(gai_text text)
{
	static const char *const units[] = {"件", "份", "条", "起", "宗", "个", "部", "项", "次", "元", "万元", "件次"};

	for (size_t i = 0; i < sizeof units / sizeof units[0]; i++)
		if (gai_text_equal(text, gai_slice(units[i], strlen(units[i]))))
			return true;
	return false;
}

/* ---- runs ------------------------------------------------------------------------------------------------------- */

void
gai_settle_run(const gai_boxes *boxes, gai_run *run)
{
	const gai_box *items = &boxes->items[run->first];

	run->page = items->page;
	run->left = items->left;
	run->right = items->right;
	run->top = items->top;
	run->bottom = items->bottom;
	for (size_t i = 1; i < run->count; i++)
	{
		gai_step(boxes->arena);
		if (items[i].right > run->right)
			run->right = items[i].right;
		if (items[i].top < run->top)
			run->top = items[i].top;
		if (items[i].bottom > run->bottom)
			run->bottom = items[i].bottom;
	}
	run->text = join_boxes(boxes, run->first, run->count);
	run->value = gai_is_short_value(run->text);
	run->unit = is_unit(run->text);
	run->opens = gai_begins_with_ordinal(run->text);
}

/* Whether it is a short word of Chinese characters only, as in the head of a table. */
static bool
is_short_word(gai_text text)
{
	return text.length <= 8 * 3 && gai_count_chinese(text) > 0;
}

/*
 * Whether two words are certainly in one cell.  Two numbers never are.  Chinese words with any space between them may
 * be two cells, and so may a number or a label and the word before it.
 */
static bool
is_close(const gai_box *a, const gai_box *b)
{
	int32_t		height = height_of(a) < height_of(b) ? height_of(a) : height_of(b),
				gap = b->left - a->right;

	if (gap >= height / 4 || gap <= -height)
		return false;
	if ((gai_is_short_value(a->text) || is_unit(a->text)) && gai_is_short_value(b->text))
		return false;
	return gap < height / 16 || (!gai_is_short_value(b->text) && !gai_begins_with_ordinal(b->text) &&
								 !(is_short_word(a->text) && is_short_word(b->text)));
}

/* Makes runs of the boxes from first to end, which are one line, sorted from left to right. */
static void
add_line(gai_boxes *boxes, gai_runs *runs, size_t first, size_t end, uint32_t line)
{
	for (size_t i = first; i < end; i++)
	{
		gai_run    *run = runs->count > 0 ? &runs->items[runs->count - 1] : NULL;
		const gai_box *box = &boxes->items[i];
		bool		apart = i == first || box->left - box[-1].right >= height_of(box) / 4;
		uint32_t	phrase = run == NULL ? 0 : run->phrase + apart;

		gai_step(boxes->arena);
		if (i > first && is_close(&box[-1], box))
			run->count++;
		else
			runs->items[runs->count++] = (gai_run)
		{
			.first = (uint32_t) i, .count = 1, .line = line, .phrase = phrase
		};
	}
}

/* Finds the runs that have nothing beside them: the middle half of no other run overlaps vertically with theirs. */
static void
find_lonely(gai_boxes *boxes, gai_runs *runs)
{
	int32_t		tallest = 0;

	for (size_t i = 0; i < runs->count; i++)
	{
		runs->items[i].lonely = true;
		if (gai_run_height(&runs->items[i]) > tallest)
			tallest = gai_run_height(&runs->items[i]);
	}
	for (size_t i = 0; i < runs->count; i++)
		for (size_t j = i + 1; j < runs->count && j - i < GAI_MOST_BESIDE; j++)
		{
			gai_run    *a = &runs->items[i],
					   *b = &runs->items[j];
			int32_t		apart = abs(gai_run_middle(b) - gai_run_middle(a));

			gai_step(boxes->arena);
			/* lines are sorted, and the words of a line are within a third of a height */
			if (apart > tallest || a->page != b->page)
				break;
			if (apart < gai_beside(a, b) && a->phrase != b->phrase)
				a->lonely = b->lonely = false;
		}
}

gai_runs
gai_make_runs(gai_boxes *boxes)
{
	gai_runs	runs = {.items = gai_alloc(boxes->arena, boxes->count + 1, sizeof *runs.items)};
	uint32_t	line = 0;

	if (boxes->count > 0)
		qsort(boxes->items, boxes->count, sizeof *boxes->items, compare_heights);
	for (size_t i = 0, end; i < boxes->count; i = end)
	{
		const gai_box *first = &boxes->items[i];

		for (end = i + 1; end < boxes->count; end++)
		{
			const gai_box *next = &boxes->items[end];
			int32_t		height = height_of(next) < height_of(first) ? height_of(next) : height_of(first);

			gai_step(boxes->arena);
			if (next->page != first->page || middle_of(next) - middle_of(first) > height * 3 / 10)
				break;
		}
		qsort(&boxes->items[i], end - i, sizeof *boxes->items, compare_sides);
		add_line(boxes, &runs, i, end, line++);
	}
	for (size_t i = 0; i < runs.count; i++)
		gai_settle_run(boxes, &runs.items[i]);
	find_lonely(boxes, &runs);
	return runs;
}
