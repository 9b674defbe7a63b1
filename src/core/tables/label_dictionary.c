/*
 * label_dictionary.c - see label_dictionary.h
 *
 * The canonical labels come from the form, what real reports print instead of them from its vocabulary.
 */
#include "base/letters.h"
#include "form/label_path.h"
#include "form/label_spellings.h"
#include "tables/label_dictionary.h"

#include <stdlib.h>

enum
{
	SPELLINGS = 4096,			/* slots for labels as they are written, likewise */
	SHORTEST_SPELLING = 8,		/* bytes: shorter ones have hardly any letters to compare */
	FIRSTS = 256,				/* slots for first letters, a power of two and several times their number */
	FEWEST_LETTERS = 4			/* shorter texts resemble too much */
};

/* A label as the form or the vocabulary writes it, and the words that begin with its letters. */
typedef struct spelling
{
	gai_text	text;
	gai_prefix	prefix;
} spelling;

struct gai_labels
{
	gai_word   *words;			/* in the order of their letters */
	int			nwords;
	gai_label  *meanings;		/* of all words */
	size_t		nmeanings;
	struct
	{
		uint16_t	letter;		/* 0 = free */
		uint16_t	low,
					high;
	}			first[FIRSTS];
	int			nfirsts;
	spelling   *spellings;
	uint16_t	nspellings;
	uint16_t	spelled[SPELLINGS];	/* by hash, their numbers from 1; 0 = free */
	int		   *groups;			/* words that stand above rows of table three */
	int			ngroups;
	const gai_label **rows[GAI_TABLES]; /* the labels of each table's rows that a misprint may resemble */
	int			nrows[GAI_TABLES];
};

/* ---- the dictionary --------------------------------------------------------------------------------------------- */

/* Words and meanings as they are met, not yet in order. */
typedef struct entry
{
	gai_text	text;
	uint16_t	letters[GAI_LABEL_LETTERS];
	int			count;
	int			number;			/* in the order of addition */
	gai_label	label;
} entry;

typedef struct collection
{
	gai_arena  *arena;
	entry	   *items;
	size_t		count,
				room;
} collection;

static bool
same_meaning(const gai_label *a, const gai_label *b)
{
	return a->kind == b->kind && a->table == b->table &&
		(a->place == b->place || a->kind == GAI_LABEL_CAPTION || a->kind == GAI_LABEL_GROUP);
}

static int
compare_letters(const uint16_t *a, int na, const uint16_t *b, int nb)
{
	for (int i = 0; i < na && i < nb; i++)
		if (a[i] != b[i])
			return a[i] < b[i] ? -1 : 1;
	return na - nb;
}

static int
compare_entries(const void *a, const void *b)
{
	const entry *x = a,
			   *y = b;
	int			order = compare_letters(x->letters, x->count, y->letters, y->count);

	if (order == 0)
		order = (int) y->label.strength - (int) x->label.strength;
	return order != 0 ? order : x->number - y->number;
}

static void
add_text(collection *all, gai_text text, gai_label label)
{
	gai_letters letters;
	entry	   *item;

	gai_letters_begin(&letters);
	gai_letters_add(&letters, text);
	if (letters.count == 0 || letters.too_long)
		return;
	if (all->count == all->room)
		all->items = gai_grow(all->arena, all->items, all->count, sizeof *all->items, &all->room);
	item = &all->items[all->count];
	item->text = text;
	memcpy(item->letters, letters.letter, sizeof item->letters);
	item->count = letters.count;
	item->number = (int) all->count++;
	item->label = label;
}

