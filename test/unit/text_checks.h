/* text_checks.h - tests of the reader of plain text: texts and the lines that are made of them, texts of any signs */
#ifndef TEXT_CHECKS_H
#define TEXT_CHECKS_H

#include "source/document.h"

/* A text, and what is made of it as the test writes it. */
typedef struct text_case
{
	const char *what;
	const char *text;
	const char *lines;
} text_case;

/* How a test looks at a document. */
typedef struct text_view
{
	/* Writes the lines as the test's cases have them. */
	void		(*say) (const gai_document *document, char *buffer, size_t size);

	/* Whether what holds of every text holds of this one's lines and pieces. */
	bool		(*is_sound) (const gai_document *document, const char *body, size_t length);
} text_view;

/*
 * Reads a copy that ends where its memory does.  Says its lines, unless words is NULL; returns whether they are sound.
 */
bool		read_copy(const text_view *view, const char *text, size_t length, char *words, size_t size);

/* One test for each case, and one for every beginning of each. */
void		check_text_cases(const text_view *view, const text_case *cases, size_t count);

/* One test: 20,000 texts of so many of these parts are sound. */
void		check_any_text(const text_view *view, const char *const *parts, size_t nparts, int length);

#endif
