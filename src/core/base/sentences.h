/*
 * sentences.h - the sentence or clause around a place in running text.
 */
#ifndef GAI_SENTENCES_H
#define GAI_SENTENCES_H

#include "base/arena.h"
#include "base/text.h"

/*
 * The sentence around an offset; a clause ends at commas too.  Both reach at most GAI_STRETCH_MAX bytes to either side
 * of the offset; what offices write is shorter.
 */
gai_text	gai_sentence_around(gai_text text, size_t at);
gai_text	gai_clause_around(gai_text text, size_t at);

/*
 * A text without the line ends, and blanks around them, that a page's width put into its sentences: a copy in the
 * arena, or the text itself if it has none.  Those behind a stop stay, as do those before an item (一、 （二） 3.) and
 * behind one that is a heading, alone on its line.
 */
gai_text	gai_join_sentences(gai_arena *arena, gai_text text);

enum
{
	GAI_STRETCH_MAX = 600
};

#endif
