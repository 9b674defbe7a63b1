/* marks.c - see marks.h */
#include "marks.h"

#include "headings.h"
#include "number.h"

/* Text beyond this many bytes is prose without a closer look. */
#define LONGEST_LABEL 300

/* A label may be broken into this many pieces. */
#define MOST_PARTS 8

/* How far behind a label of a table its influence reaches, in pieces. */
#define TABLE_REACH 400

const gai_label *
gai_meaning(const gai_mark *mark, gai_table_id table, gai_label_kind kind)
{
	if (mark->kind != GAI_MARK_LABEL)
		return NULL;
	if (mark->likeness < 100)
		return mark->label->table == table && mark->label->kind == kind ? mark->label : NULL;
	for (const gai_label *label = mark->label; label != NULL; label = gai_next_meaning(label))
		if (label->table == table && label->kind == kind)
			return label;
	return NULL;
}

static gai_mark *
add_mark(gai_arena *arena, gai_marks *marks, const gai_piece *piece, gai_mark_kind kind)
{
	gai_mark   *mark;

	gai_step(arena);
	if (marks->count == marks->room)
		marks->items = gai_grow(arena, marks->items, marks->count, sizeof *marks->items, &marks->room);
	mark = &marks->items[marks->count++];
	mark->piece = *piece;
	mark->kind = kind;
	mark->label = NULL;
	mark->likeness = 100;
	mark->section = 0;
	return mark;
}

static bool
is_value(gai_text text)
{
	gai_kind	kind;

	if (text.length > 200)
		return false;
	kind = gai_read_value(text).kind;
	return kind == GAI_NUMBER || kind == GAI_PLACEHOLDER;
}

static gai_strength
best_strength(const gai_label *label)
{
	gai_strength best = GAI_WEAK;

	for (; label != NULL; label = gai_next_meaning(label))
		if (label->strength > best)
			best = label->strength;
	return best;
}

/*
 * The label that the pieces from first on make up, alone or joined; *parts tells how many.  The longest wins, but a
 * piece that is the form's own words needs no joining.
 */
static const gai_label *
find_label(const gai_marks *marks, size_t first, gai_letters *alone, size_t *parts)
{
	const gai_document *document = marks->document;
	const gai_label *found = gai_find_label(marks->labels, alone);
	gai_letters joined = *alone;

	*parts = 1;
	if (found != NULL && best_strength(found) == GAI_STRONG)
		return found;
	for (size_t i = first + 1; i < document->npieces && i < first + MOST_PARTS; i++)
	{
		gai_text	text = document->pieces[i].text;
		const gai_label *longer;

		if (text.length == 0 || text.length > LONGEST_LABEL || is_value(text))
			break;
		gai_letters_add(&joined, text);
		if (joined.too_long)
			break;
		longer = gai_find_label(marks->labels, &joined);
		if (longer != NULL)
		{
			found = longer;
			*parts = i - first + 1;
		}
	}
	return found;
}

/*
 * A misprinted or cut row label of the table: only text right before values is considered, alone or joined with the
 * text between it and them.
 */
static const gai_label *
guess_label(const gai_marks *marks, gai_table_id table, size_t first, gai_letters *alone, size_t *parts, int *likeness)
{
	const gai_document *document = marks->document;
	const gai_label *found = gai_resembling_row(marks->labels, table, alone, likeness);
	gai_letters joined = *alone;
	size_t		i = first + 1;

	*parts = 1;
	for (; i < document->npieces && i < first + MOST_PARTS; i++)
	{
		gai_text	text = document->pieces[i].text;
		const gai_label *longer;
		gai_letters next;
		int			alike;

		if (text.length == 0)
			continue;
		if (is_value(text))
			return found;
		if (text.length > LONGEST_LABEL)
			return NULL;
		gai_letters_begin(&next);
		gai_letters_add(&next, text);
		if (gai_find_label(marks->labels, &next) != NULL)
			return NULL;
		gai_letters_add(&joined, text);
		longer = gai_resembling_row(marks->labels, table, &joined, &alike);
		if (longer != NULL && (found == NULL || alike > *likeness))
		{
			found = longer;
			*likeness = alike;
			*parts = i - first + 1;
		}
	}
	return NULL;
}

/*
 * A text of several labels parted by single blanks (a table's head on one line) becomes a mark for each word.  False,
 * and nothing is added, unless two words at least and most of them are labels.
 */
