/* aligned.c - see aligned.h */
#include "source/aligned/aligned.h"

#include "base/number.h"

/* One row of so many values is a table. */
#define LONG_ROW 8

/* ---- into the document, piece by piece ------------------------------------------------------------------------ */

static uint16_t
count_characters(gai_arena *arena, const char *from, const char *to)
{
	uint16_t	count = 0;

	for (; from < to; from++)
	{
		gai_step(arena);
		count = (uint16_t) (count + (((unsigned char) *from & 0xC0) != 0x80));
	}
	return count;
}

/* Counts where the pieces of a line stand as its page counts. */
static void
measure_pieces(const gai_aligned *self, const gai_line *line)
{
	const char *at = gai_aligned_start(self->document, line->text.bytes);
	uint16_t	column = 0;

	for (uint32_t i = line->first; i < line->first + line->count; i++)
	{
		gai_piece  *piece = &self->document->pieces[i];

		if (piece->right == 0)
			continue;
		column = (uint16_t) (column + count_characters(self->arena, at, piece->bytes));
		piece->left = column;
		at = piece->bytes + piece->length;
		column = (uint16_t) (column + count_characters(self->arena, piece->bytes, at));
		piece->right = column;
	}
}

/* Tells the pieces of a line which columns they are in; false if they are other words than those that were placed. */
static bool
stand_in(const gai_aligned *self, const gai_aligned_line *it)
{
	gai_line   *line = &self->document->lines[it->line];
	gai_piece  *pieces = &self->document->pieces[line->first + line->count - (uint32_t) it->count];

	if (line->count < (uint32_t) it->count)
		return false;
	for (int w = 0; w < it->count; w++)
		if (pieces[w].bytes != it->words[w].bytes || pieces[w].length != it->words[w].length)
			return false;
	for (int w = 0; w < it->count; w++)
		gai_stand_in(&pieces[w], it->words[w].from, it->words[w].to);
	line->columns = (uint8_t) it->columns & 15;
	line->separator = line->separator == GAI_WHOLE ? GAI_WHOLE : GAI_GAPS;
	return true;
}

/* ---- into a new document -------------------------------------------------------------------------------------- */

static void
add_copy(gai_arena *arena, const gai_document *from, size_t piece, gai_document *to)
{
	gai_piece  *copy = gai_add_piece(arena, to);
	uint32_t	line = copy->line;
	gai_place	place = gai_place_of(from, piece);

	*copy = from->pieces[piece];
	copy->line = line;
	if (copy->bytes != from->body.bytes + place.position || copy->length != place.length)
		gai_add_origin(arena, to, to->npieces - 1, place);
}

/* Adds the text before a line's values: its pieces as they were read, the last one as far as there. */
static void
add_label(gai_arena *arena, const gai_document *from, const gai_aligned_line *it, gai_document *to)
{
	const gai_line *line = &from->lines[it->line];

	for (uint32_t i = line->first; i < line->first + line->count && from->pieces[i].bytes < it->stop; i++)
	{
		gai_piece  *piece;
		gai_text	text;

		add_copy(arena, from, i, to);
		piece = &to->pieces[to->npieces - 1];
		if (piece->bytes + piece->length <= it->stop)
			continue;
		text = gai_trim(gai_slice(piece->bytes, (size_t) (it->stop - piece->bytes)));
		piece->length = (uint32_t) text.length;
	}
}

static void
add_words(gai_arena *arena, const gai_aligned_word *words, int count, int columns, gai_document *to)
{
	for (int w = 0; w < count; w++)
	{
		const gai_aligned_word *word = &words[w];
		gai_piece  *piece = gai_add_piece(arena, to);

		piece->bytes = word->bytes;
		piece->length = word->length;
		piece->left = word->span.left;
		piece->right = word->span.right;
		piece->after_blank = word->after_blank;
		if (columns > 0)
			gai_stand_in(piece, word->from, word->to);
		if (word->bytes != to->body.bytes + word->position)
			gai_add_origin(arena, to, to->npieces - 1, (gai_place) {word->position, word->extent});
	}
}

/* Begins a line like this one. */
static void
begin_line(gai_aligned *self, const gai_line *line)
{
	gai_line   *copy = gai_add_line(self->arena, self->document);
	uint32_t	first = copy->first;

	*copy = *line;
	copy->first = first;
	copy->count = 0;
}

static void
add_line(gai_aligned *self, const gai_document *from, const gai_line *line, const gai_aligned_line *it)
{
	gai_document *to = self->document;
	gai_line   *copy;

	for (const gai_aligned_line *group = it != NULL ? it->group : NULL; group != NULL; group = group->next_group)
	{
		begin_line(self, &from->lines[group->line]);
		add_label(self->arena, from, group, to);
	}
	if (it != NULL && it->changed && it->count == 0 && it->nhead == 0 && (!it->label || it->moved))
		return;
	begin_line(self, line);
	if (it == NULL || !it->changed)
		for (uint32_t i = line->first; i < line->first + line->count; i++)
			add_copy(self->arena, from, i, to);
	else
	{
		if (!it->moved)
			add_label(self->arena, from, it, to);
		add_words(self->arena, it->head, it->nhead, 0, to);
		add_words(self->arena, it->words, it->count, it->columns, to);
		copy = &to->lines[to->nlines - 1];
		copy->columns = (uint8_t) it->columns & 15;
		copy->separator = copy->count == 1 ? GAI_WHOLE : GAI_GAPS;
	}
}

