/*
 * text_cells.c - a line of plain text as cells.
 *
 * Bars, tabs and gaps of two blanks part its cells; a line that ends in values parted by single blanks gives these one
 * by one.  What is a label and what a value is not asked here, only what could be a value.
 */
#include "base/find.h"
#include "base/number.h"
#include "source/text/display.h"
#include "source/text/text_cells.h"
#include "source/text/value_words.h"

/* So many bytes at the end of a line tell whether it has cells. */
#define LOOKED_AT 120

/* So many values side by side are a run; so many runs in one line, or so many values in one, are a table. */
#define RUN_OF_VALUES 3
#define LEAST_RUNS 2
#define LONG_RUN 10

/*
 * What a byte is to the shape of a line: how many bytes to go on (a Chinese character has three), and whether these are
 * a blank.  0 = a bar, or what may begin one or a blank that is not ASCII.
 */
#define BYTES 3
#define BLANK 4
static const unsigned char shape_of[256] = {
	5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
	5, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 5,
	1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	1, 0, 0, 0, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
};

/* Neither a blank nor a bar, nor what may begin one. */
static inline bool
is_plain(char byte)
{
	unsigned char shape = shape_of[(unsigned char) byte];

	return shape != 0 && shape < BLANK;
}

static void
add_piece(gai_arena *arena, gai_document *document, gai_text text)
{
	gai_piece  *piece = gai_add_piece(arena, document);

	piece->bytes = text.bytes;
	piece->length = (uint32_t) text.length;
}

static inline void
add_text(gai_arena *arena, gai_document *document, const char *from, const char *to)
{
	add_piece(arena, document, gai_trim_long(arena, gai_slice(from, (size_t) (to - from))));
}

static bool
may_begin_rule(char byte)
{
	return byte == '|' || byte == '+' || byte == '-' || byte == '=' || byte == ':' || byte == '\xE2';
}

/*
 * Whether the line only rules off rows: Markdown's below a head, or one across a table that is drawn with characters.
 * Three dashes at least behind a bar or corner; more where there is none, since a few may stand for "nothing".
 */
static bool
is_rule(gai_arena *arena, gai_text line)
{
	const char *end = line.bytes + line.length;
	int			dashes = 0,
				corners = 0;

	if (line.length < 4 || !may_begin_rule(*line.bytes))
		return false;
	for (const char *at = line.bytes; at < end;)
	{
		uint32_t	character;

		gai_step(arena);
		at += gai_decode(at, end, &character);
		if (character == '-' || character == '=' || character == 0x2500 || character == 0x2501 || character == 0x2550)
			dashes++;
		else if (character == '|' || character == '+' || (character > 0x2501 && character < 0x2580))
			corners++;
		else if (character != ':' && character != ' ')
			return false;
	}
	return dashes >= (corners > 0 ? 3 : 8);
}

/* Whether the text has nothing but bars and blanks. */
static bool
is_bars(gai_arena *arena, gai_text text)
{
	const char *end = text.bytes + text.length;

	for (const char *at = text.bytes; at < end;)
	{
		size_t		length = *at == ' ' ? 1 : gai_bar_length(at, end);

		gai_step(arena);
		if (length == 0)
			return false;
		at += length;
	}
	return true;
}

/*
 * Bars end cells.  Where one begins a line it ends an empty cell, which is what it looks like when it is meant to open
 * the first one; then a bar at the end may open an empty one.  A line of nothing but bars ends the cell of the line
 * before it if that has none.
 */
static void
split_bars(gai_arena *arena, gai_document *document, gai_text line)
{
	const char *end = line.bytes + line.length,
			   *from = line.bytes,
			   *at = line.bytes;
	const gai_line *before = document->nlines > 1 ? &document->lines[document->nlines - 2] : NULL;
	size_t		length = gai_bar_length(at, end);
	bool		opened = length > 0 && !is_bars(arena, line);

	if (length > 0 && !opened && before != NULL &&
		(before->separator == GAI_WHOLE || before->separator == GAI_BLANKS) &&
		document->lines[document->nlines - 1].breaks == 1)
		from = at = at + length;
	while (at < end)
	{
		const char *stop = gai_stretch(at, end);

		gai_step(arena);
		while (at < stop && shape_of[(unsigned char) *at] != 0)
			at += shape_of[(unsigned char) *at] & BYTES;
		if (at >= stop)
			continue;
		length = gai_bar_length(at, end);
		if (length > 0)
		{
			add_text(arena, document, from, at);
			from = at + length;
		}
		at += length > 0 ? length : 1;
	}
	if (opened || gai_trim_long(arena, gai_slice(from, (size_t) (end - from))).length > 0)
		add_text(arena, document, from, end);
}

