/*
 * html_sax.c - see html_sax.h
 *
 * Everything here but gai_html_read_flow() runs below libxml2 and must not jump: a failure stops the feed.
 */
#include "source/html/html_sax.h"

#include "source/html/html_flow_builder.h"
#include "source/html/html_push_parser.h"
#include "source/html/html_references.h"

#define MOST_METAS 256

/* Longer attributes of a meta element are ignored. */
#define LONGEST_ATTRIBUTE 4096

/* An open element. */
typedef struct frame
{
	const gai_html_element *element;	/* NULL = nothing to do at its end */
	const gai_html_table *table;	/* the one that it opened or belongs to */
	uint64_t	number;			/* of its row or cell */
} frame;

typedef struct reader
{
	gai_html_builder builder;
	gai_html_feed feed;
	gai_html_meta *metas;
	gai_html_meta **last_meta;
	size_t		nmetas;
	frame	   *frames;
	size_t		frames_room;
	size_t		depth;			/* open elements */
	size_t		hidden_at;		/* depth of the outermost element that is not shown; 0 = none */
} reader;

/* ---- title and meta --------------------------------------------------------------------------------------------- */

static void
add_meta(reader *self, gai_text name, gai_text content, size_t position)
{
	gai_html_meta *meta;

	if (self->nmetas == MOST_METAS || (meta = gai_html_take(&self->builder, sizeof *meta)) == NULL)
		return;
	meta->meta = (gai_meta) {name, content, position};
	*self->last_meta = meta;
	self->last_meta = &meta->next;
	self->nmetas++;
}

static void
end_title(reader *self)
{
	gai_html_words words = gai_html_take_words(&self->builder);

	if (words.length > 0)
		add_meta(self, gai_literal("title"), gai_html_text_of(&words), words.position);
}

/* The trimmed value of an attribute; it has a position only if it is part of the body. */
static gai_text
resolve(reader *self, gai_text written, size_t *position)
{
	gai_text	value;
	gai_status	status = gai_html_resolve(self->builder.arena, written, &value);

	*position = GAI_NOWHERE;
	if (status != GAI_OK)
	{
		self->builder.status = status;
		return gai_slice("", 0);
	}
	if (value.length > 0 && value.bytes == written.bytes)
		*position = (size_t) (gai_trim(value).bytes - self->feed.queue.body);
	return gai_trim(value);
}

/*
 * Reads the attributes of a meta element once more from its tag.  libxml2 does not get them: 2.9 loops forever when it
 * has no memory for one.
 */
static void
read_meta(reader *self, const gai_html_given *tag)
{
	static const gai_html_attribute naming[] = {GAI_HTML_NAME, GAI_HTML_PROPERTY, GAI_HTML_HTTP_EQUIV};
	gai_html_scanner scanner;
	gai_html_token token;
	gai_text	content;
	size_t		i = 0,
				position,
				unused;

	if (self->nmetas == MOST_METAS)
		return;
	gai_html_scan(&scanner, self->builder.arena, self->feed.queue.body + tag->position, tag->length);
	if (!gai_html_next(&scanner, &token))
	{
		self->builder.status = GAI_CANCELLED;
		return;
	}
	while (i < 3 && !gai_html_has(&token, naming[i]))
		i++;
	if (i == 3 || !gai_html_has(&token, GAI_HTML_CONTENT) ||
		token.attributes[naming[i]].length > LONGEST_ATTRIBUTE ||
		token.attributes[GAI_HTML_CONTENT].length > LONGEST_ATTRIBUTE)
		return;
	content = resolve(self, token.attributes[GAI_HTML_CONTENT], &position);
	add_meta(self, resolve(self, token.attributes[naming[i]], &unused), content, position);
}

/* ---- events ----------------------------------------------------------------------------------------------------- */

/* Handles the start of an element, and fills in the frame for its end. */
static void
begin_element(reader *self, frame *open, const gai_html_given *given)
{
	static const gai_html_element preformatted = {"pre", GAI_HTML_PREFORMATTED};
	gai_html_builder *builder = &self->builder;

	open->element = given->preformatted && given->element->kind == GAI_HTML_BLOCK ? &preformatted : given->element;
	switch (open->element->kind)
	{
		case GAI_HTML_RAISED:
			builder->text.raised = true;
			break;
		case GAI_HTML_META:
			read_meta(self, given);
			break;
		case GAI_HTML_BLOCK:
		case GAI_HTML_BREAK:
		case GAI_HTML_TITLE:
			gai_html_end_paragraph(builder);
			break;
		case GAI_HTML_HEADING:
			gai_html_end_paragraph(builder);
			builder->headings++;
			break;
		case GAI_HTML_PREFORMATTED:
			gai_html_end_paragraph(builder);
			builder->preformatted++;
			break;
		case GAI_HTML_TABLE:
			gai_html_open_table(builder, self->depth);
			break;
		case GAI_HTML_GROUP:
			gai_html_open_group(builder, self->depth);
			break;
		case GAI_HTML_ROW:
			gai_html_open_row(builder, self->depth);
			break;
		case GAI_HTML_CELL:
			gai_html_open_cell(builder, self->depth, (gai_html_item) {.colspan = given->colspan,
							   .rowspan = given->rowspan, .position = (uint32_t) (given->position + given->length)});
			break;
		default:
			open->element = NULL;
			break;
	}
	open->table = builder->table;
	open->number = builder->numbers;
}

