/* glued_cells.c - see glued_cells.h */
#include "tables/glued_cells.h"

#include "base/ascii.h"
#include "base/find.h"
#include "base/number.h"
#include "form/notes.h"

enum
{
	LEAST_ROWS = 3,				/* so many rows at least, or the cells are not glued */
	MOST_CELLS = 15,			/* of a row: table four */
	LONGEST_VALUES = 300,		/* bytes of a row's values */
	SHORTEST_ROW = 7,			/* bytes of a label of two characters and a digit */
	LONGEST_LINE = 600,			/* a longer one may be the whole text */
	MOST_BRACKETS = 6,			/* bytes of brackets and quotes in front of a word */
	LONGEST_WORD = 300,			/* bytes, with what stands between letters */
	MOST_LINES = 1000,			/* more are no text whose cells are glued */
	MOST_PARTS = 8000			/* nor are more labels, values, and what stands between */
};

typedef enum token_kind
{
	TOKEN_END,
	TOKEN_WORD,					/* a label */
	TOKEN_VALUES,				/* behind a label */
	TOKEN_OTHER
} token_kind;

typedef struct token
{
	token_kind	kind;
	gai_text	text;
	const gai_word *word;
} token;

typedef struct parter
{
	gai_arena  *arena;
	const gai_labels *labels;
	const gai_document *from;
	gai_document *into;
	gai_glued	glued;
	size_t		origin;			/* of the given document, the next to copy */
	size_t		lines,			/* that the other document will have, at most */
				pieces;
	unsigned	editions;		/* those that have all columns of table two that were seen; a bit for each */
} parter;

/* ---- tokens ----------------------------------------------------------------------------------------------------- */

/* Brackets and quotes, which labels begin and end with. */
static bool
is_bracket(uint32_t c)
{
	return (c > ' ' && c < 0x80 && strchr("()[]\"'", (int) c) != NULL) || c == 0xFF08 || c == 0xFF09 ||
		(c >= 0x2018 && c <= 0x201D) || (c >= 0x3008 && c <= 0x3015);
}

/* Whether it may stand in a row's values: digits, signs of numbers, placeholders, units. */
static bool
is_of_values(uint32_t c)
{
	switch (c)
	{
		case '+':
		case '-':
		case '/':
		case '*':
		case '.':
		case ',':
		case '\\':
		case 0x2010:			/* hyphens and dashes */
		case 0x2011:
		case 0x2012:
		case 0x2013:
		case 0x2014:
		case 0x2015:
		case 0x2212:			/* minus */
		case 0xFF0A:			/* signs of full width */
		case 0xFF0C:
		case 0xFF0D:
		case 0xFF0E:
		case 0xFF0F:
		case 0x4EF6:			/* 件 */
		case 0x65E0:			/* 无 */
		case 0x7121:			/* 無 */
			return true;
	}
	return gai_is_digit(gai_fold_width(c));
}

/* The longest word that begins there; *behind is where it ends, closing brackets included.  NULL if there is none. */
static const gai_word *
word_at(const parter *self, const char *at, const char *end, const char **behind)
{
	gai_prefix	prefix = gai_any_word(self->labels);
	const gai_word *found = NULL;
	const char *begin = at;
	bool		alive = true;

	if (end - at > LONGEST_WORD)
		end = at + LONGEST_WORD;
	while (at < end && alive)
	{
		uint32_t	c,
					letter;
		const char *from = at;

		gai_step(self->arena);
		at += gai_decode(at, end, &c);
		letter = gai_fold(c);
		if (letter == 0)
		{
			/* a sign of numbers ends a label where it could be one's value */
			if (found != NULL && (is_bracket(c) ? *behind != from : is_of_values(c)))
				break;
			if (found != NULL && *behind == from && is_bracket(c))
				*behind = at;
			/* in front of it there may be a bracket or a quote */
			alive = prefix.depth > 0 || (at - begin <= MOST_BRACKETS && is_bracket(c));
			continue;
		}
		alive = letter <= UINT16_MAX && gai_narrow(self->labels, &prefix, (uint16_t) letter);
		if (alive && gai_word_of(self->labels, &prefix) != NULL && prefix.depth > 1)
		{
			found = gai_word_of(self->labels, &prefix);
			*behind = at;
		}
	}
	return found;
}

