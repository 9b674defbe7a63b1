/*
 * claims.h - numbers of the prose against the tables.
 *
 * A sentence such as "全年收到申请12件,其中予以公开5件" states numbers that also stand in cells.  Which cells it means is
 * seldom certain, so a claim has several meanings, and fits when one of them does.  What may be about another year,
 * another agency or another thing is no claim, and what is doubtful becomes one only where it agrees: a claim that
 * disagrees is worth a look.
 */
#ifndef GAI_CLAIMS_H
#define GAI_CLAIMS_H

#include "claims/claim.h"

/*
 * The claims of sections one, five and six, in the order of the prose; takes overview, problems, other_matters, year
 * (0 = the one that the prose names most), agency (may be missing) and the tables.  All memory is the arena's.  Takes
 * time in proportion to the prose.
 */
gai_claims	gai_read_claims(gai_arena *arena, const gai_report *report);

#endif
