/* marks.c - see marks.h */
#include "tables/marks.h"

#include "base/find.h"
#include "base/letters.h"
#include "base/number.h"
#include "form/headings.h"
#include "tables/label_joiner.h"
#include "tables/wrapped_values.h"

/* Text beyond this many bytes is prose without a closer look. */
#define LONGEST_LABEL 300

/* Labels beyond recognition are looked for in this many pieces. */
#define MOST_GUESSED 6

/* A label on a line of several may have blanks in it: it is looked for in this many words. */
#define MOST_WORDS 4

/* How far behind a label of a table its influence reaches, in pieces. */
#define TABLE_REACH 400

/* The table whose labels were seen last, or GAI_TABLES when that is long ago. */
typedef struct context
{
	gai_table_id table;
	size_t		seen;
} context;

typedef struct marker
{
	gai_arena  *arena;
	gai_marks	marks;
	context		where;
	uint8_t    *claimed;		/* a bit for each piece: it is a part of a label before it */
} marker;

static void
claim(marker *self, size_t piece)
{
	self->claimed[piece / 8] |= (uint8_t) (1u << piece % 8);
}

static bool
is_claimed(const marker *self, size_t piece)
{
	return (self->claimed[piece / 8] >> piece % 8 & 1) != 0;
}

const gai_label *
gai_find_label_meaning(const gai_marks *marks, const gai_mark *mark, gai_table_id table, gai_label_kind kind)
{
	const gai_label *label = gai_label_of(marks, mark);

	return mark->guessed ? label : gai_word_meaning(label->word, table, kind);
}

gai_place
gai_mark_place(const gai_marks *marks, size_t i)
{
	size_t		piece = marks->items[i].piece,
				pieces = marks->document->npieces;
	const gai_piece_part *part;

	if (piece < pieces)
		return gai_place_of(marks->document, piece);
	part = &marks->parts[piece - pieces];
	return (gai_place) {part->position, part->length};
}

static inline gai_mark *
add_mark(marker *self, size_t piece, gai_mark_kind kind)
{
	gai_marks  *marks = &self->marks;
	gai_mark   *mark;

	gai_step(self->arena);
	if (marks->count == marks->room)
		marks->items = gai_grow(self->arena, marks->items, marks->count, sizeof *marks->items, &marks->room);
	mark = &marks->items[marks->count++];
	*mark = (gai_mark) {.piece = (uint32_t) piece, .kind = (uint8_t) kind, .likeness = 100};
	return mark;
}

/* A label, or a guess at one. */
static void
add_label(marker *self, size_t piece, const gai_label *label, int likeness, bool guessed)
{
	gai_mark   *mark = add_mark(self, piece, GAI_MARK_LABEL);

	mark->label = label->number;
	mark->likeness = (uint8_t) likeness;
	mark->guessed = guessed;
	mark->meanings = guessed ? (uint16_t) GAI_MEANING_BIT(label->table, label->kind) : label->word->bits;
	if (label->strength >= GAI_FAIR)
		self->where = (context) {label->table, self->marks.count};
}

/* ---- labels beyond recognition ---------------------------------------------------------------------------------- */

/* Whether values stand behind a text, with nothing long before them: nearly all texts are told here. */
static bool
stands_before_values(const gai_document *document, size_t first)
{
	for (size_t i = first; i < document->npieces && i < first + MOST_GUESSED; i++)
	{
		if (document->pieces[i].length > LONGEST_LABEL)
			return false;
		if (document->pieces[i].length > 0 && gai_is_value_piece(&document->pieces[i]))
			return true;
	}
	return false;
}

static bool
begins_label(const marker *self, size_t piece)
{
	gai_joined	joined;

	gai_join_pieces(self->arena, self->marks.labels, self->marks.document, piece, &joined);
	return joined.word != NULL;
}

/*
 * A misprinted or cut row label of the table: only text right before values is considered, alone or joined with the
 * text between it and them.
 */
static const gai_label *
guess_label(marker *self, size_t first, int *likeness, size_t *last)
{
	const gai_document *document = self->marks.document;
	const gai_label *found = NULL;
	gai_letters letters;

	if (!stands_before_values(document, first))
		return NULL;
	gai_letters_begin(&letters);
	for (size_t i = first; i < document->npieces && i < first + MOST_GUESSED; i++)
	{
		const gai_piece *piece = &document->pieces[i];
		const gai_label *longer;
		int			alike;

		if (piece->length == 0 || gai_begins_thousands(gai_text_of(piece)))
			continue;
		if (gai_is_value_piece(piece))
			return found;
		if (letters.too_long)
			return NULL;
		if (i > first && begins_label(self, i))
			return NULL;
		gai_letters_add(&letters, gai_text_of(piece));
		longer = gai_resembling_row(self->marks.labels, self->where.table, &letters, &alike);
		if (longer != NULL && (found == NULL || alike > *likeness || longer->number == found->number))
		{
			found = longer;
			*likeness = alike;
			*last = i;
		}
	}
	return NULL;
}