/* The next token of a text, taken off it. */
static token
take_token(const parter *self, gai_text *rest, token_kind before)
{
	const char *from = rest->bytes,
			   *end = from + rest->length,
			   *at = from,
			   *behind = from;
	token		it = {.kind = rest->length > 0 ? TOKEN_OTHER : TOKEN_END};

	if (at < end)
		it.word = word_at(self, at, end, &behind);
	if (it.word != NULL)
	{
		it.kind = TOKEN_WORD;
		at = behind;
	}
	else if (before == TOKEN_WORD)
		while (at < end)
		{
			uint32_t	c;
			int			length = gai_decode(at, end, &c);

			gai_step(self->arena);
			if (!is_of_values(c) || (at > from && word_at(self, at, end, &behind) != NULL))
				break;
			at += length;
			it.kind = TOKEN_VALUES;
		}
	if (it.kind == TOKEN_OTHER)
	{
		uint32_t	c;

		/* one character: a word may begin with the next */
		at += gai_decode(at, end, &c);
	}
	it.text = gai_slice(from, (size_t) (at - from));
	*rest = gai_slice(at, (size_t) (end - at));
	return it;
}

/* ---- values ----------------------------------------------------------------------------------------------------- */

/* How many cells a row has in the editions that may be meant; 0 if that is not clear. */
static int
count_cells(const parter *self, const gai_label *label)
{
	int			cells = 0;

	for (int e = 0; gai_forms[e] != NULL; e++)
	{
		const gai_form_table *table = &gai_forms[e]->tables[label->table];

		if (label->table == GAI_DISCLOSURE && !(self->editions >> e & 1))
			continue;
		for (int r = 0; r < table->nrows; r++)
		{
			if (table->rows[r].base != label->place)
				continue;
			if (cells != 0 && cells != table->rows[r].ncolumns)
				return 0;
			cells = table->rows[r].ncolumns;
		}
	}
	return cells <= MOST_CELLS ? cells : 0;
}

/* Whether a character could begin a number, or a placeholder, that goes on with the next one. */
static bool
may_go_on(uint32_t c, uint32_t next)
{
	c = gai_fold_width(c) != 0 ? gai_fold_width(c) : c;
	if (gai_is_digit(c))
		return (c != '0' && gai_is_digit(gai_fold_width(next))) || next == '.' || next == ',' || next == 0xFF0C ||
			next == 0xFF0E;
	/* a dash may be a sign, and several are one placeholder; so are several stars */
	return c != '/' && c != 0xFF0F && c != 0x65E0 && c != 0x7121;
}

/* Parts values into so many cells; false if there is another way to part them, or none. */
static bool
part_values(gai_arena *arena, gai_text text, int wanted, gai_text *cells)
{
	const char *end = text.bytes + text.length;
	bool		units = gai_contains(text, "件");
	int			count = 0;

	if (wanted == 1)
	{
		cells[0] = text;
		return gai_is_short_value(text);
	}
	for (const char *at = text.bytes, *from = at; at < end;)
	{
		uint32_t	c,
					next = 0;

		gai_step(arena);
		at += gai_decode(at, end, &c);
		if (units && c != 0x4EF6 && at < end)
			continue;
		if (at < end)
			gai_decode(at, end, &next);
		if (count == wanted || (!units && at < end && may_go_on(c, next)))
			return false;
		cells[count] = gai_slice(from, (size_t) (at - from));
		/* a number of several digits does not begin with 0 */
		if (!gai_is_short_value(cells[count]) || (units && !gai_ends(cells[count], "件")) ||
			(units && *from == '0' && gai_is_digit((unsigned char) from[1])))
			return false;
		count++;
		from = at;
	}
	return count == wanted;
}

