/*
 * columns.c - finds the columns of a table from the gaps between runs that stand side by side.
 *
 * Each gap between two neighbours contains at least one border.  A merged cell hides borders, but other rows show them.
 * The smallest set of borders that puts one into every gap gives the columns.
 */
#include <stdlib.h>

#include "base/ascii.h"
#include "source/words/layout.h"

#define MOST_BORDERS (INT16_MAX - 1)

typedef struct gaps
{
	gai_column_gap	   *items;
	size_t		count;
	size_t		lines;			/* that have one */
} gaps;

static int
compare_gaps(const void *left, const void *right)
{
	const gai_column_gap *a = left,
			   *b = right;

	if (a->right != b->right)
		return a->right < b->right ? -1 : 1;
	return a->left != b->left ? (a->left < b->left ? -1 : 1) : 0;
}

static int32_t
smaller_height(const gai_run *a, const gai_run *b)
{
	return gai_run_height(a) < gai_run_height(b) ? gai_run_height(a) : gai_run_height(b);
}

/* Whether a text is exactly three digits, which may belong to the digits before them. */
static bool
is_digit_group(gai_text text)
{
	return text.length == 3 && gai_is_digit((unsigned char) text.bytes[0]) &&
		gai_is_digit((unsigned char) text.bytes[1]) && gai_is_digit((unsigned char) text.bytes[2]);
}

/* Whether the gap between two neighbours separates cells.  A blank within a cell is less than half a height wide. */
static bool
parts_cells(const gai_run *a, const gai_run *b)
{
	int32_t		width = b->left - a->right,
				height = smaller_height(a, b);

	if (width >= height / 2)
		return true;
	if (width < height / (a->value || b->opens ? 16 : 4))
		return false;
	/* these are one cell: number and unit, groups of digits, ordinal and label */
	return !(a->value && (b->unit || (b->value && is_digit_group(b->text)))) &&
		!(a->opens && a->right - a->left < 2 * height);
}

/* For each run its nearest neighbour on either side; GAI_NOWHERE = none. */
static void
find_neighbours(gai_boxes *boxes, const gai_runs *runs, const gai_region *region, size_t *before, size_t *behind)
{
	int32_t		tallest = 0;

	for (size_t i = region->first; i < region->end; i++)
	{
		before[i - region->first] = behind[i - region->first] = GAI_NOWHERE;
		if (gai_run_height(&runs->items[i]) > tallest)
			tallest = gai_run_height(&runs->items[i]);
	}
	for (size_t i = region->first; i < region->end; i++)
		for (size_t j = i + 1; j < region->end && j - i < GAI_MOST_BESIDE; j++)
		{
			const gai_run *a = &runs->items[i],
					   *b = &runs->items[j];
			size_t		left = a->left <= b->left ? i : j,
						right = left == i ? j : i;
			size_t	   *next = &behind[left - region->first],
					   *last = &before[right - region->first];
			int32_t		apart = abs(gai_run_middle(b) - gai_run_middle(a));

			gai_step(boxes->arena);
			if (apart > tallest || a->page != b->page)
				break;
			if (apart >= gai_beside(a, b) ||
				runs->items[right].left < runs->items[left].right)
				continue;
			if (*next == GAI_NOWHERE || runs->items[right].left < runs->items[*next].left)
				*next = right;
			if (*last == GAI_NOWHERE || runs->items[left].right > runs->items[*last].right)
				*last = left;
		}
}

static gai_column_gap
gap_between(const gai_run *left, const gai_run *right)
{
	return (gai_column_gap) {left->right, right->left, left->left, smaller_height(left, right) / 4};
}

static gaps
find_gaps(gai_boxes *boxes, const gai_runs *runs, const gai_region *region)
{
	size_t		count = region->end - region->first;
	size_t	   *before = gai_alloc(boxes->arena, count, sizeof *before),
			   *behind = gai_alloc(boxes->arena, count, sizeof *behind);
	gaps		found = {.items = gai_alloc(boxes->arena, 3 * count, sizeof *found.items)};
	uint32_t	line = UINT32_MAX;

	find_neighbours(boxes, runs, region, before, behind);
	for (size_t i = 0; i < count; i++)
	{
		const gai_run *run = &runs->items[region->first + i];
		const gai_run *right = behind[i] != GAI_NOWHERE ? &runs->items[behind[i]] : NULL,
				   *left = before[i] != GAI_NOWHERE ? &runs->items[before[i]] : NULL;

		gai_step(boxes->arena);
		if (right != NULL && parts_cells(run, right))
		{
			found.items[found.count++] = gap_between(run, right);
			found.lines += run->line != line;
			line = run->line;
		}
		/* unless the two are each other's neighbours: then the gap was added above */
		if (left != NULL && behind[before[i] - region->first] != region->first + i && parts_cells(left, run))
			found.items[found.count++] = gap_between(left, run);
	}
	found.count += gai_find_head_gaps(boxes, runs, region, &found.items[found.count]);
	if (found.count > 0)
		qsort(found.items, found.count, sizeof *found.items, compare_gaps);
	return found;
}

