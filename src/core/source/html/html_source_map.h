/*
 * html_source_map.h - remembers what libxml2 was given, to find the place in the page of what it reports.
 *
 * libxml2's own cursor means something else in every version.  What it was given is certain, and its events keep the
 * order.
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
	bool		preformatted;	/* its style keeps line ends */
} gai_html_given;

/* The things that were given and not yet reported by events. */
typedef struct gai_html_queue
{
	const char *body;
	gai_html_given *items;
	size_t		first,			/* of items first … count - 1 */
				count,
				room;
	size_t		done;			/* bytes of the first one that were already reported */
	gai_html_given nowhere;		/* written to when there is no memory */
} gai_html_queue;

/*
 * The length of a character at this place that libxml2 does not get as it stands, because versions treat it
 * differently; 0 for all others.  For line ends other than a line feed it gets a line feed.  For control characters
 * and non-characters it gets nothing.
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

/* Whether libxml2 gets a line feed for the character that begins with this byte. */
static inline bool
gai_html_ends_line(char c)
{
	return c == '\r' || c == '\f';
}

/* Whether this byte ends a line of the source. */
static inline bool
gai_html_is_line_end(char c)
{
	return c == '\n' || gai_html_ends_line(c);
}

/* Adds an item, to be filled in by the caller; never NULL. */
gai_html_given *gai_html_add_given(gai_arena *arena, gai_html_queue *queue, gai_status *status);

/* The last item; NULL if all of it was reported. */
gai_html_given *gai_html_last_given(gai_html_queue *queue);

/* Called within a start event: the tag that began this element; NULL if libxml2 implied it. */
const gai_html_given *gai_html_given_start(gai_html_queue *queue, const char *name);

/* Whether a start tag was given and never reported. */
bool		gai_html_misses_start(const gai_html_queue *queue);

/* A stretch of reported text, and the stretch of the source that it was made from. */
typedef struct gai_html_origin
{
	size_t		length;
	size_t		position;
	size_t		source_length;
} gai_html_origin;

/*
 * The origin of the first length bytes of reported text; call it again for the rest until all are known.  Sets
 * *status to GAI_CANCELLED if the host says stop.
 */
gai_html_origin gai_html_given_text(gai_arena *arena, gai_html_queue *queue, const char *bytes, size_t length,
									gai_status *status);

#endif
