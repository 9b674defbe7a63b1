/* mark.c - see mark.h */
#include "review/mark.h"

#include "base/find.h"
#include "render/header_fields.h"
#include "render/html_page.h"
#include "review/safe_markup.h"
#include "source/document.h"
#include "source/html/html_tokenizer.h"

/* A stretch of the body that is marked, in bytes; an empty one is the place of a blank cell. */
typedef struct stretch
{
	size_t		begin,
				end;
	int			slot;
	bool		begun;			/* the element with the id was written */
} stretch;

typedef struct marker
{
	gai_sink   *sink;
	gai_text	body;
	bool		markup;			/* the body's text is markup already */
	const gai_remarks *remarks;
	stretch		stretches[GAI_SLOTS];	/* in order, none within another */
	int			count;
	int			next;			/* the first that is not done */
} marker;

/* ---- what is marked --------------------------------------------------------------------------------------------- */

/* Inserts a stretch in its order. */
static void
add_stretch(marker *self, const gai_cell *cell, int slot)
{
	int			at = self->count++;

	while (at > 0 && self->stretches[at - 1].begin > cell->position)
	{
		self->stretches[at] = self->stretches[at - 1];
		at--;
	}
	self->stretches[at] = (stretch) {.begin = cell->position, .end = cell->position + cell->length, .slot = slot};
}

static void
find_stretches(marker *self, const gai_report *report)
{
	int			kept = 0;

	for (int slot = 0; slot < GAI_SLOTS; slot++)
	{
		const gai_cell *cell = &report->cells[slot];

		if (self->remarks->of_cell[slot] != NULL && (cell->length > 0 || cell->position > 0) &&
			cell->position <= self->body.length && cell->length <= self->body.length - cell->position)
			add_stretch(self, cell, slot);
	}
	/* what two cells were read from is marked once */
	for (int i = 0; i < self->count; i++)
	{
		const stretch *before = kept > 0 ? &self->stretches[kept - 1] : NULL;

		if (before == NULL || (self->stretches[i].begin >= before->end &&
							   (self->stretches[i].begin > before->begin || before->end > before->begin)))
			self->stretches[kept++] = self->stretches[i];
	}
	self->count = kept;
}

static void
open_mark(marker *self, stretch *it)
{
	gai_sink   *sink = self->sink;
	const char *words = self->remarks->of_cell[it->slot];
	char		code[GAI_CELL_CODE_MAX];

	gai_emit(sink, self->remarks->suspect[it->slot] ? "<mark class=\"gai-suspect\"" : "<mark");
	if (!it->begun)
	{
		gai_emit(sink, " id=\"");
		gai_emit(sink, gai_cell_code(it->slot, code));
		gai_emit(sink, "\"");
	}
	gai_emit(sink, " title=\"");
	gai_emit_attribute(sink, gai_slice(words, strlen(words)));
	gai_emit(sink, "\">");
	it->begun = true;
}

/* Marks blank cells whose place was reached, and leaves behind what was passed. */
static void
pass(marker *self, size_t offset)
{
	for (; self->next < self->count && self->stretches[self->next].end <= offset; self->next++)
	{
		stretch    *it = &self->stretches[self->next];

		gai_step(self->sink->arena);
		if (it->begun)
			continue;
		open_mark(self, it);
		gai_emit(self->sink, "</mark>");
	}
}

/* ---- text ------------------------------------------------------------------------------------------------------- */

static void
emit_part(marker *self, size_t from, size_t to)
{
	gai_text	part = gai_slice(self->body.bytes + from, to - from);

	if (self->markup)
		gai_emit_text(self->sink, part);
	else
		gai_emit_content(self->sink, part);
}

/* Writes a stretch of the body that is text, with the marks in it. */
static void
emit_text(marker *self, size_t from, size_t to)
{
	while (from < to)
	{
		stretch    *it;
		size_t		stop;

		gai_step(self->sink->arena);
		pass(self, from);
		it = self->next < self->count ? &self->stretches[self->next] : NULL;
		if (it == NULL || it->begin >= to)
		{
			emit_part(self, from, to);
			return;
		}
		if (it->begin > from)
		{
			emit_part(self, from, it->begin);
			from = it->begin;
			continue;
		}
		stop = it->end < to ? it->end : to;
		open_mark(self, it);
		emit_part(self, from, stop);
		gai_emit(self->sink, "</mark>");
		from = stop;
	}
}

/* ---- markup ----------------------------------------------------------------------------------------------------- */

/* Whether there is an end tag of this name from here on. */
static bool
is_closed(gai_sink *sink, const char *at, const char *end, const char *name)
{
	size_t		length = strlen(name);

	while ((at = at < end ? memchr(at, '<', (size_t) (end - at)) : NULL) != NULL)
	{
		gai_step(sink->arena);
		if ((size_t) (end - at) > length + 2 && at[1] == '/')
		{
			gai_html_names names = {0};

			if (strcmp(gai_html_element_of(&names, at + 2, length)->name, name) == 0)
				return true;
		}
		at++;
	}
	return false;
}

/* The tokens of a page.  What is within an element that shows nothing is left out, if it ends anywhere. */
static void
emit_markup(marker *self)
{
	const char *end = self->body.bytes + self->body.length;
	const gai_html_element *hidden = NULL;
	int			depth = 0;
	bool		endless = false;	/* an element was seen that never ends */
	gai_html_scanner scanner;
	gai_html_token token;

	gai_html_scan(&scanner, self->sink->arena, self->body.bytes, self->body.length);
	while (gai_html_next(&scanner, &token))
	{
		size_t		at = (size_t) (token.source.bytes - self->body.bytes);
		bool		tag = token.kind == GAI_HTML_START || token.kind == GAI_HTML_END;

		if (hidden == NULL && token.kind == GAI_HTML_START && !endless && gai_hides_content(token.element))
		{
			endless = !is_closed(self->sink, scanner.at, end, token.element->name);
			if (!endless)
				hidden = token.element;
		}
		if (hidden != NULL)
		{
			if (tag && token.element == hidden)
				depth += token.kind == GAI_HTML_START ? 1 : -1;
			if (depth == 0)
				hidden = NULL;
			continue;
		}
		pass(self, at);
		if (token.kind == GAI_HTML_TEXT)
			emit_text(self, at, at + token.source.length);
		else if (token.kind == GAI_HTML_LESS)
			gai_emit(self->sink, "&lt;");
		else if (tag)
			gai_emit_safe_tag(self->sink, &token);
	}
	if (scanner.cancelled)
		gai_fail(self->sink->arena, GAI_CANCELLED);
	pass(self, self->body.length);
}

void
gai_emit_marked(gai_sink *sink, gai_text body, const gai_report *report, const gai_remarks *remarks)
{
	marker	   *self = gai_alloc_zero(sink->arena, 1, sizeof *self);

	self->sink = sink;
	self->body = body;
	self->remarks = remarks;
	self->markup = gai_looks_like_html(sink->arena, body.bytes, body.length);
	find_stretches(self, report);
	gai_emit_page_open(sink, gai_show_title(sink->arena, report));
	gai_emit_remarks(sink, remarks);
	gai_emit(sink, self->markup ? "<main class=\"gai-source\">\n" : "<main class=\"gai-source\">\n<pre>\n");
	if (self->markup)
		emit_markup(self);
	else
	{
		emit_text(self, 0, body.length);
		pass(self, body.length);
	}
	gai_emit(sink, self->markup ? "\n</main>\n" : "</pre>\n</main>\n");
	gai_emit_page_close(sink);
}
