/*
 * text_reader.c - plain text as a document.
 *
 * Each line of the source is a line of the document.  Bars, tabs and gaps of two blanks part its cells; a line that ends
 * in values parted by single blanks gives these one by one.  What is a label and what a value is not asked here, only
 * what could be a value.
 */
#include "document.h"
#include "number.h"

/* Longer lines without bars or tabs are prose: the form's longest label has 120 bytes. */
#define LONGEST_ROW 600

/* The length of a bar at this place (ASCII, full-width or drawn), or 0. */
static size_t
bar_length(const char *at, const char *end)
{
	if (*at == '|')
		return 1;
	if (end - at >= 3 && ((unsigned char) at[0] == 0xEF || (unsigned char) at[0] == 0xE2) &&
		(memcmp(at, "｜", 3) == 0 || memcmp(at, "│", 3) == 0 || memcmp(at, "┃", 3) == 0 || memcmp(at, "￨", 3) == 0))
		return 3;
	return 0;
}

static bool
is_short_value(gai_text text)
{
	return text.length <= 60 && gai_read_value(text).kind != GAI_UNREADABLE;
}

static void
add_text(gai_arena *arena, gai_document *document, const char *body, const char *from, const char *to)
{
	gai_text	text = gai_trim(gai_slice(from, (size_t) (to - from)));
	gai_piece  *piece = gai_add_piece(arena, document);

	piece->text = text;
	piece->position = (size_t) (text.bytes - body);
	piece->length = text.length;
}

/* Whether the line is Markdown's rule below a head: only bars, dashes and colons, three dashes at least. */
static bool
is_markdown_rule(gai_text line)
{
	int			dashes = 0;

	for (size_t i = 0; i < line.length; i++)
	{
		if (line.bytes[i] == '-')
			dashes++;
		else if (line.bytes[i] != '|' && line.bytes[i] != ':' && line.bytes[i] != ' ')
			return false;
	}
	return dashes >= 3 && line.bytes[0] == '|';
}

/* Bars end cells; one that opens a line with more than bars opens the first cell. */
static void
split_bars(gai_arena *arena, gai_document *document, const char *body, gai_text line)
{
	const char *end = line.bytes + line.length,
			   *from = line.bytes,
			   *at = line.bytes;
	size_t		length = bar_length(at, end);

	if (length > 0)
	{
		const char *p = at;

		while (p < end && (bar_length(p, end) > 0 || *p == ' ' || *p == '\t'))
			p += bar_length(p, end) > 0 ? bar_length(p, end) : 1;
		if (p < end)
			from = at = at + length;
	}
	while (at < end)
	{
		length = bar_length(at, end);
		if (length > 0)
		{
			add_text(arena, document, body, from, at);
			from = at + length;
		}
		at += length > 0 ? length : 1;
	}
	if (gai_trim(gai_slice(from, (size_t) (end - from))).length > 0)
		add_text(arena, document, body, from, end);
}

static void
split_tabs(gai_arena *arena, gai_document *document, const char *body, const char *from, const char *end)
{
	for (;;)
	{
		const char *tab = memchr(from, '\t', (size_t) (end - from));

		add_text(arena, document, body, from, tab != NULL ? tab : end);
		if (tab == NULL)
			return;
		from = tab + 1;
	}
}

/* Columns that a terminal would use for it. */
static uint16_t
display_width(const char *from, const char *to)
{
	size_t		width = 0;

	while (from < to)
	{
		uint32_t	character;

		from += gai_decode(from, to, &character);
		width += character < 0x1100 ? 1 : 2;
	}
	return (uint16_t) (width < UINT16_MAX ? width : UINT16_MAX);
}

/* Whether a character that begins with this byte may be a blank. */
static bool
may_be_blank(char byte)
{
	unsigned char c = (unsigned char) byte;

	return c <= ' ' || c == 0x7F || c == 0xC2 || (c >= 0xE1 && c <= 0xE3) || c == 0xEF;
}

/*
 * The next run of blanks from at on that is wide columns or wider; *after is where it ends.  NULL if there is none.
 */
static const char *
find_gap(const char *at, const char *end, int wide, const char **after)
{
	while (at < end)
	{
		uint32_t	character;
		int			length,
					columns = 0;
		const char *gap = at;

		if (!may_be_blank(*at))
		{
			at++;
			continue;
		}
		length = gai_decode(at, end, &character);
		while (at < end && gai_is_blank(character))
		{
			columns += character == 0x3000 ? 2 : 1;
			at += length;
			if (at < end)
				length = gai_decode(at, end, &character);
		}
		if (columns >= wide)
		{
			*after = at;
			return gap;
		}
		if (columns == 0)
			at += length;
	}
	return NULL;
}

