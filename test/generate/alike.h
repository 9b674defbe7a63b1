/* alike.h - changes of a report's bytes that must not change what is read. */
#ifndef ALIKE_H
#define ALIKE_H

#include "layout.h"

/* Tries some of them on a report that was read; says which alters the reading. */
bool		is_read_alike(const gai_report *read, const builder *body, const layout *as, uint64_t seed, dice *d);

/* One result for each of them; whether each must have been tried. */
void		test_alikeness(bool all);

#endif
