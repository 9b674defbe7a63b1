/*
 * text_form.h - a report as plain text: a row of a table on each line, bars between its cells.
 *
 * What was written by somebody is told from what the form says by its place: prose is indented, and lines that go on
 * are, too.  That is how such a text is read back, see reread.h.
 */
#ifndef GAI_TEXT_FORM_H
#define GAI_TEXT_FORM_H

#include "form/report.h"
#include "render/sink.h"

/* In front of each line of prose, and of the lines of a field after its first. */
#define GAI_LINE_INDENT "　　"

/* In front of titles that could be taken for something else. */
#define GAI_TITLE_KEY "标题："

void		gai_emit_plain(gai_sink *sink, const gai_report *report);

#endif