static bool
mark_words(gai_arena *arena, gai_marks *marks, const gai_piece *piece)
{
	const char *end = piece->text.bytes + piece->text.length;
	int			words = 0,
				labels = 0;
	size_t		before = marks->count;

	if (piece->length != piece->text.length || memchr(piece->text.bytes, ' ', piece->text.length) == NULL)
		return false;
	for (const char *at = piece->text.bytes; at < end;)
	{
		const char *stop = memchr(at, ' ', (size_t) (end - at));
		gai_piece	word = *piece;
		gai_letters letters;
		gai_mark   *mark;

		if (stop == NULL)
			stop = end;
		word.text = gai_trim(gai_slice(at, (size_t) (stop - at)));
		word.position += (size_t) (word.text.bytes - piece->text.bytes);
		word.length = word.text.length;
		word.column = (uint16_t) (piece->column + words);
		at = stop + 1;
		if (word.text.length == 0)
			continue;
		words++;
		gai_letters_begin(&letters);
		gai_letters_add(&letters, word.text);
		mark = add_mark(arena, marks, &word, GAI_MARK_TEXT);
		mark->label = gai_find_label(marks->labels, &letters);
		if (mark->label != NULL)
		{
			mark->kind = GAI_MARK_LABEL;
			labels++;
		}
	}
	if (labels >= 2 && labels * 3 >= words * 2)
		return true;
	marks->count = before;
	return false;
}

static bool
ends_sentence(gai_text text)
{
	return text.length > 60 && (memcmp(text.bytes + text.length - 3, "。", 3) == 0 ||
								memcmp(text.bytes + text.length - 3, "；", 3) == 0);
}

/* The table whose labels were seen last, or GAI_TABLES when that is long ago. */
typedef struct context
{
	gai_table_id table;
	size_t		seen;
} context;

static void
note_table(context *where, const gai_marks *marks, const gai_label *label)
{
	if (best_strength(label) >= GAI_FAIR)
		*where = (context) {label->table, marks->count};
}

/* Marks the pieces from first on that belong together; gives how many there are. */
static size_t
mark_text(gai_arena *arena, gai_marks *marks, size_t first, context *where)
{
	const gai_document *document = marks->document;
	const gai_piece *piece = &document->pieces[first];
	bool		whole_line = document->lines[piece->line].count == 1;
	gai_letters letters;
	const gai_label *label;
	size_t		parts = 1;
	int			likeness = 100;
	gai_mark   *mark;

	gai_letters_begin(&letters);
	gai_letters_add(&letters, piece->text);
	if (letters.too_long)
	{
		add_mark(arena, marks, piece, GAI_MARK_PROSE);
		return 1;
	}
	label = find_label(marks, first, &letters, &parts);
	if (label == NULL)
	{
		int			section = whole_line ? gai_heading_of(piece->text) : 0;

		if (section > 0)
		{
			add_mark(arena, marks, piece, GAI_MARK_HEADING)->section = section;
			return 1;
		}
		if (mark_words(arena, marks, piece))
		{
			note_table(where, marks, marks->items[marks->count - 1].label != NULL ?
					   marks->items[marks->count - 1].label : marks->items[marks->count - 2].label);
			return 1;
		}
		if (where->table < GAI_TABLES && marks->count - where->seen < TABLE_REACH)
			label = guess_label(marks, where->table, first, &letters, &parts, &likeness);
	}
	if (label == NULL)
	{
		add_mark(arena, marks, piece, ends_sentence(piece->text) ? GAI_MARK_PROSE : GAI_MARK_TEXT);
		return 1;
	}
	mark = add_mark(arena, marks, piece, GAI_MARK_LABEL);
	mark->label = label;
	mark->likeness = label == NULL ? 0 : likeness;
	note_table(where, marks, label);
	for (size_t i = 1; i < parts; i++)
		add_mark(arena, marks, &document->pieces[first + i],
				 document->pieces[first + i].text.length == 0 ? GAI_MARK_BLANK : GAI_MARK_PART);
	return parts;
}

gai_marks
gai_mark_pieces(gai_arena *arena, const gai_labels *labels, const gai_document *document)
{
	gai_marks	marks = {.document = document, .labels = labels};
	context		where = {GAI_TABLES, 0};

	for (size_t i = 0; i < document->npieces;)
	{
		const gai_piece *piece = &document->pieces[i];

		if (piece->text.length == 0)
			add_mark(arena, &marks, piece, GAI_MARK_BLANK);
		else if (piece->text.length > LONGEST_LABEL)
			add_mark(arena, &marks, piece, GAI_MARK_PROSE);
		else if (is_value(piece->text))
			add_mark(arena, &marks, piece, GAI_MARK_VALUE);
		else
		{
			i += mark_text(arena, &marks, i, &where);
			continue;
		}
		i++;
	}
	return marks;
}
