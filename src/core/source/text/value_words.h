/*
 * value_words.h - values that single blanks part, at the end of a line's cell.
 */
#ifndef GAI_VALUE_WORDS_H
#define GAI_VALUE_WORDS_H

#include "base/text.h"

/*
 * Where the values at the end of from..to begin that single blanks part, to if there are none.  What is no number may
 * stand among them, not in front, but for a word for none, or a number, that goes on below the line.
 */
const char *gai_trailing_values(const char *from, const char *to);

/*
 * The next word at or behind *at, which is moved behind it; length 0 if there is none.  A number and the unit that
 * stands behind it are one word: many programs part Chinese characters from digits with a blank.  Where another number
 * follows a unit without a blank, it is the next word.
 */
gai_text	gai_take_value(const char **at, const char *to);

#endif
