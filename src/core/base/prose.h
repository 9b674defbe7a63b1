/*
 * prose.h - looking for words in running text.
 */
#ifndef GAI_PROSE_H
#define GAI_PROSE_H

#include "base/text.h"

/* Where the word stands at or behind an offset, in bytes; GAI_NO_PHRASE if it does not. */
size_t		gai_find_phrase(gai_text text, gai_text word, size_t from);

#define GAI_NO_PHRASE ((size_t) -1)

/* Whether any of the words, a list that ends with NULL, stands in the text. */
bool		gai_has_any_phrase(gai_text text, const char *const *words);

static inline bool
gai_has_phrase(gai_text text, const char *word)
{
	return gai_find_phrase(text, gai_slice(word, strlen(word)), 0) != GAI_NO_PHRASE;
}

/* Whether the text has the word at an offset, and whether it ends there. */
static inline bool
gai_phrase_begins(gai_text text, size_t at, const char *word)
{
	size_t		length = strlen(word);

	return at <= text.length && text.length - at >= length && memcmp(text.bytes + at, word, length) == 0;
}

static inline bool
gai_phrase_ends(gai_text text, size_t at, const char *word)
{
	size_t		length = strlen(word);

	return at <= text.length && at >= length && memcmp(text.bytes + at - length, word, length) == 0;
}

/*
 * The stretch around an offset that no stop divides: a sentence, or with commas as stops a clause.  Stretches are cut
 * GAI_STRETCH_MAX bytes from the offset: what is longer was not written by an office.
 */
gai_text	gai_sentence_around(gai_text text, size_t at);
gai_text	gai_clause_around(gai_text text, size_t at);

enum
{
	GAI_STRETCH_MAX = 600
};

#endif
