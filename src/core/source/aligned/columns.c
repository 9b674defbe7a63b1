/*
 * columns.c - which columns of a table the values of its rows are in.
 *
 * A row that has all its values shows where the columns stand on its page.  The values of a row with blank cells are in
 * columns that they stand under, in order; where several are possible, all of them are told.
 */
#include "source/aligned/aligned.h"

#include "base/number.h"

/* A number has so many parts at most, each behind a blank. */
#define MOST_PARTS 4

/*
 * How words stand under columns: beginning or ending where the column does; overlapping it; overlapping or beside it;
 * or also, if it overlaps none, a blank away, since then the next column may be as near.
 */
enum
{
	EXACTLY = -1,
	UNDER = 0,
	BESIDE = 1,
	BETWEEN = 2
};

/* How far away the rows are at most that another one is compared with. */
#define NEAR 40

/* Values of two columns are so many blanks apart. */
#define APART 2

static void
widen(gai_aligned_span *span, gai_aligned_span by)
{
	if (by.left < span->left)
		span->left = by.left;
	if (by.right > span->right)
		span->right = by.right;
}

/* Without complete rows: the columns are where values stand below each other, if they are as many. */
static void
learn_from_all(gai_aligned_page *page)
{
	gai_aligned_span spans[GAI_MOST_ALIGNED];
	int			count = 0;
	size_t		rows = 0;

	for (size_t i = 0; i < page->count; i++)
		for (int w = 0; w < page->lines[i].count; w++)
		{
			gai_aligned_span span = page->lines[i].words[w].span;
			int			c = 0,
						end;

			gai_step(page->aligned->arena);
			rows += w == 0;
			while (c < count && spans[c].right + APART <= span.left)
				c++;
			for (end = c; end < count && spans[end].left < span.right + APART; end++)
				widen(&span, spans[end]);
			if (end == c && count == GAI_MOST_ALIGNED)
				return;
			memmove(&spans[c + 1], &spans[end], sizeof *spans * (size_t) (count - end));
			count += 1 - (end - c);
			spans[c] = span;
		}
	if (count < GAI_LEAST_ALIGNED || rows < 3 || count != page->columns)
		return;
	page->known = true;
	memcpy(page->spans, spans, sizeof spans);
}

/* Whether a word may go on with the number before it: 1 234. */
static bool
may_go_on(const gai_aligned_word *word)
{
	const gai_aligned_word *last = word - 1;
	size_t		length = word->position + word->length - last->position;

	/* not if one of them is a copy */
	if (!word->after_blank || word->kind != GAI_ALIGNED_VALUE || last->kind != GAI_ALIGNED_VALUE ||
		word->length != word->extent || last->length != last->extent || word->position < last->position)
		return false;
	return gai_read_value(gai_slice(last->bytes, length)).kind == GAI_NUMBER;
}

/* Whether a number with a blank in it may be among the words. */
static bool
has_parted_number(const gai_aligned_line *line)
{
	for (int i = 1; i < line->count; i++)
		if (may_go_on(&line->words[i]))
			return true;
	return false;
}

/* Whether the page has numbers with blanks in them: more values than columns in a row. */
static bool
has_parted_numbers(const gai_aligned_page *page)
{
	for (size_t i = 0; i < page->count; i++)
	{
		gai_step(page->aligned->arena);
		if (page->lines[i].count > page->columns && has_parted_number(&page->lines[i]))
			return true;
	}
	return false;
}

/* As many values as the table has columns, none of which seems to be a part of a number. */
static bool
is_complete(const gai_aligned_page *page, const gai_aligned_line *line)
{
	return line->count == page->columns && !line->mixed && gai_is_aligned_row(line) &&
		!(page->parted && has_parted_number(line));
}

/*
 * Whether two blanks or more part each two columns in some complete row.  Words that stand close get one blank between
 * them, however far apart they are: a row in which a value is missing is spread otherwise, and its places say nothing.
 */
static bool
have_gaps(const gai_aligned_page *page)
{
	bool		gaps[GAI_MOST_ALIGNED] = {false};

	for (size_t i = 0; i < page->count; i++)
	{
		const gai_aligned_line *it = &page->lines[i];

		gai_step(page->aligned->arena);
		if (!is_complete(page, it))
			continue;
		for (int c = 1; c < page->columns; c++)
			gaps[c] |= !it->words[c].after_blank;
	}
	for (int c = 1; c < page->columns; c++)
		if (!gaps[c])
			return false;
	return true;
}