/* ---- the other document ----------------------------------------------------------------------------------------- */

static void
add_line(parter *self, gai_text text, gai_separator separator, unsigned breaks)
{
	gai_line   *line = gai_add_line(self->arena, self->into);

	line->text = text;
	line->separator = (uint8_t) separator;
	line->breaks = (uint16_t) breaks;
}

static void
add_cell(parter *self, gai_text text)
{
	gai_piece  *piece = gai_add_piece(self->arena, self->into);

	piece->bytes = text.bytes;
	piece->length = (uint32_t) text.length;
}

/* Values that cannot be parted: the sign for what cannot be read stands behind them. */
static void
add_unparted(parter *self, const gai_label *label, gai_text text)
{
	gai_glued  *glued = &self->glued;
	size_t		position = (size_t) (text.bytes - self->from->body.bytes);

	add_cell(self, gai_join_texts(self->arena, text, gai_literal(GAI_REPLACEMENT)));
	gai_add_origin(self->arena, self->into, self->into->npieces - 1, (gai_place) {position, text.length});
	if (glued->count == glued->room)
		glued->rows = gai_grow(self->arena, glued->rows, glued->count, sizeof *glued->rows, &glued->room);
	glued->rows[glued->count++] = (gai_glued_row) {label, text, position};
}

static void
add_values(parter *self, const gai_label *label, int wanted, gai_text text)
{
	gai_text	cells[MOST_CELLS];

	if (wanted == 0 || !part_values(self->arena, text, wanted, cells))
	{
		add_unparted(self, label, text);
		return;
	}
	for (int i = 0; i < wanted; i++)
		add_cell(self, cells[i]);
}

static const gai_label *
row_of(const gai_word *word)
{
	const gai_label *label = gai_word_meaning(word, GAI_APPLICATIONS, GAI_LABEL_ROW);

	return label != NULL ? label : gai_word_meaning(word, GAI_DISCLOSURE, GAI_LABEL_ROW);
}

/* ---- lines ------------------------------------------------------------------------------------------------------ */

/* What the tokens of a line are. */
typedef struct look
{
	size_t		rows,			/* labels of rows with values behind them, and nothing or a label behind these */
				words,
				lines,			/* that it would become */
				cells;			/* of values on them, at most */
	bool		others;			/* anything else */
} look;

/* Whether a line is to be parted. */
static bool
is_glued(const look *seen)
{
	return seen->rows > 0 || (seen->words > 1 && !seen->others);
}

static look
look_at(parter *self, gai_text text)
{
	look		seen = {0};
	token		it = {TOKEN_END, text, NULL};
	const gai_word *row = NULL;
	bool		values = false,
				other = false;

	do
	{
		it = take_token(self, &text, it.kind);
		seen.rows += values && row != NULL && (it.kind == TOKEN_WORD || it.kind == TOKEN_END);
		if (it.kind == TOKEN_VALUES)
			seen.cells += it.text.length < MOST_CELLS ? it.text.length : MOST_CELLS;
		else
			seen.lines += it.kind == TOKEN_WORD || (it.kind == TOKEN_OTHER && !other);
		other = it.kind == TOKEN_OTHER;
		seen.words += it.kind == TOKEN_WORD;
		seen.others |= it.kind == TOKEN_OTHER;
		values = it.kind == TOKEN_VALUES && it.text.length <= LONGEST_VALUES;
		if (it.kind == TOKEN_WORD)
		{
			const gai_label *column = gai_word_meaning(it.word, GAI_DISCLOSURE, GAI_LABEL_COLUMN);

			if (column != NULL)
				self->editions &= column->editions;
			row = row_of(it.word) != NULL ? it.word : NULL;
		}
	}
	while (it.kind != TOKEN_END);
	return seen;
}