/* Narrows the borders that a run reaches into. */
static void
narrow_by(gai_boxes *boxes, const gai_run *run, const gai_region *region, gai_column_gap *common)
{
	int			low = 0,
				high = region->nborders;

	/* binary search: the first one that ends behind the run's beginning */
	while (low < high)
	{
		int			middle = low + (high - low) / 2;

		if (common[middle].right <= run->left)
			low = middle + 1;
		else
			high = middle;
	}
	for (; low < region->nborders && common[low].left < run->right; low++)
	{
		gai_column_gap	   *it = &common[low];

		gai_step(boxes->arena);
		if (run->left <= it->left && run->right < it->right + it->slack)
			it->left = run->right < it->right ? run->right : it->right;
		else if (run->left > it->left && run->right >= it->right)
			it->right = run->left;
	}
}

/*
 * Narrows a border down to what all its gaps share, less what texts without a neighbour reach into.  Where two of these
 * contradict each other, one is a merged cell's.  That is no value, and it stands above the heads of single columns: so
 * values first, of all pages, and then the others from below.
 */
static void
narrow_gaps(gai_boxes *boxes, const gai_runs *runs, const gai_region *region, gai_column_gap *common)
{
	for (int values = 1; values >= 0; values--)
		for (size_t i = region->end; i-- > region->first;)
		{
			gai_step(boxes->arena);
			if (runs->items[i].value == (values == 1))
				narrow_by(boxes, &runs->items[i], region, common);
		}
}

/* Whether a gap is behind a border: the text left of it does not just reach across, which it can only from before. */
static bool
is_behind(const gai_column_gap *it, const gai_column_gap *border)
{
	return it->left >= border->right + (it->begins > border->left ? 0 : it->slack);
}

/*
 * A greedy cover: go through the gaps by their ends; one without a border yet gets it at its end, where most share
 * it.
 */
static void
place_borders(gai_boxes *boxes, const gai_runs *runs, gai_region *region, const gaps *found)
{
	gai_column_gap	   *common = gai_alloc(boxes->arena, found->count + 1, sizeof *common);

	region->borders = gai_alloc(boxes->arena, found->count + 1, sizeof *region->borders);
	region->nborders = 0;
	for (size_t i = 0; i < found->count && region->nborders < MOST_BORDERS; i++)
	{
		const gai_column_gap *it = &found->items[i];
		gai_column_gap	   *last = region->nborders > 0 ? &common[region->nborders - 1] : NULL;

		gai_step(boxes->arena);
		if (last == NULL || is_behind(it, last))
			common[region->nborders++] = *it;
		else if (it->left > last->left)
			last->left = it->left < last->right ? it->left : last->right;
	}
	narrow_gaps(boxes, runs, region, common);
	for (int b = 0; b < region->nborders; b++)
		region->borders[b] = common[b].left + (common[b].right - common[b].left) / 2;
}

/* The number of borders left of a place. */
static int16_t
borders_before(const gai_region *region, int32_t x)
{
	int			low = 0,
				high = region->nborders;

	while (low < high)
	{
		int			middle = low + (high - low) / 2;

		if (region->borders[middle] < x)
			low = middle + 1;
		else
			high = middle;
	}
	return (int16_t) low;
}

static void
place_run(const gai_region *region, gai_run *run)
{
	int32_t		slack = gai_run_height(run) / 4;

	run->from = borders_before(region, run->left + slack);
	run->to = borders_before(region, run->right - slack);
	if (run->to < run->from)
		run->to = run->from;
}

