/*
 * docx_xml.c - see docx.h
 *
 * Uses a push parser, so that the unpacked part is never in memory as a whole.  DTDs are refused and nothing is loaded.
 */
#include "source/docx/docx.h"
#include "source/docx/xml_tags.h"
#include "source/libxml2.h"

/* The same limit as libxml2's without XML_PARSE_HUGE. */
#define MOST_DEPTH 256

/* libxml2 compares every name with all of them. */
#define MOST_NAMESPACES 1000

/* Wider spans are not believed. */
#define MOST_COLUMNS 1000

typedef enum element_kind
{
	E_OTHER,					/* its content counts */
	E_CELL,
	E_CELL_PROPERTIES,
	E_PARAGRAPH,
	E_PARAGRAPH_PROPERTIES,
	E_ROW,
	E_ROW_PROPERTIES,
	E_RUN,
	E_RUN_PROPERTIES,
	E_SKIPPED,					/* its content does not count */
	E_TABLE,
	E_TEXT,
	/* empty elements that stand for a character, or state a property of the element around them */
	E_BREAK,
	E_CELL_DELETED,
	E_DELETED,
	E_GRID_BEFORE,
	E_GRID_SPAN,
	E_HIDDEN,
	E_HYPHEN,
	E_MERGED_BEFORE,
	E_MERGED_ABOVE,
	E_OUTLINE,
	E_STYLE,
	E_TAB,
	E_VANISH
} element_kind;

static const struct
{
	const char *name;
	element_kind element;
}			elements[] = {
	{"r", E_RUN},
	{"t", E_TEXT},
	{"rPr", E_RUN_PROPERTIES},
	{"p", E_PARAGRAPH},
	{"pPr", E_PARAGRAPH_PROPERTIES},
	{"tc", E_CELL},
	{"tcPr", E_CELL_PROPERTIES},
	{"tr", E_ROW},
	{"trPr", E_ROW_PROPERTIES},
	{"tbl", E_TABLE},
	{"br", E_BREAK},
	{"cr", E_BREAK},
	{"tab", E_TAB},
	{"ptab", E_TAB},
	{"noBreakHyphen", E_HYPHEN},
	{"gridSpan", E_GRID_SPAN},
	{"gridBefore", E_GRID_BEFORE},
	{"vMerge", E_MERGED_ABOVE},
	{"hMerge", E_MERGED_BEFORE},
	{"vanish", E_VANISH},
	{"strike", E_VANISH},		/* what is struck out no longer holds */
	{"dstrike", E_VANISH},
	{"hidden", E_HIDDEN},
	{"pStyle", E_STYLE},
	{"outlineLvl", E_OUTLINE},
	{"del", E_DELETED},
	{"cellDel", E_CELL_DELETED},
	{"moveFrom", E_SKIPPED},
	{"instrText", E_SKIPPED},
	{"delText", E_SKIPPED},
	{"rt", E_SKIPPED},			/* phonetic guide above a character */
	/* properties as they were before a tracked change */
	{"pPrChange", E_SKIPPED},
	{"rPrChange", E_SKIPPED},
	{"tblPrChange", E_SKIPPED},
	{"tblGridChange", E_SKIPPED},
	{"tblPrExChange", E_SKIPPED},
	{"tcPrChange", E_SKIPPED},
	{"trPrChange", E_SKIPPED},
	{"sectPrChange", E_SKIPPED},
};

/* An open element. */
typedef struct open_element
{
	element_kind element;
	bool		skipped;		/* its content does not count */
	bool		hidden;			/* its text does not count */
	int			namespaces;		/* how many it declares */
	size_t		item;			/* of a table, row or cell: its item */
	size_t		begin;			/* of a paragraph: where its text begins in the buffer */
	bool		heading;		/* of a paragraph */
	int			outer;			/* of a paragraph in a text box: frame of the paragraph around it; -1 = none */
} open_element;

typedef struct reader
{
	gai_arena  *arena;
	gai_docx   *docx;
	xmlParserCtxtPtr parser;
	gai_status	status;			/* why the parser was stopped */
	const gai_refusal *refusal;
	open_element frames[MOST_DEPTH];
	int			depth;
	int			paragraph;		/* frame of the innermost open paragraph, -1 = none */
	int			namespaces;		/* of all open elements */
	char	   *buffer;			/* text of the open paragraphs, that of the innermost last */
	size_t		length,
				room;
	gai_tag_watch tags;
	bool		begun;
	bool		ended;			/* the root element was closed */
} reader;