/* A canonical label with the forms in which it may arrive: explanation or ordinal lost. */
static void
add_canonical(collection *all, gai_text text, gai_label label)
{
	gai_text	bare;

	add_text(all, text, label);
	if (label.kind != GAI_LABEL_ROW && label.kind != GAI_LABEL_COLUMN)
		return;
	add_text(all, gai_without_explanation(text), label);
	bare = gai_without_ordinal(text);
	if (bare.length > 0)
	{
		/* 其他 and 总计 also head columns */
		label.strength = bare.length <= 6 ? GAI_WEAK : GAI_FAIR;
		add_text(all, bare, label);
		add_text(all, gai_without_explanation(bare), label);
	}
}

/* Adds a label of several levels: the last is the row or column, those above it groups. */
static void
add_path(collection *all, const char *path, gai_label label)
{
	int			leaf = gai_count_levels(path) - 1;
	gai_label	group = label;

	group.kind = label.kind == GAI_LABEL_ROW ? GAI_LABEL_GROUP : GAI_LABEL_CAPTION;
	group.place = 0;
	for (int level = 0; level < leaf; level++)
		add_canonical(all, gai_label_level(path, level), group);
	add_canonical(all, gai_label_level(path, leaf), label);
}

/* The editions whose table has the row of this base, with this column if offset >= 0; all for base -1. */
static unsigned
editions_with(gai_table_id table, int base, int offset)
{
	unsigned	editions = 0;

	for (int f = 0; gai_forms[f] != NULL; f++)
	{
		const gai_form_table *form_table = &gai_forms[f]->tables[table];

		if (base < 0)
			editions |= 1u << f;
		for (int r = 0; r < form_table->nrows; r++)
		{
			const gai_form_row *row = &form_table->rows[r];

			for (int c = 0; row->base == base && c < row->ncolumns; c++)
				if (offset < 0 || row->columns[c].offset == offset)
					editions |= 1u << f;
		}
	}
	return editions;
}

static void
add_table(collection *all, const gai_form *form, gai_table_id table)
{
	unsigned	edition = 1u << gai_edition_index(form->edition);

	for (int r = 0; r < form->tables[table].nrows; r++)
	{
		const gai_form_row *row = &form->tables[table].rows[r];
		bool		first = r == 0 || row->columns != row[-1].columns;

		add_path(all, row->label,
				 (gai_label) {.kind = GAI_LABEL_ROW, .table = table, .place = row->base, .strength = GAI_STRONG,
				 .editions = editions_with(table, row->base, -1), .wordings = edition});
		for (int c = 0; first && c < row->ncolumns; c++)
		{
			const gai_form_column *column = &row->columns[c];
			bool		short_word = strlen(column->label) <= 6;

			add_path(all, column->label,
					 (gai_label) {.kind = GAI_LABEL_COLUMN, .table = table, .place = column->offset,
					 .strength = short_word ? GAI_WEAK : GAI_STRONG,
					 .editions = editions_with(table, row->base, column->offset), .wordings = edition});
		}
	}
}

static uint64_t
letter_bit(uint16_t letter)
{
	return (uint64_t) 1 << ((letter * 2654435769u) >> 26);
}

/* Where a first letter is kept, or would be. */
static int
first_slot(const gai_labels *labels, uint16_t letter)
{
	int			slot = (int) ((letter * 40503u >> 8) % FIRSTS);

	while (labels->first[slot].letter != 0 && labels->first[slot].letter != letter)
		slot = (slot + 1) % FIRSTS;
	return slot;
}