/* Puts the document together anew, for words were moved. */
static void
rebuild(gai_aligned *self)
{
	gai_document *document = self->document,
				old = *document;
	size_t		next = 0;

	*document = (gai_document) {.body = old.body, .metas = old.metas, .nmetas = old.nmetas,
		.metas_room = old.metas_room};
	gai_reserve(self->arena, document, old.nlines, old.npieces);
	for (size_t i = 0; i < old.nlines; i++)
	{
		const gai_aligned_line *it = next < self->count && self->lines[next].line == i ? &self->lines[next++] : NULL;

		add_line(self, &old, &old.lines[i], it);
	}
}

static void
put_into_document(gai_aligned *self)
{
	bool		changed = false;

	for (size_t i = 0; i < self->count; i++)
	{
		gai_aligned_line *it = &self->lines[i];

		gai_step(self->arena);
		if (!it->changed && it->columns > 0)
			it->changed = !stand_in(self, it);
		else if (!it->changed && self->characters)
			measure_pieces(self, &self->document->lines[it->line]);
		changed |= it->changed;
	}
	if (changed)
		rebuild(self);
}

/* ---- tables ----------------------------------------------------------------------------------------------------- */

/*
 * How many values the complete rows of a region have: the most that two lines have, or a long one; 0 = not known.
 * *same receives how many lines have so many.
 */
static int
count_columns(const gai_aligned_line *lines, size_t count, int *same)
{
	int			rows[GAI_MOST_ALIGNED + 1] = {0};

	for (size_t i = 0; i < count; i++)
		if (lines[i].count <= GAI_MOST_ALIGNED && gai_is_aligned_row(&lines[i]))
			rows[lines[i].count]++;
	for (int least = 2; least > 0; least--)
		for (int n = GAI_MOST_ALIGNED; n >= (least == 2 ? GAI_LEAST_ALIGNED : LONG_ROW); n--)
			if (rows[n] >= least)
			{
				*same = rows[n];
				return n;
			}
	return 0;
}

/* Whether gaps part the words of several rows: else blank cells left no trace, and places say nothing. */
static bool
has_gaps(const gai_aligned_line *lines, size_t count)
{
	int			gapped = 0,
				rows = 0;

	for (size_t i = 0; i < count; i++)
		if (lines[i].count > 1)
		{
			gapped += lines[i].gap;
			rows++;
		}
	return 5 * gapped >= rows && rows > 0;
}

static void
join_cells(gai_aligned_page *page)
{
	gai_learn_aligned_columns(page);
	gai_join_aligned_cells(page);
	gai_learn_aligned_columns(page);
	gai_join_aligned_cells(page);
	gai_join_aligned_halves(page);
}

/* The next page of a region that ends there. */
static gai_aligned_page
take_page(gai_aligned *self, size_t first, size_t end, int columns)
{
	gai_aligned_page page = {.aligned = self, .lines = &self->lines[first], .columns = columns};

	while (first + page.count < end && self->lines[first + page.count].page == self->lines[first].page)
		page.count++;
	return page;
}

/*
 * The columns are counted twice, for a table of one row may have all its values only when broken cells are joined; the
 * widest table of the form has as many as can be.
 */
static void
read_region(gai_aligned *self, size_t first, size_t end)
{
	int			rows,
				columns = count_columns(&self->lines[first], end - first, &rows);
	gai_aligned_page page;

	if (columns == 0)
		return;
	for (size_t i = first; i < end; i += page.count)
	{
		page = take_page(self, i, end, rows > 1 ? columns : GAI_MOST_ALIGNED);
		if (has_gaps(page.lines, page.count))
			join_cells(&page);
	}
	columns = count_columns(&self->lines[first], end - first, &rows);
	if (columns == GAI_MOST_ALIGNED)
		gai_join_aligned_head(self, first, end);
	for (size_t i = first; i < end && columns > 0; i += page.count)
	{
		page = take_page(self, i, end, columns);
		if (!has_gaps(page.lines, page.count))
			continue;
		gai_move_aligned_groups(&page);
		gai_learn_aligned_columns(&page);
		gai_doubt_aligned_words(&page);
		gai_place_aligned_words(&page);
	}
}

/* Whether there are lines that end in several values parted by blanks. */
static bool
has_aligned_rows(gai_arena *arena, const gai_document *document)
{
	int			rows = 0;

	for (size_t i = 0; i < document->nlines && rows < 2; i++)
	{
		const gai_line *line = &document->lines[i];

		gai_step(arena);
		if ((line->separator != GAI_GAPS && line->separator != GAI_BLANKS) || line->count < 3)
			continue;
		rows += gai_is_short_value(gai_text_of(&document->pieces[line->first + line->count - 1])) &&
			gai_is_short_value(gai_text_of(&document->pieces[line->first + line->count - 2])) &&
			gai_is_short_value(gai_text_of(&document->pieces[line->first + line->count - 3]));
	}
	return rows > 1;
}

void
gai_align_tables(gai_arena *arena, gai_document *document)
{
	gai_aligned self = {.arena = arena, .document = document};

	if (!has_aligned_rows(arena, document))
		return;
	if (!gai_find_aligned_words(&self))
		return;
	for (size_t i = 0, end; i < self.count; i = end)
	{
		for (end = i + 1; end < self.count && self.lines[end].region == self.lines[i].region;)
			end++;
		read_region(&self, i, end);
	}
	put_into_document(&self);
	/* a large array's room is given back */
	(void) gai_fit(arena, self.words, 0, sizeof *self.words, &self.words_room);
	(void) gai_fit(arena, self.lines, 0, sizeof *self.lines, &self.lines_room);
}
