/* docx_xml.c - see docx.h */
#include "source/docx/docx.h"
#include "source/package/xml_part.h"

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
	size_t		item;			/* of a table, row or cell: its item */
	size_t		begin;			/* of a paragraph: where its text begins in the buffer */
	bool		heading;		/* of a paragraph */
	int			outer;			/* of a paragraph in a text box: frame of the paragraph around it; -1 = none */
} open_element;

typedef struct reader
{
	gai_arena  *arena;
	gai_docx   *docx;
	gai_status	status;			/* why reading stops */
	open_element frames[GAI_XML_MOST_DEPTH];
	int			depth;
	int			paragraph;		/* frame of the innermost open paragraph, -1 = none */
	char	   *buffer;			/* text of the open paragraphs, that of the innermost last */
	size_t		length,
				room;
} reader;

/* ---- growing, without jumps ------------------------------------------------------------------------------------- */

/* Gives an array room for more things; NULL without memory, which ends the reading. */
static void *
reserve(reader *self, void *array, size_t count, size_t more, size_t size, size_t *room)
{
	gai_status	failure;
	void	   *result = gai_arena_try_grow(self->arena, array, count, more, size, room, &failure);

	if (failure != GAI_OK)
		self->status = failure;
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

static bool
is(const char *name, const char *other)
{
	return strcmp(name, other) == 0;
}

static element_kind
element_of(const gai_xml_tag *tag)
{
	if (is(tag->space, "http://schemas.openxmlformats.org/wordprocessingml/2006/main") ||
		is(tag->space, "http://purl.oclc.org/ooxml/wordprocessingml/main"))
	{
		for (size_t i = 0; i < sizeof elements / sizeof elements[0]; i++)
			if (tag->name[0] == elements[i].name[0] && is(tag->name, elements[i].name))
				return elements[i].element;
	}
	/* a copy of the content before it, for programs that do not understand that */
	else if (is(tag->name, "Fallback") && is(tag->space, "http://schemas.openxmlformats.org/markup-compatibility/2006"))
		return E_SKIPPED;
	return E_OTHER;
}

static unsigned
count_of(gai_text value)
{
	return gai_xml_number(value, MOST_COLUMNS);
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
			item->dropped = item->dropped || gai_xml_is_on(value);
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
		owner->hidden = owner->hidden || (element == E_VANISH && gai_xml_is_on(value));
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

static gai_status
on_open(void *context, const gai_xml_tag *tag)
{
	reader	   *self = context;
	open_element new = {.element = element_of(tag)};

	if (self->depth > 0)
	{
		new.skipped = self->frames[self->depth - 1].skipped;
		new.hidden = self->frames[self->depth - 1].hidden;
		if (!new.skipped && new.element > E_TEXT)
			apply(self, new.element, gai_xml_attribute(tag, "val"));
	}
	/* as content, a deletion is skipped; among properties, apply() has taken it as a property */
	new.skipped = new.skipped || new.element == E_SKIPPED || new.element == E_DELETED;
	if (!new.skipped)
		open_frame(self, &new);
	self->frames[self->depth++] = new;
	return self->status;
}

static gai_status
on_close(void *context)
{
	reader	   *self = context;
	open_element *frame = &self->frames[--self->depth];

	if (frame->skipped)
		return GAI_OK;
	if (frame->element == E_PARAGRAPH)
		end_paragraph(self, frame);
	else if (frame->element == E_TABLE || frame->element == E_ROW || frame->element == E_CELL)
		self->docx->items[frame->item].next = self->docx->nitems;
	return self->status;
}

static gai_status
on_text(void *context, const char *bytes, size_t length)
{
	reader	   *self = context;
	const open_element *frame = &self->frames[self->depth - 1];

	if (frame->element == E_TEXT && !frame->skipped && !frame->hidden)
		add_text(self, bytes, length);
	return self->status;
}

gai_status
gai_docx_load(gai_package *package, void *context)
{
	static const gai_xml_events events = {.open = on_open, .close = on_close, .text = on_text};
	gai_docx   *docx = context;
	int64_t		part = gai_find_main_part(package, "word/document");
	gai_status	status;
	reader	   *self;

	if (part < 0)
		return gai_refuse_package(package);
	self = gai_arena_try_alloc(package->arena, 1, sizeof *self, &status);
	if (self == NULL)
		return status;
	memset(self, 0, sizeof *self);
	*docx = (gai_docx) {0};
	self->arena = package->arena;
	self->docx = docx;
	self->paragraph = -1;
	return gai_parse_part(package, part, &events, self);
}