/* ---- one piece -------------------------------------------------------------------------------------------------- */

/* The next word of a text that single blanks part, taken off it; empty between two blanks. */
static gai_text
take_word(gai_text *rest)
{
	size_t		blank,
				stop = gai_find_blank(*rest, &blank);
	gai_text	word = gai_slice(rest->bytes, stop);

	*rest = gai_from(*rest, stop + blank);
	return gai_trim(word);
}

static const gai_word *
find_word(const marker *self, gai_text text)
{
	gai_prefix	prefix = gai_any_word(self->marks.labels);
	size_t		known;

	return gai_narrow_by_text(self->marks.labels, &prefix, text, &known) ? gai_word_of(self->marks.labels, &prefix) :
		NULL;
}

/*
 * The next word, and what label it is.  Words that are a label only together are one: 本年 处理决定数量 is another column
 * than 处理决定数量.
 */
static gai_text
take_label(const marker *self, gai_text *rest, const gai_word **label)
{
	gai_text	first = take_word(rest),
				further = *rest;

	*label = first.length > 0 ? find_word(self, first) : NULL;
	for (int i = 1; i < MOST_WORDS && *label == NULL && first.length > 0 && further.length > 0; i++)
	{
		gai_text	last = take_word(&further),
					whole = gai_slice(first.bytes, (size_t) (last.bytes + last.length - first.bytes));

		*label = last.length > 0 ? find_word(self, whole) : NULL;
		if (*label == NULL)
			continue;
		*rest = further;
		return whole;
	}
	return first;
}

size_t
gai_add_part(gai_arena *arena, gai_marks *marks, const gai_piece *of, gai_text text, gai_place place)
{
	gai_piece	piece = *of;
	gai_piece_part *part;

	piece.bytes = text.bytes;
	piece.length = (uint32_t) text.length;
	if (marks->nparts == marks->parts_room)
		marks->parts = gai_grow(arena, marks->parts, marks->nparts, sizeof *marks->parts, &marks->parts_room);
	part = &marks->parts[marks->nparts++];
	*part = (gai_piece_part) {piece, (uint32_t) place.position, (uint32_t) place.length};
	return marks->document->npieces + marks->nparts - 1;
}

/* A word of a piece as a piece of its own; gives its number. */
static size_t
add_part(marker *self, size_t piece_no, gai_text text, int column)
{
	const gai_piece *piece = &self->marks.document->pieces[piece_no];
	size_t		position = gai_place_of(self->marks.document, piece_no).position + (size_t) (text.bytes - piece->bytes),
				part = gai_add_part(self->arena, &self->marks, piece, text, (gai_place) {position, text.length});

	self->marks.parts[part - self->marks.document->npieces].piece.column = (uint16_t) (piece->column + column);
	return part;
}

/*
 * A text of several labels parted by single blanks (a table's head on one line) becomes a mark for each word.  False,
 * and nothing is added, unless two words at least and most of them are labels.
 */
static bool
mark_words(marker *self, size_t piece_no)
{
	const gai_piece *piece = &self->marks.document->pieces[piece_no];
	gai_text	rest = gai_text_of(piece);
	/* the words of a cell have its column */
	int			step = gai_is_structural(self->marks.document->lines[piece->line].separator) ? 0 : 1;
	int			words = 0,
				labels = 0;
	size_t		blank;

	if (gai_place_of(self->marks.document, piece_no).length != piece->length ||
		gai_find_blank(rest, &blank) == rest.length)
		return false;
	while (rest.length > 0)
	{
		const gai_word *word;
		gai_text	text = take_label(self, &rest, &word);

		words += text.length > 0;
		labels += word != NULL;
	}
	if (labels < 2 || labels * 3 < words * 2)
		return false;
	rest = gai_text_of(piece);
	for (int column = 0; rest.length > 0;)
	{
		const gai_word *word;
		gai_text	text = take_label(self, &rest, &word);
		size_t		part;

		if (text.length == 0)
			continue;
		part = add_part(self, piece_no, text, column);
		column += step;
		if (word != NULL)
			add_label(self, part, &word->meanings[0], 100, false);
		else
			add_mark(self, part, GAI_MARK_TEXT);
	}
	return true;
}

static bool
ends_sentence(gai_text text)
{
	return text.length > 60 && (memcmp(text.bytes + text.length - 3, "。", 3) == 0 ||
								memcmp(text.bytes + text.length - 3, "；", 3) == 0);
}

