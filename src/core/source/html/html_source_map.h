/*
 * html_source_map.h - what libxml2 was given, in order, and with it where what it reports stands in the page.
 *
 * Its cursor tells too, but something else in every version; what it was given is certain, and events keep the order.
 */
#ifndef GAI_HTML_SOURCE_MAP_H
#define GAI_HTML_SOURCE_MAP_H

#include "base/arena.h"
#include "source/html/html_style.h"
#include "source/html/html_tokenizer.h"

/* Something that libxml2 was given. */
typedef struct gai_html_given
{
	const gai_html_element *element;
	uint32_t	position;		/* in the body */
	uint32_t	length;
	uint16_t	rowspan;		/* 0 = all rows that follow */
	uint8_t		colspan;
	uint8_t		kind;			/* a gai_html_token_kind: text or a start tag */
	uint8_t		display;		/* a gai_html_display */
} gai_html_given;

/* Things given, those that events have not yet told of. */
typedef struct gai_html_queue
{
	const char *body;
	gai_html_given *items;
	size_t		first,			/* of items first … count - 1 */
				count,
				room;
	size_t		done;			/* bytes of the first one that are text already reported */
	gai_html_given nowhere;		/* written to when there is no memory */
} gai_html_queue;

/*
 * The length of what libxml2 is not given as it stands, at this place of the text, because versions differ in what they
 * make of it: line ends other than a line feed, which is given for them, and control and other characters that are
 * none, for which nothing is given.  0 for all others.
 */
static inline size_t
gai_html_other(const char *at, size_t left)
{
	if ((unsigned char) *at >= ' ' && *at != '\xEF')
		return 0;
	if (*at == '\r')
		return left >= 2 && at[1] == '\n' ? 2 : 1;
	if (*at == '\xEF')
		return left >= 3 && at[1] == '\xBF' && (unsigned char) at[2] >= 0xBE ? 3 : 0;
	return *at == '\n' || *at == '\t' ? 0 : 1;
}

/* Whether a line feed is given for what begins with this. */
static inline bool
gai_html_ends_line(char c)
{
	return c == '\r' || c == '\f';
}

/* Whether a line of the source ends with this. */
static inline bool
gai_html_is_line_end(char c)
{
	return c == '\n' || gai_html_ends_line(c);
}

/* Adds a last item, to be filled in; never NULL. */
gai_html_given *gai_html_add_given(gai_arena *arena, gai_html_queue *queue, gai_status *status);

/* The last item, if events have not told of all of it; NULL if they have. */
gai_html_given *gai_html_last_given(gai_html_queue *queue);

/* What began this element, from within the event; NULL if libxml2 made it up. */
const gai_html_given *gai_html_given_start(gai_html_queue *queue, const char *name);

/* Whether a start tag was given and no event told of it. */
bool		gai_html_misses_start(const gai_html_queue *queue);

/* A stretch of reported text and what it was made from. */
typedef struct gai_html_origin
{
	size_t		length;
	size_t		position;
	size_t		source_length;
} gai_html_origin;

/* Where the first of these reported bytes come from, and how many of them; called until all of them are known. */
gai_html_origin gai_html_given_text(gai_html_queue *queue, const char *bytes, size_t length);

#endif
