/* libxml2.h - what differs between the versions of libxml2, for both of its parsers. */
#ifndef GAI_LIBXML2_H
#define GAI_LIBXML2_H

#include <libxml/parser.h>
#include <libxml/threads.h>
#include <stdbool.h>

#if LIBXML_VERSION >= 21200
typedef const xmlError *gai_xml_error;
#else
typedef xmlErrorPtr gai_xml_error;
#endif

/* Up to 2.13 it reads HTML by rules of its own; from then on as HTML5 has it. */
#define GAI_HTML_OWN_RULES (LIBXML_VERSION < 21400)

/* Takes an error and tells nobody: pages have many, and of a document that has one nothing is read. */
static inline void
gai_xml_ignore_error(void *user, gai_xml_error error)
{
	(void) user;
	(void) error;
}

/* To be asked before each parser; false when there is no memory.  Newer versions would end the process later on. */
static inline bool
gai_xml_begin(void)
{
	xmlInitParser();
#if LIBXML_VERSION >= 21200
	return xmlCheckThreadLocalStorage() == 0;
#else
	return true;
#endif
}

/*
 * Whether a parser has stopped, by itself or because it was told to.  When it has no memory its events end, and this is
 * the only sign that every version gives: errors are called by several names, or overwritten by later ones.
 */
static inline bool
gai_xml_has_stopped(xmlParserCtxtPtr parser)
{
#if LIBXML_VERSION >= 21400
	return xmlCtxtIsStopped(parser) != 0;
#else
	return parser->disableSAX != 0;
#endif
}

#endif
