/*
 * label_dictionary.h - the words of the form as a dictionary, and how well a text of the source resembles them.
 */
#ifndef GAI_LABEL_DICTIONARY_H
#define GAI_LABEL_DICTIONARY_H

#include "base/arena.h"
#include "base/letters.h"
#include "base/text.h"
#include "form/form.h"
#include "form/vocabulary.h"

/* One meaning of a word of the form. */
typedef struct gai_label
{
	gai_label_kind kind;
	gai_table_id table;
	int			place;			/* see gai_label_kind; 0 for groups and captions */
	gai_strength strength;
	unsigned	editions;		/* bit 0 = oldest edition …: the editions that have this row or column, */
	unsigned	wordings;		/* and those that call it so, its ordinal aside; 0 = none, it is another wording */
	uint16_t	number;			/* among all of the dictionary, from 1 */
	const struct gai_word *word;
} gai_label;

/* A word of the dictionary with all its meanings, the strongest first. */
typedef struct gai_word
{
	const uint16_t *letters;
	int			count;
	const gai_label *meanings;
	int			nmeanings;
	uint16_t	bits;			/* a bit for each table and kind that it has a meaning for: table * 4 + kind */
	uint64_t	alphabet;		/* which letters it has, by a hash of 6 bits: no bit, no such letter */
} gai_word;

typedef struct gai_labels gai_labels;

/* The dictionary of all editions; lives in the arena and is read-only afterwards. */
gai_labels *gai_labels_make(gai_arena *arena);

/* The label of a number. */
const gai_label *gai_numbered_label(const gai_labels *labels, uint16_t number);

/*
 * The words that begin with some letters.  gai_any_word() begins with none; gai_narrow() adds one and is false when no
 * word is left; gai_word_of() is the word that the letters are, NULL if they are but the beginning of some.
 */
typedef struct gai_prefix
{
	int			low,			/* the words low … high - 1 */
				high;
	int			depth;			/* letters so far */
} gai_prefix;

gai_prefix	gai_any_word(const gai_labels *labels);
bool		gai_narrow(const gai_labels *labels, gai_prefix *prefix, uint16_t letter);

/*
 * Adds the letters of a text: false when no word is left, or there are none.  *known receives how far words have them,
 * in bytes.
 */
bool		gai_narrow_by_text(const gai_labels *labels, gai_prefix *prefix, gai_text text, size_t *known);

const gai_word *gai_word_of(const gai_labels *labels, const gai_prefix *prefix);

/* The word that these letters are; NULL if none. */
const gai_word *gai_find_word(const gai_labels *labels, const gai_letters *letters);

/* A meaning of the word of this kind in this table; NULL if it has none. */
const gai_label *gai_word_meaning(const gai_word *word, gai_table_id table, gai_label_kind kind);

/* A longer text, in bytes, is no such part. */
#define GAI_LONGEST_FRAGMENT 40

/* Whether the letters are a part of a label that stands above rows of table three, such as 度办理 of 三、本年度办理结果. */
bool		gai_is_group_fragment(const gai_labels *labels, gai_text text);

/*
 * The row of a table that misprinted or cut letters resemble most, if it is clear which; NULL if not.
 * *likeness receives 0 … 100.
 */
const gai_label *gai_resembling_row(const gai_labels *labels, gai_table_id table, const gai_letters *letters,
									int *likeness);

#endif
