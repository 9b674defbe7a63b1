/*
 * safe_markup.h - markup of a page that somebody else wrote, made safe to open.
 *
 * Only what is known to lay out text is written again, with its attributes: no scripts, no events, nothing that is
 * fetched from elsewhere, no forms, no style that could do more than set letters and borders.
 */
#ifndef GAI_SAFE_MARKUP_H
#define GAI_SAFE_MARKUP_H

#include "render/sink.h"
#include "source/html/html_tokenizer.h"

/* Writes a start or end tag again, if it is one of those that lay out text. */
void		gai_emit_safe_tag(gai_sink *sink, const gai_html_token *token);

/* Whether the content of the element is not shown by browsers, or is no text. */
bool		gai_hides_content(const gai_html_element *element);

#endif
