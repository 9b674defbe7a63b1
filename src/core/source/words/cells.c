/*
 * cells.c - joins the lines of each cell: wrapped labels and numbers, and a unit below its number.
 *
 * Lines of one cell are closer to each other than rows are.  The distance is learned from labels that are certainly
 * wrapped.  If it misleads, a row ends up with two labels or two numbers in one column, and is not read.
 */
#include <stdlib.h>

#include "base/ascii.h"
#include "base/find.h"
#include "source/words/layout.h"

/* The most lines of a cell. */
#define MOST_LINES 64

/* ---- neighbours above and below --------------------------------------------------------------------------------- */

/* For each run of a region its neighbours above and below; one of two neighbours covers all columns of the other. */
typedef struct pile
{
	const gai_runs *runs;
	const gai_region *region;
	size_t	   *above;			/* index: run - region->first; GAI_NOWHERE = no neighbour */
	size_t	   *below;			/* the first one below, or GAI_NOWHERE */
	bool	   *several;		/* whether several are below it, side by side */
} pile;

static int32_t
distance(const gai_run *above, const gai_run *below)
{
	return gai_run_middle(below) - gai_run_middle(above);
}

static bool
is_nested(const gai_run *a, const gai_run *b)
{
	return (a->from >= b->from && a->to <= b->to) || (b->from >= a->from && b->to <= a->to);
}

/* The nearest run above that covers all columns of this one; GAI_NOWHERE if none is near or several stand there. */
static size_t
find_above(gai_boxes *boxes, const pile *self, const size_t *last, const gai_run *run)
{
	size_t		found = GAI_NOWHERE;

	for (int c = run->from; c <= run->to; c++)
	{
		const gai_run *above = last[c] != GAI_NOWHERE ? &self->runs->items[last[c]] : NULL;

		gai_step(boxes->arena);
		if (above == NULL || above->page != run->page || distance(above, run) > 2 * gai_run_height(run))
			continue;
		if (found != GAI_NOWHERE && found != last[c])
			return GAI_NOWHERE;
		found = last[c];
	}
	return found != GAI_NOWHERE && is_nested(&self->runs->items[found], run) ? found : GAI_NOWHERE;
}

/* Fills in the neighbours below.  Runs come in order, so the first one found is the nearest. */
static void
note_below(pile *self, size_t above, size_t run)
{
	const gai_run *runs = self->runs->items;

	if (self->below[above] == GAI_NOWHERE)
		self->below[above] = run;
	else if (distance(&runs[self->below[above]], &runs[run]) < gai_run_height(&runs[run]) / 2)
		self->several[above] = true;
}

static pile
make_pile(gai_boxes *boxes, const gai_runs *runs, const gai_region *region)
{
	size_t		count = region->end - region->first,
			   *last = gai_alloc(boxes->arena, (size_t) region->nborders + 1, sizeof *last);
	pile		self = {.runs = runs, .region = region, .above = gai_alloc(boxes->arena, count, sizeof *self.above),
		.below = gai_alloc(boxes->arena, count, sizeof *self.below),
		.several = gai_alloc_zero(boxes->arena, count, sizeof *self.several)};

	for (int c = 0; c <= region->nborders; c++)
		last[c] = GAI_NOWHERE;
	for (size_t i = 0; i < count; i++)
	{
		const gai_run *run = &runs->items[region->first + i];
		size_t		above = run->count > 0 ? find_above(boxes, &self, last, run) : GAI_NOWHERE;

		self.above[i] = above;
		self.below[i] = GAI_NOWHERE;
		if (above != GAI_NOWHERE)
			note_below(&self, above - region->first, region->first + i);
		for (int c = run->from; run->count > 0 && c <= run->to; c++)
			last[c] = region->first + i;
	}
	return self;
}

/* Whether a run has others on its line. */
static bool
has_company(const pile *self, size_t i)
{
	const gai_run *runs = self->runs->items;

	return (i > self->region->first && runs[i - 1].line == runs[i].line) ||
		(i + 1 < self->region->end && runs[i + 1].line == runs[i].line);
}

/* ---- wrapped numbers ------------------------------------------------------------------------------------------- */

static bool
is_digits(gai_text text)
{
	const char *end = text.bytes + text.length;

	for (const char *at = text.bytes; at < end;)
	{
		uint32_t	c;

		at += gai_decode(at, end, &c);
		c = gai_is_digit(gai_fold_width(c)) ? '0' : c;
		if (c != '0' && c != '.' && c != ',' && c != 0xFF0E && c != 0xFF0C)
			return false;
	}
	return text.length > 0;
}