/*
 * A row's ordinal that a line end cut off, so that it looks like a value: the digit right before text that begins with
 * the point behind it.
 */
static void
reclaim_ordinal(marker *self, const gai_piece *piece, const gai_word **word)
{
	gai_mark   *before = self->marks.count > 0 ? &self->marks.items[self->marks.count - 1] : NULL;
	gai_text	text = gai_text_of(piece),
				digit;
	gai_letters letters;
	const gai_word *whole;

	if (before == NULL || before->kind != GAI_MARK_VALUE ||
		!(gai_begins(text, ".") || gai_begins(text, "、") || gai_begins(text, "．")) ||
		(*word)->count >= GAI_LABEL_LETTERS)
		return;
	digit = gai_mark_text(&self->marks, self->marks.count - 1);
	if (digit.length != 1)
		return;
	gai_letters_begin(&letters);
	gai_letters_add(&letters, digit);
	memcpy(letters.letter + letters.count, (*word)->letters, sizeof letters.letter[0] * (size_t) (*word)->count);
	letters.count += (*word)->count;
	whole = gai_find_word(self->marks.labels, &letters);
	if (whole == NULL)
		return;
	before->kind = GAI_MARK_PART;
	*word = whole;
}

/* What a page's number is written with besides digits. */
static bool
is_sign_of_page(uint32_t character)
{
	return character == '-' || character == '~' || character == '/' || (character >= 0x2010 && character <= 0x2015) ||
		character == 0x7B2C || character == 0x9875 || character == 0x5171;	/* 第 页 共 */
}

/* The number of a page as a whole line: - 3 -, 第 3 页, 第3页 共9页, 3 / 9 页. */
static bool
is_page_number(gai_text text)
{
	const char *end = text.bytes + text.length;
	int			digits = 0;
	bool		page = false;
	uint32_t	first = 0,
				last = 0;

	if (text.length > 40)
		return false;
	for (const char *at = text.bytes; at < end;)
	{
		uint32_t	character;

		at += gai_decode(at, end, &character);
		if (gai_is_blank(character))
			continue;
		first = first == 0 ? character : first;
		last = character;
		page |= character == 0x9875;
		if (character >= '0' && character <= '9')
			digits++;
		else if (!is_sign_of_page(character))
			return false;
	}
	return digits > 0 && (page || (is_sign_of_page(first) && is_sign_of_page(last) && first != '/' && last != '/'));
}

/* Takes the pieces of a line that is but the number of a page, which blanks may have parted. */
static void
claim_page_number(marker *self, const gai_line *line)
{
	if (line->separator == GAI_BLANKS && is_page_number(line->text))
		for (uint32_t i = 0; i < line->count; i++)
			claim(self, line->first + i);
}

static bool
is_row_of_table(const marker *self, const gai_word *word)
{
	return word != NULL && gai_word_meaning(word, self->where.table, GAI_LABEL_ROW) != NULL;
}

/*
 * Whether the letters of a text are the labels of two rows, one behind the other: two rows in one cell are none.
 */
static bool
is_two_rows(const marker *self, gai_text text)
{
	const gai_labels *labels = self->marks.labels;
	gai_prefix	prefix = gai_any_word(labels);
	gai_letters letters;
	size_t		known;

	gai_narrow_by_text(labels, &prefix, text, &known);
	gai_letters_begin(&letters);
	gai_letters_add(&letters, gai_slice(text.bytes, known));
	prefix = gai_any_word(labels);
	for (int i = 0; i < letters.count && gai_narrow(labels, &prefix, letters.letter[i]); i++)
	{
		gai_letters rest;

		if (!is_row_of_table(self, gai_word_of(labels, &prefix)))
			continue;
		gai_letters_begin(&rest);
		rest.count = letters.count - i - 1;
		memcpy(rest.letter, letters.letter + i + 1, sizeof rest.letter[0] * (size_t) rest.count);
		gai_letters_add(&rest, gai_from(text, known));
		if (is_row_of_table(self, gai_find_word(labels, &rest)))
			return true;
	}
	return false;
}

/*
 * What narrow cells left of values: the unit that went on to the next line, which is nothing, and a word for none that
 * did, which is one value.  False, and nothing is added, if it is neither.
 */
