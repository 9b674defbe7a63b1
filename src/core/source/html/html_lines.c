/*
 * html_lines.c - turns the flow of a page into lines: one for each paragraph, and one of GAI_GRID for each table row.
 *
 * Columns are those of the table's grid: a cell is in the first free column of its row that no rowspan from above
 * covers.
 */
#include "source/html/html_lines.h"

#include "base/ascii.h"
#include "base/find.h"
#include "source/html/html_preformatted.h"
#include "source/html/html_source_map.h"

/* Rowspans are followed in so many columns; real tables have fewer than 40. */
#define MOST_COLUMNS 256

/* ---- paragraphs ------------------------------------------------------------------------------------------------- */

/* Whether the words are a copy in the arena, not part of the body.  A copy may begin right behind the body's end. */
static bool
is_copy(const gai_document *document, const gai_html_words *words)
{
	return (uintptr_t) words->bytes - (uintptr_t) document->body.bytes >= document->body.length;
}

/*
 * Moves *line to the next line of a paragraph; false when there is none.  Begin with line->bytes NULL.  Preformatted
 * text may have several lines.
 */
static bool
next_line(gai_arena *arena, const gai_document *document, const gai_html_paragraph *paragraph, gai_html_words *line)
{
	const gai_html_words *words = &paragraph->words;
	const char *end = words->bytes + words->length,
			   *at = line->bytes != NULL ? line->bytes + line->length + 1 : words->bytes;

	gai_step(arena);
	if (!paragraph->item.several)
	{
		bool		first = line->bytes == NULL;

		*line = *words;
		return first;
	}
	while (at < end)
	{
		gai_text	text = gai_slice(at, 0),
					shown;

		for (; at + text.length < end && !gai_html_is_line_end(at[text.length]); text.length++)
			gai_step(arena);
		shown = gai_trim(text);
		if (shown.length > 0)
		{
			*line = (gai_html_words) {.bytes = at, .length = (uint32_t) text.length, .divisible = true,
				.position = (uint32_t) (shown.bytes - document->body.bytes), .source_length = (uint32_t) shown.length};
			return true;
		}
		at += text.length + 1;
	}
	return false;
}

/* The place in the body of a piece that is part of a paragraph's copied text. */
static gai_place
place_of_part(const gai_html_words *words, const gai_piece *piece)
{
	size_t		at = (size_t) (piece->bytes - words->bytes);
	bool		behind = at >= words->length;
	gai_place	place;

	if (behind)
		at = words->length - 1;
	gai_html_find_source(words->runs->items, words->runs->count, at, piece->length > 0 ? piece->length : 1,
						 &place.position, &place.length);
	/* an empty piece at the end of the text stands behind its last character */
	if (behind)
		place.position += place.length;
	if (piece->length == 0)
		place.length = 0;
	return place;
}

/* Splits a line of a paragraph like plain text, for it may be a row of a table. */
static void
split_line(gai_arena *arena, gai_document *document, const gai_html_paragraph *paragraph, const gai_html_words *words)
{
	bool		copied = is_copy(document, words);
	size_t		first = document->npieces,
				first_line = document->nlines;

	gai_split_line(arena, document, words->bytes, words->bytes + words->length, 1);
	for (size_t i = first; i < document->npieces; i++)
	{
		gai_piece  *piece = &document->pieces[i];

		gai_step(arena);
		if (copied)
			gai_add_origin(arena, document, i, place_of_part(words, piece));
		/* only preformatted text is aligned */
		if (!paragraph->item.preformatted)
			piece->left = piece->right = 0;
	}
	for (size_t i = first_line; i < document->nlines; i++)
	{
		gai_step(arena);
		document->lines[i].heading = paragraph->item.heading;
	}
}

static void
add_paragraph(gai_arena *arena, gai_document *document, const gai_html_paragraph *paragraph)
{
	const gai_html_words *words = &paragraph->words;
	gai_html_words part = {.bytes = NULL};

	if (words->divisible)
		while (next_line(arena, document, paragraph, &part))
			split_line(arena, document, paragraph, &part);
	else
	{
		gai_line   *line = gai_add_line(arena, document);
		gai_piece  *piece;

		line->text = gai_html_text_of(words);
		line->heading = paragraph->item.heading;
		line->breaks = 1;
		piece = gai_add_piece(arena, document);
		piece->bytes = words->bytes;
		piece->length = words->length;
		if (is_copy(document, words))
			gai_add_origin(arena, document, document->npieces - 1,
						   (gai_place) {words->position, words->source_length});
	}
}

/* ---- cells ------------------------------------------------------------------------------------------------------ */

