/*
 * wrapped_values.h - values that narrow cells of printed text broke over lines.
 */
#ifndef GAI_WRAPPED_VALUES_H
#define GAI_WRAPPED_VALUES_H

#include "source/document.h"

/* Whether a piece is nothing but the unit of a number that stands before it, on a line without columns. */
bool		gai_is_wrapped_unit(const gai_document *document, size_t piece);

/*
 * Whether a value begins at this piece that cannot end there and does so some lines below: a word for none, as in 不涉
 * and 及, or a number with thousands separators, as in 4,75 and 1.  Its pieces follow each other in the body; *last
 * receives the last one.
 */
bool		gai_find_wrapped_value(const gai_document *document, size_t piece, size_t *last);

#endif