static int
count_characters(gai_text text)
{
	int			count = 0;

	for (size_t i = 0; i < text.length; i++)
		count += ((unsigned char) text.bytes[i] & 0xC0) != 0x80;
	return count;
}

/* For each column the width of the widest text that is in this column only. */
static int32_t *
measure_columns(gai_boxes *boxes, const pile *self)
{
	int32_t    *widest = gai_alloc_zero(boxes->arena, (size_t) self->region->nborders + 1, sizeof *widest);

	for (size_t i = self->region->first; i < self->region->end; i++)
	{
		const gai_run *run = &self->runs->items[i];

		gai_step(boxes->arena);
		if (run->count > 0 && run->from == run->to && run->right - run->left > widest[run->from])
			widest[run->from] = run->right - run->left;
	}
	return widest;
}

/* Whether a number below another may be its continuation: one more digit would not have fitted on the line above. */
static bool
may_be_wrapped(const gai_run *above, const gai_run *below, const int32_t *widest)
{
	int32_t		width = above->right - above->left;

	return is_digits(above->text) && is_digits(below->text) && above->from == above->to &&
		above->from == below->from && above->to == below->to &&
		width + width / count_characters(above->text) > widest[above->from];
}

/* ---- the distance between lines --------------------------------------------------------------------------------- */

typedef struct pair
{
	int32_t		height,
				distance;
	int			weight;			/* how reliable it is */
} pair;

enum
{
	KNOWN = 16,
	MOST_PAIRS = 4096			/* enough to learn from */
};

struct gai_leading
{
	pair	   *pairs;			/* by distance */
	size_t		count,
				room;
	pair		known[KNOWN];	/* a cache: heights that were asked for, and the answers */
	unsigned	asked;
};

static int
compare_pairs(const void *left, const void *right)
{
	const pair *a = left,
			   *b = right;

	if (a->distance != b->distance)
		return a->distance < b->distance ? -1 : 1;
	return (a->height > b->height) - (a->height < b->height);
}

/*
 * Whether two numbers are one that is wrapped: then the text beside them stands halfway between them.  If the lower one
 * were a row of its own, its label would stand beside it.
 */
static bool
has_no_label(gai_boxes *boxes, const pile *of, size_t above, size_t below)
{
	const gai_run *a = &of->runs->items[above],
			   *b = &of->runs->items[below];

	for (int step = -1; step <= 1; step += 2)
		for (size_t i = below, n = 0; i >= of->region->first && i < of->region->end && n < GAI_MOST_BESIDE;
			 i += (size_t) step, n++)
		{
			const gai_run *it = &of->runs->items[i];
			int32_t		apart = gai_run_middle(b) - gai_run_middle(it);

			gai_step(boxes->arena);
			if (it->page != b->page || abs(apart) > gai_run_height(b))
				break;
			if (it->count > 0 && !it->value && !it->unit && it->to < b->from && abs(apart) < gai_beside(it, b) &&
				abs(2 * apart - distance(a, b)) > gai_run_height(b) / 6)
				return false;
			if (i == 0 && step < 0)
				break;
		}
	return true;
}

/*
 * How much a run and the one above it tell about the distance of lines within a cell.  Between the two lines of a
 * wrapped label stand the numbers of its row.  Lines with something beside them may be two rows, unless only the
 * upper one has an ordinal.
 */
static int
weight_of(gai_boxes *boxes, const pile *of, size_t above, size_t below, const int32_t *widest)
{
	const gai_run *a = &of->runs->items[above],
			   *b = &of->runs->items[below];

	if (a->value && b->value && distance(a, b) >= gai_run_height(b) * 3 / 4 &&
		distance(a, b) <= gai_run_height(b) * 4 / 3 && may_be_wrapped(a, b, widest))
		return has_no_label(boxes, of, above, below) ? 2 : 0;
	if (b->opens || b->value || b->unit || a->value || of->several[above - of->region->first] ||
		of->below[above - of->region->first] != below ||
		abs(gai_run_height(a) - gai_run_height(b)) > gai_run_height(b) / 8 ||
		distance(a, b) < gai_run_height(b) * 3 / 4)
		return 0;
	if (!has_company(of, above) && !has_company(of, below))
		return a->opens ? 6 : 2;
	/* an article of law heads a block of rows, not a row */
	return a->opens && !gai_begins(a->text, "第") && distance(a, b) <= gai_run_height(b) * 4 / 3 ? 1 : 0;
}