static void
stop(reader *self, gai_status status)
{
	if (self->status == GAI_OK)
	{
		self->status = status;
		self->refusal = &gai_docx_damaged;
	}
	xmlStopParser(self->parser);
}

/* ---- growing, without jumps ------------------------------------------------------------------------------------- */

/* Gives an array room for more things.  Without memory it stops the parser and returns NULL. */
static void *
reserve(reader *self, void *array, size_t count, size_t more, size_t size, size_t *room)
{
	gai_status	failure;
	void	   *result = gai_arena_try_grow(self->arena, array, count, more, size, room, &failure);

	if (failure != GAI_OK)
		stop(self, failure);
	return result;
}

/* Adds an item; NULL when there is no memory. */
static gai_docx_item *
add_item(reader *self, gai_docx_kind kind)
{
	gai_docx   *docx = self->docx;
	gai_docx_item *items = reserve(self, docx->items, docx->nitems, 1, sizeof *items, &docx->items_room);
	gai_docx_item *item;

	if (items == NULL)
		return NULL;
	docx->items = items;
	item = &items[docx->nitems++];
	*item = (gai_docx_item) {.kind = kind, .next = docx->nitems, .columns = kind == GAI_DOCX_CELL};
	return item;
}

/* Adds text to the innermost open paragraph. */
static void
add_text(reader *self, const char *bytes, size_t length)
{
	char	   *buffer;

	if (self->paragraph < 0)
		return;
	buffer = reserve(self, self->buffer, self->length, length, 1, &self->room);
	if (buffer == NULL)
		return;
	self->buffer = buffer;
	memcpy(buffer + self->length, bytes, length);
	self->length += length;
}

/* Makes an item of the innermost paragraph and takes its text off the buffer. */
static void
end_paragraph(reader *self, const open_element *frame)
{
	gai_docx   *docx = self->docx;
	size_t		length = self->length - frame->begin;

	self->paragraph = frame->outer;
	if (length > 0)
	{
		char	   *text = reserve(self, docx->text, docx->length, length, 1, &docx->room);
		gai_docx_item *item = text != NULL ? add_item(self, GAI_DOCX_PARAGRAPH) : NULL;

		if (item == NULL)
			return;
		docx->text = text;
		item->text = docx->length;
		item->length = length;
		item->heading = frame->heading;
		memcpy(text + docx->length, self->buffer + frame->begin, length);
		docx->length += length;
	}
	self->length = frame->begin;
}

/* ---- elements --------------------------------------------------------------------------------------------------- */

#define IS(name, literal) (strcmp((const char *) (name), (literal)) == 0)

static bool
is_word_namespace(const xmlChar *uri)
{
	return uri != NULL && (IS(uri, "http://schemas.openxmlformats.org/wordprocessingml/2006/main") ||
						   IS(uri, "http://purl.oclc.org/ooxml/wordprocessingml/main"));
}

static element_kind
element_of(const xmlChar *name, const xmlChar *uri)
{
	if (is_word_namespace(uri))
	{
		for (size_t i = 0; i < sizeof elements / sizeof elements[0]; i++)
			if (IS(name, elements[i].name))
				return elements[i].element;
	}
	/* a copy of the content before it, for programs that do not understand that */
	else if (uri != NULL && IS(name, "Fallback") &&
			 IS(uri, "http://schemas.openxmlformats.org/markup-compatibility/2006"))
		return E_SKIPPED;
	return E_OTHER;
}

/* The value of an element's val attribute; bytes NULL if it has none. */
static gai_text
value_of(int count, const xmlChar **attributes)
{
	/* libxml2 gives five pointers for each: name, prefix, namespace, value, end of the value */
	for (int i = 0; i < count; i++, attributes += 5)
		if (IS(attributes[0], "val"))
			return gai_slice((const char *) attributes[3], (size_t) (attributes[4] - attributes[3]));
	return gai_slice(NULL, 0);
}

/* A toggle property is on unless its value says otherwise. */
static bool
is_on(gai_text value)
{
	return !gai_text_equal(value, gai_literal("0")) && !gai_text_equal(value, gai_literal("false")) &&
		!gai_text_equal(value, gai_literal("off"));
}

