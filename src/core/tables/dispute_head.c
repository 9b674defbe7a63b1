/* dispute_head.c - see dispute_head.h */
#include "tables/dispute_head.h"

#include "base/letters.h"

enum
{
	GROUPS = GAI_DISPUTE_GROUPS,
	OUTCOMES = GAI_OUTCOME_COLUMNS,
	CELLS = GAI_DISPUTE_CELLS,
	ALL_WORDS = 6,				/* nearly all of the eight: the head is whole */
	ENOUGH_WORDS = 3,			/* this many different words of the head make it table four's */
	MOST_NOISE = 12				/* pieces that are no label within the head */
};

static int
count_bits(unsigned bits)
{
	int			count = 0;

	for (; bits != 0; bits &= bits - 1)
		count++;
	return count;
}

static void
clear_head(gai_dispute_head *head, size_t first)
{
	head->first = head->last = first;
	head->words = 0;
	head->noutcomes = 0;
	head->lawsuits = GAI_NOWHERE;
	for (int g = 0; g < GROUPS; g++)
		head->group[g] = GAI_NOWHERE;
}

static void
add_label(gai_dispute_head *head, const gai_marks *marks, size_t i, bool before_values)
{
	const gai_label *column = gai_label_meaning(marks, &marks->items[i], GAI_DISPUTES, GAI_LABEL_COLUMN),
			   *row = gai_label_meaning(marks, &marks->items[i], GAI_DISPUTES, GAI_LABEL_ROW);

	if (row != NULL)
	{
		int			group = (row->place - GAI_DISPUTES_BASE) / OUTCOMES;

		head->words |= 1u << (OUTCOMES + group);
		if (head->group[group] == GAI_NOWHERE)
			head->group[group] = i;
	}
	else if (column == NULL && head->lawsuits == GAI_NOWHERE)
		head->lawsuits = i;
	if (column != NULL)
		head->words |= 1u << column->place;
	if (column != NULL && before_values && head->noutcomes <= GAI_DISPUTE_WORDS)
	{
		if (head->noutcomes < GAI_DISPUTE_WORDS)
		{
			head->mark[head->noutcomes] = i;
			head->outcome[head->noutcomes] = column->place;
		}
		head->noutcomes++;
	}
	head->last = i;
}

/* Whether the word stands in a line above, too, in its own column. */
static bool
is_repeated(const gai_dispute_head *head, const gai_marks *marks, int word)
{
	const gai_piece *piece = gai_piece_of(marks, head->mark[word]);

	if (!gai_is_structural(marks->document->lines[piece->line].separator))
		return false;
	for (int i = 0; i < word; i++)
		if (head->outcome[i] == head->outcome[word] &&
			gai_piece_of(marks, head->mark[i])->column == piece->column &&
			gai_piece_of(marks, head->mark[i])->line != piece->line)
			return true;
	return false;
}

/* Where there are too many words: a cell that spans lines of the head may have been repeated in each of them. */
static void
drop_repeated(gai_dispute_head *head, const gai_marks *marks)
{
	int			kept = 0;
	bool		repeated[GAI_DISPUTE_WORDS];

	if (head->noutcomes <= CELLS || head->noutcomes > GAI_DISPUTE_WORDS)
		return;
	for (int i = 0; i < head->noutcomes; i++)
		repeated[i] = is_repeated(head, marks, i);
	for (int i = 0; i < head->noutcomes; i++)
		if (!repeated[i])
		{
			head->mark[kept] = head->mark[i];
			head->outcome[kept++] = head->outcome[i];
		}
	head->noutcomes = kept;
}

gai_dispute_head
gai_read_dispute_head(gai_matcher *matcher, size_t i, size_t *end)
{
	const gai_marks *marks = matcher->marks;
	gai_dispute_head head;
	int			noise = 0;
	bool		values = false;

	clear_head(&head, i);
	for (; i < marks->count && noise <= MOST_NOISE; i++)
	{
		const gai_mark *mark = &marks->items[i];

		gai_step(matcher->arena);
		if (mark->kind == GAI_MARK_PROSE || mark->kind == GAI_MARK_HEADING)
			break;
		if (mark->kind == GAI_MARK_LABEL)
		{
			if (!gai_is_dispute_label(mark))
				break;
			add_label(&head, marks, i, !values);
			noise = 0;
		}
		else if (mark->kind == GAI_MARK_VALUE)
			values = true;
		else if (mark->kind == GAI_MARK_TEXT)
			noise++;
	}
	drop_repeated(&head, marks);
	*end = i;
	return head;
}

bool
gai_is_dispute_head(const gai_dispute_head *head)
{
	return count_bits(head->words) >= ENOUGH_WORDS;
}

bool
gai_is_whole_dispute_head(const gai_dispute_head *head)
{
	return count_bits(head->words) >= ALL_WORDS;
}

/* How often a phrase stands in a text. */
static int
count_phrase(gai_arena *arena, gai_text text, gai_text phrase)
{
	const char *at = text.bytes,
			   *end = text.bytes + text.length;
	int			count = 0;

	while (at < end && (at = memchr(at, phrase.bytes[0], (size_t) (end - at))) != NULL)
	{
		gai_step(arena);
		count += (size_t) (end - at) >= phrase.length && memcmp(at, phrase.bytes, phrase.length) == 0;
		at++;
	}
	return count;
}

/* Whether the last column's word begins more often than it ends on the lines above the values: 总 without 计. */
static bool
has_beginning_alone(const gai_matcher *matcher, const gai_dispute_head *head, size_t end)
{
	const gai_marks *marks = matcher->marks;
	const char *label = gai_form_table_of(0, GAI_DISPUTES)->rows->columns[OUTCOMES - 1].label;
	uint32_t	letter;
	size_t		first = (size_t) gai_decode(label, label + strlen(label), &letter);
	int			more = 0;
	size_t		from = gai_line_of(marks, head->first)->first,
				to = gai_line_of(marks, end)->first;

	for (size_t p = from; p < to; p++)
	{
		gai_text	text = gai_text_of(&marks->document->pieces[p]);

		more += count_phrase(matcher->arena, text, gai_slice(label, first)) -
			count_phrase(matcher->arena, text, gai_slice(label + first, strlen(label) - first));
	}
	return more > 0;
}

bool
gai_is_dispute_head_cut_off(const gai_matcher *matcher, const gai_dispute_head *head, size_t end)
{
	const gai_marks *marks = matcher->marks;
	const gai_form_row *row = gai_form_table_of(0, GAI_DISPUTES)->rows;
	gai_letters whole,
				met;
	size_t		next = head->last + 1;

	if (has_beginning_alone(matcher, head, end))
		return true;
	while (next < marks->count && marks->items[next].kind == GAI_MARK_PART)
		next++;
	if (head->noutcomes != CELLS - 1 || next >= marks->count || marks->items[next].kind != GAI_MARK_TEXT)
		return false;
	gai_letters_begin(&whole);
	gai_letters_add(&whole, gai_slice(row->columns[OUTCOMES - 1].label, strlen(row->columns[OUTCOMES - 1].label)));
	gai_letters_begin(&met);
	gai_letters_add(&met, gai_mark_text(marks, next));
	return met.count > 0 && met.count < whole.count &&
		memcmp(met.letter, whole.letter, sizeof met.letter[0] * (size_t) met.count) == 0;
}
