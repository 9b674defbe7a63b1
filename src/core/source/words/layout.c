/* layout.c - makes a document of words with boxes: lines of prose and rows of tables */
#include "source/words/layout.h"

#include "base/ascii.h"
#include "form/headings.h"

/* The left and right edge of the text on each page. */
typedef struct page_sides
{
	int32_t		left,
				right;
} page_sides;

static page_sides *
measure_pages(gai_boxes *boxes, const gai_runs *runs)
{
	size_t		count = runs->count > 0 ? (size_t) runs->items[runs->count - 1].page + 1 : 0;
	page_sides *sides = gai_alloc(boxes->arena, count + 1, sizeof *sides);

	for (size_t i = 0; i < count; i++)
		sides[i] = (page_sides) {INT32_MAX, INT32_MIN};
	for (size_t i = 0; i < runs->count; i++)
	{
		page_sides *page = &sides[runs->items[i].page];

		gai_step(boxes->arena);
		if (runs->items[i].left < page->left)
			page->left = runs->items[i].left;
		if (runs->items[i].right > page->right)
			page->right = runs->items[i].right;
	}
	return sides;
}

/* Whether a line ends a table: a section's heading, or a line of prose. */
static bool
parts_tables(const gai_run *run, const page_sides *sides)
{
	if (!run->lonely)
		return false;
	if (gai_read_heading(run->text).certainty >= GAI_TITLE_ALONE)
		return true;
	return (int64_t) (run->right - run->left) * 10 > (int64_t) (sides->right - sides->left) * 7;
}

/* Whether a line may be a page number: one group of digits, with dashes and words for pages around it. */
static bool
is_page_number(gai_boxes *boxes, const gai_run *runs, size_t count)
{
	int			digits = 0,
				places = 0;

	for (size_t i = 0; i < count && digits <= 6; i++)
	{
		const char *end = runs[i].text.bytes + runs[i].text.length;
		int			before = digits;

		for (const char *at = runs[i].text.bytes; at < end && digits <= 6;)
		{
			uint32_t	c;

			gai_step(boxes->arena);
			at += gai_decode(at, end, &c);
			if (gai_is_digit(gai_fold_width(c)))
				digits++;
			else if (c == 0xFFFD || (gai_fold_width(c) != 0 && c != 0x7B2C && c != 0x9875 && c != 0x5171))
				return false;
		}
		places += digits > before;
	}
	return places == 1 && digits <= 6;
}

/* Removes page numbers, which stand alone at the beginning or the end of a page. */
static void
drop_page_numbers(gai_boxes *boxes, gai_runs *runs)
{
	size_t		kept = 0;

	for (size_t i = 0, end; i < runs->count; i = end)
	{
		const gai_run *items = runs->items;
		bool		alone = true;

		for (end = i + 1; end < runs->count && items[end].line == items[i].line;)
			end++;
		if (i > 0 && items[i - 1].page == items[i].page)
			alone = end == runs->count || items[end].page != items[i].page;
		/* if it stands closer, it may be the rest of a wrapped number */
		if (i > 0 && items[i - 1].page == items[i].page)
			alone &= gai_run_middle(&items[i]) - gai_run_middle(&items[i - 1]) > gai_run_height(&items[i]) * 3 / 2;
		if (end < runs->count && items[end].page == items[i].page)
			alone &= gai_run_middle(&items[end]) - gai_run_middle(&items[i]) > gai_run_height(&items[i]) * 3 / 2;
		if (alone && is_page_number(boxes, &items[i], end - i))
			continue;
		memmove(&runs->items[kept], &items[i], (end - i) * sizeof *items);
		kept += end - i;
	}
	runs->count = kept;
}

/* ---- prose ------------------------------------------------------------------------------------------------------ */

static void
add_prose_run(gai_boxes *boxes, const gai_run *run)
{
	gai_piece  *piece = gai_add_piece(boxes->arena, boxes->document);

	piece->bytes = run->text.bytes;
	piece->length = (uint32_t) run->text.length;
	if (run->count > 1 || run->text.bytes != boxes->document->body.bytes + boxes->items[run->first].place.position)
		gai_add_origin(boxes->arena, boxes->document, boxes->document->npieces - 1,
					   gai_place_of_boxes(boxes, run->first, run->count));
}

