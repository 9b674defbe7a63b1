/* libxml2.h - differences between the versions of libxml2, for its XML and its HTML parser. */
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

/* Up to 2.13 it parses HTML by rules of its own; from 2.14 on as HTML5 says. */
#define GAI_HTML_OWN_RULES (LIBXML_VERSION < 21400)

/* An error handler that does nothing.  Pages have many errors; a .docx with an error is refused anyway. */
static inline void
gai_xml_ignore_error(void *user, gai_xml_error error)
{
	(void) user;
	(void) error;
}

/* Call it before creating a parser.  False when there is no memory: newer versions would then end the process. */
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
 * Whether a parser has stopped, by itself or because it was told to.  When memory runs out its events end, and this
 * is the only sign of it in every version: the error codes differ, and later errors overwrite them.
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