/* Replaces each run of blanks and tabs by one blank.  Writes to out unless it is NULL; returns the length. */
static size_t
collapse(gai_arena *arena, const gai_html_words *words, char *out)
{
	const char *at = words->bytes,
			   *end = at + words->length;
	size_t		length = 0;

	if (!words->divisible)
	{
		if (out != NULL)
			memcpy(out, at, words->length);
		return words->length;
	}

	while (at < end)
	{
		uint32_t	c;
		int			bytes = gai_decode(at, end, &c);
		const char *from = at;

		gai_step(arena);
		at += bytes;
		if (gai_is_blank(c))
		{
			const char *second = at;

			while (at < end && (bytes = gai_decode(at, end, &c), gai_is_blank(c)))
			{
				gai_step(arena);
				at += bytes;
			}
			if (at > second || *from == '\t')
			{
				if (out != NULL)
					out[length] = ' ';
				length++;
				continue;
			}
		}
		if (out != NULL)
			memcpy(out + length, from, (size_t) (at - from));
		length += (size_t) (at - from);
	}
	return length;
}

/*
 * The character between two paragraphs of a cell: none next to a Chinese character, since labels break anywhere; a
 * blank between words; else a line feed, which no number extends across.
 */
static char
joint(gai_text before, gai_text after)
{
	char		last = gai_html_last_lead(before),
				next = *after.bytes;

	if (gai_html_is_wide(last) || gai_html_is_wide(next))
		return 0;
	return gai_is_ascii_letter(last) && gai_is_ascii_letter(next) ? ' ' : '\n';
}

/* Counts the paragraphs of a cell from this item on; *after is the first item behind them. */
static size_t
measure(gai_arena *arena, const gai_document *document, gai_html_item *item, gai_html_item **after)
{
	size_t		length = 0;

	for (; item != NULL; item = item->next)
	{
		gai_html_words line = {.bytes = NULL};

		gai_step(arena);
		if (item->kind == GAI_HTML_ITEM_PARAGRAPH)
			while (next_line(arena, document, (gai_html_paragraph *) item, &line))
				length += collapse(arena, &line, NULL) + 1;
		else if (!item->table->inlined)
			break;
	}
	*after = item;
	return length;
}

/* Joins the text of these paragraphs into room. */
static gai_text
join(gai_arena *arena, const gai_document *document, const gai_html_item *item, const gai_html_item *after, char *room)
{
	gai_text	joined = gai_slice(room, 0);

	for (; item != after; item = item->next)
	{
		gai_html_words line = {.bytes = NULL};

		while (item->kind == GAI_HTML_ITEM_PARAGRAPH &&
			   next_line(arena, document, (const gai_html_paragraph *) item, &line))
		{
			char		between = joined.length > 0 ? joint(joined, gai_html_text_of(&line)) : 0;

			if (between != 0)
				room[joined.length++] = between;
			joined.length += collapse(arena, &line, room + joined.length);
		}
	}
	return joined;
}

/*
 * The stretch of the source that covers these paragraphs, which may be in another order.  Returns their lines'
 * number.
 */
static size_t
span_paragraphs(gai_arena *arena, const gai_document *document, const gai_html_item *item, const gai_html_item *after,
				gai_place *place)
{
	size_t		count = 0,
				end = 0;

	for (; item != after; item = item->next)
	{
		gai_html_words line = {.bytes = NULL};

		while (item->kind == GAI_HTML_ITEM_PARAGRAPH &&
			   next_line(arena, document, (const gai_html_paragraph *) item, &line))
		{
			if (count++ == 0 || line.position < place->position)
				place->position = line.position;
			if (line.position + line.source_length > end)
				end = line.position + line.source_length;
		}
	}
	if (count > 0)
		place->length = end - place->position;
	return count;
}

/* Whether a paragraph's text can be used for a piece without a copy; length is that of the piece's text. */
static bool
is_one_text(const gai_html_words *words, size_t length)
{
	return length == words->length + 1 && memchr(words->bytes, '\t', words->length) == NULL;
}

/* Sets the text of the last piece from the items of a cell, which begin here; returns the item behind them. */
static gai_html_item *
fill_piece(gai_arena *arena, gai_document *document, gai_html_item *item)
{
	gai_html_item *after;
	gai_place	place = {0, 0};
	size_t		length = measure(arena, document, item, &after),
				count = span_paragraphs(arena, document, item, after, &place);
	const gai_html_words *words;
	gai_piece  *piece = &document->pieces[document->npieces - 1];
	bool		one;
	gai_text	text;

	if (count == 0)
		return after;
	words = &((gai_html_paragraph *) item)->words;
	one = count == 1 && item->kind == GAI_HTML_ITEM_PARAGRAPH && is_one_text(words, length);
	text = one ? gai_html_text_of(words) : join(arena, document, item, after, gai_alloc(arena, length, 1));
	text = gai_trim_long(arena, text);
	piece->bytes = text.bytes;
	piece->length = (uint32_t) text.length;
	if (!one || is_copy(document, words))
		gai_add_origin(arena, document, document->npieces - 1, place);
	return after;
}

