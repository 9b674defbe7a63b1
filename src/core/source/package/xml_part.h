/*
 * xml_part.h - parses a part of a package, piece by piece, so that it is never in memory as a whole.
 *
 * A part that is no well-formed XML, is not in UTF-8 or has a document type declaration is refused.  Elements too deep,
 * tags too long and too many namespaces are GAI_TOO_LARGE.  Nothing is loaded from elsewhere.
 */
#ifndef GAI_XML_PART_H
#define GAI_XML_PART_H

#include "base/text.h"
#include "source/package/package.h"

/* Elements that can be open at a time: the same limit as libxml2's without XML_PARSE_HUGE. */
#define GAI_XML_MOST_DEPTH 256

/* A tag that opens an element; good until the callback returns. */
typedef struct gai_xml_tag
{
	const char *name;			/* without prefix */
	const char *space;			/* its namespace, "" = none */
	int			count;			/* of attributes */
	const unsigned char **attributes;	/* as libxml2 gives them */
} gai_xml_tag;

/* What a reader of a part is told.  Each returns GAI_OK or why it stops, and never jumps.  NULL = it need not know. */
typedef struct gai_xml_events
{
	gai_status	(*open) (void *context, const gai_xml_tag *tag);
	gai_status	(*close) (void *context);	/* the innermost open element */
	gai_status	(*text) (void *context, const char *bytes, size_t length);
} gai_xml_events;

gai_status	gai_parse_part(gai_package *package, int64_t part, const gai_xml_events *events, void *context);

/* The value of an attribute, by its name without prefix; bytes NULL if there is none. */
gai_text	gai_xml_attribute(const gai_xml_tag *tag, const char *name);

/* Whether a value switches on what it stands for; so does no value. */
bool		gai_xml_is_on(gai_text value);

/* The digits of a value as a number, at most this; 0 if it has none. */
uint32_t	gai_xml_number(gai_text value, uint32_t most);

#endif
