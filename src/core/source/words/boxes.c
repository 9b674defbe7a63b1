/* boxes.c - see boxes.h */
#include "source/words/boxes.h"

#include "base/find.h"
#include "base/number.h"
#include "source/html/html_references.h"
#include "source/words/tags.h"

/* How far from the beginning of a body to look for the first word with a box. */
#define LOOKED_AT ((size_t) 65536)

/* gai_contains() in steps, by a sign of the phrase that pages hardly have: it stands rare bytes into the phrase. */
static bool
contains(gai_arena *arena, gai_text text, const char *phrase, size_t rare)
{
	const char *end = text.bytes + text.length,
			   *at = text.bytes + (rare < text.length ? rare : text.length);

	for (; at < end && (at = memchr(at, phrase[rare], (size_t) (end - at))) != NULL; at++)
	{
		gai_step(arena);
		if (gai_begins(gai_slice(at - rare, (size_t) (end - at) + rare), phrase))
			return true;
	}
	return false;
}

static bool
is_hocr(gai_arena *arena, gai_text beginning)
{
	return contains(arena, beginning, "'ocr_page'", strlen("'ocr")) ||
		contains(arena, beginning, "\"ocr_page\"", strlen("\"ocr"));
}

static gai_text
beginning_of(const char *body, size_t length)
{
	return gai_slice(body, length < LOOKED_AT ? length : LOOKED_AT);
}

bool
gai_looks_like_boxes(gai_arena *arena, const char *body, size_t length)
{
	gai_text	beginning = gai_skip_blanks(beginning_of(body, length));

	return gai_begins(beginning, "<") &&
		(contains(arena, beginning, "<word xMin=\"", strlen("<word x")) || is_hocr(arena, beginning));
}

/* The writing without its tags. */
static gai_text
drop_tags(gai_arena *arena, gai_text writing)
{
	char	   *bytes;
	size_t		length = 0;
	bool		inside = false;

	if (writing.length == 0 || memchr(writing.bytes, '<', writing.length) == NULL)
		return writing;
	bytes = gai_alloc(arena, writing.length, 1);
	for (size_t i = 0; i < writing.length; i++)
	{
		char		c = writing.bytes[i];

		gai_step(arena);
		if (c == '<')
			inside = true;
		else if (c == '>' && inside)
			inside = false;
		else if (!inside)
			bytes[length++] = c;
	}
	return gai_slice(bytes, length);
}

bool
gai_add_box(gai_boxes *boxes, gai_text writing, gai_box box)
{
	gai_text	text;
	gai_status	status = gai_html_resolve(boxes->arena, drop_tags(boxes->arena, writing), &text);

	if (status != GAI_OK)
		gai_fail(boxes->arena, status);
	text = gai_trim(text);
	if (text.length == 0 || box.bottom <= box.top || box.right < box.left)
		return false;
	box.text = text;
	box.place = (gai_place) {(size_t) (writing.bytes - boxes->document->body.bytes), writing.length};
	box.page = boxes->page;
	if (boxes->count == boxes->room)
		boxes->items = gai_grow(boxes->arena, boxes->items, boxes->count, sizeof *boxes->items, &boxes->room);
	boxes->items[boxes->count++] = box;
	return true;
}

void
gai_doubt_box(gai_boxes *boxes)
{
	gai_box    *box = &boxes->items[boxes->count - 1];

	if (gai_may_be_value(box->text))
		box->text = gai_join_texts(boxes->arena, box->text, gai_literal(GAI_REPLACEMENT));
}

void
gai_read_boxes(gai_arena *arena, const char *body, size_t length, gai_document *document)
{
	gai_boxes	boxes = {.arena = arena, .document = document, .jitter = 10};
	gai_text	text = gai_slice(body, length);

	document->body = text;
	if (is_hocr(arena, beginning_of(body, length)))
	{
		boxes.jitter = 300;
		gai_read_hocr(&boxes, text);
	}
	else
		gai_read_bbox(&boxes, text);
	gai_lay_out(&boxes);
}
