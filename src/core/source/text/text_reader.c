/*
 * text_reader.c - plain text as a document.
 *
 * Tables that are drawn with characters are read by drawn_tables.c, what a word processor copies by word_range.c, what
 * a spreadsheet saves by separated_values.c.  Each other line of the source is a line of the document, see
 * text_cells.h.
 */
#include "base/find.h"
#include "source/text/drawn_tables.h"
#include "source/text/markup.h"
#include "source/text/separated_values.h"
#include "source/text/text_cells.h"
#include "source/text/word_range.h"

/* What lines of a text are read with. */
typedef struct text_reader
{
	gai_arena  *arena;
	gai_document *document;
	gai_drawn  *drawn;			/* tables are looked for; NULL = there are none */
	bool		returns;		/* a CR that stands alone ends a line too */
	bool		tags;			/* some lines may have tags */
	const char *feed,			/* the next LF and the next such CR at or behind the last place that was asked for */
			   *feedless;
	gai_stripped stripped;		/* the last line that had tags */
} text_reader;

/* A line end that was converted twice is CR CR LF; programs that pad lines put blanks in front of the LF. */
#define LONGEST_LINE_END 16

/* The next CR without an LF behind it, or end. */
static const char *
find_return(gai_arena *arena, const char *at, const char *end)
{
	while (at < end && (at = memchr(at, '\r', (size_t) (end - at))) != NULL)
	{
		const char *feed = at + 1;

		gai_step(arena);
		while (feed < end && *feed != '\n' && feed - at < LONGEST_LINE_END)
		{
			uint32_t	c;
			int			bytes = gai_decode(feed, end, &c);

			if (!gai_is_blank(c))
				break;
			feed += bytes;
		}
		if (feed == end || *feed != '\n')
			return at;
		at = feed;
	}
	return end;
}

static const char *
find_line_end(text_reader *self, const char *at, const char *end)
{
	if (self->feed == NULL || self->feed < at)
	{
		self->feed = memchr(at, '\n', (size_t) (end - at));
		if (self->feed == NULL)
			self->feed = end;
	}
	if (!self->returns)
		return self->feed;
	if (self->feedless == NULL || self->feedless < at)
		self->feedless = find_return(self->arena, at, end);
	return self->feed < self->feedless ? self->feed : self->feedless;
}

static void read_lines(text_reader *self, const char *start, const char *end, uint32_t breaks);

/*
 * Reads a line with tags in it without them.  Between bars they are within cells; elsewhere those that begin a line do
 * so.  False, and nothing is read, if it has none.
 */
static bool
read_marked_up(text_reader *self, const char *start, gai_text text, uint32_t breaks)
{
	gai_document *document = self->document;
	size_t		first = document->npieces;
	gai_stripped *stripped = &self->stripped;

	if (!gai_has_markup(self->arena, text, *text.bytes != '|'))
		return false;
	gai_strip_markup(self->arena, gai_slice(start, (size_t) (text.bytes + text.length - start)), stripped);
	if (memchr(stripped->text.bytes, '|', stripped->text.length) != NULL)
	{
		const char *end = stripped->text.bytes + stripped->text.length;

		text = gai_trim_long(self->arena, stripped->text);
		if (text.length > 0)
			gai_read_cells(self->arena, document, stripped->text.bytes, end, text, breaks);
	}
	else
	{
		text_reader lines = {.arena = self->arena, .document = document};

		read_lines(&lines, stripped->text.bytes, stripped->text.bytes + stripped->text.length, breaks);
	}
	for (size_t i = first; i < document->npieces; i++)
	{
		gai_step(self->arena);
		gai_add_origin(self->arena, document, i,
					   gai_stripped_place(stripped, document->body, gai_text_of(&document->pieces[i])));
	}
	return true;
}

/* The lines from start on; breaks: line ends before the first. */
static void
read_lines(text_reader *self, const char *start, const char *end, uint32_t breaks)
{
	for (const char *at = start; at < end;)
	{
		const char *stop = find_line_end(self, at, end),
				   *behind = NULL;
		gai_text	text;
		size_t		lines = self->document->nlines;

		gai_step(self->arena);
		text = gai_trim_long(self->arena, gai_slice(at, (size_t) (stop - at)));
		if (text.length > 0)
		{
			if (self->drawn != NULL && gai_may_begin_drawn(text.bytes, text.bytes + text.length))
				behind = gai_read_drawn(self->drawn, at, end);
			if (behind == NULL && (!self->tags || memchr(text.bytes, '<', text.length) == NULL ||
								   !read_marked_up(self, at, text, breaks)))
				gai_read_cells(self->arena, self->document, at, stop, text, breaks);
			if (behind != NULL || self->document->nlines > lines)
				breaks = 0;
		}
		breaks++;
		at = behind != NULL ? behind : stop + 1;
	}
}

void
gai_split_line(gai_arena *arena, gai_document *document, const char *start, const char *end, uint32_t breaks)
{
	text_reader reader = {.arena = arena, .document = document};

	read_lines(&reader, start, end, breaks);
}

void
gai_read_text(gai_arena *arena, const char *body, size_t length, gai_document *document)
{
	text_reader reader = {.arena = arena, .document = document};
	char		separator;

	document->body = gai_slice(body, length);
	gai_reserve(arena, document, length / 20 + 16, length / 10 + 16);
	if (gai_is_word_range(arena, body, length))
	{
		gai_read_word_range(arena, body, length, document);
		return;
	}
	separator = gai_find_separator(arena, document->body);
	if (separator != '\0')
	{
		gai_read_separated(arena, document->body, separator, document);
		return;
	}
	reader.drawn = gai_begin_drawn(arena, document);
	reader.tags = memchr(body, '<', length) != NULL;
	reader.returns = find_return(arena, body, body + length) < body + length;
	read_lines(&reader, body, body + length, 1);
}

void
gai_read_shown_text(gai_arena *arena, const char *body, size_t length, gai_document *document)
{
	text_reader reader = {.arena = arena, .document = document};

	document->body = gai_slice(body, length);
	gai_reserve(arena, document, length / 20 + 16, length / 10 + 16);
	reader.drawn = gai_begin_drawn(arena, document);
	read_lines(&reader, body, body + length, 1);
}