/* A word from the entries that have its letters; gives how many these are. */
static size_t
add_word(gai_arena *arena, gai_labels *labels, const entry *items, size_t left)
{
	gai_label  *meanings;
	uint16_t   *letters;
	gai_word   *word = &labels->words[labels->nwords];
	int			slot = first_slot(labels, items->letters[0]);
	size_t		same = 1;

	while (same < left && compare_letters(items->letters, items->count, items[same].letters, items[same].count) == 0)
		same++;
	letters = gai_alloc(arena, (size_t) items->count, sizeof *letters);
	memcpy(letters, items->letters, sizeof *letters * (size_t) items->count);
	meanings = &labels->meanings[labels->nmeanings];
	*word = (gai_word) {.letters = letters, .count = items->count, .meanings = meanings};
	for (int i = 0; i < items->count; i++)
		word->alphabet |= letter_bit(letters[i]);
	for (size_t i = 0; i < same; i++)
	{
		int			known = 0;

		while (known < word->nmeanings && !same_meaning(&meanings[known], &items[i].label))
			known++;
		if (known == word->nmeanings)
		{
			meanings[known] = items[i].label;
			meanings[known].word = word;
			meanings[known].number = (uint16_t) ++labels->nmeanings;
			word->nmeanings++;
		}
		else
			meanings[known].wordings |= items[i].label.wordings;
		word->bits |= (uint16_t) (1u << ((unsigned) items[i].label.table * 4 + (unsigned) items[i].label.kind));
	}
	if (gai_word_meaning(word, GAI_APPLICATIONS, GAI_LABEL_GROUP) != NULL)
		labels->groups[labels->ngroups++] = labels->nwords;
	if (labels->first[slot].letter == 0)
	{
		/* one slot stays free, where the search for an unknown letter ends */
		if (++labels->nfirsts == FIRSTS)
			gai_fail(arena, GAI_TOO_LARGE);
		labels->first[slot].letter = letters[0];
		labels->first[slot].low = (uint16_t) labels->nwords;
	}
	labels->first[slot].high = (uint16_t) ++labels->nwords;
	return same;
}

/* The slot of a text of enough bytes, or the free one where it would be. */
static unsigned
spelling_slot(const gai_labels *labels, gai_text text)
{
	uint64_t	first,
				last;
	unsigned	slot;

	memcpy(&first, text.bytes, sizeof first);
	memcpy(&last, text.bytes + text.length - sizeof last, sizeof last);
	slot = (unsigned) ((first ^ last << 1 ^ text.length) * 0x9E3779B97F4A7C15u >> 40) % SPELLINGS;
	while (labels->spelled[slot] != 0 && !gai_text_equal(labels->spellings[labels->spelled[slot] - 1].text, text))
		slot = (slot + 1) % SPELLINGS;
	return slot;
}

/* Keeps a text that is a word or begins one, if it is not known yet. */
static void
add_spelling(gai_labels *labels, gai_text text)
{
	gai_prefix	prefix = gai_any_word(labels);
	size_t		known;
	unsigned	slot;

	/* a slot stays free, where the search for an unknown text ends */
	if (text.length < SHORTEST_SPELLING || labels->nspellings == SPELLINGS - 1 ||
		!gai_narrow_by_text(labels, &prefix, text, &known))
		return;
	slot = spelling_slot(labels, text);
	if (labels->spelled[slot] == 0)
	{
		labels->spellings[labels->nspellings] = (spelling) {text, prefix};
		labels->spelled[slot] = ++labels->nspellings;
	}
}

/* Lists the labels of a table's rows that a misprint may resemble. */
static void
list_rows(gai_arena *arena, gai_labels *labels, gai_table_id table)
{
	labels->rows[table] = gai_alloc(arena, (size_t) labels->nwords, sizeof *labels->rows[table]);
	for (int w = 0; w < labels->nwords; w++)
	{
		const gai_label *label = gai_word_meaning(&labels->words[w], table, GAI_LABEL_ROW);

		if (label != NULL && label->strength > GAI_WEAK && label->word->count >= FEWEST_LETTERS)
			labels->rows[table][labels->nrows[table]++] = label;
	}
}

