/* random_text.h - texts of signs taken at random, the same ones each time */
#ifndef RANDOM_TEXT_H
#define RANDOM_TEXT_H

#include <stddef.h>
#include <stdint.h>

/* Some number below another.  The state says which comes next; whoever asks begins it as he likes. */
uint32_t	random_below(uint32_t *state, uint32_t bound);

/* Writes so many of the parts, one behind the other, and a NUL; the text has room for them.  Gives the length. */
size_t		random_text(uint32_t *state, const char *const *parts, size_t nparts, int count, char *text);

#endif