static void
learn_region(gai_boxes *boxes, gai_leading *self, const pile *of)
{
	const int32_t *widest = measure_columns(boxes, of);

	for (size_t i = 0; i < of->region->end - of->region->first; i++)
	{
		const gai_run *run = &of->runs->items[of->region->first + i];
		size_t		above = of->above[i];
		int			weight = above != GAI_NOWHERE ? weight_of(boxes, of, above, of->region->first + i, widest) : 0;

		gai_step(boxes->arena);
		if (weight == 0 || self->count == MOST_PAIRS)
			continue;
		if (self->count == self->room)
			self->pairs = gai_grow(boxes->arena, self->pairs, self->count, sizeof *self->pairs, &self->room);
		self->pairs[self->count++] = (pair)
		{
			gai_run_height(run), distance(&of->runs->items[of->above[i]], run), weight
		};
	}
}

gai_leading *
gai_learn_leading(gai_boxes *boxes, const gai_runs *runs, const gai_region *regions, size_t nregions)
{
	gai_leading *self = gai_alloc_zero(boxes->arena, 1, sizeof *self);

	for (size_t r = 0; r < nregions; r++)
		if (regions[r].table)
		{
			pile		it = make_pile(boxes, runs, &regions[r]);

			learn_region(boxes, self, &it);
		}
	if (self->count > 0)
		qsort(self->pairs, self->count, sizeof *self->pairs, compare_pairs);
	return self;
}

/* The tolerance within which distances count as equal: positions are rounded, or measured in a scan. */
static int32_t
a_little_more(const gai_boxes *boxes, int32_t distance)
{
	return distance + distance / 200 + boxes->jitter;
}

/* The most frequent distance among lines of about this height; 0 if there is too little evidence. */
static int32_t
leading_of(gai_boxes *boxes, gai_leading *self, int32_t height)
{
	int32_t		first = 0,
				found = 0;
	int			weight = 0,
				most = 2;

	for (unsigned i = 0; i < KNOWN && i < self->asked; i++)
		if (self->known[i].height == height)
			return self->known[i].distance;
	for (size_t i = 0; i < self->count; i++)
	{
		gai_step(boxes->arena);
		if (abs(self->pairs[i].height - height) > height / 8)
			continue;
		if (first == 0 || self->pairs[i].distance > a_little_more(boxes, first))
		{
			first = self->pairs[i].distance;
			weight = 0;
		}
		weight += self->pairs[i].weight;
		if (weight > most)
		{
			most = weight;
			found = self->pairs[i].distance;
		}
	}
	self->known[self->asked++ % KNOWN] = (pair) {height, found, 0};
	return found;
}

/* ---- cells ------------------------------------------------------------------------------------------------------ */

/*
 * Whether the lines of two runs are two rows: in some column a head stands above a number, or a number above one that
 * cannot be its continuation.
 */
static bool
are_rows(gai_boxes *boxes, const pile *self, size_t above, size_t below, const int32_t *widest)
{
	const gai_run *runs = self->runs->items;
	size_t		a = above,
				b = below;

	while (a > self->region->first && runs[a - 1].line == runs[above].line)
		a--;
	while (b > self->region->first && runs[b - 1].line == runs[below].line)
		b--;
	while (a < self->region->end && b < self->region->end && runs[a].line == runs[above].line &&
		   runs[b].line == runs[below].line)
	{
		gai_step(boxes->arena);
		if (runs[a].count == 0 || a == above || runs[a].to < runs[b].from)
			a++;
		else if (runs[b].count == 0 || b == below || runs[b].to < runs[a].from)
			b++;
		else if (runs[b].value && !may_be_wrapped(&runs[a], &runs[b], widest))
			return true;
		else
			b++;
	}
	return false;
}

/* Whether a cell, whose last run is above, continues in the run below. */
static bool
goes_on(gai_boxes *boxes, gai_leading *leading, const gai_cell_box *cell, const gai_run *above, const gai_run *below,
		const int32_t *widest)
{
	int32_t		lines = leading_of(boxes, leading, gai_run_height(below)),
				apart = distance(above, below);

	if (below->opens)
		return false;
	if (above->value && below->unit)
		return apart <= (lines > 0 ? a_little_more(boxes, lines) : gai_run_height(below) * 5 / 4);
	if (!above->value && !below->value)
		/* where labels have ordinals, text without one continues the label above */
		return apart <= (lines == 0 && cell->opens ? gai_run_height(below) * 4 / 3 : a_little_more(boxes, lines));
	return apart <= a_little_more(boxes, lines) && may_be_wrapped(above, below, widest);
}

