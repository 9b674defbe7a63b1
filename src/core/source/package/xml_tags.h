/*
 * xml_tags.h - limits the length of tags before libxml2 sees them.  It compares all attributes of a tag with each
 * other, so one tag of some megabytes would keep it busy for hours.
 */
#ifndef GAI_XML_TAGS_H
#define GAI_XML_TAGS_H

#include <stdbool.h>
#include <stddef.h>

typedef enum gai_markup
{
	GAI_IN_TEXT,
	GAI_IN_OPEN,						/* behind < */
	GAI_IN_TAG,
	GAI_IN_SINGLE,					/* within quotes in a tag */
	GAI_IN_DOUBLE,
	GAI_IN_BANG,						/* behind <! */
	GAI_IN_COMMENT,
	GAI_IN_CDATA,
	GAI_IN_INSTRUCTION
} gai_markup;

/* The state of the scan; begins as zeros. */
typedef struct gai_tag_watch
{
	gai_markup	markup;
	size_t		tag_length;
	char		before[2];		/* the last two bytes */
} gai_tag_watch;

typedef enum gai_tag_fault
{
	GAI_TAGS_FINE,
	GAI_TAG_IN_TAG,				/* a < within a tag: not XML */
	GAI_TAG_TOO_LONG			/* longer than any real tag */
} gai_tag_fault;

/*
 * Scans the next bytes (UTF-8) up to the first fault; *seen is how many stand before it.  Give the parser those first:
 * its own error there takes precedence.
 */
gai_tag_fault gai_watch_tags(gai_tag_watch *self, const char *bytes, size_t length, size_t *seen);

#endif
