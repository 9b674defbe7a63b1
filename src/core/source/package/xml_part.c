/* xml_part.c - see xml_part.h */
#include "source/package/xml_part.h"

#include "source/libxml2.h"
#include "source/package/xml_tags.h"

/* libxml2 compares every name with all of them. */
#define MOST_NAMESPACES 1000

typedef struct reader
{
	const gai_xml_events *events;
	void	   *context;
	xmlParserCtxtPtr parser;
	gai_status	status;			/* why the parser was stopped */
	int			depth;
	int			namespaces;		/* of all open elements */
	int			declared[GAI_XML_MOST_DEPTH];	/* namespaces of each open element */
	gai_tag_watch tags;
	bool		begun;
	bool		ended;			/* the root element was closed */
} reader;

static void
stop(reader *self, gai_status status)
{
	if (self->status == GAI_OK)
		self->status = status;
	xmlStopParser(self->parser);
}

/* ---- elements --------------------------------------------------------------------------------------------------- */

gai_text
gai_xml_attribute(const gai_xml_tag *tag, const char *name)
{
	/* libxml2 gives five pointers for each: name, prefix, namespace, value, end of the value */
	for (int i = 0; i < tag->count; i++)
	{
		const unsigned char **at = tag->attributes + 5 * i;

		if (strcmp((const char *) at[0], name) == 0)
			return gai_slice((const char *) at[3], (size_t) (at[4] - at[3]));
	}
	return gai_slice(NULL, 0);
}

bool
gai_xml_is_on(gai_text value)
{
	return !gai_text_equal(value, gai_literal("0")) && !gai_text_equal(value, gai_literal("false")) &&
		!gai_text_equal(value, gai_literal("off"));
}

uint32_t
gai_xml_number(gai_text value, uint32_t most)
{
	uint64_t	number = 0;

	for (size_t i = 0; i < value.length && number < most; i++)
		if (value.bytes[i] >= '0' && value.bytes[i] <= '9')
			number = number * 10 + (uint64_t) (value.bytes[i] - '0');
	return number < most ? (uint32_t) number : most;
}

static void
on_start(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int nnamespaces,
		 const xmlChar **namespaces, int nattributes, int ndefaulted, const xmlChar **attributes)
{
	reader	   *self = context;
	gai_xml_tag tag = {(const char *) name, uri != NULL ? (const char *) uri : "", nattributes, attributes};
	gai_status	status;

	(void) prefix;
	(void) namespaces;
	(void) ndefaulted;
	if (self->status != GAI_OK)
		return;
	self->namespaces += nnamespaces;
	if (self->depth == GAI_XML_MOST_DEPTH || self->namespaces > MOST_NAMESPACES)
	{
		stop(self, GAI_TOO_LARGE);
		return;
	}
	self->declared[self->depth++] = nnamespaces;
	status = self->events->open(self->context, &tag);
	if (status != GAI_OK)
		stop(self, status);
}

static void
on_end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
	reader	   *self = context;
	gai_status	status;

	(void) name;
	(void) prefix;
	(void) uri;
	if (self->status != GAI_OK || self->depth == 0)
		return;
	self->namespaces -= self->declared[--self->depth];
	self->ended = self->depth == 0;
	status = self->events->close != NULL ? self->events->close(self->context) : GAI_OK;
	if (status != GAI_OK)
		stop(self, status);
}

static void
on_characters(void *context, const xmlChar *characters, int length)
{
	reader	   *self = context;
	gai_status	status;

	if (self->status != GAI_OK || self->depth == 0 || self->events->text == NULL)
		return;
	status = self->events->text(self->context, (const char *) characters, (size_t) length);
	if (status != GAI_OK)
		stop(self, status);
}

/* Refuses a document type declaration; no office program writes one. */
static void
on_declaration(void *context, const xmlChar *name, const xmlChar *external, const xmlChar *system)
{
	(void) name;
	(void) external;
	(void) system;
	stop(context, GAI_REFUSED);
}

/* ---- bytes ------------------------------------------------------------------------------------------------------ */

/* Whether the part is in UTF-8, by its beginning.  The standard allows UTF-16 too, but no program writes it. */
static bool
begins_as_utf8(const char *bytes, size_t length)
{
	if (length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0)
	{
		bytes += 3;
		length -= 3;
	}
	return length >= 2 && bytes[0] == '<' && bytes[1] != '\0';
}

/* Feeds bytes to the parser; last marks the final ones. */
static gai_status
parse(reader *self, const char *bytes, size_t length, bool last)
{
	int			error = xmlParseChunk(self->parser, bytes, (int) length, last);

	if (self->status != GAI_OK)
		return self->status;
	if (error == XML_ERR_NO_MEMORY)
		stop(self, GAI_NO_MEMORY);
	/* a part without its end is damaged, even if the parser does not complain */
	else if (!self->parser->wellFormed || gai_xml_has_stopped(self->parser) || (last && !self->ended))
		stop(self, GAI_REFUSED);
	return self->status;
}

static gai_status
feed(void *context, const char *bytes, size_t length)
{
	reader	   *self = context;
	gai_tag_fault fault;
	size_t		good;
	gai_status	status;

	if (!self->begun && !begins_as_utf8(bytes, length))
		return GAI_REFUSED;
	self->begun = true;
	fault = gai_watch_tags(&self->tags, bytes, length, &good);
	status = parse(self, bytes, good, length == 0);
	if (status != GAI_OK || fault == GAI_TAGS_FINE)
		return status;
	return fault == GAI_TAG_TOO_LONG ? GAI_TOO_LARGE : GAI_REFUSED;
}

gai_status
gai_parse_part(gai_package *package, int64_t part, const gai_xml_events *events, void *context)
{
	xmlSAXHandler handler = {.initialized = XML_SAX2_MAGIC, .startElementNs = on_start, .endElementNs = on_end,
		.characters = on_characters, .cdataBlock = on_characters, .internalSubset = on_declaration,
		.serror = gai_xml_ignore_error};
	reader		self = {.events = events, .context = context};
	gai_status	status;

	if (!gai_xml_begin())
		return GAI_NO_MEMORY;
	self.parser = xmlCreatePushParserCtxt(&handler, &self, NULL, 0, NULL);
	if (self.parser == NULL)
		return GAI_NO_MEMORY;
	/* no network; and the declared encoding is ignored, because the bytes were checked to be UTF-8 */
	xmlCtxtUseOptions(self.parser, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
	status = gai_unpack_part(package, part, feed, &self);
	xmlFreeParserCtxt(self.parser);
	return status;
}