/* A line with glued rows, or of nothing but labels: each label on a line, values behind theirs. */
static void
part_line(parter *self, gai_text text, unsigned breaks)
{
	token		it = {TOKEN_END, text, NULL};
	const gai_word *word = NULL;
	const char *other = NULL;

	for (;;)
	{
		it = take_token(self, &text, it.kind);
		if (it.kind == TOKEN_OTHER && other == NULL)
			other = it.text.bytes;
		if (it.kind == TOKEN_OTHER)
			continue;
		if (other != NULL)
		{
			gai_text	prose = gai_trim_long(self->arena, gai_slice(other, (size_t) (it.text.bytes - other)));

			add_line(self, prose, GAI_WHOLE, breaks);
			add_cell(self, prose);
			breaks = 1;
			other = NULL;
		}
		if (it.kind == TOKEN_END)
			return;
		if (it.kind == TOKEN_WORD)
		{
			add_line(self, it.text, GAI_WHOLE, breaks);
			add_cell(self, it.text);
			breaks = 1;
			word = it.word;
		}
		else
		{
			const gai_label *label = row_of(word);

			self->into->lines[self->into->nlines - 1].separator = GAI_BLANKS;
			add_values(self, label, label != NULL ? count_cells(self, label) : 0, it.text);
		}
	}
}

/* Whether a line is the values of table four, glued: below its head, and longer than any number. */
static bool
is_row_of_disputes(const parter *self, gai_text text, bool below_head)
{
	const char *end = text.bytes + text.length;

	if (!below_head || text.length < MOST_CELLS || text.length > LONGEST_VALUES)
		return false;
	for (const char *at = text.bytes; at < end;)
	{
		uint32_t	c;

		gai_step(self->arena);
		at += gai_decode(at, end, &c);
		if (!is_of_values(c))
			return false;
	}
	return true;
}

/* Copies a line with its pieces. */
static void
copy_line(parter *self, const gai_line *line)
{
	const gai_document *from = self->from;
	size_t		first = self->into->npieces;
	gai_line   *copy = gai_add_line(self->arena, self->into);

	*copy = *line;
	copy->first = (uint32_t) first;
	copy->count = 0;
	for (size_t p = line->first; p < line->first + line->count; p++)
	{
		gai_piece  *piece = gai_add_piece(self->arena, self->into);
		uint32_t	number = piece->line;

		*piece = from->pieces[p];
		piece->line = number;
		while (self->origin < from->norigins && from->origins[self->origin].piece < p)
			self->origin++;
		if (self->origin < from->norigins && from->origins[self->origin].piece == p)
			gai_add_origin(self->arena, self->into, self->into->npieces - 1,
						   (gai_place) {from->origins[self->origin].position, from->origins[self->origin].length});
	}
}

/* Whether a line may have glued rows: it ends in values, or is long and has words of a table.  Cheap. */
static bool
may_be_glued(gai_text text)
{
	static const char *const words[] = {"第二十条", "申请人情况", "结果纠正", NULL};
	const char *at = text.bytes + text.length;
	uint32_t	c;

	if (text.length < SHORTEST_ROW)
		return false;
	do
		at--;
	while (at > text.bytes && ((unsigned char) *at & 0xC0) == 0x80);
	gai_decode(at, text.bytes + text.length, &c);
	return (at > text.bytes && is_of_values(c)) || (text.length > LONGEST_LINE && gai_find_any(text, words) != NULL);
}

/* A line's text if it has but one piece and is the body's own; else one of length 0. */
static gai_text
whole_text(const parter *self, const gai_line *line)
{
	gai_text	text = line->text;

	if (line->count != 1 || line->separator != GAI_WHOLE)
		return gai_slice(NULL, 0);
	text = gai_text_of(&self->from->pieces[line->first]);
	return (uintptr_t) text.bytes - (uintptr_t) self->from->body.bytes < self->from->body.length ? text :
		gai_slice(NULL, 0);
}

