/* separated_values.c - see separated_values.h */
#include "source/text/separated_values.h"

#include "base/ascii.h"
#include "base/find.h"
#include "base/number.h"

#define QUOTE '"'

enum
{
	ENOUGH_ROWS = 3,			/* so many rows of values are a table; one of so many values, too: */
	LONG_ROW = 10,
	ENOUGH_CELLS = 6,			/* that many rows have */
	LEAST_FIELDS = 3,			/* a row has more than a label and one value, if only empty cells behind it */
	LONGEST_QUOTED = 65536,		/* bytes; a quote that is open for longer was none */
	LONGEST_LABEL = 120,		/* bytes; longer text, alone in its record, is a paragraph */
	MOST_FIELDS = 1000			/* of a record; the form's tables have fifteen columns */
};

typedef struct reader
{
	gai_arena  *arena;
	const char *end;			/* of the text */
	char		separator;
	char		line_end;		/* LF, or CR where there is none */
} reader;

typedef struct field
{
	gai_text	text;			/* trimmed, without the quotes around it */
	bool		quoted;
	bool		doubled;		/* quotes within it are written twice */
	bool		last;			/* of its record */
	const char *next;			/* behind it and its separator or line end */
} field;

/* ---- fields ----------------------------------------------------------------------------------------------------- */

/* Whether a cell that reaches to this place ends here. */
static bool
is_end(const reader *self, const char *at)
{
	return at == self->end || *at == self->separator || *at == self->line_end;
}

/* Behind the blanks at this place that end no cell. */
static const char *
skip_blanks(const reader *self, const char *at)
{
	while (!is_end(self, at))
	{
		uint32_t	c;
		int			bytes = gai_decode(at, self->end, &c);

		gai_step(self->arena);
		if (!gai_is_blank(c))
			break;
		at += bytes;
	}
	return at;
}

/*
 * The quote that closes the field which begins behind this place, and in it->next where the field ends: there may be
 * blanks behind the quote.  NULL if none closes it.
 */
static const char *
closing_quote(const reader *self, const char *at, field *it)
{
	const char *stop = self->end - at > LONGEST_QUOTED ? at + LONGEST_QUOTED : self->end;

	while (at < stop && (at = memchr(at, QUOTE, (size_t) (stop - at))) != NULL)
	{
		gai_step(self->arena);
		if (at + 1 < self->end && at[1] == QUOTE)
		{
			it->doubled = true;
			at += 2;
			continue;
		}
		it->next = skip_blanks(self, at + 1);
		return is_end(self, it->next) ? at : NULL;
	}
	return NULL;
}

static field
take_field(const reader *self, const char *at)
{
	const char *from = at,
			   *quote = at < self->end && *at == QUOTE ? at : NULL;
	field		it = {.quoted = false};

	gai_step(self->arena);
	if (quote != NULL)
		at = closing_quote(self, quote + 1, &it);
	it.quoted = quote != NULL && at != NULL;
	if (it.quoted)
		from = quote + 1;
	else
	{
		for (at = from; !is_end(self, at); at++)
			gai_step(self->arena);
		it.doubled = false;
		it.next = at;
	}
	it.text = gai_trim_long(self->arena, gai_slice(from, (size_t) (at - from)));
	it.last = it.next == self->end || *it.next != self->separator;
	it.next += it.next < self->end;
	return it;
}

/* ---- whether a text has them ------------------------------------------------------------------------------------ */

/* A number or a word for none, without blanks: in "1,234 5,678" a comma separates no cells. */
static bool
is_value(const field *it)
{
	return gai_is_short_value(it->text) && (it->quoted || memchr(it->text.bytes, ' ', it->text.length) == NULL);
}

/* What a record shows so far. */
typedef struct look
{
	int			fields,
				values;
	bool		label;
	bool		broken;			/* no row: text behind its values, or a label that could end in the 1 of 1,234 */
} look;

static void
look_at(look *seen, const field *it)
{
	seen->fields++;
	if (it->text.length == 0)
		return;
	if (is_value(it))
		seen->values++;
	else if (seen->values > 0 || (!it->last && gai_is_digit((unsigned char) it->text.bytes[it->text.length - 1])))
		seen->broken = true;
	else
		seen->label = true;
}

/* Counts the rows that have values, up to enough of them. */
static int
count_rows(const reader *self, const char *at)
{
	look		seen = {0};
	int			rows = 0;

	while (at < self->end && rows < ENOUGH_ROWS)
	{
		field		it = take_field(self, at);

		at = it.next;
		look_at(&seen, &it);
		if (!it.last)
			continue;
		if (!seen.broken && seen.fields >= LEAST_FIELDS && seen.values > 0 && seen.label)
			rows++;
		else if (!seen.broken && seen.values >= LONG_ROW)
			rows += ENOUGH_ROWS;
		seen = (look) {0};
	}
	return rows;
}

/* Whether a cell of a table begins here and ends there: an empty one, a number, one in quotes. */
static bool
is_plain_cell(const reader *self, const char *at)
{
	if (at < self->end && *at == QUOTE)
		return true;
	while (at < self->end && gai_is_digit((unsigned char) *at))
		at++;
	return is_end(self, skip_blanks(self, at));
}

/* Whether a quote begins a line or stands behind a tab. */
static bool
has_quoted_cells(const reader *self, const char *begin)
{
	const char *at = begin;

	for (; at < self->end && (at = memchr(at, QUOTE, (size_t) (self->end - at))) != NULL; at++)
	{
		gai_step(self->arena);
		if (at == begin || at[-1] == '\t' || at[-1] == self->line_end)
			return true;
	}
	return false;
}

