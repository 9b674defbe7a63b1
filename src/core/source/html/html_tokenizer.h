/*
 * html_tokenizer.h - splits HTML into tokens as HTML5 and browsers do.
 *
 * It shields libxml2 from hostile pages, and makes all its versions read the same: it passes on no floods of
 * attributes, no comments, no scripts and no stray <.
 */
#ifndef GAI_HTML_TOKENIZER_H
#define GAI_HTML_TOKENIZER_H

#include "base/arena.h"
#include "base/text.h"
#include "source/html/html_elements.h"

typedef enum gai_html_token_kind
{
	GAI_HTML_TEXT,				/* has no < */
	GAI_HTML_LESS,				/* a < that begins no markup */
	GAI_HTML_START,
	GAI_HTML_END,
	GAI_HTML_NOTHING			/* comments, declarations, elements that are not read */
} gai_html_token_kind;

/* The attributes that matter. */
typedef enum gai_html_attribute
{
	GAI_HTML_COLSPAN,
	GAI_HTML_ROWSPAN,
	GAI_HTML_STYLE,
	GAI_HTML_HIDDEN,
	GAI_HTML_NAME,
	GAI_HTML_PROPERTY,
	GAI_HTML_HTTP_EQUIV,
	GAI_HTML_CONTENT,
	GAI_HTML_ATTRIBUTES
} gai_html_attribute;

typedef struct gai_html_token
{
	gai_html_token_kind kind;
	gai_text	source;
	const gai_html_element *element;	/* of a tag */
	/* of a start tag */
	unsigned	present;		/* its attributes, a bit each */
	gai_text	attributes[GAI_HTML_ATTRIBUTES];	/* as written, without quotes */
} gai_html_token;

static inline bool
gai_html_has(const gai_html_token *token, gai_html_attribute attribute)
{
	return (token->present >> attribute & 1) != 0;
}

typedef struct gai_html_scanner
{
	gai_arena  *arena;			/* asked whether to stop */
	const char *at;
	const char *end;
	const char *title_end;		/* before this everything is text */
	/* what was searched for in vain: a new search would go through the rest of the page again */
	bool		no_title_end;
	bool		unclosed['\'' + 1]; /* by quote character: no more of them follow */
	bool		cancelled;
	gai_html_names names;
} gai_html_scanner;

void		gai_html_scan(gai_html_scanner *scanner, gai_arena *arena, const char *body, size_t length);

/* Reads the next token.  False at the end, or when the host asked to stop: then cancelled is set.  Never jumps. */
bool		gai_html_next(gai_html_scanner *scanner, gai_html_token *token);

/* How much of a body is HTML. */
typedef enum gai_html_look
{
	GAI_HTML_NOT,				/* text or Markdown */
	GAI_HTML_TABLES_IN_TEXT,	/* tables are markup, the rest is lines of plain text */
	GAI_HTML_PAGE
} gai_html_look;

gai_html_look gai_html_look_at(gai_arena *arena, const char *body, size_t length);

#endif
