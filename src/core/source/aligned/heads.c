/*
 * heads.c - the words of table four's head, which narrow columns break over lines.
 *
 *    结果维 结果纠 其他结 尚未审 总 未经复议直接起诉             复议后起诉
 *    持 正 果 结 计
 *                       结果维 结果纠 其他结 尚未审 总 结果维 结果纠 其他结 尚未审 总
 *                       持 正 果 结 计 持 正 果 结 计
 *
 * Which parts belong together follows from their order and the form's words, not from where they stand: blanks between
 * the words of a head say nothing.  All fifteen words have to come out, else nothing is joined.
 */
#include "base/find.h"
#include "form/form.h"
#include "source/aligned/aligned.h"

enum
{
	MOST_WORDS = 96,
	MOST_LINES = 16				/* of a head */
};

typedef struct head
{
	gai_aligned *self;
	const gai_form_row *row;	/* of the form: its columns are the words */
	gai_aligned_word words[MOST_WORDS];
	gai_aligned_line *line[MOST_WORDS];
	bool		open[MOST_WORDS];	/* more of it has to follow */
	int			count,
				whole,			/* words that are the form's */
				last;			/* the word that the text before on this line is of, -1 = none */
	bool		joined;
} head;

/* The column whose label a text is, or begins if so much is enough; NULL if there is none. */
static const gai_form_column *
find_label(const head *it, gai_text text, bool beginning)
{
	for (int c = 0; c < it->row->ncolumns; c++)
	{
		gai_text	label = gai_slice(it->row->columns[c].label, strlen(it->row->columns[c].label));

		if (text.length > 0 &&
			(beginning ? label.length > text.length && memcmp(label.bytes, text.bytes, text.length) == 0
			 : gai_text_equal(label, text)))
			return &it->row->columns[c];
	}
	return NULL;
}

/* Adds a text to an open word that may go on so; false if this one may not. */
static bool
go_on_with(head *it, int i, gai_text text)
{
	gai_aligned_word *word = &it->words[i];
	gai_text	whole;
	bool		ends;

	if (!it->open[i] || word->length + text.length > 24)
		return false;
	whole = gai_join_texts(it->self->arena, gai_aligned_text(word), text);
	ends = find_label(it, whole, false) != NULL;
	if (!ends && find_label(it, whole, true) == NULL)
		return false;
	word->bytes = whole.bytes;
	word->length = (uint32_t) whole.length;
	it->open[i] = !ends;
	it->whole += ends;
	it->joined = true;
	it->last = i;
	return true;
}

/* Adds a text to the first open word that may go on so, rather behind that of the text left of it. */
static bool
go_on(head *it, gai_text text)
{
	int			left = it->last;

	for (int i = left + 1; i < it->count; i++)
		if (go_on_with(it, i, text))
			return true;
	for (int i = 0; i < left; i++)
		if (go_on_with(it, i, text))
			return true;
	return false;
}

static bool
add_word(head *it, gai_aligned_line *line, gai_text text, bool open)
{
	if (it->count == MOST_WORDS)
		return false;
	it->words[it->count] = (gai_aligned_word) {.bytes = text.bytes, .length = (uint32_t) text.length,
		.position = (uint32_t) (text.bytes - it->self->document->body.bytes), .extent = (uint32_t) text.length};
	it->line[it->count] = line;
	it->last = it->count;
	it->open[it->count++] = open;
	return true;
}

/* The label that a text begins with, the longest; length 0 if there is none. */
static size_t
leading_label(const head *it, gai_text text)
{
	size_t		longest = 0;

	for (int c = 0; c < it->row->ncolumns; c++)
	{
		size_t		length = strlen(it->row->columns[c].label);

		if (length > longest && gai_begins(text, it->row->columns[c].label))
			longest = length;
	}
	return longest;
}

/* A word of the head, or several without a blank between them. */
static bool
read_word(head *it, gai_aligned_line *line, gai_text text)
{
	size_t		label;

	while ((label = leading_label(it, text)) > 0 && label < text.length)
	{
		if (leading_label(it, gai_from(text, label)) == 0)
			return add_word(it, line, text, false);
		if (!add_word(it, line, gai_slice(text.bytes, label), false))
			return false;
		it->whole++;
		it->joined = true;
		text = gai_from(text, label);
	}
	if (label > 0)
	{
		it->whole++;
		return add_word(it, line, text, false);
	}
	return go_on(it, text) || add_word(it, line, text, find_label(it, text, true) != NULL);
}

static bool
read_line(head *it, gai_aligned_line *line)
{
	const char *at = it->self->document->lines[line->line].text.bytes;

	it->last = -1;
	while (at < line->stop)
	{
		uint32_t	c;
		const char *from = at;
		int			length = 0;

		gai_step(it->self->arena);
		while (at < line->stop && !gai_is_blank((length = gai_decode(at, line->stop, &c), c)))
			at += length;
		if (at > from && !read_word(it, line, gai_slice(from, (size_t) (at - from))))
			return false;
		at += at < line->stop ? length : 0;
	}
	return true;
}

/*
 * Whether a word comes more often than the one that the form has before it: then a part went to the wrong one of two
 * words that begin alike.
 */
static bool
are_words_swapped(const head *it)
{
	int			seen[GAI_OUTCOME_COLUMNS] = {0};

	for (int i = 0; i < it->count; i++)
	{
		const gai_form_column *column = find_label(it, gai_aligned_text(&it->words[i]), false);
		int			c = column != NULL ? (int) (column - it->row->columns) : 0;

		if (column != NULL && ++seen[c] > seen[c > 0 ? c - 1 : c])
			return true;
	}
	return false;
}

/* Gives the lines of a head their words. */
static void
put_words(head *it)
{
	for (int i = 0, end; i < it->count; i = end)
	{
		gai_aligned_line *line = it->line[i];

		for (end = i + 1; end < it->count && it->line[end] == line;)
			end++;
		line->head = gai_alloc(it->self->arena, (size_t) (end - i), sizeof *line->head);
		memcpy(line->head, &it->words[i], sizeof *line->head * (size_t) (end - i));
		line->nhead = end - i;
	}
}

void
gai_join_aligned_head(gai_aligned *self, size_t first, size_t end)
{
	head	   *it;
	size_t		row = first;

	while (row < end && (self->lines[row].count < GAI_MOST_ALIGNED || !gai_is_aligned_row(&self->lines[row])))
		row++;
	if (row == end)
		return;
	if (row - first > MOST_LINES)
		first = row - MOST_LINES;
	it = gai_alloc_zero(self->arena, 1, sizeof *it);
	it->self = self;
	it->row = gai_form_table_of(0, GAI_DISPUTES)->rows;
	for (size_t i = first; i < row; i++)
		if (!read_line(it, &self->lines[i]))
			return;
	for (int i = 0; i < it->count; i++)
		if (it->open[i])
			return;
	if (!it->joined || it->whole != GAI_MOST_ALIGNED || are_words_swapped(it))
		return;
	for (size_t i = first; i < row; i++)
	{
		self->lines[i].moved = self->lines[i].changed = true;
		self->lines[i].nhead = 0;
	}
	put_words(it);
}
