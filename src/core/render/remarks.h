/*
 * remarks.h - what is to be said of a report on its page: which cells are wrong and why, and a list in front.
 *
 * Pure data: whoever checks the report fills it, see review/.
 */
#ifndef GAI_REMARKS_H
#define GAI_REMARKS_H

#include "form/report.h"

typedef struct gai_remark
{
	const char *kind;			/* a word: 不成立, 提示, 建议 */
	const char *words;
	bool		is_error;
	int			slot;			/* a cell that it is about; -1 = none */
} gai_remark;

typedef struct gai_remarks
{
	const gai_remark *list;		/* in the order in which they are shown, numbered from 1 */
	size_t		count;
	const char *of_cell[GAI_SLOTS]; /* what is wrong with it; NULL = nothing, else never empty */
	int			number[GAI_SLOTS];	/* of the first remark of the list that is about it; 0 = none */
	bool		suspect[GAI_SLOTS]; /* the best repair would change it */
} gai_remarks;

#endif
