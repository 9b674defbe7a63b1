/* html_preformatted.c - see html_preformatted.h */
#include "source/html/html_preformatted.h"

#include "base/find.h"
#include "source/aligned/aligned.h"
#include "source/html/html_source_map.h"
#include "source/text/drawn_tables.h"

/* Stands between paragraphs that do not follow each other: a row of bars, which ends every table of another kind. */
#define PARTING "\n\xC2\xB7|\xC2\xB7\n\n"

/* The end of a paragraph is looked at so far for a blank line. */
#define WIDEST_GAP 4096

/* A paragraph, and where it stands in the joined text. */
typedef struct stretch
{
	const gai_html_paragraph *paragraph;
	size_t		at;
	char		joint;			/* the character before it that is not part of a paragraph; 0 = none */
	bool		first;			/* it does not follow the one before */
} stretch;

struct gai_html_preformatted
{
	gai_arena  *arena;
	const char *body;			/* of the page */
	gai_document joined;
	stretch    *stretches;
	size_t		count,
				room;
	size_t		next,			/* stretch and line that were not asked for yet */
				next_line;
};

/* ---- joining ---------------------------------------------------------------------------------------------------- */

/* Where a paragraph's text begins in the page, or ends. */
static const char *
first_of(const gai_html_preformatted *self, const gai_html_words *words)
{
	return words->runs == NULL ? words->bytes : self->body + words->position;
}

static const char *
end_of(const gai_html_preformatted *self, const gai_html_words *words)
{
	return words->runs == NULL ? words->bytes + words->length : self->body + words->position + words->source_length;
}

/*
 * What stands between two paragraphs: FF if a page ends there, LF if a blank line, which may end a table; 0 = neither.
 */
static char
find_joint(const gai_html_preformatted *self, const gai_html_words *upper, const gai_html_words *lower)
{
	const char *at = end_of(self, upper),
			   *end = first_of(self, lower);
	int			line_ends = 0;

	for (int seen = 0; at < end && seen < WIDEST_GAP; at++, seen++)
		if (*at == '\f')
			return '\f';
		else if (gai_html_is_line_end(*at))
			line_ends += *at != '\r' || at + 1 == end || at[1] != '\n';
		else if (*at != ' ' && *at != '\t' && line_ends < 2)
			line_ends = 0;
	return line_ends < 2 ? 0 : '\n';
}

/* Adds a paragraph; returns the length of the joined text. */
static size_t
add_stretch(gai_html_preformatted *self, const gai_html_item *item, bool follows, size_t length)
{
	const gai_html_paragraph *paragraph = (const gai_html_paragraph *) item;
	char		joint = 0;

	if (self->count == self->room)
		self->stretches = gai_grow(self->arena, self->stretches, self->count, sizeof *self->stretches, &self->room);
	if (follows)
		joint = find_joint(self, &self->stretches[self->count - 1].paragraph->words, &paragraph->words);
	length += follows ? joint != 0 : strlen(PARTING);
	self->stretches[self->count++] = (stretch) {paragraph, length, joint, !follows};
	return length + paragraph->words.length + 1;
}

/* Finds the paragraphs that are not in cells; returns the length of the joined text. */
static size_t
collect(gai_html_preformatted *self, const gai_html_item *flow)
{
	size_t		length = 0;
	bool		seen_through = true,
				in_cell = false,
				follows = false;

	for (const gai_html_item *item = flow; item != NULL; item = item->next)
	{
		gai_step(self->arena);
		if (item->kind == GAI_HTML_ITEM_PARAGRAPH)
		{
			bool		taken = !in_cell && item->preformatted && !item->heading;

			if (taken)
				length = add_stretch(self, item, follows, length);
			follows = taken;
			continue;
		}
		if (item->table->inlined)
			continue;
		if (item->kind == GAI_HTML_ITEM_ROW)
			seen_through = item->seen_through;
		else if (item->kind == GAI_HTML_ITEM_ROW_END)
			seen_through = true;
		in_cell = item->kind == GAI_HTML_ITEM_CELL && !seen_through;
		follows = false;
	}
	return length;
}

static gai_text
join(gai_html_preformatted *self, size_t length)
{
	char	   *text = memset(gai_alloc(self->arena, length, 1), '\n', length);

	for (size_t i = 0; i < self->count; i++)
	{
		const gai_html_words *words = &self->stretches[i].paragraph->words;
		char	   *at = text + self->stretches[i].at;

		if (self->stretches[i].first)
			memcpy(at - strlen(PARTING), PARTING, strlen(PARTING));
		if (self->stretches[i].joint != 0)
			at[-1] = self->stretches[i].joint;
		memcpy(at, words->bytes, words->length);
		/* a CR that stands alone ends a line of a page, and so does an FF, which is a page's end where a line begins */
		for (char *end = at + words->length; at < end; at++)
		{
			gai_step(self->arena);
			if (gai_html_ends_line(*at) && at[1] != '\n' && !(*at == '\f' && at[-1] == '\n'))
				*at = '\n';
		}
	}
	return gai_slice(text, length);
}

/* Whether a line may begin a drawn table, or be a row of columns; other text is not worth a second document. */
static bool
has_tables(gai_arena *arena, gai_text text)
{
	const char *end = text.bytes + text.length;

	for (const char *at = text.bytes, *stop; at < end; at = stop + 1)
	{
		gai_text	line;
		int			gaps = 0;

		gai_step(arena);
		stop = memchr(at, '\n', (size_t) (end - at));
		stop = stop != NULL ? stop : end;
		line = gai_trim_long(arena, gai_slice(at, (size_t) (stop - at)));
		if (gai_may_begin_drawn(line.bytes, line.bytes + line.length))
			return true;
		for (size_t i = 2; i < line.length && line.length <= GAI_LONGEST_ROW; i++)
			gaps += line.bytes[i - 2] == ' ' && line.bytes[i - 1] == ' ' && line.bytes[i] != ' ';
		if (gaps > 2)
			return true;
	}
	return false;
}

