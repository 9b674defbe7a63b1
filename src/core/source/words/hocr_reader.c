/*
 * hocr_reader.c - reads hOCR, as tesseract and others print it: elements of class ocrx_word within ocr_line within
 * ocr_page, each with title="bbox left top right bottom; x_wconf certainty".
 */
#include "base/find.h"
#include "source/words/boxes.h"
#include "source/words/tags.h"

/*
 * A number with a lower certainty (of 100) is not read.  Tesseract gives 80 and more to digits that it reads correctly,
 * and usually less than 50 to noise from the rules of tables.
 */
#define LEAST_CERTAIN 60

/* The first number behind a word in a title attribute; *found becomes false when there is none. */
static int32_t
number_behind(gai_text *title, bool *found)
{
	size_t		length;
	int32_t		number;

	*title = gai_skip_blanks(*title);
	number = gai_read_hundredths(*title, &length);
	*found &= length > 0;
	*title = gai_from(*title, length);
	return number;
}

/* Reads the box in a title attribute; false when it has none. */
static bool
read_box(gai_text title, gai_box *box)
{
	size_t		at = gai_find(title, "bbox ");
	bool		found = at != GAI_NOWHERE;

	if (!found)
		return false;
	title = gai_from(title, at + 5);
	box->left = number_behind(&title, &found);
	box->top = number_behind(&title, &found);
	box->right = number_behind(&title, &found);
	box->bottom = number_behind(&title, &found);
	return found;
}

/* The certainty of a word, 0 … 100; 100 if it is not stated. */
static int
certainty_of(gai_text title)
{
	size_t		at = gai_find(title, "x_wconf ");
	bool		found = at != GAI_NOWHERE;
	int32_t		certainty;

	if (!found)
		return 100;
	title = gai_from(title, at + 8);
	certainty = number_behind(&title, &found);
	return found ? certainty / 100 : 100;
}

/* The content of an element, including <strong> and <em>. */
static gai_text
content_of(gai_boxes *boxes, gai_text body, gai_text tag, size_t *at)
{
	const char *from = tag.bytes + tag.length;
	gai_text	next;

	while ((next = gai_next_tag(boxes->arena, body, at)).bytes != NULL)
	{
		if (gai_tag_is(next, "/span"))
			return gai_slice(from, (size_t) (next.bytes - from));
		if (gai_tag_is(next, "span"))
			break;
	}
	return gai_slice(from, 0);
}

/* Adds a word with the height of its line: the box of a dash or comma is only as tall as its ink. */
static void
add_word(gai_boxes *boxes, gai_text writing, gai_box box, const gai_box *line, int certainty)
{
	int32_t		middle = box.top / 2 + box.bottom / 2;

	if (line->top < middle && middle < line->bottom)
	{
		box.top = line->top;
		box.bottom = line->bottom;
	}
	if (gai_add_box(boxes, writing, box) && certainty < LEAST_CERTAIN)
		gai_doubt_box(boxes);
}

void
gai_read_hocr(gai_boxes *boxes, gai_text body)
{
	size_t		at = 0;
	gai_text	tag;
	gai_box		line = {.bottom = 0};
	bool		first = true;

	while ((tag = gai_next_tag(boxes->arena, body, &at)).bytes != NULL)
	{
		gai_text	kind = gai_tag_attribute(tag, "class"),
					title = gai_tag_attribute(tag, "title");
		gai_box		box = {.page = 0};

		if (gai_text_equal(kind, gai_literal("ocr_page")))
		{
			boxes->page += !first;
			first = false;
		}
		else if (gai_text_equal(kind, gai_literal("ocrx_word")))
		{
			gai_text	writing = content_of(boxes, body, tag, &at);

			if (read_box(title, &box))
				add_word(boxes, writing, box, &line, certainty_of(title));
		}
		else if (gai_begins(kind, "ocr_") && !read_box(title, &line))
			line = (gai_box) {.bottom = 0};
	}
}
