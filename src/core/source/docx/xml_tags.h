/*
 * xml_tags.h - how long the tags of XML are, before libxml2 sees them: it compares all attributes of a tag with each
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

/* Where the bytes seen so far end; begins as zeros. */
typedef struct gai_tag_watch
{
	gai_markup	markup;
	size_t		tag_length;
	char		before[2];		/* the last two bytes */
} gai_tag_watch;

typedef enum gai_tag_fault
{
	GAI_TAGS_FINE,
	GAI_TAG_IN_TAG,				/* a < where a tag has none: no XML, and its end may be far away */
	GAI_TAG_TOO_LONG			/* longer than any that is written in earnest */
} gai_tag_fault;

/*
 * Follows the next bytes (of UTF-8) up to the first fault.  *seen: how many of them stand before it; the parser may say
 * of these that they are wrong, and then that comes first.
 */
gai_tag_fault gai_watch_tags(gai_tag_watch *self, const char *bytes, size_t length, size_t *seen);

#endif
