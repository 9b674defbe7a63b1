/* label_joiner.c - see label_joiner.h */
#include "tables/label_joiner.h"

#include "base/find.h"
#include "base/number.h"
#include "tables/wrapped_values.h"

enum
{
	LONGEST_PART = 300,			/* bytes; longer text is prose */
	MOST_EXPLAINING = 6,		/* pieces that a bracket may close in */
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
	gai_joined *best;
} search;

bool
gai_is_longer_value(gai_text text)
{
	gai_kind	kind;

	if (text.length == 0 || text.length > 200)
		return false;
	if (!gai_may_be_value(text))
		return (gai_begins(text, "增") || gai_begins(text, "减") || gai_begins(text, "減")) &&
			gai_read_change(text).kind == GAI_NUMBER;
	kind = gai_read_value(text).kind;
	return kind == GAI_NUMBER || kind == GAI_PLACEHOLDER;
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

/*
 * A text without the labels of groups, or parts of them, that only blanks or a slash part from it, as gai_form() writes
 * them; itself if there are none.
 */
static gai_text
without_fragment(const gai_labels *labels, gai_text text)
{
	for (;;)
	{
		/* a blank that this cuts off is behind a longer word */
		size_t		most = GAI_LONGEST_FRAGMENT + 4,
					length,
					blank = gai_find_blank(gai_slice(text.bytes, text.length < most ? text.length : most), &length);
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

static int
count_bytes(gai_text text, char byte)
{
	const char *at = text.bytes,
			   *end = at + text.length;
	int			count = 0;

	for (; at < end && (at = memchr(at, byte, (size_t) (end - at))) != NULL; at++)
		count++;
	return count;
}

/* How many brackets a text opens more than it closes. */
static int
open_brackets(gai_text text)
{
	const char *at = text.bytes,
			   *end = at + text.length;
	int			open = count_bytes(text, '(') - count_bytes(text, ')');

	/* full-width ones, and little else, begin with this byte */
	for (; at < end && (at = memchr(at, 0xEF, (size_t) (end - at))) != NULL; at++)
	{
		uint32_t	character;

		gai_decode(at, end, &character);
		open += (character == 0xFF08) - (character == 0xFF09);
	}
	return open;
}

size_t
gai_find_explanation_end(const gai_document *document, size_t last)
{
	gai_text	text = gai_text_of(&document->pieces[last]);
	int			open;

	if (memchr(text.bytes, '(', text.length) == NULL && memchr(text.bytes, 0xEF, text.length) == NULL)
		return last;
	open = open_brackets(text);
	for (size_t i = last + 1; open > 0 && i < document->npieces && i <= last + MOST_EXPLAINING; i++)
	{
		if (gai_is_value_piece(&document->pieces[i]))
			continue;
		open += open_brackets(gai_text_of(&document->pieces[i]));
		if (open <= 0)
			return i;
	}
	return last;
}

bool
gai_is_label_tail(gai_text text)
{
	const char *end = text.bytes + text.length;

	for (const char *at = text.bytes; at < end;)
	{
		uint32_t	character;

		at += gai_decode(at, end, &character);
		switch (character)
		{
			case '"':
			case '\'':
			case ')':
			case ']':
			case '.':
			case ',':
			case 0x2018:
			case 0x2019:
			case 0x201C:
			case 0x201D:
			case 0x3001:
			case 0x3002:
			case 0x300D:
			case 0x300F:
			case 0x3011:
			case 0x3015:
			case 0xFF09:
			case 0xFF0C:
			case 0xFF0E:
				continue;
		}
		return false;
	}
	return true;
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
	if (self->best->word != NULL && self->best->word->count >= word->count)
		return;
	self->best->word = word;
	self->best->npieces = self->length;
	for (int i = 0; i < self->length; i++)
		self->best->pieces[i] = self->path[i];
}

/* Whether a label begins with these letters, as (一)予以公开 does behind the label of a group. */
static bool
begins_label(const gai_labels *labels, gai_text text)
{
	gai_prefix	prefix = gai_any_word(labels);
	size_t		known;

	return gai_narrow_by_text(labels, &prefix, text, &known);
}

/* Takes the piece as the last part, without what a bracket behind it explains.  known: how far a word has its text. */
static void
extend_explained(search *self, size_t piece, size_t known, gai_prefix prefix, bool crossed)
{
	gai_text	text = gai_text_of(&self->document->pieces[piece]),
				bare = before_bracket(gai_slice(text.bytes, known));
	const gai_word *word;

	if (bare.length == 0 || !gai_narrow_by_text(self->labels, &prefix, bare, &known) ||
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
	size_t		known,
				rest_known;
	int			values = 0,
				skipped = 0;

	gai_step(self->arena);
	if (self->length == GAI_MOST_LABEL_PARTS || ++self->tried > MOST_TRIED || text.length > LONGEST_PART)
		return;
	if (!gai_narrow_by_text(self->labels, &prefix, text, &known))
	{
		gai_text	rest = without_fragment(self->labels, text);

		prefix = before;
		if (rest.length == text.length || !gai_narrow_by_text(self->labels, &prefix, rest, &rest_known))
		{
			extend_explained(self, piece, known, before, crossed);
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

void
gai_join_pieces(gai_arena *arena, const gai_labels *labels, const gai_document *document, size_t first,
				gai_joined *joined)
{
	search		self;

	self.arena = arena;
	self.labels = labels;
	self.document = document;
	self.length = self.tried = 0;
	self.best = joined;
	joined->word = NULL;
	extend(&self, first, gai_any_word(labels), false);
}
