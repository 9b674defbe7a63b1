/* document_text.h - a document that a reader made, as text that tests compare. */
#ifndef DOCUMENT_TEXT_H
#define DOCUMENT_TEXT_H

#include "source/document.h"

/*
 * A line each: # for a heading, the number of its table or a point, then each piece as column+span:text.  Returns
 * whether every piece and line stands in the text where it says.
 */
bool		describe_document(const gai_document *document, gai_text text, char *lines, size_t size);

#endif