gai_labels *
gai_labels_make(gai_arena *arena)
{
	gai_labels *labels = gai_alloc_zero(arena, 1, sizeof *labels);
	collection	all = {.arena = arena};

	for (int f = 0; gai_forms[f] != NULL; f++)
		for (int t = 0; t < GAI_TABLES; t++)
			add_table(&all, gai_forms[f], (gai_table_id) t);
	for (const gai_label_variant *v = gai_label_variants; v->text != NULL; v++)
	{
		bool		row = v->kind == GAI_LABEL_ROW;

		add_text(&all, gai_slice(v->text, strlen(v->text)),
				 (gai_label) {.kind = v->kind, .table = v->table, .place = row ? v->base : v->offset,
				 .strength = v->strength, .editions = editions_with(v->table, v->base, row ? -1 : v->offset)});
	}
	labels->meanings = gai_alloc(arena, all.count, sizeof *labels->meanings);
	qsort(all.items, all.count, sizeof *all.items, compare_entries);
	/* never more words than entries */
	labels->words = gai_alloc(arena, all.count, sizeof *labels->words);
	labels->groups = gai_alloc(arena, all.count, sizeof *labels->groups);
	for (size_t i = 0; i < all.count;)
		i += add_word(arena, labels, &all.items[i], all.count - i);
	for (int t = 0; t < GAI_TABLES; t++)
		list_rows(arena, labels, (gai_table_id) t);
	labels->spellings = gai_alloc(arena, 2 * all.count, sizeof *labels->spellings);
	for (size_t i = 0; i < all.count; i++)
	{
		add_spelling(labels, all.items[i].text);
		add_spelling(labels, gai_with_wide_signs(arena, all.items[i].text));
	}
	return labels;
}

/* ---- look-ups --------------------------------------------------------------------------------------------------- */

const gai_label *
gai_numbered_label(const gai_labels *labels, uint16_t number)
{
	return &labels->meanings[number - 1];
}

gai_prefix
gai_any_word(const gai_labels *labels)
{
	return (gai_prefix) {0, labels->nwords, 0};
}