static unsigned
count_of(gai_text value)
{
	unsigned	count = 0;

	for (size_t i = 0; i < value.length && count < MOST_COLUMNS; i++)
		if (value.bytes[i] >= '0' && value.bytes[i] <= '9')
			count = count * 10 + (unsigned) (value.bytes[i] - '0');
	return count < MOST_COLUMNS ? count : MOST_COLUMNS;
}

static bool
is_heading_style(gai_text style)
{
	static const char *const names[] = {"Heading", "heading", "Title", "标题"};

	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
		if (style.length >= strlen(names[i]) && memcmp(style.bytes, names[i], strlen(names[i])) == 0)
			return true;
	return false;
}

/* Applies an element among the properties of a row or a cell. */
static void
set_property(gai_docx_item *item, element_kind element, gai_text value)
{
	bool		goes_on = !gai_text_equal(value, gai_literal("restart"));

	switch (element)
	{
		case E_GRID_SPAN:
			item->columns = count_of(value) > 0 ? count_of(value) : 1;
			break;
		case E_GRID_BEFORE:
			item->columns = count_of(value);
			break;
		case E_MERGED_ABOVE:
			item->merge = goes_on ? GAI_DOCX_ABOVE : item->merge;
			break;
		case E_MERGED_BEFORE:
			item->merge = goes_on ? GAI_DOCX_BEFORE : item->merge;
			break;
		case E_DELETED:
		case E_CELL_DELETED:
			item->dropped = true;
			break;
		case E_HIDDEN:
			item->dropped = item->dropped || is_on(value);
			break;
		default:
			break;
	}
}

/* Applies an empty element: a property of owner if its parent is a properties element, or a character of a run. */
static void
apply(reader *self, element_kind element, gai_text value)
{
	open_element *parent = &self->frames[self->depth - 1],
			   *owner = self->depth >= 2 ? parent - 1 : parent;

	if ((parent->element == E_ROW_PROPERTIES && owner->element == E_ROW) ||
		(parent->element == E_CELL_PROPERTIES && owner->element == E_CELL))
		set_property(&self->docx->items[owner->item], element, value);
	else if (parent->element == E_RUN_PROPERTIES && owner->element == E_RUN)
		owner->hidden = owner->hidden || (element == E_VANISH && is_on(value));
	else if (parent->element == E_PARAGRAPH_PROPERTIES && owner->element == E_PARAGRAPH)
		owner->heading = owner->heading || (element == E_STYLE && is_heading_style(value)) ||
			(element == E_OUTLINE && count_of(value) < 9);
	else if (parent->element == E_RUN && !parent->hidden)
	{
		if (element == E_TAB)
			add_text(self, "\t", 1);
		else if (element == E_BREAK)
			add_text(self, "\n", 1);
		else if (element == E_HYPHEN)
			add_text(self, "-", 1);
	}
}

/* Begins a paragraph, table, row or cell. */
static void
open_frame(reader *self, open_element *frame)
{
	gai_docx_kind kind = frame->element == E_TABLE ? GAI_DOCX_TABLE : frame->element == E_ROW ? GAI_DOCX_ROW :
		GAI_DOCX_CELL;

	if (frame->element == E_PARAGRAPH)
	{
		frame->begin = self->length;
		frame->outer = self->paragraph;
		self->paragraph = self->depth;
	}
	else if (frame->element == E_TABLE || frame->element == E_ROW || frame->element == E_CELL)
	{
		frame->item = self->docx->nitems;
		add_item(self, kind);
	}
}

static void
on_start(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int nnamespaces,
		 const xmlChar **namespaces, int nattributes, int ndefaulted, const xmlChar **attributes)
{
	reader	   *self = context;
	open_element new = {.element = element_of(name, uri), .namespaces = nnamespaces};

	(void) prefix;
	(void) namespaces;
	(void) ndefaulted;
	if (self->status != GAI_OK)
		return;
	self->namespaces += nnamespaces;
	if (self->depth == MOST_DEPTH || self->namespaces > MOST_NAMESPACES)
	{
		stop(self, GAI_TOO_LARGE);
		return;
	}
	if (self->depth > 0)
	{
		new.skipped = self->frames[self->depth - 1].skipped;
		new.hidden = self->frames[self->depth - 1].hidden;
		if (!new.skipped && new.element > E_TEXT)
			apply(self, new.element, value_of(nattributes, attributes));
	}
	/* as content, a deletion is skipped; among properties, apply() has taken it as a property */
	new.skipped = new.skipped || new.element == E_SKIPPED || new.element == E_DELETED;
	if (!new.skipped)
		open_frame(self, &new);
	self->frames[self->depth++] = new;
}