/* Whether a cell is the label of a row, so that text without an ordinal below it continues it. */
static bool
has_ordinal(const gai_cell_box *cell)
{
	return cell->opens && !gai_begins(cell->text, "第");
}

static int
compare_cells(const void *left, const void *right)
{
	const gai_cell_box *a = left,
			   *b = right;

	if (a->page != b->page)
		return a->page < b->page ? -1 : 1;
	if (a->top != b->top)
		return a->top < b->top ? -1 : 1;
	if (a->from != b->from)
		return a->from < b->from ? -1 : 1;
	return (a->place.position > b->place.position) - (a->place.position < b->place.position);
}

/* Adds a line to a cell. */
static void
add_line(gai_boxes *boxes, gai_cell_box *cell, const gai_run *run)
{
	gai_place	place = gai_place_of_boxes(boxes, run->first, run->count);
	char	   *bytes = gai_alloc(boxes->arena, cell->text.length + run->text.length + 1, 1);
	size_t		length = cell->text.length;

	memcpy(bytes, cell->text.bytes, length);
	if (gai_is_ascii_letter(bytes[length - 1]) && gai_is_ascii_letter(*run->text.bytes))
		bytes[length++] = ' ';
	memcpy(bytes + length, run->text.bytes, run->text.length);
	cell->text = gai_slice(bytes, length + run->text.length);
	if (place.position >= cell->place.position + cell->place.length &&
		place.position - cell->place.position - cell->place.length <= GAI_FAR)
		cell->place.length = place.position + place.length - cell->place.position;
	cell->bottom = gai_run_middle(run) + gai_run_height(run) / 5;
	if (run->left < cell->left)
		cell->left = run->left;
	if (run->right > cell->right)
		cell->right = run->right;
	if (run->from < cell->from)
		cell->from = run->from;
	if (run->to > cell->to)
		cell->to = run->to;
	if (cell->lines < UINT16_MAX)
		cell->lines++;
}

static gai_cell_box
make_cell(gai_boxes *boxes, const gai_run *run)
{
	return (gai_cell_box) {.text = run->text, .place = gai_place_of_boxes(boxes, run->first, run->count),
		.page = run->page, .top = gai_run_middle(run) - gai_run_height(run) / 5,
		.bottom = gai_run_middle(run) + gai_run_height(run) / 5, .left = run->left,
		.right = run->right, .height = gai_run_height(run), .from = run->from,
		.to = run->to, .lines = 1, .value = run->value, .opens = run->opens};
}

gai_cell_boxes
gai_make_cells(gai_boxes *boxes, const gai_runs *runs, const gai_region *region, gai_leading *leading)
{
	size_t		count = region->end - region->first,
			   *cell_of = gai_alloc(boxes->arena, count, sizeof *cell_of);
	gai_cell_boxes cells = {.items = gai_alloc(boxes->arena, count, sizeof *cells.items)};
	pile		it = make_pile(boxes, runs, region);
	int32_t    *widest = measure_columns(boxes, &it);

	for (size_t i = 0; i < count; i++)
	{
		const gai_run *run = &runs->items[region->first + i];
		size_t		above = it.above[i];

		gai_step(boxes->arena);
		if (run->count == 0)
			continue;
		if (above != GAI_NOWHERE && it.below[above - region->first] == region->first + i &&
			!it.several[above - region->first] &&
			cells.items[cell_of[above - region->first]].lines < MOST_LINES &&
			goes_on(boxes, leading, &cells.items[cell_of[above - region->first]], &runs->items[above], run, widest) &&
			(has_ordinal(&cells.items[cell_of[above - region->first]]) ||
			 !are_rows(boxes, &it, above, region->first + i, widest)))
		{
			cell_of[i] = cell_of[above - region->first];
			add_line(boxes, &cells.items[cell_of[i]], run);
		}
		else
		{
			cell_of[i] = cells.count;
			cells.items[cells.count++] = make_cell(boxes, run);
		}
	}
	if (cells.count > 0)
		qsort(cells.items, cells.count, sizeof *cells.items, compare_cells);
	return cells;
}