static void
end_element(reader *self, const frame *open)
{
	gai_html_builder *builder = &self->builder;

	switch (open->element->kind)
	{
		case GAI_HTML_RAISED:
			builder->text.raised = true;
			break;
		case GAI_HTML_TITLE:
			end_title(self);
			break;
		case GAI_HTML_BLOCK:
			gai_html_end_paragraph(builder);
			break;
		case GAI_HTML_HEADING:
			gai_html_end_paragraph(builder);
			builder->headings--;
			break;
		case GAI_HTML_PREFORMATTED:
			gai_html_end_paragraph(builder);
			builder->preformatted--;
			break;
		case GAI_HTML_TABLE:
			gai_html_close_table(builder, open->table);
			break;
		case GAI_HTML_GROUP:
			gai_html_close_group(builder, open->table);
			break;
		case GAI_HTML_ROW:
			gai_html_close_row(builder, open->table, open->number);
			break;
		case GAI_HTML_CELL:
			gai_html_close_cell(builder, open->table, open->number);
			break;
		default:
			break;
	}
}

/* Pushes an empty frame for an element that opens. */
static bool
push_frame(reader *self)
{
	frame	   *frames = gai_html_grow(&self->builder, self->frames, self->depth, sizeof *frames, &self->frames_room);

	if (frames == NULL)
		return false;
	self->frames = frames;
	self->frames[self->depth++] = (frame) {0};
	return true;
}

/* Called at the end of each event: makes a step, and stops libxml2 if anything failed. */
static void
end_event(reader *self)
{
	if (self->builder.status == GAI_OK && !gai_arena_try_step(self->builder.arena))
		self->builder.status = GAI_CANCELLED;
	if (self->builder.status != GAI_OK)
		gai_html_feed_stop(&self->feed, self->builder.status);
}

static void
on_start(void *user, const xmlChar *name, const xmlChar **attributes)
{
	reader	   *self = user;
	const gai_html_given *given = gai_html_given_start(&self->feed.queue, (const char *) name);

	(void) attributes;
	if (self->feed.status != GAI_OK)
		return;
	if (push_frame(self) && self->hidden_at == 0 && given != NULL)
	{
		if (given->display != GAI_HTML_GONE)
			begin_element(self, &self->frames[self->depth - 1], given);
		if (given->display != GAI_HTML_SHOWN)
			self->hidden_at = self->depth;
	}
	end_event(self);
}

static void
on_end(void *user, const xmlChar *name)
{
	reader	   *self = user;

	(void) name;
	if (self->feed.status != GAI_OK || self->depth == 0)
		return;
	if (self->hidden_at == 0 || self->hidden_at == self->depth)
	{
		self->hidden_at = 0;
		if (self->frames[self->depth - 1].element != NULL)
			end_element(self, &self->frames[self->depth - 1]);
	}
	self->depth--;
	gai_html_leave(&self->builder, self->depth);
	end_event(self);
}

static void
on_text(void *user, const xmlChar *characters, int count)
{
	reader	   *self = user;
	const char *at = (const char *) characters,
			   *end = at + count;

	while (at < end && self->feed.status == GAI_OK)
	{
		gai_html_origin origin = gai_html_given_text(self->builder.arena, &self->feed.queue, at, (size_t) (end - at),
													 &self->builder.status);

		if (self->hidden_at == 0)
			gai_html_build_text(&self->builder, at, origin.length, origin.position, origin.source_length);
		at += origin.length;
		end_event(self);
	}
}

gai_html_flow
gai_html_read_flow(gai_arena *arena, const char *body, size_t length, bool tables_in_text)
{
	reader	   *self = gai_alloc_zero(arena, 1, sizeof *self);
	htmlSAXHandler sax = {.startElement = on_start, .endElement = on_end, .characters = on_text,
	.ignorableWhitespace = on_text, .cdataBlock = on_text};
	gai_status	status;

	self->builder = (gai_html_builder) {.arena = arena, .text = {.body = body}, .tables_in_text = tables_in_text};
	self->last_meta = &self->metas;
	status = gai_html_feed_body(&self->feed, arena, body, length, &sax, self, &self->depth);
	if (status != GAI_OK)
		gai_fail(arena, status);
	return (gai_html_flow) {self->builder.first, self->metas, self->builder.rows, self->builder.cells,
		self->builder.paragraphs};
}
