/* damage.h - clean reports with one cell damaged: whatever is read must be right or NULL. */
#ifndef DAMAGE_H
#define DAMAGE_H

#include <stdbool.h>
#include <stdint.h>

/* So many reports, each with every damage at every position in every layout; a result for each damage. */
void		test_damages(long count, uint64_t seed, bool loud);

#endif
