/*
 * html_feed.h - a page on its way into libxml2, and where in the page what comes out of it stands.
 *
 * libxml2 gets plain tags, text and entity references, and makes elements of them: it knows what ends what.  Positions
 * do not come from its cursor, which means something else in every version, but from the queue of what it was given:
 * its events come in that order.
 */
#ifndef GAI_HTML_FEED_H
#define GAI_HTML_FEED_H

#include <libxml/HTMLparser.h>

#include "arena.h"
#include "html_scan.h"
#include "html_style.h"

/* Elements may be this deep in each other; deeper ones that format or group are passed over … */
#define GAI_HTML_DEPTH 200

/* … and deeper tables are refused: the parser looks through all open elements at each end tag. */
#define GAI_HTML_TABLE_DEPTH 400

/* Columns that a cell may cover; more than any real table has. */
#define GAI_HTML_MOST_SPAN 64

/* Something that libxml2 was given. */
typedef struct gai_html_given
{
	gai_html_token_kind kind;	/* text or a start tag */
	gai_html_display display;
	uint8_t		colspan;
	uint16_t	rowspan;		/* 0 = all rows that follow */
	size_t		position;		/* in the body */
	size_t		length;
	const gai_html_element *element;
} gai_html_given;

typedef struct gai_html_feed
{
	gai_arena  *arena;
	const char *body;
	htmlParserCtxtPtr parser;
	gai_html_scanner scanner;
	const size_t *depth;		/* how many elements are open, as the events tell */
	gai_status	status;			/* what stopped it */
	gai_html_given *given;		/* the queue: items first … count - 1 are not yet asked for */
	size_t		first,
				count,
				room;
	size_t		done;			/* bytes of the first one that are text already reported */
	size_t		waiting;		/* start tags in the buffer */
	size_t		passed_over;	/* start tags that were too deep and have met no end tag */
	gai_html_given nowhere;		/* what cannot be queued is written here */
	size_t		used;
	char		buffer[16384];
} gai_html_feed;

/* Reads the whole body; sax gets the events.  The status is the feed's too; libxml2's memory is given back. */
gai_status	gai_html_feed_body(gai_html_feed *feed, gai_arena *arena, const char *body, size_t length,
							   htmlSAXHandler *sax, void *user, const size_t *depth);

/* Stops libxml2, from within an event; the first status counts. */
void		gai_html_feed_stop(gai_html_feed *feed, gai_status status);

/* What began this element, from within the event; NULL if libxml2 made it up. */
const gai_html_given *gai_html_given_start(gai_html_feed *feed, const char *name);

/* A stretch of reported text and what it was made from. */
typedef struct gai_html_origin
{
	size_t		length;
	size_t		position;
	size_t		source_length;
} gai_html_origin;

/* Where the first of these reported bytes come from, and how many of them; called until all of them are known. */
gai_html_origin gai_html_given_text(gai_html_feed *feed, const char *bytes, size_t length);

#endif
