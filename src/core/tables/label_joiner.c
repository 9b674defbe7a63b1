/* label_joiner.c - see label_joiner.h */
#include "tables/label_joiner.h"

#include "base/ascii.h"
#include "base/find.h"
#include "base/number.h"
#include "tables/wrapped_values.h"

enum
{
	LONGEST_PART = 300,			/* bytes; longer text is prose */
	MOST_CROSSED = 16,			/* values that may stand between two parts */
	MOST_SKIPPED = 4,			/* fragments of other labels between two parts */
	MOST_TRIED = 128			/* parts that one search looks at: a true label needs a few */
};

typedef struct search
{
	gai_arena  *arena;
	const gai_labels *labels;
	const gai_document *document;
	size_t		path[GAI_MOST_LABEL_PARTS];
	int			length;
	int			tried;
	gai_joined	best;
} search;

bool
gai_is_value_piece(const gai_piece *piece)
{
	gai_text	text = gai_text_of(piece);
	gai_kind	kind;

	/* by far the most frequent value */
	if (text.length == 1 && gai_is_digit((unsigned char) *text.bytes))
		return true;
	if (text.length == 0 || text.length > 200)
		return false;
	if (!gai_may_be_value(text))
		return (gai_begins(text, "增") || gai_begins(text, "减") || gai_begins(text, "減")) &&
			gai_read_change(text).kind == GAI_NUMBER;
	kind = gai_read_value(text).kind;
	return kind == GAI_NUMBER || kind == GAI_PLACEHOLDER;
}

/* Nearly all sources are in simplified characters: the others are tried only where these lead nowhere. */
static bool
add_letter(const gai_labels *labels, gai_prefix *prefix, uint32_t letter)
{
	gai_prefix	before = *prefix;
	uint32_t	simplified;

	if (gai_narrow(labels, prefix, (uint16_t) letter))
		return true;
	simplified = gai_simplify(letter);
	*prefix = before;
	return simplified != letter && gai_narrow(labels, prefix, (uint16_t) simplified);
}

bool
gai_is_group_letter(const gai_document *document, size_t piece)
{
	const gai_piece *it = &document->pieces[piece];
	const gai_line *line = &document->lines[it->line];

	return gai_text_equal(gai_text_of(it), gai_literal("无")) &&
		(line->separator == GAI_GAPS || line->separator == GAI_BLANKS) && piece + 1 < line->first + line->count &&
		!gai_is_value_piece(it + 1) && it[1].length > 0 && !gai_begins_none(gai_text_of(it + 1));
}

/* A letter as labels compare it, but not simplified; 0 for what is none.  Gives how far it goes. */
static inline int
next_letter(const char *at, const char *end, uint32_t *letter)
{
	int			length = *at == '<' ? gai_break_tag(at, end) : 0;

	*letter = 0;
	if (length > 0)
		return length;
	length = gai_decode(at, end, letter);
	*letter = gai_fold_width(*letter);
	return length;
}

/* The letters of a text that follow those of the prefix, when only one word begins so: nearly every label's end. */
static bool
add_to_word(const gai_labels *labels, gai_prefix *prefix, const char *at, const char *end)
{
	const gai_word *word = gai_only_word(labels, prefix);
	int			depth = prefix->depth;

	while (at < end)
	{
		uint32_t	character;

		at += next_letter(at, end, &character);
		if (character == 0)
			continue;
		if (depth == word->count ||
			(word->letters[depth] != character && word->letters[depth] != gai_simplify(character)))
			return false;
		depth++;
	}
	prefix->depth = depth;
	return true;
}

/* Narrows the prefix by the letters of a text; false when no word begins so. */
static bool
add_text(const gai_labels *labels, gai_prefix *prefix, gai_text text)
{
	const char *at = text.bytes,
			   *end = at + text.length;

	while (at < end)
	{
		uint32_t	character;

		if (prefix->depth > 0 && prefix->high - prefix->low == 1)
			return add_to_word(labels, prefix, at, end);
		at += next_letter(at, end, &character);
		if (character != 0 && !add_letter(labels, prefix, character))
			return false;
	}
	return prefix->depth > 0;
}

/*
 * A text without the labels of groups, or parts of them, that only blanks or a slash part from it, as gai_form() writes
 * them; itself if there are none.
 */
static gai_text
without_fragment(const gai_labels *labels, gai_text text)
{
	for (;;)
	{
		size_t		length,
					blank = gai_find_blank(text, &length);
		gai_text	word = gai_slice(text.bytes, length > 0 ? blank : 0);

		if (!gai_text_equal(word, gai_literal("/")) && !gai_is_group_fragment(labels, word))
			return text;
		text = gai_trim(gai_from(text, blank));
	}
}