/* Joins the words of one line that stand a blank apart, not a gap. */
static void
join_words(gai_boxes *boxes, gai_runs *runs, size_t first, size_t end)
{
	gai_run    *last = NULL;

	for (size_t i = first; i < end; i++)
	{
		gai_run    *run = &runs->items[i];

		gai_step(boxes->arena);
		if (last != NULL && last->line == run->line && run->left - last->right < gai_run_height(run) / 2)
			gai_join_runs(last, run);
		else
			last = run;
	}
	for (size_t i = first; i < end; i++)
		if (runs->items[i].count > 0)
			gai_settle_run(boxes, &runs->items[i]);
}

/* Adds runs outside of tables, a line for each of theirs; a wider distance counts as an empty line. */
static void
add_prose(gai_boxes *boxes, gai_runs *runs, size_t first, size_t end)
{
	gai_document *document = boxes->document;

	join_words(boxes, runs, first, end);

	for (size_t i = first, next; i < end; i = next)
	{
		const gai_run *run = &runs->items[i];
		gai_line   *line = gai_add_line(boxes->arena, document);
		size_t		index = document->nlines - 1;

		line->breaks = i > 0 && runs->items[i - 1].page == run->page &&
			run->top - runs->items[i - 1].bottom > gai_run_height(run) ? 2 : 1;
		for (next = i; next < end && runs->items[next].line == run->line; next++)
			if (runs->items[next].count > 0)
				add_prose_run(boxes, &runs->items[next]);
		line = &document->lines[index];
		line->separator = line->count > 1 ? GAI_GAPS : GAI_WHOLE;
		line->text = gai_join_cells(boxes->arena, &document->pieces[line->first], line->count);
	}
}

/* ---- regions ---------------------------------------------------------------------------------------------------- */

typedef struct gai_regions
{
	gai_region *items;
	size_t		count,
				room;
} gai_regions;

static void
add_region(gai_boxes *boxes, gai_regions *regions, size_t first, size_t end)
{
	if (first == end)
		return;
	if (regions->count == regions->room)
		regions->items = gai_grow(boxes->arena, regions->items, regions->count, sizeof *regions->items, &regions->room);
	regions->items[regions->count++] = (gai_region) {.first = first, .end = end};
}

static gai_regions
find_regions(gai_boxes *boxes, const gai_runs *runs)
{
	gai_regions regions = {.items = NULL};
	page_sides *sides = measure_pages(boxes, runs);
	size_t		first = 0;

	for (size_t i = 0, end; i < runs->count; i = end)
	{
		gai_run		phrase = runs->items[i];

		gai_step(boxes->arena);
		for (end = i + 1; end < runs->count && runs->items[end].phrase == phrase.phrase; end++)
		{
			phrase.count += runs->items[end].count;
			phrase.lonely &= runs->items[end].lonely;
		}
		gai_settle_run(boxes, &phrase);
		if (!parts_tables(&phrase, &sides[phrase.page]))
			continue;
		add_region(boxes, &regions, first, i);
		add_region(boxes, &regions, i, end);
		first = end;
	}
	add_region(boxes, &regions, first, runs->count);
	return regions;
}

void
gai_lay_out(gai_boxes *boxes)
{
	gai_runs	runs;
	gai_regions regions;
	gai_leading *leading;
	uint32_t	tables = 0;

	gai_split_tall_boxes(boxes);
	gai_even_heights(boxes);
	runs = gai_make_runs(boxes);
	drop_page_numbers(boxes, &runs);
	regions = find_regions(boxes, &runs);
	for (size_t r = 0; r < regions.count; r++)
		gai_find_columns(boxes, &runs, &regions.items[r]);
	leading = gai_learn_leading(boxes, &runs, regions.items, regions.count);
	for (size_t r = 0; r < regions.count; r++)
	{
		const gai_region *region = &regions.items[r];

		if (region->table)
			gai_add_grid_rows(boxes, region, gai_make_cells(boxes, &runs, region, leading), ++tables);
		else
			add_prose(boxes, &runs, region->first, region->end);
	}
}