void
gai_learn_aligned_columns(gai_aligned_page *page)
{
	page->known = false;
	page->clean = true;
	page->parted = has_parted_numbers(page);
	for (size_t i = 0; i < page->count; i++)
	{
		const gai_aligned_line *it = &page->lines[i];

		gai_step(page->aligned->arena);
		if (!is_complete(page, it))
			continue;
		for (int c = 0; c < page->columns; c++)
			if (page->known)
				widen(&page->spans[c], it->words[c].span);
			else
				page->spans[c] = it->words[c].span;
		page->known = true;
	}
	page->gapped = !page->known || have_gaps(page);
	if (!page->known)
		learn_from_all(page);
	for (int c = 1; c < page->columns && page->known; c++)
		page->clean &= 2 * (page->spans[c - 1].right - page->spans[c].left) <
			page->spans[c].left - page->spans[c - 1].left;
}

/* For so many words and columns. */
typedef bool possible[GAI_MOST_ALIGNED_WORDS + 1][GAI_MOST_ALIGNED + 1];

static bool
is_under_any(const gai_aligned_page *page, const gai_aligned_word *word)
{
	for (int c = 0; c < page->columns; c++)
		if (gai_spans_touch(word->span, page->spans[c], UNDER))
			return true;
	return false;
}

/* Whether a word may be in a column: it stands there, as near as the slack. */
static bool
fits(const gai_aligned_page *page, const gai_aligned_word *word, int c, int slack)
{
	if (slack == EXACTLY)
		return word->span.left == page->spans[c].left || word->span.right == page->spans[c].right;
	if (slack == BETWEEN && is_under_any(page, word))
		slack = BESIDE;
	return gai_spans_touch(word->span, page->spans[c], slack);
}

/* Notes that words may be in a column. */
static void
add_column(gai_aligned_word *words, int count, int c)
{
	for (int i = 0; i < count; i++)
	{
		if (words[i].from < 0 || words[i].from > c)
			words[i].from = (int8_t) c;
		if (words[i].to < c)
			words[i].to = (int8_t) c;
	}
}

/* Whether so many words, the last of which is this one, may be one number in a column; one word, whatever it is. */
static bool
fit_together(const gai_aligned_page *page, const gai_aligned_word *last, int count, int c, int slack)
{
	for (int i = 0; i < count; i++)
		if (!fits(page, &last[-i], c, slack) || (i + 1 < count && !may_go_on(&last[-i])))
			return false;
	return true;
}

/* In which columns of a clean page the words may be, each in one behind that of the word before it. */
static bool
place_line(const gai_aligned_page *page, gai_aligned_line *it, int slack)
{
	int			n = it->count,
				k = page->columns;
	possible	before = {{false}},	/* the first words may be in the first columns */
				behind = {{false}}; /* the words from there on may be in the columns from there on */

	for (int c = 0; c <= k; c++)
		before[0][c] = behind[n][c] = true;
	for (int i = 1; i <= n; i++)
		for (int c = 1; c <= k; c++)
		{
			before[i][c] = before[i][c - 1];
			for (int g = 1; g <= MOST_PARTS && g <= i; g++)
				before[i][c] |= before[i - g][c - 1] && fit_together(page, &it->words[i - 1], g, c - 1, slack);
		}
	for (int i = n - 1; i >= 0; i--)
		for (int c = k - 1; c >= 0; c--)
		{
			behind[i][c] = behind[i][c + 1];
			for (int g = 1; g <= MOST_PARTS && i + g <= n; g++)
				behind[i][c] |= behind[i + g][c + 1] && fit_together(page, &it->words[i + g - 1], g, c, slack);
		}
	if (!before[n][k])
		return false;
	for (int i = 0; i < n; i++)
		it->words[i].from = it->words[i].to = -1;
	for (int i = 0; i < n; i++)
		for (int c = 0; c < k; c++)
			for (int g = 1; g <= MOST_PARTS && i + g <= n; g++)
				if (before[i][c] && behind[i + g][c + 1] && fit_together(page, &it->words[i + g - 1], g, c, slack))
					add_column(&it->words[i], g, c);
	it->columns = k;
	return true;
}

/*
 * Where rows shift too much for the page's columns to be told: those of rows close by that stand in the same columns to
 * the character, if they are most of them.
 */