/* Counts the glued rows: of all lines, or of those that may have some. */
static size_t
count_rows(parter *self, bool all)
{
	size_t		rows = 0;
	bool		below_head = false;

	for (size_t l = 0; l < self->from->nlines; l++)
	{
		gai_text	text = whole_text(self, &self->from->lines[l]);
		look		seen = {0};

		gai_step(self->arena);
		if (text.length > 0 && (all || may_be_glued(text)))
			seen = look_at(self, text);
		rows += seen.rows;
		self->lines += is_glued(&seen) ? seen.lines : 1;
		self->pieces += is_glued(&seen) ? seen.lines + seen.cells :
			self->from->lines[l].count + MOST_CELLS * below_head;
		below_head = is_glued(&seen) && seen.rows == 0;
	}
	return rows;
}

static void
fill_document(parter *self)
{
	bool		below_head = false;

	for (size_t l = 0; l < self->from->nlines; l++)
	{
		const gai_line *line = &self->from->lines[l];
		gai_text	text = whole_text(self, line);
		look		seen = {0};

		gai_step(self->arena);
		if (text.length > 0)
			seen = look_at(self, text);
		if (is_glued(&seen))
			part_line(self, text, line->breaks);
		else if (text.length > 0 && is_row_of_disputes(self, text, below_head))
		{
			add_line(self, text, GAI_BLANKS, line->breaks);
			add_values(self, NULL, MOST_CELLS, text);
		}
		else
			copy_line(self, line);
		below_head = is_glued(&seen) && seen.rows == 0;
	}
}

gai_glued
gai_part_glued(gai_arena *arena, const gai_labels *labels, const gai_document *document)
{
	parter		self = {.arena = arena, .labels = labels, .from = document, .glued = {.document = document}};

	if (document->nlines > MOST_LINES || count_rows(&self, false) < LEAST_ROWS)
		return self.glued;
	/* the heads tell the edition */
	self.editions = ~0u;
	self.lines = self.pieces = 0;
	count_rows(&self, true);
	if (self.pieces > MOST_PARTS)
		return self.glued;
	self.into = gai_alloc_zero(arena, 1, sizeof *self.into);
	self.into->body = document->body;
	self.into->metas = document->metas;
	self.into->nmetas = document->nmetas;
	self.glued.document = self.into;
	gai_reserve(arena, self.into, self.lines, self.pieces);
	fill_document(&self);
	gai_close_document(arena, self.into);
	return self.glued;
}

/* The scope of a row's note; its cells are not blank in the source. */
static const char *
settle_row(gai_arena *arena, const gai_label *label, gai_report *report)
{
	const gai_form_table *table = gai_form_table_of(report->table_form[label->table], label->table);
	const gai_form_row *row = gai_find_row(table, label->place);

	if (row == NULL)
		return gai_table_scope(arena, label->table);
	for (int c = 0; c < row->ncolumns; c++)
		if (report->cells[row->base + row->columns[c].offset].kind == GAI_BLANK)
			report->cells[row->base + row->columns[c].offset] = (gai_cell) {.kind = GAI_ABSENT};
	return gai_row_scope(arena, table, row);
}

void
gai_note_glued(gai_arena *arena, const gai_glued *glued, gai_report *report)
{
	for (size_t i = 0; i < glued->count; i++)
	{
		const gai_glued_row *row = &glued->rows[i];

		gai_step(arena);
		gai_add_note(arena, report, GAI_NOTE_UNPLACED, row->label != NULL ? settle_row(arena, row->label, report) :
					 gai_table_scope(arena, GAI_DISPUTES), row->text, row->position,
					 "各单元格连写而无间隔, 加上分隔符即可区分");
	}
}