static void
split_tabs(gai_arena *arena, gai_document *document, const char *from, const char *end)
{
	for (;;)
	{
		const char *tab = memchr(from, '\t', (size_t) (end - from));

		add_text(arena, document, from, tab != NULL ? tab : end);
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
		width += (size_t) (character < 0x1100 ? 1 : gai_display_width(character, GAI_COUNT_WIDE));
	}
	return (uint16_t) (width < UINT16_MAX ? width : UINT16_MAX);
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

		if (is_plain(*at))
		{
			at += shape_of[(unsigned char) *at];
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
add_aligned(gai_arena *arena, gai_document *document, const char *line, const char *from, const char *to)
{
	gai_piece  *piece;

	add_text(arena, document, from, to);
	piece = &document->pieces[document->npieces - 1];
	piece->left = display_width(line, from);
	piece->right = (uint16_t) (piece->left + display_width(from, to));
}

/* A cell of an aligned line, and behind it the values that only single blanks part from it. */
static void
add_words(gai_arena *arena, gai_document *document, const char *line, const char *from, const char *to)
{
	const char *values = gai_trailing_values(from, to);
	bool		first = true;
	gai_text	word;

	if (gai_trim(gai_slice(from, (size_t) (values - from))).length > 0)
	{
		add_aligned(arena, document, line, from, values);
		first = false;
	}
	while ((word = gai_take_value(&values, to)).length > 0)
	{
		add_aligned(arena, document, line, word.bytes, word.bytes + word.length);
		document->pieces[document->npieces - 1].after_blank = !first;
		first = false;
	}
}

static gai_separator
split_gaps(gai_arena *arena, gai_document *document, const char *start, gai_text line)
{
	const char *end = line.bytes + line.length,
			   *from = line.bytes,
			   *after = end;
	bool		gaps = false,
				narrow = false;	/* the gap is a single blank, if a wide one: perhaps within a number */

	for (;;)
	{
		const char *gap = find_gap(from, end, 2, &after);
		size_t		first = document->npieces;

		add_words(arena, document, start, from, gap != NULL ? gap : end);
		if (narrow && document->npieces > first)
			document->pieces[first].after_blank = true;
		if (gap == NULL)
			break;
		gaps = true;
		narrow = after - gap == sizeof "　" - 1 && memcmp(gap, "　", sizeof "　" - 1) == 0;
		from = after;
	}
	return gaps ? GAI_GAPS : document->lines[document->nlines - 1].count > 1 ? GAI_BLANKS : GAI_WHOLE;
}

/* ---- tables on one line ----------------------------------------------------------------------------------------- */

/* The next word of a text that single blanks part, taken off it; length 0 at its end. */
static gai_text
take_word(gai_arena *arena, gai_text *rest)
{
	const char *end = rest->bytes + rest->length,
			   *from = rest->bytes,
			   *at;

	while (from < end && *from == ' ')
	{
		gai_step(arena);
		from++;
	}
	at = memchr(from, ' ', (size_t) (end - from));
	if (at == NULL)
		at = end;
	*rest = gai_slice(at, (size_t) (end - at));
	return gai_trim_long(arena, gai_slice(from, (size_t) (at - from)));
}

/*
 * Whether a line that is too long for a row has rows of a table in it: several runs of values side by side, or a long
 * one.  Prose has a number here and there.
 */
static bool
has_rows(gai_arena *arena, gai_text line)
{
	int			run = 0,
				runs = 0;

	for (gai_text word = take_word(arena, &line); word.length > 0 || line.length > 0; word = take_word(arena, &line))
	{
		gai_step(arena);
		run = gai_is_short_value(word) ? run + 1 : 0;
		runs += run == RUN_OF_VALUES;
		if (runs == LEAST_RUNS || run == LONG_RUN)
			return true;
	}
	return false;
}

/* Each word of the line as a line of its own. */
static void
split_words(gai_arena *arena, gai_document *document, gai_text line)
{
	gai_text	word = take_word(arena, &line);

	document->lines[document->nlines - 1].text = word;
	add_piece(arena, document, word);
	while (line.length > 0)
	{
		gai_line   *added;

		word = take_word(arena, &line);
		if (word.length == 0)
			continue;
		added = gai_add_line(arena, document);
		added->text = word;
		added->breaks = 1;
		add_piece(arena, document, word);
	}
}

/* ---- lines ------------------------------------------------------------------------------------------------------ */

/* What parts the cells of a line without ASCII bars and tabs. */
typedef struct shape
{
	bool		bar,			/* a bar that is not ASCII */
				gap,			/* two columns of blanks or more */
				blank;			/* one column */
} shape;

/*
 * One look over the bytes of a trimmed line.  A row of a table ends in cells: of a longer line only the end is looked
 * at, for most are prose.
 */
static shape
look_at(gai_text line)
{
	shape		seen = {false, false, false};
	const char *at = line.bytes,
			   *end = line.bytes + line.length;
	int			columns = 0;

	if (line.length > LOOKED_AT)
	{
		at = end - LOOKED_AT;
		while (((unsigned char) *at & 0xC0) == 0x80)
			at++;
	}
	while (at < end)
	{
		uint32_t	character = ' ';
		int			length = 1;

		while (at < end && is_plain(*at))
		{
			columns = 0;
			at += shape_of[(unsigned char) *at];
		}
		if (at >= end)
			break;
		if (shape_of[(unsigned char) *at] == 0)
			length = gai_decode(at, end, &character);
		if (gai_is_blank(character))
		{
			columns += character == 0x3000 ? 2 : 1;
			seen.blank = true;
			seen.gap |= columns > 1;
		}
		else
		{
			columns = 0;
			seen.bar |= gai_bar_length(at, end) > 0;
		}
		at += length;
	}
	return seen;
}

/* Whether the line's only tab stands before its text: an indentation, no empty cell. */
static bool
is_indented(const char *start, gai_text text)
{
	return text.bytes == start + 1 && *start == '\t' && memchr(text.bytes, '\t', text.length) == NULL;
}

void
gai_read_cells(gai_arena *arena, gai_document *document, const char *start, const char *end, gai_text text,
			   uint32_t breaks)
{
	gai_line   *line = gai_add_line(arena, document);
	size_t		index = document->nlines - 1;
	gai_separator separator = GAI_WHOLE;
	shape		seen = {false, false, false};
	bool		bar = memchr(text.bytes, '|', text.length) != NULL;

	line->separator = GAI_WHOLE;
	line->text = text;
	line->breaks = (uint16_t) (breaks < UINT16_MAX ? breaks : UINT16_MAX);
	/* tabs at both ends are empty cells: the untrimmed line */
	if (!bar && memchr(start, '\t', (size_t) (end - start)) != NULL && !is_indented(start, text))
	{
		document->lines[index].separator = GAI_TABS;
		split_tabs(arena, document, start, end);
		return;
	}
	if (!bar && text.length > GAI_LONGEST_ROW && has_rows(arena, text))
	{
		split_words(arena, document, text);
		return;
	}
	if (!bar && text.length > 2 && text.length <= GAI_LONGEST_ROW)
		seen = look_at(text);
	if (bar || seen.bar)
		separator = GAI_BARS;
	if (is_rule(arena, text))
		separator = GAI_BARS;
	else if (separator == GAI_BARS)
		split_bars(arena, document, text);
	else if (seen.gap || seen.blank)
		separator = split_gaps(arena, document, start, text);
	else
		add_piece(arena, document, text);
	document->lines[index].separator = separator;
}
