/* words.c - the values at the end of each line of aligned text, and where they stand */
#include <stdlib.h>

#include "base/chinese_numerals.h"
#include "base/find.h"
#include "base/number.h"
#include "form/headings.h"
#include "source/aligned/aligned.h"
#include "source/text/display.h"

/* ---- words ------------------------------------------------------------------------------------------------------ */

/* One or two letters of 不涉及, 不适用. */
static bool
is_letters(gai_text text)
{
	static const char *const letters[] = {"不", "涉", "及", "适", "適", "用", NULL};

	if (text.length == 0 || text.length > 6)
		return false;
	while (text.length > 0)
	{
		const char *letter = gai_begins_any(text, letters);

		if (letter == NULL)
			return false;
		text = gai_from(text, strlen(letter));
	}
	return true;
}

/* The most words of a line; one with more is prose. */
#define MOST_FOUND 128

/* How many words to compare before one way to count is preferred. */
#define LEAST_COMPARED 7
#define MANY_COMPARED 20

/* A word, and the columns that it takes by either way to count. */
typedef struct found
{
	gai_aligned_word word;
	gai_aligned_span characters,
				wide;
} found;

/* Finds what a word is.  A unit that stands on top of its number, in a column of one character, is left out. */
static void
settle_word(gai_aligned_word *word)
{
	gai_text	text = gai_aligned_text(word);
	size_t		unit = gai_leading_unit(text).length;

	word->kind = GAI_ALIGNED_TEXT;
	if (gai_is_short_value(text))
		word->kind = GAI_ALIGNED_VALUE;
	else if (gai_is_unit(text))
		word->kind = GAI_ALIGNED_UNIT;
	else if (unit > 0 && gai_is_short_value(gai_from(text, unit)) &&
			 gai_read_value(gai_from(text, unit)).unit.length == 0)
	{
		word->kind = GAI_ALIGNED_VALUE;
		word->bytes += unit;
		word->length -= (uint32_t) unit;
		word->position += (uint32_t) unit;
		word->extent -= (uint32_t) unit;
	}
	else if (is_letters(text) || (word->length > 1 && gai_is_part_of_number(text)))
		word->kind = GAI_ALIGNED_LETTERS;
}

/* Whether the second word is the unit of the number before it. */
static bool
is_unit_behind(const gai_aligned_word *number, const gai_aligned_word *unit)
{
	gai_reading reading;

	if (number->kind != GAI_ALIGNED_VALUE || unit->kind != GAI_ALIGNED_UNIT || !unit->after_blank)
		return false;
	reading = gai_read_value(gai_aligned_text(number));
	return reading.kind == GAI_NUMBER && reading.unit.length == 0;
}

const char *
gai_aligned_start(const gai_document *document, const char *at)
{
	while (at > document->body.bytes && at[-1] != '\n' && at[-1] != '\r' && at[-1] != '\f')
		at--;
	return at;
}

/* Parts a line at its blanks; returns the number of words, or 0 if there are too many. */
static int
split_line(gai_aligned *self, gai_text text, found words[MOST_FOUND])
{
	const char *end = text.bytes + text.length;
	uint16_t	characters = 0,
				wide = 0;
	int			count = 0;
	bool		inside = false;

	for (const char *at = gai_aligned_start(self->document, text.bytes); at < end;)
	{
		uint32_t	c;
		int			length = gai_decode(at, end, &c);
		found	   *last = &words[count > 0 ? count - 1 : 0];

		gai_step(self->arena);
		/* most of an aligned line */
		if (c == ' ')
		{
			inside = false;
			characters++;
			wide++;
			at++;
			continue;
		}
		if (gai_is_blank(c))
			inside = false;
		else if (!inside && count == MOST_FOUND)
			return 0;
		else if (!inside)
		{
			bool		near = count > 0 && characters - last->characters.right == 1;

			last = &words[count++];
			*last = (found) {.word = {.bytes = at, .from = -1, .to = -1, .after_blank = near},
				.characters = {characters, 0}, .wide = {wide, 0}};
			last->word.position = (uint32_t) (at - self->document->body.bytes);
			inside = true;
		}
		characters = (uint16_t) (characters + gai_display_width(c, GAI_COUNT_CHARACTERS));
		wide = (uint16_t) (wide + (c == 0x3000 ? 2 : gai_display_width(c, GAI_COUNT_WIDE)));
		at += length;
		if (inside)
		{
			last->word.extent = last->word.length += (uint32_t) length;
			last->characters.right = characters;
			last->wide.right = wide;
		}
	}
	return count;
}

/* Adds a word to the one before it. */
static void
lengthen(found *word, const found *next)
{
	word->characters.right = next->characters.right;
	word->wide.right = next->wide.right;
	word->word.length = next->word.position + next->word.length - word->word.position;
	word->word.extent = word->word.length;
}

