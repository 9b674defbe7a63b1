/*
 * hocr_reader.c - hOCR, what tesseract and others print: an element of class ocr_page, in it ocr_line, in it ocrx_word,
 * each with title="bbox left top right bottom; x_wconf certainty".
 */
#include "base/find.h"
#include "source/words/boxes.h"
#include "source/words/tags.h"

/*
 * A number that the program was less certain of, of 100, is none.  Tesseract gives digits that it reads rightly 80 and
 * more, noise from the rules of tables most often less than 50.
 */
#define LEAST_CERTAIN 60

/* The first number behind a word of a title; *found becomes false when there is none. */
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

/* The box of a title; false when it has none. */
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

/* How certain the program is of a word, of 100; 100 if it does not say. */
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

/* What stands between a tag and the one that closes it, <strong> and <em> in between included. */
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

/* A word stands as high as its line: a dash or a comma is as tall as its ink only. */
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