static void
on_end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
	reader	   *self = context;
	open_element *frame;

	(void) name;
	(void) prefix;
	(void) uri;
	if (self->status != GAI_OK || self->depth == 0)
		return;
	frame = &self->frames[--self->depth];
	self->ended = self->depth == 0;
	self->namespaces -= frame->namespaces;
	if (frame->skipped)
		return;
	if (frame->element == E_PARAGRAPH)
		end_paragraph(self, frame);
	else if (frame->element == E_TABLE || frame->element == E_ROW || frame->element == E_CELL)
		self->docx->items[frame->item].next = self->docx->nitems;
}

static void
on_characters(void *context, const xmlChar *characters, int length)
{
	reader	   *self = context;
	const open_element *frame = self->depth > 0 ? &self->frames[self->depth - 1] : NULL;

	if (self->status == GAI_OK && frame != NULL && frame->element == E_TEXT && !frame->skipped && !frame->hidden)
		add_text(self, (const char *) characters, (size_t) length);
}

/* Refuses a document type declaration; no word processor writes one. */
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

/* Feeds bytes to the parser; last marks the final ones.  False once something is wrong. */
static bool
parse(reader *self, const char *bytes, size_t length, bool last)
{
	int			error = xmlParseChunk(self->parser, bytes, (int) length, last);

	if (self->status != GAI_OK)
		return false;
	if (error == XML_ERR_NO_MEMORY)
		stop(self, GAI_NO_MEMORY);
	/* a part without its end is damaged, even if the parser does not complain */
	else if (!self->parser->wellFormed || gai_xml_has_stopped(self->parser) || (last && !self->ended))
		stop(self, GAI_REFUSED);
	return self->status == GAI_OK;
}

static bool
feed(void *context, const char *bytes, size_t length)
{
	reader	   *self = context;
	gai_tag_fault fault;
	size_t		good;

	if (!self->begun && !begins_as_utf8(bytes, length))
	{
		stop(self, GAI_REFUSED);
		return false;
	}
	self->begun = true;
	fault = gai_watch_tags(&self->tags, bytes, length, &good);
	if (!parse(self, bytes, good, length == 0))
		return false;
	if (fault != GAI_TAGS_FINE)
		stop(self, fault == GAI_TAG_TOO_LONG ? GAI_TOO_LARGE : GAI_REFUSED);
	return self->status == GAI_OK;
}

static gai_status
load(gai_arena *arena, const char *bytes, size_t length, gai_docx *docx, const gai_refusal **refusal)
{
	xmlSAXHandler handler = {.initialized = XML_SAX2_MAGIC, .startElementNs = on_start, .endElementNs = on_end,
		.characters = on_characters, .cdataBlock = on_characters, .internalSubset = on_declaration,
		.serror = gai_xml_ignore_error};
	gai_status	status;
	reader	   *self = gai_arena_try_alloc(arena, 1, sizeof *self, &status);

	if (self == NULL)
		return status;
	memset(self, 0, sizeof *self);
	*docx = (gai_docx) {0};
	self->arena = arena;
	self->docx = docx;
	self->paragraph = -1;
	if (!gai_xml_begin())
		return GAI_NO_MEMORY;
	self->parser = xmlCreatePushParserCtxt(&handler, self, NULL, 0, NULL);
	if (self->parser == NULL)
		return GAI_NO_MEMORY;
	/* no network; and the declared encoding is ignored, because the bytes were checked to be UTF-8 */
	xmlCtxtUseOptions(self->parser, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
	status = gai_docx_unpack(arena, bytes, length, feed, self, refusal);
	if (status == GAI_OK && self->status != GAI_OK)
	{
		status = self->status;
		*refusal = self->refusal;
	}
	xmlFreeParserCtxt(self->parser);
	return status;
}

gai_status
gai_docx_load(gai_arena *arena, const char *bytes, size_t length, gai_docx *docx, const gai_refusal **refusal)
{
	gai_status	status = load(arena, bytes, length, docx, refusal);

	/*
	 * When memory runs out, both libraries sometimes report a damaged file.  So a file counts as damaged only if a
	 * second attempt says the same.
	 */
	return status == GAI_REFUSED ? load(arena, bytes, length, docx, refusal) : status;
}
