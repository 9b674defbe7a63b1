/*
 * broken_rows.h - rows whose numbers narrow cells broke over lines, put together again.
 *
 *     一、本年新收政府信息公开申请数量     1361    252     0     1406
 *                                           2                     9
 *
 *                                                             494
 *     一、本年新收政府信息公开申请数量     169件    4件     0件
 *                                                              件
 *
 * Where a part belongs is told by where it stands alone: by the columns of a grid or of bars; in aligned text, where a
 * wide character takes one column or two or anything between, if there is but one number that it can stand under.  What
 * is put together so must add up as a row of its table does, and must not do so as it was; else nothing is changed.
 */
#ifndef GAI_BROKEN_ROWS_H
#define GAI_BROKEN_ROWS_H

#include "tables/marks.h"

/* Changes the marks of such rows to one for each number, on the line of the row. */
void		gai_mend_broken_rows(gai_arena *arena, gai_marks *marks);

#endif