/* The text before a bracket that explains it; length 0 when there is none. */
static gai_text
before_bracket(gai_text text)
{
	const char *end = text.bytes + text.length;

	for (const char *at = text.bytes; at < end;)
	{
		uint32_t	character;
		int			length = gai_decode(at, end, &character);

		if (at > text.bytes && (character == '(' || character == 0xFF08 || character == '[' || character == 0x3014 ||
								character == 0x3010 || character == 0xFE59 || character == 0xFE5D))
			return gai_slice(text.bytes, (size_t) (at - text.bytes));
		at += length;
	}
	return gai_slice(text.bytes, 0);
}

/* Only the label of a row has values of its own to be broken by. */
static bool
may_cross(const gai_word *word)
{
	for (int i = 0; i < word->nmeanings; i++)
		if (word->meanings[i].kind == GAI_LABEL_ROW && word->meanings[i].strength >= GAI_FAIR)
			return true;
	return false;
}

static void
keep(search *self, const gai_word *word, bool crossed)
{
	if (crossed && !may_cross(word))
		return;
	if (self->best.word != NULL && self->best.word->count >= word->count)
		return;
	self->best.word = word;
	self->best.npieces = self->length;
	memcpy(self->best.pieces, self->path, sizeof self->path[0] * (size_t) self->length);
}

/* Whether a label begins with these letters, as (一)予以公开 does behind the label of a group. */
static bool
begins_label(const gai_labels *labels, gai_text text)
{
	gai_prefix	prefix = gai_any_word(labels);

	return add_text(labels, &prefix, text);
}

/* Takes the piece as the last part, without what a bracket behind it explains. */
static void
extend_explained(search *self, size_t piece, gai_prefix prefix, bool crossed)
{
	gai_text	text = gai_text_of(&self->document->pieces[piece]),
				bare = before_bracket(text);
	const gai_word *word;

	if (bare.length == 0 || !add_text(self->labels, &prefix, bare) ||
		begins_label(self->labels, gai_from(text, bare.length)))
		return;
	word = gai_word_of(self->labels, &prefix);
	self->path[self->length++] = piece;
	if (word != NULL)
		keep(self, word, crossed);
	self->length--;
}

/* Whether a narrow cell left this piece of a value; moves to the last one of that. */
static bool
is_left_of_value(const gai_document *document, size_t *piece)
{
	size_t		last;

	if (gai_is_wrapped_unit(document, *piece))
		return true;
	if (!gai_find_wrapped_value(document, *piece, &last))
		return false;
	*piece = last;
	return true;
}

/* Takes the piece as the next part; depth is bounded by the parts of a label, breadth by all that are tried. */
static void
extend(search *self, size_t piece, gai_prefix prefix, bool crossed)
{
	const gai_document *document = self->document;
	const gai_text text = gai_text_of(&document->pieces[piece]);
	const gai_prefix before = prefix;
	const gai_word *word;
	int			values = 0,
				skipped = 0;

	gai_step(self->arena);
	if (self->length == GAI_MOST_LABEL_PARTS || ++self->tried > MOST_TRIED || text.length > LONGEST_PART)
		return;
	if (!add_text(self->labels, &prefix, text))
	{
		gai_text	rest = without_fragment(self->labels, text);

		prefix = before;
		if (rest.length == text.length || !add_text(self->labels, &prefix, rest))
		{
			extend_explained(self, piece, before, crossed);
			return;
		}
	}
	self->path[self->length++] = piece;
	word = gai_word_of(self->labels, &prefix);
	if (word != NULL)
		keep(self, word, crossed);
	if (prefix.high - prefix.low > (word != NULL))
		for (size_t next = piece + 1; next < document->npieces; next++)
		{
			const gai_piece *it = &document->pieces[next];

			if (it->length == 0)
				break;
			if (gai_is_value_piece(it))
			{
				if (gai_is_group_letter(document, next))
					continue;
				if (crossed || ++values > MOST_CROSSED)
					break;
				continue;
			}
			extend(self, next, prefix, crossed || values > 0);
			if (is_left_of_value(document, &next))
			{
				if (crossed || ++values > MOST_CROSSED)
					break;
				continue;
			}
			if (++skipped > MOST_SKIPPED || !gai_is_group_fragment(self->labels, gai_text_of(it)))
				break;
		}
	self->length--;
}

gai_joined
gai_join_pieces(gai_arena *arena, const gai_labels *labels, const gai_document *document, size_t first)
{
	search		self = {.arena = arena, .labels = labels, .document = document};

	extend(&self, first, gai_any_word(labels), false);
	return self.best;
}