/* Whether enough separators stand before such cells, which is rare in prose.  Cheap. */
static bool
may_separate(const reader *self, const char *at)
{
	int			found = 0;

	if (self->separator == '\t')
		return has_quoted_cells(self, at);
	while (found < ENOUGH_CELLS && at < self->end &&
		   (at = memchr(at, self->separator, (size_t) (self->end - at))) != NULL)
	{
		gai_step(self->arena);
		found += is_plain_cell(self, ++at);
	}
	return found >= ENOUGH_CELLS;
}

static reader
begin(gai_arena *arena, gai_text body, char separator)
{
	return (reader) {.arena = arena, .end = body.bytes + body.length, .separator = separator,
		.line_end = memchr(body.bytes, '\n', body.length) != NULL ? '\n' : '\r'};
}

/* Excel's own first line, such as "sep=;": the separator, or '\0'.  *rest is what stands behind it. */
static char
stated_separator(gai_arena *arena, gai_text body, const char **rest)
{
	const reader self = begin(arena, body, '\0');
	const char *at = body.bytes,
			   *behind;

	if (gai_begins(body, "\xEF\xBB\xBF"))
		at += strlen("\xEF\xBB\xBF");
	*rest = at;
	if (self.end - at < 6 || memcmp(at, "sep=", 4) != 0)
		return '\0';
	behind = skip_blanks(&self, at + 5);
	if (behind == self.end || *behind != self.line_end)
		return '\0';
	*rest = behind + 1;
	return at[4];
}

char
gai_find_separator(gai_arena *arena, gai_text body)
{
	static const char separators[] = {',', ';', '\t'};
	const char *rest;
	char		stated = stated_separator(arena, body, &rest);

	if (stated != '\0')
		return stated;
	for (size_t i = 0; i < sizeof separators; i++)
	{
		const reader self = begin(arena, body, separators[i]);

		if (may_separate(&self, rest) && count_rows(&self, rest) >= ENOUGH_ROWS)
			return separators[i];
	}
	return '\0';
}

/* ---- reading ---------------------------------------------------------------------------------------------------- */

/* A quoted text with its doubled quotes made single, in the arena. */
static gai_text
undouble(gai_arena *arena, gai_text text)
{
	char	   *bytes = gai_alloc(arena, text.length, 1);
	size_t		length = 0;

	for (size_t i = 0; i < text.length; i++)
	{
		gai_step(arena);
		bytes[length++] = text.bytes[i];
		i += text.bytes[i] == QUOTE && i + 1 < text.length && text.bytes[i + 1] == QUOTE;
	}
	return gai_slice(bytes, length);
}

static void
add_cell(gai_arena *arena, gai_document *document, const field *it)
{
	gai_text	text = it->doubled ? undouble(arena, it->text) : it->text;
	gai_piece  *piece = gai_add_piece(arena, document);

	piece->bytes = text.bytes;
	piece->length = (uint32_t) text.length;
	if (it->doubled)
		gai_add_origin(arena, document, document->npieces - 1,
					   (gai_place) {(size_t) (it->text.bytes - document->body.bytes), it->text.length});
}

/* What a record turned out to be. */
typedef struct record
{
	field		text;			/* the last of its cells that has any */
	int			filled;			/* cells with text */
	bool		certain;		/* a quote, an empty cell or a value: its separators are no commas of a sentence */
} record;

/* A record that is a paragraph is read like plain text: sentences with commas, or a long text alone in its record. */
static bool
is_paragraph(const record *it, gai_text whole)
{
	if (it->filled == 1)
		return it->text.text.length > LONGEST_LABEL && !it->text.doubled;
	return !it->certain && gai_contains(whole, "。");
}

/* Reads the record that begins here; returns where the next one does.  breaks: line ends before it. */
static const char *
read_record(const reader *self, gai_document *document, const char *at, uint32_t *breaks)
{
	gai_arena  *arena = self->arena;
	const char *from = at;
	gai_line   *line = gai_add_line(arena, document);
	size_t		number = document->nlines - 1;
	record		it = {.filled = 0};
	field		next;
	gai_text	whole;
	int			fields = 0;
	bool		paragraph;

	line->separator = GAI_TABS;
	line->breaks = (uint16_t) (*breaks < UINT16_MAX ? *breaks : UINT16_MAX);
	do
	{
		next = take_field(self, at);
		at = next.next;
		it.certain |= next.quoted || next.text.length == 0 || is_value(&next);
		it.filled += next.text.length > 0;
		if (next.text.length > 0)
			it.text = next;
		if (fields++ < MOST_FIELDS)
			add_cell(arena, document, &next);
	} while (!next.last);
	*breaks += 1;
	whole = gai_trim_long(arena, gai_slice(from, (size_t) (at - from)));
	paragraph = it.filled > 0 && is_paragraph(&it, whole);
	if (it.filled == 0 || paragraph)
		gai_drop_line(document);
	if (it.filled == 0)
		return at;
	if (paragraph)
	{
		whole = it.filled == 1 ? it.text.text : whole;
		gai_split_line(arena, document, whole.bytes, whole.bytes + whole.length, *breaks - 1);
	}
	else
	{
		line = &document->lines[number];
		line->text = gai_join_cells(arena, &document->pieces[line->first], line->count);
		if (line->count == 1)
			line->separator = GAI_WHOLE;
	}
	*breaks = 1;
	return at;
}

void
gai_read_separated(gai_arena *arena, gai_text body, char separator, gai_document *document)
{
	const reader self = begin(arena, body, separator);
	const char *at;
	uint32_t	breaks = 1;

	document->body = body;
	stated_separator(arena, body, &at);
	while (at < self.end)
		at = read_record(&self, document, at, &breaks);
}
