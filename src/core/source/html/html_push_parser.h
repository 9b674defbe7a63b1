/*
 * html_push_parser.h - feeds a page to libxml2.
 *
 * libxml2 gets plain tags, text and entity references.  It decides which tag closes which element.
 */
#ifndef GAI_HTML_PUSH_PARSER_H
#define GAI_HTML_PUSH_PARSER_H

#include <libxml/HTMLparser.h>

#include "source/libxml2.h"
#include "source/html/html_source_map.h"

/* Elements may be nested this deep; deeper ones that only format or group are passed over. */
#define GAI_HTML_DEPTH 200

/* Tables nested deeper than this are refused: the parser searches all open elements at each end tag. */
#define GAI_HTML_TABLE_DEPTH 400

/* Columns that a cell may cover; more than any real table has. */
#define GAI_HTML_MOST_SPAN 64

typedef struct gai_html_feed
{
	gai_arena  *arena;
	htmlParserCtxtPtr parser;
	gai_html_scanner scanner;
	const size_t *depth;		/* how many elements are open, as the events tell */
	gai_status	status;			/* why it stopped */
	gai_html_queue queue;
	size_t		waiting;		/* start tags in the buffer */
	size_t		passed_over;	/* start tags passed over whose end tags have not come yet */
	const gai_html_element *unshown;	/* one of them whose content is not shown: all is skipped until its end */
	size_t		unshown_open;	/* open elements of its kind, including itself */
	const char *text_end;		/* in the body, of the text that was given last; NULL = a tag was given since */
	size_t		used,
				room;			/* bytes of the buffer that are used at most */
	char		buffer[16384];
} gai_html_feed;

/* Reads the whole body; sax gets the events.  Returns the feed's status.  libxml2's memory is freed in any case. */
gai_status	gai_html_feed_body(gai_html_feed *feed, gai_arena *arena, const char *body, size_t length,
							   htmlSAXHandler *sax, void *user, const size_t *depth);

/* Stops libxml2 from within an event.  Only the first status is kept. */
void		gai_html_feed_stop(gai_html_feed *feed, gai_status status);

#endif