/* Joins numbers and their units; returns the number of words that are left. */
static int
join_units(found *words, int count)
{
	int			kept = 0;

	for (int i = 0; i < count; i++)
	{
		found	   *last = kept > 0 ? &words[kept - 1] : NULL;

		settle_word(&words[i].word);
		if (last == NULL || !is_unit_behind(&last->word, &words[i].word))
		{
			words[kept++] = words[i];
			continue;
		}
		lengthen(last, &words[i]);
	}
	return kept;
}

/* Joins words of text from first on that but blanks part: they are in one cell.  Returns how many words are left. */
static int
join_texts(found *words, int first, int count)
{
	int			kept = first;

	for (int i = first; i < count; i++)
	{
		found	   *last = kept > first ? &words[kept - 1] : NULL;

		if (last == NULL || last->word.kind != GAI_ALIGNED_TEXT || words[i].word.kind != GAI_ALIGNED_TEXT ||
			!words[i].word.after_blank)
			words[kept++] = words[i];
		else
			lengthen(last, &words[i]);
	}
	return kept;
}

/*
 * Where the cells of a row begin: behind the last text; or where a value stands apart from what is before it, for a
 * cell may have text.
 */
static int
find_first(const found *words, int count)
{
	int			first = count;

	while (first > 0 && words[first - 1].word.kind != GAI_ALIGNED_TEXT)
		first--;
	/* a letter or a unit that but a blank parts from text is the text's, unless a broken word for none begins so */
	while (first > 0 && first < count && words[first].word.kind != GAI_ALIGNED_VALUE && words[first].word.after_blank &&
		   !(count - first >= GAI_LEAST_ALIGNED && gai_begins_none(gai_aligned_text(&words[first].word))))
		first++;
	if (first < count)
		for (int i = 1; i < first; i++)
			if (words[i].word.kind == GAI_ALIGNED_VALUE && !words[i].word.after_blank)
				return i;
	return first;
}

/* The words of a line, and the first of those at its end that may be values. */
static int
find_words(gai_aligned *self, gai_text text, found words[MOST_FOUND], int *first)
{
	int			count = join_units(words, split_line(self, text, words));

	*first = find_first(words, count);
	return join_texts(words, *first, count);
}

static uint16_t
left_of(const gai_aligned *self, const found *word)
{
	return self->characters ? word->characters.left : word->wide.left;
}

static void
read_line(gai_aligned *self, gai_aligned_line *it)
{
	gai_text	text = self->document->lines[it->line].text;
	found		words[MOST_FOUND];
	int			first,
				count = find_words(self, text, words, &first);

	if (count - first > GAI_MOST_ALIGNED_WORDS)
		first = count;
	it->first_left = first > 0 ? left_of(self, &words[0]) : GAI_ALIGNED_NONE;
	it->opens = first > 0 && gai_begins_with_ordinal(gai_aligned_text(&words[0].word));
	it->second_left = first > 1 ? left_of(self, &words[1]) : GAI_ALIGNED_NONE;
	for (int i = 1; i < first && !it->second_opens; i++)
		if (gai_begins_with_ordinal(gai_aligned_text(&words[i].word)))
		{
			it->second_left = left_of(self, &words[i]);
			it->second_opens = true;
		}
	it->count = count - first;
	it->label = first > 0 || count == 0;
	for (int i = first > 0 ? first : 1; i < count; i++)
		it->gap |= !words[i].word.after_blank;
	for (int i = 0; i < first; i++)
		it->mixed |= words[i].word.kind == GAI_ALIGNED_VALUE && i > 0;
	it->stop = first < count ? words[first].word.bytes : text.bytes + text.length;
	for (int i = first; i < count; i++)
	{
		if (self->nwords == self->words_room)
			self->words = gai_grow(self->arena, self->words, self->nwords, sizeof *self->words, &self->words_room);
		self->words[self->nwords] = words[i].word;
		self->words[self->nwords++].span = self->characters ? words[i].characters : words[i].wide;
	}
}

bool
gai_is_aligned_row(const gai_aligned_line *line)
{
	for (int i = 0; i < line->count; i++)
		if (line->words[i].kind != GAI_ALIGNED_VALUE)
			return false;
	return line->count > 0;
}

/* ---- lines ------------------------------------------------------------------------------------------------------ */

/* Whether a line was read as it stands, without bars and tabs. */
static bool
is_aligned(const gai_document *document, const gai_line *line)
{
	return (line->separator == GAI_WHOLE || line->separator == GAI_GAPS || line->separator == GAI_BLANKS) &&
		line->text.length <= GAI_LONGEST_ROW && line->text.bytes >= document->body.bytes &&
		line->text.bytes < document->body.bytes + document->body.length;
}

static bool
has_page_end(const char *from, const char *to)
{
	return from < to && memchr(from, '\f', (size_t) (to - from)) != NULL;
}

bool
gai_follows_aligned(const gai_aligned *self, const gai_aligned_line *line)
{
	return line > self->lines && line[-1].page == line->page && line[-1].line + 1 == line->line &&
		line[-1].region == line->region && self->document->lines[line->line].breaks == 1;
}

