/*
 * html_push_parser.h - a page on its way into libxml2.
 *
 * libxml2 gets plain tags, text and entity references, and makes elements of them: it knows what ends what.
 */
#ifndef GAI_HTML_PUSH_PARSER_H
#define GAI_HTML_PUSH_PARSER_H

#include <libxml/HTMLparser.h>

#include "source/libxml2.h"
#include "source/html/html_source_map.h"

/* Elements may be this deep in each other; deeper ones that format or group are passed over … */
#define GAI_HTML_DEPTH 200

/* … and deeper tables are refused: the parser looks through all open elements at each end tag. */
#define GAI_HTML_TABLE_DEPTH 400

/* Columns that a cell may cover; more than any real table has. */
#define GAI_HTML_MOST_SPAN 64

typedef struct gai_html_feed
{
	gai_arena  *arena;
	htmlParserCtxtPtr parser;
	gai_html_scanner scanner;
	const size_t *depth;		/* how many elements are open, as the events tell */
	gai_status	status;			/* what stopped it */
	gai_html_queue queue;
	size_t		waiting;		/* start tags in the buffer */
	size_t		passed_over;	/* start tags that were too deep and have met no end tag */
	const gai_html_element *unshown;	/* one of them whose content is not shown: nothing is given until its end */
	size_t		unshown_open;	/* elements of its kind that are open, with itself */
	size_t		used;
	char		buffer[16384];
} gai_html_feed;

/* Reads the whole body; sax gets the events.  The status is the feed's too; libxml2's memory is given back. */
gai_status	gai_html_feed_body(gai_html_feed *feed, gai_arena *arena, const char *body, size_t length,
							   htmlSAXHandler *sax, void *user, const size_t *depth);

/* Stops libxml2, from within an event; the first status counts. */
void		gai_html_feed_stop(gai_html_feed *feed, gai_status status);

#endif