gai_html_preformatted *
gai_html_read_preformatted(gai_arena *arena, const gai_document *document, const gai_html_item *flow)
{
	gai_html_preformatted self = {.arena = arena, .body = document->body.bytes},
			   *kept;
	size_t		length = collect(&self, flow);
	gai_text	text;

	if (length == 0)
		return NULL;
	kept = gai_alloc(arena, 1, sizeof *kept);
	*kept = self;
	text = join(kept, length);
	if (!has_tables(arena, text))
	{
		char	   *bytes = (char *) text.bytes;

		(void) gai_fit(arena, bytes, 0, 1, &length);
		gai_html_end_preformatted(kept);
		return NULL;
	}
	gai_read_shown_text(arena, text.bytes, text.length, &kept->joined);
	gai_align_tables(arena, &kept->joined);
	return kept;
}

/* ---- places ----------------------------------------------------------------------------------------------------- */

/* The stretch that has this place of the joined text. */
static const stretch *
find_stretch(const gai_html_preformatted *self, size_t at)
{
	size_t		low = 0,
				high = self->count;

	while (high - low > 1)
	{
		size_t		middle = low + (high - low) / 2;

		if (self->stretches[middle].at <= at)
			low = middle;
		else
			high = middle;
	}
	return &self->stretches[low];
}

/* Where a character of the joined text, or the end of a line, comes from. */
static gai_place
find_source(const gai_html_preformatted *self, size_t at)
{
	const stretch *of = find_stretch(self, at);
	const gai_html_words *words = &of->paragraph->words;
	gai_place	place = {0, 1};
	bool		behind;

	at -= of->at;
	behind = at >= words->length;
	if (behind)
		at = words->length - 1;
	if (words->runs == NULL)
		place.position = (size_t) (words->bytes - self->body) + at;
	else
		gai_html_find_source(words->runs->items, words->runs->count, at, 1, &place.position, &place.length);
	if (behind)
		place.position += place.length;
	return place;
}

static gai_place
place_in_page(const gai_html_preformatted *self, gai_place place)
{
	gai_place	first = find_source(self, place.position),
				last;

	if (place.length == 0)
		return (gai_place) {first.position, 0};
	last = find_source(self, place.position + place.length - 1);
	return (gai_place) {first.position, last.position + last.length - first.position};
}

/* A text that is part of the joined one as it stands in its paragraph, so that it is part of the body if that is. */
static const char *
find_original(const gai_html_preformatted *self, const char *at)
{
	size_t		place = (size_t) ((uintptr_t) at - (uintptr_t) self->joined.body.bytes);
	const stretch *of;

	if (place >= self->joined.body.length)
		return at;
	of = find_stretch(self, place);
	return of->paragraph->words.bytes + (place - of->at);
}

/* ---- lines ------------------------------------------------------------------------------------------------------ */

static void
move_piece(gai_html_preformatted *self, size_t from, gai_document *document)
{
	gai_piece  *piece = gai_add_piece(self->arena, document);
	uint32_t	line = piece->line;
	gai_place	place = place_in_page(self, gai_place_of(&self->joined, from));

	*piece = self->joined.pieces[from];
	piece->line = line;
	piece->bytes = find_original(self, piece->bytes);
	if (piece->bytes != document->body.bytes + place.position || piece->length != place.length)
		gai_add_origin(self->arena, document, document->npieces - 1, place);
}

/* Moves the next line to the page's document. */
static void
move_line(gai_html_preformatted *self, gai_document *document, uint32_t *tables)
{
	const gai_line *lines = self->joined.lines,
			   *line = &lines[self->next_line];
	gai_line   *added = gai_add_line(self->arena, document);
	uint32_t	first = added->first;

	if (line->table != 0 && (self->next_line == 0 || line[-1].table != line->table))
		++*tables;
	*added = *line;
	added->first = first;
	added->count = 0;
	added->text.bytes = find_original(self, line->text.bytes);
	added->table = line->table != 0 ? *tables : 0;
	for (size_t i = line->first; i < line->first + line->count; i++)
		move_piece(self, i, document);
	self->next_line++;
}

static size_t
next_position(const gai_html_preformatted *self)
{
	return gai_line_position(&self->joined, &self->joined.lines[self->next_line]);
}

bool
gai_html_add_preformatted(gai_html_preformatted *self, const gai_html_item *item, gai_document *document,
						  uint32_t *tables)
{
	size_t		begin,
				end,
				first = document->nlines;

	if (self == NULL || self->next == self->count || &self->stretches[self->next].paragraph->item != item)
		return false;
	begin = self->stretches[self->next].at;
	if (!self->stretches[self->next++].first)
		return true;
	end = self->joined.body.length;
	for (size_t i = self->next; i < self->count && end == self->joined.body.length; i++)
		if (self->stretches[i].first)
			end = self->stretches[i].at - strlen(PARTING);
	/* what parts the paragraphs is no text of the page */
	while (self->next_line < self->joined.nlines && next_position(self) < begin)
		self->next_line++;
	while (self->next_line < self->joined.nlines && next_position(self) < end)
		move_line(self, document, tables);
	if (document->nlines > first)
		document->lines[first].breaks = 1;
	return true;
}

void
gai_html_end_preformatted(gai_html_preformatted *self)
{
	gai_document *joined = &self->joined;

	joined->nlines = joined->npieces = joined->norigins = 0;
	gai_close_document(self->arena, joined);
	(void) gai_fit(self->arena, self->stretches, 0, sizeof *self->stretches, &self->room);
}