static void
place_by_rows(const gai_aligned_page *page, size_t line)
{
	gai_aligned_line *it = &page->lines[line],
				one = *it;
	gai_aligned_word words[GAI_MOST_ALIGNED_WORDS];
	gai_aligned_page like = *page;
	int			rows = 0,
				alike = 0;

	if (it->count > GAI_MOST_ALIGNED)
		return;
	one.words = words;
	for (size_t r = line > NEAR ? line - NEAR : 0; r < page->count && r <= line + NEAR; r++)
	{
		const gai_aligned_line *row = &page->lines[r];

		gai_step(page->aligned->arena);
		if (r == line || !is_complete(page, row))
			continue;
		rows++;
		memcpy(words, it->words, sizeof *words * (size_t) it->count);
		for (int c = 0; c < page->columns; c++)
			like.spans[c] = row->words[c].span;
		if (!place_line(&like, &one, EXACTLY))
			continue;
		for (int w = 0; w < it->count; w++)
		{
			if (alike == 0 || words[w].from < it->words[w].from)
				it->words[w].from = words[w].from;
			if (alike == 0 || words[w].to > it->words[w].to)
				it->words[w].to = words[w].to;
		}
		alike++;
	}
	if (alike > 1 && 2 * alike >= rows)
		it->columns = page->columns;
}

void
gai_place_aligned_words(gai_aligned_page *page)
{
	for (size_t i = 0; i < page->count; i++)
	{
		gai_aligned_line *it = &page->lines[i];

		gai_step(page->aligned->arena);
		if (it->count == 0 || it->mixed)
			continue;
		if (is_complete(page, it) || (it->doubted && it->count <= page->columns))
		{
			for (int w = 0; w < it->count; w++)
			{
				it->words[w].from = (int8_t) (it->doubted ? 0 : w);
				it->words[w].to = (int8_t) (it->doubted ? page->columns - 1 : w);
			}
			it->columns = page->columns;
		}
		else if (!page->gapped)
			continue;
		else if (page->known && page->clean && place_line(page, it, UNDER))
			continue;
		else if (page->known && page->clean && place_line(page, it, BESIDE))
			place_line(page, it, BETWEEN);
		else
			place_by_rows(page, i);
	}
}

/* The words in the order of their places; false if two stand in one. */
static bool
sort_words(gai_aligned_word *words, int count)
{
	for (int i = 1; i < count; i++)
		for (int j = i; j > 0 && words[j].span.left < words[j - 1].span.left; j--)
		{
			gai_aligned_word word = words[j];

			words[j] = words[j - 1];
			words[j - 1] = word;
		}
	for (int i = 1; i < count; i++)
		if (words[i].span.left <= words[i - 1].span.right)
			return false;
	return true;
}

bool
gai_merge_aligned(const gai_aligned_page *page, const gai_aligned_line *one, const gai_aligned_line *other,
				  gai_aligned_word *merged)
{
	int			n = one->count,
				m = other->count;
	uint8_t		ways[GAI_MOST_ALIGNED + 2][GAI_MOST_ALIGNED + 2] = {{0}};

	if (n + m > GAI_MOST_ALIGNED || (page->columns > 0 && n + m > page->columns))
		return false;
	memcpy(merged, one->words, sizeof *merged * (size_t) n);
	memcpy(merged + n, other->words, sizeof *merged * (size_t) m);
	if (n + m < page->columns || !page->known)
		return sort_words(merged, n + m);
	/* from the end: in how many ways the words from i and j on fill the columns from i + j on; 2 = several */
	ways[n][m] = 1;
	for (int i = n; i >= 0; i--)
		for (int j = m; j >= 0; j--)
		{
			int			sum = i == n && j == m;

			if (i < n && fits(page, &one->words[i], i + j, BESIDE))
				sum += ways[i + 1][j];
			if (j < m && fits(page, &other->words[j], i + j, BESIDE))
				sum += ways[i][j + 1];
			ways[i][j] = (uint8_t) (sum < 2 ? sum : 2);
		}
	if (ways[0][0] != 1)
		return ways[0][0] > 1 && sort_words(merged, n + m);
	for (int i = 0, j = 0; i + j < n + m;)
		if (i < n && fits(page, &one->words[i], i + j, BESIDE) && ways[i + 1][j] > 0)
		{
			merged[i + j] = one->words[i];
			i++;
		}
		else
		{
			merged[i + j] = other->words[j];
			j++;
		}
	/* few rows may have shown the columns: what stands left of another is not behind it */
	for (int i = 1; i < n + m; i++)
		if (merged[i].span.left <= merged[i - 1].span.left)
			return false;
	return true;
}