/* ---- rows ------------------------------------------------------------------------------------------------------- */

/* Takes the column of the row's next cell, also in the rows below that its rowspan covers. */
static unsigned
place_cell(gai_arena *arena, gai_html_table *table, const gai_html_item *cell)
{
	unsigned	column = table->column;

	while (column < table->ntaken && table->taken[column] >= table->rows)
		column++;
	table->column = column + cell->colspan;
	if (cell->rowspan == 1)
		return column;
	for (unsigned c = column; c < table->column && c < MOST_COLUMNS; c++)
	{
		for (; table->ntaken <= c; table->ntaken++)
		{
			if (table->ntaken == table->taken_room)
				table->taken = gai_grow(arena, table->taken, table->ntaken, sizeof *table->taken, &table->taken_room);
			table->taken[table->ntaken] = 0;
		}
		table->taken[c] = cell->rowspan == 0 ? UINT32_MAX : table->rows + cell->rowspan - 1;
	}
	return column;
}

/* Finishes a row's line.  One without pieces, or with a single blank one, is only spacing and is dropped. */
static void
end_row(gai_arena *arena, gai_document *document)
{
	gai_line   *line = &document->lines[document->nlines - 1];
	const gai_piece *pieces = &document->pieces[line->first];

	if (line->count == 0 || (line->count == 1 && pieces->length == 0))
		gai_drop_line(document);
	else
		line->text = gai_join_cells(arena, pieces, line->count);
}

static gai_html_item *
add_cell(gai_arena *arena, gai_document *document, unsigned column, gai_html_item *cell)
{
	gai_piece  *piece = gai_add_piece(arena, document);

	/* the place of a blank cell is where its content would begin */
	piece->bytes = document->body.bytes + cell->position;
	piece->column = (uint16_t) (column < UINT16_MAX ? column : UINT16_MAX);
	piece->span = cell->colspan;
	return fill_piece(arena, document, cell->next);
}

static void
begin_row(gai_arena *arena, gai_document *document, gai_html_table *table, uint32_t *tables)
{
	gai_line   *line = gai_add_line(arena, document);

	if (table->number == 0)
		table->number = ++*tables;
	line->separator = GAI_GRID;
	line->table = table->number;
	line->breaks = 1;
}

/* Marks the line of a table with a single cell as a heading if the cell has one. */
static void
note_heading(gai_document *document, const gai_html_item *cell)
{
	gai_line   *line = &document->lines[document->nlines - 1];

	line->heading = line->count == 1 && cell->next != NULL && cell->next->kind == GAI_HTML_ITEM_PARAGRAPH &&
		cell->next->heading;
}

void
gai_html_make_lines(gai_arena *arena, const char *body, size_t length, gai_html_flow flow,
					gai_document *document)
{
	uint32_t	tables = 0;
	bool		seen_through = true;	/* the innermost row that is read, if any */
	gai_html_preformatted *preformatted;

	document->body = gai_slice(body, length);
	gai_reserve(arena, document, flow.rows + flow.paragraphs, flow.cells + flow.paragraphs);
	for (const gai_html_meta *meta = flow.metas; meta != NULL; meta = meta->next)
		*gai_add_meta(arena, document) = meta->meta;
	preformatted = gai_html_read_preformatted(arena, document, flow.items);
	for (gai_html_item *item = flow.items, *next; item != NULL; item = next)
	{
		gai_html_table *table = item->table;

		gai_step(arena);
		next = item->next;
		if (table != NULL && table->inlined)
			continue;
		switch (item->kind)
		{
			case GAI_HTML_ITEM_PARAGRAPH:
				if (!gai_html_add_preformatted(preformatted, item, document, &tables))
					add_paragraph(arena, document, (gai_html_paragraph *) item);
				break;
			case GAI_HTML_ITEM_GROUP:
				table->ntaken = 0;
				break;
			case GAI_HTML_ITEM_ROW:
				table->rows++;
				table->column = 0;
				seen_through = item->seen_through;
				if (!seen_through)
					begin_row(arena, document, table, &tables);
				break;
			case GAI_HTML_ITEM_CELL:
				{
					unsigned	column = place_cell(arena, table, item);

					if (seen_through)
						break;
					next = add_cell(arena, document, column, item);
					note_heading(document, item);
					break;
				}
			case GAI_HTML_ITEM_ROW_END:
				if (!seen_through)
					end_row(arena, document);
				seen_through = true;
				break;
		}
	}
	if (preformatted != NULL)
		gai_html_end_preformatted(preformatted);
}