/* Joins runs of one line without a border between them: a number and its unit, words with wide gaps. */
static void
join_runs(gai_boxes *boxes, gai_runs *runs, gai_region *region)
{
	gai_run    *last = NULL;

	for (size_t i = region->first; i < region->end; i++)
	{
		gai_run    *run = &runs->items[i];

		gai_step(boxes->arena);
		place_run(region, run);
		/* two numbers are not joined, lest they be read as one */
		if (last != NULL && last->line == run->line && last->to == run->from &&
			!(last->value && run->value && !(is_digit_group(run->text) && run->from == run->to &&
											 last->from == last->to &&
											 run->left - last->right < smaller_height(last, run) / 2)))
			gai_join_runs(last, run);
		else
			last = run;
	}
	for (size_t i = region->first; i < region->end; i++)
		if (runs->items[i].count > 0)
		{
			gai_settle_run(boxes, &runs->items[i]);
			place_run(region, &runs->items[i]);
		}
}

/* ---- columns that no row shows ---------------------------------------------------------------------------------- */

/* Runs below each other in one column.  A column with two such stacks side by side may really be two columns. */
typedef struct stack
{
	int16_t		column;
	int32_t		left,
				right;
	bool		text,
				value;
} stack;

static int
compare_runs(const void *left, const void *right)
{
	const gai_run *a = *(const gai_run *const *) left,
			   *b = *(const gai_run *const *) right;

	if (a->from != b->from)
		return a->from < b->from ? -1 : 1;
	if (a->left != b->left)
		return a->left < b->left ? -1 : 1;
	return (a->first > b->first) - (a->first < b->first);
}

static int
compare_borders(const void *left, const void *right)
{
	const int32_t *a = left,
			   *b = right;

	return (*a > *b) - (*a < *b);
}

/* The stack that begins with the first of the runs; *count is the number of its runs. */
static stack
take_stack(gai_boxes *boxes, const gai_run *const *runs, size_t *count)
{
	stack		it = {runs[0]->from, runs[0]->left, runs[0]->right, false, false};
	size_t		i;

	for (i = 0; i < *count && runs[i]->from == it.column && (i == 0 || runs[i]->left < it.right); i++)
	{
		gai_step(boxes->arena);
		it.text |= !runs[i]->value && !runs[i]->unit;
		it.value |= runs[i]->value;
		if (runs[i]->right > it.right)
			it.right = runs[i]->right;
	}
	*count = i;
	return it;
}

/*
 * In a nearly empty table no row may have values in both of two neighbouring columns, and their heads may stand at
 * different heights, so no gap shows the border.  Such a column has two stacks side by side: two heads with values
 * below each.
 */
static void
split_columns(gai_boxes *boxes, gai_runs *runs, gai_region *region)
{
	size_t		all = region->end - region->first,
				count = 0;
	const gai_run **sorted = gai_alloc(boxes->arena, all, sizeof *sorted);
	int32_t    *borders = gai_alloc(boxes->arena, (size_t) region->nborders + all, sizeof *borders);
	int			before = region->nborders;
	stack		last = {.column = -1};

	memcpy(borders, region->borders, sizeof *borders * (size_t) before);
	region->borders = borders;
	for (size_t i = region->first; i < region->end; i++)
		if (runs->items[i].count > 0 && runs->items[i].from == runs->items[i].to)
			sorted[count++] = &runs->items[i];
	if (count > 0)
		qsort(sorted, count, sizeof *sorted, compare_runs);
	for (size_t i = 0, taken; i < count; i += taken)
	{
		stack		it;

		taken = count - i;
		it = take_stack(boxes, &sorted[i], &taken);
		if (it.column == last.column && it.text && last.text && it.value && last.value &&
			region->nborders < MOST_BORDERS)
			borders[region->nborders++] = last.right + (it.left - last.right) / 2;
		last = it;
	}
	if (region->nborders == before)
		return;
	qsort(borders, (size_t) region->nborders, sizeof *borders, compare_borders);
	for (size_t i = region->first; i < region->end; i++)
		place_run(region, &runs->items[i]);
}

void
gai_find_columns(gai_boxes *boxes, gai_runs *runs, gai_region *region)
{
	gaps		found;

	if (region->end - region->first < 4)
		return;
	found = find_gaps(boxes, runs, region);
	if (found.lines < 2)
		return;
	place_borders(boxes, runs, region, &found);
	region->table = true;
	join_runs(boxes, runs, region);
	split_columns(boxes, runs, region);
}
