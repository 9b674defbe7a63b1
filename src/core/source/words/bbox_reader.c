/* bbox_reader.c - reads what pdftotext -bbox and -bbox-layout print: <word xMin= yMin= xMax= yMax=> within <page> */
#include "source/words/boxes.h"
#include "source/words/tags.h"

/* The value of a numeric attribute; *whole becomes false when it is not a number. */
static int32_t
number_of(gai_text tag, const char *name, bool *whole)
{
	size_t		length;
	int32_t		number = gai_read_hundredths(gai_tag_attribute(tag, name), &length);

	*whole &= length > 0;
	return number;
}

/* The content of an element without tags in it; length 0 if the next tag does not close it. */
static gai_text
content_of(gai_boxes *boxes, gai_text body, gai_text tag, size_t *at, const char *closing)
{
	const char *from = tag.bytes + tag.length;
	gai_text	next = gai_next_tag(boxes->arena, body, at);

	return next.bytes != NULL && gai_tag_is(next, closing) ? gai_slice(from, (size_t) (next.bytes - from)) :
		gai_slice(from, 0);
}

void
gai_read_bbox(gai_boxes *boxes, gai_text body)
{
	size_t		at = 0;
	gai_text	tag;
	bool		first = true;
	int32_t		width = 0;		/* of the page; 0 = not stated */

	while ((tag = gai_next_tag(boxes->arena, body, &at)).bytes != NULL)
	{
		if (gai_tag_is(tag, "word"))
		{
			bool		whole = true;
			gai_box		box = {.left = number_of(tag, "xMin", &whole), .top = number_of(tag, "yMin", &whole),
				.right = number_of(tag, "xMax", &whole), .bottom = number_of(tag, "yMax", &whole)};
			gai_text	writing = content_of(boxes, body, tag, &at, "/word");

			/* a word that reaches the page's edge may be cut off */
			if (whole && gai_add_box(boxes, writing, box) && width > 0 && box.right >= width)
				gai_doubt_box(boxes);
		}
		else if (gai_tag_is(tag, "page"))
		{
			bool		told = true;

			boxes->page += !first;
			first = false;
			width = number_of(tag, "width", &told);
		}
		else if (gai_tag_is(tag, "title") && first)
		{
			gai_text	title = gai_trim(content_of(boxes, body, tag, &at, "/title"));

			if (title.length > 0)
				*gai_add_meta(boxes->arena, boxes->document) = (gai_meta)
			{
				gai_literal("title"), title, (size_t) (title.bytes - body.bytes)
			};
		}
	}
}