/* The first word from low on whose letter at depth is not less than the given one. */
static int
first_not_less(const gai_labels *labels, int low, int high, int depth, uint32_t letter)
{
	while (low < high)
	{
		int			middle = (low + high) / 2;
		const gai_word *word = &labels->words[middle];

		if (word->count <= depth || word->letters[depth] < letter)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

bool
gai_narrow(const gai_labels *labels, gai_prefix *prefix, uint16_t letter)
{
	int			depth = prefix->depth++;

	if (depth == 0)
	{
		int			slot = first_slot(labels, letter);

		prefix->low = labels->first[slot].low;
		prefix->high = labels->first[slot].letter != 0 ? labels->first[slot].high : prefix->low;
	}
	else if (prefix->high - prefix->low == 1)
	{
		const gai_word *word = &labels->words[prefix->low];

		if (word->count <= depth || word->letters[depth] != letter)
			prefix->high = prefix->low;
	}
	else
	{
		prefix->low = first_not_less(labels, prefix->low, prefix->high, depth, letter);
		prefix->high = first_not_less(labels, prefix->low, prefix->high, depth, (uint32_t) letter + 1);
	}
	return prefix->low < prefix->high;
}

bool
gai_narrow_by_text(const gai_labels *labels, gai_prefix *prefix, gai_text text, size_t *known)
{
	const char *at = text.bytes,
			   *end = at + text.length;
	int			number = 0;

	*known = text.length;
	if (prefix->depth == 0 && text.length >= SHORTEST_SPELLING)
		number = labels->spelled[spelling_slot(labels, text)];
	if (number > 0)
	{
		*prefix = labels->spellings[number - 1].prefix;
		return true;
	}
	while (at < end)
	{
		uint32_t	letter = 0;
		int			length = *at == '<' ? gai_break_tag(at, end) : 0;

		if (length == 0)
		{
			length = gai_decode(at, end, &letter);
			letter = gai_fold(letter);
		}
		if (letter != 0 && !gai_narrow(labels, prefix, (uint16_t) letter))
		{
			*known = (size_t) (at - text.bytes);
			return false;
		}
		at += length;
	}
	return prefix->depth > 0;
}

const gai_word *
gai_word_of(const gai_labels *labels, const gai_prefix *prefix)
{
	/* the shortest word of the range stands first */
	if (prefix->low < prefix->high && labels->words[prefix->low].count == prefix->depth)
		return &labels->words[prefix->low];
	return NULL;
}

const gai_word *
gai_find_word(const gai_labels *labels, const gai_letters *letters)
{
	gai_prefix	prefix = gai_any_word(labels);

	if (letters->too_long || letters->count == 0)
		return NULL;
	for (int i = 0; i < letters->count; i++)
		if (!gai_narrow(labels, &prefix, letters->letter[i]))
			return NULL;
	return gai_word_of(labels, &prefix);
}

const gai_label *
gai_word_meaning(const gai_word *word, gai_table_id table, gai_label_kind kind)
{
	for (int i = 0; i < word->nmeanings; i++)
		if (word->meanings[i].table == table && word->meanings[i].kind == kind)
			return &word->meanings[i];
	return NULL;
}

bool
gai_is_group_fragment(const gai_labels *labels, gai_text text)
{
	gai_letters letters;

	if (text.length > GAI_LONGEST_FRAGMENT)
		return false;
	gai_letters_begin(&letters);
	gai_letters_add(&letters, text);
	if (letters.count == 0)
		return false;
	for (int g = 0; g < labels->ngroups; g++)
	{
		const gai_word *word = &labels->words[labels->groups[g]];

		for (int i = 0; i + letters.count <= word->count; i++)
			if (word->letters[i] == letters.letter[0] &&
				memcmp(word->letters + i, letters.letter, sizeof letters.letter[0] * (size_t) letters.count) == 0)
				return true;
	}
	return false;
}

/* ---- likeness --------------------------------------------------------------------------------------------------- */

/* Likenesses below this are no resemblance, and the best must lead the next by this much. */
#define ENOUGH 74
#define LEAD 8

/*
 * Whether enough letters could be common to reach a likeness that counts; nearly always not, and cheaper to tell.
 * bits: those of the letters.
 */
static bool
may_resemble(const gai_word *word, const gai_letters *letters, const uint64_t *bits)
{
	int			common = 0;

	for (int i = 0; i < letters->count; i++)
		common += (word->alphabet & bits[i]) != 0;
	return 100 * common >=
		(ENOUGH - 2) * (letters->count < word->count ? letters->count : (letters->count + word->count) / 2);
}

const gai_label *
gai_resembling_row(const gai_labels *labels, gai_table_id table, const gai_letters *letters, int *likeness)
{
	const gai_label *best = NULL;
	uint64_t	bits[GAI_LABEL_LETTERS];
	int			best_likeness = 0,
				next_likeness = 0;

	if (letters->count < FEWEST_LETTERS || letters->too_long)
		return NULL;
	for (int i = 0; i < letters->count; i++)
		bits[i] = letter_bit(letters->letter[i]);
	for (int r = 0; r < labels->nrows[table]; r++)
	{
		const gai_label *label = labels->rows[table][r];
		const gai_word *word = label->word;
		int			alike;

		if (word->count * 2 < letters->count || !may_resemble(word, letters, bits))
			continue;
		alike = gai_likeness(letters->letter, letters->count, word->letters, word->count, true);
		if (letters->count >= 6 && word->count > letters->count)
		{
			int			begins = gai_likeness(letters->letter, letters->count, word->letters, word->count, false);

			if (begins - 2 > alike)
				alike = begins - 2;
		}
		if (best != NULL && label->place == best->place)
		{
			if (alike > best_likeness)
			{
				best_likeness = alike;
				best = label;
			}
		}
		else if (alike > best_likeness)
		{
			next_likeness = best_likeness;
			best_likeness = alike;
			best = label;
		}
		else if (alike > next_likeness)
			next_likeness = alike;
	}
	*likeness = best_likeness;
	return best_likeness >= ENOUGH && best_likeness - next_likeness >= LEAD ? best : NULL;
}