static int
shift_of(gai_aligned_span a, gai_aligned_span b)
{
	int			left = abs(a.left - b.left),
				right = abs(a.right - b.right);

	return left < right ? left : right;
}

/* How far a word is from where a word of another row begins or ends. */
static int
least_shift(const found *word, const found *row, int count, bool characters)
{
	int			least = UINT16_MAX;

	for (int i = 0; i < count; i++)
	{
		int			shift = characters ? shift_of(word->characters, row[i].characters) :
			shift_of(word->wide, row[i].wide);

		least = shift < least ? shift : least;
	}
	return least;
}

/* How much rows shift by either way to count. */
typedef struct shifts
{
	int64_t		characters,
				wide;
	int			compared;		/* words */
} shifts;

static void
compare_rows(const found *row, int count, const found *last, int last_count, shifts *same, shifts *near)
{
	for (int w = 0; w < count && last_count > 0; w++)
	{
		near->characters += least_shift(&row[w], last, last_count, true);
		near->wide += least_shift(&row[w], last, last_count, false);
		near->compared++;
		if (count != last_count)
			continue;
		same->characters += shift_of(row[w].characters, last[w].characters);
		same->wide += shift_of(row[w].wide, last[w].wide);
		same->compared += count >= GAI_LEAST_ALIGNED;
	}
}

/*
 * Whether rows that follow each other shift less when each character takes one column.  Rows of as many values tell, if
 * there are some and they clearly do; else they and what stands nearest in other rows have to say the same.
 */
static bool
counts_characters(gai_aligned *self)
{
	const gai_document *document = self->document;
	found		rows[2][MOST_FOUND];
	int			last = 0;
	shifts		same = {0, 0, 0},
				near = {0, 0, 0};

	for (size_t i = 0, turn = 0; i < document->nlines; i++)
	{
		int			first,
					count = 0;

		gai_step(self->arena);
		if (!is_aligned(document, &document->lines[i]) || document->lines[i].count < 2)
			continue;
		count = find_words(self, document->lines[i].text, rows[turn], &first);
		memmove(rows[turn], &rows[turn][first], sizeof rows[turn][0] * (size_t) (count - first));
		count -= first;
		if (count < 2)
			continue;
		compare_rows(rows[turn], count, rows[1 - turn], last, &same, &near);
		last = count;
		turn = 1 - turn;
	}
	self->sure = (same.compared >= MANY_COMPARED &&
				  (3 * same.characters < 2 * same.wide || 3 * same.wide < 2 * same.characters)) ||
		(near.compared >= LEAST_COMPARED && (same.characters < same.wide) == (near.characters < near.wide));
	self->contradicted = !self->sure && near.compared >= MANY_COMPARED;
	return self->sure && same.characters < same.wide;
}

/* Forgets where the words of lines stand. */
static void
forget_places(gai_aligned *self)
{
	for (size_t i = 0; i < self->document->npieces; i++)
	{
		gai_step(self->arena);
		self->document->pieces[i].left = self->document->pieces[i].right = 0;
	}
}

/* Room for about as many lines and words as there are. */
static void
reserve(gai_aligned *self)
{
	const gai_document *document = self->document;

	for (size_t i = 0; i < document->nlines; i++)
	{
		const gai_line *line = &document->lines[i];

		gai_step(self->arena);
		if (!is_aligned(document, line))
			continue;
		self->lines_room++;
		if (line->count <= GAI_MOST_ALIGNED_WORDS)
			self->words_room += line->count;
	}
	self->lines_room++;
	self->words_room++;
	self->lines = gai_alloc(self->arena, self->lines_room, sizeof *self->lines);
	self->words = gai_alloc(self->arena, self->words_room, sizeof *self->words);
}

bool
gai_find_aligned_words(gai_aligned *self)
{
	const gai_document *document = self->document;
	const char *behind = document->body.bytes;
	uint32_t	page = 0,
				region = 0;

	self->characters = counts_characters(self);
	if (self->contradicted)
		forget_places(self);
	if (!self->sure)
		return false;
	reserve(self);
	for (size_t i = 0; i < document->nlines; i++)
	{
		const gai_line *line = &document->lines[i];
		gai_aligned_line *it;

		gai_step(self->arena);
		if (!is_aligned(document, line))
		{
			region++;
			continue;
		}
		page += has_page_end(behind, line->text.bytes);
		behind = line->text.bytes + line->text.length;
		region += line->count == 1 && gai_heading_of(line->text) > 0;
		if (self->count == self->lines_room)
			self->lines = gai_grow(self->arena, self->lines, self->count, sizeof *self->lines, &self->lines_room);
		it = &self->lines[self->count++];
		*it = (gai_aligned_line) {.line = (uint32_t) i, .page = page, .region = region};
		read_line(self, it);
	}
	for (size_t i = 0, word = 0; i < self->count; i++)
	{
		gai_step(self->arena);
		self->lines[i].words = &self->words[word];
		word += (size_t) self->lines[i].count;
	}
	return true;
}
