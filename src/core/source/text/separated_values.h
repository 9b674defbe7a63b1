/*
 * separated_values.h - tables as spreadsheets save them as text: CSV (RFC 4180) with commas, semicolons or tabs.
 */
#ifndef GAI_SEPARATED_VALUES_H
#define GAI_SEPARATED_VALUES_H

#include "source/document.h"

/*
 * The character that separates the cells of such a text, '\0' if it is no such text: some rows must have a label and
 * values, or many values.  Tabs count only where cells have quotes; without these they need no reader of their own.
 */
char		gai_find_separator(gai_arena *arena, gai_text body);

/* Records as lines of GAI_TABS; paragraphs in a cell of their own as lines of text. */
void		gai_read_separated(gai_arena *arena, gai_text body, char separator, gai_document *document);

#endif