static void
add_aligned(gai_arena *arena, gai_document *document, const char *body, const char *line, const char *from,
			const char *to)
{
	gai_piece  *piece;

	add_text(arena, document, body, from, to);
	piece = &document->pieces[document->npieces - 1];
	piece->left = display_width(line, from);
	piece->right = (uint16_t) (piece->left + display_width(from, to));
}

/* Takes the values at the end of from..to that single blanks part; gives where they begin, to if there are none. */
static const char *
find_trailing_values(const char *from, const char *to)
{
	const char *begin = to;

	while (begin > from)
	{
		const char *word = begin;

		while (word > from && word[-1] == ' ')
			word--;
		while (word > from && word[-1] != ' ')
			word--;
		if (!is_short_value(gai_slice(word, (size_t) (begin - word))))
			break;
		begin = word;
	}
	return begin;
}

/* A cell of an aligned line, and behind it the values that only single blanks part from it. */
static void
add_words(gai_arena *arena, gai_document *document, const char *body, const char *line, const char *from,
		  const char *to)
{
	const char *values = find_trailing_values(from, to);
	bool		first = true;

	if (gai_trim(gai_slice(from, (size_t) (values - from))).length > 0)
	{
		add_aligned(arena, document, body, line, from, values);
		first = false;
	}
	while (values < to)
	{
		const char *word = values;

		while (word < to && *word == ' ')
			word++;
		if (word == to)
			break;
		values = memchr(word, ' ', (size_t) (to - word));
		if (values == NULL)
			values = to;
		add_aligned(arena, document, body, line, word, values);
		document->pieces[document->npieces - 1].after_blank = !first;
		first = false;
	}
}

static gai_separator
split_gaps(gai_arena *arena, gai_document *document, const char *body, const char *start, gai_text line)
{
	const char *end = line.bytes + line.length,
			   *from = line.bytes,
			   *after = end;
	bool		gaps = false;

	for (;;)
	{
		const char *gap = find_gap(from, end, 2, &after);

		add_words(arena, document, body, start, from, gap != NULL ? gap : end);
		if (gap == NULL)
			break;
		gaps = true;
		from = after;
	}
	return gaps ? GAI_GAPS : document->lines[document->nlines - 1].count > 1 ? GAI_BLANKS : GAI_WHOLE;
}

/* Whether the line has a bar of any kind. */
static bool
has_bar(gai_text line)
{
	const char *end = line.bytes + line.length;

	if (memchr(line.bytes, '|', line.length) != NULL)
		return true;
	if (line.length > LONGEST_ROW)
		return false;
	for (const char *at = line.bytes; at < end; at++)
		if (((unsigned char) *at == 0xE2 || (unsigned char) *at == 0xEF) && bar_length(at, end) > 0)
			return true;
	return false;
}

void
gai_split_line(gai_arena *arena, gai_document *document, const char *body, const char *start, const char *end,
			   uint32_t breaks)
{
	gai_text	text = gai_trim(gai_slice(start, (size_t) (end - start)));
	gai_line   *line;
	size_t		index;
	gai_separator separator = GAI_WHOLE;

	line = gai_add_line(arena, document);
	index = document->nlines - 1;
	line->text = text;
	line->position = (size_t) (text.bytes - body);
	line->breaks = breaks;
	if (has_bar(text))
	{
		separator = GAI_BARS;
		if (!is_markdown_rule(text))
			split_bars(arena, document, body, text);
	}
	else if (memchr(start, '\t', (size_t) (end - start)) != NULL)
	{
		/* tabs at both ends are empty cells: the untrimmed line */
		separator = GAI_TABS;
		split_tabs(arena, document, body, start, end);
	}
	else if (text.length > LONGEST_ROW)
		add_text(arena, document, body, text.bytes, text.bytes + text.length);
	else
		separator = split_gaps(arena, document, body, start, text);
	document->lines[index].separator = separator;
}

void
gai_read_text(gai_arena *arena, const char *body, size_t length, gai_document *document)
{
	const char *at = body,
			   *end = body + length;
	uint32_t	breaks = 0;

	while (at < end)
	{
		const char *stop = memchr(at, '\n', (size_t) (end - at));
		const char *next = stop != NULL ? stop + 1 : end;

		if (stop == NULL)
			stop = end;
		gai_step(arena);
		breaks++;
		if (gai_trim(gai_slice(at, (size_t) (stop - at))).length > 0)
		{
			gai_split_line(arena, document, body, at, stop, breaks);
			breaks = 0;
		}
		at = next;
	}
}