static bool
mark_wrapped(marker *self, size_t piece_no)
{
	const gai_document *document = self->marks.document;
	const gai_piece *piece = &document->pieces[piece_no];
	size_t		last,
				part;
	gai_text	whole,
				copy;

	if (gai_is_wrapped_unit(document, piece_no))
	{
		add_mark(self, piece_no, GAI_MARK_PART);
		return true;
	}
	if (!gai_find_wrapped_value(document, piece_no, &last))
		return false;
	whole = gai_slice(piece->bytes, (size_t) (document->pieces[last].bytes + document->pieces[last].length -
											  piece->bytes));
	copy = gai_compact(self->arena, &whole, 1);
	for (size_t i = piece_no + 1; i <= last; i++)
		claim(self, i);
	part = add_part(self, piece_no, whole, 0);
	self->marks.parts[part - document->npieces].piece.bytes = copy.bytes;
	self->marks.parts[part - document->npieces].piece.length = (uint32_t) copy.length;
	add_mark(self, part, GAI_MARK_VALUE);
	return true;
}

static void
mark_text(marker *self, size_t piece_no)
{
	const gai_document *document = self->marks.document;
	const gai_piece *piece = &document->pieces[piece_no];
	gai_joined	joined;
	gai_text	text = gai_text_of(piece);
	int			section,
				likeness = 0;
	const gai_label *guess = NULL;
	size_t		last = piece_no;

	gai_join_pieces(self->arena, self->marks.labels, document, piece_no, &joined);
	if (joined.word == NULL && mark_wrapped(self, piece_no))
		return;
	if (joined.word != NULL)
	{
		reclaim_ordinal(self, piece, &joined.word);
		for (int i = 1; i < joined.npieces; i++)
			claim(self, joined.pieces[i]);
		last = joined.pieces[joined.npieces - 1];
		for (size_t i = gai_find_explanation_end(document, last); i > last; i--)
			if (document->pieces[i].length > 0 && !gai_is_value_piece(&document->pieces[i]))
				claim(self, i);
		add_label(self, piece_no, &joined.word->meanings[0], 100, false);
		return;
	}
	if (gai_is_label_tail(text) || (document->lines[piece->line].count == 1 && is_page_number(text)))
	{
		add_mark(self, piece_no, GAI_MARK_PART);
		return;
	}
	section = document->lines[piece->line].count == 1 ? gai_heading_of(text) : 0;
	if (section > 0)
	{
		add_mark(self, piece_no, GAI_MARK_HEADING)->section = (uint8_t) section;
		return;
	}
	/* the next section's, where a whole page is one line between bars */
	if (document->lines[piece->line].separator == GAI_BARS && gai_heading_of(text) > 0)
	{
		add_mark(self, piece_no, GAI_MARK_PROSE);
		return;
	}
	if (mark_words(self, piece_no))
		return;
	if (self->where.table < GAI_TABLES && self->marks.count - self->where.seen < TABLE_REACH)
	{
		/* such as 度办理, between the rows that 三、本年度办理结果 stands beside */
		if (self->where.table == GAI_APPLICATIONS && gai_is_group_fragment(self->marks.labels, text))
		{
			add_mark(self, piece_no, GAI_MARK_PART);
			return;
		}
		if (!is_two_rows(self, text))
			guess = guess_label(self, piece_no, &likeness, &last);
	}
	if (guess == NULL)
	{
		add_mark(self, piece_no, ends_sentence(text) ? GAI_MARK_PROSE : GAI_MARK_TEXT);
		return;
	}
	for (size_t i = piece_no + 1; i <= last; i++)
		if (document->pieces[i].length > 0 && !gai_begins_thousands(gai_text_of(&document->pieces[i])))
			claim(self, i);
	add_label(self, piece_no, guess, likeness, true);
}

gai_marks
gai_mark_pieces(gai_arena *arena, const gai_labels *labels, const gai_document *document)
{
	marker		self = {.arena = arena, .marks = {.document = document, .labels = labels}, .where = {GAI_TABLES, 0}};

	self.claimed = gai_alloc_zero(arena, document->npieces / 8 + 1, sizeof *self.claimed);
	self.marks.room = document->npieces + 32;
	self.marks.items = gai_alloc(arena, self.marks.room, sizeof *self.marks.items);
	for (size_t i = 0; i < document->npieces; i++)
	{
		const gai_piece *piece = &document->pieces[i];
		const gai_line *line = &document->lines[piece->line];

		if (line->first == i)
			claim_page_number(&self, line);
		if (piece->length == 0)
			add_mark(&self, i, GAI_MARK_BLANK);
		else if (is_claimed(&self, i))
			add_mark(&self, i, GAI_MARK_PART);
		else if (piece->length > LONGEST_LABEL)
			add_mark(&self, i, GAI_MARK_PROSE);
		else if (gai_is_value_piece(piece))
			add_mark(&self, i, gai_is_group_letter(document, i) ? GAI_MARK_PART : GAI_MARK_VALUE);
		else
			mark_text(&self, i);
	}
	return self.marks;
}
